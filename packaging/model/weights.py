"""A model's weights as named arrays: which there are, kept in a file, averaged.

The names are those of the network's parts (``enc.0.1.w1.weight``: encoder, first layer, second part), and their order
is the order in which the optimiser counts them, so both must stay as they are for older runs to be resumed.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float32]
Weights = Mapping[str, Array]
POSITIONS = 512  # the longest sentence that a model takes, in tokens
SHAPE = "shape"  # the entry of a weights file that says how large the network is


@dataclass(frozen=True, slots=True)
class Shape:
    """The shape of a network: vocabulary, width, inner width, layers of encoder and decoder, attention heads."""

    vocab: int
    d: int
    ff: int
    enc: int
    dec: int
    heads: int

    @classmethod
    def of(cls, values: Mapping[str, Any]) -> "Shape":
        """The shape among other settings."""
        return cls(**{field.name: int(values[field.name]) for field in fields(cls)})


def layout(shape: Shape) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Every weight's name and dimensions. The embeddings serve as encoder's, decoder's and output's table."""
    yield "bias", (shape.vocab,)
    yield "emb.weight", (shape.vocab, shape.d)
    for side, layers, attentions in (("enc", shape.enc, 1), ("dec", shape.dec, 2)):
        for layer in range(layers):
            for part in range(attentions):
                yield from _norm(f"{side}.{layer}.{part}.norm", shape.d)
                for linear in "qkvo":
                    yield from _linear(f"{side}.{layer}.{part}.{linear}", shape.d, shape.d)
            yield from _norm(f"{side}.{layer}.{attentions}.norm", shape.d)
            yield from _linear(f"{side}.{layer}.{attentions}.w1", shape.ff, shape.d)
            yield from _linear(f"{side}.{layer}.{attentions}.w2", shape.d, shape.ff)
    yield from _norm("enc_norm", shape.d)
    yield from _norm("dec_norm", shape.d)


def _norm(name: str, width: int) -> Iterator[tuple[str, tuple[int, ...]]]:
    yield f"{name}.weight", (width,)
    yield f"{name}.bias", (width,)


def _linear(name: str, rows: int, columns: int) -> Iterator[tuple[str, tuple[int, ...]]]:
    yield f"{name}.weight", (rows, columns)
    yield f"{name}.bias", (rows,)


def fresh(shape: Shape, seed: int) -> dict[str, Array]:
    """The weights that a training from nothing starts with (Glorot and Bengio 2010; embeddings by the width)."""
    random = np.random.default_rng(seed)
    made: dict[str, Array] = {}
    for name, size in layout(shape):
        if name == "emb.weight":
            made[name] = random.normal(0, shape.d**-0.5, size).astype(np.float32)
        elif len(size) == 2:
            bound = (6 / sum(size)) ** 0.5
            made[name] = random.uniform(-bound, bound, size).astype(np.float32)
        else:
            made[name] = np.full(size, float("norm.weight" in name), np.float32)
    return made


def positions(width: int) -> Array:
    """The positional encoding (Vaswani et al. 2017, section 3.5)."""
    angles = np.arange(POSITIONS)[:, None] / np.power(10000, 2 * np.arange(width // 2)[None] / width)
    return np.concatenate([np.sin(angles), np.cos(angles)], axis=1).astype(np.float32)


def write(file: Path, weights: Weights, shape: Shape) -> None:
    """Keeps weights and their shape in a file, which is there whole or not at all."""
    beside = file.with_name(file.name + ".new")
    with beside.open("wb") as opened:
        np.savez(opened, allow_pickle=False, **{SHAPE: np.array(json.dumps(asdict(shape)))}, **weights)
    beside.replace(file)


def read(file: Path) -> tuple[dict[str, Array], Shape]:
    """The weights and shape in a file. Raises ValueError when it does not hold what its shape asks for."""
    with np.load(file, allow_pickle=False) as kept:
        shape = Shape.of(json.loads(str(kept[SHAPE])))
        weights = {name: kept[name] for name in kept.files if name != SHAPE}
    check(weights, shape)
    return weights, shape


def check(weights: Mapping[str, Any], shape: Shape) -> None:
    """Raises ValueError unless these are the weights of a network of this shape, in order."""
    there = [(name, tuple(values.shape)) for name, values in weights.items()]
    for one, other in zip(there, layout(shape), strict=False):
        if one != other:
            raise ValueError(f"These are no weights of {shape}: {one} stands where {other} should.")
    if len(there) != sum(1 for _ in layout(shape)):
        raise ValueError(f"These are no weights of {shape}: there are {len(there)}.")


def average(several: Sequence[Weights], shares: Sequence[float] | None = None) -> dict[str, Array]:
    """The mean of each weight over several files of one training, which may count differently.

    Raises ValueError when they are not of one shape.
    """
    if len({tuple((name, values.shape) for name, values in one.items()) for one in several}) > 1:
        raise ValueError("These are weights of different networks, which have no mean.")
    return {
        name: np.average([one[name] for one in several], axis=0, weights=shares).astype(np.float32)
        for name in several[0]
    }
