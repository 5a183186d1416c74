"""Labels that show what they are given: elided where there is no room, headings bold in every theme."""

from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QWidget

from gui.base.plain_text import ElidedLabel, Heading

LONG = "19 sentences, of which 15 are marked; the others are unchecked machine translation"


def test_an_elided_label_leaves_room_to_what_is_beside_it(qtbot):
    around, label, button = QWidget(), ElidedLabel(), QPushButton("Get a Better Model…")
    qtbot.addWidget(around)
    row = QHBoxLayout(around)
    row.addWidget(label, 1)
    row.addWidget(button)
    label.setText(LONG)
    around.resize(320, 60)
    around.show()
    QApplication.processEvents()
    assert around.width() == 320
    assert button.width() >= button.sizeHint().width()
    assert button.geometry().right() < around.width()
    assert QAccessible.queryAccessibleInterface(label).text(QAccessible.Text.Name) == LONG


def test_an_elided_label_draws_the_beginning_and_no_more_than_there_is_room_for(qtbot):
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.setStyleSheet("color: black; background: white")
    label.resize(200, 30)
    label.setText(LONG)
    cut = label.grab().toImage()
    label.setText(LONG + " and more")
    assert label.grab().toImage() == cut
    label.setText("19")
    short = label.grab().toImage()
    assert short.copy(0, 0, 12, 30) == cut.copy(0, 0, 12, 30)
    assert all(short.pixelColor(x, y) == QColor("white") for x in range(100, 200, 3) for y in range(0, 30, 3))


def test_a_heading_stays_bold_when_a_style_sheet_comes(qtbot, qapp):
    before = qapp.styleSheet()
    heading = Heading(1.5)
    qtbot.addWidget(heading)
    heading.show()
    size = heading.font().pointSizeF()
    assert size > 1.4 * qapp.font().pointSizeF()
    try:
        qapp.setStyleSheet("QLabel { padding: 1px }")
        qapp.setStyleSheet("QLabel { padding: 2px }")
        QApplication.processEvents()
        assert heading.font().weight() >= 600
        assert heading.font().pointSizeF() == size
    finally:
        qapp.setStyleSheet(before)
