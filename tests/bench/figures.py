"""What a benchmark measured, and the process that measures it: ``python -m tests.bench.figures bench_NAME``.

Each ``bench_NAME.py`` beside this file has ``figures() -> Iterator[Figure]``; ``packaging/dev.py bench`` runs each in a
process of its own and reads one line of JSON for every figure.
"""

import importlib
import json
import sys
from dataclasses import asdict, dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured ``value`` beside the ``bar`` it should keep; ``better`` says on which side of it."""

    name: str
    value: float
    bar: float
    unit: str = ""
    better: Literal["lower", "higher"] = "lower"

    @property
    def passed(self) -> bool:
        """Whether the bar is met; a figure that sits on it meets it."""
        return self.value <= self.bar if self.better == "lower" else self.value >= self.bar


def main(name: str) -> None:
    """Runs one benchmark and prints its figures as they come, each on a line of JSON."""
    # A benchmark makes figures of the importable class, not of this module run as a script: both have the same shape.
    for figure in importlib.import_module(f"tests.bench.{name}").figures():
        print(json.dumps(asdict(figure) | {"passed": figure.passed}), flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
