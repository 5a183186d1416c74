"""The Flatpak's manifest and the list it is built of; flatpak-builder itself is not run here."""

import re
from pathlib import Path

import flatpak
import identity
import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def manifest():
    return yaml.safe_load((ROOT / f"packaging/flatpak/{identity.IDENTIFIER}.yml").read_text("utf-8"))


def test_it_is_built_of_the_sources_without_a_network(manifest):
    assert manifest["id"] == identity.IDENTIFIER
    dependencies, program = manifest["modules"]
    assert dependencies == "python-dependencies.json"
    assert all("--no-index" in command for command in program["build-commands"] if "pip" in command)
    assert [source["path"] for source in program["sources"]] == ["dwibaca.tar.gz"]
    assert "share=network" not in str(manifest["build-options"])
    assert f"python3 packaging/{Path('desktop.py')} /app" in program["build-commands"]


def test_it_sees_no_files_but_those_that_are_chosen(manifest):
    given = set(manifest["finish-args"])
    assert not any(
        argument.startswith(("--filesystem", "--persist", "--device", "--socket=session")) for argument in given
    )
    assert "--talk-name=org.freedesktop.secrets" in given
    assert {argument for argument in given if "name=" in argument} == {"--talk-name=org.freedesktop.secrets"}


def test_no_address_of_a_package_is_kept_here():
    for file in (ROOT / "packaging").rglob("*"):
        if file.suffix in {".py", ".yml", ".json", ".txt", ".spec", ".sh", ".iss"} and "licences" not in file.parts:
            assert not re.search(r"https?://\S+\.(whl|tar\.gz|zip)\b", file.read_text("utf-8")), file


def test_the_pins_are_those_of_the_runtime():
    lines = [
        "# a comment",
        "",
        "one==1",
        'linux-only==2 ; sys_platform == "linux"',
        'windows-only==3 ; sys_platform == "win32"',
        'mac-only==4 ; sys_platform == "darwin"',
        'old-python==5 ; python_version < "3.12"',
        'this-python==6 ; python_version < "3.14"',
    ]
    assert list(flatpak.wanted(lines)) == ["one==1", "linux-only==2", "this-python==6"]


def test_a_wheel_for_every_machine_is_named_once():
    both = {"url": "https://x.example/a-any.whl", "sha256": "1"}
    one = {"url": "https://x.example/b-x86.whl", "sha256": "2"}
    other = {"url": "https://x.example/b-arm.whl", "sha256": "3"}
    module = flatpak.module_of({"x86_64": [both, one], "aarch64": [both, other]})
    assert module["sources"] == [
        {"type": "file", **both},
        {"type": "file", **other, "only-arches": ["aarch64"]},
        {"type": "file", **one, "only-arches": ["x86_64"]},
    ]
    (command,) = module["build-commands"]
    assert "--no-index" in command
    assert "--no-deps" in command
