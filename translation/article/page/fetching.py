"""Fetching of an article: following refreshes and AMP links, and adding its further pages.

All requests of one article share one ``Client`` with its cookies. Only the site that the reader asked for receives a
sign-in, not sites to which it forwards.
"""

import time
from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from translation.article.facts.metadata import find_url, read_declared
from translation.article.page import block_pages
from translation.article.page.block_pages import SUBSCRIBE
from translation.article.page.page import is_empty, page_from_bytes, without_fragment
from translation.article.page.pagers import Pager, is_whole, may_have_pages, read_pager, whole_by_rule
from translation.article.page.parsing import parse
from translation.article.page.refreshes import canonical_of, has_refresh, is_amp, refresh_of
from translation.document import Article, Kind, NoticeKind, Page
from translation.errors import FetchFailure, NotAnArticle, NotFetched, PageNotLoaded, PageNotReadable
from translation.network import errors as network_errors
from translation.network.addresses import owner
from translation.network.client import Client, Limits, Network, Received
from translation.network.response import Response
from translation.network.waiting import mapped
from translation.texts import Text, sentences

if TYPE_CHECKING:
    from translation.article.body.blocks import Node

MOST_REFRESHES = 3
MOST_PAGES = 15
WHOLE = 90.0  # seconds for all pages of one article
MOST_FAILURES = 2  # pages of one article that may fail before no more of them are asked for
LONG = 60  # characters of a paragraph that shows that a page holds more than another
Extract = Callable[[Page], Article]

FAILURES = (PageNotLoaded, PageNotReadable, NotAnArticle)

OPEN_SAVED = Text("Open the address in a browser, save the page there, and open the file here.")
SIGN_IN = Text(
    "If you have an account there, add it in the settings, or save the page in your browser and open the file."
)
OWN_PAGE = Text("Open the article's own page, or copy its text into a plain text file.")
# What to do where an address gave no page, if that differs from what to do where it gave no file.
ADVICE = {
    **dict.fromkeys((FetchFailure.FORBIDDEN, FetchFailure.LEGAL, FetchFailure.LOOP, FetchFailure.STATUS), OPEN_SAVED),
    FetchFailure.PAYMENT: SUBSCRIBE,
    FetchFailure.SIGN_IN: SIGN_IN,
    FetchFailure.NO_NETWORK: Text("Connect it, or open a saved page."),
    FetchFailure.TOO_LARGE: Text("Check that the address leads to an article, not to a film or an archive."),
}
GUARDED = (
    FetchFailure.FORBIDDEN,
    FetchFailure.BUSY,
    FetchFailure.TROUBLE,
    FetchFailure.STATUS,
    FetchFailure.SIGN_IN,
)  # refusals that may be a guard's
# What a text is that is no HTML, where its own first characters do not tell.
TYPES = (
    ("application/json", Text("data for programs (JSON)")),
    ("application/pdf", Text("a PDF document")),
    ("image/", Text("a picture")),
    ("audio/", Text("a film or a sound")),
    ("video/", Text("a film or a sound")),
    ("application/vnd.apple.mpegurl", Text("a film or a sound")),
    ("application/x-mpegurl", Text("a film or a sound")),
    ("application/rss+xml", Text("a news feed")),
    ("application/atom+xml", Text("a news feed")),
    ("application/rdf+xml", Text("a news feed")),
    ("text/css", Text("a program or its data")),
    ("text/javascript", Text("a program or its data")),
    ("application/javascript", Text("a program or its data")),
    ("application/x-javascript", Text("a program or its data")),
    ("application/zip", Text("an archive")),
    ("application/vnd.", Text("an office document")),
)


