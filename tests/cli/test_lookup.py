"""The command ``dwibaca lookup``."""

import json

from translation.cli import main as cli


def test_words_are_looked_up_in_words(capsys):
    assert cli.main(["lookup", "memperberat", "KPK"]) == 0
    said = capsys.readouterr().out
    assert "mem- + per- + berat, from berat" in said
    assert "Komisi Pemberantasan Korupsi · Corruption Eradication Commission" in said


def test_json_has_the_same(capsys):
    assert cli.main(["lookup", "--json", "menyapu", "xyzzy"]) == 1
    out = capsys.readouterr()
    sweep, nothing = json.loads(out.out)
    assert sweep["results"][0]["root"] == "sapu"
    assert {"text": "to sweep", "gloss": "", "fits": False} in sweep["results"][0]["meanings"]
    assert nothing == {"word": "xyzzy", "results": []}
    assert "“xyzzy” is not in the dictionary." in out.err


def test_english_words_are_looked_up_by_the_glosses(capsys):
    assert cli.main(["lookup", "--english", "corruption"]) == 0
    assert "korupsi: corruption" in capsys.readouterr().out
