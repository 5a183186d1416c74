"""Saved articles: created, filled sentence by sentence as they are translated, and opened again.

The caller decides whether anything is saved: if the reader has turned the library off or reads privately, nothing here
is called, and the library contains no trace.
"""

import contextlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from translation.document import Article, BilingualBlock, BilingualDocument, Page
from translation.errors import LibraryDamaged, NotInLibrary
from translation.library.difficulty import set_difficulty
from translation.library.keys import key_of
from translation.library.pairs import clean, engine_of, pairs_of, put_pairs
from translation.library.search_index import enter, withdraw
from translation.library.storage.store import TO_RESCUE, Connection, told, transaction
from translation.library.storage.values import (
    article_as_bytes,
    article_from_bytes,
    packed,
    packed_texts,
    unpacked,
    unpacked_texts,
)
from translation.network.addresses import site_of
from translation.texts import Text
from translation.words.difficulty import difficulty_of

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class SavedArticle:
    """A saved article. ``version`` is the number of this one among its ``versions``, oldest first.

    ``lasting`` names it for good: once the library has gone back to a backup its number may be another's.
    ``source`` is what its reader opened. ``row`` and ``offset`` are where the reading stopped: a row, and how far down
    in it from 0 to 1.
    """

    id: int
    lasting: str
    document: BilingualDocument
    version: int
    versions: tuple[int, ...]
    source: str
    saved: datetime
    row: int
    offset: float

    @property
    def is_newest(self) -> bool:
        """True if this is the current version."""
        return self.version == self.versions[-1]

    @property
    def left(self) -> int:
        """The number of sentences without a translation."""
        return sum(pair.target is None for row in self.document.rows for pair in row.pairs)


def save(
    connection: Connection,
    document: BilingualDocument,
    page: Page | None = None,
    *,
    source: str = "",
    options: str = "",
    at: datetime | None = None,
) -> int:
    """Save a document with its page, and return the article's number in the library.

    The document may be finished or untranslated; ``add`` and ``finish`` then follow. An article with the same address
    is updated; if its text has changed, the old text is kept as an earlier version. ``options`` are the translator's
    settings. Raises NotKept and LibraryDamaged.
    """
    if tuple(row.block for row in document.rows) != document.article.rows:
        raise ValueError("a document's rows are not those of its article")
    now = (at or datetime.now(UTC)).timestamp()
    difficulty = difficulty_of(document.article)
    with transaction(connection, durable=True):
        number = _article(connection, document.article, key_of(document.article, page), now)
        withdraw(connection, number)
        version = _version(connection, number, document.article, source, now)
        if page is not None:
            connection.execute(
                "INSERT OR REPLACE INTO page (version, url, is_html, text, more) VALUES (?, ?, ?, ?, ?)",
                (version, clean(page.url), page.is_html, packed(page.text), packed_texts(page.more)),
            )
        engine = engine_of(connection, document.model, options) if document.model else None
        for index, row in enumerate(document.rows):
            put_pairs(connection, version, index, row.pairs, engine)
        _set_model(connection, version, document.model, document.translated_at)
        sum_up(connection, number)
        set_difficulty(connection, number, difficulty)
        enter(connection, number)
    return number


def add(connection: Connection, article: int, row: int, block: BilingualBlock, *, model: str, options: str) -> None:
    """Save a translated row in its own transaction, so that it survives a crash.

    Sentences that the reader has edited meanwhile stay unchanged. Raises NotKept, NotInLibrary, LibraryDamaged.
    """
    with transaction(connection, Text("The translation")):
        version = current_version(connection, article)
        withdraw(connection, article)
        put_pairs(connection, version, row, block.pairs, engine_of(connection, model, options))
        sum_up(connection, article)


def finish(connection: Connection, article: int, model: str, translated_at: datetime | None) -> None:
    """Record the translator of the article, and insert it into the search index.

    Raises NotKept, NotInLibrary, LibraryDamaged.
    """
    with transaction(connection, Text("The translation"), durable=True):
        withdraw(connection, article)
        _set_model(connection, current_version(connection, article), model, translated_at)
        enter(connection, article)


def load(connection: Connection, article: int, version: int | None = None) -> SavedArticle:
    """A saved article or an earlier version of it, with all committed translations.

    Raises NotInLibrary, and LibraryDamaged if it cannot be read.
    """
    with told():
        found = connection.execute(
            "SELECT lasting, version.id, content, model, translated_at, source, saved, row, offset, starred "
            "FROM article JOIN version ON version.article = article.id "
            "WHERE article.id = ? AND version.id = coalesce(?, article.version)",
            (article, version),
        ).fetchone()
        if found is None:
            raise _missing(article)
        lasting, number, content, model, translated_at, source, saved, row, offset, starred = found
        versions = connection.execute(
            "SELECT id FROM version WHERE article = ? ORDER BY saved, id", (article,)
        ).fetchall()
        tags = connection.execute("SELECT name FROM tag WHERE article = ? ORDER BY name", (article,)).fetchall()
        read = read_article(content)
        pairs = pairs_of(connection, number)
    return SavedArticle(
        article,
        lasting,
        BilingualDocument(
            read,
            tuple(BilingualBlock(block, tuple(pairs.get(index, ()))) for index, block in enumerate(read.rows)),
            model=model,
            translated_at=_time(translated_at),
            tags=tuple(name for (name,) in tags),
            starred=bool(starred),
        ),
        number,
        tuple(one for (one,) in versions),
        source,
        moment(saved),
        row,
        offset,
    )


