"""Bytes become a listing, whatever kind of source they are from; the kind is told by the content."""

import re

from translation.errors import SourceNotRead
from translation.following.formats.feeds import read_feed
from translation.following.formats.items import Listing
from translation.following.formats.json_feeds import read_json_feed
from translation.following.formats.sections import read_section
from translation.following.formats.sitemaps import read_sitemap
from translation.text.decoding import decode
from translation.texts import Text

# What stands before the first element: a declaration, comments, a document type.
BEFORE = re.compile(r"\s*(?:<\?[^<>]*\?>|<!--(?:[^-]|-(?!->))*-->|<!doctype[^<>\[]*(?:\[[^\]]*\]\s*)?>)", re.IGNORECASE)
ELEMENT = re.compile(r"\s*<(?:[\w.-]+:)?([\w.-]+)")
FEEDS, SITEMAPS = ("rss", "rdf", "feed", "channel"), ("urlset", "sitemapindex")
HEAD = 20_000  # characters in which the first element stands


def read_listing(data: bytes, url: str, charset: str = "") -> Listing:
    """What a source at ``url`` lists. Raises SourceNotRead for what is neither feed, sitemap nor page."""
    text = decode(data, charset).lstrip("\ufeff \t\r\n")
    root = root_of(text)
    listing = None
    if text[:1] in ("{", "["):
        listing = read_json_feed(text, url)
    elif root in FEEDS:
        listing = read_feed(text, url)
    elif root in SITEMAPS:
        listing = read_sitemap(text, url)
    elif root:
        listing = read_section(text, url)
    if listing is None:
        raise SourceNotRead(
            Text("What it sends is neither a feed nor a page."),
            Text("Look at the address in a browser, and give that of a feed or of a page with links to articles."),
        )
    return listing


def root_of(text: str) -> str:
    """The name of a text's first element without its prefix; ``""`` where there is none.

    What stands before it, such as a warning of the server's, is passed over.
    """
    begun = text.find("<")
    head, at = text[begun : begun + HEAD] if begun >= 0 else "", 0
    while before := BEFORE.match(head, at):
        at = before.end()
    found = ELEMENT.match(head, at)
    return found[1].lower() if found else ""
