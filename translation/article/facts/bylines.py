"""Bylines: the author and the editor of an article, without their roles."""

import re
from html import unescape
from typing import Any

from translation.article.body.blocks import Node
from translation.article.facts.dates import find_date

LABEL = re.compile(
    r"^(?:penulis|oleh|reporter|pewarta|wartawan|author|written by|by|jurnalis|rep|laporan wartawan|laporan|editor|redaktur|penyunting|red|edited by)\b\s*[:/|-]?\s*",
    re.IGNORECASE,
)
SEEN = re.compile(
    r"\b(?P<role>penulis|oleh|reporter|pewarta|wartawan|jurnalis|editor|redaktur|penyunting|red|rep)(?:\s*:|(?<=^penulis),)\s*(?P<name>[^:|\n\t]{3,80}?)"
    r"(?=\s*(?:$|[|\n\t]|\b(?:penulis|oleh|reporter|pewarta|wartawan|jurnalis|editor|redaktur|penyunting|red|rep|sumber|foto)\b\s*:|\bperanan,|\s[-–|•/]\s|copyright|©|\d{1,2}[ /]))",
    re.IGNORECASE,
)
# Without a colon the name must be all of the rest: "Oleh Rina Lestari".
BY = re.compile(r"^(?P<role>[Oo]leh|OLEH|[Bb]y|BY)\s+(?P<name>[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){1,4})$")
NAMES = re.compile(
    r"(?:^|[-_ ])(?:author|byline|penulis|writer|reporter|jurnalis|wartawan|pewarta|nama|namerep|by(?=$|[-_ ])|credit-title-name|read__author|credit)",
    re.IGNORECASE,
)
NOT_A_NAME = re.compile(
    r"https?:|www\.|@|\b\w+\.(?:com|co\.id|id|net)\b|\bdeveloper\b|^\W*$|\beditor$|^(?:admin(?:istrator)?|redaksi|editor|penulis|author|unknown|null|none|n/?a)$|\d{3,}|[<>{}]",
    re.IGNORECASE,
)
ROLE_AFTER = re.compile(
    r"\s*\*+\)$|\s*[,(-]\s*(?:jurnalis|wartawan|reporter|kontributor|pewarta|penulis)\b.*", re.IGNORECASE
)
# What stands where a reader signs in, not where an author is named.
NOT_OF_AUTHORS = re.compile(
    r"(?:^|[-_ ])(?:log-?in|sign-?(?:in|up)|masuk|daftar|register|account|akun|user-?(?:menu|nav|profile|bar)|modal|popup|comments?|komentar|sidebar|widget|related|footer|navbar|topbar)(?:$|[-_ ])",
    re.IGNORECASE,
)
ROLE_ALONE = re.compile(
    r"(?P<role>penulis|oleh|reporter|pewarta|wartawan|jurnalis|author|written by|by|editor|redaktur|penyunting)\s*:?",
    re.IGNORECASE,
)
DAYS = re.compile(
    r"(?:senin|selasa|rabu|kamis|jum.?at|sabtu|minggu|ahad|isnin|khamis|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
LONGEST_DATED = 100  # characters of a line with a date
NEAR_HEADING = 80  # elements after the main heading in which a name beside a date is the author's
EDITORS = ("editor", "redaktur", "penyunting", "red")
FULL_NAME = re.compile(r"[A-Z][\w.'’-]*(?:,? (?:[A-Z][\w.'’-]*|bin|binti|van|de|al)){1,4}")
# "Laban Laisila : 19 Jun 2015 | 13:06"
NAME_BEFORE_DATE = re.compile(
    r"(?P<name>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3})\s*[:|•·,–-]\s*(?=(?:[A-Z][a-z']+,? )?\d{1,2}[ /.-])"
)
SPACES = re.compile(r"\s+")


def clean(text: str) -> str:
    """A name without its role and the sites' additions; ``""`` if it is not a name."""
    text = LABEL.sub("", SPACES.sub(" ", unescape(text)).strip())
    text = ROLE_AFTER.sub("", text).strip(" ,;|-–—·•/*")
    text = re.split(r"\s*(?:[|•]|\s[-–]\s)\s*", text)[0] if len(text) > 3 else text
    return "" if len(text) > 120 or len(text) < 3 or NOT_A_NAME.search(text) else text


def names_of(value: Any) -> str:  # noqa: ANN401 - JSON-LD: a name, an object, or a list of either
    """The names in a JSON-LD ``author`` or ``editor``, joined by commas."""
    found = []
    for item in (value if isinstance(value, list) else [value])[:10]:
        name = item.get("name") if isinstance(item, dict) else item
        for one in name if isinstance(name, list) else [name]:
            if isinstance(one, str) and (cleaned := clean(one)) and cleaned not in found:
                found.append(cleaned)
    return ", ".join(found)


def are_initials(name: str) -> bool:
    """True if a byline is the short sign of a journalist: "bgs", "RIN"."""
    return len(name) <= 4 or (" " not in name and name.islower() and len(name) <= 6)


def seen_on(tree: Node) -> tuple[str, str, str]:
    """Byline and editor from labelled lines ("Penulis: …"), or the byline from an element named for it."""
    labelled: dict[bool, tuple[int, str]] = {}  # by whether it is the editor: the shortest text that says so
    named = dated = role = before = ""
    outside: set[Node] = set()
    headed = 0  # elements since the main heading
    for node in tree.iter():
        headed += node.tag == "h1" or headed > 0
        if not isinstance(node.tag, str) or len(node) > 12 or node.tag in ("script", "style", "html", "body", "option"):
            continue
        names = f"{node.get('class') or ''} {node.get('id') or ''}"
        if node.getparent() in outside or node.tag in ("form", "nav") or NOT_OF_AUTHORS.search(names):
            outside.add(node)
            continue
        text = _short_text(node)
        if not text:
            continue
        if role and FULL_NAME.fullmatch(text):
            labelled.setdefault(role in EDITORS, (len(text), clean(text)))  # the name after its label
        alone = ROLE_ALONE.fullmatch(text)
        if alone and (name := _name_before(node)) and name not in (said for _, said in labelled.values()):
            labelled.setdefault(alone["role"].lower() in EDITORS, (len(name), name))
            alone = None
        role = alone["role"].lower() if alone else role if ROLE_ALONE.match(text) and len(text) < 80 else ""
        for match in [*SEEN.finditer(text), *BY.finditer(text)]:
            is_editor = match["role"].lower() in EDITORS
            if (name := clean(match["name"])) and len(text) < labelled.get(is_editor, (len(text) + 1,))[0]:
                labelled[is_editor] = (len(text), name)
        if not named and not re.search(r"\beditor\b", text, re.IGNORECASE) and _is_named_for_author(node):
            name = clean(text)
            if 1 < len(name.split()) <= 7 and name[:1].isupper():
                named = name
        if not dated and 0 < headed < NEAR_HEADING and len(text) < LONGEST_DATED:
            dated = _beside_date(before, text)
            before = text
    return labelled.get(False, (0, ""))[1], labelled.get(True, (0, ""))[1], named or dated


def _beside_date(before: str, text: str) -> str:
    """The name that stands in one line with a date, or in the line before or after one's; ``""`` without one."""
    if (match := NAME_BEFORE_DATE.match(text)) and not DAYS.match(match["name"]):
        return clean(match["name"])
    for name, date in ((before, text), (text, before)):
        if FULL_NAME.fullmatch(name) and not DAYS.match(name) and find_date(date) and not find_date(name):
            return clean(name)
    return ""


def _name_before(label: Node) -> str:
    """The name that stands before its label, as its elder sister: "Rina Lestari", "Penulis"."""
    before = label.getprevious()
    text = _short_text(before) if before is not None and isinstance(before.tag, str) else ""
    return clean(text) if FULL_NAME.fullmatch(text) and not ROLE_ALONE.search(text) else ""


def _is_named_for_author(node: Node) -> bool:
    if node.tag in ("author", "byline"):
        return True
    return bool(NAMES.search(f"{node.get('class') or ''} {node.get('itemprop') or ''} {node.get('rel') or ''}"))


def _short_text(node: Node) -> str:
    """An element's text if it is short enough for a byline; otherwise ``""``."""
    parts, length = [], 0
    for number, part in enumerate(node.itertext()):
        length += len(part.strip())
        if length > 200 or number > 200:
            return ""
        parts.append(part)
    return SPACES.sub(" ", " ".join(parts)).strip()
