"""The library's panel shows what is there and finds it, by mouse and by keyboard, before real library files."""

import contextlib
import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QLineEdit,
)

from gui.base.drawing import Motif
from gui.base.languages import install
from gui.base.stores.library_queue import LibraryQueue
from gui.library.dialogs import DatesDialog, TagDialog
from gui.library.panel import LibraryPanel
from tests.gui.library.shelf import fill, picture, save
from tests.gui.panels import choose, ids, said, search, shown
from translation.library import marks, pictures
from translation.library.listing import Sort
from translation.library.storage import store
from translation.palette import DARK

BUTTON = Qt.MouseButton.LeftButton


def test_an_empty_library_says_what_to_do(make_panel):
    panel = make_panel()
    assert said(panel)[0] == "Nothing kept yet"
    assert "Open a page" in said(panel)[1]
    assert panel.empty.drawing.motif is Motif.BOOK
    panel.set_keeping(False)
    assert said(panel)[0] == "Articles are not kept"
    assert panel.empty.drawing.motif is Motif.OFF


def test_a_library_that_cannot_be_opened_says_so_and_can_be_tried_again(make_panel, library_file, qtbot):
    library_file.write_bytes(b"no database " * 100)
    panel = make_panel()
    assert said(panel)[0] == "The library is damaged"
    assert str(library_file) in said(panel)[1]
    assert "Close Dwibaca and open it again" in said(panel)[1]
    library_file.unlink()
    fill(library_file, 2)
    with qtbot.waitSignal(panel.model.counted):
        QTest.mouseClick(panel.empty.button, BUTTON)
    assert panel.stack.currentWidget() is panel.list
    assert panel.model.rowCount() == 2


def test_what_is_wrong_with_the_file_is_said_in_the_windows_language(make_panel, library_file, qapp):
    library_file.write_bytes(b"no database " * 100)
    panel = make_panel()
    install(qapp, "id")
    qapp.processEvents()
    assert said(panel)[0] == "Pustaka rusak"
    assert str(library_file) in said(panel)[1]
    assert "Tutup Dwibaca lalu buka lagi" in said(panel)[1]


def test_while_the_file_is_looked_through_the_panel_says_so(qtbot, lanes, library_file, kept_numbers):
    gate = threading.Event()

    def look_through():
        yield "…"
        gate.wait(5)

    library_queue = LibraryQueue(lanes, library_file)
    library_queue.first(look_through())
    panel = LibraryPanel(library_queue, lambda: pytest.fail("nothing is translated"))
    qtbot.addWidget(panel)
    panel.show()
    qtbot.waitUntil(lambda: said(panel)[0] == "One moment")
    gate.set()
    qtbot.waitUntil(lambda: panel.stack.currentWidget() is panel.list)
    assert panel.model.rowCount() == 6


def test_the_list_has_the_newest_first_and_says_how_many(panel, kept_numbers):
    assert ids(panel) == kept_numbers
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


def test_filters_of_the_menu_are_words_in_the_field(panel, qtbot, kept_numbers):
    panel.commands.acts.star(kept_numbers[:2], on=True)
    with qtbot.waitSignal(panel.model.counted):
        panel.filter_menu.actions()[0].trigger()
    assert panel.field.text() == "is:starred "
    assert ids(panel) == kept_numbers[:2]
    assert panel.filter_button.text() == "Filter (1)"


def test_the_menu_offers_the_tags_and_sites_there_are(panel, qtbot, kept_numbers):
    panel.commands.acts.tag(kept_numbers[:2], ["desa"])
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


def test_a_search_has_the_best_first_and_then_the_usual_order_comes_back(panel, qtbot, kept_numbers):
    search(qtbot, panel, "desa")
    assert panel.model.shown_query.sort is Sort.RELEVANCE
    assert panel.order_button.text() == "Best Match"
    search(qtbot, panel, "")
    assert (panel.model.shown_query.sort, ids(panel)) == (Sort.ADDED, kept_numbers)


def test_what_is_kept_meanwhile_appears_and_what_changed_is_shown(panel, library_file, qtbot, kept_numbers):
    with contextlib.closing(store.open_library(library_file)) as connection:
        new = save(connection, 99)
        marks.star(connection, kept_numbers[:1])
    panel.renew(new)
    panel.renew(kept_numbers[0])
    qtbot.waitUntil(lambda: panel.model.is_counted and ids(panel) == [new, *kept_numbers])
    assert panel.model.entry(1).starred


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
def test_rows_are_drawn_within_their_bounds_and_with_their_picture(
    panel, library_file, qtbot, kept_numbers, points, text
):
    with contextlib.closing(store.open_library(library_file)) as connection:
        pictures.set_image(connection, kept_numbers[0], picture())
    font = panel.font()
    font.setPointSize(points)
    panel.setFont(font)
    panel.resize(600, 640)
    panel.set_colours(DARK)
    with qtbot.waitSignal(panel.model.counted):
        panel.model.renew()
    search(qtbot, panel, text)
    row = panel.model.row_of(kept_numbers[0])
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
