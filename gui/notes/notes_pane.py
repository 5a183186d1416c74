"""The notes beside the text: cards in reading order, each at the height of its sentence where there is room."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QToolButton, QVBoxLayout, QWidget

from gui.base.plain_text import PlainLabel
from gui.notes.note_card import NoteCard
from gui.reading.reading_state import SentencePosition
from gui.reading.view.marked_view import MarkedView
from gui.theme.icons import icon
from gui.theme.themes import dress, window_palette
from translation.palette import Colours

GAP = 6  # pixels between cards
LETTERS = 34  # of a card's width


class NotesPane(QWidget):
    """The cards beside ``view``; they follow its scroll bar."""

    closed = Signal()  # with its button
    article_note_wanted = Signal()

    def __init__(self, view: MarkedView) -> None:
        super().__init__()
        self._view = view
        self._places: Mapping[str, SentencePosition] = {}
        self._cards: list[NoteCard] = []
        self._lost: list[NoteCard] = []
        self._active: NoteCard | None = None
        self.title, self.add, self.close_button = PlainLabel(), QToolButton(autoRaise=True), QToolButton(autoRaise=True)
        self.close_button.setIcon(icon("close"))
        self.add.setText("+")
        self.close_button.clicked.connect(lambda: self.closed.emit())
        self.add.clicked.connect(lambda: self.article_note_wanted.emit())
        self.area = _Area(view)
        self.page = QWidget()
        self.area.setWidget(self.page)
        self.lost_title = PlainLabel(parent=self.page)
        self.lost_title.hide()
        head, column = QHBoxLayout(), QVBoxLayout(self)
        head.setContentsMargins(8, 2, 2, 2)
        head.addWidget(self.title, 1)
        head.addWidget(self.add)
        head.addWidget(self.close_button)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.area, 1)
        self.setFixedWidth(LETTERS * self.fontMetrics().averageCharWidth() + 24)
        self.setAutoFillBackground(True)
        self._settling = QTimer(self, singleShot=True, interval=0)
        self._settling.timeout.connect(self.arrange)
        view.verticalScrollBar().valueChanged.connect(self._follow)
        view.document().documentLayout().documentSizeChanged.connect(lambda _: self.settle())
        self._retranslate()

    def set_colours(self, colours: Colours) -> None:
        """Follow a theme."""
        dress(self, window_palette(colours))

    def show_cards(
        self, cards: Sequence[NoteCard], lost: Sequence[NoteCard], places: Mapping[str, SentencePosition]
    ) -> None:
        """Show these cards, those of the article first, in reading order, and those that are ``lost`` below them."""
        self._places, self._cards, self._lost = places, [*cards], [*lost]
        before: QWidget = self.close_button
        for card in (*cards, *lost):
            if card.parentWidget() is not self.page:
                card.setParent(self.page)
            card.show()
            self.setTabOrder(before, card.field)
            before = card.field
            for button in (card.colour, card.copy, card.delete):
                self.setTabOrder(before, button)
                before = button
        if self._active not in self._cards:
            self._active = None
        self.lost_title.setVisible(bool(lost))
        self.settle()

    def settle(self) -> None:
        """Arrange the cards when everything else is done."""
        if self.isVisible():
            self._settling.start()

    def activate(self, card: NoteCard | None) -> None:
        """Put a card at the height of its sentence, whatever other cards are near."""
        self._active = card
        self.arrange()

    def arrange(self) -> None:
        """Put each card at the height of its sentence, or below the one before."""
        width = max(80, self.area.viewport().width() - 2 * GAP)
        over = self.area.y()  # the head takes room that the text does not
        heights = [card.height_in(width) for card in self._cards]
        wanted = [self._height_of(card) for card in self._cards]
        tops = _arranged(wanted, heights, over + GAP, self._cards.index(self._active) if self._active else -1)
        for card, top, height in zip(self._cards, tops, heights, strict=True):
            card.setGeometry(GAP, top, width, height)
        bottom = max((top + height + GAP for top, height in zip(tops, heights, strict=True)), default=over + GAP)
        if self._lost:
            self.lost_title.setGeometry(GAP, bottom + GAP, width, self.lost_title.heightForWidth(width))
            bottom = self.lost_title.geometry().bottom() + GAP
            for card in self._lost:
                card.setGeometry(GAP, bottom, width, card.height_in(width))
                bottom = card.geometry().bottom() + GAP
        bar = self._view.verticalScrollBar()
        self.page.resize(
            self.area.viewport().width(), max(bottom, bar.maximum() + over + self.area.viewport().height())
        )
        self._follow(bar.value())

    def _height_of(self, card: NoteCard) -> int:
        place = self._places.get(card.annotation.lasting)
        if place is None:
            return 0
        return self._view.sentence_rect(place).top() + self._view.verticalScrollBar().value()

    def show_card(self, card: NoteCard) -> None:
        """Scroll until a card is seen whose sentence is not."""
        self.area.ensureWidgetVisible(card, 0, GAP)

    def _follow(self, value: int) -> None:
        self.area.verticalScrollBar().setValue(value + self.area.y())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the cards anew."""
        super().resizeEvent(event)
        self.settle()

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate after a change of the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.title.setText(self.tr("Notes"))
        self.setAccessibleName(self.tr("Notes"))
        self.lost_title.setText(self.tr("No longer in this version"))
        for button, words in (
            (self.add, self.tr("Note on the article")),
            (self.close_button, self.tr("Hide the notes")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)


class _Area(QScrollArea):
    """Scrolls with the text; alone only where the text has come to its end."""

    def __init__(self, view: MarkedView) -> None:
        super().__init__()
        self._view = view
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn the text, and with it the cards."""
        bar = self._view.verticalScrollBar()
        before = bar.value()
        bar.event(event)
        if bar.value() == before:
            super().wheelEvent(event)


def _arranged(wanted: Sequence[int], heights: Sequence[int], least: int, active: int) -> list[int]:
    """The tops of cards that are to be at certain heights and may not overlap; the ``active`` one is just there."""
    tops, free = [], least
    for want, height in zip(wanted, heights, strict=True):
        tops.append(max(want, free))
        free = tops[-1] + height + GAP
    if active < 0 or tops[active] == wanted[active]:
        return tops
    tops[active] = max(least, wanted[active])
    for at in range(active - 1, -1, -1):
        tops[at] = min(tops[at], tops[at + 1] - GAP - heights[at])
    if tops[0] < least:  # there is no room above
        shift = least - tops[0]
        tops[: active + 1] = [top + shift for top in tops[: active + 1]]
    free = tops[active] + heights[active] + GAP
    for at in range(active + 1, len(tops)):
        tops[at] = max(wanted[at], free)
        free = tops[at] + heights[at] + GAP
    return tops
