"""What a desktop reads: the menu's entry, the software centre's page, icons. The tools that check them are in `make package-test`."""

import configparser
import gzip
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import desktop
import icon_files
import identity
import pytest
import release
from icons import render
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageReader

from gui.application import ICON_SIZES
from gui.window.sources import LINK

ROOT = Path(__file__).resolve().parents[2]
MOMENT = 1_790_000_000


@pytest.fixture(scope="module")
def entry():
    parser = configparser.RawConfigParser()
    parser.optionxform = str
    parser.read(ROOT / "packaging/linux/dwibaca.desktop", "utf-8")
    return parser["Desktop Entry"]


@pytest.fixture(scope="module")
def usr(tmp_path_factory):
    folder = tmp_path_factory.mktemp("usr")
    desktop.install(ROOT, folder, release.current(ROOT), MOMENT)
    return folder


def test_the_menu_opens_it_with_what_a_file_manager_or_a_link_gives(entry):
    assert entry["Name"] == identity.NAME
    assert entry["Comment"] == identity.SUMMARY
    assert entry["Exec"] == f"{identity.COMMAND} %U"
    assert entry["Icon"] == identity.COMMAND
    kinds = entry["MimeType"].strip(";").split(";")
    assert kinds == [kind for kind, _, _ in identity.FILES] + [f"x-scheme-handler/{identity.SCHEME}"]
    assert f"{identity.SCHEME}:" == LINK
    assert {"GenericName[id]", "Comment[id]", "Keywords[id]"} <= set(entry)


def test_it_is_no_browser(entry):
    assert "x-scheme-handler/http" not in entry["MimeType"].replace(f"/{identity.SCHEME}", "")
    assert "WebBrowser" not in entry["Categories"]


def test_the_page_of_the_software_centre_names_every_version(usr):
    page = ElementTree.parse(usr / f"share/metainfo/{identity.IDENTIFIER}.metainfo.xml").getroot()
    assert page.findtext("id") == identity.IDENTIFIER
    assert page.findtext("summary") == identity.SUMMARY
    assert page.findtext("launchable") == f"{identity.COMMAND}.desktop"
    assert [kind.text for kind in page.iter("mediatype")] == [kind for kind, _, _ in identity.FILES]
    versions = [each.get("version") for each in page.iter("release")]
    assert versions == [each.version for each in release.releases(ROOT)]
    lines = [item.text for item in next(page.iter("release")).iter("li")]
    assert lines
    assert not any("`" in line or "](" in line for line in lines)


def test_a_release_has_its_day_and_what_is_not_released_is_said_to_be_so(tmp_path):
    (tmp_path / "packaging/linux").mkdir(parents=True)
    (tmp_path / f"packaging/linux/{identity.IDENTIFIER}.metainfo.xml").write_text("<component><releases/></component>")
    (tmp_path / "CHANGELOG.md").write_text(
        "## 1.1.0 (unreleased)\n\n- `a` & [b](c.md)\n  goes on.\n- Two.\n\n## 1.0.0 (2026-12-01)\n\nNo points.\n"
    )
    first, second = ElementTree.fromstring(desktop.metainfo(tmp_path, MOMENT)).iter("release")
    assert first.attrib == {"version": "1.1.0", "date": "2026-09-21", "type": "development"}
    assert [item.text for item in first.iter("li")] == ["a & b goes on.", "Two."]
    assert second.attrib == {"version": "1.0.0", "date": "2026-12-01", "type": "stable"}
    assert list(second) == []


def test_the_manual_bears_the_version(usr):
    manual = gzip.decompress((usr / "share/man/man1/dwibaca.1.gz").read_bytes()).decode()
    assert f'"Dwibaca {release.version_of(ROOT)}"' in manual
    assert "@" not in manual


def test_the_icon_is_there_in_every_size_and_as_a_drawing(usr):
    icons = usr / "share/icons/hicolor"
    for size in desktop.SIZES:
        assert QImage(str(icons / f"{size}x{size}/apps/dwibaca.png")).size().toTuple() == (size, size)
    assert (icons / "scalable/apps/dwibaca.svg").is_file()
    assert set(ICON_SIZES) <= set(desktop.SIZES) == set(render.SIZES)


@pytest.mark.parametrize("size", render.SIZES)
def test_every_picture_is_made_of_the_drawing_of_today(qapp, size):
    made = render.rendered(render.drawing_for(size), size)
    kept = QImage(str(render.FOLDER / f"dwibaca-{size}.png")).convertToFormat(made.format())
    far = [
        (x, y)
        for x in range(0, size, max(1, size // 32))
        for y in range(0, size, max(1, size // 32))
        if any(abs(a - b) > 24 for a, b in zip(colours(made, x, y), colours(kept, x, y), strict=True))
    ]
    assert far == []


def colours(picture, x, y):
    return picture.pixelColor(x, y).getRgb()


@pytest.mark.parametrize(("make", "kind", "sizes"), [
    (icon_files.ico, "ico", icon_files.ICO_SIZES), (icon_files.icns, "icns", tuple(icon_files.ICNS_SIZES.values())),
])  # fmt: skip
def test_the_icons_of_other_systems_hold_every_size(qapp, make, kind, sizes):
    data = QByteArray(make(ROOT))
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, kind.encode())
    met = set()
    for _ in range(reader.imageCount()):
        met.add(reader.read().width())
        reader.jumpToNextImage()
    assert met == set(sizes)
