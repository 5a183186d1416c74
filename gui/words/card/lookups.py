"""Looking up words of a tab: which word, what is known of it, and what is done with it."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QGuiApplication

from gui.base.stores.dictionary_store import DictionaryStore
from gui.base.stores.library_queue import LibraryQueue
from gui.find.search_text import SearchText
from gui.reading.reading_state import SentencePosition
from gui.reading.reading_tab import ReadingTab
from gui.reading.view.linked_words import linked_words
from gui.reading.view.text_formats import Side
from gui.reading.view.typesetting import units
from gui.reading.view.word_view import WordPlace
from gui.theme.themes import colours
from gui.words.card.card import WordCard
from gui.words.card.card_text import as_text
from gui.words.card.entries_dialog import ask_for_entry
from translation.library.listing import count
from translation.library.query import understand
from translation.settings import ReadingLayout, Settings
from translation.words.lookup import Found, LookUp, look_up, look_up_at, look_up_english_at, next_word
from translation.words.own.own_entries import OwnEntry, key_of


@dataclass(frozen=True, slots=True)
class LookedUp:
    """A word that was looked up where it stands: the result, its form in the sentence, and the sentence.

    ``position`` is that of the sentence; ``source`` and ``target`` are its text in both languages.
    """

    result: LookUp
    form: str
    position: SentencePosition
    source: str
    target: str


class WordLookups(QObject):
    """The look-ups of a ``tab``, on a card over it."""

    say_wanted = Signal(str, str)  # a text and its language, to be read aloud
    add_wanted = Signal(object)  # a LookedUp, for the reader's words
    library_wanted = Signal(str)  # a search, to be shown in the library

    def __init__(self, tab: ReadingTab, dictionary: DictionaryStore, library_queue: LibraryQueue) -> None:
        super().__init__(tab)
        self._tab, self._dictionary, self._library_queue = tab, dictionary, library_queue
        self.card = WordCard(tab)
        self._place: WordPlace | None = None
        self._found: Found | None = None
        self._says = self._adds = False
        self._underlines = True
        self._word, self._results = "", tuple[LookUp, ...]()
        tab.view.word_wanted.connect(self.look_up)
        tab.view.verticalScrollBar().valueChanged.connect(lambda _: self.card.close_card())
        self.card.closed.connect(self._closed)
        self.card.walk_wanted.connect(self._walk)
        self.card.word_wanted.connect(self._turn_to)
        self.card.find_wanted.connect(self._find)
        self.card.library_wanted.connect(lambda: self.library_wanted.emit(f'"{self._word}"'))
        self.card.copy_wanted.connect(self._copy)
        self.card.say_wanted.connect(self._say)
        self.card.add_wanted.connect(self._add)
        self.card.own_wanted.connect(self._ask_own)
        dictionary.changed.connect(self._own_changed)
        dictionary.became_ready.connect(self._underline)
        self.offer()

    def offer(self, *, says: bool | None = None, adds: bool | None = None) -> None:
        """Set whether words can be read aloud, and added to the reader's own."""
        self._says = self._says if says is None else says
        self._adds = self._adds if adds is None else adds
        private = self._tab.private
        self.card.set_offered(say=self._says, add=self._may_add, own=not private and self._side is Side.SOURCE)

    def apply_settings(self, settings: Settings) -> None:
        """Follow the theme and the settings for acronyms and for what is saved."""
        self.offer(adds=settings.keep_articles)
        self.card.set_colours(colours(settings.theme))
        self._underlines = settings.acronyms
        self._underline()

    def _underline(self) -> None:
        self._tab.view.set_knows_acronyms(self._dictionary.ready and self._underlines)

    # Which word

    def look_up(self, place: WordPlace) -> None:
        """Look up the word at a place, as soon as the dictionary is there."""
        self._dictionary.when_ready(lambda: self._look_up(place))

    def _look_up(self, place: WordPlace) -> None:
        reading, view = self._tab.reading, self._tab.view
        if reading is None or not reading.has(place.position):
            return
        sentence = view.text_at(place)

        def aligned(_: str) -> Iterable[str]:
            return self._counterparts(place)

        if place.side is Side.SOURCE:
            found = look_up_at(sentence, place.offset, aligned, self._dictionary.own)
        else:
            found = look_up_english_at(sentence, place.offset, aligned)
        if found is None:
            return
        self._place, self._found = place, found
        view.mark_word(place, found.start, found.end)
        self._show(sentence[found.start : found.end], found.results)

    def _show(self, word: str, results: tuple[LookUp, ...]) -> None:
        self._word, self._results = word, results
        self.offer()
        self.card.show_results(word, results, self._rect())
        self._count(word)

    def _rect(self) -> QRect:
        """Where the word stands in the tab."""
        if self._place is None or self._found is None:
            return QRect()
        view = self._tab.view
        rect = view.word_rect(self._place, self._found.start, self._found.end)
        return QRect(view.viewport().mapTo(self._tab, rect.topLeft()), rect.size())

    def _counterparts(self, place: WordPlace) -> list[str]:
        """The words of the other language that stand for the word at a place."""
        reading = self._tab.reading
        if reading is None:
            return []
        pair, other = reading.pair(place.position), Side.TARGET if place.side is Side.SOURCE else Side.SOURCE
        offset = units(self._tab.view.text_at(place)[: place.offset])
        text = (pair.target or "") if other is Side.TARGET else pair.source
        return [text[start:end] for start, end in linked_words(pair, place.side, offset).get(other, ())]

    def _walk(self, by: int) -> None:
        """Turn to the next or previous word of the sentence."""
        if self._place is None or self._found is None:
            return
        sentence = self._tab.view.text_at(self._place)
        start = next_word(sentence, self._found, by)
        if start is not None:
            self._look_up(WordPlace(self._place.position, self._place.side, start))

    def _turn_to(self, word: str) -> None:
        """Show another word on the same card."""
        self._show(word, look_up(word, own=self._dictionary.own))

    def _closed(self) -> None:
        self._library_queue.forget(self)
        view = self._tab.view
        view.mark_word(None)
        view.setFocus()

    # Where it stands

    @property
    def _side(self) -> Side:
        is_english = bool(self._results) and self._results[0].language == "en"
        return Side.TARGET if is_english else Side.SOURCE

    def _count(self, word: str) -> None:
        reading = self._tab.reading
        if reading is None:
            return
        text = SearchText(reading.rows, (self._side,), ReadingLayout.SIDE)
        here = sum(1 for _ in text.spans(word, whole=True))
        self.card.tell_counts(here, -1)
        wanted = understand(f'"{word}"')
        if wanted.match and self._tab.current_setup().library is not None:
            self._library_queue.ask(
                lambda connection: count(connection, wanted),
                lambda articles: self.card.tell_counts(here, articles),
                key=self,
            )

    def _find(self) -> None:
        self.card.close_card()
        self._tab.finding.open_for_word(self._word, self._side)

    # What is done with it

    def _copy(self) -> None:
        if self._results:
            QGuiApplication.clipboard().setText(as_text(self._results[0]))

    def _say(self) -> None:
        self.say_wanted.emit(self._word, "en" if self._side is Side.TARGET else "id")

    def _ask_own(self) -> None:
        """Ask for the reader's own entry for the word on the card, beginning with what is known of it."""
        if self._side is Side.TARGET:
            return
        entry = OwnEntry(self._word.lower(), "")
        if self._results:
            first = self._results[0]
            root, part = first.root * (first.root != first.headword), first.part * (not first.names)
            entry = self._dictionary.own.get(key_of(first.headword)) or OwnEntry(first.headword, "", root, part)
        ask_for_entry(self._dictionary, entry, self._tab)

    def _own_changed(self) -> None:
        if self.card.is_open and self._place is not None:
            self._look_up(self._place)

    @property
    def _may_add(self) -> bool:
        """True if words can be added here: nothing is kept of what is read in a private tab."""
        return self._adds and not self._tab.private

    def _add(self) -> None:
        reading = self._tab.reading
        if self._may_add and self._results and self._place is not None and reading is not None:
            pair = reading.pair(self._place.position)
            looked_up = LookedUp(
                self._results[0], self._word, self._place.position, pair.source.strip(), (pair.target or "").strip()
            )
            self.add_wanted.emit(looked_up)
