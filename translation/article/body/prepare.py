"""A page's tree made ready: what is never text goes, what is hidden or named as furniture is noted, not yet taken away.

Whether such an element belongs to the article all the same can be told only when the article's place is known.
"""

import itertools
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from translation.article.body import furniture
from translation.article.body.blocks import INLINE, Node, join_texts
from translation.article.body.offers import find_offers

NEVER_TEXT = (
    "script", "style", "template", "iframe", "object", "embed", "svg", "canvas", "button", "select",
    "textarea", "input", "audio", "video", "map", "dialog", "math",
)  # fmt: skip
DROPPED = "dwibaca-dropped"
FORM = 5  # what a field to fill in counts for, beside a button
CONTROLS = ("button", "select", "textarea", "input", "dialog")
SURROUNDINGS = ("nav", "footer", "aside", "menu", "noscript")
HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
# An element that holds this share of a page's prose is not furniture, whatever it is called.
TOO_MUCH = 0.34
RUNNING_TEXT = 40  # characters of bare text around an inline element that make it a part of a sentence
MUCH = 200  # characters of prose in what is called a later page, which show that it is one
FEW_WORDS = 2  # words beside it that make it one inside a paragraph
SENTENCE_TAGS = frozenset("p li blockquote div td strong b em i span a font label h1 h2 h3 h4 h5 h6 dd dt u".split())
PARAGRAPHS = frozenset("p li blockquote h1 h2 h3 h4 h5 h6 dd dt".split())
CODE_SIGNS = re.compile(r"[{};]\s*$|^\s*(?:def|import|function|const|var|#include|SELECT)\b", re.MULTILINE)
MISLEADING = ("class", "id", "aria-hidden")  # what would make the engines leave out an element that is content
LONG_TEXT = 60  # characters of a text by which a copy is known
MOST_LINES = 1000  # of a piece of code
CODE = ("pre", "code", "samp", "kbd")
CONTENT = ("html", "body", "article", "main", "h1")


class Doubted(StrEnum):
    """The reason why an element may not belong to the article."""

    NAME = "name"  # its class or id
    PLACE = "place"  # its tag: an aside, a footer
    HIDDEN = "hidden"
    OFFER = "offer"  # of a subscription


@dataclass(slots=True)
class Prepared:
    """The outermost elements that may be no part of the article, and those from which form controls were taken."""

    doubted: dict[Node, Doubted] = field(default_factory=dict)
    controls: Counter[Node] = field(default_factory=Counter)
    offers: dict[Node, bool] = field(default_factory=dict)  # true for those which say that the text is cut


def prepare(tree: Node) -> Prepared:
    """Take away what is never text, show the hidden later pages of the article, and note what may be furniture."""
    prepared = Prepared()
    for node in list(tree.iter("template")):
        if node.get("shadowrootmode") or node.get("shadowroot"):
            node.tag = "div"  # a component's own text, as the server sent it
    prepared.offers = find_offers(tree)
    never = list(tree.iter(*NEVER_TEXT))
    for node in never:
        if node.tag in CONTROLS and (parent := node.getparent()) is not None:
            prepared.controls[parent] += 1 if node.tag == "button" else FORM
    drop(tree, never)
    for node in list(tree.iter("pre")):
        if next(node.iter("code", "samp"), None) is not None or CODE_SIGNS.search(node.text or ""):
            _break_lines(node)
    lengths = prose_lengths(tree)
    found, shares = _doubted(tree, lengths)
    most = TOO_MUCH * lengths[tree]
    dropped = []
    everywhere: Counter[str] | None = None
    for node, why in found.items():
        much = lengths[node] > most or any(shares[name] > most for name in names_of(node))
        if much and why is Doubted.HIDDEN and everywhere is None:
            everywhere = _long_texts(tree)
        if much and not (why is Doubted.HIDDEN and _is_copy(node, everywhere or Counter())):
            show(node)
            for name in MISLEADING:
                node.attrib.pop(name, None)
        elif node.tag in INLINE and not _holds_blocks(node):
            dropped.append(node)
        else:
            prepared.doubted[node] = why
    drop(tree, dropped)
    prepared.doubted |= dict.fromkeys(prepared.offers, Doubted.OFFER)
    return prepared


