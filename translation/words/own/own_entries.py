"""The reader's own entries, in the place of the dictionary's or beside it; as CSV for other people and programs."""

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from pathlib import Path

from translation.disk.files import write_text
from translation.errors import ListNotRead
from translation.texts import Text
from translation.words.forms.parts_of_speech import NAMES as PARTS
from translation.words.forms.parts_of_speech import codes_of
from translation.words.own.own_lists import rows_of, text_of, wrong

CHOOSE = Text("Choose a CSV file of entries.")


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

    Raises WrongColumns without a column ``form`` or ``meaning``.
    """
    rows = rows_of(text, ("form", "meaning"))
    values = ({name: " ".join((row.get(name) or "").split()) for name in NAMES} for row in rows)
    return tuple(OwnEntry(**value) for value in values if value["form"] and value["meaning"])


def write_entries(file: Path, entries: Iterable[OwnEntry]) -> None:
    """Write entries to a CSV file. Raises FileNotWritten."""
    write_text(file, as_csv(entries))


def read_entries(file: Path) -> tuple[OwnEntry, ...]:
    """The entries of a CSV file. Raises ListNotRead."""
    text = text_of(file, CHOOSE)
    try:
        return tuple(_with_known_part(file, entry) for entry in from_csv(text))
    except (ValueError, csv.Error) as error:
        raise wrong(file, error, CHOOSE) from error


def _with_known_part(file: Path, entry: OwnEntry) -> OwnEntry:
    part = codes_of(entry.part)
    if part is None:
        raise ListNotRead(
            Text(
                "“{name}” has a part of speech that Dwibaca does not know: “{part}” at “{form}”.",
                name=file.name,
                part=entry.part,
                form=entry.form,
            ),
            Text("Known are {parts}.", parts=", ".join(PARTS)),
        )
    return replace(entry, part=part)
