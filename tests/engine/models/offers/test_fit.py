"""Which models suit a machine, with machines that are made up."""

import pytest

from translation.engine.models.offers import fit as fits
from translation.engine.models.offers.catalogue import Figures, Score, catalogue
from translation.engine.models.offers.fit import (
    LONG,
    Candidate,
    Fit,
    Machine,
    expected_seconds,
    fit,
    memory_size,
    recommended,
    seconds_for_article,
    this_machine,
)

GB = 10**9
MODELS = catalogue().models


def best(memory, starter=0.0, room=100 * GB):
    """The id of the catalogue's model that a machine is told to take."""
    machine = Machine(memory, room, starter)
    rows = [
        Candidate(
            model.id,
            model.figures,
            fit(model.memory, model.about_size, machine),
            expected_seconds(model.figures, machine),
        )
        for model in MODELS
    ]
    return recommended(rows)


@pytest.mark.parametrize(
    ("memory", "starter", "model"),
    [
        (32 * GB, 3000.0, "nllb-200-3.3b-int8"),
        (32 * GB, 700.0, "nllb-200-distilled-1.3b-int8"),
        (8 * GB, 3000.0, "nllb-200-distilled-1.3b-int8"),
        (32 * GB, 350.0, "m2m100-1.2b-int8"),
        (4 * GB, 400.0, "nllb-200-distilled-1.3b-int8"),
        (2 * GB, 700.0, "nllb-200-distilled-600m-int8"),
        (2 * GB, 150.0, "opus-mt-id-en"),
        (GB // 2, 700.0, ""),
        (GB, 20.0, ""),
    ],
)
def test_the_best_that_a_machine_can_carry_is_recommended(memory, starter, model):
    assert best(memory, starter) == model


def test_what_has_no_score_is_never_recommended():
    assert recommended([Candidate("a", Figures(), Fit.FITS, 1.0)]) == ""
    assert "madlad" not in best(64 * GB, 9000.0)


def test_where_nothing_is_known_of_the_speed_the_score_decides():
    assert best(32 * GB) == "nllb-200-3.3b-int8"


def test_a_disk_without_room_is_seen():
    assert fit(GB, 3 * GB, Machine(32 * GB, 2 * GB)) is Fit.ROOM
    assert best(32 * GB, 3000.0, room=GB) == "nllb-200-distilled-600m-int8"


def test_an_unknown_machine_is_not_held_against_a_model():
    assert fit(500 * GB, 500 * GB, Machine()) is Fit.FITS


def test_times_are_the_starters_scaled():
    machine = Machine(starter=470.0)
    assert expected_seconds(Figures(relative_time=10.0), machine) == pytest.approx(10.0)
    assert expected_seconds(Figures(relative_time=1.0), machine) == pytest.approx(seconds_for_article(470.0))
    assert expected_seconds(Figures(), machine) is None
    assert expected_seconds(Figures(relative_time=10.0), Machine()) is None
    assert seconds_for_article(None) is None


def test_a_model_that_would_take_too_long_is_not_recommended():
    slow, quick = Figures((Score("a", 50),), 1), Figures((Score("a", 30),), 1)
    rows = [Candidate("slow", slow, Fit.FITS, LONG + 1), Candidate("quick", quick, Fit.FITS, LONG)]
    assert recommended(rows) == "quick"


def test_this_machine_says_what_it_has(tmp_path):
    machine = this_machine(100.0)
    assert machine.memory > 200_000_000
    assert machine.room > 0
    assert machine.starter == 100.0


def test_a_system_that_does_not_tell_its_memory_is_unknown(monkeypatch):
    monkeypatch.setattr(fits, "system_memory", lambda: None)
    assert memory_size() == 0
