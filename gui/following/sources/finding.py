"""The upper part of the window of sources: an address is looked at, and what can be followed there is offered."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.base.plain_text import PlainLabel
from gui.base.reading_setup import ReadingSetup
from gui.base.stores.settings_store import SettingsStore
from gui.following.labels import kind_in_words
from gui.jobs import Job, Jobs
from gui.messages.message_bar import MessageBar
from gui.messages.messages import error_as_html
from gui.settings.pages import plain
from gui.theme.themes import colours_in
from gui.window.sources import from_typing
from translation.errors import ReaderError
from translation.following.discovery import Found, Looking, find
from translation.following.formats.items import SourceKind
from translation.following.suggestions import Suggestion, front_page, suggestion_named, suggestions, why_gone
from translation.network.addresses import parts

LANE = "download"  # a window that is open goes before a download that runs
ROWS = 5  # of what was found that are seen at once


class SourceFinder(QWidget):
    """An address, a file or a folder becomes sources: ``wanted`` gets the Found that the reader has chosen."""

    wanted = Signal(object)
    list_wanted = Signal(str)  # the path of a list of sources (OPML)
    trouble = Signal(object)

    def __init__(self, jobs: Jobs, setup: Callable[[], ReadingSetup], settings_store: SettingsStore) -> None:
        super().__init__()
        self._jobs, self._setup, self._settings_store = jobs, setup, settings_store
        self._job: Job | None = None
        self._address = ""  # that is looked at
        self._listed: Suggestion | None = None  # whose feed that is
        self.label, self.status = PlainLabel(), PlainLabel(wordWrap=True)
        self.field, self.found = QLineEdit(clearButtonEnabled=True), QListWidget()
        self.look, self.follow, self.cancel = QPushButton(), QPushButton(), QPushButton()
        self.local, self.suggest = QPushButton(), QPushButton()
        self.note = MessageBar()
        self.note.set_colours(colours_in(self.palette()))
        self.label.setBuddy(self.field)
        self._place()
        self._connect()
        self._offer(())
        self.retranslate()

    def _place(self) -> None:
        whole, row, below = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.field, 1)
        row.addWidget(self.look)
        row.addWidget(self.suggest)
        row.addWidget(self.local)
        below.addWidget(self.status, 1)
        below.addWidget(self.follow)
        below.addWidget(self.cancel)
        whole.addWidget(self.label)
        whole.addLayout(row)
        whole.addWidget(self.found)
        whole.addLayout(below)
        whole.addWidget(self.note)
        self.look.setDefault(True)
        line = self.fontMetrics().height()
        self.found.setMaximumHeight(round(ROWS * 1.6 * line))

    def _connect(self) -> None:
        self.look.clicked.connect(lambda: self.search(self.field.text()))
        self.follow.clicked.connect(self._follow)
        self.cancel.clicked.connect(self.stop)
        self.found.itemChanged.connect(lambda _: self._enable())
        self.field.textChanged.connect(lambda _: self._enable())
        self.local_menu = QMenu(self)
        self.local.setMenu(self.local_menu)
        self.suggestions_menu = QMenu(self)
        self.suggest.setMenu(self.suggestions_menu)
        self.suggestions_menu.aboutToShow.connect(self._fill_suggestions)

    # Looking

    def search(self, text: str, *, at_once: bool = False) -> None:
        """Look at an address, a path, or a suggestion's name, for what can be followed there.

        With ``at_once`` what is found is followed without a question.
        """
        text = text.strip()
        if not text:
            self.field.setFocus()
            return
        self._listed = listed = suggestion_named(text)
        self._address = address = listed.address if listed is not None else from_typing(text)
        self.stop()
        self.note.hide()
        self.status.setText(self.tr("Looking at {address} …").format(address=address))
        self._jobs.prefer(LANE, self)
        self._job = self._jobs.start(
            LANE, find(address, self._setup().network), owner=self,
            on_step=self._tell, on_done=self._take if at_once else self._done, on_error=self._fail,
        )  # fmt: skip
        self._enable()

    def stop(self) -> None:
        """Look no more, and offer nothing."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self._offer(())

    def _tell(self, step: Looking) -> None:
        self.status.setText(self.tr("Looking at {address} …").format(address=step.address))

    def _done(self, found: Sequence[Found]) -> None:
        self._job = None
        self._offer(found)
        self.status.setText(self.tr("%n source(s) found.", "", len(found)))
        self.found.setFocus(Qt.FocusReason.OtherFocusReason)
        if len(found) == 1:
            self.follow.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, found: Sequence[Found]) -> None:
        self.stop()
        self.wanted.emit(found)

    def _fail(self, error: BaseException) -> None:
        self._job = None
        self._offer(())
        listed = self._listed
        if isinstance(error, ReaderError) and listed is not None and (gone := why_gone(listed, error)) is not None:
            front, name = front_page(listed), listed.name
            choices = [
                (self.tr("Look at the Front Page"), lambda: self.search(front)),
                (self.tr("Remo&ve the Suggestion"), lambda: self._remove_suggestion(name)),
            ]
            self.note.tell(error_as_html(gone), choices=choices)
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif isinstance(error, ReaderError):
            choices = []
            if front := _front_of(self._address):
                choices.append((self.tr("Look at the Front Page"), lambda: self.search(front)))
            self.note.tell(error_as_html(error), choices=choices)
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.trouble.emit(error)

    # Choosing

    def _offer(self, found: Sequence[Found]) -> None:
        self.found.clear()
        for number, one in enumerate(found):
            item = QListWidgetItem(self._words(one))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked if number else Qt.CheckState.Checked)
            item.setData(Qt.ItemDataRole.UserRole, one)
            item.setToolTip(one.address)
            self.found.addItem(item)
        if found:
            self.found.setCurrentRow(0)
        self.found.setVisible(bool(found))
        if not found:
            self.status.setText("")
        self._enable()

    def _words(self, one: Found) -> str:
        articles = "" if one.items is None else self.tr("%n article(s)", "", one.items)
        return " · ".join(filter(None, (one.title or one.address, kind_in_words(one.kind), articles)))

    def _chosen(self) -> list[Found]:
        items = [self.found.item(row) for row in range(self.found.count())]
        return [item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() is Qt.CheckState.Checked]

    def _follow(self) -> None:
        if chosen := self._chosen():
            self.wanted.emit(chosen)
            self.stop()
            self.field.clear()
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enable(self) -> None:
        offers = self.found.count() > 0
        self.follow.setVisible(offers)
        self.follow.setEnabled(bool(self._chosen()))
        self.cancel.setVisible(offers or self._job is not None)
        self.look.setEnabled(bool(self.field.text().strip()) and self._job is None)
        self.look.setDefault(not offers)
        self.follow.setDefault(offers)

    def show_suggestions(self) -> None:
        """Open the menu of suggestions, as its button does."""
        self.suggestions_menu.popup(self.suggest.mapToGlobal(self.suggest.rect().bottomLeft()))

    def _fill_suggestions(self) -> None:
        self.suggestions_menu.clear()
        topics: dict[str, QMenu] = {}
        removed = self._removed()
        for one in suggestions():
            if one.name in removed:
                continue
            menu = topics.get(one.topic)
            if menu is None:
                menu = topics[one.topic] = self.suggestions_menu.addMenu(self._topic(one.topic))
            menu.addAction(one.name, partial(self._try, one.name))
        if removed:
            self.suggestions_menu.addSeparator()
            words = self.tr("&Bring Removed Suggestions Back")
            self.suggestions_menu.addAction(words, partial(self._settings_store.change, suggestions_removed=""))

    def _removed(self) -> list[str]:
        return [name for name in self._settings_store.now.suggestions_removed.split(";") if name]

    def _remove_suggestion(self, name: str) -> None:
        self._settings_store.change(suggestions_removed=";".join(dict.fromkeys((*self._removed(), name))))
        self.note.hide()
        self.field.clear()
        self.status.setText(self.tr("“{name}” is suggested no more.").format(name=name))

    def _try(self, name: str) -> None:
        self.field.setText(name)
        self.search(name)

    def _topic(self, topic: str) -> str:
        return {
            "news": self.tr("News"),
            "abroad": self.tr("From abroad, in Indonesian"),
            "economy": self.tr("Economy"),
            "analysis": self.tr("Background and analysis"),
            "regions": self.tr("Regions"),
            "law": self.tr("Law"),
        }.get(topic, topic)

    # Files

    def choose_file(self) -> None:
        """Ask for a file: with addresses, or a list of sources of another program."""
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Follow a File"), "", self.tr("Lists of addresses (*.txt *.csv *.md);;All files (*)")
        )
        if name:
            self.search(name, at_once=True)  # another file is told as what it is

    def choose_folder(self) -> None:
        """Ask for a folder in which pages are saved."""
        if name := QFileDialog.getExistingDirectory(self, self.tr("Follow a Folder")):
            self.wanted.emit([Found(SourceKind.FOLDER, name, "")])

    def choose_list(self) -> None:
        """Ask for a list of sources of another program."""
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Import Sources"), "", self.tr("Lists of sources (*.opml *.xml);;All files (*)")
        )
        if name:
            self.list_wanted.emit(name)

    # Language

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme and the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self.note.set_colours(colours_in(self.palette()))

    def retranslate(self) -> None:
        """Set all texts in the window's language."""
        self.label.setText(self.tr("&Address of an outlet, a section or a feed:"))
        self.field.setAccessibleName(plain(self.label.text()).rstrip(":"))
        self.field.setPlaceholderText(self.tr("For example antaranews.com"))
        self.look.setText(self.tr("&Find"))
        self.suggest.setText(self.tr("Su&ggestions"))
        self.follow.setText(self.tr("Foll&ow"))
        self.cancel.setText(self.tr("Cancel"))
        self.local.setText(self.tr("Fi&les"))
        self.found.setAccessibleName(self.tr("What can be followed there"))
        self.local_menu.clear()
        self.local_menu.addAction(self.tr("&File with Addresses…"), self.choose_file)
        self.local_menu.addAction(self.tr("F&older of Saved Pages…"), self.choose_folder)
        self.local_menu.addAction(self.tr("&List of Sources (OPML)…"), self.choose_list)


def _front_of(address: str) -> str:
    """The front page of an address's site; ``""`` if it is that itself."""
    found = parts(address)
    return f"{found.scheme}://{found.netloc}/" if found.netloc and found.path.strip("/") else ""
