"""The reader's own lists as files: what is in one, or why it cannot be read, in sentences that can be translated."""

import csv
import io
from collections.abc import Collection
from pathlib import Path

from translation.errors import ListNotRead
from translation.system_errors import reason_of
from translation.texts import Text

LARGEST = 10_000_000  # bytes of a file


class WrongColumns(ValueError):
    """A table lacks columns: those ``found``, those ``needed``."""

    def __init__(self, found: Collection[str], needed: Collection[str]) -> None:
        super().__init__(f"the columns are {', '.join(found)}, not {', '.join(needed)}")
        self.found, self.needed = found, needed


def rows_of(text: str, needed: Collection[str]) -> "csv.DictReader[str]":
    """The rows of a CSV text with a header line, in any order of columns. Raises WrongColumns without those needed."""
    rows = csv.DictReader(io.StringIO(text))
    found = rows.fieldnames or ()
    if not set(needed) <= set(found):
        raise WrongColumns(found, needed)
    return rows


def text_of(file: Path, choose: Text) -> str:
    """The text of a list's file; ``choose`` is the advice where another one is needed. Raises ListNotRead."""
    try:
        with file.open("rb") as opened:
            content = opened.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise ListNotRead(
            Text("There is no file “{file}”.", file=file), Text("Check its name and its folder.")
        ) from error
    except IsADirectoryError as error:
        raise ListNotRead(Text("“{file}” is a folder.", file=file), choose) from error
    except OSError as error:
        raise ListNotRead(
            Text("“{file}” could not be read: {reason}.", file=file, reason=reason_of(error)),
            Text("Check that this account may read it."),
        ) from error
    if len(content) > LARGEST:
        raise ListNotRead(Text("“{name}” is too large for a list.", name=file.name), choose)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ListNotRead(
            Text("“{name}” is not text in UTF-8.", name=file.name), Text("Save it as CSV in UTF-8, or choose another.")
        ) from error


def wrong(file: Path, error: Exception, choose: Text) -> ListNotRead:
    """The error for a file whose text is no such list."""
    if not isinstance(error, WrongColumns):
        return ListNotRead(Text("“{name}” is damaged: {error}.", name=file.name, error=error), choose)
    found, needed = ", ".join(filter(None, error.found)), ", ".join(error.needed)
    advice = Text("Its first line must name the columns {columns}; others may follow.", columns=needed)
    if not found:
        return ListNotRead(Text("“{name}” is empty.", name=file.name), advice)
    return ListNotRead(
        Text("“{name}” has the columns {found}, not {needed}.", name=file.name, found=found, needed=needed),
        advice,
    )
