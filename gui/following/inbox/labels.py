"""The words of an entry of the inbox."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from gui.base import languages
from gui.base.texts import in_words
from translation.following.inbox import Entry, ReadAhead

Names = Mapping[int, str]  # the titles of the sources, by number


def day_in_words(moment: datetime, now: datetime | None = None) -> str:
    """The day of an entry as a heading: “Today”, “Yesterday”, “Monday, 30 November”."""
    local, today = day_of(moment), (now or datetime.now()).astimezone().date()
    if local == today:
        return QCoreApplication.translate("Inbox", "Today")
    if local == today - timedelta(days=1):
        return QCoreApplication.translate("Inbox", "Yesterday")
    locale, shown = languages.locale(), QDate(local.year, local.month, local.day)
    return locale.toString(shown, "dddd, d MMMM" if local.year == today.year else "dddd, d MMMM yyyy")


def day_of(moment: datetime) -> date:
    """The day of an entry in the reader's zone."""
    return _local(moment).date()


def source_in_words(entry: Entry, names: Names) -> str:
    """The source that lists an entry, its host if that is not known any more."""
    return next((names[number] for number in entry.sources if number in names), "") or entry.site


def copies_in_words(entry: Entry) -> str:
    """In how many other outlets the same report is."""
    if not entry.copies:
        return ""
    if entry.copies == 1:
        return QCoreApplication.translate("Inbox", "and 1 other")
    return QCoreApplication.translate("Inbox", "and {count} others").format(count=entry.copies)


def ahead_in_words(entry: Entry) -> str:
    """How far an article is read ahead."""
    return {
        None: "",
        ReadAhead.WAITING: QCoreApplication.translate("Inbox", "to be read ahead"),
        ReadAhead.BEGUN: QCoreApplication.translate("Inbox", "being read ahead"),
        ReadAhead.DONE: QCoreApplication.translate("Inbox", "ready"),
        ReadAhead.FAILED: QCoreApplication.translate("Inbox", "could not be read ahead"),
    }[entry.ahead]


def small_line(entry: Entry, names: Names) -> str:
    """The time, the source, and the outlets that have it, too."""
    source = " ".join(filter(None, (source_in_words(entry, names), copies_in_words(entry))))
    return " · ".join(filter(None, (time_of(entry.dated), source, ahead_in_words(entry))))


def time_of(moment: datetime) -> str:
    """The time of day, in the reader's zone."""
    local = _local(moment)
    return languages.locale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)


def spoken(entry: Entry, names: Names, day: str = "") -> str:
    """A row's text for screen readers; ``day`` is the heading above it."""
    states = (
        "" if entry.read else QCoreApplication.translate("Inbox", "unread"),
        QCoreApplication.translate("Inbox", "kept") if entry.kept else "",
        QCoreApplication.translate("Inbox", "hidden") if entry.hidden else "",
        small_line(entry, names),
    )
    return ". ".join(filter(None, (day, entry.title, entry.title_target, ", ".join(filter(None, states)))))


def tip(entry: Entry, names: Names) -> str:
    """The tooltip of an entry, as plain text."""
    own, others = (
        ", ".join(names[number] for number in listed if number in names) for listed in (entry.sources, entry.also)
    )
    if others:
        others = QCoreApplication.translate("Inbox", "Also in: {names}").format(names=others)
    reason = in_words(entry.reason)
    return "\n".join(filter(None, (entry.title, entry.title_target, entry.text[:400], own, others, entry.url, reason)))


def _local(moment: datetime) -> datetime:
    try:
        return moment.astimezone()
    except (OverflowError, ValueError, OSError):
        return moment
