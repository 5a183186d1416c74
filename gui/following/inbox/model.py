"""The inbox as a Qt model, a page after the other as it is scrolled to."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from gui.base.plain_text import unformatted
from gui.base.stores.following_queue import FollowingQueue
from gui.following.inbox.labels import day_in_words, day_of, spoken, tip
from translation.disk.database import Connection
from translation.following.inbox import PAGE, Entry, Wanted, count, entries, entries_of

if TYPE_CHECKING:
    from gui.following.inbox.labels import Names

ENTRY = Qt.ItemDataRole.UserRole
DAY = Qt.ItemDataRole.UserRole + 1  # the heading above a row, "" for none
NAMES = Qt.ItemDataRole.UserRole + 2  # the titles of the sources, by number
MOST_AGAIN = 1000  # rows that are read again at once
Measure = tuple[str, str, bool]
Index = QModelIndex | QPersistentModelIndex
NOTHING = QModelIndex()


class InboxModel(QAbstractListModel):
    """What is ``wanted``, the newest first."""

    shown = Signal()  # the first page of what was wanted last is there
    counted = Signal(int)  # how many there are
    failed = Signal(object)

    def __init__(self, queue: FollowingQueue) -> None:
        super().__init__()
        self._queue = queue
        self.wanted = Wanted()
        self.has_come = False
        self.names: Mapping[int, str] = {}
        self._entries: list[Entry] = []
        self._days: list[date] = []  # of the entries, in the reader's zone
        self._has_more = False
        self._is_asked = False

    def rowCount(self, parent: Index = NOTHING) -> int:
        """The number of entries that are there."""
        return 0 if parent.isValid() else len(self._entries)

    def entry(self, row: int) -> Entry | None:
        """The entry of a row."""
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def row_of(self, number: int) -> int:
        """The row of an entry, -1 if it is not there."""
        return next((row for row, one in enumerate(self._entries) if one.id == number), -1)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The title, what screen readers say, a tooltip, or with our own roles the entry, its day, the sources."""
        if not self.checkIndex(index, self.CheckIndexOption.IndexIsValid):
            return None
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(entry, self.names, self._day(index.row()))
        if role == Qt.ItemDataRole.ToolTipRole:
            return unformatted(tip(entry, self.names))
        if role == DAY:
            return self._day(index.row())
        if role == NAMES:
            return self.names
        return entry if role == ENTRY else None

    def measure(self, row: int) -> Measure:
        """What the height of a row depends on: both titles, and whether a day begins with it."""
        entry = self._entries[row]
        return entry.title, entry.title_target, self._begins_day(row)

    def _day(self, row: int) -> str:
        return day_in_words(self._entries[row].dated) if self._begins_day(row) else ""

    def _begins_day(self, row: int) -> bool:
        return row == 0 or self._days[row] != self._days[row - 1]

    # What is shown

    def want(self, wanted: Wanted) -> None:
        """Show other entries; the old ones stay until the first new ones are there."""
        self.wanted = wanted
        self._ask(PAGE)

    def renew(self) -> None:
        """Read again what is shown."""
        self._ask(min(max(PAGE, len(self._entries)), MOST_AGAIN))

    def name_sources(self, names: "Names") -> None:
        """Show these titles of sources."""
        self.names = names
        self._tell_changed(range(len(self._entries)))

    def _ask(self, limit: int) -> None:
        wanted = self.wanted

        def take(found: Sequence[Entry]) -> None:
            self.beginResetModel()
            self._entries, self._has_more, self.has_come = list(found), len(found) == limit, True
            self._days = [day_of(entry.dated) for entry in found]
            self._is_asked = False
            self.endResetModel()
            self.shown.emit()

        self._queue.forget(("more", self))
        self._queue.ask(
            lambda connection: entries(connection, wanted, count=limit), take, self.failed.emit, key=("inbox", self)
        )
        self._queue.ask(
            lambda connection: count(connection, wanted), self.counted.emit, self.failed.emit, key=("count", self)
        )

    def canFetchMore(self, parent: Index) -> bool:
        """True if there is another page."""
        return not parent.isValid() and self._has_more and not self._is_asked

    def fetchMore(self, parent: Index) -> None:
        """Ask for the next page."""
        if not self.canFetchMore(parent):
            return
        self._is_asked = True
        wanted, after = self.wanted, self._entries[-1].place
        self._queue.ask(
            lambda connection: entries(connection, wanted, after), self._add, self.failed.emit, key=("more", self)
        )

    def _add(self, found: Sequence[Entry]) -> None:
        self._is_asked, self._has_more = False, len(found) == PAGE
        if found:
            self.beginInsertRows(QModelIndex(), len(self._entries), len(self._entries) + len(found) - 1)
            self._entries += found
            self._days += [day_of(entry.dated) for entry in found]
            self.endInsertRows()

    # What changes

    def change(self, numbers: Collection[int], change: Callable[[Entry], Entry]) -> None:
        """Show these entries changed, before the file has it."""
        rows = [row for row, one in enumerate(self._entries) if one.id in numbers]
        for row in rows:
            self._entries[row] = change(self._entries[row])
        self._tell_changed(rows)

    def take_out(self, numbers: Collection[int]) -> None:
        """Show entries no more."""
        for row in reversed(range(len(self._entries))):
            if self._entries[row].id in numbers:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._entries[row], self._days[row]
                self.endRemoveRows()

    def look_again(self, numbers: Collection[int]) -> None:
        """Read some of the entries that are shown again: their titles, or how far they are read ahead."""
        shown = [one.id for one in self._entries if one.id in numbers]

        def found(connection: Connection) -> Sequence[Entry]:
            return entries_of(connection, shown)

        if shown:
            self._queue.ask(found, self._replace, self.failed.emit, key=("again", self))

    def _replace(self, found: Iterable[Entry]) -> None:
        by_number = {one.id: one for one in found}
        rows = [row for row, one in enumerate(self._entries) if by_number.get(one.id, one) != one]
        for row in rows:
            self._entries[row] = by_number[self._entries[row].id]
            self._days[row] = day_of(self._entries[row].dated)
        self._tell_changed(rows)

    def _tell_changed(self, rows: Sequence[int]) -> None:
        if rows:
            self.dataChanged.emit(self.index(min(rows)), self.index(max(rows)))
