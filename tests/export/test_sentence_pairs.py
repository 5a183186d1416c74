"""Sentence pairs for translators read back as they went in."""

import csv
import io
from xml.etree import ElementTree

from hypothesis import given

from tests.export.documents import document, few, paragraph, row
from tests.library.documents import documents
from translation.document import Doubt, DoubtKind, Kind, SentencePair
from translation.export.parts.clean_text import clean
from translation.export.parts.options import Options
from translation.export.sentence_pairs import as_csv, as_tmx, as_tsv

LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
MADE = document(
    paragraph(
        SentencePair("Biaya 12,8. ", "Cost 18.2. ", (Doubt(DoubtKind.NUMBER, "12,8"),)),
        ('Kata "Tanda"\tkutip.', "The word</seg> & \nquoted."),
    ),
    row(Kind.QUOTE, ("Belum.", None)),
)


def pairs(made):
    return [(clean(p.source).strip(), clean(p.target or "").strip()) for one in made for r in one.rows for p in r.pairs]


def table(exported, **how):
    text = exported.data.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), **how))


def test_what_a_line_holds():
    (title, doubtful, *_, waiting) = table(as_csv([MADE], Options(), {}))
    assert title == {
        "article": "Jembatan Baru — A New Bridge",
        "row": "1",
        "kind": "title",
        "source": "Jembatan Baru",
        "target": "A New Bridge",
        "doubts": "",
        "edited": "",
        "tags": "",
        "highlight": "",
        "note": "",
    }
    assert doubtful["doubts"] == "a number does not match the original: 12,8"
    assert (waiting["row"], waiting["kind"], waiting["target"]) == ("3", "quote", "")


@few
@given(documents().map(lambda made: [made, made]))
def test_tables_read_back_equal(made):
    for lines in (
        table(as_csv(made, Options(raw=True), {})),
        table(as_tsv(made, Options(raw=True), {}), dialect="excel-tab"),
    ):
        assert [(line["source"], line["target"]) for line in lines] == pairs(made)


@few
@given(documents().map(lambda made: [made, made]))
def test_a_translation_memory_reads_back_equal(made):
    tmx = ElementTree.fromstring(as_tmx(made, Options(), {}).data)
    units = [tuple(seg.text for seg in unit.iter("seg")) for unit in tmx.iter("tu")]
    assert units == [(source, target) for source, target in pairs(made) if source and target]


def test_what_a_unit_says():
    tmx = ElementTree.fromstring(as_tmx([MADE], Options(), {}).data)
    assert (tmx.get("version"), tmx.find("header").get("srclang")) == ("1.4", "id")
    unit = tmx.findall("body/tu")[1]
    assert unit.get("creationdate") == "20261124T020430Z"
    assert [tuv.get(LANGUAGE) for tuv in unit.iter("tuv")] == ["id", "en"]
    assert unit.find("note").text == "a number does not match the original: 12,8"
    assert unit.find("prop").text == "Tiny 1.0"
