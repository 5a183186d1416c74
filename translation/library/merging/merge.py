"""Merging of a whole library into the reader's own, as an import does it."""

from collections.abc import Generator
from dataclasses import dataclass

from translation.errors import ReaderError
from translation.library.merging.collections import merge_collections
from translation.library.merging.entries import merge_entries
from translation.library.merging.put import put
from translation.library.merging.theirs import Theirs
from translation.library.merging.words import merge_words
from translation.library.storage.store import Connection, told, transaction
from translation.texts import Text


@dataclass(frozen=True, slots=True)
class Merged:
    """The result of a merge: new articles, known ones that may have gained something, unreadable ones, new words.

    ``entries`` are the reader's own ones of the dictionary that are new or were changed, ``notes`` the highlights and
    notes that are new, ``collections`` those of articles.
    """

    added: int
    known: int
    unreadable: int
    words: int = 0
    entries: int = 0
    notes: int = 0
    collections: int = 0


def merge(connection: Connection, other: Connection) -> Generator[tuple[int, int], None, Merged]:
    """Copy every article of another library into this one, each in one transaction; yields the progress.

    Nothing in this library is lost: for an article in both, other texts become versions, missing translations are
    filled in, tags and stars are added, and of a highlight or note in both the later state is kept. Unreadable articles
    of the other library are skipped and counted. Raises NotKept and LibraryDamaged for this library.
    """
    there = Theirs(other)
    added = known = lost = 0
    notes = _count_notes(connection)
    for done, number in enumerate(there.numbers):
        yield done, len(there.numbers)
        try:
            theirs = there.read(number)
            with transaction(connection, Text("What is being imported")):
                new = put(connection, theirs)
        except ReaderError:
            raise
        except Exception:  # there is no end to what damaged bytes make of an article; the others are to be had
            lost += 1
        else:
            added, known = added + new, known + (not new)
    return Merged(
        added,
        known,
        lost + there.is_torn,
        merge_words(connection, other, {}),
        merge_entries(connection, other, {}),
        max(0, _count_notes(connection) - notes),
        merge_collections(connection, other, {}),
    )


def _count_notes(connection: Connection) -> int:
    with told():
        return int(connection.execute("SELECT count(*) FROM annotation WHERE deleted IS NULL").fetchone()[0])
