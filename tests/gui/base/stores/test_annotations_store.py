"""What cannot be kept stays, is tried again with the next change, and is told once."""

import contextlib
from dataclasses import replace

import pytest

from gui.base.stores.annotations_store import AnnotationsStore
from gui.base.stores.library_queue import LibraryQueue
from tests.gui.library.shelf import document, fill
from tests.gui.notes.overview.notebook import annotation
from translation.annotations import Colour
from translation.errors import NotKept
from translation.library.annotations import kept
from translation.library.storage.store import open_library
from translation.texts import Text


@pytest.fixture
def store(lanes, library_file):
    fill(library_file, 1)
    return AnnotationsStore(LibraryQueue(lanes, library_file))


@pytest.fixture
def article(store, library_file):
    with contextlib.closing(open_library(library_file)) as connection:
        return connection.execute("SELECT lasting FROM article").fetchone()[0]


def found(qtbot, store, article):
    answers = []
    store.ask(article, document(0), answers.append, key="asked")
    qtbot.waitUntil(lambda: answers != [])
    return {one.annotation.lasting: one.annotation.colour for one in answers[0]}


def test_annotations_are_put_changed_removed_and_put_back(qtbot, store, article):
    one, two = annotation(1, 0), annotation(2, 0, colour=Colour.PINK)
    told = []
    store.changed.connect(lambda known, by: told.append((known, by)))
    store.put(article, [one, two], store)
    assert dict(store.unkept(article)) == {"a1": one, "a2": two}
    assert found(qtbot, store, article) == {"a1": Colour.YELLOW, "a2": Colour.PINK}
    assert dict(store.unkept(article)) == {}
    assert told == [(article, store)] * 2
    store.put(article, [replace(one, colour=Colour.BLUE)], store)
    store.remove(article, ["a2"], store)
    assert found(qtbot, store, article) == {"a1": Colour.BLUE}
    store.put(article, [two], store)
    assert found(qtbot, store, article) == {"a1": Colour.BLUE, "a2": Colour.PINK}


def test_of_two_changes_in_quick_succession_the_later_one_holds(qtbot, store, article):
    one = annotation(1, 0)
    for colour in (Colour.GREEN, Colour.PINK):
        store.put(article, [replace(one, colour=colour)], store)
    assert found(qtbot, store, article) == {"a1": Colour.PINK}
    assert dict(store.unkept(article)) == {}


def test_a_failure_is_told_once_and_tried_again(qtbot, store, article, monkeypatch):
    put, failures = kept.put, []
    store.failed.connect(failures.append)

    def full(*_):
        raise NotKept(Text("The note could not be saved."), Text("Make some room on the disk."))

    monkeypatch.setattr(kept, "put", full)
    store.put(article, [annotation(1, 0)], store)
    assert found(qtbot, store, article) == {}
    for _ in range(3):
        store.try_again()
        assert found(qtbot, store, article) == {}
    assert len(failures) == 1
    assert [*store.unkept(article)] == ["a1"]
    monkeypatch.setattr(kept, "put", put)
    store.put(article, [annotation(2, 0)], store)
    assert found(qtbot, store, article).keys() == {"a1", "a2"}
