"""The list of models as cards: installed, downloadable and damaged ones, what suits this machine before the rest."""

from typing import cast

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from gui.base.plain_text import unformatted
from gui.models.labels import (
    ORIGINS,
    said,
    score_in_words,
    size_in_words,
    time_in_words,
)
from gui.models.model_card import BADGES, NAME, SCORE, STATE, ModelDelegate
from translation.engine.models.inventory import Listed, ModelInventory
from translation.engine.models.offers.fit import Fit

ROW = Qt.ItemDataRole.UserRole
IN_USE = "✓ "
BEST = "★ "


class ModelList(QTreeWidget):
    """Models in groups, a card each; ``looked_at`` is emitted with the current row, or ``None``.

    What a card shows stands in columns, of which the first alone is seen.
    """

    looked_at = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf = ModelInventory()
        self.setColumnCount(7)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(0)
        self.setFrameShape(QTreeWidget.Shape.NoFrame)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(ModelDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHeaderHidden(True)
        for column in range(1, self.columnCount()):
            self.setColumnHidden(column, True)
        self.header().setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        self.currentItemChanged.connect(lambda *_: self.looked_at.emit(self.row))
        self.retranslate()

    @property
    def row(self) -> Listed | None:
        """The current row, or ``None``."""
        item = self.currentItem()
        return None if item is None else cast("Listed | None", item.data(0, ROW))

    @property
    def rows(self) -> list[Listed]:
        """All rows, from top to bottom."""
        return [item.data(0, ROW) for item in self._items()]

    def show_shelf(self, shelf: ModelInventory) -> None:
        """Show these models; the current row stays, or else becomes the model in use."""
        self._shelf = shelf
        chosen = self.row.key if self.row is not None else ""
        blocked = self.blockSignals(True)
        self.clear()
        usable = [row for row in shelf.rows if row.damaged is None]
        groups = (
            (self.tr("For this computer, the best first"), [row for row in usable if row.fit is Fit.FITS]),
            (self.tr("Too large for this computer"), [row for row in usable if row.fit is not Fit.FITS]),
            (self.tr("Damaged"), [row for row in shelf.rows if row.damaged is not None]),
        )
        for title, rows in groups:
            if rows:
                self._add(title, rows)
        self.blockSignals(blocked)
        self.choose(chosen)

    def choose(self, key: str) -> None:
        """Select the row with this key, else the model in use, else the first."""
        items = self._items()
        wanted = next((item for item in items if item.data(0, ROW).key == key), None)
        item = wanted or next((item for item in items if item.data(0, ROW).used), None) or next(iter(items), None)
        if item is not None:
            self.setCurrentItem(item)
        self.looked_at.emit(self.row)

    def choose_offer(self) -> None:
        """Select the recommended model, or if that is installed, the first downloadable one."""
        items = [item for item in self._items() if item.data(0, ROW).offer is not None]
        best = next((item for item in items if item.data(0, ROW).recommended), None)
        if (item := best or next(iter(items), None)) is not None:
            self.setCurrentItem(item)

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate after a change of the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.show_shelf(self._shelf)

    def retranslate(self) -> None:
        """Set all texts in the window's language."""
        self.setAccessibleName(self.tr("Models"))
        self.setHeaderLabels(
            [
                self.tr("Model"),
                self.tr("Score"),
                self.tr("An article"),
                self.tr("Size"),
                self.tr("Memory"),
                self.tr("Licence"),
                self.tr("State"),
            ]
        )

    def _items(self) -> list[QTreeWidgetItem]:
        groups = [self.topLevelItem(number) for number in range(self.topLevelItemCount())]
        return [
            item
            for group in groups
            if group is not None
            for number in range(group.childCount())
            if (item := group.child(number)) is not None
        ]

    def _add(self, title: str, rows: list[Listed]) -> None:
        group = QTreeWidgetItem(self, [title])
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        group.setFirstColumnSpanned(True)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        group.setFont(0, font)
        group.setExpanded(True)
        for row in rows:
            cells, state = self._cells(row), self._state(row)
            item = QTreeWidgetItem(group, cells)
            item.setData(NAME, ROW, row)
            item.setData(NAME, BADGES, state)
            names = [self.headerItem().text(column) for column in range(self.columnCount())]
            figures = [f"{names[column]}: {cells[column]}" for column in range(SCORE, STATE) if cells[column]]
            heard = [_without(row.version, row.name), *state, *figures]
            item.setData(NAME, Qt.ItemDataRole.AccessibleTextRole, ", ".join(heard))
            item.setToolTip(
                NAME, unformatted("\n".join([cells[NAME], ", ".join(state), *self._explained(row)]).strip())
            )

    def _explained(self, row: Listed) -> list[str]:
        """What the figures of a card mean."""
        lines = []
        if row.figures.scores:
            score = row.figures.scores[0]
            lines.append(self.tr("Score: BLEU on FLORES-200, from 0 to 100, as published; more is better"))
            lines.append(f"{score.set}, {score.source}")
        if row.seconds is not None:
            lines.append(self.tr("An article: the time for one of 40 sentences on this computer"))
        if row.memory:
            lines.append(self.tr("Memory: the most that it takes while it is loaded"))
        return lines

    def _cells(self, row: Listed) -> list[str]:
        if row.damaged is not None:
            return [row.name, "", "", "", "", "", ", ".join(self._state(row))]
        mark = (IN_USE if row.used else "") + (BEST if row.recommended else "")
        measured = row.speed is not None or row.seconds is None
        return [
            mark + _without(row.version, row.name),
            score_in_words(row.figures.bleu),
            time_in_words(row.seconds) if measured else self.tr("about {time}").format(time=time_in_words(row.seconds)),
            size_in_words(row.size),
            size_in_words(row.memory),
            row.licence.name if row.licence is not None else "",
            ", ".join(self._state(row)),
        ]

    def _state(self, row: Listed) -> list[str]:
        state = []
        if row.damaged is not None:
            return [self.tr("cannot be used")]
        if row.used:
            state.append(self.tr("in use"))
        if row.package is not None:
            state.append(said(ORIGINS.get(row.package.origin, "")))
        if row.begun is not None:
            state.append(self.tr("download not finished"))
        if row.recommended:
            state.append(self.tr("recommended"))
        if row.fit is Fit.MEMORY:
            state.append(self.tr("too little memory"))
        if row.fit is Fit.ROOM:
            state.append(self.tr("too little room on the disk"))
        if row.update is not None:
            state.append(self.tr("update to {version}").format(version=row.update.version))
        return [word for word in state if word]


def _without(version: str, name: str) -> str:
    """A model's name without its version, which is among its details."""
    return name.removesuffix(version).strip() or name
