"""Names that the model mangled, and terms that the reader has laid down. The sentences are made for these tests."""

from dataclasses import replace

import pytest

from translation.document import Article, Block, Change, ChangeKind, Doubt, DoubtKind, Kind, SentencePair
from translation.engine.alignment import align
from translation.engine.terms import english_name, english_names, is_outdated, missing, put_right, use_terms
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
        ("Agresi Azerbaijan berlanjut.", "Azerbai's aggression goes on.", "Azerbaijan's aggression goes on."),
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


def test_of_terms_for_the_same_words_the_first_is_used_alone():
    source, target = "Menteri Dalam Negeri hadir di desa itu.", "The interior minister was present in the village."
    terms = (
        Term("menteri dalam negeri", "home secretary"),
        Term("desa", "hamlet", site="Kompas"),
        Term("menteri", "cabinet member"),
        Term("desa", "settlement"),
    )
    made, changes, unused = with_terms(source, target, *terms)
    assert made == "The home secretary was present in the hamlet."
    assert [change.after for change in changes] == ["home secretary", "hamlet"]
    assert unused == ()


def pair(source, target, *terms):
    made, changes, unused = with_terms(source, target, *terms)
    doubts = tuple(Doubt(DoubtKind.TERM, missing(term)) for term in unused)
    return SentencePair(source, made, doubts, score=-0.3, changes=changes)


REGENT, HEAD, VILLAGE = Term("bupati", "regent"), Term("bupati", "district head"), Term("desa", "village")


@pytest.mark.parametrize(
    ("made_with", "now", "outdated"),
    [
        ((), (), False),
        ((), (REGENT,), True),
        ((REGENT,), (REGENT,), False),
        ((REGENT,), (HEAD,), True),
        ((REGENT,), (), True),
        ((), (VILLAGE,), False),  # the model says it so itself
        ((Term("menolak", "rejected"),), (Term("menolak", "rejected"),), False),  # no place, and marked
        ((Term("menolak", "rejected"),), (), True),
        ((), (Term("gubernur", "governor"),), False),
    ],
)
def test_a_translation_with_other_terms_is_known(made_with, now, outdated):
    made = pair("Bupati-bupati itu menolak datang ke desa.", "The bupati would not come to the village.", *made_with)
    assert is_outdated(made, now) is outdated


def test_what_no_model_said_is_never_outdated():
    made = pair("Bupati itu hadir.", "The bupati was present.")
    assert is_outdated(made, (REGENT,))
    assert not is_outdated(replace(made, edited=True), (REGENT,))
    assert not is_outdated(replace(made, score=None), (REGENT,))  # a dateline, for example
    assert not is_outdated(replace(made, target=None), (REGENT,))
