"""Weights as named arrays."""

import dataclasses

import numpy as np
import pytest
from model import weights

SHAPE = weights.Shape(vocab=50, d=16, ff=32, enc=2, dec=1, heads=2)


def test_they_come_back_as_they_were_written(tmp_path):
    made = weights.fresh(SHAPE, seed=1)
    weights.write(tmp_path / "ema.npz", made, SHAPE)
    found, shape = weights.read(tmp_path / "ema.npz")
    assert shape == SHAPE
    assert list(found) == list(made)
    assert all((found[name] == made[name]).all() for name in made)
    assert [file.name for file in tmp_path.iterdir()] == ["ema.npz"]


def test_those_of_another_shape_are_refused():
    made = weights.fresh(SHAPE, seed=1)
    with pytest.raises(ValueError, match="stands where"):
        weights.check(made, weights.Shape(vocab=51, d=16, ff=32, enc=2, dec=1, heads=2))
    with pytest.raises(ValueError, match="there are"):
        weights.check(dict(list(made.items())[:-1]), SHAPE)
    with pytest.raises(ValueError, match="stands where"):
        weights.check(dict(sorted(made.items())), SHAPE)


def test_the_mean_of_several():
    one, other = weights.fresh(SHAPE, seed=1), weights.fresh(SHAPE, seed=2)
    mean = weights.average([one, other])
    np.testing.assert_allclose(mean["enc.1.1.w2.weight"], (one["enc.1.1.w2.weight"] + other["enc.1.1.w2.weight"]) / 2)
    assert {values.dtype for values in mean.values()} == {np.dtype(np.float32)}


def test_a_mean_in_which_they_count_differently():
    one, other = weights.fresh(SHAPE, seed=1), weights.fresh(SHAPE, seed=2)
    mean = weights.average([one, other], [3, 1])
    np.testing.assert_allclose(mean["bias"], 0.75 * one["bias"] + 0.25 * other["bias"])
    np.testing.assert_allclose(mean["emb.weight"], 0.75 * one["emb.weight"] + 0.25 * other["emb.weight"], rtol=1e-5)


def test_different_networks_have_no_mean():
    larger = weights.Shape(**{**dataclasses.asdict(SHAPE), "enc": SHAPE.enc + 1})
    with pytest.raises(ValueError, match="different networks"):
        weights.average([weights.fresh(SHAPE, seed=1), weights.fresh(larger, seed=1)])


def test_places_differ_and_stay_small():
    table = weights.positions(16)
    assert table.shape == (weights.POSITIONS, 16)
    assert len(np.unique(table.round(6), axis=0)) == weights.POSITIONS
    assert np.abs(table).max() <= 1
