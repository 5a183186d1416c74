"""What a tab knows of its article's words: how hard it is to read, and which words of it the reader learns."""

from collections.abc import Collection, Generator, Sequence

from PySide6.QtCore import QObject

from gui.base.labels import byline, difficulty_explained, difficulty_in_words
from gui.base.stores.my_words_store import MyWordsStore
from gui.jobs import Jobs
from gui.reading.reading_tab import ReadingTab
from gui.reading.view.typesetting import units
from gui.reading.view.word_view import Marks
from translation.document import Article
from translation.settings import Settings
from translation.words.difficulty import Difficulty, difficulty_of


class TabWords(QObject):
    """Measures the article of a ``tab`` and marks its words in ``store``, in the background."""

    def __init__(self, tab: ReadingTab, jobs: Jobs, store: MyWordsStore) -> None:
        super().__init__(tab)
        self._tab, self._jobs, self._store = tab, jobs, store
        self._is_marking = True
        self._measured: tuple[Article, Difficulty | None] | None = None
        self._marked: tuple[Article | None, frozenset[str]] = (None, frozenset())
        tab.shown.connect(self.look)
        store.changed.connect(self.mark)

    def apply_settings(self, settings: Settings) -> None:
        """Follow the setting for marks."""
        if self._is_marking is not settings.mark_words:
            self._is_marking = settings.mark_words
            self.mark()

    def look(self) -> None:
        """Measure the article that is shown now, and mark its words."""
        article = self._tab.article
        if article is None:
            return
        if self._measured is not None and self._measured[0] is article:
            self._show(*self._measured)
            return
        work = _measuring(article)
        self._jobs.start("words", work, owner=self, on_done=lambda found: self._show(article, found))
        self._marked = (None, frozenset())
        self.mark()

    def _show(self, article: Article, found: Difficulty | None) -> None:
        self._measured = article, found
        if self._tab.article is not None and self._tab.article.rows == article.rows:
            view = self._tab.view
            view.set_byline(" · ".join(filter(None, (byline(article), difficulty_in_words(found)))))
            view.byline_tip = difficulty_explained(found) if found is not None else ""

    def mark(self) -> None:
        """Mark the words that are being learnt, unless they are marked already."""
        article = self._tab.article
        keys = frozenset(key for key, known in self._store.keys.items() if self._is_marking and not known)
        if article is None or (self._marked[0] is article and self._marked[1] == keys):
            return
        self._marked = article, keys
        if not keys:
            self._tab.view.mark_own_words({})
            return
        work = _marks([block.text for block in article.rows], keys)
        self._jobs.start("words", work, owner=self._tab, on_done=lambda marks: self._take(article, marks))

    def _take(self, article: Article, marks: Marks) -> None:
        if self._tab.article is article:
            self._tab.view.mark_own_words(marks)


def _measuring(article: Article) -> Generator[None, None, Difficulty | None]:
    yield from ()
    return difficulty_of(article)


def _marks(texts: Sequence[str], keys: Collection[str]) -> Generator[None, None, Marks]:
    """A step a row, so that it can be stopped."""
    from translation.words.marking import marked_places

    found: dict[int, list[tuple[int, int]]] = {}
    for row, text in enumerate(texts):
        yield
        if places := marked_places(text, keys):
            found[row] = [(units(text[:start]), units(text[:end])) for start, end in places]
    return found
