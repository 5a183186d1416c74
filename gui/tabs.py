"""The articles that are open, a tab each."""

from collections.abc import Callable, Iterator
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTabBar, QTabWidget, QWidget

from gui.reading_tab import ReadingTab
from translation.session import OpenTab

LONGEST = 32  # characters of a title on its tab


class Tabs(QTabWidget):
    """Reading tabs; there is always one at least. A tab that was restored is read when it is first looked at."""

    looked_at = Signal(object)  # the ReadingTab that is shown now

    def __init__(self, make: Callable[[], ReadingTab], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._dormant: dict[ReadingTab, OpenTab] = {}
        self.setDocumentMode(True)
        self.setMovable(True)
        self.setTabsClosable(True)
        self.setTabBarAutoHide(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.tabBar().setSelectionBehaviorOnRemove(QTabBar.SelectionBehavior.SelectPreviousTab)
        self.tabCloseRequested.connect(lambda number: self.close_tab(self.tab(number)))
        self.currentChanged.connect(self._look)

    def tab(self, number: int) -> ReadingTab:
        """The tab at a place of the bar."""
        return cast("ReadingTab", self.widget(number))

    @property
    def all(self) -> Iterator[ReadingTab]:
        """Every tab, from left to right."""
        return (self.tab(number) for number in range(self.count()))

    @property
    def shown(self) -> ReadingTab:
        """The tab that can be seen."""
        return self.tab(self.currentIndex())

    def add(self, *, show: bool = True) -> ReadingTab:
        """A new, empty tab at the end."""
        tab = self._make()
        tab.titled.connect(lambda title: self._entitle(tab, title))
        number = self.addTab(tab, "")
        self._entitle(tab, tab.title)
        if show:
            self.setCurrentIndex(number)
        return tab

    def for_opening(self) -> ReadingTab:
        """The tab that is shown when nothing is open in it, or else a new one."""
        return self.add() if self.shown.source or self.shown in self._dormant else self.shown

    def close_tab(self, tab: ReadingTab) -> None:
        """Close a tab and end its work; the last one leaves an empty one."""
        tab.stop()
        self._dormant.pop(tab, None)
        if self.count() == 1:
            self.add(show=False)
        self.removeTab(self.indexOf(tab))
        tab.deleteLater()

    def turn(self, by: int) -> None:
        """Show the next tab (1) or the one before (-1), round and round."""
        self.setCurrentIndex((self.currentIndex() + by) % self.count())

    def restore(self, opened: tuple[OpenTab, ...], current: int) -> None:
        """The tabs of an earlier window, in place of what is there."""
        first = self.count()
        for tab in opened:
            restored = self.add(show=False)
            self._dormant[restored] = tab
            self._entitle(restored, tab.title or tab.source)
        for number in reversed(range(first)):
            self.close_tab(self.tab(number))
        self.setCurrentIndex(max(0, min(current, self.count() - 1)))
        self._look(self.currentIndex())

    def state(self) -> tuple[OpenTab, ...]:
        """What is open, for a later window; a text that was pasted has no source to come back from."""
        return tuple(
            self._dormant.get(tab) or OpenTab(_source(tab), tab.title, tab.number, tab.row)
            for tab in self.all
            if tab in self._dormant or tab.number is not None or _source(tab)
        )

    def _look(self, number: int) -> None:
        if number < 0:
            return
        tab = self.tab(number)
        if (kept := self._dormant.pop(tab, None)) is not None:
            tab.reopen(kept)
        self.looked_at.emit(tab)

    def _entitle(self, tab: ReadingTab, title: str) -> None:
        number = self.indexOf(tab)
        short = title if len(title) <= LONGEST else title[: LONGEST - 1].rstrip() + "…"
        self.setTabText(number, short.replace("&", "&&"))
        self.setTabToolTip(number, title)


def _source(tab: ReadingTab) -> str:
    """Where a tab can be read from again; a text that was pasted comes from nowhere."""
    return tab.source if isinstance(tab.source, str) else ""
