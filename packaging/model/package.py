"""The third step: weights become an Argos package, a folder with a CTranslate2 model of eight-bit numbers; and back.

The package's own weights can start another training, so whatever ships can be trained further.
"""

import json
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from model import subwords
from model.hinting import file_for
from model.weights import Array, Shape, Weights, check, layout, positions
from model.weights import read as read_weights
from translation.engine.families.argos import SPACED
from translation.engine.families.model_layout import exactly, number, read_shapes, text

ARGOS_VERSION = "1.9"
TYPES = (np.float32, np.int8, np.int16, np.int32)  # of CTranslate2's numbers, by its own count


def save(folder: Path, weights: Weights, shape: Shape, tokenizer: Path, version: str) -> None:
    """Writes the package folder of these weights; one that stands there is replaced.

    The hints are those beside the tokenizer, or else those of the model that ships.
    """
    check(weights, shape)
    beside = folder.with_name(folder.name + ".new")
    shutil.rmtree(beside, ignore_errors=True)
    (beside / "model").mkdir(parents=True)
    save_model(beside / "model", weights, shape, subwords.pieces(tokenizer))
    (beside / "sentencepiece.model").write_bytes(tokenizer.read_bytes())
    (beside / "metadata.json").write_text(json.dumps(metadata(version), indent=1) + "\n", "utf-8")
    if (hints := file_for(tokenizer.parent)).is_file():
        shutil.copyfile(hints, beside / hints.name)
    for kept in folder.glob("*.md"):  # the model card
        shutil.copyfile(kept, beside / kept.name)
    shutil.rmtree(folder, ignore_errors=True)
    beside.rename(folder)


def metadata(version: str) -> dict[str, Any]:
    """The metadata of an Argos package."""
    return {
        "package_version": version,
        "argos_version": ARGOS_VERSION,
        "from_code": "id",
        "from_name": "Indonesian",
        "to_code": "en",
        "to_name": "English",
        "links": [],
        SPACED: True,
    }


def save_model(
    folder: Path, weights: Weights, shape: Shape, pieces: Sequence[str], quantization: str | None = "int8"
) -> None:
    """Writes CTranslate2's files of a network with these pieces for tokens; without quantization, of 32-bit numbers."""
    from ctranslate2.specs import TransformerSpec

    weights = {name: values.copy() for name, values in weights.items()}  # it quantizes in place
    spec = TransformerSpec.from_config(
        (shape.enc, shape.dec), shape.heads, pre_norm=True, alignment_layer=-1, alignment_heads=0
    )
    for side, name in ((spec.encoder, "enc"), (spec.decoder, "dec")):
        side.scale_embeddings = True
        side.position_encodings.encodings = positions(shape.d)
        _set_norm(side.layer_norm, weights, f"{name}_norm")
        for place, layer in enumerate(side.layer):
            _set_layer(layer, weights, f"{name}.{place}")
    spec.encoder.embeddings[0].weight = spec.decoder.embeddings.weight = weights["emb.weight"]
    spec.decoder.projection.weight, spec.decoder.projection.bias = weights["emb.weight"], weights["bias"]
    spec.register_source_vocabulary(list(pieces))
    spec.register_target_vocabulary(list(pieces))
    spec.config.add_source_eos = True
    spec.validate()
    spec.optimize(quantization=quantization)
    spec.save(str(folder))


def _set_layer(layer: Any, weights: Weights, name: str) -> None:  # noqa: ANN401 - ctranslate2 has no types
    """An encoder's layer or a decoder's; CTranslate2 keeps the linear maps of one input as one."""
    own = layer.self_attention
    _set_norm(own.layer_norm, weights, f"{name}.0.norm")
    _set_linear(own.linear[0], weights, f"{name}.0", "qkv")
    _set_linear(own.linear[1], weights, f"{name}.0", "o")
    crossing = hasattr(layer, "attention")
    if crossing:
        _set_norm(layer.attention.layer_norm, weights, f"{name}.1.norm")
        for linear, parts in zip(layer.attention.linear, ("q", "kv", "o"), strict=True):
            _set_linear(linear, weights, f"{name}.1", parts)
    last = f"{name}.{1 + crossing}"
    _set_norm(layer.ffn.layer_norm, weights, f"{last}.norm")
    _set_linear(layer.ffn.linear_0, weights, last, ["w1"])
    _set_linear(layer.ffn.linear_1, weights, last, ["w2"])


def _set_norm(norm: Any, weights: Weights, name: str) -> None:  # noqa: ANN401
    norm.gamma, norm.beta = weights[f"{name}.weight"], weights[f"{name}.bias"]


def _set_linear(linear: Any, weights: Weights, name: str, parts: str | list[str]) -> None:  # noqa: ANN401
    linear.weight = np.concatenate([weights[f"{name}.{part}.weight"] for part in parts])
    linear.bias = np.concatenate([weights[f"{name}.{part}.bias"] for part in parts])


