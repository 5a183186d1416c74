"""A pane for a text to read and copy: versions, licences, details of an error."""

from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget


class TextPane(QPlainTextEdit):
    """A read-only text in a fixed-width font; it can be selected, and Tab leaves it."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPointSizeF(self.font().pointSizeF())  # the reader's own size
        self.setFont(font)

    def copy_all(self) -> None:
        """Copy the whole text to the clipboard."""
        QGuiApplication.clipboard().setText(self.toPlainText())
