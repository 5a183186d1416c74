"""Reviews: in the order of what is due, spaced by FSRS, kept at once, the last one undone."""

import contextlib
import os
import signal
from datetime import UTC, datetime, timedelta

import pytest

from translation.library.storage.store import open_library
from translation.library.vocabulary.my_words import add_word, find_words, mark_known, remove_words
from translation.library.vocabulary.review import (
    Due,
    answer,
    how_many_due,
    intervals,
    last_review,
    next_word,
    take_back,
)
from translation.words.own.my_words import Answer, MyWord

NOW = 1_750_000_000.0
MINUTE, DAY = 60.0, 86_400.0


@pytest.fixture
def file(tmp_path):
    return tmp_path / "library.sqlite"


@pytest.fixture
def connection(file):
    with contextlib.closing(open_library(file)) as connection:
        yield connection


@pytest.fixture
def words(connection):
    return [
        add_word(connection, MyWord(word), NOW + number)[0].id for number, word in enumerate(("satu", "dua", "tiga"))
    ]


def test_every_word_is_asked_once_then_those_that_are_due_within_minutes(connection, words):
    asked = []
    for given in (Answer.AGAIN, Answer.GOOD, Answer.EASY, Answer.EASY, Answer.EASY):
        word = next_word(connection, NOW + 10)
        asked.append(word.headword)
        answer(connection, word.id, given, NOW + 10)
    assert asked == ["satu", "dua", "tiga", "satu", "dua"], "the forgotten one comes again before the remembered one"
    assert next_word(connection, NOW + 10) is None
    assert how_many_due(connection, NOW + 10) == Due(0, 0)


def test_what_was_learnt_before_goes_before_new_words(connection, words):
    answer(connection, words[2], Answer.EASY, NOW)
    due = find_words(connection)[0].due.timestamp()
    assert next_word(connection, NOW + 10).id == words[0]
    assert next_word(connection, due).id == words[2]
    assert how_many_due(connection, due) == Due(2, 1)


def test_known_and_removed_words_are_not_asked(connection, words):
    mark_known(connection, [words[0]])
    remove_words(connection, [words[1]])
    assert next_word(connection, NOW + 10).id == words[2]
    assert how_many_due(connection, NOW + 10).count == 1


def test_a_button_says_the_interval_that_follows(connection, words):
    for given in Answer:
        told = intervals(connection, words[0], NOW + 60)[given]
        review = answer(connection, words[0], given, NOW + 60)
        assert review.due == datetime.fromtimestamp(NOW + 60, UTC) + told
        take_back(connection, review.id)
    again, hard, good, easy = intervals(connection, words[0], NOW + 60).values()
    assert again < hard < good < easy
    assert again <= timedelta(minutes=5)
    assert easy >= timedelta(days=2)
    assert intervals(connection, 99, NOW) == {}


def test_intervals_grow_with_each_good_answer_and_shrink_when_it_is_forgotten(connection, words):
    at, lengths = NOW, []
    for _ in range(6):
        due = answer(connection, words[0], Answer.GOOD, at).due.timestamp()
        lengths.append(due - at)
        at = due
    assert lengths == sorted(lengths)
    assert lengths[-1] > 30 * DAY
    assert answer(connection, words[0], Answer.AGAIN, at).due.timestamp() - at < 20 * MINUTE


def test_undoing_an_answer_restores_the_word_as_it_was(connection, words):
    answer(connection, words[0], Answer.GOOD, NOW)
    before = find_words(connection), intervals(connection, words[0], NOW + DAY)
    review = answer(connection, words[0], Answer.AGAIN, NOW + DAY)
    assert find_words(connection) != before[0]
    assert last_review(connection) == review.id
    assert take_back(connection, review.id) == words[0]
    assert (find_words(connection), intervals(connection, words[0], NOW + DAY)) == before
    assert take_back(connection, review.id) is None, "it is undone already"


def test_only_the_last_answer_of_a_word_can_be_undone(connection, words):
    first = answer(connection, words[0], Answer.GOOD, NOW)
    answer(connection, words[0], Answer.GOOD, NOW + DAY)
    assert take_back(connection, first.id) is None


def test_a_clock_that_was_turned_back_is_no_error(connection, words):
    answer(connection, words[0], Answer.GOOD, NOW + DAY)
    review = answer(connection, words[0], Answer.GOOD, NOW)
    assert last_review(connection) == review.id
    assert take_back(connection, review.id) == words[0]


def test_an_answer_to_a_word_that_is_gone_is_none(connection):
    assert answer(connection, 99, Answer.GOOD, NOW) is None


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork on Windows")
def test_what_was_answered_survives_a_kill(file, words, connection):
    told, tell = os.pipe()
    child = os.fork()
    if not child:
        with contextlib.closing(open_library(file)) as own:
            for given in (Answer.GOOD, Answer.HARD):
                answer(own, words[0], given, NOW + int(given))
                os.write(tell, b"x")
        signal.pause()
    assert os.read(told, 1) + os.read(told, 1) == b"xx"
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(told)
    os.close(tell)
    assert [word.reviews for word in find_words(connection)] == [0, 0, 2]
