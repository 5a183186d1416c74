"""The recipe, ``recipe.toml``: which pairs a model is trained on, how often each, and how large it is."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from model.weights import Shape

RECIPE = Path(__file__).with_name("recipe.toml")


@dataclass(frozen=True, slots=True)
class Source:
    """A run of lines in a pool: whose they are, how many, under which licence, and how often an epoch has each."""

    name: str
    pairs: int
    licence: str
    weight: float


@dataclass(frozen=True, slots=True)
class Pool:
    """A file of pairs, its sources in the order of its lines, and its hash."""

    file: str
    sha256: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Filters:
    """What a pair must keep to: characters a side, their ratio; and how much one counts whose digits differ.

    ``finish`` is the weight from which a source takes part in the end of a training.
    """

    longest: int
    ratio: float
    ratio_from: int
    digits_differ: float
    finish: float


@dataclass(frozen=True, slots=True)
class Preset:
    """A size of network with the settings it is trained with; ``tokens`` is the padded size of a batch."""

    shape: Shape
    dropout: float
    tokens: int
    lr: float
    warmup: int
    alpha: float


@dataclass(frozen=True, slots=True)
class Recipe:
    """All of it.

    ``english_pairs`` of the lines of ``english`` are learnt as staying what they are; ``made`` says how many pairs of
    each kind are made from others (``augment.py``).
    """

    seed: int
    pools: tuple[Pool, ...]
    english: Pool
    english_pairs: int
    filters: Filters
    made: dict[str, int]
    presets: dict[str, Preset]


def read_recipe(file: Path = RECIPE) -> Recipe:
    """The recipe in a file."""
    values = tomllib.loads(file.read_text("utf-8"))
    return Recipe(
        seed=values["seed"],
        pools=tuple(_pool(value) for value in values["pool"]),
        english=_pool(values["english"]),
        english_pairs=values["english"]["pairs"],
        filters=Filters(**values["filters"]),
        made=values["made"],
        presets={name: _preset(value) for name, value in values["preset"].items()},
    )


def _pool(value: dict[str, Any]) -> Pool:
    return Pool(value["file"], value["sha256"], tuple(Source(*source) for source in value.get("sources", [])))


def _preset(value: dict[str, Any]) -> Preset:
    return Preset(Shape.of(value), *(value[name] for name in ("dropout", "tokens", "lr", "warmup", "alpha")))
