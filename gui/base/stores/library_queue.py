"""The library's queue: requests to it run in the library's lane."""

from pathlib import Path

from gui.base.stores.store_queue import StoreQueue
from gui.jobs import Jobs
from translation.library.storage.store import Connection, open_library

LANE = "library"


class LibraryQueue(StoreQueue):
    """Runs requests to the library in ``file``, one after another. ``jobs`` are the window's lanes."""

    def __init__(self, jobs: Jobs, file: Path) -> None:
        super().__init__(jobs, LANE, lambda: self.open_library())
        self.file = file

    def open_library(self) -> Connection:
        """A connection for the calling thread. Raises LibraryNotOpened and LibraryDamaged."""
        return open_library(self.file)
