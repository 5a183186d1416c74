"""A card above the article for an error or a notice, with buttons for actions and for closing."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QResizeEvent, QTextDocumentFragment
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from gui.base.controls.flow import ButtonFlow
from gui.base.painting import fill_rounded
from gui.theme.icons import icon, pixmap
from gui.theme.metrics import GAP, ICON, NARROW, TIGHT
from translation.palette import LIGHT, Colours

Choice = tuple[str, Callable[[], object]]  # what a button says, and what it does
LEAST_LETTERS = 44  # of a text that has its buttons beside it


class MessageBar(QFrame):
    """Rich text with buttons in a calm card; hidden without a message."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = QLabel()
        self.text = QLabel(wordWrap=True)
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._buttons = ButtonFlow()
        self._dismiss = QToolButton(autoRaise=True)
        self._dismiss.setIcon(icon("close"))
        self._dismiss.setIconSize(QSize(ICON - TIGHT, ICON - TIGHT))
        self._dismiss.clicked.connect(self.hide)
        self._body = QHBoxLayout()
        self._body.setSpacing(NARROW)
        self._body.addWidget(self.text, 1)
        self._body.addWidget(self._buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(NARROW + GAP, TIGHT + NARROW, NARROW + TIGHT, TIGHT + NARROW)
        row.setSpacing(GAP)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._body, 1)
        row.addWidget(self._dismiss, 0, Qt.AlignmentFlag.AlignTop)
        self._colours: Colours = LIGHT
        self._warning = False
        self._again: Callable[[], object] | None = None
        self._retranslate()
        self.hide()

    def tell(self, html: str, *, warning: bool = False, choices: Sequence[Choice] = ()) -> None:
        """Show rich text and a button for each choice; an empty text hides the card."""
        self._warning, self._again = warning, None
        self.text.setText(html)
        self.text.setAccessibleName(QTextDocumentFragment.fromHtml(html).toPlainText())
        buttons = []
        before: QWidget = self.text
        for words, act in choices:
            button = QPushButton(words)
            button.clicked.connect(lambda _=False, act=act: act())
            buttons.append(button)
        self._buttons.fill(buttons)
        self._buttons.setVisible(bool(buttons))
        for button in buttons:
            self.setTabOrder(before, button)
            before = button
        self._dress()
        self._arrange()
        self.setVisible(bool(html))

    def pass_by(self) -> None:
        """Take away what was said of the last action: the reader does another. A warning stays until it is closed."""
        if not self._warning:
            self.hide()

    def tell_in_each_language(self, tell: Callable[[], object]) -> None:
        """Let ``tell`` show a message, now and whenever the window's language changes while it is shown."""
        tell()
        self._again = tell

    def set_colours(self, colours: Colours) -> None:
        """Follow a theme."""
        self._colours = colours
        self._dress()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons below the text where there is no room beside it."""
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """As narrow as it is with the buttons below the text, where they go then."""
        hint, beside = super().minimumSizeHint(), self._body.direction() is QBoxLayout.Direction.LeftToRight
        return QSize(hint.width() - (self._buttons.minimumWidth() if beside else 0), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card."""
        colours = self._colours
        ground = QColor(colours.alarm if self._warning else colours.quiet)
        card = self.rect().adjusted(NARROW, TIGHT, -NARROW, -TIGHT)
        painter = QPainter(self)
        fill_rounded(painter, card, QColor(colours.warning if self._warning else colours.rule))
        fill_rounded(painter, card.adjusted(1, 1, -1, -1), ground)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate after a change of the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            if self._again is not None and not self.isHidden():
                self.tell_in_each_language(self._again)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Message"))
        self._dismiss.setToolTip(self.tr("Dismiss"))
        self._dismiss.setAccessibleName(self.tr("Dismiss"))

    def _arrange(self) -> None:
        room = self.width() - 2 * (NARROW + GAP) - 2 * (ICON + GAP)
        beside = room - self._buttons.whole_width >= LEAST_LETTERS * self.fontMetrics().averageCharWidth()
        directions = QBoxLayout.Direction
        self._body.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        self._buttons.setMinimumWidth(self._buttons.whole_width if beside else 0)
        self._buttons.setMaximumWidth(self._buttons.whole_width if beside else max(room, 1))

    def _dress(self) -> None:
        colours = self._colours
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, QColor(colours.alarm if self._warning else colours.quiet))
        palette.setColor(QPalette.ColorRole.WindowText, QColor(colours.text))
        self.setPalette(palette)
        sign, ink = ("warning", colours.warning) if self._warning else ("info", colours.dim)
        self._sign.setPixmap(pixmap(sign, ink, ICON, self.devicePixelRatioF()))
        self.update()
