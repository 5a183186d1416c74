"""Whatever is typed into a search box means something."""

import contextlib
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.library.documents import document
from translation.library.articles import save
from translation.library.listing import count, find
from translation.library.query import Wanted, understand
from translation.library.storage.store import open_library


@pytest.fixture(scope="module")
def connection(tmp_path_factory):
    with contextlib.closing(open_library(tmp_path_factory.mktemp("library") / "library.sqlite")) as connection:
        save(connection, document("Bahasa C++ dipakai warga. Kafé itu “foo:bar” ramai.", title="Harga beras naik lagi"))
        save(connection, document("Beras itu mahal, harga naik.", title="Pasar", url="https://lain.example/2"))
        yield connection


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", Wanted()),
        ("  ", Wanted()),
        ("harga beras", Wanted('"harga" "beras"')),
        ('"harga beras" naik', Wanted('"harga beras" "naik"')),
        ('"harga ber', Wanted('"harga ber"')),
        ("ber*", Wanted('"ber" *')),
        ("c++ foo:bar", Wanted('"c++" "foo:bar"')),
        ("++ -- *", Wanted()),
        ("NOT AND OR NEAR(x)", Wanted('"NOT" "AND" "OR" "NEAR(x)"')),
        ('tag:"dua kata" TAG:x', Wanted(tags=("dua kata", "x"))),
        ("site:kompas.com harga", Wanted('"harga"', site="kompas.com")),
        ("after:2024 before:2024-05-03", Wanted(since=date(2024, 1, 1), until=date(2024, 5, 3))),
        ("after:2024-13 before:soon", Wanted('"after:2024-13" "before:soon"')),
        ("is:starred is:unread has:doubts is:deleted", Wanted("", (), "", None, None, True, True, True, True)),
        ("is:started", Wanted(started=True)),
        ("is:open has: tag:", Wanted('"is:open" "has:" "tag:"')),
        ("a\0b \ud800", Wanted('"a b"')),
    ],
)
def test_a_search_is_understood(text, wanted):
    assert understand(text) == wanted


def test_the_last_word_may_go_on_while_it_is_typed():
    assert understand("harga ber", unfinished=True) == Wanted('"harga" "ber" *')
    assert understand("harga be", unfinished=True) == Wanted('"harga" "be"')
    assert understand("harga ber ", unfinished=True) == Wanted('"harga" "ber"')
    assert understand('"harga ber', unfinished=True) == Wanted('"harga ber" *')
    assert understand('"harga ber"', unfinished=True) == Wanted('"harga ber"')
    assert understand("harga tag:eko", unfinished=True) == Wanted('"harga"', tags=("eko",))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("beras", 2),
        ("HARGA NAIK", 2),
        ('"harga naik"', 1),
        ('"beras harga"', 0),
        ("ber*", 2),
        ("kafe", 1),
        ("c++", 1),
        ("foo:bar", 1),
        ('"foo bar"', 1),
        ("mahal lagi", 0),
        ("site:lain.example beras", 1),
        ("site:WARTA", 2),
    ],
)
def test_plain_words_just_work(connection, text, found):
    wanted = understand(text)
    assert (len(find(connection, wanted)), count(connection, wanted)) == (found, found)


def test_the_title_counts_most(connection):
    titles = [entry.title for entry in find(connection, understand("harga beras"))]
    assert titles == ["Harga beras naik lagi", "Pasar"]


def test_what_was_found_is_marked(connection):
    (entry,) = find(connection, understand("mahal"))
    assert [entry.snippet[start:end].lower() for start, end in entry.marks] == ["mahal"]


@settings(deadline=None)
@given(st.text() | st.text(alphabet='ab"*:+-^(){}\\\0 \ud800', max_size=30), st.booleans())
def test_any_text_can_be_searched_for(connection, text, unfinished):
    wanted = understand(text, unfinished=unfinished)
    assert len(find(connection, wanted)) == count(connection, wanted)


def test_a_very_long_search_is_no_mistake(connection):
    assert find(connection, understand("beras " * 5000))
    assert find(connection, understand("x" * 100_000)) == []
