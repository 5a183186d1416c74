"""The library's panel, by mouse and by keyboard, before real library files."""

import contextlib

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QStyleOptionViewItem,
)

from gui.jobs import Jobs
from gui.languages import install
from gui.library_desk import Desk
from gui.library_dialogs import DatesDialog, TagDialog
from gui.library_list import EntryMenu
from gui.library_model import ENTRY
from gui.library_panel import LibraryPanel
from gui.reading_tab import Means
from gui.themes import DARK
from tests.fakes import UpperCaser
from tests.gui.shelf import fill, fill_fast, picture, save
from translation.errors import ModelNotFound, NotKept
from translation.library import backups, library, marks, store
from translation.library.listing import Sort, entry

BUTTON = Qt.MouseButton.LeftButton


@pytest.fixture
def file(tmp_path):
    return tmp_path / "library.sqlite"


@pytest.fixture
def jobs(qtbot):
    jobs = Jobs()
    yield jobs
    jobs.close()


@pytest.fixture
def make(qtbot, jobs, file):
    def make(open_model=UpperCaser):
        panel = LibraryPanel(Desk(jobs, file), lambda: Means(open_model, 2, False))
        qtbot.addWidget(panel)
        panel.trouble.connect(pytest.fail)
        panel.resize(320, 640)
        with qtbot.waitExposed(panel):
            panel.show()
        qtbot.waitUntil(lambda: panel.model.has_come or not panel.empty.isHidden())
        qtbot.waitUntil(lambda: panel.model.is_counted or panel.stack.currentWidget() is panel.empty)
        return panel

    return make


@pytest.fixture
def numbers(file):
    return fill(file, 6)


@pytest.fixture
def panel(make, numbers):
    return make()


@pytest.fixture
def look(file):
    """An article's entry as the library has it now."""

    def look(number):
        with contextlib.closing(store.open_library(file)) as connection:
            return entry(connection, number)

    return look


def shown(panel):
    return [panel.model.index(row).data() for row in range(panel.model.rowCount())]


def ids(panel):
    return [panel.model.entry(row).id for row in range(panel.model.rowCount())]


def search(qtbot, panel, text):
    with qtbot.waitSignal(panel.model.counted):
        panel.field.search_for(text)


def choose(panel, *rows):
    panel.list.setFocus()
    panel.list.choose(rows[0])
    for row in rows[1:]:
        panel.list.selectionModel().select(panel.model.index(row), panel.list.selectionModel().SelectionFlag.Select)


def said(panel):
    return (panel.empty.title.text(), panel.empty.text.text(), panel.empty.button.text())


def trigger(panel, name):
    menu = panel.commands.menu()
    next(action for action in menu.actions() if action.objectName() == name).trigger()
    menu.deleteLater()


# What is shown


def test_an_empty_library_says_what_to_do(make):
    panel = make()
    assert said(panel)[0] == "Nothing kept yet"
    assert "Open a page" in said(panel)[1]
    panel.set_keeping(False)
    assert said(panel)[0] == "Articles are not kept"


def test_a_library_that_cannot_be_opened_says_so_and_can_be_tried_again(make, file, qtbot):
    file.write_bytes(b"no database " * 100)
    panel = make()
    assert said(panel)[0] == "The library is damaged"
    assert str(file) in said(panel)[1]
    assert "Close Dwibaca and open it again" in said(panel)[1]
    file.unlink()
    fill(file, 2)
    with qtbot.waitSignal(panel.model.counted):
        QTest.mouseClick(panel.empty.button, BUTTON)
    assert panel.stack.currentWidget() is panel.list
    assert panel.model.rowCount() == 2


def test_the_list_has_the_newest_first_and_says_how_many(panel, numbers):
    assert ids(panel) == numbers
    assert panel.count.text() == "6 article(s)"
    assert panel.stack.currentWidget() is panel.list


def test_words_are_found_while_they_are_typed(panel, qtbot):
    panel.be_ready()
    QTest.keyClicks(panel.field, "jembatan gan")
    qtbot.waitUntil(lambda: panel.model.rowCount() == 2)
    found = panel.model.entry(0)
    assert found.title.startswith("Jembatan Gantung")
    assert found.snippet[slice(*found.marks[0])].lower() in ("jembatan", "gantung")


