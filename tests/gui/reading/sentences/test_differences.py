"""Where translations differ: words that are longer the same are left out, and no difference is."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gui.reading.sentences.differences import LEFT_OUT, differences, plain

HERE = "The government of the province said on Monday that the new bridge would be opened in May."


def marked(words, other=HERE):
    return [text for text, differs in differences(words, other) if differs]


def test_the_words_that_differ_are_marked_wherever_they_are():
    assert marked(HERE.replace("May", "June")) == ["June."]
    assert marked(HERE.replace("would be", "will be")) == ["will"]
    assert marked(HERE.replace("on Monday ", "")) == ["said that"]  # there is nothing else to mark
    assert marked("Something else entirely") == ["Something else entirely"]


def test_what_is_the_same_is_shortened_in_its_middle():
    assert plain(differences(HERE.replace("May", "June"), HERE)) == "The … opened in June."
    assert plain(differences(HERE.replace("would", "will"), HERE)) == "The … new bridge will be opened in May."
    assert plain(differences("A short one.", "A short one!")) == "A short one."


words = st.lists(st.sampled_from("a b c d e".split()), max_size=9).map(" ".join)


@settings(suppress_health_check=[HealthCheck.too_slow])  # the machine may be busy
@given(words, words)
def test_different_translations_never_look_the_same_as_the_other(one, other):
    parts = differences(one, other)
    assert any(differs for _, differs in parts) == (one != other and bool(one))
    assert LEFT_OUT not in "".join(text for text, differs in parts if differs)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(words, min_size=2, max_size=5, unique=True), words)
def test_several_translations_look_different_from_one_another(several, here):
    shown = [differences(one, here) for one in several if one != here and one]
    assert len(set(shown)) == len(shown)
