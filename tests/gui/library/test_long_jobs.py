"""What takes its time in the library is shown, can be stopped, and says what came of it."""

import contextlib

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QMessageBox,
)

from gui.base.stores.library_queue import LibraryQueue
from gui.library.panel import LibraryPanel
from tests.fakes import UpperCaser
from tests.gui.panels import choose, trigger
from translation.errors import ModelNotFound, NotKept
from translation.library import articles, marks
from translation.library.safety import backups
from translation.library.storage import store

BUTTON = Qt.MouseButton.LeftButton


def test_articles_are_translated_again(panel, qtbot, kept_numbers, library_file):
    choose(panel, 0, 1)
    with qtbot.waitSignal(panel.articles_changed) as changed:
        trigger(panel, "again")
        assert panel.work.isVisible()
        assert panel.work.label.text() == "Translating 2 article(s) again …"
    assert changed.args == [kept_numbers[:2]]
    assert panel.note.text.text() == "2 article(s) translated again."
    assert not panel.work.isVisible()
    with contextlib.closing(store.open_library(library_file)) as connection:
        rows = articles.load(connection, kept_numbers[0]).document.rows
    assert rows[1].target == rows[1].block.text.upper()


def test_articles_are_read_anew_from_their_pages(panel, qtbot, kept_numbers, library_file):
    choose(panel, 0)
    with qtbot.waitSignal(panel.articles_changed):
        trigger(panel, "anew")
    with contextlib.closing(store.open_library(library_file)) as connection:
        kept = articles.load(connection, kept_numbers[0])
    assert kept.document.model == "upper-caser"
    assert kept.left == 0


def test_one_that_fails_does_not_stop_the_rest(panel, qtbot, kept_numbers):
    with qtbot.waitSignal(panel.articles_changed) as changed:
        panel.commands.translate_again([kept_numbers[0], 999, kept_numbers[1]], extract=False)
    assert changed.args == [[kept_numbers[0], kept_numbers[1]]]
    assert "There is no article 999 in your library." in panel.note.text.text()


def test_without_a_model_nothing_is_translated_again(make_panel, kept_numbers, qtbot):
    def missing():
        raise ModelNotFound("There is no model.", "Install one.")

    panel = make_panel(missing)
    panel.commands.translate_again(kept_numbers, extract=False)
    qtbot.waitUntil(lambda: panel.note.isVisible())
    assert "Install one." in panel.note.text.text()


def test_translating_again_can_be_stopped(make_panel, kept_numbers, qtbot):
    translator = UpperCaser(says=lambda text: QTest.qSleep(30) or text.upper())
    panel = make_panel(lambda: translator)
    panel.commands.translate_again(kept_numbers, extract=False)
    qtbot.waitUntil(lambda: bool(translator.batches))
    QTest.mouseClick(panel.work.stop_button, BUTTON)
    assert not panel.work.isVisible()
    qtbot.wait(150)
    asked = len(translator.batches)
    qtbot.wait(100)
    assert len(translator.batches) == asked < 2 * len(kept_numbers)


def test_a_library_is_copied_and_taken_in(panel, qtbot, tmp_path, kept_numbers, lanes):
    copy = tmp_path / "copy.sqlite"
    panel.files_menu.copy_to(copy)
    qtbot.waitUntil(lambda: panel.note.isVisible())
    assert copy.name in panel.note.text.text()
    panel.commands.acts.delete(kept_numbers[:1])
    other = LibraryPanel(LibraryQueue(lanes, tmp_path / "other.sqlite"), panel.commands._reading_setup)
    qtbot.addWidget(other)
    other.files_menu.take_in(copy)
    qtbot.waitUntil(lambda: "6 new article(s), 0 here already" in other.note.text.text())
    qtbot.waitUntil(lambda: other.model.rowCount() == 6)


def test_a_file_that_is_no_library_is_not_taken_in(panel, qtbot, tmp_path):
    (tmp_path / "other.sqlite").write_text("nothing of the kind")
    panel.files_menu.take_in(tmp_path / "other.sqlite")
    qtbot.waitUntil(lambda: panel.note.isVisible())
    assert "cannot be read as a library" in panel.note.text.text()


def test_backups_are_made_offered_and_gone_back_to(panel, qtbot, kept_numbers, library_file):
    panel.files_menu.back_up()
    qtbot.waitUntil(lambda: panel.note.isVisible())
    assert len(backups.backups(library_file)) == 1
    panel.commands.acts.delete(kept_numbers[:3])
    qtbot.waitUntil(lambda: panel.model.rowCount() == 3)
    panel.files_menu.aboutToShow.emit()
    qtbot.waitUntil(lambda: len(panel.files_menu.saved.actions()) == 3)
    panel.files_menu.saved.actions()[0].trigger()
    box = panel.findChild(QMessageBox)
    next(button for button in box.buttons() if "Go Back" in button.text()).click()
    qtbot.waitUntil(lambda: panel.model.rowCount() == 6)


def test_what_cannot_be_saved_is_told(panel, qtbot, kept_numbers, monkeypatch):
    def full(*_, **__):
        raise NotKept("The star is not saved in the library. The disk is full.", "Make room on it.")

    monkeypatch.setattr(marks, "star", full)
    choose(panel, 0)
    QTest.keyClick(panel.list, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: panel.note.isVisible())
    assert "The disk is full. Make room on it." in panel.note.text.text()


def asked(panel, qtbot):
    """The question that the library asks."""
    qtbot.waitUntil(lambda: any(box.isVisible() for box in panel.window().findChildren(QMessageBox)))
    return next(box for box in panel.window().findChildren(QMessageBox) if box.isVisible())


def test_a_new_model_is_offered_all_articles_that_another_one_has_translated(panel, qtbot, kept_numbers, library_file):
    with contextlib.closing(store.open_library(library_file)) as connection:
        marks.delete(connection, kept_numbers[:1])
    panel.commands.offer_all_again("Another 1.0")
    question = asked(panel, qtbot)
    assert "Translate 5 article(s) of the library again with “Another 1.0”?" in question.text()
    QTest.mouseClick(question.button(QMessageBox.StandardButton.Cancel), BUTTON)
    assert not panel.work.isVisible(), "nothing is begun without a yes"
    panel.commands.offer_all_again("Another 1.0")
    (agree,) = (one for one in asked(panel, qtbot).buttons() if one.text() == "&Translate Again")
    with qtbot.waitSignal(panel.articles_changed) as changed:
        QTest.mouseClick(agree, BUTTON)
    assert sorted(changed.args[0]) == sorted(kept_numbers[1:])


def test_where_the_model_has_translated_everything_nothing_is_offered(panel, qtbot):
    panel.commands.offer_all_again("upper-caser")
    qtbot.waitUntil(panel.note.isVisible)
    assert panel.note.text.text() == "“upper-caser” has translated all articles of the library."
