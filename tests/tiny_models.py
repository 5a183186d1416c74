"""Tiny real models of the families beside Argos, with the files that their conversions for CTranslate2 have.

Those of NLLB, M2M and OPUS translate word by word as ``tiny_package`` does. That of MADLAD is a T5 with chance weights:
what it says means nothing, but is always the same.
"""

import json
from pathlib import Path

from tests.tiny_package import save_model, sentencepiece_model

LANGUAGES = {
    "nllb": ("ace_Latn", "eng_Latn", "ind_Latn", "jav_Latn", "sun_Latn", "zsm_Latn"),
    "m2m": ("__en__", "__id__", "__jv__", "__ms__", "__su__"),
}
SYMBOLS = ("<2en>", "<2id>", "<2jv>", "<2ms>", "<2su>", "<2de>")
NAMES = {
    "nllb": "nllb-200-tiny-ct2",
    "m2m": "m2m100-tiny-ct2",
    "opus": "opus-mt-id-en-ctranslate2",
    "madlad": "madlad400-tiny-ct2",
}
FAMILIES = tuple(NAMES)


def make_model(
    folder: Path, family: str, *, name: str = "", description: dict[str, object] | None = None, adds_end: bool = False
) -> Path:
    """A model folder of a family in ``folder``; with a ``description`` that is its ``model.json``.

    With ``adds_end`` CTranslate2 adds the end of the source, as in the other conversion of OPUS-MT.
    """
    model = folder / (name or NAMES[family])
    model.mkdir(parents=True)
    if family == "madlad":
        _save_t5(model)
    elif family == "opus":
        pieces, opposite = sentencepiece_model(model, "source.spm", ())
        (model / "target.spm").write_bytes((model / "source.spm").read_bytes())
        save_model(model, pieces, opposite, scaled=True, adds_end=adds_end, start="</s>")
    else:
        pieces, opposite = sentencepiece_model(model, "sentencepiece.bpe.model", ())
        tokens = ["<s>", "<pad>", "</s>", "<unk>", *pieces[3:], *LANGUAGES[family], "<mask>"]
        save_model(model, tokens, opposite, scaled=True, adds_end=adds_end, start="</s>")
    if description is not None:
        (model / "model.json").write_text(json.dumps(description), encoding="utf-8")
    return model


def _save_t5(folder: Path) -> None:
    """A T5: gated, with relative positions and a norm without bias."""
    import numpy as np
    from ctranslate2.specs import TransformerSpec, common_spec

    pieces, _ = sentencepiece_model(folder, "spiece.model", SYMBOLS)
    width, heads, inner = 32, 4, 64
    random = np.random.default_rng(11)

    def chance(*shape: int) -> np.ndarray:
        return (random.standard_normal(shape) * 0.3).astype(np.float32)

    spec = TransformerSpec.from_config(
        2, heads, pre_norm=True, activation=common_spec.Activation.GELUTanh, ffn_glu=True,
        relative_attention_bias=True, rms_norm=True,
    )  # fmt: skip
    embeddings = chance(len(pieces), width)
    for side in (spec.encoder, spec.decoder):
        side.scale_embeddings = False
        side.layer_norm.gamma = np.ones(width, np.float32)
        bias, distance = chance(32, heads), np.dtype("int32").type(128)
        for layer in side.layer:
            layer.self_attention.relative_attention_bias = bias
            layer.self_attention.relative_attention_max_distance = distance
            for part in (layer.self_attention, layer.ffn, getattr(layer, "attention", None)):
                if part is not None:
                    part.layer_norm.gamma = np.ones(width, np.float32)
            layer.self_attention.queries_scale = 1.0
            layer.self_attention.linear[0].weight = chance(3 * width, width)
            layer.self_attention.linear[1].weight = chance(width, width)
            layer.ffn.linear_0.weight = chance(inner, width)
            layer.ffn.linear_0_noact.weight = chance(inner, width)
            layer.ffn.linear_1.weight = chance(width, inner)
            if hasattr(layer, "attention"):
                layer.attention.queries_scale = 1.0
                layer.attention.linear[0].weight = chance(width, width)
                layer.attention.linear[1].weight = chance(2 * width, width)
                layer.attention.linear[2].weight = chance(width, width)
    spec.encoder.embeddings[0].weight = spec.decoder.embeddings.weight = embeddings
    spec.decoder.projection.weight = chance(len(pieces), width)
    spec.register_source_vocabulary(pieces)
    spec.register_target_vocabulary(pieces)
    spec.config.decoder_start_token, spec.config.bos_token = "<s>", "<s>"
    spec.validate()
    spec.save(str(folder))
