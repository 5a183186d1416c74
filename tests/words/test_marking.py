"""Where the reader's words stand: in any form of the headword, and phrases as they are."""

import pytest

from translation.words.marking import marked_places


@pytest.mark.parametrize(
    ("text", "keys", "found"),
    [
        ("Harga beras naik, lalu Naiknya lagi.", {"naik"}, ["naik", "Naiknya"]),
        ("Ia menaikkan harga.", {"naik"}, []),
        ("Ia menaikkan harga.", {"menaikkan"}, ["menaikkan"]),
        ("Rumah sakit itu penuh.", {"rumah sakit"}, ["Rumah sakit"]),
        ("PPATK memeriksa.", {"ppatk"}, ["PPATK"]),
        ("Harga naik.", set(), []),
        ("", {"naik"}, []),
    ],
)
def test_words_are_marked_in_every_form_of_theirs(text, keys, found):
    assert [text[start:end] for start, end in marked_places(text, keys)] == found
