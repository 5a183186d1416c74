"""Which words could be English."""

import pytest

from translation.words.english_forms import may_be_english


@pytest.mark.parametrize(
    "word", "market Markets unhappily running counterterrorism reopened farmhouse children's it electrical".split()
)
def test_words_of_the_list_their_forms_and_compounds_are(word):
    assert may_be_english(word)


@pytest.mark.parametrize("word", "retacted thnic uncleasantive agggression militaryistics sofbols unliasantary".split())
def test_what_a_small_model_makes_up_is_not(word):
    assert not may_be_english(word)
