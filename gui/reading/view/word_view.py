"""The article whose words can be looked up: by a double click, a long press or a key.

Acronyms of the dictionary have a dotted line, which is painted over the text and changes nothing in it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QTextCursor
from PySide6.QtWidgets import QApplication, QWidget

from gui.reading.reading_state import Reading, SentencePosition
from gui.reading.view.bilingual_view import BilingualView, washed
from gui.reading.view.text_formats import Look, Side
from gui.reading.view.typesetting import units
from translation.engine.alignment import words
from translation.words.acronyms import acronyms_in, said_in_full

Marks = Mapping[int, Sequence[tuple[int, int]]]
LONG_PRESS = 600  # milliseconds that a button is held without moving


@dataclass(frozen=True, slots=True)
class WordPlace:
    """A character of a sentence, in one of its languages; ``offset`` counts characters as Python does."""

    position: SentencePosition
    side: Side
    offset: int


class WordView(BilingualView):
    """A bilingual view that tells which word is to be looked up."""

    word_wanted = Signal(object)  # the WordPlace

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._held = QTimer(self, singleShot=True, interval=LONG_PRESS)
        self._held.timeout.connect(self._want_held)
        self._pressed, self._pressed_side = QPoint(), Side.SOURCE
        self._is_double = False
        self._by_pointer = False  # the pointer moved since keys were used
        self._looked_up: tuple[SentencePosition, Side, int, int] | None = None
        self._knows_acronyms = False
        self._own_words: Marks = {}

    def show_reading(self, reading: Reading, byline: str = "") -> None:
        """Show an article from its beginning; no word of it is looked up."""
        self._looked_up, self._own_words = None, {}
        super().show_reading(reading, byline)

    # Which word

    def text_at(self, place: WordPlace) -> str:
        """The sentence at a place in the language of the place."""
        pair = self._reading.pair(place.position)
        return pair.source if place.side is Side.SOURCE or pair.target is None else pair.target

    def word_place_at(self, point: QPoint) -> WordPlace | None:
        """The place at a point of the viewport; ``None`` where there is no text of a sentence."""
        found = self._side_at(point)
        if found is None or not self._is_translated(found[0], found[1]):
            return None
        position, side, offset = found
        return WordPlace(position, side, characters(self.text_at(WordPlace(position, side, 0)), offset))

    def word_place(self) -> WordPlace | None:
        """The word that a key means: the one under the pointer, the selected one, else the first of the sentence."""
        if self._by_pointer and self.viewport().underMouse():
            here = self.word_place_at(self.viewport().mapFromGlobal(self.cursor().pos()))
            if here is not None and self._is_word(here):
                return here
        if (selected := next(iter(self.selected()), None)) is not None:
            return self._place_in(selected)
        position = self.choice or SentencePosition(max(0, self.first_row_seen()), 0)
        if not self._stands(position):
            return None
        side = self._pressed_side if self.choice and self._pressed_side in self._look.sides else self._look.sides[0]
        if not self._is_translated(position, side):
            return None
        text = self.text_at(WordPlace(position, side, 0))
        return WordPlace(position, side, len(text) - len(text.lstrip("“\"'‘(–- ")))

    def look_up(self) -> None:
        """Look up the word that a key means."""
        if (place := self.word_place()) is not None:
            self.word_wanted.emit(place)

    def word_rect(self, place: WordPlace, start: int, end: int) -> QRect:
        """Where characters ``start`` to ``end`` of a sentence stand on the viewport; their first line."""
        return self._rect_of(self._span(place.position, place.side, start, end))

    def _rect_of(self, cursor: QTextCursor) -> QRect:
        """The first line of what a cursor selects, on the viewport."""
        first, last = QTextCursor(cursor), QTextCursor(cursor)
        first.setPosition(cursor.selectionStart())
        last.setPosition(cursor.selectionEnd())
        begin, over = self.cursorRect(first), self.cursorRect(last)
        right = over.right() if over.top() == begin.top() else self.viewport().width()
        return QRect(begin.topLeft(), QPoint(max(right, begin.left() + 1), begin.bottom()))

    def mark_word(self, place: WordPlace | None, start: int = 0, end: int = 0) -> None:
        """Mark the word that is looked up; ``None`` marks none."""
        now = None if place is None else (place.position, place.side, start, end)
        if now != self._looked_up:
            self._unselect_word()
        self._looked_up = now
        self._light_up()

    def _unselect_word(self) -> None:
        """Clear the selection that a double click has left on the word that was looked up.

        A press of the mouse selects anew by itself, or asks for the menu of what is selected.
        """
        cursor = self.textCursor()
        if self._looked_up is None or not cursor.hasSelection() or not self._stands(self._looked_up[0]):
            return
        word = self._span(*self._looked_up)
        inside = word.selectionStart() <= cursor.selectionStart() and cursor.selectionEnd() <= word.selectionEnd()
        if inside and QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            bar = self.verticalScrollBar()
            value = bar.value()
            cursor.clearSelection()
            self.setTextCursor(cursor)
            bar.setValue(value)

    def _light_up(self) -> None:
        super()._light_up()
        if self._looked_up is not None and self._stands(self._looked_up[0]):
            mark = washed(self._span(*self._looked_up), self._look.colours.hit_now)
            self.setExtraSelections([*self.extraSelections(), mark])

    def _span(self, position: SentencePosition, side: Side, start: int, end: int) -> QTextCursor:
        text = self.text_at(WordPlace(position, side, 0))
        first = self._sheet.placed[position.row][side].start(position.pair)
        return self._sheet.span(position.row, side, first + units(text[:start]), first + units(text[:end]))

    def _is_translated(self, position: SentencePosition, side: Side) -> bool:
        if side is Side.SOURCE:
            return True
        return self._reading.pair(position).target is not None and not self.is_hidden(position.row)

    def _is_word(self, place: WordPlace) -> bool:
        text = self.text_at(place)
        return place.offset < len(text) and text[place.offset].isalnum()

    def _place_in(self, cursor: QTextCursor) -> WordPlace | None:
        start = QTextCursor(cursor)
        start.setPosition(cursor.selectionStart())
        rect = self.cursorRect(start)
        return self.word_place_at(rect.center() + QPoint(2, 0))

    # The menu

    def word_for_menu(self, where: QPoint) -> tuple[WordPlace, str] | None:
        """The word that can be looked up at a point of the screen, with its place; ``None`` without one."""
        place = self.word_place_at(self.viewport().mapFromGlobal(where))
        word = word_at(self.text_at(place), place.offset) if place is not None else ""
        return (place, word) if place is not None and word else None

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A button that is held without moving looks a word up."""
        super().mousePressEvent(event)
        self._pressed = event.position().toPoint()
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if event.button() is Qt.MouseButton.LeftButton and plain:
            self._held.start()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A drag is no long press."""
        super().mouseMoveEvent(event)
        self._by_pointer = True
        moved = (event.position().toPoint() - self._pressed).manhattanLength()
        if moved >= QApplication.startDragDistance():
            self._held.stop()
            self._is_double = False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click selects a word, and looks it up when the button is let go."""
        super().mouseDoubleClickEvent(event)
        self._held.stop()
        self._pressed = event.position().toPoint()
        self._is_double = event.button() is Qt.MouseButton.LeftButton

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Look up the word of a double click."""
        self._held.stop()
        super().mouseReleaseEvent(event)
        if (found := self._side_at(event.position().toPoint())) is not None:
            self._pressed_side = found[1]
        if self._is_double:
            self._is_double = False
            self._want(self._pressed)

    def walk(self, by: int) -> None:
        """From now on a key means the chosen sentence, not what is under the pointer."""
        self._by_pointer = False
        super().walk(by)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What is selected with keys is meant, not what is under the pointer."""
        before = self.textCursor()
        super().keyPressEvent(event)
        self._by_pointer = self._by_pointer and self.textCursor() == before

    def _want_held(self) -> None:
        self._want(self._pressed)

    def _want(self, point: QPoint) -> None:
        place = self.word_place_at(point)
        if place is not None and self._is_word(place):
            self.word_wanted.emit(place)

    # Acronyms

    def set_knows_acronyms(self, knows: bool) -> None:
        """Underline acronyms and tell their long forms: the dictionary is there, and the reader wants it."""
        self._knows_acronyms = knows
        self.viewport().update()

    def mark_own_words(self, marks: Marks) -> None:
        """Underline the words that the reader learns: by row where each begins and ends, in UTF-16 units."""
        self._own_words = marks
        self.viewport().update()

    @property
    def own_words(self) -> Marks:
        """The underlined words."""
        return self._own_words

    def tip_at(self, point: QPoint) -> str:
        """The tooltip at a point: the long form of an acronym, then what else there is to tell."""
        lines = [super().tip_at(point)]
        place = self.word_place_at(point) if self._knows_acronyms else None
        if place is not None and place.side is Side.SOURCE:
            for start, end in _acronyms(self.text_at(place)):
                if start <= place.offset < end:
                    lines.insert(0, said_in_full(self.text_at(place)[start:end]))
        return "\n".join(filter(None, lines))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, dotted lines under acronyms, and dashed ones under the reader's own words."""
        super().paintEvent(event)
        if Side.SOURCE not in self._look.sides or self.first_row_seen() < 0:
            return
        painter = QPainter(self.viewport())
        rows = range(self.first_row_seen(), self.last_row_seen() + 1)
        if self._knows_acronyms:
            self._paint_acronyms(painter, rows)
        painter.setPen(QPen(QColor(self._look.colours.accent), 1.6, Qt.PenStyle.DashLine))
        for row in rows:
            for start, end in self._own_words.get(row, ()):
                under = QRectF(self._rect_of(self._sheet.span(row, Side.SOURCE, start, end)))
                painter.drawLine(under.bottomLeft(), under.bottomRight())
        painter.end()

    def _paint_acronyms(self, painter: QPainter, rows: range) -> None:
        painter.setPen(QPen(QColor(self._look.colours.dim), 1.2, Qt.PenStyle.DotLine))
        for row in rows:
            for number, pair in enumerate(self._reading.rows[row].pairs):
                for start, end in _acronyms(pair.source):
                    place = WordPlace(SentencePosition(row, number), Side.SOURCE, start)
                    under = QRectF(self.word_rect(place, start, end))
                    painter.drawLine(under.bottomLeft(), under.bottomRight())


@lru_cache(maxsize=4096)
def _acronyms(sentence: str) -> tuple[tuple[int, int], ...]:
    return tuple(acronyms_in(sentence))


def word_at(text: str, offset: int) -> str:
    """The word at a character of a text, ``""`` between two."""
    return next((match[0] for match in words(text) if match.start() <= offset < match.end()), "")


def characters(text: str, offset: int) -> int:
    """The number of characters of a text that make up so many UTF-16 units."""
    if text.isascii():
        return offset
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * offset].decode("utf-16-le", "ignore"))
