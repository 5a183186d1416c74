"""The acronyms and blends in a sentence, and what they stand for."""

import re
from collections.abc import Iterator

from translation.words.dictionary import Name, entry, names

KINDS = frozenset({"acronym", "blend"})
CANDIDATE = re.compile(r"\b[A-Z][\w-]*[A-Za-z]\b")


def acronyms_in(sentence: str) -> Iterator[tuple[int, int]]:
    """Where acronyms with a long form stand in a sentence; none in one that is written in capitals throughout."""
    if sentence.isupper() and " " in sentence.strip():
        return
    for match in CANDIDATE.finditer(sentence):
        if acronyms(match[0]):
            yield match.span()


def acronyms(word: str) -> tuple[Name, ...]:
    """The acronyms that are written so. A word of the dictionary counts only in the acronym's own capitals."""
    found = tuple(name for name in names(word) if name.kind in KINDS and name.long)
    return tuple(name for name in found if name.form == word or (word.isupper() and entry(word) is None))


def said_in_full(word: str) -> str:
    """The long forms of an acronym in both languages, a line each."""
    return "\n".join(f"{name.form}: {name.long} · {name.english}" for name in acronyms(word))
