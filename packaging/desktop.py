"""Desktop integration on Linux: menu entry, icons, AppStream page, man page.

``python3 packaging/desktop.py PREFIX`` installs it, as the Flatpak does.
"""

import gzip
import re
import shutil
import sys
from pathlib import Path
from xml.sax.saxutils import escape

import release
from identity import COMMAND, IDENTIFIER

SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
OWN = Path("packaging") / "linux"


def install(root: Path, prefix: Path, now: release.Release, moment: int) -> None:
    """Install all of it below ``prefix``, such as ``/usr``."""
    share = prefix / "share"
    _copy(root / OWN / f"{COMMAND}.desktop", share / "applications" / f"{COMMAND}.desktop")
    icons = share / "icons" / "hicolor"
    for size in SIZES:
        _copy(root / f"resources/icons/{COMMAND}-{size}.png", icons / f"{size}x{size}" / "apps" / f"{COMMAND}.png")
    _copy(root / f"resources/icons/{COMMAND}.svg", icons / "scalable" / "apps" / f"{COMMAND}.svg")
    page = share / "metainfo" / f"{IDENTIFIER}.metainfo.xml"
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(metainfo(root, moment), "utf-8")
    manual = share / "man" / "man1" / f"{COMMAND}.1.gz"
    manual.parent.mkdir(parents=True, exist_ok=True)
    text = (root / OWN / f"{COMMAND}.1").read_text("utf-8")
    text = text.replace("@VERSION@", now.version).replace("@DATE@", now.date or release.day(moment))
    with manual.open("wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=0) as packed:
        packed.write(text.encode())


def metainfo(root: Path, moment: int) -> str:
    """The AppStream page with every version that the changelog names."""
    text = (root / OWN / f"{IDENTIFIER}.metainfo.xml").read_text("utf-8")
    releases = "".join(_release(each, moment) for each in release.releases(root))
    return text.replace("<releases/>", f"<releases>\n{releases}  </releases>")


def _release(each: release.Release, moment: int) -> str:
    kind, day = ("stable", each.date) if each.date else ("development", release.day(moment))
    points = [" ".join(point.split()) for point in re.findall(r"^- ((?:.|\n(?!-|\n))+)", each.notes, re.MULTILINE)]
    items = "".join(f"          <li>{escape(_plain(point))}</li>\n" for point in points)
    described = f"      <description>\n        <ul>\n{items}        </ul>\n      </description>\n" if items else ""
    return f'    <release version="{each.version}" date="{day}" type="{kind}">\n{described}    </release>\n'


def _plain(point: str) -> str:
    """A line of the changelog without the marks of Markdown."""
    return re.sub(r"[`*]|\[([^]]*)\]\([^)]*\)", lambda found: found[1] or "", point)


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


if __name__ == "__main__":
    here = Path(__file__).resolve().parent.parent
    install(here, Path(sys.argv[1]), release.current(here), release.epoch(here))
