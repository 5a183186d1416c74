"""Merging of libraries: imports, and the readable part of a damaged file."""

import contextlib
import functools
import sqlite3
import zlib
from collections import defaultdict
from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from translation.document import Article, Block, Kind, Page
from translation.errors import ReaderError
from translation.library.articles import sum_up
from translation.library.edits import GIVEN_UP
from translation.library.keys import key_of
from translation.library.pairs import clean, digest, engine_of
from translation.library.safety.merge_annotations import annotation_rows, put_annotations, with_salvaged
from translation.library.safety.merge_collections import merge_collections
from translation.library.safety.merge_entries import merge_entries
from translation.library.safety.merge_words import merge_words
from translation.library.safety.plausible import plausible
from translation.library.safety.salvage import named, salvage
from translation.library.search_index import enter, withdraw
from translation.library.storage.store import DAMAGE, Connection, told, transaction
from translation.library.storage.values import article_as_bytes, article_from_bytes, unpacked
from translation.network.addresses import site_of
from translation.texts import Text

Row = dict[str, Any]
FARTHEST = 100_000  # numbers between two that can be read, that are tried one by one
BAD = "\ufffd"  # stands for bytes that are damaged
PUT_TOGETHER = "put together"  # the source of a version whose text was lost, and is that of its sentences


@dataclass(frozen=True, slots=True)
class Merged:
    """The result of a merge: new articles, known ones that may have gained something, unreadable ones, new words.

    ``entries`` are the reader's own ones of the dictionary that are new or were changed, ``notes`` the highlights and
    notes that are new, ``collections`` those of articles.
    """

    added: int
    known: int
    unreadable: int
    words: int = 0
    entries: int = 0
    notes: int = 0
    collections: int = 0


def merge(connection: Connection, other: Connection) -> Generator[tuple[int, int], None, Merged]:
    """Copy every article of another library into this one, each in one transaction; yields the progress.

    Nothing in this library is lost: for an article in both, other texts become versions, missing translations are
    filled in, tags and stars are added, and of a highlight or note in both the later state is kept. Unreadable articles
    of the other library are skipped and counted. Raises NotKept and LibraryDamaged for this library.
    """
    there = Theirs(other)
    added = known = lost = 0
    notes = _count_notes(connection)
    for done, number in enumerate(there.numbers):
        yield done, len(there.numbers)
        try:
            theirs = there.read(number)
            with transaction(connection, Text("What is being imported")):
                new = put(connection, theirs)
        except ReaderError:
            raise
        except Exception:  # there is no end to what damaged bytes make of an article; the others are to be had
            lost += 1
        else:
            added, known = added + new, known + (not new)
    return Merged(
        added,
        known,
        lost + there.is_torn,
        merge_words(connection, other, {}),
        merge_entries(connection, other, {}),
        max(0, _count_notes(connection) - notes),
        merge_collections(connection, other, {}),
    )


def _count_notes(connection: Connection) -> int:
    with told():
        return int(connection.execute("SELECT count(*) FROM annotation WHERE deleted IS NULL").fetchone()[0])


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


