"""Two sequences are matched as difflib would, and in time that grows with their length."""

import time
from difflib import SequenceMatcher

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translation.text.matching import Match, differences, matches

words = st.lists(st.sampled_from("ab cd ef gh ij".split()), max_size=60)


@given(words, words)
def test_what_matches_is_equal_and_in_order(one, other):
    start = at = 0
    for match in matches(one, other):
        assert match.size > 0
        assert match.start >= start
        assert match.at >= at
        assert one[match.start : match.start + match.size] == other[match.at : match.at + match.size]
        start, at = match.start + match.size, match.at + match.size


@given(words, words)
def test_differences_are_both_sequences_from_beginning_to_end(one, other):
    mine, theirs = [], []
    before = None
    for equal, start, end, at, stop in differences(one, other):
        assert (one[start:end] == other[at:stop]) == equal
        assert equal is not before
        before = equal
        mine += one[start:end]
        theirs += other[at:stop]
    assert (mine, theirs) == (one, other)


@given(words, words)
def test_equal_sequences_are_one_match(one, other):
    assert matches(one, one) == ([Match(0, 0, len(one))] if one else [])
    assert list(differences(one + other, one + other))[:2] == list(differences(one + other, one + other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("he met bku there", "he met the city of baku there"),
        ("", "a"),
        ("a", ""),
        ("a b c d e f", "f a b c d e"),
        ("the man said that the price rose", "the woman said the prices rose again"),
    ],
)
def test_short_ones_are_matched_as_difflib_does(one, other):
    one, other = one.split(), other.split()
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()[:-1]
    assert matches(one, other) == [tuple(block) for block in blocks]


def test_names_put_right_in_a_long_sentence_leave_the_rest_matched():
    one = [f"w{number}" for number in range(3000)]
    other = [word if number % 100 else "Name" for number, word in enumerate(one)]
    assert sum(match.size for match in matches(one, other)) == 3000 - 30


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (["a"] * 20_000, ["a", "b"] * 10_000),
        (["a", "b", "c"] * 7000, ["c", "b", "a", "d"] * 5000),
        ([str(n) for n in range(20_000)], [str(n) for n in reversed(range(20_000))]),
        ([str(n % 150) for n in range(20_000)], [str(n % 151) for n in range(20_000)]),
        ([str(n ^ 1) for n in range(20_000)], [str(n) for n in range(20_000)]),
    ],
)
def test_long_ones_take_no_time(one, other):
    began = time.process_time()
    matches(one, other)
    assert time.process_time() - began < 3
