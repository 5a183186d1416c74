"""The extension: what it may do, by which names it is known, its texts; a real browser runs it in a campaign."""

import base64
import hashlib
import json
import re
from pathlib import Path

import contents
import deb
import pytest
import release

from gui.window.sources import from_typing
from translation import paths
from translation.browser import names
from translation.browser.receiver import LONGEST_MESSAGE, MOST_BYTES, MOST_PICTURES, Trouble
from translation.browser.registration import manifest as host_manifest
from translation.version import VERSION

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "packaging" / "extension"
SCRIPT = (FOLDER / "background.js").read_text("utf-8")


@pytest.fixture(scope="module")
def manifest():
    return json.loads((FOLDER / "manifest.json").read_text("utf-8"))


def messages(language):
    return json.loads((FOLDER / f"_locales/{language}/messages.json").read_text("utf-8"))


def number(name):
    return int(re.search(rf"\b{name}(?: =|:) ([\d_]+)", SCRIPT)[1])


def test_it_may_read_a_page_only_when_it_is_asked_to(manifest):
    assert manifest["permissions"] == ["activeTab", "scripting", "nativeMessaging"]
    assert not {"host_permissions", "optional_host_permissions", "content_scripts", "optional_permissions"} & set(
        manifest
    )
    assert "XMLHttpRequest" not in SCRIPT
    assert re.findall(r"\.(on[A-Z]\w+)\.addListener", SCRIPT) == ["onClicked", "onMessage", "onDisconnect"]


def test_its_names_are_those_that_the_program_knows(manifest):
    digest = hashlib.sha256(base64.b64decode(manifest["key"])).hexdigest()[:32]
    identity = "".join(chr(ord("a") + int(digit, 16)) for digit in digest)
    assert f"chrome-extension://{identity}/" == names.CHROMIUM_ORIGIN
    assert manifest["browser_specific_settings"]["gecko"]["id"] == names.FIREFOX_ID
    assert f'HOST = "{names.HOST}"' in SCRIPT
    assert re.fullmatch(r"[a-z0-9_]+(\.[a-z0-9_]+)+", names.HOST)


def test_its_version_is_the_programs(manifest):
    assert manifest["version"] == VERSION


def test_both_kinds_of_browser_find_its_script(manifest):
    assert manifest["background"] == {"service_worker": "background.js", "scripts": ["background.js"]}
    assert manifest["action"]["default_title"] == "__MSG_open__"
    named = {*manifest["icons"].values(), *manifest["action"]["default_icon"].values()}
    for name in named:
        assert (FOLDER / name).read_bytes() == (ROOT / "resources" / name).read_bytes()


def test_every_text_is_there_in_both_languages(manifest):
    english, indonesian = messages("en"), messages("id")
    assert list(english) == list(indonesian)
    used = set(re.findall(r"__MSG_(\w+)__", json.dumps(manifest))) | {"sending", "open"}
    used |= {f"trouble_{name}" for name in [*Trouble, *re.findall(r'new Trouble\("(\w+)"\)', SCRIPT), "unknown"]}
    assert used == set(english)
    for name in english:
        assert english[name]["message"][-1] == indonesian[name]["message"][-1]
    assert len(english["description"]["message"]) <= 132
    assert len(indonesian["description"]["message"]) <= 132


def test_what_it_sends_is_within_the_limits_of_the_program():
    assert number("PIECE") % 4 == 0
    assert number("PIECE") + 100 < LONGEST_MESSAGE
    assert number("html") + number("together") < MOST_BYTES
    assert number("pictures") <= MOST_PICTURES


@pytest.mark.parametrize("family", ["chromium", "firefox"])
def test_the_package_registers_it_for_all_accounts(family):
    file = ROOT / f"packaging/linux/native-messaging/{family}.json"
    program = f"/{deb.HOME.as_posix()}/{deb.COMMAND}"
    assert file.read_text("utf-8") == host_manifest(program, is_firefox=family == "firefox")
    assert family in deb.HOSTS.values()
    assert f"{names.HOST}.json" == deb.HOST


def test_the_package_marks_what_lies_in_etc_as_settings(tmp_path):
    stage = tmp_path / "root"
    deb._put_in_place(ROOT, stage, release.current(ROOT), 1_790_000_000)
    deb._control(ROOT, stage, {})
    there = {f"/{file.relative_to(stage)}" for file in stage.rglob(f"{names.HOST}.json")}
    assert there == {f"/{folder}/{names.HOST}.json" for folder in deb.HOSTS}
    settings = (stage / "DEBIAN/conffiles").read_text("utf-8").splitlines()
    assert set(settings) == {name for name in there if name.startswith("/etc/")}


def test_the_installer_for_windows_registers_it():
    script = (ROOT / "packaging/windows/dwibaca.iss").read_text("utf-8")
    run, undo = (script.partition(f"[{part}]")[2].partition("\n[")[0] for part in ("Run", "UninstallRun"))
    assert "--register-browser" in run
    assert "--unregister-browser" in undo


def test_every_bundle_carries_it():
    held = dict(contents.data_files(ROOT, []))
    for file in FOLDER.rglob("*"):
        if file.is_file():
            assert Path(held[str(file)]) == Path("resources/extension") / file.parent.relative_to(FOLDER)


def test_the_folder_that_is_named_to_the_reader_holds_it():
    assert (paths.extension() / "manifest.json").is_file()


def test_the_bookmarklet_gives_a_link_that_opens_the_address():
    page = (ROOT / "docs/manual/browser.md").read_text("utf-8")
    assert "    javascript:location.href='dwibaca:'+location.href\n" in page
    address = "https://warta.example/berita/1?halaman=2&x=a%20b"
    assert from_typing(f"dwibaca:{address}") == address
