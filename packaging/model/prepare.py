"""The first step: pools of pairs become rows to train on, and a subword model learnt from them."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from model import augment, hinting, rows, subwords
from model.recipe import Pool, Recipe
from translation.engine.families.hints import FILE

ROWS, SUBWORDS, REPORT = "rows.tsv", "sp.model", "prepared.json"


@dataclass(frozen=True, slots=True)
class Taken:
    """The numbers of pairs in a source, of rows made from them, and of rows in an epoch."""

    name: str
    there: int
    kept: int
    an_epoch: float


def prepare(
    pools: Path,
    out: Path,
    recipe: Recipe,
    pieces: int,
    tokenizer: Path | None = None,
    known: augment.Known = augment.NOBODY,
) -> Iterator[Taken]:
    """Writes the rows, their hints and the subword model into ``out`` and tells what was taken, source by source.

    A ``tokenizer`` of an earlier model is used again in place of a new one; ``known`` are names that made pairs are
    filled with. The same pools and recipe give the same files. Raises NotReady when a pool is missing or another one.
    """
    out.mkdir(parents=True, exist_ok=True)
    random = Random(recipe.seed)  # noqa: S311 - nothing secret
    all_rows: list[rows.Row] = []
    groups: dict[str, list[rows.Row]] = {group: [] for group in recipe.made}
    leading: set[str] = set()
    told: list[Taken] = []
    for pool in recipe.pools:
        for source, found in rows.rows_of(pools, pool, recipe.filters):
            groups.setdefault(pool.made, []).extend(found)
            kept = list(_not_twice(found, pool, leading))
            all_rows += kept
            told.append(Taken(source.name, source.pairs, len(kept), sum(row.weight for row in kept)))
            yield told[-1]
    fresh = [(kind, pair) for kind, pair in english(pools, recipe, random) if rows.key(pair[0]) not in leading]
    led = {pool.made for pool in recipe.pools if pool.leads}
    for group, counts in recipe.made.items():
        # What is made of leading pairs may differ from them in its capitals alone.
        fresh += [
            (kind, pair)
            for kind, pair in augment.made(groups[group], counts, random, known)
            if group in led or rows.key(pair[0]) not in leading
        ]
    for kind, count in Counter(kind for kind, _ in fresh).items():
        told.append(Taken(f"made: {kind}", count, count, count))
        yield told[-1]
    if tokenizer:
        (out / SUBWORDS).write_bytes(tokenizer.read_bytes())
    else:  # learnt from what people wrote: made-up names are there to be spelt out
        subwords.learn(((row.source, row.target) for row in all_rows if row.weight >= 0.1), pieces, out / SUBWORDS)
    hinting.write(out / FILE, hinting.make(all_rows))
    rows.write(out / ROWS, all_rows + [rows.Row(1.0, 1.0, source, target) for _, (source, target) in fresh])
    report = {taken.name: [taken.there, taken.kept, round(taken.an_epoch)] for taken in told}
    (out / REPORT).write_text(json.dumps(report, indent=1) + "\n", "utf-8")


def _not_twice(found: list[rows.Row], pool: Pool, leading: set[str]) -> Iterator[rows.Row]:
    """The rows but for those whose sentence a leading pool had before; a leading pool's own are added to these."""
    for row in found:
        key = rows.key(row.source)
        if pool.repeats or key not in leading:
            yield row
        if pool.leads:
            leading.add(key)


def english(pools: Path, recipe: Recipe, random: Random) -> Iterator[tuple[str, augment.Pair]]:
    """English sentences that stay as they are."""
    lines = [line for line in rows.lines_of(pools, recipe.english) if not line.startswith("'")]
    for line in random.sample(lines, min(len(lines), recipe.english_pairs)):
        yield "english", (line, line)
