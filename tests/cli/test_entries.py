"""The command ``dwibaca entries``, and what a look-up makes of them."""

import pytest

from gui.words.card import card_text
from translation import paths
from translation.cli import main as cli
from translation.words.forms.parts_of_speech import NAMES
from translation.words.own.own_entries import OwnEntry, read_entries


def test_an_entry_is_added_listed_found_first_passed_on_and_removed(capsys, tmp_path):
    assert cli.main(["entries", "list"]) == 0
    assert "no entries of yours" in capsys.readouterr().err
    assert cli.main(["entries", "add", "gercep", "quick to act; prompt", "--part", "adj"]) == 0
    capsys.readouterr()
    assert cli.main(["lookup", "gercepnya"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("gercep (adjective) – your own entry\n  quick to act\n  prompt\n")
    assert cli.main(["entries", "list"]) == 0
    assert capsys.readouterr().out == "gercep\tquick to act; prompt\tadjective\n"
    assert cli.main(["entries", "export", str(tmp_path / "out.csv")]) == 0
    assert read_entries(tmp_path / "out.csv") == (OwnEntry("gercep", "quick to act; prompt", part="adj"),)
    assert cli.main(["entries", "remove", "gercep", "bukan"]) == 1
    assert "no entry of yours for “bukan”" in capsys.readouterr().err
    assert cli.main(["lookup", "gercep"]) == 1
    assert cli.main(["entries", "import", str(tmp_path / "out.csv")]) == 0
    assert "1 entry imported" in capsys.readouterr().err
    assert cli.main(["lookup", "gercep"]) == 0


def test_only_known_parts_of_speech_are_accepted(capsys, tmp_path):
    assert cli.main(["entries", "add", "gercep", "prompt", "--part", "foo"]) == 1
    assert "“foo” is no part of speech. Known are n (noun), v (verb)" in capsys.readouterr().err
    assert cli.main(["entries", "add", "gercep", "prompt", "--part", "Adjective/v"]) == 0
    assert cli.main(["entries", "list"]) == 0
    assert capsys.readouterr().out == "gercep\tprompt\tadjective, verb\n"
    file = tmp_path / "entries.csv"
    file.write_text("form,meaning,part\nsatu,one,num\ndua,two,foo\n")
    assert cli.main(["entries", "import", str(file)]) == 1
    said = capsys.readouterr().err
    assert "does not know: “foo” at “dua”." in said
    assert "n, v, adj" in said


def test_the_names_of_parts_are_those_of_the_window():
    assert {code: card_text.PARTS[code] for code in NAMES} == NAMES


@pytest.mark.parametrize("command", ["entries", "terms"])
def test_a_file_of_the_reader_that_is_no_list_is_not_called_a_file_of_dwibaca(command, capsys, tmp_path):
    file = tmp_path / "e.csv"
    assert cli.main([command, "import", str(file)]) == 1
    said = capsys.readouterr().err
    assert said.endswith(f"The list could not be read: There is no file “{file}”. Check its name and its folder.\n")
    file.write_text("word;english\na;b\n")
    assert cli.main([command, "import", str(file)]) == 1
    said = capsys.readouterr().err
    assert "The list could not be read: “e.csv” has the columns word;english, not " in said
    assert "Its first line must name the columns" in said
    file.write_bytes(b"\xff\xfe\x00")
    assert cli.main([command, "import", str(file)]) == 1
    assert "is not text in UTF-8" in capsys.readouterr().err
    assert cli.main([command, "import", str(tmp_path)]) == 1
    assert "is a folder" in capsys.readouterr().err


def test_a_look_up_makes_no_library(capsys):
    assert cli.main(["lookup", "menyapu"]) == 0
    assert not paths.library().exists()
