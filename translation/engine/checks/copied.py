"""Words that were left untranslated."""

import re
from collections.abc import Iterator

from translation.document import Doubt, DoubtKind
from translation.engine.checks.sides import ENGLISH, INDONESIAN, LONGEST_TITLE, QUOTED, Sides
from translation.words.english import stem
from translation.words.forms.letters import looks_indonesian
from translation.words.known_names import known_in
from translation.words.lexicon import counterparts, is_english, is_indonesian

WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
OF_THE_STATE = frozenset(
    """
    kementerian mahkamah dewan badan komisi pengadilan kejaksaan kepolisian dinas pemerintah majelis otoritas lembaga direktorat
    """.split()
)
LEAST_COPIED = 4  # words in a row, taken over with at least one that is Indonesian


def copied(sides: Sides) -> Iterator[Doubt]:
    """The words that were left as they were, where they are neither English nor names."""
    found = copied_words(sides.source, sides.target) or untranslated_words(sides) or untranslated_name(sides)
    if found:
        yield Doubt(DoubtKind.COPIED, found)


def untranslated_words(sides: Sides) -> str:
    """The Indonesian words that the translation has, written small, and that are no English words.

    They are in the dictionary, or are built like Indonesian words.
    """
    if len(sides.source_words) < 2 or sides.is_english:
        return ""
    bare = sides.target_without_quotes
    small = [
        match[0]
        for match in WORD.finditer(bare)
        if match[0].islower()
        and len(match[0]) > 2
        and match[0] in sides.source_set
        and not is_english(match[0])
        and counterparts(match[0]).best != stem(match[0])  # "origami", "batik"
    ]
    found = [word for word in small if is_indonesian(word) or looks_indonesian(word)]
    return " ".join(found) or _two_left(small, bare, sides.source)


def _two_left(small: list[str], target: str, source: str) -> str:
    """Two words that stand side by side in both texts, one of which is no English word: "ban serep"."""
    for word in small:
        for match in re.finditer(rf"\b(?:[a-z]{{3,}} {word}|{word} [a-z]{{3,}})\b", target):
            if match[0] in source:
                return match[0]
    return ""


def untranslated_name(sides: Sides) -> str:
    """An institution of the state that the translation has as the source does, though English says it otherwise.

    A party, a university or a street may keep its name.
    """
    for known in known_in(sides.source):
        of_state = known.form.split()[0].lower() in OF_THE_STATE
        if (
            of_state
            and known.form in sides.target
            and not any(known.form.lower() in said.lower() for said in known.english)
        ):
            return known.form
    return ""


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
