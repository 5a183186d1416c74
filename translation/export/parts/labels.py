"""The words for values that are shown to a reader, shared by all exports and the command line."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from enum import StrEnum

from translation.document import Article, BilingualDocument, Doubt, SentencePair

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
ZONES = {timedelta(hours=7): "WIB", timedelta(hours=8): "WITA", timedelta(hours=9): "WIT", timedelta(0): "UTC"}


class Show(StrEnum):
    """The languages in a result."""

    ORIGINAL = "original"
    ENGLISH = "english"
    BOTH = "both"


def doubt_in_words(doubt: Doubt) -> str:
    """The reason for a doubt, with its evidence: ``a number does not match the original: 12,8``."""
    return f"{doubt.kind.said}: {doubt.detail}" if doubt.detail else doubt.kind.said


def moment_in_words(moment: datetime) -> str:
    """A moment with its own zone: ``20 September 2023, 09:04 WIB``."""
    return f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}, {moment:%H:%M} {zone_in_words(moment)}".rstrip()


def zone_in_words(moment: datetime) -> str:
    """The name of a time's zone: ``WIB``, ``UTC+03:00``; ``""`` without one."""
    shift = moment.utcoffset()
    if shift is None:
        return ""
    return ZONES.get(shift) or f"UTC{moment:%z}"[:6] + ":" + f"{moment:%z}"[3:5]


def attribution(article: Article) -> str:
    """Byline, editor, site and date of an article on one line: ``Rina Sari · Editor: Budi · Kompas · 5 May 2023``."""
    editor = f"Editor: {article.editor}" if article.editor else ""
    moment = moment_in_words(article.published) if article.published else ""
    return " · ".join(filter(None, (article.byline, editor, article.site, moment)))


def marks_in_words(document: BilingualDocument) -> str:
    """The reader's star and tags on one line; ``""`` without any."""
    tags = f"Tags: {', '.join(document.tags)}" if document.tags else ""
    return " · ".join(filter(None, ("Starred" if document.starred else "", tags)))


def own_wordings(document: BilingualDocument) -> str:
    """A sentence with the number of own wordings; ``""`` for none."""
    count = sum(pair.edited and pair.target is not None for row in document.rows for pair in row.pairs)
    if not count:
        return ""
    return "One sentence is worded by the reader." if count == 1 else f"{count} sentences are worded by the reader."


def doubtful(document: BilingualDocument) -> Iterator[SentencePair]:
    """The doubtful pairs in reading order."""
    return (pair for row in document.rows for pair in row.pairs if pair.doubts)
