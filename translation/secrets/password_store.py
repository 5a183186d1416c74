"""Passwords and sign-ins in the system's password store; the only user of keyring.

A store may wait for its password forever, so each call has a time limit and a thread of its own. Failures become our
errors without their cause, because the message of a foreign exception may contain the secret. Stores that write plain
text are never used, whoever has configured them.
"""

import os
import sys
from collections.abc import Callable, Generator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from translation.errors import SecretNotForgotten, SecretNotKept, SecretNotRead, SettingNotUsable
from translation.network import sites
from translation.network.waiting import patiently
from translation.secrets import split_secrets
from translation.secrets.sign_ins import Hidden, SignIn, headers, password_in, user_in
from translation.secrets.split_secrets import Store
from translation.texts import Text, sentences

T = TypeVar("T")

PATIENCE = 60.0  # seconds: a store that is locked asks its owner, who has to find the password
PLAIN = ("keyrings.alt", "keyring.backends.file")  # packages whose backends keep passwords where anybody can read them
NONE = ("keyring.backends.null", "keyring.backends.fail")  # those that keep nothing
CHAIN = "keyring.backends.chainer"
NOTHING: Mapping[str, str] = MappingProxyType({})


class Trouble(Enum):
    """The reasons why the password store refuses a request."""

    ABSENT = "absent"
    PLAIN = "plain text"
    LOCKED = "locked"
    DENIED = "denied"
    SILENT = "silent"
    STUCK = "stuck"
    TOO_LONG = "too long"
    MISSING = "missing"
    NOT_WHOLE = "not whole"
    OTHER = "other"


AGAIN = Text("Add it again, or forget it.")
SAID: Mapping[Trouble, tuple[Text, Text | None]] = {
    Trouble.ABSENT: (Text("This computer has no password store that Dwibaca can use."), None),
    Trouble.PLAIN: (
        Text("The only password store here keeps passwords in plain text, and Dwibaca does not use such a one."),
        Text("Set up another, such as GNOME Keyring or KWallet, and try again."),
    ),
    Trouble.LOCKED: (
        Text("The password store is locked, and it was not opened."),
        Text("Open it with its password when it asks, and try again."),
    ),
    Trouble.DENIED: (Text("The password store does not let Dwibaca in."), Text("Allow it there, and try again.")),
    Trouble.SILENT: (
        Text("The password store does not answer."),
        Text("Check whether it is waiting for its password, and try again."),
    ),
    Trouble.STUCK: (
        Text("The password store has not answered an earlier question yet."),
        Text("Check whether it is waiting for its password, and try again."),
    ),
    Trouble.TOO_LONG: (
        Text("The password store does not take anything of this length."),
        Text("Leave out the cookies that have nothing to do with the sign-in."),
    ),
    Trouble.MISSING: (Text("The password store has nothing under this name any more."), AGAIN),
    Trouble.NOT_WHOLE: (Text("What the password store has under this name is not whole."), AGAIN),
    Trouble.OTHER: (
        Text("The password store failed."),
        Text("Check in the program that manages it that it works, and try again."),
    ),
}
SET_UP = {
    "flatpak": Text("Let this Flatpak talk to “org.freedesktop.secrets”, and try again."),
    "snap": Text("Type “snap connect dwibaca:password-manager-service”, and try again."),
    "own": Text("Check that the system's own password store works, and try again."),
    "desktop": Text("Install and start one, such as GNOME Keyring or KWallet, and try again."),
    "no bus": Text("It is reached over D-Bus: sign in to a desktop, or start Dwibaca under “dbus-run-session”."),
}

# What the exceptions of keyring's backends mean, by their names: their classes live in libraries that only some have.
MEANINGS = {
    Trouble.LOCKED: {"KeyringLocked", "LockedException", "PromptDismissedException", "KeychainDenied"},
    Trouble.DENIED: {"SecAuthFailure", "PermissionError"},
    Trouble.ABSENT: {"NoKeyringError", "SecretServiceNotAvailableException"},
    Trouble.NOT_WHOLE: {"NotWhole"},
    Trouble.SILENT: {"TimeoutError"},
}
DBUS = {"AccessDenied": Trouble.DENIED, "ServiceUnknown": Trouble.ABSENT, "NoReply": Trouble.SILENT}
WINDOWS = {5: Trouble.DENIED, 1312: Trouble.ABSENT, 1783: Trouble.TOO_LONG}  # System error codes of CredWrite


