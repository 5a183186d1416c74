"""Comparison of two models on one paragraph, side by side."""

from collections.abc import Sequence

from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QGridLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.base import languages
from gui.base.controls.busy_bar import BusyBar
from gui.base.dialog import Dialog
from gui.base.plain_text import PlainLabel
from gui.base.stores.settings_store import SettingsStore
from gui.jobs import Job, Jobs
from gui.messages.message_bar import MessageBar
from gui.messages.messages import error_as_html
from gui.models.comparison import Compared, compare
from gui.theme.themes import colours

LONGEST = 5000  # characters; a paragraph is meant
LANE = "model"


class CompareDialog(Dialog):
    """``names`` are all models, ``chosen`` the first two to compare, ``text`` the initial paragraph."""

    def __init__(
        self,
        names: Sequence[str],
        chosen: tuple[str, str],
        text: str,
        jobs: Jobs,
        settings_store: SettingsStore,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(760, 520, parent)
        self._jobs, self._settings_store = jobs, settings_store
        self._job: Job | None = None
        self.label = PlainLabel()
        self.text = QPlainTextEdit(text[:LONGEST])
        self.text.setTabChangesFocus(True)
        self.label.setBuddy(self.text)
        self.models = (QComboBox(), QComboBox())
        self.results = (QPlainTextEdit(readOnly=True), QPlainTextEdit(readOnly=True))
        self.taken = (PlainLabel(), PlainLabel())
        first, second = chosen
        others = [name for name in names if name != first]
        for box, name in zip(self.models, (first, second if second in others else "".join(others[:1])), strict=True):
            box.addItems(names)
            box.setCurrentIndex(max(0, box.findText(name)))
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.busy = BusyBar()
        self.busy.setMaximum(0)
        self.busy.setMaximumHeight(6)
        self.busy.hide()
        self.told = MessageBar()
        self.told.set_colours(colours(settings_store.now.theme))
        self.go = QPushButton()
        self.go.setDefault(True)
        self.go.clicked.connect(self.compare)
        self.text.textChanged.connect(self._look)
        self._place_parts()
        self._look()
        self.retranslate()

    def _place_parts(self) -> None:
        grid = QGridLayout()
        for side in (0, 1):
            self.results[side].setTabChangesFocus(True)
            for row, part in enumerate((self.models[side], self.results[side], self.taken[side])):
                grid.addWidget(part, row, side)
            grid.setColumnStretch(side, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.go, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        whole = QVBoxLayout(self)
        whole.addWidget(self.label)
        whole.addWidget(self.text, 2)
        whole.addLayout(grid, 3)
        for part in (self.told, self.busy, buttons):
            whole.addWidget(part)
        before: QWidget = self.text
        for part in (*self.models, *self.results, self.go):
            self.setTabOrder(before, part)
            before = part

    def compare(self) -> None:
        """Translate the text with both models, one after the other."""
        names = [box.currentText() for box in self.models]
        self.told.hide()
        for side in (0, 1):
            self.results[side].clear()
            self.taken[side].clear()
        settings = self._settings_store.now
        self._jobs.prefer(LANE, self)
        self._job = self._jobs.start(
            LANE,
            compare(self.text.toPlainText()[:LONGEST], names, settings.threads, settings.beam, settings.device),
            owner=self,
            on_step=self._show,
            on_done=lambda _: self._rest(),
            on_error=self._fail,
        )
        self.busy.show()

    def _show(self, step: Compared) -> None:
        self.results[step.side].setPlainText(step.text)
        if step.done:
            seconds = languages.locale().toString(step.seconds, "f", 2)
            self.taken[step.side].setText(self.tr("{seconds} s").format(seconds=seconds))

    def _rest(self) -> None:
        self._job = None
        self.busy.hide()

    def _fail(self, error: BaseException) -> None:
        self._rest()
        self.told.tell(error_as_html(error), warning=True)

    def _look(self) -> None:
        self.go.setEnabled(bool(self.text.toPlainText().strip()) and self.models[0].count() > 0)

    def done(self, result: int) -> None:
        """Close without waiting for the translation."""
        if self._job is not None:
            self._job.cancel()
        super().done(result)

    def retranslate(self) -> None:
        """Set all texts in the window's language."""
        self.setWindowTitle(self.tr("Compare Models"))
        self.label.setText(self.tr("&Paragraph:"))
        self.text.setAccessibleName(self.tr("Paragraph"))
        self.text.setPlaceholderText(self.tr("A paragraph in Indonesian or Malay"))
        names = ((self.tr("First model"), self.tr("Its English")), (self.tr("Second model"), self.tr("Its English")))
        for side, (model, result) in enumerate(names):
            self.models[side].setAccessibleName(model)
            self.results[side].setAccessibleName(f"{result}, {model}")
        self.busy.setAccessibleName(self.tr("The models are translating"))
        self.go.setText(self.tr("C&ompare"))
