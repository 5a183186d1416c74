"""A hundred sentences of the kinds that small models fail on, through the whole engine: ``python -m tests.quality.checks``.

Prints how many of each kind pass, and what became of those that do not.
"""

import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from translation.document import Article, BilingualBlock, Block, DoubtKind, Kind

CHECKS = Path(__file__).with_name("checks.toml")
UNSOUND = {DoubtKind.COPIED, DoubtKind.REPEATED, DoubtKind.LIMIT, DoubtKind.UNKNOWN, DoubtKind.LENGTH}
OPENING, CLOSING = "“\"‘'", "”\"’'"


@dataclass(frozen=True)
class Check:
    """A sentence of a kind, with what its translation must contain, one of each, and what it must not."""

    kind: str
    source: str
    has: tuple[tuple[str, ...], ...] = ()
    lacks: tuple[str, ...] = ()


def read_checks(file: Path = CHECKS) -> list[Check]:
    kinds = tomllib.loads(file.read_text("utf-8"))
    return [
        Check(
            kind,
            value["source"],
            tuple((one,) if isinstance(one, str) else tuple(one) for one in value.get("has", ())),
            tuple(value.get("lacks", ())),
        )
        for kind, group in kinds.items()
        for value in group["checks"]
    ]


def translated(checks: Sequence[Check], folder: Path) -> list[BilingualBlock]:
    """Each sentence as a paragraph of an article, as the program translates it with the package in a folder."""
    from translation.engine.runtime.loading import load_model
    from translation.engine.translate import Step, translate

    article = Article("", tuple(Block(Kind.PARAGRAPH, check.source) for check in checks))
    steps = translate(article, load_model(folder))
    rows = {step.row: step.block for step in steps if isinstance(step, Step)}
    return [rows[number] for number in range(len(checks))]


def faults(check: Check, row: BilingualBlock) -> Iterator[str]:
    """What is wrong with a translation; nothing when it passes."""
    target = row.target or ""
    if check.kind == "english":
        if target != check.source:
            yield "it is not what it was"
        return
    for wanted in check.has:
        if not any(contains(target, one) for one in wanted):
            yield f"it lacks “{' or '.join(wanted)}”"
    for unwanted in check.lacks:
        if contains(target, unwanted):
            yield f"it has “{unwanted}”"
    for doubt in {doubt.kind for pair in row.pairs for doubt in pair.doubts} & UNSOUND:
        yield f"the program doubts it: {doubt.value}"
    if check.kind == "quotes" and not is_quoted(target):
        yield "its quotation marks are gone"
    if check.kind == "capitals" and target.isupper():
        yield "it shouts"


def contains(text: str, wanted: str) -> bool:
    """Whether a text has these words, begun where a word begins; a figure must stand there whole."""
    whole = r"(?!\d|[.,:/]\d)" if wanted[-1].isdigit() else ""
    before = r"(?<![\d.,/])" if wanted[0].isdigit() else r"(?<!\w)" if wanted[0].isalpha() else ""
    return re.search(before + re.escape(wanted) + whole, text, re.IGNORECASE) is not None


def is_quoted(text: str) -> bool:
    return re.search(rf"[{OPENING}][^{OPENING}{CLOSING}]+[{CLOSING}]", text) is not None


def failing(checks: Sequence[Check], folder: Path) -> list[tuple[Check, str, list[str]]]:
    """The checks that do not pass, with the translation and what is wrong with it."""
    rows = zip(checks, translated(checks, folder), strict=True)
    found = [(check, row.target or "", list(faults(check, row))) for check, row in rows]
    return [(check, target, wrong) for check, target, wrong in found if wrong]


def main(arguments: list[str]) -> None:
    from translation.engine.families.contents import starter_folder

    checks = read_checks()
    failed = failing(checks, Path(arguments[0]) if arguments else starter_folder())
    for check, target, wrong in failed:
        print(f"{check.kind}: {check.source}\n    {target}\n    {'; '.join(wrong)}")
    there, lost = Counter(check.kind for check in checks), Counter(check.kind for check, _, _ in failed)
    print("  ".join(f"{kind} {count - lost[kind]}/{count}" for kind, count in there.items()))
    print(f"{len(checks) - len(failed)} of {len(checks)} pass")


if __name__ == "__main__":
    main(sys.argv[1:])
