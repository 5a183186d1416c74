"""Sentence pairs for translators: CSV and TSV (RFC 4180 quoting), and TMX 1.4 for translation memories."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from html import escape

from translation.document import BilingualDocument, SentencePair
from translation.export.parts.cells import harmless
from translation.export.parts.clean_text import clean
from translation.export.parts.labels import doubt_in_words
from translation.export.parts.notes import Notes, SentenceMarks, heeding
from translation.export.parts.options import Exported, Options
from translation.export.parts.provenance import language_tag
from translation.export.parts.structure import headline
from translation.version import VERSION

COLUMNS = ("article", "row", "kind", "source", "target", "doubts", "edited", "tags", "highlight", "note")
TMX_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
  <header creationtool="Dwibaca" creationtoolversion="{version}" segtype="sentence" o-tmf="Dwibaca" adminlang="en"
          srclang="{language}" datatype="plaintext"/>
  <body>
"""
OWN = '      <prop type="x-edited">yes</prop>\n'  # the reader's own wording
TMX_FOOT = """  </body>
</tmx>
"""


def as_csv(documents: Sequence[BilingualDocument], options: Options, images: Mapping[str, bytes]) -> Exported:
    """One line for each sentence, below a line of column names; marked as UTF-8 for spreadsheets."""
    return Exported(_table(documents, options, csv.excel).encode("utf-8-sig"))


def as_tsv(documents: Sequence[BilingualDocument], options: Options, images: Mapping[str, bytes]) -> Exported:
    """The same with tabs."""
    return Exported(_table(documents, options, csv.excel_tab).encode())


def as_tmx(documents: Sequence[BilingualDocument], options: Options, images: Mapping[str, bytes]) -> Exported:
    """A translation memory of the translated sentences, with their doubts as notes."""
    languages = {language_tag(document.article.language) for document in documents}
    head = TMX_HEAD.format(version=VERSION, language=languages.pop() if len(languages) == 1 else "*all*")
    units = (unit for document in heeding(documents, options) for unit in _units(document))
    return Exported("".join((head, *units, TMX_FOOT)).encode())


def _table(documents: Sequence[BilingualDocument], options: Options, dialect: type[csv.Dialect]) -> str:
    written = io.StringIO(newline="")
    lines = csv.writer(written, dialect)
    lines.writerow(COLUMNS)
    for document in heeding(documents, options):
        notes = Notes(document)
        title = headline(document, both=options.both_titles)
        tags = clean("; ".join(document.tags))
        for number, row in enumerate(document.rows, 1):
            for pair, marked in zip(row.pairs, notes.of(row), strict=True):
                source, target = _texts(pair)
                own = "yes" if pair.edited else ""
                reader = (_colours(marked), _said(notes, marked))
                cells = (title, number, row.block.kind.value, source, target, _reasons(pair), own, tags, *reader)
                lines.writerow(cells if options.raw else map(harmless, cells))
    return written.getvalue()


def _units(document: BilingualDocument) -> Iterator[str]:
    language = language_tag(document.article.language)
    made = _stamp(document.translated_at)
    model = f'      <prop type="x-model">{escape(clean(document.model))}</prop>\n' if document.model else ""
    tags = "".join(f'      <prop type="x-tag">{escape(clean(tag))}</prop>\n' for tag in document.tags)
    notes = Notes(document)
    for row in document.rows:
        for pair, marked in zip(row.pairs, notes.of(row), strict=True):
            source, target = _texts(pair)
            if source and target:
                note = f"      <note>{escape(_reasons(pair))}</note>\n" if pair.doubts else ""
                yield (
                    f"    <tu{made}>\n{note}{OWN if pair.edited else model}{tags}{_props(notes, marked)}"
                    f'      <tuv xml:lang="{language}"><seg>{escape(source)}</seg></tuv>\n'
                    f'      <tuv xml:lang="en"><seg>{escape(target)}</seg></tuv>\n'
                    "    </tu>\n"
                )


def _props(notes: Notes, marked: SentenceMarks) -> str:
    """What the reader has marked and written, as properties of a unit."""
    found = (("x-highlight", _colours(marked)), ("x-note", _said(notes, marked)))
    return "".join(f'      <prop type="{name}">{escape(text)}</prop>\n' for name, text in found if text)


def _colours(marked: SentenceMarks) -> str:
    return "; ".join(dict.fromkeys(mark.colour.value for mark in (*marked.source, *marked.target)))


def _said(notes: Notes, marked: SentenceMarks) -> str:
    return clean("; ".join(note.text for note in notes.listed if note.number in marked.notes))


def _texts(pair: SentencePair) -> tuple[str, str]:
    return clean(pair.source).strip(), clean(pair.target or "").strip()


def _reasons(pair: SentencePair) -> str:
    return clean("; ".join(dict.fromkeys(map(doubt_in_words, pair.doubts))))


def _stamp(moment: datetime | None) -> str:
    return f' creationdate="{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"' if moment else ""
