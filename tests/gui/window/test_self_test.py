"""The window tries itself, with settings of its own and no trace of it."""

import os
from pathlib import Path

import pytest

from gui.base import languages
from gui.window import self_test
from translation import paths
from translation.cli import main as cli


@pytest.fixture(autouse=True)
def environment_as_it_was(monkeypatch):
    for name in ("QT_QPA_PLATFORM", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, os.environ.get(name, ""))  # put back afterwards


pytestmark = [pytest.mark.usefixtures("qapp", "collected_between_tests"), pytest.mark.timeout(120)]


def test_it_opens_reads_and_shuts_the_window_and_leaves_nothing_behind():
    before = set(Path.home().rglob("*"))
    made = list(self_test.checks())
    assert [check.what for check in made if not check.passed] == []
    assert len(made) >= 6
    assert set(Path.home().rglob("*")) == before
    assert not paths.settings_file().exists()
    assert not paths.library().exists()


def test_it_notices_a_language_and_a_picture_that_were_left_out(monkeypatch, tmp_path):
    monkeypatch.setattr(self_test, "PICTURES", {"png", "of-another-world"})
    monkeypatch.setattr(self_test, "_window", lambda: iter(()))
    monkeypatch.setattr(languages.paths, "resources", lambda: tmp_path)
    assert not any(check.passed for check in self_test.checks())


@pytest.mark.parametrize(("text", "window", "code"), [(0, True, 0), (1, True, 1), (0, False, 1)])
def test_it_passes_when_both_halves_do(monkeypatch, capsys, text, window, code):
    monkeypatch.setattr(cli, "main", lambda _: text)
    monkeypatch.setattr(self_test, "checks", lambda: iter([self_test.Check("the window opens", window)]))
    assert self_test.run() == code
    assert ("ok" if window else "FAIL") in capsys.readouterr().out


def test_a_missing_shared_library_is_a_failure_with_a_reason(monkeypatch, capsys):
    def without():
        raise ImportError("libEGL.so.1: cannot open shared object file")
        yield

    monkeypatch.setattr(cli, "main", lambda _: 0)
    monkeypatch.setattr(self_test, "checks", without)
    assert self_test.run() == 1
    told = capsys.readouterr()
    assert "FAIL" in told.out
    assert "libEGL.so.1" in told.out
    assert "needs none" in told.err
