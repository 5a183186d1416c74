"""Highlights and notes as JSON, described in ``docs/manual/json.md``."""

from datetime import datetime
from typing import Any

from translation.annotations import Annotation, Colour, Language, Part, PlacedAnnotation
from translation.export.parts.labels import Show


def annotation_data(placed: PlacedAnnotation, show: Show = Show.BOTH) -> dict[str, Any]:
    """An annotation with its places, as values of JSON; texts of a language that is not shown are ``null``."""
    one = placed.annotation
    count = len(one.parts)
    found = zip(one.parts, placed.places, placed.stretches, placed.counterparts or [()] * count, strict=True)
    return {
        "id": one.lasting,
        "color": one.colour.value or None,
        "note": one.note or None,
        "created": one.created.isoformat(),
        "changed": one.changed.isoformat(),
        "parts": [
            {
                "row": part.row,
                "number": part.number,
                "source": None if show is Show.ENGLISH else part.source,
                "target": None if show is Show.ORIGINAL else part.target,
                "language": part.language.value or None,
                "start": part.start,
                "end": part.end,
                "place": None if place is None else list(place),
                "stretch": None if stretch is None else list(stretch),
                "counterparts": [list(other) for other in others],
            }
            for part, place, stretch, others in found
        ],
    }


def annotation_from(holds: dict[str, Any]) -> PlacedAnnotation:
    """The annotation in such values. Raises KeyError, TypeError and ValueError."""
    parts = holds["parts"]
    annotation = Annotation(
        str(holds["id"]),
        tuple(map(_part, parts)),
        _moment(holds["created"]),
        _moment(holds["changed"]),
        Colour(holds["color"] or ""),
        str(holds["note"] or ""),
    )
    counterparts = tuple(tuple(map(_two, part["counterparts"])) for part in parts)
    return PlacedAnnotation(
        annotation,
        tuple(None if part["place"] is None else _two(part["place"]) for part in parts),
        tuple(None if part["stretch"] is None else _two(part["stretch"]) for part in parts),
        counterparts if any(counterparts) else (),
    )


def _part(holds: dict[str, Any]) -> Part:
    texts = str(holds["source"] or ""), str(holds["target"] or "")
    language = Language(holds["language"] or "")
    return Part(int(holds["row"]), int(holds["number"]), *texts, language, int(holds["start"]), int(holds["end"]))


def _two(numbers: list[int]) -> tuple[int, int]:
    one, other = numbers
    return int(one), int(other)


def _moment(text: str) -> datetime:
    """A moment with its zone. Raises ValueError without one."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(f"{text} has no zone")
    return moment
