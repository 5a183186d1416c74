"""Follows a link to an article of the library; what is deleted or not here is only offered."""

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QObject

from gui.base.stores.library_queue import LibraryQueue
from gui.messages.message_bar import Choice
from gui.window.tabs import Tabs
from translation.errors import PageNotLoaded
from translation.library.links import ArticleLink, Whereabouts, link_in, whereabouts
from translation.library.marks import undelete

LONGEST = 300  # characters of an address in a message


class LinkFollower(QObject):
    """Opens the articles of links in a window. ``open_kept`` shows one of the library, ``open_source`` an address."""

    def __init__(
        self,
        queue: LibraryQueue,
        tabs: Tabs,
        open_kept: Callable[[int], object],
        open_source: Callable[[str], object],
        fail: Callable[[BaseException], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._queue, self._tabs, self._fail = queue, tabs, fail
        self._open_kept, self._open_source = open_kept, open_source

    def follow(self, text: str) -> None:
        """Open the article of a link at its sentence."""
        try:
            link = link_in(text)
        except PageNotLoaded as error:
            self._fail(error)
            return
        self._queue.ask(lambda connection: whereabouts(connection, link), lambda at: self._go(link, at), self._fail)

    def _go(self, link: ArticleLink, found: Whereabouts | None) -> None:
        if found is None or found.deleted:
            self._offer(link, found)
        else:
            self._open(link, found.number)

    def _open(self, link: ArticleLink, number: int) -> None:
        self._open_kept(number)
        self._tabs.shown.view.setFocus()
        if link.sentence is not None:
            self._tabs.shown.go_to(link.sentence)

    def _offer(self, link: ArticleLink, found: Whereabouts | None) -> None:
        """Say that the article is deleted or not here, and offer what can be done; nothing is fetched without that."""
        choices: list[Choice] = []
        notice = self._tabs.shown.notice
        if found is not None:
            number = found.number
            said = self.tr("The article of this link, “{title}”, was deleted from your library.")
            said = said.format(title=found.title)

            def bring_back() -> None:
                notice.hide()
                self._queue.ask(
                    lambda connection: undelete(connection, [number]),
                    lambda _: self._open(link, number),
                    self._fail,
                    lasting=True,
                )

            choices.append((self.tr("Bring It Back"), bring_back))
        else:
            said = self.tr("The article of this link is not in your library.")
        if link.url:
            said += " " + self.tr("It can be fetched from {address}.").format(address=link.url[:LONGEST])

            def fetch() -> None:
                notice.hide()
                self._open_source(link.url)
                if link.sentence is not None:
                    self._tabs.shown.go_to(link.sentence)

            choices.append((self.tr("Fetch It"), fetch))
        notice.tell(escape(said), choices=choices)
        self._tabs.shown.view.announce(said)
