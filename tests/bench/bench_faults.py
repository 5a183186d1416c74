"""What the checks find: faults planted in good translations, and false marks on good translations.

The good translations are tests/quality/news and, where the corpora lie beside the repository, the references of FLORES-200
dev; there the stored outputs of five systems are counted too, of which many marks are right. A sentence that is marked
before a fault is planted is left out. Prints a table; the figures are the shares by kind.
"""

import html
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

from tests.bench.faults import FAULTS
from tests.bench.figures import Figure
from translation.engine.checks.doubts import doubts

ROOT = Path(__file__).resolve().parents[2]
FLORES = ROOT.parent / "shared" / "corpora" / "flores-dev"
NEWS = ROOT / "tests" / "quality"
SYSTEMS = ("google", "nllb", "opusmt", "argos", "bergamot-tiny")
LEAST = 90  # per cent that should be found
LEAST_OF = {"third missing": 80, "last phrase missing": 60}
MOST_FALSE = 5
# FLORES-200 dev was read as if it were in Windows' alphabet somewhere on its way: "BarÃ§a", "7â€“2".
MISREAD = re.compile(r"[ÂÃÄÅâ][\x80-\xff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{1,2}")


def figures() -> Iterator[Figure]:
    """What of each kind of fault is found, and how many good sentences are marked."""
    sources = lines(NEWS / "news.id") + (lines(FLORES / "flores-dev.id") if FLORES.is_dir() else [])
    targets = lines(NEWS / "news.en") + (lines(FLORES / "flores-dev.en") if FLORES.is_dir() else [])
    good = list(zip(sources, targets, strict=True))
    unmarked = [(source, target) for source, target in good if not doubts(source, target)]
    for name, fault in FAULTS.items():
        planted = [
            (source, made)
            for number, (source, target) in enumerate(unmarked)
            if (made := fault(source, target, Random(number))) and made != target
        ]
        if planted:
            found = 100 * sum(bool(doubts(source, made)) for source, made in planted) / len(planted)
            print(f"{name}: {found:.1f} % of {len(planted)}", file=sys.stderr)
            yield Figure(name, found, LEAST_OF.get(name, LEAST), "%", "higher")
    yield Figure("marked of good translations", 100 * (1 - len(unmarked) / len(good)), MOST_FALSE, "%")
    for system in SYSTEMS if FLORES.is_dir() else ():
        translated = lines(FLORES / f"flores-dev.{system}.en")
        marked = sum(bool(doubts(*pair)) for pair in zip(lines(FLORES / "flores-dev.id"), translated, strict=True))
        print(f"{system}: {100 * marked / len(translated):.1f} % marked", file=sys.stderr)


def lines(file: Path) -> list[str]:
    """A file's lines, with what was misread or escaped on its way put right."""
    return [MISREAD.sub(_reread, html.unescape(line)) for line in file.read_text("utf-8").splitlines()]


def _reread(match: re.Match[str]) -> str:
    try:
        return b"".join(
            char.encode("latin-1") if ord(char) < 256 else char.encode("cp1252") for char in match[0]
        ).decode("utf-8")
    except UnicodeError:
        return match[0]
