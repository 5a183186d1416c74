"""What a source lists: articles by address, title, beginning and date."""

import html
import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from translation.network.addresses import joined

LONGEST_TITLE, LONGEST_TEXT, LONGEST_NAME = 500, 2000, 200  # characters
LONGEST_ADDRESS = 4000
MOST_ITEMS = 2000  # of one answer, the first ones: it is the newest that stand there
LONGEST_HTML = 100_000  # characters of one item's text that are read
# Tags, and what only looks like one ("Harga <5 persen") stays.
TAG = re.compile(r"</?[a-z!][^<>]*>", re.IGNORECASE)
UNSEEN = ("script", "style", "noscript", "template", "iframe", "figure", "table")
WORD = re.compile(r"\w+")


class SourceKind(StrEnum):
    """The kind of a source."""

    FEED = "feed"  # RSS or Atom
    JSON = "json"  # JSON Feed
    SITEMAP = "sitemap"
    SECTION = "section"  # a page with links to articles
    LIST = "list"  # a file on this machine with addresses
    FOLDER = "folder"  # of saved pages on this machine


@dataclass(frozen=True, slots=True)
class Item:
    """An article as a source lists it. ``published`` is in seconds since 1970, ``words`` counts those of its text.

    ``saved_from`` is the address of a page that was saved.
    """

    url: str
    title: str
    text: str = ""
    words: int = 0
    author: str = ""
    published: float | None = None
    guid: str = ""
    saved_from: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """What a source sent: its name, its site's address, and its items. ``parts`` are where a sitemap's items are."""

    kind: SourceKind
    title: str = ""
    home: str = ""
    items: tuple[Item, ...] = ()
    parts: tuple[str, ...] = ()


def web_address(base: str, link: str) -> str:
    """The complete address of a link on a page at ``base``; ``""`` for none, and for what is not on the web.

    A feed could otherwise put scripts, files and mail addresses where the reader opens articles.
    """
    found = joined(base, link) if link.strip() else ""
    return found if found.lower().startswith(("http://", "https://")) else ""


def plain(text: str, longest: int = LONGEST_TITLE) -> str:
    """A text on one line, without tags, entities and what cannot be seen, cut at a word."""
    return cut(unmarked(text), longest)


def unmarked(text: str) -> str:
    """A text without tags and entities, on one line; those that were packed twice are unpacked twice."""
    text = text[:LONGEST_HTML]
    for _ in range(2):
        if "<" in text and TAG.search(text):
            text = _without_tags(text)
        if "&" in text:
            text = html.unescape(text)
    text = " ".join(text.split())
    return text if text.isprintable() else " ".join("".join(char if _is_seen(char) else " " for char in text).split())


def cut(text: str, longest: int) -> str:
    """The beginning of a text, up to a word's end, with an ellipsis if there is more."""
    if len(text) <= longest:
        return text
    return text[: longest - 1].rpartition(" ")[0].rstrip(" ,;:") + "…" if " " in text[:longest] else text[:longest]


def count_words(text: str) -> int:
    """The number of words in a text."""
    return len(WORD.findall(text))


def _without_tags(text: str) -> str:
    from lxml import etree
    from lxml import html as lxml_html

    try:
        tree = lxml_html.document_fromstring(f"<div>{text}</div>", parser=lxml_html.HTMLParser(encoding="utf-8"))
    except (etree.LxmlError, ValueError):
        return TAG.sub(" ", text)
    etree.strip_elements(tree, *UNSEEN, etree.Comment, with_tail=False)
    return " ".join(tree.itertext())


def _is_seen(char: str) -> bool:
    return unicodedata.category(char) not in ("Cc", "Cs", "Cn", "Co")
