"""What goes into a bundle and what does not; PyInstaller itself is not run here."""

import ast
import re
import sys
from importlib import metadata
from pathlib import Path

import contents
import licences
import pytest
import system

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = "/x/.venv.package/lib/python3.11/site-packages/"


def distributions():
    return list(contents.pinned(ROOT / "requirements.txt"))


@pytest.fixture(scope="module")
def data():
    return {f"{folder}/{Path(source).name}" for source, folder in contents.data_files(ROOT, distributions())}


def test_the_sample_the_model_the_fonts_and_both_languages_come_along(data):
    for resource in (ROOT / "resources").rglob("*"):
        if resource.is_file() and resource.suffix not in {".py", ".pyc", ".ts"}:
            assert resource.relative_to(ROOT).as_posix() in data
    assert {"resources/translations/dwibaca_id.qm", "resources/translations/dwibaca_en.qm"} <= data
    assert "resources/models/translate-id_en-starter/model/model.bin" in data
    assert "resources/translations/dwibaca_id.ts" not in data
    assert {f"resources/manual/{page.name}" for page in (ROOT / "docs" / "manual").glob("*.md")} <= data


def test_keyring_finds_its_back_ends_and_the_window_its_versions(data):
    folder = contents.info_folder(metadata.distribution("keyring"))
    assert {f"{folder}/METADATA", f"{folder}/entry_points.txt"} <= data
    assert f"{folder}/RECORD" not in data
    assert "keyring.backends" in contents.BY_NAME


def test_what_is_pinned_and_installed_is_described(tmp_path):
    pins = tmp_path / "requirements.txt"
    pins.write_text('# pytest==9\nkeyring==25 ; sys_platform == "linux"\nfor-another-system==1\nlxml==6\n')
    assert [licences.name_of(each) for each in contents.pinned(pins)] == ["keyring", "lxml"]
    assert {"requests", "pyside6-essentials", "typst"} <= {licences.name_of(each) for each in distributions()}


def test_every_distribution_has_the_text_of_its_licence(data):
    for distribution in distributions():
        name = licences.name_of(distribution)
        assert any(path.startswith(f"licences/{name}/") for path in data), name
    assert "licences/dwibaca/LICENSE" in data
    assert any(path.startswith("licences/python/") for path in data)
    own_fonts = (f"fonts/OFL-{name}.txt" for name in ("SourceSans3", "SourceSerif4", "DwibacaHeadline"))
    for own in (*own_fonts, "models/translate-id_en-starter/README.md"):
        assert f"resources/{own}" in data


def test_qt_comes_with_its_licences():
    for name in ("pyside6-essentials", "shiboken6"):
        texts = licences.of_distribution(metadata.distribution(name))
        assert "GNU LESSER GENERAL PUBLIC LICENSE" in "".join(text.read_text("utf-8") for text in texts)


def test_a_distribution_without_a_licence_text_stops_the_build(tmp_path):
    info = tmp_path / "bare-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: bare\nVersion: 1\n")
    (info / "RECORD").write_text("bare-1.dist-info/METADATA,,\n")
    bare = next(iter(metadata.distributions(path=[str(tmp_path)])))
    with pytest.raises(system.NotReady, match="bare brings no licence text"):
        licences.files(ROOT, [bare])
    (info / "licenses").mkdir()
    (info / "licenses" / "LICENSE").write_text("Free.")
    (info / "RECORD").write_text("bare-1.dist-info/METADATA,,\nbare-1.dist-info/licenses/LICENSE,,\n")
    assert (info / "licenses" / "LICENSE", Path("licences/bare")) in licences.files(ROOT, [bare])


def test_every_text_kept_here_is_somebodys():
    assert {name for names in licences.MISSING.values() for name in names} == {
        text.name for text in licences.TEXTS.iterdir()
    }


