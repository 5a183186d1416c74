"""Pagers: the links from a page to an article's further pages, and to a single page with all of it.

Only links to the same host and path count: other page numbers on a news page belong to lists of articles.
"""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import parse_qsl

from translation.article.body.blocks import Node
from translation.article.body.furniture import is_later_page
from translation.article.facts.metadata import text_of
from translation.network.addresses import host, joined, parts
from translation.network.tracking import is_tracking

PAGE_KEYS = ("page", "hal", "halaman", "showpage", "p", "paged", "laman")
# What follows the path of an article's first page: ``/2``, ``/page/2``, ``/halaman-2``, ``-part2``; ``.html`` may end both.
STEP = re.compile(
    r"(?:/(?:(?:page|halaman|hal|laman)[-/]?)?(?P<plain>\d{1,3})|[-_](?:part|page|halaman|hal|p)[-_]?(?P<named>\d{1,2}))/?$",
    re.IGNORECASE,
)
NAMED_STEP = re.compile(
    r"(?:/(?:page|halaman|hal|laman)[-/]?\d{1,2}|[-_](?:part|page|halaman)[-_]?\d{1,2})/?$", re.IGNORECASE
)
BARE_STEP = re.compile(r"/\d{1,2}/?$")
ENDING = re.compile(r"\.(?:s?html?|php|aspx?)$", re.IGNORECASE)
WHOLE_STEP = re.compile(r"/(?:all|semua|full)/?$", re.IGNORECASE)
WHOLE = frozenset({
    ("page", "all"), ("showpage", "all"), ("halaman", "all"), ("hal", "all"), ("page", "semua"), ("single", "1"), ("view", "all"),
    ("show", "all"), ("single", "true"), ("page", "full"), ("allpage", "1"), ("fullpage", "1"), ("viewall", "1"),
})  # fmt: skip
# What outlets add to an article's address for all of it, where their pages have no link to that.
WHOLE_AT = {
    "kompas.com": "page=all", "tribunnews.com": "page=all", "suara.com": "page=all", "grid.id": "page=all", "okezone.com": "page=all",
    "bolasport.com": "page=all", "viva.co.id": "page=all", "pikiran-rakyat.com": "page=all", "kontan.co.id": "page=all",
    "idntimes.com": "page=all", "detik.com": "single=1", "sindonews.com": "showpage=all",
}  # fmt: skip
PAGE_OF = re.compile(
    r"\b(?:halaman|page|hal\.?)\s*:?\s*(?P<this>\d{1,2})\s*(?:/|dari|of)\s*(?P<all>\d{1,2})\b", re.IGNORECASE
)
PAGER = re.compile(
    r"(?:^|[-_ ])(?:paging|pagination|pager|halaman|page-?nav|page-?links?|multipage|nextpage|page-numbers)",
    re.IGNORECASE,
)
COMMENTS = re.compile(r"(?:^|[-_ ])(?:comment|komentar|disqus)", re.IGNORECASE)
ONWARD = re.compile(
    r"(?:[›»>→]+|next(?: page)?|(?:(?:baca|lanjut|lanjutkan|ke)\s+)?(?:(?:halaman|laman)\s+)?(?:selanjutnya|berikutnya)|lanjut(?:kan)?(?: ke halaman \d+)?)\W*",
    re.IGNORECASE,
)
BACKWARD = re.compile(r"(?:[‹«<←]+|prev(?:ious)?|(?:halaman\s+)?sebelumnya)\W*", re.IGNORECASE)
TO_ALL = re.compile(
    r"(?:(?:show|view|tampilkan|lihat|baca) (?:all|semua)(?: halaman)?|semua halaman|selengkapnya|all|single page)\W*",
    re.IGNORECASE,
)
MOST_PAGES = 40
LONGEST_PAGER = 80  # characters
PAGE_LIST = re.compile(
    r"(?:halaman|laman|page|hal\.?)\s*:?\s*(?:[‹«<←]\s*)?1(?:\s*[,|/·-]?\s*\d{1,2}\b)+(?:\s*(?:[›»>→]+|\.{3}|lihat semua|show all|semua|selanjutnya|berikutnya|next|all))*|"
    r"(?:halaman|laman|page|hal\.?)\s*:?\s*1\s*(?:dari|of|/)\s*(?:[2-9]|[1-3]\d)\b.{0,30}",
    re.IGNORECASE,
)
GO_ON = re.compile(
    r"(?:baca|lanjut(?:kan)?(?: membaca| baca)?|buka|ke)\s+(?:(?:halaman|laman)\s+)?(?:selanjutnya|berikutnya)\W*|"
    r"(?:halaman|laman)\s+(?:selanjutnya|berikutnya)\W*|lanjut(?:kan)? ke halaman \d+\W*|next page\W*",
    re.IGNORECASE,
)
# A page without any of these has no pager: most need not be taken apart to know that.
SIGNS = (
    "page",
    "halaman",
    "hal=",
    "hal.",
    "laman",
    "single=",
    "part",
    "next",
    "selanjutnya",
    "berikutnya",
    "view=",
    "show",
    "all",
    "semua",
    "?p=",
)
STEP_SIGNS = tuple(f"/{number}{end}" for number in (1, 2, 3, 10, 20) for end in ('"', "'", ">", " ", "/", "?", "#"))


