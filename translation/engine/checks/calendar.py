"""Days of the week and months: the same in both languages."""

import re
from collections.abc import Iterator

from translation.document import Doubt, DoubtKind
from translation.engine.checks.sides import Sides

DAYS = {
    "senin": "Monday", "selasa": "Tuesday", "rabu": "Wednesday", "kamis": "Thursday", "jumat": "Friday", "jum'at": "Friday",
    "sabtu": "Saturday", "minggu": "Sunday", "ahad": "Sunday",
}  # fmt: skip
MONTHS = {
    "januari": "January", "februari": "February", "pebruari": "February", "maret": "March", "april": "April", "mei": "May",
    "juni": "June", "juli": "July", "agustus": "August", "september": "September", "oktober": "October", "november": "November",
    "nopember": "November", "desember": "December",
}  # fmt: skip
NUMBERS = {name: number for number, name in enumerate(dict.fromkeys(MONTHS.values()), start=1)}
ENGLISH_DAY = re.compile(r"\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b")
# "may" and "march" are words too: they count where a figure, "in" or a comma is beside them.
ENGLISH_MONTH = re.compile(
    r"\b(January|February|April|June|July|August|September|October|November|December)\b"
    r"|(?:\b(?:in|of|on|since|until|by|from|to|and|late|early|mid|last|next|during|through|this|between|before|after)[\s-]|\d(?:st|nd|rd|th)?\s|,\s)(May|March)\b(?!\s[a-z]+ed\b)"
    r"|\b(May|March)(?=\s\d|,)"
)
ABBREVIATED = re.compile(r"\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?")
SLASHED = re.compile(r"\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{2,4})?")


def weekdays(sides: Sides) -> Iterator[Doubt]:
    """A day of the week that became another or came in; "minggu" may be a week as well."""
    named = {DAYS[match[0].lower()] for match in sides.ours if match[0][0].isupper() and match[0].lower() in DAYS}
    maybe = {"Sunday"} if "minggu" in sides.source_words else set[str]()
    if sides.is_headline:
        maybe |= named & {"Sunday"}
    written = {match[1] + "day" for match in ENGLISH_DAY.finditer(sides.target)}
    if strange := sorted(written - named - maybe):
        lost = sorted(named - written - maybe)
        yield Doubt(DoubtKind.WEEKDAY, f"{lost[0]} → {strange[0]}" if lost else strange[0])
    elif lost := sorted(named - written - {"Sunday"}):
        yield Doubt(DoubtKind.WEEKDAY, lost[0])


def months(sides: Sides) -> Iterator[Doubt]:
    """A month that became another, was lost, or came in."""
    named = {
        MONTHS[match[0].lower()]
        for match in sides.ours
        if match[0].lower() in MONTHS and (match[0][0].isupper() or match[0].lower() not in ("mei", "april"))
    }
    if sides.is_english or (not named and SLASHED.search(sides.source)):
        return
    written = {name for match in ENGLISH_MONTH.finditer(sides.target) for name in match.groups() if name}
    short = {
        month for match in ABBREVIATED.finditer(sides.target) for month in NUMBERS if month.startswith(match[1][:3])
    }
    strange = sorted(written - named)
    figures = SLASHED.search(sides.target)
    if "Augustus" in sides.target:
        written.add("August")
    lost = (
        []
        if figures
        else sorted(month for month in named - written - short if not re.search(rf"\b{month}", sides.target))
    )
    if strange and not (strange == ["May"] and not lost):
        yield Doubt(DoubtKind.MONTH, f"{lost[0]} → {strange[0]}" if lost else strange[0])
    elif lost:
        yield Doubt(DoubtKind.MONTH, lost[0])
