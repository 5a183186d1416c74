"""What a model's size decides: threads, batches, the kind of numbers, and the memory that it needs."""

import os

import pytest

from translation.engine.families.model_layout import Variable
from translation.engine.runtime.plan import LARGE, LEAST_BATCH_TOKENS, plan_of

FLOAT32, INT8, FLOAT16 = 0, 1, 4
NLLB, SMALL = 256_206, 32_000


def variables(kind, vocabulary=NLLB, width=1024, layers=24):
    """The large matrices of a model of this shape."""
    rows = [Variable("decoder/embeddings/weight", (vocabulary, width), kind)]
    rows += [Variable(f"layer_{n}/weight", (16 * width, width), kind) for n in range(layers)]
    return [*rows, Variable("layer_norm/gamma", (width,), FLOAT32)]


@pytest.fixture(autouse=True)
def cores(monkeypatch):
    """A function that sets the number of the machine's cores; 8 without it."""

    def have(count):
        monkeypatch.setattr(os, "cpu_count", lambda: count)

    have(8)
    return have


def test_a_small_model_decodes_several_batches_at_once():
    plan = plan_of(variables(INT8, SMALL, width=256, layers=6), vocabulary=SMALL)
    assert (plan.workers, plan.threads, plan.is_large) == (4, 1, False)
    assert plan.batch_tokens == 8192


def test_a_small_model_in_8_bits_is_computed_in_floats_which_are_the_same_on_every_processor():
    given = variables(INT8, SMALL, width=256, layers=6)
    plan = plan_of(given, vocabulary=SMALL)
    assert plan.compute_type == "float32"
    assert plan.needed > 4 * sum(one.size for one in given)
    assert plan_of(given, vocabulary=SMALL, compute_type="int8").compute_type == "int8"
    assert plan_of(given, vocabulary=SMALL, device="cuda").compute_type == "auto"


@pytest.mark.parametrize(("count", "threads"), [(1, 1), (2, 2), (4, 4), (8, 4), (16, 8), (None, 1)])
def test_the_threads_share_the_batch_of_a_large_model(cores, count, threads):
    cores(count)
    plan = plan_of(variables(INT8), vocabulary=NLLB)
    assert (plan.workers, plan.threads, plan.is_large) == (1, threads, True)
    assert plan.compute_type is None, "its weights are in 8 bits already"


def test_the_reader_may_say_how_many_threads():
    assert plan_of(variables(INT8, SMALL, 256, 6), vocabulary=SMALL, threads=2).workers == 2
    assert plan_of(variables(INT8), vocabulary=NLLB, threads=6).threads == 6


def test_a_batch_is_smaller_the_more_tokens_a_vocabulary_has():
    small, large = (plan_of(variables(INT8, one), vocabulary=one).batch_tokens for one in (SMALL, NLLB))
    assert LEAST_BATCH_TOKENS < large < small
    assert plan_of(variables(INT8), vocabulary=10**7).batch_tokens == LEAST_BATCH_TOKENS


@pytest.mark.parametrize("kind", [FLOAT32, FLOAT16])
def test_a_large_model_in_floats_is_computed_in_8_bits(kind):
    given = variables(kind)
    assert plan_of(given, vocabulary=NLLB).compute_type == "int8"
    assert plan_of(given, vocabulary=NLLB, compute_type="float32").compute_type == "float32"
    assert plan_of(given, vocabulary=NLLB, device="cuda").compute_type == "auto"


def test_the_memory_is_that_of_the_weights_and_the_work():
    size = sum(one.size for one in variables(INT8))
    assert size > LARGE
    assert 1.3 * size < plan_of(variables(INT8), vocabulary=NLLB).needed < 2 * size
    half = variables(FLOAT16)
    halves, in_floats = (plan_of(half, vocabulary=NLLB, compute_type=kind).needed for kind in (None, "float32"))
    assert halves > sum(one.size for one in half), "the file is read whole"
    assert in_floats > 2 * sum(one.size for one in half), "a processor computes halves as floats"


def test_a_variable_above_4_gib_counts_whole():
    one = Variable("weight", (2**31, 4), INT8)
    assert one.size == 2**33
    assert plan_of([one], vocabulary=5).needed > 2**34
