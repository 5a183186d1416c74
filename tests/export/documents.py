"""Documents for the tests of the exports, and what a PDF of them says."""

import io
import re
from datetime import datetime, timedelta, timezone

from hypothesis import HealthCheck, settings
from pypdf import PdfReader

from translation.document import Article, BilingualBlock, BilingualDocument, Block, Kind, SentencePair

# A document has many parts, which takes a while to draw on a busy machine.
few = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])

WIB = timezone(timedelta(hours=7))
MOMENT = datetime(2026, 11, 24, 9, 4, 30, 125, tzinfo=WIB)


def row(kind, *pairs, **named):
    """A row of pairs, each given as such or as its two texts."""
    pairs = tuple(pair if isinstance(pair, SentencePair) else SentencePair(*pair) for pair in pairs)
    return BilingualBlock(Block(kind, "".join(pair.source for pair in pairs), **named), pairs)


def document(*rows, title=("Jembatan Baru", "A New Bridge"), model="Tiny 1.0", **named):
    """A translated article with these rows below its title."""
    above = (row(Kind.TITLE, title),) if title else ()
    named = {"site": "Warta", "url": "https://warta.example/1", "language": "id"} | named
    article = Article(title[0] if title else "", tuple(r.block for r in rows), **named)
    return BilingualDocument(article, above + rows, model, MOMENT if model else None)


def paragraph(*pairs, **named):
    return row(Kind.PARAGRAPH, *pairs, **named)


def untranslated(made):
    """The same document before anything was translated."""
    rows = tuple(BilingualBlock(r.block, tuple(SentencePair(pair.source) for pair in r.pairs)) for r in made.rows)
    return BilingualDocument(made.article, rows)


def opened(data):
    return PdfReader(io.BytesIO(data))


def squeezed(text):
    """A text without spaces and hyphens at the ends of lines, for lines are broken anew on a page."""
    return re.sub(r"\s+", "", text.replace("\xad", ""))


def text_of(data):
    """What a PDF says, all of which must stand on its pages: what has run over an edge can be extracted, not read."""
    return squeezed("".join(map(text_on, opened(data).pages)))


def text_on(page):
    width, height = page.mediabox[2:]

    def see(text, now, at, *_):
        if text.strip():
            x = at[4] * now[0] + at[5] * now[2] + now[4]
            y = at[4] * now[1] + at[5] * now[3] + now[5]
            assert 0 < x < width, (x, text)
            assert 0 < y < height, (y, text)

    return page.extract_text(visitor_text=see)


def in_order(texts, whole):
    """The first of the texts that does not follow the ones before it in ``whole``; ``None`` when all do."""
    place = 0
    for text in map(squeezed, texts):
        found = whole.find(text, place)
        if found < 0:
            return text
        place = found + len(text)
    return None
