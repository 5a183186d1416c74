"""Which words belong together. The sentences are made for these tests."""

from hypothesis import given
from hypothesis import strategies as st

from translation.engine.alignment import align, as_text, from_text, linked, moved, words
from translation.engine.families.contents import starter_folder
from translation.engine.runtime.loading import load_model

SOURCE, TARGET = "Harga beras di Bandung naik 12 persen.", "Rice prices in Bandung rose 12 percent."


def pairs(source, target, attention=()):
    ours, theirs = words(source), words(target)
    return {(ours[one][0], theirs[other][0]) for one, other in align(source, target, attention)}


def test_the_lexicon_alone_aligns_words_names_and_figures():
    found = pairs(SOURCE, TARGET)
    assert {
        ("beras", "Rice"),
        ("Harga", "prices"),
        ("Bandung", "Bandung"),
        ("12", "12"),
        ("persen", "percent"),
    } <= found


def test_the_starter_attends_to_the_words_that_it_translates():
    ((best, *_),) = load_model(starter_folder()).translate_batch([SOURCE])
    assert best.attention
    found = pairs(SOURCE, best.text, best.attention)
    assert {("Bandung", "Bandung"), ("12", "12")} <= found
    assert len({other for _, other in align(SOURCE, best.text, best.attention)}) >= len(words(best.text)) - 2


def test_attention_decides_what_the_lexicon_does_not_know():
    assert pairs("zzz yyy", "aaa bbb", [(0, 4, 0.9), (4, 0, 0.9)]) == {("zzz", "bbb"), ("yyy", "aaa")}


def test_attention_follows_words_that_moved():
    before, after = "He met Bku there", "He met the city of Baku there"
    kept = moved([(0, before.index("there"), 0.8), (4, before.index("Bku"), 0.7)], before, after)
    assert kept == [(0, after.index("there"), 0.8)]


def test_links_as_text_and_back():
    links = ((0, 1), (1, 0), (3, 3))
    assert as_text(links) == "0-1 1-0 3-3"
    assert from_text(as_text(links)) == links
    assert from_text("0-1 x 2- -3 4-4") == ((0, 1), (4, 4))
    assert linked(links, 0, in_source=True) == [1]
    assert linked(links, 0, in_source=False) == [1]


@given(
    st.text(max_size=60),
    st.text(max_size=60),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60), st.floats(0, 1))),
)
def test_any_texts_align_within_their_words(source, target, attention):
    for one, other in align(source, target, attention):
        assert one < len(words(source))
        assert other < len(words(target))
