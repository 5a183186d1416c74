"""Terms that the reader's own wordings suggest. The sentences are made for these tests."""

from dataclasses import replace

import pytest

from translation.document import SentencePair
from translation.engine.suggestions import suggested_term, suggested_terms
from translation.words.glossary import Term

REFUSED = SentencePair("Bupati itu menolak usul warga.", "The regent refused the proposal.", score=-0.2)


@pytest.mark.parametrize(
    ("source", "made", "own", "term"),
    [
        (REFUSED.source, REFUSED.target, "The district head refused the proposal.", Term("bupati", "district head")),
        ("Polisi menangkap tersangka.", "Police arrested the suspect.", "Police detained the suspect.",
         Term("menangkap", "detained")),
        ("Warga mengungsi ke balai desa.", "Residents fled to the village hall.",
         "Residents fled to the community centre.", Term("balai desa", "community centre")),
    ],
)  # fmt: skip
def test_a_word_that_is_another_is_suggested(source, made, own, term):
    assert suggested_term(SentencePair(source, made, score=-0.2), own) == term


@pytest.mark.parametrize(
    ("source", "made", "own"),
    [
        ("Menteri mundur kemarin.", "The minister resigned yesterday.", "A secretary stepped down on Monday."),
        ("Ada 12 orang di sana.", "There are 12 people there.", "There are 13 people there."),
        ("Ia mengatakan itu benar.", "He says that is true.", "He said that is true."),  # another form
        ("Ia datang Senin.", "He came on Monday.", "He came on Tuesday."),
        ("Ia datang ke rumah.", "He came to a house.", "He came to the house."),
        ("Harga beras naik.", "The price of rice rose.", "The price of rice rose."),
        ("Harga beras naik.", "The price of rice rose.", "The price of rice rose sharply."),  # nothing replaced
    ],
)
def test_any_other_difference_suggests_nothing(source, made, own):
    assert suggested_term(SentencePair(source, made, score=-0.2), own) is None


def test_only_a_models_sentence_suggests_a_term():
    own = "The district head refused the proposal."
    assert suggested_term(replace(REFUSED, edited=True), own) is None
    assert suggested_term(replace(REFUSED, target=None), own) is None


def test_the_most_frequent_comes_first_and_no_known_or_dismissed_one():
    head = (REFUSED, "The district head refused the proposal.")
    detained = (
        SentencePair("Polisi menangkap tersangka.", "Police arrested the suspect.", score=-0.2),
        "Police detained the suspect.",
    )
    wordings = [head, detained, detained]
    assert suggested_terms(wordings) == [Term("menangkap", "detained"), Term("bupati", "district head")]
    assert suggested_terms(wordings, known=[Term("Bupati", "regent")]) == [Term("menangkap", "detained")]
    assert suggested_terms(wordings, dismissed=[Term("menangkap", "detained")]) == [Term("bupati", "district head")]
    assert len(suggested_terms(wordings, dismissed=[Term("menangkap", "held")])) == 2
