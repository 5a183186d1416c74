"""The recipe, ``recipe.toml``: which pairs a model is trained on, how often each, and how large it is."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from model.weights import Shape

RECIPE = Path(__file__).with_name("recipe.toml")


@dataclass(frozen=True, slots=True)
class Source:
    """A run of lines in a pool: whose they are, how many, under which licence, and how often an epoch has each.

    ``finish`` says that it takes part in the end of a training too.
    """

    name: str
    pairs: int
    licence: str
    weight: float
    finish: bool


@dataclass(frozen=True, slots=True)
class Pool:
    """A file of pairs, its sources in the order of its lines, and its hash.

    One that ``leads`` is taken as it is, but for sentences that a pool before it had unless it ``repeats``, and stands
    in for the same sentences of pools that do not lead. ``made`` names the group that pairs are made from;
    ``digits_differ`` is how much a pair counts whose numbers differ, where that is not as the filters say.
    """

    file: str
    sha256: str
    sources: tuple[Source, ...] = ()
    leads: bool = False
    repeats: bool = False
    made: str = ""
    digits_differ: float | None = None


@dataclass(frozen=True, slots=True)
class Filters:
    """The filters for pairs: characters on each side, their ratio; and the weight of a pair with different digits."""

    longest: int
    ratio: float
    ratio_from: int
    digits_differ: float


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
    each kind are made from those of each group (``augment.py``).
    """

    seed: int
    pools: tuple[Pool, ...]
    english: Pool
    english_pairs: int
    filters: Filters
    made: dict[str, dict[str, int]]
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
    settings = {name: value[name] for name in ("leads", "repeats", "made", "digits_differ") if name in value}
    sources = tuple(Source(*source) for source in value.get("sources", []))
    return Pool(value["file"], value["sha256"], sources, **settings)


def _preset(value: dict[str, Any]) -> Preset:
    return Preset(Shape.of(value), *(value[name] for name in ("dropout", "tokens", "lr", "warmup", "alpha")))
