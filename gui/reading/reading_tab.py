"""One article being read: its view, its messages, its find bar, and the job that fills it.

It is longer than other files because it is the one place where these meet: each has a file of its own, and what is left
here is when which of them acts.
"""

import time
from collections.abc import Callable, Collection, Generator
from datetime import UTC, datetime
from html import escape
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QTimer, QUrl, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QWidget

from gui.base.labels import byline, loading_in_words, received_in_words, time_left_in_words
from gui.base.reading_setup import ReadingSetup
from gui.base.stores.annotations_store import AnnotationsStore
from gui.base.texts import in_words
from gui.find.find_bar import FindBar
from gui.find.find_controller import FindController
from gui.jobs import Job, Jobs
from gui.notes.mark_bar import MarkBar
from gui.notes.notes_beside import NotesBeside
from gui.notes.tab_notes import TabNotes
from gui.reading.grade import grade_in_words
from gui.reading.library_writer import LibraryWriter
from gui.reading.reading_state import Reading, SentencePosition
from gui.reading.sentences.sentence_edits import Library, SentenceEdits
from gui.reading.tab_messages import TabMessages
from gui.reading.tab_panes import TabPanes
from gui.reading.tab_pictures import TabPictures
from gui.reading.tab_undo import TabUndo
from gui.reading.view.marked_view import MarkedView
from gui.reading.view.text_formats import Look, look_of
from gui.reading.view.typesetting import SAFE
from translation import paths, reader
from translation.document import Article, BilingualDocument, NoticeKind, is_on_server
from translation.engine.runtime.progress import Loading
from translation.engine.translate import Step
from translation.errors import FileNotRead
from translation.library.articles import SavedArticle
from translation.library.links import SentenceKey, find
from translation.network.client import Received
from translation.network.waiting import seconds_left
from translation.session import OpenTab
from translation.settings import Settings
from translation.words.glossary import read_glossary

LEAVING = 1500  # milliseconds that a row has been on the screen before it is noted as the place
FIRST_WORDS = 80  # characters of an article without a title that stand for it


