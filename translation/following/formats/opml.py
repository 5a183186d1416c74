"""Lists of sources that other programs read and write: OPML 2.0 (http://opml.org/spec2.opml)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Protocol

from translation.errors import SourceNotRead
from translation.following.formats.feeds import tree_of
from translation.following.formats.items import LONGEST_NAME, SourceKind, plain, web_address
from translation.network.addresses import canonical
from translation.texts import Text

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST_SOURCES = 5000
END = re.compile(r"</opml\s*>|<opml\b[^<>]*/>", re.IGNORECASE)
LOCAL = (SourceKind.LIST, SourceKind.FOLDER)  # they mean nothing elsewhere
TYPES = ("rss", "atom", "rdf")  # of an outline that should have an address
OWN = "dwibaca"  # our name for kinds that OPML does not have
KINDS = {SourceKind.JSON: "json", SourceKind.SITEMAP: "sitemap", SourceKind.SECTION: "section"}


class Outline(Protocol):
    """A source as a list has it."""

    @property
    def kind(self) -> SourceKind: ...  # noqa: D102
    @property
    def address(self) -> str: ...  # noqa: D102
    @property
    def title(self) -> str: ...  # noqa: D102
    @property
    def home(self) -> str: ...  # noqa: D102
    @property
    def folder(self) -> str: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Listed:
    """A source of a list; ``home`` is its site, ``folder`` the group that it stands in."""

    kind: SourceKind
    address: str
    title: str
    home: str
    folder: str


@dataclass(frozen=True, slots=True)
class SourceList:
    """A list: its sources, and the names of those that have no address on the web. ``is_cut`` if its end is missing."""

    sources: tuple[Listed, ...]
    bad: tuple[str, ...] = ()
    is_cut: bool = False


def read_opml(text: str) -> SourceList:
    """What a list names; nothing is asked. Raises SourceNotRead for one that names nothing on the web."""
    root = tree_of(text)
    if root is None or str(root.tag).lower() != "opml":
        raise SourceNotRead(Text("It is no list of sources (OPML)."), Text("Export one from another program."))
    found: dict[str, Listed] = {}
    bad: dict[str, None] = {}
    for outline in root.iter("outline", "OUTLINE"):
        values = {str(name).lower(): str(value).strip() for name, value in outline.attrib.items()}
        address = values.get("xmlurl", "")
        title = plain(values.get("title") or values.get("text", ""), LONGEST_NAME)
        key = canonical(address)
        if not key and (address or values.get("type", "").lower() in TYPES):
            bad[title or address[:LONGEST_NAME]] = None
        if key and key not in found and len(found) < MOST_SOURCES:
            kind = next((kind for kind, name in KINDS.items() if values.get(OWN) == name), SourceKind.FEED)
            found[key] = Listed(kind, address, title, web_address("", values.get("htmlurl", "")), _folder(outline))
    is_cut = not END.search(text)
    if not found and is_cut:
        raise SourceNotRead(
            Text("The list is damaged: it is cut short before it names a source."), Text("Export it once more.")
        )
    if not found:
        raise SourceNotRead(Text("The list names no sources on the web."), Text("Export one from another program."))
    return SourceList(tuple(found.values()), tuple(filter(None, bad)), is_cut)


def as_opml(sources: Iterable[Outline]) -> str:
    """A list of the sources on the web, for other programs and for another copy of this one."""
    folders: dict[str, list[str]] = {}
    for source in sources:
        if source.kind not in LOCAL:
            folders.setdefault(source.folder, []).append(_outline(source))
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<opml version="2.0">',
        "<head><title>Dwibaca</title></head>",
        "<body>",
    ]
    for folder, outlines in sorted(folders.items()):
        lines += [f'<outline text="{escape(folder)}">', *outlines, "</outline>"] if folder else outlines
    return "\n".join([*lines, "</body>", "</opml>", ""])


def _outline(source: Outline) -> str:
    own = f' {OWN}="{KINDS[source.kind]}"' if source.kind in KINDS else ""
    home = f' htmlUrl="{escape(source.home)}"' if source.home else ""
    title = escape(source.title)
    return f'<outline type="rss" text="{title}" title="{title}" xmlUrl="{escape(source.address)}"{home}{own}/>'


def _folder(outline: "_Element") -> str:
    above = outline.getparent()
    if above is None or str(above.tag).lower() != "outline":
        return ""
    return plain(above.get("title") or above.get("text") or "", LONGEST_NAME)