def test_nothing_found_offers_a_way_out(panel, qtbot):
    search(qtbot, panel, "gajah")
    assert said(panel)[0] == "Nothing found"
    QTest.mouseClick(panel.empty.button, BUTTON)
    qtbot.waitUntil(lambda: panel.model.rowCount() == 6)
    assert panel.field.text() == ""
    search(qtbot, panel, "desa tag:kota")
    with qtbot.waitSignal(panel.model.counted):
        QTest.mouseClick(panel.empty.button, BUTTON)
    assert panel.field.text().strip() == "desa"
    assert panel.model.rowCount() == 6


def test_filters_of_the_menu_are_words_in_the_field(panel, qtbot, numbers):
    panel.commands.acts.star(numbers[:2], on=True)
    with qtbot.waitSignal(panel.model.counted):
        panel.filter_menu.actions()[0].trigger()
    assert panel.field.text() == "is:starred "
    assert ids(panel) == numbers[:2]
    assert panel.filter_button.text() == "Filter (1)"


def test_the_menu_offers_the_tags_and_sites_there_are(panel, qtbot, numbers):
    panel.commands.acts.tag(numbers[:2], ["desa"])
    panel.filter_menu.aboutToShow.emit()
    qtbot.waitUntil(lambda: panel.filter_menu.tags.isEnabled())
    assert [action.text() for action in panel.filter_menu.tags.actions()] == ["desa (2)"]
    assert {action.text() for action in panel.filter_menu.sites.actions()} == {
        "situs0.example (3)",
        "situs1.example (3)",
    }


def test_dates_are_asked_for(panel, qtbot):
    panel.filter_menu.dates_wanted.emit()
    dialog = panel.findChild(DatesDialog)
    for day, words in zip(dialog.days, ("2024-05-07", "2024-05-08"), strict=True):
        day.setDate(day.date().fromString(words, "yyyy-MM-dd"))
    with qtbot.waitSignal(panel.model.counted):
        dialog.accept()
    assert panel.field.text() == "after:2024-05-07 before:2024-05-09 "
    assert panel.model.rowCount() == 2


def test_another_order(panel, qtbot):
    with qtbot.waitSignal(panel.model.counted):
        next(action for action in panel.order_menu.actions() if action.text() == "&Title").trigger()
    assert shown(panel) == sorted(shown(panel))
    assert panel.order_button.text() == "Title"
    with qtbot.waitSignal(panel.model.counted):
        panel.order_menu.actions()[-1].trigger()
    assert shown(panel) == sorted(shown(panel), reverse=True)


def test_a_search_has_the_best_first_and_then_the_usual_order_comes_back(panel, qtbot, numbers):
    search(qtbot, panel, "desa")
    assert panel.model.shown_query.sort is Sort.RELEVANCE
    assert panel.order_button.text() == "Best Match"
    search(qtbot, panel, "")
    assert (panel.model.shown_query.sort, ids(panel)) == (Sort.ADDED, numbers)


def test_what_is_kept_meanwhile_appears_and_what_changed_is_shown(panel, file, qtbot, numbers):
    with contextlib.closing(store.open_library(file)) as connection:
        new = save(connection, 99)
        marks.star(connection, numbers[:1])
    panel.renew(new)
    panel.renew(numbers[0])
    qtbot.waitUntil(lambda: panel.model.is_counted and ids(panel) == [new, *numbers])
    assert panel.model.entry(1).starred


# What is done


def test_return_opens_and_with_shift_in_a_new_tab(panel, qtbot, numbers):
    choose(panel, 1)
    with qtbot.waitSignal(panel.open_wanted) as opened:
        QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert opened.args == [numbers[1], False]
    with qtbot.waitSignal(panel.open_wanted) as opened:
        QTest.keyClick(panel.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert opened.args == [numbers[1], True]


def test_a_double_click_opens_and_the_middle_button_in_a_new_tab(panel, qtbot, numbers):
    where = panel.list.visualRect(panel.model.index(2)).center()
    with qtbot.waitSignal(panel.open_wanted) as opened:
        QTest.mouseClick(panel.list.viewport(), BUTTON, pos=where)
        QTest.mouseDClick(panel.list.viewport(), BUTTON, pos=where)
    assert opened.args == [numbers[2], False]
    with qtbot.waitSignal(panel.open_wanted) as opened:
        QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.MiddleButton, pos=where)
    assert opened.args == [numbers[2], True]


def test_from_the_field_to_the_list_and_back_by_keys(panel, qtbot, numbers):
    panel.be_ready()
    QTest.keyClick(panel.field, Qt.Key.Key_Down)
    assert panel.list.hasFocus()
    assert panel.list.currentIndex().row() == 0
    QTest.keyClick(panel.list, Qt.Key.Key_Slash)
    assert panel.field.hasFocus()
    with qtbot.waitSignal(panel.open_wanted) as opened:
        QTest.keyClick(panel.field, Qt.Key.Key_Return)
    assert opened.args == [numbers[0], False]
    panel.field.setText("gajah")
    QTest.keyClick(panel.field, Qt.Key.Key_Escape)
    assert panel.field.text() == ""


