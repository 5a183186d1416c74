"""What a source lists is entered into the inbox: every article once, and nothing that was removed comes back."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from translation.following.formats.items import Item
from translation.following.formats.sitemaps import title_from
from translation.following.rules import judge_entries
from translation.following.storage.store import Connection, transaction
from translation.following.stories import (
    headline_of,
    headline_story_of,
    keep_sketch,
    lead,
    resemblance,
    saved_story_of,
    sketch_of,
    story_of,
)
from translation.network.addresses import canonical
from translation.texts import Text

NEWS = Text("What is new")
TOGETHER = 50  # items in one transaction
FUTURE = 600.0  # seconds that an outlet's clock may be ahead
# No outlet's site is older: an earlier date is a mistake such as 1970.
OLDEST = datetime(1995, 1, 1, tzinfo=UTC).timestamp()


def arrive(connection: Connection, source: int, items: Sequence[Item], round_: int, now: float) -> list[int]:
    """Enter the items of a source's answer, and return the entries that are new. Raises NotKept.

    They are entered some at a time, so that nobody who marks an entry meanwhile has to wait; one that is killed goes on
    with the next answer.
    """
    new: list[int] = []
    keyed = list(zip(items, keys_of(items), strict=True))
    for start in range(0, len(keyed), TOGETHER):
        with transaction(connection, NEWS):
            new += _arrive(connection, source, keyed[start : start + TOGETHER], round_, now)
    return new


def _arrive(
    connection: Connection, source: int, keyed: Sequence[tuple[Item, str]], round_: int, now: float
) -> list[int]:
    new: list[int] = []
    touched: list[int] = []
    for item, key in keyed:
        entry = _known(connection, source, item, key)
        if entry is None:
            if connection.execute("SELECT 1 FROM gone WHERE key = ?", (key,)).fetchone():
                continue
            entry = _enter(connection, item, key, now)
            new.append(entry)
            touched.append(entry)
        elif _change(connection, entry, item):
            touched.append(entry)
        if _list(connection, source, entry, item.guid, round_):
            touched.append(entry)
    settle(connection, touched)
    return new


def settle(connection: Connection, entries: Iterable[int]) -> None:
    """Let the rules judge entries, and one of each story lead. Part of a transaction."""
    numbers = list(dict.fromkeys(entries))
    judge_entries(connection, numbers)
    stories = (connection.execute("SELECT story FROM entry WHERE id = ?", (entry,)).fetchone() for entry in numbers)
    lead(connection, [story for (story,) in stories])


def keys_of(items: Sequence[Item]) -> list[str]:
    """What tells the items apart: their addresses, or more where a feed gives several articles the same one."""
    keys = [canonical(item.url) or item.url for item in items]
    titles: dict[str, set[str]] = {}
    for key, item in zip(keys, items, strict=True):
        titles.setdefault(key, set()).add(item.title)
    several = Counter({key: len(names) for key, names in titles.items()})
    return [
        f"{key}#{_digest(item.guid or item.title)}" if several[key] > 1 else key
        for key, item in zip(keys, items, strict=True)
    ]


def plausible(published: float | None, now: float) -> float:
    """The time by which an entry is sorted: its own if that can be true, else when it was seen."""
    if published is None or published < OLDEST or published > now + FUTURE:
        return float(int(now))
    return float(int(min(published, now)))


def _known(connection: Connection, source: int, item: Item, key: str) -> int | None:
    """The entry that an item is: by its address, or by its mark if the outlet has changed the address."""
    found = connection.execute("SELECT id FROM entry WHERE key = ?", (key,)).fetchone()
    if found is None and item.guid:
        found = connection.execute(
            "SELECT entry.id, entry.title FROM listing JOIN entry ON entry.id = listing.entry "
            "WHERE listing.source = ? AND listing.guid = ?",
            (source, item.guid),
        ).fetchone()
        if found is not None and not _is_near(found[1], item.title):  # a feed that marks all its articles alike
            return None
    return int(found[0]) if found is not None else None


def _is_near(one: str, other: str) -> bool:
    if one.casefold() == other.casefold():
        return True
    words, others = set(one.casefold().split()), set(other.casefold().split())
    return (
        len(words & others) * 2 >= max(len(words), len(others))
        or resemblance(sketch_of(one, ""), sketch_of(other, "")) >= 0.5
    )


def _enter(connection: Connection, item: Item, key: str, now: float) -> int:
    dated, sketch = plausible(item.published, now), sketch_of(item.title, item.text)
    saved_from = canonical(item.saved_from)
    story = (
        saved_story_of(connection, item.url, item.title, key, saved_from, dated)
        or story_of(connection, sketch, item.url, dated)
        or headline_story_of(connection, item.title, item.text, item.url, dated)
    )
    title = item.title or title_from(item.url)
    # Who has read or hidden a report does not want it from another outlet.
    read, hidden = (
        connection.execute("SELECT max(read), max(hidden) FROM entry WHERE story = ?", (story,)).fetchone()
        if story
        else (None, None)
    )
    (number,) = connection.execute(
        "INSERT INTO entry (key, url, title, text, words, author, published, seen, dated, story, read, hidden, "
        "saved_from, headline, translated) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
        (
            key,
            item.url,
            title or item.url,
            item.text,
            item.words,
            item.author,
            item.published,
            now,
            dated,
            story,
            read,
            hidden,
            saved_from,
            headline_of(item.title),
            not title,  # an address is not translated
        ),
    ).fetchone()
    if not story:
        connection.execute("UPDATE entry SET story = id WHERE id = ?", (number,))
    keep_sketch(connection, number, sketch)
    return int(number)


def _change(connection: Connection, entry: int, item: Item) -> bool:
    """Note what an outlet has changed of an article; true if the rules may see it otherwise now."""
    title, text = connection.execute("SELECT title, text FROM entry WHERE id = ?", (entry,)).fetchone()
    if (item.title in ("", title)) and (not item.text or item.text == text):
        return False
    connection.execute(
        "UPDATE entry SET title = coalesce(nullif(?, ''), title), text = coalesce(nullif(?, ''), text), "
        "words = max(words, ?) WHERE id = ?",
        (item.title, item.text, item.words, entry),
    )
    if item.title not in ("", title):
        connection.execute(
            "UPDATE entry SET title_target = '', translated = 0, headline = ? WHERE id = ?",
            (headline_of(item.title), entry),
        )
    return True


def _list(connection: Connection, source: int, entry: int, guid: str, round_: int) -> bool:
    """Note that a source lists an entry; true if it has not before."""
    if connection.execute(
        "UPDATE listing SET round = ?, guid = ? WHERE source = ? AND entry = ?", (round_, guid, source, entry)
    ).rowcount:
        return False
    connection.execute(
        "INSERT INTO listing (source, entry, guid, round) VALUES (?, ?, ?, ?)", (source, entry, guid, round_)
    )
    return True


def _digest(text: str) -> str:
    return hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=8).hexdigest()
