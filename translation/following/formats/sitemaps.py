"""Sitemaps, with what Google's news extension tells of each article (https://www.sitemaps.org/protocol.html)."""

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from translation.following.formats.feeds import tree_of
from translation.following.formats.items import LONGEST_NAME, MOST_ITEMS, Item, Listing, SourceKind, plain, web_address
from translation.following.formats.json_feeds import moment_of

if TYPE_CHECKING:
    from lxml.etree import _Element

SLUG = re.compile(r"[^/]*?([a-z0-9]+(?:-[a-z0-9]+){2,})[^/]*$", re.IGNORECASE)


def read_sitemap(text: str, url: str) -> Listing | None:
    """The articles of a sitemap at ``url``, the newest first, or an index's sitemaps; ``None`` if it is neither."""
    root = tree_of(text)
    kind = _name(root) if root is not None else ""
    if root is None or kind not in ("urlset", "sitemapindex"):
        return None
    rows = [_values(node) for node in root if isinstance(node.tag, str)]
    rows = [{**row, "loc": address} for row in rows if (address := web_address(url, row.get("loc", "")))]
    rows.sort(key=_moment, reverse=True)  # a stable sort: those without a date stay in their order
    if kind == "sitemapindex":
        rows.sort(key=lambda row: "news" not in row["loc"].lower())
        return Listing(SourceKind.SITEMAP, parts=tuple(row["loc"] for row in rows[:MOST_ITEMS]))
    items = map(_item, rows[:MOST_ITEMS])
    name = next((row["name"] for row in rows if row.get("name")), "")
    return Listing(SourceKind.SITEMAP, plain(name, LONGEST_NAME), items=tuple(item for item in items if item.title))


def title_from(address: str) -> str:
    """A title from the words in an address; ``""`` for one without any."""
    found = SLUG.search(unquote(urlsplit(address).path).rstrip("/").removesuffix(".html"))
    words = [word for word in found[1].split("-") if not re.search(r"\d{4,}", word)] if found else []
    return " ".join(words).capitalize() if len(words) > 2 else ""


def _item(row: dict[str, str]) -> Item:
    return Item(
        row["loc"],
        plain(row.get("title", "")) or title_from(row["loc"]),
        published=moment_of(row.get("publication_date", "")) or moment_of(row.get("lastmod", "")),
    )


def _moment(row: dict[str, str]) -> float:
    return moment_of(row.get("publication_date", "")) or moment_of(row.get("lastmod", "")) or 0.0


def _values(node: "_Element") -> dict[str, str]:
    """The texts below an element by their names, the first of each."""
    values: dict[str, str] = {}
    for child in node.iter():
        if isinstance(child.tag, str) and child.text and child.text.strip():
            values.setdefault(_name(child), child.text.strip())
    return values


def _name(node: "_Element") -> str:
    return str(node.tag).rpartition("}")[2].lower()
