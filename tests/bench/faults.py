"""Faults planted in good translations: for each kind, what a careless or lost translator might have made of a sentence.

Every function takes a source, its good translation and a random generator, and gives the translation with one fault, or
``""`` where the sentence has nothing in which the fault could be planted.
"""

import re
from collections.abc import Callable, Sequence
from random import Random

from translation.words.lexicon import is_english

WORD = re.compile(r"(?<![\w.])[^\W\d_]+(?:['’-][^\W\d_]+)*")
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April May June July August September October November December".split()
CURRENCIES = ("dollars", "euros", "pounds", "rupiah", "yen", "rupees")
SIGNS = ("US$", "€", "£", "Rp", "$")
UNITS = ("kilometers", "kilometres", "km", "miles", "metres", "meters", "feet", "kilograms", "kg", "tons", "tonnes", "hectares",
         "acres", "litres", "liters", "centimeters", "cm", "inches", "percent", "degrees", "hours", "minutes", "days", "weeks",
         "months", "years")  # fmt: skip
NOT_NAMES = frozenset(
    "i the a an he she it they we you his her their our my this that these those in on at of and but or mr mrs ms dr st".split()
)
STRANGERS = (
    "Hendrawan", "Kowalski", "Tambunan", "Okonkwo", "Lindqvist", "Marquez", "Brixham", "Sulawesi", "Tbilisi", "Yamamoto",
    "Prasetyo", "Vandermeer", "Kazakhstan", "Dunstable", "Wulandari", "Ferreira", "Nakamura", "Ottawa",
)  # fmt: skip
PHRASES = re.compile(
    r"(?:,\s|\s)(?=(?:in|on|at|for|from|with|because|after|before|by|during|while|when|to|of|and|but|which|who|as|through|along|since|until"
    r"|against|about|near)\b)"
)
SHORTEST, LONGEST, LEFT = 3, 8, 5  # words of a phrase that is left out, and of what stays
NAME_RUN = r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*"
SPEAKS = re.compile(
    rf"(?P<before>{NAME_RUN}) (?:said|told|wrote|stated|added|explained)\b|\b(?:said|added|wrote) (?P<after>{NAME_RUN})"
)
Fault = Callable[[str, str, Random], str]


def number(_source: str, target: str, random: Random) -> str:
    """A digit is another one."""
    places = [match.start() for match in re.finditer(r"(?<![A-Za-z])\d", target)]
    if not places:
        return ""
    at = random.choice(places)
    return target[:at] + random.choice([d for d in "123456789" if d != target[at]]) + target[at + 1 :]


def weekday(_source: str, target: str, random: Random) -> str:
    """Another day of the week."""
    return _exchanged(target, DAYS, random)


def month(_source: str, target: str, random: Random) -> str:
    """Another month."""
    return _exchanged(target, MONTHS, random)


def direction(source: str, target: str, random: Random) -> str:
    """South for north; left for right, where the source has a side and no right that somebody has."""
    groups: list[tuple[str, ...]] = [("north", "south", "east", "west"), ("northern", "southern", "eastern", "western")]
    if re.search(r"\b(?:kiri|kanan)\b", source) and not re.search(r"\b(?:hak|benar)\b", source):
        groups.append(("left", "right"))
    return _of_groups(target, groups, random)


def currency(_source: str, target: str, random: Random) -> str:
    """Euros for dollars, a pound sign for a dollar sign."""
    if made := _exchanged(target, CURRENCIES, random):
        return made
    found = [sign for sign in SIGNS if re.search(re.escape(sign) + r"\s?\d", target)]
    if not found:
        return ""
    return target.replace(found[0], random.choice([sign for sign in SIGNS if "$" not in sign and sign != found[0]]), 1)


def unit(_source: str, target: str, random: Random) -> str:
    """Miles for kilometres, years for months."""
    groups = (
        ("kilometers", "miles", "meters", "feet"), ("kilometres", "miles", "metres", "feet"), ("km", "miles", "mi", "m"),
        ("kilograms", "pounds", "tons"), ("kg", "pounds", "tonnes"), ("hectares", "acres"), ("cm", "inches"),
        ("hours", "minutes", "days"), ("weeks", "months", "years"), ("litres", "gallons"), ("liters", "gallons"),
    )  # fmt: skip
    return _of_groups(target, groups, random)


def name_changed(source: str, target: str, random: Random) -> str:
    """Another name."""
    return _at_name(source, target, random, lambda name: random.choice([one for one in STRANGERS if one != name]))


