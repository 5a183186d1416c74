"""Markdown (CommonMark 0.31, tables as GitHub has them): the English of each block as a quotation below it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from translation.annotations import Colour
from translation.document import BilingualBlock, BilingualDocument, Kind
from translation.export.parts.clean_text import clean, one_line, web_address
from translation.export.parts.labels import Show, attribution, doubt_in_words, doubtful, marks_in_words
from translation.export.parts.notes import LOST, TITLE, Note, Notes, heeding, with_links
from translation.export.parts.options import Exported, Options
from translation.export.parts.provenance import provenance
from translation.export.parts.structure import anatomy, headline, layout_of, name_of
from translation.export.parts.text_runs import Run, Sentence, parted, sentences, trimmed
from translation.export.text import MARK

SPECIAL = re.compile(r"[\\`*_\[\]<>|~$]|&(?=#?\w+;)")
AT_START = re.compile(r"^(\s*)([#+=>-]|\d+(?=[.)](?:\s|$)))", re.MULTILINE)


def as_markdown(documents: Sequence[BilingualDocument], options: Options, images: Mapping[str, bytes]) -> Exported:
    """The documents one after the other, separated by rules."""
    texts = [
        "\n\n".join(_document(document, options, f"{number}-" if len(documents) > 1 else ""))
        for number, document in enumerate(heeding(documents, options), 1)
    ]
    if options.title:
        texts.insert(0, "\n\n".join(_contents(documents, options)))
    return Exported(("\n\n---\n\n".join(texts) + "\n").encode())


def _contents(documents: Sequence[BilingualDocument], options: Options) -> Iterator[str]:
    """What a collection begins with; a heading has no address that all readers of Markdown agree on."""
    yield f"# {escaped(name_of(documents, options))}"
    if options.preface.strip():
        yield escaped(options.preface.strip())
    titles = (escaped(headline(document, both=options.both_titles)) for document in documents)
    yield "\n".join(f"{number}. {title}" for number, title in enumerate(titles, 1))


def escaped(text: str) -> str:
    """A text with Markdown's special characters escaped."""
    return AT_START.sub(_shown, SPECIAL.sub(r"\\\g<0>", clean(text)))


def _shown(start: re.Match[str]) -> str:
    space, sign = start.groups()
    return f"{space}{sign}\\" if sign.isdigit() else f"{space}\\{sign}"


def _document(document: BilingualDocument, options: Options, prefix: str) -> Iterator[str]:
    """A document as blocks; the names of its footnotes begin with ``prefix``."""
    article, parts, notes = document.article, anatomy(document), Notes(document)
    show = layout_of(document, options.layout).show
    yield from _row(parts.title, _texts(parts.title, notes, prefix, show), 1)
    if line := attribution(article):
        yield escaped(one_line(line))
    if address := web_address(article.url):
        yield f"<{address}>"
    if marks := marks_in_words(document):
        yield escaped(one_line(marks))
    for notice in article.notices:
        yield f"Note: {escaped(one_line(notice.text))}"
    if parts.caption:
        yield from _row(parts.caption, _texts(parts.caption, notes, prefix, show))
    depth = 0
    for row, level in zip(parts.body, parts.levels, strict=True):
        depth = min(max(row.block.level, 1), depth + 1) if row.block.kind is Kind.LIST_ITEM else 0
        yield from _row(row, _texts(row, notes, prefix, show), level, depth)
    if show is not Show.ORIGINAL:
        yield from _foot(document)
    yield from _listed(notes, prefix)


def _listed(notes: Notes, prefix: str) -> Iterator[str]:
    """The notes on the article and what is no longer in it as a list, the others as footnotes."""
    for title, listed in (
        (f"{TITLE} on the article", [note for note in notes.listed if not note.is_lost and not note.has_place]),
        (LOST, [note for note in notes.listed if note.is_lost]),
    ):
        if listed:
            yield f"## {title}"
            yield "\n".join(f"- {note_inline(note)}" for note in listed)
    footnotes = [note for note in notes.listed if not note.is_lost and note.has_place]
    if footnotes:
        yield "\n".join(f"[^{prefix}{note.number}]: {note_inline(note)}" for note in footnotes)


def note_inline(note: Note) -> str:
    """A note on one line, behind what it is on."""
    quote = f"“{escaped(note.source)}”" if note.source else ""
    return " — ".join(filter(None, (quote, note_text(note).replace("\n", " "))))


