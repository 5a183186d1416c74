"""The preview of an export: a page as large as there is room, whole, in front of a desk."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QScrollArea

from gui.exporting.preview import PagePicture
from tests.gui.windows import read, window


@pytest.mark.parametrize("size", [(300, 700), (700, 300), (500, 500)])
def test_a_page_is_whole_and_centred(qtbot, size):
    page = PagePicture()
    qtbot.addWidget(page)
    page.resize(*size)
    sheet = QImage(400, 560, QImage.Format.Format_RGB32)
    sheet.fill(QColor("red"))
    page.show_image(sheet)
    drawn = page.grab().toImage()
    middle_row = [x for x in range(size[0]) if drawn.pixelColor(x, size[1] // 2) == QColor("red")]
    middle_column = [y for y in range(size[1]) if drawn.pixelColor(size[0] // 2, y) == QColor("red")]
    for found, length in ((middle_row, size[0]), (middle_column, size[1])):
        assert found[0] >= 10
        assert abs(found[0] - (length - 1 - found[-1])) <= 4
    assert len(middle_column) / len(middle_row) == pytest.approx(560 / 400, rel=0.03)
    assert min(found[0] for found in (middle_row, middle_column)) <= 16, "it takes the room there is"


def test_a_page_can_be_as_wide_as_the_window_and_scrolled(qtbot):
    page = PagePicture()
    qtbot.addWidget(page)
    page.resize(600, 300)
    sheet = QImage(400, 560, QImage.Format.Format_RGB32)
    sheet.fill(QColor("red"))
    painter = QPainter(sheet)
    painter.fillRect(0, 540, 400, 20, QColor("blue"))
    painter.end()
    page.show_image(sheet)
    page.show()
    assert page.verticalScrollBar().maximum() == 0
    narrow = [x for x in range(600) if page.grab().toImage().pixelColor(x, 150) == QColor("red")]
    page.set_wide(True)
    wide = [x for x in range(600) if page.grab().toImage().pixelColor(x, 150) == QColor("red")]
    assert len(wide) > 2 * len(narrow)
    assert page.focusPolicy() is not Qt.FocusPolicy.NoFocus, "the arrow keys scroll it"
    before = page.grab().toImage()
    qtbot.keyClick(page, Qt.Key.Key_Down)
    assert page.verticalScrollBar().value() > 0
    assert page.grab().toImage() != before
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    end = page.grab().toImage()
    assert any(end.pixelColor(280, y) == QColor("blue") for y in range(300)), "its last lines"
    page.set_wide(False)
    assert page.verticalScrollBar().maximum() == 0


def test_most_of_the_dialog_is_the_preview(qtbot):
    made = window(qtbot)
    read(qtbot, made)
    made.menu_actions["export"].trigger()
    from gui.exporting.dialog import ExportDialog

    qtbot.waitUntil(lambda: any(one.isVisible() for one in made.findChildren(ExportDialog)))
    dialog = made.findChild(ExportDialog)
    qtbot.waitUntil(lambda: not dialog.preview.waiting)
    for width in (760, 1100):
        dialog.resize(width, 600)
        qtbot.waitUntil(lambda width=width: dialog.preview.width() > width // 2)
    dialog.turner.wide.click()
    qtbot.waitUntil(lambda: dialog.preview.page.verticalScrollBar().maximum() > 0)
    area = dialog.choices.parent().parent()
    assert isinstance(area, QScrollArea)
    assert not area.horizontalScrollBar().isVisible()
    dialog.close()
