"""The floors of extraction for the pages that are here; they may only rise (tests/test_quality.py looks at that)."""

import tomllib
from pathlib import Path

import pytest

from tests.bench.extraction_sets import ours, score, sets

FLOORS = tomllib.loads((Path(__file__).parents[1] / "quality_floors.toml").read_text("utf-8"))["extraction"]


@pytest.mark.parametrize(
    ("name", "samples"),
    [one for one in sets() if "without" not in one[0]],
    ids=lambda one: one if isinstance(one, str) else "",
)
def test_a_set_of_pages_is_read_as_well_as_it_was(name, samples):
    found = score(samples, ours)
    assert found.f1 >= FLOORS.get(name.replace(" ", "_"), 0.97)
    assert found.worst >= 0.97
