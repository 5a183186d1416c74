"""The values of what a reader marks and writes in an article: highlights and notes, anchored to sentences."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Colour(StrEnum):
    """How a highlight looks; ``NONE`` for a note without one."""

    NONE = ""
    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    PINK = "pink"
    UNDERLINE = "underline"  # told apart without seeing colours


class Language(StrEnum):
    """In which of the two languages words were marked; ``BOTH`` for whole sentences."""

    BOTH = ""
    SOURCE = "source"
    TARGET = "target"


@dataclass(frozen=True, slots=True)
class Part:
    """What is marked of one sentence: all of it, or ``text[start:end]`` of the sentence in one language.

    ``row`` and ``number`` are where the sentence stood when it was marked. ``source`` and ``target`` are its texts
    then, without surrounding space, ``target`` ``""`` if it was not translated: by them it is found again.
    """

    row: int
    number: int
    source: str
    target: str = ""
    language: Language = Language.BOTH
    start: int = 0
    end: int = 0

    @property
    def quote(self) -> str:
        """The words that are marked, in the language in which they were; a whole sentence in the original."""
        if self.language is Language.BOTH:
            return self.source
        return (self.source if self.language is Language.SOURCE else self.target)[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Annotation:
    """A highlight, a note or both; without ``parts`` a note on the whole article.

    ``lasting`` names it for good, in every copy of the library. ``parts`` are in reading order, one a sentence.
    ``created`` and ``changed`` carry their zone.
    """

    lasting: str
    parts: tuple[Part, ...]
    created: datetime
    changed: datetime
    colour: Colour = Colour.NONE
    note: str = ""


@dataclass(frozen=True, slots=True)
class PlacedAnnotation:
    """An annotation beside what is shown now.

    ``places`` runs parallel to its parts: where the sentence stands now as row and number in it, ``None`` for one that
    is no longer in this version. ``stretches`` are the marked words in what stands there now, without surrounding
    space; ``None`` for the whole sentence: also where its words are others now. ``counterparts``, if it is filled, are
    the words of the other language that belong to them, none where that is not known.
    """

    annotation: Annotation
    places: tuple[tuple[int, int] | None, ...]
    stretches: tuple[tuple[int, int] | None, ...]
    counterparts: tuple[tuple[tuple[int, int], ...], ...] = ()

    @property
    def is_lost(self) -> bool:
        """True if nothing of it is in this version."""
        return bool(self.places) and all(place is None for place in self.places)
