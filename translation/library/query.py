"""The query language of the search field: every input has a meaning, and none is an error."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from translation.annotations import Colour
from translation.words.difficulty import EASY, HARD, Level

SHORTEST = 3  # letters of a beginning that is searched for while it is typed: half the library has any two
MOST_WORDS = 32  # of a query; the rest would only make it slower
TERM = re.compile(
    r'(?P<name>[a-z]+):(?:"(?P<quoted>[^"]*)"?|(?P<plain>\S+))|"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+)', re.IGNORECASE
)
LAST = re.compile(rf"\w{{{SHORTEST},}}$")
DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
WHOLE = 2.0  # more than any share
LEVELS: dict[str, tuple[float, float]] = {
    Level.EASY: (0.0, EASY),
    Level.MEDIUM: (EASY, HARD),
    Level.HARD: (HARD, WHOLE),
}
PER_CENT = re.compile(r"([<>])(\d{1,3}(?:[.,]\d+)?)%?")
FLAGS = {
    ("is", "starred"): "starred",
    ("is", "unread"): "unread",
    ("is", "started"): "started",
    ("has", "doubts"): "doubtful",
    ("is", "deleted"): "deleted",
    ("has", "notes"): "notes",
    ("has", "highlights"): "highlights",
}
COLOURS = frozenset(Colour) - {Colour.NONE}


@dataclass(frozen=True, slots=True)
class Wanted:
    """A filter for articles: those that meet every condition; every article without conditions.

    ``difficulty`` are the least share of rare words and the one below which it must be.
    ``match`` is an FTS5 expression with every word quoted. ``site`` is a part of a site's name or address, ``since``
    the first day and ``until`` the day after the last. ``colours`` are those of highlights, of which there must be one.
    ``collection`` is the name of one. ``started`` are unread ones of which the reader has read a part.
    """

    match: str = ""
    tags: tuple[str, ...] = ()
    site: str = ""
    since: date | None = None
    until: date | None = None
    starred: bool = False
    unread: bool = False
    doubtful: bool = False
    deleted: bool = False
    difficulty: tuple[float, float] | None = None
    notes: bool = False
    highlights: bool = False
    colours: tuple[str, ...] = ()
    started: bool = False
    collection: str = ""


def understand(text: str, *, unfinished: bool = False) -> Wanted:
    """The meaning of a search: words, ``"phrases"``, prefixes (``ber*``), and filters.

    Filters are ``tag:``, ``site:``, ``collection:``, ``after:`` and ``before:`` with a year, month or day,
    ``is:starred``, ``is:unread``, ``is:started``, ``is:deleted``, ``has:doubts``, ``has:notes``,
    ``has:highlights``, ``color:yellow`` (``green``, ``blue``, ``pink`` or ``underline``, any of several),
    ``difficulty:easy``, ``medium`` or ``hard``, or ``difficulty:<8`` with the per cent of words beyond the
    commonest 2,000; anything else with a colon is words. With ``unfinished`` the last word is still being typed,
    and may go on.
    """
    words: list[str] = []
    filters: dict[str, object] = {}
    tags: list[str] = []
    colours: list[str] = []
    for term in TERM.finditer(text):
        name, value = (term["name"] or "").lower(), (term["quoted"] or term["plain"] or "").strip()
        day = _day(value)
        if name == "tag" and value:
            tags.append(value)
        elif name in ("site", "collection") and value:
            filters[name] = value
        elif name in ("after", "before") and day:
            filters["since" if name == "after" else "until"] = day
        elif name in ("color", "colour") and value.lower() in COLOURS:
            colours.append(value.lower())
        elif name == "difficulty" and (range_ := _range(value.lower())):
            filters["difficulty"] = range_
        elif (name, value.lower()) in FLAGS:
            filters[FLAGS[name, value.lower()]] = True
        else:
            words.append(term[0])
    expressions = [_expression(word) for word in words[:MOST_WORDS]]
    if unfinished and words and text.endswith(words[-1]) and LAST.search(words[-1]) and expressions[-1]:
        expressions[-1] += " *"
    match = " ".join(filter(None, expressions))
    return Wanted(match=match, tags=tuple(tags), colours=tuple(colours), **filters)  # type: ignore[arg-type]


def _range(value: str) -> tuple[float, float] | None:
    """The shares of rare words that a difficulty means."""
    if value in LEVELS:
        return LEVELS[value]
    found = PER_CENT.fullmatch(value)
    if found is None:
        return None
    share = float(found[2].replace(",", ".")) / 100
    return (0.0, share) if found[1] == "<" else (share, WHOLE)


def _expression(word: str) -> str:
    """A word or phrase quoted for FTS5; ``""`` if it has no letter or figure."""
    star = " *" if word.endswith("*") and not word.startswith('"') else ""
    plain = "".join(character if _is_seen(character) else " " for character in re.sub(r'"|\*$', " ", word)).strip()
    return f'"{plain}"{star}' if any(unicodedata.category(character)[0] in "LNM" for character in plain) else ""


def _is_seen(character: str) -> bool:
    """True if SQLite can store a character: neither NUL, which ends a text, nor an unpaired surrogate."""
    return unicodedata.category(character) not in ("Cc", "Cs")


def _day(text: str) -> date | None:
    """The first day of a year, month or day; ``None`` for anything else."""
    found = DAY.fullmatch(text)
    try:
        return date(int(found[1]), int(found[2] or 1), int(found[3] or 1)) if found else None
    except ValueError:
        return None
