"""Many sentences through a network, as fast as CTranslate2 does it: the best of a beam, or drawn by chance."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from model import package, weights
from translation.engine.families import argos

CHUNK = 2000  # sentences translated between two words of how far it is
FROM_THE_BEST = 10  # pieces, from which one is drawn where chance decides (Edunov et al. 2018)


class Decoder:
    """A network that says things: from a package folder, or made of weights by ``decoder_of``."""

    def __init__(self, folder: Path) -> None:
        import ctranslate2

        self._speech = argos.speech(argos.read(folder))
        self._translator: Any = ctranslate2.Translator(
            str(folder / "model"), inter_threads=os.cpu_count() or 1, intra_threads=1
        )

    def __call__(
        self, lines: Sequence[str], *, beam: int = 4, chance: bool = False, length_penalty: float = 1.0, best: int = 1
    ) -> list[list[tuple[str, float]]]:
        """Each line's translations with their scores, best first; by ``chance``, drawn from the best pieces."""
        how = {"beam_size": 1, "sampling_topk": FROM_THE_BEST} if chance else {"beam_size": max(beam, best)}
        found = self._translator.translate_batch(
            [self._speech.source.encode(line) for line in lines],
            max_batch_size=2048,
            batch_type="tokens",
            max_decoding_length=200,
            num_hypotheses=best,
            length_penalty=length_penalty,
            return_scores=True,
            **how,
        )
        return [
            [
                (self._speech.target.decode(tokens), float(score))
                for tokens, score in zip(result.hypotheses, result.scores, strict=True)
            ]
            for result in found
        ]


def decoder_of(file: Path, tokenizer: Path, folder: Path) -> Decoder:
    """The decoder of weights in a file, written into a folder first."""
    values, shape = weights.read(file)
    package.save(folder, values, shape, tokenizer, "0")
    return Decoder(folder)
