"""From the start of Python to the first paint, beside a bare PySide6 window of the same size; and long articles."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from tests.bench.figures import Figure

ROOT = Path(__file__).resolve().parents[2]
RUNS = 9
PARAGRAPHS = 600

OURS = """
import os, time
from gui import main_window
def paintEvent(window, event):
    print(time.time(), flush=True)
    os._exit(0)
main_window.MainWindow.paintEvent = paintEvent
import main
main.main([])
"""
BARE = """
import os, time
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        print(time.time(), flush=True)
        os._exit(0)
application = QApplication([])
window = Window()
window.resize(1120, 760)
window.show()
application.exec()
"""


def figures() -> Iterator[Figure]:
    """The ratio of the medians; then what a long article costs, in milliseconds."""
    ours, bare = [], []
    for _ in range(RUNS):  # by turns, so that what else the machine does falls on both
        ours.append(until_painted(OURS))
        bare.append(until_painted(BARE))
    print(f"ours {statistics.median(ours):.3f} s, bare {statistics.median(bare):.3f} s", file=sys.stderr)
    yield Figure("first paint ÷ that of a bare window", statistics.median(ours) / statistics.median(bare), 1.6, "×")
    shown, filled = long_article()
    yield Figure(f"{PARAGRAPHS} paragraphs shown", shown, 500, "ms")
    yield Figure("one row of them filled", filled, 8, "ms")


def until_painted(program: str) -> float:
    """Seconds from starting Python to the moment the program prints."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    began = time.time()
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return float(done.stdout) - began


def long_article() -> tuple[float, float]:
    """Milliseconds to show an article of 600 paragraphs, and to fill one of its rows."""
    from PySide6.QtWidgets import QApplication

    from gui.bilingual_view import BilingualView
    from translation.document import Article, BilingualBlock, Block, Kind, SentencePair

    application = QApplication.instance() or QApplication([])
    text = "Pemerintah daerah menyatakan bahwa pembangunan jembatan itu akan selesai tahun depan. " * 4
    block = Block(Kind.PARAGRAPH, text)
    article = Article("Judul", (block,) * PARAGRAPHS, published=datetime.now(UTC))
    view = BilingualView()
    view.resize(1120, 700)
    view.show()
    began = time.perf_counter()
    view.show_article(article)
    view.grab()
    shown = time.perf_counter() - began
    pairs = (SentencePair(text, "The local government said that the bridge will be finished next year. " * 4),)
    times = []
    for row in range(1, 61):
        began = time.perf_counter()
        view.fill(row, BilingualBlock(block, pairs))
        view.grab()
        times.append(time.perf_counter() - began)
    view.close()
    application.processEvents()
    return shown * 1000, statistics.median(times) * 1000
