"""The welcome panel of the first start: the program, its model, how to begin."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.base.plain_text import PlainLabel
from gui.base.settings_store import SettingsStore
from translation.engine.models.packages import Origin, choose
from translation.errors import ReaderError


class Welcome(QFrame):
    """A panel with buttons, a signal for each; once dismissed it does not return by itself."""

    open_wanted = Signal()
    paste_wanted = Signal()
    models_wanted = Signal()

    def __init__(self, settings_store: SettingsStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings_store = settings_store
        self._model, self._bundled = "", False
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.title, self.what, self.how, self.where, self.model = (PlainLabel(wordWrap=True) for _ in range(5))
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.model.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.open, self.paste, self.better, self.dismiss = (QPushButton() for _ in range(4))
        self.open.clicked.connect(self.open_wanted)
        self.paste.clicked.connect(self.paste_wanted)
        self.better.clicked.connect(self.models_wanted)
        self.dismiss.clicked.connect(self._dismiss)
        row = QHBoxLayout()
        for button in (self.open, self.paste, self.better):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.dismiss)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 10, 12, 10)
        whole.setSpacing(4)
        for part in (self.title, self.what, self.how, self.where, self.model):
            whole.addWidget(part)
        whole.addSpacing(4)
        whole.addLayout(row)
        self.retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        """Name the model in use."""
        super().showEvent(event)
        self.show_model()

    def show_model(self) -> None:
        """Name the model in use while the panel is shown."""
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
        """Let the Tab key lead from ``before`` through the panel's buttons."""
        for button in (self.open, self.paste, self.better, self.dismiss):
            QWidget.setTabOrder(before, button)
            before = button

    def _dismiss(self) -> None:
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
        self.what.setText(
            self.tr("It shows an Indonesian article side by side with its English, sentence by sentence.")
        )
        self.how.setText(
            self.tr("Paste the address of an article above, open a page that you saved, or drop either here.")
        )
        self.where.setText(self.tr("The translation is made on this computer. Nothing that you read is sent anywhere."))
        self.model.setText(self._about_model())
        self.better.setText(self.tr("Get a &Better Model…") if self._model else self.tr("Get a &Model…"))
        self.better.setVisible(self._bundled or not self._model)
        self.open.setText(self.tr("&Open a Saved Page…"))
        self.paste.setText(self.tr("&Paste an Address"))
        self.dismiss.setText(self.tr("&Got It"))

    def _about_model(self) -> str:
        if not self._model:
            return self.tr("There is no translation model, so only originals are shown.")
        if self._bundled:
            said = self.tr(
                "It translates with “{model}”, a small model that came along; a larger one translates better."
            )
            return said.format(model=self._model)
        return self.tr("It translates with “{model}”.").format(model=self._model)