def put(connection: Connection, theirs: Found, *, is_older: bool = False) -> bool:
    """Insert an article into this library; true if it is new. Part of a transaction.

    Where ``is_older`` theirs only fills in what is missing: an article that was deleted since stays so.
    """
    shown = theirs.article
    lasting = shown.get("lasting") or ""
    found = connection.execute(
        "SELECT id, deleted FROM article WHERE key = ? UNION ALL SELECT id, deleted FROM article WHERE lasting = ?",
        (shown["key"], lasting or None),
    ).fetchone()
    if found is None:
        taken = connection.execute("SELECT 1 FROM article WHERE id = ?", (shown["id"],)).fetchone()
        own = {"id": None if taken else shown["id"], "version": None, "indexed": 0, "deleted_use": _days(connection)}
        if not lasting:
            (lasting,) = connection.execute("SELECT lower(hex(randomblob(16)))").fetchone()
        article = _insert(connection, "article", shown | own | {"lasting": lasting})
    else:
        article = int(found[0])
        withdraw(connection, article)
        connection.execute(
            "UPDATE article SET starred = max(starred, ?), finished = max(finished, ?), added = min(added, ?), "
            "opened = max(opened, ?), deleted = CASE WHEN ? THEN deleted ELSE NULL END WHERE id = ?",
            (
                *(shown[name] for name in ("starred", "finished", "added", "opened")),
                is_older or shown["deleted"] is not None,
                article,
            ),
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
    put_annotations(connection, article, theirs.annotations, is_older=is_older)
    sum_up(connection, article)
    enter(connection, article)
    return found is None


def _days(connection: Connection) -> int:
    return int(connection.execute("SELECT days FROM life").fetchone()[0])


def _put_versions(connection: Connection, article: int, theirs: Found) -> None:
    """Add missing versions, complete existing ones, and make the newest current."""
    here: dict[str, int] = {}
    new: set[int] = set()
    together: dict[int, str] = {}  # those that were put together from sentences
    for number, source, content in connection.execute(
        "SELECT id, source, content FROM version WHERE article = ?", (article,)
    ):
        here[unpacked(content)] = number
        if source == PUT_TOGETHER:
            together[number] = unpacked(content)
    for version, page, pairs in theirs.versions:
        content = unpacked(version["content"])
        ours = here.get(content)
        if ours is None and version["source"] != PUT_TOGETHER:
            ours = next((one for one in together if _is_of(connection, one, pairs)), None)
            if ours is not None:  # now its own text is there
                own = (version["content"], version["source"], version["saved"], ours)
                connection.execute("UPDATE version SET content = ?, source = ?, saved = ? WHERE id = ?", own)
                del together[ours]
        if ours is None:
            ours = _insert(connection, "version", version | {"id": None, "article": article})
            here[content] = ours
            new.add(ours)
        _fill(connection, ours, pairs, theirs.engines)
        _put_edits(connection, ours, theirs.edits.get(version["id"], ()), whole=ours in new)
        if page is not None:
            _insert(connection, "page", page | {"version": ours}, "OR IGNORE")
    newest, content = connection.execute(
        "SELECT id, content FROM version WHERE article = ? ORDER BY saved DESC, id DESC LIMIT 1", (article,)
    ).fetchone()
    title = article_from_bytes(content).title
    connection.execute("UPDATE article SET version = ?, title = ? WHERE id = ?", (newest, clean(title), article))


def _is_of(connection: Connection, version: int, pairs: Sequence[Row]) -> bool:
    """True if all sentences of a version are at the same positions in another."""
    there = {(pair["row"], pair["number"]): pair["source"] for pair in pairs}
    return all(
        there.get((row, number)) == source
        for row, number, source in connection.execute(
            "SELECT row, number, source FROM pair WHERE version = ?", (version,)
        )
    )


def _fill(connection: Connection, version: int, pairs: Sequence[Row], engines: Mapping[int, tuple[str, str]]) -> None:
    """Give a version the sentences that are missing, and those that are here what they have not."""
    rows = {row for (row,) in connection.execute("SELECT DISTINCT row FROM pair WHERE version = ?", (version,))}
    for pair in pairs:
        engine = engine_of(connection, *engines[pair["engine"]]) if pair["engine"] in engines else None
        place = (version, pair["row"], pair["number"], pair["source"])
        known = connection.execute(
            "SELECT source FROM pair WHERE version = ? AND row = ? AND number = ?", place[:3]
        ).fetchone()
        if known is None:
            if pair["row"] not in rows or _fits(connection, place):
                own = {"version": version, "engine": engine, "digest": digest(pair["source"])}
                _insert(connection, "pair", pair | own, "OR IGNORE")
            continue
        if (
            known[0] != pair["source"]
            and known[0] not in _text(connection, place)
            and pair["source"] in _text(connection, place)
        ):
            # What stands here is damaged: the article's own text is packed with a checksum.
            connection.execute(
                "UPDATE pair SET source = ?, digest = ? WHERE version = ? AND row = ? AND number = ?",
                (pair["source"], digest(pair["source"]), *place[:3]),
            )
        where = "WHERE version = ? AND row = ? AND number = ? AND source = ?"
        if pair["edited"] is not None:
            connection.execute(
                f"UPDATE pair SET edited = ?, edited_marks = ? {where} AND (edited IS NULL OR instr(edited, '{BAD}'))",
                (pair["edited"], pair["edited_marks"], *place),
            )
        if pair["target"] is not None and engine is not None:
            connection.execute(
                "UPDATE pair SET target = ?, doubts = ?, spans = ?, score = ?, alignment = ?, changes = ?, engine = ? "
                f"{where} AND (target IS NULL OR instr(target, '{BAD}'))",
                (
                    *(pair[name] for name in ("target", "doubts", "spans", "score", "alignment", "changes")),
                    engine,
                    *place,
                ),
            )


def _fits(connection: Connection, place: tuple[int, int, int, str]) -> bool:
    """True if the sentence fits into the part of its row's text that no stored sentence covers."""
    there = connection.execute("SELECT sum(length(source)) FROM pair WHERE version = ? AND row = ?", place[:2])
    return int(there.fetchone()[0] or 0) + len(place[3]) <= len(_text(connection, place))


def _text(connection: Connection, place: tuple[int, int, int, str]) -> str:
    """The text of a pair's row; "" if the article has no such row."""
    (content,) = connection.execute("SELECT content FROM version WHERE id = ?", place[:1]).fetchone()
    rows = article_from_bytes(content).rows
    return clean(rows[place[1]].text) or "" if place[1] < len(rows) else ""


def _put_edits(connection: Connection, version: int, edits: Sequence[Row], *, whole: bool) -> None:
    """Give a version its history of edits.

    To one that has a history of its own only the reader's wordings are added, to stay among the alternatives.
    """
    known = connection.execute("SELECT digest, before, after FROM edit WHERE version = ?", (version,)).fetchall()
    for edit in edits:
        if whole:
            _insert(connection, "edit", edit | {"id": None, "version": version})
        elif edit["own"] and (edit["digest"], edit["before"], edit["after"]) not in known:
            _insert(connection, "edit", edit | {"id": None, "version": version, "step": 0, "state": GIVEN_UP})


def _insert(connection: Connection, table: str, row: Row, otherwise: str = "") -> int:
    names, marks = ", ".join(row), ", ".join("?" * len(row))
    cursor = connection.execute(
        f"INSERT {otherwise} INTO {table} ({names}) VALUES ({marks})",
        tuple(row.values()),
    )
    return int(cursor.lastrowid or 0)
