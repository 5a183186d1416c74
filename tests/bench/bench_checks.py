"""What the checks, the names, the terms, the alignment and a second hypothesis cost: translating 100 sentences with all of
them beside the same without; and what the wider search for sentences with a grave fault costs beyond that. CPU seconds on
one thread, the median of five runs each, taken in turns. And what they do to chrF2 on FLORES-200 dev, and to the number of
its sentences with a grave fault, where it lies beside the repository.
"""

import statistics
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from unittest import mock

from sacrebleu.metrics.chrf import CHRF

from tests.bench.bench_faults import FLORES, NEWS, lines
from tests.bench.figures import Figure
from translation.document import Article, BilingualBlock, Block, Kind
from translation.engine import pairs
from translation.engine.checks.doubts import doubts
from translation.engine.families.contents import starter_folder
from translation.engine.runtime.loading import load_model
from translation.engine.runtime.model import Model
from translation.engine.translate import Step, translate

SENTENCES, RUNS = 100, 5


def figures() -> Iterator[Figure]:
    """The ratio of the times, then the scores."""
    model = load_model(starter_folder(), threads=1)
    sources = lines(FLORES / "flores-dev.id") if FLORES.is_dir() else lines(NEWS / "news.id") * 2
    some = article(sources[:SENTENCES])
    rows_of(some, model)
    taken: dict[str, list[float]] = {"with": [], "narrow": [], "without": []}
    for _ in range(RUNS):
        for name, way in (("with", nullcontext), ("narrow", searched_once), ("without", left_out)):
            doubts.cache_clear()
            with way():
                taken[name].append(seconds(some, model))
    with_all, narrow, without = (statistics.median(runs) for runs in taken.values())
    print(
        f"{len(some.blocks)} sentences: {with_all:.2f} s with checks, names and wider searches, {narrow:.2f} s without the "
        f"searches, {without:.2f} s without any",
        file=sys.stderr,
    )
    yield Figure("time with checks, names and alignment", narrow / without, 1.25, "×")
    yield Figure("time with wider searches beside that", with_all / narrow, 1.3, "×")
    if FLORES.is_dir():
        whole, references = article(sources), [lines(FLORES / "flores-dev.en")]
        ours, grave = scored(whole, model, references)
        with searched_once():
            once, more_grave = scored(whole, model, references)
        with left_out():
            bare, _ = scored(whole, model, references)
        print(
            f"chrF2 on FLORES dev: {ours:.2f} with, {once:.2f} without the searches, {bare:.2f} without any; "
            f"sentences with a grave fault: {grave} of {len(sources)}, {more_grave} without the searches",
            file=sys.stderr,
        )
        yield Figure("chrF2 with, less that without", ours - bare, 0, "", "higher")
        yield Figure("sentences with a grave fault, beside those of one search", grave / more_grave, 0.8, "×")


def article(sources: list[str]) -> Article:
    return Article("", tuple(Block(Kind.PARAGRAPH, source.strip()) for source in sources))


def rows_of(of: Article, model: Model) -> list[BilingualBlock]:
    rows = {step.row: step.block for step in translate(of, model) if isinstance(step, Step)}
    return [rows[number] for number in range(len(of.blocks))]


def scored(of: Article, model: Model, references: list[list[str]]) -> tuple[float, int]:
    """The chrF2, and the number of rows with a grave fault."""
    rows = rows_of(of, model)
    grave = sum(any(doubt.kind in pairs.GRAVE for pair in row.pairs for doubt in pair.doubts) for row in rows)
    return CHRF().corpus_score([row.target or "" for row in rows], references).score, grave


def seconds(of: Article, model: Model) -> float:
    began = time.process_time()
    rows_of(of, model)
    return time.process_time() - began


@contextmanager
def searched_once() -> Iterator[None]:
    """No sentence is looked for again."""
    with mock.patch.object(pairs, "searched_wider", lambda found, _translator, _beam: found):
        yield


@contextmanager
def left_out() -> Iterator[None]:
    """Nothing is checked, put right or aligned, and one hypothesis is asked for."""
    with (
        mock.patch.object(pairs, "faithful_first", lambda _text, found: found),
        mock.patch.object(pairs, "_mended", lambda _said, text, _attention, _context: (text, (), (), ())),
        mock.patch.object(pairs, "doubts", return_value=()),
        mock.patch.object(pairs, "english_names", return_value={}),
        mock.patch.object(Model, "considered", 1),
    ):
        yield
