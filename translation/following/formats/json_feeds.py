"""JSON Feed (https://www.jsonfeed.org/version/1.1/)."""

import json
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

from translation.following.formats.items import (
    LONGEST_NAME,
    LONGEST_TEXT,
    MOST_ITEMS,
    Item,
    Listing,
    SourceKind,
    count_words,
    cut,
    plain,
    unmarked,
    web_address,
)


def read_json_feed(text: str, url: str) -> Listing | None:
    """The articles of a JSON Feed at ``url``; ``None`` if the text is none."""
    try:
        holds = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(holds, dict) or not isinstance(holds.get("items"), list):
        return None
    items = [_item(one, url) for one in holds["items"][:MOST_ITEMS] if isinstance(one, dict)]
    return Listing(
        SourceKind.JSON,
        plain(_text(holds, "title"), LONGEST_NAME),
        web_address(url, _text(holds, "home_page_url")),
        tuple(item for item in items if item.url),
    )


def _item(holds: dict[str, Any], url: str) -> Item:
    guid = holds.get("id", "")
    guid = str(guid) if isinstance(guid, (str, int, float)) else ""
    is_link = guid.startswith(("http://", "https://"))
    links = (_text(holds, "url"), _text(holds, "external_url"), guid if is_link else "")
    content = max((_text(holds, name) for name in ("content_text", "content_html", "summary")), key=len)
    text = unmarked(content)
    return Item(
        next(filter(None, (web_address(url, link) for link in links)), ""),
        plain(_text(holds, "title")) or cut(text, LONGEST_NAME),
        cut(text, LONGEST_TEXT),
        count_words(text),
        _author(holds),
        moment_of(_text(holds, "date_published") or _text(holds, "date_modified")),
        guid[:LONGEST_TEXT],
    )


def _author(holds: dict[str, Any]) -> str:
    authors = holds.get("authors")
    first = authors[0] if isinstance(authors, list) and authors else holds.get("author")
    return plain(_text(first, "name"), LONGEST_NAME) if isinstance(first, dict) else ""


def _text(holds: dict[str, Any], name: str) -> str:
    value = holds.get(name)
    return value.strip() if isinstance(value, str) else ""


def moment_of(text: str) -> float | None:
    """An ISO date in seconds since 1970; ``None`` for anything else. One without a zone is in UTC."""
    with suppress(ValueError, OverflowError):
        found = datetime.fromisoformat(text)
        return (found if found.tzinfo else found.replace(tzinfo=UTC)).timestamp()
    return None
