"""The full-text index: an article is removed before its text changes, and inserted again afterwards.

During translation an article changes with every batch; it is not in the index until it is finished, or until somebody
searches.
"""

import contextlib

from translation.errors import NotKept
from translation.library.storage.store import Connection, told, transaction
from translation.texts import Text


def withdraw(connection: Connection, article: int) -> None:
    """Remove an article from the index; part of the transaction that changes its text."""
    if connection.execute("UPDATE article SET indexed = 0 WHERE id = ? AND indexed = 1", (article,)).rowcount:
        # The index holds no text: to forget an article it must be shown the text that it was shown before.
        connection.execute(
            "INSERT INTO found (found, rowid, title, source, target) "
            "SELECT 'delete', id, title, source, target FROM searchable WHERE id = ?",
            (article,),
        )


def enter(connection: Connection, article: int) -> None:
    """Insert an article into the index with its current text."""
    withdraw(connection, article)
    connection.execute(
        "INSERT INTO found (rowid, title, source, target) "
        "SELECT id, title, source, target FROM searchable WHERE id = ?",
        (article,),
    )
    connection.execute("UPDATE article SET indexed = 1 WHERE id = ?", (article,))


def unindexed(connection: Connection) -> list[int]:
    """The articles that are not in the index."""
    return [number for (number,) in connection.execute("SELECT id FROM article WHERE indexed = 0")]


def bring_up_to_date(connection: Connection) -> None:
    """Insert the articles whose translation was interrupted.

    In a read-only library the index is searched as it is.
    """
    with contextlib.suppress(NotKept), told(Text("The index")):
        for number in unindexed(connection):
            with transaction(connection):
                enter(connection, number)
