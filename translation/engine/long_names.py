"""Known names of several words: what the model mangled or translated word by word is said as English says it.

"South Sumatra" for Kaukasus Selatan becomes "South Caucasus", "Kollektif Safety (CSTO)" becomes "Collective Security
Treaty Organization (CSTO)". A name is replaced only where its words stand together in the translation and for nothing
else; what is in doubt is left, and marked by the checks.
"""

import re
from collections.abc import Sequence

from translation.document import Change, ChangeKind
from translation.engine.alignment import SMALL, Link, words
from translation.engine.checks.sides import Sides
from translation.words.dictionary import names as known_names
from translation.words.english import Stems, stem
from translation.words.known_names import Known, known_in
from translation.words.lexicon import counterparts

DETERMINERS = frozenset("a an the his her its their our my your this that these those".split())
JOINING = frozenset("of the and for in on to".split())
LONGER = 3  # words by which English may be longer
LEAST = 0.6  # share of the name's words that must have a place
ACRONYM = re.compile(r"(?<![\w-])[A-Z]{2,6}(?![\w-])")
BRACKETED = re.compile(r"\(([A-Z]{2,6})\)")


def in_english(source: str, target: str, links: Sequence[Link]) -> tuple[str, tuple[Change, ...]]:
    """The translation with known names of several words, and acronyms, as English says them, and what was changed."""
    changes: list[Change] = []
    for known in reversed(known_in(source)):
        sides = Sides(source, target)
        if sides.has_long_form(known):
            continue
        place = _before_acronym(known, sides, links) or _place(known, sides, links)
        if place is None or target[slice(*place)] == known.english[0]:
            continue
        start, end = place
        before = target[start:end]
        after = known.english[0] + (before[-2:] if before.endswith(("'s", "’s")) else "")
        after = after[:1].upper() + after[1:] if start == 0 else after
        changed = target[:start] + after + target[end:]
        links = _moved(links, words(target), words(changed), start, end)
        target = changed
        changes.append(Change(ChangeKind.NAME, known.form, before, after))
    target, others = _acronyms(source, target)
    return target, (*reversed(changes), *others)


def _before_acronym(known: Known, sides: Sides, links: Sequence[Link]) -> tuple[int, int] | None:
    """The characters before an acronym in brackets, where the source has the name before the same one."""
    if not any(sides.source.startswith(f" ({acronym})", known.end) for acronym in known.acronyms):
        return None
    theirs = words(sides.target)
    ours = [number for number, match in enumerate(words(sides.source)) if known.start <= match.start() < known.end]
    others = {other for one, other in links if one not in ours}
    for match in BRACKETED.finditer(sides.target):
        if match[1] not in known.acronyms:
            continue
        run: list[int] = []
        for number in reversed([n for n, word in enumerate(theirs) if word.end() <= match.start()]):
            word = theirs[number][0]
            after = theirs[run[0]].start() if run else match.start()
            joined = sides.target[theirs[number].end() : after] == " "
            fits = word[0].isupper() or (run and word in JOINING)
            if not joined or not fits or (number in others and word not in JOINING):
                break
            run.insert(0, number)
        while run and theirs[run[0]][0].lower() in JOINING | DETERMINERS:
            run.pop(0)
        if run:
            return theirs[run[0]].start(), theirs[run[-1]].end()
    return None


def _place(known: Known, sides: Sides, links: Sequence[Link]) -> tuple[int, int] | None:
    """The characters of the translation that stand for a name, where they stand together and for nothing else."""
    ours = [number for number, match in enumerate(words(sides.source)) if known.start <= match.start() < known.end]
    theirs = words(sides.target)
    mine = sorted({other for one, other in links if one in ours and other < len(theirs)})
    linked = {other for one, other in links if one not in ours}
    said = [match[0].lower() for match in theirs]
    while mine and said[mine[0]] in DETERMINERS:
        mine.pop(0)
    while mine and said[mine[-1]] in JOINING | DETERMINERS:
        mine.pop()
    if not mine or len({one for one, other in links if other in mine and one in ours}) < LEAST * len(ours):
        return None
    own = [counterparts(words(sides.source)[number][0]) for number in ours]
    expected = Stems(known.stems.union(*(one.stems for one in own)))
    copied = {words(sides.source)[number][0].lower() for number in ours}

    def belongs(number: int) -> bool:
        return said[number] in copied or expected.has(stem(said[number]))

    first, last = mine[0], mine[-1]
    while first and first - 1 not in linked and said[first - 1] not in SMALL and belongs(first - 1):
        first -= 1
    while last + 1 < len(theirs) and last + 1 not in linked and said[last + 1] not in SMALL and belongs(last + 1):
        last += 1
    inside = range(first, last + 1)
    if len(inside) > len(ours) + LONGER or any(number in linked and said[number] not in SMALL for number in inside):
        return None
    for number in inside:
        if said[number] not in JOINING and not theirs[number][0][0].isupper() and not belongs(number):
            return None
    between = sides.target[theirs[first].start() : theirs[last].end()]
    if re.search(r"[,.;:()\"“”]", between):
        return None
    # A name beside it that stands for nothing may be its rest.
    for beside in (first - 1, last + 1):
        if 0 < beside < len(theirs) and beside not in linked and theirs[beside][0][0].isupper():
            near = sides.target[theirs[min(beside, last)].end() : theirs[max(beside, first)].start()]
            if near == " ":
                return None
    return theirs[first].start(), theirs[last].end()


def _moved(
    links: Sequence[Link], before: Sequence[re.Match[str]], after: Sequence[re.Match[str]], start: int, end: int
) -> list[Link]:
    """The links of the words outside a part of the target that was replaced."""
    by = len(after) - len(before)
    kept = []
    for one, other in links:
        if other < len(before) and before[other].end() <= start:
            kept.append((one, other))
        elif other < len(before) and before[other].start() >= end:
            kept.append((one, other + by))
    return kept


def _acronyms(source: str, target: str) -> tuple[str, list[Change]]:
    """The translation with acronyms that the model left in Indonesian as English has them: PBB, UN."""
    changes: list[Change] = []
    for own in dict.fromkeys(ACRONYM.findall(source)):
        english = _english_acronym(own, source)
        if not english or english == own:
            continue
        made = re.sub(rf"(?<![\w-]){own}(?![\w-])", english, target)
        if made != target:
            changes.append(Change(ChangeKind.NAME, own, own, english))
            target = made
    return target, changes


def _english_acronym(own: str, source: str) -> str:
    """The English acronym of an Indonesian one, ``""`` where it has none or another sense is near."""
    found = [name for name in known_names(own) if name.kind == "acronym" and name.form == own]
    if len(found) != 1:
        return ""
    english = BRACKETED.search(found[0].english)
    also = found[0].note.partition("also: ")[2].partition("(")[0].lower().split()
    near = any(word in source.lower().split() for word in also if len(word) > LONGER)
    return "" if english is None or near else english[1]
