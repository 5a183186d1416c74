"""The box that holds an article: what else in it belongs, though no engine kept it, and what was left out of it.

Engines leave out short lines, headings between boxes, text that is hidden or badly named. Within the article's own box
what stands between its paragraphs belongs to it, unless it is built like furniture.
"""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from translation.article.body import furniture
from translation.article.body.blocks import Found, Node
from translation.article.body.prepare import FORM, PARAGRAPHS, Doubted, Prepared, names_of
from translation.document import Kind

MOST = 0.9  # share of the article's weight that its box holds
MOST_LINKED = 0.6  # a block with more of its text in links is a list of other articles
LISTED = 0.4  # share of a group's text in links to other articles, from which it is a list of them
HARDLY_LINKED = 0.15
MOST_ADDED = 0.7  # of the article's length that may be added to it: with more, its box is not its own
SMALL = 400  # characters of an article so short that everything in its element is looked at
LITTLE = 1200  # characters outside links of an element that holds such a short article and nothing else
CARD = 0.15  # share of the article that a line about another one may be
MOST_CARD = 400  # characters of it
PROSE = 60  # characters from which a block counts as prose, not as a label
COPIED = 0.6  # share of a group's prose that stands in the article already, for the group to be a copy
NEAR_ANCESTORS = 3  # the box, and how far above it hidden parts of the article may hang
ENDED = re.compile(r"[.!?…:;][\"”’»')\]]*$|[”\"]$")
# Hidden text of these is never an article's, however long; in an article's box other names need more than themselves.
STRONG = re.compile(
    r"\b(?:comments?|komentar|disqus|cookies?|gdpr|login|masuk|signin|register|daftar|modal|paywall|subscri\w+|langganan|berlangganan|newsletter|share|sharing|"
    r"search|cari|nav|navbar|offcanvas|dropdown|tooltip|consent|author ?box|authorbox|copyright)\b"
)


@dataclass(slots=True)
class _Sums:
    """The content of an element with its descendants."""

    kept: float = 0  # weight of the article's blocks
    chars: int = 0
    linked: float = 0  # characters of links to other articles
    prose: int = 0  # characters of paragraphs
    copied: int = 0  # of them what the article has already
    sentences: int = 0  # paragraphs that end as sentences do
    items: int = 0  # blocks
    cards: int = 0  # headings that are links to other articles
    titles: int = 0  # main headings
    controls: int = 0


@dataclass(slots=True)
class _Place:
    """The position of an element: inside the box or not, its group without article text, its doubtful ancestor."""

    inside: bool = False
    group: Node | None = None
    doubted: Node | None = None


@dataclass(frozen=True, slots=True)
class Completed:
    """The numbers of the article's blocks, and of the prose in its box that was left out."""

    kept: list[int]
    left: list[int]
    box: "Box | None" = None


@dataclass(slots=True)
class Box:
    """The article's box and what is known of the elements around and in it."""

    node: Node
    prepared: Prepared
    sums: dict[Node, _Sums]
    places: dict[Node, _Place] = field(default_factory=dict)

    def doubted(self, block: Found) -> Node | None:
        """The element in which a block stands that may be no part of the article; ``None`` without one."""
        return self.places.get(block.element, _Place()).doubted

    def why(self, block: Found) -> Doubted | None:
        """The reason why a block may be no part of the article; ``None`` without one."""
        node = self.doubted(block)
        return None if node is None else self.prepared.doubted[node]


def complete(tree: Node, found: Sequence[Found], kept: Sequence[int], prepared: Prepared) -> Completed:
    """The article with what else in its box belongs, and the prose there that does not."""
    if not kept:
        return Completed([], [])
    box = _measure(tree, found, set(kept), prepared)
    first, last = kept[0], kept[-1]
    teasers = _teasers(box, found, kept)
    whole = set(kept) - teasers
    heading = max((i for i in range(first) if found[i].element.tag == "h1"), default=-1)
    more = {
        i
        for i in range(heading + 1, len(found))
        if i not in whole and i not in teasers and _belongs(box, found[i], amid=first < i < last, after=i > last)
    }
    shown = sum(len(found[i].block.text) for i in more if box.why(found[i]) is not Doubted.HIDDEN)
    if shown <= MOST_ADDED * box.sums[tree].kept or is_small(box):
        whole |= more
    left = [
        i
        for i in range(heading + 1, max(whole) + 1)
        if i not in whole and is_prose(found[i]) and _seen_in(box, found[i])
    ]
    return Completed(sorted(whole), left, box)


