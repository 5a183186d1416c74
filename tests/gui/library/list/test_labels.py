"""What a row says: short, and true on every day of the calendar."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QLocale

from gui.library.list.labels import day, progress, read_share, small_line, spoken, tip, title_of
from translation.library.listing import Entry, Sort

NOW = datetime(2026, 3, 5, 12, 0).astimezone()
ENTRY = Entry(
    7, "Judul", "Title", "situs.example", "https://situs.example/7", NOW - timedelta(days=40), NOW - timedelta(days=2),
    NOW - timedelta(days=1), False, False, 4, 4, 0, None, False, tags=("desa", "kota"),
)  # fmt: skip


@pytest.fixture(autouse=True)
def british():
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (NOW - timedelta(hours=3), "09:00"),
        (NOW - timedelta(hours=13), "Yesterday"),
        (NOW - timedelta(days=2), "3 Mar"),
        (NOW - timedelta(days=200), "17 Aug 2025"),
        (datetime(1, 1, 1, 12, tzinfo=UTC), "1 Jan 0001"),
        (datetime(9999, 12, 31, 23, 59, tzinfo=UTC), "31 Dec 9999"),
    ],
)
def test_a_day_is_as_short_as_it_can_be(moment, said):
    assert day(moment, NOW) == said


def test_the_date_is_the_one_that_the_list_is_sorted_by():
    assert small_line(ENTRY, Sort.ADDED, NOW) == "situs.example · 3 Mar"
    assert small_line(ENTRY, Sort.OPENED, NOW) == "situs.example · Yesterday"
    assert small_line(ENTRY, Sort.DATE, NOW) == "situs.example · 24 Jan"
    assert small_line(replace(ENTRY, published=None), Sort.DATE, NOW).startswith("situs.example · 3 Mar")


@pytest.mark.parametrize(
    ("sentences", "translated", "said"),
    [(4, 4, ""), (0, 0, ""), (4, 0, "not translated"), (3, 1, "33% translated"), (1000, 999, "99% translated")],
)
def test_progress_is_told_until_it_is_whole(sentences, translated, said):
    assert progress(replace(ENTRY, sentences=sentences, translated=translated)) == said


def test_highlights_and_notes_are_counted():
    assert small_line(replace(ENTRY, annotations=3), Sort.ADDED, NOW) == "situs.example · 3 Mar · notes: 3"
    assert "notes: 3" in spoken(replace(ENTRY, annotations=3), Sort.ADDED)


def test_an_article_without_a_title_goes_by_its_address():
    assert title_of(replace(ENTRY, title="")) == "https://situs.example/7"
    assert title_of(replace(ENTRY, title="", url="")) == "Without a title"


def test_a_row_is_read_out_with_all_that_is_drawn():
    words = spoken(replace(ENTRY, starred=True, doubtful=2, snippet="kata yang ditemukan"), Sort.ADDED)
    for part in (
        "Judul. Title. ",
        "starred",
        "unread",
        "situs.example",
        "#desa #kota",
        "doubtful sentences: 2",
        "kata yang ditemukan",
    ):
        assert part in words


def test_the_tip_has_every_date():
    said = tip(ENTRY).splitlines()
    assert said[:3] == ["Judul", "Title", "https://situs.example/7"]
    assert [line.partition(":")[0] for line in said[3:6]] == ["Published", "Kept", "Last opened"]


@pytest.mark.parametrize(("read", "finished", "said"), [(0.0, False, ""), (0.001, False, "1% read"), (0.5, False, "50% read"), (0.5, True, "")])  # fmt: skip
def test_the_share_that_was_read_is_told_while_an_article_is_read(read, finished, said):
    entry = replace(ENTRY, read=read, finished=finished)
    assert read_share(entry) == said
    assert said in spoken(entry, Sort.ADDED)
    assert said in tip(entry)
