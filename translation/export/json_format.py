"""JSON for other programs: described in ``docs/json.md``, its version raised when a name changes or goes."""

import json
from typing import Any

from translation.document import BilingualBlock, BilingualDocument, Kind
from translation.export.words import Show

VERSION = 1


def as_json(document: BilingualDocument, show: Show = Show.BOTH) -> str:
    """The document as one JSON object; unknown texts are ``null``, as are targets that are not there or not wanted."""
    article = document.article
    image = article.lead_image
    rows = list(document.rows)
    body = rows[len(rows) - len(article.blocks) :]
    above = {row.block.kind: row for row in rows[: len(rows) - len(article.blocks)]}
    holds: dict[str, Any] = {
        "version": VERSION,
        "title": article.title or None,
        "title_target": _target(above.get(Kind.TITLE), show),
        "byline": article.byline or None,
        "editor": article.editor or None,
        "site": article.site or None,
        "url": article.url or None,
        "published": article.published.isoformat() if article.published else None,
        "dateline": article.dateline or None,
        "lead_image": (image.url or None) if image else None,
        "caption": (image.caption or None) if image else None,
        "caption_target": _target(above.get(Kind.CAPTION), show),
        "credit": (image.credit or None) if image else None,
        "language": article.language or None,
        "notices": [{"kind": notice.kind.value, "text": notice.text} for notice in article.notices],
        "model": document.model or None,
        "translated_at": document.translated_at.isoformat(timespec="seconds") if document.translated_at else None,
        "blocks": [_block(row, show) for row in body],
    }
    return json.dumps(holds, ensure_ascii=False, indent=2).encode("utf-8", "replace").decode("utf-8") + "\n"


def _block(row: BilingualBlock, show: Show) -> dict[str, Any]:
    hide_source, hide_target = show is Show.ENGLISH, show is Show.ORIGINAL
    return {
        "kind": row.block.kind.value,
        "source": None if hide_source else row.block.text,
        "target": _target(row, show),
        "pairs": [
            {
                "source": None if hide_source else pair.source,
                "target": None if hide_target else pair.target,
                "doubts": [] if hide_target else [doubt.kind.value for doubt in pair.doubts],
            }
            for pair in row.pairs
        ],
    }


def _target(row: BilingualBlock | None, show: Show) -> str | None:
    return None if row is None or show is Show.ORIGINAL else row.target
