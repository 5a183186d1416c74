"""Whether this is a good moment for work that nobody waits for: on mains, on a line that is not metered."""

import contextlib
import math
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from translation.texts import Text

SUPPLIES = Path("/sys/class/power_supply")  # Linux
PATIENCE = 5.0  # seconds for a system's own program or service
METERED = (1, 3)  # yes, and probably yes: NMMetered of NetworkManager
LEAST_PRIORITY = 19  # of a process, on Unix


def reason_to_wait() -> Text | None:
    """Why work that nobody waits for should not be done now; ``None`` if it may, or the system does not tell."""
    if is_on_battery():
        return Text("The computer runs on its battery.")
    if is_metered():
        return Text("The network is metered.")
    return None


class Watch:
    """Asks for a reason to wait, and remembers the answer for a while: the system's services take time to tell."""

    def __init__(self, ask: Callable[[], Text | None] | None = None, *, seconds: float = 20.0) -> None:
        self._ask, self._seconds = ask or reason_to_wait, seconds
        self._asked = -math.inf
        self._reason: Text | None = None

    def __call__(self) -> Text | None:
        """The reason, at most so many seconds old."""
        now = time.monotonic()
        if now - self._asked >= self._seconds:
            self._asked, self._reason = now, self._ask()
        return self._reason


def is_on_battery(supplies: Path = SUPPLIES) -> bool:
    """True if the system says that the computer runs on its battery."""
    with contextlib.suppress(OSError, ValueError, AttributeError, subprocess.SubprocessError):
        if sys.platform == "win32":
            return _windows_battery()
        if sys.platform == "darwin":
            told = subprocess.run(
                ["/usr/bin/pmset", "-g", "batt"], capture_output=True, text=True, timeout=PATIENCE, check=False
            )
            return "'Battery Power'" in told.stdout
        return _linux_battery(supplies)
    return False


def is_metered() -> bool:
    """True if NetworkManager says that the line is metered; no other system tells programs like this one."""
    if sys.platform != "linux":
        return False
    with contextlib.suppress(Exception):  # whatever is missing on this machine: the library, the bus, the service
        from jeepney import DBusAddress, Properties
        from jeepney.io.blocking import open_dbus_connection

        manager = DBusAddress(
            "/org/freedesktop/NetworkManager",
            bus_name="org.freedesktop.NetworkManager",
            interface="org.freedesktop.NetworkManager",
        )
        with open_dbus_connection(bus="SYSTEM") as bus:
            answer = bus.send_and_get_reply(Properties(manager).get("Metered"), timeout=PATIENCE)
            return answer.body[0][1] in METERED
    return False


def give_way() -> None:
    """Let every other program go first, as long as this process lives."""
    with contextlib.suppress(OSError, AttributeError):
        if sys.platform == "win32":
            import ctypes

            idle_priority = 0x40  # IDLE_PRIORITY_CLASS
            kernel = ctypes.windll.kernel32
            kernel.SetPriorityClass(kernel.GetCurrentProcess(), idle_priority)
        else:
            os.nice(LEAST_PRIORITY)


def _linux_battery(supplies: Path) -> bool:
    kinds = [(_read(supply / "type"), supply) for supply in supplies.iterdir()]
    if any(kind in ("Mains", "USB") and _read(supply / "online") == "1" for kind, supply in kinds):
        return False
    # A mouse has a battery, too.
    own = [supply for kind, supply in kinds if kind == "Battery" and _read(supply / "scope") != "Device"]
    return any(_read(supply / "status") == "Discharging" for supply in own)


def _read(file: Path) -> str:
    with contextlib.suppress(OSError):
        return file.read_text("ascii", "replace").strip()
    return ""


def _windows_battery() -> bool:
    if sys.platform != "win32":
        return False
    import ctypes

    class Status(ctypes.Structure):
        _fields_ = (
            ("ac_line", ctypes.c_byte),
            ("battery", ctypes.c_byte),
            ("percent", ctypes.c_byte),
            ("flag", ctypes.c_byte),
            ("seconds", ctypes.c_uint32),
            ("full_seconds", ctypes.c_uint32),
        )

    status = Status()
    return bool(ctypes.windll.kernel32.GetSystemPowerStatus(ctypes.byref(status))) and status.ac_line == 0