def _measure(tree: Node, found: Sequence[Found], kept: set[int], prepared: Prepared) -> Box:
    nodes = [node for node in tree.iter() if isinstance(node.tag, str)]
    sums = {node: _Sums(controls=prepared.controls[node]) for node in nodes}
    known = {_key(found[i].block.text) for i in kept}
    for i, block in enumerate(found):
        own = sums.get(block.element)
        if own is None:
            continue
        text = block.block.text
        own.chars += len(text)
        own.items += 1
        if i in kept:
            own.kept += len(text) * (1 - block.linked)
        if block.linked > MOST_LINKED and not _is_own(text):
            own.linked += len(text)
        own.cards += block.block.kind is Kind.HEADING and block.linked > MOST_LINKED
        own.titles += block.element.tag == "h1"
        if is_prose(block):
            own.prose += len(text)
            own.sentences += bool(ENDED.search(text))
            own.copied += len(text) if _key(text) in known else 0
    for node in reversed(nodes):
        parent = node.getparent()
        if parent is not None:
            _add(sums[parent], sums[node])
    box = Box(_widened(_holder_of(tree, sums), sums), prepared, sums)
    _place(box, nodes)
    return box


def _add(total: _Sums, one: _Sums) -> None:
    total.kept += one.kept
    total.chars += one.chars
    total.linked += one.linked
    total.prose += one.prose
    total.copied += one.copied
    total.sentences += one.sentences
    total.items += one.items
    total.cards += one.cards
    total.titles += one.titles
    total.controls += one.controls


def _holder_of(tree: Node, sums: dict[Node, _Sums]) -> Node:
    """The innermost element that holds nearly all of the article."""
    node, enough = tree, MOST * sums[tree].kept
    while True:
        inner = next((child for child in node if isinstance(child.tag, str) and sums[child].kept >= enough), None)
        if inner is None or inner.tag in PARAGRAPHS:
            return node
        node = inner


def _teasers(box: Box, found: Sequence[Found], kept: Sequence[int]) -> set[int]:
    """Of the article's blocks those of a headline that is a link with a line or two under it, and those of a form."""
    total = box.sums[box.node].kept
    cards: set[Node] = set()
    for node, sums in box.sums.items():  # in reading order, so an outer element comes before those in it
        if node.getparent() in cards or (
            (sums.cards or sums.controls >= FORM)
            and not sums.titles
            and sums.kept < CARD * total
            and sums.items <= 4
            and sums.prose < MOST_CARD
        ):
            cards.add(node)
    teasers = {i for i in kept if found[i].element in cards}
    # Where most of a text stands under such headings, they are its own.
    weight = sum(len(found[i].block.text) for i in teasers)
    return teasers if weight < 2 * CARD * total else set()


def _widened(node: Node, sums: dict[Node, _Sums]) -> Node:
    """The element that holds a very short article: as far out as there is little else in it."""
    if sums[node].kept >= SMALL:
        return node
    while (parent := node.getparent()) is not None and parent.tag != "html":
        if sums[parent].chars - sums[parent].linked > LITTLE or sums[parent].linked > LISTED * sums[parent].chars:
            break
        node = parent
    return node


def is_small(box: Box) -> bool:
    """True if an article is so short that what stands around it in its box is its own."""
    return box.sums[box.node].kept < SMALL and box.sums[box.node].chars - box.sums[box.node].linked <= LITTLE


def _place(box: Box, nodes: Sequence[Node]) -> None:
    near = {box.node}
    above = box.node
    for _ in range(NEAR_ANCESTORS - 1):
        if (above := above.getparent()) is None or above.tag in ("body", "html"):
            break
        near.add(above)
    for node in nodes:
        parent = node.getparent()
        around = box.places.get(parent, _Place()) if parent is not None else _Place()
        place = _Place(around.inside or parent is box.node, around.group, around.doubted)
        why = box.prepared.doubted.get(node)
        if why is Doubted.HIDDEN and parent in near:
            place.inside = True  # a later part of the article, kept beside the first until the reader asks for it
        if place.inside and place.group is None and not box.sums[node].kept:
            place.group = node
        if place.doubted is None and why is not None:
            place.doubted = node
        box.places[node] = place


def _belongs(box: Box, block: Found, *, amid: bool, after: bool) -> bool:
    """True if a block that no engine kept is the article's, by what it is and what it stands in."""
    place = box.places.get(block.element, _Place())
    if not place.inside:
        return False
    why = box.why(block)
    if why in (Doubted.PLACE, Doubted.OFFER):
        return False
    if why is Doubted.HIDDEN and (amid or after):
        return _is_hidden_part(box, place.doubted) and block.linked <= MOST_LINKED
    if block.linked > MOST_LINKED and not _is_own(block.block.text):
        return False
    if not amid and is_small(box):
        return place.doubted is None and (place.group is None or not _is_listing(box.sums[place.group]))
    if not amid and why is Doubted.NAME:
        return _is_part(box, place.doubted) and _is_misnamed(box, place.doubted)
    if not amid:
        return place.doubted is None and _is_beside(box, block, place, after=after)
    if why is Doubted.NAME and not _is_misnamed(box, place.doubted):
        return False
    return place.group is None or not _is_listing(box.sums[place.group])


