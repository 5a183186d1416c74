"""The reader's own entries of the dictionary in the library: kept, changed, removed, and taken from a file."""

import time
from collections.abc import Iterable, Mapping

from translation.library.pairs import clean
from translation.library.storage.store import Connection, told, transaction
from translation.texts import Text
from translation.words.own.own_entries import OwnEntry, key_of

THE_ENTRY = Text("The entry")
COLUMNS = ("form", "meaning", "root", "part", "note")


def entries(connection: Connection) -> Mapping[str, OwnEntry]:
    """The reader's entries by their form in lower case, in the order of the alphabet.

    Raises LibraryNotOpened and LibraryDamaged.
    """
    query = f"SELECT key, {', '.join(COLUMNS)} FROM own_entry WHERE deleted IS NULL ORDER BY key"
    with told():
        return {key: OwnEntry(*values) for key, *values in connection.execute(query)}


def put(connection: Connection, entry: OwnEntry, *, instead_of: str = "", now: float | None = None) -> None:
    """Keep an entry in the place of the one for its form, and of the one for ``instead_of``.

    Raises NotKept and LibraryDamaged.
    """
    with transaction(connection, THE_ENTRY, durable=True):
        if instead_of and key_of(instead_of) != key_of(entry.form):
            _remove(connection, instead_of, now)
        _put(connection, entry, now)


def put_all(connection: Connection, some: Iterable[OwnEntry], now: float | None = None) -> int:
    """Keep several entries, each in the place of the one for its form; how many. Raises NotKept and LibraryDamaged."""
    with transaction(connection, THE_ENTRY, durable=True):
        kept = {key_of(entry.form): entry for entry in some}
        for entry in kept.values():
            _put(connection, entry, now)
    return len(kept)


def remove(connection: Connection, form: str, now: float | None = None) -> bool:
    """Remove the entry for a form; whether there was one. Raises NotKept and LibraryDamaged."""
    with transaction(connection, THE_ENTRY, durable=True):
        return _remove(connection, form, now)


def _put(connection: Connection, entry: OwnEntry, now: float | None) -> None:
    values = [clean(" ".join(getattr(entry, name).split())) for name in COLUMNS]
    marks = ", ".join("?" * (len(COLUMNS) + 2))
    connection.execute("DELETE FROM own_entry WHERE key = ?", (clean(key_of(entry.form)),))
    connection.execute(
        f"INSERT INTO own_entry (key, {', '.join(COLUMNS)}, changed) VALUES ({marks})",
        (clean(key_of(entry.form)), *values, time.time() if now is None else now),
    )


def _remove(connection: Connection, form: str, now: float | None) -> bool:
    """Mark an entry as removed: an older copy of the library must not bring it back."""
    at = time.time() if now is None else now
    cursor = connection.execute(
        "UPDATE own_entry SET deleted = ?, changed = ? WHERE key = ? AND deleted IS NULL", (at, at, clean(key_of(form)))
    )
    return cursor.rowcount > 0
