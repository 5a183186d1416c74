"""What the checks, the names, the terms, the alignment and a second hypothesis cost: translating 100 sentences with all of
them beside the same without. CPU seconds on one thread, the median of five runs each, taken in turns. And what they do to
chrF2 on FLORES-200 dev, where it lies beside the repository.
"""

import statistics
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from unittest import mock

from sacrebleu.metrics.chrf import CHRF

from tests.bench.bench_faults import FLORES, NEWS, lines
from tests.bench.figures import Figure
from translation.document import Article, Block, Kind
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
    targets(some, model)
    taken: dict[str, list[float]] = {"with": [], "without": []}
    for _ in range(RUNS):
        doubts.cache_clear()
        taken["with"].append(seconds(some, model))
        with left_out():
            taken["without"].append(seconds(some, model))
    with_all, without = (statistics.median(runs) for runs in taken.values())
    print(
        f"{len(some.blocks)} sentences: {with_all:.2f} s with checks and names, {without:.2f} s without",
        file=sys.stderr,
    )
    yield Figure("time with checks, names and alignment", with_all / without, 1.25, "×")
    if FLORES.is_dir():
        whole, references = article(sources), [lines(FLORES / "flores-dev.en")]
        ours = CHRF().corpus_score(targets(whole, model), references).score
        with left_out():
            bare = CHRF().corpus_score(targets(whole, model), references).score
        print(f"chrF2 on FLORES dev: {ours:.2f} with, {bare:.2f} without", file=sys.stderr)
        yield Figure("chrF2 with, less that without", ours - bare, 0, "", "higher")


def article(sources: list[str]) -> Article:
    return Article("", tuple(Block(Kind.PARAGRAPH, source.strip()) for source in sources))


def targets(of: Article, model: Model) -> list[str]:
    rows = {step.row: step.block for step in translate(of, model) if isinstance(step, Step)}
    return [rows[number].target or "" for number in range(len(of.blocks))]


def seconds(of: Article, model: Model) -> float:
    began = time.process_time()
    targets(of, model)
    return time.process_time() - began


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
