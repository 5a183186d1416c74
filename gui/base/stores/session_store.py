"""The session between two starts: open tabs and recent articles. It knows no widget."""

import base64
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from translation import paths
from translation.errors import ReaderError
from translation.session import OpenTab, Recent, Session, read_session, with_recent, write_session


class SessionStore:
    """The session in ``file``; ``trouble`` is the error from reading it, or ``None``."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self.trouble: ReaderError | None = None
        try:
            self.now = read_session(file)
        except ReaderError as error:
            self.now, self.trouble = Session(), error

    @property
    def geometry(self) -> bytes:
        """The window's geometry in Qt's format; empty if unknown."""
        try:
            return base64.b64decode(self.now.geometry)
        except ValueError:
            return b""

    def remember(self, source: str, title: str) -> None:
        """Add a recent article, except for the sample."""
        if source and source != str(paths.sample()):
            opened = datetime.now().astimezone().isoformat(timespec="seconds")
            self.now = with_recent(self.now, Recent(source, title, opened))

    def forget_recent(self) -> None:
        """Forget the recent articles."""
        self.now = replace(self.now, recent=())

    def store(self, geometry: bytes, tabs: Sequence[OpenTab], current: int) -> None:
        """Store the session for the next start. Raises FileNotWritten."""
        where = base64.b64encode(geometry).decode("ascii")
        self.now = replace(self.now, geometry=where, tabs=tuple(tabs), current=current)
        write_session(self._file, self.now)
