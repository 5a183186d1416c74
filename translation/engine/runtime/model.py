"""A loaded model under CTranslate2: sentences in, hypotheses out. Nothing here uses the network.

How a family is spoken to is its ``Speech``; everything else is the same for all. The calls differ from Argos
Translate's own ``translate()`` where that is slower or loses text: all sentences of a call are translated together, the
output limit depends on the source, and sentencepiece itself decodes (Argos turns every underscore into a space).
"""

import contextlib
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from typing import Any, Self

from translation.engine.families.contents import Contents
from translation.engine.families.hints import without_hints
from translation.engine.families.speech import Speech
from translation.engine.runtime.attention import attended, places
from translation.engine.runtime.plan import LEAST_BATCH_TOKENS
from translation.engine.runtime.progress import Loading
from translation.engine.runtime.weights import Weights
from translation.errors import PackageNotUsable, ReaderError, TranslationFailed
from translation.texts import Text

USUAL_LONGEST = 120  # source tokens; models are trained on sentences up to about this, and get worse beyond
EXTRA_TOKENS = 20  # what even the shortest sentence's translation may have, beside twice its source
MARKS = 2  # the places kept for the marks of beginning and end that some models want around the source
UNKNOWN = "⁇"  # how sentencepiece shows a token that it does not know
BROKEN = "\N{REPLACEMENT CHARACTER}"  # what is left of byte tokens that make no character


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """One translation of a sentence.

    ``score`` is the mean log-probability of its tokens; ``hit_limit`` is true if it was cut off.
    ``attention`` has, for tokens of the text, where the source token that the model attended to begins in the source,
    where the token itself begins, and the weight.
    """

    text: str
    score: float
    hit_limit: bool
    attention: tuple[tuple[int, int, float], ...] = ()


