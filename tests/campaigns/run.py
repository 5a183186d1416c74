"""Runs campaigns: ``python -m tests.campaigns.run [NAME[=COUNT] …]``, all of them without a name; 1 if a bar is missed."""

import contextlib
import importlib
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

PREFIX = "campaign_"


def names() -> list[str]:
    """The campaigns there are."""
    return sorted(file.stem.removeprefix(PREFIX) for file in Path(__file__).parent.glob(f"{PREFIX}*.py"))


@contextlib.contextmanager
def a_home_of_its_own() -> Iterator[None]:
    """Nothing of whoever runs a campaign is read or written."""
    with tempfile.TemporaryDirectory(prefix="dwibaca-home-") as home:
        names = ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")
        with patch.dict(os.environ, {name: f"{home}/{name}" for name in names}):
            yield


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
    with a_home_of_its_own():
        sys.exit(main(sys.argv[1:]))
