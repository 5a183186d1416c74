"""The reader's own library for the commands: checked, opened, and the numbers of its articles."""

import argparse
import functools
from collections.abc import Callable
from typing import TYPE_CHECKING

from translation import paths
from translation.cli.progress import Progress
from translation.cli.terminal import say, tell
from translation.errors import ReaderError
from translation.network.waiting import finish

if TYPE_CHECKING:
    from translation.library.storage.store import OpenLibrary


def prepare_own() -> None:
    """Check and back up the reader's library, once at the start, and print the messages."""
    from translation.library.safety.startup import prepare

    try:
        told_reader = finish(prepare(paths.library()), telling(progress := Progress()))
        progress.clear()
        if told_reader:
            say(told_reader)
    except ReaderError as error:  # a backup that cannot be made stops nobody
        tell(error)


def telling(progress: Progress) -> Callable[[str], None]:
    """Print each step of a job once; how many articles are done is drawn over."""

    def tell_step(words: str) -> None:
        if words.startswith("Rescuing from"):
            progress.draw(words)
        else:
            progress.clear()
            say(words)

    return tell_step


def opener() -> "OpenLibrary":
    """A function that opens the reader's library; it raises LibraryNotOpened and LibraryDamaged."""
    from translation.library.storage.store import open_library

    return functools.partial(open_library, paths.library())


def number(text: str) -> int:
    """The number of an article, or how many. Raises ArgumentTypeError."""
    if not text.isdecimal() or not 0 < int(text) < 2**63:
        raise argparse.ArgumentTypeError(f"“{text}” is no number of an article")
    return int(text)
