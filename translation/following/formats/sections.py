"""A page of an outlet as a source: its links that look like articles, and the feeds that it names."""

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from translation.following.formats.items import LONGEST_NAME, Item, Listing, SourceKind, plain, web_address
from translation.network.addresses import canonical, joined, owner

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MOST_LINKS = 200
LEAST_WORDS = 4  # of a headline
# An article's address has a long number, a date, or words joined by hyphens; a section's has none of these.
NUMBER = re.compile(r"\d{5,}|/\d{4}/\d{1,2}/")
WORDS = re.compile(r"/[^/]*[^\W\d_]+(?:-[\w]+){3,}[^/]*/?$")
NO_ARTICLE = re.compile(
    r"/(?:tag|tags|topik|topic|author|penulis|search|cari|login|indeks|index|kategori|category|page|about|tentang|privacy|redaksi|foto|video)(?:/|$)",
    re.IGNORECASE,
)
FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml")
FEED_LIKE = re.compile(r"(?:^|[/._?=-])(?:rss|feed|atom|rdf)(?:[/._?&=-]|\d*\.xml|$)", re.IGNORECASE)
MOST_FEEDS = 40


def read_section(text: str, url: str) -> Listing | None:
    """The links of a page at ``url`` that look like articles of its own site; ``None`` if there is no page."""
    tree = _tree(text)
    if tree is None:
        return None
    base, own = _base(tree, url), owner(url)
    titles: dict[str, str] = {}
    addresses: dict[str, str] = {}
    for link in tree.iter("a"):
        address = web_address(base, link.get("href") or "")
        key = canonical(address)
        if not key or not is_article(address, own):
            continue
        title = _title_of(link)
        addresses.setdefault(key, address.partition("#")[0])
        titles[key] = max(titles.get(key, ""), title, key=len)
    items = [Item(addresses[key], title) for key, title in titles.items() if len(title.split()) >= LEAST_WORDS]
    title = next((" ".join(node.text_content().split()) for node in tree.iter("title")), "")
    return Listing(SourceKind.SECTION, plain(title, LONGEST_NAME), url, tuple(items[:MOST_LINKS]))


def is_article(address: str, own: str) -> bool:
    """True if an address on a site of this owner looks like an article's."""
    there = urlsplit(address)
    if owner(address) != own or NO_ARTICLE.search(there.path):
        return False
    return bool(NUMBER.search(there.path) or WORDS.search(there.path))


def feeds_of(text: str, url: str) -> list[tuple[str, str]]:
    """The feeds that a page names, and those that its links look like: addresses and titles, the surest first."""
    tree = _tree(text)
    if tree is None:
        return []
    base = _base(tree, url)
    named = [
        (web_address(base, node.get("href") or ""), node.get("title") or "")
        for node in tree.iter("link")
        if "alternate" in (node.get("rel") or "").lower().split()
        and (node.get("type") or "").lower().partition(";")[0].strip() in FEED_TYPES
    ]
    linked = [
        (joined(base, node.get("href") or ""), node.text_content())
        for node in tree.iter("a")
        if FEED_LIKE.search(urlsplit(joined(base, node.get("href") or "")).path)
        and owner(joined(base, node.get("href") or "")) == owner(url)
    ]
    found: dict[str, tuple[str, str]] = {}
    for address, title in (*named, *linked):
        if (key := canonical(address)) and "comments" not in address:
            found.setdefault(key, (address, plain(title, LONGEST_NAME)))
    return list(found.values())[:MOST_FEEDS]


def _title_of(link: "HtmlElement") -> str:
    heading = next((node for node in link.iter("h1", "h2", "h3", "h4")), link)
    text = " ".join(heading.text_content().split())
    picture = next((node.get("alt") or "" for node in link.iter("img")), "")
    return plain(text or link.get("title") or picture)


def _base(tree: "HtmlElement", url: str) -> str:
    return next((joined(url, node.get("href") or "") for node in tree.iter("base") if node.get("href")), url)


def _tree(text: str) -> "HtmlElement | None":
    from lxml import etree, html

    try:
        tree = html.document_fromstring(text.encode("utf-8", "replace"), parser=html.HTMLParser(encoding="utf-8"))
        etree.strip_elements(tree, "script", "style", etree.Comment, with_tail=False)
    except (etree.LxmlError, ValueError):
        return None
    return tree
