"""The sources of the Flatpak in ``build/flatpak``: manifest, program, list of wheels.

The list is generated for each release and never committed, because its addresses change.
"""

import json
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import environment
import release
from identity import IDENTIFIER
from system import NotReady, say

PYTHON = (3, 13)  # of the runtime that the manifest names
MACHINES = {"x86_64": "x86_64", "aarch64": "aarch64"}
GLIBC = 42  # the runtime's is 2.42, and what was built for an older one runs on it
SYSTEMS = (*(f"manylinux_2_{minor}" for minor in range(GLIBC, 4, -1)), "manylinux2014")
BELOW = re.compile(r"python_version < \"3\.(\d+)\"")


def prepare(root: Path) -> Path:
    """Write everything that flatpak-builder needs and return the folder.

    Raises:
        NotReady: a wheel was not found, or this is no git checkout.
    """
    release.current(root)
    moment = release.epoch(root)
    folder = root / "build" / "flatpak"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    archive = ["git", "archive", "--prefix=dwibaca/", "-o", str(folder / "dwibaca.tar.gz"), "HEAD"]
    if subprocess.run(archive, cwd=root).returncode != 0:
        raise NotReady("The program's sources could not be taken from git; the line above says why.")
    manifest = root / "packaging" / "flatpak" / f"{IDENTIFIER}.yml"
    (folder / manifest.name).write_text(manifest.read_text("utf-8").replace("@EPOCH@", str(moment)), "utf-8")
    python = environment.ready(root, ("requirements.txt", "packaging/pyinstaller/requirements.txt"), ".venv.package")
    lines = list(wanted((root / "requirements.txt").read_text("utf-8").splitlines()))
    tools = (root / "packaging/pyinstaller/requirements.txt").read_text("utf-8").splitlines()
    lines += [line for line in tools if line.startswith("setuptools==")]  # what the program itself is installed by
    say("Asking where the wheels are …")
    found = {machine: wheels(python, lines, machine) for machine in MACHINES}
    if any(not wheel["url"].startswith("https:") for each in found.values() for wheel in each):
        say("Some lie where only this machine finds them: let pip look in a public index for a list to be passed on.")
    module = json.dumps(module_of(found), indent=2)
    (folder / "python-dependencies.json").write_text(module + "\n", "utf-8")
    say(f"Now, where Flatpak and its runtime are: cd {folder} && flatpak-builder --sandbox app {manifest.name}")
    return folder


def wanted(lines: Iterable[str]) -> Iterator[str]:
    """The pins for Linux and the runtime's Python, without markers."""
    for line in lines:
        pin, _, marker = line.partition(" ; ")
        below = BELOW.search(marker)
        if not pin or pin.startswith("#") or "win32" in marker or "darwin" in marker:
            continue
        if below is None or PYTHON[1] < int(below[1]):
            yield pin


def wheels(python: Path, pins: list[str], machine: str) -> list[dict[str, str]]:
    """The wheel of each pin for an architecture: its address and checksum, as pip finds them without installing.

    Raises:
        NotReady: pip did not find one.
    """
    systems = [f"--platform={system}_{MACHINES[machine]}" for system in SYSTEMS]
    version = ".".join(map(str, PYTHON))
    options = ["--dry-run", "--ignore-installed", "--no-deps", "--only-binary=:all:", "--quiet", "--report=-"]
    where = [f"--python-version={version}", *systems, "--target=unused", "--disable-pip-version-check"]
    command = [str(python), "-m", "pip", "install", *options, *where, *pins]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        raise NotReady(f"For {machine} not every wheel was found:\n{done.stderr}")
    report: dict[str, Any] = json.loads(done.stdout)
    return [
        {"url": each["download_info"]["url"], "sha256": each["download_info"]["archive_info"]["hashes"]["sha256"]}
        for each in report["install"]
    ]


def module_of(found: dict[str, list[dict[str, str]]]) -> dict[str, Any]:
    """The manifest's module that installs these wheels; common ones are listed once."""
    machines: dict[tuple[str, str], list[str]] = {}
    for machine, each in found.items():
        for wheel in each:
            machines.setdefault((wheel["url"], wheel["sha256"]), []).append(machine)
    sources = [
        {"type": "file", "url": url, "sha256": digest} | ({"only-arches": on} if len(on) < len(found) else {})
        for (url, digest), on in sorted(machines.items())
    ]
    command = "pip3 install --no-index --no-deps --no-compile --prefix=/app *.whl"
    return {
        "name": "python-dependencies",
        "buildsystem": "simple",
        "build-commands": [command],
        "sources": sources,
        "cleanup": ["/bin", "/lib/python*/site-packages/setuptools*"],
    }
