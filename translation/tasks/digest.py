"""A digest: what was read ahead in some days, or of it what a rule collects, as documents for one file."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from translation.document import BilingualDocument
from translation.errors import NotInLibrary
from translation.following.inbox import Entry, Wanted, entries
from translation.following.storage.store import Connection as Following
from translation.library.articles import load, number_of
from translation.library.collections import collection_named, documents_of
from translation.library.listing import entry
from translation.library.pictures import pictures_of
from translation.library.storage.store import Connection as Library
from translation.tasks.annotated import annotated

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
    numbers: list[int] = []
    missing = 0
    for one in _matching(following, wanted):
        try:
            numbers.append(number_of(library, one.article))
        except NotInLibrary:  # it was not read ahead yet, or deleted there
            missing += 1
    return _digest(library, [(number, load(library, number).document) for number in numbers], missing)


def digest_of_collection(library: Library, name: str, since: date) -> Digest:
    """The articles of a collection that came into the library since a day. Raises NotInLibrary, LibraryDamaged."""
    documents = documents_of(library, collection_named(library, name))
    return _digest(library, [one for one in documents if _is_since(library, one[0], since)], 0)


def _is_since(library: Library, number: int, since: date) -> bool:
    found = entry(library, number)
    return found is not None and found.added.astimezone().date() >= since


def _digest(library: Library, documents: Sequence[tuple[int, BilingualDocument]], missing: int) -> Digest:
    pictures: dict[str, bytes] = {}
    for number, document in documents:
        image = document.article.lead_image
        pictures |= pictures_of(library, number, image.url if image is not None else "")
    return Digest(tuple(annotated(library, number, document) for number, document in documents), pictures, missing)


def _matching(following: Following, wanted: Wanted) -> Sequence[Entry]:
    found: list[Entry] = []
    while page := entries(following, wanted, after=found[-1].place if found else None):
        found += page
        if len(found) >= MOST:
            break
    return found[:MOST]