def fetch(url: str, network: Network, extract: Extract) -> Generator[Received, None, Page]:
    """The page of the article at an http(s) address with its further pages; yields progress.

    ``extract`` reads a page's article, to find the fuller of two pages; it raises NotAnArticle. Raises PageNotLoaded,
    and PageNotReadable for a file of another kind.
    """
    with Client(network) as client:
        errand = _Errand(client, url, extract, time.monotonic() + WHOLE)
        page = yield from errand.get(url)
        if not page.is_html:
            return page
        page = yield from errand.follow(page)
        page = yield from errand.leave_amp(page)
        return (yield from errand.complete(page))


@dataclass(frozen=True, slots=True)
class _Errand:
    """The requests for one article: the ``client``, and the address ``asked`` for."""

    client: Client
    asked: str
    extract: Extract
    until: float  # of the clock that only goes forward

    def get(self, url: str) -> Generator[Received, None, Page]:
        """The page at an address, within the time that is left for all of them."""
        usual = Limits()
        left = max(0.1, min(usual.whole or WHOLE, self.until - time.monotonic()))
        limits = replace(usual, whole=left)
        try:
            response = yield from self.client.get(url, limits=limits, sign_in=owner(url) == owner(self.asked))
        except NotFetched as error:
            raise _not_loaded(error) from error
        return _page_of(response)

    def follow(self, page: Page) -> Generator[Received, None, Page]:
        """The page after refreshes, which are not followed from a page with an article. Raises PageNotLoaded."""
        for _ in range(MOST_REFRESHES):
            target = self._refresh(page)
            if not target:
                return page
            page = yield from self.get(target)
        if self._refresh(page) and not _is_guard(page):
            raise _not_loaded(network_errors.loop(page.url))
        return page

    def leave_amp(self, page: Page) -> Generator[Received, None, Page]:
        """The article's own page instead of its AMP copy, if it can be fetched."""
        if not is_amp(page.text, page.url):
            return page
        canonical = canonical_of(_tree(page), page.url)
        if not canonical:
            return page
        try:
            own = yield from self.get(canonical)
            text = self.extract(own)
        except FAILURES:
            return page
        copy = self._article_or_none(page)
        # The site's own page may need its scripts to show anything.
        return page if copy is not None and _length(text) < _length(copy) / 2 else own

    def _article_or_none(self, page: Page) -> Article | None:
        try:
            return self.extract(page)
        except NotAnArticle:
            return None

    def _refresh(self, page: Page) -> str:
        """The address to which a page without an article forwards; ``""`` if it does not forward."""
        if not page.is_html or not has_refresh(page.text):
            return ""
        try:
            target = refresh_of(_tree(page), page.url)
        except NotAnArticle:
            return ""
        if not target:
            return ""
        article = self._article_or_none(page)
        weak = (NoticeKind.SHORT, NoticeKind.NOT_AN_ARTICLE)
        return target if article is None or any(notice.kind in weak for notice in article.notices) else ""

    def complete(self, page: Page) -> Generator[Received, None, Page]:
        """A page with the further pages of its article: from a single page if the site has one, else one by one."""
        pager = _pager(page)
        if pager.count == 1 or is_whole(page.url):
            return page
        article = self._article_or_none(page)
        if article is None or any(notice.kind is NoticeKind.NOT_AN_ARTICLE for notice in article.notices):
            return page  # the pages of a list, or of a search
        whole = pager.whole or whole_by_rule(page.url, owner(page.url))
        if whole:
            try:
                got = yield from _part(self.get(whole), pager.count, pager.count)
                if _holds_more(self._article_or_none(got), article):
                    return got
            except FAILURES:
                pass  # then page by page
        if pager.here > 1 and 1 in pager.numbered:
            try:
                page = yield from _part(self.get(pager.numbered[1]), 1, pager.count)
            except FAILURES:
                return page
            pager = _pager(page)
        return (yield from self._collect(page, pager))

    def _collect(self, first: Page, pager: Pager) -> Generator[Received, None, Page]:
        """The first page of an article with its further pages in order; a failed page is left empty."""
        addresses, after, pages = dict(pager.numbered), pager.after, pager.count
        seen, more, failures = {first.url}, list[str](), 0
        for number in range(2, MOST_PAGES + 1):
            address = without_fragment(addresses.get(number) or after)
            if failures == MOST_FAILURES or not address or address in seen or time.monotonic() > self.until:
                break
            text, after = "", ""
            try:
                got = yield from _part(self.get(address), number, max(pages, number))
                if got.url in seen or not got.is_html:
                    break  # sent back to what was read already: that was all
                if got.text == first.text:
                    failures += 1  # whatever is asked for
                else:
                    text, found = got.text, _pager(got)
                    addresses, after = {**found.numbered, **addresses}, found.after
                    pages = max(pages, found.count)
                seen.add(got.url)
            except FAILURES:
                failures += 1
            seen.add(address)
            more.append(text)
        # Where none can be asked for, the page itself tells that it is one of several.
        return replace(first, more=(*more, *[""] * (pages - 1 - len(more)))) if more else first


