"""Documents together with what their reader has marked and written in them, as they are exported."""

from dataclasses import replace
from typing import TYPE_CHECKING

from translation.annotations import Language, PlacedAnnotation
from translation.document import BilingualDocument, SentencePair

if TYPE_CHECKING:
    from translation.library.storage.store import Connection


def annotated(connection: "Connection", article: int, document: BilingualDocument) -> BilingualDocument:
    """The document with the annotations of its article in the library. Raises LibraryNotOpened and LibraryDamaged."""
    from translation.library.annotations.kept import annotations_of

    placed = annotations_of(connection, article, document)
    return replace(document, annotations=tuple(_with_counterparts(one, document) for one in placed))


def _with_counterparts(placed: PlacedAnnotation, document: BilingualDocument) -> PlacedAnnotation:
    """An annotation with the words of the other language that belong to those that are marked."""
    from translation.engine.alignment import counterpart

    found = []
    for part, where, stretch in zip(placed.annotation.parts, placed.places, placed.stretches, strict=True):
        others: tuple[tuple[int, int], ...] = ()
        if where is not None and stretch is not None:
            pair = document.rows[where[0]].pairs[where[1]]
            bare = SentencePair(pair.source.strip(), (pair.target or "").strip(), alignment=pair.alignment)
            others = counterpart(bare, *stretch, in_source=part.language is Language.SOURCE)
        found.append(others)
    return replace(placed, counterparts=tuple(found) if any(found) else ())
