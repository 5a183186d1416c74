"""RSS and Atom, read by feedparser from XML that was made well-formed before: feeds are written by many hands.

feedparser is given bytes only. It would fetch an address, and reads what is not well-formed with expressions that take
the square of its length.
"""

import calendar
import html.entities
import io
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

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

if TYPE_CHECKING:
    from lxml.etree import _Element

DECLARATION = re.compile(r"\s*<\?xml[^<>]{0,500}\?>")
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
LOOSE = re.compile(r"&(?!#\d{1,7};|#x[0-9a-f]{1,6};|(?:amp|lt|gt|quot|apos);)(?:(\w{2,10});)?", re.IGNORECASE)
BAD_NUMBER = re.compile(r"&#(?:x([0-9a-f]{1,8})|(\d{1,10}));", re.IGNORECASE)
ITEMS = ("item", "entry")
DATES = ("published_parsed", "updated_parsed", "created_parsed")


def read_feed(text: str, url: str) -> Listing | None:
    """The articles of a feed at ``url``; ``None`` if the text is none."""
    root = tree_of(text)
    if root is None or _name(root) not in ("rss", "rdf", "feed", "channel"):
        return None
    try:
        return _listing(_parsed(root, url), url)
    except (LookupError, AttributeError, TypeError, ValueError):  # feedparser trips over articles inside each other
        return None


def tree_of(text: str) -> "_Element | None":
    """The XML in a text, without its document type and entities, repaired if it is not well-formed."""
    from lxml import etree

    text = DECLARATION.sub("", text[max(0, text.find("<")) :], count=1)
    for repair in (False, True):
        if repair:
            text = LOOSE.sub(_entity, BAD_NUMBER.sub(_number, FORBIDDEN.sub("", text)))
        parser = etree.XMLParser(
            encoding="utf-8",
            recover=repair,
            resolve_entities=False,
            no_network=True,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            root = etree.fromstring(text.encode("utf-8", "replace"), parser)
        except (etree.XMLSyntaxError, ValueError):
            continue
        if root is not None:
            _drop_entities(root)
            return root
    return None


def _parsed(root: "_Element", url: str) -> Any:  # noqa: ANN401 - feedparser has no types
    import feedparser
    from lxml import etree

    for item in [node for node in root.iter() if isinstance(node.tag, str) and _name(node) in ITEMS][MOST_ITEMS:]:
        item.getparent().remove(item)
    head = {"content-type": "application/xml; charset=utf-8", "content-location": url}
    data = io.BytesIO(etree.tostring(root, encoding="utf-8"))
    return feedparser.parse(data, response_headers=head, sanitize_html=False, resolve_relative_uris=False)


def _listing(parsed: Any, url: str) -> Listing:  # noqa: ANN401
    items = tuple(_item(entry, url) for entry in parsed.entries)
    return Listing(
        SourceKind.FEED,
        plain(_text(parsed.feed, "title"), LONGEST_NAME),
        web_address(url, _text(parsed.feed, "link")),
        tuple(item for item in items if item.url),
    )


def _item(entry: Any, url: str) -> Item:  # noqa: ANN401
    texts = [_text(entry, "summary"), *(_text(one, "value") for one in dict.get(entry, "content", ()))]
    text = unmarked(max(texts, key=len))
    title = plain(_text(entry, "title")) or cut(text, LONGEST_NAME)
    return Item(
        next(filter(None, (web_address(url, html.unescape(link)) for link in _links(entry))), ""),
        title,
        cut(text, LONGEST_TEXT),
        count_words(text),
        plain(_text(entry, "author"), LONGEST_NAME),
        _published(entry),
        _text(entry, "id")[:LONGEST_TEXT],
    )


def _text(values: Any, name: str) -> str:  # noqa: ANN401
    """A value of feedparser's, past its warnings of what it takes in the place of what."""
    value = dict.get(values, name, "")
    return value.strip() if isinstance(value, str) else ""


def _links(entry: Any) -> Iterator[str]:  # noqa: ANN401
    """Where an article may be, the surest first."""
    yield _text(entry, "feedburner_origlink")
    yield _text(entry, "link")
    for link in dict.get(entry, "links", ()):
        if dict.get(link, "rel", "alternate") == "alternate":
            yield _text(link, "href")
    guid = _text(entry, "id")
    if guid.startswith(("http://", "https://")):  # a mark that is none would be taken for a path
        yield guid


def _published(entry: Any) -> float | None:  # noqa: ANN401
    for name in DATES:
        parsed = dict.get(entry, name)
        if parsed is not None:
            try:
                return float(calendar.timegm(parsed))
            except (ValueError, OverflowError, TypeError):
                continue
    return None


def _name(node: "_Element") -> str:
    """The name of an element without its namespace."""
    return str(node.tag).rpartition("}")[2].lower()


def _drop_entities(root: "_Element") -> None:
    """A character for each entity that HTML names, nothing for one that the document defines itself."""
    from lxml import etree

    for node in list(root.iter(etree.Entity)):
        parent, before = node.getparent(), node.getprevious()
        text = html.entities.html5.get(f"{node.name}; ".strip(), "") + (node.tail or "")
        if before is not None:
            before.tail = (before.tail or "") + text
        else:
            parent.text = (parent.text or "") + text
        node.tail = None
        parent.remove(node)


def _entity(found: re.Match[str]) -> str:
    character = html.entities.html5.get(f"{found[1]};", "") if found[1] else ""
    return character if character and character not in "&<>" else f"&amp;{found[0][1:]}"


def _number(found: re.Match[str]) -> str:
    code = int(found[1], 16) if found[1] else int(found[2])
    return "" if (code < 0x110000 and FORBIDDEN.match(chr(code))) or code >= 0x110000 or code in (0, 1) else found[0]
