"""Copies of one report across outlets are one story: found by the shingles of their texts, else by their headline.

Each text keeps the least of its shingles' hashes (A. Broder, On the resemblance and containment of documents, 1997):
two texts that share most of their shingles share most of these. Only young entries keep theirs, because an agency's
report is printed within a few days.
"""

import re
import zlib
from collections.abc import Iterable, Sequence

from translation.following.storage.store import Connection
from translation.network.addresses import owner, parts

SHINGLE = 3  # words
KEPT = 16  # hashes of a text
NEAR = 0.5  # share of shingles that two texts of one report have in common
LEAST = 8  # shingles of a text that says enough to be compared
YOUNG = 3 * 86_400.0  # seconds between two copies of a report
MOST_CANDIDATES = 20
TELLING = 4  # words of a title that no two articles have within a few days
HEADLINE = 5  # words of a title that two outlets have within SOON for one report alone
SOON = 2 * 86_400.0  # seconds between two articles with one headline
# What is printed again and again under one title: series, and what speaks of a day without naming it.
STANDING = re.compile(
    r"^(?:(?:foto|video|jadwal|infografi[ks]|ramalan|zodiak|horoskop|prakiraan|kurs|populer|terpopuler|top|daftar|live"
    r"|siaran langsung)\b)|\b(?:hari|pagi|siang|sore|petang|malam|pekan|minggu|bulan|tahun) ini\b|\b(?:besok|kemarin)\b"
)
SITE = re.compile(r"\s+[-–—|:•·]{1,2}\s+")  # stands before the name of a site
WORD = re.compile(r"\w+")
MIX = 0x9E3779B1  # an odd number that spreads the bits of a hash (Knuth, The Art of Computer Programming, 6.4)


def sketch_of(title: str, text: str) -> tuple[int, ...]:
    """The least hashes of the shingles of a text, in order; none for one that says too little."""
    words = WORD.findall(f"{title} {text}".casefold())
    shingles = {" ".join(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1)}
    if len(shingles) < LEAST:
        return ()
    hashes = (zlib.crc32(shingle.encode("utf-8", "replace")) * MIX & 0xFFFFFFFF for shingle in shingles)
    return tuple(sorted(set(hashes))[:KEPT])


def resemblance(one: Sequence[int], other: Sequence[int]) -> float:
    """The estimated share of shingles that two texts have in common, by their sketches."""
    if not one or not other:
        return 0.0
    least = sorted({*one, *other})[: min(KEPT, max(len(one), len(other)))]
    common = set(one) & set(other)
    return sum(hash_ in common for hash_ in least) / len(least)


def story_of(connection: Connection, sketch: Sequence[int], url: str, dated: float) -> int:
    """The story that a text with this sketch belongs to; 0 for a new one.

    Two of one outlet are never one story: what it prints every day in the same words is news every day.
    """
    if not sketch:
        return 0
    candidates = connection.execute(
        f"SELECT entry.id, entry.story FROM sketch JOIN entry ON entry.id = sketch.entry "
        f"WHERE sketch.hash IN ({', '.join('?' * len(sketch))}) AND abs(entry.dated - ?) < ? "
        "GROUP BY entry.id HAVING count(*) >= 2 ORDER BY count(*) DESC, entry.id LIMIT ?",
        (*sketch, dated, YOUNG, MOST_CANDIDATES),
    ).fetchall()
    for entry, story in candidates:
        other = connection.execute("SELECT hash FROM sketch WHERE entry = ? ORDER BY hash", (entry,)).fetchall()
        if resemblance(sketch, [hash_ for (hash_,) in other]) >= NEAR:
            copies = connection.execute("SELECT url FROM entry WHERE story = ?", (story,)).fetchall()
            if outlet_of(url) not in {outlet_of(copy) for (copy,) in copies}:
                return int(story)
    return 0


def headline_of(title: str) -> int:
    """A number that two titles share if their words are the same; 0 for one that may stand above several reports."""
    words = WORD.findall(title.casefold())
    text = " ".join(words)
    if len(words) < HEADLINE or STANDING.search(text):
        return 0
    return zlib.crc32(text.encode("utf-8", "replace")) * MIX & 0xFFFFFFFF


