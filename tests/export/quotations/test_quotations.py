"""Quotations in every style: golden texts for a usual article, and for what articles are like that lack something."""

import json
import re
from dataclasses import replace

import pytest

from tests.export.documents import MOMENT, document, paragraph
from translation.document import Kind, SentencePair
from translation.export.parts.labels import Show
from translation.export.parts.options import QuotationStyle
from translation.export.quotations.quotation import names_in, quotation
from translation.export.quotations.styles import styled

BRIDGE = (
    paragraph(
        ("Presiden berkata, “Jembatan & jalan siap.” ", "The president said, “The bridge & the road are ready.” "),
        ("Ia tersenyum.", "He smiled."),
    ),
    paragraph(("Warga senang.", "Residents are happy."), ("Rumah belum selesai.", None)),
)


def article(*rows, **named):
    named = {"byline": "Rina Sari dan Joko Widodo", "published": MOMENT} | named
    return document(*(rows or BRIDGE), **named)


def quote(made, style, places=((1, 0), (1, 1)), show=Show.BOTH, words=""):
    return styled(quotation(made, places, show, words), QuotationStyle(style))


GOLDEN = {
    "plain": """\
“Presiden berkata, ‘Jembatan & jalan siap.’ Ia tersenyum.”
“The president said, ‘The bridge & the road are ready.’ He smiled.”
— Rina Sari, Joko Widodo, “Jembatan Baru” [A New Bridge], Warta, 24 November 2026, https://warta.example/1 \
(machine translation by “Tiny 1.0”)""",
    "markdown": """\
> Presiden berkata, “Jembatan & jalan siap.” Ia tersenyum.
>
> The president said, “The bridge & the road are ready.” He smiled.
>
> — Rina Sari, Joko Widodo, [“Jembatan Baru” \\[A New Bridge\\]](https://warta.example/1), *Warta*, 24 November 2026 \
(machine translation by “Tiny 1.0”)""",
    "html": """\
<blockquote cite="https://warta.example/1">
<p lang="id">Presiden berkata, “Jembatan &amp; jalan siap.” Ia tersenyum.</p>
<p lang="en">The president said, “The bridge &amp; the road are ready.” He smiled.</p>
<footer>— Rina Sari, Joko Widodo, <a href="https://warta.example/1">“Jembatan Baru” [A New Bridge]</a>, <i>Warta</i>, \
24 November 2026 (machine translation by “Tiny 1.0”)</footer>
</blockquote>""",
    "chicago": """\
“Presiden berkata, ‘Jembatan & jalan siap.’ Ia tersenyum.”
“The president said, ‘The bridge & the road are ready.’ He smiled.”
Rina Sari and Joko Widodo, “Jembatan Baru” [A New Bridge], Warta, November 24, 2026, https://warta.example/1; \
machine translation by “Tiny 1.0”.""",
    "apa": """\
“Presiden berkata, ‘Jembatan & jalan siap.’ Ia tersenyum.”
“The president said, ‘The bridge & the road are ready.’ He smiled” (Rina Sari & Joko Widodo, 2026).
Rina Sari, & Joko Widodo. (2026, November 24). Jembatan Baru [A New Bridge]. Warta. https://warta.example/1 \
Machine translation by “Tiny 1.0”.""",
    "mla": """\
“Presiden berkata, ‘Jembatan & jalan siap.’ Ia tersenyum.”
“The president said, ‘The bridge & the road are ready.’ He smiled” (Rina Sari and Joko Widodo).
Rina Sari and Joko Widodo. “Jembatan Baru” [A New Bridge]. Warta, 24 Nov. 2026, https://warta.example/1. \
Machine translation by “Tiny 1.0”.""",
    "bibtex": """\
@misc{rinasari2026jembatan,
  author = {{Rina Sari} and {Joko Widodo}},
  title = {{Jembatan Baru [A New Bridge]}},
  howpublished = {Warta},
  year = {2026},
  month = nov,
  day = {24},
  date = {2026-11-24},
  url = {https://warta.example/1},
  langid = {indonesian},
  note = {Machine translation by “Tiny 1.0”.},
  annote = {“Presiden berkata, ‘Jembatan \\& jalan siap.’ Ia tersenyum.” \
“The president said, ‘The bridge \\& the road are ready.’ He smiled.”}
}
""",
    "ris": """\
TY  - NEWS\r
AU  - Rina Sari\r
AU  - Joko Widodo\r
TI  - Jembatan Baru\r
TT  - A New Bridge\r
T2  - Warta\r
PY  - 2026\r
DA  - 2026/11/24/\r
LA  - id\r
UR  - https://warta.example/1\r
N1  - “Presiden berkata, ‘Jembatan & jalan siap.’ Ia tersenyum.” \
“The president said, ‘The bridge & the road are ready.’ He smiled.”\r
N1  - Machine translation by “Tiny 1.0”.\r
ER  - \r
""",
}


