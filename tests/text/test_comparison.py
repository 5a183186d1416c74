"""Two versions compared: nothing is lost, changes are found sentence by sentence, what was moved is said to be moved."""

from hypothesis import given
from hypothesis import strategies as st

from tests.export.documents import document, paragraph
from translation.export.formats import FORMATS
from translation.export.parts.options import Options
from translation.text.comparison import Compared, Difference, as_document, compare, counts, words_that_differ

FIRST = document(
    paragraph(
        ("Gempa terjadi Senin pagi. ", "An earthquake struck on Monday morning. "),
        ("Warga panik.", "Residents panicked."),
    ),
    paragraph(
        ("Tiga orang luka ringan. ", "Three people were slightly hurt. "), ("Listrik padam.", "The power is out.")
    ),
    paragraph(("Bantuan sudah tiba.", "Help has arrived.")),
)
SECOND = document(
    paragraph(("Gempa terjadi Senin pagi. ", "A quake struck on Monday morning. ")),
    paragraph(
        ("Tujuh orang luka ringan. ", "Seven people were slightly hurt. "), ("Listrik padam.", "The power is out.")
    ),
    paragraph(("Warga panik.", "Residents panicked.")),
    paragraph(("Presiden akan datang besok.", "The president will come tomorrow.")),
    title=("Jembatan Baru", "A New Bridge"),
)


def said(compared):
    return [
        (one.difference.name, one.before and one.before.source.strip(), one.after and one.after.source.strip())
        for one in compared
    ]


def test_sentences_are_the_same_changed_new_gone_or_moved():
    assert said(compare(FIRST, SECOND)) == [
        ("SAME", "Jembatan Baru", "Jembatan Baru"),
        ("SAME", "Gempa terjadi Senin pagi.", "Gempa terjadi Senin pagi."),  # another translation is no change
        ("CHANGED", "Tiga orang luka ringan.", "Tujuh orang luka ringan."),
        ("SAME", "Listrik padam.", "Listrik padam."),
        ("GONE", "Bantuan sudah tiba.", None),
        ("MOVED", "Warga panik.", "Warga panik."),
        ("NEW", None, "Presiden akan datang besok."),
    ]


def test_versions_may_be_compared_the_other_way_round():
    there, back = counts(compare(FIRST, SECOND)), counts(compare(SECOND, FIRST))
    assert there[Difference.NEW] == back[Difference.GONE] == 1
    assert there[Difference.CHANGED] == back[Difference.CHANGED] == 1


def test_the_words_that_differ_are_found():
    before, after = "Tiga orang luka ringan.", "Sebanyak tujuh orang luka."
    ours, theirs = words_that_differ(before, after)
    assert [before[start:end] for start, end in ours] == ["Tiga", "ringan"]
    assert [after[start:end] for start, end in theirs] == ["Sebanyak tujuh"]
    assert words_that_differ("sama", "sama") == ((), ())
    assert words_that_differ("", "baru") == ((), ((0, 4),))


SENTENCES = st.lists(st.sampled_from(["a b c", "a b d", "x y z", "p", "q r s t", "q r s u"]), max_size=8)


def made(texts):
    return document(*(paragraph((text, text.upper())) for text in texts), title=None)


@given(SENTENCES, SENTENCES)
def test_no_sentence_is_lost_or_said_twice(old, new):
    found = compare(made(old), made(new))
    assert sorted(one.before.source for one in found if one.before) == sorted(old)
    assert [one.after.source for one in found if one.after] == new
    assert all(one.before.source != one.after.source for one in found if one.difference is Difference.CHANGED)
    assert all((one.before is None) == (one.difference is Difference.NEW) for one in found)
    assert all((one.after is None) == (one.difference is Difference.GONE) for one in found)


def test_many_sentences_take_no_time():
    old, new = [f"kalimat nomor {n} lama" for n in range(3000)], [f"kata lain {n} baru" for n in range(3000)]
    assert counts(compare(made(old), made(new))) == {Difference.GONE: 3000, Difference.NEW: 3000}


def test_the_changes_are_a_document_for_every_format():
    changes = as_document(compare(FIRST, SECOND), SECOND, "From version 1 to version 2.")
    assert [row.block for row in changes.rows] == list(changes.article.rows)
    text = FORMATS["md"].make([changes], Options(), {}).data.decode()
    assert "# Jembatan Baru · A New Bridge" in text
    assert "Note: From version 1 to version 2." in text
    assert "− **Tiga** orang luka ringan.\n\n> − **Three** people were slightly hurt." in text
    assert "\\+ **Tujuh** orang luka ringan.\n\n> \\+ **Seven** people were slightly hurt." in text
    assert "↕ Warga panik." in text
    assert "Listrik" not in text
    assert "<b>Tujuh</b>" in FORMATS["html"].make([changes], Options(), {}).data.decode()


def test_versions_of_the_same_words_make_a_document_that_says_so():
    changes = as_document(compare(FIRST, FIRST), FIRST, "Nothing has changed.")
    assert [row.block.text for row in changes.rows[1:]] == ["–"]
    assert FORMATS["text"].make([changes], Options(), {}).data


def test_a_sentence_that_is_not_translated_is_compared_all_the_same():
    bare = document(paragraph(("Baru.", None)))
    (one,) = (each for each in compare(document(), bare) if each.difference is not Difference.SAME)
    assert one == Compared(Difference.NEW, None, bare.rows[1].pairs[0])
    assert as_document([one], bare, "x").rows[1].pairs[0].target is None
