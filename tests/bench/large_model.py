"""A model of the shape of NLLB-200 600M with chance weights in 8 bits, made on the spot: what it says means nothing, but
it takes the time and the memory of the real one."""

from pathlib import Path
from typing import Any

import numpy as np

from tests.tiny_package import sentencepiece_model
from translation.engine.families.contents import Family
from translation.engine.families.multilingual import NAMES

LAYERS, WIDTH, INNER, HEADS, VOCABULARY, POSITIONS = 12, 1024, 4096, 16, 256_206, 1024


def make_large_model(
    folder: Path, *, layers: int = LAYERS, width: int = WIDTH, inner: int = INNER, vocabulary: int = VOCABULARY
) -> Path:
    """The model in ``folder``, about 620 MB of it with the usual shape."""
    from ctranslate2.specs import TransformerSpec

    model = folder / "nllb-200-600M-chance-weights"
    model.mkdir(parents=True)
    pieces, _ = sentencepiece_model(model, "sentencepiece.bpe.model", ())
    tokens = ["<s>", "<pad>", "</s>", "<unk>", *pieces[3:], *dict.fromkeys(NAMES[Family.NLLB].values())]
    tokens += [f"madeupword{number}" for number in range(vocabulary - len(tokens))]
    random = np.random.default_rng(3)
    tile = random.integers(-127, 128, 4_000_003, dtype=np.int8)  # repeated: chance takes longer than writing it
    offsets = iter(range(1_000_000))  # no two matrices are the same, or the file would hold them once

    def linear(spec: Any, rows: int, columns: int, *, bias: bool = True) -> None:
        number = next(offsets)
        spec.weight = np.resize(np.roll(tile, -number), (rows, columns))
        spec.weight_scale = np.full(rows, 127 * np.sqrt(columns) + number / 1000, np.float32)
        if bias:
            spec.bias = np.zeros(rows, np.float32)

    def norm(spec: Any) -> None:
        spec.gamma, spec.beta = np.ones(width, np.float32), np.zeros(width, np.float32)

    spec = TransformerSpec.from_config(layers, HEADS, pre_norm=True)
    places = (random.standard_normal((POSITIONS, width)) / 30).astype(np.float32)
    for side in (spec.encoder, spec.decoder):
        side.position_encodings.encodings = places
        norm(side.layer_norm)
        for layer in side.layer:
            for part in (layer.self_attention, layer.ffn, getattr(layer, "attention", None)):
                if part is not None:
                    norm(part.layer_norm)
            linear(layer.self_attention.linear[0], 3 * width, width)
            linear(layer.self_attention.linear[1], width, width)
            linear(layer.ffn.linear_0, inner, width)
            linear(layer.ffn.linear_1, width, inner)
            if hasattr(layer, "attention"):
                for number, times in enumerate((1, 2, 1)):
                    linear(layer.attention.linear[number], times * width, width)
    linear(spec.decoder.projection, len(tokens), width, bias=False)
    for embeddings in (spec.encoder.embeddings[0], spec.decoder.embeddings):
        embeddings.weight, embeddings.weight_scale = (
            spec.decoder.projection.weight,
            spec.decoder.projection.weight_scale,
        )
    spec.register_source_vocabulary(tokens)
    spec.register_target_vocabulary(tokens)
    spec.config.decoder_start_token = "</s>"
    spec.validate()
    spec.optimize()  # the three tables are one
    spec.save(str(model))
    return model
