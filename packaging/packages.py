"""The packages: built one from the other, and tested as installed."""

from collections.abc import Callable, Collection, Sequence
from pathlib import Path

import appimage
import bundle
import chroot
import deb
import flatpak
import system
import trial
from system import NotReady, say

MADE: dict[str, Callable[[Path], Path]] = {
    "bundle": bundle.build,
    "deb": deb.build,
    "appimage": appimage.build,
    "flatpak": flatpak.prepare,
}
TRIED: dict[str, Callable[[Path], bool]] = {
    "bundle": trial.of_bundle,
    "deb": trial.of_deb,
    "chroot": chroot.of_deb,
}


def make(root: Path, names: Sequence[str]) -> None:
    """Make these packages, or all possible ones, in ``dist``; print their paths and sizes.

    Raises:
        NotReady: one could not be made; the message says why.
    """
    for name in chosen(names or usual(), MADE):
        made = MADE[name](root)
        print(f"{made.relative_to(root)}: {size_of(made) / 1e6:.1f} MB", flush=True)
        if name == "bundle":
            for part in bundle.parts(made):
                print(f"  {part.size / 1e6:6.1f} MB  {part.name}", flush=True)


def usual() -> list[str]:
    """The packages made by default: the bundle, and on Debian its package."""
    return ["bundle", "deb"] if "debian" in system.distribution() else ["bundle"]


def test(root: Path, names: Sequence[str]) -> int:
    """Test these packages, or all that need no special set-up; returns the exit code.

    ``chroot`` tests the Debian package in a minimal system: installed, upgraded and removed. Raises NotReady for a
    missing package.
    """
    failed = [name for name in chosen(names or usual(), TRIED) if not TRIED[name](root)]
    say(f"Failed: {', '.join(failed)}." if failed else "Every package passed.")
    return 1 if failed else 0


def chosen(names: Sequence[str], there: Collection[str]) -> list[str]:
    """The named packages, or all. Raises NotReady for an unknown one."""
    unknown = sorted(set(names) - set(there))
    if unknown:
        raise NotReady(f"There is no package {', '.join(unknown)} here. There are: {', '.join(there)}.")
    return list(names or there)


def size_of(path: Path) -> int:
    """The size of a file, or of all files in a folder, without links."""
    files = path.rglob("*") if path.is_dir() else [path]
    return sum(file.stat().st_size for file in files if file.is_file() and not file.is_symlink())
