"""Selection of the article's blocks: two extractors vote, and neighbours decide where only one keeps a block.

Readability chooses among the page's elements, trafilatura parses the page independently; each succeeds where the other
fails. A block that both keep belongs to the article. A block that only one keeps must lie among those and look like
text. Measured on real pages, this beats either extractor alone.
"""

import copy
import re
from collections import Counter
from dataclasses import dataclass, replace
from enum import StrEnum

from translation.article.body.blocks import Found, Node, find_blocks
from translation.article.body.box import MOST_LINKED, Completed, complete, is_prose, without_copies
from translation.article.body.lists import Shape, headlines, shape_of
from translation.article.body.prepare import Doubted, Prepared, drop, prepare
from translation.article.body.several import first_text
from translation.article.facts.datelines import find_dateline
from translation.article.facts.lead_image import find_credit
from translation.document import Block, Kind

DOUBTED = "data-dwibaca-doubted"
MARK = "data-dwibaca"  # numbers the elements, so that what readability keeps can be found on the page again
MOST_FOR_SECOND = 5000  # elements up to which trafilatura is asked: it takes the square of their number
SAME_TEXT = 0.6  # share of a block's word triples that an engine's text must hold to have kept it
AGREED = 0.4  # share of the smaller text that both engines must have kept for their agreement to count
NEAR = 6  # blocks from the agreed text's ends within which the rest of it is looked for
ABOVE = 25  # blocks above the text among which the lead image's caption is looked for
ABOVE_HEADING = 10  # blocks above the heading, too
LONGEST_DECK = 300  # characters
SEVERAL = 3  # paragraphs side by side that make a text
MOST_NESTED = 60_000_000  # characters, times the square of their depth; the largest news pages have a tenth of that
CLEARLY = 0.2  # share of the title's words by which one text must have more of them than another
AFTER_OFFER = 2  # paragraphs after an offer of subscription that show that the text goes on
MUCH = 400  # characters in which two readings must differ for the reader to be told
DIFFERENT = 0.75  # engines whose texts share less than this give two readings


class Offer(StrEnum):
    """The position of a page's offer of a subscription for the rest of its text."""

    NONE = "none"
    AMID = "amid"  # and the text goes on after it
    BELOW = "below"


@dataclass(frozen=True, slots=True)
class Isolated:
    """The selected blocks, those between the heading and the first selected block, and the other extraction.

    ``other`` is empty if the two extractors agree. ``all`` is the article with the prose of its box that was left out;
    empty if none was. ``several`` is true if the page has further texts, ``headlines`` are its links to other articles.
    """

    kept: list[Found]
    above: list[Found]
    other: list[Found]
    all: list[Found]
    several: bool
    shape: Shape
    headlines: list[Block]
    offer: Offer

    @property
    def in_one_place(self) -> bool:
        """True if several paragraphs are siblings, as in an article but not in a list of excerpts."""
        holders = Counter(_holder(block) for block in self.kept if is_prose(block))
        return bool(holders) and holders.most_common(1)[0][1] >= SEVERAL


def isolate(tree: Node, base: str, title: str = "", description: str = "") -> Isolated:
    """The article's blocks in reading order. Changes ``tree``: removes non-text, reveals hidden further pages.

    ``title`` and ``description`` are the page's declared ones; they decide where the page holds several texts.
    """
    prepared = prepare(tree)
    found = find_blocks(tree, base)
    for number, block in enumerate(found):
        if block.element.get(MARK) is None:
            block.element.set(MARK, str(number))
    bare = _without_doubted(tree, prepared)
    first = _by_readability(bare, found)
    # trafilatura is asked by the text, which may be that of a hidden copy or of a quotation set apart.
    doubted = _doubted_blocks(tree, found, prepared)
    second = _by_trafilatura(bare, found) - doubted
    every = _settle(found, first, second, _content_words(f"{title} {description}"), doubted)
    settled, several = first_text(tree, found, every, title)
    whole = complete(tree, found, settled, prepared)
    other = [] if several else _other_reading(found, first, second, settled)
    fuller = {*whole.kept, *whole.left, *(every if several else ())}
    start = whole.kept[0] if whole.kept else 0
    heading = max((i for i in range(start) if found[i].element.tag == "h1"), default=max(0, start - ABOVE))
    return Isolated(
        without_copies(_with_deck(found, whole)),
        _above(found, heading, whole.kept),
        [found[i] for i in other],
        [found[i] for i in sorted(fuller)] if fuller - set(whole.kept) else [],
        several,
        shape_of(found, whole.kept),
        headlines(one for one in found if whole.box is None or whole.box.why(one) is not Doubted.PLACE),
        _offer(found, whole, prepared),
    )


