"""The command ``dwibaca notes``: the reader's highlights and notes, listed, searched and exported."""

import argparse
import contextlib
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from translation.cli.library.articles import SHOWN, WHITE, searched
from translation.cli.library.own import number, opener, prepare_own
from translation.cli.output import output_of
from translation.cli.terminal import DONE, put, say
from translation.document import BilingualDocument
from translation.export.parts.options import Options
from translation.export.parts.structure import name_of

if TYPE_CHECKING:
    from translation.library.annotations.listing import NoteEntry
    from translation.library.storage.store import Connection

FORMATS = {"md": "notes", "csv": "notes-csv", "json": "notes-json"}


def add_parser(commands: Any) -> None:  # noqa: ANN401 - argparse has no public name for it
    """Add ``notes`` and its jobs to the commands."""
    top = commands.add_parser(
        "notes", help="your highlights and notes", description="Your highlights and notes in the saved articles."
    )
    jobs = top.add_subparsers(dest="job", metavar="JOB", required=True)
    listed = jobs.add_parser("list", help="the notes and highlights, the latest change first")
    listed.add_argument("--most", type=number, default=SHOWN, metavar="N", help=f"so many at most (usual: {SHOWN})")
    listed.add_argument("--format", choices=("text", "json"), default="text", help="to read, or for other programs")
    listed.add_argument("--json", dest="format", action="store_const", const="json", help="the same as --format json")
    export = jobs.add_parser("export", help="write them to files, one for each article, without the articles")
    export.add_argument("--format", choices=tuple(FORMATS), help="md (usual) is for Obsidian and other note programs")
    export.add_argument(
        "--out",
        default=".",
        metavar="FILE-OR-FOLDER",
        help="where to write: a file, a folder, or - for standard output",
    )
    export.add_argument("--together", action="store_true", help="the notes on all articles in one file")
    export.add_argument("--raw", action="store_true", help="cells of CSV as they are, also where they are formulas")
    export.set_defaults(refuse=export.error)
    for one in (listed, export):
        one.add_argument(
            "words",
            nargs="*",
            metavar="WORD",
            help="only with these words, or of color:yellow, tag:NAME, site:NAME, after:2024-05, has:notes …",
        )


def run(chosen: argparse.Namespace) -> int:
    """Run one job; returns the exit code. Raises ReaderError."""
    jobs: dict[str, Callable[[Connection, argparse.Namespace], int]] = {"list": _list, "export": _export}
    prepare_own()
    with contextlib.closing(opener()()) as connection:
        return jobs[chosen.job](connection, chosen)


def _list(connection: "Connection", chosen: argparse.Namespace) -> int:
    from translation.export.notes_only import note_data
    from translation.library.annotations.listing import count_annotations, find_annotations
    from translation.library.query import understand

    wanted = understand(searched(chosen.words))
    found = find_annotations(connection, wanted, limit=chosen.most)
    if chosen.format == "json":
        data = [
            {"article": one.article, "title": one.title or None, "site": one.site or None, "url": one.url or None}
            | note_data(one.annotation, one.source, one.target)
            for one in found
        ]
        put(json.dumps({"version": 1, "notes": data}, ensure_ascii=False, indent=2) + "\n", exact=True)
        return DONE
    for one in found:
        for line in _lines(one):
            put(f"{line}\n")
    if not found:
        say("Nothing was found." if chosen.words else "You have no highlights and notes yet.")
    elif (total := count_annotations(connection, wanted)) > len(found):
        say(f"{len(found)} of {total}; --most shows more.")
    return DONE


def _lines(entry: "NoteEntry") -> Iterator[str]:
    """An annotation: its article on a line, then what is marked and what was written."""
    from translation.export.parts.notes import COLOURS

    colour = COLOURS.get(entry.annotation.colour, "")
    told = ", ".join(filter(None, (entry.site, colour.lower())))
    name = entry.title or entry.url or "without a title"
    date = f"{entry.annotation.changed.astimezone():%Y-%m-%d}"
    yield WHITE.sub(" ", f"{entry.article:>5} {date}  {name}{f'  ({told})' if told else ''}")
    quotes = (f"“{text}”" if text else "" for text in (entry.source, entry.target))
    for text in (*quotes, entry.annotation.note):
        yield from (f"      {line}" for line in text.strip().splitlines())


def _export(connection: "Connection", chosen: argparse.Namespace) -> int:
    documents = list(_documents(connection, chosen.words))
    if not documents:
        say("Nothing was found.")
        return DONE
    formats = [FORMATS[chosen.format]] if chosen.format else None
    if formats is None and not chosen.out.lower().endswith((".csv", ".json")):
        formats = [FORMATS["md"]]
    elif formats is None:
        formats = [FORMATS[chosen.out.rpartition(".")[2].lower()]]
    groups = [documents] if chosen.together else [[document] for document in documents]
    output = output_of(chosen.out, formats, Options(raw=chosen.raw), articles=len(groups), refuse=chosen.refuse)
    for group in groups:
        output.give(group, name_of(group, output.options), {})
    return DONE


def _documents(connection: "Connection", words: Sequence[str]) -> Iterator[BilingualDocument]:
    """The articles with what is wanted of their annotations, that with the latest change first."""
    from translation.library.annotations.listing import find_annotations
    from translation.library.articles import load
    from translation.library.query import understand
    from translation.tasks.annotated import annotated

    wanted: dict[int, set[str]] = {}
    for entry in find_annotations(connection, understand(searched(words)), limit=None):
        wanted.setdefault(entry.article, set()).add(entry.annotation.lasting)
    for article, names in wanted.items():
        document = annotated(connection, article, load(connection, article).document)
        kept = tuple(placed for placed in document.annotations if placed.annotation.lasting in names)
        yield replace(document, annotations=kept)
