"""Links to articles and sentences: they come back as they were, find their sentence again, and garbage opens nothing."""

import contextlib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.export.documents import document, paragraph
from tests.library.documents import ADDRESS
from tests.library.documents import document as saved_document
from translation.errors import PageNotLoaded
from translation.library.articles import save
from translation.library.links import (
    BEGIN,
    ArticleLink,
    SentenceKey,
    find,
    is_link,
    link_in,
    link_to,
    whereabouts,
)
from translation.library.marks import delete
from translation.library.storage.store import open_library

NAME = "0123456789abcdef0123456789abcdef"
URL = "https://warta.example/baca?a=1&b=jalan baru".replace(" ", "%20")
ROWS = document(
    paragraph(("Satu. ", "One. "), ("Dua.", "Two.")), paragraph(("Tiga. ", None), ("Dua.", "Two.")), url=URL
).rows


@pytest.fixture
def library(tmp_path):
    with contextlib.closing(open_library(tmp_path / "library.sqlite")) as connection:
        yield connection


@pytest.mark.parametrize("url", ["", URL, "https://münchen.example/é?x=#y", "http://[::1]:80/a"])
@pytest.mark.parametrize("key", [None, SentenceKey(0, 0, "0" * 16), SentenceKey(999, 12, "89abcdef01234567")])
def test_a_link_comes_back_as_it_was(url, key):
    link = ArticleLink(NAME, url, key)
    assert is_link(str(link))
    assert link_in(f" {link}\n") == link
    assert " " not in str(link)


@given(st.text(max_size=60), st.sampled_from(["", "/", f"/{NAME}", f"/{NAME}?url=", f"/{NAME}#", f"/{NAME}#1.2."]))
def test_garbage_is_refused_or_a_whole_link(text, middle):
    with contextlib.suppress(PageNotLoaded):
        link = link_in(f"{BEGIN}{middle}{text}")
        assert link_in(str(link)) == link


@pytest.mark.parametrize(
    "inside",
    [
        "",
        "/",
        f"/{NAME[:-1]}",
        f"/{NAME}x",
        f"/{NAME}/../..",
        f"/{NAME}?url=file%3A%2F%2F%2Fetc%2Fpasswd",
        f"/{NAME}?url=javascript%3Aalert(1)",
        f"/{NAME}?url=https%3A%2F%2F",
        f"/{NAME}?url=https%3A%2F%2Fx.example%2F%0A--model",
        f"/{NAME}?url=https%3A%2F%2Fx.example%2F%20--model",
        f"/{NAME}?url={'a' * 7000}",
        f"/{NAME}?url=https%3A%2F%2Fx.example%2F{'a' * 3000}",
        f"/{NAME}?url=https%3A%2F%2Fx.example&run=1",
        f"/{NAME}#1.2",
        f"/{NAME}#-1.2.{'0' * 16}",
        f"/{NAME}#9999999.2.{'0' * 16}",
        f"/{NAME}#1.2.{'g' * 16}",
        f"/{NAME}#١.2.{'0' * 16}",
    ],
)
def test_a_damaged_or_hostile_link_is_refused(inside):
    assert is_link(BEGIN + inside)
    with pytest.raises(PageNotLoaded, match="damaged"):
        link_in(BEGIN + inside)


def test_other_texts_are_no_links():
    assert not is_link("dwibaca:https://warta.example/article")
    assert not is_link("https://warta.example/dwibaca:article/1")


def test_a_sentence_is_found_again_where_it_stands_now():
    second = link_to(NAME, URL, ROWS, 2, 1)
    assert second.url == URL
    assert find(ROWS, second.sentence) == (2, 1)  # of two equal ones the one that was meant
    first = link_to(NAME, URL, ROWS, 1, 0)
    assert find((ROWS[0], *ROWS), first.sentence) == (2, 0)  # a row was added before it
    assert find(ROWS[2:], first.sentence) is None
    reworded = tuple(replace(row, pairs=tuple(replace(pair, target="X") for pair in row.pairs)) for row in ROWS)
    assert find(reworded, first.sentence) == (1, 0)  # whatever its English says


def test_an_address_that_nobody_could_fetch_is_left_out():
    assert link_to(NAME, "file:///tmp/x.html", ROWS, 1, 0).url == ""


def test_an_article_is_found_by_its_name_or_else_by_its_address(library):
    number = save(library, saved_document("Satu."))
    ((name,),) = library.execute("SELECT lasting FROM article")
    here = whereabouts(library, ArticleLink(name))
    assert (here.number, here.title, here.deleted) == (number, "Harga beras naik", False)
    assert whereabouts(library, ArticleLink(NAME, f"{ADDRESS}?utm_source=x")).number == number
    assert whereabouts(library, ArticleLink(NAME, "https://lain.example/")) is None
    assert whereabouts(library, ArticleLink(NAME)) is None
    delete(library, [number])
    assert whereabouts(library, ArticleLink(name)).deleted
