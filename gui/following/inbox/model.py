"""The inbox as a Qt model, a page after the other as it is scrolled to."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from gui.base.paged.model import Index, PagedModel, Pages
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


class InboxModel(PagedModel[Entry, Wanted]):
    """What is ``wanted``, the newest first."""

    def __init__(self, queue: FollowingQueue) -> None:
        super().__init__(queue, Pages(_find, count, lambda entry: entry.id, PAGE, counts_apart=True), Wanted())
        self.names: Mapping[int, str] = {}
        self._days: dict[int, date] = {}  # of the entries, by their numbers, in the reader's zone

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
        return row == 0 or self._day_of(row) != self._day_of(row - 1)

    def _day_of(self, row: int) -> date:
        return self._days[self._entries[row].id]

    # What is shown

    def renew(self) -> None:
        """Read again what is shown, as far as that is quick."""
        self._ask(min(max(PAGE, len(self._entries)), MOST_AGAIN))

    def name_sources(self, names: "Names") -> None:
        """Show these titles of sources."""
        self.names = names
        self._tell_changed(range(len(self._entries)))

    def _came(self, found: Sequence[Entry]) -> None:
        self._days.update((entry.id, day_of(entry.dated)) for entry in found)

    # What changes

    def change(self, numbers: Collection[int], change: Callable[[Entry], Entry]) -> None:
        """Show these entries changed, before the file has it."""
        rows = [row for row, one in enumerate(self._entries) if one.id in numbers]
        for row in rows:
            self._entries[row] = change(self._entries[row])
        self._tell_changed(rows)

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
        self._came([self._entries[row] for row in rows])
        self._tell_changed(rows)

    def _tell_changed(self, rows: Sequence[int]) -> None:
        if rows:
            self.dataChanged.emit(self.index(min(rows)), self.index(max(rows)))


def _find(connection: Connection, wanted: Wanted, last: Entry | None, limit: int) -> list[Entry]:
    return entries(connection, wanted, None if last is None else last.place, limit)
