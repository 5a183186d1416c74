"""The identity of an article: its address without tracking parameters, or else its text."""

import hashlib
import re
from urllib.parse import SplitResult, parse_qsl, unquote, urlencode, urlsplit

from translation.document import Article, Page
from translation.network.tracking import is_tracking

# The whole of an article that is otherwise served in parts is the same article.
WHOLE = {("page", "all"), ("page", "1"), ("halaman", "1"), ("single", "1"), ("showpage", "all"), ("view", "all")}
# A later part of it is not, even where the page calls the first part's address its own.
PARTS = ("page", "halaman", "hal")
PORTS = {"http": 80, "https": 443}


def key_of(article: Article, page: Page | None = None) -> str:
    """The key of an article: equal for equal addresses, or without an address for equal texts."""
    own, seen = canonical(article.url), canonical(page.url if page else "")
    address = own or seen
    if not address:
        words = re.sub(r"\s+", " ", " ".join([article.title, *(block.text for block in article.blocks)])).strip()
        return "text:" + hashlib.blake2b(words.encode("utf-8", "replace"), digest_size=16).hexdigest()
    part = _part_of(seen)
    return address if not part or _part_of(address) else f"{address}{'&' if '?' in address else '?'}{part}"


def canonical(address: str) -> str:
    """The canonical form of an address, equal for all addresses of a page; ``""`` if it is not a web address.

    Without scheme, ``www.``, default port, fragment, final slash and tracking parameters; other parameters are sorted.
    """
    taken = _apart(address)
    if taken is None:
        return ""
    host = (taken.hostname or "").rstrip(".").removeprefix("www.")
    port = f":{taken.port}" if taken.port and taken.port != PORTS[taken.scheme] else ""
    kept = sorted(
        (name, value)
        for name, value in parse_qsl(taken.query, keep_blank_values=True)
        if not is_tracking(name) and (name.lower(), value.lower()) not in WHOLE
    )
    query = f"?{urlencode(kept)}" if kept else ""
    return f"{host}{port}{unquote(taken.path).rstrip('/')}{query}"


def site_of(address: str) -> str:
    """The host of an address without ``www.``; ``""`` for none."""
    taken = _apart(address)
    return (taken.hostname or "").removeprefix("www.") if taken else ""


def _apart(address: str) -> SplitResult | None:
    try:
        taken = urlsplit(address.strip())
        _ = taken.port
    except ValueError:
        return None
    return taken if taken.scheme in PORTS and taken.hostname else None


def _part_of(key: str) -> str:
    """The parameter of a key with the number of an article's further page; ``""`` for none."""
    found = re.search(rf"[?&]((?:{'|'.join(PARTS)})=(?:[2-9]|[1-9]\d+))(?:&|$)", key)
    return found[1] if found else ""
