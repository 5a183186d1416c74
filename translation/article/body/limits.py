"""Limits on a page: ten times the size of the largest news page, so that no page takes minutes.

What walks a tree may look from each element at what is around and within it, for nothing is nested deeper than this.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from translation.article.body.blocks import Node, join_texts
from translation.document import Block, Kind, spans_of_parts, within

MOST_ELEMENTS = 20_000  # large pages of newspapers have 2,000
MOST_TEXT = 1_000_000  # characters outside scripts
DEEPEST = 100  # elements within one another; newspapers' pages go to 25
LONGEST_BLOCK = 10_000  # characters of a paragraph
MOST_RUNS = 300  # links, bold and italic runs in one
MOST_BLOCKS = 5000
MOST_SENTENCES = 20_000  # and cells of tables: a book has half as many
LONGEST_ARTICLE = 400_000  # characters: a book
LONGEST_LINE = 1000  # characters of a title or a name
UNSEEN = ("script", "style", "template", "noscript", "textarea", "svg", "iframe")
SENTENCE_END = re.compile(r"[.!?…]++[\"”’'»)\]]*+\s++|[。！？]++|[\t\n]++")


class Kept(NamedTuple):
    """The blocks within the limits; whether some were left out, and whether some of their links and emphasis were."""

    blocks: list[Block]
    cut: bool
    plainer: bool


def cut_tree(tree: Node) -> bool:
    """Cut off what is after the limit in reading order; true if the tree was larger.

    Elements nested deeper than others ever are go too, and leave what they hold to those around them.
    """
    from lxml import etree

    etree.strip_tags(tree, etree.Comment, etree.ProcessingInstruction)
    join_texts(tree)
    cut = _cut_after_limit(tree)
    depth = 0
    deep = []
    for event, node in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if event == "start" and depth > DEEPEST:
            deep.append(node)
    for node in deep:
        node.tag = "too-deep"
    etree.strip_tags(tree, "too-deep")
    return cut


def _cut_after_limit(tree: Node) -> bool:
    from lxml import etree

    elements = text = 0
    last = None
    for event, node in etree.iterwalk(tree, events=("start", "end")):
        if event == "start":
            elements += 1
            part = "" if node.tag in UNSEEN else node.text
        else:
            part = None if node is tree else node.tail
        text += len(part.strip()) if part else 0
        if elements > MOST_ELEMENTS or text > MOST_TEXT:
            last = node
            break
    if last is None:
        return False
    over = max(0, text - MOST_TEXT)
    if event == "start":
        del last[:]
        last.text = (last.text or "")[:-over] if over else None
        last.tail = None
    else:
        last.tail = (last.tail or "")[: -over or None]
    node = last
    while (parent := node.getparent()) is not None:
        del parent[parent.index(node) + 1 :]
        if node is not last:
            node.tail = None
        node = parent
    return True


def cut_blocks(blocks: Iterable[Block]) -> Kept:
    """The blocks within the limits, paragraphs that are far too long in several."""
    kept: list[Block] = []
    length = sentences = 0
    plainer = False
    for block in blocks:
        for part in _parts(block):
            length += len(part.text)
            sentences += 1 + sum(1 for _ in SENTENCE_END.finditer(part.text))
            if length > LONGEST_ARTICLE or sentences > MOST_SENTENCES or len(kept) >= MOST_BLOCKS:
                return Kept(kept, cut=True, plainer=plainer)
            plainer = plainer or len(part.spans) > MOST_RUNS
            kept.append(replace(part, spans=part.spans[:MOST_RUNS]))
    return Kept(kept, cut=False, plainer=plainer)


def _parts(block: Block) -> Iterable[Block]:
    """A block as it is, or in parts that end at a sentence's end, a space, or anywhere."""
    text = block.text
    if len(text) <= LONGEST_BLOCK or block.kind is Kind.TABLE:
        return [block]
    ends = [0]
    while ends[-1] < len(text):
        ends.append(_end_of_part(text, ends[-1]))
    pieces = [text[start:end] for start, end in pairwise(ends)]
    parts = zip(pieces, spans_of_parts(block.spans, [len(piece) for piece in pieces]), strict=True)
    return [
        replace(block, text=bare, spans=within(spans, 0, len(bare)))
        for piece, spans in parts
        if (bare := piece.rstrip())
    ]


def _end_of_part(text: str, start: int) -> int:
    """Where a part that begins at ``start`` ends, with the space that follows it."""
    end = min(len(text), start + LONGEST_BLOCK)
    if end == len(text):
        return end
    place = max(text.rfind(mark, start + LONGEST_BLOCK // 2, end) for mark in (". ", "! ", "? "))
    place = place + 1 if place > 0 else text.rfind(" ", start + LONGEST_BLOCK // 2, end)
    end = place if place > 0 else end
    return end + (text[end] == " ")
