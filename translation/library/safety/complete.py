"""Articles that have lost sentences made whole again: what an article says is kept apart from its sentences."""

from collections.abc import Sequence

from translation.library.articles import sum_up
from translation.library.pairs import clean, digest
from translation.library.search_index import withdraw
from translation.library.storage.store import Connection, transaction
from translation.library.storage.values import article_from_bytes
from translation.texts import Text

Pair = tuple[int, str]  # its number in the row, and its source


def complete(connection: Connection) -> list[tuple[int, int]]:
    """Let the sentences of every article say again what its text does; the articles, and how many of each were missing.

    What is put in has no translation. Raises NotKept and LibraryDamaged.
    """
    found = []
    for version, article, content in connection.execute("SELECT id, article, content FROM version").fetchall():
        rows: dict[int, list[Pair]] = {}
        for row, number, source in connection.execute(
            "SELECT row, number, source FROM pair WHERE version = ? ORDER BY row, number", (version,)
        ):
            rows.setdefault(row, []).append((number, source))
        texts = [clean(block.text) or "" for block in article_from_bytes(content).rows]
        wrong = [row for row, text in enumerate(texts) if "".join(source for _, source in rows.get(row, ())) != text]
        if wrong:
            with transaction(connection, Text("What is being rescued")):
                withdraw(connection, article)
                missing = sum(_mend(connection, version, row, texts[row], rows.get(row, ())) for row in wrong)
                sum_up(connection, article)
            found.append((article, missing))
    return found


def _mend(connection: Connection, version: int, row: int, text: str, pairs: Sequence[Pair]) -> int:
    """Let the pairs of a row say this text; how many were missing or damaged."""
    made: list[tuple[int | None, str]] = []  # the number that a pair had, and its source
    at, damaged = 0, list[int]()  # numbers of pairs before here whose source is not in the text
    for number, source in pairs:
        place = text.find(source, at) if source else -1
        if place < 0:
            damaged.append(number)
            continue
        if place > at:  # a damaged pair has stood here, or one that is gone
            made.append((damaged[0] if len(damaged) == 1 else None, text[at:place]))
        made.append((number, source))
        at, damaged = place + len(source), []
    if at < len(text):
        made.append((damaged[0] if len(damaged) == 1 else None, text[at:]))
    # Out of the way first: a pair's number is a part of its key.
    connection.execute("UPDATE pair SET number = -1 - number WHERE version = ? AND row = ?", (version, row))
    for number, (before, source) in enumerate(made):
        if before is None:
            connection.execute(
                "INSERT INTO pair (version, row, number, source, digest) VALUES (?, ?, ?, ?, ?)",
                (version, row, number, source, digest(source)),
            )
        else:
            connection.execute(
                "UPDATE pair SET number = ?, source = ?, digest = ? WHERE version = ? AND row = ? AND number = ?",
                (number, source, digest(source), version, row, -1 - before),
            )
    connection.execute("DELETE FROM pair WHERE version = ? AND row = ? AND number < 0", (version, row))
    known = {number for number, _ in pairs}
    return sum(before is None or (before in known and source not in dict(pairs).values()) for before, source in made)
