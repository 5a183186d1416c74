"""The reader's words in the library: added, found, changed, removed, each change on its own and undone by another."""

import time
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from translation.library.articles import moment
from translation.library.marks import DAY, KEPT_DELETED
from translation.library.pairs import clean
from translation.library.storage.life import days_of_use
from translation.library.storage.store import Connection, told, transaction
from translation.texts import Text
from translation.words.own.my_words import MyWord

THE_WORD = Text("The word")
GIVEN = ("language", "headword", "form", "meaning", "source", "target", "article", "row", "number", "title", "site")
COLUMNS = (
    "id, language, headword, form, meaning, source, target, article, row, number, title, site, url, note, known, "
    "added, due, reviewed, (SELECT count(*) FROM review WHERE review.word = word.id)"
)


class Standing(StrEnum):
    """Which of the words a list has."""

    ALL = "all"
    LEARNING = "learning"
    KNOWN = "known"
    DUE = "due"


@dataclass(frozen=True, slots=True)
class WantedWords:
    """A filter: words with ``text`` in the word, its meaning, sentence or note; of ``site``; of one standing."""

    text: str = ""
    standing: Standing = Standing.ALL
    site: str = ""


def add_word(connection: Connection, word: MyWord, now: float | None = None) -> tuple[MyWord, bool]:
    """Keep a word; it as it is kept now, and whether it is new.

    One that is kept already stays as it is. Raises NotKept and LibraryDamaged.
    """
    at = time.time() if now is None else now
    with transaction(connection, THE_WORD, durable=True):
        known = connection.execute(
            "SELECT id, deleted FROM word WHERE language = ? AND key = ?", (word.language, clean(word.key))
        ).fetchone()
        if known is not None and known[1] is None:
            return _word(connection, known[0]), False
        values: dict[str, Any] = {name: _cleaned(getattr(word, name)) for name in (*GIVEN, "url", "note")}
        values |= {"key": clean(word.key), "known": int(word.is_known), "added": at, "changed": at, "due": at}
        if known is None:
            number = _insert(connection, values)
        else:  # it was removed; how well it is remembered is still true
            number = known[0]
            del values["due"]
            _update(connection, number, values | {"deleted": None})
        return _word(connection, number), True


def find_words(connection: Connection, wanted: WantedWords | None = None, now: float | None = None) -> list[MyWord]:
    """The words that are wanted, the newest first. Raises LibraryNotOpened and LibraryDamaged."""
    wanted = wanted or WantedWords()
    tests, values = ["deleted IS NULL"], list[Any]()
    if wanted.site:
        tests.append("site = ? COLLATE NOCASE")
        values.append(wanted.site)
    if wanted.standing is Standing.DUE:
        tests.append("known = 0 AND due <= ?")
        values.append(time.time() if now is None else now)
    elif wanted.standing is not Standing.ALL:
        tests.append(f"known = {int(wanted.standing is Standing.KNOWN)}")
    query = f"SELECT {COLUMNS} FROM word WHERE {' AND '.join(tests)} ORDER BY added DESC, id DESC"
    with told():
        words = [_read(row) for row in connection.execute(query, values)]
    parts = wanted.text.casefold().split()  # SQLite's own lower() knows the letters of English only
    return [word for word in words if all(part in _searched(word) for part in parts)]


def word_of(connection: Connection, headword: str, language: str = "id") -> MyWord | None:
    """The kept word with this headword, or ``None``. Raises LibraryNotOpened and LibraryDamaged."""
    key = clean(MyWord(headword).key)
    with told():
        row = connection.execute(
            f"SELECT {COLUMNS} FROM word WHERE language = ? AND key = ? AND deleted IS NULL", (language, key)
        ).fetchone()
    return _read(row) if row is not None else None


def removed_word(connection: Connection, headword: str, language: str = "id") -> int | None:
    """The number of a removed word that can be restored. Raises LibraryNotOpened and LibraryDamaged."""
    with told():
        found = connection.execute(
            "SELECT id FROM word WHERE language = ? AND key = ? AND deleted IS NOT NULL",
            (language, clean(MyWord(headword).key)),
        ).fetchone()
    return int(found[0]) if found else None


def word_sites(connection: Connection) -> list[str]:
    """The sites of the words, by name. Raises LibraryNotOpened and LibraryDamaged."""
    with told():
        found = connection.execute(
            "SELECT site FROM word WHERE deleted IS NULL AND site <> '' "
            "GROUP BY site COLLATE NOCASE ORDER BY site COLLATE NOCASE"
        )
        return [site for (site,) in found]


