"""The formats in which words are written, and the writing."""

import csv
import io
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from translation.disk.files import write_bytes
from translation.errors import FileNotWritten
from translation.export.parts.cells import harmless
from translation.export.parts.clean_text import clean, one_line
from translation.export.words.anki import as_anki
from translation.texts import Text
from translation.words.own.my_words import MyWord

JSON_VERSION = 1
COLUMNS = (
    "word", "form", "language", "meaning", "sentence", "translation", "note", "state", "title", "site", "url", "added",
    "due", "reviews",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class WordFormat:
    """A format: its ending, and what makes a file of words."""

    ending: str
    make: Callable[[Sequence[MyWord]], bytes]


def write_words(path: Path, words: Sequence[MyWord]) -> None:
    """Write words to a file in the format of its ending. Raises FileNotWritten."""
    form = WORD_FORMATS.get(path.suffix.lower().removeprefix("."))
    if form is None:
        endings = ", ".join(f".{ending}" for ending in WORD_FORMATS)
        raise FileNotWritten(
            Text("“{name}” has no ending that says what to write.", name=path.name),
            Text("Give the file one of these endings: {endings}.", endings=endings),
        )
    write_bytes(path, form.make(words))


def as_values(word: MyWord) -> dict[str, Any]:
    """A word by the names of its columns; unknown texts are ``""``, times are in ISO 8601."""
    return {
        "word": one_line(word.headword),
        "form": one_line(word.form),
        "language": word.language,
        "meaning": one_line(word.meaning),
        "sentence": one_line(word.source),
        "translation": one_line(word.target),
        "note": clean(word.note).strip(),
        "state": "known" if word.is_known else "learning",
        "title": one_line(word.title),
        "site": one_line(word.site),
        "url": one_line(word.url),
        "added": _time(word.added),
        "due": "" if word.is_known else _time(word.due),
        "reviews": word.reviews,
    }


def as_json_text(words: Sequence[MyWord]) -> str:
    """The words as one JSON object."""
    rows = [{name: None if value == "" else value for name, value in as_values(word).items()} for word in words]
    return json.dumps({"version": JSON_VERSION, "words": rows}, ensure_ascii=False, indent=2) + "\n"


def _json(words: Sequence[MyWord]) -> bytes:
    return as_json_text(words).encode()


def _csv(words: Sequence[MyWord]) -> bytes:
    return _table(words, csv.excel).encode("utf-8-sig")  # spreadsheets take it for UTF-8 by its mark


def _tsv(words: Sequence[MyWord]) -> bytes:
    return _table(words, csv.excel_tab).encode()


def _table(words: Sequence[MyWord], dialect: type[csv.Dialect]) -> str:
    written = io.StringIO(newline="")
    lines = csv.writer(written, dialect)
    lines.writerow(COLUMNS)
    for word in words:
        lines.writerow(map(harmless, as_values(word).values()))
    return written.getvalue()


def _time(moment: datetime | None) -> str:
    return moment.isoformat(timespec="seconds") if moment else ""


WORD_FORMATS = {
    "apkg": WordFormat("apkg", as_anki),
    "csv": WordFormat("csv", _csv),
    "tsv": WordFormat("tsv", _tsv),
    "json": WordFormat("json", _json),
}
