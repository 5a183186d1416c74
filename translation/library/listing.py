"""Lists of a library's articles, one page at a time: filtered, sorted, counted, searched."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any

from translation.library.articles import moment
from translation.library.collections import IN_COLLECTION
from translation.library.difficulty import as_value, measure_some
from translation.library.query import Wanted
from translation.library.search_index import bring_up_to_date
from translation.library.storage.store import Connection, told
from translation.words.difficulty import Difficulty

PAGE = 50  # entries
SNIPPET = 24  # words
# Around the words that were found: code points that stand in no text.
OPEN, CLOSE = "\ufdd0", "\ufdd1"
COLUMNS = (
    "id, title, title_target, site, url, published, added, opened, starred, finished, sentences, translated, doubtful, "
    "deleted, EXISTS (SELECT 1 FROM image WHERE image.article = article.id), beyond_common, beyond_known, "
    "(SELECT count(*) FROM annotation WHERE annotation.article = article.id AND deleted IS NULL), row, offset, "
    "(SELECT max(pair.row) FROM pair WHERE pair.version = article.version)"
)
# The articles with a note in which, or in whose sentences, the words are.
IN_NOTES = "SELECT article FROM noted CROSS JOIN annotation ON annotation.id = noted.rowid WHERE noted MATCH ?"
MARKED = "article.id IN (SELECT article FROM annotation WHERE deleted IS NULL AND {0})"


class Sort(StrEnum):
    """The order of a list. ``RELEVANCE`` is for searches; without words it is ``ADDED``."""

    RELEVANCE = "relevance"
    ADDED = "added"
    OPENED = "opened"
    DATE = "date"
    TITLE = "title"
    SITE = "site"
    DIFFICULTY = "difficulty"


ORDERS = {
    Sort.ADDED: "article.added {0}, article.id {0}",
    Sort.OPENED: "article.opened {0}, article.id {0}",
    Sort.DATE: "article.dated {0}, article.id {0}",
    Sort.TITLE: "article.title COLLATE NOCASE {0}, article.id {0}",
    Sort.SITE: "article.site COLLATE NOCASE {0}, article.dated DESC",
    Sort.DIFFICULTY: "article.beyond_common {0} NULLS LAST, article.id {0}",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a list. ``snippet`` is the matching text, ``marks`` the positions of the words in it.

    ``difficulty`` is ``None`` for one that was not measured.
    ``finished`` is true if the article was read to its end or marked as read. ``translated`` and ``doubtful`` count
    some of its ``sentences``; ``read`` is the share of its rows, from 0 to 1, before the place where it was left.
    ``annotations`` is the number of its highlights and notes.
    """

    id: int
    title: str
    title_target: str
    site: str
    url: str
    published: datetime | None
    added: datetime
    opened: datetime
    starred: bool
    finished: bool
    sentences: int
    translated: int
    doubtful: int
    deleted: datetime | None
    has_image: bool
    tags: tuple[str, ...] = ()
    snippet: str = ""
    marks: tuple[tuple[int, int], ...] = ()
    difficulty: Difficulty | None = None
    annotations: int = 0
    read: float = 0.0


def find(
    connection: Connection,
    wanted: Wanted,
    *,
    sort: Sort = Sort.RELEVANCE,
    descending: bool = True,
    limit: int = PAGE,
    offset: int = 0,
) -> list[Entry]:
    """At most ``limit`` matching entries from ``offset``. Raises the library's errors.

    In order of relevance the best match is first, whatever ``descending`` is.
    """
    found = numbers(connection, wanted, sort=sort, descending=descending, limit=limit, offset=offset)
    with told():
        return _entries(connection, found, wanted.match)


def numbers(
    connection: Connection,
    wanted: Wanted,
    *,
    sort: Sort = Sort.RELEVANCE,
    descending: bool = True,
    limit: int = PAGE,
    offset: int = 0,
) -> list[int]:
    """The numbers of the articles that ``find`` would return. Raises the same errors."""
    if wanted.match:
        bring_up_to_date(connection)
    if wanted.difficulty or sort is Sort.DIFFICULTY:
        measure_some(connection)
    by_rank = bool(wanted.match) and sort is Sort.RELEVANCE
    order = "found.rank" if by_rank else ORDERS.get(sort, ORDERS[Sort.ADDED]).format("DESC" if descending else "ASC")
    with told():
        is_noted = _is_noted(connection, wanted)
        first = _by_their_notes(connection, wanted) if by_rank and is_noted else []
        chosen = first[offset : offset + limit] if limit >= 0 else first[offset:]
        where, values = _conditions(wanted, is_noted=is_noted and not by_rank)
        if first:
            where += f" AND article.id NOT IN ({IN_NOTES})"
            values.append(wanted.match)
        found = connection.execute(
            f"SELECT article.id {where} ORDER BY {order} LIMIT ? OFFSET ?",
            (*values, limit - len(chosen) if limit >= 0 else -1, max(0, offset - len(first))),
        )
        return chosen + [number for (number,) in found]


