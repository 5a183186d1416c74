"""The filters above a paged list: boxes with what there is to choose from."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QSizePolicy, QWidget


class FilterBoxes(QWidget):
    """So many boxes, two in a line; ``changed`` is told when another choice was made."""

    changed = Signal()

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes = tuple(QComboBox() for _ in range(number))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        for place, box in enumerate(self.boxes):
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            grid.addWidget(box, place // 2, place % 2)
            box.activated.connect(lambda _, box=box: self.choose(box))

    def choose(self, box: QComboBox) -> None:
        """Another choice was made in a box."""
        self.changed.emit()

    def retranslate(self) -> None:
        """Set all texts in the window's language; each row of filters overrides this."""

    def name(self, names: Sequence[str]) -> None:
        """Say what each box is for."""
        for box, words in zip(self.boxes, names, strict=True):
            box.setAccessibleName(words)
            box.setToolTip(words)

    @property
    def are_set(self) -> bool:
        """True if something is filtered."""
        return any(box.currentIndex() > 0 for box in self.boxes)

    def clear(self) -> None:
        """Filter nothing."""
        for box in self.boxes:
            box.setCurrentIndex(0)
        self.changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate after a change of the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


def refill(box: QComboBox, rows: Sequence[tuple[str, object]]) -> None:
    """Offer rows; what was chosen stays chosen if it is among them."""
    chosen = box.currentData()
    box.clear()
    for words, value in rows:
        box.addItem(words, value)
    box.setCurrentIndex(max(0, box.findData(chosen)) if chosen is not None else 0)
