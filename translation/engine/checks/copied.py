"""Words that were left untranslated."""

import re
from collections.abc import Iterator

from translation.document import Doubt, DoubtKind
from translation.engine.checks.sides import ENGLISH, INDONESIAN, LONGEST_TITLE, QUOTED, Sides
from translation.words.english import stem
from translation.words.lexicon import counterparts, is_english, is_indonesian

WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
LEAST_COPIED = 4  # words in a row, taken over with at least one that is Indonesian


def copied(sides: Sides) -> Iterator[Doubt]:
    """The words that were left as they were, where they are neither English nor names."""
    found = copied_words(sides.source, sides.target) or untranslated_words(sides)
    if found:
        yield Doubt(DoubtKind.COPIED, found)


def untranslated_words(sides: Sides) -> str:
    """The words of the source's dictionary that the translation has, written small, and that are no English words."""
    if len(sides.source_words) < 2 or sides.is_english:
        return ""
    bare = sides.target_without_quotes
    found = [
        match[0]
        for match in WORD.finditer(bare)
        if match[0].islower()
        and len(match[0]) > 2
        and match[0] in sides.source_set
        and not is_english(match[0])
        and is_indonesian(match[0])
        and counterparts(match[0]).best != stem(match[0])  # "origami", "batik"
    ]
    return " ".join(found)


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
