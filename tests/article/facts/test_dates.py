"""When an article was published, as outlets write it for people and for machines."""

import pytest

from translation.article.extract import extract_article
from translation.article.facts.dates import MALAYSIAN, settle
from translation.document import Page

MOMENT = "2024-03-14T10:30:00+07:00"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Kamis, 14 Maret 2024 10:30 WIB", MOMENT),
        ("Kamis 14/03/2024 10.30 WITA", "2024-03-14T10:30:00+08:00"),
        ("14 Mar 2024 | 10:30 WIT", "2024-03-14T10:30:00+09:00"),
        ("Jum'at, 14-03-2024 - 10:30 WIB", MOMENT),
        ("14 Maret 2024, 10:30 WIB · 3 menit baca", MOMENT),
        ("Kamis, 14 Maret 2024 pukul 10.30", MOMENT),
        ("Thursday, March 14, 2024 10:30 am", MOMENT),
        ("Rina Lestari - Kamis, 14 Maret 2024 | 10:30 WIB", MOMENT),
        ("Diperbarui: 15 Maret 2024 12:00 WIB Diterbitkan: 14 Maret 2024 10:30 WIB", MOMENT),
        ("14 Maret 2024 10:30 WIB (Diperbarui 15 Maret 2024 12:00 WIB)", MOMENT),
        ("3 jam lalu", None),
        ("Kamis, 14 Maret 2024", "2024-03-14T00:00:00+07:00"),
        ("2 Mac 2026", "2026-03-02T00:00:00+07:00"),
        ("Mac 3, 2026 @ 5:30pm", "2026-03-03T17:30:00+07:00"),
        ("23 Januari 2026 · 14 Maret 2024 10:30 WIB", "2026-01-23T00:00:00+07:00"),
    ],
)
def test_a_line_for_readers(line, expected):
    published = settle([], [line])
    assert (published and published.isoformat()) == expected


@pytest.mark.parametrize(
    ("stamp", "lines", "expected"),
    [
        ("2024-03-14T10:30:00+07:00", [], MOMENT),
        ("2024-03-14 10:30:00", [], MOMENT),
        ("2024-03-14T03:30:00Z", [], MOMENT),
        ("Thu, 14 Mar 2024 10:30:00 +0700", [], MOMENT),
        ("2024-03-14T10:30:00-07:00", ["14 Maret 2024"], MOMENT),
        ("2024-03-14T10:30:00Z", ["14 Maret 2024 10:30 WIB"], MOMENT),
        ("2024-03-14T03:30:00Z", ["14 Maret 2024 11:30 WITA"], "2024-03-14T11:30:00+08:00"),
        ("2024-03-14T10:30:00+07:00", ["Diperbarui 15 Maret 2024 10:30 WIB"], MOMENT),
    ],
)
def test_a_stamp_beside_what_readers_see(stamp, lines, expected):
    assert settle([stamp], lines).isoformat() == expected


def test_a_day_without_a_clock_counts():
    assert settle(["2026-03-03"], []).isoformat() == "2026-03-03T00:00:00+07:00"
    assert settle(["2026-03-03"], ["3 Maret 2026 14:05 WITA"]).isoformat() == "2026-03-03T14:05:00+08:00"
    assert settle(["2026-03-03"], [], home=MALAYSIAN).isoformat() == "2026-03-03T00:00:00+08:00"


def test_a_stamp_of_another_zone_keeps_it_beside_a_line_without_one():
    assert settle(["2026-03-03T17:30:00+08:00"], ["3 Mac 2026 @ 5:30pm"]).isoformat() == "2026-03-03T17:30:00+08:00"


def test_the_date_nearest_to_the_headline_counts():
    sentence = "Pemerintah kota akan memperbaiki jembatan itu mulai bulan depan karena lantainya sudah lapuk."
    cards = "<div class='card'><h3><a href='/x'>Harga Cabai Naik</a></h3><time datetime='2026-05-20T08:00:00+07:00'>20 Mei 2026 08:00 WIB</time></div>"
    page = (
        f"<div>{cards * 3}</div><article><h1>Jembatan Diperbaiki</h1><span class='tanggal'>23 Januari 2026</span>"
        f"{f'<p>{sentence}</p>' * 3}</article><div>{cards * 3}</div>"
    )
    assert extract_article(Page(page)).published.isoformat() == "2026-01-23T00:00:00+07:00"


def test_a_page_from_elsewhere_keeps_its_zone():
    assert settle(["2024-03-14T10:30:00-07:00"], [], indonesian=False).isoformat() == "2024-03-14T10:30:00-07:00"


def test_the_dates_of_other_articles_are_none_of_ours():
    sentence = "Pemerintah kota akan memperbaiki jembatan itu mulai bulan depan karena lantainya sudah lapuk."
    others = "<div class='related'><div class='card'><span class='date'>20 Mei 2024 08:00 WIB</span></div></div>"
    page = f"<h1>Jembatan Diperbaiki</h1><div>{f'<p>{sentence}</p>' * 3}</div>{'<p>Lain.</p>' * 20}{others}"
    assert extract_article(Page(page)).published is None
