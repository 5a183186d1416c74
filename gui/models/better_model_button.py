"""The button that leads to a better model, and the news of which model translates."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from gui.base.stores.settings_store import SettingsStore
from gui.jobs import Jobs, at_once
from gui.reading.reading_tab import ReadingTab
from translation.document import Kind
from translation.engine.models.packages import Package, choose
from translation.settings import Settings

LEAST = 60  # characters of a paragraph that is worth comparing models on


class BetterModelButton(QPushButton):
    """A button in the status bar, shown while the bundled model translates or none does.

    ``look`` finds the model that translates now; ``translates_with`` names it if it may have changed, and ``looked``
    follows in any case.
    """

    wanted = Signal()
    translates_with = Signal(str)
    looked = Signal()

    def __init__(self, jobs: Jobs, settings_store: SettingsStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._settings_store = jobs, settings_store
        self._model = (settings_store.now.model, settings_store.now.threads)
        settings_store.changed.connect(self._apply)
        self.setFlat(True)
        self.setAutoDefault(False)
        self.clicked.connect(self.wanted)
        self.retranslate()
        self.hide()

    def look(self, *, changed: bool = True) -> None:
        """Find the model that translates now, which may have ``changed``."""
        name = self._settings_store.now.model
        self._jobs.start(
            "model",
            at_once(lambda: choose(name)),
            owner=self,
            on_done=lambda package: self._tell(package, changed=changed),
            on_error=self._miss,
        )

    def _apply(self, settings: Settings) -> None:
        before, self._model = self._model, (settings.model, settings.threads)
        if self._model != before:
            self.look()

    def _tell(self, package: "Package", *, changed: bool) -> None:
        served = self._settings_store.now.use_server
        self.setVisible(package.origin == "bundled" and not served)
        if changed and not served:
            self.translates_with.emit(package.name)
        self.looked.emit()

    def _miss(self, _: BaseException) -> None:
        self.setVisible(not self._settings_store.now.use_server)
        self.looked.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate after a change of the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the window's language."""
        self.setText(self.tr("Get a Better Model…"))
        self.setToolTip(self.tr("The small model that came along translates; a larger one translates better."))


def paragraph_of(tab: "ReadingTab") -> str:
    """A paragraph for comparing models: that of the selected sentence, else the first long one."""
    if tab.reading is None:
        return ""
    blocks = [row.block for row in tab.reading.rows]
    if (place := tab.view.choice) is not None:
        return blocks[place.row].text
    paragraphs = [block.text for block in blocks if block.kind is Kind.PARAGRAPH]
    return next((text for text in paragraphs if len(text) >= LEAST), "".join(paragraphs[:1]))
