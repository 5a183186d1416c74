"""What people install: made one from the other, and tried as a reader meets it."""

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
    """Make these packages in ``dist``, or those that need no more than is here; tell where they are and how large.

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
    """What is made where nothing is named: the bundle, and on a Debian its package."""
    return ["bundle", "deb"] if "debian" in system.distribution() else ["bundle"]


def test(root: Path, names: Sequence[str]) -> int:
    """Try these packages, or those that take no more than they are; the exit code.

    ``chroot`` is the Debian package once more, installed, upgraded and removed in a system with nothing else in it.
    Raises NotReady where one was not made.
    """
    failed = [name for name in chosen(names or usual(), TRIED) if not TRIED[name](root)]
    say(f"Failed: {', '.join(failed)}." if failed else "Every package passed.")
    return 1 if failed else 0


def chosen(names: Sequence[str], there: Collection[str]) -> list[str]:
    """The packages asked for, or all. Raises NotReady for one that there is not."""
    unknown = sorted(set(names) - set(there))
    if unknown:
        raise NotReady(f"There is no package {', '.join(unknown)} here. There are: {', '.join(there)}.")
    return list(names or there)


def size_of(path: Path) -> int:
    """Bytes of a file, or of all files in a folder, links counting nothing."""
    files = path.rglob("*") if path.is_dir() else [path]
    return sum(file.stat().st_size for file in files if file.is_file() and not file.is_symlink())
