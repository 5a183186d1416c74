"""What every command shares: its exit codes, and how it speaks."""

import os
import sys

from translation.errors import ReaderError
from translation.export.files import not_written

DONE, FAILED, INTERRUPTED = 0, 1, 130


def put(text: str) -> None:
    """Write a result to standard output. Raises FileNotWritten, and BrokenPipeError where nobody reads any more."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        let_go()
        raise not_written("The result", error) from error


def let_go() -> None:
    """Write to standard output no more: Python would complain once more of what it holds when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def say(text: str) -> None:
    """Write a message to standard error."""
    print(text, file=sys.stderr, flush=True)


def tell(error: ReaderError, about: str = "") -> None:
    """Write what happened and what to do next."""
    say(f"{about}: {error}" if about else str(error))
