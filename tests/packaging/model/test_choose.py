"""Which of several translations is the best one, and how ways of decoding are told."""

from model.choose import chosen, report

from tests.packaging.model import toy
from translation.engine.families.contents import starter_folder


def test_one_that_lost_a_number_or_a_name_is_passed_over():
    source = "Menurut Wulandari, harga naik 12 persen."
    found = [("Prices rose 21 percent, he said.", -0.5), ("According to Wulandari, prices rose 12 percent.", -0.7)]
    assert chosen(source, found) == found[1][0]


def test_a_much_better_one_is_taken_all_the_same():
    found = [("He met the minister in town.", -0.2), ("Wulandari Wulandari met met.", -2.0)]
    assert chosen("Ia bertemu Wulandari di kota.", found) == found[0][0]


def test_every_way_is_told_with_its_scores(tmp_path):
    stem = toy.make_lines(tmp_path, count=6)
    told = list(report(starter_folder(), stem, beams=[1, 3], penalties=[1.0], best=2))
    ways = [line.split()[:3] for line in told[2:]]
    assert ways == [["1", "1.0", "1"], ["3", "1.0", "1"], ["3", "1.0", "2"]]
