"""Collections: kept in their order, changed and undone, found by a search, merged without doubles, rescued."""

import contextlib

import pytest

from tests.library.documents import document
from translation.errors import NotInLibrary, NotKept
from translation.library.articles import save
from translation.library.collections import (
    ArticleCollection,
    Member,
    articles_of,
    change,
    collection_named,
    collections,
    lasting_names,
    members_from,
    new_collection,
    purge_collections,
    put,
    remove,
    removed_named,
)
from translation.library.listing import find
from translation.library.marks import DAY, delete, purge, undelete
from translation.library.merging.collections import merge_collections
from translation.library.merging.merge import merge
from translation.library.query import understand
from translation.library.safety.other_file import opened
from translation.library.safety.rescue import rescue
from translation.library.storage.store import open_library
from translation.network.waiting import finish

NOW = 1_790_000_000.0


def saved(connection, *titles):
    """Articles with these titles; their lasting names."""
    numbers = [save(connection, document("Warga.", title=title, url=f"https://w.example/{title}")) for title in titles]
    return lasting_names(connection, numbers)


@pytest.fixture
def library(tmp_path):
    with contextlib.closing(open_library(tmp_path / "library.sqlite")) as connection:
        yield connection


def titles(connection, name):
    return [each.title for each in articles_of(connection, collection_named(connection, name))]


def test_a_collection_keeps_its_articles_in_their_order_with_notes(library):
    a, b, c = saved(library, "A", "B", "C")
    made = new_collection("  Banjir   di Demak ", [b, a, b]).noted(a, "look at the date")
    put(library, made)
    assert collections(library) == [made]
    assert (made.name, made.members) == ("Banjir di Demak", (Member(b), Member(a, "look at the date")))
    change(library, made.lasting, lambda one: one.with_articles([c, a]).in_order([c, b]))
    assert titles(library, "banjir di demak") == ["C", "B", "A"]
    assert articles_of(library, collections(library)[0])[2].member.note == "look at the date"
    change(library, made.lasting, lambda one: one.without([b]))
    assert titles(library, "Banjir di Demak") == ["C", "A"]


def test_every_change_is_undone_with_the_value_before(library):
    a, b = saved(library, "A", "B")
    made = new_collection("Satu", [a])
    put(library, made)
    before = change(library, made.lasting, lambda one: one.with_articles([b]))
    assert before == made
    put(library, before)
    assert titles(library, "Satu") == ["A"]
    remove(library, made.lasting)
    assert collections(library) == []
    with pytest.raises(NotInLibrary, match="not in your library any more"):
        change(library, made.lasting, lambda one: one)
    put(library, before)
    assert collections(library) == [made]


def test_a_name_is_there_once_in_any_letters(library):
    put(library, new_collection("Banjir"))
    with pytest.raises(NotKept, match="There is a collection “Banjir” already"):
        put(library, new_collection(' banjir" '))
    with pytest.raises(NotKept, match="needs a name"):
        put(library, new_collection('  " '))
    with pytest.raises(NotInLibrary, match="no collection “Lain”"):
        collection_named(library, "Lain")
    assert [one.name for one in collections(library)] == ["Banjir"]


def test_a_deleted_article_is_not_shown_and_comes_back_with_its_place(library):
    a, b = saved(library, "A", "B")
    put(library, new_collection("Satu", [a, b]))
    delete(library, [1])
    assert titles(library, "Satu") == ["B"]
    undelete(library, [1])
    assert titles(library, "Satu") == ["A", "B"]
    delete(library, [1])
    purge(library, [1])
    assert titles(library, "Satu") == ["B"]


def test_a_search_finds_the_articles_of_a_collection(library):
    a, b, _ = saved(library, "A", "B", "C")
    put(library, new_collection("Banjir di Demak", [a, b]))

    def found(text):
        return sorted(one.title for one in find(library, understand(text)))

    assert found('collection:"banjir di demak"') == ["A", "B"]
    assert found('collection:"banjir di demak" A') == ["A"]
    assert found("collection:lain") == []
    library.execute("UPDATE collection SET members = '[[1,'")
    assert found('collection:"Banjir di Demak"') == []
    remove(library, collections(library)[0].lasting)
    assert found('collection:"banjir di demak"') == []


@pytest.mark.parametrize("stored", ["", "[", "{}", "[1]", '[["a"]]', '[["a", 1]]', '[["", "x"]]', None, 7, "[" * 99999])
def test_damaged_members_are_left_out(stored):
    assert members_from(stored) == ()


