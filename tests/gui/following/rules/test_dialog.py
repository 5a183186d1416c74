"""The window of rules: written in plain words beside what they would have caught, kept, undone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from gui.following.rules.dialog import RulesDialog
from gui.following.rules.labels import rule_in_words
from tests.gui.following.outlets import file, stock
from tests.gui.windows import window
from translation.following.inbox import entries
from translation.following.rules import Effect, Rule, put_rule, rules


@pytest.fixture
def make_dialog(qtbot):
    def make():
        made = window(qtbot)
        made.following.show_rules()
        (dialog,) = made.findChildren(RulesDialog)
        dialog.trouble.connect(pytest.fail)
        qtbot.waitUntil(lambda: bool(dialog.model.rows))
        return made, dialog

    return make


@pytest.fixture
def news():
    return stock(6, sources=("Warta Nusa", "Kabar Timur"))


def kept():
    with file() as connection:
        return rules(connection)


def shown():
    with file() as connection:
        return [entry.title for entry in entries(connection)]


def press(note, words):
    next(one for one in note.findChildren(QPushButton) if one.text() == words).click()


def titles(model):
    return [row.title for row in model.rows]


def test_a_rule_is_tried_while_it_is_written_and_changes_nothing_until_it_is_saved(qtbot, news, make_dialog):
    _, dialog = make_dialog()
    assert titles(dialog.model) == ["New rule"]
    assert not dialog.save.isEnabled()
    qtbot.keyClicks(dialog.form.words, "kabar 2, kabar 4")
    qtbot.waitUntil(lambda: dialog.preview.text() == "Would have shown 2 of 6 articles:")
    assert titles(dialog.caught_model) == ["Kabar 2 dari desa", "Kabar 4 dari desa"]
    assert len(shown()) == 6
    assert dialog.model.rows[0].small == "not saved · only with: kabar 2, kabar 4"
    qtbot.keyClick(dialog.form.words, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown() == ["Kabar 2 dari desa", "Kabar 4 dari desa"])
    qtbot.waitUntil(lambda: dialog.model.rows[0].small == "only with: kabar 2, kabar 4")
    qtbot.waitUntil(lambda: dialog.preview.text() == "Shows 2 of 6 articles:")
    assert dialog.form.name.text() == ""  # it is called by its words, as they are
    press(dialog.note, "&Undo")
    qtbot.waitUntil(lambda: len(shown()) == 6 and kept() == [])


def test_effect_sources_and_lengths_are_chosen(qtbot, news, make_dialog):
    _, dialog = make_dialog()
    form = dialog.form
    form.effect.setCurrentIndex(form.effect.findText("Collect what has these words"))
    form.effect.activated.emit(2)
    qtbot.keyClicks(form.words, "kabar")
    form.menu.actions()[0].trigger()
    assert form.sources.text() == "Kabar Timur"
    form.in_text.click()
    form.ahead.click()
    form.shortest.setValue(300)
    form.longest.setValue(900)
    qtbot.keyClicks(form.name, "Timur")
    qtbot.waitUntil(lambda: dialog.preview.text() == "Would have collected 3 of 6 articles:")
    dialog.save.click()
    qtbot.waitUntil(lambda: len(kept()) == 1)
    (rule,) = kept()
    assert rule == Rule(Effect.COLLECT, "kabar", "Timur", False, rule.sources, 300, 900, True, rule.id)
    said = "collects: kabar · in titles · Kabar Timur · from 300 words · up to 900 words · read ahead"
    qtbot.waitUntil(lambda: dialog.model.rows[0].small == said)


def test_a_new_rule_is_written_at_once_and_is_not_removed_for_good_by_one_key(qtbot, news, make_dialog):
    _, dialog = make_dialog()
    qtbot.waitUntil(dialog.form.words.hasFocus)
    qtbot.keyClicks(QApplication.focusWidget(), "kabar 2")
    dialog.remove.click()
    assert titles(dialog.model) == []
    assert "“kabar 2” is removed." in dialog.note.text.text()
    press(dialog.note, "&Undo")
    assert titles(dialog.model) == ["kabar 2"]
    assert dialog.form.words.text() == "kabar 2"
    assert dialog.save.isEnabled()


def test_a_range_of_lengths_that_nothing_has_is_not_saved(qtbot, news, make_dialog):
    made, dialog = make_dialog()
    qtbot.keyClicks(dialog.form.words, "kabar")
    dialog.form.shortest.setValue(300)
    assert "often unknown" in dialog.form.unknown.text()
    assert not dialog.form.unknown.isHidden()
    dialog.form.longest.setValue(100)
    qtbot.waitUntil(lambda: dialog.preview.text() == "No article has at least 300 words and at most 100.")
    assert not dialog.save.isEnabled()
    dialog.reject()
    (box,) = dialog.findChildren(QMessageBox)
    assert box.text().endswith("Close all the same?")
    box.button(QMessageBox.StandardButton.Discard).click()
    qtbot.waitUntil(lambda: not made.findChildren(RulesDialog))
    assert kept() == []


def test_the_form_has_the_room_that_it_needs_and_no_more(qtbot, news, make_dialog):
    _, dialog = make_dialog()
    dialog.resize(900, 900)
    QApplication.processEvents()
    last = dialog.form.ahead
    bottom = last.mapTo(dialog, last.rect().bottomLeft()).y()
    top = dialog.save.mapTo(dialog, dialog.save.rect().topLeft()).y()
    assert 0 <= top - bottom < 40


def test_a_rule_without_anything_is_not_offered_to_be_saved(qtbot, news, make_dialog):
    _, dialog = make_dialog()
    qtbot.keyClicks(dialog.form.name, "Kosong")
    assert not dialog.save.isEnabled()
    assert dialog.discard.isEnabled()
    qtbot.waitUntil(lambda: dialog.preview.text().startswith("Write words"))


def test_a_changed_rule_is_kept_for_later_while_another_is_looked_at(qtbot, news, make_dialog):
    with file() as connection:
        put_rule(connection, Rule(Effect.LEAVE_OUT, "kabar 1", "Satu"))
        put_rule(connection, Rule(Effect.LEAVE_OUT, "kabar 3", "Tiga"))
    _, dialog = make_dialog()
    assert titles(dialog.model) == ["Satu", "Tiga"]
    dialog.form.words.selectAll()
    qtbot.keyClicks(dialog.form.words, "kabar 5")
    dialog.list.setCurrentIndex(dialog.model.index(1))
    assert dialog.form.words.text() == "kabar 3"
    dialog.list.setCurrentIndex(dialog.model.index(0))
    assert dialog.form.words.text() == "kabar 5"
    dialog.discard.click()
    assert dialog.form.words.text() == "kabar 1"
    dialog.remove.click()
    qtbot.waitUntil(lambda: titles(dialog.model) == ["Tiga"])
    press(dialog.note, "&Undo")
    qtbot.waitUntil(lambda: titles(dialog.model) == ["Satu", "Tiga"])


@pytest.mark.parametrize(
    ("button", "names", "open_"),
    [("Save", ["baru"], False), ("Discard", [], False), ("Cancel", [], True)],
)
def test_what_is_not_saved_is_asked_for_before_it_closes(qtbot, news, make_dialog, button, names, open_):
    made, dialog = make_dialog()
    qtbot.keyClicks(dialog.form.words, "baru")
    dialog.reject()
    (box,) = dialog.findChildren(QMessageBox)
    box.button(getattr(QMessageBox.StandardButton, button)).click()
    qtbot.waitUntil(lambda: [rule.title for rule in kept()] == names)
    qtbot.waitUntil(lambda: bool(made.findChildren(RulesDialog)) is open_)
    if open_:
        assert dialog.form.words.text() == "baru"
        dialog.done(0)


def test_a_rule_in_plain_words():
    assert rule_in_words(Rule(Effect.LEAVE_OUT, "", sources=(4,)), {4: "Warta"}) == "leaves out: everything · Warta"
