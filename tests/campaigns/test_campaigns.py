"""The campaigns run: a few of each here, thousands with ``make campaign``."""

import os

import pytest

from tests.campaigns import (
    campaign_checks,
    campaign_flips,
    campaign_following,
    campaign_growth,
    campaign_kills,
    campaign_packages,
    run,
)
from tests.conftest import SHARED


def passed(figures):
    return [figure.name for figure in figures if not figure.passed]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork on Windows")
def test_a_kill_in_each_job_loses_nothing():
    assert passed(campaign_kills.figures(1)) == []


def test_flipped_libraries_are_opened_rescued_or_told():
    assert passed(campaign_flips.figures(4)) == []


def test_days_of_outlets_with_faults_lose_nothing():
    assert passed(campaign_following.figures(2)) == []


def test_hostile_packages_are_refused_in_a_sentence():
    assert passed(campaign_packages.figures(6)) == []


@pytest.mark.skipif(not SHARED.joinpath("corpora").is_dir(), reason="the gathered sentences are not here")
def test_checks_raise_on_no_sentence():
    assert passed(campaign_checks.figures(50)) == []


def test_growth_is_measured_for_every_shape(monkeypatch):
    monkeypatch.setattr(campaign_growth, "SHAPES", {"dots": None, "bold": None})
    _, longest = campaign_growth.figures(20_000)
    assert longest.value > 0


def test_a_campaign_that_is_not_there_is_told(capsys):
    assert run.main(["nothing"]) == 2
    assert "There are: browser, checks, flips, following, growth, kills, packages, pages." in capsys.readouterr().err
