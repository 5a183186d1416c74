"""Scores: what they say, of which lines, and beside whom."""

import pytest
from model import evaluate
from system import NotReady

from tests.packaging.model import toy


def test_the_reference_itself_scores_all(tmp_path):
    lines = evaluate.read_lines(toy.make_lines(tmp_path))
    assert evaluate.score(lines.references, lines.references) == evaluate.Score(pytest.approx(100), pytest.approx(100))
    copied = evaluate.score(lines.others["copy"], lines.references)
    assert copied.chrf < 40
    assert copied.bleu < 10


def test_the_signatures_are_the_usual_ones():
    bleu, chrf = evaluate.signatures(["a b c d"], ["a b c d"])
    assert bleu.startswith("BLEU: nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp|version:")
    assert chrf.startswith("CHRF: nrefs:1|case:mixed|eff:yes|nc:6|nw:0|space:no|version:")


def test_lines_are_told_apart_by_kind(tmp_path):
    lines = evaluate.Lines(
        ["Harga naik 5 persen.", "Ia berkata “ya”.", "Menurut Siti Rahma dan Budi, hujan turun.", "Hujan turun lagi."],
        [
            "Prices rose 5 percent.",
            "He said “yes”.",
            "According to Siti Rahma and Budi, it rained.",
            "It rained again.",
        ],
        {},
    )
    found = {
        kind: (count, scores["same"]) for kind, count, scores in evaluate.by_kind({"same": lines.references}, lines)
    }
    assert found["all"] == (4, pytest.approx(100))
    assert {kind: count for kind, (count, _) in found.items()} == {
        "all": 4, "up to 12 words": 4, "with numbers": 1, "with quotes": 1, "with two names or more": 1,
        "without numbers, quotes, names": 1,
    }  # fmt: skip


def test_the_worst_lines_come_first():
    lines = evaluate.Lines(["satu", "dua", "tiga"], ["one", "two", "three"], {})
    assert evaluate.lost(["one", "xxx", "three"], ["one", "two", "threx"], lines, 2) == [1, 0]


def test_the_whole_account(tiny_package, tmp_path):
    stem = toy.make_lines(tmp_path, count=10)
    told = list(evaluate.report(tiny_package, stem, beam=1, worst=1, against="copy"))
    assert told[0] == f"{tiny_package.name} on text: 10 lines, beam 1"
    assert [line.split()[0] for line in told[3:5]] == ["ours", "copy"]
    assert any(line.startswith("all ") and " 10 " in line for line in told)
    assert told[-1].split()[0] == "reference"


def test_texts_that_do_not_match_are_refused(tmp_path):
    stem = toy.make_lines(tmp_path)
    (tmp_path / "text.copy.en").write_text("one line\n")
    with pytest.raises(NotReady, match="another number of lines: copy"):
        evaluate.read_lines(stem)
    with pytest.raises(NotReady, match="There is no"):
        evaluate.read_lines(tmp_path / "nothing")
