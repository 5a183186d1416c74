"""Two columns become one where there is no room for both, and two again; margins grow with the window."""

from dataclasses import replace

import pytest

from gui.reading.reading_state import Reading, SentencePosition
from gui.reading.view.bilingual_view import BilingualView
from gui.reading.view.text_formats import NARROW, Look, Side, look_of
from tests.gui.articles import long_article
from translation.palette import LIGHT
from translation.settings import ReadingLayout, Settings

WIDE = Look(ReadingLayout.SIDE, LIGHT, stacked_below=NARROW)


@pytest.fixture
def view(qtbot):
    view = BilingualView(WIDE)
    qtbot.addWidget(view)
    view.resize(1200, 700)
    view.show()
    view.show_reading(Reading(long_article(60)))
    return view


def is_stacked(view):
    places = [view._sheet.start(3, side) for side in Side]
    lefts = {view._sheet.span(3, side, 0, 0).block().layout().position().x() for side in Side}
    tops = [view.cursorRect(view._sheet.cell(3, side).firstCursorPosition()).top() for side in Side]
    assert places[0] < places[1]
    return tops[0] != tops[1] and len(lefts) >= 1


def test_below_its_width_the_english_stands_below_the_original(qtbot, view):
    assert not is_stacked(view)
    view.resize(NARROW - 1, 700)
    assert is_stacked(view)
    assert view.look == WIDE, "what was chosen is still chosen"
    view.resize(NARROW, 700)
    assert not is_stacked(view)
    assert view.document().textWidth() == view.viewport().width()


def test_a_reader_can_hold_two_columns(qtbot, view):
    view.resize(500, 700)
    view.set_look(replace(WIDE, stacked_below=0))
    assert not is_stacked(view)
    view.set_look(WIDE)
    assert is_stacked(view)
    assert look_of(Settings(stack_when_narrow=False)).stacked_below == 0
    assert look_of(Settings()).stacked_below == NARROW


def test_the_place_and_the_chosen_sentence_stay(qtbot, view):
    view.scroll_to(30)
    view.choose(SentencePosition(31, 0), show=False)
    view.resize(600, 700)
    assert view.first_row_seen() in (29, 30)
    assert view.choice == SentencePosition(31, 0)
    assert view.extraSelections()
    view.resize(1200, 700)
    assert view.first_row_seen() in (29, 30)


def test_other_layouts_stay_what_they_are(qtbot, view):
    for layout in (ReadingLayout.ORIGINAL, ReadingLayout.ENGLISH, ReadingLayout.STACKED):
        view.set_look(replace(WIDE, layout=layout))
        view.resize(500, 700)
        assert view._sheet.look.layout is layout
        view.resize(1200, 700)
        assert view._sheet.look.layout is layout


def test_margins_grow_with_the_window_and_lines_stay_short(qtbot, view):
    view.resize(500, 700)
    narrow = view.document().documentMargin()
    view.resize(1900, 900)
    assert view.document().documentMargin() > narrow
    letters = view.document().defaultFont()
    column = (view.viewport().width() - 2 * view.document().documentMargin()) / 2
    from PySide6.QtGui import QFontMetricsF

    assert 55 <= column / QFontMetricsF(letters).averageCharWidth() <= 72
    left, right = view.viewportMargins().left(), view.viewportMargins().right()
    assert left == right > 100, "in the middle of a wide screen"


def test_both_columns_share_their_lines(qtbot, view):
    """The first line of a paragraph, and each after it, has the same height in both languages."""
    for row in range(4):
        blocks = [view._sheet.cell(row, side).firstCursorPosition().block() for side in Side]
        tops = [view.cursorRect(view._sheet.cell(row, side).firstCursorPosition()).top() for side in Side]
        assert tops[0] == tops[1]
        lines = [[block.layout().lineAt(n).y() for n in range(block.layout().lineCount())] for block in blocks]
        assert all(one == other for one, other in zip(*lines, strict=False))