@dataclass(frozen=True, slots=True)
class Pager:
    """The addresses of an article's pages by number, of the next one, of the ``whole`` on one page; ``""`` for none.

    ``here`` is the number of the page, ``count`` the number of pages that it states.
    """

    numbered: dict[int, str] = field(default_factory=dict)
    after: str = ""
    whole: str = ""
    here: int = 1
    count: int = 1


@dataclass(frozen=True, slots=True)
class _Place:
    """The location of an article's pages: its own address, possible paths of its first page, required query."""

    own: str
    trunks: tuple[str, ...]
    needed: tuple[frozenset[tuple[str, str]], ...]

    def number(self, address: str) -> int:
        """The page number in an address, 1 for the article's own address; 0 for any other address."""
        there = parts(address)
        if host(address) != host(self.own) or _rest(address) not in self.needed:
            return 0
        path = _trunk(there.path)
        for trunk in self.trunks:
            if path == trunk:
                return _number_in_query(there.query)
            if trunk and path.startswith(trunk) and (step := STEP.fullmatch(path[len(trunk) :])):
                return int(step["plain"] or step["named"])
        return 0

    def is_whole(self, address: str) -> bool:
        """True if an address is that of the single page with the whole article."""
        there = parts(address)
        if host(address) != host(self.own) or _rest(address) not in self.needed:
            return False
        path = _trunk(there.path)
        if path in self.trunks:
            return _asks_for_all(there.query)
        return any(
            trunk and path.startswith(trunk) and WHOLE_STEP.fullmatch(path[len(trunk) :]) for trunk in self.trunks
        )


def may_have_pages(text: str) -> bool:
    """True if a page may link to further pages, after a quick check."""
    low = text.lower()
    return "href" in low and any(sign in low for sign in (*SIGNS, *STEP_SIGNS))


def is_whole(url: str) -> bool:
    """True if an address asks for all pages of an article at once."""
    there = parts(url)
    return _asks_for_all(there.query) or bool(re.search(r"/(?:all)/?$", there.path, re.IGNORECASE))


def whole_by_rule(url: str, owner: str) -> str:
    """The address of the whole article if its outlet is known to have one; otherwise ``""``."""
    rule, there = WHOLE_AT.get(owner, ""), parts(url)
    if not rule:
        return ""
    kept = [one for one in there.query.split("&") if one and one.partition("=")[0].lower() not in PAGE_KEYS]
    return there._replace(query="&".join([*kept, rule]), fragment="").geturl()


def read_pager(tree: Node, url: str, canonical: str = "") -> Pager:
    """The further pages that a page links to; none if the page is complete."""
    if is_whole(url) or sum(1 for node in tree.iter("div", "section") if is_later_page(node.get("class") or "")) > 1:
        return Pager()
    own = url or canonical
    place = _place(own, canonical)
    numbered: dict[int, str] = {}
    after = whole = ""
    here = place.number(own) or 1
    for node, address in _links(tree, own):
        to_all = place.is_whole(address)
        number = 0 if to_all else place.number(address)
        if not (to_all or number) or _is_of_comments(node):
            continue
        text = text_of(node).lower()
        if to_all:
            whole = whole or address
        else:
            onward = bool(ONWARD.fullmatch(text)) or node.tag == "link"
            if onward and number != here:
                after = after or address
            elif text.isdecimal() and 0 < int(text) <= MOST_PAGES and (number > 1) == (int(text) > 1):
                numbered.setdefault(int(text), address)  # some count by lines: page 2 at /10
            elif 1 < number <= MOST_PAGES and not BACKWARD.fullmatch(text) and _in_pager(node):
                numbered.setdefault(number, address)
    if here > 1 and 1 not in numbered and place.trunks:
        numbered[1] = _first(own, place)
    count = max([here, here + 1 if after else 1, 2 if whole else 1, *numbered, _told(tree)])
    return Pager(numbered, after, whole, here, min(count, MOST_PAGES))


