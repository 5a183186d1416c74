"""The window: places the panes and connects them; what they do is theirs.

At the first paint there are the address and an empty page. The menus and the reading panes come behind it.
"""

from collections.abc import Callable, Sequence
from functools import cached_property
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QPoint, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QPaintEvent, QPalette
from PySide6.QtWidgets import QApplication, QMainWindow, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from gui.base.plain_text import PlainLabel
from gui.base.reading_setup import CurrentSetup
from gui.base.settings_store import SettingsStore
from gui.jobs import Jobs
from gui.messages.messages import window_title
from gui.window.address_bar import AddressBar
from gui.window.session_store import SessionStore
from gui.window.sources import from_drop, from_field, from_typing, is_package
from translation import paths
from translation.errors import ReaderError
from translation.settings import Settings

if TYPE_CHECKING:
    from gui.base.library_queue import LibraryQueue
    from gui.base.reading_setup import ReadingSetup
    from gui.library.dock import LibraryDock
    from gui.models.better_model_button import BetterModelButton
    from gui.reading.library_writer import LibraryWriter
    from gui.reading.reading_state import SentencePosition
    from gui.reading.reading_tab import ReadingTab
    from gui.window.actions import Actions
    from gui.window.commands import Commands
    from gui.window.tabs import Tabs
    from gui.window.task_bar import TaskBar
    from gui.window.welcome import Welcome
    from translation.document import Article
    from translation.reader import OpenModel
    from translation.secrets.password_store import PasswordStore

SIZE = (1120, 760)


