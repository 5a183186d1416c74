"""The dictionary in the open window: made ready in the background."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from gui.jobs import Jobs, at_once


class DictionaryStore(QObject):
    """Loads the dictionary in the background; ``became_ready`` is emitted once, and ``ready`` is true from then on."""

    became_ready = Signal()

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self.ready = False
        self._asked = False
        self._waiting: Callable[[], object] | None = None

    def prepare(self) -> None:
        """Begin to load the dictionary; a later call does nothing."""
        if not self._asked:
            self._asked = True
            self._jobs.start("words", at_once(_load), owner=self, on_done=self._take)

    def when_ready(self, then: Callable[[], object]) -> None:
        """Call ``then`` when the dictionary is there: at once, or soon. Of several that wait, the last is called."""
        if self.ready:
            then()
            return
        self._waiting = then
        self.prepare()

    def _take(self, _: object) -> None:
        self.ready = True
        self.became_ready.emit()
        then, self._waiting = self._waiting, None
        if then is not None:
            then()


def _load() -> None:
    from translation.words.lookup import look_up

    look_up("mengabarkan")  # its meanings are ordered, for which more is loaded than the dictionary
