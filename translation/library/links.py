"""Links to articles of the library and their sentences: ``dwibaca:article/NAME?url=ADDRESS#ROW.NUMBER.DIGEST``.

NAME is the article's lasting name, ADDRESS where it can be fetched by somebody who does not have it. The sentence is
known by the digest of its original, so that it is found again in another version; row and number say which it is of
several equal ones, and where it stood if it is gone.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote, unquote

from translation.document import BilingualBlock
from translation.errors import PageNotLoaded
from translation.library.pairs import digest
from translation.library.storage.store import Connection, told
from translation.network.addresses import canonical
from translation.texts import Text

BEGIN = "dwibaca:article"
LINK = re.compile(
    r"dwibaca:article/(?P<article>[0-9a-f]{32})"
    r"(?:\?url=(?P<url>[\w.~%-]{1,6000}))?"
    r"(?:#(?P<row>\d{1,6})\.(?P<number>\d{1,6})\.(?P<digest>[0-9a-f]{16}))?",
    re.IGNORECASE | re.ASCII,
)
LONGEST = 2000  # characters of an address


@dataclass(frozen=True, slots=True)
class SentenceKey:
    """A sentence: where it stood, and the digest of its original."""

    row: int
    number: int
    digest: str


@dataclass(frozen=True, slots=True)
class ArticleLink:
    """A link to an article, or to a sentence of it. ``url`` is ``""`` where the article has none."""

    article: str
    url: str = ""
    sentence: SentenceKey | None = None

    def __str__(self) -> str:
        url = f"?url={quote(self.url, safe='')}" if self.url else ""
        key = self.sentence
        return f"{BEGIN}/{self.article}{url}" + (f"#{key.row}.{key.number}.{key.digest}" if key else "")


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """An article of the library: its number now, its title, and whether it is deleted."""

    number: int
    title: str
    deleted: bool


def is_link(text: str) -> bool:
    """True if a text is meant to be such a link, however damaged."""
    return text.strip().lower().startswith(BEGIN)


def link_in(text: str) -> ArticleLink:
    """The link in a text. Raises PageNotLoaded for a damaged one."""
    found = LINK.fullmatch(text.strip())
    url = unquote(found["url"] or "", errors="replace") if found else ""
    if found is None or (url and not is_fetchable(url)):
        raise PageNotLoaded(
            Text("This link to an article of a library is damaged."), Text("Copy the whole link once more.")
        )
    key = SentenceKey(int(found["row"]), int(found["number"]), found["digest"].lower()) if found["digest"] else None
    return ArticleLink(found["article"].lower(), url, key)


def link_to(article: str, url: str, rows: Sequence[BilingualBlock], row: int, number: int) -> ArticleLink:
    """The link to a sentence of an article with this lasting name."""
    key = SentenceKey(row, number, _digest(rows[row].pairs[number].source))
    return ArticleLink(article, url if is_fetchable(url) else "", key)


def find(rows: Sequence[BilingualBlock], key: SentenceKey) -> tuple[int, int] | None:
    """The row and number of a sentence; of several equal ones the nearest to where it stood; ``None`` if it is gone."""
    places = [
        (row, number)
        for row, block in enumerate(rows)
        for number, pair in enumerate(block.pairs)
        if _digest(pair.source) == key.digest
    ]
    return min(places, key=lambda at: (abs(at[0] - key.row), abs(at[1] - key.number)), default=None)


def whereabouts(connection: Connection, link: ArticleLink) -> Whereabouts | None:
    """The article of a link: of its name, else of its address; ``None`` if it is not here.

    Raises LibraryNotOpened and LibraryDamaged.
    """
    with told():
        found = connection.execute(
            "SELECT id, title, deleted FROM article WHERE lasting = ? OR (key = ? AND key <> '') "
            "ORDER BY lasting = ? DESC LIMIT 1",
            (link.article, canonical(link.url), link.article),
        ).fetchone()
    return Whereabouts(int(found[0]), str(found[1]), found[2] is not None) if found else None


def is_fetchable(url: str) -> bool:
    """True for an address on the web of usual length, in printable characters."""
    return len(url) <= LONGEST and url.isprintable() and " " not in url and bool(canonical(url))


def _digest(source: str) -> str:
    return f"{digest(source) & 0xFFFFFFFFFFFFFFFF:016x}"
