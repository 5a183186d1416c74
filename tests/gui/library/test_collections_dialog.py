"""Collections in the window: made, filled, ordered by key and by drag, noted, undone, exported, searched."""

import contextlib

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence

from gui.base.stores.library_queue import LibraryQueue
from gui.exporting.dialog import ExportDialog
from gui.library.collections_dialog import CollectionsDialog
from gui.library.collections_store import CollectionsStore
from gui.library.dialogs import NameDialog
from tests.gui.library.shelf import fill
from tests.gui.windows import window
from translation import paths
from translation.library.collections import collections, lasting_names, new_collection, put
from translation.library.storage.store import open_library


@pytest.fixture
def shelf(library_file):
    """A library with four articles, three of them in a collection."""
    numbers = fill(library_file, 4)
    with contextlib.closing(open_library(library_file)) as connection:
        put(connection, new_collection("Banjir", lasting_names(connection, numbers[:3])))
    return numbers


@pytest.fixture
def dialog(qtbot, lanes, library_file, shelf):
    store = CollectionsStore(LibraryQueue(lanes, library_file))
    made = CollectionsDialog(store)
    store.setParent(made)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    qtbot.waitUntil(lambda: made.names.count() == 1)
    return made


def kept(library_file):
    with contextlib.closing(open_library(library_file)) as connection:
        return collections(connection)


def shown(dialog):
    return [dialog.articles.item(row).text().split("\n")[0] for row in range(dialog.articles.count())]


def until(qtbot, library_file, test):
    qtbot.waitUntil(lambda: test(kept(library_file)))


def test_it_shows_the_collections_and_the_articles_in_their_order(dialog):
    assert dialog.names.item(0).text() == "Banjir (3)"
    assert shown(dialog) == ["Jembatan Gantung Dibuka 3", "Nelayan Menunggu Angin 2", "Harga Beras Turun 1"]
    assert "Suspension Bridge Opens 3" in dialog.articles.item(0).text()


def test_articles_are_moved_by_key_and_it_is_undone(qtbot, dialog, library_file):
    before = shown(dialog)
    dialog.articles.setFocus()
    dialog.articles.setCurrentRow(0)
    qtbot.keyClick(dialog.articles, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: shown(dialog) == [before[1], before[0], before[2]])
    assert dialog._selected() == [kept(library_file)[0].members[1].article]  # the moved one stays chosen
    qtbot.keyClick(dialog.articles, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: shown(dialog) == [before[1], before[2], before[0]])
    qtbot.keySequence(dialog.articles, QKeySequence("Ctrl+Z"))
    qtbot.keySequence(dialog.articles, QKeySequence("Ctrl+Z"))
    qtbot.waitUntil(lambda: shown(dialog) == before)
    assert not dialog.undo.isEnabled()


def test_several_are_moved_together_and_stop_at_the_end(qtbot, dialog):
    before = shown(dialog)
    for row in (1, 2):
        dialog.articles.item(row).setSelected(True)
    dialog.articles.item(0).setSelected(False)
    dialog._move(1)
    qtbot.wait(50)
    assert shown(dialog) == before
    dialog._move(-1)
    qtbot.waitUntil(lambda: shown(dialog) == [before[1], before[2], before[0]])


def test_a_drag_puts_an_article_elsewhere(qtbot, dialog, library_file):
    names = [member.article for member in kept(library_file)[0].members]
    assert dialog.articles.model().moveRow(QModelIndex(), 0, QModelIndex(), 3)
    until(qtbot, library_file, lambda found: [m.article for m in found[0].members] == [names[1], names[2], names[0]])


def test_notes_are_kept_as_they_are_typed_and_undone_as_one(qtbot, dialog, library_file):
    qtbot.keyClicks(dialog.note, "On floods.")
    dialog.articles.setCurrentRow(1)
    until(qtbot, library_file, lambda found: found[0].note == "On floods.")
    dialog.article_note.setFocus()
    qtbot.keyClicks(dialog.article_note, "Ask ")
    dialog._keep()
    qtbot.keyClicks(dialog.article_note, "Budi")
    dialog._keep()
    until(qtbot, library_file, lambda found: found[0].members[1].note == "Ask Budi")
    qtbot.waitUntil(lambda: "✎ Ask Budi" in dialog.articles.item(1).text())
    assert dialog.article_note.text() == "Ask Budi"
    dialog.undo.click()
    until(qtbot, library_file, lambda found: found[0].members[1].note == "")
    dialog.undo.click()
    until(qtbot, library_file, lambda found: found[0].note == "")


def test_what_is_typed_last_is_kept_when_it_is_closed(qtbot, dialog, library_file):
    qtbot.keyClicks(dialog.note, "x")
    dialog.close()
    until(qtbot, library_file, lambda found: found[0].note == "x")


