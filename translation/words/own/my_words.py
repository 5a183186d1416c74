"""The reader's own words: a word with the sentence in which it stood, and that sentence with a gap."""

import re
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from translation.words.lookup import LookUp

GAP = "____"
MOST_MEANINGS = 3


@dataclass(frozen=True, slots=True)
class MyWord:
    """A word that the reader learns: its ``headword`` and the ``form`` that stood in the sentence ``source``.

    ``language`` is that of the word, ``id`` or ``en``; ``target`` is the sentence in the other one. ``article`` is the
    lasting name of the article, ``""`` without one; ``row`` and ``number`` are the place of the sentence in it. ``due``
    is when it should be reviewed, ``reviews`` how often it was. ``id`` is 0 for a word that is not kept yet.
    """

    headword: str
    form: str = ""
    language: str = "id"
    meaning: str = ""
    source: str = ""
    target: str = ""
    article: str = ""
    row: int = 0
    number: int = 0
    title: str = ""
    site: str = ""
    url: str = ""
    note: str = ""
    is_known: bool = False
    added: datetime | None = None
    due: datetime | None = None
    reviewed: datetime | None = None
    reviews: int = 0
    id: int = 0

    @property
    def key(self) -> str:
        """What two words of a language must not have in common."""
        return " ".join(self.headword.split()).casefold()

    @property
    def shown(self) -> str:
        """The form that stood in the text, else the headword."""
        return self.form or self.headword


def meaning_of(result: "LookUp") -> str:
    """The first meanings of a word that was looked up; an acronym's long form goes before them."""
    long_forms = [name.long for name in result.names if name.long]
    meanings = [*long_forms, *(meaning.text for meaning in result.meanings)]
    return "; ".join(list(dict.fromkeys(meanings))[:MOST_MEANINGS])


class Answer(IntEnum):
    """How well a word was remembered."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


def places(sentence: str, form: str) -> list[tuple[int, int]]:
    """Where a form stands in a sentence as a word of its own, whatever its capitals."""
    words = r"\s+".join(map(re.escape, form.split()))
    if not words:
        return []
    return [found.span() for found in re.finditer(rf"(?<!\w){words}(?!\w)", sentence, re.IGNORECASE)]


def with_gap(word: MyWord) -> str:
    """The sentence of a word with a gap for each time it stands there; only the gap if it is not there."""
    sentence, made, at = word.source.strip(), "", 0
    for start, end in places(sentence, word.shown):
        made, at = made + sentence[at:start] + GAP, end
    return made + sentence[at:] if made else GAP
