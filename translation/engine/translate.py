"""An Article becomes a BilingualDocument, row by row: what is read first is translated first."""

from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from translation.document import Article, BilingualBlock, BilingualDocument, Block, Kind, SentencePair, Span
from translation.engine.checks import doubts, repeats
from translation.engine.sentences import split_block, split_clauses
from translation.engine.spans import carry, within
from translation.engine.wording import for_model, passed_over

USUAL_BEAM = 2
# Sentences in the batches that follow the first. The first rows come soon, and all of them together cost within one per
# cent of what one large batch does.
BATCHES = (2, 6, 12, 24, 32)
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
    """What translates sentences: an Argos package's model, or a stand-in for it."""

    @property
    def name(self) -> str: ...  # noqa: D102
    @property
    def longest(self) -> int: ...  # noqa: D102 - source tokens that it takes at once
    def tokens(self, text: str) -> int: ...  # noqa: D102
    def translate_batch(  # noqa: D102
        self, sentences: Sequence[str], *, beam: int = 2, no_repeat_ngram: int = 0, hypotheses: int = 1
    ) -> Sequence[Sequence[Hypothesis]]: ...


@dataclass(frozen=True, slots=True)
class Step:
    """A row of the article that is translated: ``article.rows[row]``; ``done`` and ``total`` count sentences."""

    row: int
    block: BilingualBlock
    done: int
    total: int


def translate(
    article: Article, translator: Translator | None, *, beam: int = USUAL_BEAM
) -> Generator[Step, int | None, BilingualDocument]:
    """The article's rows in both languages, one Step for each as it is complete; the return value is the document.

    The title and the first paragraph come first and at once, then growing batches of sentences across rows, in reading
    order; the caller may send the number of a row that is wanted next. Without a translator nothing is yielded and the
    targets are ``None``. Raises what the translator does (TranslationFailed).
    """
    work = [_Row(number, block, translator) for number, block in enumerate(article.rows)]
    if translator is None:
        return BilingualDocument(article, tuple(row.bilingual() for row in work))
    total = sum(len(row.pairs) for row in work)
    done = 0
    known: dict[str, Hypothesis] = {}
    waiting = [row.number for row in work]
    sizes = _sizes()
    first = _opening(article.rows)
    while waiting:
        numbers = first or _batch(work, waiting, known, next(sizes))
        first = []
        waiting = [number for number in waiting if number not in numbers]
        _fill([work[number] for number in numbers], translator, known, beam)
        for number in numbers:
            done += len(work[number].pairs)
            wanted = yield Step(number, work[number].bilingual(), done, total)
            if wanted is not None:
                waiting = _turned(waiting, wanted)
    return BilingualDocument(
        article,
        tuple(row.bilingual() for row in work),
        model=translator.name,
        translated_at=datetime.now().astimezone(),
    )


class _Row:
    """A row at work: its pairs as far as they are known, and what of each is sent to the model, in parts that fit."""

    def __init__(self, number: int, block: Block, translator: Translator | None) -> None:
        self.number = number
        self.block = block
        self.pairs = [SentencePair(segment) for segment in split_block(block)]
        self.sent = [_parts(for_model(pair.source), translator) for pair in self.pairs] if translator else []

    def bilingual(self) -> BilingualBlock:
        return BilingualBlock(self.block, tuple(self.pairs))


def _parts(text: str | None, translator: Translator) -> list[str]:
    """What is sent of a sentence: nothing, the whole, or parts cut at clauses where it is too long for the model."""
    if text is None:
        return []
    longest = translator.longest
    if len(text) <= longest:  # a token has a character at least
        return [text]
    return [part.strip() for part in split_clauses(text, lambda part: translator.tokens(part) <= longest)]


def _sizes() -> Iterator[int]:
    yield from BATCHES
    while True:
        yield BATCHES[-1]


def _opening(rows: Sequence[Block]) -> list[int]:
    """The rows that a reader sees first: all as far as the first paragraph, captions excepted."""
    first = next(
        (number for number, block in enumerate(rows) if block.kind not in (Kind.TITLE, Kind.CAPTION)), len(rows) - 1
    )
    return [number for number, block in enumerate(rows[: first + 1]) if block.kind is not Kind.CAPTION]


def _batch(work: list[_Row], waiting: list[int], known: dict[str, Hypothesis], size: int) -> list[int]:
    """The next rows, as many as hold ``size`` sentences that are new to the model; one at least."""
    numbers: list[int] = []
    new: set[str] = set()
    for number in waiting:
        fresh = {text for parts in work[number].sent for text in parts if text not in known}
        if numbers and len(new | fresh) > size:
            break
        numbers.append(number)
        new |= fresh
    return numbers


def _turned(waiting: list[int], wanted: int) -> list[int]:
    """The rows still to do, those from ``wanted`` on first."""
    return [number for number in waiting if number >= wanted] + [number for number in waiting if number < wanted]


def _fill(rows: list[_Row], translator: Translator, known: dict[str, Hypothesis], beam: int) -> None:
    """Translate the rows' sentences and put the pairs in place."""
    new = list(dict.fromkeys(text for row in rows for parts in row.sent for text in parts if text not in known))
    if new:
        known.update(zip(new, (found[0] for found in translator.translate_batch(new, beam=beam)), strict=True))
        if looping := [text for text in new if repeats(known[text].text, text)]:
            again = translator.translate_batch(looping, beam=beam, no_repeat_ngram=NO_REPEAT)
            known.update(
                (text, found[0]) for text, found in zip(looping, again, strict=True) if not repeats(found[0].text, text)
            )
    for row in rows:
        at = 0
        for number, (pair, parts) in enumerate(zip(row.pairs, row.sent, strict=True)):
            spans = within(row.block.spans, at, at + len(pair.source))
            row.pairs[number] = _pair(pair.source, parts, [known[text] for text in parts], spans)
            at += len(pair.source)


def _pair(source: str, sent: list[str], found: list[Hypothesis], spans: Sequence[Span]) -> SentencePair:
    """A sentence with its translation, the space after it kept, and what is doubtful about it."""
    if not found:
        target = passed_over(source)
        return SentencePair(source, target, (), carry(source, spans, target))
    text = " ".join(filter(None, (hypothesis.text.strip() for hypothesis in found)))
    target = text + source[len(source.rstrip()) :]
    score = sum(hypothesis.score for hypothesis in found) / len(found)
    doubted = doubts(" ".join(sent), text, hit_limit=any(hypothesis.hit_limit for hypothesis in found))
    return SentencePair(source, target, doubted, carry(source, spans, target), score)
