"""``dwibaca follow`` from the first source to what is new."""

import json
import time
from datetime import date

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


def test_every_change_is_told(server, capsys):
    follow("add", server.url("/rss"))
    follow("update", "--no-titles")
    follow("add-rule", "--leave-out", "gempa", "--name", "Gempa")
    for arguments, said in (
        (("ahead", 1), "To be read ahead: Warta Nusa; “dwibaca follow run” does it.\n"),
        (("ahead", 1, "--off"), "Only listed from now on: Warta Nusa.\n"),
        (("pause", 1), "Not asked any more: Warta Nusa; “dwibaca follow pause --off 1” asks again.\n"),
        (("pause", 1, "--off"), "Asked again from now on: Warta Nusa.\n"),
        (("mark", "read", 1, 2), "Marked as read: 1, 2.\n"),
        (("mark", "unread", 1), "Marked as unread: 1.\n"),
        (("mark", "keep", 2), "Kept: 2.\n"),
        (("mark", "unkeep", 2), "Kept no more: 2.\n"),
        (("mark", "hide", 1), "Hidden: 1.\n"),
        (("mark", "show", 1), "Shown again: 1.\n"),
        (("remove-rule", 1), "“Gempa” is removed; what it left out is shown again.\n"),
        (("remove", 1), "Removed. For 30 days “dwibaca follow remove --undo 1” brings that back.\n"),
        (("remove", "--undo", 1), "Followed again: Warta Nusa.\n"),
        (("list", "--removed"), "There is no source that could be brought back.\n"),
    ):
        capsys.readouterr()
        assert follow(*arguments) == 0
        assert capsys.readouterr().err == said


def test_a_source_a_rule_or_an_entry_that_is_not_there_is_an_error(server, capsys, tiny_package):
    follow("add", server.url("/rss"))
    for arguments, said in (
        (("inbox", "--source", 99), "There is no source 99"),
        (("inbox", "--rule", 99), "There is no rule 99"),
        (("digest", "--source", 99), "There is no source 99"),
        (("run", 99, "--model", tiny_package), "There is no entry 99"),
    ):
        capsys.readouterr()
        assert follow(*arguments) == 1
        told = capsys.readouterr()
        assert said in told.err
        assert told.out == ""
    follow("remove", 1)
    assert follow("inbox", "--source", 1) == 1
    assert "remove --undo 1" in capsys.readouterr().err


def test_what_rules_leave_out_is_told_beside_what_is_there(server, capsys):
    follow("add", server.url("/rss"))
    follow("update", "--no-titles")
    follow("add-rule", "--only-with", "kopi")
    capsys.readouterr()
    assert follow("inbox") == 0
    assert capsys.readouterr().err.endswith(
        "There is nothing here.\nLeft out by rules: 2; --left-out lists them, “dwibaca follow rules” the rules.\n"
    )
    assert follow("inbox", "beras") == 0
    assert "Left out by rules: 1;" in capsys.readouterr().err
    assert follow("inbox", "--left-out") == 0
    assert "Left out" not in capsys.readouterr().err


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
    capsys.readouterr()
    for look in ((), ("--look",)):
        assert follow("add-rule", "--collect", "x", "--longer-than", 300, "--shorter-than", 100, *look) == 1
        assert "at least 300 words and at most 100" in capsys.readouterr().err


def test_a_digest_of_a_rule_that_collects_nothing_says_so(server, capsys):
    follow("add", server.url("/rss"))
    follow("add-rule", "--leave-out", "beras")
    for job in ("digest", "inbox"):
        capsys.readouterr()
        assert follow(job, "--rule", 1) == 1
        assert "“beras” collects nothing" in capsys.readouterr().err


def test_a_page_whose_feed_is_followed_already_tells_what_else_is_there(server, capsys):
    follow("add", server.url("/rss"))
    capsys.readouterr()
    assert follow("add", server.url("/")) == 0
    said = capsys.readouterr().out
    assert f"You follow “Warta Nusa” ({server.url('/rss')}) already." in said
    assert f"Also there: {server.url('/')}" not in said  # one link makes no section
    links = "".join(f"<a href='/berita/{n}{n}{n}{n}{n}'>Harga beras nomor {n} naik</a>" for n in range(1, 6))
    server["/ekonomi"] = Answer(
        f"<html><head><link rel='alternate' type='application/rss+xml' href='/rss'></head><body>{links}</body></html>".encode()
    )
    assert follow("add", server.url("/ekonomi")) == 0
    said = capsys.readouterr().out
    assert f"Also there: {server.url('/ekonomi')}" in said
    assert f"“dwibaca follow add --all {server.url('/ekonomi')}”" in said
    assert follow("add", "--all", server.url("/ekonomi")) == 0
    follow("list")
    assert server.url("/ekonomi") in capsys.readouterr().out


def test_what_is_no_list_is_told_as_such(server, tmp_path, capsys):
    file = tmp_path / "passwd"
    file.write_text("root:x:0:0\n")
    assert follow("add", file.as_uri()) == 1
    assert "is no list: it has no addresses" in capsys.readouterr().err
    (tmp_path / "cut.opml").write_text(
        f"<opml><body><outline xmlUrl='{server.url('/rss')}'/><outline text='Dua' xmlUrl='x'/>"
    )
    assert follow("add", (tmp_path / "cut.opml").as_uri()) == 1
    assert "1 new, 0 that you follow already.\n1 without an address on the web: Dua.\n" in (
        said := capsys.readouterr().err
    )
    assert "cut short" in said


def test_the_pause_of_a_host_is_not_the_fault_of_its_other_sources(server, capsys):
    server["/other"] = feed(item("Satu", "/1"))
    follow("add", server.url("/rss"), server.url("/other"))
    server["/rss"] = Answer(b"", "503 Service Unavailable", (("Retry-After", "3600"),))
    assert follow("update", 1, "--no-titles") == 1
    capsys.readouterr()
    assert follow("update", 2, "--no-titles") == 0
    said = capsys.readouterr()
    assert "not asked until" in said.err
    assert "the host asked for a pause" in said.err
    follow("list")
    assert "not asked until" in capsys.readouterr().out


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
    assert file.read_text().splitlines()[0].startswith("# Digest, ")
    assert str(date.today().year) in file.read_text().splitlines()[0]
    follow("add-rule", "--collect", "jembatan", "--name", "Jembatan")
    assert follow("digest", "--rule", 1, "--out", tmp_path / "rule.md") == 0
    today = date.today()
    assert (tmp_path / "rule.md").read_text().count(f"Jembatan, {today.day} {today:%B %Y}") >= 1
    assert follow("digest", "--kept") == 1
    assert follow("digest", "--collection", "Jembatan") == 1


def test_what_could_not_be_read_ahead_is_listed_with_the_reason(server, tiny_package, capsys):
    follow("add", server.url("/rss"), "--ahead")
    assert follow("run", "--always", "--no-titles", "--model", tiny_package) == 1
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


def test_a_suggested_feed_that_is_gone_says_so_and_names_the_front_page(server, capsys, monkeypatch):
    server["/gone"] = Answer(b"", "404 Not Found")
    monkeypatch.setattr(
        "translation.following.suggestions.suggestions", lambda: (Suggestion("Warta", server.url("/gone"), "news"),)
    )
    assert follow("add", "warta") == 1
    told = capsys.readouterr().err
    assert "The feed that is suggested as “Warta” is gone" in told
    assert f"Follow the front page of its site instead: {server.url('/')}" in told
    assert "spelling" not in told
