"""The version has one place, and what the changelog does not name is not built."""

import subprocess
from pathlib import Path

import packages
import pytest
import release
import system

from translation.version import VERSION

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def project(tmp_path):
    (tmp_path / "translation").mkdir()
    (tmp_path / "translation" / "version.py").write_text('"""One place."""\n\nVERSION = "1.2.0"\n')
    (tmp_path / "CHANGELOG.md").write_text(
        "# Changelog\n\n## 1.3.0 (unreleased)\n\n- Later.\n\n## 1.2.0 (2027-01-31)\n\nThe second.\n\n- One.\n- Two.\n\n"
        "## 1.1.0 (2026-12-01)\n\n- First.\n"
    )
    return tmp_path


def test_the_version_is_found_with_its_day_and_its_notes(project):
    assert release.current(project) == release.Release("1.2.0", "2027-01-31", "The second.\n\n- One.\n- Two.")
    assert [each.date for each in release.releases(project)] == [None, "2027-01-31", "2026-12-01"]


def test_a_version_that_the_changelog_does_not_name_is_not_built(project):
    (project / "translation" / "version.py").write_text('VERSION = "1.2.1"\n')
    with pytest.raises(system.NotReady, match=r"does not name version 1\.2\.1"):
        release.current(project)
    for name in packages.MADE:
        with pytest.raises(system.NotReady, match=r"does not name version 1\.2\.1"):
            packages.make(project, [name])
    assert not (project / "dist").exists()


def test_a_beginning_of_a_version_is_not_that_version(project):
    (project / "translation" / "version.py").write_text('VERSION = "1.2"\n')
    with pytest.raises(system.NotReady):
        release.current(project)


def test_this_version_can_be_built():
    assert release.current(ROOT).version == VERSION
    assert release.current(ROOT).notes


def test_a_build_bears_the_moment_it_is_told_or_that_of_the_last_commit(project):
    assert release.epoch(project, {"SOURCE_DATE_EPOCH": "1800000000"}) == 1800000000
    with pytest.raises(system.NotReady, match="SOURCE_DATE_EPOCH"):
        release.epoch(project, {"GIT_CEILING_DIRECTORIES": str(project.parent)})
    git = ["git", "-c", "user.name=A", "-c", "user.email=a@b.example"]
    subprocess.run([*git, "init", "-q"], cwd=project, check=True)
    dated = {"GIT_COMMITTER_DATE": "1790000000 +0700", "PATH": "/usr/bin:/bin", "HOME": str(project)}
    subprocess.run([*git, "commit", "-q", "--allow-empty", "-m", "One"], cwd=project, check=True, env=dated)
    assert release.epoch(project, {}) == 1790000000
    assert release.day(1790000000) == "2026-09-21"
