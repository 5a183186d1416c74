"""Drawing of a highlight or note in the list: its colour, what is marked, what was written, and where."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.base.paged.model import Index
from gui.library.list.text_lines import Room
from gui.notes.overview.model import ENTRY, about, small_line
from gui.reading.view.marks import highlight
from gui.theme.icons import pixmap
from translation.annotations import Colour
from translation.library.annotations.listing import NoteEntry
from translation.palette import LIGHT, Colours

LINES = 2  # of a quotation, and of a note
SMALLER = 0.88
STRIPE = 5  # pixels
SHEET = 16  # pixels of the drawing
GAP = 8


class NoteDelegate(QStyledItemDelegate):
    """Draws entries in the ``colours`` of a theme."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.colours: Colours = LIGHT

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the lines of an entry are in the width of the list."""
        entry = index.data(ENTRY)
        view = option.widget
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()
        metrics = QFontMetrics(option.font)
        lines = (
            sum(_lines(text, metrics, width - 2 * GAP - STRIPE - _beside(entry)) for text in _texts(entry))
            if entry
            else 1
        )
        small = QFontMetrics(_small(option.font)).height()
        return QSize(width, lines * metrics.height() + small + 2 * GAP + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row."""
        entry = index.data(ENTRY)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        palette: QPalette = option.palette
        if selected:
            painter.fillRect(option.rect, palette.highlight())
        if entry is None:
            return
        role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        ink = palette.color(role)
        dim = ink if selected else QColor(self.colours.dim)
        painter.save()
        painter.setClipRect(option.rect)
        self._stripe(painter, option.rect, entry.annotation.colour)
        rect = option.rect.adjusted(GAP + STRIPE, GAP, -GAP, -GAP)
        quote, note = _texts(entry)
        if not entry.annotation.parts:
            self._sheet(painter, rect, QFontMetrics(option.font).height(), dim)
        room = Room(painter, rect.adjusted(_beside(entry), 0, 0, 0), rect.top())
        room.write(quote, option.font, dim if note else ink, LINES)
        room.write(note, option.font, ink, LINES)
        room.top += 2
        room.write(small_line(entry), _small(option.font), dim, 1)
        if not selected:
            painter.setPen(QColor(self.colours.rule))
            painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(ink if selected else palette.color(QPalette.ColorRole.Highlight))
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))
        painter.restore()

    def _sheet(self, painter: QPainter, rect: QRect, line: int, ink: QColor) -> None:
        """Draw the sheet that a note on a whole article has in place of a quotation's stripe."""
        picture = pixmap("article", ink.name(), SHEET, painter.device().devicePixelRatioF())
        painter.drawPixmap(rect.left() - STRIPE, rect.top() + (line - SHEET) // 2, picture)

    def _stripe(self, painter: QPainter, rect: QRect, colour: Colour) -> None:
        stripe = QRect(rect.left() + 2, rect.top() + 4, STRIPE, rect.height() - 8)
        if colour is Colour.UNDERLINE:
            painter.fillRect(stripe.adjusted(0, 0, -3, 0), QColor(self.colours.link))
        elif colour:
            painter.fillRect(stripe, QColor(highlight(self.colours, colour)))
            painter.setPen(QColor(self.colours.edge))
            painter.drawRect(stripe.adjusted(0, 0, -1, -1))


def _texts(entry: NoteEntry) -> tuple[str, str]:
    return about(entry), entry.annotation.note


def _beside(entry: NoteEntry) -> int:
    """The pixels beside the lines that the sheet of a note on a whole article takes."""
    return 0 if entry.annotation.parts else SHEET


def _lines(text: str, metrics: QFontMetrics, width: int) -> int:
    """How many lines a text takes, at most as many as are drawn."""
    if not text.strip():
        return 0
    return 1 if metrics.horizontalAdvance(" ".join(text[:600].split())) <= width else LINES


def _small(font: QFont) -> QFont:
    made = QFont(font)
    if font.pointSizeF() > 0:
        made.setPointSizeF(font.pointSizeF() * SMALLER)
    return made
