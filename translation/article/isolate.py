"""Selection of the article's blocks: two extractors vote, and neighbours decide where only one keeps a block.

Readability chooses among the page's elements, trafilatura parses the page independently; each succeeds where the other
fails. A block that both keep belongs to the article. A block that only one keeps must lie among those and look like
text. Measured on real pages, this beats either extractor alone.
"""

import re
from collections import Counter
from dataclasses import dataclass

from translation.article import furniture
from translation.article.blocks import INLINE, Found, Node, find_blocks
from translation.document import Kind

MARK = "data-dwibaca"  # numbers the elements, so that what readability keeps can be found on the page again
NEVER_TEXT = (
    "script", "style", "template", "iframe", "object", "embed", "svg", "canvas", "button", "select",
    "textarea", "input", "audio", "video", "map", "dialog", "math",
)  # fmt: skip
SURROUNDINGS = ("nav", "footer", "aside", "menu", "noscript")
HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
# An element that holds this share of a page's prose is not furniture, whatever it is called.
TOO_MUCH = 0.34
SAME_TEXT = 0.6  # share of a block's word triples that an engine's text must hold to have kept it
RUNNING_TEXT = 40  # characters of bare text around an inline element that make it a part of a sentence
AGREED = 0.4  # share of the smaller text that both engines must have kept for their agreement to count
MOST_LINKED = 0.6  # a block with more of its text in links is a list of other articles
PROSE = 60  # characters from which a block counts as prose, not as a label
NEAR = 6  # blocks from the agreed text's ends within which the rest of it is looked for
ABOVE = 25  # blocks above the text among which the lead image's caption is looked for
SEVERAL = 3  # paragraphs side by side that make a text
MUCH = 400  # characters in which two readings must differ for the reader to be told
DIFFERENT = 0.75  # engines whose texts share less than this give two readings


@dataclass(frozen=True, slots=True)
class Isolated:
    """The selected blocks, those between the heading and the first selected block, and the other extraction.

    ``other`` is empty if the two extractors agree.
    """

    kept: list[Found]
    above: list[Found]
    other: list[Found]

    @property
    def in_one_place(self) -> bool:
        """True if several paragraphs are siblings, as in an article but not in a list of excerpts."""
        holders = Counter(_holder(block) for block in self.kept if _is_prose(block))
        return bool(holders) and holders.most_common(1)[0][1] >= SEVERAL


def isolate(tree: Node, base: str) -> Isolated:
    """The article's blocks in reading order. Changes ``tree``: removes furniture, reveals hidden further pages."""
    prepare(tree)
    found = find_blocks(tree, base)
    for number, block in enumerate(found):
        if block.element.get(MARK) is None:
            block.element.set(MARK, str(number))
    first = _by_readability(tree, found)
    second = _by_trafilatura(tree, found)
    kept = _settle(found, first, second)
    other = _other_reading(found, first, second, kept)
    start = kept[0] if kept else 0
    heading = max((i for i in range(start) if found[i].element.tag == "h1"), default=max(0, start - ABOVE))
    return Isolated([found[i] for i in kept], found[max(heading, start - ABOVE) : start], [found[i] for i in other])


def prepare(tree: Node) -> None:
    """Remove elements that are never text or are named as furniture; reveal the article's hidden further pages."""
    for node in list(tree.iter(*NEVER_TEXT)):
        _drop(node)
    lengths = prose_lengths(tree)
    most = TOO_MUCH * lengths[tree]
    doomed = []
    shares: Counter[str] = Counter()  # how much prose the elements of one name hold together
    for node in tree.iter():
        if not isinstance(node.tag, str) or node.tag in ("html", "body", "article", "main", "h1"):
            continue
        if node.tag in INLINE and _in_a_sentence(node):
            continue
        names = _names(node)
        if any(map(furniture.is_later_page, names)):
            for part in (node, *node.iterancestors()):
                _show(part)
        elif (
            node.tag in SURROUNDINGS
            or node.get("hidden") is not None
            or HIDDEN.search(node.get("style") or "")
            or any(map(furniture.is_furniture_name, names))
        ):
            doomed.append(node)
            shares.update(dict.fromkeys(filter(furniture.is_furniture_name, names), lengths[node]))
    for node in doomed:
        if lengths[node] <= most and all(shares[name] <= most for name in _names(node)):
            _drop(node)
        else:
            _show(node)


def _names(node: Node) -> list[str]:
    """An element's classes and id, without the generic ones of page builders."""
    names = [*(node.get("class") or "").split(), node.get("id") or ""]
    return [name for name in names if name and not name.startswith(("elementor", "wp-"))]


