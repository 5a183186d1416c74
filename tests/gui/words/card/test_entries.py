"""Own entries: written from the card, first on it, listed, changed, deleted, imported and exported."""

import contextlib

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog

from gui.words.card.entries_dialog import EntriesDialog
from gui.words.card.entry_dialog import EntryDialog
from tests.gui.windows import window
from tests.gui.words.card.test_lookups import double_click, lookups, said
from translation.library.storage.store import open_library
from translation.library.vocabulary.own_entries import put
from translation.words.own.own_entries import OwnEntry, read_entries, write_entries

GERCEP = OwnEntry("gercep", "quick to act", "gercep", "adj")


def save(dialog):
    dialog.buttons.button(QDialogButtonBox.StandardButton.Save).click()


def test_an_own_entry_is_written_from_the_card_and_is_first_on_it(made, qtbot):
    card = double_click(made, "menyapu", row=2)
    assert card.own.text() == "Your Own Entry…"
    QTest.mouseClick(card.own, Qt.MouseButton.LeftButton)
    dialog = made.tabs.shown.findChild(EntryDialog)
    assert (dialog.entry.form, dialog.entry.root, dialog.entry.part) == ("menyapu", "sapu", "v")
    assert not dialog.buttons.button(QDialogButtonBox.StandardButton.Save).isEnabled()
    qtbot.waitUntil(dialog.meaning.hasFocus)
    QTest.keyClicks(dialog.meaning, "to brush; to wipe")
    save(dialog)
    qtbot.waitUntil(lambda: "menyapu" in made.services.dictionary.own)
    card = double_click(made, "menyapu", row=2)
    assert card.first.is_own
    assert said(card).startswith("menyapu")
    assert "your own entry" in said(card)
    assert said(card).index("to brush") < said(card).index("to sweep")
    assert card.own.text() == "Change Your Entry…"


def test_an_own_entry_is_changed_and_deleted(made, qtbot):
    dictionary = made.services.dictionary
    dictionary.put(OwnEntry("menyapu", "to brush"))
    qtbot.waitUntil(lambda: "menyapu" in dictionary.own)
    card = double_click(made, "menyapu", row=2)
    card.own.click()
    dialog = made.tabs.shown.findChild(EntryDialog)
    assert dialog.delete.isVisible()
    dialog.meaning.setText("to dust")
    save(dialog)
    qtbot.waitUntil(lambda: dictionary.own["menyapu"].meaning == "to dust")
    card = double_click(made, "menyapu", row=2)
    card.own.click()
    qtbot.waitUntil(lambda: len(made.tabs.shown.findChildren(EntryDialog)) == 1)
    made.tabs.shown.findChild(EntryDialog).delete.click()
    qtbot.waitUntil(lambda: not dictionary.own)


def test_a_word_that_is_not_known_gets_an_entry_of_its_own(made, qtbot):
    lookups(made)._show("xyzzy", ())
    lookups(made).card.own.click()
    assert made.tabs.shown.findChild(EntryDialog).entry.form == "xyzzy"


def test_no_entry_is_written_from_a_private_tab(qtbot):
    made = window(qtbot)
    made.commands.new_tab(private=True)
    assert lookups(made).card.own.isHidden()


@pytest.fixture
def dialog(made, qtbot):
    made.services.dictionary.put_all([GERCEP, OwnEntry("abis", "finished", "habis")])
    dialog = EntriesDialog(made.services.dictionary, made)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.list.topLevelItemCount() == 2)
    return dialog


def test_the_entries_are_listed_changed_and_deleted(dialog, qtbot):
    assert [dialog.list.topLevelItem(0).text(number) for number in range(4)] == ["abis", "finished", "", "habis"]
    dialog.list.topLevelItem(1).setSelected(True)
    dialog.change.click()
    entry = dialog.findChild(EntryDialog)
    entry.form.setText("gerak cepat")
    save(entry)
    qtbot.waitUntil(lambda: dialog.list.topLevelItem(1).text(0) == "gerak cepat")
    dialog.list.topLevelItem(1).setSelected(True)
    dialog.activateWindow()
    dialog.list.setFocus()
    qtbot.waitUntil(dialog.list.hasFocus)
    QTest.keyClick(dialog.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: dialog.list.topLevelItemCount() == 1)


def test_the_entries_are_exported_and_imported(dialog, qtbot, monkeypatch, tmp_path):
    file = tmp_path / "out.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    dialog.export.click()
    assert len(read_entries(file)) == 2
    assert dialog.status.text() == "2 entries exported"
    write_entries(file, [OwnEntry("mager", "lazy")])
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    dialog.bring.click()
    qtbot.waitUntil(lambda: dialog.list.topLevelItemCount() == 3)
    file.write_text("no,list\n")
    dialog.bring.click()
    assert "has the columns no, list" in dialog.status.text()


def test_entries_of_an_imported_library_are_there_at_once(made, qtbot, tmp_path):
    file = tmp_path / "other.sqlite"
    with contextlib.closing(open_library(file)) as other:
        put(other, GERCEP)
    made.library.panel.files_menu.take_in(file)
    qtbot.waitUntil(lambda: "gercep" in made.services.dictionary.own)
