"""The main window: places the panes and connects them.

The first paint shows the shell: the address and an empty page. ``furnish`` then builds everything else.
"""

import contextlib
from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QPoint, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QPaintEvent, QPalette
from PySide6.QtWidgets import QMainWindow, QToolButton, QVBoxLayout, QWidget

from gui.base.plain_text import ElidedLabel, unformatted
from gui.base.services import Services
from gui.messages.messages import window_title
from gui.theme.icons import icon
from gui.window.bar.address_bar import AddressBar
from gui.window.sources import from_drop, from_field, from_typing, is_package
from translation import paths
from translation.browser import handed_pages
from translation.errors import PageNotLoaded, ReaderError

if TYPE_CHECKING:
    from gui.reading.reading_state import SentencePosition
    from gui.reading.reading_tab import ReadingTab
    from gui.words.card.lookups import LookedUp
    from translation.document import Article
    from translation.library.annotations.listing import NoteEntry
    from translation.session import Session
    from translation.words.own.my_words import MyWord

LARGEST = QSize(1280, 900)  # of the first window
OTHER_MENUS = "qt_menubar_ext_button"  # Qt's name of the button that a narrow window has
SHARE = 0.8  # of the screen's free area that it takes


def first_size(free: QSize) -> QSize:
    """The size of the first window on a screen with so much ``free`` area: 80 % of it, at most 1280 × 900."""
    return (free * SHARE).boundedTo(LARGEST)


