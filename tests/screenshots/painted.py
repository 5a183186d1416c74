"""What is wrong with what is really painted: texts and icons that hardly stand out from what is behind them.

A window is drawn twice: as a picture, and as SVG, in which Qt writes every text with its place and the colour of its ink.
"""

import html
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QBuffer, QIODevice, QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPainter, QRegion, QTransform
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QAbstractButton, QWidget

from tests.screenshots.geometry import shown
from translation.palette import contrast

LEAST = 4.5  # of a text (WCAG 2.2, 1.4.3)
LEAST_OF_ICONS = 3.0  # WCAG 2.2, 1.4.11
NEAR = 0.35  # the share of the way from ink to paper that a dot of a letter that is seen may have gone
SHARE = 0.1  # of a place that is paper at least: dots of a password cover nearly all of it
GROUP = re.compile(r'<g [^>]*transform="matrix\(([^)]*)\)"[^>]*>|<text ([^>]*)>([^<]*)</text>')
VALUE = re.compile(r'([\w-]+)="([^"]*)"')


@dataclass(frozen=True, slots=True)
class Ink:
    """A text as it was painted, its place in the window, its colour."""

    text: str
    place: QRectF
    colour: str


def faults(of: QWidget) -> list[str]:
    """All that hardly stands out in a window, a sentence each."""
    return faint(of, of.grab().toImage())


def faint(of: QWidget, picture: QImage) -> list[str]:
    """The same, of a picture that was drawn already."""
    dots = _Dots(picture)
    best: dict[tuple[str, int, int], tuple[float, str]] = {}  # what is selected is painted twice, in two inks
    for ink in inks(of):
        if paper := dots.paper(ink.place, ink.colour):
            ratio = contrast(ink.colour, paper) if dots.has(ink.place, ink.colour, paper) else LEAST
            key = (ink.text, round(ink.place.x()), round(ink.place.y()))
            said = f"faint ({ratio:.1f}, {ink.colour} on {paper}): “{ink.text[:60]}”"
            best[key] = max(best.get(key, (0.0, "")), (ratio, said))
    found = [said for ratio, said in best.values() if ratio < LEAST]
    for button in shown(of):
        if isinstance(button, QAbstractButton) and not button.text() and not button.icon().isNull():
            rect = QRectF(button.mapTo(of, QPoint(0, 0)), button.size()).adjusted(3, 3, -3, -3)
            paper = dots.paper(rect)
            if button.isEnabled() and paper and dots.most(rect, paper) < LEAST_OF_ICONS:
                found.append(f"a faint icon ({dots.most(rect, paper):.1f} on {paper}): {button.accessibleName()}")
    return found


def inks(of: QWidget) -> Iterator[Ink]:
    """Every text that a window paints where it can be seen."""
    for part in (of, *of.findChildren(QWidget)):
        seen = part.visibleRegion().boundingRect() if part.isVisible() and part.window() is of.window() else QRect()
        if seen.isEmpty():
            continue
        corner = QPointF(part.mapTo(of, QPoint(0, 0)))
        for ink in _inks_of(part):
            if QRectF(seen).contains(ink.place.center()):  # the drawing knows of no edges
                yield replace(ink, place=ink.place.translated(corner))


def _inks_of(part: QWidget) -> Iterator[Ink]:
    """Every text that a widget itself paints, in its own pixels."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    drawing = QSvgGenerator()
    drawing.setOutputDevice(buffer)
    drawing.setResolution(part.logicalDpiX())
    drawing.setSize(part.size())
    painter = QPainter(drawing)
    part.render(painter, QPoint(), QRegion(), QWidget.RenderFlag.DrawWindowBackground)
    painter.end()
    moved = QTransform()
    for matrix, attributes, text in GROUP.findall(bytes(buffer.data().data()).decode("utf-8", "replace")):
        if matrix:
            a, b, c, d, e, f = map(float, matrix.split(","))
            moved = QTransform(a, b, c, d, e, f)
        elif text.strip():
            yield _ink(html.unescape(text), dict(VALUE.findall(attributes)), moved)


def _ink(text: str, values: dict[str, str], moved: QTransform) -> Ink:
    font = QFont(values["font-family"].strip("'").split(",")[0])
    font.setPixelSize(max(round(float(values["font-size"].removesuffix("px").removesuffix("pt"))), 1))
    font.setBold(int(values["font-weight"]) > 500)
    metrics = QFontMetricsF(font)
    start = QPointF(float(values["x"]), float(values["y"]))
    width = metrics.horizontalAdvance(text)
    rect = QRectF(start.x(), start.y() - metrics.capHeight(), width, metrics.capHeight() + metrics.descent() / 2)
    return Ink(text.strip(), moved.mapRect(rect), values["fill"])


class _Dots:
    """The dots of a picture, by places in pixels of the layout."""

    def __init__(self, picture: QImage) -> None:
        self._picture = picture.convertToFormat(QImage.Format.Format_RGB32)
        self._scale = picture.devicePixelRatio()
        self._bits = memoryview(self._picture.constBits()).cast("I")
        self._across = self._picture.bytesPerLine() // 4
        self._known: dict[tuple[int, int, int, int], Counter[int]] = {}

    def _counted(self, place: QRectF) -> Counter[int]:
        scale = self._scale
        exact = QRectF(place.x() * scale, place.y() * scale, place.width() * scale, place.height() * scale)
        rect = exact.toAlignedRect().intersected(QRect(0, 0, self._picture.width(), self._picture.height()))
        key = (rect.x(), rect.y(), rect.width(), rect.height())
        if key not in self._known:
            counted: Counter[int] = Counter()
            if rect.width() > 2 and rect.height() > 2:
                for row in range(rect.top(), rect.bottom() + 1):
                    begin = row * self._across + rect.left()
                    counted.update(self._bits[begin : begin + rect.width()].tolist())
            self._known[key] = counted
        return self._known[key]

    def paper(self, place: QRectF, ink: str = "") -> str:
        """The most frequent colour at a place but the ink, if there is much of another; ``""`` outside the picture."""
        counted = self._counted(place)
        frequent = [(_named(dot), count) for dot, count in counted.most_common(2)]
        if len(frequent) == 2 and frequent[0][0] == ink and frequent[1][1] >= SHARE * counted.total():
            return frequent[1][0]
        return frequent[0][0] if frequent else ""

    def has(self, place: QRectF, ink: str, paper: str) -> bool:
        """Whether an ink can be seen there: what is below another part is not."""
        whole = _distance(ink, paper)
        return any(_distance(ink, _named(dot)) <= NEAR * whole for dot in self._counted(place))

    def most(self, place: QRectF, paper: str) -> float:
        """The contrast of the dot that stands out most."""
        return max((contrast(_named(dot), paper) for dot in self._counted(place)), default=1.0)


def _named(dot: int) -> str:
    return f"#{dot & 0xFFFFFF:06x}"


def _distance(one: str, other: str) -> int:
    return sum(abs(int(one[at : at + 2], 16) - int(other[at : at + 2], 16)) for at in (1, 3, 5))
