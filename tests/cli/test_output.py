"""Where results go: formats follow the ending, what is not understood is refused, and a PDF may go into a pipe."""

import io
import json
import sys
import zipfile

import pytest

from translation import paths
from translation.cli import main as cli
from translation.export.formats import FORMATS

SAMPLE = str(paths.sample())


@pytest.fixture
def translate(capsys):
    """Translates without a model; the exit code, what was printed, what was said."""

    def translate(*arguments):
        capsys.readouterr()
        code = cli.main(["translate", *map(str, arguments), "--show", "original"])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return translate


@pytest.fixture
def article(tmp_path):
    file = tmp_path / "in" / "berita.txt"
    file.parent.mkdir()
    file.write_text("Jembatan Dibangun\n\nPemerintah membangun jembatan baru di desa itu. Warga senang.\n", "utf-8")
    return file


@pytest.fixture
def library(tiny_package, article):
    """Two articles in the library."""
    for source in (SAMPLE, article):
        assert cli.main(["translate", str(source), "--keep", "--model", str(tiny_package)]) == 0


BEGINNINGS = {
    "pdf": b"%PDF", "html": b"<!DOCTYPE", "epub": b"PK", "md": b"# Jembatan", "text": b"Note: ", "json": b"{",
    "csv": "\ufeffarticle".encode(), "tsv": b"article\t", "tmx": b"<?xml",
}  # fmt: skip


@pytest.mark.parametrize("key", [key for key, form in FORMATS.items() if not form.is_notes])
@pytest.mark.parametrize("command", ["translate", "library"])
def test_the_format_follows_the_ending_for_every_command(command, key, capsys, tmp_path, library, article):
    file = tmp_path / f"x.{FORMATS[key].ending.upper()}"
    begin = ["translate", str(article), "--show", "original"] if command == "translate" else ["library", "export", "2"]
    assert cli.main([*begin, "--out", str(file)]) == 0
    assert file.read_bytes().lstrip().startswith(BEGINNINGS[key])


@pytest.mark.parametrize("command", [["translate", SAMPLE], ["library", "export", "1"]])
@pytest.mark.parametrize(
    ("said", "told"),
    [
        (["--out", "o.xyz"], "no format ends in .xyz: name one of .pdf, .html, .epub, .md, .txt"),
        (["--out", "o.pdf", "--format", "html"], "does not end in .pdf"),
        (["--out", "-", "--format", "pdf,html"], "only one format goes to standard output"),
    ],
)
def test_what_cannot_be_meant_is_refused_with_what_can(command, said, told, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as caught:
        cli.main([*command, *said])
    assert caught.value.code == 2
    assert told in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", [["translate", SAMPLE, SAMPLE], ["library", "export", "1", "2"]])
def test_several_articles_do_not_go_into_one_file(command, capsys, tmp_path, library):
    with pytest.raises(SystemExit):
        cli.main([*command, "--out", str(tmp_path / "x.pdf")])
    assert "2 articles do not go into the file" in capsys.readouterr().err
    assert not (tmp_path / "x.pdf").exists()
    assert cli.main([*command, "--together", "--out", str(tmp_path / "x.epub")]) == 0
    assert zipfile.is_zipfile(tmp_path / "x.epub")


def test_a_name_without_an_ending_is_a_folder(translate, tmp_path, article):
    assert translate(article, "--format", "json", "--out", tmp_path / "hasil")[0] == 0
    assert [file.name for file in (tmp_path / "hasil").iterdir()] == ["Jembatan Dibangun.json"]


def test_any_ending_is_right_where_the_format_is_named(translate, tmp_path, article):
    assert translate(article, "--format", "json", "--out", tmp_path / "x.data")[0] == 0
    assert json.loads((tmp_path / "x.data").read_text("utf-8"))["title"] == "Jembatan Dibangun"


class Piped(io.TextIOWrapper):
    """Standard output that goes to a file, or to a terminal."""

    terminal = False

    def isatty(self):
        return self.terminal


@pytest.mark.parametrize("command", [["translate", SAMPLE, "--show", "original"], ["library", "export", "1"]])
def test_a_pdf_goes_into_a_pipe_and_to_no_terminal(command, monkeypatch, library, capsys):
    held = io.BytesIO()
    piped = Piped(held, encoding="utf-8")
    monkeypatch.setattr(sys, "stdout", piped)
    assert cli.main([*command, "--format", "pdf", "--out", "-"]) == 0
    data = held.getvalue()
    assert data.startswith(b"%PDF")
    assert data.rstrip().endswith(b"%%EOF")
    piped.terminal = True
    with pytest.raises(SystemExit):
        cli.main([*command, "--format", "pdf", "--out", "-"])
    assert "PDF is nothing for a terminal: name a file after --out" in capsys.readouterr().err


def test_an_article_of_the_library_is_printed(library, capsys):
    capsys.readouterr()
    assert cli.main(["library", "export", "2", "--out", "-", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "Jembatan Dibangun"
