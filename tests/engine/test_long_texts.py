"""What looks at a text takes time in step with its length: each of these took minutes, or the age of the universe."""

import pytest

from translation.document import Block, Kind, Span, Style, spans_of_parts, within
from translation.engine.checks.doubts import doubts
from translation.engine.sentences import split_block, split_clauses
from translation.engine.spans import carry
from translation.engine.wording import for_model, passed_over

LENGTH = 60_000
PIECES = (
    ".", ". ", "?!", "… ", "(", "[1]", "a", "1", "1.", "1--", "dr. ", "A.B. ", "Ya. ", "kata, ", "kata.Namun ", "dua ", " and a half", "🎉", ". 🎉 ", "a@",
    "#a ", "XX ", "Rp1.000 ", "。", "“a” ", "foto/", " ", "\n", "a\t",
)  # fmt: skip


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.timeout(30)  # a fraction of a second each
def test_one_piece_again_and_again(piece):
    text = f"a{piece * (LENGTH // len(piece))}z"
    segments = split_block(Block(Kind.PARAGRAPH, text))
    assert "".join(segments) == text
    for segment in segments[:200]:
        for_model(segment)
        passed_over(segment)
        doubts(segment[:10_000], segment[:10_000].upper())
    assert "".join(split_clauses(text, lambda part: len(part) < 300)) == text


@pytest.mark.timeout(30)
def test_as_many_links_as_words_and_sentences():
    text = "Kata. " * 5000
    spans = [Span(start, start + 4, Style.LINK, "https://contoh.example") for start in range(0, len(text), 6)]
    segments = split_block(Block(Kind.PARAGRAPH, text, tuple(spans)))
    parts = spans_of_parts(spans, list(map(len, segments)))
    assert len(parts) == 5000
    assert all(part == (Span(0, 4, Style.LINK, "https://contoh.example"),) for part in parts)
    assert carry(text, spans, text) == ()


@pytest.mark.timeout(30)
def test_emoji_after_a_stop_are_taken_once():
    text = "Selamat." + "🎉" * 70 + "a b"
    assert "".join(split_block(Block(Kind.PARAGRAPH, text))) == text


@pytest.mark.parametrize("lengths", [[3, 5, 4], [12], [1] * 12, [6, 0, 6]])
def test_parted_gives_each_part_what_falls_within_it(lengths):
    spans = [
        Span(0, 12, Style.BOLD),
        Span(2, 4, Style.LINK, "a"),
        Span(3, 9, Style.ITALIC),
        Span(4, 5, Style.LINK, "b"),
    ]
    starts = [sum(lengths[:number]) for number in range(len(lengths))]
    expected = [within(spans, start, start + length) for start, length in zip(starts, lengths, strict=True)]
    assert [set(part) for part in spans_of_parts(spans, lengths)] == [set(part) for part in expected]
