"""An Argos package under CTranslate2: sentences in, hypotheses out. Nothing here uses the network.

The calls differ from Argos Translate's own ``translate()`` where that is slower or loses text: all sentences of a call
are translated together, the output limit depends on the source, and sentencepiece itself decodes (Argos turns every
underscore into a space). ``target_prefix`` works as in Argos: the decoder starts from it, and it is removed from the
output.
"""

import logging
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from translation.engine.models.package_format import INSTALL_AGAIN, Contents, read_contents, read_model_shapes
from translation.errors import PackageNotUsable, TranslationFailed
from translation.texts import Text

USUAL_LONGEST = 120  # source tokens; models are trained on sentences up to about this, and get worse beyond
BATCH_TOKENS = 8192  # padded source tokens decoded together: more saves no time and costs memory
LEAST_BATCH_TOKENS = 320  # smaller batches cost more than they save
MOST_WORKERS = 4
EXTRA_TOKENS = 20  # what even the shortest sentence's translation may have, beside twice its source
LEAST_ATTENTION = 0.1  # weights below it say nothing of which word stands for which
LONGEST_GAP = 3  # characters between a token and the next, such as a space
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


class Tokenizer(Protocol):
    """The interface of both kinds of tokenizer, with a check for tokens that the model does not know."""

    def encode(self, text: str) -> list[str]: ...  # noqa: D102
    def decode(self, tokens: list[str]) -> str: ...  # noqa: D102
    def knows(self, token: str) -> bool: ...  # noqa: D102


def load_model(folder: Path, *, compute_type: str | None = None, threads: int = 0) -> "ArgosModel":
    """The model of an Argos package folder, loaded and ready, on the processor.

    ``compute_type`` is one of CTranslate2's ("int8", "float32", ...); with ``None`` the model decides. ``threads`` is
    the number of batches decoded at once, 0 for one for each core, at most four. Raises PackageNotUsable.
    """
    import ctranslate2

    ctranslate2.set_log_level(logging.ERROR)  # it warns, on standard error, of weights it had to convert
    contents = read_contents(folder)
    tokenizer = load_tokenizer(contents)
    chosen = {} if compute_type is None else {"compute_type": compute_type}
    workers = threads or min(MOST_WORKERS, os.cpu_count() or 1)
    try:
        # One thread a batch, and several batches: threads that share one wait for each other by spinning.
        translator = ctranslate2.Translator(
            str(contents.model), device="cpu", inter_threads=workers, intra_threads=1, **chosen
        )
    except Exception as error:
        # Whatever a damaged file makes it raise (RuntimeError, ValueError, MemoryError and more), it is not usable.
        if compute_type is not None and compute_type in str(error) + str(error.args):
            raise PackageNotUsable(
                Text(
                    "The model of “{name}” cannot be run as “{kind}” on this computer.",
                    name=contents.name,
                    kind=compute_type,
                ),
                Text("Choose another compute type, or leave it to the model."),
            ) from error
        raise PackageNotUsable(
            Text("The model of “{name}” cannot be loaded: {reason}.", name=folder.name, reason=error), INSTALL_AGAIN
        ) from error
    return ArgosModel(contents, tokenizer, translator, positions(folder))


def load_tokenizer(contents: Contents) -> Tokenizer:
    """The package's tokenizer, tested with a word. Raises PackageNotUsable."""
    kind = SentencePiece if contents.tokenizer.name == "sentencepiece.model" else Bpe
    try:
        tokenizer = kind(contents)
        tokenizer.decode(tokenizer.encode("kata"))
    except (Exception, SystemExit) as error:  # subword-nmt's reader leaves the program on a damaged file
        raise PackageNotUsable(
            Text(
                "The package “{name}” is damaged: its {file} cannot be read.",
                name=contents.tokenizer.parent.name,
                file=contents.tokenizer.name,
            ),
            INSTALL_AGAIN,
        ) from error
    return tokenizer


