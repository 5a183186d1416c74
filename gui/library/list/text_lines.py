"""Drawing of a text in a few lines, the last one elided."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextOption

from gui.reading.view.typesetting import units

WIDE = 1_000_000  # pixels; no line is as long
LONGEST = 600  # characters that are looked at


class Room:
    """Text drawn from the top down, elided at the end."""

    def __init__(self, painter: QPainter, rect: QRect, top: int) -> None:
        self.painter, self.rect, self.top = painter, rect, top

    def write(
        self,
        text: str,
        font: QFont,
        ink: QColor,
        most: int,
        *,
        first: int = 0,
        marks: Sequence[QTextLayout.FormatRange] = (),
    ) -> int:
        """Draw a text in at most so many lines, the first one ``first`` wide; returns the number of lines."""
        height = QFontMetrics(font).height()
        lines = 0
        self.painter.setPen(ink)
        for part, formats in _broken(text, font, self.rect.width(), most, first or self.rect.width(), marks):
            layout = QTextLayout(part, font)
            layout.setFormats(formats)
            layout.beginLayout()
            layout.createLine().setLineWidth(WIDE)
            layout.endLayout()
            layout.draw(self.painter, QPointF(self.rect.left(), self.top))
            self.top += height
            lines += 1
        return lines


def _broken(
    text: str, font: QFont, width: int, most: int, first: int, marks: Sequence[QTextLayout.FormatRange]
) -> Iterator[tuple[str, list[QTextLayout.FormatRange]]]:
    """A text in lines, the last one elided, each with its part of the highlights."""
    flat = " ".join(text[:LONGEST].split())
    if not flat:
        return
    layout = QTextLayout(flat, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(list(marks))
    layout.beginLayout()
    data = flat.encode("utf-16-le", "surrogatepass")
    for number in range(most):
        line = layout.createLine()
        if not line.isValid():
            break
        room = first if number == 0 else width
        line.setLineWidth(max(1, room))
        start, length = line.textStart(), line.textLength()
        last = number == most - 1 and 2 * (start + length) < len(data)
        part = data[2 * start :] if last else data[2 * start : 2 * (start + length)]
        said = part.decode("utf-16-le", "surrogatepass")
        if last:
            room -= _wider(said, font, [moved for mark in marks if (moved := _moved(mark, start, length))])
            said = QFontMetrics(font).elidedText(said, Qt.TextElideMode.ElideRight, max(1, room))
        yield said.rstrip(), [moved for mark in marks if (moved := _moved(mark, start, units(said)))]
    layout.endLayout()


def _wider(text: str, font: QFont, marks: Sequence[QTextLayout.FormatRange]) -> int:
    """The additional width of a line in pixels when its highlights are bold."""
    bold = QFont(font)
    bold.setWeight(QFont.Weight.Bold)
    data = text.encode("utf-16-le", "surrogatepass")
    parts = [
        data[2 * mark.start : 2 * (mark.start + mark.length)].decode("utf-16-le", "surrogatepass") for mark in marks
    ]
    return sum(
        QFontMetrics(bold).horizontalAdvance(part) - QFontMetrics(font).horizontalAdvance(part) for part in parts
    )


def _moved(mark: QTextLayout.FormatRange, start: int, length: int) -> QTextLayout.FormatRange | None:
    """The part of a highlight on a line."""
    begin, end = max(0, mark.start - start), min(length, mark.start + mark.length - start)
    if begin >= end:
        return None
    moved = QTextLayout.FormatRange()
    moved.start, moved.length, moved.format = begin, end - begin, mark.format
    return moved
