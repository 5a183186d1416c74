"""Names: each of the source's comes through, spelled as it is or as English spells it, and no other comes in."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from translation.document import Doubt, DoubtKind
from translation.engine.checks.calendar import DAYS, MONTHS
from translation.engine.checks.sides import START, Sides
from translation.words.dictionary import names as known_names
from translation.words.english import stem
from translation.words.forms.spelling import is_alike, ratio, sound
from translation.words.lexicon import (
    Counterparts,
    counterparts,
    gloss_stems,
    is_english,
    is_english_name,
    is_indonesian,
    is_stem_of_name,
)

# What English puts behind a name: Armenia, Armenian; Jakarta, Jakartans.
DERIVED = re.compile(r"(?:n|an|ans|ian|ians|ns|nian|nians|ese|i|is|ish|s|es|ic|ist|ists)$")
# A word at the beginning of a sentence that is built like this is no name, known or not.
BUILT = re.compile(r"(?:me[mnr]?|mem|meng|meny|pe|pen|pem|peng|per|ber|ter|di|se|ke)\w+(?:an|kan|i)?(?:nya)?$|\w+nya$")
ORDINARY_KINDS = frozenset({"title", "rank", "unit", "other", "religion"})
CALENDAR = frozenset({*DAYS, *MONTHS, "anda"})
LONG_NAME = 8  # letters of a name that two languages will not have by chance
LEAST_LOAN = 5  # letters, of the spelling that is compared, of a loan: "Arkaeologi", "Hipotermia"
SIMILAR = 0.6  # how alike a name and what stands for it must be, as a share of their letters
SHORTEST = START  # letters from which a word counts as a name
DIRECTIONS = frozenset("barat timur utara selatan tengah daya laut tenggara tenggaranya hulu hilir".split())
MOST_NEAR = 200  # words of a sentence up to which those are looked for that sound nearly as a name
MOST_LOST = 30  # names of a sentence that are lost, or strange, up to which each is compared with each
# Written large in English wherever they stand.
USUAL_CAPITALS = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
    november december jan feb apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun bc bce ad ce i i'm i've i'd i'll mr mrs ms dr am pm us uk usa un eu tv english british american indonesian indonesia internet
    ceo ceos cfo coo gdp ngo ngos nato who imf id ids hq vip suv suvs atm gps dna rna hiv aids covid fc phd mp mps msme msmes it pr
    """.split()
)


def names(sides: Sides) -> Iterator[Doubt]:
    """The source's names that are missing or spelled otherwise, and names that the source does not have."""
    lost = list(lost_names(sides))
    strangers = strange_names(sides, lost)
    many = are_many(lost, strangers)
    for name in lost:
        other = "" if many else nearest(name, strangers)
        if other:
            strangers.remove(other)
            yield Doubt(DoubtKind.NAME_CHANGED, f"{name} → {other}")
        else:
            yield Doubt(DoubtKind.NAME_LOST, name)
    for name in strangers:
        yield Doubt(DoubtKind.NAME_ADDED, name)


def are_many(lost: Sequence[str], strangers: Sequence[str]) -> bool:
    """True if so much is lost and strange that nothing is certain, and comparing each with each takes minutes."""
    return max(len(lost), len(strangers)) > MOST_LOST


def lost_names(sides: Sides) -> Iterator[str]:
    """The names of the source that the translation has in no form."""
    otherwise = {match[0] for match in sides.ours if sides.is_said_otherwise(match)}
    for word in names_of(sides.source):
        if word not in otherwise and not comes_through(sides, word, counterparts(word)):
            yield word


@lru_cache(maxsize=512)
def names_of(source: str) -> tuple[str, ...]:
    """The names of a sentence, each once."""
    sides = Sides(source, "")
    return tuple(dict.fromkeys(match[0] for match in sides.ours if is_name(sides, match)))


def is_name(sides: Sides, match: re.Match[str]) -> bool:
    """True if a word of the source is a name by its capital: no word of the dictionary, and none of a headline."""
    word = match[0]
    if not word[0].isupper() or len(word) < SHORTEST or sides.is_headline:
        return False
    halves = word.lower().split("-")
    if len(halves) == 2 and halves[0] == halves[1]:
        return False  # a plural: "Bos-bos"
    opens = sides.opens_sentence(sides.source, match.start())
    if word.lower() in DIRECTIONS:
        return False  # "Papua Barat Daya": they have a check of their own
    if not opens and counterparts(word).best == stem(word) and is_english(word):
        return True  # "Deutsche Bank", "Northern Rock"
    if not opens and any(name.kind == "place" for name in known_names(word)):
        return True  # "Padang", though it is a field as well
    if all(is_ordinary(part) for part in word.split("-") if len(part) > 1) or word.lower() in CALENDAR:
        return False
    if opens:
        return not is_english(word) and not BUILT.match(word.lower())
    return True


