"""Translation of an Article into a BilingualDocument, row by row, in the order of reading."""

import contextlib
from collections.abc import Container, Generator, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import datetime

from translation.document import Article, BilingualBlock, BilingualDocument, Block, Kind, SentencePair, spans_of_parts
from translation.engine.pairs import (
    Context,
    Hypothesis,
    Translator,
    context_of,
    hypotheses_of,
    pair_again,
    pair_of,
    parts_of,
)
from translation.engine.runtime.progress import Loading
from translation.engine.sentences import split_block
from translation.errors import ReaderError
from translation.words.glossary import Term

USUAL_BEAM = 2
# Sentences in the batches that follow the first. The first rows come soon, and all of them together cost within one per
# cent of what one large batch does.
BATCHES = (4, 12, 24, 32)
LONG_ROW = 12  # sentences up to which a row is shown in one piece; of a longer one its reader sees what is there


@dataclass(frozen=True, slots=True)
class Step:
    """A row of the article that is translated: ``article.rows[row]``; ``done`` and ``total`` count sentences.

    A row of very many sentences is yielded several times, with more targets each time. A ``preview`` is by a quicker
    translator: it may be shown until the row comes again, but is not the translation.
    """

    row: int
    block: BilingualBlock
    done: int
    total: int
    preview: bool = False


def translate(
    article: Article,
    translator: Translator | None,
    *,
    beam: int = USUAL_BEAM,
    finished: Mapping[str, SentencePair] | None = None,
    terms: Iterable[Term] = (),
    preview: Translator | None = None,
) -> Generator[Step | Loading, int | None, BilingualDocument]:
    """Translate an article: yields one Step for each completed row, returns the document.

    If a sentence needs the translator, it is made ready first, and its progress yielded; before that come all new rows
    by the translator ``preview``, if there is one.

    The title and the first paragraph are translated first, then growing batches of sentences across rows, in reading
    order. ``send(number)`` requests a row, and those after it, next. ``finished`` maps sentences without surrounding
    space to pairs that need no model. Without a translator nothing is yielded and the targets are ``None``. Raises what
    the translator raises (TranslationFailed).
    """
    rows = article.rows
    work = [_Row(number, block) for number, block in enumerate(rows)]
    if translator is None:
        return BilingualDocument(article, tuple(row.bilingual() for row in work))
    translator, context = translator.of_language(article.language), context_of(article, terms)
    for row in work:
        row.prepare(translator, context, finished or {})
    wanted: int | None = None
    if any(parts for row in work for parts in row.sent):
        if preview is not None and article.language in ("", *preview.source_languages):
            wanted = yield from _previewed(article, preview, finished or {}, terms)
        yield from translator.ready()
    total, done = sum(len(row.pairs) for row in work), 0
    known: dict[str, Hypothesis] = {}
    waiting = _turned(list(range(len(work))), wanted or 0)
    batch = [(number, work[number].ahead(known, set(), LONG_ROW)[0]) for number in _opening(rows)]
    sizes = iter(BATCHES)
    while waiting:
        batch = batch or _batch(work, waiting, known, next(sizes, BATCHES[-1]))
        _fill([(work[number], count) for number, count in batch], translator, known, beam)
        complete = {number for number, _ in batch if not work[number].left}
        waiting = [number for number in waiting if number not in complete]
        for row in (work[number] for number, _ in batch):
            if row.left and len(row.pairs) <= LONG_ROW:
                continue  # the next batch completes it
            done, row.shown = done + row.filled - row.shown, row.filled
            wanted = yield Step(row.number, row.bilingual(), done, total)
            if wanted is not None and waiting != (turned := _turned(waiting, wanted)):
                # Whoever jumps is waiting: a small batch answers soonest.
                waiting, sizes = turned, iter(BATCHES)
        batch = []
    return BilingualDocument(
        article,
        tuple(row.bilingual() for row in work),
        model=translator.name,
        translated_at=datetime.now().astimezone(),
    )


