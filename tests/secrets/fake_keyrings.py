"""Password stores that do what real ones do on a bad day; keyring is told to use one by its name, as anybody may.

What they keep is in ``ENTRIES``, what they were asked in ``ASKED``; the test that uses one empties both.
"""

import threading
from typing import ClassVar

from keyring import errors

ENTRIES: dict[tuple[str, str], str] = {}
ASKED: list[str] = []
GO_ON = threading.Event()


class Memory:
    """A store that is in order. Its entries are at most ``longest`` bytes long, as Windows counts them."""

    priority = 1.0
    longest = 2560

    def get_password(self, service, username):
        ASKED.append(f"get {service}")
        return ENTRIES.get((service, username))

    def set_password(self, service, username, password):
        ASKED.append(f"set {service}")
        if len(password.encode("utf-16-le")) > self.longest:
            raise WindowsError_(1783)
        ENTRIES[service, username] = password

    def delete_password(self, service, username):
        ASKED.append(f"delete {service}")
        if (service, username) not in ENTRIES:
            raise errors.PasswordDeleteError("not found")
        del ENTRIES[service, username]


class WindowsError_(Exception):
    def __init__(self, code):
        super().__init__(code, "CredWrite", "The stub received bad data.")
        self.winerror = code


class Short(Memory):
    """One that takes next to nothing."""

    longest = 10


class Hanging(Memory):
    """One that waits for its owner, until ``GO_ON``; it then does what it was asked."""

    def get_password(self, service, username):
        GO_ON.wait(30)
        return super().get_password(service, username)


class Fails(Memory):
    """One that raises ``error`` whatever it is asked."""

    error: ClassVar[Exception] = errors.KeyringError("no")

    def get_password(self, service, username):
        raise self.error

    def set_password(self, service, username, password):
        raise self.error

    def delete_password(self, service, username):
        raise self.error


class Locked(Fails):
    error = errors.KeyringLocked("Failed to unlock the collection!")


class NeverMade(Fails):
    """The owner was asked for a password for the first keyring there, and went away."""

    error = errors.InitError("Failed to create the collection: Prompt dismissed..")

    def __init__(self):
        self.error.__cause__ = type("PromptDismissedException", (Exception,), {})()


class Denied(Fails):
    """macOS, after “Deny”."""

    error = errors.PasswordSetError("Can't store password on keychain: (-25293, 'Security Auth Failure')")

    def __init__(self):
        self.error.__cause__ = type("SecAuthFailure", (Exception,), {})()


class NotAllowed(Fails):
    """D-Bus, in a sandbox that was not given the name."""

    def __init__(self):
        self.error = type("DBusErrorResponse", (Exception,), {"name": "org.freedesktop.DBus.Error.AccessDenied"})()


class NoSession(Fails):
    """Windows, for a service without a session of its own."""

    error = WindowsError_(1312)


class Careless(Memory):
    """One that tells what it was given when it fails."""

    def set_password(self, service, username, password):
        raise ValueError(f"cannot keep {password!r}")


class HalfWay(Memory):
    """One that takes two entries, and then no more."""

    def set_password(self, service, username, password):
        if sum(one.startswith("set ") for one in ASKED) >= 2:
            raise errors.PasswordSetError("the disk is full")
        super().set_password(service, username, password)
