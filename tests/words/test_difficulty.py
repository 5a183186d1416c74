"""How hard a text is to read: by families of words, without names and numbers."""

import pytest

from translation.document import Article, Block, Kind
from translation.words.difficulty import Difficulty, Level, difficulty, difficulty_of, rank_of

EASY = "Orang itu pergi ke pasar besar di kota dan membeli beras. Dia tidak membawa uang yang banyak. " * 3
HARD = "Reksadana derivatif itu mengalami depresiasi akibat stagflasi dan volatilitas imbal hasil obligasi. " * 3


def test_a_family_counts_as_one_word():
    assert rank_of("membaca") == rank_of("pembaca") == rank_of("baca") == rank_of("Bacaannya")
    assert rank_of("yang") < 10
    assert rank_of("xyzzyqw") > 100_000


def test_names_and_letters_do_not_count():
    assert rank_of("Xyzzyqw") is None
    assert rank_of("PPATK") is None
    assert rank_of("a") is None
    assert difficulty([EASY]) == difficulty([f"{EASY} Xyzzyqw 1.234 PPATK"])


def test_a_text_of_rare_words_is_harder():
    easy, hard = difficulty([EASY]), difficulty([HARD])
    assert easy.beyond_common < 0.05
    assert hard.beyond_common > 0.3
    assert hard.beyond_common >= hard.beyond_known
    assert (easy.level, hard.level) == (Level.EASY, Level.HARD)


def test_the_levels_begin_at_their_shares():
    assert [Difficulty(share, 0).level for share in (0.0699, 0.07, 0.0999, 0.1)] == ["easy", "medium", "medium", "hard"]


def test_too_few_words_say_nothing():
    assert difficulty(["Pemerintah membangun jalan baru."]) is None
    assert difficulty([]) is None


@pytest.mark.parametrize(("language", "is_measured"), [("id", True), ("ms", True), ("en", False), ("jv", False)])
def test_only_indonesian_is_measured(language, is_measured):
    article = Article("Judul", (Block(Kind.PARAGRAPH, EASY),), language=language)
    assert (difficulty_of(article) is not None) == is_measured
