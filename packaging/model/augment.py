"""Pairs made from others, for what news has and the pools lack: figures, names, quotes, headlines, capitals, long ones.

Each maker takes the rows to draw from and a source of chance, and yields one pair at a time for as long as it is asked.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

from model.rows import NUMBER, Row, digits

FRAMES = Path(__file__).with_name("frames.tsv")
SYLLABLES = (
    "an ar ba bel ber bi bo bu da den di dra fa fen gar gi gu ha har hen i jo ka kal ken ki kor ku la len li lo lu ma "
    "mar mi mo na nar ni no nu o pa pe pra ra ri ro ru sa sar se si sko su ta tan te ti to tri u va ven vi wa wi xa ya "
    "yu za zhu"
).split()
WEEKDAYS = dict(
    zip(
        "Senin Selasa Rabu Kamis Jumat Sabtu Minggu".split(),
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
        strict=True,
    )
)
MONTHS = dict(
    zip(
        "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(),
        "January February March April May June July August September October November December".split(),
        strict=True,
    )
)
SPEAKERS = (
    ("kata {}", "{} said"), ("ujar {}", "{} said"), ("tutur {}", "{} said"), ("jelas {}", "{} explained"),
    ("kata {} kepada wartawan", "{} told reporters"), ("ujarnya", "he said"), ("katanya", "she said"),
    ("tambahnya", "he added"),
)  # fmt: skip
ALIKE = frozenset(("person", "place", "company", "brand", "acronym"))
SHARE_KNOWN = 0.5  # of the names; the rest is made up, so that no name is learnt by heart alone
LEAST_WORDS, MOST_WORDS, LOOKED_AT = 40, 80, 200  # a paragraph's words; the rows among which its second is looked for
MARKS = ("“{}”", "“{}”", '"{}"')
WITHIN = re.compile(r"(?<=[^.!?:] )[A-Z][^\W\d_]{2,}\b")  # a capital that no sentence's beginning explains
SMALL = frozenset(
    "di ke dari dan yang untuk pada dengan atau the of and to in a on for with at by an or from as".split()
)
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Known:
    """Names that there are: of people, and of what both languages write alike. Made-up ones stand in for none."""

    people: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


NOBODY = Known()
Maker = Callable[[list[Row], Random, Known], Pair | None]


def read_known(file: Path) -> Known:
    """The names of a list: item, kind, long form, English ("=" where it is the same), tab-separated, after a header."""
    lines = [line.split("\t") for line in file.read_text("utf-8").splitlines()[1:]]
    alike = [(item, kind) for item, kind, _, english, *_ in lines if english in ("=", item)]
    return Known(
        tuple(item for item, kind in alike if kind == "person"),
        tuple(item for item, kind in alike if kind in ALIKE and " " not in item and item[:1].isupper()),
    )


def made(rows: list[Row], counts: dict[str, int], random: Random, known: Known = NOBODY) -> Iterator[tuple[str, Pair]]:
    """As many pairs of each kind as the recipe counts, with the kind's name."""
    drawn = [row for row in rows if row.finish and 20 < len(row.source) < 220]
    for kind, count in counts.items():
        left = count
        while left and drawn:
            if pair := MAKERS[kind](drawn, random, known):
                left -= 1
                yield kind, pair


def numbers(rows: list[Row], random: Random, _: Known = NOBODY) -> Pair | None:
    """A pair with other figures, the same on both sides; ``None`` from one where they cannot be told apart."""
    row = random.choice(rows)
    there = digits(row.source)
    both = row.source + " " + row.target
    if not there or there != digits(row.target) or len(set(there)) < len(there) or re.search(r"(?<!\d)0", both):
        return None
    other = {number: _other_digits(number, random) for number in there}

    def swapped(match: re.Match[str]) -> str:
        new = iter(other[re.sub(r"\D", "", match[0])])
        return re.sub(r"\d", lambda _: next(new), match[0])

    return NUMBER.sub(swapped, row.source), NUMBER.sub(swapped, row.target)


def _other_digits(number: str, random: Random) -> str:
    if re.fullmatch(r"(?:19|20)\d\d", number):
        return str(random.randint(1945, 2029))
    return "".join(str(random.randint(int(place == 0), 9)) for place in range(len(number)))


def names(rows: list[Row], random: Random, known: Known = NOBODY) -> Pair | None:
    """A pair with another name in place of one that both sides write alike; ``None`` where there is none."""
    row = random.choice(rows)
    shared = sorted(set(WITHIN.findall(row.source)) & set(WITHIN.findall(row.target)))
    if not shared:
        return None
    old = random.choice(shared)
    if known.names and not old.isupper() and random.random() < SHARE_KNOWN:
        new = random.choice(known.names)
    else:
        new = _letters(random, len(old)) if old.isupper() else _word(random).title()
    return re.sub(rf"\b{old}\b", new, row.source), re.sub(rf"\b{old}\b", new, row.target)


def quotes(rows: list[Row], random: Random, known: Known = NOBODY) -> Pair | None:
    """A sentence as somebody's words, mostly with who says them."""
    row = random.choice(rows)
    if re.search("[“”\"‘’']", row.source + row.target) or not row.source.endswith(".") or not row.target.endswith("."):
        return None
    mark = random.choice(MARKS)
    if random.random() < 0.25:
        return mark.format(row.source), mark.format(row.target)
    said, said_en = random.choice(SPEAKERS)
    who = _name(random, known)
    return (
        f"{mark.format(row.source[:-1] + ',')} {said.format(who)}.",
        f"{mark.format(row.target[:-1] + ',')} {said_en.format(who)}.",
    )


