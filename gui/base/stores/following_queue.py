"""The queue of what is followed: requests to its file run in a lane of their own."""

from pathlib import Path

from gui.base.stores.store_queue import StoreQueue
from gui.jobs import Jobs
from translation.disk.database import Connection
from translation.following.storage.store import open_following

LANE = "following"


class FollowingQueue(StoreQueue):
    """Runs requests to the sources, rules and inbox in ``file``, which the first request makes."""

    def __init__(self, jobs: Jobs, file: Path) -> None:
        super().__init__(jobs, LANE, lambda: self.open_following())
        self.file = file

    def open_following(self) -> Connection:
        """A connection for the calling thread. Raises FollowingNotOpened."""
        return open_following(self.file)
