"""Highlights and notes without a display: listed, searched, exported."""

import contextlib
import csv
import json
from dataclasses import replace

import pytest

from tests.library.annotations.test_kept import MARK, NOTE, TEXT
from tests.library.documents import document
from translation import paths
from translation.cli import main as cli
from translation.library.annotations.kept import put
from translation.library.articles import save
from translation.library.marks import tag
from translation.library.storage.store import open_library


@pytest.fixture
def run(capsys):
    def run(*arguments):
        capsys.readouterr()
        code = cli.main(list(map(str, arguments)))
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return run


@pytest.fixture
def filled(run):
    with contextlib.closing(open_library(paths.library())) as connection:
        first = save(connection, document(*TEXT))
        second = save(connection, document("Hujan.", title="Cuaca", url="https://b.example/", site="Kabar"))
        put(connection, first, MARK)
        put(connection, second, NOTE)
        tag(connection, [second], ["cuaca"])
    return run


def test_they_are_listed_the_latest_change_first(filled):
    code, printed, _ = filled("notes", "list")
    assert code == 0
    assert printed.splitlines() == [
        "    1 2026-03-01  Harga beras naik  (Warta Nusa, yellow)",
        "      “naik Petani senang.”",
        "      “HARGA BERAS NAIK LAGI. PETANI SENANG.”",
        "      Why? See https://x.y",
        "    2 2026-03-01  Cuaca  (Kabar)",
        "      Ask Budi.",
    ]
    assert filled("notes", "list", "--most", "1")[2] == "1 of 2; --most shows more.\n"


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (["budi"], ["two"]),
        (["color:yellow"], ["one"]),
        (["tag:cuaca"], ["two"]),
        (["petani senang"], ["one"]),
        (["xyz"], []),
    ],
)
def test_they_are_searched(filled, words, names):
    holds = json.loads(filled("notes", "list", *words, "--json")[1])
    assert [one["id"] for one in holds["notes"]] == names


def test_the_json_of_a_list_has_what_is_known(filled):
    (one,) = json.loads(filled("notes", "list", "why", "--format", "json")[1])["notes"]
    assert one == {
        "article": 1,
        "title": "Harga beras naik",
        "site": "Warta Nusa",
        "url": "https://wartanusa.example/read/1",
        "id": "one",
        "color": "yellow",
        "source": "naik Petani senang.",
        "target": "HARGA BERAS NAIK LAGI. PETANI SENANG.",
        "note": "Why? See https://x.y",
        "created": "2026-03-01T08:30:00.123456+00:00",
        "changed": "2026-03-01T09:30:00.123456+00:00",
    }


def test_there_may_be_none(run):
    assert run("notes", "list")[2].endswith("You have no highlights and notes yet.\n")
    assert run("notes", "list", "x")[2].endswith("Nothing was found.\n")
    assert run("notes", "export", "x")[2].endswith("Nothing was found.\n")


def test_each_article_gets_a_file(filled, tmp_path):
    code, printed, _ = filled("notes", "export", "--out", tmp_path)
    assert code == 0
    first, second = printed.splitlines()
    assert sorted(map(str, tmp_path.iterdir())) == sorted([first, second])
    text = (tmp_path / first).read_text("utf-8")
    assert text.startswith('---\ntitle: "Harga beras naik"\nsource: "https://wartanusa.example/read/1"\n')
    assert "Why? See <https://x.y> #highlight/yellow ^one" in text


def test_or_all_go_into_one_file_as_its_name_says(filled, tmp_path):
    filled("notes", "export", "--together", "--out", tmp_path / "all.csv")
    with (tmp_path / "all.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [line["note"] for line in csv.DictReader(file)] == ["Why? See https://x.y", "Ask Budi."]
    filled("notes", "export", "--together", "--out", tmp_path / "all.json")
    assert len(json.loads((tmp_path / "all.json").read_text("utf-8"))["notes"]) == 2
    filled("notes", "export", "budi", "--together", "--out", tmp_path / "all.md")
    assert "Cuaca" in (tmp_path / "all.md").read_text("utf-8")
    assert "Why?" not in (tmp_path / "all.md").read_text("utf-8")
    assert "Ask Budi. ^two" in filled("notes", "export", "budi", "--out", "-")[1]


def test_articles_are_shown_and_exported_with_them(filled, tmp_path):
    assert "Highlights and notes:" in filled("library", "show", 1)[1]
    assert json.loads(filled("library", "show", 1, "--format", "json")[1])["annotations"][0]["id"] == "one"
    filled("library", "export", 1, "--out", tmp_path / "a.html")
    assert "<mark" in (tmp_path / "a.html").read_text("utf-8")
    filled("library", "export", 1, "--out", tmp_path / "a.html", "--no-notes")
    assert "<mark" not in (tmp_path / "a.html").read_text("utf-8")
    assert "Highlights and notes:" not in filled("library", "export", 1, "--out", "-", "--no-notes")[1]
    assert filled("library", "search", "budi")[1].splitlines()[0].endswith("(Kabar #cuaca)  [1]")


def test_what_an_import_brings_is_told(filled, tmp_path):
    with contextlib.closing(open_library(tmp_path / "other.sqlite")) as connection:
        put(connection, save(connection, document(*TEXT)), replace(MARK, lasting="three"))
    assert "1 new highlights and notes." in filled("library", "import", tmp_path / "other.sqlite")[2]
