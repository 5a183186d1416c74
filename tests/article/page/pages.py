"""Pages for tests."""

from translation.article.extract import extract_article
from translation.article.page.loading import loading
from translation.network.waiting import finish


def load_page(source, network=None):
    """The page at an address or path, when the download is done."""
    return finish(loading(source, network, extract_article))
