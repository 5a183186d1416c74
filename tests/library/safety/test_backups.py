"""Backups: ordered by a counter, the good ones kept, nothing replaced that is not ours; numbers never given twice."""

import contextlib
import os
import sqlite3
from datetime import UTC, date, datetime, timedelta

import pytest

from tests.library.documents import document
from tests.library.safety.test_startup import damaged, fill, run, titles
from translation.errors import FileNotWritten, NotInLibrary
from translation.library import marks
from translation.library.articles import load, number_of, save
from translation.library.listing import count
from translation.library.query import Wanted
from translation.library.recorder import ArticleRecorder
from translation.library.safety import backups
from translation.library.safety import startup as safety
from translation.library.safety.backups import DAILY, LAST, MONTHLY, WEEKLY, Backup, outdated
from translation.library.storage import life
from translation.library.storage.store import open_library


@pytest.fixture
def file(tmp_path):
    file = tmp_path / "data" / "library.sqlite"
    fill(file, range(6))
    return file


@pytest.fixture
def connection(file):
    with contextlib.closing(open_library(file)) as connection:
        yield connection


class Clock(datetime):
    """A clock that shows what it is set to."""

    shown = datetime(2026, 11, 2, 9, tzinfo=UTC)

    @classmethod
    def now(cls, tz=None):
        return cls.shown


@pytest.fixture
def clock(monkeypatch):
    for module in (backups, safety):
        monkeypatch.setattr(module, "datetime", Clock)
    monkeypatch.setattr(Clock, "shown", Clock.shown)
    return Clock


def test_the_order_is_that_of_a_counter_not_of_names_or_clocks(connection, file, clock):
    first = backups.backup(connection, file)
    clock.shown -= timedelta(days=900)
    second = backups.backup(connection, file)
    second = second.rename(second.with_name("library-0000 before the holidays.sqlite"))
    clock.shown += timedelta(days=9000)
    third = backups.backup(connection, file)
    os.utime(third, (0, 0))
    assert [(one.file, one.number) for one in backups.backups(file)] == [(first, 1), (second, 2), (third, 3)]


def test_the_counter_goes_on_after_going_back(connection, file):
    first = backups.backup(connection, file)
    backups.backup(connection, file)
    before = safety.restore(connection, file, first)
    last = backups.backup(connection, file)
    assert [one.number for one in backups.backups(file)] == [1, 2, 3, 4]
    assert [one.file for one in backups.backups(file)][-2:] == [before, last]


def made_on(days, first=date(2026, 1, 1)):
    return [
        Backup(f"{number}", datetime.combine(first + timedelta(day), datetime.min.time(), UTC), number)
        for number, day in enumerate(days)
    ]


def test_the_last_of_days_weeks_and_months_stay():
    there = made_on(day for day in range(200) for _ in range(3))
    gone = set(outdated(there))
    days = sorted({one.made.astimezone().date() for one in there if one not in gone})
    last = there[-1].made.astimezone().date()
    assert days[-DAILY:] == [last - timedelta(n) for n in reversed(range(DAILY))]
    assert len({day.isocalendar()[:2] for day in days}) >= WEEKLY
    assert len({(day.year, day.month) for day in days}) == MONTHLY
    assert there[-LAST:] == [one for one in there if one not in gone][-LAST:]
    assert len(there) - len(gone) <= LAST + DAILY + WEEKLY + MONTHLY


def test_a_clock_that_jumped_pushes_no_good_ones_out():
    there = made_on([*range(100), 40_000, 100, 101])
    stay = [one for one in there if one not in outdated(there)]
    assert {98, 99, 100, 101, 102} <= {one.number for one in stay}
    assert len({(one.made.year, one.made.month) for one in stay}) >= MONTHLY


def test_what_is_no_backup_any_more_is_not_one_and_is_left_alone(connection, file):
    made = [backups.backup(connection, file) for _ in range(4)]
    made[0].write_bytes(b"torn")
    for _ in range(9):
        backups.backup(connection, file)
    assert len(backups.backups(file)) == LAST
    assert made[0].exists()


def test_a_damaged_library_is_not_backed_up_over_the_good_copies(file, clock):
    """It still opens: what is found by the check before the backup is rescued, and told."""
    fill(file, range(6, 60))
    good = run(safety.prepare(file))
    assert good[1] == ""
    saved = [one.file.read_bytes() for one in backups.backups(file)]
    file.write_bytes(damaged(file.read_bytes(), "noise"))
    for _ in range(7):
        clock.shown += timedelta(days=1)
        _, told = run(safety.prepare(file))
        if told:
            break
    assert "Your library was damaged." in told
    assert saved[0] in [one.file.read_bytes() for one in backups.backups(file)]
    for one in backups.backups(file):
        assert len(titles(one.file)) == 60
    assert len(titles(file)) == 60


def test_once_a_week_every_text_is_read_before_a_backup(connection, file, clock, monkeypatch):
    asked = []
    monkeypatch.setattr(safety, "is_whole", lambda _, *, thorough=False: asked.append(thorough) or True)

    class Today(date):
        @classmethod
        def today(cls):
            return clock.shown.date()

    monkeypatch.setattr(safety, "date", Today)
    for _ in range(15):
        run(safety.prepare(file))
        clock.shown += timedelta(days=1)
    assert asked == [True, *[False] * 6, True, *[False] * 6, True]


