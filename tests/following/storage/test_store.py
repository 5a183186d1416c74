"""The file of what is followed."""

import contextlib
import sqlite3

import pytest

from translation.disk.database import connect, migrate
from translation.errors import FollowingBusy, FollowingNotOpened, NotKept
from translation.following.formats.items import SourceKind
from translation.following.queue import due
from translation.following.sources import add_source, sources
from translation.following.storage.hosts import Hosts
from translation.following.storage.schema import APPLICATION_ID, MIGRATIONS
from translation.following.storage.store import alone, open_following
from translation.network.gate import HostState


def test_what_was_kept_is_there_when_it_is_opened_again(tmp_path):
    file = tmp_path / "folder" / "following.sqlite"
    with contextlib.closing(open_following(file)) as connection:
        kept = add_source(connection, SourceKind.FEED, "https://satu.example/rss")[0]
        Hosts(connection)["satu.example"] = HostState(3.0, 4.0, "User-agent: *", 5.0)
        Hosts(connection)["satu.example"] = HostState(6.0, 4.0, "User-agent: *", 5.0)
    with contextlib.closing(open_following(file)) as connection:
        assert sources(connection) == [kept]
        assert dict(Hosts(connection)) == {"satu.example": HostState(6.0, 4.0, "User-agent: *", 5.0)}
        assert file.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("version", range(1, len(MIGRATIONS)))
def test_every_older_file_is_brought_up_to_date_and_keeps_what_it_has(tmp_path, version):
    file = tmp_path / "following.sqlite"
    with contextlib.closing(connect(file)) as old:
        migrate(old, MIGRATIONS[:version], APPLICATION_ID)
        old.execute("INSERT INTO source (key, kind, address, title, added) VALUES ('k', 'feed', 'a', 'Warta', 1)")
        old.execute("INSERT INTO entry (key, url, title, seen, dated) VALUES ('k', 'u', 'Judul', 1, 1)")
        old.execute("INSERT INTO reading (entry, state, at) VALUES (1, 'waiting', 1)")
    with contextlib.closing(open_following(file)) as connection:
        assert [one.title for one in sources(connection)] == ["Warta"]
        assert [one.by_hand for one in due(connection, 2.0)] == [False]
        assert connection.execute("SELECT saved_from FROM entry").fetchall() == [("",)]


def newer(file):
    with contextlib.closing(sqlite3.connect(file)) as connection:
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")


def others(file):
    with contextlib.closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE x (y)")


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (newer, "newer version"),
        (others, "another program"),
        (lambda file: file.write_bytes(b"no database" * 999), "damaged"),
        (lambda file: file.mkdir(), "cannot be"),
    ],
)
def test_a_file_that_cannot_be_used_says_why_and_stays(tmp_path, make, said):
    file = tmp_path / "following.sqlite"
    make(file)
    with pytest.raises(FollowingNotOpened, match=said):
        open_following(file)
    assert file.exists()


def test_what_cannot_be_written_says_so(tmp_path):
    with contextlib.closing(open_following(tmp_path / "following.sqlite")) as connection:
        connection.execute("PRAGMA query_only = ON")
        with pytest.raises(NotKept):
            add_source(connection, SourceKind.FEED, "https://satu.example/rss")


def test_one_at_a_time(tmp_path):
    file = tmp_path / "following.sqlite"
    with alone(file), pytest.raises(FollowingBusy), alone(file):
        pass
    with alone(file):
        pass