def shape_of(folder: Path) -> Shape:
    """The shape of the network in a package made by this pipeline. Raises ValueError for other packages."""
    there = dict(_raw(folder / "model" / "model.bin"))
    try:
        vocab, width = there["decoder/embeddings/weight"].shape
        inner = there["encoder/layer_0/ffn/linear_0/weight"].shape[0]
        heads = int(there["encoder/num_heads"])
    except KeyError as error:
        raise ValueError(f"The package {folder.name} was not made here: it has no {error}.") from error
    layers = {
        side: len({name.split("/")[1] for name in there if name.startswith(f"{side}/layer_")} - {"layer_norm"})
        for side in ("encoder", "decoder")
    }
    return Shape(vocab, width, inner, layers["encoder"], layers["decoder"], heads)


def weights_of(path: Path) -> tuple[dict[str, Array], Shape]:
    """The weights of a package folder that was made here, or of a file, with their shape. Raises ValueError."""
    if path.is_dir():
        shape = shape_of(path)
        return read(path, shape), shape
    return read_weights(path)


def read(folder: Path, shape: Shape) -> dict[str, Array]:
    """The weights of a package that was made here. Raises ValueError when they are not of this shape."""
    there = variables(folder / "model" / "model.bin")
    if any(name.startswith((f"encoder/layer_{shape.enc}/", f"decoder/layer_{shape.dec}/")) for name in there):
        raise ValueError(f"The package {folder.name} has more layers than {shape}.")
    found = dict(_named(there, shape))
    weights = {name: found[name] for name, _ in layout(shape)}
    check(weights, shape)
    return weights


def _named(there: dict[str, Array], shape: Shape) -> Iterator[tuple[str, Array]]:
    """CTranslate2's variables under our names: the reverse of ``save_model``."""
    yield "emb.weight", there["decoder/embeddings/weight"]
    yield "bias", there["decoder/projection/bias"]
    for side, name, layers in (("encoder", "enc", shape.enc), ("decoder", "dec", shape.dec)):
        yield from _norm(there, f"{side}/layer_norm", f"{name}_norm")
        for place in range(layers):
            theirs, ours = f"{side}/layer_{place}", f"{name}.{place}"
            yield from _norm(there, f"{theirs}/self_attention/layer_norm", f"{ours}.0.norm")
            yield from _linear(there, f"{theirs}/self_attention/linear_0", f"{ours}.0", "qkv")
            yield from _linear(there, f"{theirs}/self_attention/linear_1", f"{ours}.0", "o")
            if side == "decoder":
                yield from _norm(there, f"{theirs}/attention/layer_norm", f"{ours}.1.norm")
                for linear, parts in enumerate(("q", "kv", "o")):
                    yield from _linear(there, f"{theirs}/attention/linear_{linear}", f"{ours}.1", parts)
            last = f"{ours}.{2 if side == 'decoder' else 1}"
            yield from _norm(there, f"{theirs}/ffn/layer_norm", f"{last}.norm")
            yield from _linear(there, f"{theirs}/ffn/linear_0", last, ["w1"])
            yield from _linear(there, f"{theirs}/ffn/linear_1", last, ["w2"])


def _norm(there: dict[str, Array], theirs: str, ours: str) -> Iterator[tuple[str, Array]]:
    yield f"{ours}.weight", there[f"{theirs}/gamma"]
    yield f"{ours}.bias", there[f"{theirs}/beta"]


def _linear(there: dict[str, Array], theirs: str, ours: str, parts: str | list[str]) -> Iterator[tuple[str, Array]]:
    for kind in ("weight", "bias"):
        for part, values in zip(parts, np.split(there[f"{theirs}/{kind}"], len(parts)), strict=True):
            yield f"{ours}.{part}.{kind}", values


def variables(file: Path) -> dict[str, Array]:
    """The numbers in a CTranslate2 model file, by name, as they were before they became eight-bit ones.

    Each row of such a table has a factor (``ctranslate2/specs/model_spec.py``, ``LayerSpec._quantize``).
    """
    raw = dict(_raw(file))
    factors = {name: raw[f"{name}_scale"] for name in raw if f"{name}_scale" in raw}
    return {
        name: (values / factors[name][:, None] if name in factors else values).astype(np.float32)
        for name, values in raw.items()
    }


def _raw(file: Path) -> Iterator[tuple[str, Any]]:
    read_shapes(file)  # raises ValueError on a file that contradicts itself
    with file.open("rb") as model:
        number(model, "I")
        text(model)
        number(model, "I")
        for _ in range(number(model, "I")):
            name = text(model)
            size = tuple(number(model, "I") for _ in range(number(model, "B")))
            kind, length = number(model, "B"), number(model, "I")
            yield name, np.frombuffer(exactly(model, length), TYPES[kind]).reshape(size)
