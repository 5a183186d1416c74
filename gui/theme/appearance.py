"""The application's theme and language follow the settings, and the system where these say so."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from gui.base import languages
from gui.base.stores.settings_store import SettingsStore
from gui.theme import themes
from translation.settings import Settings, Theme


class Appearance(QObject):
    """Applies a changed theme or language to the whole application."""

    def __init__(self, settings_store: SettingsStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings_store.now
        settings_store.changed.connect(self._apply)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow_system)

    def _apply(self, settings: Settings) -> None:
        before, self._settings = self._settings, settings
        application = QApplication.instance()
        if not isinstance(application, QApplication):
            return
        if settings.theme != before.theme:
            themes.apply(application, settings.theme)
        if settings.language != before.language:
            languages.install(application, settings.language)

    def _follow_system(self) -> None:
        application = QApplication.instance()
        if self._settings.theme is Theme.SYSTEM and isinstance(application, QApplication):
            themes.apply(application, Theme.SYSTEM)
