"""Joining and parsing of addresses as pages write them; malformed ones raise nothing."""

from urllib.parse import SplitResult, urljoin, urlsplit

NOTHING = urlsplit("")
# Under a country's own ending, what stands before these is one owner's (kompas.co.id, but also bbc.co.uk).
SECOND_LEVEL = frozenset("ac biz co com desa edu go gov mil my ne net or org sch web".split())


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
