"""The search index of a library, kept true: an article leaves it before its text changes, and comes back after.

While it is translated an article changes with every batch; it then stays out until it is done, or until somebody
searches.
"""

import contextlib

from translation.errors import NotKept
from translation.library.storage.store import Connection, told, transaction


def withdraw(connection: Connection, article: int) -> None:
    """Take an article out of the index; part of the transaction that changes its text."""
    if connection.execute("UPDATE article SET indexed = 0 WHERE id = ? AND indexed = 1", (article,)).rowcount:
        # The index holds no text: to forget an article it must be shown the text that it was shown before.
        connection.execute(
            "INSERT INTO found (found, rowid, title, source, target) "
            "SELECT 'delete', id, title, source, target FROM searchable WHERE id = ?",
            (article,),
        )


def enter(connection: Connection, article: int) -> None:
    """Put an article into the index as it is now."""
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
    """Put into the index what was still being translated when its translation stopped.

    Where nothing can be written, what is in the index is searched, and that is all.
    """
    with contextlib.suppress(NotKept), told("The index"):
        for number in unindexed(connection):
            with transaction(connection):
                enter(connection, number)
