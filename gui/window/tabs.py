"""The open articles, a tab each."""

from collections.abc import Callable, Iterator, Sequence
from typing import cast

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QMouseEvent, QPalette
from PySide6.QtWidgets import QMenu, QTabBar, QTabWidget, QToolButton, QWidget

from gui.base.plain_text import unformatted
from gui.reading.reading_tab import ReadingTab
from gui.theme.icons import icon
from gui.theme.site_icons import site_icon
from translation.session import OpenTab

LONGEST = 32  # characters of a title on its tab
LEAST_LETTERS = 20  # that fit on a tab, however many there are
MOST_CLOSED = 20  # tabs that can be reopened


class Tabs(QTabWidget):
    """Reading tabs, always at least one. A restored tab is loaded when it is first shown."""

    looked_at = Signal(object)  # the ReadingTab that is shown now

    def __init__(self, make: Callable[[bool], ReadingTab], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._dormant: dict[ReadingTab, OpenTab] = {}
        self._closed: list[tuple[int, OpenTab]] = []  # tabs that were closed, with their places, the last at the end
        self.setTabBar(_TabBar())
        self.setDocumentMode(True)
        self.setMovable(True)
        self.setTabsClosable(True)
        self.setTabBarAutoHide(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setUsesScrollButtons(True)
        self._list = QToolButton(autoRaise=True, popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        self._list.setIcon(icon("chevron-down"))
        self.list_menu = QMenu(self._list)
        self.list_menu.aboutToShow.connect(self._fill_list)
        self._list.setMenu(self.list_menu)
        self.setCornerWidget(self._list)
        self.tabBar().setSelectionBehaviorOnRemove(QTabBar.SelectionBehavior.SelectPreviousTab)
        # It would be the bar: while that is hidden, the Tab key would lead nowhere.
        self.setFocusProxy(None)  # type: ignore[arg-type]
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.tabBar().installEventFilter(self)
        self.tabCloseRequested.connect(lambda number: self.close_tab(self.tab(number)))
        self.currentChanged.connect(self._look)
        self._retranslate()

    def tab(self, number: int) -> ReadingTab:
        """The tab at an index."""
        return cast("ReadingTab", self.widget(number))

    @property
    def all(self) -> Iterator[ReadingTab]:
        """Every tab, from left to right."""
        return (self.tab(number) for number in range(self.count()))

    @property
    def shown(self) -> ReadingTab:
        """The visible tab."""
        return self.tab(self.currentIndex())

    def add(self, *, show: bool = True, private: bool = False) -> ReadingTab:
        """Add an empty tab at the end; in a ``private`` one nothing is saved."""
        tab = self._make(private)
        tab.titled.connect(lambda title: self._entitle(tab, title))
        tab.icon_changed.connect(lambda: self._show_icon(tab))
        number = self.addTab(tab, "")
        self._entitle(tab, tab.title)
        if show:
            self.setCurrentIndex(number)
        return tab

    def for_opening(self) -> ReadingTab:
        """The shown tab if it is empty, or else a new one, private if the shown one is."""
        shown = self.shown
        return self.add(private=shown.private) if shown.source or shown in self._dormant else shown

    def for_kept(self, *, apart: bool = False) -> ReadingTab:
        """The tab for an article of the library; never a private one."""
        if self.shown.private:
            return self.add()
        return self.for_opening() if apart else self.shown

    def read_again(self, numbers: Sequence[int]) -> None:
        """Reload retranslated articles."""
        for tab in self.all:
            if tab.number is not None and tab.number in numbers and not tab.busy:
                tab.open_kept(tab.number, lasting=tab.lasting, place=tab.place)

    def load_notes(self) -> None:
        """Let each tab ask for its highlights and notes anew: the library has others now."""
        for tab in self.all:
            tab.notes.load()

    def offer_model(self, name: str) -> None:
        """Let each tab offer to translate again with this model."""
        for tab in self.all:
            tab.offer_model(name)

    def offer_terms(self) -> None:
        """Let each tab offer to translate the sentences again whose terms in the glossary have changed."""
        for tab in self.all:
            tab.offer_terms()

    def tags_changed(self, numbers: Sequence[int]) -> None:
        """Let the tabs of these articles of the library follow their tags."""
        for tab in self.all:
            if tab.number is not None and tab.number in numbers:
                tab.tags_changed()

    def close_tab(self, tab: ReadingTab) -> None:
        """Close a tab and stop its work; the last one is replaced by an empty one."""
        opened = self._dormant.pop(tab, None) or (None if tab.private else tab.opened)
        if opened is not None:
            self._closed = [*self._closed[1 - MOST_CLOSED :], (self.indexOf(tab), opened)]
        was_shown = tab is self.shown
        tab.end()
        if self.count() == 1:
            self.add(show=False)
        self.removeTab(self.indexOf(tab))
        if was_shown and self.shown.reading is not None:
            self.shown.view.setFocus()  # else the keys of reading would be typed into the address field
        tab.deleteLater()

    @property
    def has_closed(self) -> bool:
        """True if a closed tab can be reopened."""
        return bool(self._closed)

    def reopen_closed(self) -> None:
        """Reopen the tab that was closed last, at its place."""
        if not self._closed:
            return
        place, opened = self._closed.pop()
        empty = self.shown if not self.shown.source and self.shown not in self._dormant else None
        tab = self.add(show=False)
        self.tabBar().moveTab(self.indexOf(tab), min(place, self.count() - 1))
        self.setCurrentWidget(tab)
        tab.reopen(opened)
        if empty is not None and not empty.private and self.count() > 1:
            self.close_tab(empty)

    def turn(self, by: int) -> None:
        """Show the next (1) or previous (-1) tab, wrapping around."""
        self.setCurrentIndex((self.currentIndex() + by) % self.count())

    def restore(self, opened: tuple[OpenTab, ...], current: int) -> None:
        """Replace the tabs by those of the last session."""
        first = self.count()
        for tab in opened:
            restored = self.add(show=False)
            self._dormant[restored] = tab
            self._entitle(restored, tab.title or tab.source)
        # The right one is looked at before the old ones go, for each that is looked at on the way would be read.
        self.setCurrentIndex(max(first, min(first + current, self.count() - 1)))
        for number in reversed(range(first)):
            self.close_tab(self.tab(number))

    def state(self) -> tuple[tuple[OpenTab, ...], int]:
        """The open tabs for the next start, and the number of the current one.

        Private tabs and unsaved pasted texts, which have no source, are left out.
        """
        back = [tab for tab in self.all if tab in self._dormant or (not tab.private and tab.opened is not None)]
        before = sum(self.indexOf(tab) <= self.currentIndex() for tab in back)
        opened = (self._dormant.get(tab) or tab.opened for tab in back)
        return tuple(filter(None, opened)), max(0, before - 1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close a tab on a click with the middle button."""
        if isinstance(event, QMouseEvent) and watched is self.tabBar():
            number = self.tabBar().tabAt(event.position().toPoint())
            if event.type() == QEvent.Type.MouseButtonRelease and event.button() is Qt.MouseButton.MiddleButton:
                if number >= 0:
                    self.close_tab(self.tab(number))
                return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate after a change of the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            for tab in self.all:
                if tab not in self._dormant:
                    self._entitle(tab, tab.title)

    def _retranslate(self) -> None:
        self._list.setToolTip(self.tr("All tabs"))
        self._list.setAccessibleName(self.tr("All tabs"))

    def _fill_list(self) -> None:
        self.list_menu.clear()
        for tab in self.all:
            number = self.indexOf(tab)
            action = self.list_menu.addAction(self.tabIcon(number), self.tabText(number))
            action.setCheckable(True)
            action.setChecked(tab is self.shown)
            action.triggered.connect(lambda _=False, tab=tab: self.setCurrentWidget(tab))

    def tabInserted(self, index: int) -> None:
        """Show the list of tabs when there are several."""
        super().tabInserted(index)
        self._list.setVisible(self.count() > 1)

    def tabRemoved(self, index: int) -> None:
        """Hide the list of tabs when there is one."""
        super().tabRemoved(index)
        self._list.setVisible(self.count() > 1)

    def _look(self, number: int) -> None:
        if number < 0:
            return
        tab = self.tab(number)
        if (kept := self._dormant.pop(tab, None)) is not None:
            tab.reopen(kept)
        self.looked_at.emit(tab)

    def _entitle(self, tab: ReadingTab, title: str) -> None:
        number = self.indexOf(tab)
        if tab.private:
            title = self.tr("Private: {title}").format(title=title)
        short = title if len(title) <= LONGEST else title[: LONGEST - 1].rstrip() + "…"
        self.setTabText(number, short.replace("&", "&&"))
        close = self.tabBar().tabButton(number, QTabBar.ButtonPosition.RightSide)
        if close is not None:
            close.setAccessibleName(self.tr("Close {title}").format(title=short))
            close.setToolTip(self.tr("Close this tab"))
        if tab.private:
            self.tabBar().setTabTextColor(number, self.palette().color(QPalette.ColorRole.Link))
        self.setTabToolTip(number, unformatted(title))

    def _show_icon(self, tab: ReadingTab) -> None:
        self.setTabIcon(self.indexOf(tab), QIcon() if tab.icon is None else site_icon(tab.icon))


class _TabBar(QTabBar):
    """A bar whose tabs keep a width at which their titles can be read; it scrolls when there are many."""

    def tabSizeHint(self, index: int) -> QSize:
        """At least the width of a few words."""
        hint = super().tabSizeHint(index)
        return QSize(max(hint.width(), LEAST_LETTERS * self.fontMetrics().averageCharWidth()), hint.height())

    def minimumTabSizeHint(self, index: int) -> QSize:
        """The same: tabs scroll before their titles shrink to nothing."""
        return self.tabSizeHint(index)
