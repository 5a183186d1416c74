"""What is known of a word where it stands."""

import pytest

from translation.words.lookup import look_up, look_up_at, look_up_english
from translation.words.own.own_entries import OwnEntry

SENTENCE = "Kejagung menetapkan lima tersangka kasus korupsi di rumah sakit itu."


def test_an_acronym_has_its_long_form_in_both_languages():
    (found, *_) = look_up("KPK")
    assert found.names[0].long == "Komisi Pemberantasan Korupsi"
    assert "Corruption Eradication Commission" in found.names[0].english


def test_a_small_word_is_not_taken_for_an_acronym():
    assert not any(found.names for found in look_up("di"))
    assert look_up("as")[0].names == ()


def test_the_meaning_that_fits_the_sentence_is_first():
    usual, fitting = look_up("tersangka")[0], look_up("mengacungkan", ["brandished"])[0]
    assert usual.meanings[0].text.startswith("suspect")
    assert (fitting.meanings[0].text, fitting.meanings[0].fits) == ("to brandish, point (a weapon)", True)


def test_a_form_that_only_the_rules_know_has_the_meaning_of_its_root_and_says_so():
    (found, *_) = look_up("memperdagangkannya")
    assert found.is_guessed
    assert (found.headword, found.root, found.shape) == ("memperdagangkan", "dagang", "memper-…-kan")
    assert "trade, commerce" in [meaning.text for meaning in found.meanings]
    assert "diperdagangkan" in found.family


@pytest.mark.parametrize(
    ("word", "span"), [("rumah", "rumah sakit"), ("sakit", "rumah sakit"), ("korupsi", "korupsi"), ("itu", "itu")]
)
def test_the_longest_phrase_round_a_word_is_looked_up(word, span):
    found = look_up_at(SENTENCE, SENTENCE.index(word))
    assert SENTENCE[found.start : found.end] == span
    assert found.results[0].meanings
    assert found.results[0].headword == span.lower()


def test_there_is_nothing_between_words():
    assert look_up_at(SENTENCE, SENTENCE.index(" ")) is None
    assert look_up_at("", 0) is None


def test_an_own_entry_is_first():
    own = {"tersangka": OwnEntry("tersangka", "accused; defendant", root="sangka", part="n")}
    first, second, *_ = look_up("tersangkanya", own=own)
    assert (first.is_own, first.meanings[0].text, second.is_own) == (True, "accused", False)


def test_english_leads_to_indonesian():
    texts = [meaning.text for meaning in look_up_english("governments")[0].meanings]
    assert texts[0] == "pemerintah"
    assert look_up_english("governments", ["pemerintahannya"])[0].meanings[0].text == "pemerintahan"
    assert look_up_english("xyzzy") == ()


@pytest.mark.parametrize(
    ("text", "word", "meaning"),
    [
        ("Ada dua puluh lima ribu orang.", "puluh", "25,000"),
        ("Sejak tahun 1970-an lalu.", "1970", "the 1970s"),
        ("Ia datang untuk ke-3 kali.", "ke-3", "3rd"),
        ("Ia datang ke-21 kali.", "ke-21", "21st"),
        ("Pekan Olahraga Nasional ke-XIX di sana.", "ke-XIX", "19th"),
        ("Selama tiga dekade ini.", "tiga", "three"),
    ],
)
def test_numbers_are_read(text, word, meaning):
    assert look_up_at(text, text.index(word)).results[0].meanings[0].text == meaning


def test_a_name_is_not_taken_apart():
    text = "Hal itu dikatakan Dani kemarin."
    assert look_up_at(text, text.index("Dani")).results == ()
    assert look_up("perbukitan")[0].root == "bukit"


def test_a_preposition_written_with_its_place_is_told_apart_from_a_passive():
    (one, *_) = look_up("dirumah")
    assert (one.headword, one.made, str(one.remark)) == ("rumah", None, "written together; standard: di rumah")
    assert look_up("dirumahkan")[0].shape == "di-…-kan"


def test_english_words_are_told_as_such():
    (one,) = look_up("reminder")
    assert (one.meanings[0].text, str(one.remark)) == ("reminder", "an English word")


def test_a_title_is_found_in_small_letters():
    assert look_up("gubernur")[0].meanings[0].text.startswith("governor")


def test_a_verb_made_of_a_root_means_first_what_is_a_verb():
    assert look_up("memperdagangkan")[0].meanings[0].text == "to trade"
    assert look_up("perdagangan")[0].meanings[0].text == "trade, commerce"


def test_an_english_word_has_exact_headwords_first_and_no_forms_with_clitics():
    texts = [meaning.text for meaning in look_up_english("government")[0].meanings]
    assert set(texts[:2]) == {"pemerintah", "pemerintahan"}
    assert "gubernurnya" not in texts
    assert "pemda" in texts
    assert look_up_english("finally")[0].meanings[0].text == "akhirnya"
    assert "gubernur" not in texts[: texts.index("pemda")]


def test_a_phrase_is_not_told_again_as_a_name():
    assert [one.headword for one in look_up("rumah sakit")] == ["rumah sakit"]
