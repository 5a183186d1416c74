"""The library's desk: whatever is asked of the library is done in its lane, and answered in the window's thread.

A connection belongs to the thread that opened it, so it is opened there, kept while there is something to do, and
closed there. Quick questions go before long work in the same lane.
"""

import contextlib
from collections import deque
from collections.abc import Callable, Generator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gui.jobs import Callback, Jobs, ignore
from translation.errors import ReaderError

if TYPE_CHECKING:
    from translation.library.storage.store import Connection

LANE = "library"


@dataclass(eq=False, slots=True)
class Question:
    """Something asked of the library; after ``cancelled`` is set, nothing of it arrives.

    What is ``lasting`` changes the library, and is done even when the window is closed before its turn comes.
    """

    job: "Callable[[Connection], Any]"
    then: Callback
    otherwise: Callback
    lasting: bool = False
    cancelled: bool = False


class LibraryQueue:
    """Asks the library in ``file``, one question after another. ``jobs`` are the window's lanes."""

    def __init__(self, jobs: Jobs, file: Path) -> None:
        self.jobs, self.file = jobs, file
        self._waiting: deque[Question] = deque()
        self._newest: dict[object, Question] = {}
        self._at_work = False
        self._held = False

    def open_library(self) -> "Connection":
        """A connection for the thread that calls this; raises LibraryNotOpened and LibraryDamaged."""
        from translation.library.storage.store import open_library

        return open_library(self.file)

    def ask(
        self,
        job: "Callable[[Connection], Any]",
        then: Callback = ignore,
        otherwise: Callback = ignore,
        *,
        key: object = None,
        lasting: bool = False,
    ) -> Question:
        """Let ``job`` have a connection in the library's thread; ``then`` gets its result, or ``otherwise`` its error.

        Of questions with the same ``key`` only the newest is answered, and those not begun yet are not asked at all.
        What is ``lasting`` is what the reader has done: ``close`` sees to it that it is not lost.
        """
        question = Question(job, then, otherwise, lasting)
        if key is not None:
            self.forget(key)
            self._newest[key] = question
        self._waiting.append(question)
        self._begin()
        return question

    def forget(self, key: object) -> None:
        """Let nothing arrive any more of what was asked with this key."""
        if (before := self._newest.pop(key, None)) is not None:
            before.cancelled = True

    def first(
        self,
        work: Generator[Any, None, Any],
        on_step: Callback = ignore,
        on_done: Callback = ignore,
        on_error: Callback = ignore,
    ) -> None:
        """Do a longer piece of work, as ``safety.prepare`` is, to its end before anything is asked."""
        self._held = True

        def done(then: Callback, value: object) -> None:
            self._held = False
            self._begin()
            then(value)

        self.jobs.start(
            LANE,
            work,
            owner=work,
            on_step=on_step,
            on_done=lambda value: done(on_done, value),
            on_error=lambda error: done(on_error, error),
        )

    def close(self) -> None:
        """Do what is lasting and has not had its turn; to be called once the lanes are closed."""
        left = [question for question in self._waiting if question.lasting and not question.cancelled]
        self._waiting.clear()
        if not left:
            return
        with contextlib.suppress(ReaderError), contextlib.closing(self.open_library()) as connection:
            for question in left:
                with contextlib.suppress(ReaderError):  # there is no window any more to tell it in
                    question.job(connection)

    def _begin(self) -> None:
        if self._at_work or self._held or not self._waiting:
            return
        self._at_work = True
        self.jobs.prefer(LANE, self)
        self.jobs.start(
            LANE, self._answers(), owner=self, on_step=self._answer, on_done=self._rest, on_error=self._rest
        )

    def _answers(self) -> Generator[tuple[Question, Callback, Any], None, None]:
        """Ask until nothing waits; runs in the library's thread."""
        connection: Connection | None = None
        try:
            while self._waiting:
                question = self._waiting.popleft()
                if question.cancelled:
                    continue
                try:
                    if connection is None:
                        connection = self.open_library()
                    answer = (question.then, question.job(connection))
                except Exception as error:  # it is the asker's to tell
                    answer = (question.otherwise, error)
                yield question, *answer
        finally:
            if connection is not None:
                connection.close()

    def _answer(self, answered: tuple[Question, Callback, Any]) -> None:
        question, callback, value = answered
        if not question.cancelled:
            callback(value)

    def _rest(self, _: object) -> None:
        self._at_work = False
        self._begin()
