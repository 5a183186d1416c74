"""Long work in the library (retranslation, import, copies), and its progress bar."""

import contextlib
from collections.abc import Callable, Generator, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QToolButton, QWidget

from gui.base.controls.busy_bar import BusyBar
from gui.base.plain_text import PlainLabel
from gui.base.reading_setup import ReadingSetup
from gui.base.stores.library_queue import LibraryQueue
from gui.jobs import Callback, Job, Jobs, deliver
from gui.theme.icons import icon
from translation.library.safety import backups
from translation.library.safety import startup as safety
from translation.network.waiting import mapped
from translation.tasks import batch

Steps = Generator[tuple[int, int], None, Any]  # how many of how many


def retranslate(
    library_queue: LibraryQueue, reading_setup: ReadingSetup, articles: Sequence[int], *, extract: bool
) -> "Generator[tuple[int, int], None, batch.BatchResult]":
    """``batch.retranslate_each`` with its progress in thousandths of an article."""
    work = batch.retranslate_each(
        articles, reading_setup.open_model, library_queue.open_library, beam=reading_setup.beam, extract=extract
    )

    def thousandths(step: batch.BatchStep) -> tuple[int, int]:
        return 1000 * step.at + 1000 * step.done // max(1, step.sentences), 1000 * step.total

    return (yield from mapped(work, thousandths))


def take_in(library_queue: LibraryQueue, file: Path) -> Steps:
    """Import another library's file; returns the result of the merge."""
    with contextlib.closing(library_queue.open_library()) as connection:
        return (yield from safety.take_in(connection, file))


def copy_to(library_queue: LibraryQueue, file: Path) -> Steps:
    """Copy the whole library into one file; returns its path."""
    yield 0, 0
    with contextlib.closing(library_queue.open_library()) as connection:
        backups.copy_to(connection, file)
    return file


def back_up(library_queue: LibraryQueue) -> Steps:
    """Back up the library; returns the path of the copy."""
    yield 0, 0
    with contextlib.closing(library_queue.open_library()) as connection:
        return backups.backup(connection, library_queue.file)


def go_back(library_queue: LibraryQueue, saved: Path) -> Steps:
    """Restore a backup after backing up the present library. Returns the backup's path."""
    yield 0, 0
    with contextlib.closing(library_queue.open_library()) as connection:
        safety.restore(connection, library_queue.file, saved)
    return saved


class WorkBar(QWidget):
    """The current work, its progress, and a button that stops it; hidden while there is none."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._job: Job | None = None
        self._words: Callable[[], str] = str
        self._ended: Callable[[], object] = lambda: None
        self.label = PlainLabel(wordWrap=True)
        self.progress = BusyBar()
        self.progress.setMaximumHeight(6)
        self.progress.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.stop_button = QToolButton(autoRaise=True)
        self.stop_button.setIcon(icon("close"))
        self.stop_button.clicked.connect(self.stop)
        grid = QGridLayout(self)
        grid.setContentsMargins(8, 4, 8, 6)
        grid.setVerticalSpacing(2)
        grid.addWidget(self.label, 0, 0)
        grid.addWidget(self.stop_button, 0, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.progress, 1, 0, 1, 2)
        self._retranslate()
        self.hide()

    @property
    def busy(self) -> bool:
        """True if work is in progress."""
        return self._job is not None

    def begin(
        self,
        lane: str,
        work: Steps,
        words: Callable[[], str],
        on_done: Callback,
        on_error: Callback,
        on_stop: Callable[[], object] = lambda: None,
    ) -> None:
        """Run work in a lane and show its progress; earlier work is stopped."""
        self.stop()
        self._words, self._ended = words, on_stop
        self.label.setText(words())
        self.progress.setRange(0, 0)
        self.show()

        def rest(then: Callback, value: object) -> None:
            self._job = None
            self.hide()
            deliver(then, value)

        self._job = self._jobs.start(
            lane,
            work,
            owner=self,
            on_step=self._show,
            on_done=lambda value: rest(on_done, value),
            on_error=lambda error: rest(on_error, error),
        )

    def stop(self) -> None:
        """Stop the current work; its results stay."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self.hide()
            self._ended()

    def _show(self, step: tuple[int, int]) -> None:
        done, total = step
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate after a change of the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.label.setText(self._words())
        self.progress.setAccessibleName(self.tr("Progress"))
        self.stop_button.setToolTip(self.tr("Stop"))
        self.stop_button.setAccessibleName(self.tr("Stop"))
