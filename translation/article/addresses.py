"""Addresses as pages write them: joined and taken apart without an exception for the broken ones."""

from urllib.parse import SplitResult, urljoin, urlsplit

NOTHING = urlsplit("")


def parts(address: str) -> SplitResult:
    """An address taken apart; nothing of one that is none (``http://[``)."""
    try:
        found = urlsplit(address)
        _ = found.hostname, found.port  # these are looked at only now
    except ValueError:
        return NOTHING
    return found


def joined(base: str, address: str) -> str:
    """The address that a page at ``base`` means; ``""`` for one that is none."""
    try:
        return urljoin(base, address.strip())
    except ValueError:
        return ""


def host(address: str) -> str:
    """The host of an address, without ``www.``; ``""`` for none."""
    return (parts(address).hostname or "").removeprefix("www.")
