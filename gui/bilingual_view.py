"""Side by side: one table of one row for each block, the original on the left, its English on the right.

Many small tables and not one large: filling a row then costs 3 milliseconds, and not 240, with 600 paragraphs.
"""

import itertools
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, QUrl, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QDesktopServices,
    QFont,
    QPalette,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableCellFormat,
    QTextTableFormat,
)
from PySide6.QtWidgets import QApplication, QTextBrowser, QWidget

from translation.document import Article, BilingualBlock, Block, Kind, SentencePair, Span, Style
from translation.export.words import attribution, doubt_in_words

FAMILIES = ["Charter", "Source Serif 4", "Noto Serif", "Georgia", "Cambria", "DejaVu Serif", "Liberation Serif"]
POINTS = 12.5
LEADING = 130.0  # per cent of a line's height
WIDEST = 92  # average characters of both columns together, in em
PADDING = 9.0
SIZES = {Kind.TITLE: 1.5, Kind.HEADING: 1.15, Kind.CAPTION: 0.88}
WAITING = "…"
SAFE = ("http", "https")


class BilingualView(QTextBrowser):
    """An article in two languages. It loads nothing by itself, neither from the network nor from the disk."""

    row_on_screen = Signal(int)  # the first row that is seen, when the reader has scrolled

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("The article in Indonesian and English")
        font = QFont(FAMILIES)
        font.setStyleHint(QFont.StyleHint.Serif)
        font.setPointSizeF(POINTS)
        self.document().setDefaultFont(font)
        self.document().setDocumentMargin(12)
        self._tables: list[QTextTable] = []
        self._seen = -1
        self.anchorClicked.connect(self._follow)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: ANN401 - Qt calls it
        """Nothing, whatever a page asks for."""
        return None

    def show_article(self, article: Article) -> None:
        """Show the original, with room for the English beside it."""
        self.clear()
        self._tables = []
        self._seen = -1
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for block in article.rows:
            self._tables.append(self._insert_row(cursor, block))
            if block.kind is Kind.TITLE and (line := attribution(article)):
                self._insert_line(cursor, line)
        if not article.title and (line := attribution(article)):
            self._insert_line(cursor, line)
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def fill(self, row: int, block: BilingualBlock) -> None:
        """Put a row's English in its place; what is being read does not move."""
        bar = self.verticalScrollBar()
        held = self.cursorForPosition(QPoint(self.viewport().width() // 4, 0))
        before = self.cursorRect(held).top()
        at_top = bar.value() == 0
        cell = self._tables[row].cellAt(0, 1)
        cursor = cell.firstCursorPosition()
        cursor.beginEditBlock()
        cursor.setPosition(cell.lastCursorPosition().position(), QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        self._insert_pairs(cursor, block.block, block.pairs)
        cursor.endEditBlock()
        if not at_top and (moved := self.cursorRect(held).top() - before):
            blocker = QSignalBlocker(self)
            bar.setValue(bar.value() + moved)
            blocker.unblock()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep lines from getting too long to follow."""
        widest = self.fontMetrics().averageCharWidth() * WIDEST * 2
        spare = max(0, (self.width() - widest) // 2)
        self.setViewportMargins(spare, 0, spare, 0)
        super().resizeEvent(event)

    def _scrolled(self) -> None:
        row = self.first_row_seen()
        if row != self._seen and row >= 0:
            self._seen = row
            self.row_on_screen.emit(row)

    def first_row_seen(self) -> int:
        """The number of the first row on the screen; -1 without one."""
        position = self.cursorForPosition(QPoint(self.viewport().width() // 4, 4)).position()
        low, high = 0, len(self._tables)
        while low < high:
            middle = (low + high) // 2
            if self._tables[middle].lastPosition() < position:
                low = middle + 1
            else:
                high = middle
        return low if low < len(self._tables) else -1

    def _insert_row(self, cursor: QTextCursor, block: Block) -> QTextTable:
        shape = QTextTableFormat()
        shape.setBorder(0)
        shape.setCellSpacing(0)
        shape.setCellPadding(0)
        shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        half = QTextLength(QTextLength.Type.PercentageLength, 50)
        shape.setColumnWidthConstraints([half, half])
        shape.setTopMargin(8 if block.kind in (Kind.TITLE, Kind.HEADING) else 0)
        table = cursor.insertTable(1, 2, shape)
        for column in (0, 1):
            cell = QTextTableCellFormat()
            cell.setTopPadding(PADDING / 2)
            cell.setBottomPadding(PADDING / 2)
            cell.setLeftPadding(0 if column == 0 else 2 * PADDING)
            cell.setRightPadding(2 * PADDING if column == 0 else 0)
            if column == 0:
                cell.setRightBorder(1)
                cell.setRightBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
                cell.setRightBorderBrush(QBrush(self.palette().color(QPalette.ColorRole.Mid)))
            table.cellAt(0, column).setFormat(cell)
        inside = table.cellAt(0, 0).firstCursorPosition()
        inside.setBlockFormat(self._paragraph(block))
        self._insert_runs(
            inside,
            self._mark(block) + block.text,
            _shifted(block.spans, len(self._mark(block))),
            self._characters(block),
        )
        waiting = self._characters(block)
        waiting.setForeground(self._dim())
        right = table.cellAt(0, 1).firstCursorPosition()
        right.setBlockFormat(self._paragraph(block))
        right.insertText(WAITING, waiting)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        # The line between two tables cannot be left out; it can be made to take no room.
        thin = QTextBlockFormat()
        thin.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor.setBlockFormat(thin)
        return table

    def _insert_pairs(self, cursor: QTextCursor, block: Block, pairs: Sequence[SentencePair]) -> None:
        cursor.insertText(self._mark(block), self._characters(block))
        for pair in pairs:
            characters = self._characters(block)
            if pair.target is None:
                characters.setForeground(self._dim())
                cursor.insertText(WAITING + " ", characters)
                continue
            if pair.doubts:
                characters.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
                characters.setUnderlineColor(self._warning())
                characters.setToolTip("Look twice: " + "; ".join(dict.fromkeys(map(doubt_in_words, pair.doubts))) + ".")
            self._insert_runs(cursor, pair.target, pair.target_spans, characters)

    def _insert_line(self, cursor: QTextCursor, text: str) -> None:
        """A line across both columns."""
        characters = QTextCharFormat()
        characters.setForeground(self._dim())
        characters.setFontPointSize(POINTS * 0.88)
        shape = QTextBlockFormat()
        shape.setBottomMargin(PADDING)
        cursor.setBlockFormat(shape)
        cursor.insertText(text, characters)
        cursor.insertBlock()

    def _insert_runs(self, cursor: QTextCursor, text: str, spans: Sequence[Span], base: QTextCharFormat) -> None:
        """A text with what its spans set apart. It goes in as characters: no page's text can become markup."""
        cuts = sorted({0, len(text), *(min(place, len(text)) for span in spans for place in (span.start, span.end))})
        for start, end in itertools.pairwise(cuts):
            characters = QTextCharFormat(base)
            for span in spans:
                if span.start <= start and end <= span.end:
                    self._set_apart(characters, span)
            cursor.insertText(text[start:end].replace("\n", "\u2028"), characters)

    def _set_apart(self, characters: QTextCharFormat, span: Span) -> None:
        if span.style is Style.BOLD:
            characters.setFontWeight(QFont.Weight.Bold)
        elif span.style is Style.ITALIC:
            characters.setFontItalic(True)
        elif span.style is Style.DATELINE:
            characters.setForeground(self._dim())
        elif QUrl(span.href).scheme() in SAFE:
            characters.setAnchor(True)
            characters.setAnchorHref(span.href)
            characters.setForeground(self.palette().color(QPalette.ColorRole.Link))
            characters.setToolTip(characters.toolTip() or f"Ctrl+click opens {QUrl(span.href).host()} in your browser")

    def _paragraph(self, block: Block) -> QTextBlockFormat:
        shape = QTextBlockFormat()
        shape.setLineHeight(
            LEADING if block.kind not in SIZES else 115.0, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        if block.kind is Kind.QUOTE:
            shape.setLeftMargin(2 * PADDING)
        elif block.kind is Kind.LIST_ITEM:
            shape.setLeftMargin(2 * PADDING * max(1, block.level))
            shape.setTextIndent(-1.6 * PADDING)
        return shape

    def _characters(self, block: Block) -> QTextCharFormat:
        characters = QTextCharFormat()
        characters.setFontPointSize(POINTS * SIZES.get(block.kind, 1.0))
        if block.kind in (Kind.TITLE, Kind.HEADING):
            characters.setFontWeight(QFont.Weight.Bold)
        elif block.kind is Kind.QUOTE:
            characters.setFontItalic(True)
        if block.kind is Kind.CAPTION:
            characters.setForeground(self._dim())
        return characters

    def _mark(self, block: Block) -> str:
        return f"{block.marker or '•'}\u2002" if block.kind is Kind.LIST_ITEM else ""

    def _dim(self) -> QColor:
        return self.palette().color(QPalette.ColorRole.PlaceholderText)

    def _warning(self) -> QColor:
        dark = self.palette().color(QPalette.ColorRole.Base).lightness() < 128
        return QColor("#f0a840" if dark else "#b45f06")

    def _follow(self, url: QUrl) -> None:
        """Open a link in the browser, when the reader holds Ctrl: text is clicked on for other reasons too."""
        held = QApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier
        if held and url.scheme() in SAFE:
            QDesktopServices.openUrl(url)


def _shifted(spans: Sequence[Span], by: int) -> tuple[Span, ...]:
    return tuple(Span(span.start + by, span.end + by, span.style, span.href) for span in spans)
