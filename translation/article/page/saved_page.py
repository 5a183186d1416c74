"""Saved pages: MHTML, Safari's web archive, and the marks that name a saved page's address."""

import re
from html import unescape
from typing import TYPE_CHECKING, Any

from translation.errors import PageNotReadable
from translation.network.addresses import joined
from translation.text.decoding import decode
from translation.texts import Text

if TYPE_CHECKING:  # few pages are archives
    from email.message import Message

MHTML = re.compile(
    rb"\s*(?:(?:From|MIME-Version|Snapshot-Content-Location|Subject|Date|Content-Type|X-[\w-]+|Content-Location):[^\n]*\n(?:[ \t][^\n]*\n)*)"
    rb"{1,30}",
    re.IGNORECASE,
)
BODY_TYPE = re.compile(rb"^content-type:\s*(?:multipart/|text/html)", re.IGNORECASE | re.MULTILINE)
# What a property list that is damaged, or none of Safari's, ends with.
NO_ARCHIVE = (KeyError, TypeError, ValueError, AttributeError, IndexError, OverflowError, RecursionError)
SAVE_AGAIN = Text("Open the page in a browser and save it again.")

ADDRESS = r"(?P<url>https?://[^\s\"'<>]{3,2000})"
SAVED_FROM = re.compile(
    r"<!--\s*saved from url=\(\d{1,6}\)" + ADDRESS, re.IGNORECASE
)  # Chrome, Edge, Internet Explorer
SINGLE_FILE = re.compile(r"<!--\s*Page saved with SingleFile\s+url:\s*" + ADDRESS, re.IGNORECASE)
HTTRACK = re.compile(
    r"<!--\s*Mirrored from (?P<place>[^\s\"'<>/]+\.[^\s\"'<>/]+/[^\s\"'<>]{0,2000}) by HTTrack", re.IGNORECASE
)
SAVE_PAGE_WE = re.compile(
    r"<meta\b[^>]{0,100}\bname=[\"']?savepage-url[\"']?\s+content=[\"']?" + ADDRESS, re.IGNORECASE
)
READER_VIEW = re.compile(r"<a\b[^>]{0,300}\bclass=[\"'][^\"']{0,80}\breader-domain\b[^>]{0,300}", re.IGNORECASE)
WAYBACK = re.compile(r"https?://web\.archive\.org/web/\d{4,14}(?:[a-z]{2}_)?/(?P<url>https?://.+)", re.IGNORECASE)
# The declarations that hold it, in the order in which they are believed.
DECLARED = (
    re.compile(r"<link\b(?=[^>]{0,3000}\brel\s*=\s*[\"']?canonical\b)[^>]{0,3000}>", re.IGNORECASE),
    re.compile(r"<meta\b(?=[^>]{0,3000}\b(?:property|name)\s*=\s*[\"']?og:url\b)[^>]{0,3000}>", re.IGNORECASE),
)
VALUE = re.compile(r"\b(?:href|content)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))", re.IGNORECASE)


def is_mhtml(data: bytes) -> bool:
    """True if bytes are a page in MHTML (RFC 2557): mail headers with a multipart or an HTML body."""
    head = data[:8000].lstrip(b"\xef\xbb\xbf")
    headers = MHTML.match(head)
    return headers is not None and bool(BODY_TYPE.search(headers[0]))


def html_of_mhtml(data: bytes) -> tuple[str, str]:
    """The HTML of an MHTML file, and the address it was saved from. Raises PageNotReadable if it has none."""
    message = _message(data)
    address = (message.get("Snapshot-Content-Location") or message.get("Content-Location") or "").strip()
    parts = [part for part in message.walk() if part.get_content_type() in ("text/html", "application/xhtml+xml")]
    if not parts:
        raise PageNotReadable(Text("It is a web archive (MHTML) without a page in it."), SAVE_AGAIN)
    # Frames and advertisements are parts of their own: the page is the one of the archive's address, else the first.
    page = next(
        (part for part in parts if address and (part.get("Content-Location") or "").strip() == address), parts[0]
    )
    payload = page.get_payload(decode=True)
    html = decode(payload, page.get_content_charset("")) if isinstance(payload, bytes) else ""
    if not html.strip():
        raise PageNotReadable(Text("It is a web archive (MHTML) whose page is empty."), SAVE_AGAIN)
    address = address or (page.get("Content-Location") or "").strip()
    return html, address if address.lower().startswith(("http:", "https:")) else ""


