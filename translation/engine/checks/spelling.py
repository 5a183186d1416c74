"""Words that no English text has: a small model spells out what it does not know, and loses its way.

They are no doubts of their own: people write as many rare words that the list has not (one sentence of twenty on
FLORES-200 dev). Of a small model's, four of five are made up.
"""

from translation.engine.checks.sides import Sides
from translation.words.english_forms import may_be_english


def made_up_words(source: str, target: str) -> list[str]:
    """The words written small that are neither English nor taken over from the source: "retacted"."""
    sides = Sides(source, target)
    if sides.is_english:
        return []
    parts = (part for match in sides.theirs if match[0].islower() for part in match[0].split("-"))
    return [part for part in parts if part.isascii() and part not in sides.source_set and not may_be_english(part)]
