"""The pins: one closure without holes, in step with pyproject.toml, and nothing in it that must not be."""

import json
import re
import subprocess
import sys
import tomllib
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
PACK = "packaging/pyinstaller/requirements.txt"
FILES = ("requirements.txt", "requirements-dev.txt", "requirements-bench.txt", "requirements-train.txt", PACK)
# Asked for by argos-translate-lt and ctranslate2, imported by nothing that the program imports.
LEFT_OUT = {"minisbd", "numpy", "onnxruntime"}
SYSTEMS = (
    {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"},
    {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix"},
    {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"},
)
PYTHONS = ("3.11", "3.12", "3.13", "3.14")


def lines_of(name):
    lines = (ROOT / name).read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def pins(*names):
    return [Requirement(line) for name in names for line in lines_of(name)]


def machines():
    for system in SYSTEMS:
        for version in PYTHONS:
            yield {**system, "python_version": version, "python_full_version": f"{version}.0", "extra": ""}


def holes(pinned, requires):
    """What the pins ask for and do not name, as sentences; ``requires`` gives a distribution's own requirements."""
    found: set[tuple[str, str]] = set()
    for machine in machines():
        there = {pin.name: pin for pin in pinned if pin.marker is None or pin.marker.evaluate(machine)}
        for name in there:
            for needed in requires(name):
                if needed.marker is not None and not needed.marker.evaluate(machine):
                    continue
                wanted = canonicalize_name(needed.name)
                if wanted not in there:
                    found.add((name, wanted))
                elif not needed.specifier.contains(version_of(there[wanted])):
                    found.add((name, str(needed)))
    return found


def version_of(pin):
    return next(iter(pin.specifier)).version


def installed_requirements(name):
    try:
        return [Requirement(text) for text in metadata.requires(name) or []]
    except metadata.PackageNotFoundError:
        return []  # for another system


@pytest.mark.parametrize("name", FILES)
def test_every_line_is_a_name_and_a_version(name):
    for line in lines_of(name):
        assert re.fullmatch(r"[a-z0-9-]+==[0-9][0-9a-z.]*( ; [a-z_]+ (==|<) \"[a-z0-9.]+\")?", line), line


@pytest.mark.parametrize("name", FILES)
def test_every_name_stands_once_in_one_spelling(name):
    names = [pin.name for pin in pins(name)]
    assert names == sorted(set(names))
    assert names == [canonicalize_name(written) for written in names]


def test_the_files_agree():
    versions: dict[str, str] = {}
    for pin in pins(*FILES):
        assert versions.setdefault(pin.name, str(pin.specifier)) == str(pin.specifier), pin


def test_direct_dependencies_are_pinned_within_their_ranges():
    pinned = {pin.name: pin for pin in pins("requirements.txt")}
    direct = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    for needed in map(Requirement, direct):
        pin = pinned[canonicalize_name(needed.name)]
        assert pin.marker is None, pin
        assert needed.specifier.contains(version_of(pin)), f"{pin} against {needed}"


def test_what_is_pinned_is_what_is_installed():
    for pin in pins("requirements.txt", "requirements-dev.txt"):
        if pin.marker is None or pin.marker.evaluate():
            assert metadata.version(pin.name) == version_of(pin), pin


def test_the_closure_has_no_hole():
    missing = holes(pins("requirements.txt"), installed_requirements)
    assert {needed for _, needed in missing} == {"minisbd", "numpy"}


def test_the_tests_closure_has_no_hole():
    missing = holes(pins("requirements.txt", "requirements-dev.txt"), installed_requirements)
    assert {needed for _, needed in missing} == {"minisbd"}


def test_a_hole_would_be_found():
    pinned = [pin for pin in pins("requirements.txt") if pin.name != "jeepney"]
    assert ("keyring", "jeepney") in holes(pinned, installed_requirements)
    pinned = [Requirement("lxml==5.0") if pin.name == "lxml" else pin for pin in pins("requirements.txt")]
    assert any(name == "readability-lxml" for name, _ in holes(pinned, installed_requirements))


def test_what_the_program_does_not_need_is_not_installed_with_it():
    names = {pin.name for pin in pins("requirements.txt")}
    assert names & (LEFT_OUT | {"argostranslate", "stanza", "torch", "pyside6", "pyside6-addons"}) == set()
    assert {pin.name for pin in pins("requirements-bench.txt")} >= LEFT_OUT


def test_the_program_runs_without_what_is_left_out(tiny_package, tmp_path):
    page = tmp_path / "page.txt"
    page.write_text(
        "Warga menanam seribu pohon\n\n" + "Warga desa menanam pohon di tepi sungai pagi ini. " * 12, "utf-8"
    )
    program = f"import sys; sys.modules.update(dict.fromkeys({LEFT_OUT!r})); import main; sys.exit(main.main())"
    command = ["translate", str(page), "--format", "json", "--model", str(tiny_package)]
    done = subprocess.run([sys.executable, "-c", program, *command], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert all(pair["target"] is not None for block in json.loads(done.stdout)["blocks"] for pair in block["pairs"])
