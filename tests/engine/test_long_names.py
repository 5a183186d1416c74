"""Known names of several words as English says them. The sentences are made for these tests."""

import pytest

from translation.document import Change, ChangeKind
from translation.engine.alignment import align, words
from translation.engine.long_names import in_english


def links(source, target, *pairs):
    """Links between the words of two texts, as a model's attention might have given them; others by the lexicon."""
    ours, theirs = ([match[0] for match in words(text)] for text in (source, target))
    told = {(ours.index(one), theirs.index(other)) for one, other in pairs}
    mine, others = {one for one, _ in told}, {other for _, other in told}
    found = {link for link in align(source, target) if link[0] not in mine and link[1] not in others}
    return tuple(sorted(told | found, key=lambda link: link[1]))


@pytest.mark.parametrize(
    ("source", "target", "told", "wanted"),
    [
        (
            "Wilayah itu terletak di Kaukasus Selatan.",
            "The area lies in South Sumatra.",
            [("Kaukasus", "Sumatra")],
            "The area lies in South Caucasus.",
        ),
        (
            "Kementerian Dalam Negeri menolak usul itu.",
            "The Ministry of Domestic State refused the proposal.",
            [("Dalam", "Domestic"), ("Negeri", "State")],
            "The Ministry of Home Affairs refused the proposal.",
        ),
        (
            "Warga mendatangi Kementerian Luar Negeri kemarin.",
            "Residents came to the Kementerian Luar Negeri yesterday.",
            [],
            "Residents came to the Foreign Ministry yesterday.",
        ),
        (
            "Sekutu dalam Perjanjian Keamanan Kollektif (CSTO) hadir.",
            "Allies in the Kollektif Safety (CSTO) were present.",
            [],
            "Allies in the Collective Security Treaty Organization (CSTO) were present.",
        ),
        (
            "Kepala Badan Pusat Statistik berbicara.",
            "The head of the Badan Pusat Statistik's office spoke.",
            [],
            "The head of the Statistics Indonesia's office spoke.",
        ),
        ("PBB mengirim bantuan.", "PBB sent aid.", [], "UN sent aid."),
    ],
)
def test_a_known_name_is_said_as_english_says_it(source, target, told, wanted):
    assert in_english(source, target, links(source, target, *told))[0] == wanted


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Kementerian Dalam Negeri menolak.", "The Home Ministry refused."),
        ("Kementerian Dalam Negeri menolak.", "The Ministry of the Interior refused."),
        ("Kementerian Keuangan menolak.", "The Ministry of Finance refused."),
        ("Badan Pusat Statistik mencatat inflasi.", "The Central Statistics Agency recorded inflation."),
        ("Komisi Pemberantasan Korupsi (KPK) menyita mobil.", "The KPK seized a car."),
        ("Warga Afrika Selatan pulang.", "The South African citizens went home."),
        ("Piala Dunia U-17 digelar.", "The U-17 World Cup was held."),
        ("Warga membayar PBB dan pajak bumi.", "Residents paid PBB and land tax."),  # another PBB
        ("Ia pulang ke Kaukasus Selatan.", "He went home, South, they say, of the case."),  # no one place
    ],
)
def test_what_is_right_or_unsure_is_left(source, target):
    assert in_english(source, target, align(source, target)) == (target, ())


def test_what_was_changed_is_told():
    source, target = "Wilayah itu terletak di Kaukasus Selatan.", "The area lies in South Sumatra."
    changes = in_english(source, target, links(source, target, ("Kaukasus", "Sumatra")))[1]
    assert changes == (Change(ChangeKind.NAME, "Kaukasus Selatan", "South Sumatra", "South Caucasus"),)


def test_a_neighbour_that_belongs_to_another_word_stays():
    source, target = "Presiden Korea Selatan tiba.", "The South Sumatra president arrived."
    told = links(source, target, ("Korea", "Sumatra"), ("Selatan", "South"))
    assert in_english(source, target, told)[0] == "The South Korea president arrived."
