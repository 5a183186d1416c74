"""The bundle looked over: what it would miss is noticed before a reader does. Making one takes a minute and is not done here."""

import shutil
import subprocess
import sys

import bundle
import packages
import pytest
import system
import trial

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="what a Linux bundle is linked to")


@pytest.fixture
def folder(tmp_path):
    """A bundle with a real executable and a real library, and nothing else."""
    root = tmp_path / "dist" / "dwibaca"
    (root / bundle.INSIDE / "resources" / "models").mkdir(parents=True)
    shutil.copy(shutil.which("true"), root / "dwibaca")
    (root / bundle.INSIDE / "resources" / "models" / "model.bin").write_bytes(b"x" * 2000)
    (root / bundle.INSIDE / "gui.pyc").write_bytes(b"y" * 500)
    return root


@linux
def test_what_the_executable_is_linked_to_is_known(folder):
    assert bundle.needed_of_system(folder) == {"libc.so.6"}
    bundle.look_over(folder)


@linux
def test_a_library_that_would_be_missing_stops_the_build(folder, monkeypatch):
    monkeypatch.setattr(system, "BUNDLE", {})
    with pytest.raises(system.NotReady, match=r"needs libc\.so\.6"):
        bundle.look_over(folder)
    (folder / bundle.INSIDE / "libc.so.6").write_bytes(b"")
    bundle.look_over(folder)


@linux
def test_a_bundle_that_is_too_large_stops_the_build(folder, monkeypatch):
    monkeypatch.setattr(bundle, "MOST_BYTES", 1000)
    with pytest.raises(system.NotReady, match="MB"):
        bundle.look_over(folder)


def test_the_parts_add_up_to_the_whole(folder):
    (folder / "link").symlink_to("dwibaca")
    sizes = {part.name: part.size for part in bundle.parts(folder)}
    assert sizes["the starter model"] == 2000
    assert sum(sizes.values()) == packages.size_of(folder) == 2500 + (folder / "dwibaca").stat().st_size


def test_who_would_lack_what_was_left_out_is_found():
    report = (
        "missing module named winreg - imported by platform (top-level)\n"
        "excluded module named pydoc - imported by joblib.memory (top-level), typing.x (delayed, optional)\n"
        "excluded module named numpy - imported by joblib.a (optional), joblib.b (delayed)\n"
    )
    assert bundle.wanting_left_out(report) == {"joblib.memory"}


def test_a_package_that_there_is_not_is_named(tmp_path):
    with pytest.raises(system.NotReady, match="no package zip here"):
        packages.make(tmp_path, ["zip"])


def test_without_a_bundle_there_is_nothing_to_try(tmp_path):
    with pytest.raises(system.NotReady, match="make package"):
        packages.test(tmp_path, ["bundle"])


@linux
@pytest.mark.parametrize(
    ("script", "passes"),
    [
        ('[ "$1" = --self-test ] && [ -z "$LANG$DISPLAY" ] && [ -d "$HOME" ] && ! command -v python3 >/dev/null', True),
        ("exit 1", False),
        (': > "$HOME/settings.json"', False),
    ],
    ids=["good", "failing", "leaves a trace"],
)
def test_a_program_is_tried_with_nothing_around_it(tmp_path, monkeypatch, script, passes):
    monkeypatch.setenv("DISPLAY", ":99")
    program = tmp_path / "dwibaca"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    assert trial.self_test(program) is passes


@linux
def test_the_network_is_cut_where_that_is_permitted():
    cut = trial.without_network()
    if not cut:
        pytest.skip("this system does not permit it")
    asked = "import socket; socket.create_connection(('192.0.2.1', 80), 3)"
    done = subprocess.run([*cut, sys.executable, "-c", asked], capture_output=True, text=True)
    assert "unreachable" in done.stderr
