"""A digest: what was read ahead in some days, or of it what a rule collects, as documents for one file."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from translation.document import BilingualDocument
from translation.errors import NotInLibrary
from translation.following.inbox import Entry, Wanted, entries
from translation.following.storage.store import Connection as Following
from translation.library.articles import load, number_of
from translation.library.pictures import pictures_of
from translation.library.storage.store import Connection as Library

MOST = 200  # articles in one file


@dataclass(frozen=True, slots=True)
class Digest:
    """The documents of a digest in the order of the inbox, with their pictures by address.

    ``missing`` counts the articles that match and are not in the library.
    """

    documents: tuple[BilingualDocument, ...]
    pictures: dict[str, bytes]
    missing: int


def digest(following: Following, library: Library, wanted: Wanted) -> Digest:
    """The articles that match and are in the library. Raises FollowingNotOpened, LibraryDamaged, LibraryNotOpened."""
    documents: list[BilingualDocument] = []
    pictures: dict[str, bytes] = {}
    missing = 0
    for entry in _matching(following, wanted):
        document = None
        if entry.article:
            with suppress(NotInLibrary):  # it was deleted there
                number = number_of(library, entry.article)
                document = load(library, number).document
                image = document.article.lead_image
                pictures |= pictures_of(library, number, image.url if image is not None else "")
        if document is None:
            missing += 1
        else:
            documents.append(document)
    return Digest(tuple(documents), pictures, missing)


def _matching(following: Following, wanted: Wanted) -> Sequence[Entry]:
    found: list[Entry] = []
    while page := entries(following, wanted, after=found[-1].place if found else None):
        found += page
        if len(found) >= MOST:
            break
    return found[:MOST]
