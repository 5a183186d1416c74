"""Days and times as the reader writes them in the language of the window."""

import re
from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale, QTime

from gui.base import languages

ZERO = re.compile(r"(?<!d)dd(?!d)")  # a day with two digits, in Qt's formats


def long_day(day: date) -> str:
    """“Monday, 1 December 2026”: beside the name of a month a day has no leading zero, whatever the locale says."""
    locale = languages.locale()
    return _said(day, ZERO.sub("d", locale.dateFormat(QLocale.FormatType.LongFormat)))


def short_day(day: date) -> str:
    """“1 Dec 2026”, for lists: in figures alone, the first of December and the twelfth of January would look alike."""
    return _said(day, "d MMM yyyy")


def clock(moment: datetime) -> str:
    """Hours and minutes."""
    return languages.locale().toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)


def long_moment(moment: datetime) -> str:
    """A day and a time."""
    return f"{long_day(moment)}, {clock(moment)}"


def _said(day: date, form: str) -> str:
    return languages.locale().toString(QDate(day.year, day.month, day.day), form)
