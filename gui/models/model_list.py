"""The list of models: installed, damaged and downloadable ones."""

from typing import cast

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from gui.base.plain_text import unformatted
from gui.models.inventory import InstalledModel, ModelInventory
from gui.models.labels import ORIGINS, UNKNOWN, languages_in_words, said, size_in_words, speed_in_words
from translation.engine.models.offers.index import Offer
from translation.engine.models.packages import Damaged

Row = InstalledModel | Damaged | Offer
ROW = Qt.ItemDataRole.UserRole
NAME, LANGUAGES, VERSION, SIZE, SPEED, STATE = range(6)
IN_USE = "✓ "


class ModelList(QTreeWidget):
    """Models in groups, a line each; ``looked_at`` is emitted with the current row, or ``None``."""

    looked_at = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf = ModelInventory()
        self.setColumnCount(6)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.header().setStretchLastSection(True)
        self.header().setSectionsMovable(False)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.currentItemChanged.connect(lambda *_: self.looked_at.emit(self.row))
        self.retranslate()

    @property
    def row(self) -> Row | None:
        """The current row, or ``None``."""
        item = self.currentItem()
        return None if item is None else cast("Row | None", item.data(0, ROW))

    @property
    def rows(self) -> list[Row]:
        """All rows, from top to bottom."""
        return [item.data(0, ROW) for item in self._items()]

    def show_shelf(self, shelf: ModelInventory) -> None:
        """Show these models; the current row stays, or else becomes the model in use."""
        self._shelf = shelf
        chosen = _key(self.row)
        blocked = self.blockSignals(True)
        self.clear()
        groups = (
            (self.tr("Installed"), shelf.held),
            (self.tr("Damaged"), shelf.damaged),
            (self.tr("Can be downloaded"), shelf.offers),
        )
        for title, rows in groups:
            if rows:
                self._add(title, list(rows))
        self.blockSignals(blocked)
        self.choose(chosen)

    def choose(self, key: str) -> None:
        """Select the row with this name, else the model in use, else the first."""
        items = self._items()
        held = (item for item in items if isinstance(item.data(0, ROW), InstalledModel) and item.data(0, ROW).used)
        wanted = next((item for item in items if _key(item.data(0, ROW)) == key), None)
        item = wanted or next(held, None) or next(iter(items), None)
        if item is not None:
            self.setCurrentItem(item)
        self.looked_at.emit(self.row)

    def choose_offer(self) -> None:
        """Select the first downloadable model."""
        for item in self._items():
            if isinstance(item.data(0, ROW), Offer):
                self.setCurrentItem(item)
                return

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
                self.tr("Languages"),
                self.tr("Version"),
                self.tr("Size"),
                self.tr("Speed here"),
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

    def _add(self, title: str, rows: list[Row]) -> None:
        group = QTreeWidgetItem(self, [title])
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        group.setFirstColumnSpanned(True)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        group.setFont(0, font)
        group.setExpanded(True)
        for row in rows:
            item = QTreeWidgetItem(group, self._cells(row))
            item.setData(0, ROW, row)
            for column in (NAME, STATE):
                item.setToolTip(column, unformatted(item.text(column)))
            for column in (SIZE, SPEED):
                item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            if isinstance(row, InstalledModel) and row.used:
                item.setFont(NAME, font)

    def _cells(self, row: Row) -> list[str]:
        if isinstance(row, InstalledModel):
            package = row.package
            state = [self.tr("in use")] if row.used else []
            state.append(said(ORIGINS.get(package.origin, "")))
            if row.update is not None:
                state.append(self.tr("update to {version}").format(version=row.update.version))
            return [
                (IN_USE if row.used else "") + _without(package.version, package.name),
                languages_in_words(package.source_language),
                package.version or UNKNOWN,
                size_in_words(row.size),
                speed_in_words(row.speed),
                ", ".join(filter(None, state)),
            ]
        if isinstance(row, Damaged):
            return [row.folder.name, "", "", "", "", self.tr("cannot be used")]
        begun = self._shelf.unfinished.get(row.file_name)
        state_of = self.tr("download not finished") if begun else ""
        return [
            _without(row.version, row.name),
            languages_in_words(row.source_language),
            row.version or UNKNOWN,
            size_in_words(row.size or (begun.total if begun else 0)),
            UNKNOWN,
            state_of,
        ]


def _without(version: str, name: str) -> str:
    """A model's name without its version, which has its own column."""
    return name.removesuffix(version).strip() or name


def _key(row: Row | None) -> str:
    """The identity of a row, stable across refreshes."""
    if row is None:
        return ""
    if isinstance(row, InstalledModel):
        return row.package.name
    return row.folder.name if isinstance(row, Damaged) else row.name
