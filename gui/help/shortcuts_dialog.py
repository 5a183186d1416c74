"""The keyboard shortcuts of the window in groups, searchable by action or key."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QSize, QSortFilterProxyModel, Qt
from PySide6.QtGui import QShowEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialogButtonBox,
    QHeaderView,
    QLineEdit,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from gui.base.dialog import Dialog
from gui.base.plain_text import PlainLabel, unformatted

WHAT, KEYS = 0, 1  # columns
BETWEEN = 4  # letters
Group = tuple[str, Sequence[tuple[str, str]]]


class ShortcutsDialog(Dialog):
    """``groups`` returns titles, each with actions and their keys, in the window's language."""

    def __init__(self, groups: Callable[[], Iterable[Group]], parent: QWidget | None = None) -> None:
        super().__init__(520, 560, parent)
        self._groups = groups
        self._model = QStandardItemModel(0, 2, self)
        self.shown = QSortFilterProxyModel(self)
        self.shown.setSourceModel(self._model)
        self.shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.shown.setFilterKeyColumn(-1)
        self.shown.setRecursiveFilteringEnabled(True)
        self.shown.setAutoAcceptChildRows(True)  # whoever looks for a group's title wants the group
        self.filter_label = PlainLabel()
        self.filter = QLineEdit(clearButtonEnabled=True)
        self.filter_label.setBuddy(self.filter)
        self.tree = QTreeView(itemsExpandable=False, rootIsDecorated=False, uniformRowHeights=True)
        self.tree.setModel(self.shown)
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(KEYS, QHeaderView.ResizeMode.ResizeToContents)
        self.nothing = PlainLabel(wordWrap=True)
        self.nothing.hide()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        whole = QVBoxLayout(self)
        for part in (self.filter_label, self.filter, self.tree, self.nothing, buttons):
            whole.addWidget(part)
        self.filter.textChanged.connect(self._look_for)
        self.retranslate()

    def _fill(self) -> None:
        self._model.removeRows(0, self._model.rowCount())
        for title, rows in self._groups():
            head = QStandardItem(title)
            font = head.font()
            font.setBold(True)
            head.setFont(font)
            head.setSelectable(False)
            for what, keys in rows:
                row = [QStandardItem(what), QStandardItem(keys)]
                row[WHAT].setToolTip(unformatted(what))  # on a small screen it is cut off, before its keys are
                head.appendRow(row)
            self._model.appendRow(head)
        self._unfold()

    def retranslate(self) -> None:
        """Set all texts in the window's language."""
        self._fill()
        self.setWindowTitle(self.tr("Keyboard Shortcuts"))
        self.filter_label.setText(self.tr("&Look for what to do, or for a key:"))
        self.filter.setAccessibleName(self.tr("Look for what to do, or for a key"))
        self.tree.setAccessibleName(self.tr("Keyboard Shortcuts"))
        self._model.setHorizontalHeaderLabels([self.tr("What it does"), self.tr("Keys")])
        self.nothing.setText(self.tr("There is no such shortcut."))
        if self.isVisible():
            self._widen()

    def showEvent(self, event: QShowEvent) -> None:
        """Be as wide as the longest row."""
        super().showEvent(event)
        self._widen()

    def _widen(self) -> None:
        """Make room for what each key does and for the keys; the screen is the limit."""
        columns = sum(self.tree.sizeHintForColumn(column) for column in (WHAT, KEYS))
        beside = self.tree.verticalScrollBar().sizeHint().width() + 2 * self.tree.frameWidth()
        margins = self.width() - self.tree.width() if self.isVisible() else 0
        need = columns + BETWEEN * self.fontMetrics().averageCharWidth() + beside + margins
        self.resize(self.size().expandedTo(QSize(need, 0)).boundedTo(self._room))

    def _look_for(self, words: str) -> None:
        self.shown.setFilterFixedString(words.strip())
        self.nothing.setVisible(self.shown.rowCount() == 0)
        self._unfold()

    def _unfold(self) -> None:
        self.tree.expandAll()
        for row in range(self.shown.rowCount()):
            self.tree.setFirstColumnSpanned(row, self.tree.rootIndex(), True)