def test_an_article_is_taken_out_and_a_collection_is_deleted_and_both_come_back(qtbot, dialog, library_file):
    before = kept(library_file)
    dialog.articles.setFocus()
    dialog.articles.setCurrentRow(0)
    qtbot.keyClick(dialog.articles, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: dialog.articles.count() == 2)
    dialog.names.setFocus()
    qtbot.keyClick(dialog.names, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: dialog.names.count() == 0)
    assert kept(library_file) == []
    assert "There are no collections yet." in dialog.status.text()
    dialog.undo.click()
    qtbot.waitUntil(lambda: dialog.names.count() == 1)
    dialog.undo.click()
    until(qtbot, library_file, lambda found: found == before)


def test_a_collection_is_made_and_renamed_and_a_double_name_is_refused(qtbot, dialog, library_file):
    dialog.new.click()
    (asked,) = dialog.findChildren(NameDialog)
    qtbot.keyClicks(asked.field, "Gempa")
    asked.accept()
    qtbot.waitUntil(lambda: dialog.names.count() == 2 and dialog.chosen.name == "Gempa")
    dialog._store.rename(dialog.chosen.lasting, "banjir")
    qtbot.waitUntil(lambda: not dialog.told.isHidden())
    assert "There is a collection “Banjir” already." in dialog.told.text.text()
    dialog._store.rename(dialog.chosen.lasting, "Gempa bumi")
    until(qtbot, library_file, lambda found: [one.name for one in found] == ["Banjir", "Gempa bumi"])


def test_articles_of_the_list_are_put_into_a_collection_and_out_again(qtbot, make_panel, shelf, library_file):
    panel = make_panel()
    panel._ask_facts()
    qtbot.waitUntil(lambda: panel.commands.collection_names == ["Banjir"])
    panel.list.choose(3)
    menu = panel.commands.menu()
    submenu = next(action.menu() for action in menu.actions() if action.text() == "Add to Collect&ion")
    assert [action.text() for action in submenu.actions() if action.text()] == ["Banjir", "&New Collection…"]
    submenu.actions()[0].trigger()
    until(qtbot, library_file, lambda found: len(found[0].members) == 4)
    qtbot.waitUntil(lambda: "put into “Banjir”." in panel.note.text.text())
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    until(qtbot, library_file, lambda found: len(found[0].members) == 3)
    qtbot.keyClick(panel.list, Qt.Key.Key_C)
    (asked,) = panel.findChildren(NameDialog)
    asked.field.setText("Baru: satu")
    asked.accept()
    until(qtbot, library_file, lambda found: [one.name for one in found] == ["Banjir", "Baru: satu"])
    menu.deleteLater()


def test_the_list_is_filtered_by_a_collection(qtbot, make_panel, shelf):
    panel = make_panel()
    panel._ask_facts()
    qtbot.waitUntil(lambda: panel.filter_menu.collections.isEnabled())
    panel.filter_menu.collections.actions()[0].trigger()
    assert panel.field.text() == "collection:Banjir "
    qtbot.waitUntil(lambda: panel.model.rowCount() == 3)


def test_a_collection_is_opened_and_exported_from_the_window(qtbot):
    paths.library().parent.mkdir(parents=True, exist_ok=True)
    numbers = fill(paths.library(), 3)
    with contextlib.closing(open_library(paths.library())) as connection:
        put(connection, new_collection("Banjir", lasting_names(connection, numbers[:2])))
    made = window(qtbot)
    made.menu_actions["collections"].trigger()
    (dialog,) = made.findChildren(CollectionsDialog)
    qtbot.waitUntil(lambda: dialog.articles.count() == 2)
    dialog.articles.setCurrentRow(1)
    dialog.open_button.click()
    qtbot.waitUntil(lambda: made.tabs.shown.number == numbers[1])
    dialog.export.click()
    qtbot.waitUntil(lambda: bool(dialog.findChildren(ExportDialog)))
    (exporting,) = dialog.findChildren(ExportDialog)
    options = exporting._options(made.services.settings_store.now)
    assert (options.title, len(exporting._documents)) == ("Banjir", 2)
    exporting.close()
    dialog.close()


def test_the_window_of_collections_is_closed_over_what_was_just_typed_and_undoes_it_when_open_again(qtbot):
    paths.library().parent.mkdir(parents=True, exist_ok=True)
    numbers = fill(paths.library(), 3)
    with contextlib.closing(open_library(paths.library())) as connection:
        put(connection, new_collection("Banjir", lasting_names(connection, numbers[:2])))
    made = window(qtbot)
    made.menu_actions["collections"].trigger()
    (dialog,) = made.findChildren(CollectionsDialog)
    qtbot.waitUntil(lambda: dialog.articles.count() == 2)
    dialog.articles.setCurrentRow(0)
    qtbot.keyClicks(dialog.article_note, "Ask Budi")
    with qtbot.waitSignals([dialog.destroyed, made.dialogs.library_changed]):
        dialog.close()
    assert kept(paths.library())[0].members[0].note == "Ask Budi"
    made.menu_actions["collections"].trigger()
    (dialog,) = made.findChildren(CollectionsDialog)
    qtbot.waitUntil(dialog.undo.isEnabled)
    dialog.undo.click()
    until(qtbot, paths.library(), lambda found: found[0].members[0].note == "")
    dialog.close()
