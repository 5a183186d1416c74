"""The list of the settings' pages in groups, with the field that searches them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QSizePolicy, QVBoxLayout, QWidget

from gui.base.painting import STEP
from gui.base.plain_text import PlainLabel
from gui.settings.search import Found

FOUND = Qt.ItemDataRole.UserRole
FEW = 4  # lines of a low list
QWIDGETSIZE_MAX = 16_777_215  # Qt's: no limit
BESIDE = 3 * STEP  # pixels of a line that are not the text's
INSIDE = "    "  # before a control below its page


class PageList(QWidget):
    """``looked_at`` gives what the reader has come to in the list, ``wanted`` what Return or a click asks for.

    ``search`` finds pages and controls by a text. ``groups`` are the numbers of the pages below each heading.
    """

    searched = Signal()  # what was found before does not count any more
    looked_at = Signal(object)  # a Found
    wanted = Signal(object)

    def __init__(
        self, groups: Sequence[Sequence[int]], search: Callable[[str], list[Found]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._groups, self._search = groups, search
        self._headings: Sequence[str] = ()
        self._titles: Sequence[str] = ()
        self._page = 0
        self._is_low = False
        self.field = SearchField()
        self.list = QListWidget()
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setWordWrap(True)
        self.list.setViewportMargins(STEP, STEP, STEP, STEP)
        self.nothing = PlainLabel(wordWrap=True)
        self.nothing.hide()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.field.textChanged.connect(lambda _: self._fill())
        self.field.down.connect(self._to_list)
        self.field.returnPressed.connect(self._want_first)
        self.list.currentItemChanged.connect(lambda item, _: self._look_at(item))
        self.list.itemActivated.connect(self._want)
        self.list.itemClicked.connect(self._want)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(2 * STEP)
        for part in (self.field, self.nothing, self.list):
            whole.addWidget(part)
        self.setTabOrder(self.field, self.list)

    def sizeHint(self) -> QSize:
        """As wide as the longest title."""
        texts = [*self._titles, *self._headings, self.field.placeholderText()]
        longest = max((self.fontMetrics().horizontalAdvance(text) for text in texts), default=0)
        return QSize(longest + 12 * STEP, super().sizeHint().height())

    def be_low(self, is_low: bool) -> None:
        """Take the whole width and few lines, or else the whole height."""
        if is_low != self._is_low:
            self._is_low = is_low
            fixed, expanding = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
            self.setSizePolicy(expanding if is_low else fixed, fixed if is_low else expanding)
            height = FEW * (self.fontMetrics().height() + 3 * STEP)
            self.list.setMinimumHeight(height if is_low else 0)
            self.list.setMaximumHeight(height if is_low else QWIDGETSIZE_MAX)
            self._fill()

    def say(self, headings: Sequence[str], titles: Sequence[str]) -> None:
        """Set the names of groups and pages."""
        self._headings, self._titles = headings, titles
        self.list.setAccessibleName(self.tr("Pages of the settings"))
        self.field.setPlaceholderText(self.tr("Search the settings"))
        self.field.setAccessibleName(self.tr("Search the settings"))
        self.field.setToolTip(
            QKeySequence(QKeySequence.StandardKey.Find).toString(QKeySequence.SequenceFormat.NativeText)
        )
        self.nothing.setText(self.tr("No setting has all of these words."))
        self._fill()
        self.updateGeometry()

    def choose(self, page: int) -> None:
        """Select a page, which is shown already."""
        self._page = page
        if self.field.text():
            self.field.clear()
        else:
            self._select()

    def _fill(self) -> None:
        self.searched.emit()
        text = self.field.text().strip()
        found = self._search(text) if text else []
        blocked = self.list.blockSignals(True)
        self.list.clear()
        if text:
            for one in found:
                self._add(one)
        else:
            for heading, pages in zip(self._headings, self._groups, strict=True):
                if not self._is_low:
                    self._head(heading)
                for number in pages:
                    self._add(Found(number, self._titles[number]))
        self.list.blockSignals(blocked)
        self.nothing.setVisible(bool(text) and not found)
        if not text:
            self._select()
        elif found:
            first = next((number for number, one in enumerate(found) if one.control is not None), 0)
            self.list.setCurrentRow(first)

    def _select(self) -> None:
        for row in range(self.list.count()):
            found = self.list.item(row).data(FOUND)
            if found is not None and found.page == self._page and found.control is None:
                self.list.setCurrentRow(row)

    def _head(self, heading: str) -> None:
        item = QListWidgetItem(heading)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        font.setPointSizeF(font.pointSizeF() * 0.88)
        item.setFont(font)
        item.setSizeHint(QSize(0, round(1.9 * self.fontMetrics().height())))
        item.setTextAlignment(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeading)
        self.list.addItem(item)

    def _add(self, found: Found) -> None:
        item = QListWidgetItem(f"{INSIDE}{found.label}" if found.control is not None else found.label)
        item.setData(FOUND, found)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{found.label}, {self._titles[found.page]}")
        item.setToolTip(found.label)
        item.setSizeHint(QSize(0, self._height(item.text()) + 3 * STEP))
        if found.control is None and self.field.text().strip():
            font = QFont(self.font())
            font.setWeight(QFont.Weight.DemiBold)
            item.setFont(font)
        self.list.addItem(item)

    def _height(self, text: str) -> int:
        """The height of a text in as many lines as it needs."""
        room = QRect(0, 0, max(1, self.list.viewport().width() - BESIDE), QWIDGETSIZE_MAX)
        return self.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, text).height()

    def _look_at(self, item: QListWidgetItem | None) -> None:
        if item is not None and (found := item.data(FOUND)) is not None:
            self._page = found.page
            self.looked_at.emit(found)

    def _want(self, item: QListWidgetItem) -> None:
        if (found := item.data(FOUND)) is not None:
            self.wanted.emit(found)

    def _want_first(self) -> None:
        item = self.list.currentItem()
        if self.field.text().strip() and item is not None:
            self._want(item)

    def _to_list(self) -> None:
        if self.list.count():
            self.list.setFocus(Qt.FocusReason.TabFocusReason)


class SearchField(QLineEdit):
    """Escape clears it, the down arrow leads to the list."""

    down = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, clearButtonEnabled=True)

    def event(self, event: QEvent) -> bool:
        """Keep Escape from the dialog while there is something to clear."""
        is_key = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_key and event.key() == Qt.Key.Key_Escape and self.text():  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Handle the keys that are not input."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Down:
            self.down.emit()
        else:
            super().keyPressEvent(event)
