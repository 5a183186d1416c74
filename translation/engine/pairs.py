"""One sentence and its translation: the text sent to the model, its output, and the resulting pair."""

from collections.abc import Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from translation.document import Article, Change, Doubt, DoubtKind, Kind, SentencePair, Span
from translation.engine.alignment import Link, align, as_text, moved, words
from translation.engine.checks.doubts import doubts
from translation.engine.checks.repetition import repeats
from translation.engine.checks.spelling import made_up_words
from translation.engine.long_names import in_english
from translation.engine.runtime.progress import Loading
from translation.engine.sentences import split_clauses
from translation.engine.spans import carry
from translation.engine.terms import english_names, missing, put_right, use_terms
from translation.engine.wording import for_model, passed_over, spellings
from translation.words.glossary import Term

CAREFUL_BEAM = 4
NEAR = 0.25  # log-probability of a token that the most faithful hypothesis may score below the best
GRAVE = frozenset(
    {
        DoubtKind.NUMBER, DoubtKind.NAME_LOST, DoubtKind.NAME_CHANGED, DoubtKind.NAME_ADDED, DoubtKind.NEGATION_LOST,
        DoubtKind.NEGATION_ADDED, DoubtKind.MISSING, DoubtKind.COPIED, DoubtKind.REPEATED, DoubtKind.UNKNOWN,
    }
)  # fmt: skip
WIDER = 2  # times the beam, of the second search for a sentence with a grave fault
NO_REPEAT = 3  # words that may not come twice, when a sentence is tried again because it loops


class Hypothesis(Protocol):
    """One translation of a sentence, its score, and whether it was cut off."""

    @property
    def text(self) -> str: ...  # noqa: D102
    @property
    def score(self) -> float: ...  # noqa: D102
    @property
    def hit_limit(self) -> bool: ...  # noqa: D102
    @property
    def attention(self) -> tuple[tuple[int, int, float], ...]: ...  # noqa: D102


class Translator(Protocol):
    """A translator of sentences: a model, or a substitute for it.

    ``of_language`` gives it for sources in one of its ``source_languages``, ``ready`` prepares it and yields progress.
    ``preview`` is a quicker translator, whose rows may be shown until its own are there.
    """

    @property
    def name(self) -> str: ...  # noqa: D102
    @property
    def longest(self) -> int: ...  # noqa: D102 - source tokens that it takes at once
    @property
    def considered(self) -> int: ...  # noqa: D102 - hypotheses that cost hardly more than one
    @property
    def source_languages(self) -> tuple[str, ...]: ...  # noqa: D102 - the main one first
    @property
    def preview(self) -> "Translator | None": ...  # noqa: D102
    def of_language(self, language: str) -> "Translator": ...  # noqa: D102
    def ready(self) -> Generator[Loading, None, None]: ...  # noqa: D102
    def tokens(self, text: str) -> int: ...  # noqa: D102
    def translate_batch(  # noqa: D102
        self, sentences: Sequence[str], *, beam: int = 2, no_repeat_ngram: int = 0, hypotheses: int = 1
    ) -> Sequence[Sequence[Hypothesis]]: ...


@dataclass(frozen=True, slots=True)
class Context:
    """The context from an article for the translation of its sentences.

    ``spellings`` says how the running text writes words that a headline has in capitals, ``names`` how the article's
    names read in English, ``terms`` what the reader has laid down.
    """

    spellings: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    terms: tuple[Term, ...] = ()


def context_of(article: Article, terms: Iterable[Term] = ()) -> Context:
    """The context of an article for its sentences, with the reader's terms that hold for it."""
    # Titles may be in capitals, and say nothing of how a name is written.
    running = spellings(block.text for block in article.rows if block.kind not in (Kind.TITLE, Kind.HEADING))
    return Context(running, english_names(article), tuple(terms))


def alternatives(
    translator: Translator,
    sentence: str,
    context: Context,
    *,
    spans: Sequence[Span] = (),
    beam: int = CAREFUL_BEAM,
    count: int = 5,
) -> tuple[SentencePair, ...]:
    """Up to ``count`` different translations of one sentence, best first, each as complete as a document's pairs.

    ``sentence`` is a pair's source with its surrounding space, ``context`` that of its article,
    ``spans`` those of its block ``within`` it. Looping translations come last. There is at least one, and only one for
    a sentence that is not sent to a model. Raises TranslationFailed.
    """
    sent = parts_of(sentence, context.spellings, translator)
    found = hypotheses_of(sent, translator, beam=beam, count=count)
    pairs: dict[str, SentencePair] = {}
    for choice in _choices([found[text] for text in sent]):
        pair = pair_of(sentence, sent, choice, spans, context)
        pairs.setdefault(" ".join((pair.target or "").split()), pair)
    return tuple(pairs.values())[:count]


