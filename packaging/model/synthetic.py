"""Pairs of which a machine wrote one side: which are fit to learn from, and how they are mixed with those of people."""

import lzma
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from model import rows
from model.hinting import file_for
from model.prepare import ROWS, SUBWORDS
from model.rows import BACK, Row, digits
from translation.engine.families.hints import FILE
from translation.text.language import language_of

WORD = re.compile(r"[^\W\d_]+")
MALAYIC = ("id", "ms")
TELLING = 10  # words from which a sentence nearly always shows its language; headlines may not
LEAST_WORDS, MOST_WORDS, RATIO = 3, 90, 1.8
COPIED = 0.5  # of the target's words that stand in the source too


def unfit(source: str, target: str) -> str:
    """The reason in one word why a pair must not be used for training; empty if it may."""
    theirs, ours = words(source), words(target)
    short, long = sorted((len(theirs), len(ours)))
    if short < LEAST_WORDS or long > MOST_WORDS or long > short * RATIO + 4:
        return "length"
    if digits(source) != digits(target):
        return "numbers"
    small = [word for word in ours if word.islower()]
    if small and sum(word in set(theirs) for word in small) > COPIED * len(small):
        return "copied"
    if language_of(source) not in MALAYIC and (language_of(source) or len(theirs) >= TELLING):
        return "language"
    if language_of(target) != "en" and (language_of(target) or len(ours) >= TELLING):
        return "language"
    if looping(target) or looping(source):
        return "repeated"
    return ""


def words(text: str) -> list[str]:
    """The words of a text, without figures."""
    return WORD.findall(text)


def looping(text: str) -> bool:
    """True if two to five consecutive words are repeated immediately."""
    found = [word.lower() for word in words(text)]
    return any(
        found[at : at + length] == found[at + length : at + 2 * length]
        for length in range(2, 6)
        for at in range(len(found) - 2 * length + 1)
    )


def sentences(files: Iterable[Path]) -> Iterator[str]:
    """The sentences of files with one a line, packed by xz or plain."""
    for file in files:
        with lzma.open(file, "rt", encoding="utf-8") if file.suffix == ".xz" else file.open(encoding="utf-8") as lines:
            for line in lines:
                if "\t" not in line and line.strip():
                    yield line.strip()


def mix(data: Path, pairs: list[tuple[str, str]], out: Path, share: float) -> float:
    """Prepared rows with pairs beside them that weigh at most ``share`` of theirs, in a folder; each one's weight.

    No pair takes part in the end of a training.
    """
    theirs = rows.read(data / ROWS)
    total = sum(row.weight for row in theirs)
    weight = min(1.0, share * total / len(pairs)) if pairs else 0.0
    out.mkdir(parents=True, exist_ok=True)
    rows.write(out / ROWS, [*theirs, *(Row(weight, 0.0, source, target) for source, target in pairs)])
    (out / SUBWORDS).write_bytes((data / SUBWORDS).read_bytes())
    if (hints := file_for(data)).is_file():
        (out / FILE).write_bytes(hints.read_bytes())
    return weight


def turn(data: Path, out: Path) -> None:
    """Rows whose sources are their targets, without hints; what a machine wrote is left out."""
    out.mkdir(parents=True, exist_ok=True)
    people = [row for row in rows.read(data / ROWS) if not row.source.startswith(BACK)]
    rows.write(out / ROWS, [Row(row.weight, row.finish, row.target, row.source) for row in people])
    (out / SUBWORDS).write_bytes((data / SUBWORDS).read_bytes())
    (out / FILE).write_bytes(b"")
