"""Which articles of several outlets are one line of the inbox by their headline, and which stay apart."""

import pytest

from tests.following.feeds import MORNING
from translation.following.arrivals import arrive
from translation.following.formats.items import Item, SourceKind
from translation.following.inbox import entries, story_of
from translation.following.sources import add_source

HEADLINE = "Gunung Semeru meletus, warga lereng mengungsi"
HOUR = 3600.0
LEAD = (
    "Awan panas turun hingga lima kilometer dari puncak pada Senin pagi, kata petugas pos pengamatan kepada wartawan.",
    "Pemerintah daerah menyiapkan tiga balai desa sebagai tempat tinggal sementara bagi mereka yang harus pergi.",
)


def stands(connection, *articles):
    """Let outlets print articles, given as (outlet, title, text, hours after the first); the lines of the inbox."""
    for number, (outlet, title, text, hours) in enumerate(articles):
        source, _ = add_source(connection, SourceKind.FEED, f"https://{outlet}.example/rss")
        at = MORNING + hours * HOUR
        arrive(connection, source.id, [Item(f"https://{outlet}.example/{number}", title, text, published=at)], 1, at)
    return len(entries(connection))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((HEADLINE, ""), (HEADLINE, "")),
        ((HEADLINE, "Nasional"), (HEADLINE, "Daerah")),
        ((HEADLINE, ""), (HEADLINE, LEAD[0])),  # one of the two says nothing that speaks against it
        ((HEADLINE, HEADLINE), (HEADLINE.upper().replace(",", " –"), LEAD[1])),
    ],
)
def test_one_headline_in_two_outlets_is_one_line(following, one, other):
    assert stands(following, ("satu", *one, 0), ("dua", *other, 20)) == 1
    (entry,) = entries(following)
    assert entry.copies == 1
    assert {copy.site for copy in story_of(following, entry.id)} == {"satu.example", "dua.example"}


@pytest.mark.parametrize(
    "articles",
    [
        [("satu", HEADLINE, "", 0), ("satu", HEADLINE, "", 1)],  # one outlet
        [("satu", HEADLINE, "", 0), ("dua", HEADLINE, "", 60)],  # long after
        [("satu", HEADLINE, LEAD[0], 0), ("dua", HEADLINE, LEAD[1], 1)],  # their texts tell that they are two reports
        [("satu", "Harga beras naik lagi", "", 0), ("dua", "Harga beras naik lagi", "", 1)],  # says too little
        [
            ("satu", "Harga emas Antam hari ini di Jakarta", "", 0),
            ("dua", "Harga emas Antam hari ini di Jakarta", "", 24),
        ],
        [("satu", "Foto: berita dari lima kota besar", "", 0), ("dua", "Foto: berita dari lima kota besar", "", 1)],
        [("satu", "Jadwal salat Jakarta dan sekitarnya", "", 0), ("dua", "Jadwal salat Jakarta dan sekitarnya", "", 1)],
    ],
)
def test_what_only_has_the_same_title_stays_apart(following, articles):
    assert stands(following, *articles) == 2


def test_a_title_that_an_outlet_has_printed_twice_tells_nothing_any_more(following):
    series = "Kabar singkat dari lima benua"
    assert stands(following, ("satu", series, "", 0), ("satu", series, "", 24), ("dua", series, "", 25)) == 3
