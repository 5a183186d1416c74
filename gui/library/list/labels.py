"""Texts about an article in the library's list, in the window's language and the reader's date format."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate

from gui.base import languages
from gui.base.dates import clock, long_moment, short_day
from gui.base.labels import difficulty_in_words
from translation.library.listing import Entry, Sort


def title_of(entry: Entry) -> str:
    """The title of an article in a list; its address if it has no title."""
    return entry.title or entry.url or QCoreApplication.translate("Library", "Without a title")


def small_line(entry: Entry, sort: Sort, now: datetime | None = None) -> str:
    """Site, date and translated share on one line; the date depends on the sort order."""
    hard = difficulty_in_words(entry.difficulty) if sort is Sort.DIFFICULTY else ""
    return " · ".join(
        filter(None, (entry.site, day(shown_date(entry, sort), now), hard, progress(entry), notes(entry)))
    )


def shown_date(entry: Entry, sort: Sort) -> datetime:
    """The date shown for an article: when it was saved, last opened or published, according to the sort order."""
    if sort is Sort.DATE:
        return entry.published or entry.added
    return entry.opened if sort is Sort.OPENED else entry.added


def day(moment: datetime, now: datetime | None = None) -> str:
    """A date in its shortest form: only the time for today, no year for this year."""
    local = _local(moment)
    today = (now or datetime.now()).astimezone()
    if local.date() == today.date():
        return clock(local)
    if local.date() == (today - timedelta(days=1)).date():
        return QCoreApplication.translate("Library", "Yesterday")
    if local.year != today.year:
        return short_day(local)
    return languages.locale().toString(QDate(local.year, local.month, local.day), "d MMM")


def progress(entry: Entry) -> str:
    """The translated share of an unfinished article."""
    if entry.translated >= entry.sentences:
        return ""
    if not entry.translated:
        return QCoreApplication.translate("Library", "not translated")
    part = 100 * entry.translated // entry.sentences
    return QCoreApplication.translate("Library", "{part}% translated").format(part=part)


def read_share(entry: Entry) -> str:
    """The share of a started article that was read."""
    if entry.finished or not entry.read:
        return ""
    return QCoreApplication.translate("Library", "{part}% read").format(part=max(1, round(100 * entry.read)))


def notes(entry: Entry) -> str:
    """The number of highlights and notes."""
    if not entry.annotations:
        return ""
    return QCoreApplication.translate("Library", "notes: {count}").format(count=entry.annotations)


def tags(entry: Entry) -> str:
    """The tags of an article."""
    return " ".join(f"#{tag}" for tag in entry.tags)


def doubts(entry: Entry) -> str:
    """The number of doubtful sentences."""
    if not entry.doubtful:
        return ""
    return QCoreApplication.translate("Library", "doubtful sentences: {count}").format(count=entry.doubtful)


def spoken(entry: Entry, sort: Sort) -> str:
    """A row's text for screen readers."""
    states = (
        QCoreApplication.translate("Library", "starred") if entry.starred else "",
        "" if entry.finished else QCoreApplication.translate("Library", "unread"),
        read_share(entry),
        small_line(entry, sort),
        tags(entry),
        doubts(entry),
        entry.snippet,
    )
    return ". ".join(filter(None, (title_of(entry), entry.title_target, ", ".join(filter(None, states)))))


def tip(entry: Entry) -> str:
    """The tooltip of an article, as plain text."""

    def when(moment: datetime) -> str:
        return long_moment(_local(moment))

    dates = [(QCoreApplication.translate("Library", "Kept: {when}"), entry.added)]
    if entry.published is not None:
        dates.insert(0, (QCoreApplication.translate("Library", "Published: {when}"), entry.published))
    if entry.opened != entry.added:
        dates.append((QCoreApplication.translate("Library", "Last opened: {when}"), entry.opened))
    lines = (
        title_of(entry),
        entry.title_target,
        entry.url if entry.title else "",
        *(words.format(when=when(moment)) for words, moment in dates),
        ", ".join(filter(None, (read_share(entry), progress(entry), doubts(entry)))),
        difficulty_in_words(entry.difficulty),
        tags(entry),
    )
    return "\n".join(filter(None, lines))


def _local(moment: datetime) -> datetime:
    """A time in this machine's zone, or in its own if that conversion fails."""
    try:
        return moment.astimezone()
    except (OverflowError, ValueError, OSError):
        return moment
