"""Checks of translated sentences that need no other model."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping

from translation.document import Doubt, DoubtKind
from translation.engine.checks.number_words import lost_sizes
from translation.engine.checks.numbers import Number, Value, all_values, find_figures, find_words

WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
UNKNOWN = ("⁇", "\N{REPLACEMENT CHARACTER}")
# Words that no English sentence has; names and loans are left out on purpose.
INDONESIAN = frozenset(
    """
    yang dan dengan untuk dari dalam tidak adalah pada oleh karena saat telah sudah akan bisa dapat juga atau ini itu tersebut kepada para
    sebagai mereka kami kita dia saya ada lebih hanya setelah sebelum ketika namun tetapi bahwa seperti antara sangat masih belum harus menjadi
    mengatakan ujar ujarnya katanya kata tahun hari orang negara pemerintah secara hingga sejak melalui terhadap tentang serta maka bagi
    """.split()
)
ENGLISH = frozenset(
    "the of and to in a is that for it was on with as by at from this are be has have not will he she they his her their its".split()
)
QUOTED = re.compile(r"[“\"‘«'][^“”\"‘’«»']{1,60}[”\"’»']")
LONGEST_TITLE = 6  # words
LEAST_COPIED = 4  # words in a row, taken over with at least one that is Indonesian
SHORTEST = 25  # characters of the source from which its translation's length says something
SHORT_RATIO, LONG_RATIO = 0.42, 2.6
STUTTER = re.compile(r"((?![\d.\-=_*–—])\S{1,8}?\s?)\1{5,}")  # "lalalalalala", ", , , , , , "
LEAST_REPEATED = 3  # words that come again, without which nothing is a loop
# The mean log-probability of a token under which a sentence is doubtful. Of the 997 sentences of FLORES-200 dev the
# starter model (0.4, beam 2) gives 4.8 % less, with a mean chrF2 of 37.2 where the others have 52.7.
# ``make bench ARGS="doubts"``.
UNSURE = -0.96
LOOPS = ((1, 4), (2, 3), (3, 3), (4, 2), (5, 2), (6, 2), (7, 2), (8, 2))  # words, and times in a row that are a loop


def doubts(source: str, target: str, *, hit_limit: bool = False, score: float = 0.0) -> tuple[Doubt, ...]:
    """Every doubt about ``target`` as the translation of ``source``, worst first.

    ``score`` is the model's own: the mean log-probability of a token.
    """
    found = []
    if any(mark in target and mark not in source for mark in UNKNOWN):
        found.append(Doubt(DoubtKind.UNKNOWN))
    if hit_limit:
        found.append(Doubt(DoubtKind.LIMIT))
    if copied := copied_words(source, target):
        found.append(Doubt(DoubtKind.COPIED, copied))
    if loop := repeated_words(target, source):
        found.append(Doubt(DoubtKind.REPEATED, loop))
    found += [Doubt(DoubtKind.NUMBER, printed) for printed in wrong_numbers(source, target)]
    if not copied and is_odd_length(source, target):
        found.append(Doubt(DoubtKind.LENGTH))
    if score < UNSURE:
        found.append(Doubt(DoubtKind.LOW_SCORE))
    return tuple(found)


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


def copied_words(source: str, target: str) -> str:
    """The Indonesian words left untranslated in ``target``; ``""`` if there are none, or only names."""
    theirs = [word.lower() for word in WORD.findall(source)]
    printed = WORD.findall(QUOTED.sub(_without_title, target))
    ours = [word.lower() for word in printed]
    if sum(word in ENGLISH for word in theirs) > sum(word in INDONESIAN for word in theirs):
        return ""  # it was English already
    if ours and ours == theirs and (any(word in INDONESIAN for word in ours) or _is_sentence(source, ours)):
        return " ".join(WORD.findall(target))
    runs = {tuple(theirs[i : i + LEAST_COPIED]) for i in range(len(theirs) - LEAST_COPIED + 1)}
    for i in range(len(ours) - LEAST_COPIED + 1):
        run = tuple(ours[i : i + LEAST_COPIED])
        if run in runs and any(word in INDONESIAN for word in run) and not _is_name(printed[i : i + LEAST_COPIED]):
            return " ".join(run)
    left = [word for word in ours if word in INDONESIAN and word in theirs]
    return " ".join(left) if len(left) >= 3 and len(left) > len(ours) * 0.15 else ""


def _without_title(match: re.Match[str]) -> str:
    """The empty replacement for a few quoted words: the name of a film, a book or a slogan."""
    return " " if len(match[0].split()) <= LONGEST_TITLE else match[0]


def _is_name(words: list[str]) -> bool:
    """True if words are part of a name, such as "Generasi Sehat dan Cerdas": all but the short ones are capitalised."""
    return all(word.istitle() or (word.islower() and word in INDONESIAN) for word in words)


def _is_sentence(source: str, words: list[str]) -> bool:
    """True if a copied text is more than names: most of its words are lower-case."""
    small = sum(word[:1].islower() for word in WORD.findall(source))
    return len(words) >= 4 and small > len(words) / 2


def wrong_numbers(source: str, target: str) -> list[str]:
    """The numbers of ``source``, in figures or words, that ``target`` lacks; otherwise the invented ones.

    All as printed. A number that the source has more often counts as lost if another one is in its place.
    """
    named = find_figures(source, indonesian=True) + find_words(source)
    written = find_figures(target)
    sizes = lost_sizes(source, target)
    if not named and not written:
        return sizes
    have = all_values(target) if named else frozenset[Value]()
    known = frozenset[Value]().union(*(number.values for number in named))
    made_up = [number for number in written if not number.values & known]
    if made_up:
        known = all_values(source)
        made_up = [number for number in made_up if not number.values & known]
    in_target, in_source = _places(written), _places(named)
    lost = [
        number.printed
        for number in named
        if not number.values & have
        or (made_up and number.in_figures and _times(number, in_target) < _times(number, in_source))
    ]
    return list(dict.fromkeys([*lost, *sizes] or [number.printed for number in made_up]))


def _places(numbers: list[Number]) -> dict[Value, set[int]]:
    """For each value the places of the numbers that may have it."""
    places: dict[Value, set[int]] = defaultdict(set)
    for place, number in enumerate(numbers):
        for value in number.values:
            places[value].add(place)
    return places


def _times(number: Number, places: Mapping[Value, set[int]]) -> int:
    """How many of those at these places may be the number."""
    return len(set[int]().union(*(places.get(value, set()) for value in number.values)))


def is_odd_length(source: str, target: str) -> bool:
    """True if a translation is far shorter or longer than its source."""
    long, short = len(source.strip()), len(target.strip())
    if long < SHORTEST:
        return short > 3 * SHORTEST + long or (short == 0 and long > 0)
    return not SHORT_RATIO <= short / long <= LONG_RATIO
