"""Articles as markup that is both XHTML and HTML, for web pages and e-books.

The sentences of a row have the classes ``s1``, ``s2`` … in both languages, so that a style sheet can highlight a pair.
"""

import itertools
from collections.abc import Callable, Iterator, Sequence
from html import escape

from translation import paths
from translation.document import BilingualBlock, BilingualDocument, Block, Kind
from translation.export.parts import colours
from translation.export.parts.clean_text import clean, one_line, web_address
from translation.export.parts.labels import attribution, doubt_in_words, marks_in_words
from translation.export.parts.notes import LOST, TITLE, Note, Notes, with_links
from translation.export.parts.options import Options, PageLayout
from translation.export.parts.pictures import BadPicture, Picture
from translation.export.parts.provenance import language_in_words, language_tag, provenance
from translation.export.parts.structure import DEEPEST, anatomy, layout_of, shown_in
from translation.export.parts.text_runs import Run, Sentence, cells, ends, sentences, trimmed

# Gives the picture at an address, and where the markup finds its file.
Marked = tuple[Sequence[Run], str, str]  # the runs of a sentence, its attributes, and the links to its notes
DASH = "—"
OWN = 'title="Worded by the reader"'
Find = Callable[[str], tuple[Picture | BadPicture | None, str]]


def style() -> str:
    """The style sheet without the highlighting of pairs."""
    return colours.css() + (paths.resources() / "bilingual.css").read_text("utf-8")


def preface_of(options: Options) -> str:
    """The preface of a collection as a paragraph; ``""`` without one."""
    return f'<p class="notice">{_text(options.preface)}</p>\n' if options.preface.strip() else ""


def article(document: BilingualDocument, name: str, wanted: PageLayout, find: Find) -> str:
    """The document as an ``article`` element with this id."""
    return "\n".join(_Article(document, name, layout_of(document, wanted), find).lines())


class _Article:
    """Builder of one article's markup; doubts are numbered in order."""

    def __init__(self, document: BilingualDocument, name: str, layout: PageLayout, find: Find) -> None:
        self._document, self._name, self._layout, self._find = document, name, layout, find
        self._language = language_tag(document.article.language)
        self._doubts: list[tuple[str, str]] = []
        self._notes = Notes(document)
        self._referred: set[int] = set()

    def lines(self) -> Iterator[str]:
        """The element."""
        made, parts = self._document.article, anatomy(self._document)
        yield f'<article id="{self._name}" class="{self._layout.value}">'
        yield "<header>"
        yield from self._row(parts.title, 1)
        if line := one_line(attribution(made)):
            yield f'<p class="by">{escape(line)}</p>'
        if address := web_address(made.url):
            yield f'<p class="by"><a href="{escape(address)}">{escape(address)}</a></p>'
        if marks := one_line(marks_in_words(self._document)):
            yield f'<p class="by">{escape(marks)}</p>'
        yield from (f'<p class="notice">{_text(notice.text)}</p>' for notice in made.notices)
        yield from self._picture(made.lead_image.url if made.lead_image else "", parts.caption)
        if parts.caption:
            yield from self._row(parts.caption, 0)
        yield "</header>"
        if self._layout is PageLayout.COLUMNS:
            heads = (language_in_words(made.language), "English")
            yield f'<div class="row heads">{"".join(f"<div>{escape(head)}</div>" for head in heads)}</div>'
        for row, level in zip(parts.body, parts.levels, strict=True):
            yield from self._picture(row.block.image, row)
            yield from self._row(row, level)
        yield from self._listed()
        yield from self._foot()
        yield "</article>"

    def _row(self, row: BilingualBlock, level: int) -> Iterator[str]:
        found = list(sentences(row, self._notes.of(row)))
        yield f'<div class="row {row.block.kind.value}">'
        if self._layout is not PageLayout.ENGLISH:
            texts = [(sentence.source, "", self._references(sentence)) for sentence in found]
            yield f'<div class="of" lang="{self._language}">{_block(row.block, level, texts)}</div>'
        if self._layout is not PageLayout.ORIGINAL:
            texts = [(sentence.target, self._doubt(sentence), self._references(sentence)) for sentence in found]
            yield f'<div class="en" lang="en">{_block(row.block, level, texts)}</div>'
        yield "</div>"

    def _doubt(self, sentence: Sentence) -> str:
        """The attributes of a doubtful sentence, whose doubt is recorded."""
        if not sentence.doubts:
            return OWN if sentence.is_own else ""
        reasons = "; ".join(dict.fromkeys(map(doubt_in_words, sentence.doubts)))
        self._doubts.append((_inline(trimmed(sentence.target)), escape(one_line(reasons))))
        return f'id="{self._name}-{len(self._doubts)}" title="Look twice: {escape(one_line(reasons))}"'

    def _references(self, sentence: Sentence) -> str:
        """Links to the notes on a sentence; a note leads back to the first of them."""
        made = []
        for number in sentence.notes:
            name = "" if number in self._referred else f' id="{self._name}-r{number}"'
            self._referred.add(number)
            link = f'href="#{self._name}-n{number}" role="doc-noteref" aria-label="Note {number}"'
            made.append(f"<sup><a{name} {link}>{number}</a></sup>")
        return "".join(made)

    def _listed(self) -> Iterator[str]:
        """The notes, and what is no longer in the text."""
        listed = self._notes.listed
        if not listed:
            return
        yield f'<section class="notes" role="doc-endnotes" lang="en" aria-label="{TITLE}">'
        for title, notes in (
            (TITLE, [note for note in listed if not note.is_lost]),
            (LOST, [note for note in listed if note.is_lost]),
        ):
            if notes:
                yield f"<h2>{title}</h2>"
                yield f'<ol start="{notes[0].number}">'
                yield from map(self._note, notes)
                yield "</ol>"
        yield "</section>"

    def _note(self, note: Note) -> str:
        parts = []
        if note.source:
            parts.append(f'<q lang="{self._language}">{_text(note.source)}</q>')
        if note.target not in ("", note.source):  # what is not translated is quoted once
            parts.append(f'<q lang="en">{_text(note.target)}</q>')
        quote = f'<p class="by">{f" {DASH} ".join(parts)}</p>' if parts else ""
        words = "".join(
            f'<a href="{escape(address)}">{_text(text)}</a>' if address else _text(text)
            for text, address in with_links(note.text)
        )
        back = (
            f' <a href="#{self._name}-r{note.number}" role="doc-backlink" aria-label="Back to the text">↩</a>'
            if note.number in self._referred
            else ""
        )
        return f'<li id="{self._name}-n{note.number}">{quote}<p>{words}{back}</p></li>'

    def _picture(self, address: str, caption: BilingualBlock | None) -> Iterator[str]:
        found, place = self._find(address)
        if isinstance(found, BadPicture):
            yield f'<p class="by">{escape(str(found))}</p>'
        elif found:
            says = escape(shown_in(caption) if caption else "")
            size = f'width="{found.width}" height="{found.height}"'
            yield f'<p class="picture"><img src="{place}" alt="{says}" {size}/></p>'

    def _foot(self) -> Iterator[str]:
        if self._layout is PageLayout.ORIGINAL:
            return
        yield '<footer lang="en">'
        if told := provenance(self._document):
            yield f"<p>{_text(told)}</p>"
        if self._doubts:
            yield '<p><span class="doubt">Sentences underlined with dots</span> should be looked at twice:</p>'
            yield "<ol>"
            for number, (target, reasons) in enumerate(self._doubts, 1):
                yield f'<li>{target} <a href="#{self._name}-{number}">({reasons})</a></li>'
            yield "</ol>"
        yield "</footer>"


