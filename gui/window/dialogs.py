"""The dialogs of the window, each created when it is opened."""

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from gui.base.services import Services
from gui.library.collections_store import CollectionsStore
from gui.reading.library_writer import LibraryWriter
from gui.reading.reading_tab import ReadingTab
from gui.reading.view.text_formats import Side
from translation import paths
from translation.document import BilingualDocument
from translation.errors import FileNotRead
from translation.library.collections import ArticleCollection
from translation.library.query import Wanted
from translation.words.glossary import Term

AROUND = " .,;:!?\"'“”‘’()[]"
LONGEST_TERM = 80  # characters of a selection that may be a term

SomeDialog = TypeVar("SomeDialog", bound=QDialog)


class Dialogs(QObject):
    """Opens dialogs over a window; an open one is brought to the front."""

    models_changed = Signal()
    library_wanted = Signal(str)  # the name of the model that is to translate it again
    recents_cleared = Signal()
    tabs_forgotten = Signal()
    article_wanted = Signal(int)  # the number of one in the library
    library_changed = Signal()
    failed = Signal(object)
    word_wanted = Signal(object)  # a MyWord whose sentence is to be shown

    def __init__(self, services: Services, window: QWidget) -> None:
        super().__init__(window)
        self._services, self._window = services, window

    def settings(self, page: str = "") -> None:
        """Show the settings at a ``page``; changes take effect immediately."""
        from gui.settings.dialog import SettingsDialog
        from translation.engine.models.packages import installed

        dialog = self._shown(SettingsDialog)
        if dialog is None:
            services = self._services
            dialog = SettingsDialog(
                services.settings_store,
                installed,
                services.jobs,
                services.password_store,
                services.glossary,
                self._window,
            )
            dialog.recents_cleared.connect(self.recents_cleared)
            dialog.tabs_forgotten.connect(self.tabs_forgotten)
            _show(dialog)
        if page:
            dialog.turn_to(page)

    def models(self, paragraph: Callable[[], str], *, look: bool = False, file: Path | None = None) -> None:
        """Show the models, compared on ``paragraph``; ``look`` fetches the index, ``file`` is a package to install."""
        from gui.models.dialog import ModelsDialog

        dialog = self._shown(ModelsDialog)
        if dialog is None:
            services = self._services
            dialog = ModelsDialog(
                services.jobs,
                services.settings_store,
                lambda: services.current_setup.now().network,
                paragraph,
                self._window,
            )
            dialog.models_changed.connect(self.models_changed)
            dialog.settings_wanted.connect(lambda: self.settings("network"))
            dialog.library_wanted.connect(self.library_wanted)
            _show(dialog)
        if look:
            dialog.look_for_models()
        if file is not None:
            dialog.sources.install(file)

    def shortcuts(self, rows: Callable[[], Iterable[tuple[str, list[tuple[str, str]]]]]) -> None:
        """Show the keyboard shortcuts, menu by menu."""
        from gui.help.shortcuts_dialog import ShortcutsDialog

        if self._shown(ShortcutsDialog) is None:
            _show(ShortcutsDialog(rows, self._window))

    def manual(self) -> None:
        """Show the manual."""
        from gui.help.manual_dialog import ManualDialog

        if self._shown(ManualDialog) is None:
            _show(ManualDialog(paths.manual(), self._window))

    def about(self, model: str) -> None:
        """Show versions and licences; ``model`` translated the shown article."""
        from gui.help.about_dialog import AboutDialog

        if self._shown(AboutDialog) is None:
            _show(AboutDialog(model, self._window))

    def export(self, tab: ReadingTab) -> None:
        """Export the article of a tab."""
        from gui.exporting.dialog import ExportDialog

        services, finder = self._services, tab.pictures.finder()

        def show(document: BilingualDocument) -> None:
            _show(ExportDialog([document], finder, services.jobs, services.settings_store, self._window))

        tab.with_marks(show)

    def export_document(self, document: BilingualDocument, parent: QWidget) -> None:
        """Export a document without pictures that is no article, such as the changes of one."""
        from gui.exporting.dialog import ExportDialog

        _show(ExportDialog([document], dict, self._services.jobs, self._services.settings_store, parent))

    def export_articles(self, numbers: Sequence[int], library_writer: LibraryWriter) -> None:
        """Export articles of the library into one file."""
        from gui.exporting.dialog import ExportDialog

        def show(documents: list[BilingualDocument]) -> None:
            if documents:
                services, pictures = self._services, partial(library_writer.pictures, numbers)
                _show(ExportDialog(documents, pictures, services.jobs, services.settings_store, self._window))

        library_writer.documents(numbers, show)

    def export_notes(self, wanted: Wanted, library_writer: LibraryWriter) -> None:
        """Export the wanted highlights and notes alone; the format of the next export of articles stays."""
        from gui.exporting.dialog import ExportDialog
        from translation.export.formats import FORMATS

        services, settings = self._services, self._services.settings_store

        def show(numbers: list[int], documents: list[BilingualDocument]) -> None:
            if not documents:
                return
            before = settings.now.export_format
            if before not in FORMATS or not FORMATS[before].is_notes:
                settings.change(export_format="notes")
            pictures = partial(library_writer.pictures, numbers)
            dialog = ExportDialog(documents, pictures, services.jobs, settings, self._window)
            dialog.finished.connect(lambda _: settings.change(export_format=before))
            _show(dialog)

        library_writer.noted(wanted, show)

    def collections(self) -> None:
        """Show the collections of articles."""
        from gui.library.collections_dialog import CollectionsDialog

        if self._shown(CollectionsDialog) is None:
            dialog = CollectionsDialog(self._collections, self._window)
            dialog.open_wanted.connect(self.article_wanted)
            dialog.export_wanted.connect(lambda collection: self._export_collection(collection, dialog))
            _show(dialog)

    @cached_property
    def _collections(self) -> CollectionsStore:
        """Outlives its window: a change is kept after that is closed, and can be undone when it is open again."""
        from gui.library.collections_dialog import CollectionsDialog

        def tell(error: BaseException) -> None:
            if not any(dialog.isVisible() for dialog in self._window.findChildren(CollectionsDialog)):
                self.failed.emit(error)

        store = CollectionsStore(self._services.library_queue, self)
        store.changed.connect(self.library_changed)
        store.failed.connect(tell)
        return store

    def _export_collection(self, collection: ArticleCollection, parent: QWidget) -> None:
        from gui.exporting.dialog import ExportDialog
        from translation.library.collections import documents_of

        services = self._services

        def show(found: list[tuple[int, BilingualDocument]]) -> None:
            writer = LibraryWriter(services.library_queue, self.failed.emit, lambda _: None)
            pictures = partial(writer.pictures, [number for number, _ in found])
            documents = [document for _, document in found]
            texts = {"title": collection.name, "preface": collection.note}
            _show(ExportDialog(documents, pictures, services.jobs, services.settings_store, parent, **texts))

        services.library_queue.ask(lambda connection: documents_of(connection, collection), show, self.failed.emit)

    def print_article(self, tab: ReadingTab) -> None:
        """Print the article of a tab, in the layout of the last export."""
        from gui.exporting.dialog import options_of
        from gui.exporting.printing import Printing

        services, options = self._services, options_of(self._services.settings_store.now)
        finder = tab.pictures.finder()

        def ask(document: BilingualDocument) -> None:
            printing = Printing(document, options, finder, services.jobs, self._window)
            printing.failed.connect(tab.show_error)
            printing.printed.connect(tab.messages.tell_printed)
            printing.ask()

        tab.with_marks(ask)

    def add_term(self, tab: ReadingTab) -> None:
        """Add a term to the glossary: what is selected in a tab, unless that is more than a term."""
        from gui.settings.term_dialog import TermDialog

        glossary = self._services.glossary
        try:
            terms = glossary.terms()
        except FileNotRead as error:
            tab.show_error(error)
            return
        source, target = (_as_term(tab.view.selected_in(side)) for side in (Side.SOURCE, Side.TARGET))
        sites = [tab.article.site] if tab.article is not None else []
        tags = tab.reading.tags if tab.reading is not None else ()

        def save(term: Term) -> None:
            glossary.change(add=[term])
            if said := self._not_here(term, sites, tags):
                tab.view.say(said)

        dialog = TermDialog(Term(source, target), save, terms, sites, self._window, tags=tags)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _not_here(self, term: Term, sites: Iterable[str], tags: Iterable[str]) -> str:
        """Why a term that was saved does not hold for an article of these sites with these tags; ``""`` if it does."""
        if term.site and term.site.casefold() not in map(str.casefold, sites):
            return self.tr("Saved; this article is not from “{site}”.").format(site=term.site)
        if term.tag and term.tag.casefold() not in map(str.casefold, tags):
            return self.tr("Saved; this article does not have the tag “{tag}”.").format(tag=term.tag)
        return ""

    def own_entries(self) -> None:
        """Show the reader's own entries of the dictionary."""
        from gui.words.card.entries_dialog import EntriesDialog

        _show(EntriesDialog(self._services.dictionary, self._window))

    def my_words(self) -> None:
        """Show the words that the reader learns."""
        from gui.words.mine.dialog import MyWordsDialog

        if self._shown(MyWordsDialog) is None:
            dialog = MyWordsDialog(self._services.my_words, self._window)
            dialog.open_wanted.connect(self.word_wanted)
            dialog.review_wanted.connect(self.review_words)
            _show(dialog)

    def review_words(self) -> None:
        """Review the words that are due."""
        from gui.words.mine.review_dialog import ReviewDialog

        if self._shown(ReviewDialog) is None:
            _show(ReviewDialog(self._services.my_words, self._window))

    def _shown(self, kind: type[SomeDialog]) -> SomeDialog | None:
        """The visible dialog of this kind, brought to the front."""
        for dialog in self._window.findChildren(kind):
            if dialog.isVisible():
                dialog.raise_()
                dialog.activateWindow()
                return dialog
        return None


def _as_term(selected: str) -> str:
    """A selected text without the punctuation around it, ``""`` if it is too long for a term."""
    return selected.strip(AROUND) if len(selected) <= LONGEST_TERM and "\n" not in selected else ""


def _show(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.show()
