"""The settings page for privacy: what is saved and where, with buttons to open and clear it."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QWidget

from gui.base.controls.check_box import CheckBox
from gui.base.plain_text import PlainLabel, unformatted
from gui.base.stores.settings_store import SettingsStore
from gui.settings.pages import SettingsPage, plain
from translation import paths


class SentencePosition(QWidget):
    """A file or folder of the program: its path to select, copy, or open in the file manager."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
        self.label = PlainLabel(wordWrap=True)
        self.field = QLineEdit(str(path), readOnly=True)
        self.field.setCursorPosition(0)
        self.field.setToolTip(unformatted(str(path)))
        self.label.setBuddy(self.field)
        self.open, self.copy = QPushButton(), QPushButton()
        self.open.clicked.connect(self._open)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(str(path)))
        row = QHBoxLayout()
        for part in (self.open, self.copy):
            row.addWidget(part)
        row.addStretch(1)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 4)
        grid.addWidget(self.label, 0, 0)
        grid.addWidget(self.field, 1, 0)
        grid.addLayout(row, 2, 0)

    def say(self, label: str, opens: str, copies: str) -> None:
        """Set the texts of its label and buttons."""
        self.label.setText(label)
        self.field.setAccessibleName(plain(label))
        for button, words in ((self.open, opens), (self.copy, copies)):
            button.setText(words)
            button.setAccessibleName(f"{words}: {plain(label)}")

    def look(self) -> None:
        """Enable the button only if the folder exists."""
        self.open.setEnabled(self._folder().is_dir())

    def _folder(self) -> Path:
        return self.path if self.path.is_dir() or not self.path.suffix else self.path.parent

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder())))


class PrivacyPage(SettingsPage):
    """The privacy settings. The owners of the data clear it: ``recents_cleared``, ``tabs_forgotten``."""

    names = ("keep_articles", "restore_tabs", "remember_recent")
    recents_cleared = Signal()
    tabs_forgotten = Signal()

    def __init__(self, settings_store: SettingsStore) -> None:
        super().__init__(settings_store)
        self.about = self.note()
        self.articles, self.tabs, self.recents = CheckBox(), CheckBox(), CheckBox()
        self.clear, self.forget = QPushButton(), QPushButton()
        self.done = self.note()
        self.done.hide()
        self.check("keep_articles", self.articles)
        self.check("restore_tabs", self.tabs)
        self.check("remember_recent", self.recents)
        self.places = {
            "settings": SentencePosition(settings_store.file),
            "session": SentencePosition(paths.session_file()),
            "articles": SentencePosition(paths.library()),
            "following": SentencePosition(paths.following()),
            "models": SentencePosition(paths.own_packages()),
        }
        self.clear.clicked.connect(self._clear_recents)
        self.forget.clicked.connect(self._forget_tabs)
        buttons = QHBoxLayout()
        for button in (self.clear, self.forget):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for part in (self.about, self.articles, self.tabs, self.recents):
            self.form.addRow(part)
        self.form.addRow(buttons)
        self.form.addRow(self.done)
        for place in self.places.values():
            self.whole.addWidget(place)
        self.whole.addStretch(1)
        self.begin()

    def look(self) -> None:
        """Refresh which folders exist."""
        self.done.hide()
        for place in self.places.values():
            place.look()

    def retranslate(self) -> None:
        """Set all texts in the window's language."""
        self.about.setText(
            self.tr(
                "Everything Dwibaca keeps lies on this computer, in the places below. Nothing that you read is sent "
                "anywhere, unless you let a server translate. Nothing is fetched by itself, unless you follow outlets "
                "and choose when: then their sites are asked for what is new, and for the articles that you want read "
                "ahead."
            )
        )
        for box, words in (
            (self.articles, self.tr("&Keep the articles that are read, to find them again")),
            (self.tabs, self.tr("Open the same &tabs at the next start")),
            (self.recents, self.tr("&Remember what was opened lately")),
        ):
            box.setText(words)
            box.setAccessibleName(plain(words))
        for button, words in (
            (self.clear, self.tr("&Clear Recent Articles")),
            (self.forget, self.tr("Forget &Open Tabs")),
        ):
            button.setText(words)
            button.setAccessibleName(plain(words))
        labels: Mapping[str, str] = {
            "settings": self.tr("Settings:"),
            "session": self.tr("Open tabs, and what was opened lately:"),
            "articles": self.tr("Articles that are kept:"),
            "following": self.tr("What you follow:"),
            "models": self.tr("Translation models that you installed:"),
        }
        for name, place in self.places.items():
            place.say(labels[name], self.tr("Open Folder"), self.tr("Copy Path"))

    def _clear_recents(self) -> None:
        self.recents_cleared.emit()
        self._tell(self.tr("What was opened lately is forgotten."))

    def _forget_tabs(self) -> None:
        self.tabs_forgotten.emit()
        self._tell(self.tr("The tabs are forgotten. Close those that should not come back at the next start."))

    def _tell(self, words: str) -> None:
        self.done.setText(words)
        self.done.show()
