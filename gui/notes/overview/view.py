"""The list of all highlights and notes with its keys, and its search field."""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from gui.library.search_field import SearchField
from gui.notes.overview.model import NotesModel


class NotesList(QListView):
    """The list; ``wanted`` is emitted with the name of a command for the selection."""

    wanted = Signal(str)
    menu_wanted = Signal(QPoint)

    def __init__(self) -> None:
        super().__init__()
        self._remembered = ("", 0)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(True)  # else the heights of rows would not follow the width
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda point: self.menu_wanted.emit(self.viewport().mapToGlobal(point)))

    def remember(self, model: NotesModel) -> None:
        """Note what is chosen and where the list is, before it is read again."""
        entry = model.entry(self.currentIndex().row())
        self._remembered = (entry.annotation.lasting if entry else "", self.verticalScrollBar().value())

    def find_again(self, model: NotesModel) -> None:
        """Choose again what was chosen."""
        name, value = self._remembered
        self._remembered = ("", 0)
        if name and (row := model.row_of(name)) >= 0:
            self.setCurrentIndex(model.index(row))
            self.verticalScrollBar().setValue(value)

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+Z and Ctrl+C from the window while the keys go here."""
        keys = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Copy)
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and any(event.matches(key) for key in keys):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return opens, with Shift in a new tab; Delete, Ctrl+C, Ctrl+Z and / do what they do elsewhere."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.wanted.emit("open_new" if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else "open")
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.wanted.emit("undo")
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.wanted.emit("copy")
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Slash):
            self.wanted.emit("delete" if event.key() == Qt.Key.Key_Delete else "search")
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Does nothing: there is a search field."""


class NotesSearchField(SearchField):
    """Words in notes and in what is marked."""

    def name(self) -> None:
        """Set the placeholder and the tooltip."""
        self.setPlaceholderText(self.tr("Search notes and highlights"))
        self.setAccessibleName(self.tr("Search notes and highlights"))
        self.setToolTip(
            self.tr('Words in your notes or in what is highlighted, in either language; "phrases"; beginnings: ber*.')
        )
