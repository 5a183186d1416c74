"""JSON for other programs, described in ``docs/manual/json.md``; its version changes with its names."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from translation.document import (
    Article,
    BilingualBlock,
    BilingualDocument,
    Block,
    Change,
    ChangeKind,
    Doubt,
    DoubtKind,
    Image,
    Kind,
    Notice,
    NoticeKind,
    SentencePair,
    Span,
    Style,
)
from translation.errors import DocumentNotReadable
from translation.export.parts.annotations_as_json import annotation_data, annotation_from
from translation.export.parts.clean_text import whole_characters
from translation.export.parts.labels import Show
from translation.texts import Text

VERSION = 1


def as_json(document: BilingualDocument, show: Show = Show.BOTH) -> str:
    """The document as one JSON object; unknown texts and missing or unwanted targets are ``null``."""
    article = document.article
    image = article.lead_image
    body = document.rows[len(document.rows) - len(article.blocks) :]
    above = {row.block.kind: row for row in document.rows[: len(document.rows) - len(article.blocks)]}
    title, caption = above.get(Kind.TITLE), above.get(Kind.CAPTION)
    holds: dict[str, Any] = {
        "version": VERSION,
        "title": article.title or None,
        "title_target": _target(title, show),
        "title_pairs": _pairs(title, show),
        "byline": article.byline or None,
        "editor": article.editor or None,
        "site": article.site or None,
        "url": article.url or None,
        "published": article.published.isoformat() if article.published else None,
        "dateline": article.dateline or None,
        "lead_image": image.url if image else None,
        "caption": (image.caption or None) if image else None,
        "caption_target": _target(caption, show),
        "caption_pairs": _pairs(caption, show),
        "credit": (image.credit or None) if image else None,
        "language": article.language or None,
        "notices": [{"kind": notice.kind.value, "text": notice.text} for notice in article.notices],
        "model": document.model or None,
        "translated_at": document.translated_at.isoformat() if document.translated_at else None,
        "tags": list(document.tags),
        "starred": document.starred,
        "blocks": [
            _block(row.block, show) | {"target": _target(row, show), "pairs": _pairs(row, show)} for row in body
        ],
        "other": [_block(block, show) for block in article.other],
        "annotations": [annotation_data(placed, show) for placed in document.annotations],
    }
    return whole_characters(json.dumps(holds, ensure_ascii=False, indent=2)) + "\n"


def document_from_json(text: str) -> BilingualDocument:
    """The document in JSON made by ``as_json`` with both languages. Raises DocumentNotReadable."""
    try:
        holds = json.loads(text)
        if holds["version"] > VERSION:
            raise DocumentNotReadable(
                Text("It was written by a newer version of this program (format {version}).", version=holds["version"]),
                Text("Update the program."),
            )
        return _document(holds)
    except (AttributeError, KeyError, TypeError, ValueError, RecursionError) as error:
        raise DocumentNotReadable(
            Text("It is damaged, holds one language alone, or is something else ({error}).", error=error),
            Text("Choose a file that was exported as JSON with both languages."),
        ) from error


def _document(holds: dict[str, Any]) -> BilingualDocument:
    caption = holds["caption"] or ""
    article = Article(
        title=holds["title"] or "",
        blocks=tuple(map(_block_from, holds["blocks"])),
        byline=holds["byline"] or "",
        editor=holds["editor"] or "",
        site=holds["site"] or "",
        url=holds["url"] or "",
        published=_moment(holds["published"]),
        language=holds["language"] or "",
        dateline=holds["dateline"] or "",
        lead_image=None if holds["lead_image"] is None else Image(holds["lead_image"], caption, holds["credit"] or ""),
        notices=tuple(Notice(NoticeKind(one["kind"]), _text(one["text"])) for one in holds["notices"]),
        other=tuple(map(_block_from, holds["other"])),
    )
    above = [pairs for pairs in (holds["title_pairs"], holds["caption_pairs"]) if pairs is not None]
    pairs = [*above, *(block["pairs"] for block in holds["blocks"])]
    rows = (BilingualBlock(block, _pairs_from(made)) for block, made in zip(article.rows, pairs, strict=True))
    tags = tuple(_text(tag) for tag in holds.get("tags") or ())
    translated_at = _moment(holds["translated_at"])
    annotations = tuple(map(annotation_from, holds.get("annotations") or ()))
    model, starred = holds["model"] or "", bool(holds.get("starred"))
    return BilingualDocument(article, tuple(rows), model, translated_at, tags, starred, annotations)


def _block(block: Block, show: Show) -> dict[str, Any]:
    return {
        "kind": block.kind.value,
        "level": block.level,
        "marker": block.marker or None,
        "image": block.image or None,
        "source": None if show is Show.ENGLISH else block.text,
        "spans": [] if show is Show.ENGLISH else _spans(block.spans),
    }


def _block_from(holds: dict[str, Any]) -> Block:
    return Block(
        Kind(holds["kind"]),
        _text(holds["source"]),
        _spans_from(holds["spans"]),
        int(holds["level"]),
        holds["marker"] or "",
        holds["image"] or "",
    )


def _target(row: BilingualBlock | None, show: Show) -> str | None:
    return None if row is None or show is Show.ORIGINAL else row.target


def _pairs(row: BilingualBlock | None, show: Show) -> list[dict[str, Any]] | None:
    return None if row is None else [_pair(pair, show) for pair in row.pairs]


def _pair(pair: SentencePair, show: Show) -> dict[str, Any]:
    shown = show is not Show.ORIGINAL
    return {
        "source": None if show is Show.ENGLISH else pair.source,
        "target": pair.target if shown else None,
        "target_spans": _spans(pair.target_spans) if shown else [],
        "doubts": [doubt.kind.value for doubt in pair.doubts] if shown else [],
        "details": [doubt.detail for doubt in pair.doubts] if shown else [],
        "score": pair.score if shown else None,
        "edited": pair.edited and shown,
        "alignment": pair.alignment if show is Show.BOTH else "",
        "changes": [asdict(change) for change in pair.changes] if shown else [],
    }


def _pairs_from(holds: Sequence[dict[str, Any]]) -> tuple[SentencePair, ...]:
    return tuple(
        SentencePair(
            _text(one["source"]),
            None if one["target"] is None else _text(one["target"]),
            tuple(Doubt(DoubtKind(kind), _text(of)) for kind, of in zip(one["doubts"], one["details"], strict=True)),
            _spans_from(one["target_spans"]),
            None if one["score"] is None else float(one["score"]),
            bool(one["edited"]),
            _text(one.get("alignment", "")),
            tuple(map(_change_from, one.get("changes", ()))),
        )
        for one in holds
    )


def _change_from(holds: dict[str, Any]) -> Change:
    return Change(ChangeKind(holds["kind"]), _text(holds["source"]), _text(holds["before"]), _text(holds["after"]))


def _spans(spans: Sequence[Span]) -> list[dict[str, Any]]:
    return [
        {"start": span.start, "end": span.end, "style": span.style.value, "href": span.href or None} for span in spans
    ]


def _spans_from(holds: Sequence[dict[str, Any]]) -> tuple[Span, ...]:
    return tuple(Span(int(one["start"]), int(one["end"]), Style(one["style"]), one["href"] or "") for one in holds)


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _text(value: object) -> str:
    """A value that must be a text. Raises TypeError."""
    if not isinstance(value, str):
        raise TypeError(f"{value!r} where a text should be")
    return value
