"""Merging of libraries: imports, and the readable part of a damaged file."""

import contextlib
import sqlite3
import zlib
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from translation.document import Article, Block, Kind
from translation.errors import ReaderError
from translation.library.articles import sum_up
from translation.library.pairs import clean, engine_of
from translation.library.search_index import enter, withdraw
from translation.library.storage.store import DAMAGE, Connection, transaction
from translation.library.storage.values import article_as_bytes, article_from_bytes, unpacked

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Merged:
    """The result of a merge: new articles, known ones that may have gained something, unreadable ones."""

    added: int
    known: int
    unreadable: int


def merge(connection: Connection, other: Connection) -> Generator[tuple[int, int], None, Merged]:
    """Copy every article of another library into this one, each in one transaction; yields the progress.

    Nothing in this library is lost: for an article in both, other texts become versions, missing translations are
    filled in, tags and stars are added. Unreadable articles of the other library are skipped and counted. Raises
    NotKept and LibraryDamaged for this library.
    """
    numbers, lost = _numbers(other)
    added = known = 0
    for done, number in enumerate(numbers):
        yield done, len(numbers)
        try:
            theirs = _read(other, number)
            with transaction(connection, "What is being imported"):
                new = _put(connection, theirs)
        except ReaderError:
            raise
        except Exception:  # there is no end to what damaged bytes make of an article; the others are to be had
            lost += 1
        else:
            added, known = added + new, known + (not new)
    return Merged(added, known, lost)


@dataclass(frozen=True, slots=True)
class _Theirs:
    """An article of another library with its dependent records, as rows."""

    article: Row
    versions: list[tuple[Row, Row | None, list[Row]]]  # with the page and the pairs of each
    tags: list[Row]
    image: Row | None
    pictures: list[Row]
    engines: dict[int, tuple[str, str]]


def _numbers(other: Connection) -> tuple[list[int], int]:
    """The numbers of the readable articles, and whether there was an unreadable one."""
    found: dict[int, None] = {}
    torn = 0
    for order in ("ASC", "DESC"):  # from both ends, up to what is damaged
        try:
            for (number,) in other.execute(f"SELECT id FROM article NOT INDEXED ORDER BY id {order}"):
                found[number] = None
            return list(found), 0
        except DAMAGE:
            torn = 1
    return sorted(found), torn


def _read(other: Connection, number: int) -> _Theirs:
    """An article of the other library, without unreadable versions, pages or pictures."""
    article = next(_rows(other, "article", "id", number), None)
    versions: list[tuple[Row, Row | None, list[Row]]] = []
    for version in _as_far(_rows(other, "version", "article", number)):
        with contextlib.suppress(zlib.error, UnicodeDecodeError):
            unpacked(version["content"])
            page = next(_as_far(_rows(other, "page", "version", version["id"])), None)
            pairs = list(_as_far(_rows(other, "pair", "version", version["id"])))
            versions.append((version, page, pairs))
    if article is not None and not versions:
        versions = _of_sentences(other, article)
    if article is None or not versions:
        raise sqlite3.DatabaseError("an article without its text")
    return _Theirs(
        article,
        versions,
        list(_as_far(_rows(other, "tag", "article", number))),
        next(_as_far(_rows(other, "image", "article", number)), None),
        list(_as_far(_rows(other, "picture", "article", number))),
        {row["id"]: (row["model"], row["options"]) for row in _as_far(_rows(other, "engine", "1", 1))},
    )


def _of_sentences(other: Connection, article: Row) -> list[tuple[Row, Row | None, list[Row]]]:
    """The current version rebuilt from its sentences if its own record cannot be read; none without sentences."""
    pairs = list(_as_far(_rows(other, "pair", "version", article["version"])))
    texts: dict[int, str] = {}
    for pair in pairs:
        texts[pair["row"]] = texts.get(pair["row"], "") + pair["source"]
    title = texts.pop(0, "") if article["title"] else ""
    if not texts:
        return []
    # Rows that are lost in between leave empty paragraphs, so that the others keep their numbers.
    first = 1 if title else 0
    blocks = tuple(Block(Kind.PARAGRAPH, texts.get(row, "")) for row in range(first, max(texts) + 1))
    content = article_as_bytes(Article(title, blocks, site=article["site"], url=article["url"]))
    version = {"id": article["version"], "article": article["id"], "saved": article["added"], "source": article["url"]}
    return [(version | {"content": content, "model": "", "translated_at": None}, None, pairs)]