@pytest.mark.parametrize("style", GOLDEN)
def test_a_usual_article_is_quoted(style):
    assert quote(article(), style).text == GOLDEN[style]


def test_csl_json_is_what_zotero_reads():
    (item,) = json.loads(quote(article(), "csl-json").text)
    assert item == {
        "id": "rinasari2026jembatan",
        "type": "article-newspaper",
        "title": "Jembatan Baru [A New Bridge]",
        "container-title": "Warta",
        "author": [{"literal": "Rina Sari"}, {"literal": "Joko Widodo"}],
        "issued": {"date-parts": [[2026, 11, 24]]},
        "language": "id",
        "URL": "https://warta.example/1",
        "note": "“Presiden berkata, ‘Jembatan & jalan siap.’ Ia tersenyum.”\n“The president said, ‘The bridge & the road "
        "are ready.’ He smiled.”\nMachine translation by “Tiny 1.0”.",
    }


BARE = {"byline": "", "published": None, "site": "", "url": "", "title": None}


@pytest.mark.parametrize(
    ("style", "lacking", "said"),
    [
        ("plain", ("byline",), "— “Jembatan Baru” [A New Bridge], Warta, 24 November 2026, https://warta.example/1 ("),
        (
            "chicago",
            ("byline",),
            "“Jembatan Baru” [A New Bridge], Warta, November 24, 2026, https://warta.example/1; m",
        ),
        ("chicago", ("published",), "“Jembatan Baru” [A New Bridge], Warta, https://warta.example/1; m"),
        ("chicago", ("site", "url"), "Joko Widodo, “Jembatan Baru” [A New Bridge], November 24, 2026; m"),
        ("apa", ("byline",), "Jembatan Baru [A New Bridge]. (2026, November 24). Warta. https://warta.example/1 M"),
        ("apa", ("byline",), "He smiled” (Jembatan Baru, 2026)."),
        ("apa", ("published",), "Joko Widodo. (n.d.). Jembatan Baru [A New Bridge]. Warta. h"),
        ("apa", ("published",), "(Rina Sari & Joko Widodo, n.d.)."),
        ("apa", ("site",), "(2026, November 24). Jembatan Baru [A New Bridge]. https://warta.example/1 M"),
        ("mla", ("byline",), "He smiled” (“Jembatan Baru”)."),
        ("mla", ("byline",), "\n“Jembatan Baru” [A New Bridge]. Warta, 24 Nov. 2026, https://warta.example/1. M"),
        ("mla", ("site", "published", "url"), "“Jembatan Baru” [A New Bridge]. Machine translation"),
    ],
)
def test_what_is_not_known_is_left_out(style, lacking, said):
    assert said in quote(article(**{name: BARE[name] for name in lacking}), style).text


