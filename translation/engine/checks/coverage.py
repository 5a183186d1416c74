"""Coverage: every part of the source has something in the translation, and nothing else comes in.

Each word of the source that says something is looked for by what English may have in its place. That single words are
not found is usual; that several in a row are not is a clause that is missing. The evidence of each word is the logarithm
of how much likelier it is not to be found where its clause is missing, and of a row the largest sum counts (Page 1954).
"""

from collections.abc import Iterator
from math import log

from translation.document import Doubt, DoubtKind
from translation.engine.checks.sides import SOUNDED, Sides
from translation.words.english import stem
from translation.words.lexicon import Counterparts
from translation.words.spelling import sound

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
# Weights of the largest sum and of the logarithm of the lengths' ratio, a constant, and the sum from which a part counts:
# a logistic regression on FLORES-200 dev and tests/quality with and without planted faults (tests/bench/bench_faults.py).
MISSING = (0.54, -15.2, -5.97, 2.5)
ADDED = (1.52, 12.35, -6.04, 2.0)


def omissions(sides: Sides) -> Iterator[Doubt]:
    """The part of the source that has no counterpart."""
    evidence = list(source_evidence(sides))
    if (part := _striking(evidence, sides, MISSING)) is not None:
        yield Doubt(DoubtKind.MISSING, shortened(sides.source[part[0] : part[1]]))


def additions(sides: Sides) -> Iterator[Doubt]:
    """The part of the translation that nothing in the source accounts for."""
    evidence = list(target_evidence(sides))
    if (part := _striking(evidence, sides, ADDED)) is not None:
        yield Doubt(DoubtKind.ADDED, shortened(sides.target[part[0] : part[1]]))


def _striking(
    evidence: list[tuple[int, int, float]], sides: Sides, weights: tuple[float, float, float, float]
) -> tuple[int, int] | None:
    """The range that is missing or added according to the evidence and the length, if there is one."""
    if len(evidence) < LEAST_WORDS or sides.is_english or not sides.target.strip() or not sides.source.strip():
        return None
    gain, first, last = largest_run([value for *_, value in evidence])
    of_gain, of_length, constant, least = weights
    ratio = log(len(sides.target.strip()) / len(sides.source.strip()))
    if gain <= 0 or of_gain * gain + of_length * ratio + constant <= least:
        return None
    return evidence[first][0], evidence[last][1]


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
        if is_covered(sides, word, known):
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
