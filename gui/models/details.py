"""The details of a model, and the buttons for its operations."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.base.plain_text import PlainLabel
from gui.base.text_pane import TextPane
from gui.base.texts import in_words
from gui.models.inventory import InstalledModel
from gui.models.labels import ORIGINS, UNKNOWN, languages_in_words, said, size_in_words, speed_in_words
from gui.models.model_list import Row
from translation.engine.models.offers.addresses import hosts_of
from translation.engine.models.offers.downloads import Unfinished
from translation.engine.models.offers.index import Offer
from translation.engine.models.package_documents import papers
from translation.engine.models.packages import Damaged, Origin


class Details(QWidget):
    """The details of the list's current row: facts, the package's documents as plain text, and buttons.

    Each signal carries the row's package, damaged folder or offer.
    """

    use_wanted = Signal(object)
    measure_wanted = Signal(object)
    remove_wanted = Signal(object)
    install_wanted = Signal(object)
    discard_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: Row | None = None
        self._begun: Unfinished | None = None
        self._busy = False
        self.facts = PlainLabel(wordWrap=True)
        self.facts.setTextFormat(Qt.TextFormat.PlainText)
        self.facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.papers = TextPane()
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
        whole.addWidget(self.facts)
        whole.addLayout(row)
        whole.addWidget(self.papers, 1)
        self.show_row(None)

    def show_row(self, row: Row | None, begun: "Unfinished | None" = None) -> None:
        """Show another model; ``begun`` is its unfinished download, if there is one."""
        self._row, self._begun = row, begun
        texts = papers(row.package.folder) if isinstance(row, InstalledModel) else []
        self.papers.setPlainText("\n\n".join(f"{name}\n{'-' * len(name)}\n{text}" for name, text in texts))
        self.papers.setVisible(bool(texts))
        self.retranslate()

    def set_busy(self, *, busy: bool) -> None:
        """Disable other downloads while one is running."""
        self._busy = busy
        self._offer_acts()

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate after a change of the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the window's language."""
        self.papers.setAccessibleName(self.tr("What the package says of itself"))
        self.use.setText(self.tr("&Use This Model"))
        self.measure.setText(self.tr("Check and &Measure"))
        update = isinstance(self._row, InstalledModel)
        resume = self.tr("Go On &Downloading") if self._begun else self.tr("&Download and Install")
        self.install.setText(self.tr("&Update") if update else resume)
        self.remove.setText(self.tr("Remove What Has &Come") if self._begun else self.tr("&Remove"))
        self.facts.setText(self._about())
        self.facts.setAccessibleName(self.facts.text())
        self._offer_acts()

    def _about(self) -> str:
        row = self._row
        if row is None:
            return ""
        if isinstance(row, InstalledModel):
            package = row.package
            speed = speed_in_words(row.speed) if row.speed else self.tr("not measured yet")
            lines = [
                self.tr("{name}: {languages}, {origin}.").format(
                    name=package.name,
                    languages=languages_in_words(package.source_language),
                    origin=said(ORIGINS.get(package.origin, UNKNOWN)),
                ),
                self.tr("Size {size}, speed on this computer {speed}.").format(
                    size=size_in_words(row.size), speed=speed
                ),
            ]
            if package.origin is Origin.BUNDLED:
                lines.append(self.tr("It is small; a larger one translates better."))
            return "\n".join(lines)
        if isinstance(row, Damaged):
            return f"{in_words(row.reason.happened)} {in_words(row.reason.advice)}"
        first = self.tr("{name}: {languages}.").format(name=row.name, languages=languages_in_words(row.source_language))
        hosts = self.tr("It is downloaded from {hosts}.").format(hosts=", ".join(hosts_of(row.files)))
        return f"{first}\n{self._promised(row)} {hosts}"

    def _promised(self, offer: Offer) -> str:
        """The size of an offer, or the downloaded part of it."""
        if self._begun is not None:
            total = self._begun.total
            if total:
                return self.tr("{done} of {total} have come.").format(
                    done=size_in_words(self._begun.received), total=size_in_words(total)
                )
            return self.tr("{done} have come.").format(done=size_in_words(self._begun.received))
        if offer.size:
            return self.tr("Size {size}.").format(size=size_in_words(offer.size))
        return self.tr("The list does not say how large it is; most have about 60 to 150 MB.")

    def _offer_acts(self) -> None:
        """Show the buttons that apply to this model."""
        row = self._row
        held = row if isinstance(row, InstalledModel) else None
        here = held.package if held is not None else row if isinstance(row, Damaged) else None
        own = here is not None and here.origin is Origin.OWN
        offer = isinstance(row, Offer)
        self.use.setVisible(held is not None)
        self.use.setEnabled(held is not None and not held.used)
        self.measure.setVisible(held is not None)
        self.install.setVisible(offer or (held is not None and held.update is not None))
        self.install.setEnabled(not self._busy)
        self.remove.setVisible(own or self._begun is not None)
        self.remove.setEnabled(not self._busy)

    def _use(self) -> None:
        if isinstance(self._row, InstalledModel):
            self.use_wanted.emit(self._row.package)

    def _measure(self) -> None:
        if isinstance(self._row, InstalledModel):
            self.measure_wanted.emit(self._row.package)

    def _install(self) -> None:
        self.install_wanted.emit(self._row.update if isinstance(self._row, InstalledModel) else self._row)

    def _remove(self) -> None:
        if self._begun is not None:
            self.discard_wanted.emit(self._row)
        else:
            self.remove_wanted.emit(self._row.package if isinstance(self._row, InstalledModel) else self._row)
