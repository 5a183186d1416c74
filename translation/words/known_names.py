"""Names of several words in a text whose English is known: "Kementerian Dalam Negeri", "Kaukasus Selatan".

They come from the list of names: places, institutions, events and the long forms of acronyms. A long form that stands
before its acronym in brackets is found too where it is written in another way: "Perjanjian Keamanan Kollektif (CSTO)".
"""

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache

from translation.words.dictionary import Name, all_names, names
from translation.words.english import stem
from translation.words.forms.spelling import ratio

KINDS = frozenset({"place", "institution", "event", "party", "law"})
WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
LETTERS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
BRACKETED = re.compile(r"\s*\((?P<acronym>[A-Z][A-Z-]{1,9})\)")
ALSO = re.compile(r"\balso:?\s+(?P<names>[^;(]+)")
JOINING = frozenset("dan di dari ke untuk atau serta bagi pada".split())
SMALL = frozenset("the of and for in on to a an at by".split())
LONGEST = 9  # words of a name
SAME = 0.8  # how alike the words of a long form are that is written in another way
LEAST_SAME = 0.5  # share of them


@dataclass(frozen=True, slots=True)
class Known:
    """A name in a text: where it stands, how English says it, the usual way first, and its acronyms."""

    start: int
    end: int
    form: str
    english: tuple[str, ...]
    acronyms: frozenset[str] = frozenset()

    @property
    def stems(self) -> frozenset[str]:
        """The stems of everything that may stand for it."""
        return frozenset().union(*map(stems_of, self.english), {stem(one) for one in self.acronyms})


@lru_cache(maxsize=20_000)
def stems_of(english: str) -> frozenset[str]:
    """The stems of the words of an English name that say something."""
    return frozenset(stem(word) for word in LETTERS.findall(english) if word.lower() not in SMALL)


@lru_cache(maxsize=512)
def known_in(text: str) -> tuple[Known, ...]:
    """The known names of several words in a text, in order; of overlapping ones the longest."""
    found: list[Known] = []
    words = list(WORD.finditer(text))
    at = 0
    while at < len(words):
        known = _longest(text, words, at)
        if known is None:
            at += 1
            continue
        found.append(known)
        while at < len(words) and words[at].start() < known.end:
            at += 1
    taken = [range(known.start, known.end) for known in found]
    explained = (_explained(text, match, words) for match in BRACKETED.finditer(text))
    found += [one for one in explained if one is not None and not any(one.start in place for place in taken)]
    return tuple(sorted(found, key=lambda known: known.start))


def _longest(text: str, words: list[re.Match[str]], at: int) -> Known | None:
    """The longest known name that begins with a word."""
    if not words[at][0][0].isupper():
        return None
    for form, known in _by_first().get(words[at][0].lower(), ()):
        run = words[at : at + len(form)]
        if tuple(word[0].lower() for word in run) != form:
            continue
        if all(word[0][0].isupper() or word[0] in JOINING for word in run):
            start, end = run[0].start(), run[-1].end()
            acronym = BRACKETED.match(text, end)
            own = frozenset({acronym["acronym"]} if acronym else ())
            english = tuple(dict.fromkeys(said for name in known for said in english_of(name)))
            return Known(start, end, text[start:end], english, own.union(*map(_acronyms, known)))
    return None


def _explained(text: str, bracket: re.Match[str], words: list[re.Match[str]]) -> Known | None:
    """The long form before an acronym in brackets, if it is the one that is known or much like it."""
    name = next((one for one in names(bracket["acronym"]) if one.kind == "acronym" and " " in one.long), None)
    if name is None:
        return None
    known = WORD.findall(name.long.lower())
    before = [word for word in words if word.end() <= bracket.start()]
    run = before[-len(known) :]
    if [word[0].lower() for word in run] != known:
        run = _large(before)
        alike = sum(max(ratio(word[0].lower(), one) for one in known) >= SAME for word in run)
        if not 2 <= len(run) <= LONGEST or alike < LEAST_SAME * max(len(run), len(known)):
            return None
    start, end = run[0].start(), run[-1].end()
    return Known(start, end, text[start:end], english_of(name), _acronyms(name) | {bracket["acronym"]})


def _large(words: list[re.Match[str]]) -> list[re.Match[str]]:
    """The last words that are written large, with the small ones between them."""
    first = len(words)
    while first and (words[first - 1][0][0].isupper() or (first < len(words) and words[first - 1][0] in JOINING)):
        first -= 1
    while first < len(words) and words[first][0] in JOINING:
        first += 1
    return words[first:]


def english_of(name: Name) -> tuple[str, ...]:
    """What English says for a name, the usual way first, without an acronym in brackets."""
    parts = [re.sub(r"\s*\([^)]*\)", "", part).strip() for part in re.split(r"[,;]\s|\s/\s", name.english)]
    if name.kind in KINDS - {"place"} and (also := ALSO.search(name.note)):
        parts += [part.strip() for part in also["names"].split(",")]
    return tuple(dict.fromkeys(filter(None, parts)))


def _acronyms(name: Name) -> frozenset[str]:
    """The acronyms of a name, its own and the English one."""
    own = {name.form} if name.kind == "acronym" else set[str]()
    return frozenset(own | set(re.findall(r"\(([A-Z][A-Za-z-]+)\)", name.english)))


@cache
def _by_first() -> dict[str, list[tuple[tuple[str, ...], list[Name]]]]:
    """Forms of several words, with what is known of each, by their first one, the longest first."""
    found: dict[tuple[str, ...], list[Name]] = defaultdict(list)
    for name in sorted(all_names(), key=lambda name: name.kind not in KINDS):
        long = name.form if name.kind in KINDS else name.long if name.kind == "acronym" else ""
        form = tuple(WORD.findall(long.lower()))
        if 2 <= len(form) <= LONGEST and long[0].isupper() and ";" not in long:
            found[form].append(name)
    by_first: dict[str, list[tuple[tuple[str, ...], list[Name]]]] = defaultdict(list)
    for form in sorted(found, key=len, reverse=True):
        by_first[form[0]].append((form, found[form]))
    return dict(by_first)