def is_ordinary(word: str) -> bool:
    """True if a word is one of the language, or a title: what is written large is not therefore a name."""
    return is_indonesian(word) or any(
        name.kind in ORDINARY_KINDS and (name.kind != "other" or name.english != name.form)
        for name in known_names(word)
    )


def comes_through(sides: Sides, word: str, known: Counterparts) -> bool:
    """True if the translation has a name of the source, as it is or in its English form."""
    lower = word.lower().replace("’", "'")
    if lower in sides.target_set:
        return True
    listed = frozenset().union(*(gloss_stems(name.english, keep=True) for name in known_names(word)))
    if sides.target_stems.has_exactly(listed - {stem(lower)}):
        return True
    if any(derived(lower, one) for one in sides.target_by_start.get(lower[:START], ())[:MOST_NEAR]):
        return True
    if "-" in lower and all(part in sides.target_set or len(part) < SHORTEST for part in lower.split("-")):
        return True
    if sides.target_stems.has_exactly({stem(lower)}):
        return True
    if known.best == stem(lower):
        return False  # English spells it the same
    if any(name.kind == "place" for name in known_names(word)):
        short = known.stems & USUAL_CAPITALS  # "UK"
        return sides.target_stems.has_any({*filter(is_stem_of_name, known.stems), *short}) or any(
            derived(name.english.lower(), one)
            for name in known_names(word)
            for one in sides.target_by_start.get(name.english.lower()[:START], ())[:MOST_NEAR]
        )
    if sides.target_stems.has_exactly(known.stems):  # "part" is no "partial", which was counted once for "Armenia"
        return True
    own = sound(lower)
    return is_spelled_in(own, sides.target_spellings) or is_exonym(own, sides)


def is_spelled_in(own: str, others: Sequence[str]) -> bool:
    """True if a sound is one name's with another: Transantarktika, Transantarctic; Efesia, Ephesians."""
    if len(own) >= LONG_NAME and own in others:
        return True
    return len(own) >= LEAST_LOAN - 1 and any(own != one and derived(own, one) for one in others[:MOST_NEAR])


def is_exonym(own: str, sides: Sides) -> bool:
    """True if some English word of the translation is a name's own form in English: it sounds the same or nearly."""
    loans = sides.target_loans if len(own) >= LEAST_LOAN else frozenset[str]()
    others = sides.target_english_names | loans
    if own in others:
        return True
    return len(others) <= MOST_NEAR and any(is_alike(other, own, SIMILAR + 0.1) for other in others)


def strange_names(sides: Sides, lost: Sequence[str] = ()) -> list[str]:
    """The names of the translation that no word of the source accounts for, but for those that are ``lost``."""
    found: list[str] = []
    for match in sides.theirs:
        word = match[0].replace("’", "'").removesuffix("'s").removesuffix("'")
        lower = word.lower()
        if not word[:1].isupper() or len(word) < SHORTEST or lower in USUAL_CAPITALS or word in found:
            continue
        if is_english(word) or (sides.is_title and len(word) <= SHORTEST):
            continue  # a title, a word of an institution's name, the first word of a sentence
        if not accounted(sides, word, lost):
            found.append(word)
    return found


def accounted(sides: Sides, word: str, lost: Sequence[str] = ()) -> bool:
    """True if some word of the source accounts for a name of the translation."""
    lower = word.lower()
    if lower in sides.source_set:
        return True
    if any(name.lower().startswith(lower) for name in lost) and not is_english_name(word):
        return False  # the beginning of a name that is not there whole: "Azerbai"
    if sides.expected.has_any(map(stem, lower.split("-"))):
        return True
    if "-" in lower and all(part in sides.source_set or is_english(part) for part in lower.split("-")):
        return True
    if any(derived(one, lower) for one in sides.source_by_start.get(lower[:START], ())[:MOST_NEAR]):
        return True
    own = sound(lower)
    near = sides.source_spellings[:MOST_NEAR]
    if (len(own) >= LONG_NAME and own in near) or any(
        len(one) >= LEAST_LOAN - 1 and one != own and derived(one, own) for one in near
    ):
        return True
    known = is_english_name(word)
    if not known:
        return False
    gone = set(lost)
    theirs = {sound(match[0].lower()) for match in sides.ours if match[0] not in gone}
    return own in theirs or (len(theirs) <= MOST_NEAR and any(is_alike(one, own, SIMILAR) for one in theirs))


def derived(name: str, word: str) -> bool:
    """True if a word is a name with an English ending: "jakarta", "jakartans"."""
    root = name.rstrip("aeio") if len(name) > 4 else name
    return (
        len(root) >= SHORTEST
        and word.startswith(root)
        and bool(DERIVED.fullmatch(word[len(name) :] or "s", 0) or DERIVED.fullmatch(word[len(root) :]))
    )


def nearest(name: str, others: list[str]) -> str:
    """The one that is most like a name, if any is like it."""
    best = max(others, key=lambda other: ratio(name.lower(), other.lower()), default="")
    return best if best and ratio(name.lower(), best.lower()) >= SIMILAR else ""
