"""The line at the foot of the inbox: what is being done, and buttons that pause, resume and stop it."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from gui.base.plain_text import PlainLabel, unformatted
from gui.base.texts import in_words
from gui.following.labels import progress_in_words
from gui.following.runner import NewsRunner, Phase
from gui.following.work import PAUSED
from gui.theme.icons import icon
from gui.theme.metrics import NARROW, TIGHT


class ProgressLine(QWidget):
    """What ``runner`` does. Hidden while it rests, unless reading ahead is paused or could not go on."""

    details_wanted = Signal()

    def __init__(self, runner: NewsRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self.names: Mapping[int, str] = {}
        self._words = ""
        self.label = PlainLabel()
        self.label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.pause, self.stop, self.details = (QToolButton(autoRaise=True) for _ in range(3))
        self.stop.setIcon(icon("stop"))
        self.details.setIcon(icon("list"))
        row = QHBoxLayout(self)
        row.setContentsMargins(NARROW, TIGHT, TIGHT, TIGHT)
        row.setSpacing(TIGHT)
        row.addWidget(self.label, 1)
        for button in (self.pause, self.stop, self.details):
            row.addWidget(button)
        self.pause.clicked.connect(lambda: runner.pause(on=not runner.is_paused))
        self.stop.clicked.connect(runner.stop)
        self.details.clicked.connect(self.details_wanted)
        runner.stepped.connect(self.look)
        self._retranslate()

    def look(self) -> None:
        """Show what is being done now."""
        runner = self._runner
        resting = runner.phase is Phase.IDLE
        paused = runner.is_paused and (resting or runner.phase is Phase.AHEAD)
        self._words = progress_in_words(runner, self.names)
        if paused:
            self._words = self.tr("Reading ahead is paused.")
        elif resting and runner.ended and runner.ended != PAUSED:
            self._words = self.tr("Reading ahead waits: {reason}").format(reason=in_words(runner.ended))
        self.pause.setIcon(icon("play" if runner.is_paused else "pause"))
        words = self.tr("Resume reading ahead") if runner.is_paused else self.tr("Pause reading ahead")
        self.pause.setToolTip(words)
        self.pause.setAccessibleName(words)
        self.pause.setVisible(paused or runner.phase is Phase.AHEAD)
        self.stop.setVisible(not resting)
        self.setVisible(bool(self._words))
        self._write()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the line to its width."""
        super().resizeEvent(event)
        self._write()

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate after a change of the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _write(self) -> None:
        room = max(1, self.label.width())
        self.label.setText(self.label.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room))
        self.label.setToolTip(unformatted(self._words))
        self.label.setAccessibleName(self._words)

    def _retranslate(self) -> None:
        for button, words in ((self.stop, self.tr("Stop")), (self.details, self.tr("Reading ahead: details"))):
            button.setToolTip(words)
            button.setAccessibleName(words)
        self.look()
