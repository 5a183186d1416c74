"""Steps of marking and writing that can be undone. It knows no widget."""

from translation.annotations import Annotation

Change = tuple[Annotation | None, Annotation | None]  # before and after; ``None`` where there was or is nothing
Step = tuple[Change, ...]


class AnnotationHistory:
    """The steps that can be undone and those that can be redone, the next one last in both."""

    def __init__(self) -> None:
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._open = ""  # the annotation whose note is being written: what is typed is one step

    @property
    def can_undo(self) -> bool:
        """True if there is a step to undo."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """True if a step was undone and nothing was done since."""
        return bool(self._undone)

    def add(self, step: Step) -> None:
        """Take a step that was done."""
        self._open = ""
        self._done.append(step)
        self._undone.clear()

    def write(self, before: Annotation | None, after: Annotation) -> bool:
        """Take what was typed; True if it begins a step, False if it goes on with one."""
        if self._open == after.lasting and self._done:
            ((first, _),) = self._done[-1]
            self._done[-1] = ((first, after),)
            return False
        self.add(((before, after),))
        self._open = after.lasting
        return True

    def close(self) -> None:
        """What is typed from now on is another step."""
        self._open = ""

    def empty(self) -> None:
        """What was typed was taken back until nothing was left: undoing leads to what there was before."""
        ((first, _),) = self._done[-1]
        self._done[-1] = ((first, None),)

    def undo(self) -> Step:
        """The step to undo; empty if there is none."""
        return self._moved(self._done, self._undone)

    def redo(self) -> Step:
        """The step to redo; empty if there is none."""
        return self._moved(self._undone, self._done)

    def _moved(self, steps: list[Step], others: list[Step]) -> Step:
        self._open = ""
        if not steps:
            return ()
        others.append(steps.pop())
        return others[-1]
