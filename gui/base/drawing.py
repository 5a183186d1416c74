"""Small drawings for places where there is nothing yet, in the colours of the theme."""

from collections.abc import Callable, Mapping
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme.themes import blended

SIDE = 120.0  # the units that drawings are given in, wide and high
LINES = 5.0  # of the font that a drawing is high
PEN = 3.0  # units


class Motif(StrEnum):
    """What is drawn."""

    BOOK = "book"  # nothing is kept yet
    SEARCH = "search"  # nothing was found
    BIN = "bin"  # nothing is deleted
    OFF = "off"  # nothing is kept at all
    TROUBLE = "trouble"  # it could not be read
    WAIT = "wait"  # it is on its way


class Drawing(QWidget):
    """A drawing; screen readers pass it by, for the words below it say the same."""

    def __init__(self, motif: Motif = Motif.BOOK, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.motif = motif
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_motif(self, motif: Motif) -> None:
        """Draw something else."""
        self.motif = motif
        self.update()

    def sizeHint(self) -> QSize:
        """As large as some lines of text."""
        side = round(LINES * self.fontMetrics().height())
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the motif in lines of a quiet colour, its main part in the accent."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height())
        painter.translate((self.width() - side) / 2, (self.height() - side) / 2)
        painter.scale(side / SIDE, side / SIDE)
        palette = self.palette()
        ground, text = palette.color(QPalette.ColorRole.Window), palette.color(QPalette.ColorRole.WindowText)
        quiet, strong = blended(ground, text, 0.45), palette.color(QPalette.ColorRole.Highlight)
        if self.motif is Motif.TROUBLE:
            strong = palette.color(QPalette.ColorRole.BrightText)
        painter.setBrush(blended(ground, text, 0.07))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(QRectF(4, 4, 112, 112))
        DRAWN[self.motif](painter, _pen(quiet), _pen(strong), palette.color(QPalette.ColorRole.Base))
        painter.end()


def _pen(ink: QColor) -> QPen:
    return QPen(ink, PEN, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def _page(painter: QPainter, where: QRectF, pen: QPen, paper: QColor, lines: tuple[float, ...], words: QPen) -> None:
    """A page with lines of these lengths, shares of its width."""
    painter.setPen(pen)
    painter.setBrush(paper)
    painter.drawRoundedRect(where, 5, 5)
    painter.setPen(words)
    for number, share in enumerate(lines):
        height = where.top() + 13 + 10 * number
        painter.drawLine(
            QPointF(where.left() + 8, height), QPointF(where.left() + 8 + share * (where.width() - 16), height)
        )


def _book(painter: QPainter, quiet: QPen, strong: QPen, paper: QColor) -> None:
    """Two pages side by side, the second one in the other language."""
    _page(painter, QRectF(23, 30, 36, 60), quiet, paper, (1.0, 0.8, 1.0, 0.6), quiet)
    _page(painter, QRectF(61, 30, 36, 60), quiet, paper, (1.0, 0.9, 0.7, 0.9), strong)


def _search(painter: QPainter, quiet: QPen, strong: QPen, paper: QColor) -> None:
    """A page under a glass."""
    _page(painter, QRectF(30, 26, 44, 62), quiet, paper, (1.0, 0.8, 1.0), quiet)
    painter.setPen(strong)
    painter.setBrush(paper)
    painter.drawEllipse(QRectF(56, 52, 30, 30))
    painter.drawLine(QPointF(82, 78), QPointF(96, 92))


def _bin(painter: QPainter, quiet: QPen, strong: QPen, paper: QColor) -> None:
    painter.setPen(quiet)
    painter.setBrush(paper)
    body = QPainterPath(QPointF(38, 46))
    for x, y in ((42.0, 94.0), (78.0, 94.0), (82.0, 46.0)):
        body.lineTo(x, y)
    body.closeSubpath()
    painter.drawPath(body)
    for x in (51.0, 60.0, 69.0):
        painter.drawLine(QPointF(x, 56), QPointF(x, 84))
    painter.setPen(strong)
    painter.drawLine(QPointF(32, 38), QPointF(88, 38))
    painter.drawLine(QPointF(52, 29), QPointF(68, 29))


def _off(painter: QPainter, quiet: QPen, strong: QPen, paper: QColor) -> None:
    """A page that is crossed out."""
    _page(painter, QRectF(40, 28, 42, 62), quiet, paper, (1.0, 0.7, 1.0, 0.5), quiet)
    painter.setPen(strong)
    painter.drawLine(QPointF(28, 92), QPointF(92, 28))


def _trouble(painter: QPainter, quiet: QPen, strong: QPen, paper: QColor) -> None:
    """A sign of warning."""
    painter.setPen(quiet)
    painter.setBrush(paper)
    sign = QPainterPath(QPointF(60, 28))
    sign.lineTo(94, 88)
    sign.lineTo(26, 88)
    sign.closeSubpath()
    painter.drawPath(sign)
    painter.setPen(strong)
    painter.drawLine(QPointF(60, 50), QPointF(60, 68))
    painter.drawPoint(QPointF(60, 78))


def _wait(painter: QPainter, quiet: QPen, strong: QPen, paper: QColor) -> None:
    """A page with three points, as of a sentence that goes on."""
    _page(painter, QRectF(38, 28, 44, 64), quiet, paper, (1.0, 0.8, 1.0), quiet)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(strong.color())
    for x in (49.0, 60.0, 71.0):
        painter.drawEllipse(QPointF(x, 76), 3, 3)


DRAWN: Mapping[Motif, Callable[[QPainter, QPen, QPen, QColor], None]] = {
    Motif.BOOK: _book,
    Motif.SEARCH: _search,
    Motif.BIN: _bin,
    Motif.OFF: _off,
    Motif.TROUBLE: _trouble,
    Motif.WAIT: _wait,
}
