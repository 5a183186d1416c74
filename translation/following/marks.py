"""What the reader does with entries: read, keep, hide; each can be undone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from time import time

from translation.following.inbox import Wanted, conditions
from translation.following.storage.store import Connection, transaction
from translation.following.stories import lead
from translation.texts import Text

THE_MARK = Text("The mark")
Marks = tuple[float | None, float | None, float | None]


@dataclass(frozen=True, slots=True)
class Undo:
    """The marks of entries as they were: when each was read, kept and hidden."""

    before: tuple[tuple[int, Marks], ...]

    def __len__(self) -> int:
        return len(self.before)


def mark_read(connection: Connection, numbers: Iterable[int], *, on: bool = True) -> Undo:
    """Mark entries as read or unread, and the other copies of their stories with them. Raises NotKept."""
    return _mark(connection, _with_copies(connection, numbers), "read", on=on)


def mark_all_read(connection: Connection, wanted: Wanted) -> Undo:
    """Mark all that match as read. Raises NotKept."""
    tables, tests, values = conditions(wanted)
    rows = connection.execute(
        f"SELECT entry.id FROM {tables} WHERE {' AND '.join([*tests, 'entry.read IS NULL'])}", values
    ).fetchall()
    return mark_read(connection, [number for (number,) in rows])


def keep(connection: Connection, numbers: Iterable[int], *, on: bool = True) -> Undo:
    """Keep entries for good, or no more. Raises NotKept."""
    return _mark(connection, list(numbers), "kept", on=on)


def hide(connection: Connection, numbers: Iterable[int], *, on: bool = True) -> Undo:
    """Hide entries with all copies of their stories, or show them again. Raises NotKept."""
    return _mark(connection, _with_copies(connection, numbers), "hidden", on=on)


def undo(connection: Connection, change: Undo) -> Undo:
    """Give entries the marks that they had; what undoes that in turn. Raises NotKept."""
    with transaction(connection, THE_MARK, durable=True):
        now = _marks_of(connection, [number for number, _ in change.before])
        for number, (read, kept, hidden) in change.before:
            connection.execute(
                "UPDATE entry SET read = ?, kept = ?, hidden = ? WHERE id = ?", (read, kept, hidden, number)
            )
        _lead_again(connection, [number for number, _ in now])
    return Undo(now)


def _mark(connection: Connection, numbers: Sequence[int], column: str, *, on: bool) -> Undo:
    with transaction(connection, THE_MARK, durable=True):
        before = _marks_of(connection, numbers)
        at = time() if on else None
        test = "IS NULL" if on else "IS NOT NULL"  # when it was marked first stays
        connection.executemany(
            f"UPDATE entry SET {column} = ? WHERE id = ? AND {column} {test}", [(at, number) for number, _ in before]
        )
        if column == "hidden":
            _lead_again(connection, numbers)
    return Undo(before)


def _marks_of(connection: Connection, numbers: Sequence[int]) -> tuple[tuple[int, Marks], ...]:
    found = []
    for number in dict.fromkeys(numbers):
        row = connection.execute("SELECT read, kept, hidden FROM entry WHERE id = ?", (number,)).fetchone()
        if row is not None:
            found.append((number, (row[0], row[1], row[2])))
    return tuple(found)


def _with_copies(connection: Connection, numbers: Iterable[int]) -> list[int]:
    found: dict[int, None] = {}
    for number in numbers:
        rows = connection.execute(
            "SELECT id FROM entry WHERE story = (SELECT story FROM entry WHERE id = ?)", (number,)
        )
        found |= dict.fromkeys(copy for (copy,) in rows)
    return list(found)


def _lead_again(connection: Connection, numbers: Iterable[int]) -> None:
    stories = [
        row[0]
        for number in numbers
        if (row := connection.execute("SELECT story FROM entry WHERE id = ?", (number,)).fetchone())
    ]
    lead(connection, stories)
