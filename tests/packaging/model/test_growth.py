"""A network grows without changing what it computes, as far as that shows without running it."""

from dataclasses import replace

import numpy as np
import pytest
from model import weights
from model.growth import grown, spread

SMALL = weights.Shape(vocab=300, d=16, ff=32, enc=2, dec=1, heads=2)
LARGE = replace(SMALL, ff=48, enc=4, dec=2)


def test_what_was_there_is_there_and_what_is_new_writes_nothing():
    before = weights.fresh(SMALL, seed=1)
    after = grown(before, SMALL, LARGE)
    weights.check(after, LARGE)
    assert (after["emb.weight"] == before["emb.weight"]).all()
    assert (after["enc.3.0.q.weight"] == before["enc.1.0.q.weight"]).all(), "the last stays the last"
    for new in ("enc.1", "enc.2", "dec.1"):
        assert not after[f"{new}.0.o.weight"].any()
        assert not after[f"{new}.0.o.bias"].any()
        assert after[f"{new}.0.q.weight"].any(), "it must be able to learn"
    assert not after["dec.1.1.o.weight"].any()
    assert not after["enc.0.1.w2.weight"][:, 32:].any(), "nobody listens to the new inner units"
    assert after["enc.0.1.w1.weight"][32:].any()


def test_a_network_of_the_same_shape_stays_what_it_is():
    before = weights.fresh(SMALL, seed=1)
    after = grown(before, SMALL, SMALL)
    assert all(np.array_equal(before[name], after[name]) for name in before)


@pytest.mark.parametrize("other", [{"d": 32}, {"vocab": 301}, {"enc": 1}, {"ff": 16}, {"heads": 4}])
def test_it_cannot_shrink_or_change_its_width(other):
    with pytest.raises(ValueError, match="cannot grow"):
        grown(weights.fresh(SMALL, seed=1), SMALL, replace(SMALL, **other))


def test_old_layers_are_spread_evenly():
    assert spread(4, 6) == {0: 0, 2: 1, 3: 2, 5: 3}
    assert spread(1, 3) == {0: 0}
    for old in range(1, 7):
        for new in range(old, 13):
            assert len(spread(old, new)) == old, (old, new)
