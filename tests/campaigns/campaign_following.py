"""Ten outlets with faults followed for thirty days, by a clock of their own: nothing lost, nothing twice, memory flat."""

import contextlib
import resource
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench.figures import Figure
from tests.following.feeds import Clock, updated
from tests.following.outlets import DAY, Outlets, closest
from translation.following.storage.store import open_following

DAYS, TIMES_A_DAY, EACH = 30, 6, 3
WARM = 3  # days after which memory should not grow by more than SQLite's cache of the file, 16 MB


def figures(days: int = DAYS) -> Iterator[Figure]:
    """Articles that were lost or came twice, the shortest pause of a host, and how memory grew."""
    clock = Clock()
    with (
        tempfile.TemporaryDirectory(prefix="dwibaca-campaign-") as folder,
        contextlib.closing(open_following(Path(folder) / "following.sqlite")) as connection,
        Outlets(clock) as outlets,
    ):
        outlets.list[9].gone_at = clock() + days / 2 * DAY
        outlets.follow(connection)
        new: list[int] = []
        warm = 0.0
        for day in range(days):
            for _ in range(TIMES_A_DAY):
                outlets.publish(EACH)
                new += updated(connection, clock)[0].new
                clock.seconds += DAY / TIMES_A_DAY
            outlets.forget()
            if day == min(WARM, days - 1):
                warm = resident()
        for _ in range(3):  # what was pausing after a failure comes too
            clock.seconds += DAY / 2
            new += updated(connection, clock)[0].new
        found = [url.partition("?")[0] for (url,) in connection.execute("SELECT url FROM entry")]
        own = f":{outlets.list[9].server.port}/"
        lost = {url for url in outlets.expected() - set(found) if own not in url}
        yield Figure(f"{days} days of ten outlets with faults: articles", len(found), 1, better="higher")
        yield Figure("articles that were lost", len(lost), 0)
        yield Figure("articles that came twice", len(found) - len(set(found)) + len(new) - len(set(new)), 0)
        for outlet in outlets.list:
            least = 2.99 if outlet.number == 3 else 1.99
            if (pause := closest(outlet.asked)) < least:
                yield Figure(f"shortest pause of outlet {outlet.number}", pause, least, "s", "higher")
        yield Figure(
            "shortest pause of a host", min(closest(outlet.asked) for outlet in outlets.list), 1.99, "s", "higher"
        )
        yield Figure(f"memory that the days after the first {WARM} add", resident() - warm, 20, "MB")


def resident() -> float:
    """The largest memory of this process so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
