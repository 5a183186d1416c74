"""The settings page for a LibreTranslate server, which is off until the reader turns it on."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton

from gui.base.controls.check_box import CheckBox
from gui.base.stores.settings_store import SettingsStore
from gui.base.texts import in_words
from gui.jobs import Job, Jobs
from gui.settings.pages import SettingsPage, plain
from translation.engine.libretranslate import TRIAL, LibreTranslate
from translation.errors import ReaderError
from translation.secrets.password_store import PasswordStore
from translation.settings import Settings, network_of


class ServerPage(SettingsPage):
    """The settings of a translation server; its key is stored with the sign-ins."""

    names = ("server", "use_server")

    def __init__(self, settings_store: SettingsStore, jobs: Jobs, password_store: PasswordStore) -> None:
        super().__init__(settings_store)
        self._jobs, self._password_store = jobs, password_store
        self._job: Job | None = None
        self.about, self.warning, self.trouble, self.status = self.note(), self.note(), self.note(), self.note()
        self.server, self.use, self.test, self.halt = QLineEdit(), CheckBox(), QPushButton(), QPushButton()
        self.status.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.form.addRow(self.about)
        self.add_row(self.server)
        self.form.addRow(self.trouble)
        self.form.addRow(self.use)
        self.form.addRow(self.warning)
        told = QHBoxLayout()
        for part in (self.test, self.halt):
            told.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        told.addWidget(self.status, 1)
        self.form.addRow(told)
        self.whole.addStretch(1)
        self.text("server", self.server, self.trouble)
        self.check("use_server", self.use)
        self.test.clicked.connect(lambda: self._try())
        self.halt.clicked.connect(lambda: self.stop())
        self.begin()

    def show_settings(self, settings: Settings) -> None:
        """Show these settings; without an address the server cannot be turned on."""
        super().show_settings(settings)
        self.use.setEnabled(bool(settings.server))
        self.test.setEnabled(bool(settings.server) and self._job is None)
        self.halt.setVisible(self._job is not None)
        # Over plain http whoever is on the way can read along.
        is_open = settings.server.startswith("http://")
        words = [self.tr("What you read in ordinary tabs is then sent to this server, sentence by sentence.")]
        words += [self.tr("It goes there unencrypted: the address begins with http://.")] if is_open else []
        words.append(self.tr("Private tabs are still translated on this computer."))
        self.explain(self.use, self.warning, "⚠ " + " ".join(words))

    def _try(self) -> None:
        """Let the server translate a trial sentence."""
        settings = self.settings_store.now
        network = network_of(settings, self._password_store)
        if network is None:
            self.status.setText(self.tr("The network is not to be used: look at the page “Network”."))
            return
        self.status.setText(self.tr("Asking …"))

        def told(text: str) -> None:
            self.status.setText(self.tr("It translates: “{source}” – “{target}”").format(source=TRIAL, target=text))

        work = LibreTranslate(settings.server, network).trial()
        end = partial(self._end, told)
        self._job = self._jobs.start("model", work, owner=self, on_done=end, on_error=partial(self._end, self._fail))
        self.show_settings(settings)

    def _end(self, tell: Callable[[Any], None], value: object) -> None:
        self._job = None
        tell(value)
        self.show_settings(self.settings_store.now)

    def _fail(self, error: BaseException) -> None:
        if not isinstance(error, ReaderError):
            raise error
        self.status.setText(" ".join(map(in_words, (error.happened, error.advice))))

    def stop(self) -> None:
        """Cancel the request."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self.status.setText(self.tr("Stopped."))
            self.show_settings(self.settings_store.now)

    def retranslate(self) -> None:
        """Set all texts in the window's language."""
        self.about.setText(
            self.tr(
                "If you run a LibreTranslate server, or somebody whom you trust does, it can translate in place of "
                "the models of this computer. A key for it is given under “Sign-ins”."
            )
        )
        self.say(self.server, self.tr("&Address of the server:"))
        self.server.setPlaceholderText("https://translate.example.org")
        for control, words in (
            (self.use, self.tr("Let this server &translate")),
            (self.test, self.tr("Te&st")),
            (self.halt, self.tr("St&op")),
        ):
            control.setText(words)
            control.setAccessibleName(plain(words))
