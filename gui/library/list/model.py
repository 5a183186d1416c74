"""The articles of the library as a Qt model: all rows exist at once, and their content is loaded page by page.

The number of rows is known early, so that the scroll bar is accurate and the end is reachable at once. A row whose page
is not loaded is empty and requests the page when it is shown. Nothing is read in the GUI thread.
"""

import contextlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QImage, QPixmap

from gui.base.plain_text import unformatted
from gui.base.stores.library_queue import LibraryQueue
from gui.base.stores.store_queue import Question
from gui.library.list.labels import spoken, tip, title_of
from translation.library.listing import PAGE, Entry, Sort
from translation.library.query import Wanted

if TYPE_CHECKING:
    from translation.library.storage.store import Connection

ENTRY = Qt.ItemDataRole.UserRole
MOST = 40 * PAGE  # entries that are kept; those that are far from what is shown go first
PICTURES = 200  # that are kept
AT_ONCE = 8  # pictures read from the library before something else may be asked
ON_THE_WAY = 6  # pages; of a list that is scrolled through quickly those that went by are not waited for
FEW = 100  # rows that are taken out one by one

Index = QModelIndex | QPersistentModelIndex
Rows = Sequence[tuple[int, int]]  # stretches of rows: the first, and the last


@dataclass(frozen=True, slots=True)
class Query:
    """The articles to list, and their order."""

    wanted: Wanted = field(default_factory=Wanted)
    sort: Sort = Sort.ADDED
    descending: bool = True

    def find(self, connection: "Connection", offset: int = 0) -> list[Entry]:
        """A page of them."""
        from translation.library.listing import find

        return find(connection, self.wanted, sort=self.sort, descending=self.descending, offset=offset)

    def numbers(self, connection: "Connection", rows: Rows) -> list[int]:
        """The articles in these rows."""
        from translation.library.listing import numbers

        found: list[int] = []
        for first, last in rows:
            found += numbers(
                connection,
                self.wanted,
                sort=self.sort,
                descending=self.descending,
                limit=last - first + 1,
                offset=first,
            )
        return found


