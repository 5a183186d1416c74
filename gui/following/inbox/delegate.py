"""Drawing of an entry of the inbox: the day above the first, both titles, where and when; a dot for unread, a star."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QFontMetricsF, QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.base.paged.model import Index
from gui.base.painting import STEP, fill_rounded, ring, sized
from gui.following.inbox.labels import small_line
from gui.following.inbox.model import DAY, ENTRY, NAMES, InboxModel, Measure
from gui.library.list.text_lines import Room
from gui.theme.icons import pixmap
from gui.theme.themes import blended
from translation.following.inbox import Entry, ReadAhead
from translation.palette import LIGHT, Colours

TITLE_LINES = 2  # of each title
SMALLER = 0.88
HOVER = 0.06  # of the text's colour in the background of a row under the pointer


class InboxDelegate(QStyledItemDelegate):
    """Draws entries in the ``colours`` of a theme."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.colours: Colours = LIGHT
        # The heights of rows in this font and width: a list measures all of its rows whenever there are more of them.
        self._heights: dict[Measure, int] = {}
        self._measured = (0, 0, 0)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the lines of an entry are in the width of the list."""
        view, model, metrics = option.widget, index.model(), option.fontMetrics
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()
        if not isinstance(model, InboxModel):
            return QSize(width, 0)
        measured = (metrics.height(), metrics.averageCharWidth(), width)
        if self._measured != measured:
            self._measured = measured
            self._heights.clear()
        measure = model.measure(index.row())
        if (height := self._heights.get(measure)) is None:
            height = self._heights[measure] = _height(measure, option, width)
        return QSize(width, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row."""
        entry = index.data(ENTRY)
        if entry is None:
            return
        painter.save()
        painter.setClipRect(option.rect)
        rect = QRect(option.rect)
        if day := index.data(DAY):
            head = QRect(rect.left(), rect.top(), rect.width(), _head_height(option))
            rect.setTop(head.bottom() + 1)
            self._head(painter, option, head, day)
        self._ground(painter, option, rect)
        self._write(painter, option, rect, entry, small_line(entry, index.data(NAMES)))
        if option.state & QStyle.StateFlag.State_HasFocus:
            role = QPalette.ColorRole.HighlightedText if _is_selected(option) else QPalette.ColorRole.Highlight
            ring(painter, _card(rect).adjusted(1, 1, -1, -1), option.palette.color(role))
        painter.restore()

    def _head(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, day: str) -> None:
        font = sized(_usual(option), SMALLER)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(self.colours.dim))
        gap = _gap(QFontMetrics(_usual(option)))
        place = rect.adjusted(gap, 0, -gap, -STEP)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, day)

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect) -> None:
        palette: QPalette = option.palette
        if _is_selected(option):
            fill_rounded(painter, _card(rect), palette.color(_group(option), QPalette.ColorRole.Highlight))
            return
        painter.setPen(QColor(self.colours.rule))
        painter.drawLine(rect.left() + 2 * STEP, rect.bottom(), rect.right() - 2 * STEP, rect.bottom())
        if option.state & QStyle.StateFlag.State_MouseOver:
            base, text = palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Text)
            fill_rounded(painter, _card(rect), blended(base, text, HOVER))

    def _write(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, entry: Entry, small: str) -> None:
        usual, palette = _usual(option), option.palette
        text = palette.color(QPalette.ColorRole.Text)
        dim, accent = QColor(self.colours.dim), palette.color(QPalette.ColorRole.Highlight)
        if _is_selected(option):
            text = dim = accent = palette.color(_group(option), QPalette.ColorRole.HighlightedText)
        metrics = QFontMetrics(usual)
        gap = _gap(metrics)
        inner = rect.adjusted(_left(metrics), gap, -gap - STEP, -gap)
        if not entry.read:
            dot = QRect(0, 0, max(6, metrics.height() // 3), max(6, metrics.height() // 3))
            dot.moveCenter(QPoint(rect.left() + gap + STEP + 1, inner.top() + metrics.height() // 2))
            fill_rounded(painter, dot, accent, dot.height() / 2)
        title = usual if entry.read else _bold(usual)
        room = Room(painter, inner, inner.top())
        room.write(entry.title, title, text, TITLE_LINES)
        room.write(entry.title_target, usual, dim, TITLE_LINES)
        font = sized(usual, SMALLER)
        height = QFontMetrics(font).height()
        foot = QRect(inner.left(), rect.bottom() - gap - height + 1, inner.width(), height)
        self._signs(painter, foot, entry, text if _is_selected(option) else None)
        Room(painter, foot, foot.top()).write(small, font, dim, 1)

    def _signs(self, painter: QPainter, foot: QRect, entry: Entry, ink: QColor | None) -> None:
        """Draw the signs of what is kept, ready or failed at the right of the small line, which gets shorter."""
        signs = []
        if entry.kept:
            signs.append(("star-filled", self.colours.warning))
        if entry.ahead is ReadAhead.DONE:
            signs.append(("check", self.colours.link))
        elif entry.ahead is ReadAhead.FAILED:
            signs.append(("warning", self.colours.warning))
        size = foot.height()
        for name, colour in signs:
            picture = pixmap(name, ink.name() if ink else colour, size, painter.device().devicePixelRatio())
            painter.drawPixmap(foot.right() - size + 1, foot.top(), picture)
            foot.setRight(foot.right() - size - STEP)


def _height(measure: Measure, option: QStyleOptionViewItem, width: int) -> int:
    title, target, has_day = measure
    usual = _usual(option)
    metrics, small = QFontMetrics(usual), QFontMetrics(sized(usual, SMALLER))
    gap = _gap(metrics)
    room = width - _left(metrics) - gap - STEP
    lines = _lines(title, QFontMetricsF(_bold(usual)), room) + _lines(target, QFontMetricsF(usual), room)
    return lines * metrics.height() + small.height() + 2 * gap + (_head_height(option) if has_day else 0)


def _usual(option: QStyleOptionViewItem) -> QFont:
    return QFont(option.widget.font() if option.widget else option.font)


def _is_selected(option: QStyleOptionViewItem) -> bool:
    return bool(option.state & QStyle.StateFlag.State_Selected)


def _group(option: QStyleOptionViewItem) -> QPalette.ColorGroup:
    active = option.state & QStyle.StateFlag.State_Active
    return QPalette.ColorGroup.Active if active else QPalette.ColorGroup.Inactive


def _card(rect: QRect) -> QRect:
    return rect.adjusted(STEP, STEP // 2, -STEP, -STEP // 2)


def _gap(metrics: QFontMetrics) -> int:
    return max(2 * STEP, metrics.height() // 2)


def _left(metrics: QFontMetrics) -> int:
    """Where the titles begin, right of the dot."""
    return 2 * _gap(metrics) + 2 * STEP


def _head_height(option: QStyleOptionViewItem) -> int:
    return round(1.7 * QFontMetrics(_usual(option)).height())


def _bold(font: QFont) -> QFont:
    """The font of a title that is not read yet. Rows keep its room when they are read: none moves under the pointer."""
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold


def _lines(text: str, metrics: QFontMetricsF, width: int) -> int:
    """How many lines a title takes, at most as many as are drawn."""
    flat = " ".join(text.split())
    if not flat:
        return 0
    return 1 if metrics.horizontalAdvance(flat) <= width else TITLE_LINES