def _part(work: Generator[Received, None, Page], part: int, parts: int) -> Generator[Received, None, Page]:
    """The same work, with the part's number in each step."""
    return (yield from mapped(work, lambda step: replace(step, part=min(part, parts), parts=parts)))


def _page_of(response: Response) -> Page:
    """The page in a response. Raises PageNotLoaded for a block page, PageNotReadable for anything else."""
    if reason := block_pages.guard_by_headers(response.headers):
        raise PageNotLoaded(reason, block_pages.ADVICE, FetchFailure.FORBIDDEN)
    if is_empty(response.data):
        raise PageNotReadable(
            Text("The site sent an empty page."), Text("Try again, or look at the address in a browser.")
        )
    page = page_from_bytes(response.data, url=response.url, charset=response.charset)
    page = replace(page, ends_early=page.ends_early or response.ends_early)
    if not page.is_html:
        _refuse_type(response.headers)
    return page


def _refuse_type(headers: Mapping[str, str]) -> None:
    kind = headers.get("content-type", "").strip().lower()
    for begin, what in TYPES:
        if kind.startswith(begin):
            raise PageNotReadable(Text("It is {what}.", what=what), OWN_PAGE)


def _not_loaded(error: NotFetched) -> PageNotLoaded:
    """The error that tells the reader why a page was not fetched."""
    response = error.response
    if error.why in GUARDED and isinstance(response, Response) and (reason := _guard_in(response)):
        return PageNotLoaded(sentences(reason, network_errors.answered(response)), block_pages.ADVICE, error.why)
    return PageNotLoaded(error.happened, ADVICE.get(error.why, error.advice), error.why)


def _guard_in(response: Response) -> Text | None:
    """The reason why a refusal is a block page; ``None`` if it is the site's own refusal."""
    if reason := block_pages.guard_by_headers(response.headers):
        return reason
    try:
        page = page_from_bytes(response.data, url=response.url, charset=response.charset)
        tree = _tree(page)
    except FAILURES:
        return None
    return block_pages.wants_person(tree, read_declared(tree))


def _tree(page: Page) -> "Node":
    return parse(page.text)


def _is_guard(page: Page) -> bool:
    tree = _tree(page)
    return bool(block_pages.guard(tree, read_declared(tree)))


def _pager(page: Page) -> Pager:
    if not page.is_html or not may_have_pages(page.text):
        return Pager()
    try:
        tree = _tree(page)
    except NotAnArticle:
        return Pager()
    return read_pager(tree, page.url, find_url(tree, read_declared(tree), page.url))


def _length(article: Article) -> int:
    return sum(len(block.text) for block in article.blocks if block.kind is not Kind.CAPTION)


def _holds_more(article: Article | None, first: Article) -> bool:
    """True if a page contains the whole article: most of the first page's text, and more."""
    if article is None:
        return False
    long = {block.text for block in first.blocks if len(block.text) >= LONG}
    there = {block.text for block in article.blocks if len(block.text) >= LONG}
    return bool(there - long) and len(long & there) * 2 >= len(long)
