"""The command ``dwibaca entries``: the reader's own entries of the dictionary."""

import argparse
import contextlib
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translation import paths
from translation.cli.library.own import opener, prepare_own
from translation.cli.terminal import DONE, FAILED, put, say
from translation.words.forms.parts_of_speech import NAMES, codes_of, in_words
from translation.words.own.own_entries import OwnEntry, key_of, read_entries, write_entries

if TYPE_CHECKING:
    from translation.library.storage.store import Connection

KNOWN_PARTS = ", ".join(f"{code} ({name})" if code != name else code for code, name in NAMES.items())


def add_parser(commands: Any) -> None:  # noqa: ANN401 - argparse has no public name for it
    """Add ``entries`` and its jobs to the commands."""
    top = commands.add_parser(
        "entries",
        help="mend and extend the dictionary",
        description="Your own entries of the dictionary, kept in your library.",
    )
    jobs = top.add_subparsers(dest="job", metavar="JOB", required=True)
    jobs.add_parser("list", help="the entries, one a line")
    add = jobs.add_parser("add", help="add one, or write one anew")
    add.add_argument("word", metavar="WORD", help="a word, or a phrase in quotation marks")
    add.add_argument("meaning", metavar="MEANING", help="several parted by semicolons")
    add.add_argument("--root", default="", metavar="ROOT")
    add.add_argument("--part", default="", metavar="PART", help=f"part of speech: {KNOWN_PARTS}; n/v for two")
    add.add_argument("--note", default="", metavar="TEXT")
    jobs.add_parser("remove", help="remove entries").add_argument("words", nargs="+", metavar="WORD")
    for name, said in (("import", "add the entries of a CSV file"), ("export", "write them to a CSV file")):
        jobs.add_parser(name, help=said).add_argument("file", type=Path, metavar="FILE")


def run(chosen: argparse.Namespace) -> int:
    """Run one job; returns the exit code. Raises ReaderError."""
    prepare_own()
    with contextlib.closing(opener()()) as connection:
        return _run(connection, chosen)


def own() -> Mapping[str, OwnEntry]:
    """The entries in the reader's library; none where there is no library. Raises ReaderError."""
    if not paths.library().exists():
        return {}
    from translation.library.vocabulary.own_entries import entries

    prepare_own()
    with contextlib.closing(opener()()) as connection:
        return entries(connection)


def _run(connection: "Connection", chosen: argparse.Namespace) -> int:
    from translation.library.vocabulary.own_entries import entries, put_all, remove
    from translation.library.vocabulary.own_entries import put as put_entry

    if chosen.job == "add":
        part = codes_of(chosen.part)
        if part is None:
            say(f"“{chosen.part}” is no part of speech. Known are {KNOWN_PARTS}; n/v are two.")
            return FAILED
        entry = OwnEntry(chosen.word, chosen.meaning, chosen.root, part, chosen.note)
        if not key_of(entry.form) or not entry.meaning.strip():
            say("An entry needs a word and a meaning.")
            return FAILED
        put_entry(connection, entry)
        say(f"“{' '.join(entry.form.split())}” is first from now on.")
    elif chosen.job == "remove":
        missing = [word for word in chosen.words if not remove(connection, word)]
        for word in missing:
            say(f"There is no entry of yours for “{word}”.")
        return FAILED if missing else DONE
    elif chosen.job == "import":
        say(f"{_count(put_all(connection, read_entries(chosen.file)))} imported.")
    elif chosen.job == "export":
        found = entries(connection).values()
        write_entries(chosen.file, found)
        say(f"{chosen.file} has {_count(len(found))}.")
    else:
        found = entries(connection).values()
        for one in found:
            put("\t".join((one.form, one.meaning, in_words(one.part), one.root, one.note)).rstrip("\t") + "\n")
        if not found:
            say("There are no entries of yours; dwibaca entries add writes one.")
    return DONE


def _count(number: int) -> str:
    return "1 entry" if number == 1 else f"{number} entries"
