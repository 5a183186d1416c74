"""Sentences that can be translated: English by themselves, with their template and values kept."""

import copy
import errno
import json
import os
import pickle
import sys

import pytest

from translation.system_errors import REASONS, reason_of
from translation.texts import Text, as_json, from_json, sentences

INDONESIAN = {
    "There is no file “{path}”.": "Berkas “{path}” tidak ada.",
    "It is {what}.": "Ini {what}.",
    "a picture": "gambar",
    "Try again.": "Coba lagi.",
}


def indonesian(text):
    return text.translated(lambda template: INDONESIAN.get(template, template))


def test_a_text_is_its_english_sentence():
    text = Text("There is no file “{path}”.", path="a{b}.html")
    assert text == "There is no file “a{b}.html”."
    assert text + "!" == "There is no file “a{b}.html”.!"
    assert (text.template, dict(text.values)) == ("There is no file “{path}”.", {"path": "a{b}.html"})
    assert Text("{{x}}") == "{x}"
    with pytest.raises(KeyError):
        Text("There is no file “{path}”.")


def test_values_that_are_texts_are_translated_on_the_way():
    assert indonesian(Text("There is no file “{path}”.", path="a{b}")) == "Berkas “a{b}” tidak ada."
    assert indonesian(Text("It is {what}.", what=Text("a picture"))) == "Ini gambar."
    assert indonesian(Text("It is {what}.", what="a picture")) == "Ini a picture."
    told = sentences(Text("It is {what}.", what=Text("a picture")), "", "Foreign.", Text("Try again."))
    assert told == "It is a picture. Foreign. Try again."
    assert indonesian(told) == "Ini gambar. Foreign. Coba lagi."
    assert sentences() == indonesian(sentences()) == ""


@pytest.mark.parametrize("again", [copy.deepcopy, copy.copy, lambda text: pickle.loads(pickle.dumps(text))])
def test_a_copy_can_be_translated_too(again):
    text = again(Text("It is {what}.", what=Text("a picture")))
    assert text == "It is a picture."
    assert indonesian(text) == "Ini gambar."


def test_what_is_stored_can_be_translated_later():
    text = sentences(Text("It is {what}.", what=Text("a picture")), Text("Page {number}: {path}.", number=3, path=sys))
    stored = from_json(json.loads(json.dumps(as_json(text))))
    assert stored == text
    assert indonesian(stored) == indonesian(text)
    assert from_json(as_json("as before")) == "as before"
    for wrong in (None, 3, [], ["{x}"], ["{x}", {}], ["{x:9999999999}", {"x": ""}], ["{x.y}", {"x": ""}], [3, {}]):
        with pytest.raises(ValueError, match=r".*"):
            from_json(wrong)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems word them differently")
def test_the_systems_reasons_are_its_own():
    assert {number: os.strerror(number) for number in REASONS} == REASONS


def test_an_unknown_reason_stays_as_the_system_words_it():
    assert reason_of(OSError(errno.ENOSPC, "Kein Platz")) == "No space left on device"
    assert reason_of(OSError(9999, "Nobody knows.")) == "Nobody knows"
    assert reason_of(ValueError("embedded null byte")) == "embedded null byte"
