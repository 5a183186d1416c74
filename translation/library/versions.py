"""The versions of an article, one for each time that its words had changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from translation.document import BilingualDocument
from translation.errors import NotInLibrary
from translation.library.articles import load, moment
from translation.library.storage.store import Connection, told
from translation.text.comparison import Compared, as_document
from translation.texts import Text


@dataclass(frozen=True, slots=True)
class Version:
    """One of the versions; ``number`` counts them from 1, the oldest, and ``id`` is what ``load`` takes."""

    number: int
    id: int
    saved: datetime
    document: BilingualDocument


def versions_of(connection: Connection, article: int) -> list[Version]:
    """The versions of an article, the oldest first. Raises NotInLibrary and LibraryDamaged."""
    with told():
        found = connection.execute(
            "SELECT id, saved FROM version WHERE article = ? ORDER BY saved, id", (article,)
        ).fetchall()
    if not found:
        raise NotInLibrary(
            Text("There is no article {article} in your library.", article=article), Text("Look for it in the list.")
        )
    return [
        Version(number, one, moment(saved), load(connection, article, one).document)
        for number, (one, saved) in enumerate(found, 1)
    ]


def version_of(connection: Connection, article: int, number: int) -> Version:
    """The version of this number. Raises NotInLibrary and LibraryDamaged."""
    versions = versions_of(connection, article)
    if not 1 <= number <= len(versions):
        many = Text("{count} versions", count=len(versions)) if len(versions) > 1 else Text("one version")
        raise NotInLibrary(
            Text(
                "There is no version {number} of article {article}: it has {many}.",
                number=number,
                article=article,
                many=many,
            ),
            Text("Choose another."),
        )
    return versions[number - 1]


def changes_document(compared: Sequence[Compared], before: Version, after: Version) -> BilingualDocument:
    """The changes between two versions as a document that every export format takes."""
    first, second = (_told(version) for version in (before, after))
    told_reader = (
        f"What has changed from {first} to {second}: − what was there, + what is there now, ↕ what was moved; the "
        "words that differ are bold."
    )
    return as_document(compared, after.document, told_reader)


def _told(version: Version) -> str:
    return f"version {version.number} (saved {version.saved.astimezone():%Y-%m-%d %H:%M})"
