"""Everything that the window has for following outlets, and how its parts are connected."""

import time
from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QDockWidget, QMainWindow

from gui.base.services import Services
from gui.following.dock import InboxDock
from gui.following.runner import NewsRunner
from gui.following.schedule import Schedule
from gui.reading.reading_tab import ReadingTab
from gui.window.sources import from_typing
from gui.window.tabs import Tabs
from translation.disk.database import Connection
from translation.following.inbox import Entry
from translation.following.queue import ask_for, begun
from translation.library.articles import number_of
from translation.tasks.digest import Digest

SomeDialog = TypeVar("SomeDialog", bound=QDialog)


class Following(QObject):
    """The inbox, its dialogs, and what runs for it. ``open_source`` and ``open_kept`` show an article in a tab."""

    trouble = Signal(object)  # an error
    settings_wanted = Signal(str)  # a page of the settings
    models_wanted = Signal()

    def __init__(
        self,
        services: Services,
        tabs: Tabs,
        open_source: Callable[..., object],
        open_kept: Callable[[int, bool], object],
        library: QDockWidget,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._services, self._tabs, self._window = services, tabs, window
        self._open_source, self._open_kept = open_source, open_kept
        self._opened: dict[str, Entry] = {}  # by the source of its tab, of what was opened here
        self._coming: dict[str, Entry] = {}  # those whose pages have not come yet
        self.runner = NewsRunner(services.following, services.current_setup.now, services.settings_store, self)
        self.schedule = Schedule(services.following, services.settings_store, self.runner, self)
        self.dock = InboxDock(services, self.runner, library, window)
        panel = self.dock.panel
        panel.open_wanted.connect(self.open)
        panel.private_wanted.connect(self.open_private)
        panel.ahead_asked.connect(self.read_ahead)
        panel.sources_wanted.connect(self.show_sources)
        panel.rules_wanted.connect(self.show_rules)
        panel.ahead_wanted.connect(self.show_ahead)
        panel.digest_wanted.connect(self.show_digest)
        panel.models_wanted.connect(self.models_wanted)
        panel.settings_wanted.connect(self.settings_wanted)
        panel.trouble.connect(self.trouble)

    def begin(self) -> None:
        """The window has opened: show the inbox if it was shown, and ask the sources if that is due."""
        self.dock.apply_settings(self._services.settings_store.now)
        self.schedule.begin()

    def look_at_tabs(self) -> None:
        """What the reader waits for goes before what is read ahead."""
        self.runner.reader_waits = any(tab.busy for tab in self._tabs.all)

    # Opening

    def open(self, entry: Entry, apart: bool = False) -> None:
        """Show the article of an entry: from the library if it was read ahead, else from its address.

        In a private tab nothing of it is kept, and it is not marked as read.
        """
        source = from_typing(entry.url)
        there = next((tab for tab in self._tabs.all if tab.source == source and not tab.private), None)
        if there is not None:
            self._tabs.setCurrentWidget(there)
            there.view.setFocus()
            if there.article is not None:
                self._mark_read(entry)
            else:
                self._coming[source] = entry
        elif self._tabs.shown.private:
            self._open_source(entry.url, here=not apart)
        elif entry.article and self._services.settings_store.now.keep_articles:
            self._services.library_queue.ask(
                lambda connection: number_of(connection, entry.article),
                lambda number: self._show_kept(entry, number, apart),
                lambda _: self._fetch(entry, apart),
            )
        else:
            self._fetch(entry, apart)

    def open_private(self, entry: Entry) -> None:
        """Show the article of an entry in a private tab, without a trace here or in the library."""
        if not self._tabs.shown.private or self._tabs.shown.source:
            self._tabs.add(private=True)
        self._open_source(entry.url, here=True)

    def came(self, tab: ReadingTab) -> None:
        """The page of a tab is there: an entry that was opened is read."""
        if isinstance(tab.source, str) and not tab.private and (entry := self._coming.pop(tab.source, None)):
            self._mark_read(entry)

    def kept(self, tab: ReadingTab) -> None:
        """An article of a tab is in the library: the inbox remembers it there."""
        entry = self._opened.get(tab.source) if isinstance(tab.source, str) and not tab.private else None
        if entry is not None and tab.lasting and entry.article != tab.lasting:
            lasting, number = tab.lasting, entry.id
            del self._opened[from_typing(entry.url)]
            self._services.following.ask(
                lambda connection: begun(connection, number, lasting, 0, by_reader=True),
                otherwise=self.trouble.emit,
                lasting=True,
            )

    def _show_kept(self, entry: Entry, number: int, apart: bool) -> None:
        self._open_kept(number, apart)
        self._tabs.shown.view.setFocus()
        self._mark_read(entry)

    def _fetch(self, entry: Entry, apart: bool) -> None:
        self._opened[from_typing(entry.url)] = self._coming[from_typing(entry.url)] = entry
        self._open_source(entry.url, here=not apart)

    def _mark_read(self, entry: Entry) -> None:
        if not entry.read:
            self.dock.panel.marks.read([entry])

    # Reading ahead

    def read_ahead(self, entries: Sequence[Entry]) -> None:
        """Read these entries ahead, before all others."""
        numbers = [entry.id for entry in entries]

        def queue(connection: Connection) -> None:
            ask_for(connection, numbers, now=time.time())

        def begin(_: object) -> None:
            self.dock.panel.model.look_again(numbers)
            if self._services.settings_store.now.keep_articles:
                self.runner.read_ahead()
            else:
                self.dock.panel.tell_not_kept()

        self._services.following.ask(queue, begin, self.trouble.emit, lasting=True)

    # Dialogs

    def show_sources(self) -> None:
        """Show the sources."""
        from gui.following.sources.dialog import SourcesDialog

        if not self._shown(SourcesDialog):
            dialog = SourcesDialog(self._services, self.runner, self._window)
            dialog.changed.connect(self.dock.panel.renew)
            dialog.trouble.connect(self.trouble)
            dialog.show()

    def show_rules(self) -> None:
        """Show the rules."""
        from gui.following.rules.dialog import RulesDialog

        if not self._shown(RulesDialog):
            dialog = RulesDialog(self._services.following, self._services.settings_store, self._window)
            dialog.changed.connect(self.dock.panel.renew)
            dialog.trouble.connect(self.trouble)
            dialog.show()

    def show_ahead(self) -> None:
        """Show what is read ahead."""
        from gui.following.ahead_dialog import AheadDialog

        if not self._shown(AheadDialog):
            dialog = AheadDialog(self._services.following, self._services.settings_store, self.runner, self._window)
            dialog.open_wanted.connect(self.open)
            dialog.settings_wanted.connect(self.settings_wanted)
            dialog.trouble.connect(self.trouble)
            dialog.show()

    def show_digest(self) -> None:
        """Export what was read ahead in some days."""
        from gui.following.digest_dialog import DigestDialog

        if not self._shown(DigestDialog):
            dialog = DigestDialog(self._services, self._window)
            dialog.export_wanted.connect(self._export)
            dialog.trouble.connect(self.trouble)
            dialog.show()

    def _export(self, found: Digest, title: str) -> None:
        from gui.exporting.dialog import ExportDialog

        services, pictures = self._services, found.pictures
        dialog = ExportDialog(
            found.documents, lambda: pictures, services.jobs, services.settings_store, self._window, title=title
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    def _shown(self, kind: type[SomeDialog]) -> bool:
        """Bring the visible dialog of this kind to the front; true if there is one."""
        for dialog in self._window.findChildren(kind):
            if dialog.isVisible():
                dialog.raise_()
                dialog.activateWindow()
                return True
        return False
