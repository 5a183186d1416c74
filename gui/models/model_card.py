"""Drawing of the models' list: a card for each model with its state, its figures and its licence, headings between."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.base.painting import draw_chips, fill_rounded, ring, sized
from gui.theme.metrics import GAP, NARROW, TIGHT
from gui.theme.themes import blended

Index = QModelIndex | QPersistentModelIndex
NAME, SCORE, TIME, SIZE, MEMORY, LICENCE, STATE = range(7)
FIGURES = (SCORE, TIME, SIZE, MEMORY)
BADGES = Qt.ItemDataRole.UserRole + 1  # of the first column: what a model is, in a few words each
SMALLER = 0.86  # of the usual size
EDGE, DIM, OVER, CHIP = 0.18, 0.8, 0.05, 0.1  # of the text's colour in the ground's


class ModelDelegate(QStyledItemDelegate):
    """Draws what the columns of a row say as a card; a row without children's columns is a heading."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The height of a card or a heading."""
        font = _font(option)
        line, small = QFontMetrics(font).height(), QFontMetrics(sized(font, SMALLER)).height()
        if not index.parent().isValid():
            return QSize(0, line + GAP)
        height = 2 * (GAP + TIGHT) + line
        if index.data(BADGES):
            height += TIGHT + small + TIGHT
        if any(_beside(index, column).data() for column in FIGURES):
            height += NARROW + line + small
        if _beside(index, LICENCE).data():
            height += TIGHT + small
        return QSize(0, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row."""
        painter.save()
        painter.setClipRect(option.rect)
        if index.parent().isValid():
            self._card(painter, option, index)
        else:
            self._heading(painter, option, index)
        painter.restore()

    def _heading(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        font = QFont(_font(option))
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        palette: QPalette = option.palette
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        rect: QRect = option.rect.adjusted(TIGHT, 0, -TIGHT, -TIGHT)
        said = QFontMetrics(font).elidedText(index.data(), Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, said)

    def _card(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        palette: QPalette = option.palette
        base, text = palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Text)
        card: QRect = option.rect.adjusted(TIGHT // 2, TIGHT, -TIGHT, -TIGHT)
        is_over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        fill_rounded(painter, card, blended(base, text, EDGE))
        fill_rounded(painter, card.adjusted(1, 1, -1, -1), blended(base, text, OVER) if is_over else base)
        if option.state & QStyle.StateFlag.State_Selected:
            ring(painter, card, palette.color(QPalette.ColorRole.Highlight))
        self._write(painter, card.adjusted(GAP, GAP, -GAP, -GAP), _font(option), index, text, base)

    def _write(self, painter: QPainter, rect: QRect, font: QFont, index: Index, text: QColor, base: QColor) -> None:
        bold, small = QFont(font), sized(font, SMALLER)
        bold.setWeight(QFont.Weight.DemiBold)
        line, low = QFontMetrics(font).height(), QFontMetrics(small).height()
        dim = blended(base, text, DIM)
        top = rect.top()
        _put(painter, QRect(rect.left(), top, rect.width(), line), index.data(), bold, text)
        top += line
        if badges := index.data(BADGES):
            chips = QRect(rect.left(), top + TIGHT, rect.width(), low + TIGHT)
            draw_chips(painter, chips, badges, small, text, blended(base, text, CHIP), blended(base, text, EDGE))
            top += TIGHT + low + TIGHT
        top += NARROW
        figures = [column for column in FIGURES if _beside(index, column).data()]
        width = rect.width() // max(1, len(FIGURES))
        for number, column in enumerate(figures):
            place = QRect(rect.left() + number * width, top, width - TIGHT, line)
            _put(painter, place, _beside(index, column).data(), font, text)
            name = index.model().headerData(column, Qt.Orientation.Horizontal)
            _put(painter, place.translated(0, line).adjusted(0, 0, 0, low - line), name, small, dim)
        top += (line + low if figures else 0) + TIGHT
        licence = _beside(index, LICENCE).data()
        if licence:
            name = index.model().headerData(LICENCE, Qt.Orientation.Horizontal)
            _put(painter, QRect(rect.left(), top, rect.width(), low), f"{name}: {licence}", small, dim)


def _beside(index: Index, column: int) -> QModelIndex:
    return index.model().index(index.row(), column, index.parent())


def _put(painter: QPainter, rect: QRect, words: str, font: QFont, ink: QColor) -> None:
    painter.setFont(font)
    painter.setPen(ink)
    said = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, said)


def _font(option: QStyleOptionViewItem) -> QFont:
    return QFont(option.widget.font() if option.widget else option.font)
