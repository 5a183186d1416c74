"""Differences between translations of one sentence, by words. It knows no widget."""

import re
from collections.abc import Iterator
from itertools import groupby

from translation.text import matching

CONTEXT = 2  # words that stay on either side of a difference
SHORTEST_CUT = 3  # words: fewer are not worth a sign of what was left out
LEFT_OUT = "…"
WORD = re.compile(r"\S+")

Parts = tuple[tuple[str, bool], ...]  # words joined by spaces, and whether they differ


def differences(words: str, other: str) -> Parts:
    """A translation in parts, each the same as in the ``other`` or different from it; longer sameness is shortened.

    Where only the other has words, the words on either side of the gap count as different.
    """
    mine, theirs = WORD.findall(words), WORD.findall(other)
    marked = [False] * len(mine)
    for equal, start, end, _, _ in matching.differences(mine, theirs):
        if equal:
            continue
        marked[start:end] = [True] * (end - start)
        if start == end:
            for place in (start - 1, start):
                if 0 <= place < len(mine):
                    marked[place] = True
    return tuple(_shortened(mine, marked))


def plain(parts: Parts) -> str:
    """The parts as plain text."""
    return " ".join(text for text, _ in parts)


def _shortened(words: list[str], marked: list[bool]) -> Iterator[tuple[str, bool]]:
    at = 0
    for differs, run in groupby(marked):
        count = sum(1 for _ in run)
        part = words[at : at + count]
        if not differs and any(marked):
            head = part[:CONTEXT] if at else part[:1]  # the sentence's beginning needs no more than its first word
            tail = part[len(part) - CONTEXT :] if at + count < len(words) else part[-1:]
            if len(part) - len(head) - len(tail) >= SHORTEST_CUT:
                part = [*head, LEFT_OUT, *tail]
        yield " ".join(part), differs
        at += count