def name_mangled(source: str, target: str, random: Random) -> str:
    """A name with letters lost, exchanged or doubled."""
    return _at_name(source, target, random, lambda name: _mangled(name, random), least=5)


def name_lost(source: str, target: str, random: Random) -> str:
    """A name left out."""
    return re.sub(r"\s{2,}", " ", _at_name(source, target, random, lambda _: ""))


def name_invented(source: str, target: str, random: Random) -> str:
    """A name that the source does not have, before the last stop or in the place of a pronoun."""
    stranger = random.choice([one for one in STRANGERS if one not in source])
    if match := re.search(r"\b(?:he|she|it|they)\b", target):
        return target[: match.start()] + stranger + target[match.end() :]
    return re.sub(r"[.!?]?[\"”’]?$", lambda end: f" with {stranger}{end[0]}", target, count=1)


def negation_lost(_source: str, target: str, random: Random) -> str:
    """A "not" left out, "never" made "always"."""
    choices = [
        (r"\b(\w+)n['’]t\b", lambda m: {"wo": "will", "ca": "can", "sha": "shall"}.get(m[1].lower(), m[1])),
        (r"\bcannot\b", lambda _: "can"),
        (r"\b(not|no) ", lambda _: ""),
        (r"\bnever\b", lambda _: "always"),
        (r"\bwithout\b", lambda _: "with"),
    ]
    found = [(pattern, put) for pattern, put in choices if re.search(pattern, target)]
    if not found:
        return ""
    pattern, put = random.choice(found)
    return re.sub(pattern, put, target, count=1)


def negation_added(_source: str, target: str, random: Random) -> str:
    """A "not" behind an auxiliary."""
    places = list(
        re.finditer(r"\b(?:is|was|are|were|has|have|had|will|can|could|would|should|may|must)\b(?! not)", target)
    )
    if not places or re.search(r"\b(?:not|no|never|n't)\b|n['’]t\b", target):
        return ""
    at = random.choice(places).end()
    return target[:at] + " not" + target[at:]


def half_missing(_source: str, target: str, random: Random) -> str:
    """The first or the second half left out."""
    words = target.split()
    if len(words) < 8:
        return ""
    half = len(words) // 2
    return _tidied(words[:half] if random.random() < 0.5 else words[half:])


def third_missing(_source: str, target: str, random: Random) -> str:
    """The first, middle or last third left out."""
    words = target.split()
    if len(words) < 12:
        return ""
    third, part = len(words) // 3, random.randrange(3)
    return _tidied(words[: part * third] + words[(part + 1) * third :] if part < 2 else words[: 2 * third])


def phrase_missing(_source: str, target: str, random: Random) -> str:
    """The last phrase left out: three to eight words from a preposition, a conjunction or a pronoun on."""
    stop = re.search(r"[.!?]?[\"”’)]*\s*$", target)
    end = stop.start() if stop else len(target)
    places = [
        match.start()
        for match in PHRASES.finditer(target)
        if SHORTEST <= len(target[match.start() : end].split()) <= LONGEST
        and len(target[: match.start()].split()) >= LEFT
    ]
    if not places:
        return ""
    return target[: random.choice(places)] + target[end:]


def added(_source: str, target: str, random: Random) -> str:
    """A clause that the source does not have."""
    clause = random.choice((
        "while the local market stayed closed for repairs", "which angered many farmers in the valley",
        "and the band played old songs until midnight", "because the bridge had collapsed during the storm",
        "after the museum bought three paintings", "as fishermen repaired their boats on the beach",
        "although her brother sold the family bakery", "and the children planted mango trees behind the school",
    ))  # fmt: skip
    return re.sub(r"[.!?]?[\"”’]?$", lambda end: f", {clause}{end[0]}", target, count=1)


def copied(source: str, target: str, random: Random) -> str:
    """Some words of the source in the place of as many of the translation."""
    ours, theirs = source.split(), target.split()
    count = random.choice((2, 3, 4))
    runs = [
        ours[at : at + count]
        for at in range(1, len(ours) - count)
        if all(re.fullmatch(r"[a-z-]{3,}", word) for word in ours[at : at + count])
    ]
    if not runs or len(theirs) < 2 * count:
        return ""
    at = random.randrange(1, len(theirs) - count)
    return " ".join([*theirs[:at], *random.choice(runs), *theirs[at + count :]])


def repeated(_source: str, target: str, random: Random) -> str:
    """Two words, or a phrase of three, said twice in a row."""
    words, count = target.split(), random.choice((2, 2, 3))
    places = [at for at in range(len(words) - count) if all(WORD.fullmatch(word) for word in words[at : at + count])]
    if not places:
        return ""
    at = random.choice(places)
    return " ".join([*words[: at + count], *words[at : at + count], *words[at + count :]])


