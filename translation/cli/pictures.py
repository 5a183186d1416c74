"""An article's pictures without a display: from the library, its saved page or its site, and kept with what is kept."""

import contextlib

from translation.cli.library import opener
from translation.cli.progress import Progress
from translation.cli.terminal import tell
from translation.document import Article
from translation.errors import ReaderError
from translation.network.client import Network, Received


def pictures_for(source: str, article: Article, network: Network | None, number: int) -> dict[str, bytes]:
    """The pictures of an article by their addresses, as far as they can be had; nobody is told of those that cannot.

    ``number`` is the article's in the reader's library, 0 for one that is not kept: what the library has is taken from
    there, and what comes anew is kept there.
    """
    from translation.article.pictures.loading import find_pictures

    known = _kept(number, article)
    found: dict[str, bytes] = {}
    progress = Progress()
    with contextlib.suppress(ReaderError), contextlib.closing(find_pictures(source, article, network, known)) as work:
        for step in work:  # a saved page may have gone since it was read
            if isinstance(step, Received):
                progress.receive(step)
            elif step[1]:
                found[step[0]] = step[1]
    progress.clear()
    _keep(number, article, found)
    return {**known, **found}


def _kept(number: int, article: Article) -> dict[str, bytes]:
    from translation.library.pictures import pictures_of

    if not number:
        return {}
    with contextlib.suppress(ReaderError), contextlib.closing(opener()()) as connection:
        return pictures_of(connection, number, _lead(article))
    return {}


def _keep(number: int, article: Article, pictures: dict[str, bytes]) -> None:
    from translation.library.pictures import set_image, set_picture

    if not number or not pictures:
        return
    try:
        with contextlib.closing(opener()()) as connection:
            for address, data in pictures.items():
                if address == _lead(article):
                    set_image(connection, number, data, address=address)
                else:
                    set_picture(connection, number, address, data)
    except ReaderError as error:  # the article is there all the same
        tell(error)


def _lead(article: Article) -> str:
    return article.lead_image.url if article.lead_image is not None else ""
