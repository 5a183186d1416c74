"""What was packed, tried where a developer's machine cannot help it: no Python, no settings, no network."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from system import NotReady, say


def of_bundle(root: Path) -> bool:
    """Whether the bundle's self-test passes with nothing around it."""
    program = root / "dist" / "dwibaca" / ("dwibaca.exe" if os.name == "nt" else "dwibaca")
    if not program.is_file():
        raise NotReady("There is no bundle to try: make it with 'make package'.")
    return self_test(program)


def self_test(program: Path, within: Sequence[str] = ()) -> bool:
    """Whether a program's self-test passes in an empty home, with an empty PATH and no network, and leaves no trace.

    ``within`` is a command that runs others, such as ``chroot FOLDER``.
    """
    with tempfile.TemporaryDirectory(prefix="dwibaca-") as place:
        home = Path(place) / "home"
        nothing = Path(place) / "nothing"
        home.mkdir()
        nothing.mkdir()
        command = [*without_network(), *within, str(program), "--self-test"]
        done = subprocess.run(command, cwd=nothing, env=bare(home, nothing))
        left = sorted(str(path.relative_to(home)) for path in home.rglob("*"))
    if left:
        say(f"It left in the reader's home: {', '.join(left)}")
    return done.returncode == 0 and not left


def bare(home: Path, path: Path) -> dict[str, str]:
    """The least of an environment that a system gives to a program."""
    kept = ("SYSTEMROOT", "TEMP", "TMP") if os.name == "nt" else ()
    names = ("HOME", "USERPROFILE", "LOCALAPPDATA", "APPDATA")
    return (
        {name: os.environ[name] for name in kept if name in os.environ}
        | dict.fromkeys(names, str(home))
        | {"PATH": str(path)}
    )


def without_network() -> list[str]:
    """The command that runs another one with the network cut; none, which is said, where that is not permitted."""
    if sys.platform.startswith("linux"):
        unshare = shutil.which("unshare")
        for options in (["--net"], ["--net", "--map-root-user"]):
            if unshare and subprocess.run([unshare, *options, "true"], capture_output=True).returncode == 0:
                return [unshare, *options]
    say("The network cannot be cut here; the self-test asks for none, but nothing would keep it from one.")
    return []
