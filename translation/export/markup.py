"""Articles as markup that is both XHTML and HTML, for web pages and e-books.

The sentences of a row have the classes ``s1``, ``s2`` … in both languages, so that a style sheet can highlight a pair.
"""

import itertools
from collections.abc import Callable, Iterator, Sequence
from html import escape

from translation import paths
from translation.document import BilingualBlock, BilingualDocument, Block, Kind
from translation.export.parts.clean_text import clean, one_line, web_address
from translation.export.parts.labels import attribution, doubt_in_words, marks_in_words
from translation.export.parts.options import Options, PageLayout
from translation.export.parts.pictures import BadPicture, Picture
from translation.export.parts.provenance import language_in_words, language_tag, provenance
from translation.export.parts.structure import DEEPEST, anatomy, layout_of, shown_in
from translation.export.parts.text_runs import Run, Sentence, cells, sentences, trimmed

# Gives the picture at an address, and where the markup finds its file.
Marked = tuple[Sequence[Run], str]  # the runs of a sentence and its attributes
OWN = 'title="Worded by the reader"'
Find = Callable[[str], tuple[Picture | BadPicture | None, str]]


def style() -> str:
    """The style sheet without the highlighting of pairs."""
    return (paths.resources() / "bilingual.css").read_text("utf-8")


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
        yield from self._foot()
        yield "</article>"

    def _row(self, row: BilingualBlock, level: int) -> Iterator[str]:
        found = list(sentences(row))
        yield f'<div class="row {row.block.kind.value}">'
        if self._layout is not PageLayout.ENGLISH:
            texts = [(sentence.source, "") for sentence in found]
            yield f'<div class="of" lang="{self._language}">{_block(row.block, level, texts)}</div>'
        if self._layout is not PageLayout.ORIGINAL:
            texts = [(sentence.target, self._doubt(sentence)) for sentence in found]
            yield f'<div class="en" lang="en">{_block(row.block, level, texts)}</div>'
        yield "</div>"

    def _doubt(self, sentence: Sentence) -> str:
        """The attributes of a doubtful sentence, whose doubt is recorded."""
        if not sentence.doubts:
            return OWN if sentence.is_own else ""
        reasons = "; ".join(dict.fromkeys(map(doubt_in_words, sentence.doubts)))
        self._doubts.append((_inline(trimmed(sentence.target)), escape(one_line(reasons))))
        return f'id="{self._name}-{len(self._doubts)}" title="Look twice: {escape(one_line(reasons))}"'

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
    table = cells([runs for runs, _ in texts])
    seen: set[int] = set()

    def piece(number: int, runs: Sequence[Run]) -> str:
        attributes = texts[number][1]
        if number in seen and attributes != OWN:  # an id may stand only once
            attributes = attributes.partition(" ")[2]
        seen.add(number)
        return _sentence(number + 1, runs, attributes)

    lines = [
        "".join(f"<{tag}>{''.join(piece(*of) for of in cell)}</{tag}>" for cell in line)
        for tag, line in zip(itertools.chain(["th"], itertools.repeat("td")), table, strict=False)
    ]
    return f"<table>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"


def _sentence(number: int, runs: Sequence[Run], attributes: str) -> str:
    """A sentence, followed by its trailing space."""
    text = "".join(run.text for run in runs)
    after = text[len(text.rstrip()) :]
    classes = f"s{number}{' own' if attributes == OWN else ' doubt' if attributes else ''}"
    return f'<span class="{classes}"{attributes and " "}{attributes}>{_inline(trimmed(runs))}</span>{_text(after)}'


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
    return f'<a href="{escape(run.href)}">{text}</a>' if run.href else text


def _text(text: str) -> str:
    return escape(clean(text)).replace("\n", "<br/>")
