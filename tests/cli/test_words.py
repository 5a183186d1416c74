"""The reader's words without a display: listed, added, removed and back, exported, reviewed."""

import io
import json
import zipfile

import pytest

from translation import paths
from translation.cli import main as cli


@pytest.fixture
def run(capsys, monkeypatch):
    """Runs a command of My Words with these lines typed; its exit code, what it printed, what it said."""

    def run(*arguments, typed=""):
        capsys.readouterr()
        monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        code = cli.main(["words", *map(str, arguments)])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return run


@pytest.fixture
def filled(run):
    run(
        "add", "naik", "--meaning", "to rise", "--sentence", "Harga beras naik lagi.",
        "--translation", "The price of rice is rising again.", "--note", "often",
    )  # fmt: skip
    run("add", "petani", "--meaning", "farmer")
    return run


def test_words_are_listed_with_their_sentences(filled):
    code, printed, _ = filled("list")
    assert code == 0
    assert printed.splitlines() == [
        "new            petani  farmer",
        "new            naik  to rise",
        "      Harga beras naik lagi.",
    ]
    assert filled("list", "rice")[1].splitlines()[0].split() == ["new", "naik", "to", "rise"]
    holds = json.loads(filled("list", "--format", "json")[1])
    assert [word["word"] for word in holds["words"]] == ["petani", "naik"]
    assert holds["words"][1]["translation"] == "The price of rice is rising again."


def test_an_empty_list_says_how_it_is_filled(run):
    assert run("list") == (0, "", "There are no such words; dwibaca words add adds one.\n")


def test_the_dictionary_gives_the_meaning(run):
    assert run("add", "rumah")[0] == 0
    assert "house" in run("list")[1]
    assert run("add", "Rumah")[2] == "“rumah” is already in My Words.\n"
    assert run("add", "house", "--english")[0] == 0
    assert "rumah" in run("list", "house")[1]
    assert run("add", "membacanya")[2] == "“membaca” was added to My Words.\n"
    assert run("add", "PPATK")[0] == 0
    assert "Pusat Pelaporan" in run("list", "ppatk")[1]


def test_words_are_removed_and_brought_back(filled):
    assert filled("remove", "NAIK", "padi") == (1, "", "“padi” is not in My Words.\n")
    assert "naik" not in filled("list")[1]
    assert filled("remove", "naik", "--undo")[0] == 0
    assert filled("remove", "padi", "--undo") == (1, "", "“padi” was not removed.\n")
    assert "naik" in filled("list")[1]


def test_known_words_are_not_due(filled):
    assert filled("known", "naik")[0] == 0
    assert filled("list", "--state", "known")[1].startswith("known          naik")
    assert "naik" not in filled("list", "--state", "due")[1]
    filled("known", "naik", "--off")
    assert "naik" in filled("list", "--state", "due")[1]


def test_words_are_exported_by_the_ending_of_the_file(filled, tmp_path):
    code, _, said = filled("export", tmp_path / "w.apkg")
    assert (code, said) == (0, f"{tmp_path / 'w.apkg'} has 2 words.\n")
    assert zipfile.ZipFile(tmp_path / "w.apkg").testzip() is None
    assert filled("export", tmp_path / "w.csv", "--state", "learning")[0] == 0
    assert len((tmp_path / "w.csv").read_text("utf-8-sig").splitlines()) == 3
    code, _, said = filled("export", tmp_path / "w.doc")
    assert code == 1
    assert ".apkg" in said


def test_a_review_asks_keeps_and_undoes(filled):
    code, printed, said = filled("review", typed="\n4\n\nu\n\n1\nq\n")
    assert code == 0
    assert printed.count("Harga beras ____ lagi.") == 2, "what was undone is asked again"
    assert "____  farmer" in printed
    assert "1 again (1 min)" in said
    assert "The last answer was undone." in said
    assert said.endswith("1 answered.\n")
    due = json.loads(filled("review", "--format", "json")[1])["words"]
    assert [(word["word"], word["reviews"]) for word in due] == [("petani", 0)]


def test_a_review_ends_with_the_words_and_with_the_input(filled):
    code, _, said = filled("review", typed="\n4\n\nx\n4\n")
    assert code == 0
    assert said.endswith("No word is due now.\n2 answered.\n")
    assert filled("review", typed="")[2] == "No word is due now.\n0 answered.\n"


def test_nothing_of_it_is_an_order_to_the_terminal(run):
    run("add", "naik\x1b[2J", "--sentence", "Harga\x1b]0;x\x07 naik")
    assert "\x1b" not in run("list")[1]
    assert "\x1b" not in run("review", typed="\nq\n")[1]


def test_nothing_is_made_for_the_manual(run):
    with pytest.raises(SystemExit):
        run("--help")
    assert not paths.library().exists()


def test_a_word_without_a_meaning_is_refused_with_those_that_are_near(run):
    code, _, said = run("add", "xyzzy")
    assert (code, said) == (1, "“xyzzy” is not in the dictionary. Add its meaning with --meaning.\n")
    code, _, said = run("add", "perdaganagn")
    assert code == 1
    assert "Did you mean “perdagangan”" in said
    assert run("add", "xyzzyq", "--english")[0] == 1
    assert "no such words" in run("list")[2]
    assert run("add", "xyzzy", "--meaning", "a spell")[0] == 0


def test_an_entry_of_the_readers_own_is_the_meaning_of_a_word(run):
    assert cli.main(["entries", "add", "gercep", "prompt"]) == 0
    assert run("add", "gercep")[0] == 0
    assert "gercep  prompt" in run("list")[1]
