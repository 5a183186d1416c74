"""Rows as batches of numbers, freshly cut into pieces in every epoch."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from model import hinting
from model.rows import BACK, Row
from model.subwords import BEGIN, END, PAD, UNKNOWN, Processor
from translation.engine.families.contents import starter_folder
from translation.engine.families.hints import Hints
from translation.engine.families.openings import spaced

Numbers = npt.NDArray[np.int64]
LONGEST, LONGEST_SOURCE = 160, 240  # tokens; what is longer is left out. Sources have hints beside their own
CUT_AT_ONCE = 25_000  # rows cut and sorted together: enough for even batches, few enough to begin at once
STEP = 4  # widths are multiples of this, so that fewer shapes occur


@dataclass(frozen=True, slots=True)
class Batch:
    """Padded token numbers: the source, the target that the decoder sees, the one that it should say.

    ``kept`` are the places of real tokens in the flattened target.
    """

    source: Numbers
    seen: Numbers
    said: Numbers
    kept: Numbers


def epoch(
    rows: Sequence[Row],
    tokenizer: Processor,
    size: int,
    alpha: float,
    random: np.random.Generator,
    *,
    finish: bool,
    hints: Hints | None = None,
) -> Iterator[Batch]:
    """An epoch's batches of about ``size`` padded tokens, shuffled; each row as often as its weight says.

    Sources are cut at random (subword regularisation, Kudo 2018) unless ``alpha`` is 0, targets as they are at best. A
    source that a machine wrote begins with the piece for what is unknown, which nothing that can be typed has. Two such
    pieces stand around each of the ``hints``, by default those of the model that ships. Both sides have a space behind
    each opening mark (``openings.py``).
    """
    hints = hinting.hints_for(starter_folder()) if hints is None else hints
    weights = np.array([row.finish if finish else row.weight for row in rows])
    times = np.floor(weights + random.random(len(rows))).astype(np.int64)
    order = random.permutation(np.repeat(np.arange(len(rows)), times))
    sampling = {"enable_sampling": True, "nbest_size": -1, "alpha": alpha} if alpha else {}
    for start in range(0, len(order), CUT_AT_ONCE):
        part = [rows[number] for number in order[start : start + CUT_AT_ONCE]]
        texts = [spaced(row.source.removeprefix(BACK)) for row in part]
        sources = hinting.encode(texts, hints, tokenizer, {"num_threads": 2, **sampling}, random)
        for row, source in zip(part, sources, strict=True):
            if row.source.startswith(BACK):
                source.insert(0, UNKNOWN)
        targets = tokenizer.encode([spaced(row.target) for row in part], num_threads=2)
        batches = list(_batches(sources, targets, size))
        for number in random.permutation(len(batches)):
            yield tensors(batches[number])


def _batches(
    sources: list[list[int]], targets: list[list[int]], size: int
) -> Iterator[list[tuple[list[int], list[int]]]]:
    """Pairs of about the same length together, as many as fit the size."""
    pairs = [
        ([*source, END], target)
        for source, target in zip(sources, targets, strict=True)
        if 0 < len(source) <= LONGEST_SOURCE and 0 < len(target) <= LONGEST
    ]
    pairs.sort(key=lambda pair: (len(pair[1]) // 4, len(pair[0])))
    batch: list[tuple[list[int], list[int]]] = []
    widest = 0
    for pair in pairs:
        width = max(len(pair[0]), len(pair[1]) + 1)
        if batch and max(widest, width) * (len(batch) + 1) > size:
            yield batch
            batch, widest = [], 0
        batch.append(pair)
        widest = max(widest, width)
    if batch:
        yield batch


def tensors(pairs: Sequence[tuple[Sequence[int], Sequence[int]]]) -> Batch:
    """The pairs side by side, padded to the same width."""
    source = _padded([source for source, _ in pairs])
    seen = _padded([[BEGIN, *target] for _, target in pairs])
    said = _padded([[*target, END] for _, target in pairs])
    return Batch(source, seen, said, np.flatnonzero(said != PAD))


def _padded(lines: list[Sequence[int]]) -> Numbers:
    width = -(-max(map(len, lines)) // STEP) * STEP
    table = np.full((len(lines), width), PAD, np.int64)
    for row, line in zip(table, lines, strict=True):
        row[: len(line)] = line
    return table
