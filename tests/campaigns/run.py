"""Runs campaigns: ``python -m tests.campaigns.run [NAME[=COUNT] …]``, all of them without a name; 1 if a bar is missed."""

import importlib
import sys
import time
from pathlib import Path

PREFIX = "campaign_"


def names() -> list[str]:
    """The campaigns there are."""
    return sorted(file.stem.removeprefix(PREFIX) for file in Path(__file__).parent.glob(f"{PREFIX}*.py"))


def main(arguments: list[str]) -> int:
    """Run the named campaigns, each so many times or as often as it usually does, and print their figures."""
    there = names()
    chosen = [argument.partition("=") for argument in arguments or there]
    if unknown := [name for name, _, _ in chosen if name not in there]:
        print(f"There is no campaign {', '.join(unknown)}. There are: {', '.join(there)}.", file=sys.stderr)
        return 2
    missed = 0
    for name, _, count in chosen:
        began = time.monotonic()
        module = importlib.import_module(f"tests.campaigns.{PREFIX}{name}")
        for figure in module.figures(*([int(count)] if count else [])):
            missed += not figure.passed
            sign = "≤" if figure.better == "lower" else "≥"
            said = f"{figure.value:.4g} {figure.unit}".strip()
            bar = f"{sign} {figure.bar:g}"
            print(f"{figure.name:76} {said:>10} {bar:>9}  {'pass' if figure.passed else 'MISS'}", flush=True)
        print(f"{name}: {time.monotonic() - began:.0f} s", file=sys.stderr, flush=True)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
