"""The numbers that a sentence names, in Indonesian or English, as values that can be compared.

Indonesian writes 1.250,5 where English writes 1,250.5; a thousand, a million are words in both. A number is told by all
the values it may mean, so that "1.250" is both 1250 and 1.25: a lost number must not be missed, but a false alarm costs
the reader's trust in all the others.
"""

import re
from dataclasses import dataclass
from fractions import Fraction

SCALES = {
    "ribu": 10**3, "ribuan": 10**3, "rb": 10**3, "thousand": 10**3, "thousands": 10**3, "k": 10**3,
    "juta": 10**6, "jt": 10**6, "jutaan": 10**6, "million": 10**6, "millions": 10**6, "mn": 10**6, "m": 10**6,
    "miliar": 10**9, "milyar": 10**9, "miliaran": 10**9, "billion": 10**9, "billions": 10**9, "bn": 10**9, "b": 10**9,
    "triliun": 10**12, "trilyun": 10**12, "trillion": 10**12, "trillions": 10**12, "tn": 10**12,
    "lusin": 12, "dozen": 12, "dozens": 12, "ratus": 100, "hundred": 100, "hundreds": 100,
}  # fmt: skip
SMALL: dict[str, int | Fraction] = {
    "nol": 0, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8, "sembilan": 9, "sepuluh": 10,
    "sebelas": 11, "seratus": 100, "seribu": 1000, "sejuta": 10**6, "pertama": 1, "kedua": 2, "ketiga": 3, "keempat": 4, "kelima": 5,
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "eleventh": 11, "twelfth": 12, "twentieth": 20, "thirtieth": 30, "fiftieth": 50, "once": 1, "twice": 2, "single": 1, "both": 2,
    "a": 1, "an": 1, "double": 2, "triple": 3, "half": Fraction(1, 2), "setengah": Fraction(1, 2), "quarter": Fraction(1, 4),
    "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19,
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
# "km2" and "CO2" are words, "Rp1.000" is not.
FIGURE = re.compile(r"(?:(?<=Rp)|(?<=IDR)|(?<=USD)|(?<![A-Za-z\d]))\d+(?:[.,]\d+)*")
SCALE = re.compile(r"[\s-]{0,2}(?P<word>" + "|".join(sorted(SCALES, key=len, reverse=True)) + r")\b", re.IGNORECASE)
HALF_DAY = re.compile(r"\s?(?P<half>[ap])\.?m\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Number:
    """A number as printed, and every value it may stand for."""

    printed: str
    values: frozenset[Fraction]


def find_figures(text: str) -> list[Number]:
    """The numbers that are written in figures, in order."""
    found = []
    for match in FIGURE.finditer(text):
        values = readings(match[0])
        scale = SCALE.match(text, match.end())
        printed = match[0]
        if scale and not (len(scale["word"]) == 1 and text[match.end()].isspace()):
            values = frozenset(value * SCALES[scale["word"].lower()] for value in values) | (
                values if len(scale["word"]) <= 2 else frozenset()
            )
            printed = text[match.start() : scale.end()]
        if (half := HALF_DAY.match(text, match.end())) and half["half"].lower() == "p":
            values |= _afternoon(match[0])
        found.append(Number(printed, values))
    return found


def readings(figures: str) -> frozenset[Fraction]:
    """What figures may mean: "1.250" is 1250 or 1.25, "12,8" is 12.8, "09.04" a time, "20.000.000" one value only."""
    groups = re.split(r"[.,]", figures)
    values = (
        {Fraction(int("".join(groups)))} if len(groups) == 1 or all(len(group) == 3 for group in groups[1:]) else set()
    )
    if len(groups) > 1:
        head, tail = "".join(groups[:-1]), groups[-1]
        if len(groups) == 2 or all(len(group) == 3 for group in groups[1:-1]):
            values.add(Fraction(int(head or "0")) + Fraction(int(tail), 10 ** len(tail)))
    if len(groups) == 2 and len(groups[1]) == 2:
        values.add(Fraction(int(groups[0]) * 100 + int(groups[1]), 10**4) + 10**9)  # a clock, apart from all others
    if not values:  # "20.9.2023", a list, a version: each part counts for itself
        values = {Fraction(int(group)) for group in groups}
    return frozenset(values)


def _afternoon(figures: str) -> frozenset[Fraction]:
    hour, *minutes = re.split(r"[.,:]", figures)
    later = int(hour) % 12 + 12
    values = {Fraction(later)}
    if minutes:
        values |= set(readings(f"{later}.{minutes[0]}"))
    return frozenset(values)


def all_values(text: str) -> frozenset[Fraction]:
    """Every value that a text names, in figures, in words, or as a month."""
    values: set[Fraction] = set()
    for number in find_figures(text):
        values |= number.values
    for match in re.finditer(r"(\d{1,2})[:.](\d\d)(?:\s?([ap])\.?m\b)?", text, re.IGNORECASE):
        values |= readings(f"{match[1]}.{match[2]}")
        if (match[3] or "").lower() == "p":
            values |= _afternoon(f"{match[1]}.{match[2]}")
    words = [word.lower() for word in re.findall(r"[^\W\d_]+", text)]
    values |= {Fraction(MONTHS[word]) for word in words if word in MONTHS}
    return frozenset(values | _spelled(words))


def _spelled(words: list[str]) -> set[Fraction]:
    """The values of runs of number words: "dua belas", "tiga puluh lima", "two hundred and five thousand"."""
    values: set[Fraction] = set()
    whole = part = Fraction(0)
    open_run = False
    for word in [*words, ""]:
        value = _of_word(word)
        if value is not None:
            part += value
            values.add(value)
            open_run = True
        elif word == "belas" and open_run:
            part += 10
        elif word in ("puluh", "puluhan") and open_run:
            part = part - part % 10 + part % 10 * 10
        elif word in SCALES and len(word) > 2 and open_run:
            scale = SCALES[word]
            if scale == 100:
                part = part - part % 10 + part % 10 * 100
            else:
                whole, part = whole + part * scale, Fraction(0)
        elif word == "and" and open_run:
            continue
        elif open_run:
            values.add(whole + part)
            whole = part = Fraction(0)
            open_run = False
        if open_run:
            values.add(whole + part)
    return values


def _of_word(word: str) -> Fraction | None:
    if word in SMALL:
        return Fraction(SMALL[word])
    if word.startswith("ke") and word[2:] in SMALL:
        return Fraction(SMALL[word[2:]])
    return None
