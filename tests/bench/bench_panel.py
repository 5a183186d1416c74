"""The library's panel before 100,000 articles: how soon its first page is seen, and what its reader has to wait for.

The articles have a title and a paragraph in two languages, enough for a list and for searching; they are put together by
SQL. How long searches take in full texts is measured where the library is.
"""

import itertools
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.base.reading_setup import ReadingSetup
from gui.base.stores.library_queue import LibraryQueue
from gui.jobs import GarbageCollection, Jobs
from gui.library.list.model import ENTRY
from gui.library.panel import LibraryPanel
from tests.bench.figures import Figure
from translation.library.storage import store

ARTICLES = int(os.environ.get("DWIBACA_BENCH_ARTICLES", "100000"))
WORDS, PARAGRAPH = 20_000, 40
RUNS = 7
SIZE = (360, 800)
TYPED = "berita daeraban"  # a word that is in every article, and one that is in few


def figures() -> Iterator[Figure]:
    """Milliseconds, each beside its bar."""
    application = QApplication([])
    collection = GarbageCollection()
    with tempfile.TemporaryDirectory(prefix="dwibaca-bench-") as folder:
        file = Path(folder) / "library.sqlite"
        fill(file)
        opened = [open_panel(application, file) for _ in range(RUNS + 1)][1:]
        yield Figure("panel with 100,000 articles: first page drawn", 1000 * statistics.median(opened), 150, "ms")
        jobs = Jobs()
        panel = make(jobs, file)
        until(application, lambda: panel.model.is_counted)
        yield Figure("words typed: window held", held(application, panel, typing), 50, "ms")
        yield Figure("list scrolled from end to end: window held", held(application, panel, scrolling), 50, "ms")
        yield Figure("all articles chosen: window held", held(application, panel, choosing), 50, "ms")
        jobs.close()
    collection.stop()


def fill(file: Path) -> None:
    """A library of titles and short texts, its words as frequent as words are."""
    dice = random.Random(1)
    syllables = "ba be da de ka ke la ma me na pa ra ri sa ta tu wa ban ber gan kan men per ter".split()
    words = sorted({"".join(dice.choices(syllables, k=dice.randint(2, 4))) for _ in range(2 * WORDS)})[:WORDS]
    dice.shuffle(words)
    weights = list(itertools.accumulate(1 / (rank + 2.7) for rank in range(len(words))))

    def text(length: int) -> str:
        return " ".join(dice.choices(words, cum_weights=weights, k=length))

    connection = store.open_library(file)
    connection.execute("BEGIN")
    for number in range(1, ARTICLES + 1):
        when = 1.5e9 + 600 * number
        rare = "daeraban" if number % 50 == 0 else "kota"
        connection.execute(
            "INSERT INTO article (key, lasting, version, title, title_target, site, url, published, dated, added, opened, "
            "sentences, translated, indexed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 2, ?, 1)",
            (
                f"k{number}", f"l{number}", number, f"Berita {rare}: {text(7)}", f"News {rare}: {text(7)}",
                f"situs{number % 40}.example", f"https://situs.example/{number}", when, when, when, when,
                1 + number % 2,
            ),
        )  # fmt: skip
        connection.execute(
            "INSERT INTO version (id, article, saved, source, content) VALUES (?, ?, ?, '', x'00')",
            (number, number, when),
        )
        connection.execute(
            "INSERT INTO pair (version, row, number, source, target, digest) VALUES (?, 1, 0, ?, ?, ?)",
            (number, text(PARAGRAPH), text(PARAGRAPH), number),
        )
    connection.execute("COMMIT")
    connection.execute("INSERT INTO found (found) VALUES ('rebuild')")
    connection.close()
    print(f"{file.stat().st_size / 1e6:.0f} MB", file=sys.stderr)


def make(jobs: Jobs, file: Path) -> LibraryPanel:
    """A panel that is shown."""
    panel = LibraryPanel(
        LibraryQueue(jobs, file), lambda: ReadingSetup(lambda: sys.exit("no model is asked for"), 2, None)
    )
    panel.trouble.connect(lambda error: sys.exit(f"{error!r}"))
    panel.resize(*SIZE)
    panel.show()
    return panel


def open_panel(application: QApplication, file: Path) -> float:
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


def held(application: QApplication, panel: LibraryPanel, act: Callable[[QApplication, LibraryPanel], None]) -> float:
    """The longest time in milliseconds that the event loop did not come round; the least of three times."""
    longest = []
    for _ in range(3):
        ticks = [time.perf_counter()]
        timer = QTimer()
        timer.timeout.connect(lambda ticks=ticks: ticks.append(time.perf_counter()))
        timer.start(1)
        act(application, panel)
        timer.stop()
        longest.append(max(after - before for before, after in itertools.pairwise(ticks)))
    return 1000 * min(longest)


def typing(application: QApplication, panel: LibraryPanel) -> None:
    """Type two words as fast as a quick typist, and wait for what they find; then empty the field."""
    for letter in TYPED:
        QTest.keyClicks(panel.field, letter)
        pause(application, 0.06)
    began = time.perf_counter()
    until(application, lambda: panel.model.is_counted and panel.model.rowCount() == ARTICLES // 50)
    print(f"found after {1000 * (time.perf_counter() - began):.0f} ms", file=sys.stderr)
    QTest.keyClick(panel.field, Qt.Key.Key_Escape)
    until(application, lambda: panel.model.rowCount() == ARTICLES)


def scrolling(application: QApplication, panel: LibraryPanel) -> None:
    """Go to the end, back to the beginning, and down by pages."""
    panel.list.setFocus()
    for key, row in ((Qt.Key.Key_End, ARTICLES - 1), (Qt.Key.Key_Home, 0)):
        QTest.keyClick(panel.list, key)
        until(application, partial(_is_there, panel, row))
    bar = panel.list.verticalScrollBar()
    for step in range(60):
        bar.setValue(bar.maximum() * step // 60)
        pause(application, 0.01)
    bar.setValue(0)


def choosing(application: QApplication, panel: LibraryPanel) -> None:
    """Choose everything, and nothing."""
    panel.list.setFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    pause(application, 0.1)
    assert panel.list.chosen == ARTICLES
    panel.list.clearSelection()
    pause(application, 0.05)


def pause(application: QApplication, seconds: float) -> None:
    """Let the window work for a while."""
    end = time.perf_counter() + seconds
    until(application, lambda: time.perf_counter() > end)


def until(application: QApplication, done: Callable[[], bool], seconds: float = 60) -> None:
    """Let the window work until something is so."""
    end = time.monotonic() + seconds
    while not done():
        if time.monotonic() > end:
            raise TimeoutError("it did not come to that")
        application.processEvents()
        time.sleep(0.001)


def _is_there(panel: LibraryPanel, row: int) -> bool:
    return panel.model.index(row).data(ENTRY) is not None
