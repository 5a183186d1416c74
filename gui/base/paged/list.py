"""The view of a paged list, with the keys that all of them have."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from gui.base.paged.model import PagedModel


class PagedList(QListView):
    """The list; ``wanted`` is emitted with the name of a command for the selection."""

    wanted = Signal(str)
    menu_wanted = Signal(QPoint)

    def __init__(self) -> None:
        super().__init__()
        self._remembered: tuple[Sequence[object], int] = ((), 0)  # keys, the first that is there counts
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(True)  # else the heights of rows would not follow the width
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda point: self.menu_wanted.emit(self.viewport().mapToGlobal(point)))

    def command(self, event: QKeyEvent) -> str:
        """The command of a key that only this list has, ``""`` for none."""
        return ""

    # What is chosen stays chosen

    def chosen(self, model: PagedModel[Any, Any]) -> list[Any]:
        """The entries that are selected, from the top down."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [entry for row in rows if (entry := model.entry(row)) is not None]

    def choose(self, row: int) -> None:
        """Select one row, or the last if there are fewer."""
        if count := self.model().rowCount():
            # Not setCurrentIndex, which toggles while Ctrl is held: and Ctrl+Z leads back to a row.
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(self.model().index(min(row, count - 1), 0), flag)

    def enter(self) -> None:
        """Take the keys if there is anything to choose, with a row that is chosen."""
        if self.model().rowCount():
            if not self.currentIndex().isValid():
                self.choose(0)
            self.setFocus(Qt.FocusReason.TabFocusReason)

    def remember(self, model: PagedModel[Any, Any]) -> None:
        """Note what is chosen and where the list is, before it is read again."""
        key = model.key_at(self.currentIndex().row())
        self._remembered = (() if key is None else (key,), self.verticalScrollBar().value())

    def seek(self, model: PagedModel[Any, Any], keys: Sequence[object]) -> None:
        """Note that one of these is to be chosen when it is read again: what is chosen now, or the first that is there.

        Where none of them is there, what is chosen now stays so.
        """
        self.remember(model)
        now, value = self._remembered
        self._remembered = (now if set(now) & set(keys) else (*keys, *now), value)

    def find_again(self, model: PagedModel[Any, Any]) -> None:
        """Choose again what was chosen."""
        keys, value = self._remembered
        self._remembered = ((), 0)
        row = next((row for key in keys if (row := model.row_of(key)) >= 0), -1)
        if row >= 0:
            self.choose(row)
            self.verticalScrollBar().setValue(value)
            if self.isVisible():  # one that was never laid out must not be asked where its rows are: Qt crashes
                self.scrollTo(model.index(row))

    # Keys

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+Z, Ctrl+C and the keys of this list from the window while they go here."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Copy)
            if any(event.matches(key) for key in keys) or self.command(event):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return opens, with Shift in a new tab; Ctrl+C, Ctrl+Z and the keys of this list do what the menu says."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.wanted.emit("open_new" if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else "open")
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.wanted.emit("undo")
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.wanted.emit("copy")
        elif name := self.command(event):
            self.wanted.emit(name)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Does nothing: there is a search field."""
