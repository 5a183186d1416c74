"""*Open in Dwibaca* in the menus of other programs: what each system is told, as it will read it."""

import plistlib
import re
import subprocess
from pathlib import Path

import identity
import pytest

ROOT = Path(__file__).resolve().parents[2]
WORKFLOW = ROOT / "packaging/macos/Open in Dwibaca.workflow/Contents"
WORDS = "Open in Dwibaca"


@pytest.fixture(scope="module")
def installer():
    """The lines of the installer's script by section: each is its parameters by name."""
    sections: dict[str, list[dict[str, str]]] = {}
    section: list[dict[str, str]] = []
    for line in (ROOT / "packaging/windows/dwibaca.iss").read_text("utf-8").splitlines():
        if begun := re.fullmatch(r"\[(\w+)\]", line):
            section = sections.setdefault(begun[1], [])
        elif line and not line.startswith((";", "#")):
            section.append({name: quoted.replace('""', '"') if quoted else bare.strip()
                            for name, quoted, bare in re.findall(r'(\w+): (?:"((?:[^"]|"")*)"|([^;]*))(?:;|$)', line)})  # fmt: skip
    return sections


def test_windows_has_it_in_the_menu_of_every_kind_of_file_that_it_opens(installer):
    root = "Software\\Classes\\SystemFileAssociations\\"
    told = [line for line in installer["Registry"] if line["Subkey"].startswith(root)]
    verbs = [line for line in told if line["Subkey"].endswith("\\shell\\Dwibaca") and "ValueName" not in line]
    commands = [line for line in told if line["Subkey"].endswith("\\shell\\Dwibaca\\command")]
    for lines in (verbs, commands):
        endings = [line["Subkey"].removeprefix(root).partition("\\")[0] for line in lines]
        assert sorted(endings) == sorted({f".{ending}" for _, endings, _ in identity.FILES for ending in endings})
    assert {line["ValueData"] for line in verbs} == {WORDS}
    assert {line["ValueData"] for line in commands} == {'"{app}\\dwibaca.exe" "%1"'}
    assert {line["Root"] for line in told} == {"HKA"}
    assert all("uninsdeletekey" in line["Flags"] for line in verbs), "it goes with the program"


def test_windows_can_send_to_it(installer):
    (shortcut,) = [line for line in installer["Icons"] if line["Name"].startswith("{usersendto}")]
    assert shortcut["Filename"] == "{app}\\dwibaca.exe"
    assert shortcut["Check"] == "not IsAdminInstallMode"  # the menu is an account's own


def test_the_service_of_macos_takes_text_and_runs_a_workflow():
    (service,) = plistlib.loads((WORKFLOW / "Info.plist").read_bytes())["NSServices"]
    assert service["NSMenuItem"] == {"default": WORDS}
    assert service["NSMessage"] == "runWorkflowAsService"
    assert service["NSSendTypes"] == ["public.utf8-plain-text"]
    workflow = plistlib.loads((WORKFLOW / "document.wflow").read_bytes())
    about = workflow["workflowMetaData"]
    assert about["workflowTypeIdentifier"] == "com.apple.Automator.servicesMenu"
    assert about["serviceInputTypeIdentifier"] == "com.apple.Automator.text"
    (action,) = workflow["actions"]
    assert action["action"]["BundleIdentifier"] == "com.apple.RunShellScript"
    assert action["action"]["ActionParameters"]["inputMethod"] == 0  # the text comes to its standard input
    assert WORKFLOW.parent.name in (ROOT / "packaging/macos/dmg.sh").read_text("utf-8")
    # An entry in the program's own Info.plist would need a method in Objective-C that answers it.
    assert "NSServices" not in identity.info_plist("1.2.3", "Copyright")


@pytest.mark.parametrize(
    ("text", "opened"),
    [
        ("https://warta.example/1", ["dwibaca:https://warta.example/1"]),
        ("Baca <https://warta.example/1?a=b&c=d>, lalu\nhttp://pos.example/2", ["dwibaca:https://warta.example/1?a=b&c=d", "dwibaca:http://pos.example/2"]),
        ("file:///etc/passwd; $(touch x) `id`", []),
        ("https://warta.example/$(id)", ["dwibaca:https://warta.example/$(id)"]),
    ],
)  # fmt: skip
def test_the_service_hands_over_the_addresses_in_the_text_and_nothing_else(tmp_path, text, opened):
    (action,) = plistlib.loads((WORKFLOW / "document.wflow").read_bytes())["actions"]
    parameters = action["action"]["ActionParameters"]
    stand_in = tmp_path / "open"
    stand_in.write_text(f'#!/bin/sh\nprintf "%s\\n" "$1" >> {tmp_path}/opened\n')
    stand_in.chmod(0o755)
    script = parameters["COMMAND_STRING"].replace("/usr/bin/open", str(stand_in))
    subprocess.run([parameters["shell"], "-c", script], input=text.encode(), check=False, cwd=tmp_path)
    kept = tmp_path / "opened"
    assert (kept.read_text().splitlines() if kept.exists() else []) == opened
    assert not (tmp_path / "x").exists()
