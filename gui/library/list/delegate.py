"""Drawing of a row in the library's list: both titles, the match, a small line, and a picture beside them.

All rows of a list have the same height, so that a hundred thousand need no measuring: three lines for both titles, of
which a long original title takes two.
"""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPalette,
    QPixmap,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.library.list.labels import small_line, title_of
from gui.library.list.model import ENTRY, Index
from gui.library.list.text_lines import Room
from gui.reading.view.typesetting import units
from gui.theme.themes import LIGHT, Colours
from translation.library.listing import Entry, Sort

TITLE_LINES, SNIPPET_LINES = 3, 2
SMALLER, LARGER = 0.88, 1.2  # of the usual size
STAR, NO_STAR = "★", "☆"
DOTS = "… "
NARROW = 22  # letters of a row that is too narrow for a picture

Marks = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Inks:
    """The text colours of a row; a selected row has a single one."""

    text: QColor
    dim: QColor
    mark: QColor
    bar: QColor
    hit: QColor | None


class EntryDelegate(QStyledItemDelegate):
    """Draws entries. With ``searching`` rows have room for the match; ``sort`` decides which date they show."""

    star_clicked = Signal(QPersistentModelIndex)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.searching = False
        self.sort = Sort.ADDED
        self.colours: Colours = LIGHT

    def height(self, font: QFont) -> int:
        """The height of every row in pixels."""
        line, small = QFontMetrics(font).height(), QFontMetrics(_sized(font, SMALLER)).height()
        gap = _gap(line)
        height = TITLE_LINES * line + small + gap // 2 + 2 * gap
        return height + SNIPPET_LINES * small + gap // 2 if self.searching else height

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row."""
        style = option.widget.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget)
        painter.save()
        painter.setClipRect(option.rect)
        entry = index.data(ENTRY)
        inks = self._inks(option)
        self._rule(painter, option)
        if entry is not None:
            self._write(painter, option, entry, index.data(Qt.ItemDataRole.DecorationRole), inks)
            _bar(painter, option.rect, entry, inks.bar)
        painter.restore()
        self._focus(painter, option)

    def editorEvent(self, event: QEvent, model: object, option: QStyleOptionViewItem, index: Index) -> bool:
        """A click on the star toggles it."""
        if (
            isinstance(event, QMouseEvent)
            and event.button() is Qt.MouseButton.LeftButton
            and event.modifiers() == Qt.KeyboardModifier.NoModifier
            and self.star_rect(option).contains(event.position().toPoint())
        ):
            if event.type() == QEvent.Type.MouseButtonPress:
                self.star_clicked.emit(QPersistentModelIndex(index))
            return True
        return False

    def star_rect(self, option: QStyleOptionViewItem) -> QRect:
        """The rectangle of a row's star."""
        rect: QRect = option.rect
        line = QFontMetrics(self._usual(option)).height()
        gap = _gap(line)
        return QRect(rect.right() - gap // 2 - round(1.3 * line), rect.top() + gap - 2, round(1.3 * line), line + 4)

    def _usual(self, option: QStyleOptionViewItem) -> QFont:
        return QFont(option.widget.font() if option.widget else option.font)

    def _inks(self, option: QStyleOptionViewItem) -> Inks:
        palette: QPalette = option.palette
        if option.state & QStyle.StateFlag.State_Selected:
            active = option.state & QStyle.StateFlag.State_Active
            group = QPalette.ColorGroup.Active if active else QPalette.ColorGroup.Inactive
            ink = palette.color(group, QPalette.ColorRole.HighlightedText)
            return Inks(ink, ink, ink, ink, None)
        colours = self.colours
        return Inks(
            palette.color(QPalette.ColorRole.Text),
            QColor(colours.dim),
            QColor(colours.warning),
            palette.color(QPalette.ColorRole.Highlight),
            QColor(colours.hit),
        )

    def _rule(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        rect: QRect = option.rect
        if not option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QColor(self.colours.rule))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _focus(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        if option.state & QStyle.StateFlag.State_HasFocus:
            selected = option.state & QStyle.StateFlag.State_Selected
            palette: QPalette = option.palette
            role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Highlight
            painter.setPen(palette.color(role))
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))

    def _write(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        entry: Entry,
        picture: QPixmap | None,
        inks: Inks,
    ) -> None:
        usual = self._usual(option)
        small = _sized(usual, SMALLER)
        line, gap = QFontMetrics(usual).height(), _gap(QFontMetrics(usual).height())
        rect: QRect = option.rect.adjusted(gap, gap, -gap, -gap)
        star = self.star_rect(option)
        self._star(painter, option, star, entry, inks)
        first = star.left() - rect.left()  # the first line makes room for the star
        if picture is not None and rect.width() > NARROW * QFontMetrics(usual).averageCharWidth() + 4 * line:
            frame = QRect(rect.left(), rect.top() + 2, round(3.6 * line), round(2.7 * line))
            _hang(painter, picture, frame)
            moved = frame.width() + gap
            rect.setLeft(rect.left() + moved)
            first -= moved
        bold = QFont(usual)
        bold.setWeight(QFont.Weight.Normal if entry.finished else QFont.Weight.DemiBold)
        room = Room(painter, rect, rect.top())
        titles = in_titles(entry) if self.searching else None
        marked, marked_target = titles or ((), ())
        title, target = title_of(entry), entry.title_target
        used = room.write(title, bold, inks.text, 2, first=first, marks=_formats(title, marked, inks))
        room.write(target, usual, inks.dim, TITLE_LINES - used, marks=_formats(target, marked_target, inks))
        height = QFontMetrics(small).height()
        if self.searching and titles is None:
            left = TITLE_LINES * line - (room.top - rect.top())  # what the titles did not need
            room.top += gap // 2
            most = SNIPPET_LINES + left // height
            letters = most * rect.width() // max(1, QFontMetrics(small).averageCharWidth())
            snippet, marks = from_first_mark(entry.snippet, entry.marks, letters * 2 // 3)
            room.write(snippet, small, inks.dim, most, marks=_formats(snippet, marks, inks))
        room.top = rect.bottom() + 1 - height
        room.write(small_line(entry, self.sort), small, inks.dim, 1)

    def _star(self, painter: QPainter, option: QStyleOptionViewItem, where: QRect, entry: Entry, inks: Inks) -> None:
        over = option.state & QStyle.StateFlag.State_MouseOver
        if entry.starred or over:
            painter.setFont(_sized(self._usual(option), LARGER))
            painter.setPen(inks.mark if entry.starred else inks.dim)
            painter.drawText(where, Qt.AlignmentFlag.AlignCenter, STAR if entry.starred else NO_STAR)


def in_titles(entry: Entry) -> tuple[Marks, Marks] | None:
    """The positions of the words in either title, if they were found there; otherwise ``None``."""
    whole = f"{entry.title} {entry.title_target}"
    part = entry.snippet.strip(DOTS)
    at = whole.find(part) if part else -1
    if at < 0:
        return None
    moved = at - entry.snippet.index(part)
    border = len(entry.title) + 1
    marks = [(start + moved, end + moved) for start, end in entry.marks]
    first = tuple((start, end) for start, end in marks if end < border)
    return first, tuple((start - border, end - border) for start, end in marks if start >= border)


def from_first_mark(snippet: str, marks: Marks, letters: int) -> tuple[str, Marks]:
    """A snippet shortened at the beginning so that its first highlight is within so many characters."""
    if not marks or marks[0][1] <= letters:
        return snippet, marks
    start = snippet.rfind(" ", 0, max(1, marks[0][0] - letters // 4)) + 1
    cut = start - len(DOTS)
    return DOTS + snippet[start:], tuple((begin - cut, end - cut) for begin, end in marks)


def _formats(text: str, marks: Marks, inks: Inks) -> list[QTextLayout.FormatRange]:
    """Highlights as formats; Qt counts UTF-16 units."""
    shape = QTextCharFormat()
    shape.setFontWeight(QFont.Weight.Bold)
    if inks.hit is not None:
        shape.setBackground(inks.hit)
        shape.setForeground(inks.text)
    made = []
    for start, end in marks:
        mark = QTextLayout.FormatRange()
        mark.start = units(text[:start])
        mark.length = units(text[start:end])
        mark.format = shape
        made.append(mark)
    return made


def _hang(painter: QPainter, picture: QPixmap, frame: QRect) -> None:
    """Draw a picture so that it covers a frame."""
    size = QSize(frame.size()).scaled(picture.size(), Qt.AspectRatioMode.KeepAspectRatio)
    part = QRect(QPoint(0, 0), size)
    part.moveCenter(picture.rect().center())
    painter.setRenderHints(QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing)
    path = QPainterPath()
    path.addRoundedRect(QRectF(frame), 3, 3)
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    painter.drawPixmap(frame, picture, part)
    painter.restore()


def _bar(painter: QPainter, rect: QRect, entry: Entry, ink: QColor) -> None:
    """Draw the translated share of an unfinished article as a line along the lower edge."""
    if 0 < entry.translated < entry.sentences:
        width = rect.width() * entry.translated // entry.sentences
        painter.fillRect(rect.left(), rect.bottom() - 1, width, 2, ink)


def _sized(font: QFont, factor: float) -> QFont:
    made = QFont(font)
    if font.pointSizeF() > 0:
        made.setPointSizeF(font.pointSizeF() * factor)
    else:
        made.setPixelSize(max(1, round(font.pixelSize() * factor)))
    return made


def _gap(line: int) -> int:
    return max(6, line // 2)