def _in_a_sentence(node: Node) -> bool:
    """True if an inline element is part of running text, whatever its class: a linked keyword, a highlighted word."""
    parent = node.getparent()
    if parent is not None and parent.tag == "figcaption":
        return True  # who holds a picture's copyright
    if parent is None or parent.tag not in ("p", "li", "blockquote", "div", "td", "strong", "b", "em", "i", "span"):
        return False
    around = (parent.text or "") + "".join(child.tail or "" for child in parent)
    return len(around.strip()) > RUNNING_TEXT


def _show(node: Node) -> None:
    if node.tag == "noscript":
        node.tag = "div"  # the whole text, for those without scripts
    node.attrib.pop("hidden", None)
    if HIDDEN.search(node.get("style") or ""):
        node.attrib.pop("style")


def _drop(node: Node) -> None:
    """Remove an element but keep the text after it."""
    parent = node.getparent()
    if parent is None:
        return
    if node.tail:
        before = node.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + node.tail
        else:
            parent.text = (parent.text or "") + node.tail
    parent.remove(node)


def prose_lengths(tree: Node) -> dict[Node, int]:
    """The number of characters outside links in each element."""
    lengths: dict[Node, int] = {}
    # Children come after their parents in reading order, so backwards all children of an element are known.
    for node in reversed(list(tree.iter())):
        own = 0
        if isinstance(node.tag, str) and node.tag != "a":
            own = len((node.text or "").strip()) + sum(
                lengths.get(child, 0) + len((child.tail or "").strip()) for child in node
            )
        lengths[node] = own
    return lengths


def _settle(found: list[Found], first: set[int], second: set[int]) -> list[int]:
    """The numbers of the article's blocks, in reading order."""
    anchors = sorted(first & second)
    smaller, larger = sorted((first, second), key=lambda kept: _total(found, kept))
    if _total(found, first & second) < AGREED * _total(found, smaller):
        anchors = sorted(first) if _total(found, first) >= AGREED * _total(found, second) else sorted(second)
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
        if i in kept or block.linked > MOST_LINKED:
            continue
        voted = i in first or i in second
        at_home = _holder(block) in holders
        amid = anchors[0] < i < anchors[-1] and (voted or (at_home and holders[_holder(block)] > 1))
        near = at_home and anchors[0] - NEAR <= i <= anchors[-1] + NEAR
        lead = heading < i < anchors[0] and block.block.kind is Kind.PARAGRAPH
        if amid or (voted and _is_prose(block) and (near or lead)) or (i in first and at_home):
            kept.add(i)
    return sorted(kept)


def _densest(found: list[Found]) -> list[int]:
    """The prose of the element with most of it, for pages on which both extractors fail."""
    prose = [i for i, block in enumerate(found) if _is_prose(block)]
    weights: Counter[Node] = Counter()
    for i in prose:
        weights[_holder(found[i])] += int(_weight(found[i]))
    best = max(weights, key=weights.__getitem__, default=None)
    return [i for i in prose if _holder(found[i]) is best]


def _other_reading(found: list[Found], first: set[int], second: set[int], kept: list[int]) -> list[int]:
    """The blocks of the extractor that disagrees with the selection; empty if both agree."""
    ours = {i for i in kept if _is_prose(found[i])}
    # What stands above the text is its heading, printed again.
    start = kept[0] if kept else 0
    for engine in (second, first):
        theirs = {i for i in engine if _is_prose(found[i]) and found[i].block.kind is not Kind.HEADING and i >= start}
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


def _is_prose(block: Found) -> bool:
    text = block.block.text
    return len(text) >= PROSE and block.linked < 0.5 and block.block.kind is not Kind.CAPTION and " " in text


def _weight(block: Found) -> float:
    return len(block.block.text) * (1 - block.linked)


def _total(found: list[Found], numbers: set[int]) -> float:
    return sum(_weight(found[i]) for i in numbers)


def _by_readability(tree: Node, found: list[Found]) -> set[int]:
    """The blocks that readability keeps; none if it finds no article."""
    import logging

    from readability.readability import Document, Unparseable

    logging.getLogger("readability.readability").setLevel(logging.CRITICAL)  # it prints what we handle
    try:
        summary = Document(tree).summary(html_partial=True)
    except (Unparseable, RecursionError):
        return set()
    kept = set(re.findall(rf'{MARK}="(\d+)"', summary))
    return {number for number, block in enumerate(found) if block.element.get(MARK) in kept}


def _by_trafilatura(tree: Node, found: list[Found]) -> set[int]:
    """The blocks whose text trafilatura keeps; none if it finds no article."""
    import logging

    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        document = bare_extraction(tree, include_comments=False, fast=True)
    except RecursionError:  # it calls itself for every list within a list
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