def _rows(other: Connection, table: str, column: str, value: int) -> Iterator[Row]:
    cursor = other.execute(f"SELECT * FROM {table} WHERE {column} = ?", (value,))
    names = [one[0] for one in cursor.description]
    for row in cursor:
        yield dict(zip(names, row, strict=True))


def _as_far(rows: Iterator[Row]) -> Iterator[Row]:
    """The rows before the first unreadable one."""
    with contextlib.suppress(*DAMAGE):
        yield from rows


def _put(connection: Connection, theirs: _Theirs) -> bool:
    """Insert an article into this library; true if it is new. Part of a transaction."""
    shown = theirs.article
    found = connection.execute("SELECT id, deleted FROM article WHERE key = ?", (shown["key"],)).fetchone()
    if found is None:
        taken = connection.execute("SELECT 1 FROM article WHERE id = ?", (shown["id"],)).fetchone()
        own = {"id": None if taken else shown["id"], "version": None, "indexed": 0}
        article = _insert(connection, "article", shown | own)
    else:
        article = int(found[0])
        withdraw(connection, article)
        connection.execute(
            "UPDATE article SET starred = max(starred, ?), finished = max(finished, ?), added = min(added, ?), "
            "opened = max(opened, ?), deleted = CASE WHEN ? IS NULL THEN NULL ELSE deleted END WHERE id = ?",
            (*(shown[name] for name in ("starred", "finished", "added", "opened", "deleted")), article),
        )
    _put_versions(connection, article, theirs)
    connection.executemany(
        "INSERT OR IGNORE INTO tag (article, name) VALUES (?, ?)", [(article, row["name"]) for row in theirs.tags]
    )
    if theirs.image is not None:
        _insert(connection, "image", theirs.image | {"article": article}, "OR IGNORE")
    for picture in theirs.pictures:
        if isinstance(picture["data"], bytes):  # an article is not lost with its pictures
            _insert(connection, "picture", picture | {"article": article}, "OR IGNORE")
    sum_up(connection, article)
    enter(connection, article)
    return found is None


def _put_versions(connection: Connection, article: int, theirs: _Theirs) -> None:
    """Add missing versions, complete existing ones, and make the newest current."""
    here = {
        unpacked(content): number
        for number, content in connection.execute("SELECT id, content FROM version WHERE article = ?", (article,))
    }
    for version, page, pairs in theirs.versions:
        ours = here.get(unpacked(version["content"]))
        if ours is None:
            ours = _insert(connection, "version", version | {"id": None, "article": article})
            for pair in pairs:
                engine = theirs.engines.get(pair["engine"])
                own = {"version": ours, "engine": engine_of(connection, *engine) if engine else None}
                _insert(connection, "pair", pair | own)
        else:
            _fill(connection, ours, pairs, theirs.engines)
        if page is not None:
            _insert(connection, "page", page | {"version": ours}, "OR IGNORE")
    newest, content = connection.execute(
        "SELECT id, content FROM version WHERE article = ? ORDER BY saved DESC, id DESC LIMIT 1", (article,)
    ).fetchone()
    title = article_from_bytes(content).title
    connection.execute("UPDATE article SET version = ?, title = ? WHERE id = ?", (newest, clean(title), article))


def _fill(connection: Connection, version: int, pairs: Sequence[Row], engines: dict[int, tuple[str, str]]) -> None:
    """Fill in what sentences lack and the other library has."""
    for pair in pairs:
        place = [pair[name] for name in ("version", "row", "number", "source")]
        place[0] = version
        where = "WHERE version = ? AND row = ? AND number = ? AND source = ?"
        if pair["edited"] is not None:
            connection.execute(
                f"UPDATE pair SET edited = ?, edited_marks = ? {where} AND edited IS NULL",
                (pair["edited"], pair["edited_marks"], *place),
            )
        if pair["target"] is not None and pair["engine"] in engines:
            connection.execute(
                f"UPDATE pair SET target = ?, doubts = ?, spans = ?, score = ?, engine = ? {where} AND target IS NULL",
                (
                    *(pair[name] for name in ("target", "doubts", "spans", "score")),
                    engine_of(connection, *engines[pair["engine"]]),
                    *place,
                ),
            )


def _insert(connection: Connection, table: str, row: Row, otherwise: str = "") -> int:
    names, marks = ", ".join(row), ", ".join("?" * len(row))
    cursor = connection.execute(
        f"INSERT {otherwise} INTO {table} ({names}) VALUES ({marks})",
        tuple(row.values()),
    )
    return int(cursor.lastrowid or 0)
