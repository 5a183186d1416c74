"""The reader's glossary as a file, and the command that changes it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translation import paths
from translation.cli import main as cli
from translation.errors import ListNotRead
from translation.words.glossary import (
    Term,
    as_csv,
    fingerprint,
    from_csv,
    holding,
    merged,
    read_glossary,
    write_glossary,
)

TERMS = (
    Term("bupati", "regent"),
    Term("Menteri", "Secretary", case=True),
    Term("kabupaten"),
    Term("desa", 'hamlet, "small" & <old>', site="Kompas"),
    Term("sidang", "session", site="Tempo", tag="parlemen"),
    Term("sidang", "hearing", tag="hukum"),
)
words = st.text(st.characters(categories=("L", "N", "P"), exclude_characters="\x00"), min_size=1, max_size=12)


def test_csv_and_tbx_give_back_what_they_were_given(tmp_path):
    for name in ("own.csv", "own.tbx"):
        write_glossary(tmp_path / name, TERMS)
        assert read_glossary(tmp_path / name) == TERMS


@given(st.lists(st.builds(Term, words, words, st.booleans(), words, words)))
def test_any_terms_survive_csv(terms):
    assert from_csv(as_csv(terms)) == tuple(terms)


@pytest.mark.parametrize("content", [b"name,english\na,b\n", b"\xff\xfe\x00", b"<tbx><unclosed>"])
def test_another_file_is_refused_with_what_to_do(tmp_path, content):
    file = tmp_path / "other.csv"
    file.write_bytes(content)
    with pytest.raises(ListNotRead, match=r"columns|UTF-8|damaged"):
        read_glossary(file)


def test_no_file_is_no_terms(tmp_path):
    assert read_glossary(tmp_path / "none.csv") == ()


def test_a_later_term_takes_the_place_of_an_earlier_one():
    assert merged([Term("Bupati", "head")], [Term("bupati", "regent"), Term("bupati", "mayor", site="Tempo")]) == (
        Term("bupati", "regent"),
        Term("bupati", "mayor", site="Tempo"),
    )


def test_terms_of_a_site_or_a_tag_hold_there_alone_and_come_first():
    everywhere, here, elsewhere, tagged, both = (
        Term("desa", "village"),
        Term("desa", "hamlet", site="Kompas"),
        Term("kota", "town", site="Tempo"),
        Term("desa", "settlement", tag="Adat"),
        Term("desa", "nagari", site="Kompas", tag="Sumatra"),
    )
    every = (everywhere, here, elsewhere, tagged, both)
    assert holding(every, "kompas") == (here, everywhere)
    assert holding(every, "kompas", ["adat", "hutan"]) == (tagged, here, everywhere)
    assert holding(every, "KOMPAS", ["sumatra"]) == (both, here, everywhere)
    assert holding(every) == (everywhere,)


def test_other_terms_have_another_fingerprint():
    assert fingerprint(()) == ""
    assert len({fingerprint(TERMS), fingerprint(TERMS[:2]), fingerprint(())}) == 3


def test_the_command_adds_lists_removes_and_passes_on(capsys, tmp_path):
    assert cli.main(["terms", "list"]) == 0
    assert "empty" in capsys.readouterr().err
    assert cli.main(["terms", "add", "bupati", "regent"]) == 0
    assert "has 1 term." in capsys.readouterr().err
    assert cli.main(["terms", "add", "kabupaten", "--site", "Kompas"]) == 0
    capsys.readouterr()
    assert cli.main(["terms", "list"]) == 0
    assert capsys.readouterr().out == "bupati\tregent\nkabupaten\tkabupaten\t\tKompas\n"
    assert cli.main(["terms", "export", str(tmp_path / "out.tbx")]) == 0
    assert cli.main(["terms", "remove", "Bupati"]) == 0
    assert read_glossary(paths.glossary()) == (Term("kabupaten", site="Kompas"),)
    assert cli.main(["terms", "import", str(tmp_path / "out.tbx")]) == 0
    assert set(read_glossary(paths.glossary())) == {Term("bupati", "regent"), Term("kabupaten", site="Kompas")}
    assert cli.main(["terms", "add", "bupati", "mayor", "--tag", "hukum"]) == 0
    assert cli.main(["terms", "remove", "bupati", "--tag", "adat"]) == 1
    capsys.readouterr()
    assert cli.main(["terms", "list"]) == 0
    assert "bupati\tmayor\t\t\thukum\n" in capsys.readouterr().out
    assert cli.main(["terms", "remove", "bupati", "--tag", "Hukum"]) == 0
    assert Term("bupati", "regent") in read_glossary(paths.glossary())
    assert cli.main(["terms", "remove", "gubernur"]) == 1
    assert cli.main(["terms", "import", str(tmp_path / "none.csv")]) == 1


def test_a_translation_uses_the_glossary(capsys, tmp_path):
    page = tmp_path / "page.txt"
    page.write_text("Presiden bertemu bupati di Jakarta kemarin.\n\nPresiden itu lalu pulang ke Bandung.", "utf-8")
    assert cli.main(["translate", "--show", "english", str(page)]) == 0
    assert "president" in capsys.readouterr().out.lower()
    cli.main(["terms", "add", "presiden", "head of state"])
    capsys.readouterr()
    assert cli.main(["translate", "--show", "english", str(page)]) == 0
    assert "head of state" in capsys.readouterr().out.lower()
