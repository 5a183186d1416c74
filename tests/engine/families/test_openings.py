"""Spaces behind opening marks: put in for the model, and gone again before anybody reads them."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tiny_package import make_package
from translation.engine.families import argos
from translation.engine.families.openings import joined, spaced
from translation.engine.runtime.attention import places
from translation.engine.runtime.loading import load_model

QUOTED = "“Harga beras naik,” kata menteri (di pasar)."


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("“Sekarang,” katanya.", "“ Sekarang,” katanya."),
        ('"Ya," kata dia, "besok."', '" Ya," kata dia, " besok."'),
        ("Amerika Serikat (AS) dan [red] ‘itu’", "Amerika Serikat ( AS) dan [ red] ‘ itu’"),
        ("(“Ya”) dan “‘Ya’”", "( “ Ya”) dan “ ‘ Ya’”"),
        ("Jum'at, \"\" dan ''", "Jum'at, \"\" dan ''"),  # no opening marks
        ("5'6\" (", "5'6\" ("),
        ("“ Ya ”", "“ Ya ”"),
        ("", ""),
    ],
)
def test_opening_marks_stand_apart(text, apart):
    assert spaced(text) == apart


words = st.builds(
    "{}{}{}".format,
    st.sampled_from(["", "“", '"', "'", "‘", "(", "(“", "“‘", "«"]),
    st.sampled_from(["kata", "12,5", "Jum'at", "AS", "–"]),
    st.sampled_from(["", ",", ".”", '"', "’”", ")", "'", '?"']),
)


@given(st.lists(words).map(" ".join))
def test_what_was_put_in_is_taken_out(text):
    assert joined(spaced(text)) == text


@pytest.fixture
def quoting(tmp_path):
    """A package whose texts have such spaces."""
    package = make_package(tmp_path / "package")
    file = package / argos.METADATA
    file.write_text(json.dumps(json.loads(file.read_text("utf-8")) | {argos.SPACED: True}), "utf-8")
    return package


def test_only_a_package_that_says_so_gets_them(quoting, tiny_package):
    for package, apart in ((quoting, True), (tiny_package, False)):
        assert ("▁Harga" in argos.speech(argos.read(package)).source.encode(QUOTED)) is apart


def test_nobody_reads_them(quoting, tiny_package):
    (first,), (other,) = (load_model(package).translate_batch([QUOTED], beam=1) for package in (quoting, tiny_package))
    assert first[0].text.count("“ ") == other[0].text.count("“ ") == 0
    assert "“" in first[0].text


def test_each_token_is_found_at_its_place_in_what_was_typed(quoting):
    tokens = argos.speech(argos.read(quoting)).source.encode(QUOTED)
    found = dict(zip(tokens, places(tokens, QUOTED), strict=True))
    assert found["▁Harga"] == QUOTED.index("Harga")
    assert found["▁menteri"] == QUOTED.index("menteri")
