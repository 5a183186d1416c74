"""Another library, read as far as it can be read, article by article."""

import contextlib
import functools
import sqlite3
import zlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from translation.document import Article, Block, Kind, Page
from translation.library.keys import key_of
from translation.library.merging.annotations import annotation_rows, with_salvaged
from translation.library.merging.plausible import plausible
from translation.library.pairs import clean
from translation.library.safety.salvage import named, salvage
from translation.library.storage.store import DAMAGE, Connection
from translation.library.storage.values import article_as_bytes, article_from_bytes
from translation.network.addresses import site_of

Row = dict[str, Any]
FARTHEST = 100_000  # numbers between two that can be read, that are tried one by one
PUT_TOGETHER = "put together"  # the source of a version whose text was lost, and is that of its sentences


@dataclass(frozen=True, slots=True)
class Found:
    """An article of another library with its dependent records, as rows."""

    article: Row
    versions: list[tuple[Row, Row | None, list[Row]]]  # with the page and the pairs of each
    tags: list[Row]
    image: Row | None
    pictures: list[Row]
    engines: Mapping[int, tuple[str, str]]
    edits: Mapping[int, Sequence[Row]]  # to sentences, by the number of their version
    annotations: Sequence[Row] = ()


class Theirs:
    """Another library, read as far as it can be: from both ends of what is damaged, and without its indexes."""

    def __init__(self, other: Connection) -> None:
        self._other = other
        articles, torn = _numbers(other, "article", "id")
        self.versions: dict[int, list[int]] = defaultdict(list)  # of each article
        pairs, torn_versions = _numbers(other, "version", "id, article")
        for version, article in pairs:
            self.versions[article].append(version)
        numbers = {number for (number,) in articles} | set(self.versions)
        self.numbers = sorted(number for number in numbers if isinstance(number, int))  # a damaged row has anything
        self.is_torn = max(torn, torn_versions)  # there may be articles of which nothing is seen
        self.engines = {row["id"]: (row["model"], row["options"]) for row in _as_far(_rows(other, "engine", "1", 1))}

    def read(self, number: int) -> Found:
        """An article; what of it cannot be read is left out. Raises whatever damaged bytes do."""
        other = self._other
        article = next(_as_far(_rows(other, "article", "id", number)), None)
        if article is None:
            article = self._lost("article", number)
        versions: list[tuple[Row, Row | None, list[Row]]] = []
        for of in self.versions.get(number, [article["version"]] if article else []):
            version = next(_as_far(_rows(other, "version", "id", of)), None) or self._lost("version", of)
            with contextlib.suppress(zlib.error, UnicodeDecodeError, ValueError, KeyError, TypeError):
                if version is not None:
                    article_from_bytes(version["content"])
                    page = next(_as_far(_rows(other, "page", "version", of)), None)
                    versions.append((version, page, self._pairs(of)))
        if article is not None and not any(version["id"] == article["version"] for version, *_ in versions):
            versions += _of_sentences(self._pairs(article["version"]), article)
        if not versions:
            raise sqlite3.DatabaseError("an article without its text")
        return Found(
            plausible(article or _of_version(number, *versions[-1][:2]), [version for version, *_ in versions]),
            versions,
            list(_as_far(_rows(other, "tag", "article", number))),
            next(_as_far(_rows(other, "image", "article", number)), None),
            list(_as_far(_rows(other, "picture", "article", number))),
            self.engines,
            {version["id"]: list(_as_far(_rows(other, "edit", "version", version["id"]))) for version, *_ in versions},
            self.annotations.get(number, ()),
        )

    def _pairs(self, version: int) -> list[Row]:
        """The sentences of a version; those that cannot be reached as they are found on the file's pages."""
        found, is_torn = _both_ways(self._other, version)
        readable = set(found)
        if is_torn:
            for row in self._salvaged["pair"].get(version, ()):
                place = row["row"], row["number"]
                if place not in readable and _is_fuller(row, found.get(place)):
                    found[place] = row
        return [found[place] for place in sorted(found)]

    def _lost(self, table: str, number: int) -> Row | None:
        """A row that cannot be reached, as it is found on the file's pages; ``None`` without one."""
        found = self._salvaged[table].get(number) if self.is_torn else None
        return found[-1] if found else None

    @functools.cached_property
    def _salvaged(self) -> dict[str, dict[int, list[Row]]]:
        """Rows on the file's pages by their table and by their number, pairs by that of their version."""
        (file,) = (file for _, name, file in self._other.execute("PRAGMA database_list") if name == "main")
        with contextlib.suppress(*DAMAGE):  # what stands in the journal belongs on the pages
            self._other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        found: dict[str, dict[int, list[Row]]] = {}
        for table, records in salvage(Path(file)).items():
            columns = [row[1] for row in self._other.execute(f"PRAGMA table_info({table})")]
            by_number = found.setdefault(table, defaultdict(list))
            for row in named(records, columns):
                by_number[row["version" if table == "pair" else "id"]].append(row)
        return found

    @functools.cached_property
    def annotations(self) -> Mapping[int, Sequence[Row]]:
        """The highlights and notes by the numbers of their articles."""
        rows, is_torn = annotation_rows(self._other)
        found: dict[int, list[Row]] = defaultdict(list)
        for row in with_salvaged(rows, self._salvaged["annotation"] if is_torn else {}):
            found[row["article"]].append(row)
        return found

    @property
    def words_on_pages(self) -> Mapping[int, list[Row]]:
        """The rows of words on the file's pages, by their numbers: some may be of an earlier moment."""
        return self._salvaged["word"]

    @property
    def entries_on_pages(self) -> Mapping[int, list[Row]]:
        """The rows of own entries on the file's pages, by their numbers."""
        return self._salvaged["own_entry"]

    @property
    def collections_on_pages(self) -> Mapping[int, list[Row]]:
        """The rows of collections on the file's pages, by their numbers."""
        return self._salvaged["collection"]

    def title(self, number: int) -> str:
        """The title of an unreadable article, if it is known."""
        with contextlib.suppress(*DAMAGE):
            found = self._other.execute("SELECT title FROM article WHERE id = ?", (number,)).fetchone()
            return str(found[0]) if found else ""
        return ""


