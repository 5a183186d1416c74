"""Merging of the reader's own entries of the dictionary: each once, the one that was changed last."""

from collections.abc import Collection, Mapping
from typing import Any

from translation.library.merging.plausible import is_moment
from translation.library.merging.words import rows_of
from translation.library.pairs import clean
from translation.library.storage.store import Connection, transaction
from translation.texts import Text
from translation.words.own.own_entries import key_of

Row = dict[str, Any]
ENTRIES = Text("What is being imported")
TEXTS = ("form", "meaning", "root", "part", "note")


def merge_entries(
    connection: Connection, other: Connection, salvaged: Mapping[int, Collection[Row]], *, is_older: bool = False
) -> int:
    """Copy the own entries of another library into this one; how many are new or changed. One transaction.

    Where ``is_older`` only missing ones are copied. ``salvaged`` are rows found on the pages of a damaged file. Raises
    NotKept and LibraryDamaged.
    """
    rows = {row["id"]: row for row in rows_of(other, "own_entry")}
    for number, found in salvaged.items():
        if number not in rows:
            rows[number] = list(found)[-1]
    changed = 0
    with transaction(connection, ENTRIES):
        for theirs in filter(None, map(_plausible, rows.values())):
            known = connection.execute("SELECT changed FROM own_entry WHERE key = ?", (theirs["key"],)).fetchone()
            if known is not None and (is_older or known[0] >= theirs["changed"]):
                continue
            connection.execute("DELETE FROM own_entry WHERE key = ?", (theirs["key"],))
            marks = ", ".join("?" * len(theirs))
            connection.execute(f"INSERT INTO own_entry ({', '.join(theirs)}) VALUES ({marks})", (*theirs.values(),))
            changed += theirs["deleted"] is None
    return changed


def _plausible(row: Row) -> Row | None:
    """A row as it can be kept; ``None`` if too little of it is left."""
    texts = {name: clean(row[name]) or "" if isinstance(row[name], str) else "" for name in TEXTS}
    key = clean(key_of(texts["form"]))
    if not key or not texts["meaning"] or not is_moment(row["changed"]):
        return None
    return {
        **texts,
        "key": key,
        "changed": row["changed"],
        "deleted": row["deleted"] if is_moment(row["deleted"]) else None,
    }
