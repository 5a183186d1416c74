"""The window comes back as it was left."""

import json
import os

import pytest

from translation.errors import FileNotRead, FileNotWritten
from translation.session import MOST_RECENT, OpenTab, Recent, Session, read_session, with_recent, write_session
from translation.settings import ReadingLayout

LEFT = Session(
    geometry="AdnQywADAAAAAA==",
    tabs=(
        OpenTab("https://contoh.id/a", "Harga beras naik", 7, 12, ReadingLayout.STACKED, lasting="0f3a"),
        OpenTab("/home/rina/b\udce9.html"),
    ),
    current=1,
    recent=(
        Recent("https://contoh.id/a", "Harga beras naik", "2026-11-26T09:04:00+07:00"),
        Recent("/home/rina/b.html"),
    ),
)


@pytest.fixture
def file(tmp_path):
    return tmp_path / "state" / "session.json"


def test_it_comes_back(file):
    assert read_session(file) == Session()
    write_session(file, LEFT)
    assert read_session(file) == LEFT


def test_a_damaged_one_is_kept_beside(file):
    file.parent.mkdir()
    file.write_text('{"tabs": [')
    with pytest.raises(FileNotRead):
        read_session(file)
    assert file.with_name("session.damaged-1.json").read_text() == '{"tabs": ['
    assert read_session(file) == Session()


@pytest.mark.parametrize(
    ("key", "value", "there"),
    [
        ("tabs", 3, ()),
        ("tabs", [{"source": "a"}, 3, {"title": "nothing to open"}, {"source": ["a"]}], (OpenTab("a"),)),
        (
            "tabs",
            [{"source": "a", "article": "x", "row": -1, "layout": "round", "title": None, "more": 1}],
            (OpenTab("a"),),
        ),
        ("recent", [{"source": "a", "opened": "yesterday"}], (Recent("a"),)),
        ("recent", {"source": "a"}, ()),
        ("geometry", 12, ""),
        ("current", 9, 1),
        ("current", -1, 0),
        ("current", "1", 0),
    ],
)
def test_what_is_wrong_is_left_out_and_the_rest_stands(file, key, value, there):
    write_session(file, LEFT)
    file.write_text(json.dumps({**json.loads(file.read_text()), key: value}))
    read = read_session(file)
    assert getattr(read, key) == there
    for other in {"geometry", "tabs", "recent"} - {key}:
        assert getattr(read, other) == getattr(LEFT, other)


def test_what_a_newer_version_wrote_stays(file):
    file.parent.mkdir()
    file.write_text('{"splitter": [1, 2]}')
    write_session(file, LEFT)
    assert json.loads(file.read_text())["splitter"] == [1, 2]


def test_no_more_than_so_many_are_remembered_newest_first(file):
    session = Session()
    for number in range(MOST_RECENT + 5):
        session = with_recent(session, Recent(f"{number}"))
    session = with_recent(session, Recent("20", "again"))
    assert session.recent[:2] == (Recent("20", "again"), Recent(f"{MOST_RECENT + 4}"))
    assert len({recent.source for recent in session.recent}) == len(session.recent) == MOST_RECENT
    write_session(file, Session(recent=session.recent * 2))
    assert read_session(file).recent == session.recent


def test_what_did_not_change_is_not_written(file):
    write_session(file, LEFT)
    before = file.stat().st_ino
    write_session(file, LEFT)
    assert file.stat().st_ino == before


def test_what_cannot_be_written_is_told(tmp_path):
    (tmp_path / "state").write_text("")
    with pytest.raises(FileNotWritten) as caught:
        write_session(tmp_path / "state" / "session.json", LEFT)
    assert "next start" in caught.value.advice


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_others_on_the_machine_cannot_look_into_it(file):
    write_session(file, LEFT)
    assert file.parent.stat().st_mode & 0o077 == 0
