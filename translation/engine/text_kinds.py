"""What kind of text an article is, as far as that says whether the checks were measured on its like.

They are measured on news and on prose as encyclopaedias have it. Lists of headlines, what is written in the first
person, and texts with many words that no dictionary has were not measured.
"""

from collections.abc import Iterable
from enum import StrEnum

from translation.document import Block, Kind
from translation.engine.checks.sides import QUOTED, Sides
from translation.engine.headlines import is_headline
from translation.words.lexicon import is_indonesian

FEW_WORDS = 6  # of a row, up to which it is no sentence of prose
HALF = 0.5
PERSONAL = 0.025  # share of words outside quotations that speak of "I" and "we"
KNOWN = 0.93  # share of words that are known; of the measured texts, twenty sentences at a time, at least 0.95
LEAST = 40  # words without which nothing is said of their share
FIRST_PERSON = frozenset("saya aku kita kami gue gua gw ku daku".split())


class TextKind(StrEnum):
    """The kind of an article's text."""

    PROSE = "prose"  # news, encyclopaedias: measured
    HEADLINES = "headlines"
    PERSONAL = "personal"
    OTHER_WORDS = "other_words"


def kind_of_text(rows: Iterable[Block]) -> TextKind:
    """The kind of the text of these rows."""
    texts = [block.text for block in rows if block.kind not in (Kind.TITLE, Kind.HEADING, Kind.CAPTION) and block.text]
    sides = [Sides(text, "") for text in texts]
    short = sum(len(one.ours) <= FEW_WORDS or is_headline([match[0] for match in one.ours]) for one in sides)
    if not texts or short > HALF * len(texts):
        return TextKind.HEADLINES
    small = [word[0].lower() for one in sides for word in one.ours if word[0].islower()]
    if len(small) >= LEAST and sum(map(is_indonesian, small)) < KNOWN * len(small):
        return TextKind.OTHER_WORDS
    bare = [word for text in texts for word in Sides(QUOTED.sub(" ", text), "").source_words]
    if sum(word in FIRST_PERSON for word in bare) > PERSONAL * len(bare):
        return TextKind.PERSONAL
    return TextKind.PROSE