def mark_known(connection: Connection, words: Iterable[int], *, on: bool = True) -> None:
    """Mark words as known, which are then not reviewed, or as being learnt. Raises NotKept and LibraryDamaged."""
    with transaction(connection, Text("The mark"), durable=True):
        connection.executemany(
            "UPDATE word SET known = ?, changed = ? WHERE id = ?", [(int(on), time.time(), word) for word in words]
        )


def change_word(connection: Connection, word: int, *, meaning: str, note: str) -> None:
    """Save the reader's own meaning of a word, and a note. Raises NotKept and LibraryDamaged."""
    with transaction(connection, Text("The note"), durable=True):
        _update(connection, word, {"meaning": clean(meaning), "note": clean(note), "changed": time.time()})


def remove_words(connection: Connection, words: Iterable[int]) -> None:
    """Remove words; ``restore_words`` undoes this. Raises NotKept and LibraryDamaged."""
    with transaction(connection, Text("The deletion"), durable=True):
        days = days_of_use(connection)
        connection.executemany(
            "UPDATE word SET deleted = ?, deleted_use = ? WHERE id = ?", [(time.time(), days, word) for word in words]
        )


def restore_words(connection: Connection, words: Iterable[int]) -> None:
    """Bring removed words back, with their reviews. Raises NotKept and LibraryDamaged."""
    with transaction(connection, Text("The deletion"), durable=True):
        connection.executemany("UPDATE word SET deleted = NULL WHERE id = ?", [(word,) for word in words])


def purge_words(connection: Connection) -> None:
    """Forget the words that were removed long ago, as ``marks.purge`` does articles. Raises NotKept, LibraryDamaged."""
    with transaction(connection, Text("The deletion")):
        connection.execute(
            "DELETE FROM word WHERE deleted < ? AND deleted_use <= ?",
            (time.time() - KEPT_DELETED * DAY, days_of_use(connection) - KEPT_DELETED),
        )


def keys_of_words(connection: Connection, language: str = "id") -> dict[str, bool]:
    """The keys of the words of a language, and whether each is known. Raises LibraryNotOpened and LibraryDamaged."""
    with told():
        found = connection.execute("SELECT key, known FROM word WHERE language = ? AND deleted IS NULL", (language,))
        return {key: bool(known) for key, known in found}


def words_by_number(connection: Connection, words: Collection[int]) -> list[MyWord]:
    """These words in this order, without those that are gone. Raises LibraryNotOpened and LibraryDamaged."""
    with told():
        marks = ", ".join("?" * len(words))
        rows = connection.execute(f"SELECT {COLUMNS} FROM word WHERE deleted IS NULL AND id IN ({marks})", (*words,))
        found = {row[0]: _read(row) for row in rows}
    return [found[word] for word in words if word in found]


def _searched(word: MyWord) -> str:
    return "\n".join((word.headword, word.form, word.meaning, word.source, word.target, word.note)).casefold()


def _word(connection: Connection, number: int) -> MyWord:
    return _read(connection.execute(f"SELECT {COLUMNS} FROM word WHERE id = ?", (number,)).fetchone())


def _read(row: tuple[Any, ...]) -> MyWord:
    number, *given, url, note, known, added, due, reviewed, reviews = row
    word = MyWord(**dict(zip(GIVEN, given, strict=True)), url=url, note=note, is_known=bool(known), id=number)
    return replace(word, added=moment(added), due=moment(due), reviewed=_moment(reviewed), reviews=reviews)


def _moment(seconds: float | None) -> datetime | None:
    return None if seconds is None else moment(seconds)


def _cleaned(value: str | int) -> str | int | None:
    return clean(value) if isinstance(value, str) else value


def _insert(connection: Connection, values: dict[str, Any]) -> int:
    marks = ", ".join("?" * len(values))
    cursor = connection.execute(f"INSERT INTO word ({', '.join(values)}) VALUES ({marks})", (*values.values(),))
    return int(cursor.lastrowid or 0)


def _update(connection: Connection, number: int, values: dict[str, Any]) -> None:
    names = ", ".join(f"{name} = ?" for name in values)
    connection.execute(f"UPDATE word SET {names} WHERE id = ?", (*values.values(), number))
