"""Reviews of the reader's words, spaced by FSRS 6: what is asked next, and what an answer makes of it.

See https://github.com/open-spaced-repetition/py-fsrs. Intervals are not varied at random, so that the one shown on a
button is the one that follows.
"""

import json
import sqlite3
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from translation.library.storage.store import Connection, told, transaction
from translation.library.vocabulary.my_words import words_by_number
from translation.texts import Text
from translation.words.own.my_words import Answer, MyWord

if TYPE_CHECKING:
    from fsrs import Card, Scheduler

AHEAD = timedelta(minutes=20)  # what is due so soon is asked at the end of a session instead of after it
THE_ANSWER = Text("Your answer")


@dataclass(frozen=True, slots=True)
class Review:
    """An answer that was kept, by its number, and when its word is due now."""

    id: int
    word: int
    answer: Answer
    due: datetime


@dataclass(frozen=True, slots=True)
class Due:
    """How many words there are to review now: those never reviewed, and the others.

    ``soon`` are those that come again in the same session, though they are not due yet.
    """

    new: int
    again: int
    soon: int = 0

    @property
    def count(self) -> int:
        """All that are due."""
        return self.new + self.again


def how_many_due(connection: Connection, now: float | None = None) -> Due:
    """How many words there are to review. Raises LibraryNotOpened and LibraryDamaged."""
    at = time.time() if now is None else now
    with told():
        new, again, soon = connection.execute(
            "SELECT count(*) FILTER (WHERE reviewed IS NULL AND due <= ?1), "
            "count(*) FILTER (WHERE reviewed IS NOT NULL AND due <= ?1), "
            "count(*) FILTER (WHERE reviewed IS NOT NULL AND due > ?1) FROM word "
            "WHERE deleted IS NULL AND known = 0 AND due <= ?2",
            (at, at + AHEAD.total_seconds()),
        ).fetchone()
    return Due(int(new), int(again), int(soon))


def next_word(connection: Connection, now: float | None = None) -> MyWord | None:
    """The word to review next: one that is due, then a new one, then one that is due within minutes; else ``None``.

    Raises LibraryNotOpened and LibraryDamaged.
    """
    at = time.time() if now is None else now
    with told():
        found = connection.execute(
            "SELECT id FROM word WHERE deleted IS NULL AND known = 0 AND due <= ? "
            "AND (due <= ? OR reviewed IS NOT NULL) ORDER BY due > ?, reviewed IS NULL, due, id LIMIT 1",
            (at + AHEAD.total_seconds(), at, at),
        ).fetchone()
    return next(iter(words_by_number(connection, [found[0]])), None) if found else None


def answer(connection: Connection, word: int, given: Answer, now: float | None = None) -> Review | None:
    """Keep an answer, at once and for good; ``None`` if the word is gone. Raises NotKept and LibraryDamaged."""
    at = time.time() if now is None else now
    with transaction(connection, THE_ANSWER, durable=True):
        before = connection.execute("SELECT due, reviewed, memory FROM word WHERE id = ?", (word,)).fetchone()
        if before is None:
            return None
        card = _answered(_card(before[2], before[0]), given, at)
        due, memory = card.due.timestamp(), _memory(card)
        cursor = connection.execute(
            "INSERT INTO review (word, at, answer, due, reviewed, memory) VALUES (?, ?, ?, ?, ?, ?)",
            (word, _free(connection, word, at), int(given), *before),
        )
        connection.execute("UPDATE word SET due = ?, reviewed = ?, memory = ? WHERE id = ?", (due, at, memory, word))
    return Review(int(cursor.lastrowid or 0), word, given, card.due)


def take_back(connection: Connection, review: int) -> int | None:
    """Undo an answer if it is the last one of its word, whose number is returned; else ``None``.

    Raises NotKept and LibraryDamaged.
    """
    with transaction(connection, THE_ANSWER, durable=True):
        found = connection.execute(
            "SELECT word, due, reviewed, memory FROM review WHERE id = ? "
            "AND at = (SELECT max(at) FROM review AS later WHERE later.word = review.word)",
            (review,),
        ).fetchone()
        if found is None:
            return None
        word, *before = found
        connection.execute("DELETE FROM review WHERE id = ?", (review,))
        connection.execute("UPDATE word SET due = ?, reviewed = ?, memory = ? WHERE id = ?", (*before, word))
    return int(word)


def last_review(connection: Connection) -> int | None:
    """The number of the latest answer of all. Raises LibraryNotOpened and LibraryDamaged."""
    with told():
        found = connection.execute("SELECT id FROM review ORDER BY at DESC, id DESC LIMIT 1").fetchone()
    return int(found[0]) if found else None


def intervals(connection: Connection, word: int, now: float | None = None) -> dict[Answer, timedelta]:
    """How long it would be until a word is asked again, by answer. Raises LibraryNotOpened and LibraryDamaged."""
    at = time.time() if now is None else now
    with told():
        found = connection.execute("SELECT memory, due FROM word WHERE id = ?", (word,)).fetchone()
    if found is None:
        return {}
    moment = datetime.fromtimestamp(at, UTC)
    return {given: _answered(_card(*found), given, at).due - moment for given in Answer}


def _free(connection: Connection, word: int, at: float) -> float:
    """A moment for a review of a word after all others, even if the clock was turned back."""
    (last,) = connection.execute("SELECT max(at) FROM review WHERE word = ?", (word,)).fetchone()
    return at if last is None or last < at else float(last) + 0.001


def _scheduler() -> "Scheduler":
    from fsrs import Scheduler

    return Scheduler(enable_fuzzing=False)


def _answered(card: "Card", given: Answer, at: float) -> "Card":
    from fsrs import Rating

    moment = datetime.fromtimestamp(at, UTC)
    if card.last_review is not None:
        moment = max(moment, card.last_review)  # the clock was turned back
    return _scheduler().review_card(card, Rating(int(given)), moment)[0]


def _card(memory: str, due: float) -> "Card":
    """What is known of a word's memory; that of a new one if it cannot be read."""
    from fsrs import Card

    try:
        held: Any = json.loads(memory) if memory else None
        if held is None:
            return _new(due)
        held["card_id"] = 1
        return Card.from_dict(held)
    except (ValueError, TypeError, KeyError, AttributeError, sqlite3.Error):
        return _new(due)


def _new(due: float) -> "Card":
    from fsrs import Card

    return Card(card_id=1, due=datetime.fromtimestamp(due, UTC))


def _memory(card: "Card") -> str:
    held = {name: value for name, value in card.to_dict().items() if name != "card_id"}
    return json.dumps(held, separators=(",", ":"))
