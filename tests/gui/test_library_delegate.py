"""Rows are drawn so that what was found can be seen, and nothing runs over their edge."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter

from gui.library_delegate import from_first_mark
from gui.library_lines import Room

WORDS = "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh"


def test_what_is_found_early_stays_where_it_is():
    assert from_first_mark(WORDS, ((5, 8),), 20) == (WORDS, ((5, 8),))
    assert from_first_mark(WORDS, (), 20) == (WORDS, ())


def test_what_is_found_late_comes_to_the_front():
    start = WORDS.index("sembilan")
    text, marks = from_first_mark(WORDS, ((start, start + 8),), 20)
    assert text == "… delapan sembilan sepuluh"
    assert text[slice(*marks[0])] == "sembilan"


@given(st.text(max_size=60), st.text(min_size=1, max_size=9), st.text(max_size=30), st.integers(0, 80))
def test_the_marks_stay_on_their_words(before, word, after, letters):
    text, marks = from_first_mark(before + word + after, ((len(before), len(before) + len(word)),), letters)
    assert text[slice(*marks[0])] == word


@pytest.mark.parametrize(
    "text", ["", "kata", WORDS, "tanpaspasi" * 40, "😀 " * 80, "baris\nbaru\u2029lagi", "x" * 50_000]
)
@pytest.mark.parametrize("width", [1, 40, 200])
def test_lines_end_where_there_is_no_more_room(qapp, text, width):
    image = QImage(300, 120, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    room = Room(painter, QRect(0, 0, width, 100), 0)
    lines = room.write(text, QFont(), QColor("black"), 2)
    painter.end()
    assert lines <= 2
    assert room.top == lines * QFontMetrics(QFont()).height()
    if width > 30:
        beyond = [image.pixelColor(x, y) for x in range(width + 3, 300, 3) for y in range(0, 120, 2)]
        assert all(colour == QColor("white") for colour in beyond)
