"""What is typed, given or followed as a link."""

import pytest

from gui.window.sources import from_field, from_text, from_typing


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("dwibaca:https://warta.example/1", "https://warta.example/1"),
        ("DWIBACA:HTTPS://warta.example/1?a=b#c", "https://warta.example/1?a=b"),
        (" dwibaca:http://warta.example/ ", "http://warta.example/"),
        ("https://warta.example/dwibaca:1", "https://warta.example/dwibaca:1"),
    ],
)
def test_a_link_to_the_program_means_the_address_in_it(given, meant):
    assert from_typing(given) == meant


@pytest.mark.parametrize(
    "inside", ["/etc/passwd", "file:///etc/passwd", "//warta.example", "", "page.html", "dwibaca:x"]
)
def test_a_link_opens_no_file_of_this_machine(inside):
    assert from_typing(f"dwibaca:{inside}") == f"dwibaca:{inside}"


A, B = "https://warta.example/baca/1", "https://lain.example/x"


@pytest.mark.parametrize(
    ("pasted", "meant"),
    [
        (f" <{A}?utm_source=wa> ", [A]),
        (f"{A}\n{B}", [A, B]),
        (f"Baca ini: {A} bagus", [A]),
        ("/tidak/ada.html", ["/tidak/ada.html"]),
        ("harga beras", ["harga beras"]),
        ("", [""]),
    ],
)
def test_the_field_takes_one_address_or_several(pasted, meant):
    assert from_field(pasted) == meant


def test_a_text_is_read_itself_when_it_is_more_than_a_message_around_an_address():
    text = "Warga desa itu menunggu jembatan sejak lama. " * 10 + A
    assert from_text(text) == [text.encode()]
    assert from_text(f"Jembatan dibuka\n\n{A}\n\nUnduh aplikasi: https://play.google.com/store/apps") == [A]
    assert from_text("Warga senang.") == [b"Warga senang."]
    assert from_text(" ") == []
