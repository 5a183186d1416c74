"""How hard an Indonesian text is to read: the share of its running words beyond the commonest.

A word counts by its family, which is all forms of its root: whoever knows "baca" reads "membaca". Families are ranked
by how often their forms stand in 5 million running words of news. Names and numbers are not counted.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from translation.document import Article

COMMON, KNOWN = 2000, 5000  # families: what a learner soon knows, and what a good reader does
EASY, HARD = 0.07, 0.10  # shares beyond the commonest: a third of the news is below the one, a third above the other
FEWEST = 30  # running words that say anything of a text
BEYOND = 1_000_000  # the rank of a word that the list does not have
LANGUAGES = ("id", "ms", "")  # in which the dictionary's words are met
WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


class Level(StrEnum):
    """A third of the news each."""

    EASY = "easy"
    MEDIUM = "medium"
    HARD = "hard"


@dataclass(frozen=True, slots=True)
class Difficulty:
    """The shares, from 0 to 1, of running words beyond the commonest 2,000 and 5,000 families."""

    beyond_common: float
    beyond_known: float

    @property
    def level(self) -> Level:
        """Easy, medium or hard for a newspaper's article."""
        if self.beyond_common < EASY:
            return Level.EASY
        return Level.MEDIUM if self.beyond_common < HARD else Level.HARD


def difficulty_of(article: Article) -> Difficulty | None:
    """The difficulty of an article; ``None`` for one in another language, or with too few words."""
    return difficulty(block.text for block in article.rows) if article.language in LANGUAGES else None


def difficulty(texts: Iterable[str]) -> Difficulty | None:
    """The difficulty of Indonesian texts; ``None`` if they have too few words."""
    ranks = [rank for text in texts for word in WORD.findall(text) if (rank := rank_of(word)) is not None]
    if len(ranks) < FEWEST:
        return None
    common, known = (sum(rank > most for rank in ranks) / len(ranks) for most in (COMMON, KNOWN))
    return Difficulty(round(common, 4), round(known, 4))


@lru_cache(maxsize=20_000)
def rank_of(word: str) -> int | None:
    """The rank of a word's family, from 1; ``None`` for a name or a single letter."""
    from translation.words.dictionary import names
    from translation.words.forms.headwords import headwords

    if len(word) < 2:
        return None
    found = headwords(word)
    if word[:1].isupper() and (names(word) or not found):
        return None
    ranks = _ranks()
    return ranks.get(found[0].root.lower() if found else word.lower(), BEYOND)


@cache
def _ranks() -> dict[str, int]:
    """The rank of each family by its root."""
    from translation.words.dictionary import entry
    from translation.words.tables import tables

    counts = Counter[str]()
    for form, count in tables()["counts"].items():
        known = entry(form)
        counts[known.root.lower() if known is not None else form] += count
    return {root: rank for rank, (root, _) in enumerate(counts.most_common(), 1)}