def test_escape_is_the_windows_when_the_field_is_empty(panel, qtbot):
    panel.be_ready()
    override = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    override.ignore()
    QApplication.sendEvent(panel.field, override)
    assert not override.isAccepted()
    panel.field.setText("x")
    QApplication.sendEvent(panel.field, override)
    assert override.isAccepted()


def test_a_star_by_key_and_by_mouse(panel, qtbot, numbers, look):
    choose(panel, 0, 1)
    QTest.keyClick(panel.list, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: panel.model.entry(0).starred and panel.model.entry(1).starred)
    assert look(numbers[0]).starred
    row = QStyleOptionViewItem()
    row.rect, row.widget = panel.list.visualRect(panel.model.index(0)), panel.list
    QTest.mouseClick(panel.list.viewport(), BUTTON, pos=panel.list.drawing.star_rect(row).center())
    qtbot.waitUntil(lambda: not panel.model.entry(0).starred)
    assert panel.model.entry(1).starred


def test_read_and_unread_by_key(panel, qtbot, numbers, look):
    choose(panel, 2)
    QTest.keyClick(panel.list, Qt.Key.Key_U)
    qtbot.waitUntil(lambda: panel.model.entry(2).finished)
    QTest.keyClick(panel.list, Qt.Key.Key_U)
    qtbot.waitUntil(lambda: not panel.model.entry(2).finished)
    assert not look(numbers[2]).finished


def test_tags_by_key_and_by_menu(panel, qtbot, numbers, look):
    choose(panel, 0, 1)
    QTest.keyClick(panel.list, Qt.Key.Key_T)
    dialog = panel.list.findChild(TagDialog)
    dialog.field.setText("desa,  sungai  besar ,")
    dialog.accept()
    qtbot.waitUntil(lambda: panel.model.entry(1).tags == ("desa", "sungai besar"))
    menu = panel.commands.menu()
    tags = next(action.menu() for action in menu.actions() if action.menu())
    desa = next(action for action in tags.actions() if action.text() == "desa")
    assert desa.isChecked()
    desa.trigger()
    menu.deleteLater()
    qtbot.waitUntil(lambda: panel.model.entry(1).tags == ("sungai besar",))
    assert look(numbers[0]).tags == ("sungai besar",)


def test_nothing_can_be_tagged_with_nothing(panel, qtbot):
    choose(panel, 0)
    QTest.keyClick(panel.list, Qt.Key.Key_T)
    dialog = panel.list.findChild(TagDialog)
    ok = next(button for button in dialog.findChildren(QPushButton) if "OK" in button.text())
    assert not ok.isEnabled()
    dialog.field.setText(" , ")
    assert not ok.isEnabled()
    dialog.reject()


def test_what_is_deleted_can_be_undone(panel, qtbot, numbers, look):
    choose(panel, 1, 2)
    QTest.keyClick(panel.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: panel.note.isVisible())
    assert ids(panel) == [numbers[0], *numbers[3:]]
    assert look(numbers[1]).deleted is not None
    assert panel.note.text.text() == "2 article(s) deleted."
    assert panel.list.currentIndex().row() == 1
    assert panel.count.text() == "4 article(s)"
    with qtbot.waitSignal(panel.model.counted):
        QTest.mouseClick(panel.note.findChild(QPushButton), BUTTON)
    assert ids(panel) == numbers
    assert not panel.note.isVisible()


def test_control_z_undoes_the_deletion(panel, qtbot, numbers):
    choose(panel, 5)
    QTest.keyClick(panel.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: panel.model.rowCount() == 5)
    QTest.keyClick(panel.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: panel.model.rowCount() == 6)


def test_what_was_deleted_is_found_brought_back_or_removed_for_good(panel, qtbot, numbers, look):
    choose(panel, 0, 1)
    QTest.keyClick(panel.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: panel.model.rowCount() == 4)
    search(qtbot, panel, "is:deleted")
    assert ids(panel) == numbers[:2]
    choose(panel, 0)
    trigger(panel, "undelete")
    qtbot.waitUntil(lambda: ids(panel) == [numbers[1]])
    assert look(numbers[0]).deleted is None
    choose(panel, 0)
    QTest.keyClick(panel.list, Qt.Key.Key_Delete)
    box = panel.list.findChild(QMessageBox)
    assert "cannot be undone" in box.text()
    next(button for button in box.buttons() if "Remove" in button.text()).click()
    qtbot.waitUntil(lambda: said(panel)[0] == "Nothing is deleted")
    assert look(numbers[1]) is None


