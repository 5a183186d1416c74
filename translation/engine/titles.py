"""Headlines alone, many at a time: what an inbox shows before an article is read."""

from collections.abc import Sequence

from translation.document import Article, Block, Kind
from translation.engine.pairs import Translator, context_of, hypotheses_of, pair_of, parts_of
from translation.engine.sentences import split_block
from translation.engine.translate import USUAL_BEAM
from translation.text.language import language_of


def translated_titles(titles: Sequence[str], translator: Translator, *, beam: int = USUAL_BEAM) -> list[str]:
    """The English of each headline; ``""`` for one that is in English already.

    As its article says it later: searched as carefully. Raises TranslationFailed.
    """
    work = [_Title(title, translator) for title in titles]
    found = hypotheses_of((text for one in work for parts in one.sent for text in parts), translator, beam=beam)
    made = []
    for one in work:
        pairs = [
            pair_of(source, parts, [found[text][0] for text in parts], (), one.context)
            for source, parts in zip(one.sentences, one.sent, strict=True)
        ]
        made.append("".join(pair.target or "" for pair in pairs).strip())
    return made


class _Title:
    """A headline with its sentences and what of each is sent to the translator."""

    def __init__(self, title: str, translator: Translator) -> None:
        self.context = context_of(Article(title, ()))
        is_english = language_of(title) == "en"
        self.sentences = [] if is_english else split_block(Block(Kind.TITLE, title))
        self.sent = [parts_of(sentence, self.context.spellings, translator) for sentence in self.sentences]
