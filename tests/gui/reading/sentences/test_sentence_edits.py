"""Whatever changes a sentence can be undone, by the keys and after a restart; no own wording is lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from gui.reading.reading_state import SentencePosition
from gui.reading.sentences.edit_dialog import EditDialog
from gui.reading.sentences.sentence_menu import Rewording, SentenceMenu
from tests.fakes import UpperCaser
from tests.gui.windows import read, settled, window

PLACE = SentencePosition(1, 1)
MODELS = "WARGA SENANG DENGAN KABAR ITU."


def say(tab):
    return tab.reading.pair(PLACE).target


def undo(qtbot, made):
    qtbot.keyClick(made.tabs.shown.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def redo(qtbot, made):
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(made.tabs.shown.view, Qt.Key.Key_Z, both)


def menu_of(qtbot, made, tab):
    menu = SentenceMenu(
        Rewording(made.services.jobs, tab, tab.current_setup().open_model), PLACE, "", made.menu_actions.by_name
    )
    qtbot.addWidget(menu)
    menu.others.aboutToShow.emit()
    qtbot.waitUntil(lambda: "Asking the model …" not in [action.text() for action in menu.others.actions()])
    return menu


def open_again(qtbot, made, number):
    made.close()
    again = window(qtbot)
    again.tabs.shown.open_kept(number)
    return again, settled(qtbot, again)


@pytest.mark.parametrize("kept", [True, False])
def test_every_way_to_change_a_sentence_is_undone_and_redone_by_the_keys(qtbot, kept):
    made = window(qtbot, keep_articles=kept, model=lambda: UpperCaser(says=lambda text: text.upper() + "!"))
    tab = read(qtbot, made)
    assert not made.menu_actions["undo"].isEnabled()
    said = [say(tab)]
    tab.edits.put_own(PLACE, "Mine.")
    said.append(say(tab))
    tab.view.choose(PLACE)
    made.menu_actions["carefully"].trigger()  # gives the own wording up
    qtbot.waitUntil(lambda: say(tab) == said[0])
    said.append(say(tab))
    tab.edits.put_own(PLACE, "Mine too.")
    said.append(say(tab))
    tab.view.choose(None)
    for words in reversed(said[:-1]):
        undo(qtbot, made)
        assert say(tab) == words
        assert tab.view.choice == PLACE  # what was undone is seen
    assert not made.menu_actions["undo"].isEnabled()
    for words in said[1:]:
        redo(qtbot, made)
        assert say(tab) == words
    assert not made.menu_actions["redo"].isEnabled()


@pytest.mark.parametrize("kept", [True, False])
def test_a_translation_made_again_is_undone_as_one(qtbot, kept):
    translator = UpperCaser()
    made = window(qtbot, keep_articles=kept, model=lambda: translator)
    tab = read(qtbot, made)
    tab.edits.put_own(SentencePosition(2, 0), "Mine.")
    before = list(tab.reading.rows)
    translator.says, translator.name = str.title, "other"
    made.menu_actions["translate_again"].trigger()
    settled(qtbot, made)
    after = list(tab.reading.rows)
    assert after[1] != before[1]
    assert after[2].pairs[0].target == "Mine. "
    undo(qtbot, made)
    assert tab.reading.rows == before
    redo(qtbot, made)
    assert tab.reading.rows == after
    undo(qtbot, made)
    undo(qtbot, made)
    assert not tab.reading.rows[2].pairs[0].edited
    if kept:
        _, again = open_again(qtbot, made, tab.number)
        assert again.reading.rows[1:2] == before[1:2]


def test_the_last_change_is_undone_after_a_restart(qtbot):
    made = window(qtbot)
    tab = read(qtbot, made)
    tab.edits.put_own(PLACE, "Mine.")
    tab.edits.put_own(PLACE, "Mine, later.")
    again, tab = open_again(qtbot, made, tab.number)
    assert say(tab) == "Mine, later."
    qtbot.waitUntil(again.menu_actions["undo"].isEnabled)
    undo(qtbot, again)
    assert say(tab) == "Mine."
    again, tab = open_again(qtbot, again, tab.number)
    assert say(tab) == "Mine."
    qtbot.waitUntil(again.menu_actions["redo"].isEnabled)
    redo(qtbot, again)
    undo(qtbot, again)
    undo(qtbot, again)
    assert say(tab) == MODELS
    assert not tab.reading.pair(PLACE).edited


@pytest.mark.parametrize("kept", [True, False])
def test_an_own_wording_that_was_replaced_is_the_first_of_the_alternatives(qtbot, kept):
    made = window(qtbot, keep_articles=kept)
    tab = read(qtbot, made)
    for words in ("Mine.", "Mine, later."):
        tab.edits.put_own(PLACE, words)
    tab.view.choose(PLACE)
    made.menu_actions["carefully"].trigger()
    qtbot.waitUntil(lambda: say(tab) == MODELS)
    if kept:
        made, tab = open_again(qtbot, made, tab.number)
    menu = menu_of(qtbot, made, tab)
    first, second, third = menu.others.actions()
    assert [action.toolTip() for action in (first, second, third)] == ["Mine, later.", "Mine.", MODELS]
    assert first.text() == "Your wording: Mine, later."
    assert [action.isChecked() for action in (first, second, third)] == [False, False, True]
    second.trigger()
    assert say(tab) == "Mine."
    assert tab.reading.pair(PLACE).edited
    undo(qtbot, made)
    assert say(tab) == MODELS


def test_a_menu_that_was_closed_before_the_answer_came_is_no_trouble(qtbot):
    made = window(qtbot)
    tab = read(qtbot, made)
    menu = SentenceMenu(
        Rewording(made.services.jobs, tab, tab.current_setup().open_model), PLACE, "", made.menu_actions.by_name
    )
    menu.others.aboutToShow.emit()
    menu.deleteLater()
    qtbot.wait(50)


def test_the_library_keeps_its_own_undo(qtbot):
    made = window(qtbot, library_shown=True)
    tab = read(qtbot, made)
    tab.edits.put_own(PLACE, "Mine.")
    made.library.show()
    panel = made.library.panel
    qtbot.waitUntil(lambda: panel.model.rowCount() == 1)
    wanted = []
    panel.list.wanted.connect(wanted.append)
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert wanted == ["undo"]
    assert say(tab) == "Mine."


def dialog_of(qtbot, made, tab):
    tab.view.choose(PLACE)
    made.menu_actions["edit_english"].trigger()
    dialog = made.findChild(EditDialog)
    qtbot.waitUntil(dialog.field.hasFocus)
    return dialog


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier])
def test_enter_finishes_and_shift_enter_makes_a_line(qtbot, modifier):
    made = window(qtbot)
    tab = read(qtbot, made)
    dialog = dialog_of(qtbot, made, tab)
    qtbot.keyClicks(dialog.field, "One  line")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(dialog.field, "and another")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return, modifier)
    assert not dialog.isVisible()
    assert say(tab) == "One line\nand another"
    assert "One line\nand another" in tab.view.toPlainText()


def test_escape_asks_when_something_was_typed(qtbot):
    made = window(qtbot)
    tab = read(qtbot, made)
    dialog = dialog_of(qtbot, made, tab)
    qtbot.keyClick(dialog.field, Qt.Key.Key_Escape)
    assert not dialog.isVisible()  # there was nothing to lose
    qtbot.waitUntil(lambda: made.findChild(EditDialog) is None)
    for answer, shown, words in (
        (QMessageBox.StandardButton.Cancel, True, MODELS),
        (QMessageBox.StandardButton.Discard, False, MODELS),
        (QMessageBox.StandardButton.Save, False, "Mine."),
    ):
        dialog = dialog_of(qtbot, made, tab)
        dialog.field.setPlainText("Mine.")
        qtbot.keyClick(dialog.field, Qt.Key.Key_Escape)
        question = dialog.findChild(QMessageBox)
        assert dialog.isVisible()
        question.button(answer).click()
        assert (dialog.isVisible(), say(tab)) == (shown, words)
        if shown:
            dialog.done(0)
        qtbot.waitUntil(lambda: made.findChild(EditDialog) is None)


def test_an_empty_wording_is_not_taken(qtbot):
    made = window(qtbot)
    tab = read(qtbot, made)
    dialog = dialog_of(qtbot, made, tab)
    dialog.field.setPlainText(" ")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    qtbot.keyClick(dialog.field, Qt.Key.Key_Escape)
    assert say(tab) == MODELS
