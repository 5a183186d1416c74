"""Cleaning of extracted blocks: furniture and attachments to sentences are removed, torn lines are joined."""

import re
from collections.abc import Sequence
from dataclasses import replace

from translation.article.body import furniture
from translation.article.body.blocks import Found, Piece, join_pieces, link_share
from translation.article.facts.datelines import is_dateline_alone
from translation.article.facts.metadata import words
from translation.article.facts.page_dates import is_date_line
from translation.document import Block, Kind, Span

MOSTLY_LINK = 0.8
TITLE_NEAR = 4  # blocks from the top in which the title, date and byline may be repeated


def tidy(found: Sequence[Found], title: str, names: Sequence[str]) -> list[Block]:
    """The article's blocks, captions among them, without furniture.

    ``names`` are byline, editor and site, which may be on lines of their own.
    """
    blocks: list[Block] = []
    in_list = False
    for item in found:
        block, linked = _without_glued(item)
        text = block.text
        if not text:
            continue
        if block.kind is Kind.PARAGRAPH and furniture.is_credit_line(text):
            block = replace(block, kind=Kind.CAPTION)
        if furniture.opens_link_list(text):
            in_list = True
            continue
        if in_list and linked >= MOSTLY_LINK:
            continue
        in_list = False
        if is_furniture(block, linked) or (len(blocks) < TITLE_NEAR and _repeats_head(text, title, names)):
            continue
        blocks.append(block)
    # Where a text opens with a caption, what stands in brackets is not its author.
    opening = 1 if len(blocks) > 1 else 0
    return _joined(_without_tail(blocks[:opening] + [_unsigned(block) for block in blocks[opening:]]))


def around_picture(found: Sequence[Found]) -> list[Block]:
    """The blocks above a text that may be its picture's caption: they end in a credit in brackets."""
    blocks = [_without_glued(item)[0] if item.block.kind is Kind.CAPTION else item.block for item in found]
    return [block for block, item in zip(blocks, found, strict=True) if not is_furniture(block, item.linked)]


def _without_glued(item: Found) -> tuple[Block, float]:
    """A block without cross links and placeholders, a caption without its buttons; and its share of links."""
    block = item.block
    if block.kind is Kind.TABLE:
        return block, item.linked
    pieces: Sequence[Piece] = furniture.without_cross_links(item.pieces)
    if block.kind is Kind.CAPTION:
        pieces = furniture.bare_caption(pieces)
    text, spans = join_pieces(pieces)
    return replace(block, text=text, spans=spans), link_share(pieces)


def _unsigned(block: Block) -> Block:
    """A block without its author's initials at the end of its last sentence."""
    if block.kind in (Kind.CAPTION, Kind.TABLE):
        return block
    text = furniture.without_initials(block.text)
    spans = (Span(s.start, min(s.end, len(text)), s.style, s.href) for s in block.spans if s.start < len(text))
    return replace(block, text=text, spans=tuple(spans))


def is_furniture(block: Block, linked: float) -> bool:
    """True if a block is not part of the article; ``linked`` is its share inside links."""
    text = block.text
    if block.kind is Kind.CAPTION:
        return text.rstrip().endswith(("...", "…")) or furniture.is_furniture_line(text)
    if furniture.is_furniture_line(text):
        return True
    if block.kind is Kind.TABLE:
        return all(furniture.is_furniture_line(line.replace("\t", " ")) for line in text.split("\n"))
    # A line that is all link is another article's title, unless it is a sentence of the text, or a bare address.
    return furniture.is_labelled_link(text, linked) or (
        linked >= MOSTLY_LINK
        and not text.endswith((".", "!", "?", ".”", '."'))
        and not furniture.is_sentence(text)
        and not furniture.is_address(text)
        and block.kind in (Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.HEADING)
    )


def _repeats_head(text: str, title: str, names: Sequence[str]) -> bool:
    """True if a line at the top repeats the title, the date or the byline."""
    said = words(text)
    if said == words(title) or is_date_line(text):
        return True
    bare = re.sub(r"^(?:oleh|by|penulis|reporter|editor|tim|redaksi|kontributor)\s+", "", said)
    if any(name and bare == words(name) for name in names):
        return True
    # The page's own title: "Headline - Outlet".
    return (
        bool(title)
        and said.startswith(words(title))
        and len(said) - len(words(title)) < 40
        and len(said) > len(words(title))
    )


def _without_tail(blocks: list[Block]) -> list[Block]:
    """The blocks without trailing headings and signatures."""
    end = len(blocks)
    while end and (blocks[end - 1].kind is Kind.HEADING or furniture.is_signature(blocks[end - 1].text)):
        end -= 1
    return blocks[:end]


def _joined(blocks: list[Block]) -> list[Block]:
    """Join a dateline on a line of its own with the next paragraph."""
    joined: list[Block] = []
    for block in blocks:
        last = joined[-1] if joined else None
        if last and last.kind is Kind.PARAGRAPH and block.kind is Kind.PARAGRAPH and is_dateline_alone(last.text):
            shift = len(last.text) + 1
            moved = tuple(Span(s.start + shift, s.end + shift, s.style, s.href) for s in block.spans)
            joined[-1] = replace(last, text=f"{last.text} {block.text}", spans=last.spans + moved)
        else:
            joined.append(block)
    return joined
