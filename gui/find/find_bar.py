"""The find bar for words in an article, in both languages or one."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QToolButton, QWidget

from gui.base.plain_text import PlainLabel
from gui.reading.view.text_formats import Side
from gui.theme.icons import icon

PAUSE = 60  # milliseconds after a key, before what was typed is looked for
WHERE = ((Side.SOURCE, Side.TARGET), (Side.SOURCE,), (Side.TARGET,))


class FindBar(QWidget):
    """A search field, the choice of languages, the number of matches, and buttons to go through them."""

    wanted = Signal()  # the words, the language or whole words only
    turned = Signal(int)  # to the next hit (1) or the one before (-1)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit(clearButtonEnabled=True)
        self.where = QComboBox()
        self.where.addItems(["", "", ""])
        self.whole = QCheckBox()
        self.count = PlainLabel()
        self.before, self.after, self.shut = (QToolButton(autoRaise=True) for _ in range(3))
        for button, name in ((self.before, "up"), (self.after, "down"), (self.shut, "close")):
            button.setIcon(icon(name))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        for part in (self.field, self.where, self.whole, self.before, self.after, self.count):
            row.addWidget(part, 1 if part is self.field else 0)
        row.addWidget(self.shut)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self.wanted)
        self.field.textChanged.connect(lambda: self._timer.start())
        self.where.currentIndexChanged.connect(lambda: self.wanted.emit())
        self.whole.toggled.connect(lambda: self.wanted.emit())
        self.before.clicked.connect(lambda: self.turned.emit(-1))
        self.after.clicked.connect(lambda: self.turned.emit(1))
        self.shut.clicked.connect(self.close_bar)
        self._retranslate()
        self.hide()

    @property
    def words(self) -> str:
        """The search text; empty while the bar is closed."""
        return "" if self.isHidden() else self.field.text()

    @property
    def sides(self) -> tuple[Side, ...]:
        """The searched languages."""
        return WHERE[self.where.currentIndex()]

    def open_for_word(self, word: str, side: Side) -> None:
        """Show the bar with a word, to be found as a whole word in its language."""
        self.where.setCurrentIndex(WHERE.index((side,)))
        self.whole.setChecked(True)
        self.open_bar(word)

    def open_bar(self, words: str = "") -> None:
        """Show the bar with these words or the last ones selected."""
        self.show()
        if words:
            self.field.setText(words)
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.wanted.emit()

    def close_bar(self) -> None:
        """Hide the bar and its highlights."""
        self.hide()
        self.wanted.emit()
        self.closed.emit()

    def tell(self, number: int, count: int) -> None:
        """Show the number of the current match, counted from 1, and their total."""
        if not self.field.text().strip():
            self.count.clear()
        elif count:
            self.count.setText(self.tr("{number} of {count}").format(number=number, count=count))
        else:
            self.count.setText(self.tr("Not found"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return goes to the next match, Shift+Return to the previous."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._settle()
            self.turned.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def _settle(self) -> None:
        """Search for the current text at once."""
        if self._timer.isActive():
            self._timer.stop()
            self.wanted.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate after a change of the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("Find in the article"))
        self.field.setAccessibleName(self.tr("Words to find"))
        self.whole.setText(self.tr("Whole words"))
        self.where.setAccessibleName(self.tr("Languages to find them in"))
        for number, words in enumerate((self.tr("Both languages"), self.tr("Indonesian"), self.tr("English"))):
            self.where.setItemText(number, words)
        for button, words in (
            (self.before, self.tr("Previous hit (Shift+F3)")),
            (self.after, self.tr("Next hit (F3)")),
            (self.shut, self.tr("Close (Esc)")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)
