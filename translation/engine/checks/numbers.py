"""The numbers in a sentence, in Indonesian or English, as comparable values.

Indonesian writes 1.250,5 where English writes 1,250.5; thousand and million are words in both. A number is represented
by all its possible values, so that "12.345" in English text has both: a lost number must be noticed, but a false alarm
costs the reader's trust in all other alarms. Times and months are values of their own ("19:00", "month 9").
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from translation.words.number_words import LETTERS, SCALES, SMALL, in_figures, spelled

Value = Fraction | str

MONEY_SCALES = {"m": 10**9, "t": 10**12}  # "Rp 5 M" is five billion: M is for miliar
KEPT = frozenset("century centuries decade decades dekade".split())  # "the 21 century" has no 2,100 years
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari january jan", "februari february feb", "maret march mar", "april apr", "mei may", "juni june jun", "juli july jul",
            "agustus august agu aug agt", "september sept sep", "oktober october okt oct", "november nov", "desember december des dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
# "km2", "CO2", "G20", "M5,6": no numbers of their own, but one may stand for them. "Rp1.000" is one.
GLUED = r"(?<![A-Za-z])(?!(?:Rp|IDR|USD|SGD|RM)\d)[A-Za-z]+(?P<inside>\d+(?:[.,]\d+)*)"
PART = re.compile(
    r"(?P<date>(?<![\w.,/-])(?:(?P<day>\d{1,2})(?P<mark>[/.-])(?P<month>\d{1,2})(?P=mark)(?P<year>\d{4}|\d\d)|(?P<iso>\d{4}-\d\d-\d\d))(?![\w/-]))"
    r"|(?P<pair>(?<![\w.,/])(?P<over>\d{1,2})/(?P<under>\d{1,2})(?![\w/]|[.,]\d))"
    r"|(?P<clock>(?<![\w.,:])(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?::\d\d)?(?![:\d]))"
    rf"|(?P<glued>{GLUED})"
    r"|(?P<figures>(?:(?<=Rp)|(?<=Rp\.)|(?<=IDR)|(?<=USD)|(?<=SGD)|(?<=RM)|(?<![A-Za-z\d]))\d+(?:[.,]\d+)*)"
    r"|(?P<word>[^\W\d_]+)"
)
DIGIT = re.compile(r"\d")
SCALE = re.compile(r"[\s-]{0,2}(?P<word>" + "|".join(sorted(SCALES, key=len, reverse=True)) + r")\b", re.IGNORECASE)
MONEY_BEFORE = re.compile(r"(?:Rp|IDR)\.?\s?$", re.IGNORECASE)
MONEY_SCALE = re.compile(r"\s?(?P<word>[MT])\b(?!\w)")
OCLOCK_BEFORE = re.compile(r"(?:pukul|jam|pkl\.?)\s$", re.IGNORECASE)
OCLOCK_AFTER = re.compile(r"\s?(?:WIB|WITA|WIT|GMT|UTC)\b")
HALF_DAY = re.compile(
    r"\s?(?:(?P<early>a\.?\s?m\b|in\sthe\smorning|pagi\b|dini\shari)|p\.?\s?m\b|o['’]clock"
    r"|(?:hours\s)?(?:in\sthe|at)\s(?:evening|afternoon|night)|(?:siang|sore|petang|malam)\b)",
    re.IGNORECASE,
)
HOUR = re.compile(r"(?P<hour>\d{1,2})(?:[.:](?P<minute>[0-5]\d))?")
SHORT_YEAR_BEFORE = re.compile(r"['’]$|\b(?:19|20)\d\d[-–/]$")  # "'98", "2023-24"
DECADE = re.compile(r"\s?[-–]?an\b|s\b")
PERCENT = re.compile(r"\s?(?:%|persen|percent|per\scent)", re.IGNORECASE)
# Between two numbers of which the second's "juta" is meant for both.
RANGE = re.compile(
    r"\s*(?:-|–|—|,|/|sampai|sampai\sdengan|hingga|atau|dan|ke|s/d|to|or|and|through)\s*(?:Rp|US\$|\$)?\.?\s*", re.I
)
# A number word behind these is an idiom: street vendors, wheels, crossroads.
IDIOM_BEFORE = frozenset("kaki roda segi mata simpang pancasila".split())
ONCE = re.compile(r"\b1\s?x\s?(?=\d)")  # "1x24 jam" is 24 hours
MONTH = re.compile(
    r"\b(?P<day>\d{1,2}\s)?(?P<name>januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)\b(?P<year>\s\d{4}\b)?",
    re.IGNORECASE,
)
# All of a word: a pattern that may match nothing finds that before "VIP" too.
ROMAN = re.compile(r"\b(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})(?!\w)")
SPANS_OF_TIME = {
    "decade": 10,
    "dekade": 10,
    "century": 100,
    "abad": 100,
    "dozen": 12,
    "lusin": 12,
}  # without a number too
LONGEST = 60  # characters of a number in figures; a longer one stands for itself, and int() refuses 4,300
LEAST_SPELLED = 3  # "satu" and "dua" have too many ways to be said


@dataclass(frozen=True, slots=True)
class Number:
    """A number as printed, its possible values, and whether it is written in figures."""

    printed: str
    values: frozenset[Value]
    in_figures: bool = True


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    values: frozenset[Value]
    plain: frozenset[Value]  # without the scale
    scale: int = 1


def find_figures(text: str, *, indonesian: bool = False) -> list[Number]:
    """The numbers in figures, in order; in text known to be Indonesian, 1.250 is 1250."""
    text = _plain(text)
    if not DIGIT.search(text):
        return []
    found = list(_figures(text, indonesian=indonesian))
    for index in range(len(found) - 2, -1, -1):
        one, after = found[index], found[index + 1]
        if RANGE.fullmatch(text, one.end, after.start):
            found[index] = _Found(one.start, one.end, one.values | _shared(text, one, after), one.plain, one.scale)
    return [Number(text[one.start : one.end], one.values) for one in found]


def find_words(text: str) -> list[Number]:
    """The numbers of an Indonesian text that are not in figures: words from three upwards, Roman numerals, months."""
    text = _plain(text)
    spelled_out = [
        (printed, value)
        for printed, value, before, _ in spelled(text)
        if value >= LEAST_SPELLED
        and value.denominator == 1
        and before not in IDIOM_BEFORE
        and not printed.lower().endswith("puluhan")
    ]
    roman = [(match[0], Fraction(_roman(match[0]))) for match in ROMAN.finditer(text)]
    dates = [match for match in MONTH.finditer(text) if match["day"] or match["year"]] if DIGIT.search(text) else []
    months = [(match["name"], _month(match["name"])) for match in dates]
    found: list[tuple[str, Value]] = [*spelled_out, *roman, *months]
    return [Number(printed, frozenset({value}), in_figures=False) for printed, value in found]


def all_values(text: str) -> frozenset[Value]:
    """Every value in a text: in figures, in words, as a month, or as a Roman numeral."""
    text = _plain(text)
    values: set[Value] = set()
    for number in find_figures(text):
        values |= number.values
    if DIGIT.search(text):
        for match in re.finditer(GLUED, text):
            values |= readings(match["inside"])
    for _, value, _, parts in spelled(text):
        values |= {value, *parts}
    for match in ROMAN.finditer(text):
        values.add(Fraction(_roman(match[0])))
    for match in LETTERS.finditer(text):
        values |= _of_word(match[0].lower())
    return frozenset(values)


def _of_word(word: str) -> set[Value]:
    """The numbers that an ordinary word may stand for."""
    if word in MONTHS:
        return {_month(word)}
    if word in ("noon", "midnight", "midday"):
        return _clock(0 if word == "midnight" else 12, 0)
    if word == "quarter":
        return {Fraction(4)}  # "satu per empat"
    if word == "covid":
        return {Fraction(19)}
    if word in SPANS_OF_TIME:
        return {Fraction(SPANS_OF_TIME[word])}
    if word.endswith("fold") and word[:-4] in SMALL:
        return {Fraction(SMALL[word[:-4]])}
    if word.endswith("ties") and word in SMALL:
        return {1900 + Fraction(SMALL[word])}
    return set()


def _plain(text: str) -> str:
    """The text with numbers that are only apparently several written as one."""
    return ONCE.sub("", in_figures(text))


def _month(name: str) -> str:
    return f"month {MONTHS[name.lower()]}"


def _shared(text: str, one: "_Found", after: "_Found") -> frozenset[Value]:
    """The unit that the first number of a range takes from the second: "2-3 juta", "from 1 to 3 p.m."."""
    if one.scale == 1 and after.scale > 100:
        return frozenset(value * after.scale for value in one.plain if isinstance(value, Fraction))
    hour, half = HOUR.fullmatch(text, one.start, one.end), HALF_DAY.match(text, after.end)
    if hour and half and int(hour["hour"]) <= 12:
        return _hours(int(hour["hour"]), int(hour["minute"] or 0), half)
    return frozenset()


def readings(figures: str, *, indonesian: bool = False) -> frozenset[Value]:
    """The possible values of figures: 1250 or 1.25 of "1.250" (in Indonesian 1250), also the time of "09.04"."""
    if len(figures) > LONGEST:
        return frozenset({figures})
    marks, groups = re.sub(r"\d", "", figures), re.split(r"[.,]", figures)
    if not marks:
        return frozenset({Fraction(int(figures))})
    values: set[Value] = set()
    thousands = 1 <= len(groups[0]) <= 3 and groups[0] != "0" and all(len(group) == 3 for group in groups[1:])
    if thousands and len(set(marks)) == 1:
        values.add(Fraction(int("".join(groups))))
    inner = all(len(group) == 3 for group in groups[1:-1]) and marks[-1] not in marks[:-1]
    if inner and not (indonesian and thousands and marks == "."):
        values.add(Fraction(int("".join(groups[:-1]))) + Fraction(int(groups[-1]), 10 ** len(groups[-1])))
    if len(groups) == 2 and len(groups[1]) == 2 and int(groups[0]) < 25 and int(groups[1]) < 60 and marks == ".":
        values |= _clock(int(groups[0]), int(groups[1]))
    # "20.9.2023", a list, a version: each part counts for itself.
    return frozenset(values or {Fraction(int(group)) for group in groups})


def _figures(text: str, *, indonesian: bool) -> Iterator[_Found]:
    for match in PART.finditer(text):
        start, end, kind = match.start(), match.end(), match.lastgroup
        if match["date"]:
            year, month, day = match["iso"].split("-") if match["iso"] else match.group("year", "month", "day")
            for part in (_either(day, month), _either(month, day), _year(year)):
                yield _Found(start, end, part, part)
        elif match["pair"]:
            over, under = int(match["over"]), int(match["under"])
            whole: frozenset[Value] = frozenset({Fraction(over, under)}) if under else frozenset()
            for part in (_either(match["over"], match["under"]), _either(match["under"], match["over"])):
                yield _Found(start, end, part | whole, part)
        elif match["clock"]:
            half = HALF_DAY.match(text, end)
            values = _hours(int(match["hour"]), int(match["minute"]), half)
            yield _Found(start, end, values, values)
        elif kind == "figures":
            yield _figure(text, match, indonesian=indonesian)


def _figure(text: str, match: re.Match[str], *, indonesian: bool) -> _Found:
    """A number in figures with its context."""
    start, end, figures = match.start(), match.end(), match[0]
    before = text[max(0, start - 6) : start]
    is_clock = OCLOCK_BEFORE.search(before) or OCLOCK_AFTER.match(text, end)
    if is_clock and re.fullmatch(r"\d{1,2}(?:\.\d\d)?", figures):
        hour, _, minute = figures.partition(".")
        values = _hours(int(hour), int(minute or 0), HALF_DAY.match(text, end)) | (
            frozenset() if minute else {Fraction(int(hour))}
        )
        return _Found(start, end, values, values)
    values = plain = readings(figures, indonesian=indonesian)
    if len(figures) > LONGEST:
        return _Found(start, end, values, plain)
    if half := HALF_DAY.match(text, end):
        parts = re.split(r"[.,]", figures)
        if len(parts) <= 2 and int(parts[0]) <= 24:
            return _Found(start, end, values | _hours(int(parts[0]), int(parts[1]) if parts[1:] else 0, half), plain)
    if len(figures) == 2 and (DECADE.match(text, end) or SHORT_YEAR_BEFORE.search(before)):
        values |= {Fraction(1900 + int(figures)), Fraction(2000 + int(figures))}
    if PERCENT.match(text, end):
        values |= {value / 100 for value in plain if isinstance(value, Fraction)}
    if MONEY_BEFORE.search(before) and (short := MONEY_SCALE.match(text, end)):
        return _scaled(start, short.end(), plain, MONEY_SCALES[short["word"].lower()], keep=True)
    scale = SCALE.match(text, end)
    if scale and not (len(scale["word"]) == 1 and text[end].isspace()):
        word = scale["word"].lower()
        return _scaled(start, scale.end(), values, SCALES[word], keep=len(word) <= 2 or word in KEPT)
    return _Found(start, end, values, plain)


def _scaled(start: int, end: int, plain: frozenset[Value], scale: int, *, keep: bool) -> _Found:
    values = frozenset(value * scale for value in plain if isinstance(value, Fraction))
    return _Found(start, end, values | (plain if keep else frozenset()), plain, scale)


def _either(part: str, other: str) -> frozenset[Value]:
    """A day or a month: the number, and the month where it can be one."""
    number = int(part)
    return frozenset({Fraction(number), f"month {number}"} if number <= 12 else {Fraction(number)})


def _year(part: str) -> frozenset[Value]:
    number = int(part)
    return frozenset(map(Fraction, (number, 1900 + number, 2000 + number) if len(part) == 2 else (number,)))


def _clock(hour: int, minute: int) -> set[Value]:
    return {f"{hour % 24}:{minute:02}", *((Fraction(hour),) if not minute else ())}


def _hours(hour: int, minute: int, half: re.Match[str] | None) -> frozenset[Value]:
    """A time of day; with "p.m." or "o'clock" it may be the afternoon's."""
    values = _clock(hour, minute)
    if half and hour <= 12:
        values |= _clock(hour % 12 if half["early"] else hour % 12 + 12, minute)
    return frozenset(values)


def _roman(letters: str) -> int:
    values = [{"I": 1, "V": 5, "X": 10}[letter] for letter in letters]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))
