"""A row as sentences: all space between two of them belongs to the first."""

from tests.export.documents import document, paragraph
from translation.document import Span, Style
from translation.export.formats import FORMATS
from translation.export.parts.options import Options
from translation.export.parts.text_runs import Run, sentences


def texts(row):
    return [
        ("".join(run.text for run in one.source), "".join(run.text for run in one.target)) for one in sentences(row)
    ]


def test_space_before_a_sentence_is_given_to_the_one_before_it():
    assert texts(paragraph(("Satu", "One "), (" dua", " two"), ("\u00a0 tiga", "three"))) == [
        ("Satu ", "One "),
        ("dua\u00a0 ", "two"),
        ("tiga", "three"),
    ]


def test_line_feeds_and_tabs_are_all_kept():
    assert texts(paragraph(("Satu ", "One\n"), ("\ndua", "\ttwo"))) == [("Satu \n", "One\n\t"), ("dua", "two")]


def test_a_sentence_that_waits_has_the_space_of_its_original():
    assert texts(paragraph(("Satu", None), (" dua ", None), ("tiga", None))) == [
        ("Satu ", "… "),
        ("dua ", "… "),
        ("tiga", "…"),
    ]


def test_looks_stay_where_they_are():
    row = paragraph(("Satu", "One"), ("  dua tiga", "two"), spans=(Span(5, 9, Style.BOLD),))
    assert [one.source for one in sentences(row)] == [
        (Run("Satu"), Run("  ")),
        (Run("dua", bold=True), Run(" tiga")),
    ]


def test_nothing_runs_together_in_any_format():
    made = document(paragraph(("Warga", "People"), (" tiba", " come")))
    for key in ("html", "md", "text"):
        said = FORMATS[key].make([made], Options(), {}).data.decode()
        assert "Wargatiba" not in said.replace("</span>", "").replace('<span class="s">', ""), key
        assert "Peoplecome" not in said, key
