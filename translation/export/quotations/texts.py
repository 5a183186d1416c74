"""Quotations for reading: plain text, Markdown and HTML."""

from collections.abc import Iterable, Iterator
from html import escape

from translation.export.markdown import escaped
from translation.export.parts.provenance import language_tag
from translation.export.parts.text_runs import Run
from translation.export.quotations.quotation import Quotation, in_marks, quoted


def as_plain(quotation: Quotation) -> str:
    """The words in quotation marks, the English below the original, and a line with the source."""
    lines = [*quoted(quotation.original), *quoted(quotation.english)]
    source = "".join(run.text for run in source_of(quotation, address=True))
    return "\n".join([*lines, f"— {source}"] if source else lines)


def as_markdown(quotation: Quotation) -> str:
    """A block quotation, the headline linked to the article."""
    parts = [escaped(text) for text in (*quotation.original, *quotation.english)]
    if source := "".join(map(_markdown_of, source_of(quotation))):
        parts.append(f"— {source}")
    return "\n>\n".join(f"> {part}" for part in parts)


def as_html(quotation: Quotation) -> str:
    """A ``blockquote`` with its address, languages and source."""
    cite = f' cite="{escape(quotation.url)}"' if quotation.url else ""
    tag = language_tag(quotation.language)
    lines = [f'<p lang="{tag}">{escape(text)}</p>' for text in quotation.original]
    lines += [f'<p lang="en">{escape(text)}</p>' for text in quotation.english]
    if source := html_of(source_of(quotation)):
        lines.append(f"<footer>— {source}</footer>")
    return "\n".join([f"<blockquote{cite}>", *lines, "</blockquote>"])


def source_of(quotation: Quotation, *, address: bool = False) -> list[Run]:
    """Author, headline, site, date and whoever translated, on one line; the ``address`` in words, else as a link."""
    title = headline_of(quotation)
    parts = [
        Run(", ".join(quotation.authors)),
        Run(title, href="" if address else quotation.url),
        Run(quotation.site, italic=True),
        Run(quotation.day),
        Run(quotation.url, href="" if title and not address else quotation.url) if address or not title else Run(""),
    ]
    runs = list(_between(", ", [part for part in parts if part.text]))
    credit = quotation.credit
    if credit and runs:
        return [*runs, Run(f" ({credit})")]
    return [Run(credit[:1].upper() + credit[1:])] if credit else runs


def headline_of(quotation: Quotation) -> str:
    """The headline in quotation marks, its English in brackets; ``""`` without one."""
    if not quotation.title:
        return ""
    english = f" [{quotation.title_english}]" if quotation.title_english else ""
    return f"{in_marks(quotation.title)}{english}"


def html_of(runs: Iterable[Run]) -> str:
    """Runs as HTML."""
    return "".join(map(_html_of, runs))


def _html_of(run: Run) -> str:
    text = f"<i>{escape(run.text)}</i>" if run.italic and run.text else escape(run.text)
    return f'<a href="{escape(run.href)}">{text}</a>' if run.href else text


def _markdown_of(run: Run) -> str:
    text = f"*{escaped(run.text)}*" if run.italic and run.text else escaped(run.text)
    return f"[{text}]({run.href.translate({40: '%28', 41: '%29', 60: '%3C', 62: '%3E'})})" if run.href else text


def _between(separator: str, runs: Iterable[Run]) -> Iterator[Run]:
    for number, run in enumerate(runs):
        if number:
            yield Run(separator)
        yield run
