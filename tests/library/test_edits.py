"""Changes to sentences: whatever was changed can be undone and redone, and no own wording is ever lost."""

import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.library.documents import document, own
from translation.document import Doubt, DoubtKind, SentencePair
from translation.errors import LibraryDamaged, NotInLibrary
from translation.library import articles, edits
from translation.library.listing import find
from translation.library.merging import merge
from translation.library.pairs import remembered
from translation.library.query import understand
from translation.library.storage.store import open_library

OTHER = SentencePair("Warga senang. ", "Folks are glad. ", (Doubt(DoubtKind.NUMBER, "3"),), score=-0.75)
MINE = SentencePair("Warga senang. ", "The residents are glad. ", edited=True)


@pytest.fixture
def file(tmp_path):
    return tmp_path / "library.sqlite"


@pytest.fixture
def connection(file):
    with contextlib.closing(open_library(file)) as connection:
        yield connection


def whole(connection, number=1):
    return articles.load(connection, number).document.rows


def raw(connection):
    return connection.execute("SELECT * FROM pair ORDER BY version, row, number").fetchall()


def test_every_change_can_be_undone_and_redone_exactly(connection):
    articles.save(connection, document("Warga senang. "))
    states = [raw(connection)]
    for pair in (own("The residents are glad."), OTHER, own("All are glad."), own("Glad they are.")):
        edits.reword(connection, 1, 1, 0, pair, model="model 2", options="beam 5")
        states.append(raw(connection))
    for state in reversed(states[:-1]):
        edits.undo(connection, 1)
        assert raw(connection) == state
    edits.undo(connection, 1)  # nothing is left to undo
    assert raw(connection) == states[0]
    for state in states[1:]:
        edits.redo(connection, 1)
        assert raw(connection) == state
    edits.redo(connection, 1)
    assert raw(connection) == states[-1]


def test_the_history_survives_a_restart(connection, file):
    articles.save(connection, document("Warga senang. ", "Petani resah."))
    edits.reword(connection, 1, 1, 0, own("The residents are glad."))
    edits.reword(connection, 1, 1, 0, OTHER)
    edits.reword(connection, 1, 2, 0, own("Uneasy farmers."))
    edits.undo(connection, 1)
    with contextlib.closing(open_library(file)) as again:
        done, undone = edits.history(again, 1)
        model = SentencePair("Warga senang. ", "WARGA SENANG. ", score=-0.5)
        assert done == ((edits.Edit(1, 0, model, MINE),), (edits.Edit(1, 0, MINE, OTHER),))
        assert [change.after.target for step in undone for change in step] == ["Uneasy farmers."]
        edits.undo(again, 1)
        assert whole(again)[1].pairs == (MINE,)
        assert find(again, understand("residents"))


def test_a_change_after_an_undo_ends_what_could_be_redone_but_loses_no_wording(connection):
    articles.save(connection, document("Warga senang. "))
    edits.reword(connection, 1, 1, 0, own("First."))
    edits.undo(connection, 1)
    edits.reword(connection, 1, 1, 0, own("Second."))
    edits.reword(connection, 1, 1, 0, OTHER)
    edits.redo(connection, 1)
    assert whole(connection)[1].pairs == (OTHER,)
    assert [pair.target.strip() for pair in edits.own_wordings(connection, " Warga senang.")] == ["Second.", "First."]


def test_what_an_own_wording_had_no_translation_beneath_gets_it_when_it_comes(connection):
    number = articles.save(connection, document("Warga senang. ", done=False))
    edits.reword(connection, number, 1, 0, own("Mine."))
    articles.add(connection, number, 1, document("Warga senang. ").rows[1], model="model 1", options="")
    edits.undo(connection, number)
    assert whole(connection)[1].target == "WARGA SENANG. "


def test_a_translation_made_again_is_one_step(connection):
    articles.save(connection, document("Warga senang. ", "Petani resah.", "Sama."))
    edits.reword(connection, 1, 1, 0, own("Mine."))
    before = raw(connection)
    step = 0
    for row, words in ((1, "Glad. "), (2, "Uneasy."), (3, "SAMA.")):
        block = whole(connection)[row]
        pair = SentencePair(block.block.text, words, score=-0.5)
        block = type(block)(block.block, (pair,))
        step = edits.add_again(connection, 1, row, block, step=step, model="model 2", options="")
    done, _ = edits.history(connection, 1)
    assert [len(step) for step in done] == [1, 1]  # own wordings stay, and what is the same is no change
    edits.undo(connection, 1)
    restored = raw(connection)
    assert [row for row in restored if row[1] == 2] == [row for row in before if row[1] == 2]
    assert whole(connection)[1].pairs[0].target == "Mine. "
    assert remembered(connection, ["Petani resah."], "model 2", "") == {}


