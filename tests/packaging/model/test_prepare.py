"""The first step on pools of a toy language."""

import json
from dataclasses import replace

import pytest
from model.prepare import REPORT, ROWS, SUBWORDS, prepare
from model.recipe import Pool, Source, read_recipe
from model.rows import Row, read
from model.subwords import load
from system import NotReady

from tests.packaging.model import toy


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The folder of the pools and two folders prepared from them, one after the other."""
    folder = tmp_path_factory.mktemp("prepare")
    recipe = read_recipe(toy.make_pools(folder / "pools"))
    for name in ("one", "two"):
        taken = list(prepare(folder / "pools", folder / name, recipe, recipe.presets["toy"].shape.vocab))
    return folder, taken


def test_the_same_pools_give_the_same_files(made):
    folder, _ = made
    for name in (ROWS, SUBWORDS, REPORT):
        assert (folder / "one" / name).read_bytes() == (folder / "two" / name).read_bytes(), name


def test_what_was_taken_is_told_and_written_down(made):
    folder, taken = made
    report = json.loads((folder / "one" / REPORT).read_text("utf-8"))
    assert report["news"] == [1400, 1400, 2800]
    assert report["strings"] == [3, 2, 1], "a pair of two equal sides is none; one with other numbers counts for little"
    assert report["made: english"][1] == 20
    assert [one.name for one in taken] == list(report)


def test_the_rows_come_back_as_they_were_written(made):
    folder, _ = made
    rows = read(folder / "one" / ROWS)
    learnt = set(toy.pairs(1500, seed=1))
    assert learnt <= {(row.source, row.target) for row in rows}
    assert {row.weight for row in rows if (row.source, row.target) in learnt} == {1.0, 2.0}
    with pytest.raises(NotReady, match="Prepare them first"):
        read(folder / "none" / ROWS)


def test_anything_that_can_be_typed_survives_the_subwords(made):
    processor = load(made[0] / "one" / SUBWORDS)
    for text in ("Petani menjual padi.", "Rp1.250.000 (20/9/2023)", "Zvonimir Bilandžić ¿日本?", "“kutipan” — ‘dalam’"):
        assert processor.decode(processor.encode(text)) == text
    digits = processor.encode("2019", out_type=str)
    assert [piece for piece in digits if piece != "▁"] == ["2", "0", "1", "9"]


def test_a_subword_model_can_be_used_again(made, tmp_path):
    folder, _ = made
    recipe = read_recipe(folder / "pools.toml")
    list(prepare(folder / "pools", tmp_path, recipe, 300, folder / "one" / SUBWORDS))
    assert (tmp_path / SUBWORDS).read_bytes() == (folder / "one" / SUBWORDS).read_bytes()


def test_a_leading_pool_comes_in_place_of_the_same_sentences(tmp_path):
    leading = ["Harga naik 12 persen.\tPrices are up 12 percent.", "harga naik 12 persen\tagain", "OK\tOK"]
    words = ["OK\tokay", "besok\ttomorrow", "besok\tthe day after"]
    others = ["HARGA NAIK 12 PERSEN!\tPrices rose 12 percent!", "Hujan turun di kota itu.\tIt rained in the city."]
    pools = (
        Pool(
            "h", toy.put(tmp_path / "h", leading), (Source("h", 3, "none", 4.0, True),), leads=True, digits_differ=0.5
        ),
        Pool("f", toy.put(tmp_path / "f", words), (Source("f", 3, "none", 0.4, False),), leads=True, repeats=True),
        Pool("a", toy.put(tmp_path / "a", others), (Source("a", 2, "open", 1.0, True),)),
    )
    recipe = replace(read_recipe(), pools=pools, made={}, english_pairs=0)
    recipe = replace(recipe, english=Pool("e", toy.put(tmp_path / "e", ["English."])))
    subwords = tmp_path / "sp.model"
    subwords.write_bytes(b"of an earlier model")
    list(prepare(tmp_path, tmp_path / "out", recipe, 300, subwords))
    assert read(tmp_path / "out" / ROWS) == [
        Row(4.0, 4.0, "Harga naik 12 persen.", "Prices are up 12 percent."),
        Row(4.0, 4.0, "OK", "OK"),
        Row(0.4, 0.0, "OK", "okay"),
        Row(0.4, 0.0, "besok", "tomorrow"),
        Row(0.4, 0.0, "besok", "the day after"),
        Row(1.0, 1.0, "Hujan turun di kota itu.", "It rained in the city."),
    ]
