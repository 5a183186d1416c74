"""A bar above the article for an error or a notice, with buttons for actions and for closing."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPalette, QTextDocumentFragment
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from translation.palette import LIGHT, Colours

Choice = tuple[str, Callable[[], object]]  # what a button says, and what it does


class MessageBar(QFrame):
    """Rich text with buttons; hidden without a message."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.text = QLabel(wordWrap=True)
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._buttons = QHBoxLayout()
        self._dismiss = QToolButton(autoRaise=True)
        self._dismiss.setText("×")
        self._dismiss.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 6, 6)
        row.addWidget(self.text, 1)
        row.addLayout(self._buttons)
        row.addWidget(self._dismiss, 0, Qt.AlignmentFlag.AlignTop)
        self._colours: Colours = LIGHT
        self._warning = False
        self._retranslate()
        self.hide()

    def tell(self, html: str, *, warning: bool = False, choices: Sequence[Choice] = ()) -> None:
        """Show rich text and a button for each choice; an empty text hides the bar."""
        self._warning = warning
        self.text.setText(html)
        self.text.setAccessibleName(QTextDocumentFragment.fromHtml(html).toPlainText())
        while (item := self._buttons.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()  # a button may be the one whose click led here: it goes when its event is done
                old.deleteLater()
        before: QWidget = self.text
        for words, act in choices:
            button = QPushButton(words)
            button.clicked.connect(lambda _=False, act=act: act())
            self._buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
            self.setTabOrder(before, button)
            before = button
        self._dress()
        self.setVisible(bool(html))

    def set_colours(self, colours: Colours) -> None:
        """Follow a theme."""
        self._colours = colours
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate after a change of the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Message"))
        self._dismiss.setToolTip(self.tr("Dismiss"))
        self._dismiss.setAccessibleName(self.tr("Dismiss"))

    def _dress(self) -> None:
        colours = self._colours
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, QColor(colours.alarm if self._warning else colours.quiet))
        palette.setColor(QPalette.ColorRole.WindowText, QColor(colours.text))
        self.setPalette(palette)
