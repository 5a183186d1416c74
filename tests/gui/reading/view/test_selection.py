"""A selection stays in the column where it began, and what is copied is what was clicked."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent, QTextCursor

from gui.reading.reading_state import Reading, SentencePosition
from gui.reading.view.bilingual_view import BilingualView
from gui.reading.view.text_formats import Look, Side
from tests.gui.articles import ARTICLE, ROWS, row
from tests.gui.windows import read, window
from translation import palette
from translation.settings import ReadingLayout

BOTH = [ReadingLayout.SIDE, ReadingLayout.STACKED]
TEXTS = {
    Side.SOURCE: [ARTICLE.rows[number].text for number in (2, 3)],
    Side.TARGET: ["".join(pair.target or "" for pair in ROWS[number]) for number in (2, 3)],
}


@pytest.fixture
def view(qtbot):
    made = BilingualView(Look(ReadingLayout.SIDE, palette.LIGHT))
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    return made


def shown(view, layout):
    view.set_look(Look(layout, palette.LIGHT))
    reading = Reading(ARTICLE)
    view.show_reading(reading, "Rina · Contoh")
    for number in ROWS:
        reading.fill(number, row(number))
        view.fill(number)
    return reading


def point(view, place, side, *, end=False):
    """A point at the beginning or the end of a sentence in one language."""
    view.choose(place)
    sides = view.look.sides
    selections = view.extraSelections()
    cursor = QTextCursor(selections[sides.index(side)].cursor)
    cursor.setPosition(cursor.selectionEnd() if end else cursor.selectionStart())
    view.choose(None)
    return QPointF(view.cursorRect(cursor).center())


def send(view, kind, where, buttons=Qt.MouseButton.LeftButton):
    button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
    glob = QPointF(view.viewport().mapToGlobal(where.toPoint()))
    event = QMouseEvent(kind, where, glob, button, buttons, Qt.KeyboardModifier.NoModifier)
    QGuiApplication.sendEvent(view.viewport(), event)


def drag(view, start, *stops):
    send(view, QEvent.Type.MouseButtonPress, start)
    for stop in stops:
        send(view, QEvent.Type.MouseMove, stop)
    send(view, QEvent.Type.MouseButtonRelease, stops[-1], Qt.MouseButton.NoButton)


@pytest.mark.parametrize("layout", BOTH)
@pytest.mark.parametrize("side", Side)
@pytest.mark.parametrize("up", [False, True])
def test_a_drag_over_paragraphs_selects_the_language_where_it_began(view, layout, side, up):
    shown(view, layout)
    start = point(view, SentencePosition(2, 0), side)
    end = point(view, SentencePosition(3, 0), side, end=True)
    drag(view, *((end, start) if up else (start, end)))
    assert view.selected_text == "\n".join(TEXTS[side])
    assert view.createMimeDataFromSelection().text() == "\n".join(TEXTS[side])
    marked = [mark.cursor.selectedText() for mark in view.extraSelections()]
    assert marked == TEXTS[side]  # and that is what is seen


@pytest.mark.parametrize("side", Side)
def test_a_pointer_that_strays_into_the_other_column_selects_in_its_own(view, side):
    shown(view, ReadingLayout.SIDE)
    other = Side.TARGET if side is Side.SOURCE else Side.SOURCE
    start = point(view, SentencePosition(2, 0), side)
    astray = point(view, SentencePosition(4, 0), other)
    drag(view, start, astray)
    whole = [ARTICLE.rows[4].text] if side is Side.SOURCE else [pair.target for pair in ROWS[4]]
    first, second, *rest = view.selected_text.split("\n")
    assert [first, second] == TEXTS[side]
    assert [text for text in rest if text not in f"1.\u2002{whole[0]}"] == []


def test_everything_is_in_both_languages(view):
    shown(view, ReadingLayout.SIDE)
    view.selectAll()
    for texts in TEXTS.values():
        assert texts[1] in view.selected_text


def test_a_selection_in_one_sentence_is_as_it_was(view):
    shown(view, ReadingLayout.SIDE)
    view.setTextCursor(view.document().find("Warga senang"))
    assert view.selected_text == "Warga senang"


@pytest.mark.parametrize("side", Side)
def test_what_was_clicked_is_copied(qtbot, side):
    made = window(qtbot)
    tab = read(qtbot, made)
    place = SentencePosition(1, 1)
    where = point(tab.view, place, side)
    qtbot.mouseClick(tab.view.viewport(), Qt.MouseButton.LeftButton, pos=where.toPoint())
    assert tab.view.choice == place
    made.menu_actions["copy"].trigger()
    said = {Side.SOURCE: "Warga senang dengan kabar itu.", Side.TARGET: "WARGA SENANG DENGAN KABAR ITU."}
    assert QGuiApplication.clipboard().text() == said[side]
    made.services.settings_store.change(layout=ReadingLayout.ENGLISH)
    made.menu_actions["copy"].trigger()
    assert QGuiApplication.clipboard().text() == said[Side.TARGET]


def test_a_selection_over_paragraphs_is_copied_by_the_key(qtbot):
    made = window(qtbot)
    tab = read(qtbot, made)
    first, last = (
        point(tab.view, SentencePosition(1, 1), Side.SOURCE),
        point(tab.view, SentencePosition(2, 0), Side.SOURCE, end=True),
    )
    drag(tab.view, first, last)
    qtbot.keyClick(tab.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Warga senang dengan kabar itu.\nBiayanya Rp 4,7 miliar."
