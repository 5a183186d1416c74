"""Commands for the articles selected in the library, by the names that keys and menus use."""

from collections.abc import Callable, Iterable, Sequence
from html import escape

from PySide6.QtCore import QObject, QPersistentModelIndex, QPoint, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication

from gui.base.reading_setup import ReadingSetup
from gui.base.stores.library_queue import LibraryQueue
from gui.base.texts import in_words
from gui.library.collections_store import CollectionsStore
from gui.library.dialogs import NameDialog, TagDialog, confirm, show
from gui.library.edits import LibraryEdits, Numbers
from gui.library.list.model import LibraryModel
from gui.library.list.view import EntryMenu, LibraryList
from gui.library.long_jobs import WorkBar, retranslate
from gui.messages.message_bar import MessageBar
from gui.messages.messages import error_as_html
from gui.reading.view.typesetting import SAFE
from translation.errors import ReaderError
from translation.library.collections import ArticleCollection
from translation.library.listing import translated_otherwise
from translation.library.versions import Version
from translation.tasks.batch import BatchResult

TOLD = 3  # failures that are told one by one
MOST_TABS = 20  # that are opened at once


class LibraryCommands(QObject):
    """Commands on the selection in ``entries``; ``note`` shows results, ``work`` shows progress."""

    open_wanted = Signal(int, bool)
    export_wanted = Signal(list)
    changes_wanted = Signal(object, object)  # a document of changes to be exported, and the dialog over which
    articles_changed = Signal(list)
    tags_changed = Signal(list)
    trouble = Signal(object)

    def __init__(
        self,
        library_queue: LibraryQueue,
        reading_setup: Callable[[], ReadingSetup],
        entries: LibraryList,
        work: WorkBar,
        note: MessageBar,
    ) -> None:
        super().__init__(entries)
        self._library_queue, self._reading_setup = library_queue, reading_setup
        self._list, self._work, self._note = entries, work, note
        self._model: LibraryModel = entries.entries
        self._done: list[Callable[[], object]] = []  # what undoes each deletion and addition, the last at the end
        self.tags: list[str] = []  # that there are
        self.acts = LibraryEdits(library_queue, self._model, self.fail)
        self.collections = CollectionsStore(library_queue, self)
        self.collections.failed.connect(self.fail)
        self.collection_names: list[str] = []
        entries.drawing.star_clicked.connect(self._star_one)

    def act(self, name: str) -> None:
        """Run the named command on the selected articles."""
        self._note.pass_by()
        if name == "undo":
            self.undo()
        elif self._list.chosen:
            name, _, collection = name.partition(":")
            if collection:
                self._model.numbers(self._list.rows, lambda articles: self._collect(articles, collection))
                return
            if name == "delete" and self._model.shown_query.wanted.deleted:
                name = "purge"
            self._model.numbers(self._list.rows, self._jobs[name])

    @property
    def _jobs(self) -> dict[str, Callable[[Numbers], object]]:
        entries = self._list.chosen_entries
        address = entries[0].url if entries else ""
        starred, finished = all(entry.starred for entry in entries), all(entry.finished for entry in entries)
        return {
            "open": lambda articles: self.open_wanted.emit(articles[0], False),
            "open_new": self._open_each,
            "star": lambda articles: self.acts.star(articles, on=not starred),
            "read": lambda articles: self.acts.finish(articles, on=not finished),
            "tag": self._ask_tag,
            "collect": self._ask_collection,
            "export": self.export_wanted.emit,
            "versions": lambda articles: self.show_versions(articles[0], entries[0].title if entries else ""),
            "again": lambda articles: self.translate_again(articles, extract=False),
            "anew": lambda articles: self.translate_again(articles, extract=True),
            "copy": lambda _: QGuiApplication.clipboard().setText(address),
            "browse": lambda _: _browse(address),
            "delete": self._delete,
            "undelete": self._undelete,
            "purge": self._ask_purge,
        }

    def _open_each(self, articles: Numbers) -> None:
        for article in articles[:MOST_TABS]:
            self.open_wanted.emit(article, True)
        if len(articles) > MOST_TABS:
            self.tell(lambda: self.tr("The first %n article(s) were opened.", "", MOST_TABS))

    def show_versions(self, article: int, title: str) -> None:
        """Show the versions of an article."""
        from gui.library.versions_dialog import VersionsDialog
        from translation.library.versions import versions_of

        def open_dialog(versions: list[Version]) -> None:
            dialog = VersionsDialog(title, versions, self._list)
            dialog.export_wanted.connect(lambda document: self.changes_wanted.emit(document, dialog))
            show(dialog)

        self._library_queue.ask(
            lambda connection: versions_of(connection, article),
            open_dialog,
            self.fail,
        )

    def show_menu(self, where: QPoint) -> None:
        """Show the menu for the selection."""
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(where)

    def menu(self) -> EntryMenu:
        """The menu for the selected articles."""
        entries = self._list.chosen_entries
        self._know(tag for entry in entries for tag in entry.tags)
        return EntryMenu(entries, self.tags, self.act, self._tag, self._list, self.collection_names)

    def undo(self) -> None:
        """Undo the last deletion, or the last addition to a collection."""
        if self._done:
            self._note.hide()
            self._done.pop()()

    def translate_again(self, articles: Numbers, *, extract: bool) -> None:
        """Retranslate articles; with ``extract`` after extracting them again from their pages."""
        count = len(articles)

        def done(redone: "BatchResult") -> None:
            self._model.renew()
            self.articles_changed.emit(list(redone.done))
            if redone.failed:
                self._tell_failed(redone)
            else:
                self.tell(lambda: self.tr("%n article(s) translated again.", "", count))

        def words() -> str:
            return self.tr("Translating %n article(s) again …", "", count)

        work = retranslate(self._library_queue, self._reading_setup(), articles, extract=extract)
        self._work.begin("reading", work, words, done, self.fail, self._model.renew)

    def offer_all_again(self, model: str) -> None:
        """Offer to translate all articles again that another model than this one has translated."""

        def offer(articles: list[int]) -> None:
            if not articles:
                self.tell(lambda: self.tr("“{model}” has translated all articles of the library.").format(model=model))
                return
            words = self.tr(
                "Translate %n article(s) of the library again with “{model}”? This can take a long time; you can stop "
                "it and go on reading meanwhile. Your own wordings stay.",
                "",
                len(articles),
            ).format(model=model)
            confirm(
                self._list.window(),
                self.tr("Translate the Library Again"),
                words,
                self.tr("&Translate Again"),
                lambda: self.translate_again(articles, extract=False),
            )

        self._library_queue.ask(lambda connection: translated_otherwise(connection, model), offer, self.fail)

    def tell(self, words: str | Callable[[], str]) -> None:
        """Show a result; a function says it in the window's language of the moment."""
        if isinstance(words, str):
            self._note.tell(escape(words))
        else:
            self._note.tell_in_each_language(lambda: self._note.tell(escape(words())))

    def fail(self, error: BaseException) -> None:
        """Show an error; the window shows our own mistakes."""
        if isinstance(error, ReaderError):
            self._note.tell_in_each_language(lambda: self._note.tell(error_as_html(error), warning=True))
        else:
            self.trouble.emit(error)

    def _tell_failed(self, redone: "BatchResult") -> None:
        def tell() -> None:
            words = self.tr("%n article(s) could not be translated again.", "", len(redone.failed))
            said = dict.fromkeys(f"{in_words(error.happened)} {in_words(error.advice)}" for _, error in redone.failed)
            self._note.tell("<br>".join(map(escape, [words, *list(said)[:TOLD]])), warning=True)

        self._note.tell_in_each_language(tell)

    def _star_one(self, index: QPersistentModelIndex) -> None:
        entry = self._model.entry(index.row())
        if entry is not None and entry.deleted is None:
            self._note.pass_by()
            self.acts.star([entry.id], on=not entry.starred)

    def _tag(self, name: str, on: bool) -> None:
        self._note.pass_by()
        self._model.numbers(self._list.rows, lambda articles: self._put_tags(articles, [name], on=on))

    def _ask_tag(self, articles: Numbers) -> None:
        dialog = TagDialog(self.tags, self._list)
        dialog.accepted.connect(lambda: self._put_tags(articles, dialog.names))
        show(dialog)

    def _ask_collection(self, articles: Numbers) -> None:
        dialog = NameDialog(self.tr("Add to Collection"), "", self._list, self.collection_names, makes=True)
        dialog.accepted.connect(lambda: self._collect(articles, dialog.name))
        show(dialog)

    def _collect(self, articles: Numbers, name: str) -> None:
        def done(collection: ArticleCollection) -> None:
            if name not in self.collection_names:
                self.collection_names = sorted([*self.collection_names, collection.name], key=str.casefold)

            def tell() -> None:
                words = self.tr("%n article(s) put into “{name}”.", "", len(articles)).format(name=collection.name)
                self._note.tell(escape(words), choices=[(self.tr("&Undo"), self.undo)])

            self._done.append(self.collections.undo)
            self._note.tell_in_each_language(tell)

        self.collections.add(name, articles, done)

    def _put_tags(self, articles: Numbers, names: Sequence[str], *, on: bool = True) -> None:
        self._know(names)
        self.acts.tag(articles, names, lambda _: self.tags_changed.emit(articles), on=on)

    def _know(self, names: Iterable[str]) -> None:
        """Offer these tags from now on."""
        self.tags = list({name.casefold(): name for name in (*names, *self.tags)}.values())
        self.tags.sort(key=str.casefold)

    def _delete(self, articles: Numbers) -> None:
        row = self._list.rows[0][0]

        def done(_: object) -> None:
            self._list.choose(row)
            self._done.append(lambda: self.acts.undelete(articles, lambda _: self._model.renew()))
            self._note.tell_in_each_language(tell)

        def tell() -> None:
            words = self.tr("%n article(s) deleted.", "", len(articles))
            self._note.tell(escape(words), choices=[(self.tr("&Undo"), self.undo)])

        self.acts.delete(articles, done)

    def _undelete(self, articles: Numbers) -> None:
        def tell(_: object) -> None:
            self.tell(lambda: self.tr("%n article(s) brought back.", "", len(articles)))

        self.acts.undelete(articles, tell)

    def _ask_purge(self, articles: Numbers) -> None:
        words = self.tr("%n deleted article(s) will be removed for good. This cannot be undone.", "", len(articles))
        confirm(
            self._list,
            self.tr("Remove for Good"),
            words,
            self.tr("&Remove"),
            lambda: self.acts.purge(articles),
        )


def _browse(address: str) -> None:
    if QUrl(address).scheme() in SAFE:
        QDesktopServices.openUrl(QUrl(address))
