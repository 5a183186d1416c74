"""The library without a display: what is printed, what is changed, and what a command leaves alone."""

import json
from pathlib import Path

import pytest

from translation import paths
from translation.cli import main as cli
from translation.errors import NotKept

SAMPLE = str(paths.sample())
TITLE = "Meski Sekutu Rusia, Armenia Minta AS Ikut Campur Hentikan Agresi Azerbaijan"


@pytest.fixture
def run(capsys):
    """Runs a command of the library; its exit code, what it printed, what it said."""

    def run(*arguments):
        capsys.readouterr()
        code = cli.main(["library", *map(str, arguments)])
        printed = capsys.readouterr()
        return code, printed.out.splitlines(), printed.err

    return run


@pytest.fixture
def filled(tmp_path, tiny_package, run):
    """A library with the sample and a text of two sentences."""
    text = tmp_path / "berita.txt"
    text.write_text("Jembatan Dibangun\n\nPemerintah membangun jalan baru di desa itu. Warga senang.\n", "utf-8")
    for source in (SAMPLE, str(text)):
        assert cli.main(["translate", source, "--keep", "--model", str(tiny_package)]) == 0
    return run


def test_nothing_is_kept_unless_asked(tiny_package, run):
    assert cli.main(["translate", SAMPLE, "--model", str(tiny_package)]) == 0
    assert not paths.library().exists()
    code, printed, said = run("list")
    assert (code, printed) == (0, [])
    assert "--keep" in said


def test_articles_are_listed(filled):
    code, printed, _ = filled("list")
    assert code == 0
    assert [line.split()[0] for line in printed] == ["2", "1"]
    assert printed[1].endswith(f"100%  {TITLE}  (SINDOnews.com)")
    assert len(filled("list", "--sort", "title", "--most", 1)[1]) == 1
    assert "1 of 2" in filled("list", "--most", 1)[2]


def test_articles_are_searched(filled):
    assert [line[:5].strip() for line in filled("search", "armenia", "azerbaijan")[1][::2]] == ["1"]
    assert "jalan" in filled("search", "jalan", "baru")[1][1]
    assert filled("search", "jalan baru")[1]
    assert filled("search", "baru jalan") == (0, [], "Nothing was found.\n")
    assert filled("search", "c++", 'foo:"bar')[0] == 0
    assert len(filled("search", "site:sindo", "before:2024")[1]) == 1


def test_an_article_is_shown(filled):
    assert "Sedangkan Armenia menuduh" in " ".join(filled("show", 1)[1])
    holds = json.loads("\n".join(filled("show", 2, "--format", "json")[1]))
    assert holds["blocks"][0]["target"].startswith("Government build road")
    code, printed, said = filled("show", 9)
    assert (code, printed) == (1, [])
    assert "no article 9" in said


def test_sentences_are_numbered_and_quoted(filled):
    code, printed, _ = filled("quote", 2)
    assert (code, [line.split(maxsplit=1) for line in printed]) == (
        0,
        [["1", "Jembatan Dibangun"], ["2", "Pemerintah membangun jalan baru di desa itu."], ["3", "Warga senang."]],
    )
    code, printed, _ = filled("quote", 2, "--sentence", 2, 3, "--style", "mla", "--show", "original")
    assert (code, printed[0]) == (
        0,
        "“Pemerintah membangun jalan baru di desa itu. Warga senang” (“Jembatan Dibangun”).",
    )
    assert filled("quote", 1, "--sentence", 1, "--style", "ris")[1][-1] == "ER  - "
    code, printed, said = filled("quote", 2, "--sentence", 4)
    assert (code, printed) == (1, [])
    assert "no sentence 4 in article 2: it has 3" in said


