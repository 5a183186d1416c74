"""Parts shared by all commands: exit codes, output, and the reader's settings."""

import contextlib
import os
import sys
from collections.abc import Iterator

from translation import paths
from translation.errors import FileNotRead, ReaderError
from translation.files import not_written
from translation.settings import Settings, read_settings

DONE, FAILED, INTERRUPTED = 0, 1, 130


def put(text: str) -> None:
    """Write a result to standard output. Raises FileNotWritten, and BrokenPipeError if the reader has gone."""
    with _writing():
        sys.stdout.write(text)
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
    print(text, file=sys.stderr, flush=True)


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
