"""The pictures of an article: saved with its page, or else fetched from its site.

A saved page has its own pictures, and nothing is fetched for it. A page that a browser hands over (MHTML as bytes) has
those that the browser could give; the others are fetched. Pictures are keyed by the addresses in the article. Their
bytes are unchanged; whoever shows them decodes them within limits.
"""

from collections.abc import Generator, Mapping

from translation.article.page.loading import as_address, is_address
from translation.article.page.saved_page import is_mhtml
from translation.article.pictures.fetched import fetched_pictures
from translation.article.pictures.rules import MOST_IN_ALL, wanted_pictures
from translation.article.pictures.saved import saved_pictures
from translation.document import Article
from translation.network.client import Network, Received

NONE: Mapping[str, bytes] = {}


def find_pictures(
    source: str | bytes, article: Article, network: Network | None = None, known: Mapping[str, bytes] = NONE
) -> Generator[Received | tuple[str, bytes], None, None]:
    """The pictures of an article that are not ``known`` yet, each with its address; ``b""`` for a failed one.

    ``source`` is the article's source; pictures are fetched only for an address or a page from a browser, and only with
    a ``network``. Limits are 5 MB each, 30 MB in total, and 40 pictures. Between fetched pictures it yields the
    progress of the next one. Raises PageNotLoaded and PageNotReadable if a saved page no longer exists.
    """
    if isinstance(source, bytes) or not is_address(source):
        found = dict(known)
        for address, data in saved_pictures(source, article) if source else ():
            if address not in known:
                found[address] = data
                yield address, data
        if isinstance(source, str) or not (article.url and is_mhtml(source)):
            return
        known = found
    if network is not None:
        wanted = [address for address in wanted_pictures(article) if address not in known]
        room = MOST_IN_ALL - sum(map(len, known.values()))
        if wanted:
            page = article.url or as_address(str(source))
            yield from fetched_pictures(wanted, page, network, room)
