"""Links open in the browser, and in Dwibaca too; what is dragged inside the window opens nothing."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QApplication

from gui.reading.reading_state import SentencePosition
from gui.reading.sentences.sentence_menu import Rewording, SentenceMenu
from tests.gui.articles import LINK
from tests.gui.windows import read, window

PAGE = "<html><title>Judul</title><article><h1>Jembatan Dibuka Bupati</h1>{}</article>".format(
    "".join(
        f"<p>Paragraf nomor {number} memuat <a href='{LINK}'>sebuah tautan yang panjang</a> dan beberapa kata lagi.</p>"
        for number in range(6)
    )
)


@pytest.fixture
def made(qtbot, monkeypatch):
    """A window with an article that has links; what it is to open and what the browser is."""
    made = window(qtbot)
    read(qtbot, made, PAGE)
    made.opened, made.browsed = [], []
    tab = made.tabs.shown
    tab.link_wanted.disconnect()
    tab.link_wanted.connect(made.opened.append)
    monkeypatch.setattr(
        "gui.reading.view.bilingual_view.QDesktopServices.openUrl", lambda url: made.browsed.append(url.toString())
    )
    return made


def on_link(view):
    cursor = view.document().find("sebuah tautan")
    cursor.setPosition(cursor.selectionStart() + 3)
    return view.cursorRect(cursor).center()


def test_a_middle_click_opens_a_link_here(qtbot, made):
    view = made.tabs.shown.view
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.MiddleButton, pos=on_link(view))
    assert (made.opened, made.browsed) == ([LINK], [])
    assert view.choice is None


@pytest.mark.parametrize(
    ("shift", "opened", "browsed"),
    [(Qt.KeyboardModifier.ShiftModifier, [LINK], []), (Qt.KeyboardModifier.NoModifier, [], [LINK])],
)
def test_ctrl_click_is_the_browser_and_with_shift_a_tab(qtbot, monkeypatch, made, shift, opened, browsed):
    held = Qt.KeyboardModifier.ControlModifier | shift
    monkeypatch.setattr(QApplication, "keyboardModifiers", lambda: held)
    view = made.tabs.shown.view
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, held, on_link(view))
    assert (made.opened, made.browsed) == (opened, browsed)


def test_the_menu_has_both_ways(qtbot, made):
    tab = made.tabs.shown
    rewording = Rewording(made.services.jobs, tab, tab.current_setup().open_model)
    menu = SentenceMenu(rewording, SentencePosition(1, 0), LINK, made.menu_actions.by_name)
    qtbot.addWidget(menu)
    words = {action.text(): action for action in menu.actions()}
    words["Open Link in New Tab"].trigger()
    assert made.opened == [LINK]
    assert "Open Link in Browser" in words


def test_a_link_that_is_wanted_gets_a_tab_of_its_own_private_where_this_one_is(qtbot, monkeypatch):
    made = window(qtbot)
    tab = made.tabs.add(private=True)
    read(qtbot, made)
    sources = []
    monkeypatch.setattr(
        "gui.reading.reading_tab.ReadingTab.open", lambda tab, source, **_: sources.append((tab, source))
    )
    tab.link_wanted.emit(LINK)
    ((other, source),) = sources
    assert other is made.tabs.shown is not tab
    assert (source, other.private) == (LINK, True)


def test_what_is_dragged_inside_the_window_opens_nothing(qtbot, monkeypatch):
    made = window(qtbot)
    data = QMimeData()
    data.setText("Sebuah kalimat yang dipilih.")
    data.setUrls([QUrl(LINK)])
    button, held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for source, taken in ((None, True), (made.tabs.shown.view, False)):
        event = QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, data, button, held)
        monkeypatch.setattr(QDragEnterEvent, "source", lambda _, source=source: source)
        event.ignore()
        made.dragEnterEvent(event)
        assert event.isAccepted() is taken