def positions(folder: Path) -> int:
    """The number of token positions on the model's shorter side; 0 if it computes positions as needed."""
    shapes = read_model_shapes(folder)
    stored = [shape[0] for name, shape in shapes.items() if name.endswith("position_encodings/encodings") and shape]
    return min(stored, default=0)


class SentencePiece:
    """A sentencepiece tokenizer."""

    def __init__(self, contents: Contents) -> None:
        import sentencepiece

        self._processor: Any = sentencepiece.SentencePieceProcessor(model_file=str(contents.tokenizer))

    def encode(self, text: str) -> list[str]:
        """The text's tokens."""
        return list(self._processor.encode(text, out_type=str))

    def decode(self, tokens: list[str]) -> str:
        """The text of the tokens."""
        return str(self._processor.decode_pieces(tokens))

    def knows(self, token: str) -> bool:
        """True if the token is in the vocabulary."""
        return not self._processor.is_unknown(self._processor.piece_to_id(token))


class Bpe:
    """A BPE tokenizer with Moses' rules, as Argos uses it."""

    def __init__(self, contents: Contents) -> None:
        from argostranslate.tokenizer import BPETokenizer

        self._tokenizer: Any = BPETokenizer(contents.tokenizer, contents.source_language, contents.target_language)

    def encode(self, text: str) -> list[str]:
        """The text's tokens; none for an empty text, for which Moses' rules would give an empty token."""
        return [token for token in self._tokenizer.encode(text) if token]

    def decode(self, tokens: list[str]) -> str:
        """The text of the tokens."""
        return str(self._tokenizer.decode(tokens))

    def knows(self, token: str) -> bool:
        """True if the token consists of Latin letters and figures, which a model of this pair knows."""
        return all(character < "\u0250" for character in token)


