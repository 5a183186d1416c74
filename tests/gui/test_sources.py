"""What is typed, given or followed as a link."""

import pytest

from gui.sources import from_typing


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("dwibaca:https://warta.example/1", "https://warta.example/1"),
        ("DWIBACA:HTTPS://warta.example/1?a=b#c", "HTTPS://warta.example/1?a=b#c"),
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
