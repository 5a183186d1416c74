"""The reader's highlights and notes for exports: where they stand in a document, and as a numbered list."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from translation.annotations import Annotation, Colour, Language, PlacedAnnotation
from translation.document import BilingualBlock, BilingualDocument, SentencePair
from translation.export.parts.clean_text import one_line, web_address
from translation.export.parts.options import Options

ADDRESS = re.compile(r"https?://[^\s<>\"]*[^\s<>\"'.,:;!?)\]}»”’]", re.IGNORECASE)
COLOURS = {
    Colour.YELLOW: "Yellow",
    Colour.GREEN: "Green",
    Colour.BLUE: "Blue",
    Colour.PINK: "Pink",
    Colour.UNDERLINE: "Underlined",
}
TITLE = "Notes"
LOST = "No longer in this version"
Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Mark:
    """A highlight on ``text[start:end]`` of a sentence; ``is_light`` where its words in this language are not known."""

    start: int
    end: int
    colour: Colour
    is_light: bool = False

    @property
    def look(self) -> str:
        """How it looks: ``yellow``, ``underline``, ``light-yellow``."""
        return f"light-{self.colour}" if self.is_light else self.colour.value

    @property
    def is_line(self) -> bool:
        """True if it is a line below the words, which may be coloured too."""
        return self.colour is Colour.UNDERLINE

    @property
    def depth(self) -> tuple[bool, int]:
        """What it is sorted by: a longer one lies below a shorter, and a light one below all."""
        return not self.is_light, self.start - self.end


@dataclass(frozen=True, slots=True)
class SentenceMarks:
    """The highlights of a sentence in both languages, each above the one before it, and the numbers of its notes."""

    source: tuple[Mark, ...] = ()
    target: tuple[Mark, ...] = ()
    notes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """An annotation in a list. ``source`` and ``target`` are what it is on, ``""`` for the whole article.

    ``has_place`` is true if its ``number`` stands in the text.
    """

    number: int
    annotation: Annotation
    source: str
    target: str
    is_lost: bool
    has_place: bool

    @property
    def text(self) -> str:
        """What the reader wrote; ``""`` for a highlight alone."""
        return self.annotation.note.strip()

    @property
    def colour(self) -> str:
        """The name of its colour; ``""`` without one."""
        return COLOURS.get(self.annotation.colour, "")


class Notes:
    """What the reader has marked in a document.

    ``listed`` are its notes and what is no longer in it, numbered from 1: those on the article first, then as they are
    read. ``all`` also has the highlights without a note.
    """

    def __init__(self, document: BilingualDocument) -> None:
        self._rows = {id(row): number for number, row in enumerate(document.rows)}
        self.all: list[Note] = []
        marks: dict[tuple[int, int], SentenceMarks] = {}
        number = 0
        for placed in document.annotations:
            is_listed = bool(placed.annotation.note.strip()) or placed.is_lost
            number += is_listed
            places = [place for place in placed.places if place is not None and _pair(document, place) is not None]
            quotes = list(_quotes(placed, document))
            source, target = (one_line(" ".join(quote[side] for quote in quotes)) for side in (0, 1))
            self.all.append(
                Note(number * is_listed, placed.annotation, source, target, placed.is_lost, has_place=bool(places))
            )
            if is_listed and places:
                last = marks.get(places[-1], SentenceMarks())
                marks[places[-1]] = replace(last, notes=(*last.notes, number))
        for placed in sorted(document.annotations, key=lambda placed: placed.annotation.created):
            for place, (ours, theirs) in _marks(placed, document):
                known = marks.get(place, SentenceMarks())
                marks[place] = replace(
                    known,
                    source=tuple(sorted((*known.source, *ours), key=lambda mark: mark.depth)),
                    target=tuple(sorted((*known.target, *theirs), key=lambda mark: mark.depth)),
                )
        self.listed = [note for note in self.all if note.number]
        self._marks: Mapping[tuple[int, int], SentenceMarks] = marks

    def of(self, row: BilingualBlock) -> Sequence[SentenceMarks]:
        """What is marked in each sentence of a row of the document."""
        number = self._rows.get(id(row), -1)
        return [self._marks.get((number, at), SentenceMarks()) for at in range(len(row.pairs))]


def heeding(documents: Sequence[BilingualDocument], options: Options) -> Sequence[BilingualDocument]:
    """The documents, without highlights and notes where those are not wanted."""
    return documents if options.notes else [replace(document, annotations=()) for document in documents]


def with_links(text: str) -> Iterator[tuple[str, str]]:
    """A note in pieces, each with the web address that it is, or ``""``."""
    at = 0
    for found in ADDRESS.finditer(text):
        if address := web_address(found[0]):
            yield text[at : found.start()], ""
            yield found[0], address
            at = found.end()
    yield text[at:], ""


def _marks(
    placed: PlacedAnnotation, document: BilingualDocument
) -> Iterator[tuple[tuple[int, int], Sequence[list[Mark]]]]:
    colour = placed.annotation.colour
    for place, sides in _sides(placed):
        pair = _pair(document, place) if place is not None else None
        if place is None or pair is None or colour is Colour.NONE:
            continue
        marks = []
        for text, (stretches, is_light) in zip((pair.source, pair.target or ""), sides, strict=True):
            inner = text.strip()
            before = len(text) - len(text.lstrip())
            whole = [(0, len(inner))] if inner else []
            found = stretches or whole
            marks.append(
                [Mark(before + start, before + end, colour, is_light and not stretches) for start, end in found]
            )
        yield place, marks


def _sides(
    placed: PlacedAnnotation,
) -> Iterator[tuple[tuple[int, int] | None, tuple[tuple[Sequence[Stretch], bool], tuple[Sequence[Stretch], bool]]]]:
    """For each part its place, and the stretches in both languages, none for all; whether that is for want of words."""
    count = len(placed.annotation.parts)
    others = placed.counterparts or ((),) * count
    for part, place, stretch, other in zip(
        placed.annotation.parts, placed.places, placed.stretches, others, strict=True
    ):
        own = ([stretch] if stretch is not None else [], False)
        beside = (other, stretch is not None)
        yield place, ((beside, own) if part.language is Language.TARGET else (own, beside))


def _quotes(placed: PlacedAnnotation, document: BilingualDocument) -> Iterator[tuple[str, str]]:
    """What is marked in both languages, a sentence at a time: the words in the one in which they were marked."""
    for part, place, stretch in zip(placed.annotation.parts, placed.places, placed.stretches, strict=True):
        pair = _pair(document, place) if place is not None else None
        source, target = (pair.source, pair.target or "") if pair is not None else (part.source, part.target)
        source, target = source.strip(), target.strip()
        if pair is None and part.language is not Language.BOTH:
            stretch = (part.start, part.end)
        if stretch is not None and part.language is Language.SOURCE:
            source = source[slice(*stretch)]
        elif stretch is not None:
            target = target[slice(*stretch)]
        yield source, target


def _pair(document: BilingualDocument, place: tuple[int, int]) -> SentencePair | None:
    """The pair at a place; ``None`` beyond the end of a document that was cut for a preview."""
    row, number = place
    pairs = document.rows[row].pairs if 0 <= row < len(document.rows) else ()
    return pairs[number] if 0 <= number < len(pairs) else None