def test_a_collection_is_made_ordered_noted_exported_and_undone(filled, tmp_path):
    assert "no collections" in filled("collections")[2]
    assert filled("collections", "Dua", "--add", 1, 2)[0] == 0
    assert filled("collections", "dua", "--order", 2)[0] == 0
    assert filled("collections", "Dua", "--note", "what was built", "--on", 2)[0] == 0
    assert filled("collections", "Dua", "--note", "On bridges.")[0] == 0
    assert filled("collections")[1] == ["    2  Dua  (On bridges.)"]
    lines = filled("collections", "Dua")[1]
    assert lines == ["On bridges.", "  1. Jembatan Dibangun  (2)  – what was built", f"  2. {TITLE}  (1)"]
    assert len(filled("search", "collection:dua")[1]) == 2
    file = tmp_path / "dossier.md"
    assert filled("export", "--collection", "Dua", "--out", file)[0] == 0
    text = file.read_text("utf-8")
    assert text.startswith("# Dua\n\nOn bridges.\n\n1. Jembatan Dibangun")
    assert "Note: In “Dua”: what was built" in text
    assert filled("collections", "Dua", "--take-out", 1)[0] == 0
    assert filled("collections", "Dua", "--rename", "Jembatan")[0] == 0
    assert filled("collections", "Jembatan", "--delete")[2].endswith("brings it back.\n")
    assert filled("collections", "Jembatan")[0] == 1
    assert filled("collections", "Jembatan", "--undo")[0] == 0
    assert len(filled("collections", "Jembatan")[1]) == 2
    assert filled("collections", "Lain", "--add", 9)[0] == 1
    assert "no collection “Lain”" in filled("collections", "Lain")[2]
    with pytest.raises(SystemExit):
        filled("export")


def test_versions_are_listed_and_shown(filled, tmp_path, tiny_package):
    page = tmp_path / "versi.html"
    text = "<title>Banjir</title><link rel=canonical href='https://x.example/1'><article><h1>Banjir</h1>{}</article>"
    paragraphs = [f"<p>Warga kampung {n} menunggu bantuan dari pemerintah sejak hari Senin lalu.</p>" for n in range(6)]
    for count in (5, 6):
        page.write_text(text.format("".join(paragraphs[:count]).replace("kampung 0", f"desa {count}")), "utf-8")
        assert cli.main(["translate", str(page), "--keep", "--model", str(tiny_package)]) == 0
    code, printed, _ = filled("versions", 3)
    assert code == 0
    assert [line.split("  ")[-1] for line in printed] == ["6 sentences", "1 changed, 1 new"]
    code, printed, said = filled("show", 3, "--version", 1)
    assert (code, "Version 1, saved" in said) == (0, True)
    assert "Warga desa 5" in "\n".join(printed)
    assert "Warga desa 6" in "\n".join(filled("show", 3, "--version", 2)[1])
    assert "Warga desa 6" in "\n".join(filled("show", 3)[1])
    code, printed, said = filled("show", 3, "--version", 3)
    assert (code, printed) == (1, [])
    assert "There is no version 3 of article 3: it has 2 versions." in said
    code, printed, _ = filled("changes", 3, "--format", "md")
    text = "\n".join(printed)
    assert code == 0
    assert "Note: What has changed from version 1 (saved 20" in text
    assert "− Warga desa **5** menunggu" in text
    assert "\\+ Warga desa **6** menunggu" in text
    assert "\\+ Warga kampung 5 menunggu" in text
    assert "kampung 3" not in text
    back = "\n".join(filled("changes", 3, "--from", 2, "--to", 1)[1])
    assert "− Warga desa 6 menunggu" in back
    assert filled("changes", 1) == (0, [], "There is only one version.\n")
    assert filled("changes", 3, "--from", 2, "--to", 2)[2] == "The words are the same.\n"
    assert filled("changes", 3, "--to", 9)[0] == 1
    file = tmp_path / "changes.pdf"
    assert filled("changes", 3, "--out", file)[0] == 0
    assert file.read_bytes().startswith(b"%PDF")


def test_what_was_not_saved_was_not_translated_again(filled, tiny_package, monkeypatch):
    """A full disk: the command says so and fails, as the window does."""
    monkeypatch.setattr("translation.library.recorder.add_again", full)
    code, _, said = filled("again", 1, 2, "--model", tiny_package)
    assert code == 1
    assert said.count("The disk is full.") == 2


def test_keeping_that_kept_nothing_fails(tmp_path, tiny_package, monkeypatch, capsys):
    monkeypatch.setattr("translation.library.recorder.save", full)
    assert cli.main(["translate", SAMPLE, "--keep", "--model", str(tiny_package)]) == 1
    printed = capsys.readouterr()
    assert "The disk is full." in printed.err
    assert TITLE in printed.out


