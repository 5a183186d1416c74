"""All highlights and notes: searched, filtered, opened at their sentence, deleted and brought back."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton

from gui.base import languages
from gui.base.stores.annotations_store import AnnotationsStore
from gui.base.stores.library_queue import LibraryQueue
from gui.exporting.dialog import ExportDialog
from gui.notes.overview.panel import NotesPanel
from gui.reading.reading_state import SentencePosition
from tests.gui.notes.marking import PLACE, SOURCE, kept, marked, press
from tests.gui.notes.overview.notebook import notebook
from tests.gui.windows import read, settled, window
from translation.palette import DARK

KEY = Qt.Key


@pytest.fixture
def make_notes(qtbot, lanes, library_file):
    def make():
        languages.install(QApplication.instance(), "en")
        store = AnnotationsStore(LibraryQueue(lanes, library_file))
        store.failed.connect(pytest.fail)
        panel = NotesPanel(store)
        panel.trouble.connect(pytest.fail)
        panel.store = store
        qtbot.addWidget(panel)
        panel.resize(320, 640)
        with qtbot.waitExposed(panel):
            panel.show()
        qtbot.waitUntil(lambda: panel.model.has_come or panel.stack.currentWidget() is panel.empty)
        return panel

    return make


@pytest.fixture
def panel(make_notes, library_file):
    notebook(library_file)
    return make_notes()


def names(panel):
    return [panel.model.entry(row).annotation.lasting for row in range(panel.model.rowCount())]


def choose(box, words):
    box.setCurrentIndex(box.findText(words))
    box.activated.emit(box.currentIndex())


def test_everything_is_listed_and_counted(qtbot, panel):
    assert names(panel) == ["a1", "a2", "a3", "a4"]
    assert panel.count.text() == "4 highlights and notes"
    panel.set_colours(DARK)
    assert not panel.list.grab().isNull()


def test_a_library_without_any_says_how_to_make_one_and_makes_no_file(make_notes, library_file):
    panel = make_notes()
    assert panel.empty.title.text() == "Nothing highlighted yet"
    assert "press 1" in panel.empty.text.text()
    assert not library_file.exists()


def test_filters_and_search_work_together(qtbot, panel):
    qtbot.waitUntil(lambda: panel.filters.tag.count() == 2)
    for box, words, found in (
        (panel.filters.colour, "Green", ["a2"]),
        (panel.filters.colour, "Underlined", ["a3"]),
        (panel.filters.colour, "With a note", ["a1", "a4"]),
        (panel.filters.colour, "All colours", ["a1", "a2", "a3", "a4"]),
        (panel.filters.site, "situs1.example", ["a2"]),
        (panel.filters.site, "All sites", ["a1", "a2", "a3", "a4"]),
        (panel.filters.tag, "laut", ["a1"]),
        (panel.filters.tag, "All tags", ["a1", "a2", "a3", "a4"]),
        (panel.filters.date, "Last 7 days", ["a1", "a2"]),
    ):
        choose(box, words)
        qtbot.waitUntil(lambda found=found: names(panel) == found)
    qtbot.keyClicks(panel.field, "desa")
    choose(panel.filters.colour, "Green")
    qtbot.waitUntil(lambda: names(panel) == ["a2"])
    choose(panel.filters.colour, "Pink")
    qtbot.waitUntil(lambda: panel.stack.currentWidget() is panel.empty)
    assert panel.empty.title.text() == "Nothing found"
    qtbot.mouseClick(panel.empty.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: names(panel) == ["a1", "a2", "a3", "a4"])
    assert panel.field.text() == ""


def test_a_range_of_days_is_chosen(qtbot, panel):
    day = date.today() - timedelta(days=10)
    panel.filters.choose_dates(day, day)
    qtbot.waitUntil(lambda: names(panel) == ["a3"])
    assert panel.filters.date.currentText() == "Between…"


def test_deleting_with_the_key_is_undone_with_the_key_and_with_the_button(qtbot, panel):
    qtbot.keyClick(panel.field, KEY.Key_Down)
    assert QApplication.focusWidget() is panel.list
    qtbot.keyClick(panel.list, KEY.Key_Delete)
    assert names(panel) == ["a2", "a3", "a4"]
    assert "1 highlight or note deleted." in panel.note.text.text()
    qtbot.waitUntil(lambda: not panel.store.unkept(""))
    qtbot.keyClick(panel.list, KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: names(panel) == ["a1", "a2", "a3", "a4"])
    panel.list.selectAll()
    qtbot.keyClick(panel.list, KEY.Key_Delete)
    assert names(panel) == []
    undo = next(one for one in panel.note.findChildren(QPushButton) if one.isVisible())
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: names(panel) == ["a1", "a2", "a3", "a4"])


def test_entries_are_copied_and_opened_by_keys_and_by_the_menu(qtbot, panel):
    panel.list.setCurrentIndex(panel.model.index(0))
    qtbot.keyClick(panel.list, KEY.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == (
        "Berita ke-0 dari desa.\nAsk the fishermen.\nhttps://situs0.example/berita/0"
    )
    for modifier, apart in ((Qt.KeyboardModifier.NoModifier, False), (Qt.KeyboardModifier.ShiftModifier, True)):
        with qtbot.waitSignal(panel.open_wanted) as wanted:
            qtbot.keyClick(panel.list, KEY.Key_Return, modifier)
        assert (wanted.args[0].annotation.lasting, wanted.args[1]) == ("a1", apart)
    actions = {action.objectName(): action for action in panel.menu().actions()}
    assert [*actions] == ["open", "open_new", "copy", "delete"]
    actions["delete"].trigger()
    assert names(panel) == ["a2", "a3", "a4"]
    QGuiApplication.clipboard().clear()


def test_an_error_is_told_with_a_way_on(qtbot, panel, monkeypatch):
    from translation.errors import LibraryDamaged
    from translation.library.annotations import listing
    from translation.texts import Text

    find = listing.find_annotations

    def damaged(*_, **__):
        raise LibraryDamaged(Text("A part of your library cannot be read."), Text("Rescue it."))

    monkeypatch.setattr(listing, "find_annotations", damaged)
    panel.field.search_for("desa")
    qtbot.waitUntil(lambda: "Rescue it." in panel.empty.text.text())
    monkeypatch.setattr(listing, "find_annotations", find)
    qtbot.mouseClick(panel.empty.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel.stack.currentWidget() is panel.list)


def test_in_the_window_a_key_shows_it_and_return_opens_the_article_at_the_sentence(qtbot):
    made = window(qtbot)
    tab = read(qtbot, made)
    tab.view.choose(PLACE)
    press(qtbot, tab, KEY.Key_2)
    kept(qtbot, made, tab)
    other = made.tabs.add()
    made.open(b"Lain\n\nBerita lain dari kota. Tidak ada yang terjadi.")
    settled(qtbot, made)
    assert made.tabs.shown is other
    made.tabs.close_tab(tab)
    qtbot.keyClick(other.view, KEY.Key_H, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    panel = made.notes.panel
    qtbot.waitUntil(lambda: panel.isVisible() and panel.model.rowCount() == 1)
    assert QApplication.focusWidget() is panel.field
    qtbot.keyClick(panel.field, KEY.Key_Return)
    shown = settled(qtbot, made)
    qtbot.waitUntil(lambda: made.tabs.shown.view.choice == PLACE)
    assert made.tabs.shown.reading.pair(PLACE).source.strip() == SOURCE
    assert shown.article.title == "Jembatan Dibangun"


def test_what_is_marked_meanwhile_comes_into_the_list_and_what_is_deleted_there_goes_from_the_text(qtbot):
    made = window(qtbot, notes_shown=True)
    made.notes.apply_settings(made.services.settings_store.now)
    tab = read(qtbot, made)
    panel = made.notes.panel
    for place in (PLACE, SentencePosition(2, 0)):
        tab.view.choose(place)
        press(qtbot, tab, KEY.Key_1)
    qtbot.waitUntil(lambda: panel.model.rowCount() == 2)
    panel.list.setFocus()
    panel.list.setCurrentIndex(panel.model.index(0))
    qtbot.keyClick(panel.list, KEY.Key_Delete)
    qtbot.waitUntil(lambda: len(marked(tab)) == 1)
    assert marked(tab)[0].parts[0].source == SOURCE


def test_what_is_listed_is_exported_alone_and_the_format_of_articles_stays(qtbot, tmp_path):
    made = window(qtbot)
    tab = read(qtbot, made)
    for place, key in ((PLACE, KEY.Key_2), (SentencePosition(2, 0), KEY.Key_3)):
        tab.view.choose(place)
        press(qtbot, tab, key)
    kept(qtbot, made, tab)
    made.menu_actions["all_notes"].trigger()
    panel = made.notes.panel
    qtbot.waitUntil(lambda: panel.model.rowCount() == 2)
    choose(panel.filters.colour, "Green")
    qtbot.waitUntil(lambda: panel.model.rowCount() == 1)
    before = made.services.settings_store.now.export_format
    qtbot.mouseClick(panel.export, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: made.findChild(ExportDialog) is not None)
    dialog = made.findChild(ExportDialog)
    assert dialog.form.key == "notes"
    dialog.write(tmp_path / "notes.md")
    qtbot.waitUntil(lambda: "was written" in dialog.told.text.text())
    written = (tmp_path / "notes.md").read_text("utf-8")
    assert SOURCE in written
    assert "4,7 miliar" not in written
    dialog.reject()
    assert made.services.settings_store.now.export_format == before


def test_a_note_on_an_article_is_drawn_with_a_sheet_and_says_so(qtbot, make_notes, library_file):
    notebook(library_file)
    panel = make_notes()
    qtbot.waitUntil(lambda: panel.model.rowCount() == 4)
    rows = {panel.model.entry(row).annotation.lasting: row for row in range(4)}

    def left_of_text(name):
        rect = panel.list.visualRect(panel.model.index(rows[name], 0))
        image = panel.list.viewport().grab(rect.adjusted(8, 4, 24 - rect.width(), -4)).toImage()
        return {image.pixelColor(x, y).name() for x in range(5) for y in range(image.height())}

    assert len(left_of_text("a4")) > len(left_of_text("a1")), "the sheet begins where others have only paper"


def test_what_was_said_of_a_deletion_goes_with_the_next_action(qtbot, make_notes, library_file):
    notebook(library_file)
    panel = make_notes()
    qtbot.waitUntil(lambda: panel.model.rowCount() == 4)
    panel.list.choose(0)
    panel._act("delete")
    assert panel.note.isVisible()
    panel.list.choose(0)
    panel._act("copy")
    assert not panel.note.isVisible()
