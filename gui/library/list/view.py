"""The list of the library with its keys, and the menu over its articles."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from gui.library.list.delegate import EntryDelegate
from gui.library.list.model import LibraryModel, Rows
from translation.library.listing import Entry

KEYS = {
    Qt.Key.Key_Delete: "delete",
    Qt.Key.Key_S: "star",
    Qt.Key.Key_T: "tag",
    Qt.Key.Key_U: "read",
    Qt.Key.Key_C: "collect",
    Qt.Key.Key_Slash: "search",
}


class LibraryList(QTableView):
    """The list of articles. ``wanted`` is emitted with the name of a command for the selection.

    It is a table with one column: a list view would query each of a hundred thousand rows before it shows ten.
    """

    wanted = Signal(str)
    menu_wanted = Signal(QPoint)

    def __init__(self, model: LibraryModel) -> None:
        super().__init__()
        self.entries = model
        self.drawing = EntryDelegate(self)
        self.setItemDelegate(self.drawing)
        self.setModel(model)
        self.setMouseTracking(True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QTableView.Shape.NoFrame)
        for header, mode in (
            (self.horizontalHeader(), QHeaderView.ResizeMode.Stretch),
            (self.verticalHeader(), QHeaderView.ResizeMode.Fixed),
        ):
            header.hide()
            header.setMinimumSectionSize(1)
            header.setSectionResizeMode(mode)
        self.doubleClicked.connect(lambda _: self.wanted.emit("open"))
        self.measure()

    def measure(self) -> None:
        """Set the height of all rows."""
        self.verticalHeader().setDefaultSectionSize(self.drawing.height(self.font()))
        self.updateGeometries()
        self.verticalScrollBar().setSingleStep(self.fontMetrics().height())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the font and the style."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.measure()

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Home and End go to the first and the last row; a table would stay in its row."""
        ends = {
            QAbstractItemView.CursorAction.MoveHome: 0,
            QAbstractItemView.CursorAction.MoveEnd: self.entries.rowCount() - 1,
        }
        return self.entries.index(ends[action]) if action in ends else super().moveCursor(action, modifiers)

    @property
    def rows(self) -> Rows:
        """The selected rows as ranges from the top down."""
        parts = self.selectionModel().selection()
        found = (parts.at(number) for number in range(parts.count()))
        return sorted((part.top(), part.bottom()) for part in found)

    @property
    def chosen(self) -> int:
        """The number of selected articles."""
        return sum(last - first + 1 for first, last in self.rows)

    @property
    def chosen_entries(self) -> list[Entry]:
        """The loaded entries of the selection, for the menu."""
        return [
            entry
            for first, last in self.rows
            for row in range(first, min(last, first + 1000) + 1)
            if (entry := self.entries.entry(row)) is not None
        ]

    def choose(self, row: int) -> None:
        """Select one row, or the last if there are fewer."""
        row = min(row, self.entries.rowCount() - 1)
        if row >= 0:
            self.setCurrentIndex(self.entries.index(row))

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+Z from the window while the keys go here: it undoes what was deleted from the list."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return opens, with Shift in a new tab; single letters run the menu's commands."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            new = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.wanted.emit("open_new" if new else "open")
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.wanted.emit("undo")
        elif event.key() in KEYS and event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            self.wanted.emit(KEYS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Does nothing: a search by the beginning of titles would read the whole library; there is a search field."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The middle button opens in a new tab."""
        if event.button() is Qt.MouseButton.MiddleButton:
            index = self.indexAt(event.position().toPoint())
            if index.isValid():
                self.setCurrentIndex(index)
                self.wanted.emit("open_new")
            return
        super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu for the selection, at the pointer or below the current row."""
        where = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            where = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        if self.chosen:
            self.menu_wanted.emit(where)


class EntryMenu(QMenu):
    """The context menu of selected articles. ``act`` gets a command's name, ``tag`` a tag and whether to add it."""

    def __init__(
        self,
        entries: Sequence[Entry],
        tags: Sequence[str],
        act: Callable[[str], object],
        tag: Callable[[str, bool], object],
        parent: QWidget,
        collections: Sequence[str] = (),
    ) -> None:
        super().__init__(parent)
        self._act = act
        if any(entry.deleted for entry in entries):
            self._add(self.tr("&Bring Back"), "undelete")
            self._add(self.tr("Remove for &Good…"), "purge")
            return
        self._add(self.tr("&Open"), "open", "Return")
        self._add(self.tr("Open in &New Tab"), "open_new", "Shift+Return")
        self.addSeparator()
        starred = bool(entries) and all(entry.starred for entry in entries)
        self._add(self.tr("Take &Star Off") if starred else self.tr("&Star"), "star", "S")
        finished = bool(entries) and all(entry.finished for entry in entries)
        self._add(self.tr("Mark as &Unread") if finished else self.tr("Mark as &Read"), "read", "U")
        self._add_tags(entries, tags, tag)
        self._add_collections(collections)
        self.addSeparator()
        if len(entries) == 1:
            self._add(self.tr("&Versions…"), "versions")
        self._add(self.tr("&Export…"), "export")
        self._add(self.tr("Trans&late Again"), "again")
        self._add(self.tr("Read the Page Ane&w and Translate"), "anew")
        if len(entries) == 1 and entries[0].url:
            self.addSeparator()
            self._add(self.tr("&Copy Address"), "copy")
            self._add(self.tr("Open in &Browser"), "browse")
        self.addSeparator()
        self._add(self.tr("&Delete"), "delete", "Del")

    def _add(self, words: str, name: str, key: str = "") -> None:
        action = self.addAction(words, lambda: self._act(name))
        action.setObjectName(name)
        if key:  # only shown: the list itself knows its keys
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.setShortcutVisibleInContextMenu(True)

    def _add_tags(self, entries: Sequence[Entry], tags: Sequence[str], tag: Callable[[str, bool], object]) -> None:
        menu = self.addMenu(self.tr("&Tags"))
        for name in tags:
            action = menu.addAction(name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(bool(entries) and all(name in entry.tags for entry in entries))
            action.toggled.connect(lambda on, name=name: tag(name, on))
        if tags:
            menu.addSeparator()
        new = menu.addAction(self.tr("&New Tag…"), lambda: self._act("tag"))
        new.setShortcut(QKeySequence("T"))
        new.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        new.setShortcutVisibleInContextMenu(True)

    def _add_collections(self, collections: Sequence[str]) -> None:
        """Offer to put the articles into a collection; ``act`` gets ``collect:`` and its name."""
        menu = self.addMenu(self.tr("Add to Collect&ion"))
        for name in collections:
            menu.addAction(name.replace("&", "&&"), partial(self._act, f"collect:{name}"))
        if collections:
            menu.addSeparator()
        new = menu.addAction(self.tr("&New Collection…"), lambda: self._act("collect"))
        new.setShortcut(QKeySequence("C"))
        new.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        new.setShortcutVisibleInContextMenu(True)
