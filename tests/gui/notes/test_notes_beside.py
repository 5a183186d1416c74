"""Notes are written beside the text where there is room, else on a card over it; nothing that is typed is lost."""

import contextlib

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from gui.notes.notes_pane import _arranged
from gui.notes.unkept_question import UnkeptQuestion
from gui.reading.reading_state import SentencePosition
from tests.fakes import UpperCaser
from tests.gui.notes.marking import PLACE, SOURCE, kept, marked, press
from tests.gui.windows import read, settled, window
from translation import paths
from translation.annotations import Colour
from translation.errors import NotKept
from translation.library.annotations import kept as storage
from translation.library.annotations.listing import find_annotations
from translation.library.query import Wanted
from translation.library.storage.store import open_library
from translation.settings import ReadingLayout
from translation.texts import Text

KEY = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
WIDE, NARROW = (1300, 700), (700, 600)


def reading(qtbot, size=WIDE, **settings):
    made = window(qtbot, **settings)
    made.resize(*size)
    return made, read(qtbot, made)


def write(qtbot, tab, words, place=PLACE):
    """Write a note on a sentence with the keys, and go back to the text."""
    tab.view.choose(place)
    press(qtbot, tab, KEY.Key_M)
    qtbot.keyClicks(QApplication.focusWidget(), words)
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Escape)
    assert QApplication.focusWidget() is tab.view


def notes_in_library():
    with contextlib.closing(open_library(paths.library())) as connection:
        return [entry.annotation.note for entry in find_annotations(connection, Wanted())]


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_a_note_is_written_with_keys_kept_and_there_after_opening(qtbot, size):
    made, tab = reading(qtbot, size)
    write(qtbot, tab, "Why are they glad?")
    assert [one.note for one in marked(tab)] == ["Why are they glad?"]
    assert tab.beside.pane.isVisible() is (size is WIDE)
    made.close()  # at once: what was typed is on its way
    assert notes_in_library() == ["Why are they glad?"]
    again = window(qtbot)
    again.resize(*size)
    again.tabs.shown.open_kept(tab.number)
    tab = settled(qtbot, again)
    qtbot.waitUntil(lambda: [one.note for one in marked(tab)] == ["Why are they glad?"])
    tab.view.choose(PLACE)
    press(qtbot, tab, KEY.Key_M)  # reads the note that is there
    assert QApplication.focusWidget().toPlainText() == "Why are they glad?"


def test_a_card_beside_the_text_stands_at_its_sentence_and_moves_with_it(qtbot):
    _, tab = reading(qtbot)
    write(qtbot, tab, "Look.", SentencePosition(2, 1))
    card = tab.beside.card(marked(tab)[0].lasting)
    qtbot.waitUntil(lambda: card.isVisible() and card.y() > 0)

    def apart():
        sentence = tab.view.viewport().mapToGlobal(tab.view.sentence_rect(SentencePosition(2, 1)).topLeft()).y()
        return abs(card.mapToGlobal(card.rect().topLeft()).y() - sentence)

    qtbot.waitUntil(lambda: apart() <= 2)
    tab.set_look(type(tab.view.look)(**{**_fields(tab.view.look), "points": 30.0}))
    tab.view.verticalScrollBar().setValue(120)
    qtbot.waitUntil(lambda: tab.view.verticalScrollBar().value() == 120 and apart() <= 2)


def _fields(look):
    return {name: getattr(look, name) for name in type(look).__slots__}


def test_cards_do_not_overlap_and_the_one_that_is_written_is_at_its_sentence():
    assert _arranged([10, 20, 200], [50, 50, 50], 0, -1) == [10, 66, 200]
    assert _arranged([110, 120, 200], [50, 50, 50], 0, 1) == [64, 120, 200]
    assert _arranged([10, 20, 200], [50, 50, 50], 0, 1) == [0, 56, 200]  # there is no room above
    assert _arranged([], [], 0, -1) == []