def word_copied(source: str, target: str, random: Random) -> str:
    """One word of the source in the place of a word of the translation; none that English has too."""
    ours = [word for word in re.findall(r"(?<!\S)[a-z]{5,}(?!\S)", source) if not is_english(word)]
    places = list(re.finditer(r"(?<!\S)[a-z]{5,}(?!\S)", target))
    if not ours or not places:
        return ""
    place = random.choice(places)
    word: str = random.choice(ours)
    return target[: place.start()] + word + target[place.end() :]


def speaker(source: str, target: str, random: Random) -> str:
    """Who says something is exchanged with another name of the sentence; with a stranger where there is none."""
    found = SPEAKS.search(target)
    run: str = (found["before"] or found["after"]) if found else ""
    if not run or run.split()[-1] not in source:
        return ""
    others = [match[0] for match in names_of(source, target) if match[0] not in run.split()]
    other = random.choice(others) if others else random.choice([one for one in STRANGERS if one not in source])
    parts = re.split(rf"(?<!\w)({re.escape(run)}|{re.escape(other)})(?!\w)", target)
    exchanged = {run: other, other: run}
    return "".join(exchanged.get(str(part), str(part)) for part in parts)


def quotes_lost(_source: str, target: str, _random: Random) -> str:
    """The quotation marks left out."""
    return re.sub(r"[\"“”]", "", target) if len(re.findall(r"[\"“”]", target)) >= 2 else ""


FAULTS: dict[str, Fault] = {
    "number changed": number,
    "weekday changed": weekday,
    "month changed": month,
    "direction changed": direction,
    "currency changed": currency,
    "unit changed": unit,
    "name changed": name_changed,
    "name mangled": name_mangled,
    "name lost": name_lost,
    "name invented": name_invented,
    "negation lost": negation_lost,
    "negation added": negation_added,
    "half missing": half_missing,
    "third missing": third_missing,
    "last phrase missing": phrase_missing,
    "clause added": added,
    "words copied": copied,
    "one word copied": word_copied,
    "words repeated": repeated,
    "quotation marks lost": quotes_lost,
    "speaker exchanged": speaker,
}


def _exchanged(target: str, words: tuple[str, ...] | list[str], random: Random) -> str:
    found = [match for match in WORD.finditer(target) if match[0] in words]
    if not found:
        return ""
    match = random.choice(found)
    return target[: match.start()] + random.choice([one for one in words if one != match[0]]) + target[match.end() :]


def _of_groups(target: str, groups: Sequence[tuple[str, ...]], random: Random) -> str:
    found = [(match, group) for match in WORD.finditer(target) for group in groups if match[0] in group]
    if not found:
        return ""
    match, group = random.choice(found)
    return target[: match.start()] + random.choice([one for one in group if one != match[0]]) + target[match.end() :]


def names_of(source: str, target: str) -> list[re.Match[str]]:
    """The names of a translation that its source spells in the same way, and that do not open it."""
    theirs = {word for word in WORD.findall(source) if word[0].isupper()}
    return [
        match
        for match in WORD.finditer(target)
        if match.start() > 0
        and match[0][0].isupper()
        and len(match[0]) > 2
        and match[0] in theirs
        and match[0].lower() not in NOT_NAMES
        and match[0] not in (*DAYS, *MONTHS)
    ]


def _at_name(source: str, target: str, random: Random, put: Callable[[str], str], *, least: int = 3) -> str:
    found = [match for match in names_of(source, target) if len(match[0]) >= least]
    if not found:
        return ""
    match = random.choice(found)
    made = re.sub(rf"(?<!\w){re.escape(match[0])}(?!\w)", put(match[0]), target)
    return "" if made == target else made


def _mangled(name: str, random: Random) -> str:
    for _ in range(20):
        at, way = random.randrange(1, len(name) - 1), random.randrange(4)
        if way == 0:
            made = name[:at] + name[at + 1] + name[at] + name[at + 2 :]
        elif way == 1:
            made = name[:at] + name[at + 2 :]
        elif way == 2:
            made = name[:at] + random.choice("bdgkmnprst") + name[at + 1 :]
        else:
            made = name[: max(3, len(name) // 2)]
        if made.lower() != name.lower():
            return made
    return name[:-2]


def _tidied(words: list[str]) -> str:
    text = " ".join(words).strip(" ,;:")
    return text[:1].upper() + text[1:] + ("" if text[-1:] in '.!?"”' else ".")
