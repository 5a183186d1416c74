"""The card beside a word: what the dictionary says of it, where it stands, and what can be done with it."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QUrl, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QKeyEvent, QMouseEvent, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QTextBrowser,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.theme.icons import icon
from gui.theme.themes import dress, window_palette
from gui.words.card.card_text import as_html, as_text
from translation.palette import Colours
from translation.words.lookup import LookUp

WIDTH = 54  # letters n in the card's usual width
TALLEST = 0.75  # of the tab's height
GAP = 6  # pixels between the card and the word
SIDES = 8  # pixels round what is on the card
COLUMNS = 4  # of buttons
OWN_KEYS = (Qt.Key.Key_Escape, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_D)


def is_card_key(event: QKeyEvent) -> bool:
    """True for a key that closes the card or turns to another word."""
    plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
    return plain and event.key() in OWN_KEYS


class CardBody(QTextBrowser):
    """What a card says; the card's own keys are left to the card."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll, go from link to link, select; not what is the card's."""
        if is_card_key(event):
            event.ignore()
        else:
            super().keyPressEvent(event)


class WordCard(QFrame):
    """A card over the tab ``over``. It is closed by Esc and by a click elsewhere; keys reach all of it."""

    word_wanted = Signal(str)  # another word, to be looked up in its place
    walk_wanted = Signal(int)  # the next (1) or previous (-1) word of the sentence
    find_wanted = Signal()  # where the word stands in the article
    library_wanted = Signal()  # the articles of the library with it
    copy_wanted = Signal()
    say_wanted = Signal()
    add_wanted = Signal()
    own_wanted = Signal()
    closed = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self._results: Sequence[LookUp] = ()
        self._word, self._counts, self._near = "", (0, -1), QRect()
        self._colours: Colours | None = None
        self.setFrameShape(QFrame.Shape.Box)
        self.setAutoFillBackground(True)
        self.body = CardBody(openLinks=False)
        self.body.setFrameShape(QFrame.Shape.NoFrame)
        self.body.document().setDocumentMargin(2)
        self.body.setCursorWidth(0)
        self.body.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.body.anchorClicked.connect(self._follow)
        self.shut = QToolButton(autoRaise=True)
        self.shut.setIcon(icon("close"))
        self.say, self.copy, self.add, self.own = (QPushButton(self) for _ in range(4))
        self._offered = {self.say: False, self.copy: True, self.add: False, self.own: True}
        for button, signal in (
            (self.say, self.say_wanted),
            (self.copy, self.copy_wanted),
            (self.add, self.add_wanted),
            (self.own, self.own_wanted),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, signal=signal: signal.emit())
        self.shut.clicked.connect(self.close_card)
        self._place()
        self._retranslate()
        self.hide()

    def _place(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(GAP)
        top.addWidget(self.body, 1)
        top.addWidget(self.shut, 0, Qt.AlignmentFlag.AlignTop)
        self._buttons = QGridLayout()
        self._buttons.setSpacing(4)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(SIDES, SIDES, SIDES, SIDES)
        whole.setSpacing(4)
        whole.addLayout(top, 1)
        whole.addLayout(self._buttons)
        self._offer()

    def set_offered(self, *, say: bool, add: bool, own: bool) -> None:
        """Set what can be done with the word here."""
        self._offered.update({self.say: say, self.add: add, self.own: own})
        self._offer()

    def _offer(self) -> None:
        shown = [button for button, offered in self._offered.items() if offered]
        for button in self._offered:
            self._buttons.removeWidget(button)
            button.setVisible(button in shown)
        for number, button in enumerate(shown):
            self._buttons.addWidget(button, number // COLUMNS, number % COLUMNS)

    # What it shows

    def set_colours(self, colours: Colours) -> None:
        """Follow a theme."""
        self._colours = colours
        palette = window_palette(colours)
        palette.setColor(QPalette.ColorRole.Base, QColor(colours.window))
        dress(self, palette)
        self._write()

    @property
    def is_open(self) -> bool:
        """True while it is shown."""
        return not self.isHidden()

    @property
    def first(self) -> LookUp | None:
        """The likeliest result."""
        return self._results[0] if self._results else None

    def show_results(self, word: str, results: Sequence[LookUp], near: QRect) -> None:
        """Show what is known of a word, beside the rectangle where it stands in the tab."""
        self._word, self._results, self._counts, self._near = word, results, (0, -1), near
        self._write()
        if not self.is_open:
            QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]
        self._fit()
        self.show()
        self.raise_()
        self.body.setFocus(Qt.FocusReason.PopupFocusReason)
        self.setAccessibleDescription(self.spoken)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.spoken))

    def tell_counts(self, here: int, articles: int) -> None:
        """Tell how often the word stands in the article, and in how many articles; -1 for what is not known yet."""
        self._counts = here, articles
        scrolled = self.body.verticalScrollBar().value()
        self._write()
        self._fit()
        self.body.verticalScrollBar().setValue(scrolled)

    @property
    def spoken(self) -> str:
        """What a screen reader says of the card."""
        return as_text(self._results[0]) if self._results else self._nothing()

    def _nothing(self) -> str:
        return self.tr("“{word}” is not in the dictionary.").format(word=self._word)

    def _write(self) -> None:
        if self._colours is None:
            return
        links = f"a {{ color: {self._colours.link}; text-decoration: none }} p {{ margin: 0 0 6px 0 }}"
        self.body.document().setDefaultStyleSheet(links)
        told = as_html(self._results, self._colours) if self._results else f"<p>{escape(self._nothing())}</p>"
        self.body.setHtml(told + self._places())
        self.own.setText(self._own_text())

    def _places(self) -> str:
        here, articles = self._counts
        parts = []
        if here:
            said = self.tr("%n time(s) in this article", "", here)
            parts.append(f'<a href="find:">{escape(said)}</a>')
        if articles > 0:
            said = self.tr("in %n article(s) of your library", "", articles)
            parts.append(f'<a href="library:">{escape(said)}</a>')
        return f"<p>{' · '.join(parts)}</p>" if parts else ""

    def _fit(self) -> None:
        """Take a size for what is said, and a place below the word, or above where there is no room."""
        near, room = self._near, self._over.rect().adjusted(GAP, GAP, -GAP, -GAP)
        metrics = self.fontMetrics()
        wide = max(self._buttons.sizeHint().width() + 20, WIDTH * metrics.horizontalAdvance("n"))
        wide = min(room.width(), wide)
        said = self._height_for(wide - 2 * (SIDES + self.frameWidth()) - GAP - self.shut.sizeHint().width())
        tall = round(said + self._buttons.sizeHint().height() + 3 * SIDES + metrics.height() / 2)
        below, above = room.bottom() - near.bottom() - GAP, near.top() - room.top() - GAP
        tall = min(tall, round(room.height() * TALLEST), room.height())
        if tall > max(below, above):
            tall = max(min(tall, max(below, above)), min(room.height(), metrics.height() * 9))
        self.resize(wide, tall)
        left = min(max(room.left(), near.left() - GAP), room.right() - wide)
        top = near.bottom() + GAP if tall <= below or below >= above else near.top() - GAP - tall
        self.move(QPoint(left, min(max(room.top(), top), room.bottom() - tall)))

    def _height_for(self, width: int) -> float:
        """The height of what is said in lines of this width."""
        text = self.body.document().clone()
        text.setTextWidth(width)
        return text.size().height()

    # How it is left

    def close_card(self) -> None:
        """Close it, and give the keys back."""
        if not self.is_open:
            return
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
        self.hide()
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click elsewhere closes the card, and does what it does; another size of the tab gives it another place."""
        if event.type() == QEvent.Type.Resize and watched is self._over and self.is_open:
            self._fit()
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent) and self.isVisible():
            inside = self.rect().contains(self.mapFromGlobal(event.globalPosition().toPoint()))
            if not inside and isinstance(watched, QWidget) and watched.window() is self.window():
                self.close_card()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Keys of the card are not the window's while it is open."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and is_card_key(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc and D close the card; the left and right arrow go from word to word."""
        if not is_card_key(event):
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.walk_wanted.emit(1 if event.key() == Qt.Key.Key_Right else -1)
        else:
            self.close_card()

    def _follow(self, url: QUrl) -> None:
        wanted = {"find": self.find_wanted, "library": self.library_wanted}
        if url.scheme() == "word":
            self.word_wanted.emit(url.path())
        elif url.scheme() in wanted:
            wanted[url.scheme()].emit()

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate after a change of the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    # Alt with a letter is the window's, whose menus and buttons are beside the card: what is on it has no letters.

    def _own_text(self) -> str:
        is_own = bool(self._results) and self._results[0].is_own
        return self.tr("Change Your Entry…") if is_own else self.tr("Your Own Entry…")

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("What the dictionary says"))
        self.body.setAccessibleName(self.tr("What the dictionary says"))
        self.say.setText(self.tr("Say It"))
        self.copy.setText(self.tr("Copy"))
        self.add.setText(self.tr("Add to My Words"))
        self.shut.setToolTip(self.tr("Close (Esc)"))
        self.shut.setAccessibleName(self.tr("Close"))
        self._write()
        self.own.setText(self._own_text())
