"""Joining, parsing and comparing of addresses as pages write them; malformed ones raise nothing."""

import re
from urllib.parse import SplitResult, parse_qsl, unquote, urlencode, urljoin, urlsplit

from translation.network.tracking import is_tracking

NOTHING = urlsplit("")
# Under a country's own ending, what stands before these is one owner's (kompas.co.id, but also bbc.co.uk).
SECOND_LEVEL = frozenset("ac biz co com desa edu go gov mil my ne net or org sch web".split())

PORTS = {"http": 80, "https": 443}
# The whole of an article that is otherwise served in parts is the same article.
WHOLE = {("page", "all"), ("page", "1"), ("halaman", "1"), ("single", "1"), ("showpage", "all"), ("view", "all")}


def parts(address: str) -> SplitResult:
    """The parts of an address; all parts are empty if it is malformed (``http://[``)."""
    try:
        found = urlsplit(address)
        _ = found.hostname, found.port  # these are looked at only now
    except ValueError:
        return NOTHING
    return found


def joined(base: str, address: str) -> str:
    """The absolute form of an address on a page at ``base``; ``""`` if it is malformed."""
    try:
        return urljoin(base, address.strip())
    except ValueError:
        return ""


def file_of(address: str) -> str:
    """The path that a ``file:`` address names."""
    named = parts(address)
    share = f"//{named.netloc}" if named.netloc not in ("", "localhost") else ""
    path = unquote(named.path)
    return path[1:] if re.match(r"/[a-z]:", path, re.IGNORECASE) else share + path  # /C:/Users on Windows


def host(address: str) -> str:
    """The host of an address, without ``www.``; ``""`` for none."""
    return (parts(address).hostname or "").removeprefix("www.")


def owner(address: str) -> str:
    """The registrable domain of an address's host: ``"kompas.com"`` of ``amp.kompas.com``; ``""`` for none."""
    name = (parts(address).hostname or "").rstrip(".")
    labels = name.split(".")
    if ":" in name or labels[-1].isdecimal():
        return name  # a number is a host by itself
    long = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in SECOND_LEVEL
    return ".".join(labels[-3 if long else -2 :])


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