class _Failed(Exception):
    """A failure of the store, reduced to its reason."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble)
        self.trouble = trouble


class _Question:
    """A call to the store: whether somebody still waits for it, and whether it has ended."""

    def __init__(self) -> None:
        self.wanted, self.ended = True, False

    def give_up(self) -> None:
        self.wanted = False


class PasswordStore:
    """The system's password store, and the secrets kept in memory until the program ends.

    Each secret has a name: a site, or a proxy. Generators yield until the store answers; closing one gives up.
    """

    def __init__(self, *, seconds: float = PATIENCE) -> None:
        self._seconds = seconds
        self._read: dict[str, Hidden] = {}  # each is asked for once: some stores ask their owner every time
        self._for_now: dict[str, Hidden] = {}
        self._left_out: set[str] = set()
        self._given_up: list[_Question] = []

    def keep(self, name: str, secret: Hidden) -> Generator[None, None, None]:
        """Store a secret, replacing the one under this name. Raises SecretNotKept."""

        def write(store: Store, question: _Question) -> None:
            split_secrets.write(store, name, secret.reveal(), lambda: question.wanted)

        trouble, _ = yield from self._ask(write)
        if trouble is not None:
            raise SecretNotKept(*_said(trouble))
        self._let_go(name)
        self._read[name] = secret

    def keep_for_now(self, name: str, secret: Hidden) -> None:
        """Keep a secret in memory until the program ends, as the reader has agreed."""
        self._let_go(name)
        self._for_now[name] = secret

    def leave_out(self, name: str) -> None:
        """Continue without this secret until the program ends or it is given again."""
        self._left_out.add(name)

    @property
    def for_now(self) -> dict[str, str]:
        """The names of the secrets in memory, each with its user name."""
        return {name: user_in(secret) for name, secret in self._for_now.items()}

    def is_left_out(self, name: str) -> bool:
        """True if the reader has chosen to continue without it."""
        return name in self._left_out

    def read(
        self, name: str, *, needed: bool = True, may_lack_store: bool = False
    ) -> Generator[None, None, Hidden | None]:
        """The secret under a name; ``None`` if there is none and it is not ``needed``. Raises SecretNotRead.

        With ``may_lack_store``, a missing store counts as a missing secret.
        """
        if name in self._for_now:
            return self._for_now[name]
        if name not in self._read:
            trouble, text = yield from self._ask(lambda store, _: split_secrets.read(store, name))
            if may_lack_store and trouble in (Trouble.ABSENT, Trouble.PLAIN):
                return None
            if trouble is not None or (text is None and needed):
                happened, advice = _said(trouble or Trouble.MISSING)
                raise SecretNotRead(sentences(happened, Text("It was asked for “{name}”.", name=name)), advice, name)
            self._read[name] = Hidden(text or "")
        return self._read[name] or None

    def forget(self, name: str) -> Generator[None, None, None]:
        """Delete a secret from the store and from memory. Raises SecretNotForgotten; it is no longer used even then."""
        only_here = name in self._for_now
        self._let_go(name)
        if only_here:
            return
        trouble, _ = yield from self._ask(lambda store, _: split_secrets.delete(store, name))
        if trouble is not None:
            happened, advice = _said(trouble)
            called = Text("It is called “{name}” there.", name=split_secrets.service_of(name))
            raise SecretNotForgotten(happened, sentences(advice, called))

    def _let_go(self, name: str) -> None:
        self._read.pop(name, None)
        self._for_now.pop(name, None)
        self._left_out.discard(name)

    def _ask(self, act: Callable[[Store, _Question], T]) -> Generator[None, None, tuple[Trouble | None, T | None]]:
        """The result of a call to the password store within the time limit, or the reason for its failure."""
        self._given_up = [question for question in self._given_up if not question.ended]
        if self._given_up:  # another question would only be one more that hangs
            return Trouble.STUCK, None
        question = _Question()

        def work() -> tuple[Trouble | None, T | None]:
            try:
                return None, act(store_here(), question)
            except _Failed as error:
                return error.trouble, None
            except Exception as error:  # its words are not ours, and are told to nobody
                return meaning(error), None
            finally:
                question.ended = True

        def give_up() -> None:
            question.give_up()
            self._given_up.append(question)

        try:
            return (yield from patiently(work, seconds=self._seconds, abort=give_up))
        except TimeoutError:
            return Trouble.SILENT, None


@dataclass(frozen=True, slots=True)
class Secrets:
    """The credentials for requests: the reader's sign-ins, and the user name for the reader's proxy."""

    password_store: PasswordStore
    sign_ins: tuple[SignIn, ...] = ()
    proxy: str = ""
    private: bool = False  # sites are not told who reads

    def headers_for(self, site: str) -> Generator[None, None, Mapping[str, str]]:
        """The headers that sign in to exactly this site over https, none without a sign-in. Raises SecretNotRead."""
        try:
            name = sites.site_of(site)
        except SettingNotUsable:
            return NOTHING
        known = name in self.password_store.for_now or any(one.site == name for one in self.sign_ins)
        if self.private or not known or self.password_store.is_left_out(name):
            return NOTHING
        secret = yield from self.password_store.read(name)
        return NOTHING if secret is None else headers(secret)

    def proxy_password(self) -> Generator[None, None, str]:
        """The password of the reader's own proxy, ``""`` without one. Raises SecretNotRead."""
        if not sites.user_of(self.proxy) or self.password_store.is_left_out(self.proxy):
            return ""
        secret = yield from self.password_store.read(self.proxy, needed=False)
        return "" if secret is None else password_in(secret)

    def server_key(self, address: str) -> Generator[None, None, str]:
        """The key for a translation server of the reader's, ``""`` without one. Raises SecretNotRead."""
        name = server_name(address)
        if self.password_store.is_left_out(name):
            return ""
        secret = yield from self.password_store.read(
            name, needed=False, may_lack_store=True
        )  # most servers want no key
        return "" if secret is None else password_in(secret)

    def in_private(self) -> "Secrets":
        """The same for private reading."""
        return replace(self, private=True)


