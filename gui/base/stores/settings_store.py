"""The settings of the open window: one object that holds them, signals changes and stores them."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from translation.errors import FileNotRead, FileNotWritten
from translation.settings import Settings, read_settings, write_settings

GATHERED = 200  # milliseconds in which changes are stored together: a key held down makes thirty a second


class SettingsStore(QObject):
    """The settings in ``file``: ``now`` holds them, ``changed`` is emitted after each change.

    ``trouble`` is the FileNotRead from reading them, or ``None``; the defaults then apply. ``failed`` is emitted with
    the FileNotWritten if they could not be stored; they still apply.
    """

    changed = Signal(object)
    failed = Signal(object)

    def __init__(self, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.file = file
        self.trouble: FileNotRead | None = None
        try:
            self.now = read_settings(file)
        except FileNotRead as error:
            self.now, self.trouble = Settings(), error
        self._stored = self.now
        self._timer = QTimer(self, singleShot=True, interval=GATHERED)
        self._timer.timeout.connect(self.store)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.store)

    def change(self, **values: Any) -> None:  # noqa: ANN401 - each field has a type of its own
        """Change settings. Raises ValueError for an invalid value, TypeError for an unknown name."""
        chosen = replace(self.now, **values)
        if chosen == self.now:
            return
        self.now = chosen
        self._timer.start()
        self.changed.emit(chosen)

    def store(self) -> None:
        """Store pending changes now."""
        self._timer.stop()
        if self.now == self._stored:
            return
        self._stored = self.now
        try:
            write_settings(self.file, self.now)
        except FileNotWritten as error:
            self.failed.emit(error)
