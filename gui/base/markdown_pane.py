"""A pane for the program's own Markdown."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit, QWidget


class MarkdownPane(QTextEdit):
    """A read-only, formatted text; it can be selected, and Tab leaves it.

    It loads nothing: no picture from the disk or the network. Text from outside belongs in a ``TextPane`` all the same.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)

    def show_markdown(self, text: str) -> None:
        """Show a text in GitHub's Markdown; HTML in it is shown literally."""
        markdown = QTextDocument.MarkdownFeature
        self.document().setMarkdown(text, markdown.MarkdownDialectGitHub | markdown.MarkdownNoHTML)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def loadResource(self, type: int, name: QUrl | str) -> object:  # noqa: A002 - Qt's names
        """Load nothing: an empty picture, as Qt would look itself for one that is not there."""
        return QImage()