def _break_lines(code: Node) -> None:
    """Make the line breaks of a piece of code elements of their own: its lines stay lines."""
    for node in list(code.iter()):
        if isinstance(node.tag, str) and "\n" in (node.text or ""):
            first, *rest = node.text.split("\n", MOST_LINES)
            node.text = first
            for place, line in enumerate(rest):
                node.insert(place, _break_before(node, line))
        if node is not code and "\n" in (node.tail or ""):
            first, *rest = node.tail.split("\n", MOST_LINES)
            node.tail = first
            for line in reversed(rest):
                after = node.tail
                node.addnext(_break_before(node, line))
                node.tail = after


def _break_before(node: Node, line: str) -> Node:
    broken = node.makeelement("br")
    broken.tail = line
    return broken


def _is_copy(node: Node, everywhere: Counter[str]) -> bool:
    """True if the texts of an element stand elsewhere on the page too: hidden for screens of another width."""
    own = _long_texts(node)
    return sum(count for text, count in own.items() if everywhere[text] > count) > own.total() / 2


def _long_texts(node: Node) -> Counter[str]:
    return Counter(text.strip() for text in node.itertext() if len(text.strip()) >= LONG_TEXT)


def _doubted(tree: Node, lengths: dict[Node, int]) -> tuple[dict[Node, Doubted], Counter[str]]:
    """The elements that may be furniture, with reasons, and the amount of prose in elements of the same name."""
    found: dict[Node, Doubted] = {}
    shares: Counter[str] = Counter()
    in_code: set[Node] = set()
    known: dict[Node, bool] = {}
    for node in tree.iter():
        if not isinstance(node.tag, str) or node.tag in CONTENT:
            continue
        if node.tag in CODE or node.getparent() in in_code:
            in_code.add(node)  # what colours key words is called "keyword"
            continue
        if node.tag in INLINE and in_a_sentence(node, known):
            continue
        names = names_of(node)
        if any(map(furniture.is_later_page, names)):
            for part in (node, *node.iterancestors()):
                show(part)
                if lengths[node] > MUCH:
                    found.pop(part, None)
        elif (why := _why(node, names)) is not None:
            found[node] = why
            shares.update(dict.fromkeys(filter(furniture.is_furniture_name, names), lengths[node]))
    return found, shares


def _why(node: Node, names: list[str]) -> Doubted | None:
    if node.get("hidden") is not None or HIDDEN.search(node.get("style") or ""):
        return Doubted.HIDDEN
    if node.tag in SURROUNDINGS:
        return Doubted.PLACE
    return Doubted.NAME if any(map(furniture.is_furniture_name, names)) else None


def names_of(node: Node) -> list[str]:
    """An element's classes and id, without the generic ones of page builders."""
    names = [*(node.get("class") or "").split(), node.get("id") or ""]
    return [name for name in names if name and not name.startswith(("elementor", "wp-"))]


def in_a_sentence(node: Node, known: dict[Node, bool]) -> bool:
    """True if an inline element is part of running text, whatever its class: a linked keyword, a highlighted word.

    ``known`` remembers it of the elements around, each of which may hold thousands.
    """
    parent = node.getparent()
    if parent not in known:
        known[parent] = _has_running_text(parent)
    return known[parent]


def _has_running_text(parent: Node | None) -> bool:
    if parent is not None and parent.tag == "figcaption":
        return True  # who holds a picture's copyright
    if parent is None or parent.tag not in SENTENCE_TAGS:
        return False
    around = (parent.text or "") + " ".join(child.tail or "" for child in itertools.islice(parent, 200))
    if len(around.strip()) > RUNNING_TEXT:
        return True
    return parent.tag in PARAGRAPHS and len(re.findall(r"[^\W\d_]{2,}", around)) >= FEW_WORDS


def _holds_blocks(node: Node) -> bool:
    inside = itertools.islice(node.iterdescendants(), 50)
    return any(isinstance(one.tag, str) and one.tag not in INLINE and one.tag not in ("br", "img") for one in inside)


def show(node: Node) -> None:
    """Make a hidden element seen."""
    if node.tag == "noscript":
        node.tag = "div"  # the whole text, for those without scripts
    node.attrib.pop("hidden", None)
    node.attrib.pop("aria-hidden", None)
    if HIDDEN.search(node.get("style") or ""):
        node.attrib.pop("style")


def drop(tree: Node, nodes: Iterable[Node]) -> None:
    """Remove elements and keep the text after each, all in one pass: singly, that text would be copied each time."""
    from lxml import etree

    for node in nodes:
        if node.getparent() is not None:
            node.tag = DROPPED
    etree.strip_elements(tree, DROPPED, with_tail=False)
    join_texts(tree)


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
