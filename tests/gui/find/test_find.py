"""Words are found in the texts as they are shown, whatever is between them."""

from hypothesis import given
from hypothesis import strategies as st

from gui.find.search_text import Hit, SearchText
from gui.reading.view.text_formats import Side
from translation.document import BilingualBlock, Block, Kind, SentencePair
from translation.settings import ReadingLayout

BOTH = (Side.SOURCE, Side.TARGET)


def row(*pairs):
    made = tuple(SentencePair(source, target) for source, target in pairs)
    return BilingualBlock(Block(Kind.PARAGRAPH, "".join(pair.source for pair in made)), made)


ROWS = [row(("Ibu kota. ", "The capital. "), ("Kota baru.", "A new city.")), row(("KOTA lama", None))]


def test_hits_come_in_reading_order_whatever_their_case():
    assert SearchText(ROWS, BOTH, ReadingLayout.SIDE).hits("kota") == [
        Hit(0, Side.SOURCE, 4, 8),
        Hit(0, Side.SOURCE, 10, 14),
        Hit(1, Side.SOURCE, 0, 4),
    ]
    assert SearchText(ROWS, (Side.TARGET,), ReadingLayout.SIDE).hits("CITY") == [Hit(0, Side.TARGET, 19, 23)]
    assert SearchText(ROWS, (Side.TARGET,), ReadingLayout.SIDE).hits("kota") == []


def test_words_are_found_over_a_line_end_but_not_over_a_border():
    rows = [row(("Ibu\nkota", "The\u00a0 capital")), row(("baru", "city"))]
    assert SearchText(rows, BOTH, ReadingLayout.SIDE).hits(" ibu  kota ") == [Hit(0, Side.SOURCE, 0, 8)]
    assert SearchText(rows, BOTH, ReadingLayout.SIDE).hits("the capital") == [Hit(0, Side.TARGET, 0, 12)]
    assert SearchText(rows, BOTH, ReadingLayout.SIDE).hits("kota baru") == []


def test_nothing_is_found_of_nothing():
    assert SearchText(ROWS, BOTH, ReadingLayout.SIDE).hits("   ") == []
    assert SearchText([], BOTH, ReadingLayout.SIDE).hits("kota") == []


def test_signs_are_signs_not_patterns():
    assert SearchText([row(("a.c (x", "abc"))], BOTH, ReadingLayout.SIDE).hits("a.c (") == [Hit(0, Side.SOURCE, 0, 5)]


def test_places_behind_an_emoji_are_counted_as_qt_counts():
    assert SearchText([row(("😀 kota", "x"))], BOTH, ReadingLayout.SIDE).hits("kota") == [Hit(0, Side.SOURCE, 3, 7)]


def test_where_the_original_stands_in_for_missing_english_it_is_found_there():
    assert SearchText(ROWS, (Side.TARGET,), ReadingLayout.ENGLISH).hits("lama") == [Hit(1, Side.TARGET, 5, 9)]


@given(st.lists(st.tuples(st.text(max_size=30), st.text(max_size=30)), max_size=6), st.text(max_size=4))
def test_every_hit_says_what_was_looked_for(texts, words):
    rows = [row(pair) for pair in texts]
    for hit in SearchText(rows, BOTH, ReadingLayout.SIDE).hits(words):
        text = texts[hit.row][hit.side].encode("utf-16-le", "surrogatepass")
        found = text[2 * hit.start : 2 * hit.end].decode("utf-16-le", "surrogatepass")
        assert len("".join(found.split())) == len("".join(words.split()))
