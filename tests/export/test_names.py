"""File names from titles that every system takes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translation.export.names import FORBIDDEN, LONGEST, RESERVED, file_name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Jembatan Dibangun", "Jembatan Dibangun.txt"),
        ("Benarkah? Ini: “Jawabannya”/Bagian 2", "Benarkah Ini “Jawabannya” Bagian 2.txt"),
        ("CON", "_CON.txt"),
        ("nul.berita", "_nul.berita.txt"),
        ("...", "article.txt"),
        ("", "article.txt"),
        ("../../etc/passwd", "etc passwd.txt"),
        ("Judul.", "Judul.txt"),
        ("a\u202eb\x00c", "a b c.txt"),
    ],
)
def test_names(title, name):
    assert file_name(title, "txt") == name


def test_a_name_that_is_taken_gets_a_number():
    assert file_name("Judul", "txt", ["judul.TXT", "Judul 2.txt"]) == "Judul 3.txt"


def test_long_titles_are_cut_between_characters():
    name = file_name("é" * 300, "json")
    assert len(name.encode()) <= LONGEST
    assert name.endswith("é.json")


@given(st.text(), st.lists(st.text(max_size=5), max_size=3))
def test_every_title_gives_a_safe_name(title, taken):
    name = file_name(title, "txt", taken)
    assert not FORBIDDEN.search(name)
    assert not RESERVED.fullmatch(name.split(".")[0])
    assert 4 < len(name.encode()) <= LONGEST
    assert name == name.strip(" .")
    assert name.casefold() not in {one.casefold() for one in taken}
