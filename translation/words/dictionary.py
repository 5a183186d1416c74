"""The Indonesian dictionary and the list of names that come with the program, in ``resources/dictionary``.

Both are tab-separated text that people can mend. Each line is taken apart when its word is looked up.
"""

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from translation.words.tables import tables

CLITIC = re.compile(r"(?<=\w{3})(?:nya|lah|kah|pun|ku|mu)$")
PROCLITIC = re.compile(r"^(?:ku|kau)(?=\w{3})")


@dataclass(frozen=True, slots=True)
class Entry:
    """A word form: its root, its parts of speech (``n/v``), its senses parted by ``; ``, and a remark."""

    form: str
    root: str
    part: str
    glosses: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Name:
    """A name or acronym: its ``kind`` (``place``, ``acronym``, …), long form in Indonesian, and English.

    ``english`` is the name itself where English writes it the same.
    """

    form: str
    kind: str
    long: str
    english: str
    note: str = ""


def entry(form: str) -> Entry | None:
    """The dictionary's entry for exactly this form, ignoring case."""
    line = _entries().get(form.lower())
    return Entry(*_columns(line)) if line is not None else None


def entries(word: str) -> tuple[Entry, ...]:
    """The entries of a word as it stands in a text: of the form itself, else without clitics, else of its halves."""
    return tuple(filter(None, map(entry, _found(word.lower()))))


def related(root: str) -> tuple[Entry, ...]:
    """All entries of a root, as the dictionary has them in order."""
    return tuple(Entry(*_columns(line)) for line in _roots().get(root.lower(), ()))


def names(form: str) -> tuple[Name, ...]:
    """The known facts about a name or acronym, ignoring case."""
    found = [_name(line) for line in _names().get(form.lower(), ())]
    exact = [name for name in found if name.form == form]
    return tuple(exact or found)


def names_of_long_form(long: str) -> tuple[Name, ...]:
    """The acronyms that stand for a long form, ignoring case: "Komisi Pemberantasan Korupsi"."""
    return tuple(_name(line) for line in tables()["longs"].get(long.lower(), ()))


def all_entries() -> Iterator[Entry]:
    """Every entry, in the dictionary's order."""
    return (Entry(*_columns(line)) for line in _entries().values())


def all_names() -> Iterator[Name]:
    """Every name, in the list's order."""
    return (_name(line) for lines in _names().values() for line in lines)


def all_phrases() -> Iterator[tuple[str, str]]:
    """Every phrase with its English."""
    for lines in tables()["phrases"].values():
        for line in lines:
            phrase, english = line.split("\t")
            if english:
                yield phrase, english


def near(word: str) -> tuple[str, ...]:
    """The forms of the dictionary that are spelled most like a word, for a slip of the keys."""
    return tuple(difflib.get_close_matches(word.lower(), _entries(), n=3, cutoff=0.75))


def without_clitics(word: str) -> str:
    """A word without the clitics around it: "bukunya", "kubaca"."""
    bare = CLITIC.sub("", CLITIC.sub("", word))
    if bare in _entries():
        return bare
    verb = entry(PROCLITIC.sub("", bare))
    return verb.form if verb is not None and "v" in verb.part.split("/") else bare


@lru_cache(maxsize=50_000)
def _found(word: str) -> tuple[str, ...]:
    known = _entries()
    if word in known:
        return (word,)
    bare = without_clitics(word)
    if bare in known:
        return (bare,)
    halves = [without_clitics(half) for half in word.split("-")] if "-" in word else []
    return tuple(dict.fromkeys(half for half in halves if half in known))


def _entries() -> dict[str, str]:
    """Each form's line; of several the first."""
    found: dict[str, str] = tables()["entries"]
    return found


def _roots() -> dict[str, list[str]]:
    found: dict[str, list[str]] = tables()["roots"]
    return found


def _names() -> dict[str, list[str]]:
    found: dict[str, list[str]] = tables()["names"]
    return found


def _name(line: str) -> Name:
    form, kind, long, english, note = _columns(line)
    return Name(form, kind, long, form if english == "=" else english, note)


def _columns(line: str) -> list[str]:
    return [*line.split("\t"), "", "", "", ""][:5]
