"""Collections of articles, such as a dossier: named, with a note, its articles in an order and each with a note.

A collection is a value, and each change puts another value in its place: to undo a change, ``put`` the value before. An
article is named by its lasting name, so that one that was deleted is in its collections again when it is brought back.
"""

import json
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import uuid4

from translation.document import BilingualDocument, Notice, NoticeKind
from translation.errors import NotInLibrary, NotKept
from translation.library.articles import load
from translation.library.marks import DAY, KEPT_DELETED
from translation.library.pairs import clean
from translation.library.storage.life import days_of_use
from translation.library.storage.store import Connection, told, transaction
from translation.texts import Text

THE_COLLECTION = Text("The collection")
TICK = 0.001  # seconds by which a change is later than the one before, also where the clock was set back
# The articles of a collection with this name, whatever its damaged bytes say.
IN_COLLECTION = (
    "SELECT json_extract(each.value, '$[0]') FROM collection, "
    "json_each(CASE WHEN json_valid(collection.members) THEN collection.members ELSE '[]' END) AS each "
    "WHERE collection.name = ? COLLATE NOCASE AND collection.deleted IS NULL"
)


@dataclass(frozen=True, slots=True)
class Member:
    """An article of a collection, by its lasting name, and the reader's note on it there."""

    article: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class ArticleCollection:
    """A collection; ``lasting`` names it for good, ``name`` is the reader's. No article is in it twice."""

    lasting: str
    name: str
    note: str = ""
    members: tuple[Member, ...] = ()

    def with_articles(self, articles: Iterable[str]) -> "ArticleCollection":
        """The collection with these articles at its end; those in it stay where they are."""
        known = {member.article for member in self.members}
        new = (Member(article) for article in dict.fromkeys(articles) if article not in known)
        return replace(self, members=(*self.members, *new))

    def without(self, articles: Sequence[str]) -> "ArticleCollection":
        """The collection without these articles."""
        return replace(self, members=tuple(member for member in self.members if member.article not in articles))

    def in_order(self, articles: Sequence[str]) -> "ArticleCollection":
        """The collection with these articles in this order; others of it follow as they were."""
        place = {article: number for number, article in enumerate(articles)}
        ordered = sorted(self.members, key=lambda member: place.get(member.article, len(place)))
        return replace(self, members=tuple(ordered))

    def noted(self, article: str, note: str) -> "ArticleCollection":
        """The collection with this note on an article."""
        members = (replace(each, note=note) if each.article == article else each for each in self.members)
        return replace(self, members=tuple(members))


@dataclass(frozen=True, slots=True)
class Listed:
    """An article of a collection as a list shows it: its number now and its titles, with the note on it."""

    member: Member
    number: int
    title: str
    title_target: str
    site: str
    published: float | None


def new_collection(name: str, articles: Iterable[str] = ()) -> ArticleCollection:
    """A new collection with a lasting name of its own."""
    return ArticleCollection(uuid4().hex, tidied(name)).with_articles(articles)


def tidied(name: str) -> str:
    """The stored form of a name: one line without quotation marks, which a search writes around it."""
    return " ".join((clean(name) or "").replace('"', " ").split())


def collections(connection: Connection) -> list[ArticleCollection]:
    """The collections by name. Raises LibraryNotOpened and LibraryDamaged."""
    with told():
        rows = connection.execute(
            "SELECT lasting, name, note, members FROM collection WHERE deleted IS NULL ORDER BY name COLLATE NOCASE, id"
        )
        return [_collection(*row) for row in rows]


def collection_counts(connection: Connection) -> list[tuple[str, int]]:
    """The names of the collections with their numbers of articles. Raises LibraryNotOpened and LibraryDamaged."""
    return [(one.name, len(articles_of(connection, one))) for one in collections(connection)]


def collection_named(connection: Connection, name: str) -> ArticleCollection:
    """The collection of this name, in any letters. Raises NotInLibrary and LibraryDamaged."""
    for found in collections(connection):
        if found.name.casefold() == tidied(name).casefold():
            return found
    raise NotInLibrary(
        Text("There is no collection “{name}” in your library.", name=name), Text("Look for it in the list.")
    )


def put(connection: Connection, collection: ArticleCollection, now: float | None = None) -> None:
    """Keep a collection in the place of the one of the same lasting name, also if that was removed.

    Raises NotKept, also where another one has its name, and LibraryDamaged.
    """
    with transaction(connection, THE_COLLECTION, durable=True):
        _refuse_double(connection, collection)
        values = columns_of(collection) | {"revised": _later(connection, collection.lasting, now), "deleted": None}
        names, marks = ", ".join(values), ", ".join("?" * len(values))
        others = ", ".join(f"{name} = excluded.{name}" for name in values)
        connection.execute(
            f"INSERT INTO collection ({names}, created) VALUES ({marks}, ?) "
            f"ON CONFLICT (lasting) DO UPDATE SET {others}",
            (*values.values(), time.time() if now is None else now),
        )


