"""Names that the model mangled, and terms that the reader has laid down. The sentences are made for these tests."""

import pytest

from translation.document import Article, Block, Change, ChangeKind, Kind
from translation.engine.alignment import align
from translation.engine.terms import english_name, english_names, for_site, put_right, use_terms
from translation.words.glossary import Term


def righted(source, target, names=None):
    return put_right(source, target, align(source, target), names or {})[0]


@pytest.mark.parametrize(
    ("source", "target", "wanted"),
    [
        (
            "Perang di Nagorno-Karabakh berlanjut.",
            "The war in Nagorno-Krash goes on.",
            "The war in Nagorno-Karabakh goes on.",
        ),
        ("Diplomat Edmon Marukyan tiba.", "Diplomat Edmin Marukyan arrived.", "Diplomat Edmon Marukyan arrived."),
        ("Ia tinggal di Cikembulan.", "He lives in Cikembluan.", "He lives in Cikembulan."),
        ("Moskow menolak usul itu.", "Moskow rejected the proposal.", "Moscow rejected the proposal."),
        ("Kota Kramatorsk direbut.", "The city of Krama Torsk was taken.", "The city of Kramatorsk was taken."),
        ("Siti Rahmawati tiba kemarin.", "Rahmawati arrived yesterday.", "Siti Rahmawati arrived yesterday."),
    ],
)
def test_a_mangled_name_is_put_right(source, target, wanted):
    assert righted(source, target) == wanted


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Kroasia mengalahkan Swedia.", "Croatia beat Sweden."),
        ("Presiden Prancis tiba di Yogyakarta.", "The French president arrived in Yogyakarta."),
        ("Perdana Menteri Inggris mundur.", "The British prime minister resigned."),
        ("Ia bertemu Hendrawan dan Situmorang.", "He met them."),  # nothing there that could be either
        ("Yohanes Tambunan hadir.", "Yohanes Tambunan was present."),
        ("Hujan turun di Bandung.", "It rained in Bandung."),
    ],
)
def test_what_is_right_or_unsure_is_left(source, target):
    assert righted(source, target) == target


def test_what_was_changed_is_told():
    source, target = "Ia tinggal di Cikembulan.", "He lives in Cikembluan."
    assert put_right(source, target, (), {})[1] == (Change(ChangeKind.NAME, "Cikembulan", "Cikembluan", "Cikembulan"),)


def test_a_headline_takes_its_names_from_the_running_text():
    body = Block(Kind.PARAGRAPH, "Wilayah itu, kata Armenia, akan dijaga pasukan.")
    names = english_names(Article("Armenia Minta Bantuan Negara Sekutu", (body,)))
    assert righted("Armenia Minta Bantuan Negara Sekutu", "Amenian Asks Allied Countries for Aid", names).startswith(
        "Armenia "
    )


def test_names_of_places_are_those_of_the_list():
    assert [english_name(name) for name in ("Moskow", "Kairo", "Jepang", "Bandung", "Prabowo")] == [
        "Moscow", "Cairo", "Japan", "Bandung", "Prabowo",
    ]  # fmt: skip


def with_terms(source, target, *terms):
    return use_terms(source, target, align(source, target), terms)


@pytest.mark.parametrize(
    ("term", "source", "target", "wanted"),
    [
        (Term("bupati", "regent"), "Bupati itu menolak.", "The bupati refused.", "The regent refused."),
        (Term("menteri", "secretary"), "Menterinya mundur.", "His minister resigned.", "His secretary resigned."),
        (
            Term("menteri", "secretary"),
            "Menteri-menteri itu hadir.",
            "The ministers were present.",
            "The secretaries were present.",
        ),
        (Term("desa", "village"), "Ia kepala desa.", "He is a village head.", "He is a village head."),
        (Term("kabupaten"), "Ia tinggal di kabupaten itu.", "He lives in the district.", "He lives in the kabupaten."),
        (Term("gubernur", "administrator"), "Ia seorang gubernur.", "He is a governor.", "He is an administrator."),
    ],
)
def test_a_term_is_used(term, source, target, wanted):
    assert with_terms(source, target, term)[0] == wanted


def test_a_term_without_a_place_is_told():
    term = Term("gubernur", "regent")
    assert with_terms("Gubernur itu hadir.", "He was present.", term) == ("He was present.", (), (term,))


def test_case_counts_where_it_should():
    term = Term("Menteri", "Secretary", case=True)
    assert with_terms("Para menteri hadir.", "The ministers were present.", term)[0] == "The ministers were present."


def test_terms_of_a_site_hold_there_alone_and_come_first():
    everywhere, here, elsewhere = (
        Term("desa", "village"),
        Term("desa", "hamlet", site="Kompas"),
        Term("kota", "town", site="Tempo"),
    )
    assert for_site((everywhere, here, elsewhere), "kompas") == (here, everywhere)
