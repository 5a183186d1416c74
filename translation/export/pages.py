"""Documents as the data that ``resources/bilingual.typ`` sets; a row's is made in ``rows.py``."""

from collections.abc import Mapping, Sequence
from typing import Any

from translation.document import BilingualBlock, BilingualDocument, Block, Kind, SentencePair
from translation.export.clean import clean, one_line, web_address
from translation.export.options import Layout, Options
from translation.export.pictures import BadPicture, Picture
from translation.export.provenance import language_in_words, language_tag, provenance
from translation.export.rows import Data, row_data, runs_data
from translation.export.runs import Run
from translation.export.words import attribution

LINE = 90  # characters of an address at the foot of a page
SMALLEST = 24  # pixels either way: what is smaller is no picture but a mark or a counter
UNTITLED = "Untitled article"


def as_data(
    documents: Sequence[BilingualDocument], options: Options, pictures: Mapping[str, Picture | BadPicture]
) -> dict[str, Any]:
    """What the template sets; ``pictures`` by their addresses."""
    titles = [english_title(document) or UNTITLED for document in documents]
    return {
        "paper": options.paper.value,
        "title": titles[0] if len(titles) == 1 else f"{len(titles)} articles",
        "authors": list(dict.fromkeys(filter(None, map(author, documents)))),
        "description": one_line(attribution(documents[0].article)) if len(titles) == 1 else "; ".join(titles),
        "articles": [
            _article(document, number, options.layout, pictures) for number, document in enumerate(documents, 1)
        ],
    }


def english_title(document: BilingualDocument) -> str:
    """The headline in English, or as it is where it is not translated."""
    row = next((row for row in document.rows if row.block.kind is Kind.TITLE), None)
    return one_line((row.target if row else None) or document.article.title)


def author(document: BilingualDocument) -> str:
    """Who is named as the author of an article: its byline, else the outlet."""
    return one_line(document.article.byline or document.article.site)


def _article(
    document: BilingualDocument, number: int, layout: Layout, pictures: Mapping[str, Picture | BadPicture]
) -> dict[str, Any]:
    article = document.article
    if all(row.target is None for row in document.rows):
        layout = Layout.ORIGINAL
    front = len(document.rows) - len(article.blocks)
    above = {row.block.kind: row for row in document.rows[:front]}
    title = above.get(Kind.TITLE) or BilingualBlock(Block(Kind.TITLE, UNTITLED), (SentencePair(UNTITLED, UNTITLED),))
    caption = above.get(Kind.CAPTION)
    image = article.lead_image
    shown = one_line((caption.target or caption.block.text) if caption else "")
    address = web_address(article.url)
    name = f"doubt-{number}"
    doubts: list[Data] = []
    return {
        "look": {"layout": layout.value, "lang": language_tag(article.language)},
        "heads": [language_in_words(article.language), "English"],
        "title": row_data(title, name, doubts),
        "attribution": one_line(attribution(article)),
        "notices": [runs_data([Run(clean(notice.text))]) for notice in article.notices],
        "image": _picture(image.url, shown, pictures) if image else None,
        "caption": row_data(caption, name, doubts) if caption else None,
        "rows": _levelled([_row(row, name, doubts, pictures) for row in document.rows[front:]]),
        "provenance": [] if layout is Layout.ORIGINAL else runs_data([Run(clean(provenance(document)))]),
        "waiting": layout is not Layout.ORIGINAL and any(row.target is None for row in document.rows),
        "address": address,
        "whole-address": runs_data([Run(address)]),
        "shown": runs_data([Run(_shortened(address))]),
        "doubts": [] if layout is Layout.ORIGINAL else doubts,
    }


def _row(
    row: BilingualBlock, name: str, doubts: list[Data], pictures: Mapping[str, Picture | BadPicture]
) -> dict[str, Any]:
    shows = one_line(row.target or row.block.text)
    return row_data(row, name, doubts) | {"image": _picture(row.block.image, shows, pictures)}


def _picture(address: str, shows: str, pictures: Mapping[str, Picture | BadPicture]) -> dict[str, Any] | None:
    """The picture at an address with what it shows in words, a note instead of a bad one, ``None`` without one."""
    found = pictures.get(address) if address else None
    if found is None:
        return None
    if isinstance(found, BadPicture):
        return {"file": "", "says": f"The picture {found} and is left out."}
    if min(found.width, found.height) < SMALLEST:
        return None
    return {
        "file": found.file,
        "says": shows or "A picture without a description",
        "width": found.width,
        "ratio": found.height / found.width,
    }


def _shortened(address: str) -> str:
    """An address with its middle left out where it would need more than a line."""
    return address if len(address) <= LINE else f"{address[: LINE * 2 // 3]}…{address[-LINE // 3 :]}"


def _levelled(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rows whose headings skip no rank below the title's, which PDF/UA asks for."""
    ranks = [1]
    for row in rows:
        if row["kind"] == Kind.HEADING:
            while len(ranks) > 1 and ranks[-1] >= row["level"]:
                ranks.pop()
            ranks.append(max(2, row["level"]))
            row["level"] = len(ranks)
    return rows
