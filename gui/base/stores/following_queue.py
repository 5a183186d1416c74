"""The queue of what is followed: requests to its file run in a lane of their own, and changes by others are noticed."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

from gui.base.stores.store_queue import StoreQueue
from gui.jobs import Jobs, new_lock
from translation.disk.database import Connection
from translation.following.storage.store import open_following, state_of, version_of

LANE = "following"


class FollowingQueue(StoreQueue):
    """Runs requests to the sources, rules and inbox in ``file``, which the first request makes."""

    def __init__(self, jobs: Jobs, file: Path) -> None:
        super().__init__(jobs, LANE, lambda: self._open_watched())
        self.file = file
        self._watch = new_lock()  # held while our own requests have the file open
        self._known = state_of(file)
        self._version = 0
        self._changes = 0
        self._at_own_work = 0
        self._has_worked = False  # since our requests have opened the file

    def open_following(self) -> Connection:
        """A connection for the calling thread. Raises FollowingNotOpened."""
        return open_following(self.file)

    def changes_by_others(self) -> int:
        """How often the file was seen to be changed by others: by a command, by another window.

        It costs a look at the file, and never waits.
        """
        if self._watch.acquire(blocking=False):
            try:
                self._compare()
            finally:
                self._watch.release()
        return self._changes

    @contextlib.contextmanager
    def own_work(self) -> Iterator[None]:
        """This window's own work on the file in another lane, which tells of its changes by itself."""
        with self._watch:
            self._compare()
            self._at_own_work += 1
        try:
            yield
        finally:
            with self._watch:
                self._known = state_of(self.file)
                self._has_worked = True
                self._at_own_work -= 1

    # In the lane's thread

    def _open_watched(self) -> Connection:
        self._watch.acquire()
        self._compare()
        try:
            connection = self.open_following()
        except BaseException:
            self._watch.release()
            raise
        self._version, self._has_worked = version_of(connection), False
        return connection

    def _close(self, connection: Connection) -> None:
        if not (self._at_own_work or self._has_worked):
            self._changes += version_of(connection) != self._version
        try:
            super()._close(connection)
        finally:
            self._known = state_of(self.file)
            self._watch.release()

    def _compare(self) -> None:
        now = state_of(self.file)
        self._changes += now != self._known and not self._at_own_work
        self._known = now
