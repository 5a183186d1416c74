"""The card of a message: its buttons where there is room for them, its words in the language of the moment."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from gui.base import languages
from gui.base.controls.flow import ButtonFlow
from gui.messages.message_bar import MessageBar
from tests.gui.panels import choose
from translation.palette import DARK, LIGHT, SEPIA

LONG = "Halaman itu tidak ditemukan. " * 6
NAMES = ("Try Again", "Open in Browser", "Network Settings…", "Details…")


@pytest.fixture
def bar(qtbot):
    """A card at the top of a window."""
    around = QWidget()
    qtbot.addWidget(around)
    column = QVBoxLayout(around)
    made = MessageBar()
    column.addWidget(made)
    column.addStretch(1)
    around.resize(1200, 400)
    around.show()
    made.around = around
    return made


def buttons(bar):
    return [one for one in bar.findChildren(QPushButton) if one.isVisible()]


def tell(bar, *names, **how):
    pressed = []
    bar.tell(LONG, choices=[(name, lambda name=name: pressed.append(name)) for name in names], **how)
    QApplication.processEvents()
    return pressed


def place(one, bar):
    return one.rect().translated(one.mapTo(bar, one.rect().topLeft()))


def test_buttons_are_beside_the_text_or_below_it_as_there_is_room(bar):
    tell(bar, *NAMES)
    assert all(place(one, bar).left() > bar.text.geometry().right() for one in buttons(bar))
    bar.around.resize(560, 400)
    QApplication.processEvents()
    assert all(place(one, bar).top() >= bar.text.geometry().bottom() for one in buttons(bar))


@pytest.mark.parametrize("points", [9.0, 18.0])
@pytest.mark.parametrize("width", [340, 640, 1200])
def test_no_button_is_cut_off(bar, width, points):
    font = QFont(bar.font())
    font.setPointSizeF(points)
    bar.around.setFont(font)
    bar.around.resize(width, 700)
    tell(bar, *NAMES)
    QApplication.processEvents()
    assert bar.around.width() <= width + 20
    for one in buttons(bar):
        assert bar.rect().contains(place(one, bar)), one.text()
        assert one.width() >= one.sizeHint().width()
    assert bar.text.height() >= bar.text.heightForWidth(bar.text.width())


def test_each_button_does_its_own_and_can_be_reached_by_the_tab_key(qtbot, bar):
    pressed = tell(bar, *NAMES)
    for one in buttons(bar):
        qtbot.mouseClick(one, Qt.MouseButton.LeftButton)
    assert pressed == list(NAMES)
    bar.around.activateWindow()
    qtbot.waitUntil(bar.around.isActiveWindow)
    bar.text.setFocus()
    reached = []
    for _ in NAMES:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget().text())
    assert reached == list(NAMES)


def test_a_button_may_tell_the_next_message(qtbot, bar):
    bar.tell("satu", choices=[("Lagi", lambda: bar.tell("dua", choices=[("Lain", lambda: None)]))])
    qtbot.mouseClick(buttons(bar)[0], Qt.MouseButton.LeftButton)
    assert bar.text.text() == "dua"
    assert [one.text() for one in buttons(bar)] == ["Lain"]


@pytest.mark.parametrize("colours", [LIGHT, DARK, SEPIA])
@pytest.mark.parametrize("warning", [True, False])
def test_a_card_has_the_colours_of_its_kind(bar, colours, warning):
    bar.set_colours(colours)
    tell(bar, warning=warning)
    image = bar.grab().toImage()
    middle = image.pixelColor(image.width() - 60, image.height() - 14)
    assert middle == QColor(colours.alarm if warning else colours.quiet)


def test_a_message_is_told_again_in_another_language(qtbot, qapp, bar):
    languages.install(qapp, "en")
    said = iter(["one", "satu", "never"])
    bar.tell_in_each_language(lambda: bar.tell(next(said)))
    assert bar.text.text() == "one"
    languages.install(qapp, "id")
    qtbot.waitUntil(lambda: bar.text.text() == "satu")
    bar.tell("fixed")
    languages.install(qapp, "en")
    qtbot.waitUntil(lambda: bar._dismiss.toolTip() == "Dismiss")
    assert bar.text.text() == "fixed"


def test_the_note_of_the_library_follows_the_language(qtbot, qapp, panel):
    languages.install(qapp, "en")
    choose(panel, 0, 1)
    panel.commands.act("delete")
    qtbot.waitUntil(lambda: panel.note.isVisible())
    assert panel.note.text.text() == "2 articles deleted."
    languages.install(qapp, "id")
    qtbot.waitUntil(lambda: panel.note.text.text() == "2 artikel dihapus.")
    (undo,) = [one for one in panel.note.findChildren(QPushButton) if one.isVisible()]
    assert undo.text().replace("&", "") == "Urungkan"
    undo.click()
    qtbot.waitUntil(lambda: panel.model.rowCount() == 6)


def test_a_flow_breaks_its_line_where_it_must(qtbot):
    flow = ButtonFlow()
    qtbot.addWidget(flow)
    flow.fill([QPushButton(name) for name in NAMES])
    flow.resize(flow.whole_width + 20, 40)
    flow.show()
    QApplication.processEvents()
    assert len({one.y() for one in flow.buttons}) == 1
    flow.resize(flow.buttons[2].sizeHint().width() + 4, 300)
    QApplication.processEvents()
    assert len({one.y() for one in flow.buttons}) == len(NAMES)
