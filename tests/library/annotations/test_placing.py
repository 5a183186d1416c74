"""Where annotations are in a document that is shown: in the same text, a text that moved, changed, was cut or is gone."""

from dataclasses import replace

import pytest

from tests.library.annotations.test_kept import WHEN
from tests.library.documents import document
from translation.annotations import Annotation, Colour, Language, Part
from translation.document import SentencePair
from translation.library.annotations.placing import place

RICE = "Harga beras naik lagi karena harga pupuk naik."
WHOLE = Part(1, 0, RICE, RICE.upper())
SECOND_RISE = replace(WHOLE, language=Language.SOURCE, start=41, end=45)  # the second “naik”


def in_english(part, words, nth=0):
    """These words of a part's translation."""
    start = -1
    for _ in range(nth + 1):
        start = part.target.index(words, start + 1)
    return replace(part, language=Language.TARGET, start=start, end=start + len(words))


def where(part, shown, others=frozenset()):
    """The place and the stretch of a single part."""
    (placed,) = place([Annotation("one", (part,), WHEN, WHEN, Colour.YELLOW)], shown, others)
    return placed.places[0], placed.stretches[0]


def test_the_same_text_at_the_same_place_has_the_same_words():
    assert where(WHOLE, document(RICE)) == ((1, 0), None)
    assert where(SECOND_RISE, document(RICE)) == ((1, 0), (41, 45))


def test_of_equal_sentences_it_is_the_one_at_its_place_else_the_nearest():
    shown = document(RICE, "Satu.", RICE)
    assert where(replace(WHOLE, row=3), shown)[0] == (3, 0)
    assert where(replace(WHOLE, row=2), document("Satu.", "Dua.", RICE, RICE))[0] == (3, 0)


@pytest.mark.parametrize(
    "now",
    [
        "Harga beras naik lagi karena harga pupuk juga naik.",
        "Harga beras naik lagi, karena harga pupuk naik!",
        "Harga gabah naik lagi karena harga pupuk naik.",
        f"Ini kabar buruk bagi warga di kota dan desa. {RICE}",
    ],
)
def test_a_text_that_changed_a_little_is_found_and_so_are_the_words(now):
    found, stretch = where(SECOND_RISE, document("Warga resah.", now))
    assert found == (2, 0)
    assert now[slice(*stretch)] == "naik"
    assert stretch[0] == now.rindex("naik")


def test_a_sentence_that_was_cut_in_two_is_found_in_the_longer_part():
    shown = document("Harga beras naik lagi", "karena harga pupuk naik.")
    assert where(WHOLE, shown)[0] in ((1, 0), (2, 0))


def test_a_book_is_searched_near_the_place_alone():
    many = [f"Kalimat nomor {number} berbicara tentang hal lain sama sekali." for number in range(6000)]
    changed = "Harga beras naik lagi karena harga pupuk juga naik."
    for row in (500, 2500, 5600):
        shown = document(*many[: row + 300], changed, *many[row + 300 :])
        parts = [replace(WHOLE, row=row, source=f"{RICE} {number}") for number in range(20)]
        placed = place([Annotation("one", tuple(parts), WHEN, WHEN)], shown)
        assert placed[0].places == ((row + 301, 0),) * 20
    assert where(replace(WHOLE, row=2), document(*many, changed)) == (None, None)


def test_another_sentence_is_not_taken_for_it():
    assert where(WHOLE, document("Harga beras turun di semua pasar.", "Pupuk tidak ada.")) == (None, None)
    assert where(WHOLE, document(RICE.replace("beras", "gula")), {RICE.replace("beras", "gula")}) == (None, None)
    assert where(replace(WHOLE, source="***"), document("…")) == (None, None)


def test_words_in_the_other_language_are_found_in_another_translation():
    marked = in_english(WHOLE, "NAIK", 1)
    said = "AGAIN PRICES NAIK, AS THE PRICE OF FERTILISER NAIK AND UNAIK."
    shown = document(RICE)
    row = replace(shown.rows[1], pairs=(SentencePair(RICE, said),))
    shown = replace(shown, rows=(shown.rows[0], row))
    assert where(marked, shown) == ((1, 0), (46, 50))
    assert where(in_english(WHOLE, "BERAS"), shown) == ((1, 0), None)
    assert where(in_english(WHOLE, "BERAS"), document(RICE, done=False)) == ((1, 0), None)


def test_letters_and_spaces_may_have_changed_but_not_the_word():
    marked = replace(WHOLE, language=Language.SOURCE, start=0, end=11)
    assert where(marked, document(f"HARGA  BERAS {RICE[12:]}"))[1] == (0, 12)
    assert (
        where(replace(marked, start=12, end=16), document("Harga beras kenaikan lagi karena harga pupuk itu."))[1]
        is None
    )


def test_space_around_a_sentence_does_not_count():
    shown = document(RICE)
    row = replace(shown.rows[1], pairs=(SentencePair("Satu. "), SentencePair(f" {RICE} ")))
    assert where(SECOND_RISE, replace(shown, rows=(shown.rows[0], row))) == ((1, 1), (41, 45))


def test_they_are_in_reading_order_those_on_the_article_first_and_the_lost_ones_last():
    def one(name, *parts):
        return Annotation(name, parts, WHEN, WHEN, Colour.YELLOW)

    shown = document("Satu.", RICE)
    placed = place(
        [one("lost", Part(1, 0, "Hilang.")), one("later", SECOND_RISE), one("whole", WHOLE), one("article"),
         one("early", Part(1, 0, "Satu."), Part(2, 0, "Hilang."))],
        shown,
    )  # fmt: skip
    assert [one.annotation.lasting for one in placed] == ["article", "early", "whole", "later", "lost"]
    assert [one.is_lost for one in placed] == [False, False, False, False, True]
    assert placed[1].places == ((1, 0), None)
