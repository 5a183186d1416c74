"""The language of an article and those of the translator: what its reader is told if they differ."""

from dataclasses import replace

from translation.document import Article, Notice, NoticeKind
from translation.engine.families.contents import LANGUAGES
from translation.engine.pairs import Translator
from translation.texts import Text

ENGLISH = "en"


def fitted(article: Article, translator: Translator) -> Article:
    """The article with a notice if the translator is made for another language, and without one if it is not.

    Whether an article in English is translated at all is not decided here; its notice stays.
    """
    if article.language in ("", ENGLISH):
        return article
    known = translator.source_languages
    others = tuple(notice for notice in article.notices if notice.kind is not NoticeKind.OTHER_LANGUAGE)
    if article.language in known:
        return replace(article, notices=others)
    if article.language not in LANGUAGES:  # what the page says in its own notice is all that is known
        return article
    said = Text(
        "This text is in {name}. The translation model expects {expected}, so do not rely on what it makes of it.",
        name=LANGUAGES[article.language],
        expected=LANGUAGES[known[0]],
    )
    at = next((n for n, notice in enumerate(article.notices) if notice.kind is NoticeKind.OTHER_LANGUAGE), len(others))
    return replace(article, notices=(*others[:at], Notice(NoticeKind.OTHER_LANGUAGE, said), *others[at:]))
