"""The page of a new tab: articles to go on with, recent and unread."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from gui.base.library_queue import LibraryQueue
from gui.base.plain_text import PlainLabel, unformatted
from gui.base.session_store import SessionStore
from gui.library.list.labels import day
from translation.library.listing import Entry, Sort, find
from translation.library.query import Wanted
from translation.session import Recent

MOST = 8  # articles in each list
WIDTH = 640  # pixels, in a font of the usual size


class StartPage(QScrollArea):
    """Two lists of buttons, an article each; they are read anew whenever the page is shown.

    ``open_wanted`` gives the source of a recent article, ``kept_wanted`` the number of an unread one in the library.
    """

    open_wanted = Signal(str)
    kept_wanted = Signal(int)

    def __init__(self, session_store: SessionStore, library_queue: LibraryQueue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session_store, self._library_queue = session_store, library_queue
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        page = QWidget()
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(24, 24, 24, 24)
        self._column.setSpacing(4)
        self.heading, self.recent_heading, self.unread_heading = (PlainLabel(wordWrap=True) for _ in range(3))
        for label, larger in ((self.heading, 1.4), (self.recent_heading, 1.0), (self.unread_heading, 1.0)):
            font = label.font()
            font.setBold(True)
            font.setPointSizeF(font.pointSizeF() * larger)
            label.setFont(font)
        self._recents, self._unread = QVBoxLayout(), QVBoxLayout()
        for part in (self.heading, self.recent_heading, self._recents, self.unread_heading, self._unread):
            if isinstance(part, QVBoxLayout):
                part.setSpacing(0)
                self._column.addLayout(part)
            else:
                self._column.addWidget(part)
            self._column.addSpacing(6)
        self._column.addStretch(1)
        page.setMaximumWidth(WIDTH)
        holder = QWidget()
        around = QVBoxLayout(holder)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(page)
        around.setAlignment(page, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        page.setMinimumWidth(min(WIDTH, 320))
        self.setWidget(holder)
        self._retranslate()

    @property
    def buttons(self) -> list[QPushButton]:
        """The articles to choose from, from above."""
        return [
            widget
            for column in (self._recents, self._unread)
            for number in range(column.count())
            if (item := column.itemAt(number)) is not None and isinstance(widget := item.widget(), QPushButton)
        ]

    def showEvent(self, event: QShowEvent) -> None:
        """Fill both lists."""
        super().showEvent(event)
        self._show_recents(self._session_store.now.recent[:MOST])
        self._ask_unread()

    def _show_recents(self, recents: Sequence[Recent]) -> None:
        _clear(self._recents)
        for recent in recents:
            title = recent.title or recent.source
            opened = day(datetime.fromisoformat(recent.opened)) if recent.opened else ""
            button = _article(title, opened, recent.source)
            button.clicked.connect(lambda _=False, source=recent.source: self.open_wanted.emit(source))
            self._recents.addWidget(button)
        self.recent_heading.setVisible(bool(recents))

    def _ask_unread(self) -> None:

        self._show_unread([])
        if self._library_queue.file.exists():
            self._library_queue.ask(
                lambda connection: find(connection, Wanted(unread=True), sort=Sort.ADDED, limit=MOST),
                self._show_unread,
                key=self,
            )

    def _show_unread(self, entries: Sequence[Entry]) -> None:
        with suppress(RuntimeError):  # the page may be gone when the answer comes
            _clear(self._unread)
            for entry in entries:
                button = _article(entry.title or entry.url, entry.site, entry.title_target)
                button.clicked.connect(lambda _=False, number=entry.id: self.kept_wanted.emit(number))
                self._unread.addWidget(button)
            self.unread_heading.setVisible(bool(entries))

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate after a change of the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Start page"))
        self.heading.setText(self.tr("Paste an address above, or go on reading"))
        self.recent_heading.setText(self.tr("Recent articles"))
        self.unread_heading.setText(self.tr("Unread in your library"))


def _article(title: str, beside: str, tip: str) -> QPushButton:
    button = QPushButton(flat=True)
    shown = f"{title} · {beside}" if beside else title
    button.setText((shown if len(shown) <= 90 else shown[:89].rstrip() + "…").replace("&", "&&"))
    button.setToolTip(unformatted(tip or title))
    button.setAccessibleName(title)
    button.setStyleSheet("text-align: left; padding: 4px 2px")
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button


def _clear(column: QVBoxLayout) -> None:
    while (item := column.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