def number_of(connection: Connection, lasting: str) -> int:
    """The number that the article of this lasting name has now. Raises NotInLibrary and LibraryDamaged."""
    with told():
        found = connection.execute("SELECT id FROM article WHERE lasting = ?", (lasting,)).fetchone()
    if found is None:
        raise NotInLibrary(
            Text(
                "This article is not in your library any more: it was removed, or you went back to a backup without it."
            ),
            Text("Open it again from its address to keep it."),
        )
    return int(found[0])


def page_of(connection: Connection, article: int, version: int | None = None) -> Page | None:
    """The page of an article; ``None`` if it was saved without one.

    Raises NotInLibrary, and LibraryDamaged if it cannot be read.
    """
    with told():
        version = version or current_version(connection, article)
        found = connection.execute("SELECT text, url, is_html, more FROM page WHERE version = ?", (version,)).fetchone()
    if found is None:
        return None
    text, url, is_html, more = found
    try:
        return Page(unpacked(text), url, bool(is_html), unpacked_texts(more))
    except Exception as error:  # whatever zlib makes of damaged bytes
        raise LibraryDamaged(Text("The page that was kept with this article cannot be read."), TO_RESCUE) from error


def _time(text: str | None) -> datetime | None:
    """A time stored as text; ``None`` if it is missing or damaged."""
    with contextlib.suppress(ValueError):
        return datetime.fromisoformat(text) if text else None
    return None


def moment(seconds: float) -> datetime:
    """A stored time; the earliest possible time if it is damaged."""
    with contextlib.suppress(OverflowError):
        return EPOCH + timedelta(seconds=seconds)
    return EPOCH


def _article(connection: Connection, article: Article, key: str, now: float) -> int:
    """The number of the article with this key, created, updated or undeleted."""
    published = article.published.timestamp() if article.published else None
    site = article.site or site_of(article.url)
    (number,) = connection.execute(
        "INSERT INTO article (key, title, site, url, published, dated, added, opened, lasting) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, lower(hex(randomblob(16)))) "
        "ON CONFLICT (key) DO UPDATE SET site = excluded.site, url = excluded.url, published = excluded.published, "
        "dated = coalesce(excluded.published, added), opened = excluded.opened, deleted = NULL RETURNING id",
        (clean(key), clean(article.title), clean(site), clean(article.url), published, published or now, now, now),
    ).fetchone()
    return int(number)


def _version(connection: Connection, number: int, article: Article, source: str, now: float) -> int:
    """The version of the article with this text: the current one, or a new one that becomes current."""
    content = article_as_bytes(article)
    shown = connection.execute(
        "SELECT version.id, content FROM article JOIN version ON version.id = article.version WHERE article.id = ?",
        (number,),
    ).fetchone()
    if shown is not None and read_article(shown[1]).rows == read_article(content).rows:
        connection.execute("UPDATE version SET content = ? WHERE id = ?", (content, shown[0]))
        return int(shown[0])
    made = connection.execute(
        "INSERT INTO version (article, saved, source, content) VALUES (?, ?, ?, ?)",
        (number, now, clean(source), content),
    ).lastrowid
    connection.execute(
        "UPDATE article SET version = ?, title = ?, finished = 0, row = 0, offset = 0 WHERE id = ?",
        (made, clean(article.title), number),
    )
    return int(made or 0)


def _set_model(connection: Connection, version: int, model: str, translated_at: datetime | None) -> None:
    if model or translated_at:
        connection.execute(
            "UPDATE version SET model = ?, translated_at = ? WHERE id = ?",
            (clean(model), translated_at.isoformat() if translated_at else None, version),
        )


def sum_up(connection: Connection, article: int) -> None:
    """Update the fields that lists show from the article's sentences."""
    connection.execute(
        "UPDATE article SET (sentences, translated, doubtful, title_target) = ("
        "SELECT count(*), count(coalesce(edited, target)), count(CASE WHEN edited IS NULL THEN doubts END), coalesce("
        "(SELECT group_concat(target, '') FROM (SELECT coalesce(edited, target) AS target FROM pair "
        "WHERE version = article.version AND row = 0 AND article.title <> '' ORDER BY number)), '') "
        "FROM pair WHERE version = article.version) WHERE id = ?",
        (article,),
    )


def current_version(connection: Connection, article: int) -> int:
    """The number of the version that is shown. Raises NotInLibrary."""
    found = connection.execute("SELECT version FROM article WHERE id = ?", (article,)).fetchone()
    if found is None:
        raise _missing(article)
    return int(found[0])


def _missing(article: int) -> NotInLibrary:
    return NotInLibrary(
        Text("There is no article {article} in your library.", article=article), Text("Look for it in the list.")
    )


def read_article(content: bytes) -> Article:
    """The article that a version holds. Raises LibraryDamaged."""
    try:
        return article_from_bytes(content)
    except Exception as error:  # whatever zlib and json make of damaged bytes
        raise LibraryDamaged(Text("An article in your library cannot be read."), TO_RESCUE) from error
