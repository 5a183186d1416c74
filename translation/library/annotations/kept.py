"""Highlights and notes in the library: put, removed, restored, each change at once and for good.

The window uses it like this; each call is a transaction of its own that survives a power cut:

- ``put(connection, article, annotation)`` keeps a new annotation, or another state of one with the same ``lasting``.
  A new one gets its name from ``new_name()``. To undo a change, put the former value again.
- ``remove(connection, [annotation.lasting])`` hides it, ``restore`` brings it back just as it was.
- ``annotations_of(connection, article, document)`` are those of an article, each with its places in the document that
  is shown: call it whenever an article is opened, is translated further or again, or another version is shown.
  ``placing.place`` does the same without the library, for annotations that are at hand.

An article in a private tab is not in the library: nothing here is called for it.
"""

import json
import time
from collections.abc import Iterable
from typing import Any
from uuid import uuid4

from translation.annotations import Annotation, Colour, Language, Part, PlacedAnnotation
from translation.document import BilingualDocument
from translation.errors import NotInLibrary
from translation.library.annotations.placing import place, sentences_of
from translation.library.articles import moment
from translation.library.marks import DAY, KEPT_DELETED
from translation.library.pairs import clean, digest
from translation.library.storage.life import days_of_use
from translation.library.storage.store import Connection, told, transaction
from translation.library.storage.values import UNREADABLE
from translation.texts import Text

COLUMNS = "lasting, parts, created, changed, colour, note"
THE_NOTE = Text("The note")
TICK = 0.001  # seconds by which a change is later than the one before, also where the clock was set back


def new_name() -> str:
    """A lasting name for a new annotation."""
    return uuid4().hex


def put(connection: Connection, article: int, annotation: Annotation, now: float | None = None) -> None:
    """Keep an annotation, in the place of the one of the same name, also if that was removed.

    Raises NotKept, NotInLibrary and LibraryDamaged.
    """
    with transaction(connection, THE_NOTE, durable=True):
        found = connection.execute("SELECT lasting FROM article WHERE id = ?", (article,)).fetchone()
        if found is None:
            raise NotInLibrary(
                Text("There is no article {article} in your library.", article=article),
                Text("Look for it in the list."),
            )
        values = columns_of(annotation) | {
            "article": article,
            "article_lasting": found[0],
            "revised": _later(connection, annotation.lasting, now),
            "deleted": None,
        }
        names, marks = ", ".join(values), ", ".join("?" * len(values))
        others = ", ".join(f"{name} = excluded.{name}" for name in values)
        connection.execute(
            f"INSERT INTO annotation ({names}) VALUES ({marks}) ON CONFLICT (lasting) DO UPDATE SET {others}",
            (*values.values(),),
        )


def remove(connection: Connection, names: Iterable[str], now: float | None = None) -> None:
    """Remove annotations; ``restore`` undoes this until they are purged. Raises NotKept and LibraryDamaged."""
    at = time.time() if now is None else now
    with transaction(connection, Text("The deletion"), durable=True):
        days = days_of_use(connection)
        connection.executemany(
            "UPDATE annotation SET deleted = ?, deleted_use = ?, revised = ? WHERE lasting = ? AND deleted IS NULL",
            [(at, days, _later(connection, name, now), name) for name in names],
        )


def restore(connection: Connection, names: Iterable[str], now: float | None = None) -> None:
    """Bring removed annotations back. Raises NotKept and LibraryDamaged."""
    with transaction(connection, Text("The deletion"), durable=True):
        connection.executemany(
            "UPDATE annotation SET deleted = NULL, revised = ? "
            "WHERE lasting = ? AND deleted IS NOT NULL AND created > 0",  # it is 0 for one that was emptied
            [(_later(connection, name, now), name) for name in names],
        )


def purge_annotations(connection: Connection) -> None:
    """Empty the annotations that were removed long ago, as ``marks.purge`` removes articles.

    Raises NotKept and LibraryDamaged.
    """
    with transaction(connection, Text("The deletion")):
        connection.execute(
            "UPDATE annotation SET colour = '', note = '', source = '', target = '', parts = '[]', created = 0 "
            "WHERE deleted < ? AND deleted_use <= ? AND created > 0",
            (time.time() - KEPT_DELETED * DAY, days_of_use(connection) - KEPT_DELETED),
        )


def annotations_in(connection: Connection, article: int) -> tuple[Annotation, ...]:
    """The annotations of an article, the oldest first. Raises LibraryNotOpened and LibraryDamaged."""
    with told():
        rows = connection.execute(
            f"SELECT {COLUMNS} FROM annotation WHERE article = ? AND deleted IS NULL ORDER BY created, id", (article,)
        )
        return tuple(map(annotation_from, rows))


def annotations_of(connection: Connection, article: int, document: BilingualDocument) -> tuple[PlacedAnnotation, ...]:
    """The annotations of an article and where they are in this document, in reading order, the lost ones last.

    The document may be of any version of the article, translated or not. Raises LibraryNotOpened and LibraryDamaged.
    """
    annotations = annotations_in(connection, article)
    texts = {part.source for annotation in annotations for part in annotation.parts}
    missing = texts - {source for source, _ in sentences_of(document).values()}
    return place(annotations, document, _beside(connection, article, missing) if missing else frozenset())


def columns_of(annotation: Annotation) -> dict[str, Any]:
    """The columns of an annotation by their names."""
    parts = annotation.parts
    held = [[part.row, part.number, part.source, part.target, part.language, part.start, part.end] for part in parts]
    return {
        "lasting": clean(annotation.lasting),
        "colour": annotation.colour,
        "note": clean(annotation.note),
        "source": clean("\n".join(part.source for part in parts)),
        "target": clean("\n".join(part.target for part in parts)),
        "parts": clean(json.dumps(held, ensure_ascii=False, separators=(",", ":"))),
        "created": annotation.created.timestamp(),
        "changed": annotation.changed.timestamp(),
    }


def annotation_from(row: Iterable[Any]) -> Annotation:
    """The annotation of a row of ``COLUMNS``; what of it is damaged is left out."""
    lasting, parts, created, changed, colour, note = row
    return Annotation(
        lasting,
        parts_from(parts),
        moment(created),
        moment(changed),
        Colour(colour) if colour in tuple(Colour) else Colour.YELLOW,
        note,
    )


def parts_from(text: str) -> tuple[Part, ...]:
    """The parts in this JSON; none where it is damaged. Its note is then one on the article."""
    try:
        return tuple(
            Part(int(row), int(number), str(source), str(target), Language(language), int(start), int(end))
            for row, number, source, target, language, start, end in json.loads(text)
        )
    except UNREADABLE:
        return ()


def _later(connection: Connection, name: str, now: float | None) -> float:
    """The moment of a change of an annotation: now, but later than its last."""
    found = connection.execute("SELECT revised FROM annotation WHERE lasting = ?", (clean(name),)).fetchone()
    at = time.time() if now is None else now
    return max(at, found[0] + TICK) if found else at


def _beside(connection: Connection, article: int, texts: Iterable[str]) -> frozenset[str]:
    """The sentences that stood in one version of an article with one of these: each is another than it."""
    marks = ", ".join("?" * len(known := [digest(text) for text in texts]))
    with told():
        found = connection.execute(
            "SELECT DISTINCT source FROM pair WHERE version IN (SELECT id FROM version WHERE article = ? AND EXISTS "
            f"(SELECT 1 FROM pair WHERE pair.version = version.id AND digest IN ({marks})))",
            (article, *known),
        )
        return frozenset(source.strip() for (source,) in found)