def retranslated(
    translator: Translator,
    sentence: str,
    context: Context,
    *,
    spans: Sequence[Span] = (),
    beam: int = CAREFUL_BEAM,
) -> SentencePair:
    """A careful new translation of one sentence: the first of its ``alternatives``."""
    return alternatives(translator, sentence, context, spans=spans, beam=beam, count=1)[0]


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
    """The ``count`` best hypotheses of each text, or a few more where they are at hand, the most faithful first.

    If the best one loops, the result of a second search precedes it. If the most faithful has a grave fault, a wider
    search looks for a better one, but not where each hypothesis is work for somebody else's machine.
    """
    new = list(dict.fromkeys(texts))
    if not new:
        return {}
    wanted = max(count, min(translator.considered, beam))
    found = dict(zip(new, map(list, translator.translate_batch(new, beam=beam, hypotheses=wanted)), strict=True))
    if looping := [text for text in new if repeats(found[text][0].text, text)]:
        again = translator.translate_batch(looping, beam=beam, hypotheses=count, no_repeat_ngram=NO_REPEAT)
        for text, more in zip(looping, again, strict=True):
            found[text] = sorted([*found[text], *more], key=lambda one: repeats(one.text, text))
    faithful = {text: faithful_first(text, hypotheses) for text, hypotheses in found.items()}
    return faithful if translator.considered == 1 else searched_wider(faithful, translator, beam)


def searched_wider(
    found: dict[str, list[Hypothesis]], translator: Translator, beam: int
) -> dict[str, list[Hypothesis]]:
    """The same hypotheses, with those of a wider search where the first still has a grave fault."""
    doubtful = [text for text, (best, *_) in found.items() if any(_faults(text, best))]
    if not doubtful:
        return found
    more = translator.translate_batch(doubtful, beam=WIDER * beam, hypotheses=WIDER * beam)
    wider = {text: [*found[text], *others] for text, others in zip(doubtful, more, strict=True)}
    return found | {text: faithful_first(text, hypotheses) for text, hypotheses in wider.items()}


def faithful_first(text: str, hypotheses: list[Hypothesis]) -> list[Hypothesis]:
    """Hypotheses with the one first that has most of the source's numbers and names, no lost clause, no made-up word.

    It takes the best one's place only where it scores nearly as high, and has fewer grave faults.
    """
    best = hypotheses[0]
    faults = _faults(text, best)
    for other in hypotheses[1:]:
        if any(faults) and best.score - other.score <= NEAR and (fewer := _faults(text, other)) < faults:
            best, faults = other, fewer
    return [best, *(one for one in hypotheses if one is not best)]


def _faults(text: str, hypothesis: Hypothesis) -> tuple[int, int]:
    """How many grave doubts there are about a hypothesis, and how many words of it are made up: what is less grave."""
    found = doubts(text, hypothesis.text, hit_limit=hypothesis.hit_limit, score=hypothesis.score)
    return sum(doubt.kind in GRAVE for doubt in found), len(made_up_words(text, hypothesis.text))


def pair_of(
    source: str, sent: Sequence[str], found: Sequence[Hypothesis], spans: Sequence[Span], context: Context
) -> SentencePair:
    """A sentence with the translation of the parts sent, its surrounding space, and its doubts.

    Mangled names are put right and the reader's terms are used where the place is certain.
    """
    if not found:
        target = passed_over(source)
        return SentencePair(source, target, (), carry(source, spans, target))
    said = " ".join(sent)
    text, attention = _joined(sent, found)
    text, changes, unused, links = _mended(said, text, attention, context)
    before, after = _around(source)
    target = before + text + after
    score = sum(hypothesis.score for hypothesis in found) / len(found)
    hit_limit = any(hypothesis.hit_limit for hypothesis in found)
    doubted = doubts(said, text, hit_limit=hit_limit, score=score)
    if unused:
        doubted += tuple(Doubt(DoubtKind.TERM, missing(term)) for term in unused)
    # Of the lexicon's links alone nothing is kept: whoever needs them can find them, and knows whose they are.
    # Where something of the sentence is not sent, a mark that no model knows, its numbers would be others.
    aligned = as_text(links) if attention and len(words(source)) == len(words(said)) else ""
    return SentencePair(
        source, target, doubted, carry(source, spans, target), score, alignment=aligned, changes=changes
    )


def _mended(
    said: str, text: str, attention: list[tuple[int, int, float]], context: Context
) -> tuple[str, tuple[Change, ...], tuple[Term, ...], tuple[Link, ...]]:
    """The translation with names and terms in place, what was changed, the terms that were not, and the alignment."""
    links = align(said, text, attention)
    first, long_names = in_english(said, text, links)
    if long_names:
        links = align(said, first, moved(attention, text, first))
    made, names = put_right(said, first, links, context.names)
    if names:
        links = align(said, made, moved(attention, text, made))
    with_terms, terms, unused = use_terms(said, made, links, context.terms)
    if terms:
        links = align(said, with_terms, moved(attention, text, with_terms))
    return with_terms, (*long_names, *names, *terms), unused, links


def _joined(sent: Sequence[str], found: Sequence[Hypothesis]) -> tuple[str, list[tuple[int, int, float]]]:
    """The translations of a sentence's parts as one, and what the model had in view, by the places in the whole."""
    texts: list[str] = []
    attention: list[tuple[int, int, float]] = []
    ours = theirs = 0
    for part, hypothesis in zip(sent, found, strict=True):
        text = hypothesis.text.strip()
        attention += [(ours + one, theirs + other, weight) for one, other, weight in hypothesis.attention]
        ours += len(part) + 1
        if text:
            texts.append(text)
            theirs += len(text) + 1
    return " ".join(texts), attention


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