def _links(tree: Node, own: str) -> Iterator[tuple[Node, str]]:
    """The links that may lead to further pages, with their addresses."""
    for node in tree.iter("a", "link"):
        href = (node.get("href") or "").strip()
        if not href or href.startswith("#") or (node.tag == "link" and "next" not in (node.get("rel") or "").split()):
            continue
        if href.startswith("http") and host(own) not in href:
            continue  # most links of a page lead elsewhere
        address = joined(own, href)
        if parts(address).scheme in ("http", "https", "" if not own else "http"):
            yield node, parts(address)._replace(fragment="").geturl()


def goes_on(tree: Node) -> bool:
    """True if a page has a pager for its text whose pages have no address: scripts fetch them, or the file lost it."""
    for node in tree.iter("a", "button", "div", "p", "ul", "ol", "nav", "span", "section"):
        if len(node) > MOST_PAGES + 5:
            continue
        text = _short_text(node)
        if not text or not (PAGE_LIST.fullmatch(text) or GO_ON.fullmatch(text)):
            continue
        if GO_ON.fullmatch(text) and node.tag not in ("a", "button", "span", "div"):
            continue
        if not _is_of_comments(node):
            return True
    return False


def _short_text(node: Node) -> str:
    """An element's text on one line if it is short enough for a pager; ``""`` otherwise."""
    pieces, length = [], 0
    for piece in node.itertext():
        pieces.append(piece)
        length += len(piece.strip())
        if length > LONGEST_PAGER:
            return ""
    return " ".join(" ".join(pieces).split())


def _is_of_comments(node: Node) -> bool:
    around = itertools.islice(node.iterancestors(), 4)
    return any(COMMENTS.search(f"{one.get('class') or ''} {one.get('id') or ''}") for one in around)


def _told(tree: Node) -> int:
    """The number of pages that a pager states in words; 1 if it states none."""
    told = 1
    for node in tree.iter():
        if isinstance(node.tag, str) and PAGER.search(node.get("class") or ""):
            found = PAGE_OF.search(text_of(node, 200)[:200])
            told = max(told, int(found["all"]) if found else 1)
    return told


def _place(own: str, canonical: str) -> _Place:
    path = _trunk(parts(own).path)
    trunks = [path]
    needed = [_rest(own)]
    if canonical and host(canonical) == host(own):
        trunks.append(_trunk(parts(canonical).path))
        needed.append(_rest(canonical))
        if BARE_STEP.sub("", path) == trunks[-1]:
            trunks.remove(path)  # page 2 is no first page of its own
    if NAMED_STEP.search(path):
        trunks[0] = NAMED_STEP.sub("", path)
    return _Place(own, tuple(dict.fromkeys(trunk for trunk in trunks if trunk or not own)), tuple(needed))


def _first(own: str, place: _Place) -> str:
    """The address of page 1, by that of another page."""
    there = parts(own)
    ending = ENDING.search(there.path)
    kept = [one for one in there.query.split("&") if one.partition("=")[0].lower() not in PAGE_KEYS]
    path = place.trunks[-1] + (ending[0] if ending else "")
    return there._replace(path=path, query="&".join(kept), fragment="").geturl()


def _trunk(path: str) -> str:
    return ENDING.sub("", path.rstrip("/"))


def _number_in_query(query: str) -> int:
    for key, value in parse_qsl(query):
        if key.lower() in PAGE_KEYS:
            return int(value) if value.isdecimal() and len(value) < 3 else 0
    return 1


def _asks_for_all(query: str) -> bool:
    return any((key.lower(), value.lower()) in WHOLE for key, value in parse_qsl(query))


def _rest(address: str) -> frozenset[tuple[str, str]]:
    """The query of an address without its page number: it may contain the article's number."""
    return frozenset(
        (key, value)
        for key, value in parse_qsl(parts(address).query)
        if key.lower() not in PAGE_KEYS and not is_tracking(key) and (key.lower(), value.lower()) not in WHOLE
    )


def _in_pager(node: Node) -> bool:
    """True if a link belongs to a pager, by its text or by the name of an ancestor."""
    if TO_ALL.fullmatch(text_of(node).lower()):
        return True
    around = [node, *itertools.islice(node.iterancestors(), 3)]
    return any(PAGER.search(f"{one.get('class') or ''} {one.get('id') or ''}") for one in around)