def note_text(note: Note) -> str:
    """What the reader wrote: plain text with links."""
    return "".join(f"<{address}>" if address else escaped(text) for text, address in with_links(note.text))


def _foot(document: BilingualDocument) -> Iterator[str]:
    if told := provenance(document):
        yield f"*{escaped(told)}*"
    doubted = [
        f"- {escaped(one_line(pair.target or ''))} ({escaped('; '.join(map(doubt_in_words, pair.doubts)))})"
        for pair in doubtful(document)
    ]
    if doubted:
        yield f"{escaped(MARK.strip())} To be looked at twice:"
        yield "\n".join(doubted)


def _row(row: BilingualBlock, found: Iterable[list[Run]], level: int = 0, depth: int = 0) -> Iterator[str]:
    """A row with these texts as blocks: a heading of this level, or a list item of this depth, if it is one."""
    texts = list(found)
    kind = row.block.kind
    if kind is Kind.TABLE:
        yield from filter(None, map(_table, texts))
        return
    lines = [_inline(text) for text in texts]
    if not any(lines):
        return
    if level:
        yield f"{'#' * level} {' · '.join(line.replace(chr(10), ' ') for line in lines if line)}"
    elif depth:
        mark = row.block.marker if re.fullmatch(r"\d{1,9}[.)]", row.block.marker) else "-"
        body = _below(lines).replace("\n", "\n" + " " * (len(mark) + 1))
        yield "\n".join(f"{'    ' * (depth - 1)}{line}".rstrip() for line in f"{mark} {body}".split("\n"))
    elif kind is Kind.QUOTE:
        yield _quoted("\n\n".join(lines))
    else:
        yield _below(lines)


def _below(lines: Sequence[str]) -> str:
    """The first language, and the other as a quotation below it."""
    first, *others = lines
    return "\n\n".join([first, *map(_quoted, others)])


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.split("\n"))


def _texts(row: BilingualBlock, notes: Notes, prefix: str, show: Show) -> Iterator[list[Run]]:
    """The shown languages, each as the runs of all sentences."""
    found = list(sentences(row, notes.of(row)))
    if show is not Show.ENGLISH:
        yield trimmed([run for one in found for run in _marked(one.source, one, prefix)])
    if show is not Show.ORIGINAL:
        yield trimmed([run for one in found for run in _marked(one.target, one, prefix, MARK if one.doubts else "")])


def _marked(runs: Sequence[Run], sentence: Sentence, prefix: str, mark: str = "") -> Iterable[Run]:
    """The runs of a sentence with a mark and the signs of its footnotes before the trailing space."""
    if not mark and not sentence.notes:
        return runs
    whole = "".join(run.text for run in runs)
    after = whole[len(whole.rstrip()) :]
    signs = [Run(f"[^{prefix}{number}]", is_sign=True) for number in sentence.notes]
    return [*trimmed(runs), *([Run(mark)] if mark else []), *signs, *([Run(after)] if after else [])]


def _inline(runs: Sequence[Run]) -> str:
    return "".join(map(_run, runs)).replace("\n", "\\\n")


def _run(run: Run) -> str:
    """A run with its formatting; surrounding space stays outside of it, as Markdown requires."""
    (inner,) = trimmed([run]) or [replace(run, text="")]
    if not inner.text:
        return run.text
    before, _, after = run.text.partition(inner.text)
    text = inner.text if run.is_sign else escaped(inner.text)
    if run.href:
        text = f"[{text}]({re.sub('[()<>]', lambda sign: f'%{ord(sign[0]):02X}', run.href)})"
    if run.italic:
        text = f"*{text}*"
    if run.bold:
        text = f"**{text}**"
    if run.mark:
        for look in run.mark.split():
            tag = "u" if look.endswith(Colour.UNDERLINE) else "mark"
            text = f"<{tag}>{text}</{tag}>"
    return before + text + after


def _table(runs: Sequence[Run]) -> str:
    lines = [[_inline(cell).replace("\\\n", " ") for cell in parted(line, "\t")] for line in parted(runs, "\n")]
    width = max(map(len, lines))
    head, *body = (line + [""] * (width - len(line)) for line in lines)
    drawn = [head, ["---"] * width, *body]
    return "\n".join(f"| {' | '.join(line)} |" for line in drawn) if any(any(line) for line in lines) else ""
