"""The options for formats and layouts, shared by every command that writes articles to files."""

import argparse
import os
from pathlib import Path

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
        "--show", choices=[show.value for show in Show], default=Show.BOTH.value, help="which language (usual: both)"
    )
    command.add_argument(
        "--layout", choices=("columns", "stacked"), default="columns", help="of both on a page (usual: columns)"
    )
    command.add_argument("--paper", choices=tuple(PAPERS), default="a4", help="of a PDF (usual: a4)")
    command.add_argument(
        "--standard", choices=tuple(STANDARDS), default="ua", help="of a PDF: PDF/UA-1 or PDF/A-2b (usual: ua)"
    )
    command.add_argument("--together", action="store_true", help="several articles in one file, with their contents")


def options(chosen: argparse.Namespace) -> Options:
    """The layout, paper and standard from the command line."""
    one = {Show.ENGLISH: PageLayout.ENGLISH, Show.ORIGINAL: PageLayout.ORIGINAL}
    return Options(
        one.get(Show(chosen.show), PageLayout(chosen.layout)), PAPERS[chosen.paper], STANDARDS[chosen.standard]
    )


def formats(chosen: argparse.Namespace) -> tuple[str, ...]:
    """The keys of the requested formats, else of the format of the file's ending, else of text."""
    if chosen.format:
        return tuple(dict.fromkeys(chosen.format))
    ending = Path(chosen.out or "").suffix.removeprefix(".").lower()
    return (next((key for key, form in FORMATS.items() if form.ending == ending), "text"),)


def is_folder(out: str) -> bool:
    """True if this name is a folder for files, not a single file."""
    return Path(out).expanduser().is_dir() or out.endswith(("/", os.sep))


def _formats(text: str) -> list[str]:
    keys = [key.strip().lower() for key in text.split(",")]
    if unknown := [key for key in keys if key not in FORMATS]:
        raise argparse.ArgumentTypeError(f"“{unknown[0]}” is none of {', '.join(FORMATS)}")
    return keys
