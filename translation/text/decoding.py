"""Decoding of bytes: byte order mark, strict UTF-8, the declared charset, windows-1252, in this order.

Strict UTF-8 precedes a page's declaration: text in another charset is hardly ever valid UTF-8, whereas real pages
declare wrong charsets, and browsers save pages in UTF-8 with the old declaration.
"""

import codecs
import re

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
DECLARED = re.compile(
    rb"<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE
)
# What browsers read these as: https://encoding.spec.whatwg.org/#names-and-labels
AS_BROWSERS_DO = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
}
SURROGATE = re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")
LAST_BYTES = 4  # of a character that a file cut short ends in


def decode(data: bytes, declared: str = "") -> str:
    """The text in ``data``; ``declared`` is the charset from the HTTP header or archive.

    Never fails: other input is decoded as windows-1252, with U+FFFD for undefined bytes.
    """
    for mark, charset in MARKS:
        if data.startswith(mark):
            return (
                data[len(mark) :].decode(charset, "replace") if charset == "utf-8" else data.decode(charset, "replace")
            )
    if charset := _wide(data):
        return data.decode(charset, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start >= len(data) - LAST_BYTES and error.reason == "unexpected end of data":
            return data[: error.start].decode("utf-8")
    if SURROGATE.search(data) and (text := _try(SURROGATE.sub("\N{REPLACEMENT CHARACTER}".encode(), data), "utf-8")):
        return text  # half a character beside UTF-8: a script cut an emoji in two
    for name in (declared, _named(data)):
        if (text := _try(data, name)) is not None:
            return text
    if _mostly_utf8(data):
        return data.decode("utf-8", "replace")
    return data.decode("cp1252", "replace")


def _wide(data: bytes) -> str:
    """UTF-16 without a byte order mark: every second byte of a tag or of Latin text is zero."""
    head = data[:200]
    if len(head) >= 4 and head[1::2].count(0) > len(head) * 0.4 and not head[::2].count(0):
        return "utf-16-le"
    if len(head) >= 4 and head[::2].count(0) > len(head) * 0.4 and not head[1::2].count(0):
        return "utf-16-be"
    return ""


def _named(data: bytes) -> str:
    found = DECLARED.search(data[:20_000])
    return found[1].decode("ascii", "ignore") if found else ""


def _try(data: bytes, name: str) -> str | None:
    """``data`` decoded in this charset; ``None`` if the charset is unknown or does not fit."""
    if not name:
        return None
    try:
        charset = codecs.lookup(name).name
        charset = AS_BROWSERS_DO.get(charset, charset)
        if charset.startswith(("utf-16", "utf-32")):
            return None  # a page that says so in ASCII letters is wrong
        return data.decode(charset)
    except (LookupError, UnicodeError, ValueError):
        return None


def _mostly_utf8(data: bytes) -> bool:
    """True if a few broken bytes in UTF-8 are likelier than another charset: an ad's text pasted into a page."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\N{REPLACEMENT CHARACTER}")
    whole = sum(1 for char in text if ord(char) > 127) - broken
    return whole > 2 * broken
