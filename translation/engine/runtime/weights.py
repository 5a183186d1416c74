"""The weights of a model: loaded when they are needed, told while that takes, and given back when they are not.

Loading a model of some gigabytes takes many seconds, most of them for reading the file. It is read once in pieces
before, which the system keeps, so that the progress is known; then CTranslate2 reads it again in a thread of its own.
"""

import threading
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from typing import Any

from translation.engine.families.contents import INSTALL_AGAIN, Contents
from translation.engine.runtime.devices import library
from translation.engine.runtime.memory import system_memory
from translation.engine.runtime.plan import Plan
from translation.engine.runtime.progress import Loading
from translation.errors import PackageNotUsable
from translation.network.waiting import finish, patiently
from translation.texts import Text

PIECE = 16 * 2**20  # bytes read between two steps
GB = 10**9


class Weights:
    """The weights of one model and how they are run; ``plan`` and ``fallback`` say how.

    If it fails under the ``plan`` it is loaded under the ``fallback``, and ``note`` says why. Safe in every thread.
    """

    def __init__(self, contents: Contents, plan: Plan, fallback: Plan | None = None) -> None:
        self.plan = plan
        self.note: Text | None = None
        self._contents, self._fallback = contents, fallback
        self._translator: Any = None
        self._lock = threading.RLock()
        self._last_used = time.monotonic()

    @property
    def is_loaded(self) -> bool:
        """True if they are in memory."""
        return self._translator is not None

    def loading(self) -> Generator[Loading, None, None]:
        """Load them unless they are, with the progress of a large model.

        Raises PackageNotUsable if they cannot be loaded, or there is not enough memory for them. If it is closed early,
        what was begun is finished in the background.
        """
        if self.is_loaded:
            return
        if self.plan.is_large:
            yield from self._read_ahead()
            yield from patiently(self._load, tell=lambda: Loading(self._contents.name, self.plan.size, self.plan.size))
        else:
            self._load()
        if self.note is not None:
            yield Loading(self._contents.name, self.plan.size, self.plan.size, self.note)

    @contextmanager
    def used(self) -> Iterator[Any]:
        """The loaded translator, for as long as it is used. Raises what ``loading`` raises."""
        if not self.is_loaded:
            finish(self.loading())
        with self._lock:
            self._load()
            try:
                yield self._translator
            finally:
                self._last_used = time.monotonic()

    def unload(self, *, idle: float = 0.0) -> None:
        """Give their memory back if they are not in use and were not for ``idle`` seconds.

        They are loaded again when they are next needed.
        """
        if time.monotonic() - self._last_used < idle:
            return
        if self._lock.acquire(blocking=False):
            try:
                self._translator = None
            finally:
                self._lock.release()

    def _read_ahead(self) -> Generator[Loading, None, None]:
        """Read the file, after a look at the memory."""
        check_memory(self._contents.name, self.plan)
        file, done, total = self._contents.model / "model.bin", 0, self.plan.size
        try:
            with file.open("rb", buffering=0) as opened:
                yield Loading(self._contents.name, 0, total)
                while piece := len(opened.read(PIECE)):
                    done += piece
                    yield Loading(self._contents.name, min(done, total), total)
        except OSError:
            return  # CTranslate2 will say what is wrong with it

    def _load(self) -> None:
        with self._lock:
            if self._translator is not None:
                return
            try:
                self._translator = self._begun(self.plan)
            except PackageNotUsable as error:
                if self._fallback is None:
                    raise
                check_memory(self._contents.name, self._fallback)
                self._translator = self._begun(self._fallback)
                self.plan, self._fallback = self._fallback, None
                self.note = Text(
                    "The graphics card could not be used ({reason}), so the processor translates.",
                    reason=str(error.__cause__)[:200],
                )
            self._last_used = time.monotonic()

    def _begun(self, plan: Plan) -> Any:  # noqa: ANN401 - CTranslate2 has no types
        """The translator under a plan. Raises PackageNotUsable."""
        name, kind = self._contents.name, plan.compute_type
        try:
            translator = library().Translator(
                str(self._contents.model),
                device=plan.device,
                inter_threads=plan.workers,
                intra_threads=plan.threads,
                compute_type=kind or "default",
            )
            if plan.device != "cpu":  # its libraries are looked for when they are first used
                translator.translate_batch([[self._contents.end_token]], max_decoding_length=1)
        except Exception as error:
            # Whatever a damaged file makes it raise (RuntimeError, ValueError, MemoryError and more), it is not usable.
            if kind is not None and kind in str(error) + str(error.args):
                raise PackageNotUsable(
                    Text("The model of “{name}” cannot be run as “{kind}” on this computer.", name=name, kind=kind),
                    Text("Choose another compute type, or leave it to the model."),
                ) from error
            folder = self._contents.model.parent if self._contents.model.name == "model" else self._contents.model
            raise PackageNotUsable(
                Text("The model of “{name}” cannot be loaded: {reason}.", name=folder.name, reason=error),
                INSTALL_AGAIN,
            ) from error
        return translator


def check_memory(name: str, plan: Plan) -> None:
    """Raise PackageNotUsable if a large model does not fit into the memory that is free."""
    memory = system_memory() if plan.is_large and plan.device == "cpu" else None
    if memory is None or memory.available >= plan.needed:
        return
    needed, free, total = (f"{size / GB:.1f}" for size in (plan.needed, memory.available, memory.total))
    if plan.needed > memory.total:
        raise PackageNotUsable(
            Text(
                "“{name}” needs about {needed} GB of memory, and this computer has {total} GB.",
                name=name,
                needed=needed,
                total=total,
            ),
            Text("Choose a smaller model."),
        )
    raise PackageNotUsable(
        Text(
            "“{name}” needs about {needed} GB of memory, and {free} GB are free now.",
            name=name,
            needed=needed,
            free=free,
        ),
        Text("Close other programs and try again, or choose a smaller model."),
    )
