"""What a reader has marked and written, without the articles: Markdown for note programs, and CSV.

The Markdown is what Obsidian and its like read: YAML front matter (https://help.obsidian.md/properties), quotations,
and a name for each note (``^…``) that other notes can link to.
"""

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from translation.annotations import Annotation
from translation.document import BilingualDocument
from translation.export.markdown import escaped, note_text
from translation.export.parts.cells import harmless
from translation.export.parts.clean_text import clean, one_line, web_address, whole_characters
from translation.export.parts.labels import attribution
from translation.export.parts.notes import LOST, Note, Notes
from translation.export.parts.options import Exported, Options
from translation.export.parts.structure import author, headline, name_of

COLUMNS = ("article", "site", "date", "address", "color", "source", "target", "note", "changed", "lost", "tags")
NONE = "*There are no highlights and notes.*"
VERSION = 1  # of the JSON
NAME = 8  # letters of an annotation's name that tell it apart in a file
NO_NAME = re.compile(r"[^0-9A-Za-z-]")
NO_TAG = re.compile(r"[^\w/-]+")


def as_markdown(documents: Sequence[BilingualDocument], options: Options, images: Mapping[str, bytes]) -> Exported:
    """The notes on each document below its headline, the file's properties above them."""
    marked = [document for document in documents if document.annotations] or documents
    front = _properties(marked[0], options) if len(marked) == 1 else _properties_of_several(marked, options)
    parts = ["---\n" + "".join(f"{name}: {value}\n" for name, value in front) + "---"]
    for document in marked:
        parts += _document(document, options)
    return Exported(("\n\n".join(parts) + "\n").encode())


def as_csv(documents: Sequence[BilingualDocument], options: Options, images: Mapping[str, bytes]) -> Exported:
    """One line for each highlight or note, below a line of column names; marked as UTF-8 for spreadsheets."""
    written = io.StringIO(newline="")
    lines = csv.writer(written)
    lines.writerow(COLUMNS)
    for document in documents:
        article = document.article
        about = (
            headline(document, both=options.both_titles),
            clean(article.site),
            article.published.date().isoformat() if article.published else "",
            clean(article.url),
        )
        tags = clean("; ".join(document.tags))
        for note in Notes(document).all:
            changed = note.annotation.changed.isoformat(timespec="seconds")
            lost = "yes" if note.is_lost else ""
            own = (note.annotation.colour.value, note.source, note.target, clean(note.text), changed, lost, tags)
            cells = (*about, *own)
            lines.writerow(cells if options.raw else map(harmless, cells))
    return Exported(written.getvalue().encode("utf-8-sig"))


def as_json(documents: Sequence[BilingualDocument], options: Options, images: Mapping[str, bytes]) -> Exported:
    """An object with a list of notes, each with what is known of its article; see ``docs/manual/json.md``."""
    notes = []
    for document in documents:
        article = document.article
        about = {
            "title": article.title or None,
            "site": article.site or None,
            "url": article.url or None,
            "published": article.published.isoformat() if article.published else None,
            "tags": list(document.tags),
        }
        notes += [
            about | note_data(note.annotation, note.source, note.target) | {"lost": note.is_lost}
            for note in Notes(document).all
        ]
    text = json.dumps({"version": VERSION, "notes": notes}, ensure_ascii=False, indent=2)
    return Exported((whole_characters(text) + "\n").encode())


def note_data(annotation: Annotation, source: str, target: str) -> dict[str, Any]:
    """An annotation as values of JSON, with what it is on in both languages."""
    return {
        "id": annotation.lasting,
        "color": annotation.colour.value or None,
        "source": source or None,
        "target": target or None,
        "note": annotation.note or None,
        "created": annotation.created.isoformat(),
        "changed": annotation.changed.isoformat(),
    }


def _properties(document: BilingualDocument, options: Options) -> Iterator[tuple[str, str]]:
    """Names and values in YAML, of which the texts of JSON are a part."""
    article = document.article
    yield "title", _yaml(headline(document, both=options.both_titles))
    for name, text in (("source", article.url), ("site", article.site), ("author", author(document))):
        if one_line(text):
            yield name, _yaml(one_line(text))
    if article.published:
        yield "date", article.published.date().isoformat()
    yield "tags", _tags(document.tags)


def _properties_of_several(documents: Sequence[BilingualDocument], options: Options) -> Iterator[tuple[str, str]]:
    yield "title", _yaml(f"Notes: {name_of(documents, options)}")
    sources = [web_address(document.article.url) for document in documents]
    yield "source", f"[{', '.join(_yaml(address) for address in dict.fromkeys(sources) if address)}]"
    yield "tags", _tags([tag for document in documents for tag in document.tags])


def _tags(tags: Sequence[str]) -> str:
    """Tags as a list; in a note program they have neither spaces nor figures alone."""
    named = dict.fromkeys(NO_TAG.sub("-", clean(tag)).strip("-/") for tag in tags)
    return f"[{', '.join(_yaml(f'_{tag}' if tag.isdecimal() else tag) for tag in named if tag)}]"


def _yaml(text: str) -> str:
    return json.dumps(clean(text), ensure_ascii=False)


def _document(document: BilingualDocument, options: Options) -> Iterator[str]:
    yield f"# {escaped(headline(document, both=options.both_titles))}"
    address = web_address(document.article.url)
    told = escaped(one_line(attribution(document.article)))
    if told or address:
        yield " · ".join(filter(None, (told, f"<{address}>" if address else "")))
    notes = Notes(document).all
    if not notes:
        yield NONE
    for note in (note for note in notes if not note.is_lost):
        yield from _note(note)
    if lost := [note for note in notes if note.is_lost]:
        yield f"## {LOST}"
        for note in lost:
            yield from _note(note)


def _note(note: Note) -> Iterator[str]:
    """What is marked as a quotation in both languages, and what the reader wrote; its name ends the last line."""
    lines = [escaped(note.source), f"*{escaped(note.target)}*" if note.target else ""]
    quotation = "\n>\n".join(f"> {line}" for line in lines if line)
    words = note_text(note).replace("\n", "\\\n")
    colour = f"#highlight/{note.annotation.colour}" if note.colour else ""
    if quotation:
        yield quotation
    yield " ".join(filter(None, (words, colour, f"^{NO_NAME.sub('-', note.annotation.lasting[:NAME])}")))