def _message(data: bytes) -> "Message":
    from email import policy
    from email.parser import BytesParser

    return BytesParser(policy=policy.compat32).parsebytes(data.lstrip(b"\xef\xbb\xbf \t\r\n"))


def is_webarchive(data: bytes) -> bool:
    """True if bytes are a property list, as Safari's web archives are."""
    return data.startswith(b"bplist00") or (b"<plist" in data[:500] and b"WebMainResource" in data[:3000])


def html_of_webarchive(data: bytes) -> tuple[str, str]:
    """The HTML of Safari's web archive, and the address it was saved from; raises PageNotReadable."""
    try:
        main = _property_list(data)["WebMainResource"]
        content, kind = main["WebResourceData"], str(main.get("WebResourceMIMEType", "text/html"))
        address, charset = str(main.get("WebResourceURL", "")), str(main.get("WebResourceTextEncodingName", ""))
        html = decode(bytes(memoryview(content)), charset)  # a TypeError for what is no data
    except NO_ARCHIVE as error:
        raise PageNotReadable(Text("It is a web archive of Safari's, and damaged."), SAVE_AGAIN) from error
    if "html" not in kind and not kind.startswith("text/"):
        raise PageNotReadable(
            Text("It is a web archive of Safari's that holds no page, but {kind}.", kind=kind), SAVE_AGAIN
        )
    return html, address if address.lower().startswith(("http:", "https:")) else ""


def parts_of(data: bytes) -> dict[str, bytes]:
    """The parts of an archive other than its page, by address or else ``cid:``; none of a damaged archive."""
    if is_mhtml(data):
        return _parts_of_mhtml(data)
    return _parts_of_webarchive(data) if is_webarchive(data) else {}


def _parts_of_mhtml(data: bytes) -> dict[str, bytes]:
    message = _message(data)
    base = (message.get("Snapshot-Content-Location") or message.get("Content-Location") or "").strip()
    found: dict[str, bytes] = {}
    for part in message.walk():
        payload = b"" if part.is_multipart() or part.get_content_maintype() == "text" else part.get_payload(decode=True)
        if isinstance(payload, bytes) and payload:
            place = re.sub(r"\s+", "", str(part.get("Content-Location") or ""))  # a long header is folded
            number = str(part.get("Content-ID") or "").strip(" <>")
            names = (place, joined(base, place), number and f"cid:{number}")
            found |= dict.fromkeys(filter(None, names), payload)
    return found


def _parts_of_webarchive(data: bytes) -> dict[str, bytes]:
    try:
        resources = _property_list(data).get("WebSubresources", [])
        return {str(part["WebResourceURL"]): bytes(memoryview(part["WebResourceData"])) for part in resources}
    except NO_ARCHIVE:
        return {}


def _property_list(data: bytes) -> Any:  # noqa: ANN401 - what it holds is not known
    """The content of a property list; raises those of NO_ARCHIVE when it is damaged."""
    import plistlib
    from xml.parsers.expat import ExpatError

    try:
        return plistlib.loads(data)
    except ExpatError as error:
        raise ValueError(str(error)) from error


def own_address(html: str) -> str:
    """The address of a saved page: where it was saved from, else the one it declares; ``""`` without one."""
    head = html[:300_000]
    for mark in (SAVED_FROM, SINGLE_FILE, SAVE_PAGE_WE):
        if found := mark.search(head):
            return original(unescape(found["url"]))
    if found := HTTRACK.search(head):
        return original(f"https://{unescape(found['place'])}")  # it names no scheme
    if found := READER_VIEW.search(head):
        value = VALUE.search(found[0])
        if value and (address := _address(value)):
            return original(address)
    for declared in DECLARED:
        for found in declared.finditer(head):
            value = VALUE.search(found[0])
            if value and (address := _address(value)):
                return original(address)
    return ""


def original(address: str) -> str:
    """The address that a copy in the Wayback Machine stands for; any other as it is."""
    copy = WAYBACK.fullmatch(address)
    return copy["url"] if copy else address


def _address(value: re.Match[str]) -> str:
    address = unescape(value[1] or value[2] or value[3] or "").strip()
    return address if re.match(r"https?://[^\s/]+\.[^\s/]+", address, re.IGNORECASE) else ""
