"""A small bar at selected words: colours, an underline, a note. It never takes the keys by itself; Tab leads to it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from gui.base.labels import colour_in_words
from gui.notes.tab_notes import TabNotes
from gui.reading.view.marked_view import MarkedView
from gui.reading.view.marks import highlight
from gui.theme.themes import window_palette
from translation.annotations import Colour
from translation.palette import LIGHT, Colours

KEYS = {Colour.YELLOW: "1", Colour.GREEN: "2", Colour.BLUE: "3", Colour.PINK: "4", Colour.UNDERLINE: "5"}
SWATCH = 18  # pixels
OVER = 6  # pixels between the bar and the selection


class MarkBar(QFrame):
    """The bar over ``view`` with what ``notes`` can do with the selection; swatches show the keys that do it."""

    def __init__(self, view: MarkedView, notes: TabNotes) -> None:
        super().__init__(view.viewport())
        self._view, self._notes = view, notes
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Window)  # and not the article's, which it lies on
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.swatches = {colour: self._button() for colour in KEYS}
        self.note, self.remove = self._button(), self._button()
        self.note.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.remove.setText("×")
        self.buttons = [*self.swatches.values(), self.note, self.remove]
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(1)
        for button in self.buttons:
            row.addWidget(button)
        for colour, button in self.swatches.items():
            button.clicked.connect(lambda _=False, colour=colour: self._do(lambda: notes.mark(colour)))
        self.note.clicked.connect(lambda: self._do(notes.write))
        self.remove.clicked.connect(lambda: self._do(notes.unmark))
        view.bar = self
        view.settled.connect(self._look)
        view.bar_wanted.connect(self._take_keys)
        view.selectionChanged.connect(self._look_whether)
        view.chosen.connect(lambda place: self.hide() if place is None else None)
        view.verticalScrollBar().valueChanged.connect(lambda _: self._place())
        self.set_colours(LIGHT)
        self._retranslate()
        self.hide()

    def _button(self) -> QToolButton:
        button = QToolButton(autoRaise=True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setIconSize(QSize(SWATCH, SWATCH))
        button.installEventFilter(self)
        return button

    def set_colours(self, colours: Colours) -> None:
        """Follow a theme."""
        self._edge = QColor(colours.edge)
        self.setPalette(window_palette(colours))
        for colour, button in self.swatches.items():
            button.setIcon(_swatch(colour, colours, self.devicePixelRatioF()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the edge, by which the bar is told from the text in every theme."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(self._edge)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    # When and where

    def _look(self) -> None:
        """Show the bar at what is selected by now, if it can be marked."""
        if self._view.textCursor().hasSelection() and self._view.chosen_parts() and not self._notes.refusal:
            self.adjustSize()
            self._place(shown=True)
            self.show()
            self.raise_()
        else:
            self.hide()

    def _look_whether(self) -> None:
        if not self._view.textCursor().hasSelection():
            self.hide()

    def _place(self, *, shown: bool = False) -> None:
        """Stand above the selection, or below it where there is no room."""
        if not shown and not self.isVisible():
            return
        rects = self._view.selected_rects()
        if not rects:
            self.hide()
            return
        room = self._view.viewport().rect()
        top = rects[0].top() - self.height() - OVER
        if top < 0:
            top = rects[-1].bottom() + OVER
        left = max(OVER, min(rects[0].left(), room.width() - self.width() - OVER))
        self.move(QPoint(left, top))

    # Keys

    def _take_keys(self) -> None:
        if self.isVisible():
            self.buttons[0].setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Arrow keys go from button to button, Enter presses one, Escape leads back to the text."""
        if event.type() not in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride) or not isinstance(event, QKeyEvent):
            return False
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
        known = {*steps, Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter}
        button = next((one for one in self.buttons if one is watched), None)
        if event.key() not in known or button is None:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.key() in steps:
            at = self.buttons.index(button) + steps[Qt.Key(event.key())]
            self.buttons[at % len(self.buttons)].setFocus(Qt.FocusReason.TabFocusReason)
        elif event.key() == Qt.Key.Key_Escape:
            self._view.setFocus()
            self.hide()
        else:
            button.click()
        return True

    def _do(self, act: Callable[[], object]) -> None:
        self._view.setFocus()
        act()
        self.hide()

    # Language

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate after a change of the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Mark the selected words"))
        named: list[tuple[QWidget, str, str]] = [
            (button, self.tr("Highlight: {colour}").format(colour=colour_in_words(colour)), KEYS[colour])
            for colour, button in self.swatches.items()
        ]
        named += [(self.note, self.tr("Write a note"), "M"), (self.remove, self.tr("Remove the highlight"), "0")]
        for widget, words, key in named:
            widget.setAccessibleName(words)
            widget.setToolTip(f"{words} ({key})")
        self.note.setText(self.tr("Note"))


def _swatch(colour: Colour, colours: Colours, ratio: float) -> QIcon:
    """A square in the colour with its key on it."""
    picture = QPixmap(QSize(SWATCH, SWATCH) * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colours.dim), 1))
    painter.setBrush(QColor(highlight(colours, colour)))
    frame = QRect(1, 1, SWATCH - 2, SWATCH - 2)
    painter.drawRoundedRect(frame, 3, 3)
    font = QFont(painter.font())
    font.setPixelSize(SWATCH - 7)
    font.setUnderline(colour is Colour.UNDERLINE)
    painter.setFont(font)
    painter.setPen(QColor(colours.text))
    painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, KEYS[colour])
    painter.end()
    return QIcon(picture)
