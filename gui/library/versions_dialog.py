"""The versions of an article: any two of them beside each other, sentence by sentence, in both languages."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QGuiApplication,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QFormLayout,
    QListWidget,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from gui.base.controls.check_box import CheckBox
from gui.base.controls.flow import FlowLayout
from gui.base.dates import long_moment
from gui.base.dialog import Dialog
from gui.base.plain_text import PlainLabel
from gui.library.changes_view import ChangesView
from translation.library.versions import Version, changes_document
from translation.text.comparison import Compared, Difference, compare, counts

SAME = Difference.SAME


class VersionsDialog(Dialog):
    """Shows ``versions`` of an article, the newest first; the chosen one beside another, at first the one before it."""

    export_wanted = Signal(object)  # a BilingualDocument of the changes

    def __init__(self, title: str, versions: Sequence[Version], parent: QWidget | None = None) -> None:
        super().__init__(980, 660, parent)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._versions = tuple(reversed(versions))
        self._compared: tuple[Compared, ...] = ()
        self.headline = PlainLabel(title, wordWrap=True)
        self.list, self.text = QListWidget(), ChangesView()
        self.other_label, self.other, self.only = PlainLabel(), QComboBox(), CheckBox()
        self.other_label.setBuddy(self.other)
        self.previous, self.next, self.copy, self.export = (QPushButton() for _ in range(4))
        for _ in self._versions:
            self.list.addItem("")
        self._place()
        self.list.currentRowChanged.connect(self._choose)
        self.other.activated.connect(lambda _: self._show())
        self.only.toggled.connect(lambda _: self._show())
        self.previous.clicked.connect(lambda: self.walk(-1))
        self.next.clicked.connect(lambda: self.walk(1))
        self.copy.clicked.connect(self._copy)
        self.export.clicked.connect(self._export)
        for keys, by in (("N", 1), ("P", -1), ("F3", 1), ("Shift+F3", -1)):
            QShortcut(QKeySequence(keys), self, lambda by=by: self.walk(by))
        self.list.blockSignals(True)  # what is chosen is shown once, below
        self.list.setCurrentRow(0)
        self.list.blockSignals(False)
        self._offer(self.list.currentRow())
        self.retranslate()
        self.list.setFocus()

    def _place(self) -> None:
        head, below, right, side = QFormLayout(), FlowLayout(), QVBoxLayout(), QWidget()
        head.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        head.addRow(self.other_label, self.other)
        below.addWidget(self.only)
        below.addWidget(self.previous)
        below.addWidget(self.next)
        right.setContentsMargins(0, 0, 0, 0)
        right.addLayout(head)
        right.addLayout(below)
        right.addWidget(self.text, 1)
        side.setLayout(right)
        self.list.setWordWrap(True)
        self.list.setSpacing(3)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumWidth(15 * self.fontMetrics().averageCharWidth())
        split = QSplitter(childrenCollapsible=False)
        split.addWidget(self.list)
        split.addWidget(side)
        split.setStretchFactor(1, 1)
        split.setSizes([220, 760])
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        for button in (self.copy, self.export):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.addWidget(self.headline)
        whole.addWidget(split, 1)
        whole.addWidget(buttons)
        for each in self.findChildren(QPushButton):
            each.setAutoDefault(False)

    # What is compared

    @property
    def this(self) -> Version | None:
        """The chosen version."""
        row = self.list.currentRow()
        return self._versions[row] if 0 <= row < len(self._versions) else None

    @property
    def before(self) -> Version | None:
        """The version that it is compared with; ``None`` where there is no other."""
        number = self.other.currentData()
        return next((one for one in self._versions if one.number == number), None)

    def _choose(self, row: int) -> None:
        self._offer(row)
        self._show()

    def _offer(self, row: int) -> None:
        """Offer the other versions, beginning with the one before."""
        self.other.clear()
        for number, version in enumerate(self._versions):
            if number != row:
                self.other.addItem(_moment(version.saved), version.number)
        self.other.setCurrentIndex(min(max(row, 0), self.other.count() - 1))
        self.other.setEnabled(self.other.count() > 0)

    def _show(self) -> None:
        this, before = self.this, self.before
        self._compared = ()
        if this is not None:
            self._compared = compare((before or this).document, this.document)
        if before is None:  # a single version has nothing to be compared with, and is shown alone
            self._compared = tuple(replace(one, before=None) for one in self._compared)
        shown = [one for one in self._compared if one.difference is not SAME or not self.only.isChecked()]
        none = self.tr("There is no other version yet.")
        heads = (_moment(before.saved) if before else none, _moment(this.saved) if this else "")
        self.text.show_changes(shown, heads, self._names())
        changed = any(one.difference is not SAME for one in self._compared)
        for button in (self.previous, self.next, self.copy, self.export):
            button.setEnabled(changed)
        self.only.setEnabled(changed)

    def walk(self, by: int) -> None:
        """Go to the next (1) or previous (-1) change, and tell it to screen readers."""
        said = self.text.walk(by)
        if said and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.text, said))

    def _summary(self, row: int) -> str:
        if row + 1 >= len(self._versions):
            return self.tr("The first version")
        count = counts(compare(self._versions[row + 1].document, self._versions[row].document))
        parts = [
            self.tr("%n changed", "", count[Difference.CHANGED]) if count[Difference.CHANGED] else "",
            self.tr("%n new", "", count[Difference.NEW]) if count[Difference.NEW] else "",
            self.tr("%n gone", "", count[Difference.GONE]) if count[Difference.GONE] else "",
            self.tr("%n moved", "", count[Difference.MOVED]) if count[Difference.MOVED] else "",
        ]
        return ", ".join(filter(None, parts)) or self.tr("The same words")

    def _names(self) -> dict[Difference, str]:
        return {
            Difference.CHANGED: self.tr("changed"),
            Difference.NEW: self.tr("new"),
            Difference.GONE: self.tr("gone"),
            Difference.MOVED: self.tr("moved"),
        }

    # What is done with it

    def _copy(self) -> None:
        """Copy the changes as text."""
        names, lines = self._names(), list[str]()
        for one in self._compared:
            if one.difference is SAME:
                continue
            lines.append(f"{one.difference} {names[one.difference]}")
            sides = ((Difference.GONE, one.before), (Difference.NEW, one.after))
            for sign, pair in sides[1:] if one.difference is Difference.MOVED else sides:
                texts = (pair.source, pair.target or "") if pair is not None else ()
                lines += [f"{sign} {text.strip()}" for text in texts if text.strip()]
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _export(self) -> None:
        this, before = self.this, self.before
        if this is not None and before is not None:
            self.export_wanted.emit(changes_document(self._compared, before, this))

    def retranslate(self) -> None:
        """Set all texts in the window's language."""
        self.setWindowTitle(self.tr("Versions"))
        self.list.setAccessibleName(self.tr("The versions, the newest first"))
        self.text.setAccessibleName(self.tr("The changes, sentence by sentence"))
        self.other_label.setText(self.tr("Compared &with:"))
        self.other.setAccessibleName(self.tr("Compared with"))
        self.only.setText(self.tr("&Only changes"))
        self.previous.setText(self.tr("&Previous Change"))
        self.next.setText(self.tr("&Next Change"))
        self.copy.setText(self.tr("&Copy Changes"))
        self.export.setText(self.tr("&Export…"))
        for row, version in enumerate(self._versions):
            self.list.item(row).setText(f"{_moment(version.saved)}\n{self._summary(row)}")
        self._show()


def _moment(moment: datetime) -> str:
    """A day and a time as the reader writes them."""
    return long_moment(moment.astimezone())