def _numbers(other: Connection, table: str, columns: str) -> tuple[list[tuple[int, ...]], int]:
    """Numbers in a table, as far as they can be read, and 1 if a part of it cannot."""
    found: dict[tuple[int, ...], None] = {}
    ends: list[int] = []
    for order in ("ASC", "DESC"):  # from both ends, up to what is damaged
        last = None
        try:
            for row in other.execute(f"SELECT {columns} FROM {table} NOT INDEXED ORDER BY id {order}"):
                found[tuple(row)], last = None, row[0]
            return list(found), 0
        except DAMAGE:
            ends += [] if last is None else [last]
    between = range(ends[0] + 1, ends[1]) if len(ends) == 2 else range(0)
    for number in between if len(between) <= FARTHEST else ():  # there may be whole pages in the middle
        with contextlib.suppress(*DAMAGE):
            found.update(
                (tuple(row), None) for row in other.execute(f"SELECT {columns} FROM {table} WHERE id = ?", (number,))
            )
    return sorted(found), 1


def _both_ways(other: Connection, version: int) -> tuple[dict[tuple[int, int], Row], bool]:
    """The pairs of a version by their places, from both ends up to what is damaged, and whether anything is."""
    found: dict[tuple[int, int], Row] = {}
    for order in ("ASC", "DESC"):
        rows = _rows(other, "pair", "version", version, f"ORDER BY row {order}, number {order}")
        try:
            for row in rows:
                found[row["row"], row["number"]] = row
        except DAMAGE:
            continue
        return found, False
    return found, True


def _is_fuller(row: Row, known: Row | None) -> bool:
    """Whether of two rows for one sentence this one says more: the reader's wording, or a translation."""
    return known is None or [row[name] is not None for name in ("edited", "target")] > [
        known[name] is not None for name in ("edited", "target")
    ]


def _of_version(number: int, version: Row, page: Row | None) -> Row:
    """The record of an article put together from its newest text, where its own cannot be read."""
    read = article_from_bytes(version["content"])
    published = read.published.timestamp() if read.published else None
    seen = Page("", page["url"]) if page is not None else None
    return {
        "id": number,
        "key": clean(key_of(read, seen)),
        "version": version["id"],
        "title": clean(read.title),
        "site": clean(read.site or site_of(read.url)),
        "url": clean(read.url),
        "published": published,
        "dated": published or version["saved"],
        "added": version["saved"],
        "opened": version["saved"],
        "starred": 0,
        "finished": 0,
        "deleted": None,
    }


def _of_sentences(pairs: list[Row], article: Row) -> list[tuple[Row, Row | None, list[Row]]]:
    """The current version rebuilt from its sentences if its own record cannot be read; none without sentences."""
    texts: dict[int, str] = {}
    for pair in pairs:
        texts[pair["row"]] = texts.get(pair["row"], "") + pair["source"]
    title = texts.pop(0, "") if article["title"] else ""
    if not texts:
        return []
    # Rows that are lost in between leave empty paragraphs, so that the others keep their numbers.
    first = 1 if title or article["title"] else 0
    blocks = tuple(Block(Kind.PARAGRAPH, texts.get(row, "")) for row in range(first, max(texts) + 1))
    content = article_as_bytes(Article(title or article["title"], blocks, site=article["site"], url=article["url"]))
    version = {"id": article["version"], "article": article["id"], "saved": article["added"], "source": PUT_TOGETHER}
    return [(version | {"content": content, "model": "", "translated_at": None}, None, pairs)]


def _rows(other: Connection, table: str, column: str, value: int, order: str = "") -> Iterator[Row]:
    cursor = other.execute(f"SELECT * FROM {table} WHERE {column} = ? {order}", (value,))
    names = [one[0] for one in cursor.description]
    for row in cursor:
        yield dict(zip(names, row, strict=True))


def _as_far(rows: Iterator[Row]) -> Iterator[Row]:
    """The rows before the first unreadable one."""
    with contextlib.suppress(*DAMAGE):
        yield from rows
