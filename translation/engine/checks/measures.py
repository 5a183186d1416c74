"""Directions, currencies and units: what the source measures in, and where it points, is the same in the translation."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from translation.document import Doubt, DoubtKind
from translation.engine.checks.sides import Sides

Patterns = dict[str, tuple[str, str]]  # what is meant -> how it is said in Indonesian, and in English

DIRECTIONS: Patterns = {
    "north": (r"utara|timur laut|barat laut|nort\w+", r"north\w*|arctic"),
    "south": (r"selatan|tenggara|barat daya|south\w*|kidul", r"south\w*|antarctic\w*"),
    "east": (r"timur\w*|tenggara|east\w*", r"east\w*|\w+east\w*|orient\w*"),
    "west": (r"barat\w*|kebarat\w*|west\w*", r"west\w*|\w+west\w*|occident\w*"),
    "left": (r"kiri", r"left(?:ist|-wing)?"),
    "right": (r"kanan", r"right(?:ist|-wing)?"),
}
# Where only one of a pair is certain: "left" is also what somebody did, "right" what somebody has.
OPPOSITE = {"north": "south", "south": "north", "east": "west", "west": "east", "left": "right", "right": "left"}
UNCERTAIN = frozenset({"left", "right"})
CURRENCIES: Patterns = {
    "dollar": (r"dolar\w*|dollar|usd|us\$|s\$|a\$|sgd|\$", r"dollars?|usd|bucks?|us\$|\$|cents?|sgd|millionaires?"),
    "euro": (r"euro|eur|€", r"euros?|eur|€"),
    "pound": (r"pound\w*|pon\w*|gbp|£", r"pounds?|sterling|gbp|£|lbs?"),
    "rupiah": (r"rupiah\w*|rp|idr|perak", r"rupiahs?|rp|idr"),
    "yen": (r"yen|¥|jpy", r"yen|¥|jpy"),
    "yuan": (r"yuan|renminbi|cny|rmb", r"yuan|renminbi|cny|rmb"),
    "rupee": (r"rupee", r"rupees?"),
    "ringgit": (r"ringgit|rm", r"ringgit|rm"),
    "riyal": (r"riyal|real", r"riyals?|reals?"),
    "rouble": (r"rubel", r"rou?bles?"),
    "won": (r"won", r"won"),
    "franc": (r"frank|franc", r"francs?"),
}
UNITS: Patterns = {
    "kilometre": (r"kilometer|km|kilo|kilometer per jam", r"kilomet(?:er|re)s?|km2?|kms?|kmh|kph|kilo"),
    "mile": (r"mil|mpj|mph", r"miles?|mi|mph|mileage"),
    "metre": (r"meter|m|mdpl", r"met(?:er|re)s?|m"),
    "centimetre": (r"sentimeter|senti|cm|sentimetre|centimeter", r"centimet(?:er|re)s?|cm"),
    "millimetre": (r"milimeter|mm|millimeter", r"millimet(?:er|re)s?|mm"),
    "foot": (r"kaki|feet|ft|foot", r"feet|foot|ft"),
    "inch": (r"inci|inch|inchi|in", r"inch(?:es)?"),
    "yard": (r"yard|yar", r"yards?"),
    "acre": (r"hektar are|ekar|acre|are", r"acres?"),
    "hectare": (r"hektare?|ha", r"hectares?|ha"),
    "kilogram": (r"kilogram|kg|kilo", r"kilograms?|kilogrammes?|kgs?|kilos?"),
    "gram": (r"gram|gr|g", r"grams?|grammes?|g"),
    "ton": (r"ton\w*", r"tons?|tonnes?|tonnage"),
    "litre": (r"liter|l", r"lit(?:er|re)s?|l"),
    "gallon": (r"galon|gallon", r"gallons?"),
    "second": (r"detik\w*", r"seconds?"),
    "minute": (r"menit\w*", r"(?<!last-)(?<!last )minutes?"),
    "hour": (r"jam\w*|pukul|dini hari", r"hours?|hourly|o['’]clock"),
    "day": (
        r"(?<!dini )hari\w*|harian|sehari\w*|berhari\w*|malam|esok|besok|lusa|kemarin|daily",
        r"(?<!present-)(?<!modern-)days?|daily|nights?|day-long|overnight",
    ),
    "week": (r"minggu\w*|pekan\w*|seminggu|sepekan|mingguan", r"weeks?|weekly|fortnight\w*|weekends?"),
    "month": (r"bulan\w*|sebulan\w*|berbulan\w*", r"months?|monthly"),
    "year": (r"tahun\w*|setahun\w*|bertahun\w*|usia\w*|berusia|berumur|umur", r"years?|year-old|yearly|annual\w*|y/o"),
    "percent": (r"persen\w*|%|prosen", r"per\s?cent\w*|%"),
}
AMBIGUOUS = frozenset({"second", "foot", "metre", "yard", "ton"})  # words of other senses: they count behind a number
LEAST_BESIDE = r"(?:\d[\d.,]*|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|a|few|several|hundred|thousand|million|billion|dozens?|tens)\b)(?:\s(?:million|billion|thousand|hundred|or\sso|more|square|cubic|of))*[\s-]{0,2}"

# "per day", "ten times a week"; not "a day later", "for a week".
RATE = r"\b(?:per|(?:\d|\b(?:times|once|twice|people|percent|dollars|rupiah|families|passengers|tons|tonnes|litres|liters))\s(?:a|an|each|every))\s"


def directions(sides: Sides) -> Iterator[Doubt]:
    """North made south, left made right."""
    strange, lost = _differences(DIRECTIONS, sides)
    if sides.is_english:
        return
    for one in sorted(strange):
        if one in UNCERTAIN:
            if OPPOSITE[one] in lost:
                yield Doubt(DoubtKind.DIRECTION, f"{OPPOSITE[one]} → {one}")
        elif lost - UNCERTAIN:
            yield Doubt(DoubtKind.DIRECTION, f"{min(lost - UNCERTAIN)} → {one}")


def currencies(sides: Sides) -> Iterator[Doubt]:
    """Another currency."""
    strange, lost = _differences(CURRENCIES, sides)
    if "won" in strange and not re.search(LEAST_BESIDE + r"won\b", sides.target):
        strange -= {"won"}  # what somebody did
    if strange and lost:
        yield Doubt(DoubtKind.CURRENCY, f"{min(lost)} → {min(strange)}")


def units(sides: Sides) -> Iterator[Doubt]:
    """Another unit."""
    strange, lost = _differences(UNITS, sides)
    strange = {one for one in strange if one not in AMBIGUOUS or _counted(one, sides.target)}
    if strange and lost:
        yield Doubt(DoubtKind.UNIT, f"{min(lost)} → {min(strange)}")
    elif rates := [one for one in sorted(strange) if _is_rate(one, sides.target) and not _is_named(one, sides)]:
        yield Doubt(DoubtKind.UNIT, rates[0])


def _differences(patterns: Patterns, sides: Sides) -> tuple[set[str], set[str]]:
    """The ones that the translation has more often than the source, and less often."""
    every, each = _compiled(id(patterns))
    if not every.search(sides.target):
        return set(), set()
    ours = Counter({name: len(said[0].findall(sides.source)) for name, said in each.items()})
    theirs = Counter({name: len(said[1].findall(sides.target)) for name, said in each.items()})
    return set(theirs - ours), set(ours - theirs)


@cache
def _compiled(table: int) -> tuple[re.Pattern[str], dict[str, tuple[re.Pattern[str], re.Pattern[str]]]]:
    """The patterns of a table, by its identity: all of the English ones in one, and each."""
    patterns = next(one for one in (DIRECTIONS, CURRENCIES, UNITS) if id(one) == table)
    every = re.compile(_whole("|".join(said[1] for said in patterns.values())), re.IGNORECASE)
    each = {name: tuple(re.compile(_whole(one), re.IGNORECASE) for one in said) for name, said in patterns.items()}
    return every, each  # type: ignore[return-value]


def _whole(pattern: str) -> str:
    """Words alone; signs, and letters glued to a figure, wherever they stand."""
    return rf"(?<![^\W\d_])(?:{pattern})(?![^\W\d_])"


def _counted(unit: str, text: str) -> bool:
    """True if a unit stands behind a number in the translation, or what is counted is so much for each of it."""
    return _is_rate(unit, text) or re.search(LEAST_BESIDE + _whole(UNITS[unit][1]), text, re.IGNORECASE) is not None


def _is_named(unit: str, sides: Sides) -> bool:
    """True if the source has a unit at all."""
    return re.search(_whole(UNITS[unit][0]), sides.source, re.IGNORECASE) is not None


def _is_rate(unit: str, text: str) -> bool:
    """True if something is said of each of a unit: "per day", "families a month"."""
    return re.search(RATE + _whole(UNITS[unit][1]), text, re.IGNORECASE) is not None
