"""The welcome of the first start: what the program does in three steps, its model, how to begin."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from gui.base.controls.flow import ButtonFlow
from gui.base.painting import fill_rounded
from gui.base.plain_text import Heading, PlainLabel
from gui.base.stores.settings_store import SettingsStore
from gui.theme.icons import icon
from gui.theme.metrics import BROAD, GAP, ICON, NARROW, TIGHT, WIDE
from gui.theme.themes import blended
from translation.engine.models.packages import Origin, choose
from translation.errors import ReaderError

LEAST_LETTERS = 24  # of a step that has the others beside it
LEAST_LINES = 30  # of a window that has room for every sentence, one below the other
FEWEST_LINES = 22  # of one that has room for the steps at all
EDGE = 0.16  # of the text's colour in the ground's


class Welcome(QFrame):
    """A card with buttons, a signal for each; once dismissed it does not return by itself."""

    open_wanted = Signal()
    paste_wanted = Signal()
    models_wanted = Signal()

    def __init__(self, settings_store: SettingsStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings_store = settings_store
        self._model, self._bundled = "", False
        self.title, self.model = Heading(1.3), PlainLabel(wordWrap=True)
        self.model.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.steps = (Step("open"), Step("layout-side"), Step("library"))
        self.open, self.paste, self.better, self.dismiss = (QPushButton() for _ in range(4))
        self.close_button = QToolButton(autoRaise=True)
        self.close_button.setIcon(icon("close"))
        self.open.clicked.connect(self.open_wanted)
        self.paste.clicked.connect(self.paste_wanted)
        self.better.clicked.connect(self.models_wanted)
        for button in (self.dismiss, self.close_button):
            button.clicked.connect(self.end)
        self._buttons = ButtonFlow()
        self._buttons.fill([self.open, self.paste, self.better, self.dismiss])
        self._place()
        self.retranslate()

    def _place(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self._steps = QHBoxLayout()
        self._steps.setSpacing(BROAD)
        for step in self.steps:
            self._steps.addWidget(step, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(BROAD, WIDE, BROAD - TIGHT, WIDE)
        whole.setSpacing(GAP)
        whole.addLayout(head)
        whole.addLayout(self._steps)
        whole.addWidget(self.model)
        whole.addWidget(self._buttons)

    def showEvent(self, event: QShowEvent) -> None:
        """Name the model in use."""
        super().showEvent(event)
        self.show_model()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the steps below each other where there is no room beside."""
        super().resizeEvent(event)
        room = (self.width() - 2 * BROAD) // len(self.steps) - BROAD - ICON
        beside = room >= LEAST_LETTERS * self.fontMetrics().averageCharWidth()
        directions = QBoxLayout.Direction
        self._steps.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        self._steps.setSpacing(BROAD if beside else NARROW)
        lines = self.window().height() // self.fontMetrics().height()
        for step in self.steps:
            step.setVisible(lines >= FEWEST_LINES)
            step.text.setVisible(beside or lines >= LEAST_LINES)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card."""
        palette = self.palette()
        base, text = palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Text)
        card = self.rect().adjusted(NARROW, TIGHT, -NARROW, -TIGHT)
        painter = QPainter(self)
        fill_rounded(painter, card, blended(base, text, EDGE))
        fill_rounded(painter, card.adjusted(1, 1, -1, -1), base)
        painter.end()

    def show_model(self) -> None:
        """Name the model in use while the card is shown."""
        if self.isHidden():
            return
        try:
            package = choose(self._settings_store.now.model)
        except ReaderError:  # none, or the one that was chosen is damaged
            self.set_model("", bundled=False)
        else:
            self.set_model(package.name, bundled=package.origin is Origin.BUNDLED)

    def set_model(self, name: str, *, bundled: bool) -> None:
        """Name a model, ``""`` for none; ``bundled`` if it is the small one that comes with the program."""
        self._model, self._bundled = name, bundled
        self.retranslate()

    def follow_in_tab_order(self, before: QWidget) -> None:
        """Let the Tab key lead from ``before`` through the card's buttons."""
        for button in (self.open, self.paste, self.better, self.dismiss, self.close_button):
            QWidget.setTabOrder(before, button)
            before = button

    def end(self) -> None:
        """Close the card, now and at later starts; Help shows it again."""
        self.hide()
        self._settings_store.change(welcomed=True)

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate after a change of the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the window's language."""
        self.setAccessibleName(self.tr("Welcome"))
        self.title.setText(self.tr("Welcome to Dwibaca"))
        opens, reads, keeps = self.steps
        opens.say(
            self.tr("1. Open an article"),
            self.tr("Paste the address of an Indonesian article above, or open or drop a page that you saved."),
        )
        reads.say(
            self.tr("2. Read it in two languages"),
            self.tr("The English stands beside the original, sentence by sentence. It is made on this computer."),
        )
        keeps.say(
            self.tr("3. Keep it"),
            self.tr("Your library finds it again, and the export makes a bilingual PDF. Nothing is sent anywhere."),
        )
        self.model.setText(self._about_model())
        self.better.setText(self.tr("Get a &Better Model…") if self._model else self.tr("Get a &Model…"))
        self.better.setVisible(self._bundled or not self._model)
        self.open.setText(self.tr("Open a &Saved Page…"))
        self.paste.setText(self.tr("&Paste an Address"))
        self.dismiss.setText(self.tr("&Got It"))
        self.close_button.setToolTip(self.tr("Close the welcome"))
        self.close_button.setAccessibleName(self.tr("Close the welcome"))

    def _about_model(self) -> str:
        if not self._model:
            return self.tr("There is no translation model, so only originals are shown.")
        if self._bundled:
            said = self.tr(
                "It translates with “{model}”, a small model that came along; a larger one translates better."
            )
            return said.format(model=self._model)
        return self.tr("It translates with “{model}”.").format(model=self._model)


class Step(QWidget):
    """One of the things that the program does: an icon, a heading, a sentence."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._sign, self.heading, self.text = PlainLabel(), Heading(), PlainLabel(wordWrap=True)
        self._sign.setPixmap(icon(name, QPalette.ColorRole.WindowText).pixmap(QSize(ICON, ICON)))
        words = QVBoxLayout()
        words.setSpacing(TIGHT)
        words.addWidget(self.heading)
        words.addWidget(self.text)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def say(self, heading: str, text: str) -> None:
        """Set its texts."""
        self.heading.setText(heading)
        self.text.setText(text)
