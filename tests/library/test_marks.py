"""Stars, tags, where the reading stopped, deletion and its undo, pictures; and the lists that show them."""

import contextlib
import time
from datetime import UTC, date, datetime, timedelta

import pytest

from tests.library.documents import WHEN, document
from translation.errors import NotKept
from translation.library import marks, pictures
from translation.library.articles import load, save
from translation.library.listing import Sort, count, entry, find, sites
from translation.library.query import Wanted, understand
from translation.library.storage.life import count_day, days_of_use
from translation.library.storage.store import open_library


@pytest.fixture
def connection(tmp_path):
    """Five articles, one a day, the last title first in the alphabet."""
    with contextlib.closing(open_library(tmp_path / "library.sqlite")) as connection:
        for number in range(5):
            one = document(
                f"Beras nomor {number}.",
                title=f"{'edcba'[number]} judul",
                url=f"https://situs{number % 2}.example/{number}",
                site=f"Situs {number % 2}",
                published=WHEN + timedelta(days=number) if number else None,
                done=number != 2,
            )
            save(connection, one, at=datetime(2024, 6, 10 - number, tzinfo=UTC))
        yield connection


def numbers(connection, text="", **options):
    return [one.id for one in find(connection, understand(text), **options)]


@pytest.mark.parametrize(
    ("sort", "falling", "order"),
    [
        (Sort.ADDED, True, [1, 2, 3, 4, 5]),
        (Sort.RELEVANCE, True, [1, 2, 3, 4, 5]),
        (Sort.ADDED, False, [5, 4, 3, 2, 1]),
        (Sort.DATE, True, [1, 5, 4, 3, 2]),
        (Sort.TITLE, False, [5, 4, 3, 2, 1]),
        (Sort.SITE, False, [1, 5, 3, 4, 2]),
    ],
)
def test_lists_are_sorted(connection, sort, falling, order):
    assert numbers(connection, sort=sort, descending=falling) == order
    paged = [n for at in range(0, 6, 2) for n in numbers(connection, sort=sort, descending=falling, limit=2, offset=at)]
    assert paged == order


def test_filters_go_together(connection):
    marks.star(connection, [1, 2, 3])
    marks.tag(connection, [2, 3, 4], ["Ekonomi"])
    marks.mark_finished(connection, [2])
    assert numbers(connection, "is:starred tag:ekonomi") == [2, 3]
    assert numbers(connection, "is:starred tag:ekonomi is:unread") == [3]
    assert numbers(connection, "beras tag:ekonomi", sort=Sort.ADDED) == [2, 3, 4]
    assert numbers(connection, 'site:"situs 1"') == [2, 4]
    assert numbers(connection, "after:2024-05-03 before:2024-05-05") == [3, 4]
    assert count(connection, understand("is:starred tag:ekonomi")) == 2


def test_an_entry_shows_how_far_it_is(connection):
    assert [(one.translated, one.sentences, one.title_target) for one in find(connection, Wanted())][1:3] == [
        (2, 2, "D JUDUL"),
        (0, 2, ""),
    ]


def test_tags_are_one_in_any_case(connection):
    marks.tag(connection, [1, 2], ["Luar Negeri", " politik ,", "", "Luar  Negeri"])
    marks.tag(connection, [3], ["POLITIK"])
    assert entry(connection, 1).tags == ("Luar Negeri", "politik")
    assert marks.tags(connection) == [("Luar Negeri", 2), ("politik", 3)]
    marks.untag(connection, [1, 3], ["luar negeri", "Politik"])
    assert marks.tags(connection) == [("Luar Negeri", 1), ("politik", 1)]


def test_the_place_is_found_again(connection):
    marks.leave_at(connection, 1, 1, 0.25)
    kept = load(connection, 1)
    assert (kept.row, kept.offset, entry(connection, 1).finished) == (1, 0.25, False)
    marks.leave_at(connection, 1, 2, finished=True)
    marks.leave_at(connection, 1, 0)
    assert entry(connection, 1).finished
    assert numbers(connection, sort=Sort.OPENED)[0] == 1


