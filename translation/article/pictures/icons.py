"""The icon of an article's page: the one that the page declares, saved with it or fetched from its own host.

No address is guessed. Like pictures, icons are recognised by their bytes, and SVG drawings are refused; unlike those
of pictures, the bytes may be changed: an icon file becomes PNG.
"""

import contextlib
from collections.abc import Generator, Iterator

from translation.article.facts.icons import declared_icons
from translation.article.page.loading import as_address, is_address
from translation.article.page.saved_page import is_mhtml
from translation.article.pictures.fetched import fetched_data
from translation.article.pictures.icon_files import is_icon_file, picture_in
from translation.article.pictures.saved import saved_page
from translation.document import Article
from translation.errors import NotFetched
from translation.image_header import NoPicture, head_of, is_whole
from translation.network.addresses import host, parts
from translation.network.client import Client, Limits, Network, Received

MOST_BYTES = 200_000
SMALLEST, LARGEST = 8, 1024  # pixels
# Nothing but the host itself: an icon that lies elsewhere is not worth asking another host.
LIMITS = Limits(connect=5.0, read=10.0, whole=10.0, bytes=MOST_BYTES, redirects=0, tries=1)


def find_icon(source: str | bytes, article: Article, network: Network | None) -> Generator[Received, None, bytes]:
    """The icon of an article's page; ``b""`` if there is none.

    Of an address, or a page from a browser that came without its icon, it is fetched: with a ``network``, and from
    the article's own host. Raises PageNotLoaded and PageNotReadable if a saved page no longer exists.
    """
    if not article.icon:
        return b""
    from_browser = isinstance(source, bytes) and bool(article.url) and is_mhtml(source)
    fetches = from_browser or (isinstance(source, str) and is_address(source))
    if isinstance(source, bytes) or not fetches:
        found = next(filter(None, map(_checked, _saved(source))), b"") if source else b""
        if found or not fetches:
            return found
    page = as_address(source) if isinstance(source, str) else article.url
    if network is None or not _is_of(article.icon, page, article.url):
        return b""
    return (yield from _fetched(article.icon, article.url or page, network))


def _saved(source: str | bytes) -> Iterator[bytes]:
    """What was saved with a page under the addresses of its icons."""
    found = saved_page(source)
    if found is not None:
        tree, saved = found
        for address in declared_icons(tree, ""):  # as they are written: they may lie beside the page
            yield from saved.held(address)


def _is_of(address: str, *pages: str) -> bool:
    """True if an address is on the host of one of these pages, and not less protected than that."""
    there = parts(address)
    return there.scheme in ("http", "https") and any(
        host(page) == host(address) != "" and (there.scheme == "https" or parts(page).scheme != "https")
        for page in pages
    )


def _fetched(address: str, page: str, network: Network) -> Generator[Received, None, bytes]:
    with Client(network, limits=LIMITS, cookies=False, sign_ins=False) as client, contextlib.suppress(NotFetched):
        return _checked((yield from fetched_data(client, address, page, LIMITS)))
    return b""


def _checked(data: bytes) -> bytes:
    """The icon in some bytes, of a kind and size that can be shown without harm; else ``b""``."""
    if len(data) > MOST_BYTES:
        return b""
    if is_icon_file(data):
        data = picture_in(data)
    try:
        head = head_of(data)
    except NoPicture:
        return b""
    sides = head.width, head.height
    return data if min(sides) >= SMALLEST and max(sides) <= LARGEST and is_whole(data) else b""