def _block(block: Block, level: int, texts: Sequence[Marked]) -> str:
    """A row in one language."""
    if block.kind is Kind.TABLE:
        return _table(texts)
    inner = "".join(_sentence(number, *text) for number, text in enumerate(texts, 1))
    if level:
        return f"<h{level}>{inner}</h{level}>"
    if block.kind is Kind.LIST_ITEM:
        depth = min(max(block.level, 1), DEEPEST)
        marker = escape(one_line(block.marker) or "•")
        return f'<ul class="depth{depth}"><li><span class="marker">{marker}</span> {inner}</li></ul>'
    return f"<blockquote><p>{inner}</p></blockquote>" if block.kind is Kind.QUOTE else f"<p>{inner}</p>"


def _table(texts: Sequence[Marked]) -> str:
    table = cells([runs for runs, *_ in texts])
    seen, last = set[int](), ends(table)

    def piece(number: int, runs: Sequence[Run]) -> str:
        _, attributes, notes = texts[number]
        if number in seen and attributes != OWN:  # an id may stand only once
            attributes = attributes.partition(" ")[2]
        seen.add(number)
        return _sentence(number + 1, runs, attributes, notes if id(runs) in last else "")

    lines = [
        "".join(f"<{tag}>{''.join(piece(*of) for of in cell)}</{tag}>" for cell in line)
        for tag, line in zip(itertools.chain(["th"], itertools.repeat("td")), table, strict=False)
    ]
    return f"<table>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"


def _sentence(number: int, runs: Sequence[Run], attributes: str, notes: str) -> str:
    """A sentence, followed by the links to its notes and its trailing space."""
    text = "".join(run.text for run in runs)
    after = text[len(text.rstrip()) :]
    classes = f"s{number}{' own' if attributes == OWN else ' doubt' if attributes else ''}"
    inner = _inline(trimmed(runs))
    return f'<span class="{classes}"{attributes and " "}{attributes}>{inner}</span>{notes}{_text(after)}'


def _inline(runs: Sequence[Run]) -> str:
    return "".join(map(_run, runs))


def _run(run: Run) -> str:
    text = _text(run.text)
    if run.italic:
        text = f"<i>{text}</i>"
    if run.bold:
        text = f"<b>{text}</b>"
    if run.dim:
        text = f'<span class="dim">{text}</span>'
    if run.href:
        text = f'<a href="{escape(run.href)}">{text}</a>'
    return f'<mark class="{run.mark}">{text}</mark>' if run.mark else text


def _text(text: str) -> str:
    return escape(clean(text)).replace("\n", "<br/>")