def test_in_a_narrow_tab_the_sign_of_a_note_opens_it_over_the_text(qtbot):
    _, tab = reading(qtbot, NARROW)
    write(qtbot, tab, "Look.")
    card = tab.beside.card(marked(tab)[0].lasting)
    assert not card.isVisible()
    ((_, sign),) = tab.view._signs()
    qtbot.mouseClick(tab.view.viewport(), Qt.MouseButton.LeftButton, pos=sign.center())
    assert card.isVisible()
    assert card.field.hasFocus()
    assert not card.geometry().intersects(tab.view.sentence_rect(PLACE))
    qtbot.mouseClick(tab.view.viewport(), Qt.MouseButton.LeftButton, pos=tab.view.sentence_rect(PLACE).center())
    tab.view.setFocus()
    assert not card.isVisible()


def test_a_card_over_the_text_covers_neither_language_of_its_sentence(qtbot):
    _, tab = reading(qtbot, NARROW, layout=ReadingLayout.STACKED)
    below = tab.view.viewport().height() - tab.view.pair_rect(PLACE).bottom()
    write(qtbot, tab, "Look.")
    tab.notes.write()
    card = tab.beside.card(marked(tab)[0].lasting)
    for height in (tab.height(), tab.height() - below):
        tab.resize(tab.width(), height)
        tab.beside._place_over()
        assert card.isVisible()
        assert not card.geometry().intersects(tab.view.pair_rect(PLACE))


def test_a_window_that_gets_wide_shows_the_notes_beside_the_text(qtbot):
    made, tab = reading(qtbot, NARROW)
    write(qtbot, tab, "Look.")
    made.resize(*WIDE)
    qtbot.waitUntil(tab.beside.pane.isVisible)
    qtbot.keyClick(tab.view, KEY.Key_F4)
    assert not tab.beside.pane.isVisible()
    assert not made.services.settings_store.now.notes_beside
    qtbot.keyClick(tab.view, KEY.Key_F4)
    assert tab.beside.pane.isVisible()
    qtbot.mouseClick(tab.beside.pane.close_button, Qt.MouseButton.LeftButton)
    assert not made.services.settings_store.now.notes_beside


def test_the_button_says_why_there_is_nothing_to_be_shown_beside_the_text(qtbot):
    made, tab = reading(qtbot, NARROW)
    button = made.address.notes_button
    assert (button.isEnabled(), button.isChecked()) == (False, False)
    assert "no notes yet" in button.toolTip()
    write(qtbot, tab, "Look.")
    assert (button.isEnabled(), button.isChecked()) == (False, False)
    assert "wider" in button.toolTip()
    made.resize(*WIDE)
    qtbot.waitUntil(button.isEnabled)
    assert button.isChecked()
    assert tab.beside.pane.isVisible()
    made.tabs.add()
    assert not button.isEnabled()


def test_what_is_typed_is_kept_in_a_moment_without_leaving_the_field(qtbot):
    _, tab = reading(qtbot)
    tab.view.choose(PLACE)
    press(qtbot, tab, KEY.Key_M)
    qtbot.keyClicks(QApplication.focusWidget(), "Half a thou")
    qtbot.waitUntil(lambda: notes_in_library() == ["Half a thou"])
    assert QApplication.focusWidget().toPlainText() == "Half a thou"


def test_a_note_of_which_nothing_is_written_leaves_nothing(qtbot):
    made, tab = reading(qtbot)
    write(qtbot, tab, "")
    assert marked(tab) == []
    assert not made.menu_actions["undo"].isEnabled()
    write(qtbot, tab, "Look.")
    tab.view.choose(PLACE)
    press(qtbot, tab, KEY.Key_M)
    QApplication.focusWidget().clear()
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Escape)
    assert marked(tab) == []
    kept(qtbot, made, tab)
    assert notes_in_library() == []
    press(qtbot, tab, KEY.Key_Z, CTRL)
    assert [one.note for one in marked(tab)] == ["Look."]


def test_a_highlight_stays_without_its_note_and_a_note_without_its_highlight(qtbot):
    _, tab = reading(qtbot)
    tab.view.choose(PLACE)
    press(qtbot, tab, KEY.Key_1)
    write(qtbot, tab, "Look.")
    assert [(one.colour, one.note) for one in marked(tab)] == [(Colour.YELLOW, "Look.")]
    press(qtbot, tab, KEY.Key_0)
    assert [(one.colour, one.note) for one in marked(tab)] == [(Colour.NONE, "Look.")]
    press(qtbot, tab, KEY.Key_1)
    press(qtbot, tab, KEY.Key_M)
    QApplication.focusWidget().clear()
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Escape)
    assert [(one.colour, one.note) for one in marked(tab)] == [(Colour.YELLOW, "")]


