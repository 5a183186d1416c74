"""The first step: pools of pairs become rows to train on, and a subword model learnt from them."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from model import augment, rows, subwords
from model.recipe import Recipe

ROWS, SUBWORDS, REPORT = "rows.tsv", "sp.model", "prepared.json"


@dataclass(frozen=True, slots=True)
class Taken:
    """How many pairs of a source were there, how many became rows, and how many an epoch has of them."""

    name: str
    there: int
    kept: int
    an_epoch: float


def prepare(pools: Path, out: Path, recipe: Recipe, pieces: int, tokenizer: Path | None = None) -> Iterator[Taken]:
    """Writes the rows and the subword model into ``out`` and tells what was taken, source by source.

    A ``tokenizer`` of an earlier model is used again in place of a new one. The same pools and recipe give the same
    files. Raises NotReady when a pool is missing or another one.
    """
    out.mkdir(parents=True, exist_ok=True)
    random = Random(recipe.seed)  # noqa: S311 - nothing secret
    all_rows: list[rows.Row] = []
    told: list[Taken] = []
    for pool in recipe.pools:
        for source, found in rows.rows_of(pools, pool, recipe.filters):
            all_rows += found
            told.append(Taken(source.name, source.pairs, len(found), sum(row.weight for row in found)))
            yield told[-1]
    fresh = [*english(pools, recipe, random), *augment.made(all_rows, recipe.made, random)]
    for kind, count in Counter(kind for kind, _ in fresh).items():
        told.append(Taken(f"made: {kind}", count, count, count))
        yield told[-1]
    if tokenizer:
        (out / SUBWORDS).write_bytes(tokenizer.read_bytes())
    else:  # learnt from what people wrote: made-up names are there to be spelt out
        subwords.learn(((row.source, row.target) for row in all_rows if row.weight >= 0.1), pieces, out / SUBWORDS)
    rows.write(out / ROWS, all_rows + [rows.Row(1.0, 1.0, source, target) for _, (source, target) in fresh])
    report = {taken.name: [taken.there, taken.kept, round(taken.an_epoch)] for taken in told}
    (out / REPORT).write_text(json.dumps(report, indent=1) + "\n", "utf-8")


def english(pools: Path, recipe: Recipe, random: Random) -> Iterator[tuple[str, augment.Pair]]:
    """English sentences that stay as they are."""
    lines = [line for line in rows.lines_of(pools, recipe.english) if not line.startswith("'")]
    for line in random.sample(lines, min(len(lines), recipe.english_pairs)):
        yield "english", (line, line)
