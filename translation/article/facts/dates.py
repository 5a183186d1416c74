"""The time of publication: the machine-readable dates of a page weighed against the visible line.

Indonesia has three zones: WIB, WITA and WIT are UTC+7, +8 and +9. Some sites write Indonesian wall-clock time into a
timestamp and label it ``-07:00`` or ``Z``. A line with ``WIB`` is unambiguous, so it takes precedence if both show the
same clock time.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from email.utils import parsedate_to_datetime

WIB = timezone(timedelta(hours=7))
MALAYSIAN = timezone(timedelta(hours=8))
HOME = tuple(timedelta(hours=hours) for hours in (7, 8, 9))
ZONES = {
    "wib": WIB,
    "wita": timezone(timedelta(hours=8)),
    "wit": timezone(timedelta(hours=9)),
    "utc": UTC,
    "gmt": UTC,
}
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari jan january januar", "februari feb february pebruari peb pébruari", "maret mar march mrt mac",
            "april apr", "mei may méi", "juni jun june", "juli jul july julai", "agustus agu ags agt aug august ogos ogo",
            "september sep sept séptémber", "oktober okt oct october", "november nov nop nopember nopémber",
            "desember des dec december disember dis désémber",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
MONTH = "(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
CLOCK = (
    r"(?:[\s,|/\-–—•·()@]{0,6}(?:pukul|jam|at|pk\.?)?[\s,|/\-–—•·(@]{0,6}(?P<hour>[0-2]?\d)[:.](?P<minute>[0-5]\d)"
    r"(?:[:.](?P<second>[0-5]\d))?\s?(?P<half>[ap]\.?m\b\.?)?\s?\(?(?P<zone>wib|wita|wit|utc|gmt)?\b(?![\d/]))?"
)
SHAPES = tuple(
    re.compile(shape + CLOCK, re.IGNORECASE)
    for shape in (
        rf"\b(?P<day>[0-3]?\d)(?:st|nd|rd|th)?[\s\-]{{1,3}}{MONTH}[\s,\-]{{1,3}}(?P<year>(?:19|20)\d\d)\b",
        rf"\b{MONTH}\s{{1,2}}(?P<day>[0-3]?\d)(?:st|nd|rd|th)?,?\s{{1,2}}(?P<year>(?:19|20)\d\d)\b",
        r"(?<![\d/.])(?P<day>[0-3]?\d)(?P<mark>[/\-.])(?P<month>[01]?\d)(?P=mark)(?P<year>(?:19|20)\d\d)\b",
        r"\b(?P<year>(?:19|20)\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)\b",
    )
)
STAMP = re.compile(
    r"(?P<date>\d{4}-\d\d-\d\d|\d{4}/\d\d/\d\d)(?:[T\s]{1,3}(?P<time>\d{1,2}:\d\d(?::\d\d)?)(?:\.\d+)?\s?"
    r"(?P<zone>Z|UTC|GMT|WIB|WITA|WIT|[+-]\d\d:?(?:\d\d)?)?)?",
    re.IGNORECASE,
)
CHANGED = re.compile(r"\b(?:diperbarui|diperbaharui|dimutakhirkan|diubah|updated?|modified)\b", re.IGNORECASE)
STATED = re.compile(
    rf"(?={CHANGED.pattern}|\b(?:diterbitkan|dipublikasikan|terbit|tayang|published|posted)\b)", re.IGNORECASE
)
YEARS = range(1990, 2100)


@dataclass(frozen=True, slots=True)
class Seen:
    """A date in a text, without a clock time or zone if it names none."""

    day: date
    clock: time | None = None
    zone: timezone | None = None

    @property
    def moment(self) -> datetime:
        """The time that it denotes; without a zone, in Western Indonesian Time."""
        return datetime.combine(self.day, self.clock or time(), self.zone or WIB)


def find_date(text: str) -> Seen | None:
    """The first date in a visible line, Indonesian or English; figures have the day before the month."""
    return next(iter(find_dates(text)), None)


def find_dates(text: str) -> list[Seen]:
    """Every date in ``text``, as far as its first thousand characters, in order."""
    found: list[tuple[int, Seen]] = []
    for shape in SHAPES:
        found += [(match.start(), seen) for match in shape.finditer(text[:1000]) if (seen := _seen(match))]
    return [seen for _, seen in sorted(found, key=lambda pair: pair[0])]


def _seen(match: re.Match[str]) -> Seen | None:
    part = match.groupdict()
    month = part["month"].lower()
    try:
        day = date(int(part["year"]), MONTHS.get(month) or int(month), int(part["day"]))
    except ValueError:
        return None
    clock = None
    if part["hour"]:
        hour = int(part["hour"])
        if half := part["half"]:
            hour = hour % 12 + (12 if half.lower().startswith("p") else 0)
        if hour < 24:
            clock = time(hour, int(part["minute"]), int(part["second"] or 0))
    return Seen(day, clock, ZONES.get((part["zone"] or "").lower())) if day.year in YEARS else None


def read_stamp(text: str) -> datetime | None:
    """A timestamp (ISO 8601 or RFC 2822) as written; naive if it names no zone.

    ``None`` for anything else, and for a timestamp without a time of day.
    """
    text = " ".join(text.split())[:80]
    match = STAMP.match(text)
    if not match:
        return _read_mail_stamp(text)
    if not match["time"]:
        return None
    clock = match["time"] if len(match["time"]) > 5 else match["time"] + ":00"
    try:
        moment = datetime.fromisoformat(f"{match['date'].replace('/', '-')}T{clock:0>8}")
    except ValueError:
        return None
    return moment.replace(tzinfo=_zone(match["zone"] or "")) if moment.year in YEARS else None


def _read_mail_stamp(text: str) -> datetime | None:
    if not re.match(r"(?:[A-Za-z]{3}, ?)?\d{1,2} [A-Za-z]{3} \d{4}", text):
        return None
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, IndexError, TypeError):
        return None
    return moment if moment.year in YEARS else None


def _zone(name: str) -> timezone | None:
    if not name:
        return None
    if name.upper() == "Z" or name.lower() in ZONES:
        return ZONES.get(name.lower(), UTC)
    digits = name[1:].replace(":", "").ljust(4, "0")
    shift = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return timezone(-shift if name[0] == "-" else shift) if shift < timedelta(hours=15) else None


def settle(
    stamps: Iterable[str], lines: Iterable[str], *, indonesian: bool = True, home: timezone = WIB
) -> datetime | None:
    """The time of publication, from a page's timestamps (best first) and its visible lines (nearest first).

    A line with a clock time is used if it shows a timestamp's wall-clock time, whatever zone the timestamp claims, or
    if no timestamp has a time. Otherwise the first timestamp is used; a day without a time means its first minute. On Indonesian pages a naive timestamp means WIB,
    and one in UTC is converted to the line's zone or WIB.
    """
    stamps = list(stamps)
    moments = [moment for moment in map(read_stamp, stamps) if moment]
    # When it was last changed comes after when it was published, wherever it stands.
    shown = sorted((part for line in lines for part in STATED.split(line)), key=lambda part: bool(CHANGED.match(part)))
    seen = [found for line in shown for found in find_dates(line)]
    clocks = [found for found in seen if found.clock]
    for moment in moments:
        for found in clocks:
            if settled := _agreed(moment, found, indonesian=indonesian):
                return settled
    if moments:
        return _at_home(moments[0], clocks, indonesian=indonesian)
    day = next((found.day for found in map(find_date, stamps) if found), None) or (seen[0].day if seen else None)
    clock = next((found for found in clocks if found.day == day), None)
    if clock is not None:
        return _in_zone(clock, home) if indonesian or clock.zone else _universal(clock)
    return datetime.combine(day, time(), home if indonesian else UTC) if day else None


def _in_zone(found: Seen, home: timezone) -> datetime:
    return datetime.combine(found.day, found.clock or time(), found.zone or home)


def _agreed(moment: datetime, found: Seen, *, indonesian: bool) -> datetime | None:
    """The timestamp in the line's zone, if both denote the same minute or show the same clock time."""
    clock = found.clock or time()
    same_wall = (moment.date(), moment.hour, moment.minute) == (found.day, clock.hour, clock.minute)
    if same_wall and (indonesian or found.zone or moment.tzinfo is None):
        at_home = moment.utcoffset() in HOME and not found.zone
        return moment if at_home else moment.replace(tzinfo=found.zone or WIB)
    if same_wall:
        return moment
    if moment.tzinfo and (indonesian or found.zone) and moment.replace(second=0) == found.moment.replace(second=0):
        return moment.astimezone(found.zone or WIB)
    return None


def _at_home(moment: datetime, clocks: list[Seen], *, indonesian: bool) -> datetime:
    if moment.tzinfo is None:
        zone = next((found.zone for found in clocks if found.zone), None) or (WIB if indonesian else UTC)
        return moment.replace(tzinfo=zone)
    if indonesian and moment.utcoffset() == -WIB.utcoffset(None):
        return moment.replace(tzinfo=WIB)  # no outlet lies there: it is the zone's sign that is wrong
    if not indonesian or moment.utcoffset() in HOME:
        return moment
    return moment.astimezone(next((found.zone for found in clocks if found.zone), None) or WIB)


def _universal(found: Seen) -> datetime:
    return found.moment.replace(tzinfo=UTC)
