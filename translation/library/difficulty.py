"""How hard saved articles are to read, measured when they are saved, and later for those that never were."""

import contextlib
import zlib

from translation.errors import NotKept
from translation.library.storage.store import Connection, told, transaction
from translation.library.storage.values import article_from_bytes
from translation.texts import Text
from translation.words.difficulty import Difficulty, difficulty_of

AT_ONCE = 200  # articles that a search measures first; those that are left, the next one


def set_difficulty(connection: Connection, number: int, found: Difficulty | None) -> None:
    """Record the difficulty of an article, which is measured before the transaction: nobody should wait for that."""
    connection.execute(
        "UPDATE article SET beyond_common = ?, beyond_known = ?, measured = 1 WHERE id = ?",
        (found.beyond_common if found else None, found.beyond_known if found else None, number),
    )


def measure_some(connection: Connection) -> None:
    """Measure some of the articles that never were, the newest first; a library that can only be read stays so."""
    with contextlib.suppress(NotKept), told(Text("The difficulty")):
        left = connection.execute(
            "SELECT article.id, content FROM article JOIN version ON version.id = article.version "
            "WHERE measured = 0 AND deleted IS NULL ORDER BY article.id DESC LIMIT ?",
            (AT_ONCE,),
        ).fetchall()
        found = [(number, _measured(content)) for number, content in left]
        if found:
            with transaction(connection, Text("The difficulty")):
                for one in found:
                    set_difficulty(connection, *one)


def _measured(content: bytes) -> Difficulty | None:
    """The difficulty of a stored article; ``None`` too if it cannot be read, and therefore not be opened either."""
    try:
        return difficulty_of(article_from_bytes(content))
    except (zlib.error, ValueError, KeyError, TypeError):
        return None


def as_value(beyond_common: float | None, beyond_known: float | None) -> Difficulty | None:
    """The difficulty in these columns."""
    return None if beyond_common is None or beyond_known is None else Difficulty(beyond_common, beyond_known)
