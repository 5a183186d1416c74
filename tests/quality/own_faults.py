"""Faults and faithful translations of our own: ``faithful.txt``, written before the checks were tried on it.

A sentence begins with ``=``; each ``+`` is a faithful translation of it. ``kind: old => new`` plants a fault of that kind
in the first of them.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

FILE = Path(__file__).with_name("faithful.txt")


@dataclass
class Case:
    """A sentence, its faithful translations, and faulty ones with the kind of the fault."""

    source: str
    good: list[str] = field(default_factory=list)
    faulty: list[tuple[str, str]] = field(default_factory=list)


def cases(file: Path = FILE) -> list[Case]:
    """All sentences of the file. Raises ValueError for a fault that has no place in its translation."""
    found: list[Case] = []
    for line in file.read_text("utf-8").splitlines():
        if line.startswith("= "):
            found.append(Case(line[2:]))
        elif line.startswith("+ "):
            found[-1].good.append(line[2:])
        elif line.strip():
            kind, _, change = line.partition(": ")
            old, _, new = change.partition(" =>")
            good = found[-1].good[0]
            if old not in good:
                raise ValueError(f"“{old}” is not in “{good}”")
            made = re.sub(r"\s{2,}", " ", good.replace(old, new.strip())).replace(" .", ".").replace(" ,", ",").strip()
            found[-1].faulty.append((kind, made[:1].upper() + made[1:]))
    return found
