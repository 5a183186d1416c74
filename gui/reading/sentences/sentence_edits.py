"""Changes to the sentences of the article in a tab: put, undone, redone, and kept in the library."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from gui.jobs import deliver
from gui.reading.library_writer import ArticleName, LibraryWriter
from gui.reading.reading_state import Reading, SentencePosition
from gui.reading.sentences.edit_history import EditHistory
from translation.document import BilingualBlock, Kind, SentencePair
from translation.library.edits import Edit, Step


@dataclass(frozen=True, slots=True)
class Library:
    """The place of changes: the article, ``None`` while it is not saved, translated by ``model`` with ``options``."""

    article: ArticleName | None
    model: str
    options: str


class SentenceEdits(QObject):
    """Whatever changes a sentence goes through here, so that it can be undone.

    ``library`` tells where changes are kept, ``None`` if nowhere.
    """

    changed = Signal(object, object)  # the rows that changed, and the sentence to show or None
    loaded = Signal()  # the history is there
    stepped = Signal()  # there is one more step to undo

    def __init__(self, library_writer: LibraryWriter, library: Callable[[], Library | None], parent: QObject) -> None:
        super().__init__(parent)
        self._library_writer, self._library = library_writer, library
        self._reading: Reading | None = None
        self._history = EditHistory()
        self._loaded: ArticleName | None = None  # the article whose history in the library is known
        self._again = False  # what arrives replaces what is there
        self._step: int | None = None  # the step in the history that it makes

    def begin(self, reading: Reading) -> None:
        """Begin with another article, of which nothing was changed."""
        self._reading, self._history, self._loaded = reading, EditHistory(), None

    def load(self, article: ArticleName) -> None:
        """Take the history of an article of the library, once."""
        if self._loaded == article:
            return
        self._loaded = article
        history = self._history

        def take(found: tuple[Sequence[Step], Sequence[Step]]) -> None:
            history.restore(*found)
            self.loaded.emit()

        self._library_writer.history(article, take)

    # Done by the reader

    def put(self, place: SentencePosition, pair: SentencePair) -> None:
        """Put another wording of a sentence in its place, to be undone."""
        reading, library = self._reading, self._library()
        if reading is None or reading.pair(place) == pair:
            return
        self._history.add([Edit(place.row, place.pair, reading.pair(place), pair)])
        self.stepped.emit()
        reading.put(place, pair)
        if library is not None and library.article is not None:
            self._library_writer.reword(library.article, place, pair, model=library.model, options=library.options)
        self.changed.emit({place.row}, None)

    def put_own(self, place: SentencePosition, words: str) -> None:
        """Put the reader's own English in a sentence's place, marked as theirs; its lines stay lines."""
        reading = self._reading
        if reading is None:
            return
        old = reading.pair(place)
        lines = [" ".join(line.split()) for line in words.strip().splitlines()]
        between = " " if reading.rows[place.row].block.kind is Kind.TABLE else "\n"  # a line there is a table's
        inner = old.source.strip()
        before, _, after = old.source.partition(inner) if inner else ("", "", "")
        target = before + between.join(lines) + after
        self.put(
            place,
            replace(old, target=target, doubts=(), target_spans=(), score=None, edited=True, alignment="", changes=()),
        )

    def reworded(self, source: str) -> SentencePair | None:
        """The model's pair that the reader reworded last, of a sentence; ``None`` if it is not known."""
        return self._history.reworded(source)

    def own_wordings(self, source: str, then: Callable[[list[SentencePair]], object]) -> None:
        """Ask for the reader's wordings of a sentence, the latest first, those of other articles among them."""
        known = list(self._history.own_wordings(source))
        if self._library() is None:
            then(_distinct(known))
            return
        self._library_writer.own_wordings(source, lambda found: deliver(then, _distinct([*known, *found])))

    # Undone and redone

    @property
    def can_undo(self) -> bool:
        """True if a change can be undone now: not while the article is being translated again."""
        return self._history.can_undo and not self._again

    @property
    def can_redo(self) -> bool:
        """True if a change can be redone now."""
        return self._history.can_redo and not self._again

    def undo(self) -> None:
        """Undo the last change, and show its sentence."""
        if self.can_undo:
            self._turn(self._history.undo(), back=True)

    def redo(self) -> None:
        """Redo the change that was undone last, and show its sentence."""
        if self.can_redo:
            self._turn(self._history.redo(), back=False)

    def _turn(self, step: Step, *, back: bool) -> None:
        reading, library = self._reading, self._library()
        if reading is None:
            return
        changed: list[SentencePosition] = []
        for change in reversed(step) if back else step:
            place, pair = SentencePosition(change.row, change.number), change.before if back else change.after
            if reading.has(place) and reading.pair(place).source == pair.source:
                reading.put(place, pair)
                changed.append(place)
        if library is not None and library.article is not None:
            self._library_writer.turn(library.article, back=back)
        self.changed.emit({place.row for place in changed}, min(changed, default=None))

    # What arrives

    def begin_again(self, *, again: bool) -> None:
        """From now on rows arrive: in place of what was there if the article is translated ``again``."""
        self._again, self._step = again, None

    def end_again(self) -> None:
        """No more rows arrive."""
        self._again = False

    def arrive(self, row: int, before: BilingualBlock, block: BilingualBlock) -> None:
        """Note what a row that has arrived replaced, if the article is translated again."""
        self._history.arrived(row, block)
        if self._again and (step := list(_changes(row, before.pairs, block.pairs))):
            if self._step is None:
                self._step = self._history.add(step)
                self.stepped.emit()
            else:
                self._history.extend(self._step, step)


def _changes(row: int, before: Sequence[SentencePair], after: Sequence[SentencePair]) -> Iterable[Edit]:
    """The differences between two translations of a row, where its sentences are the same."""
    for number, (old, new) in enumerate(zip(before, after, strict=False)):
        if old.source == new.source and old.target is not None and old != new:
            yield Edit(row, number, old, new)


def _distinct(pairs: Iterable[SentencePair]) -> list[SentencePair]:
    found: dict[str, SentencePair] = {}
    for pair in pairs:
        found.setdefault((pair.target or "").strip(), pair)
    return list(found.values())
