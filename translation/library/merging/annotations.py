"""Merging of highlights and notes: each once by its lasting name, as it was left last; a deletion stays one."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from translation.annotations import Annotation, Colour, Part
from translation.library.annotations.kept import columns_of, parts_from
from translation.library.articles import moment
from translation.library.merging.plausible import is_moment
from translation.library.merging.words import rows_of
from translation.library.pairs import clean
from translation.library.storage.store import DAMAGE, Connection

Row = dict[str, Any]


def annotation_rows(other: Connection) -> tuple[list[Row], bool]:
    """The rows of another library, and whether there are some that cannot be reached."""
    try:
        for _ in other.execute("SELECT * FROM annotation NOT INDEXED"):
            pass
    except DAMAGE:
        return rows_of(other, "annotation"), True
    return rows_of(other, "annotation"), False


def with_salvaged(rows: Iterable[Row], salvaged: Mapping[int, Collection[Row]]) -> list[Row]:
    """Rows, and those found on the pages of a damaged file for numbers that are missing."""
    found = {row["id"]: row for row in rows}
    for number, others in salvaged.items():
        if number not in found:
            found[number] = max(others, key=lambda row: row["revised"] if is_moment(row["revised"]) else 0.0)
    return list(found.values())


def put_annotations(connection: Connection, article: int, rows: Iterable[Row], *, is_older: bool = False) -> None:
    """Give an article those of another library that are missing here, or were changed there later.

    Where ``is_older`` only those that are missing. Part of a transaction.
    """
    (lasting,) = connection.execute("SELECT lasting FROM article WHERE id = ?", (article,)).fetchone()
    for theirs in filter(None, map(plausible_annotation, rows)):
        values = theirs | {"article": article, "article_lasting": lasting, "deleted_use": _days(connection)}
        names, marks = ", ".join(values), ", ".join("?" * len(values))
        others = ", ".join(f"{name} = excluded.{name}" for name in theirs)
        later = "FALSE" if is_older else "excluded.revised > annotation.revised"
        connection.execute(
            f"INSERT INTO annotation ({names}) VALUES ({marks}) ON CONFLICT (lasting) DO UPDATE SET {others} "
            f"WHERE {later}",
            (*values.values(),),
        )


def plausible_annotation(row: Row) -> Row | None:
    """A row as it can be kept, without its article; ``None`` if nothing of it is left."""
    texts = {name: _text(row[name]) for name in ("lasting", "note", "source", "target", "parts")}
    deleted = row["deleted"] if is_moment(row["deleted"]) else None
    moments = [row[name] for name in ("created", "changed", "revised") if is_moment(row[name])]
    if not texts["lasting"] or not moments:
        return None
    if deleted is not None and row["created"] == 0:  # it was emptied
        return {
            **texts,
            "colour": "",
            "created": 0,
            "changed": row["changed"] if is_moment(row["changed"]) else deleted,
            "revised": row["revised"] if is_moment(row["revised"]) else deleted,
            "deleted": deleted,
        }
    created, changed, revised = (
        row[name] if is_moment(row[name]) else min(moments) for name in ("created", "changed", "revised")
    )
    parts = parts_from(texts["parts"]) or _parts_of(texts["source"], texts["target"])
    colour = Colour(row["colour"]) if row["colour"] in tuple(Colour) else Colour.YELLOW
    if not parts and not texts["note"]:
        return None
    made = Annotation(texts["lasting"], parts, moment(created), moment(changed), colour, texts["note"])
    return columns_of(made) | {"created": created, "changed": changed, "revised": revised, "deleted": deleted}


def _parts_of(source: str, target: str) -> tuple[Part, ...]:
    """Whole sentences, where what is marked in them cannot be read any more."""
    targets = target.split("\n")
    return tuple(
        Part(0, 0, text, targets[number] if number < len(targets) else "")
        for number, text in enumerate(source.split("\n"))
        if text
    )


def _text(value: object) -> str:
    return clean(value) or "" if isinstance(value, str) else ""


def _days(connection: Connection) -> int:
    return int(connection.execute("SELECT days FROM life").fetchone()[0])
