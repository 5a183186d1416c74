"""A card with a note: what it is on, the note itself, its colour and its deletion."""

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from gui.base.labels import colour_in_words
from gui.base.plain_text import PlainLabel
from gui.notes.note_field import NoteField
from gui.notes.shown_marks import as_text
from gui.reading.view.marks import highlight
from gui.theme.themes import dress, window_palette
from translation.annotations import Annotation, Colour
from translation.palette import LIGHT, Colours

LONGEST_QUOTE = 90  # characters of what the note is on
STRIPE = 5  # pixels
LIKE_NOTE = 3  # pixels that the note's text keeps from its field's edge


class NoteCard(QFrame):
    """The note of an ``annotation``. One that is ``lost`` is no longer in this version of its article."""

    typed = Signal(str)
    escaped = Signal()
    resized = Signal()
    chosen = Signal()  # the reader looks at it: its sentence is to be shown
    recolour_wanted = Signal(object)  # a Colour
    delete_wanted = Signal()

    def __init__(self, annotation: Annotation, *, lost: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.annotation, self.lost = annotation, lost
        self._colours: Colours = LIGHT
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Window)
        self.quote, self.field = PlainLabel(wordWrap=True), NoteField(annotation.note)
        self.quote.setIndent(LIKE_NOTE)
        self.quote.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.colour, self.copy, self.delete = (QToolButton() for _ in range(3))
        self.colour.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.colour_menu = QMenu(self.colour)
        self.colour_menu.aboutToShow.connect(self._fill_colours)
        self.colour.setMenu(self.colour_menu)
        for button in (self.colour, self.copy, self.delete):
            button.setObjectName("outlined")
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        buttons, column = QHBoxLayout(), QVBoxLayout(self)
        self._column = column
        buttons.addWidget(self.colour)
        buttons.addWidget(self.copy)
        buttons.addStretch(1)
        buttons.addWidget(self.delete)
        column.setContentsMargins(STRIPE + 5, 4, 4, 4)
        column.setSpacing(4)
        column.addWidget(self.quote)
        column.addWidget(self.field)
        column.addLayout(buttons)
        self.copy.setVisible(lost)
        self.colour.setVisible(bool(annotation.parts) and not lost)
        self.field.typed.connect(self.typed)
        self.field.escaped.connect(self.escaped)
        self.field.resized.connect(self.resized)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(as_text(self.annotation)))
        self.delete.clicked.connect(lambda: self.delete_wanted.emit())
        self.field.installEventFilter(self)
        self.show_annotation(annotation)

    def show_annotation(self, annotation: Annotation) -> None:
        """Show the annotation as it is now."""
        self.annotation = annotation
        self.field.show_text(annotation.note)
        self.field.setVisible(not self.lost or bool(annotation.note))
        self._retranslate()
        self.update()

    def set_colours(self, colours: Colours) -> None:
        """Follow a theme."""
        self._colours = colours
        palette = window_palette(colours)
        palette.setColor(QPalette.ColorRole.Window, QColor(colours.button))
        palette.setColor(QPalette.ColorRole.Base, QColor(colours.button))
        dress(self, palette)
        dim = QPalette(palette)
        dim.setColor(QPalette.ColorRole.WindowText, QColor(colours.dim))
        self.quote.setPalette(dim)
        self.field.set_link_colour(colours.link)

    def height_in(self, width: int) -> int:
        """The height that it needs in a width."""
        self.resize(width, self.height())
        self._column.activate()
        return self._column.totalHeightForWidth(width)

    def write(self) -> None:
        """Put the cursor at the end of the note."""
        self.field.moveCursor(self.field.textCursor().MoveOperation.End)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """A card whose field has the keys shows its sentence."""
        if watched is self.field and event.type() == QEvent.Type.FocusIn:
            self.chosen.emit()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the edge, and the highlight's colour as a stripe at the left."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QColor(self._colours.rule))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        stripe = QRect(1, 1, STRIPE, self.height() - 2)
        colour = self.annotation.colour
        if colour is Colour.NONE:
            painter.fillRect(stripe, QColor(self._colours.rule))
        elif colour is Colour.UNDERLINE:
            painter.fillRect(stripe.adjusted(0, 0, -2, 0), QColor(self._colours.link))
        else:
            painter.fillRect(stripe, QColor(highlight(self._colours, colour)))
        painter.end()

    def _fill_colours(self) -> None:
        self.colour_menu.clear()
        for colour in (*filter(None, Colour), Colour.NONE):
            words = colour_in_words(colour) if colour else self.tr("no highlight")
            action = self.colour_menu.addAction(words[:1].upper() + words[1:])
            action.setCheckable(True)
            action.setChecked(colour is self.annotation.colour)
            action.triggered.connect(lambda _=False, colour=colour: self.recolour_wanted.emit(colour))

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate after a change of the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        quote = " … ".join(part.quote for part in self.annotation.parts)
        short = quote if len(quote) <= LONGEST_QUOTE else quote[: LONGEST_QUOTE - 1].rstrip() + "…"
        said = self.tr("“{quote}”").format(quote=short) if quote else self.tr("On the whole article")
        self.quote.setText(said)
        name = self.tr("Note on “{quote}”").format(quote=short) if quote else self.tr("Note on the whole article")
        self.setAccessibleName(name)
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(self.tr("Write a note"))
        how = colour_in_words(self.annotation.colour) or self.tr("no highlight")
        self.colour.setText(how)
        self.colour.setAccessibleName(self.tr("Colour: {colour}").format(colour=how))
        self.colour.setToolTip(self.colour.accessibleName())
        self.copy.setText(self.tr("Copy"))
        self.delete.setText(self.tr("Delete"))
        self.delete.setToolTip(self.tr("Delete the note and its highlight"))
