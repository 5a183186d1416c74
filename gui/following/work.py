"""What is done for the reader in the background: sources are asked, titles translated, articles read ahead."""

import contextlib
import time
from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Any

from gui.base.reading_setup import ReadingSetup
from translation import power
from translation.disk.database import Connection
from translation.errors import ReaderError
from translation.following.queue import Limits
from translation.following.update import Updated, UpdateStep, update
from translation.network.waiting import TICK
from translation.tasks import ahead
from translation.tasks.ahead import Ahead, AheadStep, Doing
from translation.texts import Text

Step = UpdateStep | AheadStep | Updated | ReaderError | None
PAUSED = Text("You have paused it.")


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be done. ``only`` are the sources to be asked, none for all; ``clicked`` by the reader.

    With ``always`` articles are read ahead on battery and on a metered line, too.
    """

    asks: bool = True
    only: tuple[int, ...] = ()
    clicked: bool = True
    reads: bool = True
    always: bool = False


def done(
    open_following: Callable[[], Connection],
    wish: Wish,
    setup: ReadingSetup,
    limits: Limits,
    *,
    is_paused: Callable[[], bool],
    is_busy: Callable[[], bool],
) -> Generator[Step, None, Ahead]:
    """Do what is wished; between are the steps, an update's result, and why titles could not be translated.

    ``is_busy`` tells that the reader waits for a translation, which goes before. Titles and articles are translated on
    this computer: nothing goes to a server that nobody has sent there. Raises what ``update`` and ``read_ahead`` raise.
    """
    open_model = setup.open_local or setup.open_model
    with contextlib.closing(open_following()) as connection:
        if wish.asks:
            yield (yield from update(connection, setup.network, only=wish.only, clicked=wish.clicked))
        try:
            yield from giving_way(ahead.translate_titles(connection, open_model), is_busy)
        except ReaderError as error:  # what is new can be read all the same
            yield error
            return Ahead()
        if not wish.reads or setup.library is None:
            return Ahead()
        watch = None if wish.always else power.Watch()

        def hold() -> Text | None:
            return PAUSED if is_paused() else watch() if watch is not None else None

        work = ahead.read_ahead(
            connection, setup.network, open_model, setup.library, limits,
            beam=setup.beam, pictures=setup.pictures, hold=hold,
        )  # fmt: skip
        result: Ahead = yield from giving_way(work, is_busy)
        return result


def giving_way(work: Generator[AheadStep, None, Any], is_busy: Callable[[], bool]) -> Generator[Step, None, Any]:
    """The same work, which rests between two translations while the reader waits for one."""
    with contextlib.closing(work):
        while True:
            try:
                step = next(work)
            except StopIteration as end:
                return end.value
            yield step
            while step.doing is not Doing.FETCHING and is_busy():
                time.sleep(TICK)
                yield None
