"""The metadata of a page: title, authors, site, time of publication, address, lead image, language.

Declarations (JSON-LD, Open Graph) are weighed against visible text; each is wrong on some outlets.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import Any

from translation.article.body.blocks import Node
from translation.article.facts import bylines
from translation.network.addresses import host, joined, parts
from translation.text.language import language_of

ARTICLE_TYPES = re.compile(
    r"(?:News|Reportage|Analysis\w*|Opinion\w*|Review\w*|Tech)?Article|BlogPosting|LiveBlogPosting|Report$",
    re.IGNORECASE,
)
SALVAGED = ("@type", "datePublished", "isAccessibleForFree")
SIMPLE = r'"{}"\s*:\s*"([^"<>]{{1,100}})"'
MOST_JSON = 400_000
SPACES = re.compile(r"\s+")
LONGEST_TEXT = 2000  # characters of a title, a name or a label


@dataclass(frozen=True, slots=True)
class Declared:
    """The declarations in a page's head: ``metas`` by lower-case name, ``data`` the article's JSON-LD object."""

    metas: dict[str, list[str]] = field(default_factory=dict)
    data: dict[str, Any] = field(default_factory=dict)

    def meta(self, *names: str) -> str:
        """The first value that one of these names has."""
        return next((value for name in names for value in self.metas.get(name, ()) if value), "")


def read_declared(tree: Node) -> Declared:
    """The declarations of a page."""
    metas: dict[str, list[str]] = {}
    for node in tree.iter("meta"):
        name = (node.get("property") or node.get("name") or node.get("itemprop") or "").strip().lower()
        value = one_line(node.get("content") or "")
        if name and value:
            metas.setdefault(name, []).append(value)
    return Declared(metas, _article_data(tree))


def one_line(text: str) -> str:
    """A declared text with normalised white space and doubly escaped entities decoded."""
    text = unescape(text) if "&" in text else text
    return SPACES.sub(" ", text).strip()


def _article_data(tree: Node) -> dict[str, Any]:
    """The first JSON-LD object that describes an article; empty without one."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        for item in _objects(_json(script.text or "")):
            kinds = item.get("@type")
            if any(
                isinstance(kind, str) and ARTICLE_TYPES.search(kind)
                for kind in (kinds if isinstance(kinds, list) else [kinds])
            ):
                return item
    return {}


def _json(text: str) -> Any:  # noqa: ANN401 - whatever the page holds
    text = (
        text.strip()
        .removeprefix("<!--")
        .removesuffix("-->")
        .removeprefix("//<![CDATA[")
        .removesuffix("//]]>")
        .strip()
        .rstrip(";")
    )
    if len(text) > MOST_JSON:
        return None
    try:
        return json.loads(text, strict=False)  # raw line breaks in strings are common
    except (ValueError, RecursionError):
        pass
    try:
        # A comma too many, or a second object after the first.
        return json.JSONDecoder(strict=False).raw_decode(re.sub(r",\s*([}\]])", r"\1", text))[0]
    except (ValueError, RecursionError):
        return _salvaged(text)


def _salvaged(text: str) -> dict[str, Any]:
    """The readable part of an article's JSON-LD that a stray quotation mark in its description has broken."""
    found: dict[str, Any] = {name: match[1] for name in SALVAGED if (match := re.search(SIMPLE.format(name), text))}
    if author := re.search(r'"author"\s*:[\s\[]*\{[^{}]{0,400}?"name"\s*:\s*"([^"<>]{2,100})"', text):
        found["author"] = author[1]
    return found


def _objects(data: Any, depth: int = 0) -> Iterator[dict[str, Any]]:  # noqa: ANN401
    """Every object of JSON-LD, including those of lists and graphs."""
    if isinstance(data, dict):
        yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            if depth < 4:
                yield from _objects(data.get(key), depth + 1)
    elif isinstance(data, list) and depth < 4:
        for item in data[:50]:
            yield from _objects(item, depth + 1)


