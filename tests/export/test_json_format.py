"""JSON for other programs: every documented name is there, and nothing else."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given

from tests.export.documents import few
from tests.export.test_text import DOCUMENT, UNTRANSLATED
from tests.library.annotations.test_kept import MARK
from tests.library.documents import documents
from translation.errors import DocumentNotReadable
from translation.export.json_format import as_json, document_from_json
from translation.export.parts.labels import Show
from translation.library.annotations.placing import place

DOCUMENTED = Path(__file__).resolve().parents[2] / "docs" / "manual" / "json.md"


def test_what_it_holds():
    holds = json.loads(as_json(DOCUMENT))
    assert (holds["version"], holds["title"], holds["title_target"]) == (1, "Jembatan Dibangun", "Bridge Built")
    assert holds["published"] == "2024-03-04T08:15:00+07:00"
    assert holds["byline"] == "Budi"
    assert (holds["editor"], holds["caption"], holds["lead_image"]) == (None, None, None)
    assert holds["notices"] == [{"kind": "short", "text": "Ini pendek."}]
    assert [block["kind"] for block in holds["blocks"]] == ["heading", "paragraph", "list_item", "quote", "table"]
    paragraph = holds["blocks"][1]
    assert paragraph["source"] == "".join(pair["source"] for pair in paragraph["pairs"])
    assert paragraph["target"] == "".join(pair["target"] for pair in paragraph["pairs"])
    assert [pair["doubts"] for pair in paragraph["pairs"]] == [["number"], []]


def test_targets_are_null_without_a_translation_or_a_wish_for_one():
    for text in (as_json(UNTRANSLATED), as_json(DOCUMENT, Show.ORIGINAL)):
        holds = json.loads(text)
        assert holds["title_target"] is None
        assert {block["target"] for block in holds["blocks"]} == {None}
        assert {pair["target"] for block in holds["blocks"] for pair in block["pairs"]} == {None}


def test_sources_are_null_when_only_english_is_wanted():
    assert {block["source"] for block in json.loads(as_json(DOCUMENT, Show.ENGLISH))["blocks"]} == {None}


def test_letters_are_written_as_they_are():
    assert "4,7 miliar" in as_json(DOCUMENT)
    assert "\\u" not in as_json(DOCUMENT)


def test_the_document_names_every_key():
    articles = DOCUMENTED.read_text("utf-8").partition("## Words")[0]
    documented = set(re.findall(r"^\| `(\w+)` \|", articles, re.MULTILINE))
    holds = json.loads(as_json(DOCUMENT))
    block = holds["blocks"][0]
    spans = {"start", "end", "style", "href"}
    (annotation,) = json.loads(as_json(replace(DOCUMENT, annotations=place([MARK], DOCUMENT))))["annotations"]
    marked = set(annotation) | set(annotation["parts"][0])
    assert documented == set(holds) | set(block) | set(block["pairs"][0]) | spans | marked


@few
@given(documents())
def test_it_reads_back_equal(document):
    assert document_from_json(as_json(document)) == document


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        "null",
        "[" * 100_000,
        as_json(DOCUMENT, Show.ENGLISH),
        as_json(DOCUMENT, Show.ORIGINAL).replace('"paragraph"', '"paragraf"'),
        as_json(DOCUMENT).replace('"version": 1', '"version": 2'),
        as_json(DOCUMENT).replace('"Bridge Built"', "7"),
    ],
    ids=range(9),
)
def test_what_is_no_such_document_is_told(text):
    with pytest.raises(DocumentNotReadable) as caught:
        document_from_json(text)
    assert caught.value.advice


def test_half_a_character_is_made_whole():
    text = as_json(replace(DOCUMENT, model="a\ud800b"))
    assert document_from_json(text).model == "a\ufffdb"
