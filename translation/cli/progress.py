"""The progress of a job on standard error: a bar on a terminal, lines in a log."""

import os
import sys
import time
from typing import TextIO

from translation.cli.terminal import printable
from translation.engine.runtime.progress import Loading
from translation.network.client import Received
from translation.network.waiting import seconds_left

BAR = 24  # characters
LONGEST = 500  # characters of a name
UNTOLD = 80  # columns, where a terminal does not tell its width


def time_left(done: int, total: int, elapsed: float) -> str:
    """The estimated time left in words; ``""`` while it is too early."""
    return in_words(seconds_left(done, total, elapsed))


def in_words(seconds: float | None) -> str:
    """A time left in words; ``""`` for ``None``."""
    if seconds is None:
        return ""
    if seconds < 60:
        return f"{max(1, round(seconds))} s left"
    return f"{round(seconds / 60)} min left" if seconds < 3600 else f"{seconds / 3600:.1f} h left"


class Progress:
    """A progress bar with finished sentences and time left; cleared at the end."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = sys.stderr if stream is None else stream
        self._watched = self._stream.isatty() and os.environ.get("TERM") != "dumb"  # a dumb one cannot go back
        self._began = time.monotonic()
        self._shown = 0

    def start(self, what: str) -> None:
        """Start an article; its name is written once."""
        self._began = time.monotonic()
        self._line(f"{what} …")

    def show(self, done: int, total: int) -> None:
        """Draw the bar on a terminal."""
        if not self._watched:
            return
        filled = BAR * done // max(total, 1)
        left = time_left(done, total, time.monotonic() - self._began)
        text = f"[{'#' * filled}{'.' * (BAR - filled)}] {done} of {total} sentences{', ' + left if left else ''}"
        self.draw(text)

    def draw(self, text: str) -> None:
        """Show the progress on a terminal."""
        if not self._watched:
            return
        text = printable(text)[: self._columns() - 1]
        self._stream.write(f"\r{text:<{self._shown}}")
        self._stream.flush()
        self._shown = len(text)

    def receive(self, step: Received) -> None:
        """Show the progress of a page on a terminal."""
        if self._watched:
            part = f"page {step.part} of {step.parts}, " if step.parts > 1 else ""
            self.draw(f"{part}{step.bytes // 1000} kB from {step.host} …")

    def load(self, step: Loading) -> None:
        """Show the progress of a model that is being loaded, and what is to be known of it."""
        if step.note is not None:
            self._line(str(step.note))
        elif step.total:
            self.draw(f"loading {step.name}: {100 * step.done // step.total}%")

    def clear(self) -> None:
        """Clear the bar, so that other lines can be written."""
        if self._shown:
            self._stream.write("\r" + " " * self._shown + "\r")
            self._stream.flush()
            self._shown = 0

    def _columns(self) -> int:
        """The width of the bar's terminal, which may differ from that of the results."""
        try:
            return os.get_terminal_size(self._stream.fileno()).columns or UNTOLD
        except (OSError, ValueError):
            return UNTOLD

    def _line(self, text: str) -> None:
        self.clear()
        self._stream.write(printable(text)[:LONGEST] + "\n")
        self._stream.flush()
