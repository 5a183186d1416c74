"""The project's virtual environments, above all ``.venv``: created once, filled with pins, checked at each start.

A stamp inside records what was installed completely. The check takes a few milliseconds: hashes of the requirement
files and one listing of ``site-packages``.
"""

import contextlib
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from system import NotReady, require, say

STAMP = "dwibaca.json"
NAME = ".venv"  # the folder of the one that the program and its tests run in


def python_of(folder: Path) -> Path:
    """The interpreter of a virtual environment."""
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def usable(root: Path) -> bool:
    """True if ``root/.venv`` is complete; its packages may be out of date."""
    return _fault(root / ".venv") == ""


def ready(root: Path, requirements: Sequence[str], name: str = NAME) -> Path:
    """The interpreter of the environment ``root/name``, with these requirement files installed.

    Raises:
        NotReady: the environment could not be made or filled; the message says what to do.
    """
    folder = root / name
    if _fault(folder) == "" and _lacking(root, folder, requirements) == []:
        return python_of(folder)
    try:
        with _alone(root):
            _prepare(root, folder, requirements)
    except OSError as error:
        raise NotReady(
            f"The environment in {folder} could not be made: {error}. See to the folder, and try again."
        ) from error
    return python_of(folder)


def _prepare(root: Path, folder: Path, requirements: Sequence[str]) -> None:
    fault = _fault(folder)  # once more: another start may have done the work while we waited
    if fault:
        if os.path.lexists(folder):
            say(f"Building {folder.name} anew: {fault}.")
        _create(folder)
    lacking = _lacking(root, folder, requirements)
    if lacking:
        _install(root, folder, lacking)


def _fault(folder: Path) -> str:
    """The reason why this environment cannot be used, or ``""``."""
    if not folder.is_dir():
        return "there is none"
    stamp = _read_stamp(folder)
    if stamp is None:
        return "it was not made by this command"
    if not stamp.get("finished"):
        return "its installation was interrupted"
    python = python_of(folder)
    if not python.exists() or stamp.get("python") != os.path.realpath(python):
        return "its Python is gone or was replaced"
    if stamp.get("folder") != str(folder.resolve()):
        return "its folder was moved"
    if set(stamp.get("content", [])) - _content(folder):
        return "parts of it are missing"
    return ""


def _lacking(root: Path, folder: Path, requirements: Sequence[str]) -> list[str]:
    """The requirement files that have changed since they were installed."""
    installed = (_read_stamp(folder) or {}).get("requirements", {})
    return [name for name in requirements if installed.get(name) != _digest(root / name)]


def _create(folder: Path) -> None:
    require({}, venv=True)
    if folder.is_symlink() or folder.is_file():
        folder.unlink()
    elif folder.is_dir():
        shutil.rmtree(folder)
    folder.mkdir()
    _write_stamp(folder, {"finished": False})
    say(f"Making the virtual environment {folder.name} …")
    _call([str(_base_python()), "-m", "venv", str(folder)], "The virtual environment could not be made.")
    _call([*_pip(folder), "--upgrade", "pip"], "pip could not be brought up to date.")
    _stamp(folder, {})


def _install(root: Path, folder: Path, lacking: Sequence[str]) -> None:
    installed = (_read_stamp(folder) or {}).get("requirements", {})
    _write_stamp(folder, {"finished": False})
    say(f"Installing {' and '.join(lacking)} into {folder.name}; this happens once and can take some minutes …")
    files = [argument for name in lacking for argument in ("-r", str(root / name))]
    _call([*_pip(folder), "--no-deps", *files], "The packages could not be installed.")
    _stamp(folder, installed | {name: _digest(root / name) for name in lacking})


def _pip(folder: Path) -> list[str]:
    return [str(python_of(folder)), "-m", "pip", "install", "--no-input", "--disable-pip-version-check"]


def _call(command: list[str], failure: str) -> None:
    """Run a command that fills the environment, with its output on standard error."""
    # What a person set for installing elsewhere must not lead out of the environment.
    kept_out = {"PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_REQUIRE_HASHES", "PYTHONHOME", "PYTHONPATH"}
    environment = {name: value for name, value in os.environ.items() if name not in kept_out}
    if subprocess.run(command, stdout=sys.stderr, env=environment).returncode != 0:
        raise NotReady(
            f"{failure} The lines above say why; is there a network connection and room on the disk? Try again."
        )


def _base_python() -> Path:
    """The interpreter outside any virtual environment, so that ours may be deleted while it runs us."""
    if sys.prefix == sys.base_prefix:
        return Path(sys.executable)
    if os.name == "nt":
        return Path(sys.base_prefix) / "python.exe"
    return Path(sys.base_prefix) / "bin" / f"python{sys.version_info.major}.{sys.version_info.minor}"


def _content(folder: Path) -> set[str]:
    """The names in ``site-packages``: packages and their version records."""
    places = [folder / "Lib" / "site-packages", *(folder / "lib").glob("python3.*/site-packages")]
    names = (entry.name for place in places if place.is_dir() for entry in place.iterdir())
    return {name for name in names if name != "__pycache__" and not name.startswith("pip")}  # pip may be renewed


def _digest(file: Path) -> str:
    """A requirement file's hash, ignoring comments and order."""
    lines = (re.sub(r"(^|\s)#.*", "", line).strip() for line in file.read_text("utf-8").splitlines())
    return hashlib.sha256("\n".join(sorted(filter(None, lines))).encode()).hexdigest()


def _stamp(folder: Path, requirements: dict[str, str]) -> None:
    _write_stamp(
        folder,
        {
            "finished": True,
            "folder": str(folder.resolve()),
            "python": os.path.realpath(python_of(folder)),
            "requirements": requirements,
            "content": sorted(_content(folder)),
        },
    )


def _read_stamp(folder: Path) -> dict[str, Any] | None:
    try:
        stamp = json.loads((folder / STAMP).read_text("utf-8"))
    except (OSError, ValueError):
        return None
    return stamp if isinstance(stamp, dict) else None


def _write_stamp(folder: Path, stamp: dict[str, Any]) -> None:
    beside = folder / (STAMP + ".new")
    beside.write_text(json.dumps(stamp, indent=1), "utf-8")
    beside.replace(folder / STAMP)


@contextlib.contextmanager
def _alone(root: Path) -> Iterator[None]:
    """Make a second start wait instead of installing at the same time (not on Windows, which cannot lock a folder)."""
    if os.name == "nt":
        yield
        return
    import fcntl

    handle = os.open(root, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