class ReadingTab(QWidget):
    """An article in two languages. It stays on the screen until the next article is known."""

    titled = Signal(str)
    icon_changed = Signal()
    shown = Signal()  # when another article is shown, or the same one in another language of the window
    status_changed = Signal()
    article_read = Signal(object, str)  # an Article that came, and the source it came from
    kept = Signal(int)  # the article's number, when there is news of it in the library
    document_changed = Signal(object)  # the BilingualDocument, when it is finished or a sentence of it was replaced
    menu_wanted = Signal(object, str, QPoint)
    zoom_wanted = Signal(int)
    link_wanted = Signal(str)  # an address to be opened in a tab of its own
    without_wanted = Signal(str)  # the name of a secret that the reader does without, to read on
    settings_wanted = Signal(str)  # the name of the page of the settings that is wanted
    other_wanted = Signal()  # the other way in which the article was found
    versions_wanted = Signal(int, str)  # the number and title of an article of the library
    models_wanted = Signal()  # there is none, and the reader wants one

    def __init__(
        self,
        jobs: Jobs,
        reading_setup: Callable[[], ReadingSetup],
        library_writer: LibraryWriter,
        look: Look,
        parent: QWidget | None = None,
        *,
        private: bool = False,
        annotations: AnnotationsStore | None = None,
    ) -> None:
        super().__init__(parent)
        self._jobs, self._reading_setup, self._library_writer = jobs, reading_setup, library_writer
        self._private = private
        self.source: str | bytes = ""
        self.number: int | None = None  # the article's in the library
        self.lasting = ""  # its name there, when that is known: a number can change when the library goes back
        self.reading: Reading | None = None
        self.model = ""
        self.done = self.total = 0
        self._job: Job | None = None
        self._began, self._began_at = 0.0, datetime.now(UTC)
        self._is_fresh = False  # read from its source, not from the library
        self._look_due = False  # its pictures are to be looked for
        self._status = self._known_title = ""
        self._sentence_wanted: str | SentenceKey = ""  # an original sentence that is to be chosen when it has come
        self._was_placed = True  # the article is where it was left, with its saved translation
        self._restore = (-1, 0)  # a row, and how many pixels of it are above the edge
        self._coming: tuple[str | bytes, int | None] | None = None  # source and number of an article on its way
        self._history: list[OpenTab] = []  # what the tab showed before
        self._is_going_back = False
        self._tried: tuple[str | bytes, int | None] = ("", None)  # the source and number that failed last
        self._terms_due = False  # the translation may be older than the glossary: to be looked at when it is finished
        self._offers_terms = False
        self._translated_at: datetime | None = None
        self.messages, self.find_bar = TabMessages(self), FindBar()
        self.message, self.notice = self.messages.message, self.messages.notice
        self.view = MarkedView(look)
        self.view.setAcceptDrops(False)  # the window takes what is dropped
        self.pictures = TabPictures(
            jobs, reading_setup, library_writer, self.view, self.show_error, self.icon_changed.emit
        )
        self.finding = FindController(self.view, self.find_bar, self)
        self.edits = SentenceEdits(library_writer, self._library, self)
        self.notes = TabNotes(self, annotations or AnnotationsStore(library_writer.library_queue, self), self)
        self.undo = TabUndo(self.edits, ((self.edits, self.edits.stepped), (self.notes, self.notes.stepped)), self)
        self.mark_bar = MarkBar(self.view, self.notes)
        self.beside = NotesBeside(self, self.view, self.notes)
        bars = self.message, self.notice
        self.panes = TabPanes(self, bars, self.view, self.beside.pane, self.find_bar, private=private)
        self._leaving = QTimer(self, singleShot=True, interval=LEAVING)
        self._leaving.timeout.connect(self.leave)
        self._connect()
        self.set_look(look)

    def _connect(self) -> None:
        self.view.row_on_screen.connect(self._look_at)
        self.view.row_on_screen.connect(lambda _: self._leaving.start())
        self.view.chosen.connect(lambda _: self.status_changed.emit())
        self.view.copyAvailable.connect(lambda _: self.status_changed.emit())
        self.view.menu_wanted.connect(self.menu_wanted)
        self.view.zoom_wanted.connect(self.zoom_wanted)
        self.view.link_wanted.connect(self.link_wanted)
        self.messages.retry_wanted.connect(self.retry)
        self.edits.changed.connect(self._sentences_changed)
        self.edits.loaded.connect(self.status_changed)
        self.notes.changed.connect(self.status_changed)
        self.notes.settings_wanted.connect(self.settings_wanted)
        self.messages.rest_wanted.connect(self.translate_rest)
        self.messages.translation_wanted.connect(self.translate)
        self.messages.models_wanted.connect(self.models_wanted)
        self.messages.settings_wanted.connect(self.settings_wanted)
        self.messages.without_wanted.connect(self.without_wanted)
        self.messages.other_wanted.connect(self.other_wanted)

    # What the window asks

    @property
    def article(self) -> Article | None:
        """The shown article."""
        return self.reading.article if self.reading else None

    @property
    def private(self) -> bool:
        """True if nothing of what is read here is kept, in no list and no library: for as long as it is there."""
        return self._private

    @property
    def title(self) -> str:
        """The title of the tab: the article's title, or its source while the title is unknown."""
        article = self.article
        known = article.title if article is not None else self._known_title
        words = article.blocks[0].text[:FIRST_WORDS] if article is not None and article.blocks else ""
        return known or _name_of(self.source) or words or self.tr("New tab")

    @property
    def icon(self) -> QImage | None:
        """The icon of the shown article's page."""
        return self.pictures.icon

    @property
    def busy(self) -> bool:
        """True if the reading is still in progress."""
        return self._job is not None

    @property
    def document(self) -> BilingualDocument | None:
        """The present bilingual document."""
        return self.reading.document(self.model, self._translated_at) if self.reading else None

    @property
    def status(self) -> str:
        """The progress of the article and the number of doubtful sentences on one line."""
        if self.busy and self.total:
            left = time_left_in_words(seconds_left(self.done, self.total, time.monotonic() - self._began))
            said = self.tr("{done} of {total} sentences").format(done=self.done, total=self.total)
            return f"{said}, {left}" if left else said
        private = self.tr("private: nothing of this is kept") if self.private else ""
        return " · ".join(filter(None, (self._status, private)))

    @property
    def row(self) -> int:
        """The first row on the screen."""
        return max(0, self.view.first_row_seen())

    @property
    def place(self) -> tuple[int, int]:
        """The reading position: the first row on the screen, and its pixels above the edge."""
        row, above = self.view.place_on_screen()
        return max(0, row), above

    # Reading

    def current_setup(self) -> ReadingSetup:
        """The setup for reading this article."""
        reading_setup = self._reading_setup()
        return reading_setup.private() if self.private else reading_setup

    def open(self, source: str | bytes, *, place: tuple[int, int] = (-1, 0)) -> None:
        """Read an address, a saved page or a text; then scroll to ``place``."""
        reading_setup = self.current_setup()
        self._expect(source, None, place)
        self._is_fresh, self._look_due, self._terms_due = True, True, False
        self._begin(self.tr("Reading the page …"))
        self._start(
            reader.read(
                source,
                reading_setup.open_model,
                library=reading_setup.library,
                beam=reading_setup.beam,
                network=reading_setup.network,
                english=False,
            )
        )
        self.titled.emit(self.title)

    def open_kept(self, number: int, source: str = "", *, lasting: str = "", place: tuple[int, int] = (-1, 0)) -> None:
        """Open an article of the library at its reading position or a place, and translate the rest."""
        reading_setup = self.current_setup()
        self._expect(source, number, place, lasting)
        self._is_fresh, self._look_due, self._terms_due = False, True, True
        self._begin(self.tr("Opening the article …"))
        self._start(
            reader.reopen(
                number,
                reading_setup.open_model,
                self._library_writer.library_queue.open_library,
                lasting=lasting,
                beam=reading_setup.beam,
                english=False,
            )
        )

    def go_to(self, sentence: str | SentenceKey) -> None:
        """Choose an original sentence, or that of a link, now or when its article has come."""
        self._sentence_wanted = sentence.strip() if isinstance(sentence, str) else sentence
        if self._coming is None:
            self._choose_wanted()

    def _choose_wanted(self) -> None:
        wanted, reading = self._sentence_wanted, self.reading
        if not wanted or reading is None:
            return
        if isinstance(wanted, str):
            place = next((place for place in reading.places() if reading.pair(place).source.strip() == wanted), None)
        else:
            found = find(reading.rows, wanted)
            place = SentencePosition(*found) if found is not None else None
        if place is not None:
            self._sentence_wanted = ""
            self.view.choose(place)
        elif isinstance(wanted, SentenceKey) and not self.busy:  # it is all there, and has changed
            self._sentence_wanted = ""
            stood = SentencePosition(wanted.row, wanted.number)
            if reading.has(stood):
                self.view.choose(stood)
                self.view.say(self.tr("The sentence of the link has changed; it stood here."))
            else:
                self.view.say(self.tr("The sentence of the link is not in this version of the article."))

    def _expect(self, source: str | bytes, number: int | None, place: tuple[int, int], lasting: str = "") -> None:
        """Prepare for an article; one that is shown keeps the tab until the other has come."""
        self.leave()
        self._restore, self._sentence_wanted = place, ""
        if self.reading is None:
            self.source, self.number, self.lasting = source, number, lasting
        else:
            self._coming = source, number

    def _arrived(self) -> None:
        """Give the tab to the article that has come."""
        if self._coming is None:
            return
        if self.opened is not None and self.opened.source != self._coming[0] and not self._is_going_back:
            self._history.append(self.opened)
        self._is_going_back = False
        (self.source, self.number), self.lasting, self._coming = self._coming, "", None

    @property
    def opened(self) -> OpenTab | None:
        """The data that reopens the tab; ``None`` for an unsaved pasted text and for an empty tab."""
        source = self.source if isinstance(self.source, str) else ""
        if not source and self.number is None:
            return None
        row, above = self.place
        return OpenTab(source, self.title, self.number, row, above=above, lasting=self.lasting)

    @property
    def can_go_back(self) -> bool:
        """True if the tab showed another article before."""
        return bool(self._history)

    def go_back(self) -> None:
        """Show again what the tab showed before."""
        if not self._history:
            return
        before = self._history.pop()
        self._is_going_back = True
        if before.article is not None and self.current_setup().library is not None:
            place = before.row, before.above
            self.open_kept(before.article, before.source, lasting=before.lasting, place=place)
        else:
            self.open(before.source, place=(before.row, before.above))

    def _show_start_page(self) -> None:
        self.panes.show_start_page(self.reading is None and not self.busy and not self.source)

    def leave(self) -> None:
        """Save the reading position, and what was typed."""
        self.notes.keep()
        if self.number is not None and self.reading is not None and not self.private:
            finished = self.view.last_row_seen() == len(self.reading.rows) - 1
            self._library_writer.leave_at(self.lasting or self.number, self.row, finished=finished)

    def reopen(self, opened: OpenTab) -> None:
        """Reopen a tab of the last session. An address is fetched only at the reader's request."""
        source, title, place = opened.source, opened.title, (opened.row, opened.above)
        if opened.article is not None and self.current_setup().library is not None:
            self.open_kept(opened.article, source, lasting=opened.lasting, place=place)
            return
        if QUrl(source).scheme() not in SAFE:
            self.open(source, place=place)
            return
        self.source, self._known_title = source, title
        said = self.tr("“{title}” was open when the window was closed.").format(title=title or source)
        self.notice.tell(escape(said), choices=[(self.tr("Load It Again"), lambda: self.open(source, place=place))])
        self.titled.emit(self.title)

    def retry(self) -> None:
        """Read again what failed last."""
        source, number = self._tried
        if number is not None:
            self.open_kept(number, source if isinstance(source, str) else "")
        elif source:
            self.open(source)

    def reload(self) -> None:
        """Read the page again."""
        if self.source:
            self.open(self.source, place=self.place)

    def translate(self, article: Article | None = None, *, beam: int | None = None) -> None:
        """Translate the shown article or its other extraction again; the reader's own wordings stay."""
        if self.reading is None:
            return
        reading_setup, known = self.current_setup(), self.reading.article
        self._begin(self.tr("Loading the translation model …"))
        if article is not None and article.rows != known.rows:
            self._show(article)
        elif reading_setup.library is not None and self.number is not None:
            self._start(
                reader.retranslate(
                    self.number,
                    reading_setup.open_model,
                    reading_setup.library,
                    lasting=self.lasting,
                    beam=beam or reading_setup.beam,
                ),
                again=True,
            )
            return
        self._start(
            reader.translate_article(self.reading.article, reading_setup.open_model, beam=beam or reading_setup.beam),
            again=True,
        )

    def translate_sentences(self, sentences: Collection[str]) -> None:
        """Translate these sentences again; the others stay, and so do the reader's own wordings."""
        document, reading_setup = self.document, self.current_setup()
        if document is None:
            return
        library = reading_setup.library if self.number is not None or self.lasting else None
        self._begin(self.tr("Loading the translation model …"))
        self._start(
            reader.translate_sentences(
                document,
                sentences,
                reading_setup.open_model,
                library,
                self.number or 0,
                lasting=self.lasting,
                beam=reading_setup.beam,
            ),
            again=True,
        )

    def offer_terms(self) -> None:
        """Offer to translate the sentences again that were translated with other terms than the glossary's."""
        if self.reading is None or self.busy:
            self._terms_due = True
            return
        try:
            sentences = self.reading.outdated(read_glossary(paths.glossary()))
        except FileNotRead:  # whoever translates is told
            return
        if sentences:
            article, count = self.reading.article, len(sentences)
            self.messages.offer_sentences(article, count, lambda: self.translate_sentences(sentences))
        elif self._offers_terms:
            self.messages.tell(self.reading.article)
        self._offers_terms = bool(sentences)

    def tags_changed(self) -> None:
        """Follow the article's tags in the library, with the terms that hold for them."""
        reading = self.reading

        def follow(document: BilingualDocument) -> None:
            if reading is self.reading and reading is not None and reading.tags != document.tags:
                reading.tags = document.tags
                self.offer_terms()

        self.with_marks(follow)

    def translate_rest(self) -> None:
        """Translate the sentences that have no translation yet."""
        if self.number is not None and self.current_setup().library is not None:
            self.open_kept(self.number, str(self.source) if isinstance(self.source, str) else "", place=self.place)
        else:
            self.translate()

    def end(self) -> None:
        """Close the article: nothing of it arrives any more."""
        self.leave()
        self.stop()
        self.pictures.end()
        self.reading = None

    def stop(self) -> None:
        """Stop reading; finished translations stay."""
        self.pictures.stop()
        if self._job is None:
            return
        self._job.cancel()
        self._coming = None
        said = self.tr("Stopped after {done} of {total} sentences.").format(done=self.done, total=self.total)
        self._rest(said if self.total else self.tr("Stopped."))
        if self.reading is not None and self.done < self.total:
            self.messages.offer_rest(self.reading.article, said)
        if self.reading is None and self.source:
            told = self.tr("Stopped before the article was there.")
            self.notice.tell(told, choices=[(self.tr("Load It Again"), self.reload)])

    def _begin(self, status: str) -> None:
        self._began, self._began_at = time.monotonic(), datetime.now(UTC)
        self.done = self.total = 0
        self._status = status
        self.message.hide()
        self.panes.show_start_page(False)

    def _start(self, work: Generator[Any, Any, BilingualDocument], *, again: bool = False) -> None:
        self.edits.begin_again(again=again)
        self._job = self._jobs.start(
            "reading", work, owner=self, on_step=self._arrive, on_done=self._finish, on_error=self._fail
        )
        self.status_changed.emit()

    def _arrive(self, step: "Received | Article | SavedArticle | Loading | Step") -> None:
        if isinstance(step, Received):
            self._status = received_in_words(step)
        elif isinstance(step, Loading):
            self._status = loading_in_words(step)
            if step.note is not None:
                self.message.tell(escape(in_words(step.note)))
        elif isinstance(step, Article):
            self._show(step)
            self._status = self.tr("Loading the translation model …")
        elif isinstance(step, SavedArticle):
            self._take(step)
        elif self.reading is not None and step.preview:
            self.reading.preview(step.row, step.block)
            self.view.fill(step.row)
            self.finding.texts_changed()
            self._status = self.tr("A preview is shown in grey until the translation is there.")
        elif self.reading is not None:
            before = self.reading.rows[step.row]
            self.edits.arrive(step.row, before, self.reading.fill(step.row, step.block))
            self.view.fill(step.row)
            self.finding.texts_changed()
            self.notes.text_changed()
            self.done, self.total = step.done, step.total
        self.status_changed.emit()

    def _show(self, article: Article) -> None:
        self._arrived()
        if self.reading is None or self.reading.article.rows != article.rows:
            self.reading = Reading(article)
            self.edits.begin(self.reading)
            self.undo.begin()
            self.view.show_reading(self.reading, byline(article))
            self.shown.emit()
            self.view.scroll_to(*self._restore)
            self._was_placed = False
            self.finding.begin(self.reading)
            self.notes.begin()
            self._look_due = True
        if self._look_due:
            self._look_due = False
            waits = self.number is None and self.current_setup().library is not None
            self.pictures.look(
                self.source, article, number=self.lasting or self.number, fetch=self._is_fresh, waits=waits
            )
        elif any(notice.kind is NoticeKind.NOT_KEPT for notice in article.notices):
            self.pictures.go_on()
        self.reading.article = article
        self.messages.tell(article)
        self.titled.emit(self.title)
        if self.source:
            self.article_read.emit(article, self.source if isinstance(self.source, str) else "")

    def _take(self, found: SavedArticle) -> None:
        """Show the article's saved translations."""
        if self.reading is None:
            return
        self.number, self.lasting = found.id, found.lasting
        self.reading.tags = found.document.tags
        self.model, self._translated_at = found.document.model, found.document.translated_at
        self.source = self.source or found.source
        for number, row in enumerate(found.document.rows):
            if row != self.reading.rows[number]:
                self.reading.fill(number, row)
                self.view.fill(number)
        if self._restore[0] < 0:
            self.view.scroll_to(found.row)
        elif not self._was_placed:  # rows are higher with their English: the place may have been below its row
            self.view.scroll_to(*self._restore)
        self._was_placed = True
        self.finding.texts_changed()
        if self._is_fresh and len(found.versions) > 1 and found.is_newest and found.saved >= self._began_at:
            title = self.reading.article.title
            self.messages.offer_changes(self.reading.article, lambda: self.versions_wanted.emit(found.id, title))
        self.pictures.keep_with(found.lasting)
        self.edits.load(found.lasting)
        self.notes.load()
        self._choose_wanted()
        self.kept.emit(found.id)

    def offer_model(self, name: str) -> None:
        """Offer to translate again if another model than this one was used."""
        if self.reading is not None and not self.busy and self.model not in ("", name):
            self.messages.offer_model(self.reading.article, self.model, name)

    def _finish(self, document: BilingualDocument) -> None:
        self.model, self._translated_at = document.model, document.translated_at
        self.total = self.total or sum(len(row.pairs) for row in document.rows)
        self._rest(self.summary())
        self._offers_terms = False
        if self._terms_due:
            self._terms_due = False
            self.offer_terms()
        self._choose_wanted()
        self.document_changed.emit(document)
        if self.number is not None:
            self.kept.emit(self.number)

    @property
    def _sentences(self) -> int:
        """How many sentences the shown article has; ``total`` counts those of the reading in progress."""
        return sum(len(row.pairs) for row in self.reading.rows) if self.reading is not None else 0

    @property
    def _is_whole(self) -> bool:
        """True if every sentence of the shown article has its English."""
        return self.reading is not None and all(p.target is not None for row in self.reading.rows for p in row.pairs)

    def summary(self) -> str:
        """The translator of the article, and the number of doubtful sentences."""
        if self.reading is None:
            return ""
        if not self.model and self.reading.article.language == reader.ENGLISH:
            return self.tr("Not translated: the article is in English.")
        if not self.model:
            return self.tr("Not translated: there is no translation model.")
        doubtful = len(self.reading.doubtful())
        if doubtful:
            marked = self.tr("%n doubtful; the others are unchecked machine translation", "", doubtful)
        else:
            marked = self.tr("none doubtful, yet unchecked machine translation")
        count = self.tr("%n sentence(s)", "", self._sentences)
        if is_on_server(self.model):
            by = self.tr("its text was sent to “{model}” to be translated").format(model=self.model)
        else:
            by = self.tr("translated on this computer by “{model}”").format(model=self.model)
        return " · ".join(filter(None, (count, marked, by)))

    def assessment(self) -> str:
        """An honest grade of the translation, and what it rests on; ``""`` without one."""
        return grade_in_words(self.reading, self.model)

    def _fail(self, error: BaseException) -> None:
        self._tried, self._coming = self._coming or (self.source, self.number), None
        tried, _ = self._tried
        self.messages.show_error(error, tried, self.model, is_other=tried != self.source)
        said = self.tr("{done} of {total} sentences").format(done=self.done, total=self.total)
        if not self.total:  # nothing of it came: what was there before is whole, or was not finished either
            said = self.summary() if self.model and self._is_whole else ""
        self._rest(said)

    def _rest(self, status: str) -> None:
        self._job = None
        self._show_start_page()
        self.edits.end_again()
        self.pictures.go_on()
        self._status = status
        self.status_changed.emit()

    def _look_at(self, row: int) -> None:
        if self._job is not None:
            self._job.send(row)

    def show_error(self, error: BaseException) -> None:
        """Show an error above the article, which stays."""
        self.messages.show_error(error, self.source, self.model)

    def with_marks(self, then: Callable[[BilingualDocument], object]) -> None:
        """Give ``then`` the document with what is marked of it in the library; nothing without an article."""
        document = self.document
        if document is None:
            return
        self.notes.keep()
        if self.lasting:
            self._library_writer.with_marks(self.lasting, document, then)
        else:
            then(document)

    # Sentences

    def _library(self) -> Library | None:
        """The library for changes of sentences; ``None`` if nothing is saved."""
        setup = self.current_setup()
        if setup.library is None or self.reading is None:
            return None
        try:  # a wording of the model's was made with the glossary as it is now
            terms = reader.terms_of(self.reading.article, self.reading.tags)
        except FileNotRead:  # without it no model was asked, and an own wording does not depend on it
            terms = ()
        return Library(self.lasting or self.number, self.model, reader.options_of(setup.beam, terms))

    def _sentences_changed(self, rows: Collection[int], place: SentencePosition | None) -> None:
        """Show sentences of these rows as they are now, one of them on the screen."""
        for row in rows:
            self.view.fill(row)
        if place is not None:
            self.view.choose(place)
        self.finding.texts_changed()
        self.notes.text_changed()
        if not self.busy:
            self._status = self.summary()
        self.status_changed.emit()
        if (document := self.document) is not None:
            self.document_changed.emit(document)

    def copy(self) -> None:
        """Copy the selected text, or else the chosen sentence in the language that was clicked."""
        if text := self.view.text_to_copy:
            QGuiApplication.clipboard().setText(text)

    def copy_pair(self, place: SentencePosition | None = None) -> None:
        """Copy a sentence in both languages, one below the other."""
        place = place or self.view.choice
        if self.reading is not None and place is not None:
            pair = self.reading.pair(place)
            QGuiApplication.clipboard().setText(
                "\n".join(filter(None, (pair.source.strip(), (pair.target or "").strip())))
            )

    # Looks and language

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate after a change of the window's language."""
        super().changeEvent(event)
        if event.type() != QEvent.Type.LanguageChange:
            return
        self.messages.retranslate()
        self.shown.emit()
        if not self.busy and self.model:
            self._status = self.summary()
            self.status_changed.emit()

    def apply_settings(self, settings: Settings) -> None:
        """Follow the settings: the look, and whether pictures are shown."""
        if self.view.look != (look := look_of(settings)):
            self.set_look(look)
        self.pictures.apply_settings(settings)
        self.beside.apply_settings(settings)

    def set_look(self, look: Look) -> None:
        """Set another layout, theme, font or measure."""
        self.view.set_look(look)
        self.messages.set_colours(look.colours)
        self.beside.set_colours(look.colours)
        self.mark_bar.set_colours(look.colours)
        self.finding.look()


def _name_of(source: str | bytes) -> str:
    """The display name of a source: a file's name, or the address."""
    if isinstance(source, bytes):
        return ""
    return source if "://" in source else source.replace("\\", "/").rstrip("/").rpartition("/")[2]
