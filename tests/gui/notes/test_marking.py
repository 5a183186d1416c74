"""Sentences and words are marked with keys, shown in both languages, kept, shown again, undone."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QTextCharFormat
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from gui.notes.menus import MARKS, offer_marks
from gui.reading.reading_state import SentencePosition
from gui.reading.sentences.sentence_menu import SentenceMenu
from gui.reading.view.text_formats import Side
from tests.fakes import UpperCaser
from tests.gui.notes.marking import PLACE, SOURCE, TARGET, kept, marked, press, select, shown
from tests.gui.windows import TEXT, read, settled, window
from translation.annotations import Colour, Language

KEY = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_a_sentence_is_marked_with_a_key_shown_in_both_languages_and_there_again_after_opening(qtbot):
    made = window(qtbot)
    tab = read(qtbot, made)
    tab.view.choose(PLACE)
    press(qtbot, tab, KEY.Key_1)
    (one,) = marked(tab)
    assert (one.colour, one.parts[0].source, one.parts[0].target) == (Colour.YELLOW, SOURCE, TARGET)
    assert one.parts[0].language is Language.BOTH
    assert shown(tab, Colour.YELLOW, chosen=True) == [SOURCE, TARGET]
    tab.view.choose(None)
    assert shown(tab, Colour.YELLOW) == [SOURCE, TARGET]
    kept(qtbot, made, tab)
    number = tab.number
    made.close()
    again = window(qtbot)
    again.tabs.shown.open_kept(number)
    tab = settled(qtbot, again)
    qtbot.waitUntil(lambda: shown(tab, Colour.YELLOW) == [SOURCE, TARGET])
    assert marked(tab) == [one]


@pytest.mark.parametrize(
    ("key", "colour"),
    [(KEY.Key_1, Colour.YELLOW), (KEY.Key_2, Colour.GREEN), (KEY.Key_3, Colour.BLUE), (KEY.Key_4, Colour.PINK)],
)
def test_each_colour_has_its_key_and_the_same_key_takes_it_off_again(qtbot, key, colour):
    tab = read(qtbot, window(qtbot))
    tab.view.choose(PLACE)
    press(qtbot, tab, key)
    assert shown(tab, colour, chosen=True) == [SOURCE, TARGET]
    press(qtbot, tab, key)
    assert marked(tab) == []
    assert shown(tab, colour, chosen=True) == []


def test_an_underline_needs_no_colour(qtbot):
    tab = read(qtbot, window(qtbot))
    tab.view.choose(PLACE)
    press(qtbot, tab, KEY.Key_5)
    line = QTextCharFormat.UnderlineStyle.SingleUnderline
    lined = [one.cursor.selectedText() for one in tab.view.extraSelections() if one.format.underlineStyle() is line]
    assert lined == [SOURCE, TARGET]


def test_another_key_changes_the_colour_and_zero_removes_the_highlight(qtbot):
    tab = read(qtbot, window(qtbot))
    tab.view.choose(PLACE)
    press(qtbot, tab, KEY.Key_1)
    press(qtbot, tab, KEY.Key_3)
    assert [one.colour for one in marked(tab)] == [Colour.BLUE]
    press(qtbot, tab, KEY.Key_0)
    assert marked(tab) == []


@pytest.mark.parametrize(("side", "words"), [(Side.SOURCE, "senang dengan"), (Side.TARGET, "KABAR ITU")])
def test_words_in_either_language_are_marked_with_their_counterparts(qtbot, side, words):
    tab = read(qtbot, window(qtbot))
    select(qtbot, tab, words, side)
    press(qtbot, tab, KEY.Key_2)
    (one,) = marked(tab)
    assert one.parts[0].quote == words
    assert not tab.view.textCursor().hasSelection()  # it would hide the colour
    other = words.upper() if side is Side.SOURCE else words.lower()
    assert sorted(shown(tab, Colour.GREEN, chosen=True)) == sorted([words, other])


def test_where_no_counterpart_is_known_the_other_sentence_is_marked_lightly(qtbot):
    model = UpperCaser(says=lambda text: "Zzz qqq." if text.startswith("Warga senang") else text.upper())
    tab = read(qtbot, window(qtbot, model=lambda: model))
    select(qtbot, tab, "senang")
    press(qtbot, tab, KEY.Key_2)
    tab.view.choose(None)
    assert shown(tab, Colour.GREEN) == ["senang"]
    assert shown(tab, Colour.GREEN, light=True) == ["Zzz qqq."]


def test_a_selection_over_several_sentences_marks_a_part_of_each(qtbot):
    tab = read(qtbot, window(qtbot))
    cursor = tab.view._span(SentencePosition(1, 0), Side.SOURCE, 11, 11)
    end = tab.view._span(PLACE, Side.SOURCE, 0, 5)
    cursor.setPosition(end.selectionEnd(), cursor.MoveMode.KeepAnchor)
    tab.view.setTextCursor(cursor)
    press(qtbot, tab, KEY.Key_4)
    (one,) = marked(tab)
    assert [part.quote for part in one.parts] == ["membangun jembatan baru di desa itu.", "Warga"]
    assert [(part.row, part.number) for part in one.parts] == [(1, 0), (1, 1)]


def test_the_highlight_that_was_clicked_is_the_one_that_is_meant(qtbot):
    tab = read(qtbot, window(qtbot))
    select(qtbot, tab, "senang")
    press(qtbot, tab, KEY.Key_1)
    select(qtbot, tab, "kabar")
    press(qtbot, tab, KEY.Key_2)
    spot = tab.view.cursorRect(tab.view._span(PLACE, Side.SOURCE, 7, 7)).center()
    qtbot.mouseClick(tab.view.viewport(), Qt.MouseButton.LeftButton, pos=spot + QPoint(3, 0))
    press(qtbot, tab, KEY.Key_3)
    assert {one.parts[0].quote: one.colour for one in marked(tab)} == {"senang": Colour.BLUE, "kabar": Colour.GREEN}


def test_a_key_without_a_choice_says_what_to_do(qtbot):
    tab = read(qtbot, window(qtbot))
    for key in (KEY.Key_1, KEY.Key_0, KEY.Key_M):
        tab.view._reason.hide()
        press(qtbot, tab, key)
        assert "Choose a sentence or select some words" in tab.view._reason.text()
        assert tab.view._reason.isVisible()
    assert marked(tab) == []


def test_marks_and_wordings_are_undone_and_redone_in_their_order(qtbot):
    made = window(qtbot)
    tab = read(qtbot, made)
    tab.view.choose(PLACE)
    press(qtbot, tab, KEY.Key_1)
    tab.edits.put_own(PLACE, "Mine.")
    tab.view.choose(PLACE)
    press(qtbot, tab, KEY.Key_3)

    def state():
        return [one.colour for one in marked(tab)], tab.reading.pair(PLACE).target

    states = [state()]
    for _ in range(3):
        press(qtbot, tab, KEY.Key_Z, CTRL)
        states.append(state())
    assert states == [
        ([Colour.BLUE], "Mine."), ([Colour.YELLOW], "Mine."), ([Colour.YELLOW], TARGET), ([], TARGET),
    ]  # fmt: skip
    assert not made.menu_actions["undo"].isEnabled()
    for known in reversed(states[:-1]):
        press(qtbot, tab, KEY.Key_Z, CTRL | SHIFT)
        assert state() == known
    assert not made.menu_actions["redo"].isEnabled()


def test_keys_lead_from_mark_to_mark(qtbot):
    tab = read(qtbot, window(qtbot))
    press(qtbot, tab, KEY.Key_H)
    assert "Nothing of this article is highlighted" in tab.view._reason.text()
    places = [SentencePosition(1, 1), SentencePosition(3, 0)]
    for place in places:
        tab.view.choose(place)
        press(qtbot, tab, KEY.Key_1)
    tab.view.choose(None)
    found = []
    for modifier in (Qt.KeyboardModifier.NoModifier,) * 3 + (SHIFT,):
        press(qtbot, tab, KEY.Key_H, modifier)
        found.append(tab.view.choice)
    assert found == [*places, places[0], places[1]]


def test_nothing_is_marked_in_a_private_tab_and_the_reason_is_said(qtbot):
    made = window(qtbot)
    tab = made.tabs.add(private=True)
    tab.open(TEXT.encode())
    settled(qtbot, made)
    tab.view.setFocus()
    tab.view.choose(PLACE)
    assert not made.menu_actions["mark_yellow"].isEnabled()
    press(qtbot, tab, KEY.Key_1)
    assert marked(tab) == []
    assert "private" in tab.view._reason.text()


def test_where_no_articles_are_kept_the_reader_is_led_to_the_setting(qtbot):
    made = window(qtbot, keep_articles=False)
    tab = read(qtbot, made)
    tab.view.choose(PLACE)
    press(qtbot, tab, KEY.Key_1)
    assert marked(tab) == []
    assert "keeping articles is turned off" in tab.notice.text.text()
    with qtbot.waitSignal(tab.settings_wanted) as wanted:
        tab.notice.findChild(QPushButton).click()
    assert wanted.args == ["privacy"]


def test_marks_follow_their_sentence_when_it_is_translated_again(qtbot):
    translator = UpperCaser()
    tab = read(qtbot, window(qtbot, model=lambda: translator))
    select(qtbot, tab, "senang")
    press(qtbot, tab, KEY.Key_1)
    tab.view.choose(None)
    translator.says, translator.name = str.title, "other"
    tab.translate()
    qtbot.waitUntil(lambda: not tab.busy)
    qtbot.waitUntil(lambda: shown(tab, Colour.YELLOW) == ["senang", "Senang"])


def test_an_article_in_two_tabs_has_the_same_marks_in_both(qtbot):
    made = window(qtbot)
    tab = read(qtbot, made)
    other = made.tabs.add()
    other.open_kept(tab.number)
    settled(qtbot, made)
    made.tabs.setCurrentWidget(tab)
    tab.view.setFocus()
    tab.view.choose(PLACE)
    press(qtbot, tab, KEY.Key_1)
    qtbot.waitUntil(lambda: marked(other) == marked(tab) != [])


def test_what_cannot_be_kept_is_told_stays_and_is_kept_when_it_can(qtbot, monkeypatch):
    from translation.errors import NotKept
    from translation.library.annotations import kept as storage
    from translation.texts import Text

    made = window(qtbot)
    tab = read(qtbot, made)
    put = storage.put

    def full(*_):
        raise NotKept(Text("The note could not be saved."), Text("Make some room on the disk."))

    monkeypatch.setattr(storage, "put", full)
    tab.view.choose(PLACE)
    press(qtbot, tab, KEY.Key_1)
    qtbot.waitUntil(lambda: "Make some room on the disk." in tab.message.text.text())
    assert len(marked(tab)) == 1
    monkeypatch.setattr(storage, "put", put)
    tab.view.choose(SentencePosition(2, 0))
    press(qtbot, tab, KEY.Key_2)
    kept(qtbot, made, tab)
    tab.notes.load()
    qtbot.waitUntil(lambda: [one.colour for one in marked(tab)] == [Colour.YELLOW, Colour.GREEN])


def test_screen_readers_are_told_how_a_sentence_is_marked(qtbot, monkeypatch):
    tab = read(qtbot, window(qtbot))
    said = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: said.append(event.message()))
    tab.view.choose(PLACE)
    press(qtbot, tab, KEY.Key_1)
    assert said[-1] == "highlighted yellow"
    tab.notes.type_note(marked(tab)[0].lasting, "Ask them.")
    tab.view.choose(None)
    tab.view.choose(PLACE)
    assert said[-1] == f"{SOURCE} {TARGET}. highlighted yellow, note: Ask them."
    press(qtbot, tab, KEY.Key_0)
    assert said[-1] == "note: Ask them."


def test_the_menu_of_a_sentence_marks_it_and_of_a_highlight_that_one(qtbot, monkeypatch):
    made = window(qtbot)
    tab = read(qtbot, made)
    select(qtbot, tab, "senang")
    press(qtbot, tab, KEY.Key_1)
    menus = []
    monkeypatch.setattr(SentenceMenu, "popup", lambda menu, _: menus.append(menu))
    spot = tab.view.cursorRect(tab.view._span(PLACE, Side.SOURCE, 7, 7)).center() + QPoint(3, 0)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, tab.view.viewport().mapToGlobal(spot))
    QApplication.sendEvent(tab.view.viewport(), event)
    (menu,) = menus
    marks = next(action.menu() for action in menu.actions() if action.text() == "Highlight")
    assert [action.objectName() for action in marks.actions()] == [*MARKS]
    assert made.menu_actions["write_note"] in menu.actions()
    marks.actions()[3].trigger()
    assert {one.parts[0].quote: one.colour for one in marked(tab)} == {"senang": Colour.PINK}


def test_the_menus_of_a_private_tab_say_why_nothing_is_marked(qtbot):
    made = window(qtbot)
    read(qtbot, made)
    menu = made.menu_actions.menus["notes"]
    menu.aboutToShow.emit()
    assert "private tab" not in menu.actions()[-1].text()
    tab = made.tabs.add(private=True)
    tab.open(TEXT.encode())
    settled(qtbot, made)
    menu.aboutToShow.emit()
    assert "private tab" in menu.actions()[-1].text()
    assert menu.actions()[-1].isVisible()
    shown = QMenu()
    qtbot.addWidget(shown)
    offer_marks(shown, made.menu_actions.by_name, tab.notes.refusal)
    assert "private tab" in shown.actions()[0].menu().actions()[0].text()