class MainWindow(QMainWindow):
    """A reader's window: an address, the articles in two languages, and how far their translation is."""

    closing = Signal()
    painted = Signal()  # once, when the window has been drawn for the first time and there is nothing else to do

    def __init__(
        self,
        jobs: Jobs,
        settings_store: SettingsStore,
        session: SessionStore,
        open_model: "OpenModel | None" = None,
        password_store: "PasswordStore | None" = None,
    ) -> None:
        super().__init__()
        self.jobs, self._settings_store, self._session = jobs, settings_store, session
        self._password_store = password_store
        self._reading_setup = CurrentSetup(settings_store, lambda: self.password_store, open_model)
        self._settings = settings_store.now
        self._first_paint = QTimer(self, singleShot=True, interval=0)
        self._first_paint.timeout.connect(self.painted)
        self._was_painted = False
        self.setAcceptDrops(True)
        self._place_panes()
        self.setWindowTitle(window_title(None))
        self.resize(*SIZE)
        if session.geometry:
            self.restoreGeometry(QByteArray(session.geometry))

    # The window's parts

    def _place_panes(self) -> None:
        self.address = AddressBar()
        self.address.entered.connect(self._open_entered)
        self.address.library_wanted.connect(lambda: self.commands.library())
        self.address.file_wanted.connect(lambda: self.commands.choose_file())
        self.address.stop_wanted.connect(lambda: self.tabs.shown.stop())
        self._blank = QWidget(autoFillBackground=True)
        self._blank.setBackgroundRole(QPalette.ColorRole.Base)
        self.progress = QProgressBar(textVisible=False)
        self.progress.setMaximumHeight(6)
        self.progress.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.progress.hide()
        self.status = PlainLabel()
        self.status.setIndent(8)
        middle = QWidget()
        self._panes = QVBoxLayout(middle)
        self._panes.setContentsMargins(0, 0, 0, 0)
        self._panes.setSpacing(0)
        for part in (self.address, self._blank, self.progress):
            self._panes.addWidget(part, 1 if part is self._blank else 0)
        self.setCentralWidget(middle)
        self.statusBar().addWidget(self.status, 1)
        self.statusBar().setSizeGripEnabled(False)
        self._retranslate()

    @cached_property
    def tabs(self) -> "Tabs":
        """The reading panes, made when there is something to read."""
        from gui.window.tabs import Tabs

        tabs = Tabs(self._make_tab)
        tabs.add()
        tabs.looked_at.connect(self._look_at)
        self._panes.replaceWidget(self._blank, tabs)
        self._panes.setStretchFactor(tabs, 1)
        self._blank.deleteLater()
        self.jobs.prefer("reading", tabs.shown)
        self._settings_store.changed.connect(self._obey)
        self._settings_store.failed.connect(self.show_error)
        QGuiApplication.styleHints().colorSchemeChanged.connect(lambda _: self._obey(self._settings_store.now))
        return tabs

    @cached_property
    def commands(self) -> "Commands":
        """The handlers of the actions."""
        from gui.window.commands import Commands

        return Commands(self, self.tabs, self._settings_store)

    @cached_property
    def actions_made(self) -> "Actions":
        """The menus and all that is in them."""
        from gui.window.actions import Actions

        made = Actions(self, self.commands.by_name)
        made.menus["recent"].aboutToShow.connect(self._fill_recent)
        # Esc leads out of other things too, so that only the menu knows when there is nothing to stop.
        made.menus["file"].aboutToShow.connect(lambda: made["escape"].setEnabled(self.tabs.shown.busy))
        made.menus["file"].aboutToHide.connect(lambda: made["escape"].setEnabled(True))
        made.allow(self.commands.possible)
        made.check(self._settings_store.now)
        return made

    @cached_property
    def password_store(self) -> "PasswordStore":
        """The reader's passwords, asked for when something needs them."""
        from translation.secrets.password_store import PasswordStore

        return self._password_store or PasswordStore()

    @cached_property
    def library_queue(self) -> "LibraryQueue":
        """The queue of the library's lane."""
        from gui.base.library_queue import LibraryQueue

        return LibraryQueue(self.jobs, paths.library())

    @cached_property
    def library_writer(self) -> "LibraryWriter":
        """The writer of the reader's changes into the library."""
        from gui.reading.library_writer import LibraryWriter

        return LibraryWriter(self.library_queue, self.show_error, self._tell_library)

    @cached_property
    def library(self) -> "LibraryDock":
        """The library's dock."""
        from gui.window import dialogs

        return dialogs.make_library(self, self._settings_store)

    @cached_property
    def task_bar(self) -> "TaskBar":
        """Progress where the desktop shows it."""
        from gui.window.task_bar import TaskBar

        return TaskBar(self)

    @cached_property
    def better_model(self) -> "BetterModelButton":
        """The way to a better model."""
        from gui.models.better_model_button import BetterModelButton

        button = BetterModelButton(self, self._settings_store)
        button.wanted.connect(lambda: self.commands.get_model())
        self.statusBar().addPermanentWidget(button)
        return button

    @cached_property
    def welcome(self) -> "Welcome":
        """The welcome panel."""
        from gui.window import dialogs

        panel = dialogs.make_welcome(self, self._settings_store)
        self._panes.insertWidget(1, panel)
        before: QWidget = self.address.stop_button
        for button in (panel.open, panel.paste, panel.better, panel.dismiss):
            self.setTabOrder(before, button)
            before = button
        return panel

    def _make_tab(self, private: bool) -> "ReadingTab":
        from gui.reading.reading_tab import ReadingTab
        from gui.reading.text_formats import look_of

        look = look_of(self._settings_store.now)
        tab = ReadingTab(self.jobs, self.reading_setup, self.library_writer, look, private=private)
        tab.titled.connect(lambda _: self._tell_title())
        tab.status_changed.connect(self._tell_status)
        tab.kept.connect(self._tell_library)
        tab.article_read.connect(lambda article, source: self._remember(tab, article, source))
        tab.menu_wanted.connect(self._show_menu)
        tab.settings_wanted.connect(self._show_settings_page)
        tab.without_wanted.connect(lambda name: self._go_on_without(tab, name))
        tab.models_wanted.connect(lambda: self.commands.get_model())
        tab.other_wanted.connect(lambda: self.commands.wrong_text())
        tab.zoom_wanted.connect(lambda steps: self.commands.zoom(steps))
        return tab

    # Opening

    def begin(self, sources: Sequence[str]) -> None:
        """Open given sources, else the last session's tabs, else the sample; at the first start, the welcome too."""
        self.actions_made  # noqa: B018 - they are made now, behind the first paint
        before = self._session.now
        for source in sources:
            self.open(source)
        if sources or not (self._settings_store.now.restore_tabs and before.tabs):
            if not sources:
                self.open(str(paths.sample()))
            self._look_after_library(lambda: None)
        else:  # what was open may lie in a library that has to be mended first
            self._look_after_library(lambda: self.tabs.restore(before.tabs, before.current))
        self._show_library(self._settings_store.now)
        self.better_model.look(changed=False)
        if not self._settings_store.now.welcomed:
            self.show_welcome()
        for error in filter(None, (self._settings_store.trouble, self._session.trouble)):
            self.show_error(error)

    def open(self, source: str | bytes, *, here: bool = False) -> None:
        """Read an address, a saved page or a text: in a tab of its own, unless the shown one is empty or ``here``."""
        if isinstance(source, str):
            source = from_typing(source)
        if not source:
            self.address.be_ready()
            return
        if is_package(source):
            self.commands.install_model(Path(str(source)))
            return
        tab = self.tabs.shown if here else self.tabs.for_opening()
        tab.view.setFocus()
        tab.open(source)
        self._look_at(self.tabs.shown)

    def _open_entered(self, text: str) -> None:
        """Read what was entered in the shown tab; what else was pasted with it in tabs of its own."""
        first, *others = from_field(text)
        self.open(first, here=True)
        shown = self.tabs.shown
        for source in others:
            self.open(source)
        self.tabs.setCurrentWidget(shown)

    def open_kept(self, number: int, apart: bool = False) -> None:
        """Show an article of the library: in the tab that has it, else in the shown one, or in one ``apart``."""
        there = next((tab for tab in self.tabs.all if tab.number == number), None)
        if there is not None:
            self.tabs.setCurrentWidget(there)
            return
        tab = self.tabs.for_kept(apart=apart)
        tab.open_kept(number)
        self._look_at(self.tabs.shown)

    def _look_after_library(self, then: Callable[[], object]) -> None:
        from gui.library.dock import look_after

        look_after(self.library_queue, then, lambda words: self.tabs.shown.notice.tell(escape(words)), self.show_error)

    def _tell_library(self, number: int) -> None:
        if "library" in vars(self):  # it is made when it is first shown
            self.library.panel.renew(number)

    def _show_library(self, settings: Settings) -> None:
        from gui.theme import themes

        if settings.library_shown or "library" in vars(self):
            self.library.panel.set_colours(themes.colours(settings.theme))
            self.library.panel.set_keeping(settings.keep_articles)
            self.library.setVisible(settings.library_shown)

    def take(self, sources: Sequence[str]) -> None:
        """Open what a later start was given, and come to the front."""
        for source in sources:
            self.open(source)
        if self.isMinimized():
            self.showNormal()
        self.raise_()
        self.activateWindow()

    def reading_setup(self) -> "ReadingSetup":
        """The current setup for reading."""
        return self._reading_setup.now()

    def models_changed(self) -> None:
        """Open the model anew when it is needed: another may be the chosen one now."""
        self._reading_setup.look_again()
        self.better_model.look()

    def paragraph(self) -> str:
        """A paragraph of what is read."""
        from gui.models.better_model_button import paragraph_of

        return paragraph_of(self.tabs.shown)

    def _obey(self, settings: Settings) -> None:
        """Do as the settings say from now on."""
        from gui.base import languages
        from gui.reading import text_formats
        from gui.theme import themes

        before, self._settings = self._settings, settings
        application = QApplication.instance()
        if isinstance(application, QApplication) and settings.theme != before.theme:
            themes.apply(application, settings.theme)
        if isinstance(application, QApplication) and settings.language != before.language:
            languages.install(application, settings.language)
        if (settings.model, settings.threads) != (before.model, before.threads):
            self.models_changed()
        look = text_formats.look_of(settings)
        for tab in self.tabs.all:
            if tab.view.look != look:
                tab.set_look(look)
            if settings.pictures != before.pictures:
                tab.pictures.look_again()
        self.actions_made.check(settings)
        self._show_library(settings)

    # What the window says

    def _look_at(self, tab: "ReadingTab") -> None:
        self.jobs.prefer("reading", tab)
        tab.pictures.prefer()
        known = isinstance(tab.source, str) and tab.source != str(paths.sample())
        self.address.show_source(str(tab.source) if known else "")
        self._tell_title()
        self._tell_status()

    def _tell_title(self) -> None:
        self.setWindowTitle(window_title(self.tabs.shown.article))

    def _tell_status(self) -> None:
        tab = self.tabs.shown
        self.status.setText(tab.status)
        self.actions_made.allow(self.commands.possible)
        self.address.stop_button.setEnabled(tab.busy)
        self.progress.setRange(0, tab.total)
        self.progress.setValue(tab.done)
        self.progress.setVisible(tab.busy)
        if tab.busy and tab.total:
            self.task_bar.show(tab.done / tab.total)
        else:
            self.task_bar.hide()

    def show_error(self, error: BaseException) -> None:
        """Tell what happened and what to do next, above the article, which stays."""
        self.tabs.shown.show_error(error)

    def show_welcome(self) -> None:
        """Say what the program is, which model it uses and how to get a better one."""
        self.welcome.show()

    def _go_on_without(self, tab: "ReadingTab", name: str) -> None:
        self.password_store.leave_out(name)
        tab.reload()

    def _show_settings_page(self, page: str) -> None:
        from gui.window import dialogs

        dialogs.show_settings(self, self._settings_store, self.forget, page)

    def _show_menu(self, place: "SentencePosition | None", link: str, where: QPoint) -> None:
        self.commands.sentence_menu(place, link, where)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.actions_made.name()
            self._tell_status()

    def _retranslate(self) -> None:
        self.progress.setAccessibleName(self.tr("Progress of the translation"))

    # What is remembered

    def _remember(self, tab: "ReadingTab", article: "Article", source: str) -> None:
        if self._settings_store.now.remember_recent and not tab.private:
            self._session.remember(source, article.title)

    def _fill_recent(self) -> None:
        from gui.window import recent_menu

        recents = self._session.now.recent
        recent_menu.fill(self.actions_made.menus["recent"], recents, self.open, lambda: self.forget(recent=True))

    def forget(self, *, recent: bool = False, tabs: bool = False) -> None:
        """Forget which articles were opened before, or which are open now."""
        if recent:
            self._session.forget_recent()
        self._store_session(tabs=not tabs)

    def _store_session(self, *, tabs: bool) -> None:
        opened, current = self.tabs.state() if tabs and self._settings_store.now.restore_tabs else ((), 0)
        try:
            self._session.store(bytes(self.saveGeometry().data()), opened, current)
        except ReaderError as error:
            self.show_error(error)

    # Drops, the first paint, the end

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take links, files and text."""
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        event.acceptProposedAction()
        for source in from_drop(event.mimeData()):
            self.open(source)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell, once, that the window can be seen."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self._first_paint.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what was open and go; work that a server keeps waiting is waited for when nobody sees it any more."""
        self.closing.emit()
        self._store_session(tabs=True)
        self._settings_store.store()
        for tab in self.tabs.all:
            tab.leave()
        self.hide()
        self.jobs.close()
        if "library_queue" in vars(self):
            self.library_queue.close()
        super().closeEvent(event)
