"""What is said of an article's language, and what a model of several languages makes of it."""

import pytest

from tests.fakes import UpperCaser
from translation import openers, reader
from translation.document import Article, Block, Kind, Notice, NoticeKind
from translation.engine.languages import fitted
from translation.network.waiting import finish

OTHER = Notice(NoticeKind.OTHER_LANGUAGE, "This text is in Javanese. The translation model expects Indonesian.")
SHORT = Notice(NoticeKind.SHORT, "Short.")
JAVANESE = "Pamaréntah arep mbangun dalan anyar ing kutha iku, ujare menteri marang warga."


def article(language, *notices, text="Banjir."):
    return Article("", (Block(Kind.PARAGRAPH, text),), language=language, notices=notices)


@pytest.mark.parametrize(
    ("language", "known", "said"),
    [
        ("jv", ("id", "jv"), ""),
        ("jv", ("id",), "This text is in Javanese. The translation model expects Indonesian, so do not rely on"),
        ("ms", ("id",), "This text is in Malay. The translation model expects Indonesian, so do not rely on"),
        ("id", ("ms",), "This text is in Indonesian. The translation model expects Malay, so do not rely on"),
        ("id", ("id", "ms"), ""),
        ("ms", ("id", "ms"), ""),
    ],
)
def test_the_notice_suits_the_model(language, known, said):
    notices = fitted(article(language, SHORT, OTHER), UpperCaser(source_languages=known)).notices
    assert notices[0] == SHORT
    assert [notice.kind for notice in notices[1:]] == [NoticeKind.OTHER_LANGUAGE] * bool(said)
    assert all(notice.text.startswith(said) for notice in notices[1:])
    assert fitted(article(language), UpperCaser(source_languages=known)).notices == notices[1:]


@pytest.mark.parametrize("language", ["", "en", "nl"])
def test_what_is_none_of_the_languages_keeps_its_notice(language):
    same = article(language, OTHER)
    assert fitted(same, UpperCaser(source_languages=("id", "jv"))) is same


def test_an_article_in_javanese_is_read_with_a_model_that_knows_it(tiny_models, tiny_package, tmp_path):
    file = tmp_path / "warta.txt"
    file.write_text("\n\n".join([JAVANESE] * 4))
    kinds = {}
    for name, folder in (("many", tiny_models["nllb"]), ("one", tiny_package)):
        document = finish(reader.read(str(file), openers.ModelOpener(str(folder))))
        assert document.article.language == "jv"
        kinds[name] = [notice.kind for notice in document.article.notices]
    assert NoticeKind.OTHER_LANGUAGE in kinds["one"]
    assert NoticeKind.OTHER_LANGUAGE not in kinds["many"]


def test_the_model_is_asked_for_the_articles_language():
    asked = []

    class Several(UpperCaser):
        def of_language(self, language):
            asked.append(language)
            return self

    finish(reader.translate_article(article("su"), Several))
    assert asked == ["su"]


def test_a_translation_from_another_language_is_not_used_again():
    options = {reader.options_of(2, (), language) for language in ("id", "", "ms", "jv")}
    assert len(options) == 3
