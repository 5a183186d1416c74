"""Every form of a list is led back to its root; what no rule makes is not taken apart."""

from pathlib import Path

import pytest

from translation.words.forms.headwords import headwords, how_made

FORMS = [line.split("\t") for line in Path(__file__).with_name("forms.tsv").read_text("utf-8").splitlines()[1:]]


@pytest.mark.parametrize(("form", "root"), FORMS, ids=[form for form, _ in FORMS])
def test_the_root_of_a_form_is_found(form, root):
    assert [one.root for one in headwords(form)][:1] == [root]


@pytest.mark.parametrize(
    "word", ["", "-", "xyzzy", "Rp", "1998", "mm", "men", "dikan", "Zxcvbnm", "ke-ke-ke", "\u0130"]
)
def test_what_is_no_word_has_no_headword_or_itself(word):
    assert all(one.root for one in headwords(word))
    assert headwords("xyzzy") == ()


@pytest.mark.parametrize(
    ("form", "root", "pieces", "shape"),
    [
        ("mempertanggungjawabkan", "tanggung jawab", ("mem-", "per-", "tanggungjawab", "-kan"), "memper-…-kan"),
        ("menyapu", "sapu", ("meny-", "sapu"), "me-…"),
        ("pelajar", "ajar", ("pel-", "ajar"), "pe-…"),
        ("berjalan-jalan", "jalan", ("ber-", "jalan", "-jalan"), "ber-…-…"),
        ("keberlangsungan", "langsung", ("ke-", "ber-", "langsung", "-an"), "keber-…-an"),
        ("pengesahan", "sah", ("penge-", "sah", "-an"), "pe-…-an"),
        ("bekerja", "kerja", ("be-", "kerja"), "ber-…"),
    ],
)
def test_a_form_is_taken_apart(form, root, pieces, shape):
    made = how_made(form, root)
    assert (made.pieces, made.shape) == (pieces, shape)


def test_clitics_are_said_in_the_order_in_which_they_stand():
    (one, *_) = headwords("bukunyalah")
    assert (one.form, [said.partition(":")[0] for said in one.clitics]) == ("buku", ["-nya", "-lah"])
