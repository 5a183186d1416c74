"""An article on the start page: a button with its picture, both titles, a small line, and how far it was read."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFont, QFontMetrics, QImage, QPainter, QPaintEvent, QPalette, QPixmap
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QStyleOptionFocusRect, QWidget

from gui.base.painting import LINE, STEP, fill_rounded, hang, progress_line, ring, sized
from gui.base.plain_text import unformatted
from gui.library.list.text_lines import Room
from gui.theme.themes import blended

SMALLER = 0.88  # of the usual size
TITLE_LINES = 3  # for both titles
OVER, EDGE, DIM, TRACK = 0.06, 0.14, 0.8, 0.18  # of the text's colour in the ground's
LEAST_LETTERS = 24  # that a card is wide


class ArticleCard(QAbstractButton):
    """A button for an article; ``read`` is the share of it that was read, from 0 to 1.

    A card in a ``frame`` has an edge and room for a picture; one without is a row of a list.
    """

    def __init__(
        self,
        title: str,
        beside: str,
        below: str,
        *,
        read: float = 0.0,
        frame: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.title, self.beside, self.below, self.read, self.frame = title, beside, below, read, frame
        self._picture: QPixmap | None = None
        self.setText(title.replace("&", "&&"))
        self.setAccessibleName(title)
        self.setAccessibleDescription(". ".join(filter(None, (beside, below))))
        self.setToolTip(unformatted("\n".join(filter(None, (title, beside)))))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_picture(self, image: QImage) -> None:
        """Show a thumbnail beside the titles."""
        self._picture = QPixmap.fromImage(image)
        self.update()

    def sizeHint(self) -> QSize:
        """Room for three lines of titles in a frame, else for one, and the small line."""
        line, small = self.fontMetrics().height(), QFontMetrics(sized(self.font(), SMALLER)).height()
        pad = 3 * STEP if self.frame else 2 * STEP
        lines = TITLE_LINES if self.frame else 1
        height = lines * line + small + STEP + 2 * pad + (LINE + STEP if self.frame else 0)
        return QSize(LEAST_LETTERS * self.fontMetrics().averageCharWidth(), height)

    def minimumSizeHint(self) -> QSize:
        """The same: it grows with the column."""
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be clicked."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show it as before."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card."""
        painter = QPainter(self)
        palette = self.palette()
        base, text = palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Text)
        dim = blended(base, text, DIM)
        if self.frame:
            fill_rounded(painter, self.rect(), blended(base, text, EDGE))
            fill_rounded(painter, self.rect().adjusted(1, 1, -1, -1), base)
        if self.underMouse() or self.isDown():
            fill_rounded(painter, self.rect().adjusted(1, 1, -1, -1), blended(base, text, OVER))
        if self.hasFocus() and self._shows_focus():
            ring(painter, self.rect(), palette.color(QPalette.ColorRole.Highlight))
        pad = 3 * STEP if self.frame else 2 * STEP
        inside = self.rect().adjusted(pad, pad, -pad, -pad)
        inside = self._hang(painter, inside)
        self._write(painter, inside, text, dim)
        if self.frame and self.read:
            line = QRect(inside.left(), inside.bottom() + 1 - LINE, inside.width(), LINE)
            accent = palette.color(QPalette.ColorRole.Highlight)
            progress_line(painter, line, [(self.read, accent)], blended(base, text, TRACK))
        painter.end()

    def _hang(self, painter: QPainter, inside: QRect) -> QRect:
        """Draw the picture; what is left for the text."""
        if self._picture is None:
            return inside
        height = inside.height() if not self.frame else inside.height() - LINE - STEP
        width = min(round(height * 4 / 3), inside.width() // 3)
        hang(painter, self._picture, QRect(inside.left(), inside.top(), width, height))
        return inside.adjusted(width + 3 * STEP, 0, 0, 0)

    def _write(self, painter: QPainter, inside: QRect, text: QColor, dim: QColor) -> None:
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        small = sized(self.font(), SMALLER)
        room = Room(painter, inside, inside.top())
        if self.frame:
            used = room.write(self.title, bold, text, 2)
            room.write(self.beside, self.font(), dim, TITLE_LINES - used)
            room.top = inside.bottom() + 1 - LINE - STEP - QFontMetrics(small).height()
            room.write(self.below, small, dim, 1)
        else:
            room.write(self.title, bold, text, 1)
            room.top += STEP
            room.write(" · ".join(filter(None, (self.beside, self.below))), small, dim, 1)

    def _shows_focus(self) -> bool:
        """Whether the style shows what the keys go to: after a click on a card it need not."""
        option = QStyleOptionFocusRect()
        option.initFrom(self)
        return bool(option.state & QStyle.StateFlag.State_KeyboardFocusChange) or not self.underMouse()
