"""The list of notes and highlights of all articles, and notes found with the texts."""

import contextlib
from datetime import timedelta

import pytest

from tests.library.annotations.test_kept import WHEN
from tests.library.documents import document
from translation.annotations import Annotation, Colour, Language, Part
from translation.library import marks
from translation.library.annotations.kept import put, remove
from translation.library.annotations.listing import count_annotations, find_annotations
from translation.library.articles import add, save
from translation.library.listing import Sort, count, entry, find, numbers
from translation.library.query import understand
from translation.library.storage.store import open_library

RICE, SUGAR = "Harga beras naik lagi.", "Harga gula turun."


@pytest.fixture
def connection(tmp_path):
    with contextlib.closing(open_library(tmp_path / "library.sqlite")) as connection:
        save(connection, document(RICE, "Petani senang.", url="https://a.example/1", site="Kabar A"))
        save(connection, document(SUGAR, title="Harga gula turun", url="https://b.example/2", site="Kabar B"))
        save(connection, document("Hujan turun.", title="Cuaca", url="https://b.example/3", site="Kabar B"))
        marks.tag(connection, [2], ["gula"])
        for day, (article, one) in enumerate(
            [
                (1, Annotation("rice", (Part(1, 0, RICE, RICE.upper(), Language.SOURCE, 6, 11),), WHEN, WHEN, Colour.YELLOW)),
                (1, Annotation("farmers", (Part(2, 0, "Petani senang."),), WHEN, WHEN, Colour.BLUE, "Really? Ask them.")),
                (2, Annotation("sugar", (Part(1, 0, SUGAR, SUGAR.upper(), Language.TARGET, 6, 10),), WHEN, WHEN, Colour.PINK)),
                (2, Annotation("article", (), WHEN, WHEN, note="Bandingkan dengan beras.")),
            ]
        ):  # fmt: skip
            changed = WHEN + timedelta(days=day)
            put(connection, article, Annotation(one.lasting, one.parts, WHEN, changed, one.colour, one.note))
        yield connection


def names(connection, text, **how):
    return [one.annotation.lasting for one in find_annotations(connection, understand(text), **how)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", "article sugar farmers rice"),
        ("beras", "article rice"),
        ("ask", "farmers"),
        ("petani ask", "farmers"),
        ("PETANI", "farmers"),
        ("bandingk*", "article"),
        ("color:yellow", "rice"),
        ("colour:yellow color:BLUE", "farmers rice"),
        ("has:notes", "article farmers"),
        ("has:highlights", "sugar farmers rice"),
        ("tag:gula", "article sugar"),
        ('site:"kabar a"', "farmers rice"),
        ("after:2026-03-03", "article sugar"),
        ("before:2026-03-03 has:notes", "farmers"),
        ("hujan", ""),
    ],
)
def test_they_are_filtered_and_the_latest_change_is_first(connection, text, found):
    assert names(connection, text) == found.split()
    assert count_annotations(connection, understand(text)) == len(found.split())


def test_a_page_follows_another_whatever_was_added_meanwhile(connection):
    first = find_annotations(connection, understand(""), limit=2)
    put(connection, 3, Annotation("new", (), WHEN, WHEN + timedelta(days=9), note="!"))
    rest = find_annotations(connection, understand(""), after=first[-1].mark, limit=2)
    assert [one.annotation.lasting for one in (*first, *rest)] == ["article", "sugar", "farmers", "rice"]
    assert find_annotations(connection, understand(""), after=rest[-1].mark) == []


def test_an_entry_shows_both_languages_as_they_are_now(connection):
    sugar, farmers, rice = find_annotations(connection, understand("has:highlights"))
    assert (rice.source, rice.target) == ("beras", RICE.upper())
    assert (sugar.source, sugar.target) == (SUGAR, "GULA")
    assert (farmers.source, farmers.target) == ("Petani senang.", "PETANI SENANG.")
    assert (rice.article, rice.title, rice.site, rice.url) == (1, "Harga beras naik", "Kabar A", "https://a.example/1")
    again = document("Petani senang.").rows[1]
    add(connection, 1, 2, again, model="model 2", options="")
    save(connection, document("Lain.", url="https://a.example/1"))
    assert find_annotations(connection, understand("color:blue"))[0].target == ""


def test_articles_are_found_by_their_notes_and_counted_in_the_list(connection):
    assert numbers(connection, understand("bandingkan")) == [2]
    assert find(connection, understand("bandingkan"))[0].snippet == "Bandingkan dengan beras."
    assert [one.annotations for one in find(connection, understand(""), sort=Sort.ADDED, descending=False)] == [2, 2, 0]
    remove(connection, ["rice"])
    assert entry(connection, 1).annotations == 1


def test_what_is_in_notes_comes_first_then_the_texts_a_page_at_a_time(connection):
    assert numbers(connection, understand("beras")) == [2, 1]
    for text in ("turun", "beras", "gula"):
        wanted = understand(text)
        whole = numbers(connection, wanted)
        assert len(whole) == len(set(whole)) == count(connection, wanted)
        assert [numbers(connection, wanted, limit=1, offset=at) for at in range(len(whole))] == [[one] for one in whole]
        assert sorted(numbers(connection, wanted, sort=Sort.ADDED)) == sorted(whole)
    assert numbers(connection, understand("turun"))[0] == 2
    assert numbers(connection, understand("beras tag:gula")) == [2]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("has:notes", [1, 2]),
        ("has:highlights", [1, 2]),
        ("color:yellow", [1]),
        ("colour:pink turun", [2]),
        ("color:yellow color:pink", [1, 2]),
        ("color:mauve", []),
    ],
)
def test_articles_are_filtered_by_what_is_marked_in_them(connection, text, found):
    assert sorted(numbers(connection, understand(text))) == found
    assert count(connection, understand(text)) == len(found)
