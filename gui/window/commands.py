"""The commands behind the window's menus and keys."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMainWindow

from gui.base.stores.glossary_store import GlossaryStore
from gui.base.stores.settings_store import SettingsStore
from gui.following.dock import InboxDock
from gui.following.following import Following
from gui.jobs import Jobs
from gui.library.dock import LibraryDock
from gui.models.better_model_button import paragraph_of
from gui.notes.overview.dock import NotesDock
from gui.reading.extraction_dialog import ExtractionDialog, other_way
from gui.reading.quoting import copy_link, copy_quotation
from gui.reading.reading_state import SentencePosition
from gui.reading.reading_tab import ReadingTab
from gui.reading.sentences.edit_dialog import EditDialog
from gui.reading.sentences.sentence_menu import Rewording, SentenceMenu
from gui.speech.reader import AloudReader
from gui.window.bar.address_bar import AddressBar
from gui.window.dialogs import Dialogs
from gui.window.full_screen import FullScreen
from gui.window.panels import Panels
from gui.window.sources import from_text
from gui.window.tabs import Tabs
from translation.export.parts.labels import Show
from translation.export.parts.options import QuotationStyle
from translation.settings import LIMITS

ZOOM = 1.1
PAGES = "*.html *.htm *.xhtml *.mht *.mhtml *.webarchive *.txt *.gz"


@dataclass(frozen=True, eq=False)  # signals are connected to it, which takes weak references
class Commands:
    """The commands of a window; each works on the shown tab."""

    window: QMainWindow
    jobs: Jobs
    settings_store: SettingsStore
    tabs: Tabs
    address: AddressBar
    library: LibraryDock
    notes: NotesDock
    dialogs: Dialogs
    aloud: AloudReader
    full_screen: FullScreen
    open_source: Callable[[str | bytes], None]
    show_welcome: Callable[[], None]
    show_shortcuts: Callable[[], None]
    glossary: GlossaryStore
    following: Following
    panels: Panels

    @property
    def tab(self) -> ReadingTab:
        """The shown tab."""
        return self.tabs.shown

    # When a command is possible

    def has_source(self) -> bool:
        """True if the tab can be read again."""
        return bool(self.tab.source)

    def has_article(self) -> bool:
        """True if the tab shows an article."""
        return self.tab.article is not None

    def has_chosen(self) -> bool:
        """True if a sentence is selected."""
        return self.tab.view.choice is not None

    def can_undo(self) -> bool:
        """True if a change of a sentence or a mark can be undone."""
        return self.tab.undo.can_undo

    def can_redo(self) -> bool:
        """True if a change of a sentence or a mark can be redone."""
        return self.tab.undo.can_redo

    def can_mark(self) -> bool:
        """True if what is read can be marked: not in a private tab, of which nothing is kept."""
        return self.has_article() and not self.tab.private

    def can_show_notes(self) -> bool:
        """True if the tab has notes, and room for them beside the text."""
        return not self.tab.beside.refusal

    def has_text_to_copy(self) -> bool:
        """True if a sentence or text is selected."""
        return self.has_chosen() or bool(self.tab.view.selected())

    def can_link(self) -> bool:
        """True if a sentence of an article in the library is selected."""
        return bool(self.tab.lasting) and not self.tab.private and self.has_text_to_copy()

    def has_closed_tab(self) -> bool:
        """True if a closed tab can be reopened."""
        return self.tabs.has_closed

    def can_go_back(self) -> bool:
        """True if the tab showed another article before."""
        return self.tab.can_go_back

    def is_read_aloud(self) -> bool:
        """True if an article is read aloud, or paused."""
        return self.aloud.is_open

    def has_tabs(self) -> bool:
        """True if there are several tabs."""
        return self.tabs.count() > 1

    # What they do

    def change(self, **settings: object) -> None:
        """Change settings."""
        self.settings_store.change(**settings)

    def turn(self, name: str) -> None:
        """Turn a setting on or off."""
        self.settings_store.change(**{name: not getattr(self.settings_store.now, name)})

    def new_tab(self, *, private: bool = False) -> None:
        """Open an empty tab, ready for an address; in a ``private`` one nothing is saved."""
        page = self.tabs.add(private=private).panes.start_page
        self.panels.make_way()
        if page is not None:
            page.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.address.be_ready()

    def choose_file(self) -> None:
        """Ask for saved pages and open them."""
        kinds = _said("Pages and texts ({patterns});;All files (*)").format(patterns=PAGES)
        names, _ = QFileDialog.getOpenFileNames(self.window, _said("Open a saved page"), str(Path.home()), kinds)
        for name in names:
            self.open_source(name)

    def paste_and_open(self) -> None:
        """Open the clipboard's addresses, file or text."""
        for source in from_text(QGuiApplication.clipboard().text()):
            self.open_source(source)

    def escape(self) -> None:
        """Handle Esc: close the find bar, stop reading (aloud), leave the full screen or a panel, unselect."""
        tab = self.tab
        if tab.find_bar.isVisible():
            tab.find_bar.close_bar()
        elif self.aloud.is_open:
            self.aloud.stop()
        elif tab.busy:
            tab.stop()
        elif self.full_screen.is_on:
            self.full_screen.toggle()
        elif self.panels.are_alone:
            self.panels.make_way()
            tab.view.setFocus()
        else:
            tab.view.choose(None)
            tab.view.setFocus()

    def toggle_library(self) -> None:
        """Show the library with its search field focused, or hide it."""
        self._turn(self.library, "library_shown")

    def toggle_notes(self) -> None:
        """Show the notes of all articles with their search field focused, or hide them."""
        self._turn(self.notes, "notes_shown")

    def toggle_inbox(self) -> None:
        """Show the inbox with its list focused, or hide it."""
        self._turn(self.following.dock, "inbox_shown")

    def _turn(self, dock: LibraryDock | NotesDock | InboxDock, setting: str) -> None:
        """Show a dock before those that share its place, ready for keys; or hide it if it is seen."""
        shown = not getattr(self.settings_store.now, setting) or dock.visibleRegion().isEmpty()
        self.settings_store.change(**{setting: shown})
        if shown:
            dock.raise_()
            dock.panel.be_ready()

    def look_for_news(self) -> None:
        """Show the inbox, and ask the sources for what is new."""
        if not self.settings_store.now.inbox_shown:
            self.toggle_inbox()
        self.following.runner.ask()

    def offer_library_again(self, model: str) -> None:
        """Show the library, and offer to translate with this model what another one has translated."""
        if not self.settings_store.now.library_shown:
            self.settings_store.change(library_shown=True)
        self.library.panel.commands.offer_all_again(model)

    def show_models(self, *, look: bool = False, file: Path | None = None) -> None:
        """Show the models; ``look`` fetches the index, ``file`` is a package to install."""
        self.dialogs.models(lambda: paragraph_of(self.tab), look=look, file=file)

    def zoom(self, steps: int) -> None:
        """Change the text size in every tab and in the settings."""
        least, most = LIMITS["font_points"]
        points = self.settings_store.now.font_points * ZOOM**steps
        self.settings_store.change(font_points=round(min(most, max(least, points)), 2))

    def wrong_text(self) -> None:
        """Show the other extraction, and let the reader choose."""
        tab = self.tab
        if (article := tab.article) is None:
            return
        dialog = ExtractionDialog(article, self.window)
        dialog.accepted.connect(lambda: tab.translate(other_way(article)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def edit_english(self) -> None:
        """Let the reader edit the English of the selected sentence."""
        tab, place = self.tab, self.tab.view.choice
        if tab.reading is None or place is None:
            return
        reading, pair = tab.reading, tab.reading.pair(place)
        dialog = EditDialog(pair, self.window)

        def keep() -> None:
            if tab.reading is reading and reading.pair(place).source == pair.source and dialog.words.strip():
                tab.edits.put_own(place, dialog.words)

        dialog.accepted.connect(keep)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def carefully(self) -> None:
        """Translate the selected sentence again carefully."""
        tab = self.tab
        if (place := tab.view.choice) is not None:
            self._rewording(tab).carefully(place)

    def sentence_menu(
        self, place: SentencePosition | None, link: str, where: QPoint, actions: Mapping[str, QAction]
    ) -> None:
        """Show the context menu of a sentence."""
        tab = self.tab
        if place is not None:
            tab.view.choose(place, show=False)
        word = tab.view.word_for_menu(where)
        if word is not None and word[0].position != place:
            word = None  # the menu was asked for with a key, and stands beside another sentence
        menu = SentenceMenu(self._rewording(tab), place, link, actions, self.glossary, word)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(where)

    def quote(self, *, style: QuotationStyle | None = None, languages: Show | None = None) -> None:
        """Copy what is selected as a quotation; another style or language holds for the next one too."""
        settings = self.settings_store.now
        style, languages = style or settings.quote_style, languages or settings.quote_languages
        self.settings_store.change(quote_style=style, quote_languages=languages)
        copy_quotation(self.tab, style, languages)

    def copy_link(self) -> None:
        """Copy a link that opens the article of the library at the sentence, and say so."""
        copy_link(self.tab)

    def _rewording(self, tab: ReadingTab) -> Rewording:
        return Rewording(self.jobs, tab, tab.current_setup().open_model)


def _said(words: str) -> str:
    return QCoreApplication.translate("Commands", words)


ON_THE_ARTICLE = frozenset(
    {
        Commands.has_source, Commands.has_article, Commands.has_chosen, Commands.can_mark, Commands.can_show_notes,
        Commands.can_undo, Commands.can_redo, Commands.can_go_back,
    }
)  # fmt: skip
"""The conditions of commands that show or change something in the article."""
