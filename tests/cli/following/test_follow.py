"""``dwibaca follow`` from the first source to what is new."""

import json
import time

import pytest

import main
from tests.faulty_server import Answer, FaultyServer
from tests.following.feeds import feed, item
from translation import paths
from translation.following.storage.store import alone
from translation.following.suggestions import Suggestion
from translation.settings import Settings, write_settings
from translation.texts import Text


@pytest.fixture
def server(own_home, monkeypatch):
    write_settings(paths.settings_file(), Settings(allowed_hosts="127.0.0.1"))
    monkeypatch.setattr("translation.network.gate.PAUSE", 0)
    monkeypatch.setattr("translation.power.give_way", lambda: None)  # the tests go on
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
    assert follow("update", "--no-titles") == 0
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
    assert follow("update", "--background", "--no-titles") == 1
    assert "404" in capsys.readouterr().err
    assert follow("list") == 0
    assert "404" in capsys.readouterr().out
    assert follow("update", "9", "--no-titles") == 1


def test_rules_are_added_looked_at_and_removed(server, capsys):
    follow("add", server.url("/rss"))
    follow("update", "--no-titles")
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
    follow("update", "--no-titles")
    assert len(server.asked) == asked
    assert follow("pause", 1, "--off") == 0
    assert follow("ahead", 1) == 0
    follow("list")
    assert "read ahead" in capsys.readouterr().out


def test_the_nights_work_is_done_and_written_down(server, tiny_package, tmp_path, capsys, monkeypatch):
    monkeypatch.setattr("translation.power.reason_to_wait", lambda: None)
    for number in (1, 2):
        server[f"/{number}"] = Answer()
    now = time.time()
    server["/rss"] = feed(item("Jembatan dibuka", "/1", at=now), item("Gempa di laut", "/2", at=now))
    assert follow("digest") == 1
    assert follow("add", server.url("/rss"), "--ahead") == 0
    assert follow("run", "--background", "--model", tiny_package, "--articles", 1) == 0
    said = capsys.readouterr()
    assert "1." in said.err  # as many as are allowed a day
    assert follow("inbox", "--format", "json") == 0
    found = json.loads(capsys.readouterr().out)
    assert sorted(filter(None, (entry["ahead"] for entry in found))) == ["done", "waiting"]
    assert all(entry["title_en"] for entry in found)
    assert follow("run", 1, 2, "--no-update", "--always", "--model", tiny_package) == 0
    assert capsys.readouterr().out.startswith("1 read ahead, 0 failed, 0 left")
    assert follow("digest", "--out", tmp_path / "digest.epub") == 0
    assert (tmp_path / "digest.epub").read_bytes().startswith(b"PK")
    assert follow("digest", "--out", tmp_path / "folder" / "", "--format", "text", "--days", 7) == 0
    (file,) = (tmp_path / "folder").iterdir()
    assert file.read_text().count("Jembatan gantung dibuka kembali") >= 1
    assert follow("digest", "--kept") == 1
    assert follow("digest", "--collection", "Jembatan") == 1


def test_what_could_not_be_read_ahead_is_listed_with_the_reason(server, tiny_package, capsys):
    follow("add", server.url("/rss"), "--ahead")
    follow("run", "--always", "--no-titles", "--model", tiny_package)
    capsys.readouterr()
    assert follow("inbox", "--ahead", "failed") == 0
    assert capsys.readouterr().out.count("answered 404") == 2
    assert follow("inbox", "--ahead", "done") == 0
    assert "nothing here" in capsys.readouterr().err


def test_where_no_articles_are_kept_nothing_is_read_ahead(server, capsys):
    write_settings(paths.settings_file(), Settings(allowed_hosts="127.0.0.1", keep_articles=False))
    follow("add", server.url("/rss"), "--ahead")
    assert follow("run") == 1
    assert "no other place" in capsys.readouterr().err


def test_on_battery_nothing_is_read_ahead(server, tiny_package, capsys, monkeypatch):
    monkeypatch.setattr("translation.power.reason_to_wait", lambda: Text("The computer runs on its battery."))
    follow("add", server.url("/rss"), "--ahead")
    assert follow("run", "--model", tiny_package) == 0
    assert "battery" in capsys.readouterr().err


def test_a_timer_that_finds_another_at_it_is_content(server, capsys):
    follow("add", server.url("/rss"))
    with alone(paths.following()):
        assert follow("update", "--background") == 0
        assert follow("update") == 1
    assert "Another window" in capsys.readouterr().err


def test_suggestions_are_listed_and_taken_by_name(server, capsys, monkeypatch):
    assert follow("suggestions") == 0
    assert "BBC News Indonesia" in capsys.readouterr().out
    monkeypatch.setattr(
        "translation.following.suggestions.suggestions", lambda: (Suggestion("Warta", server.url("/rss"), "news"),)
    )
    assert follow("add", "warta") == 0
    assert server.url("/rss") in capsys.readouterr().out