def headline_story_of(connection: Connection, title: str, text: str, url: str, dated: float) -> int:
    """The story of another outlet's article with this headline, unless both texts say enough to be compared.

    0 for none, and for a headline that an outlet has printed above two articles.
    """
    headline = headline_of(title)
    if not headline or url.startswith("file:"):
        return 0
    rows = connection.execute(
        "SELECT title, text, url, story, dated FROM entry WHERE headline = ? ORDER BY dated, id", (headline,)
    ).fetchall()
    own = WORD.findall(title.casefold())
    same = [row for row in rows if WORD.findall(row[0].casefold()) == own and not row[2].startswith("file:")]
    outlets = [outlet_of(url), *(outlet_of(other) for _, _, other, *_ in same)]
    if len(set(outlets)) < len(outlets):
        return 0
    says_enough = _says_enough(title, text)
    for _, words, _, story, at in same:
        if abs(at - dated) < SOON and not (says_enough and _says_enough(title, words)):
            copies = connection.execute("SELECT url FROM entry WHERE story = ?", (story,)).fetchall()
            if outlet_of(url) not in {outlet_of(copy) for (copy,) in copies}:
                return int(story)
    return 0


def _says_enough(title: str, text: str) -> bool:
    """True if a text beside its title is long enough to be compared with another."""
    return bool(sketch_of("", text.replace(title, " ")))


def saved_story_of(connection: Connection, url: str, title: str, key: str, saved_from: str, dated: float) -> int:
    """The story of a page that was saved and that a feed lists, too, whichever comes first; 0 for none.

    It is the same by the address that the page was saved from. Where it names none, it is by its title within a few
    days: a saved page's may go on with the name of its site.
    """
    tests = "key = :address OR (saved_from = :address AND saved_from <> '')"
    found = connection.execute(
        f"SELECT story FROM entry WHERE {tests} ORDER BY id LIMIT 1", {"address": saved_from or key}
    ).fetchone()
    if found is not None:
        return int(found[0])
    if url.startswith("file:"):
        return _listed_story_of(connection, title, saved_from, dated)
    saved = connection.execute(
        "SELECT title, story FROM entry WHERE url GLOB 'file:*' AND saved_from = '' AND abs(dated - ?) < ? ORDER BY id",
        (dated, YOUNG),
    )
    names = _names_of(title)[:1]
    return next((int(story) for other, story in saved if set(names) & set(_names_of(other))), 0)


def _listed_story_of(connection: Connection, title: str, saved_from: str, dated: float) -> int:
    """The story of which a feed lists an article with the title of a saved page without an address."""
    for words in [] if saved_from else _names_of(title):
        listed = connection.execute(
            "SELECT title, story FROM entry WHERE id IN (SELECT rowid FROM found WHERE found MATCH ?) "
            "AND NOT url GLOB 'file:*' AND abs(dated - ?) < ? ORDER BY id",
            ('title : "' + " ".join(words) + '"', dated, YOUNG),
        )
        for other, story in listed:
            if words in _names_of(other)[:1]:
                return int(story)
    return 0


def _names_of(title: str) -> list[tuple[str, ...]]:
    """What a page may be called: the words of its title, and those before the name of its site."""
    ends = [len(title), *(found.start() for found in reversed(list(SITE.finditer(title))))]
    names = (tuple(WORD.findall(title[:end].casefold())) for end in ends)
    return [words for words in names if len(words) >= TELLING]


def outlet_of(url: str) -> str:
    """Whose an address is: the owner of its host and, if that is unusual, the port."""
    return owner(url) + (f":{port}" if (port := parts(url).port) else "")


def keep_sketch(connection: Connection, entry: int, sketch: Iterable[int]) -> None:
    """Keep the sketch of an entry in the place of an earlier one."""
    connection.execute("DELETE FROM sketch WHERE entry = ?", (entry,))
    connection.executemany("INSERT OR IGNORE INTO sketch (hash, entry) VALUES (?, ?)", [(one, entry) for one in sketch])


def forget_sketches(connection: Connection, now: float) -> None:
    """Forget the sketches of entries that are too old for a copy."""
    connection.execute("DELETE FROM sketch WHERE entry IN (SELECT id FROM entry WHERE dated < ?)", (now - 2 * YOUNG,))


def lead(connection: Connection, stories: Iterable[int]) -> None:
    """Let one entry of each story lead: the first that is neither hidden nor left out, and whose source is there."""
    for story in set(stories):
        connection.execute(
            "UPDATE entry SET leads = (id = coalesce((SELECT one.id FROM entry AS one WHERE one.story = :story "
            "AND one.hidden IS NULL AND one.left_out = 0 AND EXISTS (SELECT 1 FROM listing JOIN source "
            "ON source.id = listing.source WHERE listing.entry = one.id AND source.removed IS NULL) "
            "ORDER BY one.dated, one.id LIMIT 1), 0)) WHERE story = :story",
            {"story": story},
        )
