"""Possible English counterparts of Indonesian words: from the dictionary, the names, and counts.

``translations.tsv`` has word forms with the stems that stand in translations of their sentences, the likeliest first,
and how often, in per cent, one of them does: counted in the pairs that the starter model learnt from (IBM model 1).
``english.tsv`` has the words that English text writes small, and the names that it writes large.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from translation import paths
from translation.words.dictionary import entries, names, related, without_clitics
from translation.words.english import stem
from translation.words.forms.spelling import ratio, sound
from translation.words.tables import tables

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
BRACKETS = re.compile(r"\([^)]*\)")
SMALL = frozenset(
    "a an the of to in on at for by with and or be is as it its from that this sb sth one's etc not".split()
)
LIKE = 0.7  # how alike a name in the two languages must sound, as a share of the letters
USUAL_RATE = 0.75  # how often a word of the dictionary that was not counted is met by one of its glosses


@dataclass(frozen=True, slots=True)
class Counterparts:
    """The ``stems`` that may stand for a word; ``rate`` is how often one does, 0 where the word is not known.

    ``best`` is the stem that was counted most often, ``""`` where nothing was.
    """

    stems: frozenset[str]
    rate: float
    best: str = ""


@lru_cache(maxsize=50_000)
def counterparts(word: str) -> Counterparts:
    """The possible counterparts of a word in an Indonesian text."""
    lower = word.lower()
    counted, rate = _counted(lower)
    stems, known = set(counted), bool(counted)
    for entry in entries(lower):
        known = True
        family = related(entry.root) if len(entry.root) > 2 else (entry,)
        stems |= {one for member in family for one in gloss_stems(member.glosses)} | gloss_stems(
            _after_colon(entry.note)
        )
    if word[:1].isupper():
        for name in names(word):
            known = True
            stems |= gloss_stems(name.english, keep=True) | gloss_stems(name.note)
    if not known and "-" in lower:
        parts = [counterparts(part) for part in word.split("-") if part]
        return Counterparts(frozenset().union(*(part.stems for part in parts)), min((p.rate for p in parts), default=0))
    return Counterparts(frozenset(stems), (rate or USUAL_RATE) if known else 0.0, counted[0] if counted else "")


@lru_cache(maxsize=50_000)
def gloss_stems(text: str, *, keep: bool = False) -> frozenset[str]:
    """The stems of the words that a gloss names; what is in brackets counts where it is to be kept."""
    words = WORD.findall(text if keep else BRACKETS.sub(" ", text))
    parts = [part for word in words for part in (word, *(word.split("-") if "-" in word else ()))]
    return frozenset(stem(part) for part in parts if part.lower() not in SMALL)


def counted_stems(word: str) -> tuple[str, ...]:
    """The stems that stand in translations of sentences with a word, the likeliest first."""
    return _counted(word.lower())[0]


def counted_words(word: str) -> tuple[str, ...]:
    """English words for those stems: of the words that a stem stands for, the shortest."""
    words = tables()["stems"]
    return tuple(words[one] for one in counted_stems(word) if one in words)


def is_english(word: str) -> bool:
    """True if English text has this word, written small."""
    lower = word.lower().replace("’", "'").removesuffix("'s")
    return lower in _english()[0] or lower.removesuffix("s") in _english()[0]


def is_english_name(word: str) -> bool:
    """True if English text often has this name."""
    return word.replace("’", "'").removesuffix("'s") in _english()[1]


def is_stem_of_name(stem: str) -> bool:
    """True if a stem is that of a name that English text often has."""
    return stem in _names_by_stem()


def counted_name(name: str) -> str:
    """The English name that was counted most often for an Indonesian one and is like it; else the name itself."""
    if is_english_name(name):
        return name
    best = counterparts(name).best
    english = _names_by_stem().get(best, "") if best and best != stem(name) else ""
    return english if english and ratio(sound(english.lower()), sound(name.lower())) >= LIKE else name


def is_indonesian(word: str) -> bool:
    """True if this is an Indonesian word, with or without clitics, and no name."""
    line = _translations().get(word.lower())
    return bool(entries(word)) or (line is not None and line[0].islower())


def english_words() -> frozenset[str]:
    """The words that English text writes small."""
    return _english()[0]


def indonesian_words() -> frozenset[str]:
    """The word forms of Indonesian text that are no names, written small."""
    return frozenset(word for word, line in _translations().items() if line[0].islower())


def _after_colon(note: str) -> str:
    return note.partition(":")[2]


def _counted(word: str) -> tuple[tuple[str, ...], float]:
    table = _translations()
    line = table.get(word) or table.get(without_clitics(word))
    if line is None:
        return (), 0.0
    _, rate, stems = line.split("\t")
    return tuple(stems.split()), int(rate) / 100


@cache
def _translations() -> dict[str, str]:
    text = (paths.resources() / "dictionary" / "translations.tsv").read_text("utf-8")
    return {line[: line.index("\t")].lower(): line for line in text.splitlines()[1:]}


@cache
def _names_by_stem() -> dict[str, str]:
    return {stem(name): name for name in _english()[1]}


@cache
def _english() -> tuple[frozenset[str], frozenset[str]]:
    text = (paths.resources() / "dictionary" / "english.txt").read_text("utf-8")
    words = text.split()
    return frozenset(word for word in words if word.islower()), frozenset(word for word in words if not word.islower())
