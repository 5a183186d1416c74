"""A page's tree as blocks: every paragraph, heading, list item, quote, table and caption, with its runs.

The walk is not recursive, because pages nest thousands of elements deep.
"""

import hashlib
import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from translation.article.pictures.rules import fitting_size, is_declared_tiny
from translation.document import Block, Kind, Span, Style
from translation.network.addresses import joined

# An lxml element. lxml is imported when a page is read, not when the program starts.
Node = Any

INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s samp small span strike "
    "strong sub sup time tt u var wbr".split()
)
# What parts a text. Any other tag, a component's own too, is a part of the sentence it stands in.
BLOCKS = frozenset(
    (
        "address amp-img article aside blockquote body br caption center col colgroup dd details dialog dir div dl dt "
        "fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe img "
        "legend li link main menu meta nav noscript ol optgroup option p picture pre section source summary table "
        "tbody td tfoot th thead title tr ul"
    ).split()
)
MOST_INSIDE = 20  # elements that are looked at in one of an unknown name
STYLES = {"b": Style.BOLD, "strong": Style.BOLD, "i": Style.ITALIC, "em": Style.ITALIC}
HEADINGS = {"h1": 2, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
CAPTION_WORDS = re.compile(
    r"(?:^|[-_ ])(?:fig|img|image|photo|picture|foto|gambar|pic|media|video|gallery|galeri|lead)?-?_?"
    r"(?:caption|captions|cap|keterangan|imageinfo|photo-gallery--item__description|wp-caption-text)(?:$|[-_ ])",
    re.IGNORECASE,
)
PICTURE_WORDS = re.compile(
    r"(?:^|[-_ ])(?:photo|foto|pic|picture|image|img|gambar|figure|thumb|cover)(?:$|[-_ ])", re.IGNORECASE
)
LONGEST_CAPTION = 600
CAPTION_TAGS = ("div", "p", "span", "td", "center")
CREDITED = re.compile(
    r"(?i:\b(?:foto|photo|dok|dokumentasi|sumber|ilustrasi|credit)\b\W{0,3}.{0,40}$)|[(\[][^()\[\]]{2,60}[)\]]\.?$|©|^[A-Z][A-Z.]{3,}/[A-Z]|/[A-Z][\w.]+(?: [\w.]+)?\.?$"
)
MOST_AROUND = 200  # elements of a box in which a picture and its caption stand
PICTURES = ("img", "amp-img")
SPACES = re.compile(r"[\s\u200b\u2060\ufeff]+")
UNSEEN = re.compile("[\u00ad\u200c\u200d\x00-\x08\x0b\x0c\x0e-\x1f]")
MOST_TABLE_CELLS = 2000
EMBEDDED = re.compile(r"\s*data:image/(?!svg)", re.IGNORECASE)
LONGEST_PLACEHOLDER = 2000  # characters of a data: URI that stands for a picture to come
SINGLE_FILE_PICTURE = re.compile(r"(?<=var\(--)sf-img-\d+(?=\))")


class Piece(NamedTuple):
    """A run of text inside a block, with its formatting."""

    text: str
    styles: frozenset[Style] = frozenset()
    href: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A block of the page: ``element`` holds its text, ``linked`` is the share of it inside links."""

    block: Block
    element: Node
    pieces: tuple[Piece, ...]
    linked: float


@dataclass(slots=True)
class _Walk:
    """The state of the walk at a point of the tree."""

    base: str
    pieces: list[Piece] = field(default_factory=list)
    inline: list[tuple[Style | None, str]] = field(default_factory=list)
    blocks: list[Node] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    marker: str = ""
    caption: Node | None = None  # the caption that is open: nothing in it parts its text
    captions: dict[Node, bool] = field(default_factory=dict)  # which elements are captions
    figures: dict[Node, bool] = field(default_factory=dict)

    def add(self, text: str | None) -> None:
        if text:
            styles = frozenset(style for style, _ in self.inline if style)
            href = next((href for _, href in reversed(self.inline) if href), "")
            self.pieces.append(Piece(text, styles, href))

    def is_caption(self, node: Node, *, or_figure: bool = False) -> bool:
        """True if an element is a caption, or a figure that contains nothing else; cached for each element."""
        if node not in self.captions:
            self.captions[node] = _is_caption(node)
        if not or_figure or self.captions[node]:
            return self.captions[node]
        if node.tag == "figure" and node not in self.figures:
            self.figures[node] = _holds_one_picture(node)
        return node.tag == "caption" or self.figures.get(node, False)

    def take(self) -> list[Piece]:
        pieces, self.pieces = self.pieces, []
        return pieces


def join_texts(tree: Node) -> None:
    """Make one text of those that stand side by side since what was between them is gone."""
    for node in tree.iter():
        if node.text:
            node.text = node.text
        if node.tail:
            node.tail = node.tail


def find_blocks(root: Node, base: str = "") -> list[Found]:
    """Every block under ``root`` in reading order; ``base`` makes the links' addresses absolute."""
    from lxml import etree

    found: list[Found] = []
    walk = _Walk(base)
    steps = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, node in steps:
        if event in ("comment", "pi"):
            walk.add(node.tail)
        elif event == "start":
            if node.tag == "table" and node is not root and walk.caption is None and (table := _table(node)):
                found += _flush(walk)
                found.append(table)
                steps.skip_subtree()
            else:
                found += _open(walk, node)
        else:
            found += _close(walk, node)
            if node is not root:
                walk.add(node.tail)
    found += _flush(walk)
    return found


def _open(walk: _Walk, node: Node) -> list[Found]:
    tag = node.tag
    is_caption = walk.caption is None and walk.is_caption(node)
    inline = tag in INLINE or _is_in_line(node)
    if walk.caption is not None or (inline and not is_caption):
        walk.add("" if inline else " ")
        href = joined(walk.base, node.get("href", "")) if tag == "a" and _followable(node) else ""
        walk.inline.append((STYLES.get(tag), href))
        walk.add(node.text)
        return []
    found = _flush(walk)
    walk.blocks.append(node)
    walk.caption = node if is_caption else None
    if tag in ("ul", "ol"):
        start = node.get("start", "1")
        walk.numbers.append(int(start) if start.isdecimal() and len(start) < 7 else 1)
    elif tag == "li":
        walk.marker = "•"
        if walk.numbers and (parent := node.getparent()) is not None and parent.tag == "ol":
            walk.marker, walk.numbers[-1] = f"{walk.numbers[-1]}.", walk.numbers[-1] + 1
    if tag == "br":
        return found
    walk.add(node.text)
    return found


def _close(walk: _Walk, node: Node) -> list[Found]:
    tag = node.tag
    is_block = bool(walk.blocks) and walk.blocks[-1] is node
    if tag == "table" and not is_block and walk.caption is None:
        return []  # a table read whole
    if not is_block:
        if walk.inline:
            walk.inline.pop()
        walk.add(" " if tag in BLOCKS else "")
        return []
    found = _flush(walk)
    walk.caption = None
    if walk.blocks:
        walk.blocks.pop()
    if tag in ("ul", "ol") and walk.numbers:
        walk.numbers.pop()
    return found


def _is_in_line(node: Node) -> bool:
    """True if an element of a name that HTML does not know is a part of a sentence: text beside it, no blocks in it."""
    if not isinstance(node.tag, str) or node.tag in BLOCKS:
        return False
    before = node.getprevious()
    parent = node.getparent()
    beside = before.tail if before is not None else parent.text if parent is not None else ""
    if not ((beside or "").strip() or (node.tail or "").strip()):
        return False
    return not any(one.tag in BLOCKS for one in itertools.islice(node.iterdescendants(), MOST_INSIDE))


def _followable(node: Node) -> bool:
    href = (node.get("href") or "").strip()
    return bool(href) and not href.lower().startswith(("javascript:", "#", "data:")) and len(href) < 4000


def _flush(walk: _Walk) -> list[Found]:
    """The pieces gathered so far as a block of the innermost open element."""
    pieces = walk.take()
    if not walk.blocks or not any(piece.text.strip() for piece in pieces):
        return []
    # A line break opens an element of its own, but the text after it belongs to what surrounds it.
    element = next((node for node in reversed(walk.blocks) if node.tag not in ("br", "hr")), walk.blocks[0])
    block = _classify(walk, [node for node in walk.blocks if node.tag not in ("br", "hr")], pieces)
    if not block.text:
        return []
    return [Found(block, element, tuple(pieces), link_share(pieces))]


def _classify(walk: _Walk, path: list[Node], pieces: list[Piece]) -> Block:
    """The kind of block that the pieces form, decided by their ancestors from the inside outwards."""
    text, spans = join_pieces(pieces)
    for node in reversed(path):
        tag = node.tag
        if tag in HEADINGS:
            return Block(Kind.HEADING, text, spans, level=HEADINGS[tag])
        if walk.is_caption(node, or_figure=True):
            return Block(Kind.CAPTION, text, spans, image=_image_near(node, walk.base))
        if tag == "li":
            depth = sum(1 for outer in path if outer.tag in ("ul", "ol"))
            marker, walk.marker = walk.marker, ""
            return Block(Kind.LIST_ITEM, text, spans, level=max(depth, 1), marker=marker)
        if tag == "blockquote":
            return Block(Kind.QUOTE, text, spans)
        if tag in ("article", "main", "section", "body"):
            break
    return Block(Kind.PARAGRAPH, text, spans)


def _is_caption(node: Node) -> bool:
    if node.tag == "figcaption":
        return True
    if node.tag in ("body", "html", "img", "article", "main", "figure"):
        return False
    names = f"{node.get('class') or ''} {node.get('id') or ''}"
    if CAPTION_WORDS.search(names):
        return is_shorter(node, LONGEST_CAPTION)
    if PICTURE_WORDS.search(names):
        return _holds_one_picture(node)
    return node.tag in CAPTION_TAGS and _is_under_picture(node)


def _is_under_picture(node: Node) -> bool:
    """True if an element is a picture and its caption whatever it is called: the picture's own description, or a credit."""
    image = next((one for one in itertools.islice(node, 6) if one.tag in PICTURES), None)
    if image is None or not _holds_one_picture(node):
        return False
    text = SPACES.sub(" ", "".join(node.itertext())).strip()
    described = SPACES.sub(" ", image.get("alt") or "").strip()
    return bool(text) and ((len(described) > 15 and text.startswith(described)) or bool(CREDITED.search(text)))


def _holds_one_picture(node: Node) -> bool:
    """True if an element contains only a picture and one line of text."""
    if len(list(itertools.islice(node.iter(), MOST_AROUND + 1))) > MOST_AROUND:
        return False
    pictures = list(itertools.islice(node.iter(*PICTURES), 2))
    others = ("h1", "h2", "h3", "article", "blockquote", "table", "figcaption")
    if len(pictures) != 1 or next(node.iterdescendants(*others), None) is not None:
        return False
    if any(
        CAPTION_WORDS.search(inner.get("class") or "") for inner in node.iterdescendants("div", "p", "span", "small")
    ):
        return False  # which is the caption, then
    return is_shorter(node, LONGEST_CAPTION if next(node.iter("p"), None) is None else LONGEST_CAPTION // 2)


def is_shorter(node: Node, length: int) -> bool:
    """True if an element has less text than so many characters, without reading more than necessary."""
    for number, text in enumerate(node.itertext()):
        length -= len(text.strip())
        if length <= 0 or number > LONGEST_CAPTION:
            return False
    return True


def _image_near(node: Node, base: str) -> str:
    """The address of the picture in the same figure as a caption."""
    for holder in (node, *itertools.islice(node.iterancestors(), 3)):
        # In a box that holds so much a picture belongs to something else.
        for image in itertools.islice(holder.iter(), MOST_AROUND):
            if image.tag in PICTURES and not is_declared_tiny(image.attrib) and (address := image_address(image, base)):
                return address
        if holder.tag == "figure":
            break
    return ""


def image_address(image: Node, base: str) -> str:
    """The final address of an ``img``: lazy loading keeps it beside a placeholder in ``src``.

    An embedded picture is named ``"embedded:…"``.
    """
    for name in ("data-src", "data-original", "data-lazy-src", "data-img", "src"):
        address: str = (image.get(name) or "").strip()
        if address and not address.lower().startswith("data:") and len(address) < 4000:
            return joined(base, address)
    if sized := fitting_size(image.get("data-srcset") or image.get("srcset") or ""):
        return joined(base, sized)
    held = image.get("src") or ""
    if EMBEDDED.match(held) and len(held) > LONGEST_PLACEHOLDER:
        return f"embedded:{hashlib.sha256(held.encode('utf-8', 'replace')).hexdigest()[:16]}"
    kept = SINGLE_FILE_PICTURE.search(image.get("style") or "")
    return f"embedded:{kept[0]}" if kept else ""


def _table(node: Node) -> Found | None:
    """A data table as one block; ``None`` for a layout table."""
    rows = [list(row.iterchildren("td", "th")) for row in node.iter("tr")][:MOST_TABLE_CELLS]
    cells = [cell for row in rows for cell in row]
    if len(rows) < 2 or max(map(len, rows)) < 2 or len(cells) > MOST_TABLE_CELLS:
        return None
    if next(node.iterdescendants("table"), None) is not None:
        return None
    texts = [[SPACES.sub(" ", UNSEEN.sub("", cell.text_content())).strip() for cell in row] for row in rows]
    filled = [text for row in texts for text in row if text]
    if len(filled) < 3 or max(map(len, filled)) > 400:
        return None
    text = "\n".join("\t".join(row) for row in texts if any(row))
    links = sum(len(SPACES.sub(" ", link.text_content()).strip()) for link in node.iter("a"))
    return Found(Block(Kind.TABLE, text), node, (Piece(text),), links / max(len(text), 1))


def link_share(pieces: Sequence[Piece]) -> float:
    """The share of the pieces' text inside links, from 0 to 1."""
    total = sum(len(piece.text.strip()) for piece in pieces)
    return sum(len(piece.text.strip()) for piece in pieces if piece.href) / max(total, 1)


def join_pieces(pieces: Sequence[Piece]) -> tuple[str, tuple[Span, ...]]:
    """The pieces as one text with normalised white space, and its spans."""
    text = ""
    runs: list[tuple[int, int, Piece]] = []
    for piece in pieces:
        part = SPACES.sub(" ", UNSEEN.sub("", piece.text))
        if not text or text.endswith(" "):
            part = part.lstrip(" ")
        if part:
            runs.append((len(text), len(text) + len(part), piece))
            text += part
    text = text.rstrip(" ")
    return text, tuple(_spans(text, runs))


def _spans(text: str, runs: list[tuple[int, int, Piece]]) -> Iterator[Span]:
    """Spans of the runs; adjacent runs with equal formatting are merged."""
    spans: list[Span] = []
    for style in (Style.BOLD, Style.ITALIC, Style.LINK):
        for start, end, piece in runs:
            if not (piece.href if style is Style.LINK else style in piece.styles):
                continue
            href = piece.href if style is Style.LINK else ""
            last = spans[-1] if spans else None
            if last and last.style is style and last.end == start and last.href == href:
                spans[-1] = Span(last.start, end, style, href)
            else:
                spans.append(Span(start, end, style, href))
    trimmed = (_trimmed(text, span) for span in spans)
    return iter(sorted((span for span in trimmed if span.end > span.start), key=lambda span: (span.start, -span.end)))


def _trimmed(text: str, span: Span) -> Span:
    """A span without the white space at its ends."""
    start, end = span.start, min(span.end, len(text))
    while start < end and text[start] == " ":
        start += 1
    while end > start and text[end - 1] == " ":
        end -= 1
    return Span(start, end, span.style, span.href)