class MainWindow(QMainWindow):
    """A reader's window: an address, the articles in two languages, and how far their translation is."""

    closing = Signal()
    painted = Signal()  # once, when the window has been drawn for the first time and there is nothing else to do

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.services = services
        self.is_furnished = False
        self._first_paint = QTimer(self, singleShot=True, interval=0)
        self._first_paint.timeout.connect(self.painted)
        self._was_painted = False
        self._leaves_notes = False  # the reader closes the window though some notes could not be saved
        self.setAcceptDrops(True)
        self._place_shell()
        self.setWindowTitle(window_title(None))
        self.resize(first_size(QGuiApplication.primaryScreen().availableSize()))
        if services.session_store.geometry:
            self.restoreGeometry(QByteArray(services.session_store.geometry))

    # The window's parts

    def _place_shell(self) -> None:
        self.address = AddressBar()
        self._blank = QWidget(autoFillBackground=True)
        self._blank.setBackgroundRole(QPalette.ColorRole.Base)
        self.progress = self.address.progress
        self.status = ElidedLabel()
        self.status.setIndent(8)
        self._middle = QWidget()
        self._panes = QVBoxLayout(self._middle)
        self._panes.setContentsMargins(0, 0, 0, 0)
        self._panes.setSpacing(0)
        self._panes.addWidget(self.address)
        self._panes.addWidget(self._blank, 1)
        self.setCentralWidget(self._middle)
        self.statusBar().addWidget(self.status, 1)
        self.statusBar().setSizeGripEnabled(False)
        self._retranslate()

    def furnish(self) -> None:
        """Build everything that the shell leaves out; the one border behind which our own modules are loaded."""
        if self.is_furnished:
            return
        self.is_furnished = True
        from gui.following.following import Following
        from gui.library.dock import LibraryDock
        from gui.models.better_model_button import BetterModelButton
        from gui.notes.overview.dock import NotesDock
        from gui.reading.library_writer import LibraryWriter
        from gui.speech.bar import SpeechBar
        from gui.speech.reader import AloudReader
        from gui.theme.appearance import Appearance
        from gui.window.actions import Actions
        from gui.window.bar.type_popover import TypePopover
        from gui.window.commands import Commands
        from gui.window.dialogs import Dialogs
        from gui.window.full_screen import FullScreen
        from gui.window.link_follower import LinkFollower
        from gui.window.menus.table import MENUS
        from gui.window.panels import Panels
        from gui.window.session_saver import SessionSaver
        from gui.window.start.welcome import Welcome
        from gui.window.tabs import Tabs
        from gui.window.task_bar import TaskBar

        services, settings = self.services, self.services.settings_store
        Appearance(settings, self)
        self.library = LibraryDock(services, self)
        self.notes = NotesDock(services, self.library, self)
        self.library_writer = LibraryWriter(services.library_queue, self.show_error, self.library.panel.renew)
        self.dialogs = Dialogs(services, self)
        self.task_bar = TaskBar(self)
        self.better_model = BetterModelButton(services.jobs, settings)
        self.statusBar().addPermanentWidget(self.better_model)
        self.welcome = Welcome(settings)
        self.welcome.hide()
        self.tabs = Tabs(self._make_tab)
        self.following = Following(services, self.tabs, self.open, self.open_kept, self.library, self)
        self.panels = Panels(self, self._middle, self.address, (self.library, self.notes, self.following.dock))
        self._panes.replaceWidget(self._blank, self.tabs)
        self._panes.setStretchFactor(self.tabs, 1)
        self._panes.insertWidget(1, self.welcome)
        self._blank.deleteLater()
        self.speech_bar = SpeechBar()
        self._panes.insertWidget(self._panes.indexOf(self.tabs) + 1, self.speech_bar)
        self.aloud = AloudReader(services.jobs, settings, self.speech_bar, lambda: self.tabs.shown)
        self.full_screen = FullScreen(self, (self.menuBar(), self.address), (self.welcome, self.statusBar()))
        self.commands = Commands(
            self, services.jobs, settings, self.tabs, self.address, self.library, self.notes, self.dialogs,
            self.aloud, self.full_screen, self.open, self.welcome.show,
            lambda: self.dialogs.shortcuts(self.menu_actions.listed), services.glossary, self.following, self.panels,
        )  # fmt: skip
        self.link_follower = LinkFollower(
            services.library_queue, self.tabs, self.open_kept, self.open, self.show_error, self
        )
        self._saver = SessionSaver(self, self._save_session)
        self.tabs.add()
        self.menu_actions = Actions(self, MENUS, self.commands)
        self.menu_actions.enable()
        self.address.follow(self.menu_actions.by_name)
        self.type_popover = TypePopover(settings, self.menu_actions.by_name, self)
        self._connect()

    def _connect(self) -> None:
        from gui.notes.menus import explain

        services, commands = self.services, self.commands
        self.address.entered.connect(self._open_entered)
        self.address.library_wanted.connect(commands.toggle_library)
        self.address.readied.connect(self.panels.make_way)
        self.tabs.looked_at.connect(lambda _: self.panels.make_way())
        self.address.file_wanted.connect(commands.choose_file)
        self.address.stop_wanted.connect(lambda: self.tabs.shown.stop())
        self.address.type_wanted.connect(lambda: self.type_popover.open_below(self.address.type_button))
        self.tabs.looked_at.connect(self._show_tab_state)
        self.tabs.looked_at.connect(self._saver.change)
        self.tabs.tabBar().tabMoved.connect(self._saver.change)
        self.tabs.currentChanged.connect(self._saver.change)
        self.tabs.tabCloseRequested.connect(self._saver.change)
        services.jobs.prefer("reading", self.tabs.shown)
        services.settings_store.failed.connect(self.show_error)
        self.library.panel.export_wanted.connect(
            lambda numbers: self.dialogs.export_articles(numbers, self.library_writer)
        )
        self.library.panel.changes_wanted.connect(self.dialogs.export_document)
        self.library.panel.open_wanted.connect(self.open_kept)
        self.notes.panel.open_wanted.connect(self.open_note)
        self.notes.panel.trouble.connect(self.show_error)
        self.notes.panel.export_wanted.connect(lambda wanted: self.dialogs.export_notes(wanted, self.library_writer))
        self.following.trouble.connect(self.show_error)
        self.following.settings_wanted.connect(self.dialogs.settings)
        self.following.models_wanted.connect(lambda: commands.show_models(look=True))
        self.library.panel.exchanged.connect(self.notes.panel.renew)
        self.library.panel.exchanged.connect(self.tabs.load_notes)
        self.library.panel.articles_changed.connect(self.tabs.read_again)
        self.library.panel.trouble.connect(self.show_error)
        self.dialogs.models_changed.connect(services.current_setup.reopen_model)
        self.dialogs.models_changed.connect(self.better_model.look)
        self.dialogs.library_wanted.connect(commands.offer_library_again)
        services.glossary.changed.connect(lambda _: self.tabs.offer_terms())
        self.library.panel.tags_changed.connect(self.tabs.tags_changed)
        self.aloud.changed.connect(self.menu_actions.enable)
        self.dialogs.word_wanted.connect(self.open_word)
        self.dialogs.article_wanted.connect(self.open_kept)
        self.dialogs.library_changed.connect(self.library.panel.renew)
        self.dialogs.failed.connect(self.show_error)
        services.my_words.failed.connect(self.show_error)
        services.dictionary.failed.connect(self.show_error)
        services.annotations.failed.connect(self.show_error)
        services.annotations.changed.connect(lambda *_: self.library.panel.renew())
        for store in (services.my_words, services.dictionary):
            self.library.panel.exchanged.connect(store.look)
        self.dialogs.recents_cleared.connect(lambda: self._forget(recent=True))
        self.dialogs.tabs_forgotten.connect(lambda: self._forget(tabs=True))
        self.better_model.wanted.connect(lambda: commands.show_models(look=True))
        self.better_model.translates_with.connect(self.tabs.offer_model)
        self.better_model.looked.connect(self.welcome.show_model)
        self.welcome.models_wanted.connect(lambda: commands.show_models(look=True))
        self.welcome.open_wanted.connect(commands.choose_file)
        self.welcome.paste_wanted.connect(self.address.paste)
        self.welcome.follow_in_tab_order(self.address.more_button)
        menus = self.menu_actions.menus
        menus["recent"].aboutToShow.connect(self._fill_recent)
        explain(menus["notes"], self.menu_actions.by_name, lambda: self.tabs.shown.notes.refusal)
        # Esc leads out of other things too, so that only the menu knows when there is nothing to stop.
        stop = self.menu_actions["escape"]
        menus["file"].aboutToShow.connect(lambda: stop.setEnabled(self.tabs.shown.busy))
        menus["file"].aboutToHide.connect(lambda: stop.setEnabled(True))

    def _make_tab(self, private: bool) -> "ReadingTab":
        from gui.reading.reading_tab import ReadingTab
        from gui.reading.tab_words import TabWords
        from gui.reading.view.text_formats import look_of
        from gui.window.start.start_page import StartPage
        from gui.words.card.lookups import WordLookups

        services, settings = self.services, self.services.settings_store
        look, setup = look_of(settings.now), services.current_setup.now
        tab = ReadingTab(
            services.jobs, setup, self.library_writer, look, private=private, annotations=services.annotations
        )
        settings.changed.connect(tab.apply_settings)
        tab.beside.apply_settings(settings.now)
        words = WordLookups(tab, services.dictionary, services.library_queue)
        words.library_wanted.connect(self.library.look_for)
        words.add_wanted.connect(lambda looked_up: self._add_word(tab, looked_up))
        words.say_wanted.connect(self.aloud.say)
        words.offer(says=True)
        words.add_wanted.connect(lambda _: words.card.close_card())
        tab_words = TabWords(tab, services.jobs, services.my_words)
        settings.changed.connect(tab_words.apply_settings)
        tab_words.apply_settings(settings.now)
        settings.changed.connect(words.apply_settings)
        words.apply_settings(settings.now)
        QGuiApplication.styleHints().colorSchemeChanged.connect(lambda _: tab.apply_settings(settings.now))
        tab.titled.connect(lambda _: self._show_title())
        tab.titled.connect(self._saver.change)
        tab.view.row_on_screen.connect(self._saver.change)
        tab.status_changed.connect(self._show_status)
        tab.kept.connect(self.library.panel.renew)
        tab.kept.connect(lambda _: self.following.kept(tab))
        tab.article_read.connect(lambda article, source: self._remember(tab, article, source))
        tab.article_read.connect(lambda *_: self._take_address(tab))
        tab.article_read.connect(lambda *_: self.following.came(tab))
        tab.kept.connect(lambda _: self._take_address(tab))
        tab.menu_wanted.connect(self._show_menu)
        tab.settings_wanted.connect(self.dialogs.settings)
        tab.without_wanted.connect(lambda name: self._go_on_without(tab, name))
        tab.other_wanted.connect(lambda: self.commands.wrong_text())
        tab.versions_wanted.connect(lambda number, title: self.library.panel.commands.show_versions(number, title))
        tab.models_wanted.connect(lambda: self.commands.show_models(look=True))
        tab.link_wanted.connect(self.open)
        tab.beside.closed.connect(lambda: settings.change(notes_beside=False))
        tab.beside.possible.connect(self._offer_notes)
        tab.zoom_wanted.connect(lambda steps: self.commands.zoom(steps))
        if not private:
            page = StartPage(services.session_store, services.library_queue)
            page.entered.connect(self._open_entered)
            page.open_wanted.connect(lambda source: self.open(source, here=True))
            page.kept_wanted.connect(self.open_kept)
            tab.panes.set_start_page(page)
        return tab

    def _add_word(self, tab: "ReadingTab", looked_up: "LookedUp") -> None:
        """Add a word of a tab to the reader's own, and say so."""
        from gui.words.mine.from_card import as_my_word

        if tab.private:
            return
        my_words = self.services.my_words

        def added(word: "MyWord", new: bool) -> None:
            said = self.tr("“{word}” was added to My Words.") if new else self.tr("“{word}” is in My Words already.")
            tab.view.say(said.format(word=word.headword))

        my_words.add(as_my_word(looked_up, tab), added)

    # Opening

    def begin(self, sources: Sequence[str]) -> None:
        """Open the sources, else the last session's tabs, else the sample; at the first start the welcome too."""
        self.furnish()
        settings, session = self.services.settings_store, self.services.session_store
        before = session.now
        from translation.library.links import is_link

        links = [source for source in sources if is_link(source)]
        for source in sources:
            if source not in links:
                self.open(source)
        if sources or not (settings.now.restore_tabs and before.tabs):
            if not sources:
                self.open(str(paths.sample()))
            self._check_library(lambda: self._begin_with(links))
        else:  # what was open may be in a library that has to be mended first
            self._check_library(lambda: self._restore(before))
        self.library.apply_settings(settings.now)  # after the check: a damaged file is not to be read
        self.notes.apply_settings(settings.now)
        self.following.begin()
        self.services.my_words.look()
        self.better_model.look(changed=False)
        self.services.dictionary.prepare()
        if not settings.now.welcomed and not sources:
            self.welcome.show()
        for error in filter(None, (settings.trouble, session.trouble)):
            self.show_error(error)

    def _begin_with(self, links: Sequence[str]) -> None:
        self._saver.start()
        for link in links:
            self.open(link)

    def _restore(self, session: "Session") -> None:
        self.tabs.restore(session.tabs, session.current)
        self._saver.start()

    def open(self, source: str | bytes, *, here: bool = False) -> None:
        """Read an address, a saved page or a text: in a tab of its own, unless the shown one is empty or ``here``."""
        self.furnish()
        if isinstance(source, str) and handed_pages.is_handed(source):
            self._open_handed(source)
            return
        if isinstance(source, str):
            source = from_typing(source)
        from translation.library.links import is_link

        if not source:
            self.address.be_ready()
            return
        if isinstance(source, str) and is_link(source):
            self.link_follower.follow(source)
            return
        if is_package(source):
            self.commands.show_models(file=Path(str(source)))
            return
        self._make_way()
        tab = self.tabs.shown if here else self.tabs.for_opening()
        tab.view.setFocus()
        tab.open(source)
        self._show_tab_state(self.tabs.shown)

    def _make_way(self) -> None:
        """The reader opens something: it is to be seen, and the steps that lead there are of no more use."""
        self.panels.make_way()
        if not self.welcome.isHidden():
            self.welcome.end()

    def _open_handed(self, source: str) -> None:
        """Read a page that a browser has handed over: in a private tab if it came from a private window there."""
        try:
            page = handed_pages.take(source)
        except PageNotLoaded as error:
            self.show_error(error)
            return
        if page.private and not (self.tabs.shown.private and not self.tabs.shown.source):
            self.tabs.add(private=True)
        self.open(page.data)

    def _open_entered(self, text: str) -> None:
        """Read the input in the shown tab; further pasted addresses open in tabs of their own."""
        first, *others = from_field(text)
        self.open(first, here=True)
        shown = self.tabs.shown
        if shown.busy and not others:
            self.address.wait_for(shown, text)
        for source in others:
            self.open(source)
        self.tabs.setCurrentWidget(shown)

    def open_kept(self, number: int, apart: bool = False) -> None:
        """Show an article of the library: in the tab that has it, else in the shown one, or in one ``apart``."""
        self._make_way()
        there = next((tab for tab in self.tabs.all if tab.number == number), None)
        if there is not None:
            self.tabs.setCurrentWidget(there)
            self._show_address(there)
            return
        tab = self.tabs.for_kept(apart=apart)
        tab.open_kept(number)
        self._show_tab_state(self.tabs.shown)

    def open_note(self, entry: "NoteEntry", apart: bool = False) -> None:
        """Show a highlight or note in its article."""
        self.open_kept(entry.article, apart)
        self.tabs.shown.notes.go_to(entry.annotation.lasting)
        self.tabs.shown.view.setFocus()

    def open_word(self, word: "MyWord") -> None:
        """Show the sentence of a word in its article: the one in the library, else the one at its address."""
        from translation.library.articles import number_of

        sentence = word.source if word.language == "id" else word.target

        def show(number: int) -> None:
            self.open_kept(number)
            self.tabs.shown.go_to(sentence)
            self.activateWindow()

        def fetch(error: BaseException) -> None:
            if not word.url:
                self.show_error(error)
                return
            self.open(word.url)
            self.tabs.shown.go_to(sentence)
            self.activateWindow()

        self.services.library_queue.ask(lambda connection: number_of(connection, word.article), show, fetch)

    def _check_library(self, then: Callable[[], object]) -> None:
        from gui.library.dock import look_after

        queue = self.services.library_queue
        look_after(queue, then, lambda words: self.tabs.shown.notice.tell(escape(words)), self.show_error)

    def take(self, sources: Sequence[str]) -> None:
        """Open a later start's sources, and come to the front."""
        for source in sources:
            self.open(source)
        if self.isMinimized():
            self.showNormal()
        self.raise_()
        self.activateWindow()

    # What the window says

    def _show_tab_state(self, tab: "ReadingTab") -> None:
        self.setTabOrder(tab.find_bar.shut, self.better_model)  # which is below all of a tab
        self.services.jobs.prefer("reading", tab)
        tab.pictures.prefer()
        self._show_address(tab)
        self._show_title()
        self._show_status()

    def _show_address(self, tab: "ReadingTab") -> None:
        """Show where the article of a tab comes from, if the tab is the shown one."""
        if tab is self.tabs.shown:
            known = isinstance(tab.source, str) and tab.source != str(paths.sample())
            site = tab.article.site if known and tab.article is not None else ""
            self.address.show_tab(tab, str(tab.source) if known else "", site)

    def _take_address(self, tab: "ReadingTab") -> None:
        """The article of a tab is there: its source replaces what was entered."""
        self.address.arrived(tab)
        self._show_address(tab)
        if tab is self.tabs.shown and self.focusWidget() in (None, self.address.library_button):
            tab.view.setFocus()  # where the keys of reading are heard, and not on the first button of the window

    def _show_title(self) -> None:
        self.setWindowTitle(window_title(self.tabs.shown.article))

    def _show_status(self) -> None:
        tab = self.tabs.shown
        self.following.look_at_tabs()
        self.status.setText(tab.status)
        self.status.setToolTip(unformatted("\n\n".join(filter(None, (tab.status, tab.assessment())))))
        self._offer_notes()
        self.address.show_busy(tab.busy)
        self.progress.setRange(0, tab.total)
        self.progress.setValue(tab.done)
        self.progress.setVisible(tab.busy)
        if tab.busy and tab.total:
            self.task_bar.show(tab.done / tab.total)
        else:
            self.task_bar.hide()

    def _offer_notes(self) -> None:
        """Enable what is possible now; the notes beside the text tell why they are not."""
        if "menu_actions" in self.__dict__:  # the first tab is there before them
            self.menu_actions["notes_beside"].setWhatsThis(self.tabs.shown.beside.refusal)
            self.menu_actions.enable()

    def show_error(self, error: BaseException) -> None:
        """Show an error above the article, which stays."""
        self.furnish()
        self.tabs.shown.show_error(error)

    def _go_on_without(self, tab: "ReadingTab", name: str) -> None:
        self.services.password_store.leave_out(name)
        tab.retry()

    def _show_menu(self, place: "SentencePosition | None", link: str, where: QPoint) -> None:
        self.commands.sentence_menu(place, link, where, self.menu_actions.by_name)

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate after a change of the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            if self.is_furnished:
                self.menu_actions.retranslate()
                self._show_status()

    def _retranslate(self) -> None:
        self.progress.setAccessibleName(self.tr("Progress of the translation"))
        others = self.menuBar().findChild(QToolButton, OTHER_MENUS)
        if isinstance(others, QToolButton):
            others.setIcon(icon("chevron-right"))
            others.setToolTip(self.tr("The other menus"))
            others.setAccessibleName(self.tr("The other menus"))

    # The session

    def _remember(self, tab: "ReadingTab", article: "Article", source: str) -> None:
        if self.services.settings_store.now.remember_recent and not tab.private:
            self.services.session_store.remember(source, article.title)

    def _fill_recent(self) -> None:
        from gui.window import recent_menu

        recents, menu = self.services.session_store.now.recent, self.menu_actions.menus["recent"]
        recent_menu.fill(menu, recents, self.open, lambda: self._forget(recent=True))

    def _forget(self, *, recent: bool = False, tabs: bool = False) -> None:
        """Forget the recent articles or the open tabs."""
        if recent:
            self.services.session_store.forget_recent()
        self._store_session(tabs=not tabs)

    def _store_session(self, *, tabs: bool) -> None:
        try:
            self._write_session(tabs=tabs)
        except ReaderError as error:
            self.show_error(error)

    def _write_session(self, *, tabs: bool) -> None:
        keep = tabs and self.is_furnished and self.services.settings_store.now.restore_tabs
        opened, current = self.tabs.state() if keep else ((), 0)
        self.services.session_store.store(bytes(self.saveGeometry().data()), opened, current)

    def _save_session(self) -> None:
        with contextlib.suppress(ReaderError):  # it is told when the window closes
            self._write_session(tabs=True)

    # Drops, the first paint, the end

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept links, files and text that are dragged from outside."""
        if event.source() is not None:
            return  # from this window itself: a selection, a link
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the dropped sources."""
        event.acceptProposedAction()
        for source in from_drop(event.mimeData()):
            self.open(source)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Announce the first paint."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self._first_paint.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save the session, hide the window, then wait for unfinished requests; ask first if notes would be lost."""
        if self.services.annotations.failed_ones and not self._leaves_notes:
            event.ignore()
            self._ask_about_notes()
            return
        self.closing.emit()
        if self.is_furnished:
            self._saver.stop()
            self._store_session(tabs=True)
            for tab in self.tabs.all:
                tab.leave()
        self.services.annotations.try_again()
        self.services.settings_store.store()
        self.hide()
        self.services.jobs.close()
        self.services.library_queue.close()
        self.services.following.close()
        super().closeEvent(event)

    def _ask_about_notes(self) -> None:
        from gui.notes.unkept_question import UnkeptQuestion

        def close() -> None:
            self._leaves_notes = True
            self.close()

        question = UnkeptQuestion(self.services.annotations, self)
        question.close_wanted.connect(close)
        question.open()
