"""Lists whose rows have two lines: what it is, and how it is. For sources, rules, and what is read ahead."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from gui.base.painting import STEP, fill_rounded, ring, sized
from gui.base.plain_text import unformatted
from gui.library.list.text_lines import Room
from gui.theme.themes import blended, colours_in

ROW = Qt.ItemDataRole.UserRole
SMALLER, HOVER = 0.88, 0.06
Index = QModelIndex | QPersistentModelIndex
NOTHING = QModelIndex()


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its lines, what is the matter with it, and what it stands for. ``number`` tells it from others."""

    number: int
    title: str
    small: str
    value: Any
    troubled: bool = False
    tip: str = ""


class RowsModel(QAbstractListModel):
    """A list of rows."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[Row] = ()

    def fill(self, rows: Sequence[Row]) -> None:
        """Show these rows; where they are the same ones, what is selected stays so."""
        if [row.number for row in rows] == [row.number for row in self.rows]:
            self.rows = tuple(rows)
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def row_of(self, number: int) -> int:
        """Where the row of this number is, -1 for nowhere."""
        return next((place for place, row in enumerate(self.rows) if row.number == number), -1)

    def rowCount(self, parent: Index = NOTHING) -> int:
        """The number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The first line, what screen readers say, a tooltip, or with the role ``ROW`` the row itself."""
        if not self.checkIndex(index, self.CheckIndexOption.IndexIsValid):
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join(filter(None, (row.title, row.small)))
        if role == Qt.ItemDataRole.ToolTipRole:
            return unformatted(row.tip or "\n".join(filter(None, (row.title, row.small))))
        return row if role == ROW else None


class RowsDelegate(QStyledItemDelegate):
    """Draws rows in the colours of the theme; all have the same height."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as two lines."""
        usual = _usual(option)
        height = QFontMetrics(usual).height() + QFontMetrics(sized(usual, SMALLER)).height() + 4 * STEP
        return QSize(0, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row."""
        row = index.data(ROW)
        palette: QPalette = option.palette
        colours = colours_in(palette)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        active = bool(option.state & QStyle.StateFlag.State_Active)
        group = QPalette.ColorGroup.Active if active else QPalette.ColorGroup.Inactive
        base, text = palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Text)
        card = QRect(option.rect).adjusted(STEP, 1, -STEP, -1)
        dim = QColor(colours.warning if row.troubled else colours.dim)
        painter.save()
        painter.setClipRect(option.rect)
        if selected:
            fill_rounded(painter, card, palette.color(group, QPalette.ColorRole.Highlight))
            text = dim = palette.color(group, QPalette.ColorRole.HighlightedText)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            fill_rounded(painter, card, blended(base, text, HOVER))
        usual = _usual(option)
        room = Room(painter, card.adjusted(2 * STEP, 0, -2 * STEP, 0), option.rect.top() + 2 * STEP)
        room.write(row.title, usual, text, 1)
        room.write(row.small, sized(usual, SMALLER), dim, 1)
        if option.state & QStyle.StateFlag.State_HasFocus:
            role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Highlight
            ring(painter, card, palette.color(role))
        painter.restore()


class RowsView(QListView):
    """A list of rows."""

    def __init__(self, model: RowsModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(RowsDelegate(self))
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)

    def chosen(self) -> list[Row]:
        """The selected rows, from the top."""
        return [index.data(ROW) for index in sorted(self.selectionModel().selectedIndexes(), key=QModelIndex.row)]


def _usual(option: QStyleOptionViewItem) -> QFont:
    return QFont(option.widget.font() if option.widget else option.font)
