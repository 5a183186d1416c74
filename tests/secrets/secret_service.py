"""A Secret Service of the tests' own: gnome-keyring-daemon on a bus of its own, with a home of its own.

Nobody's desktop is touched: the daemon and its bus are children of this process, know only the folder that they are
given, and have no display to ask anything on.
"""

import contextlib
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PROGRAMS = ("dbus-run-session", "gnome-keyring-daemon")
PASSWORD = b"the tests' own"
PATIENCE = 30.0  # seconds
START = 'echo "$DBUS_SESSION_BUS_ADDRESS"; exec gnome-keyring-daemon --foreground --components=secrets "$@"'


def missing() -> str:
    """Why there can be no Secret Service here, ``""`` when there can."""
    lacking = [name for name in PROGRAMS if shutil.which(name) is None]
    return f"not installed: {', '.join(lacking)} (Debian: dbus, gnome-keyring)" if lacking else ""


@dataclass(frozen=True)
class Service:
    """A running one."""

    address: str  # of its bus
    pid: int  # the daemon's
    home: Path

    def lock(self) -> None:
        """Lock the keyring in it, as a desktop does when its owner goes away."""
        import secretstorage

        with contextlib.closing(secretstorage.dbus_init()) as bus:
            secretstorage.get_default_collection(bus).lock()

    @contextlib.contextmanager
    def hanging(self) -> Iterator[None]:
        """Let it answer nothing for a while."""
        os.kill(self.pid, signal.SIGSTOP)
        try:
            yield
        finally:
            os.kill(self.pid, signal.SIGCONT)

    def kill(self) -> None:
        """Let it crash."""
        os.kill(self.pid, signal.SIGKILL)


@contextlib.contextmanager
def running(home: Path, *, unlocked: bool = True) -> Iterator[Service]:
    """A Secret Service with an open keyring, or with none at all yet."""
    runtime = home / "runtime"
    runtime.mkdir(parents=True, mode=0o700)
    kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    places = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("DATA", "CONFIG", "CACHE", "STATE")}
    process = subprocess.Popen(
        ["dbus-run-session", "--", "sh", "-c", START, "sh", *(["--unlock"] if unlocked else [])],
        env={**kept, **places, "HOME": str(home), "XDG_RUNTIME_DIR": str(runtime)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        assert process.stdin is not None
        assert process.stdout is not None
        address = process.stdout.readline().decode().strip()
        process.stdin.write(PASSWORD)
        process.stdin.close()
        yield Service(address, _owner(address), home)
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        if process.stdout is not None:
            process.stdout.close()


def _owner(address: str) -> int:
    """The process of the service, once it is there."""
    from jeepney import message_bus
    from jeepney.io.blocking import Proxy, open_dbus_connection

    until = time.monotonic() + PATIENCE
    while True:
        with contextlib.suppress(OSError), open_dbus_connection(address) as bus:
            asked = Proxy(message_bus, bus)
            # It must not be asked anything else before it is there: the bus would start another one, that is locked.
            if asked.NameHasOwner("org.freedesktop.secrets")[0]:
                return int(asked.GetConnectionUnixProcessID("org.freedesktop.secrets")[0])
        if time.monotonic() > until:
            raise TimeoutError("gnome-keyring-daemon did not start")
        time.sleep(0.02)