def _previewed(
    article: Article, translator: Translator, finished: Mapping[str, SentencePair], terms: Iterable[Term]
) -> Generator[Step | Loading, int | None, int | None]:
    """The rows that are not finished, by a translator of less quality; returns the row that was wanted last.

    If it fails there is no preview.
    """
    wanted = last = None
    steps = translate(article, translator, finished=finished, terms=terms)
    with contextlib.suppress(ReaderError):
        while True:
            try:
                step = steps.send(wanted)
            except StopIteration:
                break
            wanted = None
            if isinstance(step, Step) and any(pair.source.strip() not in finished for pair in step.block.pairs):
                wanted = yield replace(step, preview=True)
                last = last if wanted is None else wanted
    return last


def _opening(rows: Sequence[Block]) -> list[int]:
    """The rows that a reader sees first: from the title to the first paragraph, without captions."""
    apart = (Kind.TITLE, Kind.HEADING, Kind.CAPTION)
    first = next((number for number, block in enumerate(rows) if block.kind not in apart), 0)
    return [number for number, block in enumerate(rows[: first + 1]) if block.kind is not Kind.CAPTION]


def _batch(work: "list[_Row]", waiting: list[int], known: Container[str], size: int) -> list[tuple[int, int]]:
    """The next rows with the number of pairs of each, up to ``size`` sentences that are new to the model.

    At least one pair. The last row may be cut; its rest follows in the next batch.
    """
    batch: list[tuple[int, int]] = []
    new: set[str] = set()
    for number in waiting:
        count, fresh = work[number].ahead(known, new, size)
        if count or not work[number].left:
            batch.append((number, count))
        if count < work[number].left:
            break
        new |= fresh
    return batch


def _turned(waiting: list[int], wanted: int) -> list[int]:
    """The remaining rows, starting with ``wanted``."""
    return [number for number in waiting if number >= wanted] + [number for number in waiting if number < wanted]


def _fill(batch: "list[tuple[_Row, int]]", translator: Translator, known: dict[str, Hypothesis], beam: int) -> None:
    """Translate the new ones of these rows' next pairs, and insert the results."""
    sent = (text for row, count in batch for parts in row.sent[row.filled : row.filled + count] for text in parts)
    found = hypotheses_of((text for text in sent if text not in known), translator, beam=beam)
    known.update((text, best) for text, (best, *_) in found.items())
    for row, count in batch:
        row.fill(count, known)


class _Row:
    """A row in progress: its pairs, of which the first ``filled`` are translated and ``shown`` were yielded.

    ``sent`` has the parts of each pair that are sent to the model.
    """

    def __init__(self, number: int, block: Block) -> None:
        self.number = number
        self.block = block
        self.pairs = [SentencePair(segment) for segment in split_block(block)]
        self.sent: list[list[str]] = []
        self._finished: Mapping[str, SentencePair] = {}
        self._context = Context()
        self.filled = self.shown = 0
        # What is set apart in each pair.
        self._spans = spans_of_parts(block.spans, [len(pair.source) for pair in self.pairs])

    def prepare(self, translator: Translator, context: Context, finished: Mapping[str, SentencePair]) -> None:
        self._context = context
        self._finished = finished
        self.sent = [
            [] if pair.source.strip() in finished else parts_of(pair.source, context.spellings, translator)
            for pair in self.pairs
        ]

    @property
    def left(self) -> int:
        """The number of pairs without a translation."""
        return len(self.pairs) - self.filled

    def ahead(self, known: Container[str], taken: Set[str], size: int) -> tuple[int, set[str]]:
        """The number of next pairs that fit into a batch of ``size`` that has ``taken``, and their new sentences.

        At least one goes into an empty batch, because a very long sentence has many parts.
        """
        new: set[str] = set()
        for count, parts in enumerate(self.sent[self.filled :]):
            fresh = {text for text in parts if text not in known and text not in taken}
            if (count or taken) and len(taken) + len(new | fresh) > size:
                return count, new
            new |= fresh
        return self.left, new

    def fill(self, count: int, known: Mapping[str, Hypothesis]) -> None:
        for number in range(self.filled, self.filled + count):
            source, parts = self.pairs[number].source, self.sent[number]
            spans = self._spans[number]
            if found := self._finished.get(source.strip()):
                self.pairs[number] = pair_again(source, found, spans)
            else:
                self.pairs[number] = pair_of(source, parts, [known[text] for text in parts], spans, self._context)
        self.filled += count

    def bilingual(self) -> BilingualBlock:
        return BilingualBlock(self.block, tuple(self.pairs))
