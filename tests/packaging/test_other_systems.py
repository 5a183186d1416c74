"""What Windows and macOS are given, and the AppImage: written here, built elsewhere, so at least in step with the rest."""

import ast
import plistlib
import re
from pathlib import Path

import appimage
import bundle
import identity
import packages
import pytest
import release
import system
import windows_version
import yaml

ROOT = Path(__file__).resolve().parents[2]


def test_windows_shows_the_version():
    text = windows_version.resource("1.2.3", "Copyright (c) 2026 Somebody's")
    assert "filevers=(1, 2, 3, 0)" in text
    assert "StringStruct('ProductVersion', '1.2.3')" in text
    assert '"Copyright (c) 2026 Somebody\'s"' in text
    called = {node.func.id for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Call)}
    assert called == {
        "VSVersionInfo", "FixedFileInfo", "StringFileInfo", "StringTable", "StringStruct", "VarFileInfo", "VarStruct",
    }  # fmt: skip


def test_the_executable_bears_its_icon_where_a_system_wants_that(tmp_path):
    for name in ("LICENSE", "resources"):
        (tmp_path / name).symlink_to(ROOT / name)
    assert bundle.dress(tmp_path, "1.2.3", "linux") == {}
    mac = bundle.dress(tmp_path, "1.2.3", "darwin")
    assert Path(mac["DWIBACA_ICON"]).read_bytes().startswith(b"icns")
    windows = bundle.dress(tmp_path, "1.2.3", "win32")
    assert Path(windows["DWIBACA_ICON"]).read_bytes().startswith(b"\0\0\1\0")
    assert "The Dwibaca maintainers" in Path(windows["DWIBACA_VERSION_RESOURCE"]).read_text("utf-8")
    spec = (ROOT / "packaging/pyinstaller/dwibaca.spec").read_text("utf-8")
    assert all(f'"{name}"' in spec for name in {**mac, **windows})


def test_the_installer_offers_what_the_menu_of_a_linux_does():
    text = (ROOT / "packaging/windows/dwibaca.iss").read_text("utf-8")
    offered = set(re.findall(r'SupportedTypes"; ValueType: string; ValueName: "\.(\w+)"', text))
    assert offered == {ending for _, endings, _ in identity.FILES for ending in endings}
    assert rf"Software\Classes\{identity.SCHEME}\shell\open\command" in text
    assert identity.IDENTIFIER in text
    assert not re.search(r"Software\\Classes\\(http|https|\.html?)\b", text), "it is nobody's browser"
    assert "{#Version}" in text
    assert release.version_of(ROOT) not in text


def test_an_update_of_windows_leaves_the_readers_own():
    text = (ROOT / "packaging/windows/dwibaca.iss").read_text("utf-8")
    deleted = re.search(r"\[InstallDelete\](.*?)\n\[", text, re.DOTALL)[1]
    assert re.findall(r'Name: "([^"]+)"', deleted) == [r"{app}\_internal"]
    assert "[UninstallDelete]" not in text


def test_macos_is_told_the_same():
    values = identity.info_plist("1.2.3", "Copyright")
    assert plistlib.loads(plistlib.dumps(values)) == values
    assert values["CFBundleShortVersionString"] == "1.2.3"
    (document,) = values["CFBundleDocumentTypes"]
    assert {kind for _, _, kind in identity.FILES} <= set(document["LSItemContentTypes"])
    assert document["LSHandlerRank"] == "Alternate"
    assert values["CFBundleURLTypes"][0]["CFBundleURLSchemes"] == [identity.SCHEME]
    entitlements = plistlib.loads((ROOT / "packaging/macos/entitlements.plist").read_bytes())
    assert all(name.startswith("com.apple.security.cs.") for name in entitlements)


def test_the_workflow_calls_what_there_is():
    workflow = yaml.safe_load((ROOT / ".github/workflows/packages.yml").read_text("utf-8"))
    assert set(workflow["jobs"]) == {"linux", "flatpak", "windows", "macos"}
    commands = "\n".join(step.get("run", "") for job in workflow["jobs"].values() for step in job["steps"])
    targets = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert set(re.findall(r"\bmake (package\S*)", commands)) <= set(targets)
    assert set(re.findall(r"dev\.py package (\w+)", commands)) | set(re.findall(r"ARGS=(\w+)", commands)) <= set(
        packages.MADE
    )
    assert set(re.findall(r"dev\.py package-test (\w+)", commands)) <= set(packages.TRIED)
    for path in re.findall(r"(packaging[\\/][\w./\\-]+)", commands):
        assert (ROOT / path.replace("\\", "/")).exists(), path
    assert workflow["permissions"] == {"contents": "read"}


def test_an_appimage_takes_along_what_not_every_desktop_has():
    assert set(system.BUNDLE) >= appimage.HOSTS
    assert {"libxcb-cursor.so.0", "libxkbcommon-x11.so.0", "libxcb-icccm.so.4"} <= set(system.BUNDLE) - appimage.HOSTS


def test_an_appimage_is_made_of_a_bundle(tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    monkeypatch.setenv("PATH", "/nothing")
    with pytest.raises(system.NotReady, match="make package"):
        appimage.build(project(tmp_path))
    packed = tmp_path / "dist/dwibaca"
    (packed / "_internal").mkdir(parents=True)
    (packed / "dwibaca").write_text("#!/bin/sh\n")
    library = tmp_path / "libxcb-cursor.so.0"
    library.write_bytes(b"x")
    monkeypatch.setattr(bundle, "needed_of_system", lambda _: {"libxcb-cursor.so.0", "libX11.so.6"})
    monkeypatch.setattr(appimage, "_on_this_system", lambda _: library)
    with pytest.raises(system.NotReady, match="appimagetool"):
        appimage.build(tmp_path)
    folder = tmp_path / "build/appimage/Dwibaca.AppDir"
    inside = {path.name for path in (folder / "usr/lib/dwibaca/_internal").iterdir()}
    assert inside == {"libxcb-cursor.so.0"}
    assert {"AppRun", ".DirIcon", "dwibaca.desktop", "dwibaca.png"} <= {path.name for path in folder.iterdir()}
    assert (folder / "usr/share/metainfo").is_dir()


def project(folder):
    for name in ("CHANGELOG.md", "translation", "resources", "packaging"):
        (folder / name).symlink_to(ROOT / name)
    return folder