def count(connection: Connection, wanted: Wanted) -> int:
    """The number of articles that match. Raises LibraryNotOpened and LibraryDamaged."""
    with told():
        where, values = _conditions(wanted, is_noted=_is_noted(connection, wanted))
        return int(connection.execute(f"SELECT count(*) {where}", values).fetchone()[0])


def entry(connection: Connection, article: int) -> Entry | None:
    """The entry of an article, or ``None``. Raises LibraryNotOpened and LibraryDamaged."""
    with told():
        return next(iter(_entries(connection, [article], "")), None)


def translated_otherwise(connection: Connection, model: str) -> list[int]:
    """The articles that another model than this one has translated, newest first. Raises LibraryDamaged and others."""
    with told():
        rows = connection.execute(
            "SELECT article.id FROM article JOIN version ON version.id = article.version "
            "WHERE article.deleted IS NULL AND version.model NOT IN ('', ?) ORDER BY article.added DESC",
            (model,),
        )
        return [int(row[0]) for row in rows]


def sites(connection: Connection) -> list[tuple[str, int]]:
    """The sites with their numbers of articles, most frequent first."""
    with told():
        return connection.execute(
            "SELECT site, count(*) FROM article WHERE deleted IS NULL AND site <> '' GROUP BY site COLLATE NOCASE "
            "ORDER BY count(*) DESC, site COLLATE NOCASE"
        ).fetchall()


def _is_noted(connection: Connection, wanted: Wanted) -> bool:
    """True if there are notes with the words; mostly there are none, and the texts alone are searched."""
    if not wanted.match:
        return False
    found = connection.execute("SELECT EXISTS (SELECT 1 FROM noted WHERE noted MATCH ?)", (wanted.match,))
    return bool(found.fetchone()[0])


def _by_their_notes(connection: Connection, wanted: Wanted) -> list[int]:
    """The articles in whose notes the words are, the best match first: what the reader wrote comes before the texts."""
    tests, values = _of_articles(wanted)
    found = connection.execute(
        "SELECT article.id FROM noted CROSS JOIN annotation ON annotation.id = noted.rowid "
        "CROSS JOIN article ON article.id = annotation.article "
        f"WHERE noted MATCH ? AND {' AND '.join(tests)} GROUP BY article.id ORDER BY min(noted.rank), article.id",
        (wanted.match, *values),
    )
    return [number for (number,) in found]


def _conditions(wanted: Wanted, *, is_noted: bool = False) -> tuple[str, list[Any]]:
    """FROM and WHERE clauses for the filter, and their values; the words may be in texts, or ``is_noted`` in notes."""
    tests, values = _of_articles(wanted)
    tables = "article"
    if is_noted:
        tests.append(f"article.id IN (SELECT rowid FROM found WHERE found MATCH ? UNION ALL {IN_NOTES})")
        values += [wanted.match, wanted.match]
    elif wanted.match:
        # The index first, always: it gives its rows in order of rank, and the list stops when it has enough.
        tables = "found CROSS JOIN article ON article.id = found.rowid"
        tests.append("found MATCH ?")
        values.append(wanted.match)
    return f"FROM {tables} WHERE {' AND '.join(tests)}", values


def _of_articles(wanted: Wanted) -> tuple[list[str], list[Any]]:
    """What articles must be, without the words that are to be found, and the values."""
    tests, values = about_articles(wanted)
    for test, day in (("article.dated >= ?", wanted.since), ("article.dated < ?", wanted.until)):
        if day is not None:
            tests.append(test)
            values.append(begin_of(day))
    tests += [MARKED.format("note <> ''")] if wanted.notes else []
    tests += [MARKED.format("colour <> ''")] if wanted.highlights else []
    if wanted.colours:
        tests.append(MARKED.format(f"colour IN ({', '.join('?' * len(wanted.colours))})"))
        values += wanted.colours
    return tests, values


