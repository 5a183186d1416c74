"""Texts and addresses that every file format accepts, without visible changes."""

import re
from urllib.parse import urlsplit

LONGEST_ADDRESS = 2000  # characters; readers of PDF and browsers refuse longer ones
BREAK = re.compile("\r\n?|[\u2028\u2029\x85]")
# Control characters but tab and line feed, U+FEFF, noncharacters: neither XML nor PDF/UA takes them.
INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff\ufdd0-\ufdef"
    + "".join(chr((plane << 16) + end) for plane in range(17) for end in (0xFFFE, 0xFFFF))
    + "]"
)
SURROGATE = re.compile("[\ud800-\udfff]")


def whole_characters(text: str) -> str:
    """A text that can be encoded: an unpaired surrogate becomes U+FFFD."""
    return SURROGATE.sub("\ufffd", text)


def clean(text: str) -> str:
    """A text without control characters; its line breaks are line feeds."""
    return whole_characters(INVISIBLE.sub("", BREAK.sub("\n", text)))


def one_line(text: str) -> str:
    """A clean text on one line, with single spaces."""
    return " ".join(clean(text).split())


def web_address(address: str) -> str:
    """The address if it may be opened in a browser: http or https, with a host; otherwise ``""``."""
    address = address.strip()
    if len(address) > LONGEST_ADDRESS or clean(address) != address or any(char.isspace() for char in address):
        return ""
    try:
        parts = urlsplit(address)
        return address if parts.scheme.lower() in ("http", "https") and parts.hostname else ""
    except ValueError:
        return ""
