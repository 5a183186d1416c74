"""Pairs made from others: whatever chance brings, both sides say the same."""

import re
from random import Random

import pytest
from model import augment
from model.rows import Row, digits

ROWS = [
    Row(2, 2, "Menurut Kementerian, 1.250 warga Sukamaju mengungsi sejak 2019.", "The ministry said 1,250 residents of Sukamaju had fled since 2019."),
    Row(2, 2, "Harga beras naik 12,5 persen di Sukamaju pekan lalu.", "Rice prices in Sukamaju rose 12.5 percent last week."),
    Row(2, 2, "Presiden akan membuka jembatan itu pada hari Senin.", "The president will open the bridge on Monday."),
]  # fmt: skip


def many(maker, count=300):
    random = Random(3)
    return [pair for _ in range(count) if (pair := maker(ROWS, random))]


MANY_ROWS = [name for name in augment.MAKERS if name != "paragraphs"]


@pytest.mark.parametrize("maker", [augment.MAKERS[name] for name in MANY_ROWS], ids=MANY_ROWS)
def test_no_number_is_on_one_side_alone(maker):
    made = many(maker)
    assert len(made) > 50
    assert [pair for pair in made if digits(pair[0]) != digits(pair[1])] == []


def test_other_numbers_keep_their_separators():
    made = {source for source, _ in many(augment.numbers)}
    assert len(made) > 50
    assert all(re.search(r"[1-9]\.\d{3} warga .* 20?\d\d|naik [1-9]\d,\d persen|19\d\d", source) for source in made)


def test_a_made_up_name_stands_on_both_sides():
    for source, target in many(augment.names):
        (new,) = set(augment.WITHIN.findall(target)) - {"Sukamaju", "The"}
        assert new in source
        assert "Sukamaju" not in source + target


def test_an_amount_is_no_name():
    rows = [Row(1, 1, "Harganya kini Rp3.000 dan A1B.", "It now costs Rp3,000 and A1B.")]
    assert augment.names(rows, Random(1)) is None


def test_every_frame_is_filled():
    made = many(augment.frames, 3000)
    assert not any(set("{}") & set(source + target) for source, target in made)
    lines = augment.FRAMES.read_text("utf-8").splitlines()
    slots = [
        [sorted(slot.removesuffix(".en") for slot in re.findall(r"\{([^}]+)\}", side)) for side in line.split("\t")]
        for line in lines
    ]
    assert [line for line, (source, target) in zip(lines, slots, strict=True) if source != target] == []


def test_quotes_stand_around_the_same_words():
    made = many(augment.quotes)
    assert all(re.sub(r"[^“”\"]", "", source) == re.sub(r"[^“”\"]", "", target) for source, target in made)
    assert any("said" in target and "“" in target for _, target in made)
    quoted = [Row(1, 1, "“Kami siap,” katanya.", "“We are ready,” he said.")]
    assert augment.quotes(quoted, Random(1)) is None


def test_headlines_have_no_stop():
    made = many(augment.headlines)
    assert not any(source.endswith(".") or target.endswith(".") for source, target in made)
    assert (
        "Presiden Akan Membuka Jembatan Itu pada Hari Senin",
        "The President Will Open the Bridge on Monday",
    ) in made


def test_long_ones_are_whole_sentences():
    assert all(source.count(".") >= 2 for source, _ in many(augment.joined))
    assert augment.joined([Row(1, 1, "Tanpa titik", "No stop")], Random(1)) is None


def test_paragraphs_are_of_40_to_80_words_about_the_same():
    long = [
        Row(1, 1, f"Menurut {name}, {'kata ' * count}di sana.", f"According to {name}, {'word ' * count}there.")
        for name in ("Sukarmin", "Wulandari")
        for count in range(12, 30)
    ]
    random = Random(5)
    made = [pair for _ in range(200) if (pair := augment.paragraphs(long, random))]
    assert len(made) > 50
    for source, target in made:
        assert 40 <= len(source.split()) <= 80
        assert len({"Sukarmin", "Wulandari"} & set(re.findall(r"\w+", source))) == 1
        assert source.count(".") == target.count(".")


def test_names_come_from_a_list_where_there_is_one(tmp_path):
    file = tmp_path / "names.tsv"
    rows = ["AS\tacronym\tAmerika Serikat\tUnited States (US)\t", "Jakarta\tplace\t\t=\t", "Joko Widodo\tperson\t\t=\t"]
    file.write_text("\n".join(["item\tkind\tlong\tenglish\tnote", *rows]), "utf-8")
    known = augment.read_known(file)
    assert known == augment.Known(("Joko Widodo",), ("Jakarta",))
    random = Random(7)
    made = [pair for _ in range(200) if (pair := augment.names(ROWS, random, known))]
    with_known = [pair for pair in made if "Jakarta" in pair[0] and "Jakarta" in pair[1]]
    assert 0.3 < len(with_known) / len(made) < 0.7, "the others are made up"
    said = [pair for _ in range(200) if (pair := augment.quotes(ROWS, random, known))]
    assert any("Joko Widodo" in source and "Joko Widodo" in target for source, target in said)


def test_only_what_is_learnt_to_the_end_is_drawn_from():
    strings = [Row(0.1, 0.0, "Simpan berkas yang terbuka itu.", "Save the file that is open.")]
    assert list(augment.made(strings, {"capitals": 3}, Random(1))) == []
    assert len(list(augment.made(ROWS, {"capitals": 3, "joined": 2}, Random(1)))) == 5
