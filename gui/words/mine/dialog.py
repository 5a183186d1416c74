"""The window of the reader's words: search, filters, marks, deletion with undo, export."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from gui.base.controls.flow import FlowLayout
from gui.base.dialog import Dialog
from gui.base.labels import plain
from gui.base.plain_text import PlainLabel
from gui.base.stores.my_words_store import MyWordsStore
from gui.base.texts import in_words
from gui.words.mine.model import Column, MyWordsModel
from gui.words.mine.word_dialog import WordDialog
from translation.errors import ReaderError
from translation.library.vocabulary.my_words import Standing, WantedWords
from translation.words.own.my_words import MyWord

TYPING = 150  # milliseconds after the last letter until the list is asked for
STANDINGS = (Standing.ALL, Standing.LEARNING, Standing.DUE, Standing.KNOWN)
WIDTHS = {Column.WORD: 13, Column.MEANING: 24, Column.STATE: 14, Column.SITE: 14, Column.ADDED: 12}  # in letters
LEAST_SENTENCE = 16  # letters; a column with fewer tells nothing, and the chosen word's sentence is below the list


class MyWordsDialog(Dialog):
    """The list of the words in ``store``."""

    open_wanted = Signal(object)  # a MyWord whose sentence is to be shown
    review_wanted = Signal()

    def __init__(self, store: MyWordsStore, parent: QWidget | None = None) -> None:
        super().__init__(900, 560, parent)
        self._store = store
        self.model = MyWordsModel()
        self.search, self.standing, self.site = QLineEdit(clearButtonEnabled=True), QComboBox(), QComboBox()
        self.view = QTableView()
        self.sentence, self.status = PlainLabel(wordWrap=True), PlainLabel(wordWrap=True)
        self.review, self.open_article, self.known, self.edit = (QPushButton() for _ in range(4))
        self.delete, self.undo, self.export = (QPushButton() for _ in range(3))
        self._typing = QTimer(self, singleShot=True, interval=TYPING)
        self._typing.timeout.connect(self.look)
        self._place()
        self._connect()
        self.retranslate()
        self.look()

    def _place(self) -> None:
        self.view.setModel(self.model)
        self.view.setSortingEnabled(True)
        self.view.sortByColumn(Column.ADDED, Qt.SortOrder.DescendingOrder)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setTabKeyNavigation(False)
        self.view.setWordWrap(False)
        self.view.setShowGrid(False)
        self.view.setAlternatingRowColors(True)
        self.view.verticalHeader().hide()
        self.view.horizontalHeader().setSectionResizeMode(Column.SENTENCE, QHeaderView.ResizeMode.Stretch)
        letter = self.fontMetrics().averageCharWidth()
        for column, letters in WIDTHS.items():
            self.view.setColumnWidth(column, letters * letter + 12)
        self._meaning = self.view.columnWidth(Column.MEANING)  # as the reader has it while there are sentences beside
        self.sentence.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        above, below = QHBoxLayout(), FlowLayout()
        for part, stretch in ((self.search, 1), (self.standing, 0), (self.site, 0)):
            above.addWidget(part, stretch)
        for button in (self.review, self.open_article, self.known, self.edit, self.delete, self.undo, self.export):
            below.addWidget(button)
            button.setAutoDefault(False)
        whole = QVBoxLayout(self)
        whole.addLayout(above)
        whole.addWidget(self.view, 1)
        whole.addWidget(self.sentence)
        whole.addLayout(below)
        whole.addWidget(self.status)

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _: self._typing.start())
        self.search.returnPressed.connect(self.view.setFocus)
        for box in (self.standing, self.site):
            box.activated.connect(lambda _: self.look())
        self.view.activated.connect(lambda index: self._open(self.model.word(index.row())))
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._allow())
        self._store.changed.connect(self.look)
        self._store.failed.connect(self.tell_error)
        for button, act in (
            (self.review, self.review_wanted.emit),
            (self.open_article, lambda: self._open(self.current)),
            (self.known, self._turn_known),
            (self.edit, self._edit),
            (self.delete, self._delete),
            (self.undo, self._store.undo),
            (self.export, self._export),
        ):
            button.clicked.connect(lambda _=False, act=act: act())
        for keys, act in (
            ("Del", self._delete),
            ("K", self._turn_known),
            ("F2", self._edit),
        ):
            shortcut = QShortcut(QKeySequence(keys), self.view)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)
        QShortcut(QKeySequence("Ctrl+Z"), self.view, self._store.undo, context=Qt.ShortcutContext.WidgetShortcut)
        QShortcut(QKeySequence("Ctrl+F"), self, self.search.setFocus)

    # What is listed

    @property
    def wanted(self) -> WantedWords:
        """What the fields ask for."""
        standing = STANDINGS[max(0, self.standing.currentIndex())]
        return WantedWords(self.search.text(), standing, self.site.currentData() or "")

    @property
    def chosen(self) -> list[MyWord]:
        """The selected words, from top to bottom."""
        rows = sorted(index.row() for index in self.view.selectionModel().selectedRows())
        return [word for row in rows if (word := self.model.word(row)) is not None]

    @property
    def current(self) -> MyWord | None:
        """The only selected word, or ``None``."""
        chosen = self.chosen
        return chosen[0] if len(chosen) == 1 else None

    def look(self) -> None:
        """Ask for the words that the fields want; the selection stays."""
        self._typing.stop()
        self._store.find(self.wanted, self._take, key=self)

    def _take(self, found: tuple[Sequence[MyWord], Sequence[str]]) -> None:
        words, sites = found
        chosen, row = {word.id for word in self.chosen}, self.view.currentIndex().row()
        self.model.show(words)
        self._widen()
        selection = self.view.selectionModel()
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        rows = [number for number, word in enumerate(self.model.words) if word.id in chosen]
        if not rows and words and row >= 0:  # what was selected is gone: the next one takes its place
            rows = [min(row, len(words) - 1)]
        if rows:
            selection.setCurrentIndex(self.model.index(rows[0], 0), QItemSelectionModel.SelectionFlag.NoUpdate)
        for number in rows:
            selection.select(self.model.index(number, 0), flags)
        self._fill_sites(sites)
        self._allow()
        self._tell_count()

    def _widen(self) -> None:
        """Show the short columns whole, with their titles."""
        for column in (Column.STATE, Column.SITE, Column.ADDED):
            need = max(self.view.sizeHintForColumn(column), self.view.horizontalHeader().sectionSizeHint(column))
            if self.view.columnWidth(column) < need:
                self.view.setColumnWidth(column, need)
        self._stretch()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the sentences the room that is left."""
        super().resizeEvent(event)
        self._stretch()

    def _stretch(self) -> None:
        """Let the sentences take the room beside the other columns; where there is too little, the meanings have it."""
        header, modes = self.view.horizontalHeader(), QHeaderView.ResizeMode
        if not self.view.isColumnHidden(Column.SENTENCE):
            self._meaning = header.sectionSize(Column.MEANING)
        others = self._meaning + sum(header.sectionSize(column) for column in WIDTHS if column is not Column.MEANING)
        fits = self.view.viewport().width() - others >= LEAST_SENTENCE * self.fontMetrics().averageCharWidth()
        if fits is not self.view.isColumnHidden(Column.SENTENCE):
            return
        self.view.setColumnHidden(Column.SENTENCE, not fits)
        header.setSectionResizeMode(Column.MEANING, modes.Interactive if fits else modes.Stretch)
        if fits:
            header.resizeSection(Column.MEANING, self._meaning)

    def _fill_sites(self, sites: Sequence[str]) -> None:
        before = self.site.currentData()
        self.site.clear()
        self.site.addItem(self.tr("All sites"), "")
        for site in sites:
            self.site.addItem(site, site)
        self.site.setCurrentIndex(max(0, self.site.findData(before)))

    def _tell_count(self) -> None:
        words = self.model.words
        if not words and self.wanted == WantedWords():
            self.status.setText(
                self.tr(
                    "There are no words yet. A double click on a word in an article shows its card, with “Add to My "
                    "Words”."
                )
            )
        else:
            self.status.setText(self.tr("%n word(s)", "", len(words)) if words else self.tr("No word matches."))

    def _allow(self) -> None:
        chosen, current = self.chosen, self.current
        self.open_article.setEnabled(current is not None and bool(current.article or current.url))
        self.edit.setEnabled(current is not None)
        for button in (self.known, self.delete):
            button.setEnabled(bool(chosen))
        self.undo.setEnabled(self._store.can_undo)
        self.export.setEnabled(bool(self.model.words))
        self.known.setText(self._known_words())
        texts = (current.source.strip(), current.target.strip(), current.note.strip()) if current is not None else ()
        self.sentence.setText("\n".join(filter(None, texts)))

    # What is done

    def _open(self, word: MyWord | None) -> None:
        if word is not None and (word.article or word.url):
            self.open_wanted.emit(word)

    def _turn_known(self) -> None:
        if chosen := self.chosen:
            self._store.mark_known([word.id for word in chosen], on=not all(word.is_known for word in chosen))

    def _edit(self) -> None:
        if (word := self.current) is not None:
            dialog = WordDialog(word, self)
            dialog.accepted.connect(lambda: self._store.change_word(word, meaning=dialog.meaning, note=dialog.note))
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def _delete(self) -> None:
        if chosen := self.chosen:
            self._store.remove([word.id for word in chosen])

    def _export(self) -> None:
        kinds = {"Anki (*.apkg)": ".apkg", "CSV (*.csv)": ".csv", "TSV (*.tsv)": ".tsv", "JSON (*.json)": ".json"}
        usual = str(Path.home() / f"{self.tr('words')}.apkg")
        name, kind = QFileDialog.getSaveFileName(self, self.tr("Export Words"), usual, ";;".join(kinds))
        if name:
            file = Path(name)
            self.export_file(file if file.suffix else file.with_suffix(kinds.get(kind, ".apkg")))

    def export_file(self, file: Path) -> None:
        """Write the listed words to a file, in the format of its ending."""
        from translation.export.words.formats import write_words

        words = list(self.model.words)
        said = self.tr("%n word(s) written to “{file}”.", "", len(words)).format(file=file)
        self._store.library_queue.ask(
            lambda _: write_words(file, words), lambda _: self.status.setText(said), self.tell_error, lasting=True
        )

    def tell_error(self, error: BaseException) -> None:
        """Show an error below the list; any other than a reader's is our mistake."""
        if not isinstance(error, ReaderError):
            raise error
        self.status.setText("⚠ " + " ".join(map(in_words, (error.happened, error.advice))))

    def _known_words(self) -> str:
        chosen = self.chosen
        is_known = bool(chosen) and all(word.is_known for word in chosen)
        return self.tr("&Learn Again") if is_known else self.tr("Mark as &Known")

    def retranslate(self) -> None:
        """Set all texts in the window's language."""
        self.setWindowTitle(self.tr("My Words"))
        self.search.setPlaceholderText(self.tr("Search words, meanings, sentences and notes"))
        self.search.setAccessibleName(self.tr("Search"))
        self.view.setAccessibleName(self.tr("My Words"))
        self.standing.setAccessibleName(self.tr("State"))
        self.site.setAccessibleName(self.tr("Site"))
        before = max(0, self.standing.currentIndex())
        self.standing.clear()
        self.standing.addItems([self.tr("All words"), self.tr("Learning"), self.tr("Due now"), self.tr("Known")])
        self.standing.setCurrentIndex(before)
        for button, words in (
            (self.review, self.tr("&Review…")),
            (self.open_article, self.tr("&Open Article")),
            (self.known, self._known_words()),
            (self.edit, self.tr("&Change…")),
            (self.delete, self.tr("&Delete")),
            (self.undo, self.tr("&Undo")),
            (self.export, self.tr("E&xport…")),
        ):
            button.setText(words)
            button.setAccessibleName(plain(words))
        self._fill_sites([self.site.itemData(number) for number in range(1, self.site.count())])
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        self._widen()
        self._tell_count()
