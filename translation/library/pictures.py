"""The pictures of articles: the lead picture with a thumbnail, and those inside the text."""

from collections.abc import Sequence

from translation.library.pairs import clean
from translation.library.storage.store import Connection, told, transaction
from translation.texts import Text


def set_picture(connection: Connection, article: int, address: str, data: bytes) -> None:
    """Save a picture inside an article. Raises NotKept, LibraryDamaged."""
    with transaction(connection, Text("The picture")):
        connection.execute(
            "INSERT OR REPLACE INTO picture (article, address, data) SELECT id, ?, ? FROM article WHERE id = ?",
            (clean(address), data, article),
        )


def set_image(
    connection: Connection, article: int, data: bytes, thumbnail: bytes | None = None, *, address: str = ""
) -> None:
    """Save the lead picture of an article and its thumbnail. Raises NotKept, LibraryDamaged."""
    with transaction(connection, Text("The picture")):
        connection.execute(
            "INSERT OR REPLACE INTO image (article, address, data, thumbnail) SELECT id, ?, ?, ? FROM article "
            "WHERE id = ?",
            (clean(address), data, thumbnail, article),
        )


def set_thumbnail(connection: Connection, article: int, thumbnail: bytes) -> None:
    """Save a thumbnail of a lead picture without one. Raises NotKept, LibraryDamaged."""
    with transaction(connection, Text("The picture")):
        connection.execute(
            "UPDATE image SET thumbnail = ? WHERE article = ? AND thumbnail IS NULL", (thumbnail, article)
        )


def pictures_of(connection: Connection, article: int, lead: str) -> dict[str, bytes]:
    """The pictures of an article by address; ``lead`` is the lead picture's address.

    Raises LibraryNotOpened and LibraryDamaged.
    """
    with told():
        above = connection.execute("SELECT address, data FROM image WHERE article = ?", (article,)).fetchall()
        inside = connection.execute("SELECT address, data FROM picture WHERE article = ?", (article,)).fetchall()
    # Of those that were kept first, the address was not: it is the article's.
    return {named: data for address, data in (*above, *inside) if (named := address or lead)}


def thumbnails(connection: Connection, articles: Sequence[int]) -> dict[int, bytes]:
    """The thumbnails for a list, or full pictures that have no thumbnail yet.

    Raises LibraryNotOpened and LibraryDamaged.
    """
    with told():
        return dict(
            connection.execute(
                "SELECT article, coalesce(thumbnail, data) FROM image "
                f"WHERE article IN ({', '.join('?' * len(articles))})",
                articles,
            )
        )
