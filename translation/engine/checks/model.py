"""Checks of the model's own signs of trouble: unknown characters, its limit, an odd length, a low score."""

from collections.abc import Iterator

from translation.document import Doubt, DoubtKind
from translation.engine.checks.copied import copied_words
from translation.engine.checks.sides import Sides

UNKNOWN = ("⁇", "\N{REPLACEMENT CHARACTER}")
SHORTEST = 25  # characters of the source from which its translation's length says something
SHORT_RATIO, LONG_RATIO = 0.42, 2.6
# The mean log-probability of a token under which a sentence is doubtful. Of the 997 sentences of FLORES-200 dev the
# starter model (0.8.1, beam 2) gives 5.1 % less, with a mean chrF2 of 43.1 where the others have 57.2:
# ``make bench ARGS="doubts"``.
UNSURE = -0.73


def characters(sides: Sides) -> Iterator[Doubt]:
    """Characters that the model does not know."""
    if any(mark in sides.target and mark not in sides.source for mark in UNKNOWN):
        yield Doubt(DoubtKind.UNKNOWN)


def limit(sides: Sides) -> Iterator[Doubt]:
    """A sentence that was cut off."""
    if sides.hit_limit:
        yield Doubt(DoubtKind.LIMIT)


def length(sides: Sides) -> Iterator[Doubt]:
    """A translation that is far shorter or longer than its source."""
    if is_odd_length(sides.source, sides.target) and not copied_words(sides.source, sides.target):
        yield Doubt(DoubtKind.LENGTH)


def score(sides: Sides) -> Iterator[Doubt]:
    """A sentence that the model was unsure of."""
    if sides.score < UNSURE:
        yield Doubt(DoubtKind.LOW_SCORE)


def is_odd_length(source: str, target: str) -> bool:
    """True if a translation is far shorter or longer than its source."""
    long, short = len(source.strip()), len(target.strip())
    if long < SHORTEST:
        return short > 3 * SHORTEST + long or (short == 0 and long > 0)
    return not SHORT_RATIO <= short / long <= LONG_RATIO
