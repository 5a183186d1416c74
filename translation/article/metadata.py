"""The metadata of a page: title, authors, site, time of publication, address, lead image, language.

Declarations (JSON-LD, Open Graph) are weighed against visible text; each is wrong on some outlets.
"""

import itertools
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import Any

from translation.article import bylines
from translation.article.blocks import Node
from translation.article.dates import find_date
from translation.article.furniture import is_furniture_name
from translation.article.page.addresses import host, joined, parts
from translation.language import language_of

ARTICLE_TYPES = re.compile(
    r"(?:News|Reportage|Analysis\w*|Opinion\w*|Review\w*|Tech)?Article|BlogPosting|LiveBlogPosting|Report$",
    re.IGNORECASE,
)
# Between a headline and the site's name in a <title>.
BETWEEN = re.compile(r"(\s+(?:[|•·«»]|:{1,2}|-{1,2}|–|—)\s+|\s*\|\s*)")
DOMAIN_END = re.compile(r"\.(?:com|co\.id|id|net|org|news|tv)\b", re.IGNORECASE)
SHORT_TITLE = 30
PAGE_NUMBER = re.compile(r"\W*\bhalaman (?:all|semua|\d{1,2})$", re.IGNORECASE)
STAMP_METAS = (
    "article:published_time", "content_publisheddate", "publishdate", "publish_date", "pubdate", "datepublished", "dc.date", "dc.date.issued",
    "date", "parsely-pub-date", "sailthru.date", "og:published_time", "cxenseparse:recs:publishtime", "originalpublicationdate", "created",
)  # fmt: skip
DATE_NAMES = re.compile(
    r"(?:^|[-_ ])(?:date|time|tanggal|tgl|waktu|publish\w*|posted|jdk|created)|date(?:$|[-_ ])|(?:^|[-_ ])(?:date|time)",
    re.IGNORECASE,
)
SALVAGED = ("@type", "datePublished", "isAccessibleForFree")
SIMPLE = r'"{}"\s*:\s*"([^"<>]{{1,100}})"'
MOST_PLACES = 4  # at which a page may repeat its title
MOST_JSON = 400_000
SPACES = re.compile(r"\s+")
LONGEST_TEXT = 2000  # characters of a title, a name or a label
MOST_HEADINGS = 200


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


def find_title(tree: Node, declared: Declared) -> str:
    """The headline without the site's name: the page's heading if a declaration agrees with it."""
    head = next((one_line(text) for node in tree.iter("title") if (text := text_of(node))), "")
    data = declared.data.get("headline")
    named = [one_line(data) if isinstance(data, str) else "", declared.meta("og:title", "twitter:title", "title"), head]
    named = [name[:LONGEST_TEXT] for name in named if name]
    site = find_site(declared, "")
    first = itertools.islice(tree.iter("h1", "h2"), MOST_HEADINGS)
    headings = [text for node in first if 8 < len(text := text_of(node, 400)) < 400]
    for name in named:
        short = without_site(name, site)
        for heading in headings:
            if words(heading) and words(heading) in (words(short), words(name)):
                return heading
    for heading in headings:
        # A title cut short for a declaration ("Presiden Resmikan Jalan…") is a part of the heading.
        if any(
            len(words(heading)) > 20
            and (
                words(heading) in words(name) or words(without_site(name, site)).removesuffix(" ...") in words(heading)
            )
            for name in named
        ):
            return heading
    if named:
        return without_site(named[0], site)
    return headings[0] if headings else ""


