"""Plain text: the languages side by side in columns, or one after the other if there is no room."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from translation.document import BilingualBlock, BilingualDocument, Kind
from translation.export.parts.labels import Show, attribution, doubt_in_words, doubtful, marks_in_words
from translation.export.parts.notes import LOST, Notes, SentenceMarks
from translation.export.parts.options import Options
from translation.export.parts.provenance import provenance
from translation.export.parts.structure import headline, name_of

NARROW = 60  # columns of a terminal under which two languages stand below each other
WIDEST = 200  # longer lines are hard to follow
BETWEEN = " │ "
MARK = " [?]"  # after a sentence that should be looked at twice
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def side_by_side(document: BilingualDocument, *, width: int | None, show: Show = Show.BOTH) -> str:
    """The document as lines of up to ``width`` columns; with ``None`` unwrapped, the English under each block."""
    if all(row.target is None for row in document.rows):
        show = Show.ORIGINAL
    notes = Notes(document)
    rows = _rows(document.rows, notes, width, show)
    parts = [*_head(document, width), "", *rows, *_notes(notes, width), *_foot(document, width, show)]
    return CONTROL.sub("", "\n".join(line.rstrip() for line in parts).rstrip("\n")) + "\n"


def contents(documents: Sequence[BilingualDocument], options: Options) -> str:
    """What a collection begins with: its title, its preface and the headlines."""
    titles = (headline(document, both=options.both_titles) for document in documents)
    lines = [f"# {name_of(documents, options)}", "", *filter(None, [options.preface.strip()])]
    lines += [*([""] if options.preface.strip() else []), *(f"{n}. {title}" for n, title in enumerate(titles, 1))]
    return CONTROL.sub("", "\n".join(lines)) + "\n"


def _head(document: BilingualDocument, width: int | None) -> Iterator[str]:
    article = document.article
    for line in filter(None, (attribution(article), article.url, marks_in_words(document))):
        yield from wrapped(line, _whole(width))
    for notice in article.notices:
        yield ""
        yield from wrapped(f"Note: {notice.text}", _whole(width))


def _foot(document: BilingualDocument, width: int | None, show: Show) -> Iterator[str]:
    if (told := provenance(document)) and show is not Show.ORIGINAL:
        yield ""
        yield from wrapped(told, _whole(width))
        doubted = list(doubtful(document))
        if doubted:
            yield ""
            yield f"{MARK.strip()} To be looked at twice ({len(doubted)}):"
            for pair in doubted:
                reasons = "; ".join(dict.fromkeys(doubt_in_words(doubt) for doubt in pair.doubts))
                yield from wrapped(f"- {(pair.target or '').strip()} ({reasons})", _whole(width))


def _notes(notes: Notes, width: int | None) -> Iterator[str]:
    """What the reader has marked and written; a highlight is shown nowhere else."""
    if notes.all:
        yield ""
        yield "Highlights and notes:"
    for note in notes.all:
        number = _sign(note.number) if note.number else "-"
        lost = f"({LOST.lower()})" if note.is_lost else ""
        quote = f"“{note.source or note.target}”" if note.source or note.target else ""
        told = " ".join(filter(None, (quote, f"({note.colour.lower()})" if note.colour else "", lost)))
        text = ": ".join(filter(None, (told, note.text)))
        yield from wrapped(f"{number.strip()} {text}", _whole(width))


def _rows(rows: tuple[BilingualBlock, ...], notes: Notes, width: int | None, show: Show) -> Iterator[str]:
    for row in rows:
        marks = notes.of(row)
        source, target = _source(row, marks), _target(row, marks)
        if show is Show.BOTH and width is not None and width >= NARROW:
            yield from _columns(source, target, width)
        else:
            if show is not Show.ENGLISH:
                yield from wrapped(source, _whole(width))
            if show is not Show.ORIGINAL:
                yield from wrapped(target, _whole(width))
        yield ""


def _whole(width: int | None) -> int | None:
    return None if width is None else max(20, min(width, WIDEST))


def _columns(source: str, target: str, width: int) -> Iterator[str]:
    """Two texts beside each other, as many lines as the longer needs."""
    column = (min(width, WIDEST) - len(BETWEEN)) // 2
    left, right = wrapped(source, column), wrapped(target, column)
    for number in range(max(len(left), len(right))):
        one = left[number] if number < len(left) else ""
        other = right[number] if number < len(right) else ""
        yield one + " " * (column - columns_of(one)) + BETWEEN + other


def _sign(number: int) -> str:
    return f" [{number}]"


def _source(row: BilingualBlock, marks: Sequence[SentenceMarks]) -> str:
    """The original of a row, with the numbers of the notes on it."""
    if not any(mark.notes for mark in marks):
        return _set_apart(row, row.block.text)
    return _set_apart(row, "".join(_signed(pair.source, mark) for pair, mark in zip(row.pairs, marks, strict=True)))


def _signed(text: str, mark: SentenceMarks, sign: str = "") -> str:
    """A sentence with a sign and the numbers of its notes before its trailing space."""
    stem = text.rstrip()
    return stem + sign + "".join(map(_sign, mark.notes)) + text[len(stem) :]


def _target(row: BilingualBlock, marks: Sequence[SentenceMarks]) -> str:
    """The English of a row with doubtful sentences marked; dots for untranslated ones."""
    parts = []
    for pair, mark in zip(row.pairs, marks, strict=True):
        parts.append(_signed("…" if pair.target is None else pair.target, mark, MARK if pair.doubts else ""))
    return _set_apart(row, "".join(parts))


def _set_apart(row: BilingualBlock, text: str) -> str:
    """A text with the prefix of its kind, as in Markdown."""
    block = row.block
    if block.kind is Kind.TITLE:
        return f"# {text}"
    if block.kind is Kind.HEADING:
        return f"{'#' * max(2, block.level)} {text}"
    if block.kind is Kind.QUOTE:
        return f"> {text}"
    if block.kind is Kind.LIST_ITEM:
        return f"{'  ' * (max(block.level, 1) - 1)}{block.marker or '•'} {text}"
    if block.kind is Kind.CAPTION:
        return f"[{text.strip()}]"
    if block.kind is Kind.TABLE:
        return text.replace("\t", " | ")
    return text


def columns_of(text: str) -> int:
    """The width of a text in terminal columns: East Asian characters take two, combining marks none."""
    return sum(_columns_of_char(char) for char in text)


def _columns_of_char(char: str) -> int:
    if char < "\u0300":
        return 1
    if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def wrapped(text: str, width: int | None) -> list[str]:
    """The lines of a text, none wider than ``width`` columns; a wider word is broken."""
    if width is None:
        return text.split("\n")
    lines: list[str] = []
    for paragraph in text.split("\n"):
        indent = paragraph[: len(paragraph) - len(paragraph.lstrip(" "))]
        line, used = indent, len(indent)
        for word in paragraph.split():
            for piece in _pieces(word, width):
                size = columns_of(piece)
                gap = 1 if line.strip() else 0
                if used + gap + size > width and line.strip():
                    lines.append(line)
                    line, used, gap = "", 0, 0
                line, used = line + " " * gap + piece, used + gap + size
        lines.append(line)
    return lines


def _pieces(word: str, width: int) -> Iterator[str]:
    """A word split into pieces that fit."""
    piece, used = "", 0
    for char in word:
        size = _columns_of_char(char)
        if piece and used + size > width:
            yield piece
            piece, used = "", 0
        piece, used = piece + char, used + size
    yield piece
