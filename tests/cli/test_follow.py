"""``dwibaca follow`` from the first source to what is new."""

import json

import pytest

import main
from tests.faulty_server import Answer, FaultyServer
from tests.following.feeds import feed, item
from translation import paths
from translation.settings import Settings, write_settings


@pytest.fixture
def server(own_home, monkeypatch):
    write_settings(paths.settings_file(), Settings(allowed_hosts="127.0.0.1"))
    monkeypatch.setattr("translation.network.gate.PAUSE", 0)
    with FaultyServer() as running:
        running["/rss"] = feed(item("Harga beras naik", "/1"), item("Gempa di laut", "/2"))
        running["/"] = Answer(
            b"<html><head><link rel='alternate' type='application/rss+xml' href='/rss'></head><body><a href='/berita/12345'>Harga beras naik lagi</a></body></html>"
        )
        yield running


def follow(*arguments):
    return main.main(["follow", *map(str, arguments)])


def test_an_outlet_is_followed_read_and_left(server, capsys):
    assert follow("list") == 0
    assert "follow nothing" in capsys.readouterr().err
    assert follow("add", server.url("/"), "--folder", "Pagi") == 0
    assert "Warta Nusa" in capsys.readouterr().out
    assert follow("update") == 0
    assert capsys.readouterr().out.startswith("2 new\n")
    assert follow("inbox", "beras", "--format", "json") == 0
    (entry,) = json.loads(capsys.readouterr().out)
    assert (entry["title"], entry["read"], entry["sources"]) == (
        "Harga beras naik",
        False,
        [{"id": 1, "title": "Warta Nusa"}],
    )
    assert follow("mark", "read", entry["id"]) == 0
    assert follow("mark", "keep", 1, 99) == 1
    assert follow("inbox", "--unread") == 0
    assert "Gempa" in (out := capsys.readouterr().out)
    assert "beras" not in out
    assert follow("list") == 0
    assert "1 unread" in capsys.readouterr().out
    assert follow("remove", 1) == 0
    assert follow("inbox") == 0
    assert "nothing here" in capsys.readouterr().err
    assert follow("remove", 1, "--undo") == 0
    assert follow("remove", 7) == 1


def test_what_is_found_is_only_looked_at(server, capsys):
    assert follow("add", server.url("/"), "--look") == 0
    assert server.url("/rss") in capsys.readouterr().out
    assert follow("list") == 0
    assert capsys.readouterr().out == ""


def test_a_source_that_fails_is_told(server, capsys):
    server["/rss"] = [feed(item("Satu", "/1")), Answer(b"", "404 Not Found")]
    follow("add", server.url("/rss"))
    capsys.readouterr()
    assert follow("update", "--background") == 1
    assert "404" in capsys.readouterr().err
    assert follow("list") == 0
    assert "404" in capsys.readouterr().out
    assert follow("update", 9) == 1


def test_rules_are_added_looked_at_and_removed(server, capsys):
    follow("add", server.url("/rss"))
    follow("update")
    capsys.readouterr()
    assert follow("add-rule", "--leave-out", "beras, harga", "--look") == 0
    looked = capsys.readouterr()
    assert "1 of the 2" in looked.err
    assert "Harga beras naik" in looked.out
    assert follow("rules") == 0
    assert follow("add-rule", "--leave-out", "beras", "--in-titles", "--source", 1, "--longer-than", 3) == 0
    assert "leave out: beras; in titles; at least 3 words; from 1" in capsys.readouterr().out
    follow("inbox", "--left-out")
    assert "Harga beras" in capsys.readouterr().out
    assert follow("remove-rule", 1) == 0
    assert follow("remove-rule", 1) == 1
    assert follow("add-rule", "--collect", "x", "--source", 9) == 1


def test_lists_of_sources_come_and_go(server, tmp_path, capsys):
    follow("add", server.url("/rss"))
    assert follow("export", tmp_path / "list.opml") == 0
    follow("remove", 1)
    assert follow("import", tmp_path / "list.opml") == 0
    assert "1 new, 0 that you follow already" in capsys.readouterr().err
    assert follow("add", tmp_path / "list.opml") == 0
    assert "0 new, 1 that you follow already" in capsys.readouterr().err
    assert follow("import", tmp_path / "none.opml") == 1


def test_a_paused_source_is_not_asked(server, capsys):
    follow("add", server.url("/rss"))
    asked = len(server.asked)
    assert follow("pause", 1) == 0
    follow("update")
    assert len(server.asked) == asked
    assert follow("pause", 1, "--off") == 0
    assert follow("ahead", 1) == 0
    follow("list")
    assert "read ahead" in capsys.readouterr().out