class Model:
    """A model. ``name`` is its display name; ``longest`` is the maximum number of source tokens.

    ``source_languages`` are those that it translates from, the main one first. Its sources are in ``language``, ``""``
    for the main one; ``of_language`` gives it for another. Its weights are loaded by ``ready``, or at their first use.
    ``quick`` opens a model for previews.
    """

    def __init__(
        self,
        contents: Contents,
        speech: Speech,
        weights: Weights,
        positions: int,
        language: str = "",
        quick: "Callable[[], Model] | None" = None,
    ) -> None:
        self.name = contents.name
        self.source_languages = contents.source_languages
        self._contents = contents
        self._speech, self._before = speech, list(speech.leading(language or contents.source_language))
        self._after, self._prefix = list(speech.after), list(speech.prefix)
        self._marks = max(MARKS, len(self._before) + len(self._after))
        self.longest = max(1, min(USUAL_LONGEST, positions - self._marks)) if positions else USUAL_LONGEST
        self._positions = positions
        self._end, self._unknown = contents.end_token, contents.unknown_token
        self._weights, self._quick = weights, quick

    @property
    def considered(self) -> int:
        """The number of hypotheses that cost hardly more than the best alone: those of the usual beam."""
        return 2

    def of_language(self, language: str) -> Self:
        """The same loaded model for sources in this language; one that it does not know is taken for its main one."""
        if list(self._speech.leading(language)) == self._before:
            return self
        return type(self)(self._contents, self._speech, self._weights, self._positions, language, self._quick)

    @property
    def preview(self) -> "Model | None":
        """A quicker model for a preview, if this one is large and there is another."""
        if self._quick is None or not self._weights.plan.is_large:
            return None
        with contextlib.suppress(ReaderError):
            return self._quick()
        return None

    def ready(self) -> Generator[Loading, None, None]:
        """Load the weights, with the progress of a large model. Raises PackageNotUsable."""
        yield from self._weights.loading()

    def unload(self, *, idle: float = 0.0) -> None:
        """Give the memory of the weights back if they were not used for ``idle`` seconds."""
        self._weights.unload(idle=idle)

    def tokens(self, text: str) -> int:
        """The number of source tokens in the text, without hints."""
        return len(without_hints(self._encode(text), self._speech.hint_mark))

    def translate_batch(
        self, sentences: Sequence[str], *, beam: int = 2, no_repeat_ngram: int = 0, hypotheses: int = 1
    ) -> list[list[Hypothesis]]:
        """Each sentence's ``hypotheses`` translations, best first, found with a beam at least that wide.

        With ``no_repeat_ngram`` no run of that many tokens appears twice. A sentence without a token gives ``""``; one
        that the model has no positions for is translated in pieces and marked ``hit_limit``. Raises TranslationFailed,
        and PackageNotUsable if the weights were not loaded and cannot be.
        """
        try:
            pieces = [self._pieces(sentence) for sentence in sentences]
            options = {
                "beam_size": max(beam, hypotheses),
                "num_hypotheses": hypotheses,
                "no_repeat_ngram_size": no_repeat_ngram,
            }
            found = iter(self._decode([piece for row in pieces for piece in row], options))
            return [joined([next(found) for _ in row], hypotheses) for row in pieces]
        except PackageNotUsable:
            raise
        except Exception as error:  # whatever the libraries raise, the translation stopped
            raise TranslationFailed(
                Text("The model “{name}” could not translate this text: {reason}.", name=self.name, reason=error),
                Text("Try again, or choose another model."),
            ) from error

    def _encode(self, text: str) -> list[str]:
        """The text's source tokens; unpaired surrogates, which no tokenizer accepts, become question marks."""
        return self._speech.source.encode(text.encode("utf-8", "replace").decode("utf-8")) if text.strip() else []

    def _pieces(self, sentence: str) -> list[list[str]]:
        """The sentence's tokens, in one piece if the model has enough positions."""
        tokens = self._encode(sentence)
        if not self._positions or len(tokens) <= self._positions - self._marks:
            return [tokens] if tokens else []
        return [tokens[start : start + self.longest] for start in range(0, len(tokens), self.longest)]

    def _limit(self, source: list[str]) -> int:
        """The limit of target tokens for a source; a longer translation is a loop."""
        limit = 2 * len(source) + EXTRA_TOKENS + len(self._prefix)
        return min(limit, self._positions - 1) if self._positions else limit

    def _decode(self, sources: list[list[str]], options: dict[str, int]) -> list[list[Hypothesis]]:
        """The hypotheses of each source. CTranslate2 sorts and batches them by length."""
        if not sources:
            return []
        results = self._translate(sources, options)
        unknown = [index for index, result in enumerate(results) if self._has_unknown(result.hypotheses)]
        copied = {}
        if unknown:
            # Only these are asked again with the attention that tells which source token stands there: it costs time.
            again = self._translate([sources[index] for index in unknown], options | {"replace_unknowns": True})
            copied = {index: result.hypotheses for index, result in zip(unknown, again, strict=True)}
        return [
            [
                self._hypothesis(source, where, tokens, copy, score, rows)
                for tokens, copy, score, rows in zip(
                    result.hypotheses,
                    copied.get(index, result.hypotheses),
                    result.scores,
                    result.attention or [()] * len(result.hypotheses),
                    strict=True,
                )
            ]
            for index, (source, result) in enumerate(zip(sources, results, strict=True))
            for where in (places(source, self._speech.source.decode(source), self._speech.hint_mark),)
        ]

    def _has_unknown(self, hypotheses: list[list[str]]) -> bool:
        """True if the output contains the unknown token after the prefix."""
        return any(self._unknown in tokens[len(self._prefix) :] for tokens in hypotheses)

    def _translate(self, sources: list[list[str]], options: dict[str, int]) -> list[Any]:
        """CTranslate2's results, limited by the longest source; each source's own limit is applied afterwards."""
        with self._weights.used() as translator:
            results: list[Any] = translator.translate_batch(
                [[*self._before, *source, *self._after] for source in sources],
                target_prefix=[self._prefix] * len(sources) if self._prefix else None,
                max_batch_size=self._batch_tokens(sources),
                batch_type="tokens",
                max_input_length=0,
                max_decoding_length=max(map(self._limit, sources)),
                return_end_token=True,
                return_scores=True,
                return_attention=True,
                disable_unk=self._speech.always_knows,
                **options,
            )
        return results

    def _batch_tokens(self, sources: list[list[str]]) -> int:
        """The batch size in source tokens that gives every worker an equal share of a worthwhile size."""
        around = len(self._before) + len(self._after)
        lengths = [len(source) + around for source in sources]
        plan = self._weights.plan
        share = -(-sum(lengths) // plan.workers)
        return max(LEAST_BATCH_TOKENS, min(plan.batch_tokens, share), *lengths)

    def _hypothesis(
        self,
        source: list[str],
        where: list[int],
        tokens: list[str],
        copied: list[str],
        score: float,
        rows: Sequence[Sequence[float]],
    ) -> Hypothesis:
        """One hypothesis as text; ``where`` are the places of the source's tokens.

        ``copied`` has source tokens in place of those the model did not know.
        Only source tokens that the model cannot know (another script, a symbol) are copied; otherwise an Indonesian
        word would appear in the English as if it were translated.
        """
        limit = self._limit(source)
        ended = len(tokens) <= limit and tokens[-1:] == [self._end]
        if len(copied) != len(tokens):  # in a batch of another shape, rounding can tip the search another way
            copied = tokens
        kept = [
            copy if token == self._unknown and not self._speech.source.knows(copy) else token
            for token, copy in zip(tokens, copied, strict=True)
        ][len(self._prefix) : -1 if ended else limit]
        text = self._speech.target.decode(kept).replace(self._unknown, UNKNOWN)
        if BROKEN not in "".join(source):
            text = text.replace(BROKEN, UNKNOWN)
        text = text.strip()
        attention = [row[len(self._before) :] for row in rows[len(self._prefix) :]]
        seen = attended(where, kept, text, attention, shared=self._speech.shares_attention)
        return Hypothesis(text, float(score), not ended, seen)


def joined(pieces: list[list[Hypothesis]], count: int) -> list[Hypothesis]:
    """The hypotheses of a sentence from those of its pieces."""
    if not pieces:
        return [Hypothesis("", 0.0, hit_limit=False)] * count
    if len(pieces) == 1:
        return pieces[0]
    return [
        Hypothesis(" ".join(row.text for row in rows), sum(row.score for row in rows) / len(rows), hit_limit=True)
        for rows in zip(*pieces, strict=True)
    ]
