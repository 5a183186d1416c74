"""From the models' window to the library: what another model has translated is offered to be translated again."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from gui.models.dialog import ModelsDialog
from tests.gui.windows import read, window


def test_the_models_window_leads_to_the_library(qtbot):
    made = window(qtbot)
    read(qtbot, made)
    made.commands.show_models()
    made.findChild(ModelsDialog).library_wanted.emit("Another 1.0")
    qtbot.waitUntil(made.library.isVisible)
    qtbot.waitUntil(lambda: any(box.isVisible() for box in made.findChildren(QMessageBox)))
    question = next(box for box in made.findChildren(QMessageBox) if box.isVisible())
    assert "Translate 1 article of the library again with “Another 1.0”?" in question.text()
    QTest.mouseClick(question.button(QMessageBox.StandardButton.Cancel), Qt.MouseButton.LeftButton)
    made.findChild(ModelsDialog).close()
