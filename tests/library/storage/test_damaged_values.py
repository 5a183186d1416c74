"""A damaged mark costs the mark, not the sentence; what is no number of an article is passed over."""

import pytest

from translation.library.storage import values


@pytest.mark.parametrize(
    "text",
    [
        "7",
        "[1]",
        "{}",
        "[[1,2]]",
        "[[[0]],[],0]",
        '[["no such kind","x"]]',
        "[[0,1,2,3,4]]",
        "nichts",
        "\x00",
        '[null,[],""]',
    ],
)
def test_marks_that_cannot_be_read_are_none(text):
    assert values.spans_from_text(text) == ()
    assert values.doubts_from_text(text) == ()
    assert values.changes_from_text(text) == ()
    assert values.marks_from_text(text) == ((), (), None)
