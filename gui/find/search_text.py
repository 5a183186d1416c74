"""Search in an article's plain text, so that only matches on the screen need highlighting."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gui.reading.view.text_formats import Side
from gui.reading.view.typesetting import shown_target, units
from translation.document import BilingualBlock
from translation.settings import ReadingLayout

BETWEEN = "\x00"  # stands between two texts, so that no hit reaches over


@dataclass(frozen=True, slots=True, order=True)
class Hit:
    """Characters ``start`` to ``end`` of a row's text in one language, in UTF-16 units."""

    row: int
    side: Side
    start: int
    end: int


class SearchText:
    """The searched texts of an article, as its layout shows them."""

    def __init__(self, rows: Sequence[BilingualBlock], sides: Sequence[Side], layout: ReadingLayout) -> None:
        self._key = (tuple(sides), layout)
        self._owners = [(number, side) for number in range(len(rows)) for side in sides]
        texts = [
            rows[number].block.text
            if side is Side.SOURCE
            else "".join(shown_target(pair, layout) for pair in rows[number].pairs)
            for number, side in self._owners
        ]
        self._starts: list[int] = []
        at = 0
        for text in texts:
            self._starts.append(at)
            at += len(text) + 1
        self._text = BETWEEN.join(texts)
        self._narrow = units(self._text) == len(self._text)  # a character is a unit

    def covers(self, sides: Sequence[Side], layout: ReadingLayout) -> bool:
        """True if these are the texts of this layout and these languages."""
        return self._key == (tuple(sides), layout)

    def spans(self, words: str, *, whole: bool = False) -> Iterator[tuple[int, int]]:
        """Every match of these words in the joined text, ignoring case and spacing; ``whole`` words only."""
        parts = words.split()
        if parts and BETWEEN not in words:
            edges = (r"(?<!\w)", r"(?!\w)") if whole else ("", "")
            pattern = re.compile(edges[0] + r"\s+".join(map(re.escape, parts)) + edges[1], re.IGNORECASE)
            yield from (match.span() for match in pattern.finditer(self._text))

    def hits(self, words: str, *, whole: bool = False) -> list[Hit]:
        """Every match of these words, in reading order."""
        return [self._hit(start, end) for start, end in self.spans(words, whole=whole)]

    def _hit(self, start: int, end: int) -> Hit:
        number = bisect_right(self._starts, start) - 1
        first = self._starts[number]
        row, side = self._owners[number]
        if self._narrow:
            return Hit(row, side, start - first, end - first)
        before = units(self._text[first:start])
        return Hit(row, side, before, before + units(self._text[start:end]))
