"""Text as pieces of words: one sentencepiece model for both languages, as small as the data."""

import io
from collections.abc import Iterable
from itertools import chain
from pathlib import Path
from typing import Any

Processor = Any  # sentencepiece has no types
PAD, UNKNOWN, BEGIN, END = 0, 1, 2, 3


def learn(pairs: Iterable[tuple[str, str]], pieces: int, file: Path) -> None:
    """A unigram model of so many pieces from both sides of the pairs.

    Digits are pieces of their own and bytes stand in for rare characters, so that whatever can be typed can be copied.
    """
    import sentencepiece

    learnt = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=chain.from_iterable(pairs),
        model_writer=learnt,
        vocab_size=pieces,
        hard_vocab_limit=False,
        model_type="unigram",
        character_coverage=0.9998,
        byte_fallback=True,
        split_digits=True,
        normalization_rule_name="nmt_nfkc",
        pad_id=PAD,
        unk_id=UNKNOWN,
        bos_id=BEGIN,
        eos_id=END,
        num_threads=1,  # more would make the result depend on the machine
        minloglevel=2,
    )
    file.write_bytes(learnt.getvalue())


def load(file: Path) -> Processor:
    """The sentencepiece processor of a model file."""
    import sentencepiece

    return sentencepiece.SentencePieceProcessor(model_file=str(file))


def pieces(file: Path) -> list[str]:
    """Every piece, in the order of its number."""
    processor = load(file)
    return [processor.id_to_piece(number) for number in range(processor.vocab_size())]
