"""The controller of find bar and view: searches, counts, highlights and goes through matches."""

from bisect import bisect_left

from PySide6.QtCore import QObject

from gui.find.find_bar import FindBar
from gui.find.search_text import Hit, SearchText
from gui.reading.reading_state import Reading
from gui.reading.view.bilingual_view import BilingualView
from gui.reading.view.text_formats import Side


class FindController(QObject):
    """Finds the words of ``bar`` in ``view``; both belong to ``parent``."""

    def __init__(self, view: BilingualView, bar: FindBar, parent: QObject) -> None:
        super().__init__(parent)
        self._view, self._bar = view, bar
        self._reading: Reading | None = None
        self._haystack: SearchText | None = None
        self._hits: list[Hit] = []
        self._hit = -1
        bar.wanted.connect(self.look)
        bar.turned.connect(self.turn)
        bar.closed.connect(view.setFocus)

    def begin(self, reading: Reading) -> None:
        """Search another article."""
        self._reading, self._haystack = reading, None
        self._hits = []
        self.look()

    def open(self) -> None:
        """Open the bar with the selected text."""
        selected = self._view.selected_text
        self._bar.open_bar(selected if 0 < len(selected) < 80 else "")

    def open_for_word(self, word: str, side: Side) -> None:
        """Open the bar with a word, to be found in its language."""
        self._bar.open_for_word(word, side)

    def turn(self, by: int) -> None:
        """Go to the next (1) or previous (-1) match, wrapping around."""
        if not self._bar.words:
            self.open()
        elif self._hits:
            self._hit = (self._hit + by) % len(self._hits)
            self._mark()

    def look(self) -> None:
        """Search for the bar's words; the current match stays, else the first one on or below the screen is shown."""
        here = self._hits[self._hit] if self._hits else None
        self._hits = self._look_for(self._bar.words)
        if here is not None:
            self._hit = bisect_left(self._hits, (here.row, here.side, here.start), key=_place)
        else:
            self._hit = bisect_left(self._hits, max(0, self._view.first_row_seen()), key=lambda hit: hit.row)
        self._hit = self._hit % len(self._hits) if self._hits else -1
        self._mark()

    def texts_changed(self) -> None:
        """Count again without scrolling."""
        self._haystack = None
        if self._hits:
            here = self._hits[self._hit]
            self._hits = self._look_for(self._bar.words)
            self._hit = min(bisect_left(self._hits, here), len(self._hits) - 1)
            self._mark(show=False)

    def _look_for(self, words: str) -> list[Hit]:
        if self._reading is None or not words.strip():
            return []
        look = self._view.look
        sides = tuple(side for side in self._bar.sides if side in look.sides)
        if self._haystack is None or not self._haystack.covers(sides, look.layout):
            self._haystack = SearchText(self._reading.rows, sides, look.layout)
        return self._haystack.hits(words, whole=self._bar.whole.isChecked())

    def _mark(self, *, show: bool = True) -> None:
        self._view.mark_hits(self._hits, self._hit, show=show)
        self._bar.tell(self._hit + 1, len(self._hits))


def _place(hit: Hit) -> tuple[int, Side, int]:
    return hit.row, hit.side, hit.start
