"""Merging of collections: each once, by its lasting name or else by its name, with the articles of both."""

import time
from collections.abc import Collection, Mapping
from typing import Any

from translation.library.collections import (
    ArticleCollection,
    Member,
    collections,
    columns_of,
    members_from,
    tidied,
)
from translation.library.merging.plausible import is_moment
from translation.library.merging.words import article_here, rows_of
from translation.library.pairs import clean
from translation.library.storage.store import Connection, transaction
from translation.texts import Text

Row = dict[str, Any]


def merge_collections(
    connection: Connection, other: Connection, salvaged: Mapping[int, Collection[Row]], *, is_older: bool = False
) -> int:
    """Copy the collections of another library into this one; how many are new. One transaction.

    One in both gains the articles and notes that it lacks; one that was removed here later than it was changed there
    stays so. Where ``is_older`` only missing ones are copied. ``salvaged`` are rows found on the pages of a damaged
    file. Raises NotKept and LibraryDamaged.
    """
    rows = {row["id"]: row for row in rows_of(other, "collection")}
    for number, found in salvaged.items():
        if number not in rows:
            rows[number] = max(found, key=lambda row: row["revised"] if is_moment(row["revised"]) else 0.0)
    new = 0
    with transaction(connection, Text("What is being imported")):
        for _, row in sorted(rows.items()):
            theirs = _plausible(row)
            if theirs is not None:
                members = (Member(article_here(connection, other, each.article), each.note) for each in theirs.members)
                new += _put(connection, theirs, tuple(members), row, is_older=is_older)
    return new


def _put(
    connection: Connection, theirs: ArticleCollection, members: tuple[Member, ...], row: Row, *, is_older: bool
) -> bool:
    deleted = row["deleted"] if is_moment(row["deleted"]) else None
    revised = row["revised"] if is_moment(row["revised"]) else time.time()
    known = connection.execute(
        "SELECT deleted, revised FROM collection WHERE lasting = ?", (theirs.lasting,)
    ).fetchone()
    if known is not None and (is_older or deleted is not None or (known[0] is not None and known[1] >= revised)):
        return False
    named = theirs.name.casefold()
    same = next(
        (one for one in collections(connection) if theirs.lasting == one.lasting or one.name.casefold() == named), None
    )
    if same is None or deleted is not None:
        values = columns_of(theirs) | {"members": columns_of(_with(theirs, members))["members"]}
        values |= {"created": revised, "revised": revised, "deleted": deleted}
        names, marks = ", ".join(values), ", ".join("?" * len(values))
        others = ", ".join(f"{name} = excluded.{name}" for name in values)
        connection.execute(
            f"INSERT INTO collection ({names}) VALUES ({marks}) ON CONFLICT (lasting) DO UPDATE SET {others}",
            (*values.values(),),
        )
        return deleted is None and known is None
    if not is_older:
        notes = {each.article: each.note for each in members}
        ours = tuple(Member(each.article, each.note or notes.get(each.article, "")) for each in same.members)
        joined = ArticleCollection(same.lasting, same.name, same.note or theirs.note)
        values = columns_of(_with(joined, (*ours, *members)))
        connection.execute(
            "UPDATE collection SET note = ?, members = ?, revised = max(revised, ?) WHERE lasting = ?",
            (values["note"], values["members"], revised, same.lasting),
        )
    return False


def _with(collection: ArticleCollection, members: tuple[Member, ...]) -> ArticleCollection:
    """A collection with these members, each article once."""
    first: dict[str, Member] = {}
    for member in members:
        first.setdefault(member.article, member)
    return ArticleCollection(collection.lasting, collection.name, collection.note, tuple(first.values()))


def _plausible(row: Row) -> ArticleCollection | None:
    """A row as it can be kept; ``None`` if nothing of it is left."""
    lasting, name, note = (
        clean(row[column]) or "" if isinstance(row[column], str) else "" for column in ("lasting", "name", "note")
    )
    members = members_from(row["members"])
    if not lasting or not (tidied(name) or members or is_moment(row["deleted"])):
        return None
    return ArticleCollection(lasting, tidied(name) or "?", note, members)
