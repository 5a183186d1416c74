"""The Notes and Highlights of all articles, a page at a time: filtered, searched, counted.

``find_annotations(connection, understand("beras color:yellow"))`` gives the first page, the latest change first; the
next one begins ``after`` the ``mark`` of the last entry. The query language is that of the articles' list: words are
looked for in the notes and in the sentences that they are on, ``after:`` and ``before:`` mean the day of the change,
``tag:``, ``site:`` and the flags mean the article.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from translation.annotations import Annotation, Language
from translation.library.annotations.kept import COLUMNS, annotation_from
from translation.library.listing import about_articles, begin_of
from translation.library.query import Wanted
from translation.library.storage.store import Connection, told

PAGE = 50  # entries
Mark = tuple[float, int]  # an entry's place in the list


@dataclass(frozen=True, slots=True)
class NoteEntry:
    """An annotation of a list, with its ``article``'s number, lasting name and title.

    ``source`` and ``target`` are what is marked, in both languages: the words in the one in which they were marked,
    and the whole sentence in the other, as it is translated now.
    """

    annotation: Annotation
    article: int
    title: str
    title_target: str
    site: str
    url: str
    source: str
    target: str
    mark: Mark
    article_lasting: str


def find_annotations(
    connection: Connection, wanted: Wanted, *, after: Mark | None = None, limit: int | None = PAGE
) -> list[NoteEntry]:
    """At most ``limit`` matching entries after a mark, the latest change first. Raises the library's errors."""
    where, values = _conditions(wanted)
    if after is not None:
        where += " AND (annotation.changed, annotation.id) < (?, ?)"
        values += after
    columns = ", ".join(f"annotation.{name}" for name in COLUMNS.split(", "))
    with told():
        found = connection.execute(
            f"SELECT annotation.id, annotation.changed, article.id, article.lasting, title, title_target, site, url, "
            f"{columns} {where} "
            "ORDER BY annotation.changed DESC, annotation.id DESC LIMIT ?",
            (*values, -1 if limit is None else limit),
        ).fetchall()
        return [_entry(connection, *row) for row in found]


def count_annotations(connection: Connection, wanted: Wanted) -> int:
    """The number of annotations that match. Raises LibraryNotOpened and LibraryDamaged."""
    where, values = _conditions(wanted)
    with told():
        return int(connection.execute(f"SELECT count(*) {where}", values).fetchone()[0])


def _conditions(wanted: Wanted) -> tuple[str, list[Any]]:
    """FROM and WHERE clauses for the filter, and their values."""
    tests, values = about_articles(wanted)
    tests += ["annotation.deleted IS NULL"]
    tables = "annotation CROSS JOIN article ON article.id = annotation.article"
    if wanted.match:
        tests.append("annotation.id IN (SELECT rowid FROM noted WHERE noted MATCH ?)")
        values.append(wanted.match)
    if wanted.colours:
        tests.append(f"annotation.colour IN ({', '.join('?' * len(wanted.colours))})")
        values += wanted.colours
    for test, day in (("annotation.changed >= ?", wanted.since), ("annotation.changed < ?", wanted.until)):
        if day is not None:
            tests.append(test)
            values.append(begin_of(day))
    tests += ["annotation.note <> ''"] if wanted.notes else []
    tests += ["annotation.colour <> ''"] if wanted.highlights else []
    return f"FROM {tables} WHERE {' AND '.join(tests)}", values


def _entry(connection: Connection, number: int, changed: float, article: int, *row: Any) -> NoteEntry:  # noqa: ANN401
    lasting, title, title_target, site, url, *rest = row
    annotation = annotation_from(rest)
    quotes = list(_quotes(connection, article, annotation))
    return NoteEntry(
        annotation,
        article,
        title,
        title_target.strip(),
        site,
        url,
        " ".join(source for source, _ in quotes),
        " ".join(filter(None, (target for _, target in quotes))),
        (changed, number),
        lasting,
    )


def _quotes(connection: Connection, article: int, annotation: Annotation) -> Iterator[tuple[str, str]]:
    """What is marked in both languages, a sentence at a time."""
    for part in annotation.parts:
        found = connection.execute(
            "SELECT source, coalesce(edited, target) FROM pair WHERE version = (SELECT version FROM article "
            "WHERE id = ?) AND row = ? AND number = ?",
            (article, part.row, part.number),
        ).fetchone()
        is_there = found is not None and found[0].strip() == part.source
        target = (found[1] or "").strip() if is_there else part.target
        if part.language is Language.SOURCE:
            yield part.quote, target
        elif part.language is Language.TARGET:
            yield part.source, part.quote
        else:
            yield part.source, target
