"""The options for formats and layouts, shared by every command that writes articles to files."""

import argparse

from translation.cli.output import Output, output_of
from translation.export.formats import FORMATS
from translation.export.parts.labels import Show
from translation.export.parts.options import Options, PageLayout, Paper, Standard

PAPERS = {"a4": Paper.A4, "letter": Paper.LETTER}
STANDARDS = {"ua": Standard.ACCESSIBLE, "a2b": Standard.ARCHIVE}


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add the options for formats and layouts to a command."""
    command.add_argument(
        "--format",
        type=_formats,
        action="extend",
        metavar="FORMAT[,FORMAT…]",
        help=f"{', '.join(FORMATS)} (usual: what the name after --out ends in, else text); several give several files",
    )
    command.add_argument(
        "--out",
        metavar="FILE-OR-FOLDER",
        help="where to write: a file that ends like a format, else a folder; - for standard output",
    )
    command.set_defaults(refuse=command.error)
    command.add_argument(
        "--show", choices=[show.value for show in Show], default=Show.BOTH.value, help="which language (usual: both)"
    )
    command.add_argument(
        "--layout", choices=("columns", "stacked"), default="columns", help="of both on a page (usual: columns)"
    )
    command.add_argument("--paper", choices=tuple(PAPERS), default="a4", help="of a PDF (usual: a4)")
    command.add_argument(
        "--standard", choices=tuple(STANDARDS), default="ua", help="of a PDF: PDF/UA-1 or PDF/A-2b (usual: ua)"
    )
    command.add_argument(
        "--raw",
        action="store_true",
        help="cells of CSV and TSV as they are; usually one that a spreadsheet calculates gets an apostrophe",
    )
    command.add_argument("--no-notes", action="store_true", help="leave out your highlights and notes")
    command.add_argument("--together", action="store_true", help="several articles in one file, with their contents")


def options(chosen: argparse.Namespace) -> Options:
    """The layout, paper and standard from the command line."""
    one = {Show.ENGLISH: PageLayout.ENGLISH, Show.ORIGINAL: PageLayout.ORIGINAL}
    return Options(
        one.get(Show(chosen.show), PageLayout(chosen.layout)),
        PAPERS[chosen.paper],
        STANDARDS[chosen.standard],
        raw=chosen.raw,
        notes=not chosen.no_notes,
    )


def output(chosen: argparse.Namespace, articles: int) -> Output:
    """The output for so many articles. Raises SystemExit, like argparse, for invalid options."""
    files = 1 if chosen.together else articles
    return output_of(chosen.out, chosen.format, options(chosen), articles=files, refuse=chosen.refuse)


def _formats(text: str) -> list[str]:
    keys = [key.strip().lower() for key in text.split(",")]
    if unknown := [key for key in keys if key not in FORMATS]:
        raise argparse.ArgumentTypeError(f"“{unknown[0]}” is none of {', '.join(FORMATS)}")
    return keys