def full(*_, **__):
    raise NotKept("It is not saved in the library. The disk is full.", "Make room on it.")


def test_a_backup_replaces_no_letter(filled, tmp_path):
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear reader")
    code, printed, said = filled("backup", letter)
    assert (code, printed, letter.read_text()) == (1, [], "Dear reader")
    assert "--force replaces it" in said
    assert filled("backup", letter, "--force")[0] == 0
    assert filled("backup", "/dev/null", "--force")[0] == 1


def test_going_back_says_where_what_was_there_is(filled, tmp_path):
    kept = filled("backup")[1][0]
    code, _, said = filled("restore", kept)
    before = Path(said.split("“")[1].split("”")[0])
    assert (code, before.is_file(), before.parent) == (0, True, paths.library().parent / "backups")


def test_articles_are_exported(filled, tmp_path):
    out = tmp_path / "out"
    code, printed, said = filled("export", 1, 9, 2, "--format", "text", "--format", "json", "--out", out)
    assert code == 1
    assert "Article 9" in said
    assert sorted(file.name for file in out.iterdir()) == sorted(
        f"{title}.{ending}" for title in (TITLE, "Jembatan Dibangun") for ending in ("txt", "json")
    )
    assert len(printed) == 4


def test_stars_and_tags(filled):
    assert filled("star", 1, 2)[0] == filled("star", 2, "--off")[0] == filled("tag", "Luar Negeri", 1)[0] == 0
    assert len(filled("search", "is:starred", 'tag:"luar negeri"')[1]) == 1
    assert "#Luar Negeri" in filled("list")[1][1]
    assert filled("tag", "x", 9)[0] == 1


def test_what_is_not_there_is_not_called_deleted(filled):
    code, _, said = filled("delete", 9)
    assert code == 1
    assert "Deleted" not in said


def test_a_deletion_is_undone(filled):
    assert "--undo 1" in filled("delete", 1)[2]
    assert len(filled("list")[1]) == 1
    assert filled("delete", 1, "--undo")[0] == 0
    assert len(filled("list")[1]) == 2
    assert filled("delete", 1, "--for-good")[0] == 0
    assert filled("delete", 1, "--undo")[0] == 1
    assert len(filled("list")[1]) == 1


def test_backup_restore_and_import(filled, tmp_path):
    copy = tmp_path / "copy.dwibaca"
    assert filled("backup", copy)[1] == [str(copy)]
    kept = filled("backup")[1][0]
    filled("delete", 1, 2)
    assert kept in filled("restore")[1]
    assert filled("restore", kept)[0] == 0
    assert len(filled("list")[1]) == 2
    filled("delete", 1)
    code, _, said = filled("import", copy)
    assert code == 0
    assert "2 that were here already" in said
    assert len(filled("list")[1]) == 2
    assert filled("import", tmp_path / "none")[0] == filled("restore", SAMPLE)[0] == 1


def test_an_article_is_translated_again(filled, tiny_package):
    assert filled("again", 2, 1, "--extract", "--model", tiny_package)[0] == 0
    code, _, said = filled("again", 9, "--model", tiny_package)
    assert code == 1
    assert "no article 9" in said
    assert len(filled("list")[1]) == 2


def test_a_damaged_library_is_rescued_and_the_reader_is_told(filled):
    filled("backup")
    paths.library().write_bytes(b"This was a library once. " * 1000)
    code, printed, said = filled("list")
    assert code == 0
    assert len(printed) == 2
    assert "Your library was damaged." in said


@pytest.mark.parametrize(
    "arguments",
    [
        ["show"],
        ["show", "x"],
        ["show", "0"],
        ["list", "--sort", "x"],
        ["tag", "x"],
        ["export", "1", "--format", "x"],
    ],
)
def test_what_is_not_understood_is_usage(arguments, capsys):
    with pytest.raises(SystemExit) as caught:
        cli.main(["library", *arguments])
    assert caught.value.code == 2
    assert "usage:" in capsys.readouterr().err