def test_every_row_can_be_chosen_though_few_have_come(make, file, qtbot):
    fill_fast(file, 700)
    panel = make()
    panel.list.setFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert panel.count.text() == "700 article(s) chosen"
    with qtbot.waitSignal(panel.export_wanted) as wanted:
        trigger(panel, "export")
    assert wanted.args == [list(range(700, 0, -1))]
    QTest.keyClick(panel.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: panel.note.isVisible() and panel.stack.currentWidget() is panel.empty)
    with qtbot.waitSignal(panel.model.counted):
        panel.commands.undo()
    assert panel.model.rowCount() == 700


def test_the_end_of_a_long_list_is_one_key_away(make, file, qtbot):
    fill_fast(file, 2000)
    panel = make()
    panel.list.setFocus()
    panel.list.choose(0)
    QTest.keyClick(panel.list, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: panel.model.index(1999).data(ENTRY) is not None)
    assert panel.list.currentIndex().data() == "Judul berita nomor 0"


def test_the_menu_opens_by_key(panel, monkeypatch):
    opened = []
    monkeypatch.setattr(EntryMenu, "popup", lambda menu, where: opened.append(where) or menu.deleteLater())
    choose(panel, 2)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(panel.list.viewport(), event)
    row = panel.list.visualRect(panel.model.index(2))
    assert row.contains(panel.list.viewport().mapFromGlobal(opened[0]))


def test_the_address_is_copied(panel, qtbot):
    choose(panel, 0)
    trigger(panel, "copy")
    assert QApplication.clipboard().text() == "https://situs1.example/berita/5"


# What takes its time


def test_articles_are_translated_again(panel, qtbot, numbers, file):
    choose(panel, 0, 1)
    with qtbot.waitSignal(panel.articles_changed) as changed:
        trigger(panel, "again")
        assert panel.work.isVisible()
        assert panel.work.label.text() == "Translating 2 article(s) again …"
    assert changed.args == [numbers[:2]]
    assert panel.note.text.text() == "2 article(s) translated again."
    assert not panel.work.isVisible()
    with contextlib.closing(store.open_library(file)) as connection:
        rows = library.load(connection, numbers[0]).document.rows
    assert rows[1].target == rows[1].block.text.upper()


def test_articles_are_read_anew_from_their_pages(panel, qtbot, numbers, file):
    choose(panel, 0)
    with qtbot.waitSignal(panel.articles_changed):
        trigger(panel, "anew")
    with contextlib.closing(store.open_library(file)) as connection:
        kept = library.load(connection, numbers[0])
    assert kept.document.model == "upper-caser"
    assert kept.left == 0


def test_one_that_fails_does_not_stop_the_rest(panel, qtbot, numbers):
    with qtbot.waitSignal(panel.articles_changed) as changed:
        panel.commands.translate_again([numbers[0], 999, numbers[1]], extract=False)
    assert changed.args == [[numbers[0], numbers[1]]]
    assert "There is no article 999 in your library." in panel.note.text.text()


def test_without_a_model_nothing_is_translated_again(make, numbers, qtbot):
    def missing():
        raise ModelNotFound("There is no model.", "Install one.")

    panel = make(missing)
    panel.commands.translate_again(numbers, extract=False)
    qtbot.waitUntil(lambda: panel.note.isVisible())
    assert "Install one." in panel.note.text.text()


def test_translating_again_can_be_stopped(make, numbers, qtbot):
    translator = UpperCaser(says=lambda text: QTest.qSleep(30) or text.upper())
    panel = make(lambda: translator)
    panel.commands.translate_again(numbers, extract=False)
    qtbot.waitUntil(lambda: bool(translator.batches))
    QTest.mouseClick(panel.work.stop_button, BUTTON)
    assert not panel.work.isVisible()
    qtbot.wait(150)
    asked = len(translator.batches)
    qtbot.wait(100)
    assert len(translator.batches) == asked < 2 * len(numbers)


def test_a_library_is_copied_and_taken_in(panel, qtbot, tmp_path, numbers, jobs):
    copy = tmp_path / "copy.sqlite"
    panel.files_menu.copy_to(copy)
    qtbot.waitUntil(lambda: panel.note.isVisible())
    assert copy.name in panel.note.text.text()
    panel.commands.acts.delete(numbers[:1])
    other = LibraryPanel(Desk(jobs, tmp_path / "other.sqlite"), panel.commands._means)
    qtbot.addWidget(other)
    other.files_menu.take_in(copy)
    qtbot.waitUntil(lambda: other.model.rowCount() == 6)
    assert "6 new article(s), 0 here already" in other.note.text.text()


