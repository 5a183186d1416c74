"""An article's pictures for the command line: from the library, its saved page or its site; saved with it."""

import contextlib

from translation.cli.library.own import opener
from translation.cli.progress import Progress
from translation.cli.terminal import tell
from translation.document import Article
from translation.errors import ReaderError
from translation.network.client import Network, Received


def pictures_for(source: str, article: Article, network: Network | None, number: int) -> dict[str, bytes]:
    """The available pictures of an article by address; failures are ignored.

    ``number`` is the article's number in the library, 0 if it is not saved: known pictures come from the library, and
    new ones are saved there.
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
