"""The inbox's panel before 50,000 entries: how soon its first page is seen, filtered, and what holds its window."""

import itertools
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QComboBox

from gui.base.reading_setup import ReadingSetup
from gui.base.stores.following_queue import FollowingQueue
from gui.base.stores.settings_store import SettingsStore
from gui.following.inbox.panel import InboxPanel
from gui.following.runner import NewsRunner
from gui.jobs import GarbageCollection, Jobs
from tests.bench.bench_following import INBOX, fill
from tests.bench.bench_panel import pause, until
from tests.bench.figures import Figure
from translation.following.storage.store import open_following

RUNS = 7
SIZE = (360, 800)


def figures() -> Iterator[Figure]:
    """Milliseconds, each beside its bar."""
    application = QApplication([])
    collection = GarbageCollection()
    with tempfile.TemporaryDirectory(prefix="dwibaca-bench-") as folder:
        file = Path(folder) / "following.sqlite"
        connection = open_following(file)
        fill(connection)
        connection.close()
        times = [opened(application, file) for _ in range(RUNS + 1)][1:]
        yield Figure(f"inbox of {INBOX:,} entries: first page drawn", 1000 * statistics.median(times), 150, "ms")
        jobs = Jobs()
        panel = make(jobs, file)
        until(application, lambda: panel.model.has_come and panel.filters.source.count() > 1)
        for name, act in (
            ("unread", lambda: choose(panel.filters.part, 1)),
            ("one source, too", lambda: choose(panel.filters.source, 3)),
            ("everything again", panel.filters.clear),
            ("a word", lambda: panel.field.search_for("harga")),
        ):
            yield Figure(f"filtered in the window: {name}", filtered(application, panel, act), 100, "ms")
        panel.field.search_for("")
        yield Figure("inbox scrolled through pages: window held", held(application, panel), 50, "ms")
        jobs.close()
        panel.close()
    collection.stop()


def make(jobs: Jobs, file: Path) -> InboxPanel:
    """A panel that is shown."""
    settings_store = SettingsStore(file.with_name("settings.json"))
    queue = FollowingQueue(jobs, file)
    setup = ReadingSetup(lambda: sys.exit("no model is asked for"), 2, None)
    panel = InboxPanel(queue, NewsRunner(queue, lambda: setup, settings_store))
    panel.trouble.connect(lambda error: sys.exit(f"{error!r}"))
    panel.resize(*SIZE)
    panel.show()
    return panel


def opened(application: QApplication, file: Path) -> float:
    """Seconds from making a panel to its first page drawn."""
    jobs = Jobs()
    began = time.perf_counter()
    panel = make(jobs, file)
    until(application, lambda: panel.model.has_come)
    panel.grab()
    taken = time.perf_counter() - began
    jobs.close()
    panel.close()
    panel.deleteLater()
    return taken


def choose(box: QComboBox, row: int) -> None:
    box.setCurrentIndex(row)
    box.activated.emit(row)


def filtered(application: QApplication, panel: InboxPanel, act: Callable[[], object]) -> float:
    """The median of milliseconds from a choice to its entries drawn."""
    times = []
    for _ in range(3):
        shown = QSignalSpy(panel.model.shown)
        began = time.perf_counter()
        act()
        until(application, partial(_has_come, shown))
        panel.list.grab()
        times.append(time.perf_counter() - began)
        pause(application, 0.3)
    return 1000 * statistics.median(times)


def held(application: QApplication, panel: InboxPanel) -> float:
    """The longest time in milliseconds that the window did not answer while its list was scrolled; the least of three."""
    longest = []
    panel.list.setFocus()
    for _ in range(3):
        ticks = [time.perf_counter()]
        timer = QTimer()
        timer.timeout.connect(lambda ticks=ticks: ticks.append(time.perf_counter()))
        timer.start(1)
        for _ in range(40):
            QTest.keyClick(panel.list, Qt.Key.Key_End)
            pause(application, 0.02)
        timer.stop()
        print(panel.model.rowCount(), "rows", file=sys.stderr)
        longest.append(max(after - before for before, after in itertools.pairwise(ticks)))
    return 1000 * min(longest)


def _has_come(shown: QSignalSpy) -> bool:
    return shown.count() > 0
