"""The dialog in which a reader writes the English of a sentence."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QMessageBox,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from gui.base.dialog import Dialog
from gui.base.plain_text import PlainLabel
from translation.document import SentencePair


class WordingField(QPlainTextEdit):
    """A field for a sentence: Enter finishes, Shift+Enter makes a line."""

    finished = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter finishes, with Ctrl or without; Shift+Enter makes a line."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.insertPlainText("\n")
            else:
                self.finished.emit()
            event.accept()
            return
        super().keyPressEvent(event)


class EditDialog(Dialog):
    """A sentence's original, and its English to be written over. What was typed is not discarded without a question."""

    def __init__(self, pair: SentencePair, parent: QWidget | None = None) -> None:
        super().__init__(620, 260, parent)
        self.setWindowTitle(self.tr("Edit the English"))
        self._before = (pair.target or "").strip()
        self.original = PlainLabel(pair.source.strip(), wordWrap=True)
        self.original.setTextInteractionFlags(self.original.textInteractionFlags().TextSelectableByMouse)
        self.field = WordingField(self._before)
        self.field.setTabChangesFocus(True)
        self.field.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # its lines are broken
        self.field.setMinimumHeight(self.fontMetrics().lineSpacing() * 5)
        self.field.finished.connect(self._finish)
        label = PlainLabel(self.tr("&English:"))
        label.setBuddy(self.field)
        self.field.setAccessibleName(self.tr("English"))
        keys = PlainLabel(self.tr("Enter saves. Shift+Enter begins a new line."), wordWrap=True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._save = self.buttons.button(QDialogButtonBox.StandardButton.Save)
        self.field.textChanged.connect(lambda: self._save.setEnabled(bool(self.words.strip())))
        column = QVBoxLayout(self)
        for part in (self.original, label, self.field, keys, self.buttons):
            column.addWidget(part)
        self.field.selectAll()

    @property
    def words(self) -> str:
        """The entered English."""
        return self.field.toPlainText()

    def reject(self) -> None:
        """Close without saving; ask first if something was typed."""
        if self.words.strip() in ("", self._before):
            super().reject()
            return
        question = QMessageBox(
            QMessageBox.Icon.Question,
            self.windowTitle(),
            self.tr("Save what you have written?"),
            QMessageBox.StandardButton.Save | QMessageBox.StandardButton.Discard | QMessageBox.StandardButton.Cancel,
            self,
        )
        question.setDefaultButton(QMessageBox.StandardButton.Save)
        question.buttonClicked.connect(lambda button: self._answer(question.standardButton(button)))
        question.finished.connect(question.deleteLater)
        question.open()

    def _answer(self, button: QMessageBox.StandardButton) -> None:
        if button == QMessageBox.StandardButton.Save:
            self.accept()
        elif button == QMessageBox.StandardButton.Discard:
            super().reject()

    def _finish(self) -> None:
        if self._save.isEnabled():
            self.accept()