def test_a_note_that_was_typed_is_one_step_to_undo(qtbot):
    _, tab = reading(qtbot)
    write(qtbot, tab, "One.")
    tab.view.choose(PLACE)
    press(qtbot, tab, KEY.Key_M)
    qtbot.keyClicks(QApplication.focusWidget(), " Two.")
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Escape)
    found = [[one.note for one in marked(tab)]]
    for _ in range(2):
        press(qtbot, tab, KEY.Key_Z, CTRL)
        found.append([one.note for one in marked(tab)])
    assert found == [["One. Two."], ["One."], []]
    press(qtbot, tab, KEY.Key_Z, CTRL | SHIFT)
    assert [one.note for one in marked(tab)] == ["One."]
    assert tab.beside.card(marked(tab)[0].lasting).field.toPlainText() == "One."


def test_the_article_has_a_note_of_its_own_before_all_others(qtbot):
    _, tab = reading(qtbot)
    write(qtbot, tab, "Look.", SentencePosition(1, 0))
    press(qtbot, tab, KEY.Key_M, SHIFT)
    qtbot.keyClicks(QApplication.focusWidget(), "Read it again.")
    assert "whole article" in QApplication.focusWidget().accessibleName()
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Escape)
    assert [one.note for one in marked(tab)] == ["Read it again.", "Look."]
    qtbot.mouseClick(tab.beside.pane.add, Qt.MouseButton.LeftButton)  # there is one: it is read
    assert QApplication.focusWidget().toPlainText() == "Read it again."


def test_the_colour_is_changed_and_everything_deleted_on_the_card(qtbot):
    _, tab = reading(qtbot)
    write(qtbot, tab, "Look.")
    card = tab.beside.card(marked(tab)[0].lasting)
    card.colour_menu.aboutToShow.emit()
    next(action for action in card.colour_menu.actions() if action.text() == "Green").trigger()
    assert [one.colour for one in marked(tab)] == [Colour.GREEN]
    assert card.colour.text() == "green"
    qtbot.mouseClick(card.delete, Qt.MouseButton.LeftButton)
    assert marked(tab) == []
    assert QApplication.focusWidget() is tab.view
    press(qtbot, tab, KEY.Key_Z, CTRL)
    assert [one.note for one in marked(tab)] == ["Look."]


def test_tab_goes_through_a_card_without_finishing_it(qtbot):
    _, tab = reading(qtbot)
    tab.view.choose(PLACE)
    press(qtbot, tab, KEY.Key_M)
    card = tab.beside.card(marked(tab)[0].lasting)
    qtbot.keyClick(card.field, KEY.Key_Tab)
    assert QApplication.focusWidget() is card.colour
    assert len(marked(tab)) == 1  # nothing is written yet, but its card has the keys


