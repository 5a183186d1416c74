"""Pools of pairs become rows: read, filtered, mended and weighed, source by source."""

import hashlib
import lzma
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from system import NotReady

from model.recipe import Filters, Pool, Source

BACK = "<back> "  # before a source that a machine wrote, so that the network can tell it (Caswell et al. 2019)
NUMBER = re.compile(r"\d(?:[\d.,:]*\d)?")
# What one source's apostrophes and quotation marks became before it reached us.
LOST_APOSTROPHE = re.compile(r"(?<=\w)\?(?=\w|\s[a-z])")
LOST_QUOTE = re.compile(r"(?<=[,.])\?(?=\s|$)|(?<=\s)\?(?=\w)|^\?(?=\w)")


@dataclass(frozen=True, slots=True)
class Row:
    """A pair with how often an epoch has it, and how often one at the end of a training."""

    weight: float
    finish: float
    source: str
    target: str


def rows_of(folder: Path, pool: Pool, filters: Filters) -> Iterator[tuple[Source, list[Row]]]:
    """The rows of each source of a pool. Raises NotReady when the pool is not the one that the recipe means."""
    lines = iter(lines_of(folder, pool))
    make = as_it_is if pool.leads else weighed
    if pool.digits_differ is not None:
        filters = replace(filters, digits_differ=pool.digits_differ)
    for source in pool.sources:
        pairs = [next(lines, "").split("\t") for _ in range(source.pairs)]
        if any(len(pair) != 2 for pair in pairs):
            raise NotReady(f"{pool.file} holds no {source.pairs} pairs for {source.name}.")
        yield source, [row for id_, en in pairs if (row := make(id_, en, source, filters))]
    if next(lines, None) is not None:
        raise NotReady(f"{pool.file} holds more pairs than the recipe counts.")


def lines_of(folder: Path, pool: Pool) -> list[str]:
    """A pool's lines. Raises NotReady when it is missing or another one."""
    file = folder / pool.file
    if not file.is_file():
        raise NotReady(f"There is no {file}. Name the folder that holds the pools.")
    if (found := hashlib.sha256(file.read_bytes()).hexdigest()) != pool.sha256:
        raise NotReady(f"{file} is not the file that the recipe means: its SHA-256 is {found}.")
    with lzma.open(file, "rt", encoding="utf-8", newline="\n") as lines:
        return [line.rstrip("\n") for line in lines]


def mend(text: str) -> str:
    """A text with the apostrophes that had become question marks, and without such quotation marks."""
    return LOST_APOSTROPHE.sub("'", LOST_QUOTE.sub("", text)) if "?" in text.rstrip("?") else text


def weighed(source: str, target: str, of: Source, filters: Filters) -> Row | None:
    """The row of a pair, mended; ``None`` for one that is not fit to learn from.

    A pair whose numbers differ counts for little: it teaches to make numbers up.
    """
    source, target = mend(source), mend(target)
    short, long = sorted((len(source), len(target)))
    if not short or long > filters.longest or source == target:
        return None
    if long > filters.ratio_from and long > short * filters.ratio:
        return None
    return as_it_is(source, target, of, filters)


def as_it_is(source: str, target: str, of: Source, filters: Filters) -> Row:
    """The row of a pair that somebody has cleaned already."""
    weight = of.weight * (1 if digits(source) == digits(target) else filters.digits_differ)
    return Row(weight, weight if of.finish else 0.0, source, target)


def key(text: str) -> str:
    """The key of a sentence, equal for different spellings: its letters and figures."""
    return re.sub(r"\W", "", text.lower())


def digits(text: str) -> list[str]:
    """The numbers of a text as their digits alone, sorted: they agree between languages with other separators."""
    return sorted(re.sub(r"\D", "", number).lstrip("0") for number in NUMBER.findall(text))


def write(file: Path, rows: list[Row]) -> None:
    """Keeps rows in a file, one a line: weight, weight at the end, source, target."""
    text = "".join(f"{row.weight:g}\t{row.finish:g}\t{row.source}\t{row.target}\n" for row in rows)
    file.write_text(text, "utf-8", newline="\n")


def read(file: Path) -> list[Row]:
    """The rows in a file. Raises NotReady when there is none."""
    try:
        lines = file.read_text("utf-8").rstrip("\n").split("\n")
    except OSError as error:
        raise NotReady(f"There are no prepared rows in {file}. Prepare them first.") from error
    return [
        Row(float(weight), float(finish), source, target)
        for weight, finish, source, target in (line.split("\t") for line in lines)
    ]
