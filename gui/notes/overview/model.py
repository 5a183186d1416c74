"""The highlights and notes of the library as a Qt model, a page after the other as they are scrolled to."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from gui.base.labels import highlight_in_words
from gui.base.plain_text import unformatted
from gui.base.stores.library_queue import LibraryQueue
from gui.library.list.labels import day
from translation.library.annotations.listing import PAGE, NoteEntry
from translation.library.query import Wanted
from translation.library.storage.store import Connection

ENTRY = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
NOTHING = QModelIndex()


class NotesModel(QAbstractListModel):
    """What is ``wanted``, the latest change first."""

    shown = Signal()  # the first page of what was wanted last is there
    counted = Signal(int)  # how many there are
    failed = Signal(object)

    def __init__(self, library_queue: LibraryQueue) -> None:
        super().__init__()
        self._library_queue = library_queue
        self.wanted = Wanted()
        self.has_come = False
        self._entries: list[NoteEntry] = []
        self._has_more = False
        self._is_asked = False

    def rowCount(self, parent: Index = NOTHING) -> int:
        """The number of entries that are there."""
        return 0 if parent.isValid() else len(self._entries)

    def entry(self, row: int) -> NoteEntry | None:
        """The entry of a row."""
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def row_of(self, name: str) -> int:
        """The row of an annotation, -1 if it is not there."""
        return next((row for row, one in enumerate(self._entries) if one.annotation.lasting == name), -1)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What is marked, what screen readers say, a tooltip, or with the role ``ENTRY`` the entry itself."""
        if not self.checkIndex(index, self.CheckIndexOption.IndexIsValid):
            return None
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return quote_of(entry) or entry.annotation.note
        if role == Qt.ItemDataRole.AccessibleTextRole:
            how = highlight_in_words(entry.annotation.colour, entry.annotation.note)
            return ". ".join(filter(None, (quote_of(entry), how, small_line(entry))))
        if role == Qt.ItemDataRole.ToolTipRole:
            texts = (entry.source, entry.target, entry.annotation.note, small_line(entry))
            return unformatted("\n\n".join(filter(None, texts)))
        return entry if role == ENTRY else None

    # What is shown

    def want(self, wanted: Wanted) -> None:
        """Show other entries; the old ones stay until the first new ones are there."""
        self.wanted = wanted
        self._ask(PAGE)

    def renew(self) -> None:
        """Read again what is shown."""
        self._ask(max(PAGE, len(self._entries)))

    def _ask(self, limit: int) -> None:
        wanted = self.wanted

        def found(connection: Connection) -> tuple[list[NoteEntry], int]:
            from translation.library.annotations.listing import count_annotations, find_annotations

            return find_annotations(connection, wanted, limit=limit), count_annotations(connection, wanted)

        def take(answer: tuple[list[NoteEntry], int]) -> None:
            entries, count = answer
            self.beginResetModel()
            self._entries, self._has_more, self.has_come = entries, len(entries) == limit, True
            self._is_asked = False
            self.endResetModel()
            self.shown.emit()
            self.counted.emit(count)

        self._library_queue.forget(("more", self))
        self._library_queue.ask(found, take, self.failed.emit, key=("notes", self))

    def canFetchMore(self, parent: Index) -> bool:
        """True if there is another page."""
        return not parent.isValid() and self._has_more and not self._is_asked

    def fetchMore(self, parent: Index) -> None:
        """Ask for the next page."""
        if not self.canFetchMore(parent):
            return
        self._is_asked = True
        wanted, after = self.wanted, self._entries[-1].mark

        def found(connection: Connection) -> list[NoteEntry]:
            from translation.library.annotations.listing import find_annotations

            return find_annotations(connection, wanted, after=after)

        self._library_queue.ask(found, self._add, self.failed.emit, key=("more", self))

    def _add(self, entries: Sequence[NoteEntry]) -> None:
        self._is_asked, self._has_more = False, len(entries) == PAGE
        if entries:
            self.beginInsertRows(QModelIndex(), len(self._entries), len(self._entries) + len(entries) - 1)
            self._entries += entries
            self.endInsertRows()

    def take_out(self, names: Collection[str]) -> None:
        """Show entries no more, which were deleted."""
        for row in reversed(range(len(self._entries))):
            if self._entries[row].annotation.lasting in names:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._entries[row]
                self.endRemoveRows()


def quote_of(entry: NoteEntry) -> str:
    """What is marked, in the language in which it was; ``""`` for a note on an article."""
    return " … ".join(part.quote for part in entry.annotation.parts)


def small_line(entry: NoteEntry) -> str:
    """The day of the change, the site, and the article."""
    return " · ".join(filter(None, (day(entry.annotation.changed), entry.site, entry.title or entry.url)))
