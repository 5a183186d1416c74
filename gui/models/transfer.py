"""The transfer of a model: its progress, and buttons to pause, resume, retry or cancel it."""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSizePolicy, QWidget

from gui.base.controls.busy_bar import BusyBar
from gui.jobs import Job, Jobs, at_once
from gui.messages.messages import error_as_html
from gui.models.labels import step_in_words
from translation.engine.models.installation import download_and_install, install_folder
from translation.engine.models.offers.downloads import Wanted, discard
from translation.engine.models.packages import install
from translation.engine.models.progress import Phase, Step, Work
from translation.network.client import Network

LANE = "download"
THOUSAND = 1000  # parts of the bar


class State(StrEnum):
    """The state of a transfer."""

    IDLE = "idle"
    RUNNING = "running"
    PAUSED = "paused"
    FAILED = "failed"


class Transfer(QWidget):
    """The download and installation of a model, or the installation from a file or folder; hidden without one.

    ``installed`` is emitted with the Package, ``changed`` at each start and end. A paused or interrupted download stays
    on the disk and can be resumed.
    """

    installed = Signal(object)
    changed = Signal()

    def __init__(self, jobs: Jobs, network: "Callable[[], Network | None]", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._network = jobs, network
        self._job: Job | None = None
        self._offer: Wanted | None = None
        self._file: Path | None = None
        self._step = Step(Phase.DOWNLOADING)
        self._error: BaseException | None = None
        self.state = State.IDLE
        self.label = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.bar = BusyBar()
        self.bar.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hold, self.give_up = QPushButton(autoDefault=False), QPushButton(autoDefault=False)
        self.hold.clicked.connect(lambda: self.pause() if self.state is State.RUNNING else self.go_on())
        self.give_up.clicked.connect(self.cancel)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.addWidget(self.label, 0, 0, 1, 3)
        grid.addWidget(self.bar, 1, 0)
        grid.addWidget(self.hold, 1, 1)
        grid.addWidget(self.give_up, 1, 2)
        grid.setColumnStretch(0, 1)
        self.retranslate()
        self.hide()

    @property
    def busy(self) -> bool:
        """True if work is in progress."""
        return self.state is State.RUNNING

    @property
    def name(self) -> str:
        """The name of the model that is being transferred."""
        return self._offer.name if self._offer is not None else self._file.name if self._file is not None else ""

    def fetch(self, offer: Wanted) -> None:
        """Download an offer or resume it, and install it."""
        self._offer, self._file = offer, None
        self._begin(download_and_install(offer, self._network()))

    def install(self, file: Path) -> None:
        """Install a package file, or a copy of a folder with a model."""
        self._offer, self._file = None, file
        self._begin(install_folder(file) if file.is_dir() else install(file))

    def pause(self) -> None:
        """Pause; the partial download stays."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self._be(State.PAUSED if self._offer is not None else State.IDLE)

    def go_on(self) -> None:
        """Resume after a pause, or retry."""
        if self._offer is not None:
            self.fetch(self._offer)
        elif self._file is not None:
            self.install(self._file)

    def cancel(self) -> None:
        """Cancel, and delete the partial download."""
        offer = self._offer
        if self._job is not None:
            self._job.cancel()
        self._job = self._offer = self._file = None
        self._be(State.IDLE)
        if offer is not None:
            self.discard(offer)

    def discard(self, offer: Wanted) -> None:
        """Delete the partial download of an offer, once nothing writes to it."""
        if self._offer == offer and self.state is not State.RUNNING:
            self._offer = None
            self._be(State.IDLE)
        self._jobs.start(
            LANE,
            at_once(lambda: discard(offer)),
            owner=discard,
            on_done=lambda _: self.changed.emit(),
            on_error=lambda _: self.changed.emit(),
        )

    def _begin(self, work: Work[Any]) -> None:
        self._error = None
        self._step = Step(Phase.DOWNLOADING if self._offer is not None else Phase.CHECKING)
        self._job = self._jobs.start(
            LANE, work, owner=self, on_step=self._show, on_done=self._finish, on_error=self._fail
        )
        self._be(State.RUNNING)

    def _show(self, step: Step) -> None:
        self._step = step
        self._tell()

    def _finish(self, package: object) -> None:
        self._job = self._offer = self._file = None
        self._be(State.IDLE)
        self.installed.emit(package)

    def _fail(self, error: BaseException) -> None:
        self._job, self._error = None, error
        self._be(State.FAILED)

    def _be(self, state: State) -> None:
        self.state = state
        self.setVisible(state is not State.IDLE)
        self.retranslate()
        self.changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate after a change of the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the window's language."""
        words = {
            State.RUNNING: self.tr("&Pause"),
            State.PAUSED: self.tr("&Go On"),
            State.FAILED: self.tr("&Try Again"),
            State.IDLE: "",
        }
        self.hold.setText(words[self.state])
        self.hold.setVisible(self.state is not State.RUNNING or self._offer is not None)
        self.give_up.setText(self.tr("&Cancel") if self.state is State.RUNNING else self.tr("Give &Up"))
        self.give_up.setToolTip(self.tr("Deletes what has come") if self._offer is not None else "")
        self.bar.setAccessibleName(self.tr("Progress of the model"))
        self._tell()

    def _tell(self) -> None:
        """Show the progress."""
        self.label.setTextFormat(Qt.TextFormat.RichText if self._error is not None else Qt.TextFormat.PlainText)
        if self._error is not None:
            self.label.setText(error_as_html(self._error))
        elif self.state is State.PAUSED:
            self.label.setText(self.tr("Paused: {what}").format(what=step_in_words(self.name, self._step)))
        else:
            self.label.setText(step_in_words(self.name, self._step))
        self.bar.setVisible(self.state is not State.FAILED)
        if self._step.total:
            self.bar.setRange(0, THOUSAND)
            self.bar.setValue(THOUSAND * self._step.done // self._step.total)
        else:
            self.bar.setRange(0, 0 if self.state is State.RUNNING else THOUSAND)
