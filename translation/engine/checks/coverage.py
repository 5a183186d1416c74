"""Coverage: every part of the source has something in the translation, and nothing else comes in.

Each word of the source that says something is looked for by what English may have in its place. That single words are
not found is usual; that several in a row are not is a clause that is missing. The evidence of each word is the logarithm
of how much likelier it is not to be found where its clause is missing, and of a row the largest sum counts (Page 1954).
"""

from collections.abc import Iterator
from itertools import groupby, takewhile
from math import log

from translation.document import Doubt, DoubtKind
from translation.engine.checks.sides import SOUNDED, Sides
from translation.words.english import stem
from translation.words.forms.spelling import sound
from translation.words.lexicon import Counterparts

FUNCTION = frozenset(
    """
    yang di ke dari dan ini itu pada untuk dengan dalam akan adalah sebagai oleh juga telah sudah karena atau tersebut bahwa ada para si
    sang nya saat lebih bisa dapat serta ia dia mereka kami kita saya anda menjadi secara terhadap tentang agar supaya maka pun lah
    hal bagi atas antara sebuah seorang suatu seperti merupakan masih hingga sampai sejak melalui namun tetapi tapi sedang lalu
    kemudian ketika jika bila kalau saja lagi pula sangat salah satu yaitu yakni ialah per tak tidak bukan belum hanya dirinya
    kepada daripada mana apa siapa bagaimana begitu sekitar lain lainnya sendiri masing-masing pun terjadi cukup
    """.split()
)
ENGLISH_FUNCTION = frozenset(
    """
    the of and to in a is that for it was on with as by at from this are be has have not will he she they his her their its our or an
    been were had which who whom whose what when where there then than but if so such would could should may might can do does did
    one some any all more most other into over out up down about after before between through during while because these those
    being also only just very own we you i me him them us my your no said says say get got make made take took one's would
    """.split()
)
CHANCE = 0.2  # how often a word is found though its clause is missing
USUAL_RATE = 0.8
HIGHEST, LOWEST = 0.95, 0.45
LEAST_SOUNDED = 4
LONGEST_SHOWN = 9  # words of a part
LEAST_WORDS = 4  # of those that say something, without which a length says nothing
# Weights of the signs of a part that is missing, and the sum from which it counts: a logistic regression on FLORES-200 dev
# and tests/quality with and without planted faults (tests/bench/bench_faults.py). In this order: the largest sum; the
# logarithm of the lengths' ratio; the share of words that are not found; the share of the translation's words that nothing
# accounts for, by which a free translation is known; the words in a row that are not found at the end, at the beginning and
# anywhere; a constant.
MISSING = (0.11, -12.88, 3.65, -4.68, 0.66, 0.40, 0.24, -5.51)
LEAST_MISSING = 2.2
# The weights of the largest sum and of the lengths' ratio, a constant, and the sum from which a part was added.
ADDED = (1.52, 12.35, -6.04, 2.0)


def omissions(sides: Sides) -> Iterator[Doubt]:
    """The part of the source that has no counterpart."""
    evidence = list(source_evidence(sides))
    if not _says_something(evidence, sides):
        return
    values = [value for *_, value in evidence]
    others = [value > 0 for *_, value in target_evidence(sides)]
    gain, first, last = largest_run(values)
    signs = (
        gain,
        _length(sides),
        sum(value > 0 for value in values) / len(values),
        sum(others) / max(1, len(others)),
        sum(takewhile(_is_missing, reversed(values))),
        sum(takewhile(_is_missing, values)),
        max(sum(run) for _, run in groupby(values, key=_is_missing)),
        1.0,
    )
    if gain > 0 and sum(weight * sign for weight, sign in zip(MISSING, signs, strict=True)) > LEAST_MISSING:
        part = sides.source[evidence[first][0] : evidence[last][1]]
        yield Doubt(DoubtKind.MISSING, shortened(part))


def additions(sides: Sides) -> Iterator[Doubt]:
    """The part of the translation that nothing in the source accounts for."""
    evidence = list(target_evidence(sides))
    if not _says_something(evidence, sides):
        return
    of_gain, of_length, constant, least = ADDED
    gain, first, last = largest_run([value for *_, value in evidence])
    if gain > 0 and of_gain * gain + of_length * _length(sides) + constant > least:
        yield Doubt(DoubtKind.ADDED, shortened(sides.target[evidence[first][0] : evidence[last][1]]))


def _says_something(evidence: list[tuple[int, int, float]], sides: Sides) -> bool:
    """True if there are words enough, in two languages, for a part of them to be missing."""
    both = sides.target.strip() and sides.source.strip()
    return bool(len(evidence) >= LEAST_WORDS and both and not sides.is_english)


def _length(sides: Sides) -> float:
    """The logarithm of the ratio of the lengths."""
    return log(len(sides.target.strip()) / len(sides.source.strip()))


def _is_missing(value: float) -> bool:
    return value > 0


def shortened(part: str) -> str:
    """A part as a reason shows it: its first and last words, where it is long."""
    words = part.split()
    return part if len(words) <= LONGEST_SHOWN else f"{' '.join(words[:4])} … {' '.join(words[-3:])}"


def source_evidence(sides: Sides) -> Iterator[tuple[int, int, float]]:
    """For each word of the source that says something: where it stands, and the evidence that it is missing."""
    for match, known in zip(sides.ours, sides.counterparts, strict=True):
        word = match[0]
        if word.lower() in FUNCTION or len(word) < 3:
            continue
        rate = min(HIGHEST, max(LOWEST, known.rate or USUAL_RATE))
        if is_covered(sides, word, known) or sides.is_said_otherwise(match):
            yield match.start(), match.end(), -log(rate / CHANCE)
        else:
            yield match.start(), match.end(), log((1 - CHANCE) / (1 - rate))


def is_covered(sides: Sides, word: str, known: Counterparts) -> bool:
    """True if the translation has something for a word of the source."""
    lower = word.lower()
    if lower in sides.target_set or any(part in sides.target_set for part in lower.split("-")):
        return True
    if sides.target_stems.has_any(known.stems):
        return True
    own = sound(lower)[:SOUNDED]
    return len(own) >= LEAST_SOUNDED and own in sides.target_sounds


def target_evidence(sides: Sides) -> Iterator[tuple[int, int, float]]:
    """For each word of the translation that says something: where it stands, and the evidence that it was added."""
    for match in sides.theirs:
        lower = match[0].lower().replace("’", "'").removesuffix("'s")
        if lower in ENGLISH_FUNCTION or len(lower) < 3 or "'" in lower:
            continue
        if any(match.start() in gloss for gloss in sides.glosses):
            continue
        weight = log(USUAL_RATE / CHANCE)
        yield match.start(), match.end(), -weight if is_expected(sides, lower) else weight


def is_expected(sides: Sides, word: str) -> bool:
    """True if something in the source accounts for a word of the translation."""
    if word in sides.source_set:
        return True
    if sides.expected.has_any(stem(part) for part in {word, *word.split("-")}):
        return True
    own = sound(word)[:SOUNDED]
    return len(own) >= LEAST_SOUNDED and own in sides.source_sounds


def largest_run(values: list[float]) -> tuple[float, int, int]:
    """The largest sum of neighbours, and the first and last of them."""
    best, best_first, best_last = 0.0, 0, 0
    total, first = 0.0, 0
    for place, value in enumerate(values):
        if total <= 0:
            total, first = 0.0, place
        total += value
        if total > best:
            best, best_first, best_last = total, first, place
    return best, best_first, best_last
