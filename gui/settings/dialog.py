"""The settings dialog: pages in groups, which can be searched; changes count in the reading window immediately."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QDialogButtonBox,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.base.dialog import Dialog, scrolled
from gui.base.plain_text import PlainLabel
from gui.base.stores.glossary_store import GlossaryStore
from gui.base.stores.settings_store import SettingsStore
from gui.base.texts import in_words
from gui.jobs import Jobs
from gui.settings.browser_page import BrowserPage
from gui.settings.following_page import FollowingPage
from gui.settings.glossary_page import GlossaryPage
from gui.settings.network_page import NetworkPage
from gui.settings.page_list import PageList
from gui.settings.pages import LanguagePage, ReadingPage, SettingsPage, TranslationPage
from gui.settings.privacy_page import PrivacyPage
from gui.settings.search import Found, Spot, find
from gui.settings.server_page import ServerPage
from gui.settings.sign_ins_page import SignInsPage
from translation.engine.models.packages import Package
from translation.errors import ReaderError
from translation.secrets.password_store import PasswordStore
from translation.settings import Settings

GROUPS = ((0,), (1, 2, 5), (3, 8, 4, 9), (6, 7))  # the pages below each heading of the list
NARROW = 64  # letters beside the list that are too few for a page


class SettingsDialog(Dialog):
    """All settings on pages. ``packages`` returns the installed models whenever the dialog is shown.

    Passwords go to the ``password_store`` in a lane of ``jobs``; unfinished requests are abandoned on closing.

    ``recents_cleared`` and ``tabs_forgotten`` are emitted at the reader's request.
    """

    recents_cleared = Signal()
    tabs_forgotten = Signal()

    def __init__(
        self,
        settings_store: SettingsStore,
        packages: "Callable[[], Sequence[Package]]",
        jobs: Jobs,
        password_store: PasswordStore,
        glossary: GlossaryStore,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(840, 640, parent)
        self.setModal(False)
        self.reading, self.network = ReadingPage(settings_store), NetworkPage(settings_store)
        self.translation, self.privacy = TranslationPage(settings_store, packages), PrivacyPage(settings_store)
        self.sign_ins, self.language = SignInsPage(settings_store, jobs, password_store), LanguagePage(settings_store)
        self.server = ServerPage(settings_store, jobs, password_store)
        self.glossary = GlossaryPage(settings_store, glossary)
        self.following = FollowingPage(settings_store)
        self.browser = BrowserPage(settings_store)
        self.finished.connect(self.sign_ins.stop)
        self.finished.connect(self.server.stop)
        self.privacy.recents_cleared.connect(self.recents_cleared)
        self.privacy.tabs_forgotten.connect(self.tabs_forgotten)
        self.pages: tuple[SettingsPage, ...] = (
            self.reading,
            self.translation,
            self.glossary,
            self.network,
            self.sign_ins,
            self.server,
            self.privacy,
            self.language,
            self.following,
            self.browser,
        )
        self._spot: Spot | None = None
        self._titles: tuple[str, ...] = ()
        self.page_list = PageList(GROUPS, lambda text: find(self.pages, self._titles, text))
        self.stack = QStackedWidget()
        for page in self.pages:
            self.stack.addWidget(scrolled(page))
        self.trouble = PlainLabel(wordWrap=True)
        self.trouble.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.trouble.hide()
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.RestoreDefaults | QDialogButtonBox.StandardButton.Close
        )
        self.buttons.rejected.connect(self.reject)
        self.restore_button.clicked.connect(lambda: self.pages[self.stack.currentIndex()].restore())
        self.stack.currentChanged.connect(self._turned)
        self.page_list.searched.connect(self._unmark)
        self.page_list.looked_at.connect(self._look_at)
        if isinstance(application := QApplication.instance(), QApplication):
            application.focusChanged.connect(self._focus_moved)
        self.page_list.wanted.connect(self._go_to)
        self._middle = QHBoxLayout()
        self._middle.setSpacing(16)
        self._middle.addWidget(self.page_list)
        self._middle.addWidget(self.stack, 1)
        whole = QVBoxLayout(self)
        whole.addLayout(self._middle, 1)
        for part in (self.trouble, self.buttons):
            whole.addWidget(part)
        search = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        search.activated.connect(self._search)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)  # Return in a field should not do anything else
        settings_store.failed.connect(self._tell)
        settings_store.changed.connect(self._clear)
        self.retranslate()

    @property
    def restore_button(self) -> QPushButton:
        """Restores the defaults of the current page."""
        return self.buttons.button(QDialogButtonBox.StandardButton.RestoreDefaults)

    def turn_to(self, page: str) -> None:
        """Show the page of this name: ``"sign_ins"``, ``"network"``."""
        self.stack.setCurrentIndex(self.pages.index(getattr(self, page)))

    def showEvent(self, event: QShowEvent) -> None:
        """Refresh the installed models, the glossary and existing folders."""
        self.translation.look()
        self.privacy.look()
        self.sign_ins.look()
        self.glossary.look()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the list above the pages where there is little room beside it."""
        super().resizeEvent(event)
        room = self.width() - self.page_list.sizeHint().width()
        is_narrow = room < NARROW * self.fontMetrics().averageCharWidth()
        directions = QBoxLayout.Direction
        self._middle.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)
        self.page_list.be_low(is_narrow)

    def retranslate(self) -> None:
        """Set all texts in the window's language."""
        self.setWindowTitle(self.tr("Settings"))
        self._titles = (
            self.tr("Reading"),
            self.tr("Translation"),
            self.tr("Glossary"),
            self.tr("Network"),
            self.tr("Sign-ins"),
            self.tr("Server"),
            self.tr("Privacy"),
            self.tr("Language"),
            self.tr("Following"),
            self.tr("Browser"),
        )
        for page, title in zip(self.pages, self._titles, strict=True):
            page.setAccessibleName(title)
        headings = (self.tr("Articles"), self.tr("Translation"), self.tr("Internet"), self.tr("This Computer"))
        self.page_list.say(headings, self._titles)
        self.restore_button.setToolTip(self.tr("Makes the settings of this page the usual ones"))

    # The list of pages, and the search

    def _turned(self, number: int) -> None:
        self.restore_button.setEnabled(bool(self.pages[number].names))
        self.page_list.choose(number)

    def _look_at(self, found: Found) -> None:
        """Show a page, and where on it something was found."""
        blocked = self.stack.blockSignals(True)  # what is searched for stays in the list
        self.stack.setCurrentIndex(found.page)
        self.stack.blockSignals(blocked)
        page = self.pages[found.page]
        self.restore_button.setEnabled(bool(page.names))
        self._unmark()
        area = self.stack.currentWidget()
        if found.control is not None and isinstance(area, QScrollArea):
            self._spot = Spot(found.control, page)
            area.ensureWidgetVisible(found.control)

    def _go_to(self, found: Found) -> None:
        """Let the keys go to a control, or to the page's first."""
        self._look_at(found)
        if found.control is not None:
            found.control.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _unmark(self) -> None:
        if self._spot is not None:
            self._spot.hide()
            self._spot.deleteLater()
            self._spot = None

    def _focus_moved(self, before: QWidget | None, now: QWidget | None) -> None:
        """What was found is no longer marked when the reader has left it, or gone to something else on a page."""
        if self._spot is None or now is None:
            return
        here = self._spot.control
        if now is not here and not here.isAncestorOf(now) and (before is here or self.stack.isAncestorOf(now)):
            self._unmark()

    def _search(self) -> None:
        self.page_list.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.page_list.field.selectAll()

    def _tell(self, error: ReaderError) -> None:
        self.trouble.setText(f"{in_words(error.happened)} {in_words(error.advice)}")
        self.trouble.show()

    def _clear(self, _: Settings) -> None:
        self.trouble.hide()
