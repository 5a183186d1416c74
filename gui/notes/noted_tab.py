"""What highlights and notes need to know of the tab that they are in."""

from typing import Protocol

from gui.base.reading_setup import ReadingSetup
from gui.messages.message_bar import MessageBar
from gui.reading.reading_state import Reading
from gui.reading.view.marked_view import MarkedView
from translation.document import BilingualDocument


class NotedTab(Protocol):
    """A tab with an article; ``lasting`` is the name of that in the library, ``""`` if it is not there."""

    view: MarkedView
    notice: MessageBar
    reading: Reading | None
    lasting: str

    @property
    def document(self) -> BilingualDocument | None:
        """The article as it is shown now."""

    @property
    def private(self) -> bool:
        """True if nothing of the tab is kept."""

    @property
    def busy(self) -> bool:
        """True while the article is read or translated."""

    def current_setup(self) -> ReadingSetup:
        """How articles are read now: without a library nothing is kept."""