class LibraryModel(QAbstractListModel):
    """The ``wanted`` articles in an order."""

    shown = Signal()  # the first page of what was wanted last is there
    counted = Signal()  # how many there are is known
    failed = Signal(object)

    def __init__(self, library_queue: LibraryQueue) -> None:
        super().__init__()
        self._library_queue = library_queue
        self.query = Query()  # what is wanted
        self.shown_query = self.query  # what the rows are of: what was wanted when they came
        self.has_come = self.is_counted = False
        self._count = 0
        self._entries: dict[int, Entry] = {}
        self._pictures: dict[int, QPixmap] = {}
        self._asked: dict[int, Question] = {}  # by the first row of their page
        self._turn = 0  # of what is shown; answers of an earlier one are late

    # What the view asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """The number of articles that match."""
        return 0 if parent.isValid() else self._count

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """The data of a row; ``None`` until its page is loaded, which is then requested."""
        if not self.checkIndex(index, self.CheckIndexOption.IndexIsValid):
            return None
        entry = self._entries.get(index.row())
        if entry is None:
            self._ask_for(index.row())
            return "…" if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) else None
        if role == ENTRY:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return title_of(entry)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(entry, self.shown_query.sort)
        if role == Qt.ItemDataRole.ToolTipRole:
            return unformatted(tip(entry))
        return self._pictures.get(entry.id) if role == Qt.ItemDataRole.DecorationRole else None

    # What the panel asks

    def want(self, query: Query) -> None:
        """Show other articles or another order; the old rows stay until the first new ones are loaded."""
        self.query = query
        self.renew()

    def renew(self) -> None:
        """Reload all shown rows."""
        query = self.query
        self.is_counted = False
        self._library_queue.forget("count")
        self._library_queue.ask(query.find, lambda entries: self._show(query, entries), self.failed.emit, key="list")

    def entry(self, row: int) -> Entry | None:
        """The entry of a row, if it is loaded."""
        return self._entries.get(row)

    def row_of(self, article: int) -> int:
        """The row of an article, -1 if it is not loaded."""
        return next((row for row, entry in self._entries.items() if entry.id == article), -1)

    def numbers(self, rows: Rows, then: Callable[[list[int]], object]) -> None:
        """Call ``then`` with the articles in these rows, in order; rows not loaded yet are looked up."""
        every = [row for first, last in rows for row in range(first, last + 1)]
        known = [self._entries[row].id for row in every if row in self._entries]
        if len(known) == len(every):
            then(known)
            return
        query = self.shown_query
        self._library_queue.ask(lambda connection: query.numbers(connection, rows), then, self.failed.emit)

    def look_again(self, articles: Iterable[int]) -> None:
        """Refresh the shown rows of these articles."""
        here = {entry.id for entry in self._entries.values()}
        wanted = [article for article in articles if article in here]

        def look(connection: "Connection") -> list[Entry]:
            from translation.library.listing import entry

            return [found for article in wanted if (found := entry(connection, article)) is not None]

        if wanted:
            self._library_queue.ask(look, self._change, self.failed.emit)

    def take_out(self, articles: Sequence[int]) -> None:
        """Remove articles from the list at once."""
        gone = set(articles)
        rows = sorted((row for row, entry in self._entries.items() if entry.id in gone), reverse=True)
        if len(rows) < len(gone) or len(rows) > FEW or not self.is_counted:
            self.renew()
            return
        for row in rows:
            self.beginRemoveRows(QModelIndex(), row, row)
            self._count -= 1
            self._entries = {at - (at > row): entry for at, entry in self._entries.items() if at != row}
            self.endRemoveRows()
        self._turn += 1
        self._asked.clear()
        self.counted.emit()

    # What the library answers

    def _show(self, query: Query, entries: list[Entry]) -> None:
        self._turn += 1
        self._asked.clear()
        new = self._came_in_front(entries) if query == self.shown_query and len(entries) == PAGE else None
        if new is None:
            self.beginResetModel()
            self.shown_query, self._count, self._entries = query, len(entries), dict(enumerate(entries))
            self.endResetModel()
        else:
            if new:
                self.beginInsertRows(QModelIndex(), 0, new - 1)
                self._count += new
                self._entries = {row + new: entry for row, entry in self._entries.items()}
            self._entries.update(enumerate(entries))
            if new:
                self.endInsertRows()
            self._redraw(0, self._count - 1)
        self._ask_for_pictures(entries)
        self.has_come, self.is_counted = True, len(entries) < PAGE
        self.shown.emit()
        if self.is_counted:
            self.counted.emit()
            return

        def count(connection: "Connection") -> int:
            from translation.library.listing import count

            return count(connection, query.wanted)

        self._library_queue.ask(count, self._grow, self.failed.emit, key="count")

    def _came_in_front(self, entries: Sequence[Entry]) -> int | None:
        """The number of new rows in front, if the others kept their order; otherwise ``None``."""
        before = [self._entries[row].id if row in self._entries else 0 for row in range(min(PAGE, self._count))]
        after = [entry.id for entry in entries]
        new = after.index(before[0]) if before and before[0] in after else -1
        return new if new >= 0 and after[new:] == before[: len(after) - new] else None

    def _grow(self, count: int) -> None:
        self.is_counted = True
        if count > self._count:
            self.beginInsertRows(QModelIndex(), self._count, count - 1)
            self._count = count
            self.endInsertRows()
        elif count < self._count:
            self.beginRemoveRows(QModelIndex(), count, self._count - 1)
            self._count = count
            self._entries = {row: entry for row, entry in self._entries.items() if row < count}
            self.endRemoveRows()
        self.counted.emit()

    def _ask_for(self, row: int) -> None:
        first = row - row % PAGE
        if first in self._asked:
            return
        if len(self._asked) >= ON_THE_WAY:
            self._asked.pop(next(iter(self._asked))).cancelled = True
        turn, query = self._turn, self.shown_query
        self._asked[first] = self._library_queue.ask(
            lambda connection: query.find(connection, first),
            lambda entries: self._put(turn, first, entries),
            self.failed.emit,
        )

    def _put(self, turn: int, first: int, entries: list[Entry]) -> None:
        if turn != self._turn:
            return
        self._asked.pop(first, None)
        if len(self._entries) + len(entries) > MOST:
            near = sorted(self._entries, key=lambda row: abs(row - first))[: MOST - len(entries)]
            self._entries = {row: self._entries[row] for row in near}
        for row, entry in enumerate(entries[: self._count - first], first):
            self._entries[row] = entry
        self._redraw(first, min(first + PAGE, self._count) - 1)
        self._ask_for_pictures(entries)

    def _change(self, entries: list[Entry]) -> None:
        """Show changes; matches stay highlighted."""
        news = {entry.id: entry for entry in entries}
        for row, entry in list(self._entries.items()):
            if entry.id in news:
                self._entries[row] = replace(news[entry.id], snippet=entry.snippet, marks=entry.marks)
                self._redraw(row, row)

    def _redraw(self, first: int, last: int) -> None:
        if first <= last:
            self.dataChanged.emit(self.index(first), self.index(last))

    def _ask_for_pictures(self, entries: Iterable[Entry]) -> None:
        without = [entry.id for entry in entries if entry.has_image and entry.id not in self._pictures]
        for start in range(0, len(without), AT_ONCE):
            self._library_queue.ask(
                partial(pictures, articles=without[start : start + AT_ONCE]), self._hang, self.failed.emit
            )

    def _hang(self, images: dict[int, QImage]) -> None:
        for article, image in images.items():
            self._pictures[article] = QPixmap.fromImage(image)
            if (row := self.row_of(article)) >= 0:
                self._redraw(row, row)
        for old in list(self._pictures)[: -PICTURES or None]:
            del self._pictures[old]


def pictures(connection: "Connection", articles: Sequence[int]) -> dict[int, QImage]:
    """The thumbnails of articles; a missing one is made from the full picture and stored."""
    from gui.base.thumbnails import SMALL, as_bytes, thumbnail
    from translation.errors import ReaderError
    from translation.library.pictures import set_thumbnail, thumbnails

    made: dict[int, QImage] = {}
    for article, data in thumbnails(connection, articles).items():
        image = thumbnail(data)
        if image is None:
            continue
        made[article] = image
        if len(data) > SMALL:
            with contextlib.suppress(ReaderError):  # a library that can only be read is read
                set_thumbnail(connection, article, as_bytes(image))
    return made
