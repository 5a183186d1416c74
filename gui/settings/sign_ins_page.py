"""The settings page that lists, adds, tests and forgets sign-ins and other passwords, never showing one."""

from collections.abc import Callable, Generator
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QMessageBox, QPushButton

from gui.base.plain_text import PlainLabel
from gui.base.stores.settings_store import SettingsStore
from gui.base.texts import in_words
from gui.jobs import Job, Jobs, deliver
from gui.settings.pages import SettingsPage, plain
from gui.settings.sign_in_dialog import PasswordDialog, SecretDialog, SignInDialog
from translation.engine.models.offers.index import USUAL
from translation.errors import ReaderError, SecretNotKept
from translation.network.sites import user_of, with_user
from translation.secrets.password_store import PasswordStore, server_name
from translation.secrets.sign_in_trial import Verdict, try_proxy, try_site
from translation.secrets.sign_ins import Hidden, SignIn
from translation.settings import Settings, network_of


@dataclass(frozen=True, slots=True)
class Row:
    """A secret's name and its description; ``sign_in`` is that of a site, or ``None``."""

    name: str
    words: str
    sign_in: SignIn | None = None
    is_proxy: bool = False


class SignInsPage(SettingsPage):
    """The sign-ins. The password store is asked in a lane of its own, and only when the reader does something here."""

    def __init__(self, settings_store: SettingsStore, jobs: Jobs, password_store: PasswordStore) -> None:
        super().__init__(settings_store)
        self._jobs, self._password_store = jobs, password_store
        self._job: Job | None = None
        self.about, self.label, self.status = self.note(), PlainLabel(), self.note()
        self.list = QListWidget()
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.label.setBuddy(self.list)
        self.add, self.anew, self.test = QPushButton(), QPushButton(), QPushButton()
        self.forget, self.halt = QPushButton(), QPushButton()
        self.list.currentRowChanged.connect(lambda _: self._allow())
        self.list.itemActivated.connect(lambda _: self._give_anew())
        for button, act in (
            (self.add, self._add),
            (self.anew, self._give_anew),
            (self.test, self._test),
            (self.forget, self._forget),
            (self.halt, self.stop),
        ):
            button.clicked.connect(lambda _=False, act=act: act())
        self.status.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._place()
        self.begin()

    def _place(self) -> None:
        buttons = QHBoxLayout()
        for button in (self.add, self.anew, self.test, self.forget):
            buttons.addWidget(button)
        buttons.addStretch(1)
        told = QHBoxLayout()
        told.addWidget(self.status, 1)
        told.addWidget(self.halt, 0, Qt.AlignmentFlag.AlignTop)
        for part in (self.about, self.label, self.list):
            self.form.addRow(part)
        self.form.addRow(buttons)
        self.form.addRow(told)
        self.whole.addStretch(1)

    # What is listed

    def rows(self, settings: Settings) -> list[Row]:
        """The rows for which a secret exists or may be given."""
        known = {one.site: one for one in settings.sign_ins}
        for name, user in self._password_store.for_now.items():
            if name.startswith("https://") and name != settings.proxy:
                known[name] = SignIn(name, user)
        found = [Row(one.site, self._words(one.site, one.site, one.user), one) for one in known.values()]
        if user := user_of(settings.proxy):
            words = self.tr("Proxy {address}").format(address=with_user(settings.proxy, ""))
            found.append(Row(settings.proxy, self._words(settings.proxy, words, user), is_proxy=True))
        if settings.server:
            name = server_name(settings.server)
            found.append(Row(name, self._words(name, name, self.tr("key"))))
        return found

    def _words(self, name: str, words: str, user: str) -> str:
        words = f"{words} – {user}" if user else self.tr("{site} – Cookie header").format(site=words)
        if name in self._password_store.for_now:
            return self.tr("{words} (until Dwibaca is closed)").format(words=words)
        if self._password_store.is_left_out(name):
            return self.tr("{words} (left out until Dwibaca is closed)").format(words=words)
        return words

    def show_settings(self, settings: Settings) -> None:
        """Fill the list; the selection stays."""
        super().show_settings(settings)
        before = self.chosen
        self.list.clear()
        for row in self.rows(settings):
            item = QListWidgetItem(row.words)
            item.setData(Qt.ItemDataRole.UserRole, row)
            self.list.addItem(item)
            if before is not None and row.name == before.name:
                self.list.setCurrentItem(item)
        if self.list.currentItem() is None and self.list.count():
            self.list.setCurrentRow(0)
        self._allow()

    def look(self) -> None:
        """Refresh the secrets that are kept in memory."""
        self.status.clear()
        self.show_settings(self.settings_store.now)

    @property
    def chosen(self) -> Row | None:
        """The selected row."""
        item = self.list.currentItem()
        row = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        return row if isinstance(row, Row) else None

    def _allow(self) -> None:
        row, rests = self.chosen, self._job is None
        self.add.setEnabled(rests)
        for button in (self.anew, self.forget):
            button.setEnabled(rests and row is not None)
        self.test.setEnabled(rests and row is not None and (row.sign_in is not None or row.is_proxy))
        self.halt.setVisible(not rests)

    # What is done

    def _add(self) -> None:
        self._ask(SignInDialog(None, self))

    def _give_anew(self) -> None:
        if (row := self.chosen) is None or self._job is not None:
            return
        self._ask(PasswordDialog(row.name, row.words, self) if row.sign_in is None else SignInDialog(row.sign_in, self))

    def _ask(self, dialog: SecretDialog) -> None:
        def take(name: str, secret: Hidden) -> None:
            self.keep(name, secret, dialog.sign_in if isinstance(dialog, SignInDialog) else None)

        dialog.given.connect(take)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def keep(self, name: str, secret: Hidden, sign_in: SignIn | None) -> None:
        """Store a secret; if that fails, ask whether to use it until the program ends."""

        def kept(_: object) -> None:
            self._list(sign_in)
            self._tell(self.tr("It is in the password store."))

        def failed(error: BaseException) -> None:
            self._tell_error(error)
            if isinstance(error, SecretNotKept):
                self._offer(error, name, secret, sign_in)

        self._start(self._password_store.keep(name, secret), self.tr("Asking the password store …"), kept, failed)

    def _list(self, sign_in: SignIn | None) -> None:
        if sign_in is not None:
            others = tuple(one for one in self.settings_store.now.sign_ins if one.site != sign_in.site)
            self.settings_store.change(sign_ins=tuple(sorted((*others, sign_in), key=lambda one: one.site)))
        self.show_settings(self.settings_store.now)

    def _offer(self, error: ReaderError, name: str, secret: Hidden, sign_in: SignIn | None) -> None:
        box = QMessageBox(QMessageBox.Icon.Warning, self.tr("Sign-in"), in_words(error.title), parent=self)
        box.setTextFormat(Qt.TextFormat.PlainText)
        happened, advice = in_words(error.happened), in_words(error.advice)
        agreed = self.tr("Dwibaca can use it until it is closed, and keep it in memory alone. It is written nowhere.")
        box.setInformativeText(f"{happened} {advice}\n\n{agreed}")
        use = box.addButton(self.tr("Use Until Closed"), QMessageBox.ButtonRole.AcceptRole)
        leave = box.addButton(self.tr("Do Not Use"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(leave)
        box.setEscapeButton(leave)

        def answered(_: int) -> None:
            if box.clickedButton() is use:
                self._password_store.keep_for_now(name, secret)
                self.show_settings(self.settings_store.now)
                self._tell(self.tr("It is used until Dwibaca is closed."))
            box.deleteLater()

        box.finished.connect(answered)
        box.open()

    def _forget(self) -> None:
        if (row := self.chosen) is None:
            return
        if row.sign_in is not None:  # first of all it is not used any more, whatever the store does
            self.settings_store.change(
                sign_ins=tuple(one for one in self.settings_store.now.sign_ins if one.site != row.name)
            )
        done = partial(self._tell, self.tr("It is forgotten."))
        work = self._password_store.forget(row.name)
        self._start(work, self.tr("Asking the password store …"), lambda _: done(), self._tell_error)

    def _test(self) -> None:
        settings, row = self.settings_store.now, self.chosen
        network = network_of(settings, self._password_store)
        if row is None:
            return
        if network is None:
            self._tell(self.tr("The network is not to be used: look at the page “Network”."))
            return
        work: Generator[Any, None, tuple[Verdict, int]] = (
            try_proxy(settings.index or USUAL, network) if row.is_proxy else try_site(row.name, network)
        )
        self._start(work, self.tr("Asking …"), lambda found: self._tell_verdict(row, *found), self._tell_error)

    def _tell_verdict(self, row: Row, verdict: Verdict, status: int) -> None:
        words = {
            Verdict.ACCEPTED: self.tr("The sign-in was accepted."),
            Verdict.REFUSED: self.tr("The sign-in was rejected ({status})."),
            Verdict.SAME: self.tr(
                "The front page is open to everybody ({status}). "
                "Whether the sign-in counts shows when you open an article."
            ),
            Verdict.OTHER: self.tr("The answer is {status}, which says nothing about the sign-in."),
        }
        self._tell(f"{row.words}: {words[verdict].format(status=status)}")

    # How it is done

    def _start(
        self,
        work: Generator[Any, Any, Any],
        words: str,
        done: Callable[[Any], object],
        failed: Callable[[BaseException], object],
    ) -> None:
        def end(then: Callable[[Any], object], value: object) -> None:
            self._job = None
            deliver(then, value)
            self.show_settings(self.settings_store.now)

        self._job = self._jobs.start(
            "secrets", work, owner=self, on_done=partial(end, done), on_error=partial(end, failed)
        )
        self._tell(words)
        self._allow()

    def stop(self) -> None:
        """Cancel the current work; nothing of it arrives any more."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self._tell(self.tr("Stopped."))
            self._allow()

    def _tell(self, words: str) -> None:
        self.status.setText(words)

    def _tell_error(self, error: BaseException) -> None:
        if not isinstance(error, ReaderError):
            raise error
        title, happened, advice = (in_words(text) for text in (error.title, error.happened, error.advice))
        self._tell(f"{title}. {happened} {advice}")

    def retranslate(self) -> None:
        """Set all texts in the window's language."""
        self.about.setText(
            self.tr(
                "For sites that you subscribe to. What you give here lies in the password store of this computer and "
                "goes to its own site alone, encrypted. It is never shown again. Private tabs do without."
            )
        )
        self.label.setText(self.tr("S&ign-ins:"))
        self.list.setAccessibleName(plain(self.tr("S&ign-ins:")))
        for button, words in (
            (self.add, self.tr("&Add…")),
            (self.anew, self.tr("C&hange…")),
            (self.test, self.tr("&Test")),
            (self.forget, self.tr("&Forget")),
            (self.halt, self.tr("&Stop")),
        ):
            button.setText(words)
            button.setAccessibleName(plain(words).rstrip("…"))
