"""Markdown: a structure that other programs read, and no text that becomes one."""

import pytest

from tests.export.documents import document, paragraph, row, untranslated
from translation.document import Doubt, DoubtKind, Kind, SentencePair, Span, Style
from translation.export.markdown import as_markdown, escaped
from translation.export.parts.options import Options, PageLayout


def markdown(*made, layout=PageLayout.COLUMNS):
    return as_markdown(made, Options(layout), {}).data.decode()


MADE = document(
    row(Kind.HEADING, ("Jadwal", "Schedule"), level=3),
    paragraph(
        SentencePair("Biaya naik. ", "Costs rise. ", (Doubt(DoubtKind.LENGTH),), (Span(0, 5, Style.BOLD),)),
        ("Lihat\nsini.", "See\nhere."),
        spans=(Span(12, 17, Style.LINK, "https://a.example/(x)"),),
    ),
    row(Kind.LIST_ITEM, ("Tiang", "Pillars"), level=1, marker="1."),
    row(Kind.LIST_ITEM, ("Baja", "Steel"), level=4, marker="•"),
    row(Kind.QUOTE, ("Kami siap.", "We are ready.")),
    row(Kind.TABLE, ("A\tB|C\n1", "D\tE\n2\t3")),
    byline="Budi",
)


def test_the_whole():
    assert markdown(MADE) == (
        "# Jembatan Baru · A New Bridge\n\nBudi · Warta\n\n<https://warta.example/1>\n\n## Jadwal · Schedule\n\n"
        "Biaya naik. [Lihat](https://a.example/%28x%29)\\\nsini.\n\n"
        "> **Costs** rise. \\[?\\] See\\\n> here.\n\n"
        "1. Tiang\n\n   > Pillars\n\n    - Baja\n\n      > Steel\n\n"
        "> Kami siap.\n>\n> We are ready.\n\n"
        "| A | B\\|C |\n| --- | --- |\n| 1 |  |\n\n| D | E |\n| --- | --- |\n| 2 | 3 |\n\n"
        "*Machine translation by “Tiny 1.0” on this computer, 24 November 2026, 09:04 WIB. It can be wrong.*\n\n"
        "\\[?\\] To be looked at twice:\n\n- Costs rise. (it is much shorter or longer than the original)\n"
    )


def test_one_language():
    english, original = markdown(MADE, layout=PageLayout.ENGLISH), markdown(MADE, layout=PageLayout.ORIGINAL)
    assert "Jadwal" not in english
    assert "## Schedule" in english
    assert "Schedule" not in original
    assert "Machine" not in original
    assert markdown(untranslated(MADE)) == original


def test_several_are_parted_by_a_rule():
    assert markdown(MADE, MADE).count("\n---\n") == 1


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("# a", "\\# a"),
        ("2. a", "2\\. a"),
        ("- a\n+ b", "\\- a\n\\+ b"),
        ("a*b_c`d", "a\\*b\\_c\\`d"),
        ("<b>&amp; R&D</b>", "\\<b\\>\\&amp; R&D\\</b\\>"),
        ("===", "\\==="),
        ("3.5 naik", "3.5 naik"),
    ],
)
def test_a_text_shows_as_it_stands(text, shown):
    assert escaped(text) == shown