def test_a_file_that_is_no_library_is_not_taken_in(panel, qtbot, tmp_path):
    (tmp_path / "other.sqlite").write_text("nothing of the kind")
    panel.files_menu.take_in(tmp_path / "other.sqlite")
    qtbot.waitUntil(lambda: panel.note.isVisible())
    assert "cannot be read as a library" in panel.note.text.text()


def test_backups_are_made_offered_and_gone_back_to(panel, qtbot, numbers, file):
    panel.files_menu.back_up()
    qtbot.waitUntil(lambda: panel.note.isVisible())
    assert len(backups.backups(file)) == 1
    panel.commands.acts.delete(numbers[:3])
    qtbot.waitUntil(lambda: panel.model.rowCount() == 3)
    panel.files_menu.aboutToShow.emit()
    qtbot.waitUntil(lambda: len(panel.files_menu.saved.actions()) == 3)
    panel.files_menu.saved.actions()[0].trigger()
    box = panel.findChild(QMessageBox)
    next(button for button in box.buttons() if "Go Back" in button.text()).click()
    qtbot.waitUntil(lambda: panel.model.rowCount() == 6)


def test_what_cannot_be_saved_is_told(panel, qtbot, numbers, monkeypatch):
    def full(*_, **__):
        raise NotKept("The star is not saved in the library. The disk is full.", "Make room on it.")

    monkeypatch.setattr(marks, "star", full)
    choose(panel, 0)
    QTest.keyClick(panel.list, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: panel.note.isVisible())
    assert "The disk is full. Make room on it." in panel.note.text.text()


# How it looks and what it is called


def test_every_control_has_a_name(panel):
    for control in [*panel.findChildren(QAbstractButton), *panel.findChildren(QLineEdit), panel.list]:
        if control.isVisible():
            name = QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name)
            assert name.strip(), control
    assert QAccessible.queryAccessibleInterface(panel.files_button).text(QAccessible.Text.Name) != "⋯"


def test_rows_are_read_out(panel):
    table = QAccessible.queryAccessibleInterface(panel.list)
    said = [table.child(number).text(QAccessible.Text.Name) for number in range(table.childCount())]
    assert any(words.startswith("Nelayan Menunggu Angin 5. Fishermen Await the Wind 5. unread") for words in said)


def test_it_speaks_the_windows_language(panel, qapp, qtbot):
    assert install(qapp, "id") == "id"
    qapp.processEvents()
    assert panel.field.placeholderText() == "Cari di pustaka"
    assert panel.order_button.text() == "Terbaru"
    assert panel.count.text() == "6 artikel"
    search(qtbot, panel, "gajah")
    assert said(panel)[0] == "Tidak ditemukan"


@pytest.mark.parametrize("points", [9, 18])
@pytest.mark.parametrize("text", ["", "desa"])
def test_rows_are_drawn_within_their_bounds_and_with_their_picture(panel, file, qtbot, numbers, points, text):
    with contextlib.closing(store.open_library(file)) as connection:
        marks.set_image(connection, numbers[0], picture())
    font = panel.font()
    font.setPointSize(points)
    panel.setFont(font)
    panel.resize(600, 640)
    panel.set_colours(DARK)
    with qtbot.waitSignal(panel.model.counted):
        panel.model.renew()
    search(qtbot, panel, text)
    row = panel.model.row_of(numbers[0])
    qtbot.waitUntil(lambda: panel.model.index(row).data(Qt.ItemDataRole.DecorationRole) is not None)
    panel.list.scrollTo(panel.model.index(row))
    rect = panel.list.visualRect(panel.model.index(row))
    image = panel.list.viewport().grab(rect).toImage()
    line = panel.list.fontMetrics().height()
    assert rect.height() >= 4 * line
    left, right = image.pixelColor(line, 2 * line), image.pixelColor(3 * line, 2 * line)
    assert (left.red() > 200, right.blue() > 200) == (True, True)


def test_dialogs_have_gone_when_they_were_answered(panel, qtbot):
    choose(panel, 0)
    QTest.keyClick(panel.list, Qt.Key.Key_T)
    panel.list.findChild(TagDialog).reject()
    qtbot.waitUntil(lambda: panel.list.findChild(QDialog) is None)
