"""Pools become rows: what is kept, what is mended, and how much it counts."""

import dataclasses

import pytest
from model.recipe import Source, read_recipe
from model.rows import digits, lines_of, mend, rows_of, weighed
from system import NotReady

from tests.packaging.model import toy

SOURCE = Source("news", 1, "open", 2.0, finish=True)
FILTERS = read_recipe().filters


def row(source, target, of=SOURCE):
    return weighed(source, target, of, FILTERS)


def test_a_good_pair_counts_as_its_source_does():
    found = row("Harga naik 12,5 persen.", "Prices rose 12.5 percent.")
    assert (found.weight, found.finish) == (2.0, 2.0)


def test_a_pair_whose_numbers_differ_counts_for_little():
    assert row("Harga naik 12 persen.", "Prices rose 13 percent.").weight == pytest.approx(0.3)


def test_what_is_no_prose_is_not_learnt_at_the_end():
    found = row("Simpan berkas", "Save file", Source("strings", 1, "open", 0.1, finish=False))
    assert (found.weight, found.finish) == (0.1, 0.0)


@pytest.mark.parametrize(
    ("source", "target"),
    [("", "Nothing."), ("Kosong.", ""), ("OK", "OK"), ("kata " * 200, "word " * 200), ("Ya. " * 30, "Yes. " * 10)],
    ids=["no source", "no target", "the same", "too long", "far longer than the other"],
)
def test_what_is_not_fit_to_learn_from_is_left_out(source, target):
    assert row(source, target) is None


def test_short_pairs_may_differ_in_length():
    assert row("Ya", "Yes, of course")


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("the city?s mayor", "the city's mayor"),
        ("the farmers? own market", "the farmers' own market"),
        ("closed until noon,? he said.", "closed until noon, he said."),
        ("?The road is open.", "The road is open."),
        ("Is it true? Nobody knows.", "Is it true? Nobody knows."),
        ("Who is it?", "Who is it?"),
    ],
)
def test_lost_apostrophes_come_back(broken, whole):
    assert mend(broken) == whole


def test_numbers_agree_across_separators():
    assert digits("Rp1.250.000 atau 12,5 persen") == digits("12.5 percent or Rp1,250,000")


def test_sources_are_cut_from_their_pools(tmp_path):
    recipe = read_recipe(toy.make_pools(tmp_path / "pools"))
    found = [
        (source.name, len(rows)) for pool in recipe.pools for source, rows in rows_of(tmp_path / "pools", pool, FILTERS)
    ]
    assert found == [("news", 1400), ("reports", 100), ("strings", 2)]


def test_another_pool_is_refused(tmp_path):
    recipe = read_recipe(toy.make_pools(tmp_path / "pools"))
    toy.put(tmp_path / "pools" / recipe.pools[0].file, ["lain\tother"])
    with pytest.raises(NotReady, match="is not the file that the recipe means"):
        lines_of(tmp_path / "pools", recipe.pools[0])
    with pytest.raises(NotReady, match="Name the folder that holds the pools"):
        lines_of(tmp_path, recipe.pools[0])


@pytest.mark.parametrize("count", [1399, 1401])
def test_a_recipe_that_counts_wrongly_is_refused(tmp_path, count):
    pool = read_recipe(toy.make_pools(tmp_path / "pools")).pools[0]
    wrong = (dataclasses.replace(pool.sources[0], pairs=count), *pool.sources[1:])
    with pytest.raises(NotReady, match="holds"):
        list(rows_of(tmp_path / "pools", dataclasses.replace(pool, sources=wrong), FILTERS))
