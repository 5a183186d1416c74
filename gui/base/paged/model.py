"""A list out of a database as a Qt model, a page after the other as it is scrolled to."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Signal

from gui.base.stores.store_queue import StoreQueue
from translation.disk.database import Connection

Index = QModelIndex | QPersistentModelIndex
NOTHING = QModelIndex()
Entry = TypeVar("Entry")
Wanted = TypeVar("Wanted")


@dataclass(frozen=True, slots=True)
class Pages(Generic[Entry, Wanted]):
    """How a list is read. ``find`` and ``count`` run in the lane of the queue."""

    find: Callable[[Connection, Wanted, Entry | None, int], Sequence[Entry]]  # so many after an entry
    count: Callable[[Connection, Wanted], int]
    key: Callable[[Entry], object]  # by which an entry is known when the list is read again
    size: int  # of a page
    counts_apart: bool = False  # the first page does not wait until a long list is counted


class PagedModel(QAbstractListModel, Generic[Entry, Wanted]):
    """What is ``wanted``, in the order in which ``pages`` finds it."""

    shown = Signal()  # the first page of what was wanted last is there
    counted = Signal(int)  # how many there are
    failed = Signal(object)

    def __init__(self, queue: StoreQueue, pages: Pages[Entry, Wanted], wanted: Wanted) -> None:
        super().__init__()
        self._queue, self._pages = queue, pages
        self.wanted = wanted
        self.has_come = False
        self._entries: list[Entry] = []
        self._has_more = False
        self._is_asked = False

    def rowCount(self, parent: Index = NOTHING) -> int:
        """The number of entries that are there."""
        return 0 if parent.isValid() else len(self._entries)

    def entry(self, row: int) -> Entry | None:
        """The entry of a row."""
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def row_of(self, key: object) -> int:
        """The row of the entry with this key, -1 if it is not there."""
        return next((row for row, one in enumerate(self._entries) if self._pages.key(one) == key), -1)

    def key_at(self, row: int) -> object:
        """The key of the entry of a row, ``None`` if there is none."""
        entry = self.entry(row)
        return None if entry is None else self._pages.key(entry)

    # What is shown

    def want(self, wanted: Wanted) -> None:
        """Show other entries; the old ones stay until the first new ones are there."""
        self.wanted = wanted
        self._ask(self._pages.size)

    def renew(self) -> None:
        """Read again what is shown."""
        self._ask(max(self._pages.size, len(self._entries)))

    def _ask(self, limit: int) -> None:
        wanted, pages = self.wanted, self._pages

        def look(connection: Connection) -> tuple[Sequence[Entry], int | None]:
            found = pages.find(connection, wanted, None, limit)
            return found, None if pages.counts_apart else pages.count(connection, wanted)

        def take(answer: tuple[Sequence[Entry], int | None]) -> None:
            found, count = answer
            self.beginResetModel()
            self._entries, self._has_more, self.has_come = list(found), len(found) == limit, True
            self._is_asked = False
            self._came(found)
            self.endResetModel()
            self.shown.emit()
            if count is not None:
                self.counted.emit(count)

        self._queue.forget(("more", self))  # it would be appended to another list
        self._queue.ask(look, take, self.failed.emit, key=("list", self))
        if pages.counts_apart:
            self.count_again()

    def count_again(self) -> None:
        """Tell how many there are, after the changes that are on their way."""
        wanted, pages = self.wanted, self._pages
        self._queue.ask(
            lambda connection: pages.count(connection, wanted), self.counted.emit, self.failed.emit, key=("count", self)
        )

    def canFetchMore(self, parent: Index) -> bool:
        """True if there is another page."""
        return not parent.isValid() and self._has_more and not self._is_asked

    def fetchMore(self, parent: Index) -> None:
        """Ask for the next page."""
        if not self.canFetchMore(parent):
            return
        self._is_asked = True
        wanted, last, pages = self.wanted, self._entries[-1], self._pages
        self._queue.ask(
            lambda connection: pages.find(connection, wanted, last, pages.size),
            self._add,
            self.failed.emit,
            key=("more", self),
        )

    def _add(self, found: Sequence[Entry]) -> None:
        self._is_asked, self._has_more = False, len(found) == self._pages.size
        if found:
            self.beginInsertRows(QModelIndex(), len(self._entries), len(self._entries) + len(found) - 1)
            self._entries += found
            self._came(found)
            self.endInsertRows()

    def _came(self, found: Sequence[Entry]) -> None:
        """For a model that works something out for each entry: these are about to be shown."""

    def take_out(self, keys: Collection[object]) -> None:
        """Show entries no more."""
        for row in reversed(range(len(self._entries))):
            if self._pages.key(self._entries[row]) in keys:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._entries[row]
                self.endRemoveRows()
