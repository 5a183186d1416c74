"""How hard saved articles are to read, measured when they are saved, and later for those that never were."""

import contextlib
import zlib

from translation.document import Article
from translation.errors import NotKept
from translation.library.storage.store import DAMAGE, Connection, told, transaction
from translation.library.storage.values import article_from_bytes
from translation.texts import Text
from translation.words.difficulty import Difficulty, difficulty_of

AT_ONCE = 200  # articles that a search measures first; those that are left, the next one


def set_difficulty(connection: Connection, number: int, article: Article) -> None:
    """Record the difficulty of an article; part of the transaction that saves it."""
    found = difficulty_of(article)
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
        with transaction(connection, Text("The difficulty")):
            for number, content in left:
                try:
                    set_difficulty(connection, number, article_from_bytes(content))
                except (*DAMAGE, zlib.error, ValueError, KeyError, TypeError):  # it cannot be opened either
                    connection.execute("UPDATE article SET measured = 1 WHERE id = ?", (number,))


def as_value(beyond_common: float | None, beyond_known: float | None) -> Difficulty | None:
    """The difficulty in these columns."""
    return None if beyond_common is None or beyond_known is None else Difficulty(beyond_common, beyond_known)
