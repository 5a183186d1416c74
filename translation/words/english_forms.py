"""Whether a word could be English: one of the list, a form of one, or made of parts that are."""

from functools import cache, lru_cache

from translation.words.english import stem
from translation.words.lexicon import english_words

SHORTEST = 4  # letters; about shorter words nothing is said
LEAST_PART = 3  # letters of a part, beside which there is a prefix or an ending
LEAST_HALF = 4  # letters of each half of a compound
PREFIXES = tuple(
    """
    anti auto bio co counter cyber de dis eco electro fore geo hydro il im in inter ir mega micro mid mini mis multi
    neuro non out over photo post pre re self semi sub super tele thermo trans ultra un under
    """.split()
)
ENDINGS = tuple(
    """
    s es ed d ing ly er ers r rs ness less ful able ible al ation ations ian ians ist ists ism y ish like wide ic ical
    ity ment ments ize ise ized ised ous ive
    """.split()
)


@lru_cache(maxsize=50_000)
def may_be_english(word: str) -> bool:
    """True if a word, whatever its capitals, is in the list of English words, or made of those as English does."""
    lower = word.lower().replace("’", "'").removesuffix("'s").removesuffix("'")
    known = english_words()
    if len(lower) < SHORTEST or lower in known or stem(lower) in _stems():
        return True
    if any(_is_known(lower.removeprefix(one)) for one in PREFIXES if lower.startswith(one)):
        return True
    if any(_is_base(lower.removesuffix(one)) for one in ENDINGS if lower.endswith(one)):
        return True
    halves = ((lower[:at], lower[at:]) for at in range(LEAST_HALF, len(lower) - LEAST_HALF + 1))
    return any(first in known and second in known for first, second in halves)


def _is_known(word: str) -> bool:
    return len(word) >= LEAST_PART and word in english_words()


def _is_base(part: str) -> bool:
    """True if a word becomes this part before an ending: "make" in "mak-ing", "run" in "runn-ing"."""
    doubled = part[-2:-1] == part[-1:] and _is_known(part[:-1])
    return doubled or any(map(_is_known, (part, f"{part}e", f"{part[:-1]}y" if part.endswith("i") else "")))


@cache
def _stems() -> frozenset[str]:
    return frozenset(map(stem, english_words()))
