"""Projection of links, bold and italic onto the translation, where their words can be found."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from translation.document import Span, Style

WORD = re.compile(r"[^\W_]+(?:[-.,'’][^\W_]+)*")
ALIKE = 0.72  # how alike two words must be to be one name or loan ("Azerbaijan", "Azerbaijani"; "kontraterorisme")
LONG_ENOUGH = 5  # letters from which likeness says something
LONGEST_WORD = 60  # letters up to which; what compares two words takes the square of their length
LONGEST = 10_000  # characters of a sentence, and spans in it, up to which words are looked for
MOST = 200
AWAY = 0.45  # how far, as a share of the sentence, a word may have moved


class _Word(NamedTuple):
    start: int
    end: int
    text: str  # in lower case, a figure's marks left out


def carry(source: str, spans: Sequence[Span], target: str) -> tuple[Span, ...]:
    """The spans of ``source`` on the corresponding words of ``target``; spans without such words are dropped.

    A span over the whole sentence covers the whole target. Any other is projected only if every word of it that is
    recognisable in both languages (a name, a figure, a loanword) is found, side by side. In a text of more than 10,000
    characters or 200 spans, which is no sentence, words are not searched.
    """
    length = len(target.rstrip())
    if not length or not spans:
        return ()
    long = max(len(source), len(target)) > LONGEST or len(spans) > MOST
    ours, theirs = ([], []) if long else (_words(source), _words(target))
    first = len(source) - len(source.lstrip(" \"“'‘("))
    last = len(source.rstrip(" \"”'’).,!?"))
    carried: list[Span] = []
    for span in spans:
        if span.start <= first and span.end >= last:
            found: tuple[int, int] | None = (0, length)
        elif long or span.style is Style.DATELINE:
            continue  # it is a segment of its own
        else:
            found = _find(
                [word for word in ours if word.start < span.end and word.end > span.start],
                theirs,
                len(source),
                len(target),
            )
        if found and not any(
            one.style is span.style and one.start < found[1] and found[0] < one.end for one in carried
        ):
            carried.append(Span(found[0], found[1], span.style, span.href))
    return tuple(sorted(carried, key=lambda span: (span.start, -span.end)))


def _words(text: str) -> list[_Word]:
    return [
        _Word(
            match.start(),
            match.end(),
            re.sub(r"[.,]", "", match[0]).lower() if match[0][0].isdigit() else match[0].lower(),
        )
        for match in WORD.finditer(text)
    ]


def _find(wanted: list[_Word], theirs: list[_Word], long: int, length: int) -> tuple[int, int] | None:
    """The position of the given words in the target; ``None`` unless all of them are found close together."""
    if not wanted:
        return None
    places = []
    for word in wanted:
        place = (word.start + word.end) / 2 / max(long, 1)
        alike = [
            (abs((one.start + one.end) / 2 / max(length, 1) - place), number)
            for number, one in enumerate(theirs)
            if _same(word.text, one.text)
        ]
        near = min(alike, default=None)
        if near is None or near[0] > AWAY:
            return None
        places.append(near[1])
    first, last = min(places), max(places)
    # Between the words that were found, one more may stand ("Presiden Joko Widodo", "President Joko Widodo").
    if len(set(places)) < len(places) or last - first + 1 > len(places) + 1:
        return None
    return theirs[first].start, theirs[last].end


def _same(one: str, other: str) -> bool:
    """True if two words are the same name, figure or loanword in the two languages."""
    if one == other:
        return len(one) > 1 or one.isdigit()
    if min(len(one), len(other)) < LONG_ENOUGH or max(len(one), len(other)) > LONGEST_WORD or one[0] != other[0]:
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= ALIKE
