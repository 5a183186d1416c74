"""Faults of our own invention, in many styles: what is found of each kind, and what is left in peace."""

import tomllib
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

from tests.quality.own_faults import cases
from translation.document import DoubtKind
from translation.engine.checks.doubts import doubts

FLOORS = tomllib.loads((Path(__file__).parents[2] / "quality_floors.toml").read_text("utf-8"))
# What a reason may be called for each kind of fault; one fault may be seen from two sides.
REASONS = {
    "number": {DoubtKind.NUMBER},
    "weekday": {DoubtKind.WEEKDAY},
    "month": {DoubtKind.MONTH, DoubtKind.NUMBER},
    "direction": {DoubtKind.DIRECTION},
    "currency": {DoubtKind.CURRENCY},
    "unit": {DoubtKind.UNIT},
    "name": {DoubtKind.NAME_LOST, DoubtKind.NAME_CHANGED, DoubtKind.NAME_ADDED},
    "mangled": {DoubtKind.NAME_LOST, DoubtKind.NAME_CHANGED, DoubtKind.NAME_ADDED},
    "lost": {DoubtKind.NAME_LOST},
    "negation_lost": {DoubtKind.NEGATION_LOST},
    "negation_added": {DoubtKind.NEGATION_ADDED},
    "missing": {DoubtKind.MISSING},
    "added": {DoubtKind.ADDED},
    "copied": {DoubtKind.COPIED},
    "repeated": {DoubtKind.REPEATED},
    "quotes": {DoubtKind.QUOTES},
    "speaker": {DoubtKind.SPEAKER},
}


@cache
def found():
    """For each kind whether its faults are marked, and whether with their own reason."""
    marked, named = defaultdict(list), defaultdict(list)
    for case in cases():
        for kind, target in case.faulty:
            kinds = {doubt.kind for doubt in doubts(case.source, target)}
            marked[kind].append(bool(kinds))
            named[kind].append(bool(kinds & REASONS[kind]))
    return marked, named


def test_every_kind_of_fault_is_there():
    assert set(found()[0]) == set(REASONS) == set(FLOORS["own_faults_marked"])
    assert sum(map(len, found()[0].values())) > 400


@pytest.mark.parametrize("kind", REASONS)
def test_faults_are_marked(kind):
    marked = found()[0][kind]
    assert 100 * sum(marked) / len(marked) >= FLOORS["own_faults_marked"][kind]


@pytest.mark.parametrize("kind", REASONS)
def test_faults_are_marked_with_their_own_reason(kind):
    named = found()[1][kind]
    assert 100 * sum(named) / len(named) >= FLOORS["own_faults_named"][kind]


def test_faithful_translations_are_left_in_peace():
    good = [(case.source, target) for case in cases() for target in case.good]
    wrong = [pair for pair in good if doubts(*pair)]
    assert len(good) > 200
    assert 100 - 100 * len(wrong) / len(good) >= FLOORS["own_faults"]["peace"], wrong
