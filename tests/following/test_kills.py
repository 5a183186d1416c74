"""Killed at any moment, following loses and doubles nothing."""

import os
import random
import shutil

import pytest

from tests.campaigns.campaign_kills import killed
from tests.following.kills import follow, is_followed, is_read, read, save_pages


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork on Windows")
@pytest.mark.parametrize(
    ("work", "holds", "prepare"), [(follow, is_followed, lambda folder: None), (read, is_read, save_pages)]
)
def test_a_kill_loses_nothing(tmp_path, work, holds, prepare):
    template = tmp_path / "template"
    template.mkdir()
    prepare(template)
    dice = random.Random(5)
    for number in range(6):
        folder = tmp_path / str(number)
        shutil.copytree(template, folder)
        killed(work, folder, dice.uniform(0, 0.4))
        holds(folder)
