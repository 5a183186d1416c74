"""The question before the window closes while notes could not be saved."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from gui.base.stores.annotations_store import AnnotationsStore
from gui.notes.shown_marks import as_text


class UnkeptQuestion(QMessageBox):
    """Asks what is to become of what ``store`` could not save; ``close_wanted`` closes the window without it."""

    close_wanted = Signal()

    def __init__(self, store: AnnotationsStore, window: QWidget) -> None:
        super().__init__(window)
        self.setIcon(QMessageBox.Icon.Warning)
        self.setWindowTitle(self.tr("Notes Not Saved"))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(
            self.tr("Some of your highlights and notes could not be saved. If you close Dwibaca now, they are lost.")
        )
        self.again = self.addButton(self.tr("&Try Again"), QMessageBox.ButtonRole.ActionRole)
        self.copy = self.addButton(self.tr("&Copy Them"), QMessageBox.ButtonRole.ActionRole)
        self.leave = self.addButton(self.tr("Close &Without Them"), QMessageBox.ButtonRole.DestructiveRole)
        self.addButton(QMessageBox.StandardButton.Cancel)
        texts = [as_text(one) for one in store.failed_ones]
        self.again.clicked.connect(lambda: store.try_again())
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText("\n\n".join(texts)))
        self.leave.clicked.connect(lambda: self.close_wanted.emit())
        self.finished.connect(self.deleteLater)
