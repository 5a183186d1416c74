"""The history of changes in an article's sentences, for undo and redo. It knows no widget."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from translation.document import BilingualBlock, SentencePair
from translation.library.edits import Edit, Step


class EditHistory:
    """The steps that can be undone and those that can be redone, the next one last in both."""

    def __init__(self) -> None:
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._own: list[SentencePair] = []  # every own wording there was, the latest last

    @property
    def can_undo(self) -> bool:
        """True if there is a step to undo."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """True if a step was undone and nothing was changed since."""
        return bool(self._undone)

    def add(self, step: Iterable[Edit]) -> int:
        """Take a step that was done, and give its number; what was undone can no longer be redone."""
        self._done.append(())
        self._undone.clear()
        self.extend(len(self._done) - 1, step)
        return len(self._done) - 1

    def extend(self, number: int, step: Iterable[Edit]) -> None:
        """Take more changes of a step, which grows while an article is translated again."""
        changes = tuple(step)
        self._done[number] += changes
        self._own += [pair for change in changes for pair in (change.before, change.after) if pair.edited]

    def undo(self) -> Step:
        """The step to undo, whose ``before`` holds from now on; empty if there is none."""
        return _moved(self._done, self._undone)

    def redo(self) -> Step:
        """The step to redo, whose ``after`` holds from now on; empty if there is none."""
        return _moved(self._undone, self._done)

    def restore(self, done: Sequence[Step], undone: Sequence[Step]) -> None:
        """Put an earlier history before what was done meanwhile."""
        recent, self._done = self._done, [*done, *self._done]
        if not recent:
            self._undone = list(undone)
        earlier = [pair for step in (*done, *undone) for change in step for pair in (change.before, change.after)]
        self._own = [*(pair for pair in earlier if pair.edited), *self._own]

    def arrived(self, row: int, block: BilingualBlock) -> None:
        """Take translations that came after the reader had worded their sentences: undoing leads to them."""
        for steps in (self._done, self._undone):
            steps[:] = [tuple(_filled(change, row, block) for change in step) for step in steps]

    def reworded(self, source: str) -> SentencePair | None:
        """The model's pair that the reader reworded last, of a sentence; ``None`` if it is not known."""
        changes = (change for step in reversed(self._done) for change in reversed(step))
        return next(
            (
                change.before
                for change in changes
                if change.after.edited and not change.before.edited and change.before.source.strip() == source.strip()
            ),
            None,
        )

    def own_wordings(self, source: str) -> Iterator[SentencePair]:
        """The reader's wordings of a sentence, the latest first; some may come twice."""
        return (pair for pair in reversed(self._own) if pair.source.strip() == source.strip())


def _moved(steps: list[Step], others: list[Step]) -> Step:
    if not steps:
        return ()
    others.append(steps.pop())
    return others[-1]


def _filled(change: Edit, row: int, block: BilingualBlock) -> Edit:
    if change.row != row or change.before.target is not None or change.number >= len(block.pairs):
        return change
    pair = block.pairs[change.number]
    return replace(change, before=pair) if pair.source == change.before.source and not pair.edited else change
