"""Drawing of a row in the library's list: both titles, the match, a small line, tags as chips, a picture beside them.

A dot marks what was not begun, a thin line shows how far the reader and the translation have come. All rows of a list
have the same height, so that a hundred thousand need no measuring: three lines for both titles, of which a long
original title takes two.
"""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPalette,
    QPixmap,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.base.painting import LINE, STEP, chip_width, draw_chips, fill_rounded, hang, progress_line, ring, sized
from gui.library.list.labels import small_line, title_of
from gui.library.list.model import ENTRY, Index
from gui.library.list.text_lines import Room
from gui.reading.view.typesetting import units
from gui.theme.themes import blended
from translation.library.listing import Entry, Sort
from translation.palette import LIGHT, Colours

TITLE_LINES, SNIPPET_LINES = 3, 2
SMALLER, LARGER = 0.88, 1.2  # of the usual size
STAR, NO_STAR = "★", "☆"
DOTS = "… "
NARROW = 22  # letters of a row that is too narrow for a picture
HOVER = 0.06  # of the text's colour in the background of a row under the pointer
TRACK = 0.18  # of the text's colour in the line that progress is drawn on

Marks = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Inks:
    """The text colours of a row; a selected row has a single one."""

    text: QColor
    dim: QColor
    mark: QColor
    read: QColor
    translated: QColor
    track: QColor
    chip: QColor
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
        line, small = QFontMetrics(font).height(), QFontMetrics(sized(font, SMALLER)).height()
        gap = _gap(line)
        height = TITLE_LINES * line + small + gap // 2 + 2 * gap + 2 * LINE
        return height + SNIPPET_LINES * small + gap // 2 if self.searching else height

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row."""
        painter.save()
        painter.setClipRect(option.rect)
        entry = index.data(ENTRY)
        inks = self._inks(option)
        self._ground(painter, option)
        if entry is not None:
            self._write(painter, option, entry, index.data(Qt.ItemDataRole.DecorationRole), inks)
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
        return QRect(rect.right() - gap - round(1.3 * line), rect.top() + gap - 2, round(1.3 * line), line + 4)

    def _usual(self, option: QStyleOptionViewItem) -> QFont:
        return QFont(option.widget.font() if option.widget else option.font)

    def _inks(self, option: QStyleOptionViewItem) -> Inks:
        palette: QPalette = option.palette
        if option.state & QStyle.StateFlag.State_Selected:
            group = _group(option)
            ink = palette.color(group, QPalette.ColorRole.HighlightedText)
            ground = palette.color(group, QPalette.ColorRole.Highlight)
            return Inks(ink, ink, ink, ink, ink, blended(ground, ink, 0.35), QColor(Qt.GlobalColor.transparent), None)
        colours = self.colours
        text, base = palette.color(QPalette.ColorRole.Text), palette.color(QPalette.ColorRole.Base)
        return Inks(
            text,
            QColor(colours.dim),
            QColor(colours.warning),
            palette.color(QPalette.ColorRole.Highlight),
            blended(base, text, 0.45),
            blended(base, text, TRACK),
            QColor(colours.quiet),
            QColor(colours.hit),
        )

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """Draw the background of a row: a card where it is selected or under the pointer, else a rule below it."""
        card = _card(option)
        palette: QPalette = option.palette
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, palette.color(QPalette.ColorRole.Base))  # the view has coloured the whole row
            fill_rounded(painter, card, palette.color(_group(option), QPalette.ColorRole.Highlight))
            return
        base, text = palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Text)
        painter.setPen(QColor(self.colours.rule))
        painter.drawLine(card.left() + STEP, option.rect.bottom(), card.right() - STEP, option.rect.bottom())
        if option.state & QStyle.StateFlag.State_MouseOver:
            fill_rounded(painter, card, blended(base, text, HOVER))

    def _focus(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        if option.state & QStyle.StateFlag.State_HasFocus:
            selected = option.state & QStyle.StateFlag.State_Selected
            palette: QPalette = option.palette
            role = QPalette.ColorRole.Text if selected else QPalette.ColorRole.Highlight
            ring(painter, _card(option), palette.color(role))

    def _write(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        entry: Entry,
        picture: QPixmap | None,
        inks: Inks,
    ) -> None:
        usual = self._usual(option)
        small = sized(usual, SMALLER)
        line, gap = QFontMetrics(usual).height(), _gap(QFontMetrics(usual).height())
        rect: QRect = option.rect.adjusted(gap + 2 * STEP, gap, -gap - STEP, -gap)
        star = self.star_rect(option)
        self._star(painter, option, star, entry, inks)
        first = star.left() - rect.left()  # the first line makes room for the star
        if picture is not None and rect.width() > NARROW * QFontMetrics(usual).averageCharWidth() + 4 * line:
            frame = QRect(rect.left(), rect.top() + 2, round(3.6 * line), round(2.7 * line))
            hang(painter, picture, frame)
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
        foot = min(room.top + gap // 2, rect.bottom() + 1 - height)  # just below the titles, however short they are
        self._foot(painter, QRect(rect.left(), foot, rect.width(), height), entry, small, inks)
        self._progress(painter, QRect(rect.left(), rect.bottom() + STEP // 2, rect.width(), LINE), entry, inks)
        if not (entry.finished or entry.read):
            centre = QPoint(option.rect.left() + gap + STEP // 2, option.rect.top() + gap + line // 2)
            dot = QRect(0, 0, max(6, line // 3), max(6, line // 3))
            dot.moveCenter(centre)
            fill_rounded(painter, dot, inks.read, dot.height() / 2)

    def _foot(self, painter: QPainter, rect: QRect, entry: Entry, font: QFont, inks: Inks) -> None:
        """Draw the small line, and the tags beside it."""
        words = small_line(entry, self.sort)
        room = Room(painter, rect, rect.top())
        taken = QFontMetrics(font).horizontalAdvance(words) if words else 0
        least = min(rect.width() // 3, chip_width(entry.tags[0], font) + 2 * STEP) if entry.tags else 0
        if taken + least > rect.width():
            room.rect = QRect(rect.left(), rect.top(), rect.width() - least, rect.height())
            taken = room.rect.width()
        room.write(words, font, inks.dim, 1)
        chips = rect.adjusted(taken + 2 * STEP if taken else 0, 0, 0, 0)
        draw_chips(painter, chips, entry.tags, font, inks.dim, inks.chip, inks.track)

    def _progress(self, painter: QPainter, line: QRect, entry: Entry, inks: Inks) -> None:
        """Draw how far the reader and the translation have come, as a thin line at the foot of the row."""
        translated = entry.translated / entry.sentences if entry.sentences else 1.0
        read = 0.0 if entry.finished else entry.read
        if read or 0 < translated < 1:
            shares = [(translated, inks.translated)] if translated < 1 else []
            progress_line(painter, line, [*shares, (read, inks.read)], inks.track)

    def _star(self, painter: QPainter, option: QStyleOptionViewItem, where: QRect, entry: Entry, inks: Inks) -> None:
        over = option.state & QStyle.StateFlag.State_MouseOver
        if entry.starred or over:
            painter.setFont(sized(self._usual(option), LARGER))
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


def _card(option: QStyleOptionViewItem) -> QRect:
    """The part of a row that is coloured when it is selected."""
    rect: QRect = option.rect
    return rect.adjusted(STEP, STEP // 2, -STEP, -STEP // 2)


def _group(option: QStyleOptionViewItem) -> QPalette.ColorGroup:
    active = option.state & QStyle.StateFlag.State_Active
    return QPalette.ColorGroup.Active if active else QPalette.ColorGroup.Inactive


def _gap(line: int) -> int:
    return max(2 * STEP, line // 2)
