"""An article with 200 highlights beside the same one without: painted, scrolled, lit up.

Each thing is done by turns in both views, as in ``bench_reading``; what counts is the processor's time.
"""

import itertools
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtWidgets import QApplication

from gui.reading.reading_state import Reading, SentencePosition
from gui.reading.view.marked_view import MarkedView
from gui.reading.view.marks import Mark
from gui.reading.view.text_formats import Side
from tests.bench.bench_reading import BAR, LOOK, SIZE, _by_turns
from tests.bench.figures import Figure
from tests.gui.articles import long_article, long_row
from translation.annotations import Colour

PARAGRAPHS = 100  # of four sentences
HIGHLIGHTS = 200
COLOURS = (Colour.YELLOW, Colour.GREEN, Colour.BLUE, Colour.PINK, Colour.UNDERLINE)


def figures() -> Iterator[Figure]:
    """Ratios to the view without highlights."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as home:
        os.environ["HOME"] = home
        application = QApplication.instance() or QApplication([])
        marked, bare = _view(), _view()
        marked.show_marks([*_marks()])
        for name, do, turns in (
            ("painted", _painted, 40),
            ("scrolled by a line", _scrolled, 40),
            ("jump to the end and back", _jumped, 9),
            ("a pair lit up", _lit(), 40),
        ):
            ours, theirs = _by_turns(partial(do, marked), partial(do, bare), turns)
            print(f"{name}: marked {ours * 1000:.2f} ms, bare {theirs * 1000:.2f} ms", file=sys.stderr)
            yield Figure(f"{HIGHLIGHTS} highlights, {name} ÷ none", ours / theirs, BAR, "×")
        del application


def _view() -> MarkedView:
    article = long_article(PARAGRAPHS)
    reading, row = Reading(article), long_row(article)
    for number in range(1, PARAGRAPHS + 1):
        reading.fill(number, row)
    view = MarkedView(LOOK)
    view.resize(*SIZE)
    view.show()
    view.show_reading(reading)
    view.grab()
    return view


def _marks() -> Iterator[Mark]:
    """On every second sentence: whole ones and words in either language, by turns."""
    places = ((row, pair) for row in range(1, PARAGRAPHS + 1) for pair in (0, 2))
    kinds = itertools.cycle(((None, 0, 0), (Side.SOURCE, 11, 39), (Side.TARGET, 4, 20)))
    for number, ((row, pair), (side, start, end)) in enumerate(zip(places, kinds, strict=False)):
        note = "A note." if number % 4 == 0 else ""
        colour = COLOURS[number % len(COLOURS)]
        yield Mark(SentencePosition(row, pair), str(number), colour, note, side, start, end)


def _painted(view: MarkedView) -> None:
    view.grab()


def _scrolled(view: MarkedView) -> None:
    bar = view.verticalScrollBar()
    bar.setValue((bar.value() + 40) % bar.maximum())
    view.grab()


def _jumped(view: MarkedView) -> None:
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    view.grab()
    bar.setValue(0)


def _lit() -> Callable[[MarkedView], None]:
    turns = itertools.cycle((2, 2, 3, 3))

    def light_up(view: MarkedView) -> None:
        view.choose(SentencePosition(next(turns), 1), show=False)
        view.grab()

    return light_up
