"""Merging of the words that the reader learns: each once, its reviews together, the later change kept."""

import contextlib
from collections.abc import Collection, Mapping
from typing import Any

from translation.library.merging.plausible import is_moment
from translation.library.pairs import clean
from translation.library.storage.store import DAMAGE, Connection, transaction
from translation.texts import Text
from translation.words.own.my_words import Answer

Row = dict[str, Any]
WORDS = Text("What is being imported")
TEXTS = ("language", "headword", "form", "meaning", "source", "target", "article", "title", "site", "url", "note")


def merge_words(
    connection: Connection, other: Connection, salvaged: Mapping[int, Collection[Row]], *, is_older: bool = False
) -> int:
    """Copy the words of another library into this one; how many are new. One transaction.

    A word in both gains reviews, and the later note, mark and memory. Where ``is_older`` only missing words are copied.
    ``salvaged`` are rows found on the pages of a damaged file. Raises NotKept and LibraryDamaged.
    """
    rows = {row["id"]: row for row in rows_of(other, "word")}
    for number, found in salvaged.items():
        if number not in rows:
            rows[number] = max(found, key=lambda row: _number(row["changed"]))
    reviews: dict[object, list[Row]] = {}
    for review in rows_of(other, "review"):
        reviews.setdefault(review["word"], []).append(review)
    new = 0
    with transaction(connection, WORDS):
        for number, row in sorted(rows.items()):
            theirs = _plausible(row)
            if theirs is not None:
                theirs["article"] = article_here(connection, other, theirs["article"])
                new += _put_word(connection, theirs, reviews.get(number, ()), is_older=is_older)
    return new


def _put_word(connection: Connection, theirs: Row, reviews: Collection[Row], *, is_older: bool) -> bool:
    found = connection.execute(
        "SELECT id, changed, reviewed, deleted, note FROM word WHERE language = ? AND key = ?",
        (theirs["language"], theirs["key"]),
    ).fetchone()
    if found is None:
        names, marks = ", ".join(theirs), ", ".join("?" * len(theirs))
        number = connection.execute(f"INSERT INTO word ({names}) VALUES ({marks})", (*theirs.values(),)).lastrowid
    elif is_older:
        return False
    else:
        number, changed, reviewed, deleted, note = found
        if theirs["changed"] > changed:
            values = (theirs["known"], theirs["note"] or note, theirs["changed"], number)
            connection.execute("UPDATE word SET known = ?, note = ?, changed = ? WHERE id = ?", values)
        if theirs["reviewed"] is not None and (reviewed is None or theirs["reviewed"] > reviewed):
            memory = (theirs["due"], theirs["reviewed"], theirs["memory"], number)
            connection.execute("UPDATE word SET due = ?, reviewed = ?, memory = ? WHERE id = ?", memory)
        if deleted is not None and theirs["deleted"] is None:
            connection.execute("UPDATE word SET deleted = NULL WHERE id = ?", (number,))
    connection.executemany(
        "INSERT OR IGNORE INTO review (word, at, answer, due, reviewed, memory) VALUES (?, ?, ?, ?, ?, ?)",
        [(number, *values) for values in map(_plausible_review, reviews) if values is not None],
    )
    return found is None and theirs["deleted"] is None


def article_here(connection: Connection, other: Connection, lasting: str) -> str:
    """The lasting name that their article has in this library, where it may be known by its address already."""
    if lasting:
        with contextlib.suppress(*DAMAGE):
            key = other.execute("SELECT key FROM article WHERE lasting = ?", (lasting,)).fetchone()
            here = connection.execute("SELECT lasting FROM article WHERE key = ?", key).fetchone() if key else None
            return str(here[0]) if here else lasting
    return lasting


def rows_of(other: Connection, table: str) -> list[Row]:
    """The rows of a table, from both ends up to what is damaged."""
    found: dict[object, Row] = {}
    for order in ("ASC", "DESC"):
        try:
            cursor = other.execute(f"SELECT * FROM {table} NOT INDEXED ORDER BY id {order}")
            names = [column[0] for column in cursor.description]
            for values in cursor:
                row = dict(zip(names, values, strict=True))
                found[row["id"]] = row
        except DAMAGE:
            continue
        break
    return list(found.values())


def _plausible(row: Row) -> Row | None:
    """A row of a word as it can be kept; ``None`` if too little of it is left."""
    headword = row["headword"] if isinstance(row["headword"], str) else ""
    key = " ".join(headword.split()).casefold()
    if not key:
        return None
    texts = {name: (clean(row[name]) if isinstance(row[name], str) else "") for name in TEXTS}
    moments = [row[name] for name in ("added", "changed", "due") if is_moment(row[name])]
    if not moments:
        return None
    known = min(moments)
    own = {name: row[name] if is_moment(row[name]) else known for name in ("added", "changed", "due")}
    own |= {name: row[name] if is_moment(row[name]) else None for name in ("reviewed", "deleted")}
    return {
        **texts,
        **own,
        "language": "en" if texts["language"] == "en" else "id",
        "key": clean(key),
        "known": int(row["known"] == 1),
        "memory": row["memory"] if isinstance(row["memory"], str) else "",
        "deleted_use": row["deleted_use"] if isinstance(row["deleted_use"], int) else 0,
        **{name: row[name] if isinstance(row[name], int) else 0 for name in ("row", "number")},
    }


def _plausible_review(row: Row) -> tuple[Any, ...] | None:
    if not is_moment(row["at"]) or row["answer"] not in tuple(Answer) or not isinstance(row["memory"], str):
        return None
    due = row["due"] if is_moment(row["due"]) else row["at"]
    return row["at"], row["answer"], due, row["reviewed"] if is_moment(row["reviewed"]) else None, row["memory"]


def _number(value: object) -> float:
    return float(value) if isinstance(value, (int, float)) else 0.0
