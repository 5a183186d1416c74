"""The screens are the application's: they stay when a window or a dialog is gone."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from gui.base.dialog import Dialog
from tests.gui.windows import window


def test_a_closed_dialog_takes_no_screen_with_it(qtbot, qapp):
    made = window(qtbot)
    dialog = Dialog(100, 100, made)
    dialog.show()
    screen = QApplication.primaryScreen()
    dialog.deleteLater()
    del dialog
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert isValid(screen)