def test_no_number_is_given_twice(connection, file):
    saved = backups.backup(connection, file)
    later = save(connection, document("Kalimat.", title="Sesudah", url="https://x.example/later"))
    name = load(connection, later).lasting
    safety.restore(connection, file, saved)
    other = save(connection, document("Lain.", title="Lain", url="https://x.example/other"))
    assert other > later
    marks.delete(connection, [other])
    marks.purge(connection, [other])
    assert save(connection, document("Tiga.", title="Tiga", url="https://x.example/third")) > other
    with pytest.raises(NotInLibrary, match="you went back to a backup"):
        number_of(connection, name)


def test_what_is_done_in_a_tab_lands_in_its_own_article(connection, file):
    """The library goes back to a backup, and another article is given the number, as earlier versions did."""
    saved = backups.backup(connection, file)
    made = document("Kalimat.", title="Sesudah", url="https://x.example/later", done=False)
    keeper = ArticleRecorder(lambda: open_library(file))
    with contextlib.closing(keeper):
        keeper.begin(made, None, "")
        safety.restore(connection, file, saved)
        connection.execute("UPDATE sqlite_sequence SET seq = 6 WHERE name = 'article'")
        other = save(connection, document("Lain.", title="Lain", url="https://x.example/other", done=False))
        assert other == keeper.article
        keeper.recall(made, "model", "")
        keeper.add(0, document("Kalimat.", title="Sesudah").rows[0])
        assert isinstance(keeper.trouble, NotInLibrary)
    assert load(connection, other).left == 2


def test_an_article_keeps_its_name_in_every_copy(connection, file, tmp_path):
    name = load(connection, 3).lasting
    backups.copy_to(connection, tmp_path / "copy.sqlite")
    fill(other := tmp_path / "other" / "library.sqlite", range(50, 60))
    with contextlib.closing(open_library(other)) as theirs:
        run(safety.take_in(theirs, tmp_path / "copy.sqlite"))
        assert load(theirs, number_of(theirs, name)).document.article.title == "Judul 2"
        assert count(theirs, Wanted()) == 16


def test_what_is_there_is_copied_before_something_takes_its_place(connection, file):
    saved = backups.backup(connection, file)
    save(connection, document("Kalimat.", title="Judul 99", url="https://x.example/later"))
    before = safety.restore(connection, file, saved)
    assert "Judul 99" in titles(before)
    assert "Judul 99" not in titles(file)


def test_a_damaged_library_is_copied_aside_before_something_takes_its_place(file):
    fill(file, range(6, 60))
    with contextlib.closing(open_library(file)) as connection:
        saved = backups.backup(connection, file)
    file.write_bytes(damaged(file.read_bytes(), "noise"))
    with contextlib.closing(open_library(file)) as connection:
        before = safety.restore(connection, file, saved)
    assert before.name.startswith("library-damaged-")
    assert [one.file for one in backups.backups(file)] == [saved]
    assert len(titles(file)) == 60


def test_a_copy_replaces_nothing_that_is_not_ours(connection, file, tmp_path):
    letter, empty, copy = tmp_path / "letter.txt", tmp_path / "empty", tmp_path / "copy.sqlite"
    letter.write_text("Dear reader")
    empty.touch()
    with contextlib.closing(sqlite3.connect(tmp_path / "others.sqlite")) as other:
        other.execute("CREATE TABLE bookmarks (x)")
    for there in (letter, empty, tmp_path / "others.sqlite"):
        before = there.read_bytes()
        with pytest.raises(FileNotWritten, match="no library of Dwibaca"):
            backups.copy_to(connection, there)
        assert there.read_bytes() == before
    backups.copy_to(connection, copy)
    backups.copy_to(connection, copy)
    backups.copy_to(connection, letter, force=True)
    assert titles(copy) == titles(letter) == titles(file)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such files")
def test_a_copy_replaces_no_device_no_folder_and_not_the_library(connection, file, tmp_path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "null").symlink_to("/dev/null")
    for there in ("/dev/null", tmp_path / "pipe", tmp_path / "null", tmp_path, "", file, f"{file}-wal"):
        with pytest.raises(FileNotWritten):
            backups.copy_to(connection, type(file)(there), force=True)
    assert (tmp_path / "null").is_symlink()
    assert len(titles(file)) == 6


def test_the_days_of_use_are_not_forgotten_by_going_back(connection, file):
    saved = backups.backup(connection, file)
    for day in range(1, 20):
        life.count_day(connection, date(2026, 11, day))
    safety.restore(connection, file, saved)
    assert life.days_of_use(connection) == 19


def test_numbers_of_versions_are_not_given_twice_either(connection, file):
    saved = backups.backup(connection, file)
    save(connection, document("Berubah.", title="Judul 0", url="https://x.example/0"))
    newest = load(connection, 1).version
    safety.restore(connection, file, saved)
    save(connection, document("Lagi.", title="Judul 0", url="https://x.example/0"))
    assert load(connection, 1).version > newest
