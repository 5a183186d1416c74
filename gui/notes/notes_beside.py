"""Where the notes of a tab are read and written: beside the text where there is room, else on a card over it."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from gui.notes.note_card import NoteCard
from gui.notes.notes_pane import LETTERS, NotesPane
from gui.notes.tab_notes import TabNotes
from gui.reading.reading_state import SentencePosition
from gui.reading.view.marked_view import MarkedView
from translation.annotations import Annotation
from translation.palette import LIGHT, Colours
from translation.settings import Settings

ROOM = 3  # times the width of the pane that a tab has where the pane has room beside the text
OVER = 4  # pixels between a card over the text and its sentence


class NotesBeside(QObject):
    """Shows the ``notes`` of ``tab`` in its ``pane``, or one of them over the text."""

    closed = Signal()  # the reader does not want them beside the text
    possible = Signal()  # or not any more: there are notes, and room for them

    def __init__(self, tab: QWidget, view: MarkedView, notes: TabNotes) -> None:
        super().__init__(tab)
        self._tab, self._notes, self._view = tab, notes, view
        self._cards: dict[str, NoteCard] = {}
        self._is_on = True
        self._has_cards = self._was_possible = False
        self._colours: Colours = LIGHT
        self._over: NoteCard | None = None  # the card over the text
        self._written = ""  # the annotation whose card has the keys
        self.pane = NotesPane(view)
        self.pane.hide()
        self.pane.closed.connect(self.closed)
        self.pane.article_note_wanted.connect(notes.write_on_article)
        notes.changed.connect(self._show)
        notes.note_wanted.connect(self.open)
        view.chosen.connect(self._follow_choice)
        view.verticalScrollBar().valueChanged.connect(lambda _: self._place_over())
        tab.installEventFilter(self)
        if isinstance(application := QApplication.instance(), QApplication):
            application.focusChanged.connect(self._focus_moved)

    def set_colours(self, colours: Colours) -> None:
        """Follow a theme."""
        self._colours = colours
        self.pane.set_colours(colours)
        for card in self._cards.values():
            card.set_colours(colours)

    def apply_settings(self, settings: Settings) -> None:
        """Follow the setting for notes beside the text."""
        self._is_on = settings.notes_beside
        self._show()

    @property
    def has_room(self) -> bool:
        """True if the tab is wide enough for the pane beside the text."""
        return self._tab.width() >= (ROOM + 1) * LETTERS * self.pane.fontMetrics().averageCharWidth()

    @property
    def refusal(self) -> str:
        """Why no notes can be shown beside the text; ``""`` if they can."""
        if not self._has_cards:
            return self.tr("This article has no notes yet.")
        return "" if self.has_room else self.tr("There is no room for notes beside the text: make the window wider.")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In a tab of another width the notes may have room, or none any more."""
        if watched is self._tab and event.type() == QEvent.Type.Resize:
            self._show()
        return False

    def card(self, name: str) -> NoteCard | None:
        """The card of an annotation, if it has one."""
        return self._cards.get(name)

    def open(self, name: str) -> None:
        """Write or read a note: on its card beside the text, else over the text."""
        self._go_on_with(name)
        self._show()
        card = self._cards.get(name)
        if card is None:
            return
        if self.pane.isVisibleTo(self._tab):
            self.pane.activate(card)
            self.pane.show_card(card)
        else:
            self._put_over(card)
        card.write()

    # Cards

    def _show(self) -> None:
        """Have a card for each note, and for each annotation that is no longer in this version."""
        cards: list[NoteCard] = []
        lost: list[NoteCard] = []
        places: dict[str, SentencePosition] = {}
        for one in self._notes.placed:
            name = one.annotation.lasting
            if not (one.annotation.note or one.is_lost or name in self._notes.drafts or name == self._written):
                continue
            card = self._card(one.annotation, lost=one.is_lost)
            (lost if one.is_lost else cards).append(card)
            where = [place for place in one.places if place is not None]
            if where:
                places[name] = SentencePosition(*min(where))
        for name in self._cards.keys() - {card.annotation.lasting for card in (*cards, *lost)}:
            self._drop(name)
        self._has_cards = bool(cards or lost)
        shown = self._is_on and not self.refusal
        if shown and self._over is not None:
            self._take_from_over()
        self.pane.setVisible(shown)
        self.pane.show_cards([card for card in cards if card is not self._over], lost, places)
        if self._was_possible == bool(self.refusal):
            self._was_possible = not self.refusal
            self.possible.emit()

    def _card(self, annotation: Annotation, *, lost: bool) -> NoteCard:
        name = annotation.lasting
        card = self._cards.get(name)
        if card is not None and card.lost is not lost:
            self._drop(name)
            card = None
        if card is None:
            card = self._cards[name] = NoteCard(annotation, lost=lost, parent=self.pane.page)
            card.set_colours(self._colours)
            card.typed.connect(partial(self._notes.type_note, name))
            card.escaped.connect(self._escape)
            card.resized.connect(self._resized)
            card.chosen.connect(partial(self._choose, name))
            card.recolour_wanted.connect(partial(self._notes.recolour, name))
            card.delete_wanted.connect(partial(self._delete, name))
        elif card.annotation != annotation:
            card.show_annotation(annotation)
        return card

    def _drop(self, name: str) -> None:
        card = self._cards.pop(name)
        if card is self._over:
            self._over = None
        card.hide()
        card.deleteLater()

    def _focus_moved(self, _: QWidget | None, now: QWidget | None) -> None:
        """A note is finished when something else than its card has the keys, other than another window."""
        name = next((name for name, card in self._cards.items() if now is not None and card.isAncestorOf(now)), "")
        if now is None:
            self._notes.keep()
        else:
            self._go_on_with(name)

    def _go_on_with(self, name: str) -> None:
        """From now on the note of this name is written, and the one before is finished."""
        if self._over is not None and self._over.annotation.lasting != name:
            self._hide_over()
        before, self._written = self._written, name
        if before and before != name:
            self._notes.finish_note(before)
            self._show()

    def _delete(self, name: str) -> None:
        self._notes.delete(name)
        self._view.setFocus()

    def _escape(self) -> None:
        self._view.setFocus()
        self._hide_over()

    def _resized(self) -> None:
        self.pane.settle()
        self._place_over()

    def _choose(self, name: str) -> None:
        """Show the sentence of the card that has the keys."""
        card = self._cards.get(name)
        place = self._place_of(name)
        if card is None or card is self._over or place is None:
            return
        if self._view.choice != place:
            self._view.choose(place, announce=False)
        self.pane.activate(card)

    def _follow_choice(self, place: SentencePosition | None) -> None:
        """The card of the chosen sentence is just beside it."""
        if place is None or not self.pane.isVisible():
            return
        name = next((mark.name for mark in self._view.marks_of(place) if mark.note), "")
        card = self._cards.get(name)
        if card is not None and not card.lost:
            self.pane.activate(card)

    def _place_of(self, name: str) -> SentencePosition | None:
        one = next((one for one in self._notes.placed if one.annotation.lasting == name), None)
        where = [place for place in one.places if place is not None] if one is not None else []
        return SentencePosition(*min(where)) if where else None

    # Over the text

    def _put_over(self, card: NoteCard) -> None:
        if self._over is not card:
            self._hide_over()
        self._over = card
        card.setParent(self._view.viewport())
        card.show()
        card.raise_()
        self._place_over()

    def _place_over(self) -> None:
        """Put the card below its sentence in all languages, or above if there is no room; the article's at the top."""
        card = self._over
        if card is None:
            return
        room: QWidget = self._view.viewport()
        width = min(self.pane.width(), room.width() - 2 * OVER)
        height = card.height_in(width)
        place = self._place_of(card.annotation.lasting)
        if place is None:
            card.setGeometry(room.width() - width - OVER, OVER, width, height)
            return
        sentence = self._view.pair_rect(place)
        top = sentence.bottom() + OVER
        if top + height > room.height() and sentence.top() - OVER - height >= 0:
            top = sentence.top() - OVER - height
        card.setGeometry(max(OVER, min(sentence.left(), room.width() - width - OVER)), top, width, height)

    def _take_from_over(self) -> None:
        if self._over is not None:
            self._over.setParent(self.pane.page)
            self._over = None

    def _hide_over(self) -> None:
        card, self._over = self._over, None
        if card is not None:
            if (focus := QApplication.focusWidget()) is not None and card.isAncestorOf(focus):
                self._view.setFocus()  # before it goes: else the keys would be anybody's
            card.hide()
            card.setParent(self.pane.page)
            if not card.annotation.note:
                self._show()
