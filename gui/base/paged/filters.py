"""The filters above a paged list: boxes with what there is to choose from."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QSizePolicy, QWidget

LETTERS = 13  # that a box has room for
ARROW = 40  # pixels of a box beside them


class FilterBoxes(QWidget):
    """So many boxes, two in a line where there is room; ``changed`` is told when another choice was made."""

    changed = Signal()

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes = tuple(QComboBox() for _ in range(number))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(4)
        for box in self.boxes:
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            box.activated.connect(lambda _, box=box: self.choose(box))

        self._place(2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put each box into a line of its own where two have no room for their words."""
        super().resizeEvent(event)
        least = LETTERS * self.fontMetrics().averageCharWidth() + ARROW
        self.setMinimumWidth(least)
        self._place(2 if self.width() >= 2 * least else 1)

    def _place(self, columns: int) -> None:
        for place, box in enumerate(self.boxes):
            self._grid.addWidget(box, place // columns, place % columns)

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
