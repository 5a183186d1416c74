"""How the time grows that one shape of page takes in each part of the program: ``python -m tests.bench.growth SHAPE``.

Prints a line of JSON for every part and size. A part that takes longer than the limit is not asked for more.
"""

import contextlib
import json
import re
import signal
import sys
import time
import types
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from functools import partial
from typing import TypeVar

from tests.bench.page_shapes import SHAPES
from tests.fakes import UpperCaser
from translation.article.extract import extract_article
from translation.article.page.page import page_from_bytes
from translation.document import Article, BilingualDocument
from translation.engine.translate import translate
from translation.errors import ReaderError
from translation.export.formats import FORMATS
from translation.export.parts.options import Options

SIZES = [10_000 * 2**step for step in range(10)]  # up to 5 MB
LIMIT = 5.0  # seconds
LONG_WORD = re.compile(r"\b[^\W\d_]{4,}")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Measured:
    """How many seconds of the processor a part took for so many bytes."""

    part: str
    size: int
    seconds: float


def measured(shape: str, sizes: list[int], *, formats: bool = True) -> Iterator[Measured]:
    """Every part of the program for one shape, from its page to its files, larger and larger."""
    given_up: set[str] = set()
    for size in sizes:
        data = SHAPES[shape](size).encode()
        clock = Clock(size, given_up)
        article: Article | None = None
        with contextlib.suppress(ReaderError):
            article = clock.time("page to article", partial(article_of, data))
        yield from clock.take()
        if article is None:
            continue
        document = clock.time("sentences", partial(translated, article))
        yield from clock.take()
        clock.time("sentences, all words wrong", partial(translated, article, mangled))
        yield from clock.take()
        if document is None or not formats:
            continue
        for key, form in FORMATS.items():
            if key == "pdf":
                clock.time("pdf data", partial(pages_of, document))
            else:
                clock.time(key, partial(form.make, [document], Options(), {}))
            yield from clock.take()


class TooSlow(BaseException):
    """A part has had its time; nothing on the way may take this for an error of its own."""


class Clock:
    """Times parts; one that has taken too long once is cut short, and left out from then on."""

    def __init__(self, size: int, given_up: set[str]) -> None:
        self._size, self._given_up = size, given_up
        self._measured: list[Measured] = []

    def time(self, part: str, work: Callable[[], T]) -> T | None:
        if part in self._given_up:
            return None
        signal.signal(signal.SIGVTALRM, _give_up)
        started = time.process_time()
        signal.setitimer(signal.ITIMER_VIRTUAL, 2 * LIMIT)
        try:
            return work()
        except TooSlow:
            return None
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
            seconds = time.process_time() - started
            self._measured.append(Measured(part, self._size, seconds))
            if seconds > LIMIT:
                self._given_up.add(part)

    def take(self) -> list[Measured]:
        measured, self._measured = self._measured, []
        return measured


def _give_up(number: int, frame: types.FrameType | None) -> None:
    raise TooSlow


def article_of(data: bytes) -> Article:
    """What is read of a page's bytes."""
    return extract_article(page_from_bytes(data))


def mangled(text: str) -> str:
    """A translation in which every longer word is another: nothing comes through, and everything is strange."""
    return LONG_WORD.sub(lambda word: f"{word[0][:-1]}x{word[0][-1]}", text)


def translated(article: Article, says: Callable[[str], str] = str.upper) -> BilingualDocument:
    """The article with its translation by what costs nothing: what is left is our own."""
    steps = translate(article, UpperCaser(says=says, considered=2))
    while True:
        try:
            next(steps)
        except StopIteration as finished:
            document: BilingualDocument = finished.value
            return document


def pages_of(document: BilingualDocument) -> str:
    """What Typst is given to set."""
    from translation.export.pdf.pages import as_data

    return json.dumps(as_data([document], Options(), {}))


def main(shapes: list[str], largest: int = SIZES[-1]) -> None:
    for shape in shapes:
        for one in measured(shape, [size for size in SIZES if size <= largest]):
            print(json.dumps({"shape": shape, **asdict(one)}), flush=True)


if __name__ == "__main__":
    main(sys.argv[2:] or list(SHAPES), int(sys.argv[1]))