def _is_beside(box: Box, block: Found, place: _Place, *, after: bool) -> bool:
    """True if a block above or below the article's is one of them: beside them, or in a box that is like theirs."""
    text, parent = block.block.text, block.element.getparent()
    reads = is_prose(block) and bool(ENDED.search(text))
    if place.group is None:
        return reads
    if place.group is block.element and parent is not None and box.sums[parent].kept:
        return reads or (block.element.tag == "p" and not after)
    sums = box.sums[place.group]
    return after and sums.sentences > 0 and not sums.linked and not _is_listing(sums) and _has_twin(box, place.group)


def _has_twin(box: Box, group: Node) -> bool:
    """True if an element has a sister of the same tag and classes that holds some of the article."""
    parent = group.getparent()
    if parent is None:
        return False
    return any(
        box.sums[one].kept and one.tag == group.tag and one.get("class") == group.get("class")
        for one in itertools.islice(group.itersiblings(preceding=True), 20)
        if isinstance(one.tag, str)
    )


def _is_part(box: Box, node: Node) -> bool:
    """True if a misnamed element above or below the article's blocks holds paragraphs and hangs beside them."""
    parent = node.getparent()
    return parent is not None and box.sums[parent].kept > 0 and box.sums[node].sentences > 1


def _is_listing(group: _Sums) -> bool:
    """True if a group without any of the article's blocks is built like a list of other articles, or like a form."""
    return (
        group.linked > LISTED * group.chars
        or group.cards + group.titles > 0
        or (group.controls > 0 and group.prose < PROSE)
        or (group.controls >= FORM and group.prose < 4 * PROSE)
    )


def _is_misnamed(box: Box, node: Node) -> bool:
    """True if an element in the article's box is furniture by its name alone: it has neither links nor controls."""
    group = box.sums[node]
    if group.linked > HARDLY_LINKED * group.chars or group.controls or group.cards + group.titles or _is_strong(node):
        return False
    if next(node.iter("a"), None) is not None and group.prose < PROSE:
        return False
    return group.sentences > 0 or (group.items > 0 and node.tag in ("ul", "ol", "dl", "table"))


def _is_hidden_part(box: Box, node: Node) -> bool:
    """True if a hidden element is a part of the article: paragraphs, not a copy, not a dialogue with the reader."""
    group = box.sums[node]
    return (
        group.prose > 0.5 * group.chars
        and group.copied < COPIED * group.prose
        and group.linked <= HARDLY_LINKED * group.chars
        and not (group.cards or group.titles)
        and not (group.controls and group.prose < 5 * PROSE)
        and not _is_strong(node)
    )


def _is_strong(node: Node) -> bool:
    return any(STRONG.search(furniture.name_words(name)) for name in names_of(node))


def _seen_in(box: Box, block: Found) -> bool:
    """True if a reader of the page sees a block in the article's box, and it is neither listed nor said already."""
    place = box.places.get(block.element, _Place())
    if not place.inside or box.why(block) in (Doubted.HIDDEN, Doubted.OFFER):
        return False
    group = box.sums[place.group] if place.group is not None else None
    return group is None or not (_is_listing(group) or group.copied >= COPIED * group.prose)


def is_prose(block: Found) -> bool:
    """True if a block reads as a part of a text: long enough, hardly linked, no caption."""
    text = block.block.text
    return len(text) >= PROSE and block.linked < 0.5 and block.block.kind is not Kind.CAPTION and " " in text


def _is_own(text: str) -> bool:
    """True if a text that is all link is the article's: a sentence of it, or an address that it names."""
    return furniture.is_sentence(text) or furniture.is_address(text)


def _key(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def without_copies(found: Sequence[Found]) -> list[Found]:
    """The blocks without a run of them that is printed twice: once for wide and once for narrow screens, or hidden.

    A refrain, a question that is asked again, an instruction between prayers are no copies: what repeats there is short
    beside what stands between.
    """
    keys = [(item.block.kind, _key(item.block.text)) for item in found]
    places: dict[tuple[Kind, str], int] = {}
    out: set[int] = set()
    i = 0
    while i < len(found):
        start = places.get(keys[i])
        run = 0
        if start is not None:
            while i + run < len(found) and start + run < i and keys[i + run] == keys[start + run]:
                run += 1
            length = sum(len(keys[j][1]) for j in range(i, i + run))
            if _is_copy(length, run, keys[i][1], adjacent=start + run == i):
                out.update(range(i, i + run))
        for j in range(i, i + max(run, 1)):
            places.setdefault(keys[j], j)
        i += max(run, 1)
    return [item for j, item in enumerate(found) if j not in out]


def _is_copy(length: int, run: int, first: str, *, adjacent: bool) -> bool:
    """True if a run of blocks that stands above already is a copy: a long one, or a paragraph right after itself."""
    if run == 1:
        return adjacent and len(first) > 80
    return length > (75 if run > 2 else 110) * run