def change(
    connection: Connection, lasting: str, edit: Callable[[ArticleCollection], ArticleCollection]
) -> ArticleCollection:
    """Change a collection as it is now; returns what it was before, which ``put`` brings back.

    Raises NotKept, NotInLibrary and LibraryDamaged.
    """
    with transaction(connection, THE_COLLECTION, durable=True):
        row = connection.execute(
            "SELECT lasting, name, note, members FROM collection WHERE lasting = ? AND deleted IS NULL", (lasting,)
        ).fetchone()
        if row is None:
            raise NotInLibrary(
                Text("This collection is not in your library any more."), Text("Look for another in the list.")
            )
        before = _collection(*row)
        if (after := edit(before)) != before:
            put(connection, after)
    return before


def remove(connection: Connection, lasting: str, now: float | None = None) -> None:
    """Remove a collection; its articles stay, and ``put`` brings it back. Raises NotKept and LibraryDamaged."""
    at = time.time() if now is None else now
    with transaction(connection, Text("The deletion"), durable=True):
        connection.execute(
            "UPDATE collection SET deleted = ?, deleted_use = ?, revised = ? WHERE lasting = ? AND deleted IS NULL",
            (at, days_of_use(connection), _later(connection, lasting, now), lasting),
        )


def removed_named(connection: Connection, name: str) -> ArticleCollection | None:
    """The collection of this name that was removed last; ``None`` without one. Raises LibraryDamaged."""
    with told():
        row = connection.execute(
            "SELECT lasting, name, note, members FROM collection WHERE deleted IS NOT NULL AND name = ? COLLATE NOCASE "
            "ORDER BY deleted DESC LIMIT 1",
            (tidied(name),),
        ).fetchone()
    return _collection(*row) if row is not None else None


def purge_collections(connection: Connection) -> None:
    """Empty the collections that were removed long ago; the rest of them keeps an older copy from bringing them back.

    Raises NotKept and LibraryDamaged.
    """
    with transaction(connection, Text("The deletion")):
        connection.execute(
            "UPDATE collection SET name = '', note = '', members = '[]' WHERE deleted < ? AND deleted_use <= ?",
            (time.time() - KEPT_DELETED * DAY, days_of_use(connection) - KEPT_DELETED),
        )


def articles_of(connection: Connection, collection: ArticleCollection) -> list[Listed]:
    """The articles of a collection in its order, without those that are deleted or gone. Raises LibraryDamaged."""
    with told():
        found = {
            row[0]: row[1:]
            for member in collection.members
            for row in connection.execute(
                "SELECT lasting, id, title, title_target, site, published FROM article "
                "WHERE lasting = ? AND deleted IS NULL",
                (member.article,),
            )
        }
    return [Listed(member, *found[member.article]) for member in collection.members if member.article in found]


def documents_of(connection: Connection, collection: ArticleCollection) -> list[tuple[int, BilingualDocument]]:
    """The articles in order with their numbers; the reader's note on one is a notice. Raises LibraryDamaged."""
    found = []
    for one in articles_of(connection, collection):
        document = load(connection, one.number).document
        if note := one.member.note.strip():
            said = Notice(NoticeKind.READERS_OWN, Text("In “{name}”: {note}", name=collection.name, note=note))
            article = replace(document.article, notices=(said, *document.article.notices))
            document = replace(document, article=article)
        found.append((one.number, document))
    return found


def lasting_names(connection: Connection, articles: Iterable[int]) -> list[str]:
    """The lasting names of articles, in their order. Raises LibraryNotOpened and LibraryDamaged."""
    with told():
        found = (connection.execute("SELECT lasting FROM article WHERE id = ?", (one,)).fetchone() for one in articles)
        return [str(row[0]) for row in found if row is not None]


def columns_of(collection: ArticleCollection) -> dict[str, Any]:
    """The columns of a collection by their names, but for the moments."""
    held = [[clean(member.article), clean(member.note)] for member in collection.members]
    return {
        "lasting": clean(collection.lasting),
        "name": tidied(collection.name),
        "note": clean(collection.note),
        "members": json.dumps(held, ensure_ascii=False, separators=(",", ":")),
    }


def members_from(stored: object) -> tuple[Member, ...]:
    """The members in a column; what is damaged is left out."""
    try:
        held = json.loads(stored) if isinstance(stored, str) else []
    except (ValueError, RecursionError):
        return ()
    found: dict[str, Member] = {}
    for one in held if isinstance(held, list) else []:
        if isinstance(one, list) and len(one) == 2 and all(isinstance(part, str) for part in one) and one[0]:
            found.setdefault(one[0], Member(*one))
    return tuple(found.values())


def _collection(lasting: str, name: str, note: str, members: str) -> ArticleCollection:
    return ArticleCollection(lasting, name, note, members_from(members))


def _refuse_double(connection: Connection, collection: ArticleCollection) -> None:
    name = tidied(collection.name)
    if not name:
        raise NotKept(Text("A collection needs a name."), Text("Enter one."))
    for other in collections(connection):
        if other.lasting != collection.lasting and other.name.casefold() == name.casefold():
            raise NotKept(
                Text("There is a collection “{name}” already.", name=other.name), Text("Choose another name.")
            )


def _later(connection: Connection, lasting: str, now: float | None) -> float:
    """The moment of a change, later than the last one."""
    found = connection.execute("SELECT revised FROM collection WHERE lasting = ?", (lasting,)).fetchone()
    at = time.time() if now is None else now
    return max(at, found[0] + TICK) if found is not None and now is None else at
