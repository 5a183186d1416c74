"""Numbers in words, in Indonesian or English: "dua ratus lima puluh ribu" is 250,000."""

import re
from collections.abc import Iterator
from fractions import Fraction

SCALES = {
    "ribu": 10**3, "ribuan": 10**3, "rb": 10**3, "thousand": 10**3, "thousands": 10**3, "k": 10**3,
    "juta": 10**6, "jt": 10**6, "jutaan": 10**6, "million": 10**6, "millions": 10**6, "mn": 10**6, "mln": 10**6, "m": 10**6,
    "miliar": 10**9, "milyar": 10**9, "miliaran": 10**9, "billion": 10**9, "billions": 10**9, "bn": 10**9, "bln": 10**9, "b": 10**9,
    "triliun": 10**12, "trilyun": 10**12, "triliunan": 10**12, "trillion": 10**12, "trillions": 10**12, "tn": 10**12, "trn": 10**12,
    "kuadriliun": 10**15, "quadrillion": 10**15, "quadrillions": 10**15,
    "puluh": 10, "lusin": 12, "dozen": 12, "dozens": 12, "kodi": 20, "ratus": 100, "hundred": 100, "hundreds": 100,
    "decade": 10, "decades": 10, "dekade": 10, "century": 100, "centuries": 100,
}  # fmt: skip
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
    "seperlima": Fraction(1, 5), "seperenam": Fraction(1, 6), "seperdelapan": Fraction(1, 8), "sepersepuluh": Fraction(1, 10),
    "fortnight": 14,
}  # fmt: skip
TEEN, TENS = "belas", ("puluh", "puluhan")
LETTERS = re.compile(r"[^\W\d_]+")
# "two and a half", "an hour and a half"
AND_A_HALF = re.compile(r"(?P<unit> (?:hour|day|week|month|year|decade|century))?(?P<half> and a half\b)")
COMMA = re.compile(r"\b(?P<whole>\w+) koma (?P<tenths>\w+)\b", re.IGNORECASE)
# What may stand for a number that is only named by its size, where another size would be wrong.
SIZES = {
    "belasan": {"dozens", "tens"}, "puluhan": {"dozens", "tens", "scores", "decades"}, "ratusan": {"hundreds", "centuries"},
    "ribuan": {"thousands", "millennia"}, "jutaan": {"millions"}, "miliaran": {"billions"}, "triliunan": {"trillions"},
}  # fmt: skip


def in_figures(text: str) -> str:
    """The text with "dua koma lima" written as 2,5: that is one number."""

    def written(match: re.Match[str]) -> str:
        whole, tenths = (_of_word(match[name].lower()) for name in ("whole", "tenths"))
        return match[0] if whole is None or tenths is None else f"{whole},{tenths}"

    return COMMA.sub(written, text) if " koma " in text else text


def lost_sizes(source: str, target: str) -> list[str]:
    """The words such as "ribuan" in ``source`` for which ``target`` has another magnitude, such as "millions"."""
    named = [word for word in LETTERS.findall(source) if word.lower() in SIZES]
    if not named:
        return []
    words = set(LETTERS.findall(target.lower()))
    others = words & set[str]().union(*SIZES.values())
    return [word for word in named if others and not words & {word.lower(), *SIZES[word.lower()]}]


def spelled(text: str) -> Iterator[tuple[str, Fraction, str, list[Fraction]]]:
    """Runs of number words: as printed, the value, the word before, and the values of its parts."""
    if SMALL.keys().isdisjoint(word.lower() for word in LETTERS.findall(text)):
        return
    run = _Run()
    last, before, end = "", "", 0
    text = AND_A_HALF.sub(lambda match: " half".ljust(len(match["half"])) + (match["unit"] or ""), text)
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
        """True if the word goes on with this number and does not begin another."""
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
