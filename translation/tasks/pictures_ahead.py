"""The pictures of an article that is read ahead: fetched after its text, and kept with it in the library."""

import contextlib
from collections.abc import Callable, Generator

from translation.article.pictures.loading import find_pictures
from translation.library.articles import load, number_of
from translation.library.pictures import pictures_of, set_image, set_picture
from translation.library.storage.store import OpenLibrary
from translation.network.client import Network, Received


def keep_pictures(
    library: OpenLibrary, lasting: str, source: str, network: Network, may_go_on: Callable[[], bool]
) -> Generator[Received | None, None, None]:
    """Fetch the pictures that the library does not have of its article of this lasting name, and keep each as it comes.

    Limits and rules are those of an article that is opened, and a picture that fails is left out. ``may_go_on`` is
    asked before each: once it says no, the others stay where they are. Raises what the library raises.
    """
    with contextlib.closing(library()) as connection:
        number = number_of(connection, lasting)
        article = load(connection, number).document.article
        lead = article.lead_image.url if article.lead_image is not None else ""
        known = pictures_of(connection, number, lead)
        if not may_go_on():
            return
        with contextlib.closing(find_pictures(source, article, network, known)) as work:
            for step in work:
                if isinstance(step, Received):
                    yield step
                    continue
                address, data = step
                if data and address == lead:
                    set_image(connection, number, data, address=address)
                elif data:
                    set_picture(connection, number, address, data)
                if not may_go_on():
                    return
                yield None
