"""The command ``dwibaca entries``, and what a look-up makes of them."""

from translation import paths
from translation.cli import main as cli
from translation.words.own_entries import OwnEntry, read_entries


def test_an_entry_is_added_listed_found_first_passed_on_and_removed(capsys, tmp_path):
    assert cli.main(["entries", "list"]) == 0
    assert "no entries of yours" in capsys.readouterr().err
    assert cli.main(["entries", "add", "gercep", "quick to act; prompt", "--part", "adj"]) == 0
    capsys.readouterr()
    assert cli.main(["lookup", "gercepnya"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("gercep (adj) – your own entry\n  quick to act\n  prompt\n")
    assert cli.main(["entries", "list"]) == 0
    assert capsys.readouterr().out == "gercep\tquick to act; prompt\tadj\n"
    assert cli.main(["entries", "export", str(tmp_path / "out.csv")]) == 0
    assert read_entries(tmp_path / "out.csv") == (OwnEntry("gercep", "quick to act; prompt", part="adj"),)
    assert cli.main(["entries", "remove", "gercep", "bukan"]) == 1
    assert "no entry of yours for “bukan”" in capsys.readouterr().err
    assert cli.main(["lookup", "gercep"]) == 1
    assert cli.main(["entries", "import", str(tmp_path / "out.csv")]) == 0
    assert "1 entry imported" in capsys.readouterr().err
    assert cli.main(["lookup", "gercep"]) == 0


def test_a_look_up_makes_no_library(capsys):
    assert cli.main(["lookup", "menyapu"]) == 0
    assert not paths.library().exists()
