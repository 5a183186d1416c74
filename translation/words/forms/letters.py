"""Letters: whether a word that no dictionary has looks Indonesian or English, by its triples of letters.

The triples are those of the word lists that come with the program: forms of Indonesian that English has not, and
English words. They are counted when a word is first asked about, which takes some 0.1 s.
"""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache
from math import log

from translation.words.lexicon import english_words, indonesian_words

LEAST = 6  # letters from which the triples say something
AFFIXED = re.compile(r"(?:me[mnr]?|meng|meny|ber|ter|di|pe[mnr]?|peng|peny|ke|se|per)\w{4,}|\w{4,}(?:nya|kan|lah|kah)$")
CLEAR = 0.25  # of a sign a triple, from which a word looks Indonesian
UNSEEN = 0.5  # what a triple counts that one of the languages has not


@lru_cache(maxsize=5_000)
def looks_indonesian(word: str) -> bool:
    """True if a word is made like an Indonesian one and not like an English one.

    It has an affix too: a bare word that no dictionary has may be a dish, a dance or a tree, which English says so.
    """
    if len(word) < LEAST or not AFFIXED.match(word.lower()):
        return False
    signs = _signs()
    own = list(_triples(word.lower()))
    return sum(signs.get(triple, 0.0) for triple in own) >= CLEAR * len(own)


@cache
def _signs() -> dict[str, float]:
    """For each triple the logarithm of how much more frequent it is in Indonesian words than in English ones."""
    english = english_words()
    ours = _counted(word for word in indonesian_words() if word not in english)
    theirs = _counted(english)
    our_sum, their_sum = sum(ours.values()), sum(theirs.values())
    return {
        triple: log((ours[triple] + UNSEEN) / our_sum) - log((theirs[triple] + UNSEEN) / their_sum)
        for triple in ours.keys() | theirs.keys()
    }


def _counted(words: Iterable[str]) -> Counter[str]:
    return Counter(triple for word in words for triple in _triples(word))


def _triples(word: str) -> Iterable[str]:
    whole = f"_{word}_"
    return (whole[at : at + 3] for at in range(len(whole) - 2))
