"""Hints of words that are seldom met in training."""

import numpy as np
import pytest
from model import hinting, subwords
from model.rows import Row
from model.subwords import UNKNOWN

from translation.engine.families.contents import starter_folder
from translation.engine.families.hints import FILE, Hints, read_hints


def row(source, weight=1.0):
    return Row(weight, 0.0, source, "")


@pytest.mark.parametrize(
    ("glosses", "hint"),
    [
        ("cracked; to split, to break", "cracked / split"),
        ("rock; rocks, stone", "rock / stone"),
        ("to be diverted (of a road); detour", "diverted / detour"),
        ("event", "event"),
        ("a sense that is much too long to be a hint; short", "short"),
        ("", ""),
    ],
)
def test_a_hint_has_the_first_words_of_the_first_senses(glosses, hint):
    assert hinting.of_senses(glosses) == hint


def test_words_that_were_counted_in_translations_come_first():
    assert hinting.of_senses("sweet; ministerial regulation; candy", ("candy", "sugar")) == "candy / sweet"


def test_words_that_are_seldom_met_have_hints():
    often = row("yang dan agresi itu karena itu", hinting.SELDOM)
    hints = dict(hinting.make([often, row("retak")]))
    assert hints["retak"] == "cracked / broken"
    assert "agresi" not in hints  # met often enough
    assert "karena itu" not in hints
    assert hints["tidak beralasan"] == "unwarranted"
    assert hints["Kaukasus Selatan"] == "South Caucasus"
    assert hints["air mata"] == "tears"
    assert "lah" not in hints, "that it is a particle is no English for it"
    assert hints["BMKG"].startswith("Meteorology, Climatology and")
    assert "Joko Widodo" not in hints, "a title is no translation of a name"


def test_a_word_that_is_met_often_has_none_of_a_part_of_it():
    hints = Hints(hinting.make([row("undang-undang", hinting.SELDOM)]))
    assert hints.of_word("undang-undang").startswith("law")


def test_a_counted_word_that_stays_is_not_taken_for_its_stem():
    assert "rate" not in dict(hinting.make([row("rate", 10)]))


def test_what_is_a_name_in_most_sentences_keeps_it():
    rows = [Row(1.0, 0.0, "Kata mereka, Gubernur Ganjar sudah datang.", "They say Governor Ganjar has come.")] * 3
    hints = dict(hinting.make(rows))
    assert hints["Ganjar"] == "Ganjar"
    assert hints["ganjar"].startswith("reward")
    assert hints["Maluku"] == "Maluku"  # from the list of names; "malu" with a clitic is embarrassed
    assert hints.get("Gubernur") != "Gubernur"


def test_hints_are_kept_with_what_was_prepared(tmp_path):
    hinting.write(tmp_path / FILE, [("retak", "cracked"), ("retak", "crack")])
    assert list(read_hints(tmp_path / FILE).parts("dinding rumah yang kami beli itu kini retak")) == [
        ("dinding rumah yang kami beli itu kini retak", "cracked")
    ]
    assert hinting.file_for(tmp_path) == tmp_path / FILE
    assert hinting.file_for(tmp_path / "other") == starter_folder() / FILE


def test_an_epoch_has_sources_with_and_without_hints():
    tokenizer = subwords.load(starter_folder() / "sentencepiece.model")
    text = "Hubungan kedua negara itu kini retak, kata dia kemarin."
    hints = Hints([("retak", "cracked"), ("negara", "country")])
    rows = hinting.encode([text] * 300, hints, tokenizer, {}, np.random.default_rng(1))
    marks = [numbers.count(UNKNOWN) for numbers in rows]
    assert set(marks) == {0, 2, 4}
    plain = tokenizer.encode(text)
    for numbers in rows:
        kept, inside = [], False
        for number in numbers:
            if number == UNKNOWN:
                inside = not inside
            elif not inside:
                kept.append(number)
        assert kept == plain
