"""What every command shares: its exit codes, and how it speaks."""

import sys

from translation.errors import ReaderError

DONE, FAILED, INTERRUPTED = 0, 1, 130


def say(text: str) -> None:
    """Write a message to standard error."""
    print(text, file=sys.stderr, flush=True)


def tell(error: ReaderError, about: str = "") -> None:
    """Write what happened and what to do next."""
    say(f"{about}: {error}" if about else str(error))