def test_a_deletion_can_be_undone(connection):
    marks.tag(connection, [1], ["x"])
    marks.delete(connection, [1, 3])
    assert numbers(connection) == [2, 4, 5]
    assert numbers(connection, "beras", sort=Sort.ADDED) == [2, 4, 5]
    assert numbers(connection, "is:deleted") == [1, 3]
    assert (count(connection, Wanted()), marks.tags(connection)) == (3, [])
    assert sites(connection) == [("Situs 1", 2), ("Situs 0", 1)]
    marks.undelete(connection, [1])
    assert numbers(connection) == [1, 2, 4, 5]
    save(connection, document("Beras nomor 2.", title="c judul", url="https://situs0.example/2"))
    assert 3 in numbers(connection)


def test_what_is_purged_is_gone(connection):
    marks.delete(connection, [1, 2])
    assert marks.purge(connection) == 0
    connection.execute("UPDATE article SET deleted = deleted - 31 * 86400 WHERE id = 1")
    connection.execute("UPDATE life SET days = 30")
    assert marks.purge(connection) == 1
    assert numbers(connection, "is:deleted") == [2]
    assert marks.purge(connection, [2, 3]) == 1
    assert numbers(connection, "beras", sort=Sort.ADDED) == [3, 4, 5]
    connection.execute("INSERT INTO found (found, rank) VALUES ('integrity-check', 1)")


def test_a_clock_that_jumps_purges_nothing(connection, monkeypatch):
    """Neither ahead nor back: a deletion can be undone for thirty days of use as well."""
    today, now = date(2026, 11, 1), time.time()
    count_day(connection, today)
    marks.delete(connection, [1])
    for jump in (31, 4000, -4000):
        monkeypatch.setattr(time, "time", lambda jump=jump: now + jump * 86_400)
        count_day(connection, today + timedelta(jump))
        assert marks.purge(connection) == 0
    for day in range(30):
        count_day(connection, today + timedelta(day))
    assert days_of_use(connection) > 30
    monkeypatch.setattr(time, "time", lambda: now + 29 * 86_400)
    assert marks.purge(connection) == 0
    monkeypatch.setattr(time, "time", lambda: now + 31 * 86_400)
    assert marks.purge(connection) == 1


def test_a_day_of_use_is_counted_once(connection):
    for day in (date(2026, 11, 1), date(2026, 11, 1), date(2026, 11, 2), date(2026, 11, 2)):
        count_day(connection, day)
    assert days_of_use(connection) == 2


def test_pictures_are_kept_beside(connection):
    pictures.set_image(connection, 1, b"large", b"small")
    pictures.set_image(connection, 2, b"only")
    pictures.set_image(connection, 99, b"of nothing")
    assert (pictures.pictures_of(connection, 1, "a"), pictures.pictures_of(connection, 3, "a")) == ({"a": b"large"}, {})
    assert pictures.thumbnails(connection, [1, 2, 3]) == {1: b"small", 2: b"only"}
    assert [one.has_image for one in find(connection, Wanted(), limit=3)] == [True, True, False]


def test_what_cannot_be_written_is_told(connection):
    connection.execute("PRAGMA query_only = ON")
    for job in (
        lambda: marks.star(connection, [1]),
        lambda: marks.tag(connection, [1], ["x"]),
        lambda: marks.leave_at(connection, 1, 1),
        lambda: marks.delete(connection, [1]),
        lambda: pictures.set_image(connection, 1, b"x"),
        lambda: save(connection, document("Baru.", url="https://baru.example/1")),
    ):
        with pytest.raises(NotKept, match="can only be read"):
            job()
    assert len(numbers(connection, "beras")) == 5


def test_all_pictures_of_an_article_are_kept_by_their_addresses_and_go_with_it(connection):
    pictures.set_image(connection, 1, b"above", address="https://foto.example/atas.jpg")
    for data in (b"old", b"inside"):
        pictures.set_picture(connection, 1, "https://foto.example/dalam.jpg", data)
    pictures.set_picture(connection, 99, "https://foto.example/lain.jpg", b"of nothing")
    kept = {"https://foto.example/atas.jpg": b"above", "https://foto.example/dalam.jpg": b"inside"}
    assert pictures.pictures_of(connection, 1, "https://foto.example/lain.jpg") == kept
    marks.delete(connection, [1])
    marks.purge(connection, [1])
    assert pictures.pictures_of(connection, 1, "") == {}
    assert connection.execute("SELECT count(*) FROM picture").fetchone() == (0,)