def headlines(rows: list[Row], random: Random, _: Known = NOBODY) -> Pair | None:
    """A sentence without its stop, half of them with a headline's large letters."""
    row = random.choice(rows)
    if len(row.source) > 110 or not row.source.endswith(".") or not row.target.endswith("."):
        return None
    pair = row.source[:-1], row.target[:-1]
    return pair if random.random() < 0.5 else (_titled(pair[0]), _titled(pair[1]))


def _titled(text: str) -> str:
    words = text.split(" ")
    return " ".join(
        word if number and word in SMALL else word[:1].upper() + word[1:] for number, word in enumerate(words)
    )


def capitals(rows: list[Row], random: Random, _: Known = NOBODY) -> Pair | None:
    """A sentence all in capitals."""
    row = random.choice(rows)
    return (row.source.upper(), row.target.upper()) if len(row.source) < 120 else None


def joined(rows: list[Row], random: Random, _: Known = NOBODY) -> Pair | None:
    """Two or three sentences as one text: the pools have few long ones."""
    several = [random.choice(rows) for _ in range(random.choice((2, 2, 3)))]
    if any(row.source[-1] not in ".!?" or row.target[-1] not in ".!?" for row in several):
        return None
    return " ".join(row.source for row in several), " ".join(row.target for row in several)


def paragraphs(rows: list[Row], random: Random, _: Known = NOBODY) -> Pair | None:
    """Two or three sentences of 40 to 80 words together that speak of the same: they share a name where they can."""
    first = random.choice(rows)
    there = set(WITHIN.findall(first.source))
    several = [first]
    for row in random.sample(rows, min(len(rows), LOOKED_AT)):
        if row not in several and (not there or there & set(WITHIN.findall(row.source))):
            several.append(row)
        if len(several) == 3 or _words(several) >= LEAST_WORDS:
            break
    if not LEAST_WORDS <= _words(several) <= MOST_WORDS:
        return None
    if any(row.source[-1] not in ".!?" or row.target[-1] not in ".!?" for row in several):
        return None
    return " ".join(row.source for row in several), " ".join(row.target for row in several)


def _words(rows: list[Row]) -> int:
    return sum(len(row.source.split()) for row in rows)


def english(rows: list[Row], random: Random, _: Known = NOBODY) -> Pair | None:
    """An English sentence, which stays as it is."""
    row = random.choice(rows)
    return row.target, row.target


def frames(_: list[Row], random: Random, known: Known = NOBODY) -> Pair | None:
    """A sentence of our own whose names, dates and figures are made up: they can only be copied."""
    source, target = random.choice(_frames())
    fill = _fillings(random, known)
    return _filled(source, fill), _filled(target, fill)


@cache
def _frames() -> list[tuple[str, str]]:
    lines = (line.split("\t") for line in FRAMES.read_text("utf-8").splitlines())
    return [(source, target) for source, target in lines]


def _filled(frame: str, fill: dict[str, str]) -> str:
    return re.sub(r"\{([a-z0-9.]+)\}", lambda match: fill[match[1]], frame)


def _fillings(random: Random, known: Known) -> dict[str, str]:
    """Something for every slot of a frame; ``.en`` is how English writes it where that differs."""
    weekday, month = random.choice(list(WEEKDAYS)), random.choice(list(MONTHS))
    day, year = str(random.randint(1, 28)), str(random.randint(1945, 2029))
    fill = {
        "weekday": weekday, "weekday.en": WEEKDAYS[weekday], "month": month, "month.en": MONTHS[month], "day": day,
        "year": year, "date": f"{day}/{random.randint(1, 12)}/{year}", "word": _word(random),
        "count": str(random.randint(2, 999)), "age": str(random.randint(2, 99)),
        "code": f"{_letters(random, 2)}-{random.randint(1, 9999)}",
    }  # fmt: skip
    for slot in ("score", "score2"):
        fill[slot] = f"{random.randint(0, 21)}-{random.randint(0, 21)}"
    for slot in ("name", "name2"):
        fill[slot] = _name(random, known)
    for slot in ("place", "place2"):
        fill[slot] = _word(random).title() + random.choice(("", "", "-" + _word(random).title()))
    for slot in ("org", "org2"):
        fill[slot] = _letters(random, random.randint(3, 5))
    for slot in ("money", "money2"):
        fill[f"{slot}.en"] = f"{random.randint(1000, 9_999_999):,}"
        fill[slot] = fill[f"{slot}.en"].replace(",", ".")
    fill["percent.en"] = f"{random.randint(0, 99)}.{random.randint(1, 9)}"
    fill["percent"] = fill["percent.en"].replace(".", ",")
    fill["clock"] = f"{random.randint(0, 23):02}.{random.randint(0, 59):02}"
    fill["clock.en"] = fill["clock"].replace(".", ":")
    return fill


def _word(random: Random) -> str:
    word = "".join(random.choice(SYLLABLES) for _ in range(random.randint(2, 3)))
    return word if len(word) >= 4 else word + random.choice(SYLLABLES) + "n"


def _name(random: Random, known: Known) -> str:
    if known.people and random.random() < SHARE_KNOWN:
        return random.choice(known.people)
    return " ".join(_word(random).title() for _ in range(random.choice((1, 2, 2, 3))))


def _letters(random: Random, count: int) -> str:
    return "".join(random.choice("ABCDEFGHIJKLMNOPRSTUVWY") for _ in range(count))


MAKERS: dict[str, Maker] = {
    maker.__name__: maker
    for maker in (numbers, names, frames, quotes, headlines, capitals, joined, paragraphs, english)
}
