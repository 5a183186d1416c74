"""The reader's words in the open window: one object that changes them, signals changes and undoes them."""

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from gui.base.stores.library_queue import LibraryQueue
from gui.jobs import deliver
from translation.library.storage.store import Connection
from translation.library.vocabulary import my_words
from translation.library.vocabulary.my_words import WantedWords
from translation.words.own.my_words import MyWord

Job = Callable[[Connection], object]
MOST_UNDONE = 100


class MyWordsStore(QObject):
    """Changes the words through ``library_queue``, each at once and to be undone.

    ``changed`` is emitted after each change, ``failed`` with an error.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(self, library_queue: LibraryQueue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library_queue = library_queue
        self.keys: Mapping[str, bool] = {}  # of the Indonesian words, and whether each is known
        self._done: list[Job] = []  # what undoes each change, the last at the end

    def look(self) -> None:
        """Read which words there are; a library that is not there yet is not made."""
        if self.library_queue.file.exists():
            self.library_queue.ask(my_words.keys_of_words, self._take_keys, key="my words")

    def _take_keys(self, keys: Mapping[str, bool]) -> None:
        self.keys = keys
        self.changed.emit()

    def find(
        self, wanted: WantedWords, then: Callable[[tuple[Sequence[MyWord], Sequence[str]]], object], key: object
    ) -> None:
        """Ask for words, and for the sites of all of them; of the same ``key`` only the newest question is answered."""

        def found(connection: Connection) -> tuple[Sequence[MyWord], Sequence[str]]:
            return my_words.find_words(connection, wanted), my_words.word_sites(connection)

        if self.library_queue.file.exists():
            self.library_queue.ask(found, then, self.failed.emit, key=key)
        else:
            then(((), ()))

    def add(self, word: MyWord, then: Callable[[MyWord, bool], object] = lambda *_: None) -> None:
        """Add a word; ``then`` gets it as it is kept, and whether it is new."""

        def added(result: tuple[MyWord, bool]) -> None:
            kept, new = result
            if new:
                self._remember(partial(my_words.remove_words, words=[kept.id]))
            deliver(then, kept, new)
            self.look()

        self._ask(lambda connection: my_words.add_word(connection, word), added)

    def remove(self, words: Collection[int]) -> None:
        """Remove words."""
        self._change(partial(my_words.remove_words, words=[*words]), partial(my_words.restore_words, words=[*words]))

    def mark_known(self, words: Collection[int], *, on: bool) -> None:
        """Mark words as known, or as being learnt."""
        self._change(
            partial(my_words.mark_known, words=[*words], on=on), partial(my_words.mark_known, words=[*words], on=not on)
        )

    def change_word(self, word: MyWord, *, meaning: str, note: str) -> None:
        """Give a word another meaning and note."""
        if (meaning, note) != (word.meaning, word.note):
            self._change(
                partial(my_words.change_word, word=word.id, meaning=meaning, note=note),
                partial(my_words.change_word, word=word.id, meaning=word.meaning, note=word.note),
            )

    @property
    def can_undo(self) -> bool:
        """True if a change can be undone."""
        return bool(self._done)

    def undo(self) -> None:
        """Undo the last change."""
        if self._done:
            self._ask(self._done.pop(), lambda _: self.look())

    def _change(self, change: Job, back: Job) -> None:
        def changed(_: object) -> None:
            self._remember(back)
            self.look()

        self._ask(change, changed)

    def _remember(self, back: Job) -> None:
        self._done = [*self._done[1 - MOST_UNDONE :], back]

    def _ask(self, job: Job, then: Callable[..., object]) -> None:
        self.library_queue.ask(job, then, self.failed.emit, lasting=True)
