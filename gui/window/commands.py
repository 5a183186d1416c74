"""The handlers of the window's actions, by the names in ``actions.py``."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from gui.base.settings_store import SettingsStore
from gui.reading.extraction_dialog import ExtractionDialog, other_way
from gui.reading.reading_state import SentencePosition
from gui.reading.reading_tab import ReadingTab
from gui.reading.sentence_menu import EditDialog, Rewording, SentenceMenu
from gui.window import dialogs
from gui.window.sources import from_text
from gui.window.tabs import Tabs
from translation import paths
from translation.settings import LIMITS, ReadingLayout, Settings, Theme

if TYPE_CHECKING:
    from gui.main_window import MainWindow

ZOOM = 1.1
PAGES = "*.html *.htm *.xhtml *.mht *.mhtml *.webarchive *.txt *.gz"


class Commands:
    """The actions of a window; each works on the tab that is shown."""

    def __init__(self, window: "MainWindow", tabs: Tabs, settings_store: SettingsStore) -> None:
        self._window, self._tabs, self._settings_store = window, tabs, settings_store

    @property
    def by_name(self) -> dict[str, Callable[[], object]]:
        """The handler for each name."""
        window, tabs, settings_store = self._window, self._tabs, self._settings_store
        layouts = {f"layout_{layout}": partial(settings_store.change, layout=layout) for layout in ReadingLayout}
        looks = {f"theme_{theme}": partial(settings_store.change, theme=theme) for theme in Theme}
        return {
            **layouts,
            **looks,
            "new_tab": self.new_tab,
            "private_tab": lambda: self.new_tab(private=True),
            "to_address": window.address.be_ready,
            "choose_file": self.choose_file,
            "paste_and_open": self.paste_and_open,
            "reload": lambda: tabs.shown.reload(),
            "translate_again": lambda: tabs.shown.translate(),
            "wrong_text": self.wrong_text,
            "escape": self.escape,
            "export": lambda: dialogs.show_export(window, tabs.shown, settings_store),
            "print": lambda: dialogs.print_article(window, tabs.shown, settings_store),
            "close_tab": lambda: tabs.close_tab(tabs.shown),
            "close": window.close,
            "copy": lambda: tabs.shown.copy(),
            "copy_pair": lambda: tabs.shown.copy_pair(),
            "edit_english": self.edit_english,
            "carefully": self.carefully,
            "find": lambda: tabs.shown.finding.open(),
            "find_next": lambda: tabs.shown.finding.turn(1),
            "find_previous": lambda: tabs.shown.finding.turn(-1),
            "models": lambda: dialogs.show_models(window, settings_store),
            "settings": lambda: dialogs.show_settings(window, settings_store, window.forget),
            "larger": lambda: self.zoom(1),
            "smaller": lambda: self.zoom(-1),
            "usual_size": lambda: settings_store.change(font_points=Settings().font_points),
            "next_doubt": lambda: tabs.shown.view.walk_doubts(1),
            "previous_doubt": lambda: tabs.shown.view.walk_doubts(-1),
            "next_tab": lambda: tabs.turn(1),
            "previous_tab": lambda: tabs.turn(-1),
            "library": self.library,
            "full_screen": self.full_screen,
            "manual": lambda: dialogs.show_manual(window),
            "shortcuts": lambda: dialogs.show_shortcuts(window, window.actions_made),
            "welcome": window.show_welcome,
            "sample": lambda: window.open(str(paths.sample())),
            "about": lambda: dialogs.show_about(window, tabs.shown.model),
        }

    @property
    def possible(self) -> dict[str, bool]:
        """The availability of each action that is not always available."""
        tab = self._tabs.shown
        article, place, several = tab.article is not None, tab.view.choice is not None, self._tabs.count() > 1
        doubts = tab.reading is not None and tab.reading.is_doubtful
        return {
            "reload": bool(tab.source),
            "translate_again": article,
            "wrong_text": article,
            "copy": place or tab.view.textCursor().hasSelection(),
            "copy_pair": place,
            "edit_english": place,
            "carefully": place,
            "find": article,
            "find_next": article,
            "find_previous": article,
            "next_doubt": doubts,
            "previous_doubt": doubts,
            "next_tab": several,
            "previous_tab": several,
        }

    def new_tab(self, *, private: bool = False) -> None:
        """An empty tab, ready for an address; nothing is kept of what is read in a ``private`` one."""
        self._tabs.add(private=private)
        self._window.address.be_ready()

    def choose_file(self) -> None:
        """Ask for saved pages and open them."""
        kinds = _said("Pages and texts ({patterns});;All files (*)").format(patterns=PAGES)
        names, _ = QFileDialog.getOpenFileNames(self._window, _said("Open a saved page"), str(Path.home()), kinds)
        for name in names:
            self._window.open(name)

    def paste_and_open(self) -> None:
        """Open what is on the clipboard: addresses, a file, or the text itself."""
        for source in from_text(QGuiApplication.clipboard().text()):
            self._window.open(source)

    def escape(self) -> None:
        """The one key out of everything: the find bar, the reading, the full screen, the chosen sentence."""
        tab = self._tabs.shown
        if tab.find_bar.isVisible():
            tab.find_bar.close_bar()
        elif tab.busy:
            tab.stop()
        elif self._window.isFullScreen():
            self.full_screen()
        else:
            tab.view.choose(None)
            tab.view.setFocus()

    def full_screen(self) -> None:
        """Nothing but the article, or everything again."""
        window, full = self._window, not self._window.isFullScreen()
        for pane in (window.address, window.statusBar(), window.menuBar()):
            pane.setVisible(not full)
        if full:
            window.showFullScreen()
        else:
            window.showNormal()

    def library(self) -> None:
        """Show what was read before, ready to be searched; or let it go again."""
        shown = not self._settings_store.now.library_shown
        self._settings_store.change(library_shown=shown)
        if shown:
            self._window.library.panel.be_ready()

    def get_model(self) -> None:
        """Show the models, and look what can be had."""
        dialogs.show_models(self._window, self._settings_store, look=True)

    def install_model(self, file: Path) -> None:
        """Install a model from a file."""
        dialogs.show_models(self._window, self._settings_store, file=file)

    def zoom(self, steps: int) -> None:
        """Make the text larger or smaller, in every tab and for good."""
        least, most = LIMITS["font_points"]
        points = self._settings_store.now.font_points * ZOOM**steps
        self._settings_store.change(font_points=round(min(most, max(least, points)), 2))

    def wrong_text(self) -> None:
        """Show the other way in which the article was found, and let the reader choose."""
        tab = self._tabs.shown
        if (article := tab.article) is None:
            return
        dialog = ExtractionDialog(article, self._window)
        dialog.accepted.connect(lambda: tab.translate(other_way(article)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def edit_english(self) -> None:
        """Let the reader write the English of the chosen sentence."""
        tab, place = self._tabs.shown, self._tabs.shown.view.choice
        if tab.reading is None or place is None:
            return
        reading, pair = tab.reading, tab.reading.pair(place)
        dialog = EditDialog(pair, self._window)

        def keep() -> None:
            if tab.reading is reading and reading.pair(place).source == pair.source and dialog.words.strip():
                tab.put_own(place, dialog.words)

        dialog.accepted.connect(keep)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def carefully(self) -> None:
        """Translate the chosen sentence again, with more care."""
        tab = self._tabs.shown
        if (place := tab.view.choice) is not None:
            self._rewording(tab).carefully(place)

    def sentence_menu(self, place: SentencePosition | None, link: str, where: QPoint) -> None:
        """The menu over a sentence."""
        tab = self._tabs.shown
        if place is not None:
            tab.view.choose(place, show=False)
        menu = SentenceMenu(self._rewording(tab), place, link, self._window.actions_made.by_name)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(where)

    def _rewording(self, tab: ReadingTab) -> Rewording:
        return Rewording(self._window.jobs, tab, tab.current_setup().open_model)


def _said(words: str) -> str:
    return QCoreApplication.translate("Commands", words)
