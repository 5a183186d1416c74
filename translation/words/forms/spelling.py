"""Spelling: one name in two languages, and names that are nearly equal."""

import re
from difflib import SequenceMatcher
from functools import lru_cache

# Letters that Indonesian and English write differently in one name: Kroasia, Croatia; Mesir is in the list of names.
SOUNDS = (
    ("sch", "s"), ("ph", "f"), ("th", "t"), ("ch", "k"), ("kh", "k"), ("qu", "k"), ("ck", "k"), ("tion", "si"), ("sy", "s"),
    ("sh", "s"), ("tia", "sia"), ("c", "k"), ("q", "k"), ("x", "ks"), ("y", "i"), ("v", "f"), ("w", "v"), ("z", "s"), ("j", "i"),
    ("oe", "u"), ("ae", "e"), ("ou", "u"), ("dj", "i"),
)  # fmt: skip

LONGEST_WORD = 60  # letters; the comparison takes the square of them


@lru_cache(maxsize=20_000)
def ratio(one: str, other: str) -> float:
    """The similarity of two words, from 0 to 1; longer than any word, they are alike only if they are equal."""
    if max(len(one), len(other)) > LONGEST_WORD:
        return float(one == other)
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def is_alike(one: str, other: str, least: float) -> bool:
    """True if the ``ratio`` of two words is at least so much; words of very different lengths are not compared."""
    return 2 * min(len(one), len(other)) >= least * (len(one) + len(other)) and ratio(one, other) >= least


@lru_cache(maxsize=20_000)
def sound(word: str) -> str:
    """A word with letters that are written differently in the two languages made one."""
    for letters, put in SOUNDS:
        word = word.replace(letters, put)
    return re.sub(r"(.)\1+", r"\1", word).rstrip("aeiou")
