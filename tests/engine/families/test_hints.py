"""Hints in a source: which words get one, and how they stand between the tokens."""

import pytest

from tests.tiny_package import make_package
from translation.engine.families import argos
from translation.engine.families.hints import FILE, MARK, Hinted, Hints, read_hints, without_hints
from translation.engine.runtime.attention import places
from translation.engine.runtime.loading import load_model
from translation.errors import PackageNotUsable

HINTS = Hints(
    {
        "retak": "cracked / crack",
        "harga": "price",
        "pohon": "tree",
        "Kaukasus": "Caucasus",
        "Kaukasus Selatan": "South Caucasus",
        "Moskow": "Moscow",
        "tidak beralasan": "unwarranted",
    }.items()
)


@pytest.mark.parametrize(
    ("text", "hinted"),
    [
        ("Kata dia hubungan kedua negara itu sudah retak.", ["retak"]),
        ("Retak sekali dinding rumah yang kami beli itu.", ["Retak"]),
        ("RETAK SEKALI DINDING RUMAH yang kami beli itu.", []),  # an acronym may be spelt like a word
        ("Menurut dia, harganya dan pohon-pohonnya itu naik tahun lalu.", ["harganya", "pohon-pohonnya"]),
        ("Kata mereka, wilayah ini terletak di Kaukasus Selatan.", ["Kaukasus Selatan"]),
        ("Kata mereka, wilayah ini terletak di Kaukasus Selatannya.", ["Kaukasus"]),
        ("Mereka terbang lagi dari Moskow ke kota Kaukasus.", ["Moskow", "Kaukasus"]),
        ("Kata mereka, tuduhan itu tidak beralasan sama sekali.", ["tidak beralasan"]),
        ("Tidak beralasan, kata mereka, tuduhan yang dibuat itu.", ["Tidak beralasan"]),
        ("TIDAK BERALASAN, kata mereka, tuduhan yang dibuat itu.", []),
        ("Kata mereka, wilayah ini tidak ada di kaukasus selatan.", []),  # a name is written large
        ("Harga Naik, Hubungan Retak", []),  # a headline
        ("", []),
    ],
)
def test_words_and_names_have_hints_where_they_are_known(text, hinted):
    parts = list(HINTS.parts(text))
    assert "".join(part for part, _ in parts) == text
    found = [part for part, hint in parts if hint]
    assert len(found) == len(hinted)
    assert all(part.endswith(word) for part, word in zip(found, hinted, strict=True))


def test_names_of_several_words_are_taken_whole():
    (_, hint), *_ = HINTS.parts("Ia tinggal di Kaukasus Selatan sejak lama sekali.")
    assert hint == "South Caucasus"


def test_a_name_that_is_a_word_too_is_one_where_it_is_written_large_inside_a_sentence():
    hints = Hints([("padang", "field"), ("Padang", "Padang")])
    assert dict(hints.parts("Kata mereka, keluarga itu pindah ke Padang."))[
        "Kata mereka, keluarga itu pindah ke Padang"
    ]
    parts = [*hints.parts("Padang luas itu, kata mereka, tidak jauh dari Padang.")]
    assert [hint for _, hint in parts] == ["field", "Padang", ""]


@pytest.fixture(scope="module")
def package(tmp_path_factory):
    folder = make_package(tmp_path_factory.mktemp("hints"))
    (folder / FILE).write_text("rumah\thouse\nbesar\tbig / large\n", "utf-8")
    return folder


def test_hints_stand_between_marks_behind_their_words(package):
    speech = argos.speech(argos.read(package))
    text = "Dia melihat rumah, dan kota besar itu ada di sana."
    tokens = speech.source.encode(text)
    assert tokens.count(MARK) == 4
    assert speech.source.decode(tokens) == text
    assert without_hints(tokens, MARK) == speech.target.encode(text)
    assert speech.hint_mark == MARK


def test_a_long_source_has_no_hints(package):
    speech = argos.speech(argos.read(package))
    text = " ".join(["Dia melihat rumah besar itu."] * 30)
    assert speech.source.encode(text) == speech.target.encode(text)


def test_a_hint_stands_for_the_word_before_it():
    tokens = ["▁rumah", MARK, "▁hou", "se", MARK, "▁be", "sar", MARK, "▁big", MARK, "."]
    assert places(tokens, "rumah besar.", MARK) == [0, 0, 0, 0, 0, 6, 8, 6, 6, 6, 11]


def test_a_model_with_hints_translates_and_counts_the_text_alone(package):
    model = load_model(package)
    text = "Dia melihat rumah, dan kota besar itu ada di sana."
    assert model.tokens(text) == len(argos.speech(argos.read(package)).target.encode(text))
    (best,) = model.translate_batch([text])[0]
    assert best.text
    assert all(0 <= ours < len(text) for ours, _, _ in best.attention)


def test_a_package_without_hints_has_none(tmp_path):
    speech = argos.speech(argos.read(make_package(tmp_path)))
    assert not isinstance(speech.source, Hinted)
    assert not speech.hint_mark


@pytest.mark.parametrize("content", [b"rumah\n", b"a\tb\tc\n", b"\xff\xfe\n"])
def test_a_damaged_list_of_hints_is_told(tmp_path, content):
    (tmp_path / FILE).write_bytes(content)
    with pytest.raises(PackageNotUsable, match="damaged"):
        read_hints(tmp_path / FILE)
