"""Rows are drawn so that what was found can be seen, and nothing runs over their edge."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter

from gui.library.list.delegate import from_first_mark, in_titles
from gui.library.list.text_lines import Room
from translation.library.listing import Entry

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


def found(title, target, snippet, *words):
    """An entry in whose snippet these words are marked."""
    now = datetime.now(UTC)
    marks = tuple((snippet.index(word), snippet.index(word) + len(word)) for word in words)
    return Entry(
        1, title, target, "", "", None, now, now, False, False, 1, 1, 0, None, False, snippet=snippet, marks=marks
    )  # fmt: skip


@pytest.mark.parametrize(
    ("title", "target", "snippet", "words", "marked"),
    [
        ("Harga naik", "Prices rise", "Harga naik Prices rise", ("Harga", "Prices"), (("Harga",), ("Prices",))),
        ("Harga naik", "", "Harga naik", ("naik",), (("naik",), ())),
        ("Harga naik", "Prices rise", "…naik Prices…", ("naik", "Prices"), (("naik",), ("Prices",))),
        ("", "Prices rise", "Prices rise", ("rise",), ((), ("rise",))),
    ],
)
def test_words_that_were_found_in_the_titles_are_marked_there(title, target, snippet, words, marked):
    marks = in_titles(found(title, target, snippet, *words))
    said = zip((title, target), marks, strict=True)
    assert tuple(tuple(text[start:end] for start, end in each) for text, each in said) == marked


def test_words_that_were_found_in_the_text_are_not():
    assert in_titles(found("Harga naik", "Prices rise", "…tetapi harga naik lagi…", "harga")) is None
    assert in_titles(found("Harga naik", "Prices rise", "")) is None


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
