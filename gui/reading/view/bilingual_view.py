"""The bilingual view: sentences are highlighted in pairs, doubtful ones are marked."""

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QContextMenuEvent,
    QCursor,
    QDesktopServices,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QTextEdit, QToolTip, QWidget

from gui.base.labels import changes_in_words, doubts_in_words
from gui.base.plain_text import unformatted
from gui.find.search_text import Hit
from gui.reading.reading_state import Reading, SentencePosition
from gui.reading.view.article_view import GUTTER
from gui.reading.view.linked_words import Places, linked_words
from gui.reading.view.reason_note import ReasonNote
from gui.reading.view.selectable_view import SelectableView
from gui.reading.view.text_formats import Look, Side
from gui.reading.view.typesetting import SAFE
from translation.document import Doubt

GUTTER_RIGHT = 12  # pixels at the right edge
BESIDE = 0.3  # of the gutter, between the line at the chosen sentence and its column


class BilingualView(SelectableView):
    """An article whose sentences are highlighted, selected, marked and copied in pairs."""

    chosen = Signal(object)  # the Place of the sentence that was chosen, or None
    menu_wanted = Signal(object, str, QPoint)  # a Place or None, a link's address, and where on the screen
    zoom_wanted = Signal(int)  # steps, up or down
    link_wanted = Signal(str)  # an address to be opened in a tab of its own

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(self.tr("The article in Indonesian and English"))
        self.viewport().setMouseTracking(True)
        self._near: SentencePosition | None = None
        self._words: Places = {}  # under the pointer, and those of the other language that belong to them
        self._chosen: SentencePosition | None = None
        self._hits: Sequence[Hit] = ()
        self._hit_now = -1
        self._clicked_side = Side.TARGET  # the language that was clicked last
        self._explained: tuple[SentencePosition, Sequence[Doubt]] | None = None  # whose reasons the note says
        self.byline_tip = ""
        self._reason = ReasonNote(self.viewport())
        self._reason.set_colours(look.colours)
        self.selectionChanged.connect(self._light_up)
        self.anchorClicked.connect(self._follow)

    def show_reading(self, reading: Reading, byline: str = "") -> None:
        """Show an article from its beginning, with its translation so far and no selection."""
        self._near = self._chosen = self._explained = None
        self._words = {}
        self._hits, self._hit_now = (), -1
        super().show_reading(reading, byline)

    def fill(self, row: int) -> None:
        """Update a row's English without moving the text on the screen."""
        super().fill(row)
        if self._near is not None and self._near.row == row:
            self._words = {}  # the English has other words now
        if self._explained is not None and self._explained[0].row == row:
            place, doubts = self._explained
            if self._reading.pair(place).doubts != doubts:  # the note would explain what is there no longer
                self._explained = None
                self._reason.hide()
        if self._hits or any(place is not None and place.row == row for place in (self._near, self._chosen)):
            self._light_up()

    def _show_look(self, look: Look) -> None:
        super()._show_look(look)
        self._reason.hide()
        self._reason.set_colours(look.colours)

    def _typeset(self) -> None:
        super()._typeset()
        self._light_up()

    def _scrolled(self) -> None:
        super()._scrolled()
        if self._hits or self.textCursor().hasSelection():
            self._light_up()
        self._place_reason()

    def _tell_row(self) -> None:
        super()._tell_row()
        if self._near is not None:  # another sentence is under the pointer now
            self._set_near(self.place_at(self.viewport().mapFromGlobal(QCursor.pos())))

    # Sentences

    @property
    def choice(self) -> SentencePosition | None:
        """The selected sentence."""
        return self._chosen

    @property
    def text_to_copy(self) -> str:
        """The selection, else the chosen sentence in the language that was clicked, or untranslated; else ``""``."""
        if text := self.selected_text:
            return text
        if self._chosen is None:
            return ""
        pair = self._reading.pair(self._chosen)
        side = self._clicked_side if self._clicked_side in self._look.sides else self._look.sides[-1]
        side = Side.SOURCE if self.is_hidden(self._chosen.row) else side
        return (pair.source if side is Side.SOURCE or pair.target is None else pair.target).strip()

    def selected_sentences(self) -> list[SentencePosition]:
        """The sentences that the selection touches, else the chosen one, in reading order."""
        found = [place for cursor in self.selected() for place in self._sentences_of(cursor)]
        return found or ([self._chosen] if self._chosen is not None and self._stands(self._chosen) else [])

    def _sentences_of(self, cursor: QTextCursor) -> list[SentencePosition]:
        """The sentences in which a selection has letters."""
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        side, row = self._side_of(start), self._row_at(start)
        if side is None or self._side_of(end) is not side or self._row_at(end) != row:  # everything, headlines and all
            last = self._row_at(end)
            rows = range(max(row, 0), (len(self._sheet.placed) if last < 0 else last + 1) if row >= 0 else 0)
            return [place for place in self._reading.places() if place.row in rows]
        placed, cell = self._sheet.placed[row][side], self._sheet.cell(row, side).firstPosition()
        begin, stop = max(0, placed.offset(start - cell)), max(0, placed.offset(end - 1 - cell))
        first, last = (min(placed.sentence(at), len(self._reading.rows[row].pairs) - 1) for at in (begin, stop))
        return [SentencePosition(row, number) for number in range(max(first, 0), last + 1)]

    def choose(self, place: SentencePosition | None, *, show: bool = True, announce: bool = True) -> None:
        """Select a sentence: highlight it in both languages, scroll to it, and tell screen readers."""
        self._chosen = place = place if place is not None and self._stands(place) else None
        self._explained = None
        self._reason.hide()
        self._light_up()
        if place is not None and show:
            side = self._look.sides[-1]
            cursor = self._sentence(place, side)
            cursor.setPosition(cursor.selectionStart())
            self.setTextCursor(cursor)  # where a screen reader goes on
            self._bring_into_view(cursor)
            if announce:
                self._announce(place)
        self.chosen.emit(place)

    def _announce(self, place: SentencePosition) -> None:
        """Announce the selected sentence to screen readers."""
        self._speak(self._spoken(place))

    def _spoken(self, place: SentencePosition) -> str:
        """What screen readers are told of a sentence: its texts, in the shown languages."""
        pair = self._reading.pair(place)
        hidden = self.is_hidden(place.row)
        texts = (
            pair.source if side is Side.SOURCE else pair.target for side in self._look.sides if not hidden or not side
        )
        return " ".join(text.strip() for text in texts if text)

    def walk(self, by: int) -> None:
        """Select the next (1) or previous (-1) sentence; without a selection the first on the screen."""
        if self._chosen is None:
            self.choose(self._reading.first_from(max(0, self.first_row_seen())))
        else:
            self.choose(self._reading.step(self._chosen, by))

    def turn_english(self) -> None:
        """Show the English of the chosen sentence's paragraph, or hide it; without one, of the first on the screen."""
        row = self._chosen.row if self._chosen is not None else self.first_row_seen()
        if row < 0:
            return
        self.reveal(row, on=self.is_hidden(row))
        if not self.is_hidden(row):
            self._speak(self._reading.rows[row].target or "")

    def walk_doubts(self, by: int) -> None:
        """Select the next (1) or previous (-1) doubtful sentence, wrapping around."""
        doubtful = self._reading.doubtful()
        if not doubtful:
            self.say(self.tr("No sentence of this article is marked as doubtful."))
            return
        here = self._chosen or SentencePosition(max(0, self.first_row_seen()), -1)
        after = bisect_right(doubtful, here) if by > 0 else bisect_left(doubtful, here) - 1
        number = after % len(doubtful)
        self.reveal(doubtful[number].row)
        self.choose(doubtful[number])
        pair = self._reading.pair(doubtful[number])
        said = self.tr("Doubtful sentence {number} of {count}. Look twice: {reasons}.")
        words = said.format(number=number + 1, count=len(doubtful), reasons=doubts_in_words(pair))
        self._explained = doubtful[number], pair.doubts
        self._reason.show_beside(self._sentence_rect(doubtful[number]), words)
        self._speak(words)

    def say(self, words: str) -> None:
        """Say something for a while, to eyes and ears."""
        self._reason.show_for_a_while(words)
        self._speak(words)

    def announce(self, words: str) -> None:
        """Tell screen readers something that the window shows elsewhere."""
        self._speak(words)

    def _speak(self, words: str) -> None:
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _sentence_rect(self, place: SentencePosition, side: Side | None = None) -> QRect:
        """The lines of a sentence on the viewport, to the right edge; by default in the last language."""
        side = self._look.sides[-1] if side is None else side
        cursor = self._sentence(place, side)
        start, end = QTextCursor(cursor), QTextCursor(cursor)
        start.setPosition(cursor.selectionStart())
        end.setPosition(cursor.selectionEnd())
        left = self.cursorRect(self._sheet.cell(place.row, side).firstCursorPosition()).left()
        top, bottom = self.cursorRect(start).top(), self.cursorRect(end).bottom()
        return QRect(QPoint(left, top), QPoint(self.viewport().width() - GUTTER_RIGHT, bottom))

    def _place_reason(self) -> None:
        if (
            self._reason.is_doubt
            and self._reason.isVisible()
            and self._chosen is not None
            and self._stands(self._chosen)
        ):
            self._reason.place(self._sentence_rect(self._chosen))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the lines anew; the note stays at its sentence."""
        super().resizeEvent(event)
        self._place_reason()

    def place_at(self, point: QPoint) -> SentencePosition | None:
        """The sentence at a point of the viewport."""
        found = self._side_at(point)
        return found[0] if found else None

    def _side_at(self, point: QPoint) -> tuple[SentencePosition, Side, int] | None:
        """The sentence at a point, its side, and the character of the sentence."""
        layout = self.document().documentLayout()
        where = QPointF(point) + QPointF(0, self.verticalScrollBar().value())
        position = layout.hitTest(where, Qt.HitTestAccuracy.ExactHit)
        if position < 0:  # between two lines: the room there belongs to the lower one
            position = layout.hitTest(where + QPointF(0, self._leading()), Qt.HitTestAccuracy.ExactHit)
        row = self._row_at(position) if position >= 0 else -1
        if row < 0:
            return None
        for side, placed in self._sheet.placed[row].items():
            cell = self._sheet.cell(row, side)
            if cell.firstPosition() <= position <= cell.lastPosition():
                offset = max(0, placed.offset(position - cell.firstPosition()))
                number = min(placed.sentence(offset), len(self._reading.rows[row].pairs) - 1)
                return SentencePosition(row, number), side, offset - placed.start(number)
        return None

    def _leading(self) -> float:
        """Pixels between two lines of running text."""
        height = ceil(QFontMetricsF(self.document().defaultFont()).height())  # as lines of a document have it
        return height * max(0, self._look.line_spacing - 100) / 100

    def _sentence(self, place: SentencePosition, side: Side) -> QTextCursor:
        """A cursor that selects a sentence without its trailing space."""
        ends, start = self._sheet.placed[place.row][side].ends, self._sheet.placed[place.row][side].start(place.pair)
        end = ends[min(place.pair, len(ends) - 1)] if ends else 0
        pair = self._reading.pair(place)
        text = pair.source if side is Side.SOURCE or pair.target is None or self.is_hidden(place.row) else pair.target
        trailing = len(text) - len(text.rstrip())
        return self._sheet.span(place.row, side, start, max(start, end - trailing))

    def _bring_into_view(self, cursor: QTextCursor) -> None:
        """Scroll until a sentence is in the middle two thirds of the window, and no further."""
        rect, height = self.cursorRect(cursor), self.viewport().height()
        if rect.top() < height // 6 or rect.bottom() > height * 5 // 6:
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + rect.top() - height // 3)

    # Marks

    def mark_hits(self, hits: Sequence[Hit], now: int, *, show: bool = True) -> None:
        """Highlight the matches, and scroll to match ``now``; -1 for none."""
        self._hits, self._hit_now = hits, now
        if show and 0 <= now < len(hits):
            hit = hits[now]
            if hit.side is Side.TARGET:
                self.reveal(hit.row)
            if hit.side in self._look.sides:
                self._bring_into_view(self._sheet.span(hit.row, hit.side, hit.start, hit.start))
        self._light_up()

    def _light_up(self) -> None:
        """Set the backgrounds of the hovered and selected sentences, and of the visible matches."""
        colours, selections = self._look.colours, list[QTextEdit.ExtraSelection]()
        for place, colour in ((self._near, colours.near), (self._chosen, colours.chosen)):
            if place is not None and self._stands(place):
                selections += [washed(self._sentence(place, side), colour) for side in self._look.sides]
        selections += self._marks()
        if self._near is not None and self._stands(self._near):
            selections += [washed(cursor, colours.chosen) for cursor in self._word_cursors(self._near)]
        if self._hits:
            first, last = self.first_row_seen(), self.last_row_seen()
            begin = bisect_left(self._hits, first, key=lambda hit: hit.row)
            end = bisect_right(self._hits, last, key=lambda hit: hit.row)
            for number in range(begin, end):
                hit = self._hits[number]
                if hit.side in self._look.sides and (hit.side is Side.SOURCE or not self.is_hidden(hit.row)):
                    cursor = self._sheet.span(hit.row, hit.side, hit.start, hit.end)
                    selections.append(washed(cursor, colours.hit_now if number == self._hit_now else colours.hit))
        if self.textCursor().hasSelection():
            selections += self._selection_marks(self.first_row_seen(), self.last_row_seen())
        self.setExtraSelections(selections)

    def _marks(self) -> list[QTextEdit.ExtraSelection]:
        """What is shown over the chosen sentence and below the matches: nothing."""
        return []

    def _word_cursors(self, place: SentencePosition) -> list[QTextCursor]:
        """Cursors on the words under the pointer and their counterparts in the other language."""
        return [
            self._sheet.span(place.row, side, start + first, start + last)
            for side, places in self._words.items()
            if side in self._look.sides and (side is Side.SOURCE or not self.is_hidden(place.row))
            for start in (self._sheet.placed[place.row][side].start(place.pair),)
            for first, last in places
        ]

    def _stands(self, place: SentencePosition) -> bool:
        rows = self._reading.rows
        return place.row < min(len(rows), len(self._sheet.placed)) and place.pair < len(rows[place.row].pairs)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text and the marks in the margin: a bar for a doubt, a pen for the reader's own wording."""
        super().paintEvent(event)
        first, last = self.first_row_seen(), self.last_row_seen()
        if first < 0:
            return
        if self._chosen is not None and first <= self._chosen.row <= last and self._stands(self._chosen):
            self._paint_choice(self._chosen)
        if Side.TARGET not in self._look.sides:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for row in itertools.filterfalse(self.is_hidden, range(first, last + 1)):
            for number, pair in enumerate(self._reading.rows[row].pairs):
                if pair.doubts or pair.edited:
                    self._paint_mark(painter, SentencePosition(row, number), edited=pair.edited)
        painter.end()

    def _paint_choice(self, place: SentencePosition) -> None:
        """Draw a line beside a chosen sentence: it can be told from one under the pointer without colours."""
        painter = QPainter(self.viewport())
        for side in self._look.sides:
            rect = self._sentence_rect(place, side)
            line = QRect(rect.left() - round(GUTTER * BESIDE), rect.top() + 2, 2, rect.height() - 4)
            painter.fillRect(line, QColor(self._look.colours.accent))
        painter.end()

    def _paint_mark(self, painter: QPainter, place: SentencePosition, *, edited: bool) -> None:
        cursor = self._sentence(place, Side.TARGET)
        cursor.setPosition(cursor.selectionStart())
        line = self.cursorRect(cursor)
        cell = self._sheet.cell(place.row, Side.TARGET)
        left = self.cursorRect(cell.firstCursorPosition()).left() - GUTTER * 0.55
        colours = self._look.colours
        if edited:
            painter.setPen(QColor(colours.link))
            painter.drawText(QRectF(left - 10, line.top(), 20, line.height()), Qt.AlignmentFlag.AlignCenter, "✎")
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.warning))
            painter.drawRoundedRect(QRectF(left - 1.5, line.top() + 2, 3, line.height() - 4), 1.5, 1.5)

    # Mouse, keys, clipboard

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Highlight the sentence under the pointer, and the word in it, in both languages."""
        super().mouseMoveEvent(event)
        found = None if event.buttons() else self._side_at(event.position().toPoint())
        if found is None:
            self._set_near(None)
        else:
            place, side, offset = found
            self._set_near(place, linked_words(self._reading.pair(place), side, offset))

    def leaveEvent(self, event: QEvent) -> None:
        """No sentence is under the pointer any more."""
        super().leaveEvent(event)
        self._set_near(None)

    def _set_near(self, place: SentencePosition | None, words: Places | None = None) -> None:
        if (place, words or {}) != (self._near, self._words):
            self._near, self._words = place, words or {}
            self._light_up()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a selection, unless a link is to be opened in a new tab: with Shift a click would select up to it."""
        if not self._opens_here(event):
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click chooses the sentence; a drag has selected text. Some clicks open a link in a new tab."""
        if self._opens_here(event):
            self.link_wanted.emit(self.anchorAt(event.position().toPoint()))
            event.accept()
            return
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self._choose_at(event.position().toPoint())
            event.accept()

    def _opens_here(self, event: QMouseEvent) -> bool:
        """True for a click with the middle button, or with Ctrl and Shift held, on a link."""
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        left = event.button() is Qt.MouseButton.LeftButton and event.modifiers() & both == both
        link = QUrl(self.anchorAt(event.position().toPoint()))
        return (left or event.button() is Qt.MouseButton.MiddleButton) and link.scheme() in SAFE

    def _choose_at(self, point: QPoint) -> None:
        found = self._side_at(point)
        if found is not None:
            self._clicked_side = found[1]
            if found[1] is Side.TARGET:
                self.reveal(found[0].row)
        elif (row := self._hidden_row_at(point)) >= 0:
            self.reveal(row)
            found = SentencePosition(row, 0), Side.TARGET, 0
        self.choose(found[0] if found else None, show=False)

    def _hidden_row_at(self, point: QPoint) -> int:
        """The row whose hidden English has its cell at a point, all of it and not only its text; -1 without one."""
        if not self._look.english_hidden:
            return -1
        position = self.cursorForPosition(point).position()
        row = self._row_at(position)
        if row < 0 or not self.is_hidden(row) or self._side_of(position) is not Side.TARGET:
            return -1
        place = self.document().documentLayout().frameBoundingRect(self._sheet.tables[row])
        return row if place.contains(QPointF(point) + QPointF(0, self.verticalScrollBar().value())) else -1

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl+wheel changes the text size."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if turned := event.angleDelta().y():
                self.zoom_wanted.emit(1 if turned > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys go from sentence to sentence; with Shift they select text."""
        keys = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and event.key() in keys:
            self.walk(keys[Qt.Key(event.key())])
        elif plain and event.key() == Qt.Key.Key_Home:
            self.verticalScrollBar().setValue(0)
        elif plain and event.key() == Qt.Key.Key_End:
            self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())
        elif plain and event.key() == Qt.Key.Key_Space and self._look.english_hidden:
            self.turn_english()
        elif plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(QUrl(self.textCursor().charFormat().anchorHref()))  # the link that Tab has led to
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Request the menu of the sentence under the pointer, or of the selected one."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            place = self._chosen
            where = self.mapToGlobal(self._menu_point(place))
        else:
            found, where = self._side_at(event.pos()), event.globalPos()
            place = found[0] if found else None
            self._clicked_side = found[1] if found else self._clicked_side
        self.menu_wanted.emit(place, self.anchorAt(event.pos()), where)

    def _menu_point(self, place: SentencePosition | None) -> QPoint:
        if place is None:
            return self.viewport().rect().center()
        return self.viewport().mapTo(self, self.cursorRect(self._sentence(place, self._look.sides[-1])).bottomLeft())

    def viewportEvent(self, event: QEvent) -> bool:
        """Show the tooltip with a sentence's doubts and a link's host."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), unformatted(self.tip_at(event.pos())), self)
            return True
        return super().viewportEvent(event)

    def tip_at(self, point: QPoint) -> str:
        """The tooltip at a point of the viewport: reasons for doubt, and a link's host; plain text."""
        lines = [self.byline_tip] if self.byline_tip and self.is_on_byline(point) else []
        beside = point + QPoint(int(GUTTER), 0)  # on the mark itself
        place = self.place_at(point) or self.place_at(beside)
        if place is not None and not self.is_hidden(place.row):
            pair = self._reading.pair(place)
            if pair.edited:
                lines.append(self.tr("Your own wording"))
            elif pair.doubts:
                lines.append(self.tr("Look twice: {reasons}.").format(reasons=doubts_in_words(pair)))
            lines += changes_in_words(pair)
        if self._hidden_row_at(point) >= 0:
            lines.append(self.tr("Click to show the English, or choose the sentence and press Space"))
        link = QUrl(self.anchorAt(point))
        if link.scheme() in SAFE:
            lines.append(self.tr("Ctrl+click opens {host} in your browser").format(host=link.host()))
            lines.append(self.tr("Middle click or Ctrl+Shift+click opens it in a new tab"))
        return "\n".join(lines)

    def _follow(self, url: QUrl) -> None:
        """Open a link in the browser on Ctrl+click: plain clicks select sentences."""
        if QApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier:
            self._open(url)

    def _open(self, url: QUrl) -> None:
        if url.scheme() in SAFE:
            QDesktopServices.openUrl(url)


def washed(cursor: QTextCursor, colour: str) -> QTextEdit.ExtraSelection:
    """A mark with this background."""
    selection = QTextEdit.ExtraSelection()
    shape = QTextCharFormat()
    shape.setBackground(QColor(colour))
    selection.cursor, selection.format = cursor, shape
    return selection
