"""English that is hidden until it is asked for: a paragraph at a time, by a click or a key, in every layout."""

import pytest
from PySide6.QtCore import QPoint, Qt

from gui.find.search_text import Hit
from gui.reading.reading_state import SentencePosition
from gui.reading.view.text_formats import Side
from tests.gui.windows import read, window
from translation.settings import ReadingLayout

ENGLISH = "PEMERINTAH MEMBANGUN JEMBATAN BARU DI DESA ITU."  # what the tests' translator makes of the second row
OTHER = "BIAYANYA RP 4,7 MILIAR."


@pytest.fixture(params=[ReadingLayout.SIDE, ReadingLayout.STACKED])
def made(qtbot, request):
    made = window(qtbot, hide_english=True, layout=request.param)
    read(qtbot, made)
    return made


def shown(made):
    return made.tabs.shown.view.toPlainText()


def click(qtbot, view, row, side):
    place = view.cursorRect(view._sheet.cell(row, side).firstCursorPosition()).center() + QPoint(3, 0)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_a_click_on_hidden_english_shows_that_paragraph(qtbot, made):
    view = made.tabs.shown.view
    assert "Pemerintah membangun" in shown(made)
    assert ENGLISH not in shown(made)
    click(qtbot, view, 1, Side.SOURCE)
    assert ENGLISH not in shown(made), "a click on the original asks for nothing"
    click(qtbot, view, 1, Side.TARGET)
    assert ENGLISH in shown(made)
    assert OTHER not in shown(made)
    assert view.choice == SentencePosition(1, 0)


def test_space_shows_and_hides_the_paragraph_of_the_chosen_sentence(qtbot, made):
    view = made.tabs.shown.view
    view.choose(SentencePosition(2, 0))
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert OTHER in shown(made)
    assert ENGLISH not in shown(made)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert OTHER not in shown(made)


def test_the_key_and_the_menu_turn_it_on_and_off(qtbot, made):
    action = made.menu_actions["hide_english"]
    assert action.isChecked()
    qtbot.keyClick(made.tabs.shown.view, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    assert ENGLISH in shown(made)
    assert not action.isChecked()
    action.trigger()
    assert ENGLISH not in shown(made)
    assert made.services.settings_store.now.hide_english


def test_what_was_shown_is_hidden_again_with_the_next_article(qtbot, made):
    made.tabs.shown.view.reveal(1)
    assert ENGLISH in shown(made)
    read(qtbot, made, "Judul\n\nWarga senang sekali.\n")
    assert "WARGA SENANG" not in shown(made)


def test_what_is_found_in_hidden_english_is_shown(qtbot, made):
    view, start = made.tabs.shown.view, 0
    view.mark_hits([Hit(1, Side.TARGET, start, start + 10), Hit(2, Side.TARGET, 0, 7)], 0)
    assert ENGLISH in shown(made)
    assert OTHER not in shown(made)
    assert "PEMERINTAH" in [mark.cursor.selectedText() for mark in view.extraSelections()]


def test_hidden_english_is_neither_explained_nor_copied(qtbot, made):
    view = made.tabs.shown.view
    view.choose(SentencePosition(1, 1))
    assert view.text_to_copy == "Warga senang dengan kabar itu."
    assert {mark.cursor.selectedText() for mark in view.extraSelections()} == {"…", "Warga senang dengan kabar itu."}
    view.reveal(1)
    view.choose(SentencePosition(1, 1))
    assert "WARGA SENANG DENGAN KABAR ITU." in {mark.cursor.selectedText() for mark in view.extraSelections()}


def test_a_new_translation_of_a_hidden_paragraph_stays_hidden(qtbot, made):
    tab = made.tabs.shown
    tab.translate()
    qtbot.waitUntil(lambda: not tab.busy)
    assert ENGLISH not in shown(made)
    assert ENGLISH in "".join(row.target or "" for row in tab.document.rows), "what is exported is whole"


def test_english_alone_is_never_hidden(qtbot):
    made = window(qtbot, hide_english=True, layout=ReadingLayout.ENGLISH)
    read(qtbot, made)
    assert ENGLISH in shown(made)


def test_a_click_anywhere_in_the_cell_shows_it(qtbot, made):
    view = made.tabs.shown.view
    start = view.cursorRect(view._sheet.cell(1, Side.TARGET).firstCursorPosition())
    beside = QPoint(view.viewport().width() - 40, start.center().y())
    assert view.place_at(beside) is None
    assert "Space" in view.tip_at(beside)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=beside)
    assert ENGLISH in shown(made)
    assert OTHER not in shown(made)
    assert view.choice == SentencePosition(1, 0)
    assert "Space" not in view.tip_at(beside)
    original = view.cursorRect(view._sheet.cell(2, Side.SOURCE).firstCursorPosition()).center() + QPoint(3, 0)
    assert "Space" not in view.tip_at(original)


def test_a_click_below_the_article_shows_nothing(qtbot, made):
    view = made.tabs.shown.view
    made.resize(1000, 900)
    qtbot.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=view.viewport().rect().bottomRight() - QPoint(40, 4)
    )
    assert ENGLISH not in shown(made)
    assert view.choice is None
