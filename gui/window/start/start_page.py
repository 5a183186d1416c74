"""The page of a new tab: an address, what was begun, what is unread, what was opened lately."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QImage, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from gui.base.drawing import Drawing, Motif
from gui.base.plain_text import Heading, PlainLabel
from gui.base.stores.library_queue import LibraryQueue
from gui.base.stores.session_store import SessionStore
from gui.library.list.labels import day, read_share, title_of
from gui.library.list.model import pictures
from gui.window.start.article_card import ArticleCard
from gui.window.start.clipboard_offer import ClipboardOffer
from translation.library.listing import Entry, Sort, find
from translation.library.query import Wanted
from translation.library.storage.store import Connection
from translation.network.addresses import host
from translation.session import Recent

KEYS = {"open": "Ctrl+O", "paste": "Ctrl+Shift+V", "library": "F9"}
MOST_STARTED, MOST = 4, 6  # articles in a list
LATELY = 30  # articles of the library that a recent one is looked for among
LETTERS = 92  # of the widest page
TWO_COLUMNS = 78  # letters of a page that has room for two


@dataclass(frozen=True, slots=True)
class Shelf:
    """What the library has for the page."""

    started: tuple[Entry, ...] = ()
    unread: tuple[Entry, ...] = ()
    opened: tuple[Entry, ...] = ()  # lately: what is known of the recent articles


def look_in(connection: Connection) -> Shelf:
    """What was begun, the last that was read first, and what is unread, the newest first."""
    started = find(connection, Wanted(started=True), sort=Sort.OPENED, limit=MOST_STARTED)
    begun = {entry.id for entry in started}
    unread = find(connection, Wanted(unread=True), sort=Sort.ADDED, limit=MOST + MOST_STARTED)
    opened = find(connection, Wanted(), sort=Sort.OPENED, limit=LATELY)
    return Shelf(tuple(started), tuple(entry for entry in unread if entry.id not in begun)[:MOST], tuple(opened))


def _place_of(source: str) -> str:
    """The host of an address, or the name of a file."""
    return host(source) or Path(source).name


class StartPage(QScrollArea):
    """A field for an address and three lists of articles, read anew whenever the page is shown.

    ``entered`` gives what was typed or is in the clipboard, ``open_wanted`` the source of a recent article,
    ``kept_wanted`` the number of one in the library.
    """

    entered = Signal(str)
    open_wanted = Signal(str)
    kept_wanted = Signal(int)

    def __init__(self, session_store: SessionStore, library_queue: LibraryQueue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session_store, self._library_queue = session_store, library_queue
        self._shelf = Shelf()
        self._images: dict[int, QImage] = {}  # of the articles on the shelf
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.heading = Heading(1.4)
        self.field, self.go = QLineEdit(clearButtonEnabled=True), QPushButton()
        self.offer = ClipboardOffer()
        self.field.returnPressed.connect(self._enter)
        self.go.clicked.connect(self._enter)
        self.offer.wanted.connect(self.entered)
        self.drawing, self.empty = Drawing(Motif.BOOK), PlainLabel(wordWrap=True)
        self.keys = PlainLabel(wordWrap=True)
        self.started, self.unread, self.recents = Section(columns=2), Section(), Section()
        self._place()
        self.setFocusProxy(self.field)
        self._retranslate()

    def _place(self) -> None:
        self._page, holder = QWidget(), QWidget()
        column = QVBoxLayout(self._page)
        column.setContentsMargins(24, 32, 24, 32)
        column.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self.go)
        column.addWidget(self.heading)
        column.addSpacing(8)
        column.addLayout(row)
        column.addWidget(self.offer, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(16)
        column.addWidget(self.started)
        column.addSpacing(16)
        for one in (self.unread, self.recents):
            one.setParent(self._page)  # without one, to show it would open a window, which takes the keys
        self._lists = QGridLayout()
        self._lists.setContentsMargins(0, 0, 0, 0)
        self._lists.setHorizontalSpacing(24)
        self._lists.setVerticalSpacing(16)
        column.addLayout(self._lists)
        column.addWidget(self.drawing, 0, Qt.AlignmentFlag.AlignHCenter)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.empty)
        column.addStretch(1)
        column.addSpacing(16)
        self.keys.setEnabled(False)  # as quiet as what cannot be pressed
        self.keys.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.keys)
        around = QVBoxLayout(holder)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._page)
        self.setWidget(holder)

    @property
    def buttons(self) -> list[ArticleCard]:
        """The articles to choose from, from above."""
        return [*self.started.cards, *self.unread.cards, *self.recents.cards]

    @property
    def _entries(self) -> tuple[Entry, ...]:
        return *self._shelf.started, *self._shelf.unread

    # What is shown

    def showEvent(self, event: QShowEvent) -> None:
        """Fill the lists, and look whether there is an address in the clipboard."""
        super().showEvent(event)
        self.offer.look([recent.source for recent in self._session_store.now.recent])
        self._show()  # what was there stays until the library has answered
        if self._library_queue.file.exists():
            self._library_queue.ask(look_in, self._take, key=self)

    def _take(self, shelf: Shelf) -> None:
        with suppress(RuntimeError):  # the page may be gone when the answer comes
            self._shelf = shelf
            self._images = {entry.id: self._images[entry.id] for entry in self._entries if entry.id in self._images}
            self._show()
            numbers = [entry.id for entry in self._entries if entry.has_image and entry.id not in self._images]
            if numbers:
                self._library_queue.ask(partial(pictures, articles=numbers), self._hang, key=(self, "pictures"))

    def _show(self) -> None:
        started, unread = self._shelf.started, self._shelf.unread
        above = {entry.url for entry in (*started, *unread) if entry.url}
        recents = [one for one in self._session_store.now.recent if one.source not in above][:MOST]
        self.started.fill([self._kept(entry, frame=True) for entry in started])
        self.unread.fill([self._kept(entry) for entry in unread])
        self.recents.fill([self._recent(recent) for recent in recents])
        is_empty = not (started or unread or recents)
        self.drawing.setVisible(is_empty)
        self.empty.setVisible(is_empty)
        self._arrange()

    def _kept(self, entry: Entry, *, frame: bool = False) -> ArticleCard:
        said = (entry.site, read_share(entry) or day(entry.added))
        below = " · ".join(filter(None, said))
        card = ArticleCard(title_of(entry), entry.title_target, below, read=entry.read, frame=frame)
        card.clicked.connect(lambda: self.kept_wanted.emit(entry.id))
        if entry.id in self._images:
            card.show_picture(self._images[entry.id])
        return card

    def _recent(self, recent: Recent) -> ArticleCard:
        """An article as the library shows it; one that is not there, with the place that it comes from."""
        opened = day(datetime.fromisoformat(recent.opened)) if recent.opened else ""
        entry = next((one for one in self._shelf.opened if one.url and one.url == recent.source), None)
        if entry is not None:
            below = " · ".join(filter(None, (entry.site, opened)))
            card = ArticleCard(title_of(entry), entry.title_target, below)
        else:
            card = ArticleCard(recent.title or recent.source, _place_of(recent.source) if recent.title else "", opened)
        card.clicked.connect(lambda: self.open_wanted.emit(recent.source))
        return card

    def _hang(self, images: dict[int, QImage]) -> None:
        with suppress(RuntimeError):
            self._images.update(images)
            for entry, card in zip(self._entries, [*self.started.cards, *self.unread.cards], strict=True):
                if entry.id in images:
                    card.show_picture(images[entry.id])

    # Its place

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the lists beside each other where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        letter = self.fontMetrics().averageCharWidth()
        room = min(self.viewport().width(), LETTERS * letter + 48)
        margin = (self.viewport().width() - room) // 2
        layout = self._page.layout()
        if layout is not None:
            layout.setContentsMargins(24 + margin, 32, 24 + margin, 32)
        self.offer.fit(room - 48)
        is_wide = room > TWO_COLUMNS * letter
        self.started.arrange(2 if is_wide else 1)
        lists = [one for one in (self.unread, self.recents) if one.cards]
        for one in (self.unread, self.recents):
            self._lists.removeWidget(one)
            one.setVisible(one in lists)
        beside = is_wide and len(lists) == 2
        for number, one in enumerate(lists):
            place = (0, number) if beside else (number, 0)
            self._lists.addWidget(one, *place, Qt.AlignmentFlag.AlignTop)
        for column in (0, 1):
            self._lists.setColumnStretch(column, 1 if beside or column == 0 else 0)
        self.started.setVisible(bool(self.started.cards))

    def _enter(self) -> None:
        if text := self.field.text().strip():
            self.field.clear()
            self.entered.emit(text)

    # Language, and when the window is looked at again

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate after a change of language; look at the clipboard when the window becomes active."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._show()
        elif event.type() == QEvent.Type.ActivationChange and self.isActiveWindow() and self.isVisible():
            self.offer.look([recent.source for recent in self._session_store.now.recent])

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Start page"))
        self.heading.setText(self.tr("What would you like to read?"))
        self.field.setPlaceholderText(self.tr("Address of an article, or a saved page"))
        self.field.setAccessibleName(self.tr("Address to read"))
        self.go.setText(self.tr("Read"))
        self.started.say(self.tr("Continue reading"))
        self.unread.say(self.tr("Unread in your library"))
        self.recents.say(self.tr("Recent articles"))
        self.empty.setText(self.tr("What you read is listed here, to be found again."))
        words = self.tr("{open} opens a saved page, {paste} what you copied; {library} shows the library.")
        native = QKeySequence.SequenceFormat.NativeText
        keys = {name: QKeySequence(key).toString(native) for name, key in KEYS.items()}
        self.keys.setText(words.format(**keys))


class Section(QWidget):
    """A heading with cards below it."""

    def __init__(self, columns: int = 1) -> None:
        super().__init__()
        self.cards: list[ArticleCard] = []
        self._columns = columns
        self.heading = Heading(1.05)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12 if columns > 1 else 0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(self.heading)
        whole.addLayout(self._grid)

    def say(self, words: str) -> None:
        """Set the heading."""
        self.heading.setText(words)

    def fill(self, cards: Sequence[ArticleCard]) -> None:
        """Show these cards and no others."""
        for card in self.cards:
            self._grid.removeWidget(card)
            card.hide()  # one of them may be what was clicked: it goes when its event is done
            card.deleteLater()
        self.cards = list(cards)
        self._place()

    def arrange(self, columns: int) -> None:
        """Put the cards in so many columns."""
        if columns != self._columns:
            self._columns = columns
            self._place()

    def _place(self) -> None:
        for number, card in enumerate(self.cards):
            self._grid.addWidget(card, number // self._columns, number % self._columns)
        for column in (0, 1):
            self._grid.setColumnStretch(column, int(column < self._columns))
