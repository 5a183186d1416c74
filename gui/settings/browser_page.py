"""The settings page for browsers: lets their extension start the program, and gives the bookmarklet."""

from collections.abc import Sequence

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QGridLayout, QLayout, QPushButton

from gui.base.stores.settings_store import SettingsStore
from gui.base.texts import in_words
from gui.settings.pages import SettingsPage, plain
from translation import paths
from translation.browser.registration import can_register, register, unregister
from translation.errors import ReaderError

BOOKMARKLET = "javascript:location.href='dwibaca:'+location.href"


class BrowserPage(SettingsPage):
    """What ``dwibaca --register-browser`` does, and the way to the extension."""

    def __init__(self, settings_store: SettingsStore) -> None:
        super().__init__(settings_store)
        self.about, self.done, self.about_bookmarklet = self.note(), self.note(), self.note()
        self.done.hide()
        self.connect_button, self.disconnect_button = QPushButton(), QPushButton()
        self.folder_button, self.copy_button = QPushButton(), QPushButton()
        self.connect_button.clicked.connect(self._connect)
        self.disconnect_button.clicked.connect(self._disconnect)
        self.folder_button.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(paths.extension()))))
        self.copy_button.clicked.connect(self._copy)
        for part in (self.connect_button, self.disconnect_button):
            part.setEnabled(can_register())
        self.form.addRow(self.about)
        self.form.addRow(_beside(self.connect_button, self.disconnect_button, self.folder_button))
        self.form.addRow(self.about_bookmarklet)
        self.form.addRow(_beside(self.copy_button))
        self.form.addRow(self.done)
        self.whole.addStretch(1)
        self.begin()

    def retranslate(self) -> None:
        """Set all texts in the window's language."""
        self.about.setText(
            self.tr(
                "The extension hands the page that you see in your browser to Dwibaca, also where you are signed in. "
                "Connect the browsers of this account, load the extension from its folder there, and click its "
                "button on a page. The manual describes each step."
            )
        )
        self.about_bookmarklet.setText(
            self.tr(
                "The bookmarklet hands over the address only, and works in every browser. Give it to a new bookmark as "
                "its address."
            )
        )
        for button, words in (
            (self.connect_button, self.tr("&Connect Browsers")),
            (self.disconnect_button, self.tr("&Disconnect")),
            (self.folder_button, self.tr("Open the &Extension's Folder")),
            (self.copy_button, self.tr("Copy the &Bookmarklet")),
        ):
            button.setText(words)
            button.setAccessibleName(plain(words))
        self.done.hide()

    def _connect(self) -> None:
        try:
            names = [one.browser for one in register()]
        except ReaderError as error:
            self._fail(error)
            return
        said = self.tr("Connected: {names}. Start the browser again if it is open.")
        nothing = self.tr("No browser was found in your home folder. Start the browser once, and try it again.")
        self._tell(said.format(names=_listed(names)) if names else nothing)

    def _disconnect(self) -> None:
        try:
            names = [one.browser for one in unregister()]
        except ReaderError as error:
            self._fail(error)
            return
        said, nothing = self.tr("Disconnected: {names}."), self.tr("No browser was connected.")
        self._tell(said.format(names=_listed(names)) if names else nothing)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(BOOKMARKLET)
        self._tell(self.tr("The bookmarklet was copied."))

    def _fail(self, error: ReaderError) -> None:
        self._tell(f"{in_words(error.happened)} {in_words(error.advice)}")

    def _tell(self, words: str) -> None:
        self.done.setText(words)
        self.done.show()


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names)


def _beside(*buttons: QPushButton) -> QLayout:
    """Buttons two a line, so that they have room in a narrow window."""
    grid = QGridLayout()
    grid.setSpacing(8)
    for number, button in enumerate(buttons):
        grid.addWidget(button, number // 2, number % 2)
    grid.setColumnStretch(2, 1)
    return grid
