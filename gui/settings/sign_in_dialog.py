"""Dialogs that ask for a sign-in or a password. They return the input as a secret, which is never shown again."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from gui.base.dialog import Dialog
from gui.base.plain_text import PlainLabel
from gui.settings.pages import complain, name_entries, plain
from translation.errors import SettingNotUsable
from translation.network.sites import site_of
from translation.secrets.sign_ins import Hidden, SignIn, cookie_names, cookie_secret, password_secret, proxy_secret

LONGEST_PASTE = 1_000_000  # characters: a call of curl with all its headers, and more
MOST_NAMES = 6  # of cookies that are told


class SecretDialog(Dialog):
    """The base of dialogs for secrets: labelled fields, a line for complaints, Save and Cancel.

    ``read`` returns the secret's name and the secret from the input. Raises SettingNotUsable.
    """

    given = Signal(str, object)  # the name of the secret, and the secret itself, Hidden

    def __init__(self, read: Callable[[], tuple[str, Hidden]], parent: QWidget | None = None) -> None:
        super().__init__(520, 10, parent)
        self._read = read
        self.about = PlainLabel(wordWrap=True)
        self.trouble = PlainLabel(wordWrap=True)
        self.trouble.hide()
        self.form = QFormLayout()
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self._save)
        self.buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.addWidget(self.about)
        whole.addLayout(self.form)
        whole.addWidget(self.trouble)
        whole.addStretch(1)  # another kind of sign-in has fewer rows
        whole.addWidget(self.buttons)
        self._labels: dict[QWidget, QLabel] = {}
        self._secret_fields: list[QLineEdit] = []

    def add(self, control: QWidget, *, secret: bool = False) -> None:
        """Add a row with a control; a ``secret`` one shows dots."""
        self._labels[control] = label = PlainLabel()
        label.setBuddy(control)
        self.form.addRow(label, control)
        if secret and isinstance(control, QLineEdit):
            control.setEchoMode(QLineEdit.EchoMode.Password)
            control.setMaxLength(LONGEST_PASTE)
            self._secret_fields.append(control)

    def say(self, control: QWidget, label: str) -> None:
        """Set a control's label and accessible name."""
        self._labels[control].setText(label)
        control.setAccessibleName(plain(label))

    def done(self, result: int) -> None:
        """Close, and clear all fields."""
        for field in self._secret_fields:
            field.clear()
        super().done(result)

    def _save(self) -> None:
        try:
            name, secret = self._read()
        except SettingNotUsable as error:
            complain(self.trouble, error)
            return
        self.given.emit(name, secret)
        self.accept()


class PasswordDialog(SecretDialog):
    """The dialog for a password, for the secret with this name."""

    def __init__(self, name: str, about: str, parent: QWidget | None = None) -> None:
        super().__init__(self.read, parent)
        self._retranslate = name
        self.password = QLineEdit()
        self.add(self.password, secret=True)
        self.about.setText(about)
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the window's language."""
        self.setWindowTitle(self.tr("Password"))
        self.say(self.password, self.tr("&Password or key:"))

    def read(self) -> tuple[str, Hidden]:
        """The name of the secret, and the password."""
        return self._retranslate, proxy_secret(Hidden(self.password.text()))


class SignInDialog(SecretDialog):
    """The dialog for a sign-in: site, and user name with password or Cookie header; ``known`` is one to change."""

    def __init__(self, known: SignIn | None = None, parent: QWidget | None = None) -> None:
        super().__init__(self.read, parent)
        self.site, self.user, self.password, self.cookie = QLineEdit(), QLineEdit(), QLineEdit(), QLineEdit()
        self.kind = QComboBox()
        for _ in range(2):
            self.kind.addItem("")
        self.found = PlainLabel(wordWrap=True)
        self.add(self.site)
        self.add(self.kind)
        self.add(self.user)
        self.add(self.password, secret=True)
        self.add(self.cookie, secret=True)
        self.form.addRow(self.found)
        if known is not None:
            self.site.setText(known.site)
            self.site.setReadOnly(True)
            self.user.setText(known.user)
            self.kind.setCurrentIndex(0 if known.user else 1)
        self.kind.currentIndexChanged.connect(lambda _: self._show_kind())
        self.cookie.textChanged.connect(lambda _: self._tell_cookies())
        self.retranslate()
        self._show_kind()

    @property
    def is_cookie(self) -> bool:
        """True if the chosen kind is a Cookie header."""
        return self.kind.currentIndex() == 1

    @property
    def sign_in(self) -> SignIn:
        """The public part of the sign-in. Raises SettingNotUsable."""
        return SignIn(site_of(self.site.text()), "" if self.is_cookie else self.user.text())

    def read(self) -> tuple[str, Hidden]:
        """The site and the secret."""
        site = site_of(self.site.text())
        if self.is_cookie:
            return site, cookie_secret(Hidden(self.cookie.text()))
        return site, password_secret(self.user.text(), Hidden(self.password.text()))

    def retranslate(self) -> None:
        """Set all texts in the window's language."""
        self.setWindowTitle(self.tr("Sign-in"))
        self.about.setText(
            self.tr(
                "It goes into the password store of this computer, and from there to this very site alone, encrypted. "
                "It is shown nowhere again."
            )
        )
        self.say(self.site, self.tr("&Address of the site:"))
        self.say(self.kind, self.tr("&Kind:"))
        self.say(self.user, self.tr("&User name:"))
        self.say(self.password, self.tr("&Password:"))
        self.say(self.cookie, self.tr("&Cookie header:"))
        name_entries(self.kind, [self.tr("User name and password"), self.tr("Cookie header, copied from the browser")])
        self.site.setPlaceholderText("https://www.example.com")
        self._tell_cookies()

    def _show_kind(self) -> None:
        for control in (self.user, self.password):
            self.form.setRowVisible(control, not self.is_cookie)
        self.form.setRowVisible(self.cookie, self.is_cookie)
        self.trouble.hide()
        self._tell_cookies()

    def _tell_cookies(self) -> None:
        """Show the names of the cookies in the pasted text."""
        if not self.is_cookie:
            self.found.setText(
                self.tr("For sites whose browser window asks for a name and a password, not for a form on a page.")
            )
            return
        words = self.tr(
            "Sign in with your browser, open its tools for developers, choose “Network”, load the page again, and copy "
            "the value of “Cookie” among the request's headers. Such a sign-in ends when the site ends it."
        )
        if self.cookie.text():
            try:
                names = cookie_names(cookie_secret(Hidden(self.cookie.text())))
            except SettingNotUsable as error:
                complain(self.found, error)
                return
            words = self.tr("Found: {names}").format(names=", ".join(names[:MOST_NAMES]))
            words += " …" if len(names) > MOST_NAMES else ""
        self.found.setText(words)