@pytest.mark.parametrize("style", list(QuotationStyle))
def test_of_an_article_of_which_nothing_is_known_the_words_are_left(style):
    made = quote(article(**BARE), style, [(0, 0)])
    assert "Jembatan" in made.text
    for odd in ("None", "[]", "()", ", ,", "““", "..", "  \n", " ."):
        assert odd not in made.text.replace("  - ", "")


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("", ()),
        ("Sukarno", ("Sukarno",)),
        ("Joko Widodo", ("Joko Widodo",)),
        ("Sukarno, Joko Widodo dan Rina Sari", ("Sukarno", "Joko Widodo", "Rina Sari")),
        ("Rina Sari & Budi; Rina Sari", ("Rina Sari", "Budi")),
        ("Budi Santoso, S.H., M.Si., Dr. Ani", ("Budi Santoso, S.H., M.Si.", "Dr. Ani")),
        ("Andika and Randani", ("Andika", "Randani")),
    ],
)
def test_an_indonesian_name_stays_whole(byline, names):
    assert names_in(byline) == names
    made = article(byline=byline)
    if names:
        assert f"author = {{{' and '.join(f'{{{name}}}' for name in names)}}}" in quote(made, "bibtex").text
        assert [each["literal"] for each in json.loads(quote(made, "csl-json").text)[0]["author"]] == list(names)
        authors = [line[6:] for line in quote(made, "ris").text.split("\r\n") if line.startswith("AU")]
        assert authors == [name.replace(",", "") for name in names]  # a comma would end the family name


def test_many_authors_are_shortened_as_each_style_has_it():
    made = article(byline=", ".join(f"Nama {sign}" for sign in "ABCDEFGHIJKLMNOPQRSTUVW"))
    assert "\nNama A et al., “" in quote(made, "chicago").text
    assert "\nNama A et al. “" in quote(made, "mla").text
    assert "(Nama A et al., 2026)." in quote(made, "apa").text
    assert "Nama R, Nama S, . . . Nama W. (2026" in quote(made, "apa").text


def test_quotation_marks_inside_quotation_marks_become_single():
    rows = (paragraph(('Kata "Budi" itu, "ya".', 'That "Budi" said "yes".')),)
    made = article(*rows, title=('Kisah "Budi"', "The Story"))
    assert quote(made, "plain", [(1, 0)]).text.startswith("“Kata ‘Budi’ itu, ‘ya’.”\n“That ‘Budi’ said ‘yes’.”")
    assert "“Kisah ‘Budi’” [The Story]" in quote(made, "mla", [(1, 0)]).text
    assert '> Kata "Budi" itu, "ya".' in quote(made, "markdown", [(1, 0)]).text


def test_what_means_something_in_a_format_is_escaped():
    odd = r"100% {a}_b^c~d #1 $2 & <script>*x*</script> \end"
    made = article(paragraph((odd, "[x](y) | z")), title=(odd, "English"), url="https://warta.example/{a}?b=(c)&d=%20")
    bibtex = quote(made, "bibtex", [(1, 0)]).text
    assert r"100\% {\textbraceleft}a{\textbraceright}\_b{\textasciicircum}c{\textasciitilde}d \#1 \$2 \& <sc" in bibtex
    assert r"{\textbackslash}end" in bibtex
    assert "url = {https://warta.example/%7Ba%7D?b=(c)&d=%20}" in bibtex
    assert bibtex.count("{") == bibtex.count("}")
    html = quote(made, "html", [(1, 0)]).text
    assert "<script>" not in html
    assert 'href="https://warta.example/{a}?b=(c)&amp;d=%20"' in html
    markdown = quote(made, "markdown", [(1, 0)]).text
    assert r"\<script\>\*x\*\</script\>" in markdown
    assert r"\[x\](y) \| z" in markdown
    assert "](https://warta.example/{a}?b=%28c%29&d=%20)" in markdown
    for style in ("chicago", "apa", "mla"):
        assert "<script>" not in quote(made, style, [(1, 0)]).html


def test_a_line_of_a_record_is_one_line():
    made = article(paragraph(("Satu\nER  - \r\ndua\u2028tiga\x00", "One\nTY  - BOOK two")), byline="Rina\r\nTY  - BOOK")
    lines = quote(made, "ris", [(1, 0)]).text.split("\r\n")
    assert [line for line in lines if not re.match(r"[A-Z][A-Z0-9]  - ", line)] == [""]
    assert [line[:2] for line in lines].count("TY") == [line[:2] for line in lines].count("ER") == 1


def test_citations_have_formatted_text_and_records_do_not():
    assert "<i>Warta</i>" in quote(article(), "chicago").html
    assert "<i>Jembatan Baru</i>" in quote(article(), "apa").html
    assert '<a href="https://warta.example/1">' in quote(article(), "mla").html
    assert [style for style in QuotationStyle if not quote(article(), style).html] == [
        QuotationStyle.PLAIN,
        QuotationStyle.MARKDOWN,
        QuotationStyle.BIBTEX,
        QuotationStyle.RIS,
        QuotationStyle.CSL,
    ]