def about_articles(wanted: Wanted) -> tuple[list[str], list[Any]]:
    """What articles must be to be listed, or to have their notes listed, and the values."""
    tests, values = ["article.deleted IS NOT NULL" if wanted.deleted else "article.deleted IS NULL"], list[Any]()
    for tag in wanted.tags:
        tests.append("article.id IN (SELECT article FROM tag WHERE name = ?)")
        values.append(tag)
    if wanted.site:
        tests.append("(instr(lower(article.site), lower(?)) OR instr(article.key, lower(?)))")
        values += [wanted.site, wanted.site]
    if wanted.collection:
        tests.append(f"article.lasting IN ({IN_COLLECTION})")
        values.append(wanted.collection)
    if wanted.difficulty:
        tests.append("article.beyond_common >= ? AND article.beyond_common < ?")
        values += wanted.difficulty
    tests += [f"article.{test}" for test, on in _flags(wanted) if on]
    return tests, values


def _flags(wanted: Wanted) -> Sequence[tuple[str, bool]]:
    return (
        ("starred = 1", wanted.starred),
        ("finished = 0", wanted.unread or wanted.started),
        ("row > 0", wanted.started),
        ("doubtful > 0", wanted.doubtful),
    )


def begin_of(day: date) -> float:
    """The start of a day in the reader's time zone."""
    try:
        return datetime.combine(day, time()).timestamp()
    except (OverflowError, ValueError, OSError):  # a year that the machine's clock does not know
        return (datetime.combine(day, time()) - datetime(1970, 1, 1)).total_seconds()


def _entries(connection: Connection, numbers: Sequence[int], match: str) -> list[Entry]:
    """The entries of these articles, in this order."""
    these = f"({', '.join('?' * len(numbers))})"
    tags: dict[int, list[str]] = defaultdict(list)
    for number, name in connection.execute(
        f"SELECT article, name FROM tag WHERE article IN {these} ORDER BY name",
        numbers,
    ):
        tags[number].append(name)
    snippets = _snippets(connection, these, (match, *numbers)) if match else {}
    found = {
        row[0]: _entry(row, tuple(tags[row[0]]), *_marked(snippets.get(row[0]) or ""))
        for row in connection.execute(f"SELECT {COLUMNS} FROM article WHERE id IN {these}", numbers)
    }
    return [found[number] for number in numbers if number in found]


def _snippets(connection: Connection, these: str, values: Sequence[Any]) -> dict[int, str]:
    """What matches in these articles: a note, else the text."""
    shown = f"-1, '{OPEN}', '{CLOSE}', '…', {SNIPPET}"
    in_texts = connection.execute(
        f"SELECT rowid, snippet(found, {shown}) FROM found WHERE found MATCH ? AND rowid IN {these}", values
    )
    in_notes = connection.execute(
        f"SELECT article, snippet(noted, {shown}) FROM noted CROSS JOIN annotation ON annotation.id = noted.rowid "
        f"WHERE noted MATCH ? AND article IN {these} ORDER BY noted.rank DESC",
        values,
    )
    return dict(in_texts) | dict(in_notes)


def _entry(row: Sequence[Any], tags: tuple[str, ...], snippet: str, marks: tuple[tuple[int, int], ...]) -> Entry:
    number, title, target, site, url, published, added, opened, starred, finished, sentences, *rest = row
    translated, doubtful, deleted, image, common, known, annotations, at, offset, last = rest
    return Entry(
        number,
        title,
        target.strip(),
        site,
        url,
        None if published is None else moment(published),
        moment(added),
        moment(opened),
        bool(starred),
        bool(finished),
        sentences,
        translated,
        doubtful,
        None if deleted is None else moment(deleted),
        bool(image),
        tags,
        snippet,
        marks,
        as_value(common, known),
        annotations,
        min(1.0, (at + offset) / (last + 1)) if last else 0.0,
    )


def _marked(snippet: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """A snippet on one line without its markers, and their positions."""
    text, marks, begun = "", [], None
    for part in re.split(f"([{OPEN}{CLOSE}])", re.sub(r"\s+", " ", snippet).strip()):
        if part == OPEN:
            begun = len(text)
        elif part == CLOSE:
            if begun is not None:
                marks.append((begun, len(text)))
            begun = None
        else:
            text += part
    return text, tuple(marks)
