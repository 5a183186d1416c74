"""Marks on sentences, and how they are painted below the text.

Their places in the document are found once and kept until the text is laid out anew. As selections of Qt's, which draws
the text of each anew, 200 highlights took 1.7 times as long as none.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPen,
    QPixmap,
    QPixmapCache,
    QPolygonF,
    QTextCursor,
    QTextDocument,
    QTextLine,
)

from gui.reading.reading_state import SentencePosition
from gui.reading.view.text_formats import Side
from gui.theme.themes import blended
from translation.annotations import Colour
from translation.palette import Colours

SIGN = 11  # pixels: the width of the sign of a note, in the margin right of the text
CHOSEN = 0.06  # of the text's colour in a highlight whose sentence is chosen
COUNTERPART = 0.5  # of a highlight's colour where it is not known which words of the other language it is on
BELOW = 2  # pixels between the letters and the line under them


@dataclass(frozen=True, slots=True)
class Mark:
    """What is marked of one sentence: characters ``start`` to ``end`` of its text in ``side``, or all of it in both.

    ``name`` is that of the annotation that it belongs to.
    """

    place: SentencePosition
    name: str
    colour: Colour
    note: str = ""
    side: Side | None = None
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """A part of a line in the document's coordinates, and where its letters stand."""

    rect: QRectF
    baseline: float


@dataclass(frozen=True, slots=True)
class DrawnMark:
    """A mark with its lines, each perhaps a ``light`` one, and the ``top`` of its sentence, in the document."""

    mark: Mark
    lines: tuple[tuple[Line, bool], ...]
    top: int


def highlight(colours: Colours, colour: Colour, *, chosen: bool = False, light: bool = False) -> str:
    """The background of a highlight in a theme: a little stronger where its sentence is ``chosen``."""
    plain = QColor(getattr(colours, colour.value) if colour not in (Colour.NONE, Colour.UNDERLINE) else colours.base)
    if light:
        plain = blended(QColor(colours.base), plain, COUNTERPART)
    return (blended(plain, QColor(colours.text), CHOSEN) if chosen else plain).name()


def lines_of(document: QTextDocument, cursor: QTextCursor) -> Iterator[Line]:
    """The lines of what a cursor selects, each as wide as that is."""
    layout = document.documentLayout()
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        text = block.layout()
        origin = layout.blockBoundingRect(block).topLeft() - text.boundingRect().topLeft()
        first, last = max(0, start - block.position()), min(block.length() - 1, end - block.position())
        for number in range(text.lineCount()):
            line = text.lineAt(number)
            begin, over = max(first, line.textStart()), min(last, line.textStart() + line.textLength())
            if number < text.lineCount() - 1 and document.characterAt(block.position() + over - 1) == " ":
                over -= 1  # the space at a line's end hangs over the edge
            if begin < over:
                left, right = _across(line, begin), _across(line, over)
                top = origin.y() + line.y()
                rect = QRectF(origin.x() + min(left, right), top, abs(right - left), line.height())
                yield Line(rect, top + line.ascent())
        block = block.next()


def _across(line: QTextLine, place: int) -> float:
    """How far from the left a character of a line is."""
    found = line.cursorToX(place)  # a place, and the character that it is of
    return float(found[0]) if isinstance(found, tuple) else 0.0


def paint_marks(painter: QPainter, marks: Iterable[DrawnMark], colours: Colours) -> None:
    """Paint marks in the document's coordinates; a later one lies over an earlier one."""
    for drawn in marks:
        colour = drawn.mark.colour
        for line, light in drawn.lines:
            if colour is Colour.UNDERLINE:
                under = QRectF(line.rect.left(), round(line.baseline) + BELOW, line.rect.width(), 1 if light else 2)
                painter.fillRect(under, QColor(colours.link))
            else:
                painter.fillRect(line.rect, QColor(highlight(colours, colour, light=light)))


def paint_sign(painter: QPainter, rect: QRect, colour: Colour, colours: Colours) -> None:
    """Draw the sign of a note: a sheet with a folded corner and two lines."""
    ratio = painter.device().devicePixelRatioF()
    key = f"dwibaca note {highlight(colours, colour)} {colours.link} {rect.width()} {rect.height()} {ratio}"
    picture = QPixmap()
    if not QPixmapCache.find(key, picture):
        picture = _sign(rect, QColor(highlight(colours, colour)), QColor(colours.link), ratio)
        QPixmapCache.insert(key, picture)
    painter.drawPixmap(rect.topLeft(), picture)


def _sign(rect: QRect, paper: QColor, ink: QColor, ratio: float) -> QPixmap:
    picture = QPixmap(rect.size() * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, 1.2))
    painter.setBrush(paper)
    right, bottom, fold = rect.width() - 1.0, rect.height() - 1.0, rect.width() * 0.4
    corners = ((1.0, 1.0), (right - fold, 1.0), (right, 1.0 + fold), (right, bottom), (1.0, bottom))
    painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
    for share in (0.55, 0.78):
        painter.drawLine(QPointF(3.0, bottom * share), QPointF(right - 2.0, bottom * share))
    painter.end()
    return picture
