"""The list of the inbox with its keys."""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from gui.following.inbox.model import InboxModel

KEYS = {
    Qt.Key.Key_U: "read",
    Qt.Key.Key_K: "keep",
    Qt.Key.Key_A: "ahead",
    Qt.Key.Key_Delete: "hide",
    Qt.Key.Key_Slash: "search",
}
AROUND = 25  # rows beyond those that are seen


class InboxList(QListView):
    """The list; ``wanted`` is emitted with the name of a command for the selection."""

    wanted = Signal(str)
    menu_wanted = Signal(QPoint)

    def __init__(self) -> None:
        super().__init__()
        self._remembered = (0, 0)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(True)  # else the heights of rows would not follow the width
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda point: self.menu_wanted.emit(self.viewport().mapToGlobal(point)))

    def seen(self, model: InboxModel) -> set[int]:
        """The numbers of the entries on the screen, and of some around them."""
        first = self.indexAt(QPoint(4, 0)).row()
        last = self.indexAt(QPoint(4, self.viewport().height() - 1)).row()
        rows = range(max(0, first - AROUND), (last if last >= 0 else model.rowCount() - 1) + AROUND)
        return {entry.id for row in rows if (entry := model.entry(row)) is not None}

    def remember(self, model: InboxModel) -> None:
        """Note what is chosen and where the list is, before it is read again."""
        entry = model.entry(self.currentIndex().row())
        self._remembered = (entry.id if entry else 0, self.verticalScrollBar().value())

    def find_again(self, model: InboxModel) -> None:
        """Choose again what was chosen."""
        number, value = self._remembered
        self._remembered = (0, 0)
        if number and (row := model.row_of(number)) >= 0:
            self.setCurrentIndex(model.index(row))
            self.verticalScrollBar().setValue(value)

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+Z, Ctrl+C and the letters from the window while the keys go here."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Copy)
            if any(event.matches(key) for key in keys) or _command(event):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return opens, with Shift in a new tab; U, K, A, Delete, Ctrl+C, Ctrl+Z and / do what the menu says."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.wanted.emit("open_new" if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else "open")
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.wanted.emit("undo")
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.wanted.emit("copy")
        elif name := _command(event):
            self.wanted.emit(name)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Does nothing: there is a search field."""


def _command(event: QKeyEvent) -> str:
    plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
    return KEYS.get(Qt.Key(event.key()), "") if plain else ""
