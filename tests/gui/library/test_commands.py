"""What is done with the articles of the library, by keys, menus and mouse: it is so in the file too."""

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QMessageBox,
    QPushButton,
    QStyleOptionViewItem,
)

from gui.library.dialogs import NameDialog, TagDialog
from gui.library.list.model import ENTRY
from gui.library.list.view import EntryMenu
from tests.gui.library.shelf import fill_fast
from tests.gui.panels import choose, ids, said, search, trigger
from translation.errors import NotKept
from translation.texts import Text

BUTTON = Qt.MouseButton.LeftButton


def test_return_opens_and_with_shift_in_a_new_tab(panel, qtbot, kept_numbers):
    choose(panel, 1)
    with qtbot.waitSignal(panel.open_wanted) as opened:
        QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert opened.args == [kept_numbers[1], False]
    with qtbot.waitSignal(panel.open_wanted) as opened:
        QTest.keyClick(panel.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert opened.args == [kept_numbers[1], True]


def test_a_double_click_opens_and_the_middle_button_in_a_new_tab(panel, qtbot, kept_numbers):
    where = panel.list.visualRect(panel.model.index(2)).center()
    with qtbot.waitSignal(panel.open_wanted) as opened:
        QTest.mouseClick(panel.list.viewport(), BUTTON, pos=where)
        QTest.mouseDClick(panel.list.viewport(), BUTTON, pos=where)
    assert opened.args == [kept_numbers[2], False]
    with qtbot.waitSignal(panel.open_wanted) as opened:
        QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.MiddleButton, pos=where)
    assert opened.args == [kept_numbers[2], True]


def test_from_the_field_to_the_list_and_back_by_keys(panel, qtbot, kept_numbers):
    panel.be_ready()
    QTest.keyClick(panel.field, Qt.Key.Key_Down)
    assert panel.list.hasFocus()
    assert panel.list.currentIndex().row() == 0
    QTest.keyClick(panel.list, Qt.Key.Key_Slash)
    assert panel.field.hasFocus()
    with qtbot.waitSignal(panel.open_wanted) as opened:
        QTest.keyClick(panel.field, Qt.Key.Key_Return)
    assert opened.args == [kept_numbers[0], False]
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


def test_a_star_by_key_and_by_mouse(panel, qtbot, kept_numbers, look):
    choose(panel, 0, 1)
    QTest.keyClick(panel.list, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: panel.model.entry(0).starred and panel.model.entry(1).starred)
    assert look(kept_numbers[0]).starred
    row = QStyleOptionViewItem()
    row.rect, row.widget = panel.list.visualRect(panel.model.index(0)), panel.list
    QTest.mouseClick(panel.list.viewport(), BUTTON, pos=panel.list.drawing.star_rect(row).center())
    qtbot.waitUntil(lambda: not panel.model.entry(0).starred)
    assert panel.model.entry(1).starred


def test_read_and_unread_by_key(panel, qtbot, kept_numbers, look):
    choose(panel, 2)
    QTest.keyClick(panel.list, Qt.Key.Key_U)
    qtbot.waitUntil(lambda: panel.model.entry(2).finished)
    QTest.keyClick(panel.list, Qt.Key.Key_U)
    qtbot.waitUntil(lambda: not panel.model.entry(2).finished)
    assert not look(kept_numbers[2]).finished


def test_tags_by_key_and_by_menu(panel, qtbot, kept_numbers, look):
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
    assert look(kept_numbers[0]).tags == ("sungai besar",)


def test_nothing_can_be_tagged_with_nothing(panel, qtbot):
    choose(panel, 0)
    QTest.keyClick(panel.list, Qt.Key.Key_T)
    dialog = panel.list.findChild(TagDialog)
    ok = next(button for button in dialog.findChildren(QPushButton) if "OK" in button.text())
    assert not ok.isEnabled()
    dialog.field.setText(" , ")
    assert not ok.isEnabled()
    dialog.reject()


def test_what_is_deleted_can_be_undone(panel, qtbot, kept_numbers, look):
    choose(panel, 1, 2)
    QTest.keyClick(panel.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: panel.note.isVisible())
    assert ids(panel) == [kept_numbers[0], *kept_numbers[3:]]
    assert look(kept_numbers[1]).deleted is not None
    assert panel.note.text.text() == "2 article(s) deleted."
    assert panel.list.currentIndex().row() == 1
    assert panel.count.text() == "4 article(s)"
    with qtbot.waitSignal(panel.model.counted):
        QTest.mouseClick(panel.note.findChild(QPushButton), BUTTON)
    assert ids(panel) == kept_numbers
    assert not panel.note.isVisible()