def text_of(node: Node, most: int = LONGEST_TEXT) -> str:
    """An element's text on one line, without scripts; of a longer one a beginning of ``most`` characters and more."""
    parts = []
    for number, part in enumerate(node.itertext()):
        most -= len(part.strip())
        parts.append(part)
        if most <= 0 or number > LONGEST_TEXT:
            break
    return SPACES.sub(" ", " ".join(parts)).strip()


def words(text: str) -> str:
    """A text as its words in lower case, for comparing."""
    return " ".join(re.findall(r"\w+", text.lower()))


def find_site(declared: Declared, url: str) -> str:
    """The outlet's own name, or else its host."""
    name = declared.meta("og:site_name", "application-name", "apple-mobile-web-app-title")
    publisher = declared.data.get("publisher")
    if not name and isinstance(publisher, dict) and isinstance(publisher.get("name"), str):
        name = one_line(publisher["name"])
    if not name or name.lower().startswith("http"):
        name = host(url)
    return name[:80]


def find_url(tree: Node, declared: Declared, url: str) -> str:
    """The canonical address that the page declares, if it is on the same site; otherwise the page's address."""
    candidates = [
        node.get("href") or "" for node in tree.iter("link") if "canonical" in (node.get("rel") or "").lower()
    ]
    candidates.append(declared.meta("og:url"))
    for candidate in candidates:
        address = joined(url, candidate)
        there = parts(address)
        # A canonical address that is the front page is a mistake of the site's.
        if (
            candidate
            and there.scheme in ("http", "https")
            and there.path.strip("/")
            and _related(host(address), host(url))
        ):
            return address
    return url


def _related(one: str, other: str) -> bool:
    """True if two hosts belong to one site (m.example.co.id and www.example.co.id)."""
    if not one or not other:
        return bool(one)
    return (
        one.split(".")[-3:] == other.split(".")[-3:]
        or one.split(".")[-2:] == other.split(".")[-2:]
        or one.endswith("." + other)
        or other.endswith("." + one)
    )


def find_authors(tree: Node, declared: Declared, url: str = "") -> tuple[str, str]:
    """Byline and editor: from visible labels, then JSON-LD, then meta elements, then elements named for it."""
    labelled, seen_editor, named = bylines.seen_on(tree)
    editor = (
        bylines.names_of(declared.data.get("editor"))
        or bylines.clean(declared.meta("content_editor", "editor"))
        or seen_editor
    )
    site = find_site(declared, url)
    candidates = [labelled, bylines.names_of(declared.data.get("author"))]
    candidates += [bylines.clean(declared.meta(*AUTHOR_METAS)), named]
    names = [name for candidate in candidates if (name := _without(candidate, editor)) and not _is_site(name, site)]
    # Initials are believed where no name is seen ("rin" beside "Rina Lestari").
    whole = next((name for name in names if not bylines.are_initials(name)), "")
    if whole or names:
        return whole or names[0], editor
    return (labelled if words(labelled) not in (words(site), words(editor)) else ""), editor


AUTHOR_METAS = (
    "content_author", "author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "cxenseparse:author", "byl",
)  # fmt: skip


def _without(names: str, editor: str) -> str:
    """A list of names without the editor, who is often also declared as an author."""
    return ", ".join(name for name in names.split(", ") if words(name) != words(editor))


def _is_site(byline: str, site: str) -> bool:
    """True if a byline only names the outlet or its newsroom."""
    name, own = words(byline), words(site)
    stem = words(site.split(".")[0].split(" ")[0])
    return bool(re.search(r"\b(?:redaksi|newsroom|cyber media|media group|tim)\b", name)) or bool(
        own and (name in own or own in name or name.split()[0] == stem)
    )


def find_language(tree: Node, sample: str) -> str:
    """The language of the text itself ("id", "ms", "en", ...); as the page declares it where the text is in another."""
    if told := language_of(sample):
        return told
    declared = (
        (tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or "") if tree is not None else ""
    )
    declared = declared.split("-")[0].split("_")[0].lower()
    return {"in": "id"}.get(declared, declared) if declared.isalpha() else ""