def _doubted_blocks(tree: Node, found: list[Found], prepared: Prepared) -> set[int]:
    inside: set[Node] = set()
    for node in tree.iter():
        if node in prepared.doubted or node.getparent() in inside:
            inside.add(node)
    return {number for number, block in enumerate(found) if block.element in inside}


def _without_doubted(tree: Node, prepared: Prepared) -> Node:
    """A copy of the page without what may be furniture, for the engines."""
    for node in prepared.doubted:
        node.set(DOUBTED, "")
    bare = copy.deepcopy(tree)
    drop(bare, [one for one in bare.iter() if isinstance(one.tag, str) and one.get(DOUBTED) is not None])
    return bare


def _above(found: list[Found], heading: int, kept: list[int]) -> list[Found]:
    """The blocks between the main heading and the text, and the captions above the heading and below a deck."""
    start = kept[0] if kept else 0
    below = range(start, kept[1] if len(kept) > 1 else start)
    around = [*range(max(0, heading - ABOVE_HEADING), heading), *below]
    captions = [found[i] for i in around if found[i].block.kind is Kind.CAPTION and i not in kept]
    return [*captions, *found[max(heading, start - ABOVE) : start]]


def _with_deck(found: list[Found], whole: Completed) -> list[Found]:
    """The article's blocks, of which a line alone above the element that holds the others is its deck."""
    blocks = [found[i] for i in whole.kept]
    holders = Counter(_holder(one) for one in blocks if is_prose(one))
    first = next((n for n, one in enumerate(blocks) if is_prose(one) and one.element.tag != "h1"), None)
    if first is not None and holders[_holder(blocks[first])] == 1 and holders.most_common(1)[0][1] >= SEVERAL:
        block = blocks[first].block
        is_plain = not find_dateline(block.text)[0] and not find_credit(block.text)
        if block.kind is Kind.PARAGRAPH and len(block.text) < LONGEST_DECK and is_plain:
            blocks[first] = replace(blocks[first], block=replace(block, kind=Kind.HEADING, level=3))
    return blocks


def _offer(found: list[Found], whole: Completed, prepared: Prepared) -> Offer:
    """The position of an offer of a subscription: inside the text, or below it."""
    if whole.box is None or not any(prepared.offers.values()):
        return Offer.NONE
    places = [i for i, one in enumerate(found) if prepared.offers.get(whole.box.doubted(one))]
    after = [i for i in whole.kept if is_prose(found[i]) and i > max(places, default=len(found))]
    return Offer.AMID if len(after) >= AFTER_OFFER else Offer.BELOW


def _content_words(text: str) -> set[str]:
    """The words of a text that tell what it is about: the long ones."""
    return {word for word in re.findall(r"\w+", text.lower()) if len(word) > 4}


def _agreement(found: list[Found], numbers: set[int], about: set[str]) -> float:
    """The share of the title's and description's words that a text has."""
    held = {word for i in numbers for word in re.findall(r"\w+", found[i].block.text.lower())}
    return len(about & held) / len(about) if about else 0


def _settle(found: list[Found], first: set[int], second: set[int], about: set[str], doubted: set[int]) -> list[int]:
    """The numbers of the article's blocks, in reading order."""
    anchors = sorted(first & second)
    smaller, larger = sorted((first, second), key=lambda kept: _total(found, kept))
    if _total(found, first & second) < AGREED * _total(found, smaller):
        better = _agreement(found, first, about) - _agreement(found, second, about)
        longer = _total(found, first) >= AGREED * _total(found, second)
        anchors = sorted(first if (better > 0 if abs(better) > CLEARLY else longer) else second)
    elif _total(found, smaller) < AGREED * _total(found, larger):
        anchors = sorted(larger)  # the other stopped at a box around a paragraph
    if not anchors:
        anchors = _densest(found)
    if not anchors:
        return []
    holders = Counter(_holder(found[i]) for i in anchors)
    kept = set(anchors)
    heading = max((i for i in range(anchors[0]) if found[i].element.tag == "h1"), default=anchors[0])
    for i, block in enumerate(found):
        if i in kept or i in doubted or block.linked > MOST_LINKED:
            continue
        voted = i in first or i in second
        at_home = _holder(block) in holders
        amid = anchors[0] < i < anchors[-1] and (voted or (at_home and holders[_holder(block)] > 1))
        near = at_home and anchors[0] - NEAR <= i <= anchors[-1] + NEAR
        lead = heading < i < anchors[0] and block.block.kind is Kind.PARAGRAPH
        if amid or (voted and is_prose(block) and (near or lead)) or (i in first and at_home):
            kept.add(i)
    return sorted(kept)


