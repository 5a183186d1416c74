"""The panes of a tab, one below the other: what is private, messages, the article or the start page, the find bar."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.base.plain_text import PlainLabel


class TabPanes:
    """Places the panes of ``tab``, one ``beside`` the ``view``. In an empty tab a start page takes their place."""

    def __init__(
        self,
        tab: QWidget,
        bars: Sequence[QWidget],
        view: QWidget,
        beside: QWidget,
        find_bar: QWidget,
        *,
        private: bool,
    ) -> None:
        self.banner = PrivateBanner()
        self.banner.setVisible(private)
        self.start_page: QWidget | None = None
        self._column = QVBoxLayout(tab)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._article = QWidget()
        row = QHBoxLayout(self._article)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(view, 1)
        row.addWidget(beside)
        for part in (self.banner, *bars):
            self._column.addWidget(part)
        self._column.addWidget(self._article, 1)
        self._column.addWidget(find_bar)

    def set_start_page(self, page: QWidget) -> None:
        """Give an empty tab this page."""
        self.start_page = page
        self._column.insertWidget(self._column.indexOf(self._article), page, 1)
        self.show_start_page(True)

    def show_start_page(self, empty: bool) -> None:
        """Show the start page in an ``empty`` tab, else the article."""
        if self.start_page is not None:
            self.start_page.setVisible(empty)
            self._article.setVisible(not empty)


class PrivateBanner(PlainLabel):
    """A coloured line that says that the tab is private."""

    def __init__(self) -> None:
        super().__init__()
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Highlight)
        self.setForegroundRole(QPalette.ColorRole.HighlightedText)
        self.setContentsMargins(12, 3, 12, 3)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate after a change of the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.setText(self.tr("Private tab: nothing that you read here is saved."))
