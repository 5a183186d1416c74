"""The list of all highlights and notes with its keys, and its search field."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView

from gui.base.paged.list import PagedList
from gui.library.search_field import SearchField

KEYS = {Qt.Key.Key_Delete: "delete", Qt.Key.Key_Slash: "search"}


class NotesList(PagedList):
    """The list of highlights and notes."""

    def __init__(self) -> None:
        super().__init__()
        self.setResizeMode(QListView.ResizeMode.Adjust)

    def command(self, event: QKeyEvent) -> str:
        """Delete and / do what they do elsewhere."""
        return KEYS.get(Qt.Key(event.key()), "")


class NotesSearchField(SearchField):
    """Words in notes and in what is marked."""

    def name(self) -> None:
        """Set the placeholder and the tooltip."""
        self.setPlaceholderText(self.tr("Search notes and highlights"))
        self.setAccessibleName(self.tr("Search notes and highlights"))
        self.setToolTip(
            self.tr('Words in your notes or in what is highlighted, in either language; "phrases"; beginnings: ber*.')
        )
