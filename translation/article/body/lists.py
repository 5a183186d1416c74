"""Recognition of pages that hold no article: front pages, sections, searches, indexes, and pages that are gone.

Their structure decides: many headlines that are links, with at most a line or two under each, and no running prose in one
place. What such pages declare of themselves is often a template's ("og:type: article").
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from translation.article.body import furniture
from translation.article.body.blocks import Found, join_pieces
from translation.article.body.box import ENDED, MOST_LINKED, is_prose
from translation.document import Block, Kind

HEADLINE_WORDS = 4  # words from which a link counts as another article's headline
BETWEEN = 5  # headlines between the paragraphs of a page, from which it may be a list
MANY = 8  # headlines on a page without a single paragraph
MOSTLY = 0.7  # share of the paragraphs that stand alone under a headline
LITTLE = 2  # paragraphs side by side that excerpts may have
SHORT = 400  # characters of text that a page may have which says that there is nothing
MOST_ITEMS = 100
GONE_TITLE = re.compile(
    r"(?:[^|–-]{0,40}[|–-]\s*)?(?:(?:error|kesalahan|oops?|ups|maaf|mohon maaf|sorry)\W{0,3}\s*)?(?:4(?:04|10)\b\W*|"
    r"(?:(?:halaman|laman|artikel|berita|konten|page|article|content)(?: (?:yang )?(?:anda|kamu|you) \w+(?: \w+)?)? )?"
    r"(?:(?:tidak|tak) (?:dapat |bisa )?(?:di)?temukan|tidak (?:lagi )?tersedia|telah dihapus|sudah tidak ada|(?:was |is )?not found|"
    r"no longer available)\W*){1,2}(?:\s*[|–-]\s.{0,40})?",
    re.IGNORECASE,
)
GONE_TEXT = re.compile(
    r"\b(?:halaman|laman|artikel|berita|konten|url|tautan|page|article|content)\b.{0,60}\b(?:(?:tidak|tak) (?:dapat |bisa )?(?:di)?temukan|"
    r"tidak (?:lagi )?tersedia|telah dihapus|sudah tidak ada|(?:not|no longer) (?:found|available|exists?)|doesn.t exist|has been removed)",
    re.IGNORECASE | re.DOTALL,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shape:
    """The distribution of a page's text: its longest run of paragraphs, and those alone among headlines."""

    paragraphs: int
    longest: int
    alone: int
    between: int
    headlines: int

    @property
    def is_list(self) -> bool:
        """True if the page lists articles instead of holding one."""
        if not self.paragraphs:
            return self.headlines >= MANY
        return (
            self.between >= BETWEEN
            and self.longest <= LITTLE
            and min(self.between, self.alone) >= MOSTLY * self.paragraphs
        )


def is_headline(found: Found) -> bool:
    """True if a block is the linked headline of another article."""
    text = found.block.text
    if found.linked <= MOST_LINKED or len(text.split()) < HEADLINE_WORDS or furniture.is_sentence(text):
        return False
    return not (furniture.is_furniture_line(text) or furniture.is_labelled_link(text, found.linked))


def shape_of(found: Sequence[Found], kept: Iterable[int]) -> Shape:
    """The shape of a page's blocks, of which ``kept`` are the numbers of those that were taken for its article."""
    own = set(kept)
    first, last = min(own, default=0), max(own, default=-1)
    runs = [0]
    between = headlines = 0
    for i, one in enumerate(found):
        if is_headline(one):
            headlines += 1
            between += first < i < last
            runs.append(0)
        elif i in own and _is_paragraph(one):
            runs[-1] += 1
    return Shape(sum(runs), max(runs), runs.count(1), between, headlines)


def _is_paragraph(found: Found) -> bool:
    kind = found.block.kind
    return (
        kind in (Kind.PARAGRAPH, Kind.QUOTE, Kind.LIST_ITEM)
        and is_prose(found)
        and bool(ENDED.search(found.block.text))
    )


def headlines(found: Iterable[Found]) -> list[Block]:
    """The headlines that a page lists, once each, as list items with their links."""
    listed: dict[str, Block] = {}
    for one in found:
        if is_headline(one):
            text, spans = join_pieces([piece for piece in one.pieces if piece.href])
            listed.setdefault(text.casefold(), Block(Kind.LIST_ITEM, text, spans, level=1, marker="•"))
    return list(listed.values())[:MOST_ITEMS]


def is_gone(titles: Iterable[str], blocks: Sequence[Block]) -> bool:
    """True if a page says that there is nothing at its address: by a title or heading, or by the little text it has."""
    text = " ".join(block.text for block in blocks if block.kind not in (Kind.CAPTION, Kind.LIST_ITEM))
    if len(text) > SHORT:
        return False
    return any(GONE_TITLE.fullmatch(title.strip()) for title in titles) or (
        len(text) < SHORT / 2 and bool(GONE_TEXT.search(text))
    )
