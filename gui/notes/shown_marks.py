"""Between annotations and what a view shows of them: marks on sentences, and the parts of what is chosen."""

from collections.abc import Iterable

from gui.reading.reading_state import Reading, SentencePosition
from gui.reading.view.linked_words import counterpart
from gui.reading.view.marked_view import Chosen
from gui.reading.view.marks import Mark
from gui.reading.view.text_formats import Side
from translation.annotations import Annotation, Language, Part, PlacedAnnotation

SIDES = {Language.SOURCE: Side.SOURCE, Language.TARGET: Side.TARGET}
LANGUAGES = {None: Language.BOTH, Side.SOURCE: Language.SOURCE, Side.TARGET: Language.TARGET}


def marks_of(placed: PlacedAnnotation, reading: Reading) -> list[Mark]:
    """What is shown of an annotation, a mark for each sentence that is there."""
    one, marks = placed.annotation, []
    for part, place, stretch in zip(one.parts, placed.places, placed.stretches, strict=True):
        if place is None or not reading.has(position := SentencePosition(*place)):
            continue
        side = SIDES.get(part.language) if stretch is not None else None
        if side is None or stretch is None:
            marks.append(Mark(position, one.lasting, one.colour, one.note))
            continue
        before = _space_before(_text(reading, position, side))
        marks.append(Mark(position, one.lasting, one.colour, one.note, side, stretch[0] + before, stretch[1] + before))
    return marks


def order_of(placed: PlacedAnnotation) -> tuple[bool, tuple[int, int], int]:
    """Where an annotation comes: first one on the article, then as they are read, the lost ones last."""
    first = min((place for place in placed.places if place is not None), default=(-1, 0))
    starts = [stretch[0] for stretch in placed.stretches[:1] if stretch is not None]
    return placed.is_lost, first, starts[0] if starts else 0


def parts_of(chosen: Iterable[Chosen], reading: Reading) -> tuple[Part, ...]:
    """The parts of an annotation on what is chosen."""
    parts = []
    for part in chosen:
        pair = reading.pair(part.place)
        before = _space_before(_text(reading, part.place, part.side)) if part.side is not None else 0
        parts.append(
            Part(
                part.place.row,
                part.place.pair,
                pair.source.strip(),
                (pair.target or "").strip(),
                LANGUAGES[part.side],
                part.start - before,
                part.end - before,
            )
        )
    return tuple(parts)


def touches(mark: Mark, part: Chosen, reading: Reading) -> bool:
    """True if a mark is on some of what is chosen, also by way of the other language."""
    if mark.place != part.place:
        return False
    if mark.side is None or part.side is None:
        return True
    stretches: Iterable[tuple[int, int]] = [(mark.start, mark.end)]
    if mark.side is not part.side:
        stretches = counterpart(reading.pair(mark.place), mark.side, mark.start, mark.end)
    return any(start < part.end and part.start < end for start, end in stretches)


def as_text(annotation: Annotation) -> str:
    """What was marked and what was written, to be pasted elsewhere."""
    return "\n\n".join(filter(None, ("\n".join(part.quote for part in annotation.parts), annotation.note)))


def _text(reading: Reading, place: SentencePosition, side: Side) -> str:
    pair = reading.pair(place)
    return pair.source if side is Side.SOURCE else pair.target or ""


def _space_before(text: str) -> int:
    return len(text) - len(text.lstrip())