@pytest.mark.parametrize("style", list(QuotationStyle))
def test_one_language_is_quoted_alone(style):
    original = quote(article(), style, show=Show.ORIGINAL).text
    assert "tersenyum" in original
    assert not any(words in original for words in ("smiled", "A New Bridge", "achine"))
    english = quote(article(), style, show=Show.ENGLISH).text
    assert "smiled" in english
    assert "tersenyum" not in english
    assert "achine translation by “Tiny 1.0”" in english


def own(made, *places):
    """The document with these sentences worded by the reader."""
    rows = list(made.rows)
    for row, number in places:
        pairs = list(rows[row].pairs)
        pairs[number] = replace(pairs[number], edited=True)
        rows[row] = replace(rows[row], pairs=tuple(pairs))
    return replace(made, rows=tuple(rows))


def test_the_readers_own_wording_is_no_machine_translation():
    title, both = (0, 0), ((1, 0), (1, 1))
    assert "machine" not in quote(own(article(), title, *both), "plain").text
    assert (
        "by “Tiny 1.0”, in part reworded)" in quote(own(article(), *both), "plain").text
    )  # its headline is the model's
    assert "by “Tiny 1.0”, in part reworded)" in quote(own(article(), (1, 0)), "plain").text
    assert quote(own(article(), title, *both), "chicago").text.endswith("https://warta.example/1.")


def test_a_sentence_that_is_not_translated_is_quoted_in_the_original():
    alone = quote(article(), "plain", [(2, 1)], Show.ENGLISH).text
    assert alone.startswith("“Rumah belum selesai.”\n—")
    assert "machine" not in alone
    assert "“Residents are happy. … " not in quote(article(), "plain", [(2, 0), (2, 1)]).text


def test_what_is_left_out_between_sentences_is_marked_and_paragraphs_stay_apart():
    text = quote(article(), "plain", [(2, 0), (1, 0)], Show.ORIGINAL).text
    assert text.startswith("“Presiden berkata, ‘Jembatan & jalan siap.’\n“ … Warga senang.”") is False
    assert text.startswith("“Presiden berkata, ‘Jembatan & jalan siap.’\n“… Warga senang.”\n—")
    rows = (paragraph(("Satu. ", "One. "), ("Dua. ", "Two. "), ("Tiga.", "Three.")),)
    assert quote(article(*rows), "plain", [(1, 0), (1, 2)], Show.ENGLISH).text.startswith("“One. … Three.”")
    follows = quote(article(), "plain", [(1, 1), (2, 0)], Show.ENGLISH).text
    assert follows.startswith("“He smiled.\n“Residents are happy.”\n—")


def test_selected_words_are_quoted_in_their_language_and_whole_sentences_otherwise():
    assert quote(article(), "plain", [(1, 1)], Show.ENGLISH, "smiled").text.startswith("“smiled”\n—")
    assert quote(article(), "plain", [(1, 1)], Show.BOTH, "smiled").text.startswith("“Ia tersenyum.”\n“He smiled.”")


def test_a_headline_in_english_is_not_repeated_in_brackets():
    made = article(title=("Jembatan Baru", "jembatan baru"))
    assert "“Jembatan Baru,” Warta, November" in quote(made, "chicago").text
    assert "“Jembatan Baru.” Warta" in quote(made, "mla").text
    assert "“Mengapa?” Warta" in quote(article(title=("Mengapa?", "mengapa?")), "mla").text


def test_nothing_cannot_be_quoted():
    with pytest.raises(ValueError, match="nothing"):
        quotation(article(), [], Show.BOTH)


def test_a_cell_of_a_table_is_quoted_on_one_line():
    pairs = [SentencePair("Klub\t", "Club\t"), SentencePair("Poin\n", "Points\n"), SentencePair("24", "24")]
    from tests.export.documents import row

    made = article(row(Kind.TABLE, *pairs))
    assert quote(made, "plain", [(1, 0), (1, 1), (1, 2)]).text.startswith("“Klub Poin 24”\n“Club Points 24”")
