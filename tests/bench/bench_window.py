"""From the start of Python to the first paint, beside a bare PySide6 window of the same size.

Both have been started before, so that their modules are compiled, as those of an installed program are.
"""

import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench.figures import Figure

ROOT = Path(__file__).resolve().parents[2]
RUNS = 9

OURS = """
import os, time
from gui import main_window
def paintEvent(window, event):
    print(time.process_time(), flush=True)
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
        print(time.process_time(), flush=True)
        os._exit(0)
application = QApplication([])
window = Window()
window.resize(1120, 760)
window.show()
application.exec()
"""


def figures() -> Iterator[Figure]:
    """The ratio of the medians."""
    ours, bare = [], []
    with tempfile.TemporaryDirectory(prefix="dwibaca-bench-") as compiled:
        for run in range(RUNS + 1):  # by turns, so that what else the machine does falls on both
            times = until_painted(OURS, compiled), until_painted(BARE, compiled)
            if run:  # the first ones compile
                ours.append(times[0])
                bare.append(times[1])
    print(f"ours {statistics.median(ours):.3f} s, bare {statistics.median(bare):.3f} s", file=sys.stderr)
    yield Figure("first paint ÷ that of a bare window", statistics.median(ours) / statistics.median(bare), 1.6, "×")


def until_painted(program: str, compiled: str) -> float:
    """Seconds of the processor from starting Python to the moment the program prints: others' work is not in them."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": compiled}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return float(done.stdout)
