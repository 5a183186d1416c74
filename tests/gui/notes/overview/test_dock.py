"""The dock of all notes is shown as the settings say, in their theme and language."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from gui.base import languages
from tests.gui.windows import read, window
from translation.palette import DARK
from translation.settings import Theme


def test_the_key_shows_and_hides_it_and_closing_it_is_remembered(qtbot):
    made = window(qtbot)
    tab = read(qtbot, made)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    assert not made.notes.isVisible()
    qtbot.keyClick(tab.view, Qt.Key.Key_H, both)
    assert made.notes.isVisible()
    assert made.menu_actions["all_notes"].isChecked()
    qtbot.keyClick(made.notes.panel.field, Qt.Key.Key_H, both)
    assert not made.notes.isVisible()
    qtbot.keyClick(tab.view, Qt.Key.Key_H, both)
    made.notes.close()
    assert not made.services.settings_store.now.notes_shown
    assert not made.menu_actions["all_notes"].isChecked()


def test_it_shares_its_place_with_the_library_and_the_key_brings_it_to_the_front(qtbot):
    made = window(qtbot)
    read(qtbot, made)
    library, notes = made.menu_actions["library"], made.menu_actions["all_notes"]
    library.trigger()
    notes.trigger()
    assert made.notes in made.tabifiedDockWidgets(made.library)
    qtbot.waitUntil(lambda: made.library.visibleRegion().isEmpty())
    library.trigger()
    qtbot.waitUntil(lambda: made.notes.visibleRegion().isEmpty())
    assert made.services.settings_store.now.library_shown
    assert library.isChecked()
    library.trigger()
    qtbot.waitUntil(lambda: not made.notes.visibleRegion().isEmpty())
    assert not made.services.settings_store.now.library_shown


def test_it_follows_theme_and_language(qtbot):
    made = window(qtbot)
    made.services.settings_store.change(theme=Theme.DARK, notes_shown=True)
    assert made.notes.panel.drawing.colours == DARK
    languages.install(QApplication.instance(), "id")
    qtbot.waitUntil(lambda: made.notes.windowTitle() == "Catatan dan Sorotan")
    assert made.notes.panel.filters.colour.itemText(1) == "Kuning"
    assert made.notes.panel.field.placeholderText() == "Cari catatan dan sorotan"
    bar, beside = made.tabs.shown.mark_bar, made.tabs.shown.beside
    assert bar.note.text() == "Catatan"
    assert beside.pane.lost_title.text() == "Tidak ada lagi dalam versi ini"
