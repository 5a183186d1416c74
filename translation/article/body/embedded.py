"""The text of an article that a page holds as data for its scripts: JSON-LD, the state of Next, Nuxt and their like."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape, unescape
from typing import Any

from translation.article.body.blocks import Node
from translation.article.facts import metadata
from translation.article.page.page import is_html
from translation.article.plain_text import unwrapped

LEAST = 400  # characters that a text must have
MOST_DATA = 8_000_000  # characters of a script
MOST_VALUES = 200_000
DEEPEST = 60
# What frameworks assign a page's state to.
STATE = re.compile(r"(?:__\w{3,40}__|[sS][tT][aA][tT][eE]|[dD]ata|[pP]rops)\"?\]?\s*=\s*(?=[{\[])")
SENTENCES = re.compile(r"[.!?][\"”’)]?(?:\s|<|$)")
TEXT_KEYS = ("text", "value", "content", "body", "html", "paragraph", "data", "children")
TITLE_KEYS = ("title", "headline", "name", "judul")


def scripts_of(tree: Node) -> list[tuple[str, str]]:
    """The scripts of a page that may hold its text as data, each with its type."""
    found = (((node.get("type") or "").lower(), node.text or "") for node in tree.iter("script"))
    return [(kind, text) for kind, text in found if LEAST < len(text) < MOST_DATA and "ld+json" not in kind]


def embedded_text(scripts: Iterable[tuple[str, str]], declared: metadata.Declared, title: str) -> str:
    """The HTML of the article that a page holds as data; ``""`` without one.

    The declared articleBody is preferred, then the text beside the page's title, then the longest.
    """
    body = declared.data.get("articleBody")
    if isinstance(body, str) and len(body) >= LEAST:
        return _as_html(body)
    best, weight = "", 0
    for data in _states(scripts):
        for text, titled in _texts(data, metadata.words(title)):
            if len(text) * (4 if titled else 1) > weight:
                best, weight = text, len(text) * (4 if titled else 1)
    return _as_html(best) if best else ""


def _as_html(text: str) -> str:
    if not is_html(text) and is_html(unescape(text)):
        text = unescape(text)
    return text if is_html(text) else "".join(f"<p>{escape(line)}</p>" for line in unwrapped(unescape(text)))


def _states(scripts: Iterable[tuple[str, str]]) -> Iterator[Any]:
    """Every value of JSON that the page's scripts hold."""
    for kind, text in scripts:
        starts = [0] if "json" in kind else [match.end() for match in STATE.finditer(text[:5000])][:3]
        for start in starts:
            try:
                yield json.JSONDecoder(strict=False).raw_decode(text[start:].lstrip())[0]
            except (ValueError, RecursionError):
                continue


def _texts(data: Any, title: str) -> Iterator[tuple[str, bool]]:  # noqa: ANN401 - whatever the page holds
    """The long texts in data, and whether the object around each has the page's title."""
    queue: list[tuple[Any, bool, int]] = [(data, False, 0)]
    for _ in range(MOST_VALUES):
        if not queue:
            return
        value, titled, depth = queue.pop()
        if isinstance(value, str):
            if len(value) >= LEAST and len(SENTENCES.findall(value[:20_000])) > 2:
                yield value, titled
        elif depth < DEEPEST and isinstance(value, dict):
            own = any(isinstance(value.get(key), str) and metadata.words(value[key]) == title for key in TITLE_KEYS)
            queue += [(one, titled or (own and bool(title)), depth + 1) for one in value.values()]
        elif depth < DEEPEST and isinstance(value, list):
            joined = "".join(_paragraph(one) for one in value[:2000])
            if len(joined) >= LEAST and len(SENTENCES.findall(joined)) > 2:
                yield joined, titled
            queue += [(one, titled, depth + 1) for one in value]


def _paragraph(value: Any) -> str:  # noqa: ANN401
    """A paragraph of a text that is kept as a list of them; ``""`` for anything else."""
    text = value if isinstance(value, str) else ""
    if isinstance(value, dict):
        held = next((value[key] for key in TEXT_KEYS if value.get(key)), "")
        if isinstance(held, dict):
            held = next((held[key] for key in TEXT_KEYS if isinstance(held.get(key), str)), "")
        if isinstance(held, Sequence) and not isinstance(held, str):
            held = "".join(one.get("text", "") if isinstance(one, dict) else str(one) for one in held if one)
        text = held if isinstance(held, str) else ""
    if len(text) < 20 or " " not in text or text.startswith(("http", "{", "[")):
        return ""
    return text if text.lstrip().startswith("<") else f"<p>{escape(unescape(text))}</p>"
