"""The list of the inbox with its keys."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent

from gui.base.paged.list import PagedList
from gui.following.inbox.model import InboxModel

KEYS = {
    Qt.Key.Key_U: "read",
    Qt.Key.Key_K: "keep",
    Qt.Key.Key_A: "ahead",
    Qt.Key.Key_Delete: "hide",
    Qt.Key.Key_Slash: "search",
}
AROUND = 25  # rows beyond those that are seen


class InboxList(PagedList):
    """The list of the inbox."""

    def __init__(self) -> None:
        super().__init__()
        self.setMouseTracking(True)

    def seen(self, model: InboxModel) -> set[int]:
        """The numbers of the entries on the screen, and of some around them."""
        first = self.indexAt(QPoint(4, 0)).row()
        last = self.indexAt(QPoint(4, self.viewport().height() - 1)).row()
        rows = range(max(0, first - AROUND), (last if last >= 0 else model.rowCount() - 1) + AROUND)
        return {entry.id for row in rows if (entry := model.entry(row)) is not None}

    def command(self, event: QKeyEvent) -> str:
        """U, K, A, Delete and / do what the menu says."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        return KEYS.get(Qt.Key(event.key()), "") if plain else ""
