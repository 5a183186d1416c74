"""A row as sentences, each split into runs of uniform formatting, for every export with styled text."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from translation.document import BilingualBlock, Doubt, Span, Style, spans_of_parts
from translation.export.parts.clean_text import clean, web_address
from translation.export.parts.notes import Mark, SentenceMarks

WAITING = "…"  # where a sentence is not translated yet


@dataclass(frozen=True, slots=True)
class Run:
    """A uniformly formatted text; ``href`` is an http or https address, ``""`` without a link.

    ``mark`` are the looks of the highlights that it is in, a colour and a line: ``"yellow underline"``. ``is_sign`` is
    true for what is no text but code of the format.
    """

    text: str
    bold: bool = False
    italic: bool = False
    dim: bool = False
    href: str = ""
    mark: str = ""
    is_sign: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """A pair as runs, each language with its trailing space; ``doubts`` concern the target.

    ``is_own`` says that the target is the reader's own wording. ``notes`` are the numbers of notes on it.
    """

    source: tuple[Run, ...]
    target: tuple[Run, ...]
    doubts: tuple[Doubt, ...] = ()
    is_own: bool = False
    notes: tuple[int, ...] = ()


def sentences(row: BilingualBlock, marks: Sequence[SentenceMarks] = ()) -> Iterator[Sentence]:
    """The row's pairs in reading order, with what is marked in each; an untranslated one has dots as its target.

    Space at the beginning of a sentence is given to the one before it, so that all space between two is in one place
    and no format has to look for it in two.
    """
    before: Sentence | None = None
    for sentence in _as_they_are(row, marks or [SentenceMarks()] * len(row.pairs)):
        if before is None:
            before = sentence
            continue
        (source, here), (target, there) = _without_indent(sentence.source), _without_indent(sentence.target)
        yield replace(before, source=_with_space(before.source, source), target=_with_space(before.target, target))
        before = replace(sentence, source=here, target=there)
    if before is not None:
        yield before


def _as_they_are(row: BilingualBlock, marks: Sequence[SentenceMarks]) -> Iterator[Sentence]:
    parts = spans_of_parts(row.block.spans, [len(pair.source) for pair in row.pairs])
    for pair, spans, marked in zip(row.pairs, parts, marks, strict=True):
        source = tuple(runs(pair.source, spans, marked.source))
        if pair.target is None:
            bare = pair.source.strip()
            indent, _, after = pair.source.partition(bare) if bare else (pair.source, "", "")
            target: tuple[Run, ...] = (Run(clean(indent + WAITING + after), dim=True),)
        else:
            target = tuple(runs(pair.target, pair.target_spans, marked.target))
        is_shown = pair.target is not None and bool(trimmed(target))
        doubts = pair.doubts if is_shown else ()
        yield Sentence(source, target, doubts, is_own=pair.edited and is_shown, notes=marked.notes)


def _without_indent(pieces: Sequence[Run]) -> tuple[list[Run], tuple[Run, ...]]:
    """The space before a text, at most one run, and the text without it."""
    text = "".join(piece.text for piece in pieces)
    bare = text.lstrip()
    if not bare or len(bare) == len(text):
        return [], tuple(pieces)
    kept, left = list(pieces), len(text) - len(bare)
    while left >= len(kept[0].text):
        left -= len(kept.pop(0).text)
    kept[0] = replace(kept[0], text=kept[0].text[left:])
    return [Run(text[: len(text) - len(bare)])], tuple(kept)


def _with_space(pieces: tuple[Run, ...], space: Sequence[Run]) -> tuple[Run, ...]:
    """A text with space after it; what is space already gets only line feeds and tabs, which part lines and cells."""
    if pieces and pieces[-1].text[-1:].isspace() and not any(char in run.text for run in space for char in "\n\t"):
        return pieces
    return (*pieces, *space)


def runs(text: str, spans: Sequence[Span], marks: Sequence[Mark] = ()) -> Iterator[Run]:
    """The text split at the ends of its spans and marks; joined, the runs are the clean text."""
    ends = [place for span in spans for place in (span.start, span.end)]
    ends += [place for mark in marks for place in (mark.start, mark.end)]
    places = (min(max(place, 0), len(text)) for place in ends)
    for start, end in itertools.pairwise(sorted({0, len(text), *places})):
        run = Run(clean(text[start:end]))
        for span in spans:
            if span.start <= start and end <= span.end:
                run = _set_apart(run, span)
        over = {mark.is_line: mark.look for mark in marks if mark.start <= start and end <= mark.end}
        if over:
            run = replace(run, mark=" ".join(over[is_line] for is_line in sorted(over)))
        if run.text:
            yield run


def parted(pieces: Sequence[Run], separator: str) -> list[list[Run]]:
    """Runs split at each separator, like ``str.split``."""
    found: list[list[Run]] = [[]]
    for piece in pieces:
        first, *others = piece.text.split(separator)
        found[-1].append(replace(piece, text=first))
        found += [[replace(piece, text=other)] for other in others]
    return [[piece for piece in part if piece.text] for part in found]


def cells(texts: Sequence[Sequence[Run]]) -> list[list[list[tuple[int, list[Run]]]]]:
    """Lines of cells, separated by line feeds and tabs: each cell has the numbers of texts and its parts of them."""
    lines: list[list[list[tuple[int, list[Run]]]]] = [[[]]]
    for number, text in enumerate(texts):
        for after_line, line in enumerate(parted(text, "\n")):
            if after_line:
                lines.append([[]])
            for after_cell, cell in enumerate(parted(line, "\t")):
                if after_cell:
                    lines[-1].append([])
                if trimmed(cell):
                    lines[-1][-1].append((number, cell))
    kept = [line for line in lines if any(line)] or [[[]]]
    width = max(map(len, kept))
    return [line + [[] for _ in range(width - len(line))] for line in kept]


def ends(lines: Sequence[Sequence[Sequence[tuple[int, list[Run]]]]]) -> set[int]:
    """Of the parts in ``cells`` the last one of each text, by ``id``."""
    return set({number: id(part) for line in lines for cell in line for number, part in cell}.values())


def trimmed(pieces: Sequence[Run]) -> list[Run]:
    """Runs without surrounding space."""
    kept = list(pieces)
    while kept and not (text := kept[0].text.lstrip()):
        del kept[0]
    if kept:
        kept[0] = replace(kept[0], text=text)
    while kept and not (text := kept[-1].text.rstrip()):
        del kept[-1]
    if kept:
        kept[-1] = replace(kept[-1], text=text)
    return kept


def _set_apart(run: Run, span: Span) -> Run:
    if span.style is Style.BOLD:
        return replace(run, bold=True)
    if span.style is Style.ITALIC:
        return replace(run, italic=True)
    if span.style is Style.DATELINE:
        return replace(run, dim=True)
    return replace(run, href=web_address(span.href))
