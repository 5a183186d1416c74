"""What is marked in the window is counted in the library's list, and goes along into exports and prints."""

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog

from gui.exporting.dialog import ExportDialog
from gui.exporting.printing import Printing
from tests.gui.notes.marking import PLACE, SOURCE, kept, marked, press
from tests.gui.windows import read, window


def test_the_librarys_list_counts_them_at_once(qtbot):
    made = window(qtbot)
    tab = read(qtbot, made)
    made.menu_actions["library"].trigger()
    entries = made.library.panel.model
    qtbot.waitUntil(lambda: entries.entry(0) is not None)
    tab.view.choose(PLACE)
    press(qtbot, tab, Qt.Key.Key_1)
    kept(qtbot, made, tab)
    qtbot.waitUntil(lambda: entries.entry(0) is not None and entries.entry(0).annotations == 1)
    press(qtbot, tab, Qt.Key.Key_0)
    kept(qtbot, made, tab)
    qtbot.waitUntil(lambda: entries.entry(0) is not None and entries.entry(0).annotations == 0)


def test_an_export_and_a_print_have_them(qtbot):
    made = window(qtbot)
    tab = read(qtbot, made)
    tab.view.choose(PLACE)
    press(qtbot, tab, Qt.Key.Key_2)
    made.menu_actions["export"].trigger()
    qtbot.waitUntil(lambda: made.findChild(ExportDialog) is not None)
    dialog = made.findChild(ExportDialog)
    assert dialog.choices.notes.isEnabled()
    (document,) = dialog._documents
    assert [placed.annotation for placed in document.annotations] == marked(tab)
    assert document.annotations[0].annotation.parts[0].source == SOURCE
    dialog.reject()
    made.menu_actions["print"].trigger()
    qtbot.waitUntil(lambda: made.findChild(QPrintDialog) is not None)
    assert made.findChild(Printing)._document.annotations == document.annotations
    made.findChild(QPrintDialog).reject()
