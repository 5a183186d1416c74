"""Addresses of one page are equal, however they were come by."""

import pytest

from translation.network.addresses import canonical, site_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://wartanusa.example/read/1", "http://www.wartanusa.example/read/1/"),
        ("https://wartanusa.example/read/1", "https://WartaNusa.example:443/read/1#komentar"),
        (
            "https://wartanusa.example/read/1",
            "https://wartanusa.example/read/1?utm_source=x&UTM_Medium=y&fbclid=z&gclid=1",
        ),
        ("https://wartanusa.example/read/1", "https://wartanusa.example/read/1?page=all"),
        ("https://wartanusa.example/read?id=1&x=2", "https://wartanusa.example/read?x=2&ref=home&id=1"),
        ("https://wartanusa.example/a%20b", "https://wartanusa.example/a b"),
    ],
)
def test_these_are_one_address(one, other):
    assert canonical(one) == canonical(other) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://wartanusa.example/read/1", "https://wartanusa.example/read/2"),
        ("https://wartanusa.example/read?id=1", "https://wartanusa.example/read?id=2"),
        ("https://wartanusa.example/read/1", "https://wartanusa.example/read/1?page=2"),
        ("https://wartanusa.example/read/1", "https://wartanusa.example:8080/read/1"),
        ("https://wartanusa.example/read/1", "https://ekonomi.wartanusa.example/read/1"),
        ("https://wartanusa.example/Read/1", "https://wartanusa.example/read/1"),
    ],
)
def test_these_are_two(one, other):
    assert canonical(one) != canonical(other)


@pytest.mark.parametrize(
    "address", ["", "berita.html", "file:///tmp/x.html", "http://[", "https://", "http://x:y/", "about:blank"]
)
def test_these_are_none(address):
    assert canonical(address) == site_of(address) == ""
