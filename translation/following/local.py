"""Sources on this machine: a file with addresses, and a folder in which pages are saved."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

from translation.errors import SourceNotRead
from translation.following.formats.items import MOST_ITEMS, Item, Listing, SourceKind, plain
from translation.following.formats.sitemaps import title_from
from translation.following.sources import Source
from translation.network.addresses import site_of
from translation.system_errors import reason_of
from translation.text.decoding import decode
from translation.texts import Text

MOST_BYTES = 10_000_000  # of a list
HEAD = 50_000  # bytes of a saved page in which its title stands
ADDRESS = re.compile(r"https?://[^\s<>\"“”«»]+", re.IGNORECASE)
TITLE = re.compile(r"<title\b[^<>]*>([^<]{1,1000})", re.IGNORECASE)
PAGES = (".html", ".htm", ".xhtml", ".mhtml", ".mht", ".webarchive", ".txt")
# Where a saved page names its address: what a browser writes into it, then what the page says of itself.
SAVED_FROM = tuple(
    re.compile(pattern, re.IGNORECASE | re.MULTILINE)
    for pattern in (
        r"^(?:snapshot-)?content-location:\s*(https?://\S+)",  # RFC 2557, as Chromium writes it
        r"<!--\s*saved from url=\(\d+\)(https?://[^\s>]+)",
        r"<link\b[^<>]*\brel=[\"']?canonical\b[^<>]*\bhref=[\"']?(https?://[^\s\"'<>]+)",
        r"<link\b[^<>]*\bhref=[\"']?(https?://[^\s\"'<>]+)[^<>]*\brel=[\"']?canonical\b",
        r"<meta\b[^<>]*\bproperty=[\"']?og:url\b[^<>]*\bcontent=[\"']?(https?://[^\s\"'<>]+)",
    )
)
AT_END = ".,;:!?)]}'\""


def read_local(source: Source) -> tuple[Listing | None, str]:
    """What a source on this machine lists, ``None`` if it is as its ``etag`` says, and its new one.

    Raises SourceNotRead.
    """
    path = Path(source.address)
    try:
        if source.kind is SourceKind.FOLDER:
            return _folder(path), ""
        found = path.stat()
        mark = f"{found.st_mtime_ns}-{found.st_size}"
        if mark == source.etag:
            return None, mark
        with path.open("rb") as file:
            text = decode(file.read(MOST_BYTES))
    except (OSError, ValueError) as error:
        raise SourceNotRead(
            Text("“{path}” cannot be read: {reason}.", path=path, reason=reason_of(error)),
            Text("Check that it is there, and that its drive is connected."),
        ) from error
    return Listing(SourceKind.LIST, path.name, items=tuple(_addresses(text))), mark


def names_addresses(path: Path) -> bool:
    """True if a file has addresses on the web, or nothing yet. Raises OSError."""
    with path.open("rb") as file:
        text = decode(file.read(MOST_BYTES))
    return not text.strip() or bool(ADDRESS.search(text))


def _addresses(text: str) -> Iterator[Item]:
    """The addresses in a text, one a line; what stands before one on its line is its title."""
    seen: set[str] = set()
    for line in text.splitlines():
        if line.lstrip().startswith("#"):
            continue
        for found in ADDRESS.finditer(line):
            address = found[0].rstrip(AT_END)
            if address not in seen and len(seen) < MOST_ITEMS:
                seen.add(address)
                before = plain(ADDRESS.sub(" ", line)).strip(" -–—:;,.|\t")
                yield Item(address, before or title_from(address) or f"{site_of(address)}")


def _folder(path: Path) -> Listing:
    files = [file for file in path.iterdir() if file.suffix.lower() in PAGES and not file.name.startswith(".")]
    dated = sorted(((file.stat().st_mtime, file) for file in files if file.is_file()), reverse=True)
    items = tuple(_saved(file, changed) for changed, file in dated[:MOST_ITEMS])
    return Listing(SourceKind.FOLDER, path.name, items=items)


def _saved(file: Path, changed: float) -> Item:
    with file.open("rb") as opened:
        head = decode(opened.read(HEAD))
    found = TITLE.search(head)
    title = (plain(found[1]) if found else "") or plain(file.stem.replace("_", " "))
    places = (pattern.search(head) for pattern in SAVED_FROM)
    address = next((unescape(place[1]) for place in places if place), "")
    return Item(file.absolute().as_uri(), title, published=changed, saved_from=address)
