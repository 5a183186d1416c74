"""The identity of an article: its address without tracking parameters, or else its text."""

import hashlib
import re

from translation.document import Article, Page
from translation.network.addresses import canonical

# A later part of an article is another one, even where the page calls the first part's address its own.
PARTS = ("page", "halaman", "hal")


def key_of(article: Article, page: Page | None = None) -> str:
    """The key of an article: equal for equal addresses, or without an address for equal texts."""
    own, seen = canonical(article.url), canonical(page.url if page else "")
    address = own or seen
    if not address:
        words = re.sub(r"\s+", " ", " ".join([article.title, *(block.text for block in article.blocks)])).strip()
        return "text:" + hashlib.blake2b(words.encode("utf-8", "replace"), digest_size=16).hexdigest()
    part = _part_of(seen)
    return address if not part or _part_of(address) else f"{address}{'&' if '?' in address else '?'}{part}"


def _part_of(key: str) -> str:
    """The parameter of a key with the number of an article's further page; ``""`` for none."""
    found = re.search(rf"[?&]((?:{'|'.join(PARTS)})=(?:[2-9]|[1-9]\d+))(?:&|$)", key)
    return found[1] if found else ""
