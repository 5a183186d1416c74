"""Rows are drawn so that what was found can be seen, and nothing runs over their edge."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractListModel, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from gui.library.list.delegate import EntryDelegate, from_first_mark, in_titles
from gui.library.list.model import ENTRY
from gui.library.list.text_lines import Room
from gui.theme.themes import window_palette
from translation.library.listing import Entry
from translation.palette import DARK, LIGHT, SEPIA

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


class Row(QAbstractListModel):
    """A model of one entry."""

    def __init__(self, entry):
        super().__init__()
        self.entry = entry

    def rowCount(self, parent=None):
        return 1

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        return self.entry if role == ENTRY else None


def drawn(qtbot, entry, *states, colours=LIGHT, width=300):
    """A row as it is drawn."""
    view = QWidget()
    qtbot.addWidget(view)
    view.setPalette(window_palette(colours))
    delegate = EntryDelegate(view)
    delegate.colours = colours
    option = QStyleOptionViewItem()
    option.widget, option.palette = view, view.palette()
    option.rect = QRect(0, 0, width, delegate.height(view.font()))
    for state in states:
        option.state |= state
    image = QImage(option.rect.size(), QImage.Format.Format_RGB32)
    image.fill(QColor(colours.base))
    model = Row(entry)
    painter = QPainter(image)
    delegate.paint(painter, option, model.index(0))
    painter.end()
    return image


def count(image, colour, rect=None):
    """The number of pixels of this colour."""
    rect = rect or image.rect()
    return sum(
        image.pixelColor(x, y) == QColor(colour)
        for x in range(rect.left(), rect.right() + 1)
        for y in range(rect.top(), rect.bottom() + 1)
    )


PLAIN = replace(found("Judul", "Title", ""), finished=True, site="situs.example")


@pytest.mark.parametrize("colours", [LIGHT, DARK, SEPIA])
def test_an_unread_article_has_a_dot_and_a_started_one_a_line(qtbot, colours):
    margin = QRect(0, 0, 16, 60)
    accent = colours.accent
    assert count(drawn(qtbot, PLAIN, colours=colours), accent) == 0
    assert count(drawn(qtbot, replace(PLAIN, finished=False), colours=colours), accent, margin) > 10
    started = drawn(qtbot, replace(PLAIN, finished=False, read=0.5), colours=colours)
    assert count(started, accent, margin) < 5
    whole = drawn(qtbot, replace(PLAIN, finished=False, read=1.0), colours=colours)
    assert 100 < count(started, accent) < 0.6 * count(whole, accent)


def test_the_translation_that_is_on_its_way_is_a_line_too(qtbot):
    none = drawn(qtbot, replace(PLAIN, sentences=10, translated=10))
    some = drawn(qtbot, replace(PLAIN, sentences=10, translated=4))
    below = QRect(0, none.height() - 14, 300, 10)
    assert none.copy(below) != some.copy(below)


def test_tags_are_chips_that_end_where_the_row_ends(qtbot):
    few = drawn(qtbot, replace(PLAIN, tags=("desa",)))
    many = drawn(qtbot, replace(PLAIN, tags=tuple(f"kata kunci nomor {number}" for number in range(9))))
    assert count(drawn(qtbot, PLAIN), LIGHT.quiet) == 0
    assert count(few, LIGHT.quiet) > 50
    edge = QRect(290, 0, 8, many.height() - 2)
    assert count(many, LIGHT.base, edge) == edge.width() * edge.height()


def test_a_selected_row_is_a_card_in_the_accent(qtbot):
    state = QStyle.StateFlag
    image = drawn(qtbot, PLAIN, state.State_Selected, state.State_Active, state.State_HasFocus)
    assert image.pixelColor(1, 1) == QColor(LIGHT.base)
    assert count(image, LIGHT.accent) > image.width() * image.height() // 2


@pytest.mark.parametrize("title", ["Judul", "Judul yang panjang sekali dan tidak muat dalam satu baris di daftar ini"])
def test_no_line_is_empty_between_the_titles_and_the_source(qtbot, title):
    image = drawn(qtbot, replace(PLAIN, title=title))
    inked = [
        any(image.pixelColor(x, y) != QColor(LIGHT.base) for x in range(20, image.width()))
        for y in range(image.height())
    ]
    last = max(row for row, ink in enumerate(inked[:-4]) if ink)  # without the rule below the row
    gaps = "".join(" #"[ink] for ink in inked[: last + 1]).strip().split("#")
    assert max(map(len, gaps)) < QFontMetrics(QFont()).height()
