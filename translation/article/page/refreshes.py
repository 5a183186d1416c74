"""Forwarding by a page: ``<meta http-equiv=refresh>``, or from AMP to the article itself."""

import re
from urllib.parse import SplitResult

from translation.article.body.blocks import Node
from translation.network.addresses import joined, owner, parts

MOST_SECONDS = 5
# The steps of HTML, 4.2.5.3 (“shared declarative refresh steps”): seconds, then an address, with or without “url=”.
REFRESH = re.compile(
    r"\s*(?P<seconds>\d*)(?:\.[\d.]*)?(?:\s*[;,]|\s)\s*(?:url\s*=\s*)?(?P<address>.+)", re.IGNORECASE | re.DOTALL
)
AMP_TAG = re.compile(r"<html\b[^>]{0,500}?\s(?:amp(?:4[a-z]+)?|⚡(?:4[a-z]+)?)(?=[\s>=/])", re.IGNORECASE)
AMP_PATH = re.compile(r"/amp(?:/|$)|/amp_version/|[-.]amp(?:\.html?)?$", re.IGNORECASE)
AMP_QUERY = re.compile(r"(?:^|&)(?:outputtype=amp|amp(?:=1|=true)?)(?:&|$)", re.IGNORECASE)
HEAD = 5000  # characters in which a page's first tag lies


def has_refresh(text: str) -> bool:
    """True if a page may forward its reader, after a quick check."""
    low = text.lower()
    return "http-equiv" in low and "refresh" in low


def refresh_of(tree: Node, url: str) -> str:
    """The address to which a page forwards within a few seconds; ``""`` if it does not forward."""
    for node in tree.iter("meta"):
        if (node.get("http-equiv") or "").strip().lower() != "refresh":
            continue
        if any(around.tag == "noscript" for around in node.iterancestors()):
            continue  # for those without scripts alone
        found = REFRESH.fullmatch(node.get("content") or "")
        if found is None or not (found["seconds"] or (node.get("content") or "").strip().startswith(".")):
            continue
        if int((found["seconds"] or "0")[:6]) <= MOST_SECONDS:
            return joined(base_of(tree, url), _unquoted(found["address"]))
    return ""


def base_of(tree: Node, url: str) -> str:
    """The base of a page's relative addresses."""
    base = next((node.get("href") or "" for node in tree.iter("base") if node.get("href")), "")
    return joined(url, base) or url


def is_amp(text: str, url: str) -> bool:
    """True if a page is the AMP copy of an article: by its tag or by its address."""
    there = parts(url)
    return bool(
        AMP_TAG.search(text[:HEAD])
        or AMP_PATH.search(there.path)
        or AMP_QUERY.search(there.query)
        or (there.hostname or "").startswith("amp.")
    )


def canonical_of(tree: Node, url: str) -> str:
    """The article's own address that a page declares, if it is another one on the same site; otherwise ``""``."""
    for node in tree.iter("link"):
        if "canonical" not in (node.get("rel") or "").lower().split():
            continue
        address = joined(base_of(tree, url), node.get("href") or "")
        there, here = parts(address), parts(url)
        is_page = there.scheme in ("http", "https") and there.path.strip("/")  # a front page is a mistake of the site's
        if is_page and owner(address) == owner(url) and _place(there) != _place(here):
            return there._replace(fragment="").geturl()
    return ""


def _place(there: SplitResult) -> tuple[str, str, str]:
    return there.netloc.lower(), there.path.rstrip("/"), there.query


def _unquoted(address: str) -> str:
    address = address.strip()
    if address[:1] in ("'", '"'):
        address = address[1:].partition(address[0])[0]
    return address.strip()
