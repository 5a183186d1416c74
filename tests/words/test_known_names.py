"""Names of several words in running text, and words that look Indonesian."""

import pytest

from translation.words.forms.letters import looks_indonesian
from translation.words.known_names import known_in


def found(text):
    return [(known.form, known.english[0]) for known in known_in(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ia bekerja di Kementerian Dalam Negeri.", [("Kementerian Dalam Negeri", "Ministry of Home Affairs")]),
        ("Dari Korea Utara ke Afrika Selatan", [("Korea Utara", "North Korea"), ("Afrika Selatan", "South Africa")]),
        ("Dewan Perwakilan Rakyat Daerah bersidang", [("Dewan Perwakilan Rakyat Daerah", "Regional Legislative Council")]),
        ("nilai produk domestik bruto (PDB) naik", [("produk domestik bruto", "gross domestic product")]),
        ("Perjanjian Keamanan Kollektif (CSTO)", [("Perjanjian Keamanan Kollektif", "Collective Security Treaty Organization")]),
        ("kementerian dalam negeri", []),  # no name, written small
        ("Balai Dagang Murni (CSTO)", []),  # not its long form
        ("", []),
    ],
)  # fmt: skip
def test_known_names_are_found_in_a_text(text, names):
    assert found(text) == names


def test_a_name_has_all_that_english_may_say_and_its_acronyms():
    (known,) = known_in("Komisi Pemberantasan Korupsi (KPK) menyita mobil.")
    assert known.acronyms == {"KPK"}
    (known,) = known_in("Menurut Badan Pusat Statistik, inflasi naik.")
    assert {"Statistics Indonesia", "Central Statistics Agency"} <= set(known.english)


def test_a_word_without_an_entry_is_known_by_its_letters():
    ours = [word for word in ("digelandang", "keprihatinan", "terjerembap", "menyengsarakan") if looks_indonesian(word)]
    theirs = [word for word in ("meteorology", "bougainvillea", "perennials", "terrazzo", "winner-takes-all")
              if looks_indonesian(word)]  # fmt: skip
    assert len(ours) == 4
    assert theirs == []
    assert not looks_indonesian("sashimi")  # no affix
