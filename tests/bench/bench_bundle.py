"""From the start of the bundle to its first paint, beside ``python main.py``: with nothing of either in memory, and again.

Neither is altered for it. A window listens for later starts when it has been painted, and not before: the lock of its
socket is what is waited for.
"""

import os
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.bench.figures import Figure

ROOT = Path(__file__).resolve().parents[2]
BUNDLE = ROOT / "dist" / "dwibaca"
RUNS = 7
PATIENCE = 60  # seconds
TICK = 0.001


def figures() -> Iterator[Figure]:
    """The ratios of the medians; none where there is no bundle, which is said."""
    program = BUNDLE / "dwibaca"
    if not program.is_file():
        print("There is no bundle to measure: 'make package ARGS=bundle' makes one.", file=sys.stderr)
        return
    packed, plain = [str(program)], [sys.executable, str(ROOT / "main.py")]
    for name, forget in (("cold", True), ("warm", False)):
        times: dict[str, list[float]] = {"bundle": [], "python": []}
        until_painted(packed), until_painted(plain)  # what is written once is written now
        for _ in range(RUNS):  # by turns, so that what else the machine does falls on both
            for command, kept in ((packed, times["bundle"]), (plain, times["python"])):
                if forget:
                    let_go_of_files()
                kept.append(until_painted(command))
        bundle, python = (statistics.median(each) for each in times.values())
        print(f"{name}: bundle {bundle:.2f} s, python main.py {python:.2f} s", file=sys.stderr)
        yield Figure(f"bundle's first paint ÷ python main.py, {name}", bundle / python, 1.3, "×")


def until_painted(command: Sequence[str]) -> float:
    """Seconds on the clock from starting a program to the moment its window has been painted."""
    with tempfile.TemporaryDirectory(prefix="dwibaca-bench-") as home:
        names = ("HOME", "XDG_RUNTIME_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME")
        environment = os.environ | dict.fromkeys(names, home) | {"QT_QPA_PLATFORM": "offscreen"}
        begin = time.perf_counter()
        process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            while not any(Path(home).glob("*.lock")):
                if process.poll() is not None or time.perf_counter() - begin > PATIENCE:
                    raise RuntimeError(f"{command[0]} showed no window")
                time.sleep(TICK)
            return time.perf_counter() - begin
        finally:
            process.kill()
            process.wait()


def let_go_of_files() -> None:
    """Ask the system to forget what it holds in memory of either program's files; it may do so for those at rest."""
    packages = Path(sysconfig.get_path("purelib"))
    library = Path(sysconfig.get_path("stdlib"))
    for folder in (BUNDLE, packages, library, ROOT / "gui", ROOT / "translation", ROOT / "resources"):
        for file in folder.rglob("*"):
            if file.is_file() and (folder != library or "site-packages" not in file.parts):
                _let_go(file)


def _let_go(path: Path) -> None:
    try:
        handle = os.open(path, os.O_RDONLY)
    except OSError:
        return
    try:
        os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
    finally:
        os.close(handle)
