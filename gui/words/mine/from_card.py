"""A word that was looked up becomes one of the reader's."""

from gui.reading.reading_tab import ReadingTab
from gui.words.card.lookups import LookedUp
from translation.words.own.my_words import MyWord, meaning_of


def as_my_word(looked_up: LookedUp, tab: ReadingTab) -> MyWord:
    """The word with its sentence in both languages and its article; an English one has them the other way round."""
    result, article = looked_up.result, tab.article
    is_english = result.language == "en"
    return MyWord(
        result.headword,
        looked_up.form,
        result.language,
        meaning_of(result),
        looked_up.target if is_english else looked_up.source,
        looked_up.source if is_english else looked_up.target,
        tab.lasting,
        looked_up.position.row,
        looked_up.position.pair,
        article.title if article is not None else "",
        article.site if article is not None else "",
        article.url if article is not None else "",
    )
