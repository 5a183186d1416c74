"""One article is one entry, however its address was come by."""

import pytest

from tests.library.documents import document
from translation.document import Article, Page
from translation.library.keys import canonical, key_of, site_of


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


def test_without_an_address_the_words_tell():
    one, same = document("Warga senang.", url="").article, document("Warga  senang.", url="x.html").article
    assert key_of(one) == key_of(same)
    assert key_of(one) != key_of(document("Warga sedih.", url="").article)


def test_the_pages_address_serves_where_the_article_names_none():
    article = document("Warga senang.", url="").article
    assert key_of(article, Page("", "https://www.wartanusa.example/read/1")) == "wartanusa.example/read/1"


def test_a_later_part_is_an_article_of_its_own():
    article = Article("Judul", (), url="https://wartanusa.example/read/1")
    first, second = (Page("", f"https://wartanusa.example/read/1?page={page}") for page in (1, 2))
    assert key_of(article, first) == key_of(article)
    assert key_of(article, second) == "wartanusa.example/read/1?page=2"
