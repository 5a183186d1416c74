"""The dictionary's text files compiled into one table, which is kept in the cache.

The files in ``resources/dictionary`` are tab-separated text that people can mend. Compiling them takes half a second,
most of it for the indexes of English words; loading the compiled table some 20 ms. The table is named by a hash of the
files and of this code's format, so that a mended file leads to another table, and it carries a checksum, because
marshal must not be given a damaged file. Where the cache cannot be written, the table is compiled at every start.
"""

import hashlib
import marshal
import re
import sys
from collections import defaultdict
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

from translation import paths
from translation.disk.files import write_bytes
from translation.errors import FileNotWritten
from translation.words.english import stem

FILES = ("kamus.tsv", "names.tsv", "phrases.tsv", "frequency.tsv", "translations.tsv", "english.txt")
FORMAT = 1  # of the compiled table; raised whenever its making changes
DIGEST = 16  # bytes of the checksum at the beginning of the file
PHRASE = re.compile(r"(\w[\w-]*(?: \w[\w-]*)+): (\S.*)")
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
BRACKETS = re.compile(r"\([^)]*\)")
SMALL = frozenset("a an the to of in on at for by with and or be is as it its from sb sth one's etc".split())

Table = dict[str, Any]


@cache
def tables() -> Table:
    """All tables: ``entries``, ``roots``, ``names``, ``longs``, ``phrases``, ``english``, ``counts``.

    ``stems`` has by stem the shortest English word that stands for it, of the stems in ``translations.tsv``.
    ``entries`` has a line for each word form in lower case, ``roots`` the lines of a root, ``names`` those of a name
    or acronym, ``longs`` the lines of an acronym's long form in lower case, ``phrases`` by their first word the phrases
    with their English, ``english`` by stem the forms and numbers of senses that have it, ``counts`` how often a form
    was seen in 5 million running words of news.
    """
    texts = {name: (paths.resources() / "dictionary" / name).read_bytes() for name in FILES}
    file = _place(texts)
    if (known := _loaded(file)) is not None:
        return known
    made = _compiled({name: text.decode("utf-8") for name, text in texts.items()})
    _keep(file, made)
    return made


def senses(glosses: str) -> tuple[str, ...]:
    """The senses of an entry, which are parted by ``; `` outside of brackets."""
    return tuple(filter(None, (part.strip() for part in re.split(r";\s(?![^()]*\))", glosses))))


def _place(texts: dict[str, bytes]) -> Path:
    known = hashlib.blake2b(f"{FORMAT} {marshal.version} {sys.version_info[:2]}".encode(), digest_size=DIGEST)
    for text in texts.values():
        known.update(hashlib.blake2b(text, digest_size=DIGEST).digest())
    return paths.cache_folder() / f"dictionary-{known.hexdigest()}.table"


def _loaded(file: Path) -> Table | None:
    with suppress(OSError, ValueError, EOFError, TypeError):
        content = file.read_bytes()
        if hashlib.blake2b(content[DIGEST:], digest_size=DIGEST).digest() == content[:DIGEST]:
            found: Table = marshal.loads(content[DIGEST:])  # noqa: S302 - our own file, and whole
            return found
    return None


def _keep(file: Path, made: Table) -> None:
    """Write a table for the next start, and remove those of earlier texts."""
    content = marshal.dumps(made)
    with suppress(FileNotWritten, OSError):
        write_bytes(file, hashlib.blake2b(content, digest_size=DIGEST).digest() + content, private=True)
        for other in file.parent.glob("dictionary-*.table"):
            if other != file:
                other.unlink(missing_ok=True)


def _compiled(texts: dict[str, str]) -> Table:
    lines = {name: [line for line in text.splitlines()[1:] if "\t" in line] for name, text in texts.items()}
    entries: dict[str, str] = {}
    roots, names, longs = defaultdict[str, list[str]](list), defaultdict[str, list[str]](list), dict[str, list[str]]()
    for line in lines["kamus.tsv"]:
        form, root, _ = line.split("\t", 2)
        entries.setdefault(form.lower(), line)
        for one in root.lower().split("/"):  # "memerah" is of merah and of perah
            roots[one].append(line)
    for line in lines["names.tsv"]:
        form, _, long, _ = line.split("\t", 3)
        names[form.lower()].append(line)
        if " " in long:
            longs.setdefault(long.lower(), []).append(line)
    return {
        "entries": entries,
        "roots": dict(roots),
        "names": dict(names),
        "longs": longs,
        "phrases": _phrases(lines["phrases.tsv"], entries, [*names, *longs]),
        "english": _english(entries),
        "stems": _words_by_stem(texts["english.txt"].split(), lines["translations.tsv"]),
        "counts": {word: int(count) for word, count in (line.split("\t") for line in lines["frequency.tsv"])},
    }


def _phrases(lines: list[str], entries: dict[str, str], others: list[str]) -> dict[str, list[str]]:
    """Phrases by their first word, the longest first: of the list of phrases, of the entries' remarks, of the names."""
    found: dict[str, str] = {name: "" for name in others if " " in name}
    for line in entries.values():
        form, root, _, _, *note = line.split("\t")
        for part in "".join(note).split("; "):
            match = PHRASE.fullmatch(part)
            words = match[1].lower().split() if match else []
            if match and {form.lower(), root.lower()} & set(words) and words[0] in entries:
                found[match[1].lower()] = match[2]
    for line in lines:
        phrase, gloss = line.split("\t")
        found[phrase.lower()] = gloss
    by_first = defaultdict[str, list[str]](list)
    for phrase in sorted(found, key=lambda phrase: (-phrase.count(" "), phrase)):
        by_first[phrase.split(" ", 1)[0]].append(f"{phrase}\t{found[phrase]}")
    return dict(by_first)


def _english(entries: dict[str, str]) -> dict[str, str]:
    """By English stem the forms that have it in a sense, each with the sense's number, parted by line ends."""
    found = defaultdict[str, list[str]](list)
    for form, line in entries.items():
        for number, sense in enumerate(senses(line.split("\t")[3])):
            words = {stem(word) for word in WORD.findall(BRACKETS.sub(" ", sense)) if word.lower() not in SMALL}
            for one in words:
                found[one].append(f"{form}\t{number}")
    return {one: "\n".join(forms) for one, forms in found.items()}


def _words_by_stem(words: list[str], translations: list[str]) -> dict[str, str]:
    wanted = {one for line in translations for one in line.rpartition("\t")[2].split()}
    found: dict[str, str] = {}
    for word in sorted(filter(str.islower, words), key=lambda word: (-len(word), word)):
        if (one := stem(word)) in wanted:
            found[one] = word
    return found
