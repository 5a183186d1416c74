"""The settings dialog; changes take effect in the reading window immediately."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFrame,
    QPushButton,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from gui.base.dialog import Dialog
from gui.base.glossary_store import GlossaryStore
from gui.base.plain_text import PlainLabel
from gui.base.settings_store import SettingsStore
from gui.base.texts import in_words
from gui.jobs import Jobs
from gui.settings.glossary_page import GlossaryPage
from gui.settings.network_page import NetworkPage
from gui.settings.pages import LanguagePage, ReadingPage, SettingsPage, TranslationPage
from gui.settings.privacy_page import PrivacyPage
from gui.settings.server_page import ServerPage
from gui.settings.sign_ins_page import SignInsPage
from translation.engine.models.packages import Package
from translation.errors import ReaderError
from translation.secrets.password_store import PasswordStore
from translation.settings import Settings


class SettingsDialog(Dialog):
    """All settings on pages. ``packages`` returns the installed models whenever the dialog is shown.

    Passwords go to the ``password_store`` in a lane of ``jobs``; unfinished requests are abandoned on closing.

    ``recents_cleared`` and ``tabs_forgotten`` are emitted at the reader's request.
    """

    recents_cleared = Signal()
    tabs_forgotten = Signal()

    def __init__(
        self,
        settings_store: SettingsStore,
        packages: "Callable[[], Sequence[Package]]",
        jobs: Jobs,
        password_store: PasswordStore,
        glossary: GlossaryStore,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(720, 640, parent)
        self.setModal(False)
        self.reading, self.network = ReadingPage(settings_store), NetworkPage(settings_store)
        self.translation, self.privacy = TranslationPage(settings_store, packages), PrivacyPage(settings_store)
        self.sign_ins, self.language = SignInsPage(settings_store, jobs, password_store), LanguagePage(settings_store)
        self.server = ServerPage(settings_store, jobs, password_store)
        self.glossary = GlossaryPage(settings_store, glossary)
        self.finished.connect(self.sign_ins.stop)
        self.finished.connect(self.server.stop)
        self.privacy.recents_cleared.connect(self.recents_cleared)
        self.privacy.tabs_forgotten.connect(self.tabs_forgotten)
        self.pages: tuple[SettingsPage, ...] = (
            self.reading,
            self.translation,
            self.glossary,
            self.network,
            self.sign_ins,
            self.server,
            self.privacy,
            self.language,
        )
        self.tabs = QTabWidget()
        for page in self.pages:
            self.tabs.addTab(_scrolled(page), "")
        self.trouble = PlainLabel(wordWrap=True)
        self.trouble.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.trouble.hide()
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.RestoreDefaults | QDialogButtonBox.StandardButton.Close
        )
        self.buttons.rejected.connect(self.reject)
        self.restore_button.clicked.connect(lambda: self.pages[self.tabs.currentIndex()].restore())
        self.tabs.currentChanged.connect(lambda number: self.restore_button.setEnabled(bool(self.pages[number].names)))
        whole = QVBoxLayout(self)
        for part in (self.tabs, self.trouble, self.buttons):
            whole.addWidget(part)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)  # Return in a field should not do anything else
        settings_store.failed.connect(self._tell)
        settings_store.changed.connect(self._clear)
        self.retranslate()

    @property
    def restore_button(self) -> QPushButton:
        """Restores the defaults of the current page."""
        return self.buttons.button(QDialogButtonBox.StandardButton.RestoreDefaults)

    def turn_to(self, page: str) -> None:
        """Show the page of this name: ``"sign_ins"``, ``"network"``."""
        self.tabs.setCurrentIndex(self.pages.index(getattr(self, page)))

    def showEvent(self, event: QShowEvent) -> None:
        """Refresh the installed models, the glossary and existing folders."""
        self.translation.look()
        self.privacy.look()
        self.sign_ins.look()
        self.glossary.look()
        super().showEvent(event)

    def retranslate(self) -> None:
        """Set all texts in the window's language."""
        self.setWindowTitle(self.tr("Settings"))
        self.tabs.setAccessibleName(self.tr("Pages of the settings"))
        titles = (
            self.tr("Reading"),
            self.tr("Translation"),
            self.tr("Glossary"),
            self.tr("Network"),
            self.tr("Sign-ins"),
            self.tr("Server"),
            self.tr("Privacy"),
            self.tr("Language"),
        )
        for number, title in enumerate(titles):
            self.tabs.setTabText(number, title)
            self.pages[number].setAccessibleName(title)
        self.restore_button.setToolTip(self.tr("Makes the settings of this page the usual ones"))

    def _tell(self, error: ReaderError) -> None:
        self.trouble.setText(f"{in_words(error.happened)} {in_words(error.advice)}")
        self.trouble.show()

    def _clear(self, _: Settings) -> None:
        self.trouble.hide()


def _scrolled(page: QWidget) -> QScrollArea:
    """A page that scrolls in a small window."""
    area = QScrollArea(widgetResizable=True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(page)
    return area
