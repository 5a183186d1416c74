"""The table of export formats, shared by the window and the command line.

The table is cheap: the module of a format is imported at its first use.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from pathlib import Path
from typing import cast

from translation.disk.files import write_bytes
from translation.document import BilingualDocument
from translation.export.parts.notes import heeding
from translation.export.parts.options import Exported, Options
from translation.texts import Text

Make = Callable[[Sequence[BilingualDocument], Options, Mapping[str, bytes]], Exported]


class Preview(StrEnum):
    """The preview of a format: its pages, its text, or none if its look depends on another program."""

    PAGES = "pages"
    TEXT = "text"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its ``key`` on the command line, its ``name`` in a menu, its file ending, and its function.

    ``make`` takes one or several documents, the options, and the bytes of pictures by their addresses. A format with
    ``pages`` heeds the paper and the standard, one that ``heeds_layout`` which languages are shown and where. A
    ``binary`` one is not printed on a terminal. One that ``is_notes`` has highlights and notes alone.
    """

    key: str
    name: str
    ending: str
    make: Make
    pages: bool = False
    heeds_layout: bool = False
    has_pictures: bool = False
    preview: Preview = Preview.TEXT
    binary: bool = False
    is_notes: bool = False


def write(
    form: Format,
    path: Path,
    documents: Sequence[BilingualDocument],
    options: Options | None = None,
    images: Mapping[str, bytes] | None = None,
) -> tuple[Text, ...]:
    """Make the file and write it; returns messages for the reader.

    An existing file survives a failure. Raises FileNotWritten.
    """
    made = form.make(documents, options or Options(), images or {})
    write_bytes(path, made.data)
    return made.notices


def _by(module: str, name: str) -> Make:
    """The function that makes a format, imported at its first use."""

    def make(documents: Sequence[BilingualDocument], options: Options, images: Mapping[str, bytes]) -> Exported:
        found = cast("Make", getattr(import_module(f"translation.export.{module}"), name))
        return found(documents, options, images)

    return make


def _text(documents: Sequence[BilingualDocument], options: Options, images: Mapping[str, bytes]) -> Exported:
    from translation.export.text import contents, side_by_side

    shown = heeding(documents, options)
    texts = [side_by_side(document, width=None, show=options.layout.show) for document in shown]
    if options.title:
        texts.insert(0, contents(documents, options))
    return Exported("\n".join(texts).encode("utf-8", "replace"))


def _json(documents: Sequence[BilingualDocument], options: Options, images: Mapping[str, bytes]) -> Exported:
    from translation.export.json_format import as_json

    shown = heeding(documents, options)
    return Exported("".join(as_json(document, options.layout.show) for document in shown).encode())


FORMATS = {
    form.key: form
    for form in (
        Format(
            "pdf",
            "PDF",
            "pdf",
            _by("pdf.pdf", "as_pdf"),
            pages=True,
            heeds_layout=True,
            has_pictures=True,
            preview=Preview.PAGES,
            binary=True,
        ),
        Format(
            "html",
            "Web page",
            "html",
            _by("html", "as_html"),
            heeds_layout=True,
            has_pictures=True,
            preview=Preview.NONE,
        ),
        Format(
            "epub",
            "E-book (EPUB)",
            "epub",
            _by("epub", "as_epub"),
            heeds_layout=True,
            has_pictures=True,
            preview=Preview.NONE,
            binary=True,
        ),
        Format("md", "Markdown", "md", _by("markdown", "as_markdown"), heeds_layout=True),
        Format("text", "Plain text", "txt", _text, heeds_layout=True),
        Format("csv", "Sentences as CSV", "csv", _by("sentence_pairs", "as_csv")),
        Format("tsv", "Sentences as TSV", "tsv", _by("sentence_pairs", "as_tsv")),
        Format("tmx", "Translation memory (TMX)", "tmx", _by("sentence_pairs", "as_tmx")),
        Format("json", "JSON", "json", _json, heeds_layout=True),
        Format("notes", "Notes only (Markdown)", "md", _by("notes_only", "as_markdown"), is_notes=True),
        Format("notes-csv", "Notes only (CSV)", "csv", _by("notes_only", "as_csv"), is_notes=True),
        Format("notes-json", "Notes only (JSON)", "json", _by("notes_only", "as_json"), is_notes=True),
    )
}
