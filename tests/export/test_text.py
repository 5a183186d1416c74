"""Side by side in plain text: aligned, wrapped to the width, nothing lost."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest

from translation.document import (
    Article,
    BilingualBlock,
    BilingualDocument,
    Block,
    Doubt,
    DoubtKind,
    Kind,
    Notice,
    NoticeKind,
    SentencePair,
)
from translation.export.parts.labels import Show, attribution, moment_in_words
from translation.export.text import columns_of, side_by_side, wrapped

WIB = timezone(timedelta(hours=7))


def row(kind, *pairs, **named):
    block = Block(kind, "".join(pair.source for pair in pairs), **named)
    return BilingualBlock(block, pairs)


ROWS = (
    row(Kind.TITLE, SentencePair("Jembatan Dibangun", "Bridge Built")),
    row(Kind.HEADING, SentencePair("Jadwal", "Schedule"), level=2),
    row(
        Kind.PARAGRAPH,
        SentencePair("Biayanya Rp 4,7 miliar. ", "It costs Rp 7.4 billion. ", (Doubt(DoubtKind.NUMBER, "4,7 miliar"),)),
        SentencePair("Warga senang.", "Residents are happy."),
    ),
    row(Kind.LIST_ITEM, SentencePair("Tiang", "Pillars"), level=1, marker="1."),
    row(Kind.QUOTE, SentencePair("Kami siap.", "We are ready.")),
    row(Kind.TABLE, SentencePair("Tahap\t", "Stage\t"), SentencePair("Biaya", "Cost")),
)
ARTICLE = Article(
    "Jembatan Dibangun",
    tuple(r.block for r in ROWS[1:]),
    byline="Budi",
    site="Warta",
    url="https://a.example/1",
    published=datetime(2024, 3, 4, 8, 15, tzinfo=WIB),
    notices=(Notice(NoticeKind.SHORT, "Ini pendek."),),
)
DOCUMENT = BilingualDocument(ARTICLE, ROWS, model="Tiny", translated_at=datetime.now(WIB))
UNTRANSLATED = BilingualDocument(
    ARTICLE, tuple(BilingualBlock(r.block, tuple(SentencePair(p.source) for p in r.pairs)) for r in ROWS)
)


@pytest.mark.parametrize("width", [60, 80, 121, 500])
def test_columns_stand_beside_each_other_and_fit(width):
    text = side_by_side(DOCUMENT, width=width)
    assert all(columns_of(line) <= width for line in text.splitlines())
    lines = [line for line in text.splitlines() if " │ " in line]
    assert len({line.index("│") for line in lines}) == 1
    assert "# Jembatan Dibangun" in text
    assert any(line.startswith("# Jembatan") and line.endswith("# Bridge Built") for line in lines)


def test_a_narrow_terminal_gets_one_language_under_the_other():
    lines = side_by_side(DOCUMENT, width=40).splitlines()
    assert all(columns_of(line) <= 40 for line in lines)
    assert lines[lines.index("# Jembatan Dibangun") + 1] == "# Bridge Built"


def test_piped_text_is_not_wrapped():
    lines = side_by_side(DOCUMENT, width=None).splitlines()
    at = lines.index("Biayanya Rp 4,7 miliar. Warga senang.")
    assert lines[at + 1] == "It costs Rp 7.4 billion. [?] Residents are happy."


def test_doubts_are_marked_and_explained():
    text = side_by_side(DOCUMENT, width=None)
    assert "To be looked at twice (1):" in text
    assert "- It costs Rp 7.4 billion. (a number does not match the original: 4,7 miliar)" in text


def test_one_language_alone():
    assert "Bridge" not in side_by_side(DOCUMENT, width=80, show=Show.ORIGINAL)
    assert "Jembatan" not in side_by_side(DOCUMENT, width=80, show=Show.ENGLISH)


@pytest.mark.parametrize("show", list(Show))
def test_without_a_translation_the_original_shows(show):
    text = side_by_side(UNTRANSLATED, width=80, show=show)
    assert "Warga senang." in text
    assert "…" not in text


def test_a_half_translated_document_shows_what_there_is():
    half = replace(DOCUMENT, rows=(*DOCUMENT.rows[:3], *UNTRANSLATED.rows[3:]))
    text = side_by_side(half, width=None)
    assert "Residents are happy." in text
    assert "1. …" in text


def test_kinds_are_told_apart():
    text = side_by_side(DOCUMENT, width=None)
    for line in (
        "## Jadwal",
        "1. Tiang",
        "> Kami siap.",
        "Tahap | Biaya",
        "Stage | Cost",
        "Note: Ini pendek.",
        "Budi · Warta · 4 March 2024, 08:15 WIB",
    ):
        assert line in text.splitlines()


def test_control_characters_cannot_reach_the_terminal():
    rows = (row(Kind.PARAGRAPH, SentencePair("Merah \x1b[31m dan \u202e balik.", "Red.")),)
    document = BilingualDocument(Article("", (rows[0].block,)), rows, model="Tiny")
    text = side_by_side(document, width=None)
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_wide_characters_and_long_words_are_wrapped():
    assert wrapped("日本語のニュース", 6) == ["日本語", "のニュ", "ース"]
    assert wrapped("https://a.example/panjang", 10) == ["https://a.", "example/pa", "njang"]
    assert columns_of("e\u0301") == 1
    assert wrapped("", 10) == [""]


@pytest.mark.parametrize(
    ("hours", "expected"),
    [
        (7, "08:15 WIB"),
        (8, "08:15 WITA"),
        (9, "08:15 WIT"),
        (0, "08:15 UTC"),
        (5.5, "08:15 UTC+05:30"),
        (-4, "08:15 UTC-04:00"),
    ],
)
def test_moments_keep_their_zone(hours, expected):
    moment = datetime(2024, 3, 4, 8, 15, tzinfo=timezone(timedelta(hours=hours)))
    assert moment_in_words(moment) == f"4 March 2024, {expected}"


def test_attribution_leaves_out_what_is_not_known():
    assert attribution(Article("x", ())) == ""
    assert attribution(Article("x", (), editor="Nina", site="Warta")) == "Editor: Nina · Warta"
