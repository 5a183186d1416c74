"""Bytes become a Page: decoded text, and the page's own address.

The kind of file is decided by its content, never by its name.
"""

import re
import zlib
from urllib.parse import urlunsplit

from translation.article.page.saved_page import html_of_mhtml, html_of_webarchive, is_mhtml, is_webarchive, own_address
from translation.document import Page
from translation.errors import PageNotReadable
from translation.network.addresses import parts
from translation.text.decoding import decode
from translation.texts import Text

MOST_FILE_BYTES = 100_000_000  # a page saved in one file carries its pictures along
MOST_WRAPPINGS = 3
MOST_MEMBERS = 1000  # of a gzip file
GZIP = b"\x1f\x8b"
MOST_TEXT = 20_000_000  # characters of a page, without the pictures that it holds in itself
HELD = re.compile(r"data:[\w.+/-]{0,60}(?:;[\w=.-]{1,40}){0,3},[^\"'\s<>)]{2000,}", re.IGNORECASE)

SAVE_AS_PAGE = Text("Open the article in a browser, save it as a web page, and open that file.")
# What is no page, told by its first bytes.
OTHER_FILES = (
    (re.compile(rb"\s{0,64}%PDF-|%!PS-"), Text("a PDF document"), Text("Open the article's own page, or copy its text into a plain text file.")),
    (re.compile(rb"\x89PNG|8BPS|AT&TFORM|\xff\xd8\xff|GIF8[79]a|BM.{4}\0\0\0\0|II\*\0|MM\0\*|RIFF.{4}WEBP|\0\0\0.ftyp(?:avif|heic|mif1)", re.DOTALL),
     Text("a picture"), SAVE_AS_PAGE),
    (re.compile(rb"PK\x03\x04.{0,400}?(?:word/|\[Content_Types\]|xl/|ppt/|mimetypeapplication/vnd\.)", re.DOTALL), Text("an office document"),
     Text("Save it as plain text or as a web page, and open that file.")),
    (re.compile(rb"PK\x03\x04.{26}mimetypeapplication/epub", re.DOTALL), Text("an e-book"), SAVE_AS_PAGE),
    (re.compile(rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1|\{\\rtf"), Text("an office document"),
     Text("Save it as plain text or as a web page, and open that file.")),
    (re.compile(rb"PK\x03\x04|PK\x05\x06|Rar!|7z\xbc\xaf|BZh\d|\xfd7zXZ\0|\x28\xb5\x2f\xfd|.{257}ustar", re.DOTALL), Text("an archive"),
     Text("Unpack it, and open the page inside.")),
    (re.compile(rb"\0\0\0.ftyp|ID3|\xff[\xfb\xf3\xf2]|OggS|fLaC|RIFF.{4}(?:WAVE|AVI )|\x1aE\xdf\xa3|FLV\x01", re.DOTALL),
     Text("a film or a sound"), SAVE_AS_PAGE),
    (re.compile(rb"\x7fELF|MZ.{58}|\xca\xfe\xba\xbe|\xcf\xfa\xed\xfe|SQLite format 3\0|wOF[F2]", re.DOTALL), Text("a program or its data"), SAVE_AS_PAGE),
)  # fmt: skip

TAG = re.compile(
    r"<(?:!doctype|html|head|body|title|meta|link|script|style|article|section|main|div|p|span|h[1-6]|ul|ol|li|table|br|img|a|figure|"
    r"blockquote|b|i|em|strong)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
XML_ROOT = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(rss|feed|svg|urlset|sitemapindex)\b", re.DOTALL | re.IGNORECASE
)
XML_NAMES = {"rss": Text("a news feed"), "feed": Text("a news feed"), "svg": Text("a picture")}


def page_from_bytes(data: bytes, *, url: str = "", charset: str = "") -> Page:
    """The page in some bytes: HTML in any saved form, or plain text; ``url`` and ``charset`` if they are known already.

    Raises PageNotReadable, with the name of the format, for anything else.
    """
    data, early = unpacked(data)
    if is_empty(data):
        raise PageNotReadable(Text("It is empty."), Text("Save the page again, and check that the file has a size."))
    if is_webarchive(data):
        html, saved_from = html_of_webarchive(data)
    elif is_mhtml(data):
        html, saved_from = html_of_mhtml(data)
    else:
        refuse_others(data)
        html, saved_from = decode(data, charset), ""
    html, cut = within_limit(html)
    refuse_other_text(html)
    if not is_html(html):
        return Page(html, url, is_html=False, cut=cut, ends_early=early)
    return Page(html, without_fragment(url or saved_from or own_address(html)), cut=cut, ends_early=early)


def within_limit(html: str) -> tuple[str, bool]:
    """A page's text as far as it is read, and whether there was more: pictures inside it do not count."""
    if len(html) <= MOST_TEXT:
        return html, False
    room = MOST_TEXT
    end = 0
    for held in HELD.finditer(html):
        if held.start() - end > room:
            break
        room -= held.start() - end
        end = held.end()
    end = min(len(html), end + room)
    return html[:end], end < len(html)


def is_empty(data: bytes) -> bool:
    """True if the bytes contain only white space."""
    return not data.strip(b"\0 \t\r\n\xef\xbb\xbf")


def refuse_others(data: bytes) -> None:
    """Raise PageNotReadable, with the name of the format, for bytes that are not text."""
    for signature, what, advice in OTHER_FILES:
        if signature.match(data[:2048]):
            raise PageNotReadable(Text("It is {what}.", what=what), advice)
    head = data[:4096]
    # A text in UTF-16 is half zeros, and those in every second place only.
    zeros = head.count(0)
    wide = zeros > len(head) / 4 and zeros in (head[::2].count(0), head[1::2].count(0))
    # A stray zero or two in a page does no harm.
    if zeros > len(head) / 100 and not wide and not head.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise PageNotReadable(Text("It holds no text, but data of another kind."), SAVE_AS_PAGE)
    controls = sum(byte < 32 and byte not in b"\t\n\r\f\x1b" for byte in head)
    if not wide and not head.startswith((b"\xff\xfe", b"\xfe\xff")) and controls > len(head) / 20:
        raise PageNotReadable(Text("It holds no text, but data of another kind."), SAVE_AS_PAGE)


def refuse_other_text(text: str) -> None:
    """Raise PageNotReadable for a feed, an SVG drawing, or data."""
    if root := XML_ROOT.match(text[:5000]):
        raise PageNotReadable(
            Text("It is {what}, not an article.", what=XML_NAMES.get(root[1].lower(), Text("a list of addresses"))),
            SAVE_AS_PAGE,
        )
    start = text.lstrip("\ufeff \t\r\n")[:2]
    if re.match(r"[{\[][\s\"{\[]", start) and is_json(text):
        raise PageNotReadable(Text("It is data for programs (JSON), not a page."), SAVE_AS_PAGE)


def is_json(text: str) -> bool:
    """True if a text is JSON according to the parser."""
    import json

    try:
        json.loads(text.lstrip("\ufeff"))
    except (ValueError, RecursionError):
        return False
    return True


def is_html(text: str) -> bool:
    """True if a text is HTML: it begins with a tag, or has several of them."""
    head = text.lstrip("\ufeff \t\r\n")
    if re.match(r"<(?:!doctype|html|head|body|\?xml|!--)", head[:20], re.IGNORECASE):
        return True
    tags = TAG.findall(head[:100_000])
    return (bool(TAG.match(head)) and len(tags) > 1) or len(tags) > 5


def without_fragment(url: str) -> str:
    """An address without its fragment."""
    return urlunsplit(parts(url)._replace(fragment=""))


def unpacked(data: bytes) -> tuple[bytes, bool]:
    """The bytes inside any gzip layers, and whether one ends early. Raises PageNotReadable for a damaged one."""
    early = False
    for _ in range(MOST_WRAPPINGS):
        if data.startswith(GZIP):
            data, cut = _unpacked(data)
            early = early or cut
    return data, early


def _unpacked(data: bytes) -> tuple[bytes, bool]:
    """The decompressed content of a gzip file, as far as it is readable, up to the limit; and whether it ends early."""
    text, early = b"", False
    for _ in range(MOST_MEMBERS):  # one after another they are one file
        if not data.startswith(GZIP) or len(text) > MOST_FILE_BYTES:
            break
        unpacker = zlib.decompressobj(wbits=31)
        try:
            text += unpacker.decompress(data, MOST_FILE_BYTES + 1)
        except zlib.error as error:
            raise PageNotReadable(
                Text("It is a packed file (gzip), and damaged."), Text("Fetch or save it again.")
            ) from error
        data, early = unpacker.unused_data, not unpacker.eof
    if len(text) > MOST_FILE_BYTES:
        raise PageNotReadable(
            Text("Unpacked, it is larger than {size} MB.", size=MOST_FILE_BYTES // 1000000), SAVE_AS_PAGE
        )
    return text, early