def without_site(title: str, site: str) -> str:
    """A page's title without the site's name, section and page number."""
    name = words(site)
    domain = words(site.split(".")[0])
    parts = BETWEEN.split(title)  # texts, and what stands between them at the odd places
    while len(parts) > 1:
        last = words(parts[-1])
        is_site = bool(name and (name in last or last in name or domain in last.split()))
        is_site = is_site or bool(DOMAIN_END.search(parts[-1])) or bool(PAGE_NUMBER.fullmatch(parts[-1]))
        # A section: "... - Ekonomi". A short headline's second half is no section.
        is_section = len(last.split()) <= 2 and len("".join(parts[:-2])) > SHORT_TITLE and _is_capitalised(parts[-1])
        if not is_site and not is_section:
            break
        del parts[-2:]
    if len(parts) > 1 and name and words(parts[0]) in (name, domain):
        del parts[:2]
    return PAGE_NUMBER.sub("", "".join(parts)).strip()


def _is_capitalised(text: str) -> bool:
    return all(word[:1].isupper() for word in text.split() if word[:1].isalpha())


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


def find_authors(tree: Node, declared: Declared) -> tuple[str, str]:
    """Byline and editor: from visible labels, then JSON-LD, then meta elements, then elements named for it."""
    labelled, seen_editor, named = bylines.seen_on(tree)
    editor = (
        bylines.names_of(declared.data.get("editor"))
        or bylines.clean(declared.meta("content_editor", "editor"))
        or seen_editor
    )
    declared_byline = bylines.names_of(declared.data.get("author"))
    candidates = (labelled, declared_byline, bylines.clean(declared.meta(*AUTHOR_METAS)), named)
    for candidate in candidates:
        byline = _without(candidate, editor)
        if byline and not _is_site(byline, find_site(declared, "")):
            return byline, editor
    return next((candidate for candidate in candidates if candidate and words(candidate) != words(editor)), ""), editor


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


def find_dates(tree: Node, declared: Declared, title: str) -> tuple[list[str], list[str]]:
    """The timestamps of a page, best first, and its visible dates, nearest to the title first."""
    stamps = [value for key in ("datePublished", "dateCreated") if isinstance(value := declared.data.get(key), str)]
    stamps += [value for name in STAMP_METAS for value in declared.metas.get(name, ())]
    times = [
        node
        for node in tree.iter()
        if isinstance(node.tag, str) and _is_date_element(node) and not _in_other_article(node)
    ]
    stamps += [value for node in times for value in (node.get("datetime"), node.get("content")) if value][:6]
    shown = [text for node in times if 5 < len(text := text_of(node)) < 160]
    return [stamp for stamp in stamps if stamp], near_title(tree, title) + shown


def near_title(tree: Node, title: str) -> list[str]:
    """The short lines of text around the page's heading, those after it first."""
    lines = [
        SPACES.sub(" ", text).strip()
        for text in tree.itertext(
            *("h1", "h2", "h3", "h4", "h5", "h6", "div", "p", "span", "time", "li", "td", "b", "strong", "a", "small"),
            *("em", "i", "label", "font", "section", "article", "header", "center", "dd", "br"),
        )
        if text.strip()
    ]
    wanted = words(title)
    places = [i for i, line in enumerate(lines) if wanted and words(line) == wanted]
    if not places:
        return []
    near = [line for place in places[:MOST_PLACES] for line in lines[place + 1 : place + 16]]
    near += [line for place in places[:MOST_PLACES] for line in reversed(lines[max(0, place - 8) : place])]
    return [line for line in near if 5 < len(line) < 160]


def _in_other_article(node: Node) -> bool:
    """True if an element belongs to a list of other articles: inside a link, or inside a box named for such lists."""
    around = itertools.islice(node.iterancestors(), 5)
    return any(
        one.tag in ("a", "aside") or any(map(is_furniture_name, (one.get("class") or "").split())) for one in around
    )


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


def find_language(tree: Node, sample: str) -> str:
    """The language of the text itself ("id", "ms", "en", ...); as the page declares it where the text is in another."""
    if told := language_of(sample):
        return told
    declared = (
        (tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or "") if tree is not None else ""
    )
    declared = declared.split("-")[0].split("_")[0].lower()
    return {"in": "id"}.get(declared, declared) if declared.isalpha() else ""
