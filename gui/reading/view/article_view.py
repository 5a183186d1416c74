"""The view of an article: it loads nothing by itself and keeps the reading position when the text changes."""

from bisect import bisect_left
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QImage,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QTextBrowser, QWidget

from gui.reading.reading_state import Reading
from gui.reading.view.text_formats import PADDING, Look
from gui.reading.view.typesetting import ArticleLayout
from gui.theme.themes import dress, window_palette
from translation.document import Article
from translation.settings import ReadingLayout

MARGIN, WIDEST_MARGIN = 12, 40  # pixels around the text
HIGHEST_MARGIN = 16  # pixels above it: with what a headline has above its letters, about as much as beside it
GUTTER = 2 * PADDING  # where the marks stand, left of the English


class ArticleView(QTextBrowser):
    """An article in two languages. It loads nothing by itself, neither from the network nor from the disk."""

    row_on_screen = Signal(int)  # the first row that is seen, when the reader has scrolled

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # One that came and went would have the whole text set twice.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.document().setDocumentMargin(MARGIN)
        self.setCursorWidth(0)  # until there is something to read
        self._wanted = look  # of which this width makes the one that is shown
        self._look = look
        self._reading = Reading(Article("", ()))  # nothing, until there is something to read
        self._revealed = set[int]()  # rows whose English the reader has asked for
        self._sheet = ArticleLayout(self.document(), look, {}, self.is_hidden)
        self._head, self._pictures = ("", ""), dict[str, QImage]()
        self._by_key = False
        self._seen = -1
        self.setAutoFillBackground(True)  # the margins beside the text too
        self._dress()
        self._settled = QTimer(self, singleShot=True, interval=0)  # what is drawn comes first
        self._settled.timeout.connect(self._tell_row)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: ANN401 - Qt calls it
        """Load nothing: an empty picture, as Qt would look itself for one that is not there."""
        return QImage()

    # What is shown

    def show_reading(self, reading: Reading, byline: str = "") -> None:
        """Show an article from its beginning, with its translation so far."""
        image = reading.article.lead_image
        self._reading, self._head = reading, (byline, image.url if image else "")
        self._seen = -1
        self._revealed.clear()
        self._typeset()
        self.setTextCursor(self._sheet.beginning)
        self.verticalScrollBar().setValue(0)

    def is_hidden(self, row: int) -> bool:
        """True if the English of a row is to be shown only when it is asked for, and was not yet."""
        return self._look.english_hidden and row not in self._revealed

    def reveal(self, row: int, *, on: bool = True) -> None:
        """Show the English of a row, or hide it again, without moving the text on the screen."""
        if self._look.english_hidden and on is self.is_hidden(row):
            self._revealed.symmetric_difference_update({row})
            self.fill(row)

    def set_byline(self, byline: str) -> None:
        """Replace the line under the title without moving the text on the screen."""
        if byline and byline != self._head[0]:
            self._head = byline, self._head[1]
            self._keep_place(lambda: self._sheet.change_byline(byline), self._top_cursor())

    def is_on_byline(self, point: QPoint) -> bool:
        """True for a point of the viewport on the line under the title."""
        byline = self._sheet.byline
        return byline is not None and self.cursorForPosition(point).block() == byline.block()

    @property
    def pictures(self) -> Mapping[str, QImage]:
        """The shown pictures by address."""
        return self._pictures

    def show_pictures(self, pictures: Mapping[str, QImage]) -> None:
        """Show exactly these pictures of the article."""
        if not pictures and not self._pictures:
            return  # nothing changes, and setting an article anew takes its time
        place = self.place_on_screen()
        self._pictures = dict(pictures)
        self._typeset()
        self.scroll_to(*place)

    def show_picture(self, address: str, image: QImage) -> None:
        """Add a picture of the article without moving the text on the screen."""
        if address in self._pictures:
            return
        self._pictures[address] = image
        for row in self._sheet.rows_under(address):
            seen = self.first_row_seen()
            held = self._sheet.tables[seen].firstCursorPosition() if seen >= 0 else self._top_cursor()
            self._keep_place(partial(self._sheet.show_picture, row, address), held)

    def fill(self, row: int) -> None:
        """Update a row's English without moving the text on the screen."""
        if row >= len(self._sheet.tables):
            return
        self._keep_place(lambda: self._sheet.fill(row, self._reading.rows[row]), self._top_cursor())

    def _keep_place(self, change: Callable[[], object], held: QTextCursor) -> None:
        """Change the text and keep the anchor at its place on the screen, unless it is the very beginning."""
        bar = self.verticalScrollBar()
        before = self.cursorRect(held).top()
        change()
        if bar.value() and (moved := self.cursorRect(held).top() - before):
            bar.setValue(bar.value() + moved)

    @property
    def look(self) -> Look:
        """The look of the article; the two languages are side by side only where there is room."""
        return self._wanted

    def set_look(self, look: Look) -> None:
        """Set another layout, theme, font or measure; the first row on the screen stays in place."""
        self._wanted = look
        self._show_look(self._fitting(look))

    def _show_look(self, look: Look) -> None:
        before, place = self._look, self.place_on_screen()
        self._look = look
        if not look.english_hidden:
            self._revealed.clear()
        self._dress()
        if replace(look, points=before.points, family=before.family, line_length=before.line_length) == before:
            self._measure()  # the text is laid out anew by itself
        else:
            self._typeset()
        self.scroll_to(*place)

    def _fitting(self, look: Look) -> Look:
        """The look that suits this width: columns that would be too narrow become one."""
        is_narrow = look.layout is ReadingLayout.SIDE and self.width() < look.stacked_below
        return replace(look, layout=ReadingLayout.STACKED) if is_narrow else look

    def _palette(self) -> QPalette:
        palette = window_palette(self._look.colours)
        palette.setColor(QPalette.ColorRole.Window, QColor(self._look.colours.base))  # the margins beside the text
        return palette

    def _dress(self) -> None:
        dress(self, self._palette())
        self.document().setDefaultFont(self._look.font)

    def _typeset(self) -> None:
        self._sheet = ArticleLayout(self.document(), self._look, {})  # the old one's tables go with the text
        self.setExtraSelections([])
        self.clear()
        self._measure()
        self.setCursorWidth(1)
        self._sheet = ArticleLayout(self.document(), self._look, self._pictures, self.is_hidden)
        self._sheet.set(self._reading.rows, *self._head)

    def _measure(self) -> None:
        """Limit the line length; the margins grow with the window."""
        grown = float(min(WIDEST_MARGIN, max(MARGIN, self.width() // 32)))
        if grown != self.document().documentMargin():
            self.document().setDocumentMargin(grown)
        root = self.document().rootFrame()
        shape = root.frameFormat()
        if shape.topMargin() != (top := min(grown, HIGHEST_MARGIN)):
            shape.setTopMargin(top)
            root.setFrameFormat(shape)
        width = QFontMetricsF(self.document().defaultFont()).averageCharWidth()
        columns = 2 if self._look.layout is ReadingLayout.SIDE else 1
        margin = self.document().documentMargin()
        widest = columns * (self._look.line_length * width + GUTTER) + 2 * margin
        spare = max(0, int((self.width() - widest) / 2))
        self.setViewportMargins(spare, 0, spare, 0)

    # Where the reader is

    def place_on_screen(self) -> tuple[int, int]:
        """The first visible row and its pixels above the edge; ``(-1, 0)`` at the very top."""
        row = self.first_row_seen() if self.verticalScrollBar().value() else -1
        return (row, -self._row_top(row)) if row >= 0 else (-1, 0)

    def scroll_to(self, row: int, above: int = 0) -> None:
        """Scroll a row to the upper edge, with so many pixels above it; the first row with its margin.

        Row -1 does nothing.
        """
        if not 0 <= row < len(self._sheet.tables):
            return
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self._row_top(row) + above if row or above else 0)

    def _row_top(self, row: int) -> int:
        cursor = self._sheet.tables[row].cellAt(0, 0).firstCursorPosition()
        return self.cursorRect(cursor).top()

    def first_row_seen(self) -> int:
        """The number of the first row on the screen; -1 without one."""
        return self._row_over(self.verticalScrollBar().value() + 4)

    def last_row_seen(self) -> int:
        """The number of the last row on the screen; -1 without one."""
        return self._row_over(self.verticalScrollBar().value() + self.viewport().height())

    def _row_over(self, height: int) -> int:
        """The last row that begins above this height of the document, or the first; -1 without rows.

        The search starts from the estimated position, because Qt lays text out as far as it is queried.
        """
        count, layout = len(self._sheet.tables), self.document().documentLayout()
        if not count:
            return -1

        def below(row: int) -> bool:
            return layout.blockBoundingRect(self._sheet.firsts[row]).top() > height

        whole = self.verticalScrollBar().maximum() + self.viewport().height()
        low = high = min(int(count * height / max(1, whole)), count - 1)
        step = 1
        while high < count and not below(high):
            low, high, step = high, high + step, step * 2
        while low > 0 and below(low):
            low, high, step = max(0, low - step), low, step * 2
        return max(0, bisect_left(range(low, min(high, count)), True, key=below) + low - 1)

    def _top_cursor(self) -> QTextCursor:
        return self.cursorForPosition(QPoint(self.viewport().width() // 4, 4))

    def _row_at(self, position: int) -> int:
        """The row at a position of the document, or the next one; -1 after the last."""
        tables = self._sheet.tables
        row = bisect_left(tables, position, key=lambda table: table.lastPosition())
        return row if row < len(tables) else -1

    def _scrolled(self) -> None:
        if self._by_key:
            self.viewport().update()  # what is scrolled takes the frame along
        self._settled.start()

    def _tell_row(self) -> None:
        row = self.first_row_seen()
        if row != self._seen and row >= 0:
            self._seen = row
            self.row_on_screen.emit(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out the lines again; the first row on the screen stays in place."""
        place, before = self.place_on_screen(), self._look
        self._look = self._fitting(self._wanted)
        self._measure()
        super().resizeEvent(event)
        if self._look.layout is not before.layout:
            self._typeset()
        self.scroll_to(*place)

    # Keys

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, and a focus frame after keyboard navigation."""
        super().paintEvent(event)
        if not (self._by_key and self.hasFocus()):
            return
        painter = QPainter(self.viewport())
        painter.setPen(QPen(QColor(self._look.colours.accent), 2))
        painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remember the reason for the focus: a click needs no frame."""
        super().focusInEvent(event)
        self._by_key = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the focus frame."""
        super().focusOutEvent(event)
        self.viewport().update()
