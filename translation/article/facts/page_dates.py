"""The dates that a page shows: its timestamps, and the lines for readers, nearest to the headline first."""

import itertools
import re

from translation.article.body.blocks import Node
from translation.article.body.furniture import is_furniture_name
from translation.article.facts.dates import find_date
from translation.article.facts.metadata import Declared, text_of, words

STAMP_METAS = (
    "article:published_time", "content_publisheddate", "publishdate", "publish_date", "pubdate", "datepublished", "dc.date", "dc.date.issued",
    "date", "parsely-pub-date", "sailthru.date", "og:published_time", "cxenseparse:recs:publishtime", "originalpublicationdate", "created",
)  # fmt: skip
DATE_NAMES = re.compile(
    r"(?:^|[-_ ])(?:date|time|tanggal|tgl|waktu|publish\w*|posted|jdk|created)|date(?:$|[-_ ])|(?:^|[-_ ])(?:date|time)",
    re.IGNORECASE,
)
MOST_PLACES = 4  # at which a page may repeat its title
AFTER, BEFORE = 15, 8  # lines after and before it
FAR = 300  # elements from the headline behind which a date is another article's
BEFORE_IT = 60  # elements before it
LONGEST = 160  # characters of a line with a date
SPACES = re.compile(r"\s+")


def find_dates(tree: Node, declared: Declared, title: str) -> tuple[list[str], list[str]]:
    """The timestamps of a page, best first, and its visible dates, nearest to the headline first."""
    stamps = [value for key in ("datePublished", "dateCreated") if isinstance(value := declared.data.get(key), str)]
    stamps += [value for name in STAMP_METAS for value in declared.metas.get(name, ())]
    near = near_title(tree, title)
    times = _date_elements(tree, title)
    marked = [value for node in times for value in (node.get("datetime"), node.get("content")) if value][:6]
    shown = [text for node in times if 5 < len(text := text_of(node)) < LONGEST]
    if day := next((seen.day for line in near if (seen := find_date(line))), None):
        # What is marked up with another day than the headline's is another article's.
        marked = [value for value in marked if (seen := find_date(value)) and abs((seen.day - day).days) <= 1]
    return [stamp for stamp in [*stamps, *marked] if stamp], near + shown


def _date_elements(tree: Node, title: str) -> list[Node]:
    """The elements that hold a date of the page's article, those nearest to its headline first."""
    place = -1
    found: list[tuple[int, Node]] = []
    wanted = words(title)
    for number, node in enumerate(tree.iter()):
        if not isinstance(node.tag, str):
            continue
        if (
            place < 0
            and node.tag in ("h1", "h2")
            and (node.tag == "h1" or (wanted and words(text_of(node, 400)) == wanted))
        ):
            place = number
        if _is_date_element(node) and not _in_other_article(node):
            found.append((number, node))
    if place < 0:
        return [node for _, node in found]
    near = [(abs(number - place), node) for number, node in found if -BEFORE_IT <= number - place <= FAR]
    return [node for _, node in sorted(near, key=lambda one: one[0])]


def near_title(tree: Node, title: str) -> list[str]:
    """The short lines of text around the page's heading that hold a date, those after it first."""
    lines = [
        SPACES.sub(" ", text).strip()
        for text in tree.itertext(
            *("h1", "h2", "h3", "h4", "h5", "h6", "div", "p", "span", "time", "li", "td", "b", "strong", "a", "small"),
            *("em", "i", "label", "font", "section", "article", "header", "center", "dd", "br"),
        )
        if text.strip()
    ]
    wanted = words(title)
    places = [i for i, line in enumerate(lines) if wanted and words(line) == wanted][:MOST_PLACES]
    near = [line for place in places for line in lines[place + 1 : place + 1 + AFTER]]
    near += [line for place in places for line in reversed(lines[max(0, place - BEFORE) : place])]
    return [
        line
        for line in near
        if 5 < len(line) < LONGEST and (seen := find_date(line)) and (seen.clock or is_date_line(line))
    ]


def _in_other_article(node: Node) -> bool:
    """True if an element belongs to a list of other articles: inside a link, or inside a box named for such lists."""
    around = list(itertools.islice(node.iterancestors(), 5))
    if any(
        one.tag in ("a", "aside") or any(map(is_furniture_name, (one.get("class") or "").split())) for one in around
    ):
        return True
    cards = (child for one in around[:2] for child in itertools.islice(one, 12))
    return any(child.tag in ("h2", "h3", "h4", "h5") and child.find(".//a") is not None for child in cards)


def _is_date_element(node: Node) -> bool:
    if node.tag == "time" or "datepublished" in (node.get("itemprop") or "").lower():
        return True
    names = f"{node.get('class') or ''} {node.get('id') or ''}"
    return (
        node.tag not in ("html", "body", "article", "main", "script", "style", "ul")
        and bool(DATE_NAMES.search(names))
        and len(node) < 12
    )


def is_date_line(text: str) -> bool:
    """True if a line contains only a date of publication."""
    if len(text) > 110 or not (seen := find_date(text)):
        return False
    rest = re.sub(
        r"\d|wib|wita|wit|pukul|jam|diperbarui|diterbitkan|dibuat|publish\w*|updated?|posted|on|at|am|pm|oleh|by",
        " ",
        text.lower(),
    )
    return len(re.findall(r"\w{3,}", rest)) <= (4 if seen.clock else 3) or (
        len(text) < 60 and text.lower().startswith(("diperbarui", "diterbitkan", "published", "updated"))
    )
