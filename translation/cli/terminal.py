"""Parts shared by all commands: exit codes, output, and the reader's settings."""

import argparse
import contextlib
import os
import re
import sys
from collections.abc import Iterator, Sequence
from typing import Any

from translation import paths
from translation.disk.files import not_written
from translation.errors import FileNotRead, ReaderError
from translation.settings import Settings, read_settings

# What moves a terminal's cursor, names its window or types in the reader's stead, and what turns a text's direction.
UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
MARK, UNMARK = "\033[1m", "\033[0m"  # around words that were found

DONE, FAILED, INTERRUPTED = 0, 1, 130


def jobs_of(top: argparse.ArgumentParser) -> Any:  # noqa: ANN401 - argparse has no public name for it
    """Where to add the jobs of a command; without a job it prints them."""
    top.set_defaults(print_jobs=top.print_help)
    return top.add_subparsers(dest="job", metavar="JOB", title="jobs")


def printable(text: str) -> str:
    """The text as a terminal may get it, whoever wrote it: nothing in it is an order to the terminal."""
    return UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", text)


def put(text: str, *, exact: bool = False) -> None:
    """Write a result to standard output. Raises FileNotWritten, and BrokenPipeError if the reader has gone.

    Everything is printable, except an ``exact`` file's text that goes to another program.
    """
    with _writing():
        sys.stdout.write(text if exact and not sys.stdout.isatty() else printable(text))
        sys.stdout.flush()


def put_marked(pieces: Sequence[tuple[str, bool]]) -> None:
    """Write a line of pieces, each of them highlighted or not; on a terminal alone."""
    shown = sys.stdout.isatty()
    with _writing():
        for text, marked in pieces:
            sys.stdout.write(f"{MARK}{printable(text)}{UNMARK}" if marked and shown else printable(text))
        sys.stdout.write("\n")
        sys.stdout.flush()


def put_bytes(data: bytes) -> None:
    """Write the bytes of a file to standard output; raises what ``put`` does."""
    with _writing():
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()


@contextlib.contextmanager
def _writing() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        let_go()
        raise not_written("The result", error) from error


def let_go() -> None:
    """Detach standard output, so that Python does not report a broken pipe again at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def say(text: str) -> None:
    """Write a message to standard error."""
    print(printable(text), file=sys.stderr, flush=True)


def tell(error: ReaderError, about: str = "") -> None:
    """Write what happened and what to do next."""
    say(f"{about}: {error}" if about else str(error))


def chosen_settings() -> Settings:
    """The reader's settings, or the default ones after a message if they cannot be read."""
    try:
        return read_settings(paths.settings_file())
    except FileNotRead as error:
        tell(error)
        return Settings()
