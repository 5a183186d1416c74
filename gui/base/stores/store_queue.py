"""Queues of requests to the reader's own files: they run in a lane, and results arrive in the GUI thread.

A connection belongs to the thread that opened it, so it is opened there, kept while there are requests, and closed
there. Quick requests precede long work in the same lane.
"""

import contextlib
from collections import deque
from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Any

from gui.jobs import Callback, Jobs, deliver, ignore
from translation.disk.database import Connection
from translation.errors import ReaderError

Open = Callable[[], Connection]  # called in the lane's thread


@dataclass(eq=False, slots=True)
class Question:
    """A request to a file; once ``cancelled`` is set, no result arrives.

    A ``lasting`` request changes the file and runs even if the window is closed first.
    """

    job: Callable[[Connection], Any]
    then: Callback
    otherwise: Callback
    lasting: bool = False
    cancelled: bool = False


class StoreQueue:
    """Runs requests to the file that ``open_store`` opens, one after another, in a lane of ``jobs``."""

    def __init__(self, jobs: Jobs, lane: str, open_store: Open) -> None:
        self.jobs = jobs
        self._lane, self._open_store = lane, open_store
        self._waiting: deque[Question] = deque()
        self._newest: dict[object, Question] = {}
        self._at_work = False
        self._held = False

    def ask(
        self,
        job: Callable[[Connection], Any],
        then: Callback = ignore,
        otherwise: Callback = ignore,
        *,
        key: object = None,
        lasting: bool = False,
    ) -> Question:
        """Run ``job`` with a connection in the lane's thread; ``then`` gets its result, or ``otherwise`` its error.

        Of requests with the same ``key`` only the newest is answered; pending ones are dropped. A ``lasting`` request
        is a change by the reader, which ``close`` completes.
        """
        question = Question(job, then, otherwise, lasting)
        if key is not None:
            self.forget(key)
            self._newest[key] = question
        self._waiting.append(question)
        self._begin()
        return question

    def forget(self, key: object) -> None:
        """Drop all results of requests with this key."""
        if (before := self._newest.pop(key, None)) is not None:
            before.cancelled = True

    def first(
        self,
        work: Generator[Any, None, Any],
        on_step: Callback = ignore,
        on_done: Callback = ignore,
        on_error: Callback = ignore,
    ) -> None:
        """Run long work, such as the check at the start, to its end before any request."""
        self._held = True

        def done(then: Callback, value: object) -> None:
            self._held = False
            self._begin()
            deliver(then, value)

        self.jobs.start(
            self._lane,
            work,
            owner=work,
            on_step=on_step,
            on_done=lambda value: done(on_done, value),
            on_error=lambda error: done(on_error, error),
        )

    def close(self) -> None:
        """Run the pending lasting requests; call this once the lanes are closed."""
        left = [question for question in self._waiting if question.lasting and not question.cancelled]
        self._waiting.clear()
        if not left:
            return
        with contextlib.suppress(ReaderError), contextlib.closing(self._open_store()) as connection:
            for question in left:
                with contextlib.suppress(ReaderError):  # there is no window any more to tell it in
                    question.job(connection)

    def _begin(self) -> None:
        if self._at_work or self._held or not self._waiting:
            return
        self._at_work = True
        self.jobs.prefer(self._lane, self)
        self.jobs.start(
            self._lane, self._answers(), owner=self, on_step=self._answer, on_done=self._rest, on_error=self._rest
        )

    def _answers(self) -> Generator[tuple[Question, Callback, Any], None, None]:
        """Run requests until none is pending; in the lane's thread."""
        connection: Connection | None = None
        try:
            while self._waiting:
                question = self._waiting.popleft()
                if question.cancelled:
                    continue
                try:
                    if connection is None:
                        connection = self._open_store()
                    answer = (question.then, question.job(connection))
                except Exception as error:  # it is the asker's to tell
                    answer = (question.otherwise, error)
                yield question, *answer
        finally:
            if connection is not None:
                self._close(connection)

    def _close(self, connection: Connection) -> None:
        """Close a connection; in the lane's thread."""
        connection.close()

    def _answer(self, answered: tuple[Question, Callback, Any]) -> None:
        question, callback, value = answered
        if not question.cancelled:
            deliver(callback, value)

    def _rest(self, _: object) -> None:
        self._at_work = False
        self._begin()
