"""The article with what the reader has marked in it: colours behind words, and signs at the edge where notes are.

Only what is on the screen is drawn: an article may have hundreds of highlights.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce

from PySide6.QtCore import QMargins, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from gui.base.labels import highlight_in_words
from gui.reading.reading_state import Reading, SentencePosition
from gui.reading.view.bilingual_view import washed
from gui.reading.view.linked_words import counterpart
from gui.reading.view.marks import SIGN, DrawnMark, Mark, highlight, lines_of, paint_marks, paint_sign
from gui.reading.view.text_formats import Look, Side
from gui.reading.view.typesetting import units
from gui.reading.view.word_view import WordPlace, WordView, characters
from translation.annotations import Colour

KEYS = (*range(Qt.Key.Key_0, Qt.Key.Key_6), Qt.Key.Key_M)  # for marking; see the window's menu
NEAR_SIGN = 3  # pixels around it that belong to it


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the reader wants to mark of one sentence: like a ``Mark``."""

    place: SentencePosition
    side: Side | None = None
    start: int = 0
    end: int = 0


class MarkedView(WordView):
    """A view of an article that shows marks, and tells what is to be marked."""

    note_wanted = Signal(str)  # the name of an annotation whose sign was clicked
    key_refused = Signal()  # a key for marking, whose command is turned off
    bar_wanted = Signal()  # the keys are to go to the bar at what is selected
    settled = Signal()  # the reader has finished selecting, or has selected nothing any more

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        self._by_place: list[Mark] = []  # in reading order
        self._drawn: dict[int, list[DrawnMark]] = {}  # by row, until the text is laid out anew
        self.bar: QWidget | None = None  # at what is selected
        self.current_mark = ""  # the name of the annotation that was clicked or made last, on the chosen sentence
        super().__init__(look, parent)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._drawn.clear())

    def show_reading(self, reading: Reading, byline: str = "") -> None:
        """Show an article from its beginning, without marks."""
        self._by_place = []
        self._drawn.clear()
        super().show_reading(reading, byline)

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Show exactly these marks; a later one lies over an earlier one."""
        self._by_place = sorted(marks, key=lambda mark: mark.place)
        self._drawn.clear()
        self._light_up()
        self.viewport().update()

    def fill(self, row: int) -> None:
        """Update a row's English; its marks stay."""
        super().fill(row)
        self._drawn.clear()
        if self._by_place:
            self.viewport().update()

    # What is marked

    def marks_of(self, place: SentencePosition) -> list[Mark]:
        """The marks of a sentence, an earlier one first."""
        return [mark for mark in self._marks_in(place.row, place.row) if mark.place == place]

    def _marks_in(self, first: int, last: int) -> list[Mark]:
        """The marks in these rows."""
        begin = bisect_left(self._by_place, first, key=lambda mark: mark.place.row)
        return self._by_place[begin : bisect_right(self._by_place, last, key=lambda mark: mark.place.row)]

    def choose(self, place: SentencePosition | None, *, show: bool = True, announce: bool = True) -> None:
        """Select a sentence; no mark in it is meant more than another."""
        self.current_mark = ""
        super().choose(place, show=show, announce=announce)

    def unselect(self) -> None:
        """Clear the selection of words; nothing moves."""
        cursor, bar = self.textCursor(), self.verticalScrollBar()
        if cursor.hasSelection():
            value = bar.value()
            cursor.clearSelection()
            self.setTextCursor(cursor)
            bar.setValue(value)

    def selected_rects(self) -> list[QRect]:
        """The first and the last line of what is selected, on the viewport."""
        found = self.selected(self.first_row_seen(), self.last_row_seen())
        if not found:
            return []
        last = QTextCursor(found[-1])
        last.setPosition(found[-1].selectionEnd())
        return [self._rect_of(found[0]), self.cursorRect(last)]

    def focusNextPrevChild(self, forward: bool) -> bool:
        """While words are selected Tab leads to the bar at them, else from link to link."""
        if forward and self.bar is not None and self.bar.isVisible():
            self.bar_wanted.emit()
            return True
        return super().focusNextPrevChild(forward)

    def tell_marks(self, place: SentencePosition) -> None:
        """Tell screen readers how a sentence is marked now."""
        said = [highlight_in_words(mark.colour, mark.note) for mark in self.marks_of(place)]
        self._speak(". ".join(said) or self.tr("not highlighted"))

    def walk_marks(self, by: int) -> None:
        """Select the next (1) or previous (-1) sentence that is marked, wrapping around."""
        places = sorted({mark.place for mark in self._by_place})
        if not places:
            self.say(self.tr("Nothing of this article is highlighted."))
            return
        here = self.choice or SentencePosition(max(0, self.first_row_seen()), -1)
        after = bisect_right(places, here) if by > 0 else bisect_left(places, here) - 1
        self.choose(places[after % len(places)])

    def chosen_parts(self) -> list[Chosen]:
        """What is to be marked: the selected words, a part for each sentence, or else the chosen sentence."""
        parts = list(self._selected_parts())
        if not parts and not self.textCursor().hasSelection() and self.choice is not None:
            parts = [Chosen(self.choice)]
        return parts

    def _selected_parts(self) -> Iterator[Chosen]:
        for cursor in self.selected():
            start, end = cursor.selectionStart(), cursor.selectionEnd()
            row, side = self._row_at(start), self._side_of(start)
            if row < 0 or side is None:
                continue
            first, placed = self._sheet.start(row, side), self._sheet.placed[row][side]
            begin, over = placed.offset(start - first), placed.offset(end - first)
            for number in range(len(self._reading.rows[row].pairs)):
                place = SentencePosition(row, number)
                if self._is_translated(place, side):
                    at = placed.start(number)
                    yield from _part(self._text(place, side), place, side, begin - at, over - at)

    def _text(self, place: SentencePosition, side: Side) -> str:
        pair = self._reading.pair(place)
        return pair.source if side is Side.SOURCE else pair.target or ""

    # Drawing

    def _marks(self) -> list[QTextEdit.ExtraSelection]:
        """The marks of the chosen sentence and of that under the pointer, whose own colours would hide them."""
        return [
            self._washed(cursor, mark, light=light)
            for place in {self._near, self._chosen} - {None}
            if place is not None and self._stands(place)
            for mark in self.marks_of(place)
            for cursor, light in self._cursors(mark)
        ]

    def _cursors(self, mark: Mark) -> Iterator[tuple[QTextCursor, bool]]:
        """What is marked in each shown language, and whether that is only the sentence around it."""
        if not mark.colour or not self._stands(mark.place):
            return
        for side in self._look.sides:
            if not self._is_translated(mark.place, side):
                continue
            if mark.side is None:
                yield self._sentence(mark.place, side), False
            elif mark.side is side:
                yield self._span(mark.place, side, mark.start, mark.end), False
            elif stretches := counterpart(self._reading.pair(mark.place), mark.side, mark.start, mark.end):
                for start, end in stretches:
                    yield self._span(mark.place, side, start, end), False
            else:
                yield self._sentence(mark.place, side), True

    def _washed(self, cursor: QTextCursor, mark: Mark, *, light: bool) -> QTextEdit.ExtraSelection:
        if mark.colour is not Colour.UNDERLINE:
            chosen = mark.place == self.choice
            return washed(cursor, highlight(self._look.colours, mark.colour, chosen=chosen, light=light))
        selection, shape = QTextEdit.ExtraSelection(), QTextCharFormat()
        line = QTextCharFormat.UnderlineStyle
        shape.setUnderlineStyle(line.DashUnderline if light else line.SingleUnderline)
        shape.setUnderlineColor(QColor(self._look.colours.link))
        selection.cursor, selection.format = cursor, shape
        return selection

    def _typeset(self) -> None:
        self._drawn.clear()
        super()._typeset()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the lines anew, and with them the marks."""
        self._drawn.clear()
        super().resizeEvent(event)

    def _drawn_in(self, first: int, last: int) -> Iterator[DrawnMark]:
        """The marks of these rows with their places, found once."""
        for row in range(first, last + 1):
            if row not in self._drawn:
                self._drawn[row] = [self._found(mark) for mark in self._marks_in(row, row) if self._stands(mark.place)]
            yield from self._drawn[row]

    def _found(self, mark: Mark) -> DrawnMark:
        document = self.document()
        lines = [(line, light) for cursor, light in self._cursors(mark) for line in lines_of(document, cursor)]
        top = self.sentence_rect(mark.place).top() + self.verticalScrollBar().value() if mark.note else 0
        return DrawnMark(mark, tuple(lines), top)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the marks, the text over them, and the signs of notes at its right edge."""
        first = self.first_row_seen() if self._by_place else -1
        if first < 0:
            super().paintEvent(event)
            return
        drawn = [*self._drawn_in(first, self.last_row_seen())]
        value = self.verticalScrollBar().value()
        painter = QPainter(self.viewport())
        painter.translate(0, -value)
        paint_marks(painter, drawn, self._look.colours)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        for mark, rect in self._signs():
            paint_sign(painter, rect, mark.colour, self._look.colours)
        painter.end()

    def _signs(self) -> Iterator[tuple[Mark, QRect]]:
        """The notes on the screen, each at the first of its sentences there, with where its sign stands."""
        told, value = set[str](), self.verticalScrollBar().value()
        for drawn in self._drawn_in(self.first_row_seen(), self.last_row_seen()):
            if drawn.mark.note and drawn.mark.name not in told:
                told.add(drawn.mark.name)
                left = self.viewport().width() - SIGN
                yield drawn.mark, QRect(left, drawn.top - value + 2, SIGN, SIGN + 2)

    def pair_rect(self, place: SentencePosition) -> QRect:
        """The lines of a sentence in all shown languages on the viewport."""
        return reduce(QRect.united, (self._sentence_rect(place, side) for side in self._look.sides))

    def sentence_rect(self, place: SentencePosition) -> QRect:
        """The lines of a sentence on the viewport, as wide as its column."""
        return self._sentence_rect(place)

    # Mouse, words

    def sign_at(self, point: QPoint) -> str:
        """The name of the annotation whose sign is at a point of the viewport; ``""`` without one."""
        if not self._by_place or point.x() < self.viewport().width() - SIGN - NEAR_SIGN:
            return ""
        around = QMargins(NEAR_SIGN, NEAR_SIGN, NEAR_SIGN, NEAR_SIGN)
        return next((mark.name for mark, rect in self._signs() if rect.marginsAdded(around).contains(point)), "")

    def _mark_at(self, point: QPoint) -> str:
        """The name of the annotation on the words at a point of the viewport; ``""`` without one."""
        place = self.word_place_at(point)
        marks = [mark for mark in self.marks_of(place.position) if _covers(mark, place)] if place is not None else []
        return marks[-1].name if marks else ""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the sign of a note opens it; whatever is selected by now may be marked."""
        left = event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection()
        if left and (name := self.sign_at(event.position().toPoint())):
            self.note_wanted.emit(name)
            event.accept()
            return
        is_double = self._is_double  # the card of the word is shown
        super().mouseReleaseEvent(event)
        if left:
            self.current_mark = self._mark_at(event.position().toPoint())
        if not is_double:
            self.settled.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu is of the sentence at the pointer, and of the highlight there."""
        super().contextMenuEvent(event)
        if event.reason() is not QContextMenuEvent.Reason.Keyboard:
            self.current_mark = self._mark_at(event.pos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Whatever is selected by now may be marked; the keys for that come here only where they do nothing."""
        if event.key() in KEYS and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.key_refused.emit()
            return
        super().keyPressEvent(event)
        self.settled.emit()

    def _spoken(self, place: SentencePosition) -> str:
        """What screen readers are told of a sentence: also how it is marked."""
        marked = (highlight_in_words(mark.colour, mark.note) for mark in self.marks_of(place))
        return ". ".join(filter(None, (super()._spoken(place), *marked)))

    def tip_at(self, point: QPoint) -> str:
        """The tooltip at a point: the note on the sentence there, then what else there is to tell."""
        place = self.place_at(point)
        notes = [mark.note for mark in self.marks_of(place)] if place is not None else []
        return "\n".join(filter(None, (*notes, super().tip_at(point))))


def _covers(mark: Mark, place: WordPlace) -> bool:
    """True if a mark is on the words at a place, in the language in which they were marked."""
    return mark.side is None or (mark.side is place.side and mark.start <= place.offset < mark.end)


def _part(text: str, place: SentencePosition, side: Side, begin: int, over: int) -> Iterator[Chosen]:
    """What lies between two places of a sentence, without space around it; the places count UTF-16 units."""
    start, end = characters(text, max(0, begin)), characters(text, max(0, min(over, units(text))))
    marked = text[start:end].strip()
    if marked:
        start = text.index(marked, start)
        whole = marked == text.strip()
        yield Chosen(place) if whole else Chosen(place, side, start, start + len(marked))
