"""Serialisation of the values in ``document.py``: an article's content in one compact piece."""

import contextlib
import json
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import astuple
from datetime import datetime
from typing import Any

from translation.document import (
    Article,
    Block,
    Change,
    ChangeKind,
    Doubt,
    DoubtKind,
    Image,
    Kind,
    Notice,
    NoticeKind,
    Span,
    Style,
)
from translation.texts import Text, as_json, from_json

LEVEL = 6  # of compression; higher ones take twice the time for one per cent
# What reading a damaged mark raises; it costs the mark, not the sentence.
UNREADABLE = (ValueError, TypeError, KeyError)


def packed(text: str) -> bytes:
    """A compressed text. An unpaired surrogate, as broken pages contain, becomes a question mark."""
    return zlib.compress(text.encode("utf-8", "replace"), LEVEL)


def unpacked(data: bytes) -> str:
    """The decompressed text. Raises zlib.error and UnicodeDecodeError for damaged data."""
    return zlib.decompress(data).decode("utf-8")


def packed_texts(texts: Sequence[str]) -> bytes | None:
    """Several texts in one piece; ``None`` for none, the usual case."""
    return packed(json.dumps(texts, ensure_ascii=False)) if texts else None


def unpacked_texts(data: bytes | None) -> tuple[str, ...]:
    """The unpacked texts. Raises ValueError and zlib.error for damaged data."""
    return tuple(map(str, json.loads(unpacked(data)))) if data else ()


def article_as_bytes(article: Article) -> bytes:
    """An article as bytes: its notices in English and, if they can be translated, as templates with values."""
    image = article.lead_image
    holds = {
        "title": article.title,
        "blocks": [_block(block) for block in article.blocks],
        "byline": article.byline,
        "editor": article.editor,
        "site": article.site,
        "url": article.url,
        "published": article.published.isoformat() if article.published else None,
        "language": article.language,
        "dateline": article.dateline,
        "lead_image": astuple(image) if image else None,
        "notices": [(notice.kind, notice.text) for notice in article.notices],
        "other": [_block(block) for block in article.other],
        "icon": article.icon,
    }
    if any(isinstance(notice.text, Text) for notice in article.notices):
        holds["notice_texts"] = [as_json(notice.text) for notice in article.notices]
    return packed(json.dumps(holds, ensure_ascii=False, separators=(",", ":")))


def article_from_bytes(data: bytes) -> Article:
    """The article in these bytes. Raises ValueError and zlib.error for damaged data."""
    holds = json.loads(unpacked(data))
    kinds = [NoticeKind(kind) for kind, _ in holds["notices"]]
    texts = holds.get("notice_texts") or [text for _, text in holds["notices"]]  # earlier versions kept English alone
    return Article(
        **{name: holds[name] for name in ("title", "byline", "editor", "site", "url", "language", "dateline")},
        blocks=tuple(_as_block(block) for block in holds["blocks"]),
        published=datetime.fromisoformat(holds["published"]) if holds["published"] else None,
        lead_image=Image(*holds["lead_image"]) if holds["lead_image"] else None,
        notices=tuple(Notice(kind, from_json(text)) for kind, text in zip(kinds, texts, strict=True)),
        other=tuple(_as_block(block) for block in holds["other"]),
        icon=holds.get("icon", ""),  # earlier versions kept none
    )


def spans_as_text(spans: Iterable[Span]) -> str | None:
    """Spans as JSON; ``None`` for none, the usual case."""
    found = [astuple(span) for span in spans]
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")) if found else None


def spans_from_text(text: str | None) -> tuple[Span, ...]:
    """The spans in this JSON."""
    with contextlib.suppress(*UNREADABLE):
        return tuple(_as_span(span) for span in json.loads(text)) if text else ()
    return ()


def doubts_as_text(doubts: Iterable[Doubt]) -> str | None:
    """Doubts as JSON; ``None`` for none, the usual case."""
    found = [astuple(doubt) for doubt in doubts]
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")) if found else None


def doubts_from_text(text: str | None) -> tuple[Doubt, ...]:
    """The doubts in this JSON."""
    with contextlib.suppress(*UNREADABLE):
        return tuple(Doubt(DoubtKind(kind), detail) for kind, detail in json.loads(text)) if text else ()
    return ()


def changes_as_text(changes: Iterable[Change]) -> str | None:
    """Changes as JSON; ``None`` for none, which is usual."""
    found = [astuple(change) for change in changes]
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")) if found else None


def changes_from_text(text: str | None) -> tuple[Change, ...]:
    """The changes that ``changes_as_text`` was given."""
    with contextlib.suppress(*UNREADABLE):
        return tuple(Change(ChangeKind(kind), *rest) for kind, *rest in json.loads(text)) if text else ()
    return ()


def marks_as_text(spans: Iterable[Span], doubts: Iterable[Doubt] = (), score: float | None = None) -> str:
    """The marks on the reader's own wording of a sentence, as JSON."""
    return json.dumps([[astuple(span) for span in spans], [astuple(doubt) for doubt in doubts], score])


def marks_from_text(text: str) -> tuple[tuple[Span, ...], tuple[Doubt, ...], float | None]:
    """The marks in this JSON."""
    with contextlib.suppress(*UNREADABLE):
        spans, doubts, score = json.loads(text)
        return tuple(map(_as_span, spans)), tuple(Doubt(DoubtKind(kind), detail) for kind, detail in doubts), score
    return (), (), None


def _block(block: Block) -> list[Any]:
    return [block.kind, block.text, [astuple(span) for span in block.spans], block.level, block.marker, block.image]


def _as_block(holds: list[Any]) -> Block:
    kind, text, spans, *rest = holds
    return Block(Kind(kind), text, tuple(_as_span(span) for span in spans), *rest)


def _as_span(holds: list[Any]) -> Span:
    start, end, style, href = holds
    return Span(start, end, Style(style), href)