def test_of_qts_plugins_those_of_the_window_stay():
    plugins = "PySide6/Qt/plugins"
    table = [
        (f"{plugins}/platforms/libqxcb.so", PACKAGES + "a", "BINARY"),
        (f"{plugins}/platforms/libqvnc.so", PACKAGES + "b", "BINARY"),
        (f"{plugins}/imageformats/libqjpeg.so", PACKAGES + "c", "BINARY"),
        (f"{plugins}/tls/libqopensslbackend.so", PACKAGES + "d", "BINARY"),
        (f"{plugins}/platformthemes/libqgtk3.so", PACKAGES + "e", "BINARY"),
        ("PySide6\\plugins\\platforms\\qwindows.dll", "C:\\p\\site-packages\\f", "BINARY"),
        ("PySide6/Qt/lib/libQt6Quick.so.6", PACKAGES + "g", "BINARY"),
        ("PySide6/Qt/lib/libQt6Gui.so.6", PACKAGES + "h", "BINARY"),
        ("libQt6Gui.so.6", "PySide6/Qt/lib/libQt6Gui.so.6", "SYMLINK"),
        ("libQt6Quick.so.6", "PySide6/Qt/lib/libQt6Quick.so.6", "SYMLINK"),
    ]
    kept = [re.split(r"[/\\]", target)[-1] for target, _, _ in contents.wanted_binaries(table)]
    assert kept == ["libqxcb.so", "libqjpeg.so", "qwindows.dll", "libQt6Gui.so.6", "libQt6Gui.so.6"]


def test_the_systems_libraries_are_left_to_the_system_and_pythons_own_are_not(monkeypatch):
    monkeypatch.setattr("sys.platform", "linux")
    table = [
        ("libX11.so.6", "/lib/x86_64-linux-gnu/libX11.so.6", "BINARY"),
        ("libstdc++.so.6", "/lib/x86_64-linux-gnu/libstdc++.so.6", "BINARY"),
        ("libssl.so.3", "/lib/x86_64-linux-gnu/libssl.so.3", "BINARY"),
        ("libpython3.11.so.1.0", "/usr/lib/x86_64-linux-gnu/libpython3.11.so.1.0", "BINARY"),
        ("python3.11/lib-dynload/_ssl.so", "/usr/lib/python3.11/lib-dynload/_ssl.so", "EXTENSION"),
        ("_cffi_backend.cpython-311-x86_64-linux-gnu.so", PACKAGES + "_cffi_backend.so", "EXTENSION"),
    ]
    kept = contents.wanted_binaries(table)
    assert [target for target, _, _ in kept] == [entry[0] for entry in table[2:]]
    assert contents.from_the_system(kept) == [Path(table[2][1]), Path(table[3][1])]


def test_no_list_names_a_library_twice():
    for name in system.BUNDLE:
        assert not contents.PYTHONS_OWN.match(name), name


def test_data_that_is_never_read_stays_out():
    table = [
        (name, "/x", "DATA")
        for name in (
            "babel/locale-data/de.dat", "babel/locale-data/id.dat", "babel/global.dat", "PySide6/Qt/translations/qt_de.qm",
            "trafilatura-2.dist-info/licenses/LICENSE", "trafilatura-2.dist-info/METADATA", "trafilatura/settings.cfg",
            "tld/tests/res/x.txt", "tld/res/effective_tld_names.dat.txt", "lxml/includes/etree.h",
        )
    ]  # fmt: skip
    assert [target for target, _, _ in contents.wanted_data(table)] == [
        "babel/locale-data/id.dat", "babel/global.dat", "trafilatura-2.dist-info/METADATA", "trafilatura/settings.cfg",
        "tld/res/effective_tld_names.dat.txt",
    ]  # fmt: skip


def test_what_must_not_be_passed_on_is_left_out_and_nothing_that_is_ours():
    assert {"minisbd", "onnxruntime", "torch", "stanza", "spacy", "pytest"} <= set(contents.LEFT_OUT)
    ours = {name for file in [ROOT / "main.py", *(ROOT / "gui").rglob("*.py"), *(ROOT / "translation").rglob("*.py")]
            for name in imported(file)}  # fmt: skip
    assert ours & set(contents.LEFT_OUT) == set()


def imported(file):
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{name.name}" for name in node.names)


def test_the_specification_is_python():
    compile((ROOT / "packaging" / "pyinstaller" / "dwibaca.spec").read_text("utf-8"), "dwibaca.spec", "exec")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Debian's libraries")
def test_libraries_of_a_debian_system_come_with_their_texts():
    if not Path("/var/lib/dpkg/status").exists():
        pytest.skip("this is no Debian")
    library = next(Path("/usr/lib").glob("*/libc.so.6"))
    texts = list(licences.of_libraries([library]))
    assert texts == [(Path("/usr/share/doc/libc6/copyright"), Path("licences/libc6"))]
