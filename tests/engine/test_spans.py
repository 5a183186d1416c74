"""What is set apart in one language is set apart on the same words in the other, or not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translation.document import Span, Style, within
from translation.engine.spans import carry

BOLD, LINK = Style.BOLD, Style.LINK


def span_of(text, words, style=BOLD, href=""):
    start = text.index(words)
    return Span(start, start + len(words), style, href)


@pytest.mark.parametrize(
    ("source", "words", "target", "expected"),
    [
        (
            "Presiden Joko Widodo tiba di Medan.",
            "Joko Widodo",
            "President Joko Widodo arrived in Medan.",
            "Joko Widodo",
        ),
        ("Harga naik 12,5 persen.", "12,5", "Prices rose 12.5 percent.", "12.5"),
        ("Ia lahir di Azerbaijan.", "Azerbaijan", "He was born in Azerbaijan.", "Azerbaijan"),
        ("Operasi kontraterorisme dimulai.", "kontraterorisme", "The counter operation began.", None),
        ("Rumah itu besar.", "besar", "The house is big.", None),
        ("Rumah itu besar.", "Rumah itu besar", "The house is big.", "The house is big."),
        (
            "Jakarta dan Bandung jauh dari Jakarta Timur.",
            "Jakarta Timur",
            "Jakarta and Bandung are far from East Jakarta.",
            None,
        ),
        (
            "Kota Bandung ramai, Bandung Barat sepi.",
            "Bandung Barat",
            "Bandung city is busy, West Bandung is quiet.",
            None,
        ),
    ],
)
def test_words_that_are_found_are_set_apart(source, words, target, expected):
    carried = carry(source, [span_of(source, words)], target)
    assert [target[span.start : span.end] for span in carried] == ([expected] if expected else [])


def test_a_link_keeps_its_address():
    source, target = "Klub Persebaya menang.", "Persebaya won."
    (carried,) = carry(source, [span_of(source, "Persebaya", LINK, "https://a.example/")], target)
    assert (carried.href, target[carried.start : carried.end]) == ("https://a.example/", "Persebaya")


def test_a_dateline_is_carried_whole_or_not_at_all():
    assert carry("YEREVAN - ", [Span(0, 10, Style.DATELINE)], "YEREVAN - ") == (Span(0, 9, Style.DATELINE),)
    assert carry("YEREVAN - Armenia diam.", [Span(0, 10, Style.DATELINE)], "YEREVAN - Armenia is silent.") == ()


def test_spans_of_a_sentence_are_cut_out_of_its_blocks():
    spans = (Span(0, 5, BOLD), Span(8, 20, LINK, "x"), Span(30, 40, BOLD))
    assert within(spans, 10, 35) == (Span(0, 10, LINK, "x"), Span(20, 25, BOLD))


WORDS = st.lists(st.sampled_from("Jakarta 12,5 12.5 Medan dan and Joko the ya, (AS) — a “b”".split()), max_size=12).map(
    " ".join
)


@given(
    WORDS, WORDS, st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30), st.sampled_from(list(Style))), max_size=5)
)
def test_what_is_carried_lies_on_whole_words(source, target, marks):
    spans = [
        Span(start, min(start + length, len(source)), style) for start, length, style in marks if start < len(source)
    ]
    carried = carry(source, spans, target)
    for span in carried:
        assert 0 <= span.start < span.end <= len(target)
        for place in (span.start, span.end):
            assert not (0 < place < len(target) and target[place - 1].isalnum() and target[place].isalnum())
    for one in carried:
        assert not any(
            one is not other and one.style is other.style and one.start < other.end and other.start < one.end
            for other in carried
        )
