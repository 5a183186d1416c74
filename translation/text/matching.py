"""What two sequences have in common, in time that grows with their length.

``difflib`` takes the square of it, and the cube where much is said again and again: minutes for two paragraphs of a
thousand equal words. Here the beginnings and ends that are equal are put aside, then what stands once in either (the
"patience" of Bram Cohen's comparison), and only the short stretches between are left to ``difflib``.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

SHORT = 400  # items of one times items of the other that difflib gets
DEEPEST = 6  # times that a stretch is looked at again for what stands once in it


class Match(NamedTuple):
    """``one[start:start + size] == other[at:at + size]``."""

    start: int
    at: int
    size: int


class Stretch(NamedTuple):
    """A part of both sequences."""

    start: int
    end: int
    at: int
    stop: int


class Difference(NamedTuple):
    """``one[start:end]`` and ``other[at:stop]``, which are equal or not."""

    equal: bool
    start: int
    end: int
    at: int
    stop: int


def matches(one: Sequence[Hashable], other: Sequence[Hashable]) -> list[Match]:
    """The stretches that are equal in both, in their order, none beside the next in both."""
    found: list[Match] = []
    for match in sorted(_found(one, other, Stretch(0, len(one), 0, len(other)), DEEPEST)):
        last = found[-1] if found else None
        if last and (last.start + last.size, last.at + last.size) == match[:2]:
            found[-1] = Match(last.start, last.at, last.size + match.size)
        elif match.size:
            found.append(match)
    return found


def differences(one: Sequence[Hashable], other: Sequence[Hashable]) -> Iterator[Difference]:
    """Both sequences from beginning to end, in stretches that are equal and stretches that differ."""
    start = at = 0
    for match in (*matches(one, other), Match(len(one), len(other), 0)):
        if (start, at) != (match.start, match.at):
            yield Difference(False, start, match.start, at, match.at)
        start, at = match.start + match.size, match.at + match.size
        if match.size:
            yield Difference(True, match.start, start, match.at, at)


def _found(one: Sequence[Hashable], other: Sequence[Hashable], whole: Stretch, depth: int) -> Iterator[Match]:
    start, end, at, stop = whole
    while start < end and at < stop and one[start] == other[at]:
        start, at = start + 1, at + 1
    yield Match(whole.start, whole.at, start - whole.start)
    while start < end and at < stop and one[end - 1] == other[stop - 1]:
        end, stop = end - 1, stop - 1
    yield Match(end, stop, whole.end - end)
    if start == end or at == stop:
        return
    if (end - start) * (stop - at) <= SHORT:
        blocks = SequenceMatcher(None, one[start:end], other[at:stop], autojunk=False).get_matching_blocks()
        yield from (Match(start + block.a, at + block.b, block.size) for block in blocks)
    elif depth and (anchors := _anchors(one, other, Stretch(start, end, at, stop))):
        for (first, second), (third, fourth) in pairwise([(start - 1, at - 1), *anchors, (end, stop)]):
            if third < end:
                yield Match(third, fourth, 1)
            yield from _found(one, other, Stretch(first + 1, third, second + 1, fourth), depth - 1)


def _anchors(one: Sequence[Hashable], other: Sequence[Hashable], within: Stretch) -> list[tuple[int, int]]:
    """The places of what stands once in either, the most of them that are in the same order in both."""
    start, end, at, stop = within
    ours, theirs = Counter(one[start:end]), Counter(other[at:stop])
    places = {item: place for place, item in enumerate(other[at:stop], at) if theirs[item] == 1}
    pairs = [
        (place, places[item]) for place, item in enumerate(one[start:end], start) if ours[item] == 1 and item in places
    ]
    # The longest rising row, by the end of the shortest of each length (patience sorting).
    ends: list[int] = []
    rows: list[int] = []
    before: list[int] = []
    for number, (_, place) in enumerate(pairs):
        length = bisect_left(ends, place)
        before.append(rows[length - 1] if length else -1)
        ends[length : length + 1], rows[length : length + 1] = [place], [number]
    row, number = [], rows[-1] if rows else -1
    while number >= 0:
        row.append(pairs[number])
        number = before[number]
    return row[::-1]
