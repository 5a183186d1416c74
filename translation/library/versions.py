"""The versions of an article, one for each time that its words had changed, and what changed from one to the next."""

from dataclasses import dataclass
from datetime import datetime

from translation.document import Article, Block
from translation.errors import NotInLibrary
from translation.library.articles import moment, read_article
from translation.library.storage.store import Connection, told
from translation.matching import differences
from translation.texts import Text


@dataclass(frozen=True, slots=True)
class Version:
    """One of the versions; ``number`` counts them from 1, the oldest, and ``id`` is what ``load`` takes."""

    number: int
    id: int
    saved: datetime
    article: Article


@dataclass(frozen=True, slots=True)
class Change:
    """Two rows beside each other; ``None`` where one version has no such row."""

    before: Block | None
    after: Block | None

    @property
    def is_changed(self) -> bool:
        """True if the two do not say the same."""
        return self.before is None or self.after is None or self.before.text != self.after.text


def versions_of(connection: Connection, article: int) -> list[Version]:
    """The versions of an article, the oldest first. Raises NotInLibrary and LibraryDamaged."""
    with told():
        found = connection.execute(
            "SELECT id, saved, content FROM version WHERE article = ? ORDER BY saved, id", (article,)
        ).fetchall()
    if not found:
        raise NotInLibrary(
            Text("There is no article {article} in your library.", article=article), Text("Look for it in the list.")
        )
    return [
        Version(number, one, moment(saved), read_article(content))
        for number, (one, saved, content) in enumerate(found, 1)
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


def changes(before: Article, after: Article) -> list[Change]:
    """The rows of two versions beside each other, in reading order."""
    old, new = before.rows, after.rows
    made: list[Change] = []
    for _, first, last, start, end in differences([row.text for row in old], [row.text for row in new]):
        length = max(last - first, end - start)
        made += [
            Change(
                old[first + at] if first + at < last else None,
                new[start + at] if start + at < end else None,
            )
            for at in range(length)
        ]
    return made