def test_what_is_no_longer_in_this_version_is_kept_below_to_be_copied_and_deleted(qtbot):
    translator = UpperCaser()
    made, tab = reading(qtbot, model=lambda: translator)
    write(qtbot, tab, "Look.")
    kept(qtbot, made, tab)
    text = "Jembatan Dibangun\n\nHarga beras turun di pasar. Petani mengeluh karena hujan.\n"
    article = type(tab.article)("Jembatan Dibangun", _blocks(text))
    tab.translate(article)
    qtbot.waitUntil(lambda: not tab.busy)
    qtbot.waitUntil(lambda: [one.is_lost for one in tab.notes.placed] == [True])
    card = tab.beside.card(marked(tab)[0].lasting)
    assert card.isVisible()
    assert tab.beside.pane.lost_title.isVisible()
    assert tab.beside.pane.lost_title.text() == "No longer in this version"
    qtbot.waitUntil(lambda: card.y() > tab.beside.pane.lost_title.y() > 0)
    qtbot.mouseClick(card.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == f"{SOURCE}\n\nLook."
    qtbot.mouseClick(card.delete, Qt.MouseButton.LeftButton)
    assert marked(tab) == []


def _blocks(text):
    from translation.document import Block, Kind

    return tuple(Block(Kind.PARAGRAPH, one) for one in text.strip().split("\n\n")[1:])


def test_a_private_tab_has_no_notes(qtbot):
    made = window(qtbot)
    made.resize(*WIDE)
    tab = made.tabs.add(private=True)
    tab.open(b"Jembatan Dibangun\n\nWarga senang dengan kabar itu.")
    settled(qtbot, made)
    tab.notes.write_on_article()
    assert marked(tab) == []
    assert not tab.beside.pane.isVisible()
    assert "private" in tab.view._reason.text()
    assert not paths.library().exists()


def test_what_is_typed_when_a_tab_is_closed_is_kept(qtbot):
    made, tab = reading(qtbot)
    tab.view.choose(PLACE)
    press(qtbot, tab, KEY.Key_M)
    qtbot.keyClicks(QApplication.focusWidget(), "At the last moment")
    made.tabs.close_tab(tab)
    qtbot.waitUntil(lambda: notes_in_library() == ["At the last moment"])


def test_what_is_typed_is_in_an_export_at_once(qtbot):
    _, tab = reading(qtbot)
    tab.view.choose(PLACE)
    press(qtbot, tab, KEY.Key_M)
    qtbot.keyClicks(QApplication.focusWidget(), "Look.")
    found = []
    tab.with_marks(found.append)
    qtbot.waitUntil(lambda: found != [])
    assert [one.annotation.note for one in found[0].annotations] == ["Look."]


def test_in_another_version_of_the_article_a_note_is_at_its_sentence_again(qtbot):
    made, tab = reading(qtbot)
    write(qtbot, tab, "Look.")
    kept(qtbot, made, tab)
    text = "Jembatan Dibangun\n\nPengantar yang baru sekali. Warga senang dengan kabar itu.\n"
    tab.translate(type(tab.article)("Jembatan Dibangun", _blocks(text)))
    qtbot.waitUntil(lambda: not tab.busy)
    qtbot.waitUntil(lambda: [one.places for one in tab.notes.placed] == [((1, 1),)])
    assert [mark.note for mark in tab.view.marks_of(SentencePosition(1, 1))] == ["Look."]


def test_the_window_does_not_close_over_notes_that_could_not_be_saved_without_a_question(qtbot, monkeypatch):
    made, tab = reading(qtbot)
    put = storage.put

    def full(*_):
        raise NotKept(Text("The note could not be saved."), Text("Make some room on the disk."))

    monkeypatch.setattr(storage, "put", full)
    write(qtbot, tab, "Precious.")
    qtbot.waitUntil(lambda: "Make some room on the disk." in tab.message.text.text())
    assert [one.note for one in marked(tab)] == ["Precious."]  # it is still in its field
    for _ in range(2):
        assert not made.close()
        question = made.findChildren(UnkeptQuestion)[-1]
        qtbot.mouseClick(question.copy, Qt.MouseButton.LeftButton)
        assert QGuiApplication.clipboard().text() == f"{SOURCE}\n\nPrecious."
        assert made.isVisible()
    monkeypatch.setattr(storage, "put", put)
    assert not made.close()
    qtbot.mouseClick(made.findChildren(UnkeptQuestion)[-1].again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: notes_in_library() == ["Precious."])
    qtbot.waitUntil(lambda: not made.services.annotations.failed_ones)
    assert made.close()
    QGuiApplication.clipboard().clear()


def test_the_window_can_be_closed_without_them(qtbot, monkeypatch):
    made, tab = reading(qtbot)

    def full(*_):
        raise NotKept(Text("The note could not be saved."), Text("Make some room on the disk."))

    monkeypatch.setattr(storage, "put", full)
    write(qtbot, tab, "Precious.")
    qtbot.waitUntil(lambda: made.services.annotations.failed_ones != [])
    assert not made.close()
    qtbot.mouseClick(made.findChild(UnkeptQuestion).leave, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not made.isVisible())
