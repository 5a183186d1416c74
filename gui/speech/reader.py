"""Reading an article aloud: sentence by sentence, from where the reader is, with the highlight moving along."""

from collections.abc import Callable, Generator, Iterator
from typing import Any

from PySide6.QtCore import QObject, Signal

from gui.base.stores.settings_store import SettingsStore
from gui.base.texts import in_words
from gui.jobs import Job, Jobs
from gui.reading.reading_state import Reading, SentencePosition
from gui.reading.reading_tab import ReadingTab
from gui.speech.bar import SpeechBar
from translation.errors import ReaderError
from translation.settings import Settings, SpeechLanguage
from translation.speech.aloud import Utterance, Voices, find_voices, read_aloud

LANE = "speech"
ROW = 1_000_000  # more than any row has sentences


class AloudReader(QObject):
    """Reads the ``shown`` tab aloud, and single words; ``bar`` shows it. One text is heard at a time."""

    changed = Signal()  # when it begins, pauses or ends

    def __init__(
        self,
        jobs: Jobs,
        settings_store: SettingsStore,
        bar: SpeechBar,
        shown: Callable[[], ReadingTab],
        find: Callable[[], Voices] = find_voices,
    ) -> None:
        super().__init__(bar)
        self._jobs, self._settings_store, self._bar, self._shown, self._find = jobs, settings_store, bar, shown, find
        self._voices: Voices | None = None
        self._tab: ReadingTab | None = None
        self._reading: Reading | None = None
        self._place: SentencePosition | None = None
        self._job: Job | None = None
        self._is_word = False  # it is a single word that is heard
        self._choices = self._of(settings_store.now)
        bar.play_wanted.connect(self.toggle)
        bar.step_wanted.connect(self.step)
        bar.closed.connect(self.stop)
        bar.changed.connect(lambda name, value: settings_store.change(**{name: value}))
        settings_store.changed.connect(self._apply)
        bar.show_settings(settings_store.now)

    @property
    def is_playing(self) -> bool:
        """True while an article is read."""
        return self._job is not None and self._tab is not None and not self._is_word

    @property
    def is_open(self) -> bool:
        """True while an article is read, or paused."""
        return self._tab is not None

    def toggle(self) -> None:
        """Read aloud from the chosen sentence, else the first on the screen; pause if it is being read."""
        if self.is_playing:
            self._pause()
            return
        tab = self._shown()
        if tab.reading is None or not tab.reading.rows:
            return
        place = tab.view.choice
        if place is None:
            goes_on = tab is self._tab and tab.reading is self._reading
            place = (self._place if goes_on else None) or SentencePosition(max(0, tab.view.first_row_seen()), 0)
        self._tab, self._reading, self._place = tab, tab.reading, place
        self._play()

    def step(self, by: int) -> None:
        """Go on with the next (1) or previous (-1) sentence."""
        if self._tab is None or self._reading is None or self._place is None or self._tab.reading is not self._reading:
            return
        self._place = self._reading.step(self._place, by)
        self._tab.view.choose(self._place)
        if self.is_playing:
            self._play()

    def say(self, text: str, language: str) -> None:
        """Say a word or a sentence; an article that is read is paused."""
        self._pause()
        self._is_word = True
        self._start(iter([Utterance(text, language)]))

    def stop(self) -> None:
        """End the reading, and hide the bar."""
        self._silence()
        self._tab = self._reading = self._place = None
        self._bar.tell(str)
        self._bar.hide()
        self.changed.emit()

    def _play(self) -> None:
        self._bar.tell(str if self._voices is not None else lambda: self.tr("Looking for voices …"))
        self._bar.show()
        self._is_word = False
        if self._reading is not None and self._place is not None:
            self._start(_utterances(self._reading, self._place, self._settings_store.now.speech_language))
        self._tell_state()

    def _pause(self) -> None:
        self._silence()
        self._tell_state()

    def _tell_state(self) -> None:
        self._bar.show_state(playing=self.is_playing)
        self.changed.emit()

    def _silence(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _start(self, utterances: Iterator[Utterance]) -> None:
        self._silence()
        self._job = self._jobs.start(
            LANE, self._work(utterances), owner=self, on_step=self._take, on_done=self._finish, on_error=self._fail
        )

    def _work(self, utterances: Iterator[Utterance]) -> Generator[Any, None, None]:
        """In the lane's thread: the voices are asked for once, and again while there is none."""
        voices = self._voices
        if voices is None or not voices.voices:
            voices = self._find()
            yield voices
        settings = self._settings_store.now
        wanted = {"id": settings.voice_id, "en": settings.voice_en}
        yield from read_aloud(utterances, voices, wanted, settings.speech_speed)

    def _take(self, step: Voices | Utterance | None) -> None:
        if isinstance(step, Voices):
            self._voices = step
            self._bar.show_voices(step)
            self._bar.tell(str)
        if self._tab is None or self._is_word:
            return
        if self._tab.reading is not self._reading:  # the tab shows another article, or is closed
            self.stop()
        elif isinstance(step, Utterance) and self._reading is not None:
            row, pair = divmod(step.number, ROW)
            self._place = SentencePosition(row, pair)
            if step.language == "en":
                self._tab.view.reveal(row)
            self._tab.view.choose(self._place, announce=False)

    def _finish(self, _: object) -> None:
        self._job = None
        if not self._is_word:
            self.stop()

    def _fail(self, error: BaseException) -> None:
        self._job = None
        self._tell_state()
        if not isinstance(error, ReaderError):
            raise error
        happened, advice = error.happened, error.advice
        self._bar.tell(lambda: " ".join(map(in_words, (happened, advice))))
        self._bar.show()

    def _apply(self, settings: Settings) -> None:
        """Follow the settings; what is being read goes on with them from the beginning of its sentence."""
        self._bar.show_settings(settings)
        before, self._choices = self._choices, self._of(settings)
        if self._choices != before and self.is_playing:
            self._play()

    def _of(self, settings: Settings) -> tuple[object, ...]:
        return settings.speech_language, settings.speech_speed, settings.voice_id, settings.voice_en


def _utterances(reading: Reading, place: SentencePosition, language: SpeechLanguage) -> Iterator[Utterance]:
    """The sentences from a place on, as they are when their turn comes; English that is not there yet is left out."""
    source = "en" if reading.article.language == "en" else "id"
    for here in [one for one in reading.places() if one >= place]:
        if not reading.has(here):
            continue
        pair, number = reading.pair(here), here.row * ROW + here.pair
        if language is not SpeechLanguage.ENGLISH:
            yield Utterance(pair.source, source, number)
        if language is not SpeechLanguage.ORIGINAL and pair.target is not None:
            yield Utterance(pair.target, "en", number)
