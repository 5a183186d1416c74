"""The reader's words as a table for Qt's views."""

from collections.abc import Sequence
from datetime import UTC, datetime
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from gui.base.dates import short_day
from gui.base.plain_text import unformatted
from translation.words.own.my_words import MyWord

Index = QModelIndex | QPersistentModelIndex
ROLE = Qt.ItemDataRole
WORD = ROLE.UserRole
NOTHING = QModelIndex()


class Column(IntEnum):
    """The columns, from left to right."""

    WORD = 0
    MEANING = 1
    SENTENCE = 2
    STATE = 3
    SITE = 4
    ADDED = 5


class MyWordsModel(QAbstractTableModel):
    """Words, one a row; sorting keeps what is selected."""

    def __init__(self) -> None:
        super().__init__()
        self._words: list[MyWord] = []
        self._sorted = (int(Column.ADDED), Qt.SortOrder.DescendingOrder)

    @property
    def words(self) -> Sequence[MyWord]:
        """The words, from top to bottom."""
        return self._words

    def show(self, words: Sequence[MyWord]) -> None:
        """Replace the words."""
        self.beginResetModel()
        self._words = self._in_order(words)
        self.endResetModel()

    def word(self, row: int) -> MyWord | None:
        """The word of a row, or ``None``."""
        return self._words[row] if 0 <= row < len(self._words) else None

    def row_of(self, word: int) -> int:
        """The row of a word by its number, -1 if it is not there."""
        return next((row for row, one in enumerate(self._words) if one.id == word), -1)

    def rowCount(self, parent: Index = NOTHING) -> int:
        """The number of words."""
        return 0 if parent.isValid() else len(self._words)

    def columnCount(self, parent: Index = NOTHING) -> int:
        """The number of columns."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = ROLE.DisplayRole) -> object:
        """The text of a cell, its tooltip and its font; with the role ``WORD`` the word itself."""
        word = self.word(index.row()) if index.isValid() and index.model() is self else None
        if word is None:
            return None
        column = Column(index.column())
        if role == ROLE.DisplayRole:
            return self._text(word, column)
        if role == ROLE.ToolTipRole and (text := self._tip(word, column)):
            return unformatted(text)
        if role == ROLE.FontRole and column is Column.WORD:
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        return word if role == WORD else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = ROLE.DisplayRole) -> object:
        """The names of the columns."""
        if role != ROLE.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        names = (
            self.tr("Word"), self.tr("Meaning"), self.tr("Sentence"), self.tr("State"), self.tr("Site"),
            self.tr("Added"),
        )  # fmt: skip
        return names[section] if 0 <= section < len(names) else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column."""
        self._sorted = (column, order)
        self.layoutAboutToBeChanged.emit()
        before, kept = self._words, self.persistentIndexList()
        self._words = self._in_order(before)
        rows = {word.id: row for row, word in enumerate(self._words)}
        to = [self.index(rows[before[index.row()].id], index.column()) for index in kept]
        self.changePersistentIndexList(kept, to)
        self.layoutChanged.emit()

    def _in_order(self, words: Sequence[MyWord]) -> list[MyWord]:
        column, order = self._sorted
        keys = {
            Column.WORD: lambda word: word.key,
            Column.MEANING: lambda word: word.meaning.casefold(),
            Column.SENTENCE: lambda word: word.source.casefold(),
            Column.STATE: lambda word: (word.is_known, word.due.timestamp() if word.due else 0.0),
            Column.SITE: lambda word: (word.site.casefold(), word.key),
            Column.ADDED: lambda word: (word.added.timestamp() if word.added else 0.0, word.id),
        }
        falling = order is Qt.SortOrder.DescendingOrder
        return sorted(words, key=keys.get(Column(column), keys[Column.ADDED]), reverse=falling)

    def _text(self, word: MyWord, column: Column) -> str:
        texts = {
            Column.WORD: word.headword,
            Column.MEANING: word.meaning,
            Column.SENTENCE: word.source,
            Column.SITE: word.site,
        }
        if column in texts:
            return " ".join(texts[column].split())
        if column is Column.STATE:
            return self._state(word)
        return _day(word.added) if word.added else ""

    def _state(self, word: MyWord) -> str:
        if word.is_known:
            return self.tr("known")
        if word.reviewed is None:
            return self.tr("new")
        if word.due is None or word.due <= datetime.now(UTC):
            return self.tr("due now")
        return self.tr("due on {day}").format(day=_day(word.due))

    def _tip(self, word: MyWord, column: Column) -> str:
        if column is Column.SENTENCE:
            return "\n".join(filter(None, (word.source.strip(), word.target.strip(), word.title)))
        if column in (Column.WORD, Column.MEANING):
            return "\n".join(filter(None, (word.headword, word.meaning, word.note)))
        return ""


def _day(moment: datetime) -> str:
    return short_day(moment.astimezone())