def test_what_was_said_goes_with_the_next_action_but_a_warning_stays(panel, qtbot, look, kept_numbers):
    def put():
        panel.commands._collect([kept_numbers[0]], "Banjir")
        qtbot.waitUntil(panel.note.isVisible)
        assert panel.note.text.text() == "1 article(s) put into “Banjir”."

    put()
    choose(panel, 1)
    QTest.keyClick(panel.list, Qt.Key.Key_S)
    assert not panel.note.isVisible()
    assert look(kept_numbers[0]).id == kept_numbers[0]
    put()
    search(qtbot, panel, "jembatan")
    assert not panel.note.isVisible()
    panel.commands.fail(NotKept(Text("The disk is full."), Text("Make room.")))
    panel.commands.act("copy")
    assert panel.note.isVisible()


def test_the_name_of_a_collection_says_whether_it_makes_one(qtbot):
    dialog = NameDialog("Add to Collection", "", known=["Banjir"], makes=True)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.hint.text() == "A new name makes a new collection."
    for name, hint in (("Pemilu", "A new collection “Pemilu” will be made."), ("banjir", "“banjir” is there already")):
        dialog.field.setText(name)
        assert hint in dialog.hint.text()
    plain = NameDialog("Rename Collection", "Banjir")
    qtbot.addWidget(plain)
    plain.show()
    assert not plain.hint.isVisible()


def test_deletions_are_undone_one_after_another(panel, qtbot, kept_numbers):
    for _ in range(2):
        count = panel.model.rowCount()
        choose(panel, 0)
        QTest.keyClick(panel.list, Qt.Key.Key_Delete)
        qtbot.waitUntil(lambda count=count: panel.model.rowCount() == count - 1)
    panel.commands.undo()
    qtbot.waitUntil(lambda: ids(panel) == kept_numbers[1:])
    panel.commands.undo()
    qtbot.waitUntil(lambda: ids(panel) == kept_numbers)
    panel.commands.undo()


def test_not_more_than_a_few_tabs_are_opened_at_once(make_panel, library_file, qtbot):
    fill_fast(library_file, 100)
    panel, opened = make_panel(), []
    panel.open_wanted.connect(lambda number, apart: opened.append((number, apart)))
    panel.list.selectAll()
    panel.commands.act("open_new")
    qtbot.waitUntil(lambda: bool(opened))
    assert opened == [(number, True) for number in range(100, 80, -1)]
    assert "first 20" in panel.note.text.text()


def test_control_z_undoes_the_deletion(panel, qtbot, kept_numbers):
    choose(panel, 5)
    QTest.keyClick(panel.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: panel.model.rowCount() == 5)
    QTest.keyClick(panel.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: panel.model.rowCount() == 6)


def test_what_was_deleted_is_found_brought_back_or_removed_for_good(panel, qtbot, kept_numbers, look):
    choose(panel, 0, 1)
    QTest.keyClick(panel.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: panel.model.rowCount() == 4)
    search(qtbot, panel, "is:deleted")
    assert ids(panel) == kept_numbers[:2]
    choose(panel, 0)
    trigger(panel, "undelete")
    qtbot.waitUntil(lambda: ids(panel) == [kept_numbers[1]])
    assert look(kept_numbers[0]).deleted is None
    choose(panel, 0)
    QTest.keyClick(panel.list, Qt.Key.Key_Delete)
    box = panel.list.findChild(QMessageBox)
    assert "cannot be undone" in box.text()
    next(button for button in box.buttons() if "Remove" in button.text()).click()
    qtbot.waitUntil(lambda: said(panel)[0] == "Nothing is deleted")
    assert look(kept_numbers[1]) is None


def test_every_row_can_be_chosen_though_few_have_come(make_panel, library_file, qtbot):
    fill_fast(library_file, 700)
    panel = make_panel()
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


def test_the_end_of_a_long_list_is_one_key_away(make_panel, library_file, qtbot):
    fill_fast(library_file, 2000)
    panel = make_panel()
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
