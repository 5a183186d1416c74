"""Pairs of which a machine wrote one side: which are fit to learn from, and how they are mixed with those of people."""

import lzma
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from model import rows
from model.prepare import ROWS, SUBWORDS
from model.rows import BACK, Row, digits

WORD = re.compile(r"[^\W\d_]+")
ENGLISH = frozenset(
    "the of and to in a is was were are be been that for on with as by at from it its he she his her they their this "
    "which who has have had not but or an will would said after before over into than more about up out no".split()
)
INDONESIAN = frozenset(
    "yang dan di ke dari untuk pada dengan dalam ini itu adalah tidak akan juga atau oleh sebagai para telah sudah "
    "karena ia dia mereka kami kita saya bisa dapat ada lebih antara seperti setelah saat hingga bagi namun".split()
)
LEAST_WORDS, MOST_WORDS, RATIO = 3, 90, 1.8
LONG = 8  # words from which a sentence must have some of its language's small words
COPIED = 0.5  # of the target's words that stand in the source too


def unfit(source: str, target: str) -> str:
    """Why an Indonesian sentence and its English are not to be learnt from, in a word; nothing when they are."""
    theirs, ours = words(source), words(target)
    short, long = sorted((len(theirs), len(ours)))
    if short < LEAST_WORDS or long > MOST_WORDS or long > short * RATIO + 4:
        return "length"
    if digits(source) != digits(target):
        return "numbers"
    small = [word for word in ours if word.islower()]
    if small and sum(word in set(theirs) for word in small) > COPIED * len(small):
        return "copied"
    if not speaks(theirs, INDONESIAN, ENGLISH) or not speaks(ours, ENGLISH, INDONESIAN):
        return "language"
    if looping(target) or looping(source):
        return "repeated"
    return ""


def words(text: str) -> list[str]:
    """The words of a text, without figures."""
    return WORD.findall(text)


def speaks(words: list[str], own: frozenset[str], other: frozenset[str]) -> bool:
    """Whether a sentence has more of a language's small words than of the other's; headlines may have none."""
    ours, theirs = (sum(word.lower() in small for word in words) for small in (own, other))
    return ours > theirs or (ours == theirs == 0 and len(words) < LONG)


def looping(text: str) -> bool:
    """Whether two to five words in a row come again at once."""
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
    return weight


def turn(data: Path, out: Path) -> None:
    """Rows whose sources are their targets; what a machine wrote is left out."""
    out.mkdir(parents=True, exist_ok=True)
    people = [row for row in rows.read(data / ROWS) if not row.source.startswith(BACK)]
    rows.write(out / ROWS, [Row(row.weight, row.finish, row.target, row.source) for row in people])
    (out / SUBWORDS).write_bytes((data / SUBWORDS).read_bytes())
