"""The details of a model, and the buttons for its operations."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from gui.base.markdown_pane import MarkdownPane
from gui.base.plain_text import PlainLabel
from gui.base.text_pane import TextPane
from gui.base.texts import in_words
from gui.models.facts import Facts
from gui.theme.metrics import NARROW
from translation.engine.models.inventory import Listed
from translation.engine.models.offers.fit import Machine
from translation.engine.models.package_documents import papers
from translation.engine.models.packages import Origin

QWIDGETSIZE_MAX = 16_777_215  # Qt's: no limit


class Details(QWidget):
    """The details of the list's current row: facts, the package's documents, and buttons.

    The documents of a package from outside are plain text, those of the model that came with the program formatted.
    Each signal carries the row's package, damaged folder or offer.
    """

    use_wanted = Signal(object)
    measure_wanted = Signal(object)
    remove_wanted = Signal(object)
    install_wanted = Signal(object)
    discard_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: Listed | None = None
        self._machine = Machine()
        self._is_begun = False
        self._facts = Facts(self)
        self._busy = False
        self.facts = PlainLabel(wordWrap=True)
        self.facts.setTextFormat(Qt.TextFormat.PlainText)
        self.facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.facts.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.facts.setContentsMargins(NARROW, 0, 0, 0)
        self.around = QScrollArea(widgetResizable=True)
        self.around.setFrameShape(QFrame.Shape.NoFrame)
        self.around.setWidget(self.facts)
        self.papers = TextPane()  # from outside: plain text
        self.own_papers = MarkdownPane()  # those of the model that came with the program
        self.use, self.install, self.measure, self.remove = (QPushButton() for _ in range(4))
        acts: tuple[tuple[QPushButton, Callable[[], object]], ...] = (
            (self.use, self._use),
            (self.install, self._install),
            (self.measure, self._measure),
            (self.remove, self._remove),
        )
        row = QHBoxLayout()
        for button, act in acts:
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, act=act: act())
            row.addWidget(button)
        row.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.around, 1)
        whole.addLayout(row)
        whole.addWidget(self.papers, 1)
        whole.addWidget(self.own_papers, 1)
        self.show_row(None, Machine())

    def show_row(self, row: Listed | None, machine: Machine, *, is_begun: bool = False) -> None:
        """Show another model; ``is_begun`` if it has an unfinished download that is not under way."""
        self._row, self._machine, self._is_begun = row, machine, is_begun
        texts = papers(row.package.folder) if row is not None and row.package is not None else []
        is_ours = row is not None and row.package is not None and row.package.origin is Origin.BUNDLED
        if is_ours:
            self.own_papers.show_markdown("\n\n".join(text for _, text in texts))
        else:
            self.papers.setPlainText("\n\n".join(f"{name}\n{'-' * len(name)}\n{text}" for name, text in texts))
        self.papers.setVisible(bool(texts) and not is_ours)
        self.own_papers.setVisible(bool(texts) and is_ours)
        self.retranslate()

    def set_busy(self, *, busy: bool) -> None:
        """Disable other downloads while one is running."""
        self._busy = busy
        self._offer_acts()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the documents the room that the facts do not need."""
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        has_papers = not (self.papers.isHidden() and self.own_papers.isHidden())
        needed = self.facts.heightForWidth(self.width()) + self.facts.fontMetrics().height()
        self.around.setMaximumHeight(needed if has_papers else QWIDGETSIZE_MAX)

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate after a change of the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the window's language."""
        for pane in (self.papers, self.own_papers):
            pane.setAccessibleName(self.tr("What the package says of itself"))
        self.around.setAccessibleName(self.tr("About the model"))
        self.use.setText(self.tr("&Use This Model"))
        self.measure.setText(self.tr("Check and &Measure"))
        update = self._row is not None and self._row.package is not None
        resume = self.tr("Go On &Downloading") if self._is_begun else self.tr("&Download and Install")
        self.install.setText(self.tr("&Update") if update else resume)
        self.remove.setText(self.tr("Remove What Has &Come") if self._is_begun else self.tr("&Remove"))
        self.facts.setText(self._about())
        self.facts.setAccessibleName(self.facts.text())
        self._share_room()
        self._offer_acts()

    def _about(self) -> str:
        row = self._row
        if row is None:
            return ""
        if row.damaged is not None:
            return f"{in_words(row.damaged.reason.happened)} {in_words(row.damaged.reason.advice)}"
        return "\n\n".join(self._facts.of(row, self._machine, is_begun=self._is_begun))

    def _offer_acts(self) -> None:
        """Show the buttons that apply to this model."""
        row = self._row
        package = row.package if row is not None else None
        here = package or (row.damaged if row is not None else None)
        own = here is not None and here.origin is Origin.OWN
        self.use.setVisible(package is not None)
        self.use.setEnabled(package is not None and row is not None and not row.used)
        self.measure.setVisible(package is not None)
        self.install.setVisible(row is not None and (row.offer is not None or row.update is not None))
        self.install.setEnabled(not self._busy)
        self.remove.setVisible(own or self._is_begun)
        self.remove.setEnabled(not self._busy)

    def _use(self) -> None:
        if self._row is not None and self._row.package is not None:
            self.use_wanted.emit(self._row.package)

    def _measure(self) -> None:
        if self._row is not None and self._row.package is not None:
            self.measure_wanted.emit(self._row.package)

    def _install(self) -> None:
        if self._row is not None:
            self.install_wanted.emit(self._row.update or self._row.offer)

    def _remove(self) -> None:
        if self._row is None:
            return
        if self._is_begun:
            self.discard_wanted.emit(self._row.offer)
        else:
            self.remove_wanted.emit(self._row.package or self._row.damaged)
