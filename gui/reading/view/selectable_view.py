"""The article with a selection that stays in its column: where it began, and not in the other language.

Qt selects whatever lies between two places of a document, and there the two languages alternate. So the selection that
is shown and copied is what lies between them in the language in which it began. As Qt also widens a selection over
several tables to the whole of them, the places of the mouse are kept here.
"""

from bisect import bisect_left

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPalette, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from gui.reading.view.article_view import GUTTER, ArticleView
from gui.reading.view.text_formats import Side
from gui.theme.themes import blended
from translation.settings import ReadingLayout

SELECTED = 0.35  # of the accent in the background of what is selected: Qt leaves its text as it is


class SelectableView(ArticleView):
    """An article whose text is selected and copied in one language."""

    _dragged: tuple[int, int] | None = None  # where a drag began, and where it is

    @property
    def selected_text(self) -> str:
        """The selected text, a line for each paragraph; ``""`` without a selection."""
        parts = [cursor.selection().toPlainText() for cursor in self.selected()]
        text = "\n".join(part.replace("\u2028", "\n").replace("\ufffc", "").strip("\n") for part in parts)
        return text.strip("\n")

    def selected_in(self, side: Side) -> str:
        """The selected text if the selection began in this language, else ``""``."""
        cursor = self.textCursor()
        return self.selected_text if cursor.hasSelection() and self._side_of(self._began()) is side else ""

    def selected(self, first: int = 0, last: int | None = None) -> list[QTextCursor]:
        """The selection, a cursor for each row of it; only rows ``first`` to ``last`` are looked at."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return []
        began, side = self._began(), self._side_of(self._began())
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        if self._dragged is not None and self._row_at(self._dragged[0]) != self._row_at(self._dragged[1]):
            start, end = sorted(self._dragged)
        if side is None or self._is_one_cell(began, start, end):
            return [cursor]  # it began outside the columns: everything; or Qt knows better, such as whole words
        tables = self._sheet.tables
        first = max(first, bisect_left(tables, start, key=lambda table: table.lastPosition()))
        found = []
        for row in range(first, min(len(tables), len(tables) if last is None else last + 1)):
            cell = self._sheet.cell(row, side)
            if cell.firstPosition() > end:
                break
            part = QTextCursor(self.document())
            part.setPosition(max(start, cell.firstPosition()))
            part.setPosition(max(part.position(), min(end, cell.lastPosition())), QTextCursor.MoveMode.KeepAnchor)
            if part.hasSelection():
                found.append(part)
        return found

    def createMimeDataFromSelection(self) -> QMimeData:
        """The selection as plain text."""
        data = QMimeData()
        data.setText(self.selected_text)
        return data

    def setTextCursor(self, cursor: QTextCursor) -> None:
        """Select what this cursor has selected."""
        self._dragged = None
        super().setTextCursor(cursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys select from where Qt's cursor is; those that select nothing leave the selection as it is."""
        before = self.textCursor()
        super().keyPressEvent(event)
        if self.textCursor() != before:
            self._dragged = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a selection here."""
        self._dragged = None
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self._dragged = (self.textCursor().anchor(), self.textCursor().position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select in the column where the selection began, wherever the pointer is beside it."""
        point = event.position()
        dragging = bool(event.buttons() & Qt.MouseButton.LeftButton) and self._dragged is not None
        if dragging and (column := self._column()) is not None:
            left, right = column
            point.setX(min(max(point.x(), left), right))
        if dragging and self._dragged is not None:
            self._dragged = (self._dragged[0], self.cursorForPosition(point.toPoint()).position())
        super().mouseMoveEvent(
            QMouseEvent(event.type(), point, event.globalPosition(), event.button(), event.buttons(), event.modifiers())
        )
        if dragging:
            self.selectionChanged.emit()  # Qt's own may be the same tables as before

    def _palette(self) -> QPalette:
        palette = super()._palette()  # Qt would show the whole of what lies between, so that is not to be seen
        palette.setColor(QPalette.ColorRole.Highlight, Qt.GlobalColor.transparent)
        palette.setColor(QPalette.ColorRole.HighlightedText, palette.color(QPalette.ColorRole.Text))
        return palette

    def _selection_marks(self, first: int, last: int) -> list[QTextEdit.ExtraSelection]:
        """The selection in these rows, to be drawn."""
        colours, shape = self._look.colours, QTextCharFormat()
        shape.setBackground(blended(QColor(colours.base), QColor(colours.accent), SELECTED))
        marks = []
        for cursor in self.selected(first, last):
            mark = QTextEdit.ExtraSelection()
            mark.cursor, mark.format = cursor, shape
            marks.append(mark)
        return marks

    def _began(self) -> int:
        """The start of the selection."""
        return self._dragged[0] if self._dragged is not None else self.textCursor().anchor()

    def _is_one_cell(self, began: int, start: int, end: int) -> bool:
        """True if a selection is in the one cell where it began."""
        side = self._side_of(began)
        if side is None:
            return False
        cell = self._sheet.cell(self._row_at(began), side)
        return bool(cell.firstPosition() <= start and end <= cell.lastPosition())

    def _side_of(self, position: int) -> Side | None:
        """The language at a position of the document; ``None`` outside both."""
        row = self._row_at(position)
        for side in self._look.sides if row >= 0 else ():
            cell = self._sheet.cell(row, side)
            if cell.firstPosition() <= position <= cell.lastPosition():
                return side
        return None

    def _column(self) -> tuple[float, float] | None:
        """The left and right edge of the column where the selection began; ``None`` if there are no columns."""
        anchor = self._began()
        side = self._side_of(anchor)
        if self._look.layout is not ReadingLayout.SIDE or side is None:
            return None
        row = self._row_at(anchor)
        edges = [self.cursorRect(self._sheet.cell(row, one).firstCursorPosition()).left() for one in Side]
        if side is Side.SOURCE:
            return edges[0], edges[1] - 2 * GUTTER
        return edges[1], self.viewport().width()
