"""The numbers that a sentence names, in Indonesian or English, as values that can be compared.

Indonesian writes 1.250,5 where English writes 1,250.5; a thousand, a million are words in both. A number is told by all
the values it may mean, so that "12.345" in English text is both: a lost number must not be missed, but a false alarm
costs the reader's trust in all the others. Times of day and months are values of their own ("19:00", "month 9").
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

Value = Fraction | str

SCALES = {
    "ribu": 10**3, "ribuan": 10**3, "rb": 10**3, "thousand": 10**3, "thousands": 10**3, "k": 10**3,
    "juta": 10**6, "jt": 10**6, "jutaan": 10**6, "million": 10**6, "millions": 10**6, "mn": 10**6, "mln": 10**6, "m": 10**6,
    "miliar": 10**9, "milyar": 10**9, "miliaran": 10**9, "billion": 10**9, "billions": 10**9, "bn": 10**9, "bln": 10**9, "b": 10**9,
    "triliun": 10**12, "trilyun": 10**12, "triliunan": 10**12, "trillion": 10**12, "trillions": 10**12, "tn": 10**12, "trn": 10**12,
    "puluh": 10, "lusin": 12, "dozen": 12, "dozens": 12, "kodi": 20, "ratus": 100, "hundred": 100, "hundreds": 100,
    "decade": 10, "decades": 10, "dekade": 10, "century": 100, "centuries": 100,
}  # fmt: skip
MONEY_SCALES = {"m": 10**9, "t": 10**12}  # "Rp 5 M" is five billion: M is for miliar
KEPT = frozenset("century centuries decade decades dekade".split())  # "the 21 century" has no 2,100 years
SMALL: dict[str, int | Fraction] = {
    "nol": 0, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8, "sembilan": 9, "sepuluh": 10,
    "sebelas": 11, "seratus": 100, "seribu": 1000, "sejuta": 10**6, "semiliar": 10**9, "setriliun": 10**12, "pertama": 1,
    "kedua": 2, "ketiga": 3, "keempat": 4, "kelima": 5, "keenam": 6, "ketujuh": 7, "kedelapan": 8, "kesembilan": 9, "kesepuluh": 10, "kesebelas": 11,
    "berdua": 2, "bertiga": 3, "berempat": 4, "berlima": 5, "sedekade": 10, "seabad": 100, "selusin": 12,
    "zero": 0, "nil": 0, "goalless": 0, "scoreless": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90, "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90,
    "first": 1, "second": 2, "third": 3, "thirds": 3, "fourth": 4, "fourths": 4, "fifth": 5, "fifths": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "tenths": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60,
    "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100, "thousandth": 1000,
    "once": 1, "twice": 2, "thrice": 3, "single": 1, "only": 1, "both": 2, "pair": 2, "couple": 2, "double": 2, "doubled": 2, "doubles": 2,
    "trio": 3, "triple": 3, "tripled": 3, "triad": 3, "trilogy": 3, "tripling": 3, "hat": 3, "treble": 3, "quarter": Fraction(1, 4), "quarters": 4, "quartet": 4, "quadruple": 4, "quadrupled": 4, "quintuple": 5,
    "a": 1, "an": 1, "half": Fraction(1, 2), "halves": 2, "setengah": Fraction(1, 2), "separuh": Fraction(1, 2), "sepertiga": Fraction(1, 3), "seperempat": Fraction(1, 4),
    "fortnight": 14,
}  # fmt: skip
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
TEEN, TENS = "belas", ("puluh", "puluhan")
PART = re.compile(
    r"(?P<date>(?<![\w.,/-])(?:(?P<day>\d{1,2})(?P<mark>[/.-])(?P<month>\d{1,2})(?P=mark)(?P<year>\d{4}|\d\d)|(?P<iso>\d{4}-\d\d-\d\d))(?![\w/-]))"
    r"|(?P<pair>(?<![\w.,/])(?P<over>\d{1,2})/(?P<under>\d{1,2})(?![\w/]|[.,]\d))"
    r"|(?P<clock>(?<![\w.,:])(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?::\d\d)?(?![:\d]))"
    # "km2" and "CO2" are words, "Rp1.000" is not.
    r"|(?P<figures>(?:(?<=Rp)|(?<=Rp\.)|(?<=IDR)|(?<=USD)|(?<=SGD)|(?<=RM)|(?<![A-Za-z\d]))\d+(?:[.,]\d+)*)"
    r"|(?P<word>[^\W\d_]+)"
)
DIGIT = re.compile(r"\d")
LETTERS = re.compile(r"[^\W\d_]+")
SCALE = re.compile(r"[\s-]{0,2}(?P<word>" + "|".join(sorted(SCALES, key=len, reverse=True)) + r")\b", re.IGNORECASE)
MONEY_BEFORE = re.compile(r"(?:Rp|IDR)\.?\s?$", re.IGNORECASE)
MONEY_SCALE = re.compile(r"\s?(?P<word>[MT])\b(?!\w)")
OCLOCK_BEFORE = re.compile(r"(?:pukul|jam|pkl\.?)\s$", re.IGNORECASE)
OCLOCK_AFTER = re.compile(r"\s?(?:WIB|WITA|WIT|GMT|UTC)\b")
HALF_DAY = re.compile(
    r"\s?(?:(?P<half>[ap])\.?\s?m\b|o['’]clock|(?:hours\s)?(?:in\sthe|at)\s(?:evening|afternoon|night))", re.IGNORECASE
)
DECADE = re.compile(r"\s?[-–]?an\b|s\b")
PERCENT = re.compile(r"\s?(?:%|persen|percent|per\scent)", re.IGNORECASE)
# Between two numbers of which the second's "juta" is meant for both.
RANGE = re.compile(
    r"\s*(?:-|–|—|,|/|sampai|sampai\sdengan|hingga|atau|dan|ke|s/d|to|or|and|through)\s*(?:Rp|US\$|\$)?\.?\s*", re.I
)
# A number word behind these is an idiom: street vendors, wheels, crossroads.
IDIOM_BEFORE = frozenset("kaki roda segi mata simpang pancasila".split())
LEAST_SPELLED = 3  # "satu" and "dua" have too many ways to be said


@dataclass(frozen=True, slots=True)
class Number:
    """A number as printed, every value it may stand for, and whether it is written in figures."""

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
    """The numbers that are written in figures, in order; where it is certain that they are Indonesian, 1.250 is 1250."""
    if not DIGIT.search(text):
        return []
    found = list(_figures(text, indonesian=indonesian))
    for index in range(len(found) - 2, -1, -1):
        one, after = found[index], found[index + 1]
        if one.scale == 1 and after.scale > 100 and RANGE.fullmatch(text, one.end, after.start):
            scaled = frozenset(value * after.scale for value in one.plain if isinstance(value, Fraction))
            found[index] = _Found(one.start, one.end, one.values | scaled, one.plain, 1)
    return [Number(text[one.start : one.end], one.values) for one in found]


def find_spelled(text: str) -> list[Number]:
    """The numbers of three and more that are written in words: "tiga puluh lima", "ketiga", not "tiga puluhan"."""
    return [
        Number(printed, frozenset({value}), in_figures=False)
        for printed, value, before, _ in _spelled(text)
        if value >= LEAST_SPELLED
        and value.denominator == 1
        and before not in IDIOM_BEFORE
        and not printed.lower().endswith("puluhan")
    ]


def all_values(text: str) -> frozenset[Value]:
    """Every value that a text names, in figures, in words, as a month, or as a Roman numeral."""
    values: set[Value] = set()
    for number in find_figures(text):
        values |= number.values
    for _, value, _, parts in _spelled(text):
        values |= {value, *parts}
    for match in LETTERS.finditer(text):
        word = match[0].lower()
        if word in MONTHS:
            values.add(f"month {MONTHS[word]}")
        elif word in ("noon", "midnight", "midday"):
            values |= _clock(0 if word == "midnight" else 12, 0)
        elif word == "quarter":
            values.add(Fraction(4))  # "satu per empat"
        elif word.endswith("ties") and word in SMALL:
            values.add(1900 + Fraction(SMALL[word]))
        elif len(word) > 1 and re.fullmatch("[IVX]+", match[0]):
            values.add(Fraction(_roman(match[0])))
    return frozenset(values)


def readings(figures: str, *, indonesian: bool = False) -> frozenset[Value]:
    """What figures may mean: "1.250" is 1250 or 1.25 (in Indonesian the one), "12,8" is 12.8, "09.04" also a time."""
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
    """A number in figures with what stands before and after it."""
    start, end, figures = match.start(), match.end(), match[0]
    before = text[max(0, start - 6) : start]
    is_clock = OCLOCK_BEFORE.search(before) or OCLOCK_AFTER.match(text, end)
    if is_clock and re.fullmatch(r"\d{1,2}(?:\.\d\d)?", figures):
        hour, _, minute = figures.partition(".")
        values = _hours(int(hour), int(minute or 0), None) | (frozenset() if minute else {Fraction(int(hour))})
        return _Found(start, end, values, values)
    values = plain = readings(figures, indonesian=indonesian)
    if half := HALF_DAY.match(text, end):
        parts = re.split(r"[.,]", figures)
        if len(parts) <= 2 and int(parts[0]) <= 24:
            return _Found(start, end, values | _hours(int(parts[0]), int(parts[1]) if parts[1:] else 0, half), plain)
    if DECADE.match(text, end) and len(figures) == 2:
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
        is_morning = (half["half"] or "").lower() == "a"
        values |= _clock(0 if is_morning and hour == 12 else hour if is_morning else hour % 12 + 12, minute)
    return frozenset(values)


def _spelled(text: str) -> Iterator[tuple[str, Fraction, str, list[Fraction]]]:
    """Runs of number words: as printed, the value, the word before, and the values of its parts."""
    if SMALL.keys().isdisjoint(word.lower() for word in LETTERS.findall(text)):
        return
    run = _Run()
    last, before, end = "", "", 0
    text = text.replace(" and a half", " half      ")
    for match in LETTERS.finditer(text):
        word = match[0].lower()
        if run.is_open and (not re.fullmatch(r"[\s-]+", text[end : match.start()]) or not run.takes(word)):
            yield text[run.start : run.end], run.value, before, run.parts
            run = _Run()
        if not run.is_open:
            before = last
        run.add(word, match.start(), match.end())
        last, end = word, match.end()
    if run.is_open:
        yield text[run.start : run.end], run.value, before, run.parts


def _of_word(word: str) -> Fraction | None:
    return Fraction(SMALL[word]) if word in SMALL else None


def _roman(letters: str) -> int:
    values = [{"I": 1, "V": 5, "X": 10}[letter] for letter in letters]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


class _Run:
    """Number words in a row, read from left to right."""

    def __init__(self) -> None:
        self.is_open = False
        self.start = self.end = 0
        self.parts: list[Fraction] = []
        self._whole = self._part = Fraction(0)
        self._scale: int | None = None

    @property
    def value(self) -> Fraction:
        return self._whole + self._part

    def takes(self, word: str) -> bool:
        """Whether the word goes on with this number and does not begin another."""
        value, part = _of_word(word), self._part
        if value is not None:
            if value == Fraction(1, 2):
                return part.denominator == 1
            below = 100 if part % 100 == 0 else 10 if part % 10 == 0 and part % 100 >= 20 else 1
            return value.denominator == 1 and 0 < value < below
        if word == TEEN or word in TENS:
            return part % 10 > 0
        if word == "and":
            return part > 0 and part % 100 == 0
        if word in SCALES and len(word) > 2:
            return part > 0 and (self._scale is None or SCALES[word] < self._scale)
        return False

    def add(self, word: str, start: int, end: int) -> None:
        value = _of_word(word)
        if value is None and not self.is_open:
            return
        if not self.is_open:
            self.is_open, self.start = True, start
        if word == "and":
            return
        self.end = end
        if value is not None:
            self._part += value
            self.parts.append(value)
        elif word == TEEN:
            self._part += 10
        elif word in TENS or SCALES[word] == 100:
            by = 10 if word in TENS else 100
            units = self._part if self._part < 100 and by == 100 else self._part % 10
            self._part += units * (by - 1)
        else:
            self._whole, self._part, self._scale = self._whole + self._part * SCALES[word], Fraction(0), SCALES[word]
        self.parts.append(self.value)