def test_old_steps_are_forgotten_but_no_own_wording(connection):
    articles.save(connection, document("Warga senang. ", "Petani resah."))
    edits.reword(connection, 1, 2, 0, SentencePair("", "Uneasy."))
    edits.reword(connection, 1, 1, 0, own("Mine."))
    for turn in range(edits.MOST_STEPS + 20):
        edits.reword(connection, 1, 1, 0, SentencePair("Warga senang. ", f"Glad {turn}. "))
    done, _ = edits.history(connection, 1)
    assert len(done) == edits.MOST_STEPS + 3  # the last of every sentence, and those with an own wording on a side
    assert [pair.target for pair in edits.own_wordings(connection, "Warga senang.")] == ["Mine. "]


def test_what_is_not_there_is_told(connection):
    with pytest.raises(NotInLibrary):
        edits.undo(connection, 9)
    with pytest.raises(NotInLibrary):
        edits.history(connection, 9)
    number = articles.save(connection, document("Warga senang."))
    with pytest.raises(NotInLibrary):
        edits.reword(connection, number, 7, 0, own("x"))
    edits.undo(connection, number)
    edits.redo(connection, number)


def test_a_damaged_change_spoils_no_other(connection):
    articles.save(connection, document("Warga senang. "))
    for words in ("First.", "Second."):
        edits.reword(connection, 1, 1, 0, own(words))
    connection.execute("UPDATE edit SET after = '\ufffd[' WHERE step = 2")
    assert [pair.target for pair in edits.own_wordings(connection, "Warga senang.")] == ["First. ", "Second. "]
    done, _ = edits.history(connection, 1)
    assert [len(step) for step in done] == [1, 0]
    edits.undo(connection, 1)
    with pytest.raises(LibraryDamaged):
        edits.redo(connection, 1)


def test_the_history_goes_with_its_article(connection):
    articles.save(connection, document("Warga senang. "))
    edits.reword(connection, 1, 1, 0, own("Mine."))
    connection.execute("DELETE FROM article")
    assert connection.execute("SELECT count(*) FROM edit").fetchone() == (0,)


@pytest.mark.parametrize("known", [False, True])
def test_a_library_that_is_taken_in_brings_its_wordings(connection, tmp_path, known):
    with contextlib.closing(open_library(tmp_path / "other.sqlite")) as other:
        articles.save(other, document("Warga senang. "))
        edits.reword(other, 1, 1, 0, own("Theirs."))
        edits.reword(other, 1, 1, 0, OTHER, model="model 9")
        if known:
            articles.save(connection, document("Warga senang. "))
            edits.reword(connection, 1, 1, 0, own("Mine."))
        for _ in range(2):
            for _ in merge.merge(connection, other):
                pass
        found = [pair.target.strip() for pair in edits.own_wordings(connection, "Warga senang.")]
        assert sorted(found) == (["Mine.", "Theirs."] if known else ["Theirs."])
        assert connection.execute("SELECT count(*) FROM edit").fetchone() == ((3,) if known else (2,))
        edits.undo(connection, 1)
        assert whole(connection)[1].target == ("WARGA SENANG. " if known else "Theirs. ")


@given(st.lists(st.sampled_from(["undo", "redo", "own", "other"]), max_size=14))
@settings(max_examples=40, deadline=None)
def test_any_order_of_changes_and_undoings_agrees_with_a_plain_stack(tmp_path_factory, moves):
    with contextlib.closing(open_library(tmp_path_factory.mktemp("library") / "library.sqlite")) as connection:
        articles.save(connection, document("Warga senang. "))
        states, at = [whole(connection)], 0
        for turn, move in enumerate(moves):
            if move == "undo":
                edits.undo(connection, 1)
                at = max(0, at - 1)
            elif move == "redo":
                edits.redo(connection, 1)
                at = min(len(states) - 1, at + 1)
            else:
                pair = SentencePair("Warga senang. ", f"Words {turn}. ", edited=move == "own")
                edits.reword(connection, 1, 1, 0, pair)
                states, at = [*states[: at + 1], whole(connection)], at + 1
            assert whole(connection) == states[at]


def test_rewordings_have_what_the_model_said_beneath_the_readers_own(connection):
    articles.save(connection, document("Warga senang. ", "Hujan turun. "))
    assert edits.rewordings(connection) == ()
    was = whole(connection)[1].pairs[0]
    edits.reword(connection, 1, 1, 0, MINE)
    ((made, mine),) = edits.rewordings(connection)
    assert made == was
    assert mine == MINE.target
    edits.undo(connection, 1)
    assert edits.rewordings(connection) == ()
