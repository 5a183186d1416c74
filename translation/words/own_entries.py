"""The reader's own entries, in the place of the dictionary's or beside it; as CSV for other people and programs."""

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass, fields
from pathlib import Path

from translation.errors import FileNotRead
from translation.files import write_text
from translation.system_errors import reason_of
from translation.texts import Text

LARGEST = 10_000_000  # bytes of a file


@dataclass(frozen=True, slots=True)
class OwnEntry:
    """What the reader wrote for a word or phrase: its ``meaning``, senses parted by ``; ``, and what else is known.

    ``part`` is the part of speech as the dictionary writes it (``n/v``).
    """

    form: str
    meaning: str
    root: str = ""
    part: str = ""
    note: str = ""


NAMES = tuple(field.name for field in fields(OwnEntry))


def key_of(form: str) -> str:
    """What two entries must not have in common: the form, whatever its capitals and spaces."""
    return " ".join(form.split()).lower()


def as_csv(entries: Iterable[OwnEntry]) -> str:
    """Entries as CSV with a header line."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(NAMES)
    rows.writerows([getattr(entry, name) for name in NAMES] for entry in entries)
    return out.getvalue()


def from_csv(text: str) -> tuple[OwnEntry, ...]:
    """The entries of a CSV text with a header line, in any order of columns; lines without a form or meaning are not.

    Raises ValueError without a column ``form`` or ``meaning``.
    """
    rows = csv.DictReader(io.StringIO(text))
    if not {"form", "meaning"} <= set(rows.fieldnames or ()):
        raise ValueError("it has no columns “form” and “meaning”")
    values = ({name: " ".join((row.get(name) or "").split()) for name in NAMES} for row in rows)
    return tuple(OwnEntry(**value) for value in values if value["form"] and value["meaning"])


def write_entries(file: Path, entries: Iterable[OwnEntry]) -> None:
    """Write entries to a CSV file. Raises FileNotWritten."""
    write_text(file, as_csv(entries))


def read_entries(file: Path) -> tuple[OwnEntry, ...]:
    """The entries of a CSV file. Raises FileNotRead."""
    choose = Text("Choose a CSV file of entries.")
    try:
        with file.open("rb") as opened:
            content = opened.read(LARGEST + 1)
    except OSError as error:
        raise FileNotRead(
            Text("“{file}” could not be read: {reason}.", file=file, reason=reason_of(error)),
            Text("Check that this account may read it."),
        ) from error
    if len(content) > LARGEST:
        raise FileNotRead(Text("“{name}” is too large for a list of entries.", name=file.name), choose)
    try:
        return from_csv(content.decode("utf-8-sig"))
    except (ValueError, csv.Error) as error:
        raise FileNotRead(
            Text("“{name}” is no list of entries: {error}.", name=file.name, error=error), choose
        ) from error
