"""The Debian package's own parts; one is really made in `make package` and tried in `make package-test`."""

import re
import shutil
import subprocess
from pathlib import Path

import deb
import pytest
import release
import system

ROOT = Path(__file__).resolve().parents[2]
DEBIAN = ROOT / "packaging/debian"


def released(version, date):
    return release.Release(version, date, "- Something.")


def test_what_is_not_released_yet_comes_before_the_release():
    assert deb.debian_version(released("1.2.0", "2027-01-31"), 0) == "1.2.0"
    assert deb.debian_version(released("1.2.0", None), 1_790_000_000) == "1.2.0~20260921"


def test_the_control_file_leaves_nothing_open():
    text = (DEBIAN / "control").read_text("utf-8")
    assert set(re.findall(r"@(\w+)@", text)) == {"VERSION", "ARCHITECTURE", "SIZE", "DEPENDS"}
    assert "\nPackage: dwibaca\n" in "\n" + text
    assert "python" not in re.search(r"^Recommends:.*$", text, re.MULTILINE)[0]


def test_the_changelog_has_every_version_in_short_lines(tmp_path):
    (tmp_path / "CHANGELOG.md").write_text(
        "## 1.1.0 (unreleased)\n\nFirst words.\n\n- "
        + "long " * 30
        + "\n  and on.\n- Two.\n\n## 1.0.0 (2026-12-01)\n\n- A.\n"
    )
    text = deb.changelog(tmp_path, 1_790_000_000)
    assert re.findall(r"^dwibaca \((\S+)\)", text, re.MULTILINE) == ["1.1.0~20260921", "1.0.0"]
    assert "  First words.\n  * long" in text
    assert "and on.\n  * Two." in text
    assert " -- The Dwibaca maintainers <dwibaca@dwibaca.invalid>  Tue, 01 Dec 2026 00:00:00 -0000" in text
    assert max(len(line) for line in text.splitlines() if not line.startswith(" -- ")) <= 80


def test_a_removal_touches_nothing_and_says_where_it_lies(tmp_path):
    script = (DEBIAN / "postrm").read_text("utf-8")
    assert not re.search(r"\brm\b|rmdir|unlink", script)
    for way, says in (("remove", True), ("purge", False), ("upgrade", False)):
        done = subprocess.run(["sh", DEBIAN / "postrm", way], capture_output=True, text=True, check=True)
        assert ("~/.local/share/dwibaca" in done.stdout) is says


def test_every_library_that_is_left_to_the_system_has_its_package():
    assert set(system.OFFSCREEN) | set(system.X11) | set(system.WAYLAND) <= set(system.BUNDLE)
    assert all(re.fullmatch(r"[a-z0-9][a-z0-9.+-]+", package) for package in system.BUNDLE.values())


def test_every_exception_for_lintian_has_a_reason():
    lines = (DEBIAN / "lintian-overrides").read_text("utf-8").splitlines()
    assert lines[0].startswith("# ")
    assert all(line.startswith(("# ", "dwibaca: ")) for line in lines)


@pytest.mark.skipif(shutil.which("dpkg-shlibdeps") is None, reason="dpkg-dev is not installed here")
def test_it_depends_on_what_it_is_linked_to(tmp_path):
    folder, stage = tmp_path / "dist/dwibaca", tmp_path / "build/root"
    folder.mkdir(parents=True)
    stage.mkdir(parents=True)
    shutil.copy(shutil.which("true"), folder / "dwibaca")
    (needed,) = deb.depends(folder, stage)
    assert re.fullmatch(r"libc6 \(>= [\d.]+\)", needed)


def test_without_a_bundle_there_is_nothing_to_pack(tmp_path, monkeypatch):
    monkeypatch.setattr(release, "current", lambda _: released("1.0.0", "2026-12-01"))
    monkeypatch.setattr(release, "epoch", lambda _: 0)
    with pytest.raises(system.NotReady, match="make package"):
        deb.build(tmp_path)
