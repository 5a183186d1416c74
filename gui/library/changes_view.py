"""The changes between two versions as a table: a sign, the sentence before, the sentence after, in both languages."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableCellFormat,
    QTextTableFormat,
)
from PySide6.QtWidgets import QTextEdit

from gui.theme.themes import colours_in
from translation.document import SentencePair
from translation.palette import Colours
from translation.text.comparison import Compared, Difference, Stretch, words_that_differ

COLUMNS = 3
PADDING = 5  # pixels in a cell
MOST_SIGNS = 30.0  # per cent of the width that the column of signs takes
AHEAD = 40  # pixels above a change that is walked to


class ChangesView(QTextEdit):
    """Read-only; what is gone is struck out, what is new is underlined, so that neither needs its colour."""

    def __init__(self) -> None:
        super().__init__(readOnly=True)
        self.setTabChangesFocus(True)
        self._changes: list[tuple[int, str]] = []  # where each is in the text, and what it says
        self._at = -1
        self._shown: tuple[Sequence[Compared], tuple[str, str], Mapping[Difference, str]] = ((), ("", ""), {})

    def changeEvent(self, event: QEvent) -> None:
        """Write everything anew in the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._shown[0]:
            at = self._at
            self.show_changes(*self._shown)
            if at >= 0:
                self._at = at - 1
                self.walk(1)

    def show_changes(
        self, compared: Sequence[Compared], heads: tuple[str, str], names: Mapping[Difference, str]
    ) -> None:
        """Show sentences below the ``heads`` of their columns; ``names`` are the differences in words."""
        self.clear()
        self._shown = compared, heads, names
        self._changes, self._at = [], -1
        if not compared:
            return
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()  # it is laid out once, not for each sentence
        table = self._table(len(compared) + 1, names)
        bold = QTextCharFormat()
        bold.setFontWeight(QFont.Weight.Bold)
        for column, head in enumerate(heads, 1):
            table.cellAt(0, column).firstCursorPosition().insertText(head, bold)
        for row, one in enumerate(compared, 1):
            self._fill(table, row, one, names)
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        if self._changes:
            self.walk(1)

    def walk(self, by: int) -> str:
        """Go to the next (1) or previous (-1) change, wrapping around; what it says, ``""`` without one."""
        if not self._changes:
            return ""
        self._at = (self._at + by) % len(self._changes) if self._at >= 0 else (0 if by > 0 else len(self._changes) - 1)
        position, said = self._changes[self._at]
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        self.setTextCursor(cursor)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(cursor).top() - AHEAD)
        return said

    def _table(self, rows: int, names: Mapping[Difference, str]) -> QTextTable:
        made = QTextTableFormat()
        made.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
        made.setCellPadding(PADDING)
        made.setCellSpacing(0)
        percent = QTextLength.Type.PercentageLength
        made.setWidth(QTextLength(percent, 100))
        widest = max(self.fontMetrics().horizontalAdvance(f"{sign} {name} ") for sign, name in names.items())
        signs = min(MOST_SIGNS, 100 * (widest + 4 * PADDING) / max(1, self.viewport().width()))
        widths = (signs, (100 - signs) / 2, (100 - signs) / 2)
        made.setColumnWidthConstraints([QTextLength(percent, each) for each in widths])
        made.setHeaderRowCount(1)
        return QTextCursor(self.document()).insertTable(rows, COLUMNS, made)

    def _fill(self, table: QTextTable, row: int, one: Compared, names: Mapping[Difference, str]) -> None:
        colours = colours_in(self.palette())
        if one.difference is not Difference.SAME:
            look = QTextTableCellFormat()
            look.setBackground(QColor(colours.hit))
            look.setForeground(QColor(colours.text))
            for column in range(COLUMNS):
                table.cellAt(row, column).setFormat(look)
            first = table.cellAt(row, 0).firstCursorPosition()
            texts = (pair.source.strip() for pair in (one.before, one.after) if pair is not None)
            name = names[one.difference]
            self._changes.append((first.position(), f"{name}: {' → '.join(dict.fromkeys(texts))}"))
            first.insertText(f"{one.difference} {name}")
        before, after = one.before, one.after
        if one.difference is Difference.MOVED:
            before = None  # it is the same sentence, and stands where it stands now
        for side in ("source", "target"):
            ours, theirs = _text(before, side), _text(after, side)
            gone, new = words_that_differ(ours, theirs) if before is not None and after is not None else ((), ())
            self._write(table, (row, 1), ours, gone, side, colours)
            self._write(table, (row, 2), theirs, new, side, colours)

    def _write(
        self,
        table: QTextTable,
        place: tuple[int, int],
        text: str,
        marked: Sequence[Stretch],
        side: str,
        colours: Colours,
    ) -> None:
        """Write a text into a cell, below what is there, with the words marked that the other side does not have."""
        if not text:
            return
        plain, other = QTextCharFormat(), QTextCharFormat()
        if side == "target":
            plain.setForeground(QColor(colours.dim))
        other.setFontWeight(QFont.Weight.Bold)
        other.setFontStrikeOut(place[1] == 1)
        other.setFontUnderline(place[1] == 2)
        cell = table.cellAt(*place)
        cursor = cell.lastCursorPosition()
        if cursor.position() != cell.firstPosition():
            cursor.insertBlock()
        at = 0
        for start, end in marked:
            cursor.insertText(text[at:start], plain)
            cursor.insertText(text[start:end], other)
            at = end
        cursor.insertText(text[at:], plain)


def _text(pair: SentencePair | None, side: str) -> str:
    text = None if pair is None else pair.source if side == "source" else pair.target
    return (text or "").strip()
