"""Highlights are painted where their words stand, whatever is done to the text, and can be read in every theme."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat

from gui.reading.reading_state import Reading, SentencePosition
from gui.reading.view.marked_view import MarkedView
from gui.reading.view.marks import Mark, highlight
from gui.reading.view.text_formats import Look, Side, TextFormats
from tests.gui.articles import ARTICLE, ROWS, row
from translation import palette
from translation.annotations import Colour
from translation.palette import contrast
from translation.settings import ReadingLayout

COLOURS = [Colour.YELLOW, Colour.GREEN, Colour.BLUE, Colour.PINK]
THEMES = [palette.LIGHT, palette.DARK, palette.SEPIA, palette.CONTRAST]
LOOK = Look(ReadingLayout.SIDE, palette.LIGHT, "DejaVu Serif", 12)
WHOLE = Mark(SentencePosition(2, 1), "a", Colour.GREEN)
WORDS = Mark(SentencePosition(2, 0), "b", Colour.PINK, "A note.", Side.SOURCE, 9, 22)  # Jembatan baru, before a 🌉


@pytest.fixture
def view(qtbot):
    view = MarkedView(LOOK)
    qtbot.addWidget(view)
    view.resize(900, 700)
    reading = Reading(ARTICLE)
    for number in ROWS:
        reading.fill(number, row(number))
    view.show()
    view.show_reading(reading)
    view.show_marks([WHOLE, WORDS])
    return view


def painted(view, mark, side):
    """The share of the colour below the first letters of a mark in a language."""
    view.scroll_to(mark.place.row)
    image = view.viewport().grab().toImage()
    wanted = highlight(view.look.colours, mark.colour)
    cursors = [cursor for cursor, _ in view._cursors(mark) if view._side_of(cursor.selectionStart()) is side]
    line = view._rect_of(cursors[0])
    found = [image.pixelColor(x, line.bottom() - 1).name() == wanted for x in range(line.left() + 2, line.left() + 25)]
    return sum(found) / len(found)


def test_they_lie_behind_the_words_in_both_languages(view):
    assert painted(view, WHOLE, Side.SOURCE) > 0.6
    assert painted(view, WHOLE, Side.TARGET) > 0.6
    assert painted(view, WORDS, Side.SOURCE) > 0.6
    assert next(cursor.selectedText() for cursor, _ in view._cursors(WORDS)) == "Jembatan baru"


@pytest.mark.parametrize("layout", list(ReadingLayout))
def test_they_are_in_every_layout(view, layout):
    view.set_look(replace(view.look, layout=layout))
    for side in view.look.sides:
        assert painted(view, WHOLE, side) > 0.6


def test_they_follow_zoom_width_theme_and_new_english(view):
    view.set_look(replace(view.look, points=20.0))
    assert painted(view, WHOLE, Side.TARGET) > 0.6
    view.resize(640, 500)
    assert painted(view, WHOLE, Side.TARGET) > 0.6
    view.set_look(replace(view.look, colours=palette.DARK))
    assert painted(view, WHOLE, Side.TARGET) > 0.6
    pair = replace(view._reading.pair(SentencePosition(1, 0)), target="A bridge that was described at length. " * 8)
    view._reading.put(SentencePosition(1, 0), pair)
    view.fill(1)  # what is below has moved
    assert painted(view, WHOLE, Side.SOURCE) > 0.6
    assert painted(view, WHOLE, Side.SOURCE) > 0.6


def test_hidden_english_shows_no_marks_until_it_is_revealed(view):
    view.set_look(replace(view.look, english_hidden=True))
    sides = [view._side_of(cursor.selectionStart()) for cursor, _ in view._cursors(WHOLE)]
    assert sides == [Side.SOURCE]
    view.reveal(2)
    assert painted(view, WHOLE, Side.TARGET) > 0.6


def test_the_chosen_sentence_and_the_one_under_the_pointer_keep_their_marks(view):
    view.choose(WHOLE.place)
    wanted = highlight(view.look.colours, WHOLE.colour, chosen=True)
    found = [one for one in view.extraSelections() if one.format.background().color().name() == wanted]
    assert [one.cursor.selectedText() for one in found] == ["Warga senang.", "Residents are happy."]


def test_a_note_has_a_sign_at_the_edge_of_its_sentence(qtbot, view):
    ((mark, rect),) = view._signs()
    assert mark == WORDS
    assert view.viewport().rect().contains(rect)
    sentence = view.sentence_rect(WORDS.place)
    assert sentence.top() <= rect.center().y() <= sentence.bottom()
    with qtbot.waitSignal(view.note_wanted) as wanted:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert wanted.args == ["b"]
    assert view.tip_at(sentence.center()).startswith("A note.")


def test_another_article_has_none_of_them(view):
    view.show_reading(Reading(ARTICLE))
    assert view.marks_of(WHOLE.place) == []
    assert [*view._drawn_in(0, 7)] == []


@pytest.mark.parametrize("colours", THEMES, ids=["light", "dark", "sepia", "contrast"])
@pytest.mark.parametrize("colour", COLOURS)
@pytest.mark.parametrize("how", [{}, {"chosen": True}, {"light": True}, {"chosen": True, "light": True}])
def test_everything_can_be_read_on_a_highlight(colours, colour, how):
    paper = highlight(colours, colour, **how)
    stacked = TextFormats(Look(ReadingLayout.STACKED, colours)).original(QTextCharFormat()).foreground().color().name()
    for ink in (colours.text, colours.dim, colours.link, colours.warning, stacked):
        assert contrast(ink, paper) >= (7 if colours is palette.CONTRAST else 4.5), ink
    if not how:
        assert contrast(paper, colours.base) > 1.1
        assert highlight(colours, colour, chosen=True) != paper