class ArgosModel:
    """A loaded package. ``name`` is its display name; ``longest`` is the maximum number of source tokens.

    Not thread-safe.
    """

    def __init__(self, contents: Contents, tokenizer: Tokenizer, translator: Any, positions: int) -> None:  # noqa: ANN401
        self.name = contents.name
        # Two places are kept for the marks of beginning and end that some models want around the source.
        self.longest = max(1, min(USUAL_LONGEST, positions - 2)) if positions else USUAL_LONGEST
        self._prefix = [contents.target_prefix] if contents.target_prefix else []
        self._positions = positions
        self._end, self._unknown = contents.end_token, contents.unknown_token
        self._tokenizer = tokenizer
        self._translator = translator
        self._workers: int = translator.num_translators

    @property
    def considered(self) -> int:
        """The number of hypotheses that cost hardly more than the best alone: those of the usual beam."""
        return 2

    def tokens(self, text: str) -> int:
        """The number of source tokens in the text."""
        return len(self._encode(text))

    def translate_batch(
        self, sentences: Sequence[str], *, beam: int = 2, no_repeat_ngram: int = 0, hypotheses: int = 1
    ) -> list[list[Hypothesis]]:
        """Each sentence's ``hypotheses`` translations, best first, found with a beam at least that wide.

        With ``no_repeat_ngram`` no run of that many tokens appears twice. A sentence without a token gives ``""``; one
        that the model has no positions for is translated in pieces and marked ``hit_limit``. Raises TranslationFailed.
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
        except Exception as error:  # whatever the libraries raise, the translation stopped
            raise TranslationFailed(
                Text("The model “{name}” could not translate this text: {reason}.", name=self.name, reason=error),
                Text("Try again, or choose another model."),
            ) from error

    def _encode(self, text: str) -> list[str]:
        """The text's source tokens; unpaired surrogates, which no tokenizer accepts, become question marks."""
        return self._tokenizer.encode(text.encode("utf-8", "replace").decode("utf-8")) if text.strip() else []

    def _pieces(self, sentence: str) -> list[list[str]]:
        """The sentence's tokens, in one piece if the model has enough positions."""
        tokens = self._encode(sentence)
        if not self._positions or len(tokens) <= self._positions - 2:
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
                self._hypothesis(source, tokens, copy, score, rows)
                for tokens, copy, score, rows in zip(
                    result.hypotheses,
                    copied.get(index, result.hypotheses),
                    result.scores,
                    result.attention or [()] * len(result.hypotheses),
                    strict=True,
                )
            ]
            for index, (source, result) in enumerate(zip(sources, results, strict=True))
        ]

    def _has_unknown(self, hypotheses: list[list[str]]) -> bool:
        """True if the output contains the unknown token after the prefix."""
        return any(self._unknown in tokens[len(self._prefix) :] for tokens in hypotheses)

    def _translate(self, sources: list[list[str]], options: dict[str, int]) -> list[Any]:
        """CTranslate2's results, limited by the longest source; each source's own limit is applied afterwards."""
        results: list[Any] = self._translator.translate_batch(
            sources,
            target_prefix=[self._prefix] * len(sources) if self._prefix else None,
            max_batch_size=self._batch_tokens(sources),
            batch_type="tokens",
            max_input_length=0,
            max_decoding_length=max(map(self._limit, sources)),
            return_end_token=True,
            return_scores=True,
            return_attention=True,
            **options,
        )
        return results

    def _batch_tokens(self, sources: list[list[str]]) -> int:
        """The batch size in source tokens that gives every worker an equal share of a worthwhile size."""
        share = -(-sum(map(len, sources)) // self._workers)
        return max(LEAST_BATCH_TOKENS, min(BATCH_TOKENS, share), *map(len, sources))

    def _hypothesis(
        self, source: list[str], tokens: list[str], copied: list[str], score: float, rows: Sequence[Sequence[float]]
    ) -> Hypothesis:
        """One hypothesis as text. ``copied`` has source tokens in place of those the model did not know.

        Only source tokens that the model cannot know (another script, a symbol) are copied; otherwise an Indonesian
        word would appear in the English as if it were translated.
        """
        limit = self._limit(source)
        ended = len(tokens) <= limit and tokens[-1:] == [self._end]
        if len(copied) != len(tokens):  # in a batch of another shape, rounding can tip the search another way
            copied = tokens
        kept = [
            copy if token == self._unknown and not self._tokenizer.knows(copy) else token
            for token, copy in zip(tokens, copied, strict=True)
        ][len(self._prefix) : -1 if ended else limit]
        text = self._tokenizer.decode(kept).replace(self._unknown, UNKNOWN)
        if BROKEN not in "".join(source):
            text = text.replace(BROKEN, UNKNOWN)
        text = text.strip()
        seen = attended(source, self._tokenizer.decode(source), kept, text, rows[len(self._prefix) :])
        return Hypothesis(text, float(score), not ended, seen)


def attended(
    source: list[str], source_text: str, tokens: list[str], text: str, rows: Sequence[Sequence[float]]
) -> tuple[tuple[int, int, float], ...]:
    """For each target token its start, the start of the source token that it attended to most, and the weight."""
    ours, theirs = places(source, source_text), places(tokens, text)
    return tuple(
        (place, at, weight)
        for at, row in zip(theirs, rows, strict=False)
        if at >= 0
        for place, weight in zip(ours, row, strict=False)  # the row's last is the end of the sentence
        if weight >= LEAST_ATTENTION and place >= 0
    )


def places(tokens: Sequence[str], text: str) -> list[int]:
    """The start of each token in a text, -1 for one that is not found: a lone marker, a byte."""
    found, at = [], 0
    for token in tokens:
        bare = token.replace("\u2581", "").removesuffix("@@").strip("\uffed")
        place = text.find(bare, at, at + len(bare) + LONGEST_GAP) if bare else -1
        found.append(place)
        at = at if place < 0 else place + len(bare)
    return found


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