def _densest(found: list[Found]) -> list[int]:
    """The prose of the element with most of it, for pages on which both extractors fail."""
    prose = [i for i, block in enumerate(found) if is_prose(block)]
    weights: Counter[Node] = Counter()
    for i in prose:
        weights[_holder(found[i])] += int(_weight(found[i]))
    best = max(weights, key=weights.__getitem__, default=None)
    return [i for i in prose if _holder(found[i]) is best]


def _other_reading(found: list[Found], first: set[int], second: set[int], kept: list[int]) -> list[int]:
    """The blocks of the extractor that disagrees with the selection; empty if both agree."""
    ours = {i for i in kept if is_prose(found[i])}
    # What stands above the text is its heading, printed again.
    start = kept[0] if kept else 0
    for engine in (second, first):
        theirs = {i for i in engine if is_prose(found[i]) and found[i].block.kind is not Kind.HEADING and i >= start}
        shared = _total(found, ours & theirs)
        # Paragraphs that one of them left out of the box that both chose make no other reading.
        homes = {_holder(found[i]) for i in ours & theirs}
        apart = _total(found, {i for i in ours ^ theirs if i in theirs or _holder(found[i]) not in homes})
        if theirs and apart > MUCH and 2 * shared < DIFFERENT * (2 * shared + apart):
            return sorted(i for i in engine if found[i].linked <= MOST_LINKED)
    return []


def _holder(block: Found) -> Node:
    """The element that groups a block: its own for bare text, the parent for a paragraph."""
    element = block.element
    if element.tag in ("div", "section", "article", "main", "body", "td"):
        return element
    parent = element.getparent()
    if (element.tag == "li" and parent is not None and parent.getparent() is not None) or (
        parent is not None and parent.tag == "blockquote" and parent.getparent() is not None
    ):
        parent = parent.getparent()
    return element if parent is None else parent


def _weight(block: Found) -> float:
    return len(block.block.text) * (1 - block.linked)


def _total(found: list[Found], numbers: set[int]) -> float:
    return sum(_weight(found[i]) for i in numbers)


def _nested_text(tree: Node) -> int:
    """The characters of a page, each times the square of the number of elements around it."""
    total = 0
    depths: dict[Node, int] = {}
    for node in tree.iter():
        depths[node] = depth = depths.get(node.getparent(), 0) + 1
        total += len(node.text or "") * depth**2 + len(node.tail or "") * (depth - 1) ** 2
    return total


def _by_readability(tree: Node, found: list[Found]) -> set[int]:
    """The blocks that readability keeps; none if it finds no article."""
    import logging

    from readability.readability import Document

    logging.getLogger("readability.readability").setLevel(logging.CRITICAL)  # it prints what we handle
    if _nested_text(tree) > MOST_NESTED:
        return set()  # it reads the text of every element anew, with all below it, for each element around that
    try:
        summary = Document(tree).summary(html_partial=True)
    except Exception:
        return set()
    kept = set(re.findall(rf'{MARK}="(\d+)"', summary))
    return {number for number, block in enumerate(found) if block.element.get(MARK) in kept}


def _by_trafilatura(tree: Node, found: list[Found]) -> set[int]:
    """The blocks whose text trafilatura keeps; none if it finds no article."""
    import logging

    from trafilatura import bare_extraction

    if sum(1 for _ in tree.iter()) > MOST_FOR_SECOND:
        return set()
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        document = bare_extraction(tree, include_comments=False, fast=True)
    except Exception:
        return set()
    text = getattr(document, "text", None) or ""
    held = set(triples(text))
    return {number for number, block in enumerate(found) if held and _held(block.block.text, held) >= SAME_TEXT}


def triples(text: str) -> list[tuple[str, ...]]:
    """Every three words in a row; a shorter text as one."""
    words = re.findall(r"\w+", text.lower())
    return [tuple(words[i : i + 3]) for i in range(max(1, len(words) - 2))] if words else []


def _held(text: str, held: set[tuple[str, ...]]) -> float:
    wanted = triples(text)
    return sum(triple in held for triple in wanted) / len(wanted) if wanted else 0.0
