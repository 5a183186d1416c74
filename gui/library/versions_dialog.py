"""The versions of an article: when each was saved, what changed, and the changed paragraphs side by side."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QDate, QLocale, Qt, QTime
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableCellFormat,
    QTextTableFormat,
)
from PySide6.QtWidgets import QDialogButtonBox, QListWidget, QSplitter, QTextEdit, QVBoxLayout, QWidget

from gui.base.dialog import Dialog
from gui.base.plain_text import PlainLabel
from translation.library.versions import Change, Version, changes
from translation.palette import DARK, LIGHT

HALF = 128  # of a colour's lightness
CHANGED, NEW, GONE = "≠", "+", "−"  # beside a paragraph: colour alone does not say it


class VersionsDialog(Dialog):
    """Shows ``versions`` of an article, the newest first; each beside the one before it."""

    def __init__(self, title: str, versions: Sequence[Version], parent: QWidget | None = None) -> None:
        super().__init__(920, 620, parent)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._versions = tuple(reversed(versions))
        self.headline = PlainLabel(title, wordWrap=True)
        self.list, self.text = QListWidget(), QTextEdit(readOnly=True)
        self.text.setTabChangesFocus(True)
        for _ in self._versions:
            self.list.addItem("")
        self.list.currentRowChanged.connect(self._show)
        split = QSplitter()
        split.addWidget(self.list)
        split.addWidget(self.text)
        split.setStretchFactor(1, 1)
        split.setSizes([230, 690])
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.addWidget(self.headline)
        whole.addWidget(split, 1)
        whole.addWidget(buttons)
        self.retranslate()
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def retranslate(self) -> None:
        """Set all texts in the window's language."""
        self.setWindowTitle(self.tr("Versions"))
        self.list.setAccessibleName(self.tr("The versions, the newest first"))
        self.text.setAccessibleName(self.tr("The version beside the one before it"))
        for row in range(len(self._versions)):
            self.list.item(row).setText(f"{_moment(self._versions[row].saved)}\n{self._summary(row)}")
        self._show(self.list.currentRow())

    def _summary(self, row: int) -> str:
        rows = self._changes(row)
        if rows is None:
            return self.tr("The first version")
        new, gone = sum(one.before is None for one in rows), sum(one.after is None for one in rows)
        changed = sum(one.is_changed for one in rows) - new - gone
        parts = [
            self.tr("%n changed", "", changed) if changed else "",
            self.tr("%n new", "", new) if new else "",
            self.tr("%n gone", "", gone) if gone else "",
        ]
        return ", ".join(filter(None, parts)) or self.tr("The same words")

    def _changes(self, row: int) -> list[Change] | None:
        """The changes since the previous version; ``None`` for the first."""
        if row + 1 >= len(self._versions):
            return None
        return changes(self._versions[row + 1].article, self._versions[row].article)

    def _show(self, row: int) -> None:
        self.text.clear()
        if row < 0:
            return
        rows = self._changes(row)
        this = self._versions[row]
        before = self._versions[row + 1] if rows is not None else None
        rows = rows if rows is not None else [Change(None, block) for block in this.article.rows]
        table = self._table(1 + len(rows), before is not None)
        heads = ["", _moment(before.saved) if before else "", _moment(this.saved)]
        self._fill(table, 0, heads, before is not None, bold=True)
        first = 0
        for number, one in enumerate(rows, 1):
            sign = "" if before is None or not one.is_changed else self._sign(one)
            texts = [sign, one.before.text if one.before else "", one.after.text if one.after else ""]
            self._fill(table, number, texts, before is not None, marked=bool(sign))
            first = first or (number if sign else 0)
        where = table.cellAt(first, 0).firstCursorPosition() if first else QTextCursor(self.text.document())
        where.clearSelection()
        self.text.setTextCursor(where)
        self.text.ensureCursorVisible()

    @staticmethod
    def _sign(change: Change) -> str:
        return NEW if change.before is None else GONE if change.after is None else CHANGED

    def _table(self, rows: int, both: bool) -> QTextTable:
        made = QTextTableFormat()
        made.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
        made.setCellPadding(5)
        made.setCellSpacing(0)
        made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        percent = QTextLength.Type.PercentageLength
        widths = [QTextLength(percent, each) for each in ((4, 48, 48) if both else (4, 96))]
        made.setColumnWidthConstraints(widths)
        return QTextCursor(self.text.document()).insertTable(rows, len(widths), made)

    def _fill(
        self, table: QTextTable, row: int, texts: Sequence[str], both: bool, *, bold: bool = False, marked: bool = False
    ) -> None:
        shown = texts if both else (texts[0], texts[2])
        letters = QTextCharFormat()
        letters.setFontWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        for column, text in enumerate(shown):
            cell = table.cellAt(row, column)
            if marked:
                is_dark = self.palette().base().color().lightness() < HALF
                chosen, look = DARK if is_dark else LIGHT, QTextTableCellFormat()
                look.setBackground(QColor(chosen.hit))
                look.setForeground(QColor(chosen.text))
                cell.setFormat(look)
            cell.firstCursorPosition().insertText(text, letters)


def _moment(moment: datetime) -> str:
    """A day and a time as the reader writes them."""
    here = moment.astimezone()
    day = QLocale().toString(QDate(here.year, here.month, here.day), QLocale.FormatType.LongFormat)
    return f"{day}, {QLocale().toString(QTime(here.hour, here.minute), QLocale.FormatType.ShortFormat)}"
