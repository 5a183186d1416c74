"""The menu of a sentence."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QUrl
from PySide6.QtGui import QAction, QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMenu
from shiboken6 import isValid

from gui.base.labels import doubts_in_words
from gui.base.stores.glossary_store import GlossaryStore
from gui.jobs import Jobs, at_once
from gui.notes.menus import offer_marks
from gui.reading.reading_state import SentencePosition
from gui.reading.reading_tab import ReadingTab
from gui.reading.sentences.alternatives_menu import AlternativesMenu
from gui.reading.view.typesetting import SAFE
from gui.reading.view.word_view import WordPlace
from translation import reader
from translation.document import SentencePair
from translation.errors import FileNotRead, ReaderError
from translation.openers import OpenModel


@dataclass(frozen=True, slots=True)
class Rewording:
    """Retranslates single sentences in the lane of the model, while reading continues."""

    jobs: Jobs
    tab: ReadingTab
    open_model: OpenModel

    def alternatives(
        self,
        place: SentencePosition,
        then: Callable[[tuple[SentencePair, ...]], object],
        otherwise: Callable[[], object] = lambda: None,
        *,
        count: int = 5,
    ) -> None:
        """Request other translations of a sentence; ``then`` gets them in the GUI thread.

        An error is shown above the article, and ``otherwise`` is called.
        """

        def fail(error: BaseException) -> None:
            self.tab.show_error(error)
            otherwise()

        reading = self.tab.reading
        if reading is None:
            return
        article, row, open_model, tags = reading.article, reading.rows[place.row], self.open_model, reading.tags
        self.jobs.start(
            "model",
            at_once(lambda: reader.alternatives(article, row, place.pair, open_model, tags=tags, count=count)),
            owner=self.tab,
            on_done=then,
            on_error=fail,
        )

    def carefully(self, place: SentencePosition) -> None:
        """Translate one sentence again carefully, and replace its translation."""
        reading = self.tab.reading
        if reading is None:
            return
        source = reading.pair(place).source
        self.alternatives(place, lambda found: self.put(reading, place, source, found[0]), count=1)

    def put(self, reading: object, place: SentencePosition, source: str, pair: SentencePair) -> None:
        """Insert a translation if the sentence is still the same."""
        tab = self.tab
        if tab.reading is reading and tab.reading is not None and tab.reading.pair(place).source == source:
            tab.edits.put(place, pair)


class SentenceMenu(QMenu):
    """The context menu for a sentence, a link, or neither; it reuses actions of other menus.

    With a ``word`` and its place it offers to look that up, and with a ``glossary`` to add the term that the reader's
    own wording of the sentence suggests.
    """

    def __init__(
        self,
        rewording: Rewording,
        place: SentencePosition | None,
        link: str,
        actions: Mapping[str, QAction],
        glossary: GlossaryStore | None = None,
        word: tuple[WordPlace, str] | None = None,
    ) -> None:
        super().__init__(rewording.tab)
        self._rewording, self._place = rewording, place
        tab = rewording.tab
        self.addAction(actions["copy"])
        if word is not None:
            at, said = word
            words = self.tr("Look Up “{word}”").format(word=said)
            self.addAction(words.replace("&", "&&"), lambda: tab.view.word_wanted.emit(at))
        if place is not None and tab.reading is not None:
            pair = tab.reading.pair(place)
            self.addAction(actions["copy_pair"])
            self.addAction(actions["quote"])
            self.addAction(actions["copy_link"])
            self.addAction(actions["read_aloud"])
            self.addSeparator()
            offer_marks(self, actions, tab.notes.refusal)
            self.addSeparator()
            self._offer_other_words(place, pair)
            self.addAction(actions["edit_english"])
            self.addAction(actions["add_term"])
            if glossary is not None and pair.edited:
                self._offer_term(glossary, pair)
            if pair.doubts:
                self.addSeparator()
                reason = self.addMenu(self.tr("Why This Is Doubtful"))
                words = doubts_in_words(pair)
                reason.addAction(words[:1].upper() + words[1:]).setEnabled(False)
        address = QUrl(link)
        if address.scheme() in SAFE:
            self.addSeparator()
            self.addAction(self.tr("Open Link in New Tab"), lambda: tab.link_wanted.emit(link))
            self.addAction(self.tr("Open Link in Browser"), lambda: QDesktopServices.openUrl(address))
            self.addAction(self.tr("Copy Link"), lambda: QGuiApplication.clipboard().setText(link))

    def _offer_term(self, glossary: GlossaryStore, pair: SentencePair) -> None:
        """Offer the term by which the reader's wording differs from the model's, if it is one."""
        tab = self._rewording.tab
        made = tab.edits.reworded(pair.source)
        try:
            term = glossary.suggestion(made, pair.target or "") if made is not None else None
        except FileNotRead:
            return
        if term is None:
            return
        said = self.tr("Always Translate “{source}” as “{english}”").format(source=term.source, english=term.english)

        def attempt(act: Callable[[], object]) -> None:
            try:
                act()
            except ReaderError as error:
                tab.show_error(error)

        self.addAction(said.replace("&", "&&"), lambda: attempt(lambda: glossary.change(add=[term])))
        self.addAction(self.tr("Do Not Suggest This Term"), lambda: attempt(lambda: glossary.dismiss([term])))

    def _offer_other_words(self, place: SentencePosition, pair: SentencePair) -> None:
        self._asked = False
        self.others = AlternativesMenu(pair, self)
        self.addMenu(self.others)
        self.others.aboutToShow.connect(self._ask)
        reading = self._rewording.tab.reading
        self.others.wanted.connect(lambda chosen: self._rewording.put(reading, place, pair.source, chosen))
        if pair.target is not None or self._rewording.tab.model:
            words = self.tr("Give Up My Wording") if pair.edited else self.tr("Translate Again Carefully")
            self.addAction(words, lambda: self._rewording.carefully(place))

    def _ask(self) -> None:
        """Offer the reader's own wordings, then ask the model."""
        if self._asked or self._place is None or self._rewording.tab.reading is None:
            return
        self._asked = True
        place, pair = self._place, self._rewording.tab.reading.pair(self._place)
        can_ask = pair.target is not None or bool(self._rewording.tab.model)

        def offer_own(found: Sequence[SentencePair]) -> None:
            if not isValid(self.others):
                return
            self.others.offer(found)
            if can_ask:
                self._rewording.alternatives(place, self._offer, lambda: self._offer(()))
            else:
                self.others.end()

        self._rewording.tab.edits.own_wordings(pair.source, offer_own)

    def _offer(self, found: Sequence[SentencePair]) -> None:
        if isValid(self.others):
            self.others.offer(found)
            self.others.end()
