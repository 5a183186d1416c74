"""The list of the reader's own entries of the dictionary: added, changed, deleted, imported and exported."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFileDialog,
    QGridLayout,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.base.dialog import Dialog
from gui.base.plain_text import PlainLabel
from gui.base.stores.dictionary_store import DictionaryStore
from gui.base.texts import in_words
from gui.words.card.card_text import part_in_words
from gui.words.card.entry_dialog import EntryDialog
from translation.errors import ReaderError
from translation.words.own.own_entries import OwnEntry, read_entries, write_entries


class EntriesDialog(Dialog):
    """The own entries in ``dictionary``; each change is kept at once."""

    def __init__(self, dictionary: DictionaryStore, parent: QWidget | None = None) -> None:
        super().__init__(640, 420, parent)
        self._dictionary = dictionary
        self.about, self.status = PlainLabel(wordWrap=True), PlainLabel(wordWrap=True)
        self.list = QTreeWidget()
        self.list.setSelectionMode(QTreeWidget.SelectionMode.ExtendedSelection)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setColumnCount(4)
        for column in range(4):
            wide = column == 1
            self.list.header().setSectionResizeMode(
                column, QHeaderView.ResizeMode.Stretch if wide else QHeaderView.ResizeMode.ResizeToContents
            )
        self.list.header().setStretchLastSection(False)
        self.add, self.change, self.delete, self.bring, self.export = (QPushButton() for _ in range(5))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.buttons.rejected.connect(self.reject)
        for button, act in (
            (self.add, lambda: self._ask(OwnEntry("", ""))),
            (self.change, self._change),
            (self.delete, self._delete),
            (self.bring, self._import),
            (self.export, self._export),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, act=act: act())
        self.list.itemSelectionChanged.connect(self._allow)
        self.list.itemActivated.connect(lambda *_: self._change())
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._delete)
        dictionary.changed.connect(self.look)
        dictionary.failed.connect(self._fail)
        self._place()
        self.retranslate()
        self.look()
        dictionary.look()

    def _place(self) -> None:
        buttons, whole = QGridLayout(), QVBoxLayout(self)
        for number, button in enumerate((self.add, self.change, self.delete, self.bring, self.export)):
            buttons.addWidget(button, number // 3, number % 3)
        whole.addWidget(self.about)
        whole.addWidget(self.list, 1)
        whole.addLayout(buttons)
        whole.addWidget(self.status)
        whole.addWidget(self.buttons)

    @property
    def chosen(self) -> list[OwnEntry]:
        """The selected entries."""
        return [item.data(0, Qt.ItemDataRole.UserRole) for item in self.list.selectedItems()]

    def look(self) -> None:
        """Show the entries as they are now; the selection stays."""
        before = {entry.form for entry in self.chosen}
        self.list.clear()
        for entry in self._dictionary.own.values():
            item = QTreeWidgetItem([entry.form, entry.meaning, part_in_words(entry.part), entry.root])
            item.setData(0, Qt.ItemDataRole.UserRole, entry)
            self.list.addTopLevelItem(item)
            item.setSelected(entry.form in before)
        self._allow()

    def _allow(self) -> None:
        count = len(self.list.selectedItems())
        self.change.setEnabled(count == 1)
        self.delete.setEnabled(count > 0)
        self.export.setEnabled(self.list.topLevelItemCount() > 0)

    def _change(self) -> None:
        if len(self.chosen) == 1:
            self._ask(self.chosen[0])

    def _delete(self) -> None:
        if self.chosen:
            self._dictionary.remove([entry.form for entry in self.chosen])

    def _ask(self, entry: OwnEntry) -> None:
        self.status.clear()
        ask_for_entry(self._dictionary, entry, self)

    def _import(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Import Entries"), str(Path.home()), "CSV (*.csv)")
        if not name:
            return
        try:
            entries = read_entries(Path(name))
        except ReaderError as error:
            self._fail(error)
            return
        self._dictionary.put_all(entries)
        self.status.setText(self.tr("%n entry(s) imported", "", len(entries)))

    def _export(self) -> None:
        start = str(Path.home() / "entries.csv")
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Export Entries"), start, "CSV (*.csv)")
        if not name:
            return
        entries = tuple(self._dictionary.own.values())
        try:
            write_entries(Path(name), entries)
        except ReaderError as error:
            self._fail(error)
            return
        self.status.setText(self.tr("%n entry(s) exported", "", len(entries)))

    def _fail(self, error: BaseException) -> None:
        if isinstance(error, ReaderError):
            self.status.setText(f"⚠ {in_words(error.happened)} {in_words(error.advice)}")

    def retranslate(self) -> None:
        """Set all texts in the window's language."""
        self.setWindowTitle(self.tr("Own Entries"))
        self.about.setText(
            self.tr(
                "Words that the dictionary lacks or has wrong, as you know them. They are kept in your library and are "
                "first on a word's card."
            )
        )
        self.list.setHeaderLabels([self.tr("Word"), self.tr("Meaning"), self.tr("Part of speech"), self.tr("Root")])
        self.list.setAccessibleName(self.tr("Own entries"))
        for button, words in (
            (self.add, self.tr("&Add…")),
            (self.change, self.tr("&Change…")),
            (self.delete, self.tr("&Delete")),
            (self.bring, self.tr("&Import…")),
            (self.export, self.tr("&Export…")),
        ):
            button.setText(words)


def ask_for_entry(dictionary: DictionaryStore, entry: OwnEntry, parent: QWidget) -> EntryDialog:
    """Show the dialog for an entry; what is saved or deleted there goes to ``dictionary``."""
    is_kept = bool(entry.form) and entry in dictionary.own.values()
    dialog = EntryDialog(entry, parent, is_kept=is_kept)
    dialog.accepted.connect(lambda: dictionary.put(dialog.entry, instead_of=entry.form if is_kept else ""))
    dialog.delete_wanted.connect(lambda: dictionary.remove([entry.form]))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
