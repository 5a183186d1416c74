"""One sentence and its translation: the text sent to the model, its output, and the resulting pair."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from translation.document import Article, Kind, SentencePair, Span
from translation.engine.checks.doubts import doubts, repeats
from translation.engine.sentences import split_clauses
from translation.engine.spans import carry
from translation.engine.wording import for_model, passed_over, spellings

CAREFUL_BEAM = 4
NO_REPEAT = 3  # words that may not come twice, when a sentence is tried again because it loops


class Hypothesis(Protocol):
    """One translation of a sentence, its score, and whether it was cut off."""

    @property
    def text(self) -> str: ...  # noqa: D102
    @property
    def score(self) -> float: ...  # noqa: D102
    @property
    def hit_limit(self) -> bool: ...  # noqa: D102


class Translator(Protocol):
    """A translator of sentences: the model of an Argos package, or a substitute for it."""

    @property
    def name(self) -> str: ...  # noqa: D102
    @property
    def longest(self) -> int: ...  # noqa: D102 - source tokens that it takes at once
    def tokens(self, text: str) -> int: ...  # noqa: D102
    def translate_batch(  # noqa: D102
        self, sentences: Sequence[str], *, beam: int = 2, no_repeat_ngram: int = 0, hypotheses: int = 1
    ) -> Sequence[Sequence[Hypothesis]]: ...


def alternatives(
    translator: Translator,
    sentence: str,
    names: Mapping[str, str],
    *,
    spans: Sequence[Span] = (),
    beam: int = CAREFUL_BEAM,
    count: int = 5,
) -> tuple[SentencePair, ...]:
    """Up to ``count`` different translations of one sentence, best first, each as complete as a document's pairs.

    ``sentence`` is a pair's source with its surrounding space, ``names`` the result of ``names_in`` for its article,
    ``spans`` those of its block ``within`` it. Looping translations come last. There is at least one, and only one for
    a sentence that is not sent to a model. Raises TranslationFailed.
    """
    sent = parts_of(sentence, names, translator)
    found = hypotheses_of(sent, translator, beam=beam, count=count)
    pairs: dict[str, SentencePair] = {}
    for choice in _choices([found[text] for text in sent]):
        pair = pair_of(sentence, sent, choice, spans)
        pairs.setdefault(" ".join((pair.target or "").split()), pair)
    return tuple(pairs.values())[:count]


def retranslated(
    translator: Translator,
    sentence: str,
    names: Mapping[str, str],
    *,
    spans: Sequence[Span] = (),
    beam: int = CAREFUL_BEAM,
) -> SentencePair:
    """A careful new translation of one sentence: the first of its ``alternatives``."""
    return alternatives(translator, sentence, names, spans=spans, beam=beam, count=1)[0]


def names_in(article: Article) -> dict[str, str]:
    """The spelling of names in an article's running text, for sentences and titles in capitals."""
    return spellings(block.text for block in article.rows if block.kind not in (Kind.TITLE, Kind.HEADING))


def parts_of(sentence: str, names: Mapping[str, str], translator: Translator) -> list[str]:
    """The parts of a sentence that are sent to the model: none, the whole, or the clauses of a long sentence."""
    text = for_model(sentence, names)
    if text is None:
        return []
    if len(text) <= translator.longest:  # a token has a character at least
        return [text]
    parts = split_clauses(text, lambda part: translator.tokens(part) <= translator.longest)
    return [part.strip() for part in parts if part.strip()]


def hypotheses_of(
    texts: Iterable[str], translator: Translator, *, beam: int, count: int = 1
) -> dict[str, list[Hypothesis]]:
    """The ``count`` best hypotheses of each text. If the best one loops, the result of a second search precedes it."""
    new = list(dict.fromkeys(texts))
    if not new:
        return {}
    found = dict(zip(new, map(list, translator.translate_batch(new, beam=beam, hypotheses=count)), strict=True))
    if looping := [text for text in new if repeats(found[text][0].text, text)]:
        again = translator.translate_batch(looping, beam=beam, hypotheses=count, no_repeat_ngram=NO_REPEAT)
        for text, more in zip(looping, again, strict=True):
            found[text] = sorted([*found[text], *more], key=lambda one: repeats(one.text, text))
    return found


def pair_of(source: str, sent: Sequence[str], found: Sequence[Hypothesis], spans: Sequence[Span]) -> SentencePair:
    """A sentence with the translation of the parts sent, its surrounding space, and its doubts."""
    if not found:
        target = passed_over(source)
        return SentencePair(source, target, (), carry(source, spans, target))
    text = " ".join(filter(None, (hypothesis.text.strip() for hypothesis in found)))
    before, after = _around(source)
    target = before + text + after
    score = sum(hypothesis.score for hypothesis in found) / len(found)
    hit_limit = any(hypothesis.hit_limit for hypothesis in found)
    doubted = doubts(" ".join(sent), text, hit_limit=hit_limit, score=score)
    return SentencePair(source, target, doubted, carry(source, spans, target), score)


def pair_again(source: str, finished: SentencePair, spans: Sequence[Span]) -> SentencePair:
    """A finished pair adapted to the same sentence with different surrounding space and formatting."""
    before, after = _around(source)
    target = before + (finished.target or "").strip() + after
    return replace(finished, source=source, target=target, target_spans=carry(source, spans, target))


def _around(source: str) -> tuple[str, str]:
    """The space before and after a sentence."""
    before, _, after = source.partition(source.strip())
    return before, after


def _choices(parts: Sequence[Sequence[Hypothesis]]) -> list[list[Hypothesis]]:
    """One hypothesis for each part of a sentence: the best of all, then with one exchanged, the smallest loss first."""
    best = [part[0] for part in parts]
    exchanged = [
        (repeats(other.text), best[at].score - other.score, at, other)
        for at, part in enumerate(parts)
        for other in part[1:]
    ]
    exchanged.sort(key=lambda one: one[:3])
    return [best, *([*best[:at], other, *best[at + 1 :]] for *_, at, other in exchanged)]
