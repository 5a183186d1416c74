"""How a model is run on this computer: device, kind of numbers, threads, batches, and the memory that it needs."""

import os
from collections.abc import Sequence
from dataclasses import dataclass

from translation.engine.families.model_layout import Variable

LARGE = 300 * 10**6  # bytes of weights: from here on a batch is shared by the threads
SMALL = 20 * 10**6  # bytes of weights: up to here floats take little more time and memory than whole numbers
MOST_WORKERS = 4
BATCH_TOKENS = 8192  # padded source tokens decoded together: more saves no time and costs memory
LEAST_BATCH_TOKENS = 320  # smaller batches cost more than they save
SENTENCE = 30  # tokens of a usual one
BEAM = 2
SCORES = 300 * 10**6  # bytes that the scores of a batch's possible next tokens may take,
SCORE = 12  # each so many: CTranslate2 holds about three copies of a float
WORKING = 150 * 10**6  # bytes beside the weights and scores: what a batch's states take, and the tokenizer
FLOAT, INT8 = 4, 1  # bytes of a number
HALVES = (4, 5)  # the kinds of float16 and bfloat16, which a processor computes as float32
FLOATS = (0, *HALVES)


@dataclass(frozen=True, slots=True)
class Plan:
    """``workers`` batches of up to ``batch_tokens`` source tokens at once, each with so many ``threads``.

    ``needed`` is the peak of memory in bytes, while the model is loaded or translates; ``compute_type`` is ``None`` if
    the model decides. ``size`` is that of the weights in the file.
    """

    device: str
    compute_type: str | None
    workers: int
    threads: int
    batch_tokens: int
    needed: int
    size: int

    @property
    def is_large(self) -> bool:
        """True if loading takes so long and so much memory that it is told and looked at before."""
        return self.size >= LARGE


def plan_of(
    variables: Sequence[Variable],
    *,
    vocabulary: int,
    device: str = "cpu",
    compute_type: str | None = None,
    threads: int = 0,
) -> Plan:
    """The plan for a model with these variables and so many tokens in its vocabulary.

    ``threads`` is how many of the processor it may use, 0 for what suits the machine and the model.
    """
    size = sum(one.size for one in variables)
    floats = sum(one.size for one in variables if one.kind in FLOATS)
    if compute_type is None and device != "cpu":
        compute_type = "auto"
    elif compute_type is None and floats >= LARGE:
        compute_type = "int8"  # a quarter of the memory, and at least twice the speed, for hardly a worse sentence
    elif compute_type is None and size <= SMALL:
        # Sums of 8-bit products overflow on processors without instructions for them: other sentences, and worse ones.
        compute_type = "float32"
    workers, each = (1, threads or _cores_for_one()) if size >= LARGE else (threads or _cores_for_each(), 1)
    rows = SCORES // (SCORE * max(1, vocabulary))
    return Plan(
        device,
        compute_type,
        workers,
        each,
        max(LEAST_BATCH_TOKENS, min(BATCH_TOKENS, rows // BEAM * SENTENCE)),
        _needed(variables, vocabulary, compute_type),
        size,
    )


def _cores_for_each() -> int:
    """One thread a batch, and several batches: threads that share a small one wait for each other by spinning."""
    return min(MOST_WORKERS, os.cpu_count() or 1)


def _cores_for_one() -> int:
    """The threads that share the batch of a large model, whose weights would have to be read for each batch again.

    Of many cores half: they are mostly two to a real one.
    """
    cores = os.cpu_count() or 1
    return min(cores, max(4, cores // 2))


def _needed(variables: Sequence[Variable], vocabulary: int, compute_type: str | None) -> int:
    """The peak: the weights as they are read and a copy of the largest, or as they are computed with, and the work."""
    held = {one.name: _computed(one, compute_type) for one in variables}
    reading = sum(one.size for one in variables) + max(held.values(), default=0)
    scores = min(SCORES, SCORE * vocabulary * BEAM * LEAST_BATCH_TOKENS // SENTENCE)
    return max(reading, sum(held.values())) + scores + WORKING


def _computed(variable: Variable, compute_type: str | None) -> int:
    """The bytes of a variable as it is computed with."""
    if variable.kind not in FLOATS:
        return variable.count * FLOAT if compute_type == "float32" else variable.size
    is_matrix = len(variable.shape) == 2 and variable.name.endswith("weight")
    number = INT8 if is_matrix and (compute_type or "").startswith("int8") else FLOAT
    return variable.count * number