def server_name(address: str) -> str:
    """The name of a translation server's key, which must differ from a site's name."""
    return f"LibreTranslate {address.strip().rstrip('/')}"


def store_here() -> Store:
    """The store to use: the one configured for keyring, or else the best available."""
    from keyring import core

    try:
        chosen: Any = core.load_env() or core.load_config()
    except Exception:  # it names what is not there, or cannot run here
        raise _Failed(Trouble.ABSENT) from None
    if chosen is None:
        found: list[Any] = _viable()
    else:
        found = list(chosen.backends) if _comes_from(type(chosen), CHAIN) else [chosen]
    used = [one for one in found if not _comes_from(type(one), *NONE)]
    for one in used:
        if not _keeps_plain_text(type(one)):
            store: Store = one
            return store
    raise _Failed(Trouble.PLAIN if used else Trouble.ABSENT)


def _viable() -> list[Any]:
    """The available stores, best first."""
    from keyring.backend import KeyringBackend, _load_plugins

    _load_plugins()  # and not ``get_all_keyring``, which remembers that there was no store a while ago
    ranked = []
    for kind in KeyringBackend.get_viable_backends():
        with suppress(Exception):  # what it stands on went away meanwhile
            if not _comes_from(kind, CHAIN, *NONE):  # what is in the chain is among the others
                ranked.append((float(kind.priority), kind.__qualname__, kind()))
    return [store for _, _, store in sorted(ranked, key=lambda one: one[:2], reverse=True)]


def meaning(error: BaseException) -> Trouble:
    """The reason that a backend's exception stands for."""
    cause: BaseException | None = error
    while cause is not None:
        for trouble, names in MEANINGS.items():
            if names & {kind.__name__ for kind in type(cause).__mro__}:
                return trouble
        if (code := getattr(cause, "winerror", None)) in WINDOWS:
            return WINDOWS[code]
        said = str(getattr(cause, "name", "")).rpartition(".")[2]
        if type(cause).__name__ == "DBusErrorResponse" and said in DBUS:
            return DBUS[said]
        cause = cause.__cause__ or cause.__context__
    return Trouble.OTHER


def _comes_from(kind: type, *packages: str) -> bool:
    """True if a class or one of its bases belongs to one of these packages."""
    homes = [base.__module__ for base in kind.__mro__]
    return any(home == package or home.startswith(package + ".") for home in homes for package in packages)


def _keeps_plain_text(kind: type) -> bool:
    return _comes_from(kind, *PLAIN) or any(
        word in base.__name__.lower() for base in kind.__mro__ for word in ("plaintext", "unencrypted")
    )


def _said(trouble: Trouble) -> tuple[Text, Text]:
    happened, advice = SAID[trouble]
    return happened, advice or _how_to_set_up()


def _how_to_set_up() -> Text:
    """Advice for a system without a password store."""
    if Path("/.flatpak-info").exists():
        return SET_UP["flatpak"]
    if os.environ.get("SNAP"):
        return SET_UP["snap"]
    if sys.platform in ("win32", "darwin"):
        return SET_UP["own"]
    return SET_UP["desktop"] if os.environ.get("DBUS_SESSION_BUS_ADDRESS") else SET_UP["no bus"]
