"""Marks on articles: stars, tags, reading position, deletion and its undo."""

import time
from collections.abc import Collection, Iterable

from translation.library.pairs import clean
from translation.library.search_index import withdraw
from translation.library.storage.life import days_of_use
from translation.library.storage.store import Connection, told, transaction
from translation.texts import Text

KEPT_DELETED = 30  # days in which a deletion can be undone: by the clock, and days of use, for a clock can jump
DAY = 86_400.0  # seconds


def star(connection: Connection, articles: Iterable[int], *, on: bool = True) -> None:
    """Star or unstar articles. Raises NotKept and LibraryDamaged."""
    _set(connection, articles, "starred", int(on), Text("The star"))


def mark_finished(connection: Connection, articles: Iterable[int], *, on: bool = True) -> None:
    """Mark articles as read or unread. Raises NotKept and LibraryDamaged."""
    _set(connection, articles, "finished", int(on), Text("The mark"))


def leave_at(connection: Connection, article: int, row: int, offset: float = 0.0, *, finished: bool = False) -> None:
    """Save the reading position: a row, and the position in it from 0 to 1; ``finished`` if the end was seen.

    Raises NotKept and LibraryDamaged.
    """
    with transaction(connection, Text("The place where you stopped")):
        connection.execute(
            "UPDATE article SET row = ?, offset = ?, finished = max(finished, ?), opened = ? WHERE id = ?",
            (row, offset, int(finished), time.time(), article),
        )


def tag(connection: Connection, articles: Iterable[int], names: Iterable[str]) -> None:
    """Add tags to articles; tags ignore case. Raises NotKept and LibraryDamaged."""
    wanted = list(filter(None, (_name(name) for name in names)))
    with transaction(connection, Text("The tag"), durable=True):
        for name in wanted:
            # A tag that is there already keeps the letters that it was first written with.
            known = connection.execute("SELECT name FROM tag WHERE name = ? LIMIT 1", (name,)).fetchone()
            connection.executemany(
                "INSERT OR IGNORE INTO tag (article, name) SELECT id, ? FROM article WHERE id = ?",
                [(known[0] if known else name, article) for article in articles],
            )


def untag(connection: Connection, articles: Iterable[int], names: Iterable[str]) -> None:
    """Remove tags from articles. Raises NotKept and LibraryDamaged."""
    with transaction(connection, Text("The tag"), durable=True):
        connection.executemany(
            "DELETE FROM tag WHERE article = ? AND name = ?",
            [(article, _name(name)) for name in names for article in articles],
        )


def tags(connection: Connection) -> list[tuple[str, int]]:
    """The tags with their numbers of articles, by name. Raises LibraryNotOpened and LibraryDamaged."""
    with told():
        return connection.execute(
            "SELECT name, count(*) FROM tag JOIN article ON article.id = tag.article WHERE deleted IS NULL "
            "GROUP BY name ORDER BY name"
        ).fetchall()


def delete(connection: Connection, articles: Iterable[int]) -> None:
    """Hide articles from every list; ``undelete`` undoes this until ``purge``. Raises NotKept, LibraryDamaged."""
    with transaction(connection, Text("The deletion"), durable=True):
        days = days_of_use(connection)
        connection.executemany(
            "UPDATE article SET deleted = ?, deleted_use = ? WHERE id = ?",
            [(time.time(), days, article) for article in articles],
        )


def undelete(connection: Connection, articles: Iterable[int]) -> None:
    """Restore deleted articles. Raises NotKept and LibraryDamaged."""
    _set(connection, articles, "deleted", None, Text("The deletion"))


def purge(connection: Connection, articles: Collection[int] | None = None) -> int:
    """Remove deleted articles for good, the old ones or these; return their number. Raises NotKept, LibraryDamaged."""
    with told():
        days, clock = days_of_use(connection) - KEPT_DELETED, time.time() - KEPT_DELETED * DAY
        gone = [
            number
            for number, since, use in connection.execute(
                "SELECT id, deleted, deleted_use FROM article WHERE deleted IS NOT NULL"
            )
            if ((since < clock and use <= days) if articles is None else number in articles)
        ]
    for number in gone:  # one at a time: nobody has to wait for all of them
        with transaction(connection, Text("The deletion")):
            withdraw(connection, number)
            connection.execute("DELETE FROM article WHERE id = ?", (number,))
    return len(gone)


def _set(connection: Connection, articles: Iterable[int], column: str, value: float | None, what: Text) -> None:
    with transaction(connection, what, durable=True):
        connection.executemany(
            f"UPDATE article SET {column} = ? WHERE id = ?",
            [(value, article) for article in articles],
        )


def _name(tag: str) -> str:
    """The stored form of a tag: one line without surrounding space and commas."""
    return " ".join((clean(tag) or "").split()).strip(", ")
