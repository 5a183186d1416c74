"""The words under the pointer: the one there, and those of the other language that belong to it."""

from functools import lru_cache

from gui.reading.view.text_formats import Side
from translation.document import SentencePair
from translation.engine import alignment
from translation.engine.alignment import Link, align, from_text, linked, words

BASIC = "\uffff"  # the last character of the Basic Multilingual Plane
Places = dict[Side, list[tuple[int, int]]]  # by side where words begin and end within the sentence


def linked_words(pair: SentencePair, side: Side, offset: int) -> Places:
    """The word at ``offset`` of one side of a pair, with its counterparts; nothing where there are none."""
    if pair.target is None or not pair.source.strip() or not pair.target.strip():
        return {}
    texts = {Side.SOURCE: pair.source, Side.TARGET: pair.target}
    if max(pair.source + pair.target) > BASIC:
        return {}  # Qt counts a character beyond as two
    here = words(texts[side])
    number = next((at for at, match in enumerate(here) if match.start() <= offset < match.end()), -1)
    if number < 0:
        return {}
    other = Side.TARGET if side is Side.SOURCE else Side.SOURCE
    there = words(texts[other])
    found = [at for at in linked(_links(pair), number, in_source=side is Side.SOURCE) if at < len(there)]
    if not found:
        return {}
    return {side: [here[number].span()], other: [there[at].span() for at in found]}


@lru_cache(maxsize=1024)
def counterpart(pair: SentencePair, side: Side, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Where the words of the other language stand that belong to characters ``start`` to ``end`` of one side.

    Words beside one another are one stretch. ``()`` where nothing is known of them.
    """
    return alignment.counterpart(pair, start, end, in_source=side is Side.SOURCE)


@lru_cache(maxsize=64)
def _links(pair: SentencePair) -> tuple[Link, ...]:
    """A pair's alignment; the lexicon's where the model gave none, and for the reader's own wording."""
    return from_text(pair.alignment) if pair.alignment else align(pair.source, pair.target or "")
