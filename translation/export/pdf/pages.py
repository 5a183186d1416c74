"""Documents as data for ``resources/bilingual.typ``; ``rows.py`` makes those of a row."""

from collections.abc import Mapping, Sequence
from typing import Any

from translation.document import BilingualBlock, BilingualDocument
from translation.export.parts.clean_text import clean, one_line, web_address
from translation.export.parts.colours import inks
from translation.export.parts.labels import attribution, marks_in_words
from translation.export.parts.notes import LOST, TITLE, Note, Notes, heeding, with_links
from translation.export.parts.options import Options, PageLayout
from translation.export.parts.pictures import BadPicture, Picture, found_at
from translation.export.parts.provenance import language_in_words, language_tag, provenance
from translation.export.parts.structure import anatomy, author, has_contents, headline, layout_of, name_of, shown_in
from translation.export.parts.text_runs import Run
from translation.export.pdf.rows import Data, References, row_data, runs_data

LINE = 80  # characters of an address in small print

Pictures = Mapping[str, Picture | BadPicture]


def as_data(documents: Sequence[BilingualDocument], options: Options, pictures: Pictures) -> dict[str, Any]:
    """The data for the template; ``pictures`` are given by their addresses."""
    documents = heeding(documents, options)
    titles = [headline(document, both=options.both_titles) for document in documents]
    told = attribution(documents[0].article) if len(documents) == 1 else "; ".join(titles)
    return {
        "paper": options.paper.value,
        "title": name_of(documents, options),
        "preface": runs_data([Run(clean(options.preface))]) if options.preface.strip() else [],
        "contents": has_contents(documents, options),
        "colours": inks(),
        "keywords": list(dict.fromkeys(one_line(tag) for document in documents for tag in document.tags)),
        "authors": list(dict.fromkeys(filter(None, map(author, documents)))),
        "description": one_line(told),
        "articles": [
            _article(document, f"doubt-{number}", layout_of(document, options.layout), pictures, options)
            for number, document in enumerate(documents, 1)
        ],
    }


def _article(
    document: BilingualDocument, name: str, layout: PageLayout, pictures: Pictures, options: Options
) -> dict[str, Any]:
    article, parts = document.article, anatomy(document)
    image = article.lead_image
    address = web_address(article.url)
    doubts: list[Data] = []
    notes = Notes(document)
    references = References(notes, name, is_shown=layout is not PageLayout.ENGLISH)
    above = {
        "title": row_data(parts.title, name, doubts, 0, references),
        "attribution": one_line(attribution(article)),
        "marks": one_line(marks_in_words(document)),
        "address": address,
        "whole-address": runs_data([Run(address)], LINE),
        "notices": [runs_data([Run(clean(notice.text))]) for notice in article.notices],
        "image": _picture(image.url if image else "", parts.caption, pictures),
        "caption": row_data(parts.caption, name, doubts, 0, references) if parts.caption else None,
    }
    rows = [
        row_data(row, name, doubts, level, references) | {"image": _picture(row.block.image, row, pictures)}
        for row, level in zip(parts.body, parts.levels, strict=True)
    ]
    translated = layout is not PageLayout.ORIGINAL
    return {
        "look": {"layout": layout.value, "lang": language_tag(article.language)},
        "entry": _entry(document, options),
        "heads": [language_in_words(article.language), "English"],
        **above,
        "rows": rows,
        "doubts": doubts if translated else [],
        "notes": [
            {"title": title, "notes": [_note(note, references) for note in listed]}
            for title, listed in (
                (TITLE, [note for note in notes.listed if not note.is_lost]),
                (LOST, [note for note in notes.listed if note.is_lost]),
            )
            if listed
        ],
        "provenance": runs_data([Run(clean(provenance(document)))]) if translated else [],
        "waiting": translated and any(row.target is None for row in document.rows),
        "shown": runs_data([Run(_shortened(address))], 2 * LINE),
    }


def _note(note: Note, references: References) -> dict[str, Any]:
    """A note: its number, what it is on in both languages, what it says, its label and that of its place."""
    pieces = [Run(clean(text), href=address) for text, address in with_links(note.text)]
    return {
        "number": str(note.number),
        "source": runs_data([Run(note.source)]) if note.source else [],
        "target": runs_data([Run(note.target)]) if note.target else [],
        "says": runs_data([piece for piece in pieces if piece.text]),
        "label": references.label(note.number),
        "at": references.place(note.number) if note.has_place else "",
    }


def _entry(document: BilingualDocument, options: Options) -> list[str]:
    """An article in the contents of several: its original headline, and the English one below."""
    original = headline(document, both=False)
    both = headline(document, both=options.both_titles)
    return [original, both.removeprefix(f"{original} — ")] if both != original else [original]


def _picture(address: str, caption: BilingualBlock | None, pictures: Pictures) -> dict[str, Any] | None:
    """The picture at an address with its description, a note instead of a bad picture, ``None`` without one."""
    found = found_at(address, pictures)
    if isinstance(found, BadPicture):
        return {"file": "", "says": str(found)}
    if found is None:
        return None
    return {
        "file": found.file,
        "says": (shown_in(caption) if caption else "") or "A picture without a description",
        "width": found.width,
        "ratio": found.height / found.width,
    }


def _shortened(address: str) -> str:
    """An address with its middle omitted if it would need more than a line."""
    return address if len(address) <= LINE else f"{address[: LINE * 2 // 3]}…{address[-LINE // 3 :]}"
