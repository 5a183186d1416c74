"""Pairs of which a machine wrote one side: the bad ones are seen, the good ones are mixed in and marked."""

import lzma

import numpy as np
import pytest
from model import batches, rows, subwords
from model.rows import BACK, Row
from model.synthetic import mix, sentences, turn, unfit

from tests.packaging.model import toy
from translation.engine.families.hints import Hints


@pytest.mark.parametrize(
    ("source", "target", "reason"),
    [
        ("Harga beras naik di pasar itu.", "The price of rice rose in that market.", ""),
        ("Polisi tangkap pencuri", "Police arrest thief", ""),
        ("Presiden Joko Widodo bertemu Anwar Ibrahim di Kuala Lumpur.", "President Joko Widodo met Anwar Ibrahim in Kuala Lumpur.", ""),
        ("Harga naik 12 persen pada hari itu.", "The price rose 13 percent on that day.", "numbers"),
        ("Ya, tentu.", "Yes, of course, and then we went to the market together.", "length"),
        ("Rumah itu besar sekali dan tinggi.", "rumah itu besar sekali dan tinggi.", "copied"),
        ("Rumah dan kebun itu besar dan ada di tepi kota yang indah.", "Haus und Garten sind gross und liegen schön am Rand der Stadt.", "language"),
        ("The house is on the edge of town.", "A building stands at the city's border.", "language"),
        ("Kota itu ada di tepi sungai yang besar.", "The city is on the city is on the river.", "repeated"),
    ],
)  # fmt: skip
def test_what_is_not_fit_is_seen(source, target, reason):
    assert unfit(source, target) == reason


def test_sentences_come_from_packed_and_plain_files(tmp_path):
    (tmp_path / "one.txt").write_text("First.\n\nno\tpair\n", "utf-8")
    (tmp_path / "two.txt.xz").write_bytes(lzma.compress(b"Second.\n"))
    assert list(sentences([tmp_path / "one.txt", tmp_path / "two.txt.xz"])) == ["First.", "Second."]


@pytest.fixture
def data(tmp_path):
    folder = tmp_path / "data"
    folder.mkdir()
    pairs = toy.pairs(200, seed=1)
    subwords.learn(pairs, 350, folder / "sp.model")
    rows.write(folder / "rows.tsv", [Row(2.0, 2.0, *pair) for pair in pairs])
    return folder


def test_they_weigh_no_more_than_they_may(data, tmp_path):
    pairs = [(BACK + source, target) for source, target in toy.pairs(1000, seed=2)]
    weight = mix(data, pairs, tmp_path / "out", 0.5)
    found = rows.read(tmp_path / "out" / "rows.tsv")
    theirs = [row for row in found if row.source.startswith(BACK)]
    assert len(theirs) == 1000
    assert sum(row.weight for row in theirs) == pytest.approx(200, rel=0.01)
    assert weight == pytest.approx(0.2)
    assert {row.finish for row in theirs} == {0.0}
    assert mix(data, pairs[:10], tmp_path / "few", 1.0) == 1.0
    assert mix(data, [], tmp_path / "none", 1.0) == 0.0


def test_a_marked_source_begins_with_a_piece_that_nothing_else_has(data):
    tokenizer = subwords.load(data / "sp.model")
    pairs = toy.pairs(40, seed=3)
    marked = [Row(1.0, 1.0, BACK + source, target) for source, target in pairs]
    for some, expected in ((marked, True), ([Row(1.0, 1.0, *pair) for pair in pairs], False)):
        for batch in batches.epoch(some, tokenizer, 500, 0.5, np.random.default_rng(1), finish=False, hints=Hints(())):
            assert ((batch.source[:, 0] == subwords.UNKNOWN) == expected).all()
            assert not (batch.source[:, 1:] == subwords.UNKNOWN).any()
            assert "<back>" not in tokenizer.decode(batch.source[0].tolist())


def test_turned_round_a_source_is_the_target_and_no_machine_is_learnt_from(data, tmp_path):
    mix(data, [(BACK + "Petani menjual padi.", "Farmers sell rice.")], tmp_path / "mixed", 1.0)
    turn(tmp_path / "mixed", tmp_path / "turned")
    before, after = rows.read(data / "rows.tsv"), rows.read(tmp_path / "turned" / "rows.tsv")
    assert [(row.source, row.target) for row in after] == [(row.target, row.source) for row in before]
    assert (tmp_path / "turned" / "sp.model").read_bytes() == (data / "sp.model").read_bytes()