def test_what_was_removed_long_ago_is_emptied_and_nothing_brings_it_back(library):
    made = new_collection("Rahasia", ["x"])
    put(library, made, now=NOW)
    remove(library, made.lasting, now=NOW)
    assert removed_named(library, "rahasia") == made
    purge_collections(library)  # by the clock alone it would be time
    assert removed_named(library, "rahasia") is not None
    library.execute("UPDATE collection SET deleted = ?, deleted_use = -100", (NOW - 400 * DAY,))
    purge_collections(library)
    assert removed_named(library, "rahasia") is None
    assert library.execute("SELECT name, note, members FROM collection").fetchall() == [("", "", "[]")]


def other_library(file, *collections, now=NOW, articles=("A",)):
    """Another library; the lasting names of its articles, which are others than here."""
    with contextlib.closing(open_library(file)) as other:
        names = saved(other, *articles)
        for make in collections:
            put(other, make(names), now=now)
    return names


def merged(library, file):
    with opened(file, whole=True) as other:
        return finish(merge(library, other), lambda _: None)


def test_another_library_adds_collections_and_articles_without_doubles(library, tmp_path):
    a, b = saved(library, "A", "B")
    put(library, ArticleCollection("one", "Banjir", "", (Member(b, "mine"), Member(a))), now=NOW)
    file = tmp_path / "other.sqlite"
    other_library(
        file,
        lambda names: ArticleCollection("two", "banjir", "from them", (Member(names[0], "theirs"), Member(names[1]))),
        lambda names: ArticleCollection("three", "Gempa", "", (Member(names[1]),)),
        articles=("A", "C"),
    )
    assert merged(library, file).collections == 1
    assert [one.name for one in collections(library)] == ["Banjir", "Gempa"]
    assert titles(library, "Banjir") == ["B", "A", "C"]
    both = collection_named(library, "Banjir")
    assert (both.lasting, both.note, [each.note for each in both.members]) == (
        "one",
        "from them",
        ["mine", "theirs", ""],
    )
    assert titles(library, "Gempa") == ["C"]
    assert merged(library, file).collections == 0
    assert titles(library, "Banjir") == ["B", "A", "C"]


@pytest.mark.parametrize(("there", "comes"), [(NOW - 100, False), (NOW + 100, True)])
def test_a_collection_that_was_removed_here_comes_back_only_if_it_was_changed_later(library, tmp_path, there, comes):
    (a,) = saved(library, "A")
    one = ArticleCollection("one", "Banjir", "", (Member(a),))
    put(library, one, now=NOW - 200)
    remove(library, "one", now=NOW)
    file = tmp_path / "other.sqlite"
    other_library(file, lambda names: ArticleCollection("one", "Banjir", "", (Member(names[0]),)), now=there)
    merged(library, file)
    assert [one.name for one in collections(library)] == (["Banjir"] if comes else [])


def test_an_older_copy_only_adds_what_is_missing(library, tmp_path):
    (a,) = saved(library, "A")
    put(library, ArticleCollection("one", "Banjir", "", ()), now=NOW)
    file = tmp_path / "backup.sqlite"
    other_library(
        file,
        lambda names: ArticleCollection("one", "Banjir", "old", (Member(names[0]),)),
        lambda names: ArticleCollection("two", "Gempa", "", (Member(names[0]),)),
    )
    with opened(file) as other:
        assert merge_collections(library, other, {}, is_older=True) == 1
    assert collection_named(library, "Banjir") == ArticleCollection("one", "Banjir")
    assert collection_named(library, "Gempa").members == (Member(a),)


def test_collections_of_a_damaged_library_are_rescued(tmp_path):
    file = tmp_path / "library.sqlite"
    with contextlib.closing(open_library(file)) as library:
        names = saved(library, "A", "B")
        for number in range(200):
            put(library, ArticleCollection(f"c{number}", f"Nama {number}", "x" * 200, tuple(map(Member, names))))
        library.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (root,) = library.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'collection'").fetchone()
        (size,) = library.execute("PRAGMA page_size").fetchone()
    with file.open("r+b") as damaged:  # the page that leads to the others is lost
        damaged.seek((root - 1) * size)
        damaged.write(bytes(size))
    finish(rescue(file), lambda _: None)
    with contextlib.closing(open_library(file)) as library:
        assert len(collections(library)) == 200
        assert titles(library, "Nama 7") == ["A", "B"]
