"""Pages with several texts: comments below an article, or further articles. Only the first is the article."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from translation.article.body.blocks import Found, Node
from translation.article.body.box import ENDED, is_prose
from translation.article.facts.metadata import words
from translation.document import Kind

ENOUGH = 2  # paragraphs that make a text
UNITS = 4  # comments that make a list of them
DEEP = 6  # elements around a block in which a list of comments is looked for
NAME = 40  # characters of a commentator's name or a comment's time
FEW = 5  # blocks that one comment has


def first_text(tree: Node, found: Sequence[Found], kept: Sequence[int], title: str) -> tuple[list[int], bool]:
    """The blocks of the text that the title belongs to, else of the first; true if the page has further ones."""
    chosen, apart = _by_headings(tree, found, kept, title)
    without = _without_comments(found, chosen)
    return without, apart or len(without) < len(chosen)


def _by_headings(tree: Node, found: Sequence[Found], kept: Sequence[int], title: str) -> tuple[list[int], bool]:
    heads = _main_headings(tree, found)
    if len(heads) < 2:
        return list(kept), False
    parts: list[tuple[int, list[int]]] = []  # each with the number of its heading
    edges = [*heads, len(found)]
    own = set(kept)
    for start, end in zip(heads, edges[1:], strict=True):
        prose = [i for i in range(start, end) if is_prose(found[i]) and found[i].block.kind is not Kind.HEADING]
        if len(prose) < ENOUGH:
            continue
        if parts and _holder(found[prose[0]]) is _holder(found[parts[-1][1][-1]]):
            parts[-1][1].extend(prose)  # a heading inside one text
        else:
            parts.append((start, prose))
    matching = [n for n, (head, _) in enumerate(parts) if title and words(found[head].block.text) == words(title)]
    held = [n for n, (_, prose) in enumerate(parts) if own.intersection(prose)]
    if not held or (len(held) < 2 and (not matching or held[0] in matching)):
        return list(kept), False
    chosen = matching[0] if matching else held[0]
    start = parts[chosen][0] if chosen != held[0] else 0
    end = parts[chosen + 1][0] if chosen + 1 < len(parts) else len(found)
    inside = [i for i in kept if start <= i < end]
    return (inside if own.intersection(parts[chosen][1]) else parts[chosen][1]), True


def _main_headings(tree: Node, found: Sequence[Found]) -> list[int]:
    """The numbers of the blocks that head a text: every h1, and the first heading in an ``article`` element."""
    inside: dict[Node, Node] = {}
    for node in tree.iter():
        if isinstance(node.tag, str):
            parent = node.getparent()
            inside[node] = node if node.tag == "article" else inside.get(parent, tree)
    headed: set[Node] = {tree}
    heads = []
    for i, block in enumerate(found):
        holder = inside.get(block.element, tree)
        if block.element.tag == "h1" or (
            holder not in headed and block.block.kind is Kind.HEADING and block.linked < 0.5
        ):
            heads.append(i)
        if holder not in headed and block.block.kind is Kind.HEADING:
            headed.add(holder)
    return heads


def _holder(block: Found) -> Node:
    parent = block.element.getparent()
    return block.element if parent is None else parent


def _without_comments(found: Sequence[Found], kept: Sequence[int]) -> list[int]:
    """The blocks without a list of comments below them: units built alike, each a name and a paragraph or two."""
    units: dict[Node, dict[Node, list[int]]] = defaultdict(lambda: defaultdict(list))
    for i in range(kept[0] if kept else 0, len(found)):
        node = found[i].element
        for _ in range(DEEP):
            parent = node.getparent()
            if parent is None or parent.tag in ("body", "html"):
                break
            units[parent][node].append(i)
            node = parent
    for holder, children in units.items():
        comments = [numbers for numbers in children.values() if _is_comment(found, numbers)]
        shape = Counter((child.tag, child.get("class")) for child, numbers in children.items() if len(numbers) > 1)
        if len(comments) < UNITS or not shape or shape.most_common(1)[0][1] < UNITS:
            continue
        first = comments[0][0]
        within = {i for numbers in children.values() for i in numbers if i >= first}
        before = [i for i in kept if i < first and is_prose(found[i]) and i not in within]
        if before and holder in found[before[-1]].element.iterancestors():
            continue  # they stand among the text's own paragraphs
        if (
            len(before) >= ENOUGH
            and _is_headed(found, before)
            and len(comments) >= 0.7 * sum(1 for numbers in children.values() if numbers[0] >= first)
        ):
            return [i for i in kept if i not in within]
    return list(kept)


def _is_headed(found: Sequence[Found], text: Sequence[int]) -> bool:
    """True if a text stands in one element with its main heading, so that what stands in another is no part of it."""
    holder = _holder(found[text[-1]])
    return any(one.element.tag == "h1" and holder in one.element.iterancestors() for one in found[: text[-1]])


def _is_comment(found: Sequence[Found], numbers: Sequence[int]) -> bool:
    first = found[numbers[0]].block
    named = (
        len(first.text) <= NAME
        and not ENDED.search(first.text)
        and first.kind is not Kind.HEADING
        and not first.text[:1].isdigit()
    )
    return named and 1 < len(numbers) <= FEW and any(is_prose(found[i]) for i in numbers[1:])
