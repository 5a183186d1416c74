"""The settings page that lists, adds, changes, deletes, imports and exports the terms of the glossary."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QHeaderView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
)

from gui.base.plain_text import PlainLabel
from gui.base.stores.glossary_store import GlossaryStore
from gui.base.stores.settings_store import SettingsStore
from gui.base.texts import in_words
from gui.settings.pages import SettingsPage, plain
from gui.settings.term_dialog import TermDialog
from translation.errors import ReaderError
from translation.words.glossary import Term, read_glossary, write_glossary

ENDINGS = (".csv", ".tbx")
ALL_KINDS = "*.csv *.tbx *.xml"
SUGGESTED_LINES = 5  # that are seen at once
COLUMNS, WIDE = 5, 2  # the two languages share what the others leave


class GlossaryPage(SettingsPage):
    """The terms of the ``glossary``. Each change is stored at once, and can be undone."""

    def __init__(self, settings_store: SettingsStore, glossary: GlossaryStore) -> None:
        super().__init__(settings_store)
        self._glossary = glossary
        self.about, self.label, self.status = self.note(), PlainLabel(), self.note()
        self.status.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.list = QTreeWidget()
        self.list.setSelectionMode(QTreeWidget.SelectionMode.ExtendedSelection)
        self.list.setColumnCount(COLUMNS)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.label.setBuddy(self.list)
        self.add, self.edit, self.delete, self.undo = (QPushButton() for _ in range(4))
        self.bring, self.export = QPushButton(), QPushButton()
        self.suggested_label, self.suggested = PlainLabel(), QListWidget()
        self.suggested.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.suggested.setMaximumHeight(SUGGESTED_LINES * self.fontMetrics().lineSpacing())
        self.suggested_label.setBuddy(self.suggested)
        self.accept, self.dismiss = QPushButton(), QPushButton()
        self.suggested.itemSelectionChanged.connect(self._allow)
        self.suggested.itemActivated.connect(lambda *_: self._accept())
        self.list.itemSelectionChanged.connect(self._allow)
        self.list.itemActivated.connect(lambda *_: self._edit())
        for button, act in (
            (self.add, self._add),
            (self.edit, self._edit),
            (self.delete, self._delete),
            (self.undo, lambda: self._try(self._glossary.undo)),
            (self.bring, self._import),
            (self.export, self._export),
            (self.accept, self._accept),
            (self.dismiss, self._dismiss),
        ):
            button.clicked.connect(lambda _=False, act=act: act())
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._delete)
        glossary.changed.connect(self.look)  # a method, which Qt lets go of with the page
        glossary.suggested.connect(self._suggest)
        self._place()
        self.begin()

    def _place(self) -> None:
        buttons = QGridLayout()
        for number, button in enumerate((self.add, self.edit, self.delete, self.undo, self.bring, self.export)):
            buttons.addWidget(button, number // 4, number % 4)
        for part in (self.about, self.label):
            self.form.addRow(part)
        self.whole.addWidget(self.list, 1)
        self.whole.addLayout(buttons)
        suggested = QGridLayout()
        suggested.addWidget(self.suggested_label, 0, 0, 1, 2)
        suggested.addWidget(self.suggested, 1, 0, 2, 1)
        suggested.addWidget(self.accept, 1, 1)
        suggested.addWidget(self.dismiss, 2, 1)
        self.whole.addLayout(suggested)
        self.whole.addWidget(self.status)
        self._suggest([])

    # What is listed

    def look(self) -> None:
        """Read the glossary; the selection stays."""
        before = self.chosen
        self.list.clear()
        self.status.clear()
        for term in sorted(
            self._terms(), key=lambda one: (one.source.casefold(), one.site.casefold(), one.tag.casefold())
        ):
            english = term.target or self.tr("{term} (kept as it is)").format(term=term.source)
            case = self.tr("these only") if term.case else self.tr("any")
            limits = (term.site or self.tr("all"), term.tag or self.tr("any"))
            item = QTreeWidgetItem([term.source, english, case, *limits])
            item.setData(0, Qt.ItemDataRole.UserRole, term)
            self.list.addTopLevelItem(item)
            item.setSelected(term in before)
        self._allow()
        self._glossary.look_for_suggestions()

    def _suggest(self, terms: list[Term]) -> None:
        """List the terms that the reader's own wordings suggest; without any, nothing is there of it."""
        self.suggested.clear()
        for term in terms:
            item = QListWidgetItem(f"{term.source} → {term.english}")
            item.setData(Qt.ItemDataRole.UserRole, term)
            self.suggested.addItem(item)
        for part in (self.suggested_label, self.suggested, self.accept, self.dismiss):
            part.setVisible(bool(terms))
        self._allow()

    @property
    def chosen(self) -> list[Term]:
        """The selected terms."""
        return [item.data(0, Qt.ItemDataRole.UserRole) for item in self.list.selectedItems()]

    def _terms(self) -> tuple[Term, ...]:
        try:
            return self._glossary.terms()
        except ReaderError as error:
            self._tell_error(error)
            return ()

    def _allow(self) -> None:
        count = len(self.list.selectedItems())
        self.edit.setEnabled(count == 1)
        self.delete.setEnabled(count > 0)
        self.undo.setEnabled(self._glossary.can_undo)
        self.export.setEnabled(self.list.topLevelItemCount() > 0)
        for button in (self.accept, self.dismiss):
            button.setEnabled(bool(self.suggested.selectedItems()))

    # What is done

    def _add(self) -> None:
        self._ask(None)

    def _edit(self) -> None:
        if len(chosen := self.chosen) == 1:
            self._ask(chosen[0])

    def _ask(self, known: Term | None) -> None:
        others = [term for term in self._terms() if term != known]
        gone = [known] if known is not None else []
        dialog = TermDialog(
            known or Term(""),
            lambda term: self._glossary.change(remove=gone, add=[term]),
            others,
            parent=self,
            keep=known is not None and not known.target,
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _delete(self) -> None:
        if chosen := self.chosen:
            self._try(lambda: self._glossary.change(remove=chosen))

    @property
    def _chosen_suggestions(self) -> list[Term]:
        return [item.data(Qt.ItemDataRole.UserRole) for item in self.suggested.selectedItems()]

    def _accept(self) -> None:
        if chosen := self._chosen_suggestions:
            self._try(lambda: self._glossary.change(add=chosen))

    def _dismiss(self) -> None:
        if chosen := self._chosen_suggestions:
            self._try(lambda: self._glossary.dismiss(chosen))
            self._glossary.look_for_suggestions()

    def _import(self) -> None:
        kinds = self.tr("Glossaries ({patterns});;All files (*)").format(patterns=ALL_KINDS)
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Import Terms"), str(Path.home()), kinds)
        if name:
            self.import_file(Path(name))

    def import_file(self, file: Path) -> None:
        """Add the terms of a CSV or TBX file; they replace those for the same source, site and tag."""

        def bring() -> None:
            found = read_glossary(file)
            self._glossary.change(add=found)
            self.status.setText(self.tr("%n term(s) imported.", "", len(found)))

        self._try(bring)

    def _export(self) -> None:
        usual = str(Path.home() / f"glossary{ENDINGS[0]}")
        name, kind = QFileDialog.getSaveFileName(
            self, self.tr("Export the Glossary"), usual, "CSV (*.csv);;TBX (*.tbx)"
        )
        if name:
            file = Path(name)
            self.export_file(file if file.suffix else file.with_suffix(ENDINGS[kind.startswith("TBX")]))

    def export_file(self, file: Path) -> None:
        """Write the terms into a TBX file if its name ends so, else as CSV."""

        def write() -> None:
            terms = self._glossary.terms()
            write_glossary(file, terms)
            said = self.tr("%n term(s) written to “{file}”.", "", len(terms))
            self.status.setText(said.format(file=file))

        self._try(write)

    def _try(self, act: Callable[[], object]) -> None:
        try:
            act()
        except ReaderError as error:
            self._tell_error(error)

    def _tell_error(self, error: ReaderError) -> None:
        self.status.setText("⚠ " + " ".join(map(in_words, (error.happened, error.advice))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Let the terms take the room beside the other columns, or scroll where their titles have none."""
        header, modes = self.list.header(), QHeaderView.ResizeMode
        fits = sum(map(header.sectionSizeHint, range(COLUMNS))) <= self.list.viewport().width()
        for column in range(COLUMNS):
            header.setSectionResizeMode(column, modes.Stretch if fits and column < WIDE else modes.ResizeToContents)

    def retranslate(self) -> None:
        """Set all texts in the window's language."""
        self.about.setText(
            self.tr(
                "Terms that are always translated as you want, or kept as they are. In articles that are open, the "
                "sentences with a changed term can be translated again."
            )
        )
        self.label.setText(self.tr("&Terms:"))
        self.list.setAccessibleName(plain(self.tr("&Terms:")))
        self.suggested_label.setText(self.tr("Suggested from your &wordings:"))
        self.suggested.setAccessibleName(plain(self.tr("Suggested from your &wordings:")))
        self.list.setHeaderLabels(
            [self.tr("Indonesian"), self.tr("English"), self.tr("Capitals"), self.tr("Site"), self.tr("Tag")]
        )
        header = self.list.header()
        header.setStretchLastSection(False)
        self._share_room()
        for button, words in (
            (self.add, self.tr("&Add…")),
            (self.edit, self.tr("C&hange…")),
            (self.delete, self.tr("&Delete")),
            (self.undo, self.tr("&Undo")),
            (self.bring, self.tr("&Import…")),
            (self.export, self.tr("E&xport…")),
            (self.accept, self.tr("A&ccept")),
            (self.dismiss, self.tr("Dis&miss")),
        ):
            button.setText(words)
            button.setAccessibleName(plain(words).rstrip("…"))
        self.look()
