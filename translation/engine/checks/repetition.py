"""Words said again and again: what a model does that has lost its way, and what a careless hand leaves."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from translation.document import Doubt, DoubtKind
from translation.engine.checks.sides import Sides

WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
STUTTER = re.compile(r"((?![\d.\-=_*–—])\S{1,8}?\s?)\1{5,}")  # "lalalalalala", ", , , , , , "
LEAST_REPEATED = 3  # words that come again, without which nothing is a loop
LOOPS = ((1, 4), (2, 3), (3, 3), (4, 2), (5, 2), (6, 2), (7, 2), (8, 2))  # words, and times in a row that are a loop
# English says these twice: "that that", "had had", "very, very".
TWICE = frozenset("that had very so far many more again bye ha no yes never long really much is do you her".split())


def repetition(sides: Sides) -> Iterator[Doubt]:
    """Words that are said again and again, or a few that are said twice in a row."""
    found = repeated_words(sides.target, sides.source) or doubled_words(sides.target, sides.source)
    if found:
        yield Doubt(DoubtKind.REPEATED, found)


def doubled_words(target: str, source: str) -> str:
    """The first word or phrase of up to four words that stands twice in a row, with nothing but space between."""
    # "Azerbaijan's Azerbaijan" is a word said twice too.
    words = [(re.sub(r"['’]s$", "", match[0].lower()), match.start(), match.end()) for match in WORD.finditer(target)]
    own = [word.lower() for word in WORD.findall(source)]
    for length in (1, 2, 3, 4):
        if any(_loop(own, again, 2) for again in range(1, length + 2)):
            break
        for at in range(len(words) - 2 * length + 1):
            once = [word for word, *_ in words[at : at + length]]
            if once != [word for word, *_ in words[at + length : at + 2 * length]]:
                continue
            inside = words[at : at + 2 * length]
            between = [target[one[2] : other[1]] for one, other in pairwise(inside)]
            if any(gap.strip() for gap in between) or (length == 1 and (once[0] in TWICE or once[0][0].isdigit())):
                continue
            return " ".join(once)
    return ""


def repeats(target: str, source: str = "") -> bool:
    """True if a translation loops and its source does not."""
    return bool(repeated_words(target, source))


def repeated_words(target: str, source: str = "") -> str:
    """The words that ``target`` repeats and ``source`` does not; ``""`` without any."""
    if loop := _looping_words(target, source):
        return loop
    stutter = STUTTER.search(target)
    return stutter[1].strip() if stutter and not STUTTER.search(source) else ""


def _looping_words(target: str, source: str) -> str:
    words = [word.lower() for word in WORD.findall(target)]
    if len(words) - len(set(words)) < LEAST_REPEATED:
        return ""
    own = [word.lower() for word in WORD.findall(source)]
    for length, times in LOOPS:
        if _loop(words, length, times):
            # "Hidup, hidup, hidup!": a source that says something twice may be said twice as often.
            times *= 2 if any(_loop(own, again, 2) for again in range(1, 5)) else 1
            if (loop := _loop(words, length, times)) and not _loop(own, length, times):
                return " ".join(loop)
    # A phrase that comes back with others between is a loop too, when the source has none like it.
    phrases = Counter(zip(*(words[start:] for start in range(5)), strict=False))
    phrase, count = max(phrases.items(), key=lambda item: item[1], default=((), 0))
    if count >= 3:
        theirs = Counter(zip(*(own[start:] for start in range(4)), strict=False))
        if max(theirs.values(), default=0) < 2:
            return " ".join(phrase)
    return ""


def _loop(words: list[str], length: int, times: int) -> list[str]:
    """The first run of ``length`` words that stands ``times`` in a row."""
    wanted, equal = length * (times - 1), 0
    for place, (one, other) in enumerate(zip(words, words[length:], strict=False)):
        equal = equal + 1 if one == other else 0
        if equal >= wanted:
            start = place - wanted + 1
            if length > 1 or len(words[start]) > 1:
                return words[start : start + length]
    return []
