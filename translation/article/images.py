"""The pictures of an article: those that were saved with its page, or else those that its site gives.

A page that was saved brings its own, and nothing is fetched for it. Pictures lie under the addresses that the article
names them by; their bytes are as they came, and whoever shows them decodes them with limits of their own.
"""

from collections.abc import Generator, Mapping

from translation.article.fetched_images import fetched_pictures
from translation.article.page import as_address, is_address
from translation.article.picture_rules import MOST_IN_ALL, wanted_pictures
from translation.article.saved_images import saved_pictures
from translation.document import Article
from translation.network import Network, Received

NONE: Mapping[str, bytes] = {}


def find_pictures(
    source: str | bytes, article: Article, network: Network | None = None, known: Mapping[str, bytes] = NONE
) -> Generator[Received | tuple[str, bytes], None, None]:
    """The pictures of an article that are not ``known`` yet, each with its address; ``b""`` for one that failed.

    ``source`` is what the article was read from; only for an address is anything fetched, and only with a ``network``.
    Each has at most 5 MB, all of them 30 MB, and there are at most 40. Between pictures that are fetched it yields how
    far the next one is. Raises PageNotLoaded and PageNotReadable where a saved page has gone since.
    """
    if isinstance(source, bytes) or not is_address(source):
        for address, data in saved_pictures(source, article) if source else ():
            if address not in known:
                yield address, data
    elif network is not None:
        wanted = [address for address in wanted_pictures(article) if address not in known]
        room = MOST_IN_ALL - sum(map(len, known.values()))
        if wanted:
            yield from fetched_pictures(wanted, article.url or as_address(source), network, room)
