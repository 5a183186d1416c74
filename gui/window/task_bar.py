"""Progress on the program's icon in the task bar, where the desktop supports it.

On Linux it is the signal ``com.canonical.Unity.LauncherEntry.Update`` on the session bus, which KDE's task manager, the
Ubuntu and Dash-to-Dock docks, Plank and others read; others ignore it. The icon is found by the name of the desktop
file, so progress is visible only if one is installed.

Windows (``ITaskbarList3``) and macOS (the dock tile) are left out: Qt 6 has no class for either; the first needs COM,
the second Objective-C, each through another library. Nothing is shown there.
"""

import os
import sys
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from translation.paths import APPLICATION

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection

PATH = "/com/canonical/unity/launcherentry/dwibaca"
INTERFACE = "com.canonical.Unity.LauncherEntry"
STEP = 0.01  # a smaller change is not worth a message


class TaskBar(QObject):
    """Shows progress from 0 to 1 on the icon; without a session bus it does nothing, and never fails."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus: QDBusConnection | None = None
        self._looked = False
        self._shown: float | None = None

    def show(self, progress: float) -> None:
        """Show the progress on the icon."""
        progress = min(1.0, max(0.0, progress))
        if self._shown is not None and abs(progress - self._shown) < STEP:
            return
        self._shown = progress
        self._tell({"progress": progress, "progress-visible": True})

    def hide(self) -> None:
        """Clear the progress."""
        if self._shown is not None:
            self._shown = None
            self._tell({"progress": 0.0, "progress-visible": False})

    def _tell(self, properties: dict[str, Any]) -> None:
        bus = self._session_bus()
        if bus is None:
            return
        from PySide6.QtDBus import QDBusMessage

        entry = f"application://{QGuiApplication.desktopFileName() or APPLICATION}.desktop"
        message = QDBusMessage.createSignal(PATH, INTERFACE, "Update")
        message.setArguments([entry, properties])
        bus.send(message)

    def _session_bus(self) -> "QDBusConnection | None":
        """The session bus, looked up once; ``None`` if it is not available."""
        if not self._looked:
            self._looked = True
            if sys.platform.startswith("linux") and os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
                from PySide6.QtDBus import QDBusConnection

                bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, "dwibaca-task-bar")
                self._bus = bus if bus.isConnected() else None
        return self._bus
