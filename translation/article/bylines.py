"""Bylines: the author and the editor of an article, without their roles."""

import re
from html import unescape
from typing import Any

from translation.article.blocks import Node

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
    r"https?:|www\.|@|\b\w+\.(?:com|co\.id|id|net)\b|\bdeveloper\b|^\W*$|^(?:admin(?:istrator)?|redaksi|editor|penulis|author|unknown|null|none|n/?a)$|\d{3,}|[<>{}]",
    re.IGNORECASE,
)
ROLE_AFTER = re.compile(
    r"\s*\*+\)$|\s*[,(-]\s*(?:jurnalis|wartawan|reporter|kontributor|pewarta|penulis)\b.*", re.IGNORECASE
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


def seen_on(tree: Node) -> tuple[str, str, str]:
    """Byline and editor from labelled lines ("Penulis: …"), or the byline from an element named for it."""
    labelled: dict[bool, tuple[int, str]] = {}  # by whether it is the editor: the shortest text that says so
    named = ""
    for node in tree.iter():
        if not isinstance(node.tag, str) or len(node) > 12 or node.tag in ("script", "style", "html", "body", "option"):
            continue
        text = _short_text(node)
        if not text:
            continue
        for match in [*SEEN.finditer(text), *BY.finditer(text)]:
            is_editor = match["role"].lower() in ("editor", "redaktur", "penyunting", "red")
            if (name := clean(match["name"])) and len(text) < labelled.get(is_editor, (len(text) + 1,))[0]:
                labelled[is_editor] = (len(text), name)
        if (
            not named
            and NAMES.search(f"{node.get('class') or ''} {node.get('itemprop') or ''} {node.get('rel') or ''}")
            and not re.search(r"\beditor\b\s*:", text, re.IGNORECASE)
        ):
            name = clean(text)
            if 1 < len(name.split()) <= 7 and name[:1].isupper():
                named = name
    return labelled.get(False, (0, ""))[1], labelled.get(True, (0, ""))[1], named


def _short_text(node: Node) -> str:
    """An element's text if it is short enough for a byline; otherwise ``""``."""
    parts, length = [], 0
    for number, part in enumerate(node.itertext()):
        length += len(part.strip())
        if length > 200 or number > 200:
            return ""
        parts.append(part)
    return SPACES.sub(" ", " ".join(parts)).strip()
