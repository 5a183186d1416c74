"""Installing, listing, choosing and removing packages, with real tiny ones and the archives of people who mean harm."""

import os
import shutil
import stat
import struct
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.tiny_models import make_model
from tests.tiny_package import make_archive, make_package
from translation import paths
from translation.engine.families import contents
from translation.engine.models import package_file, packages, trial
from translation.engine.models.package_store import writing
from translation.engine.models.packages import (
    Origin,
    choose,
    damaged,
    installed,
    open_package,
    remove,
    tidy,
)
from translation.engine.models.progress import Phase
from translation.engine.runtime.loading import load_model
from translation.errors import ModelNotFound, PackageNotRemovable, PackageNotUsable, StoreNotWritten
from translation.network.waiting import finish

ROOT = Path(__file__).resolve().parents[3]
NAME = "translate-id_en-tiny"


@pytest.fixture(autouse=True)
def no_starter(monkeypatch, tmp_path):
    """Whether a starter model ships is no business of these tests, but of those that make one."""
    monkeypatch.setattr(paths, "resources", lambda: tmp_path / "resources")
    return tmp_path / "resources" / "models"


@pytest.fixture(scope="session")
def archive(tiny_package, tmp_path_factory):
    return make_archive(tiny_package, tmp_path_factory.mktemp("archive") / "tiny.argosmodel")


@pytest.fixture(scope="session")
def bpe_package(tmp_path_factory):
    return make_package(tmp_path_factory.mktemp("bpe"), tokenizer="bpe", name="bpe-id_en", package_version="1.10")


def install(file):
    """Installs a file to the end; the package."""
    return finish(packages.install(file))


def everything(folder):
    """Each file below a folder with its bytes: to see that nothing changed."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file() and p.name != ".lock"}


def refused(file, *said, named=""):
    """Installing the file is refused in a sentence that says all this, and nothing of it stays."""
    store = paths.own_packages()
    before = everything(store)
    with pytest.raises(PackageNotUsable) as caught:
        install(file)
    for part in (named or file.name, *said):
        assert part in caught.value.happened, str(caught.value)
    assert caught.value.advice.endswith(".")
    assert everything(store) == before
    assert not [entry for entry in store.glob(".*") if entry.name != ".lock"]
    return caught.value


def with_members(file, package, members, *, skip=()):
    """The package's archive with more members, each ``ZipInfo`` or name with its bytes."""
    with zipfile.ZipFile(make_archive(package, file)) as whole:
        kept = {name: whole.read(name) for name in whole.namelist() if not name.endswith(tuple(skip) or ("\0",))}
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as changed:
        for name, data in [*kept.items(), *members]:
            changed.writestr(name, data)
    return file


# Installing


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_an_installed_package_translates(tiny_package, tmp_path, method):
    package = install(make_archive(tiny_package, tmp_path / "a.argosmodel", method=method))
    assert package.folder == paths.own_packages() / NAME
    assert (package.name, package.origin) == ("Indonesian to English 1.0", Origin.OWN)
    assert (package.source_language, package.target_language, package.version) == ("id", "en", "1.0")
    assert installed() == [package]
    assert load_model(package.folder).translate_batch(["Banjir."])[0][0].text == "Flood."


def test_its_name_does_not_depend_on_how_the_file_ends(archive, tmp_path):
    assert install(Path(shutil.copy(archive, tmp_path / "download.zip"))).folder.name == NAME


def test_a_package_packed_without_its_folder(tiny_package, tmp_path):
    file = tmp_path / "my model.argosmodel"
    with zipfile.ZipFile(file, "w") as packed:
        for part in tiny_package.rglob("*"):
            packed.write(part, part.relative_to(tiny_package))
    assert install(file).folder.name == "translate-id_en"
    assert install(file.rename(tmp_path / "mine.argosmodel")).folder.name == "mine"


def test_what_macos_adds_is_left_out(tiny_package, tmp_path):
    file = with_members(
        tmp_path / "mac.argosmodel", tiny_package, [(f"__MACOSX/{NAME}/._model", b"x"), (".DS_Store", b"x")]
    )
    assert install(file).folder.name == NAME


def test_a_hidden_folder_gets_a_name_that_is_listed(tmp_path):
    package = make_package(tmp_path, name=".installing-x")
    assert install(make_archive(package, tmp_path / "h.argosmodel")).folder.name == "h"
    assert len(installed()) == 1


def test_installing_again_replaces_only_that_package(archive, bpe_package, tmp_path):
    install(make_archive(bpe_package, tmp_path / "b.argosmodel"))
    (install(archive).folder / "old").write_text("")
    newer = make_archive(make_package(tmp_path, package_version="2"), tmp_path / "n.argosmodel")
    other = everything(paths.own_packages() / "bpe-id_en")
    assert install(newer).version == "2"
    assert [package.folder.name for package in installed()] == ["bpe-id_en", NAME]
    assert not (paths.own_packages() / NAME / "old").exists()
    assert everything(paths.own_packages() / "bpe-id_en") == other


def test_a_file_that_fails_leaves_the_one_of_its_name_as_it_was(archive, tiny_package, tmp_path):
    install(archive)
    broken = shutil.copytree(tiny_package, tmp_path / NAME)
    (broken / "model" / "model.bin").write_bytes((broken / "model" / "model.bin").read_bytes()[:-100])
    refused_file = make_archive(broken, tmp_path / "broken.argosmodel")
    before = everything(paths.own_packages())
    with pytest.raises(PackageNotUsable, match=f"“{NAME}” is damaged: its model file is cut short"):
        install(refused_file)
    assert everything(paths.own_packages()) == before
    assert load_model(choose().folder).translate_batch(["Banjir."])[0][0].text == "Flood."


def test_a_rename_that_fails_puts_the_old_one_back(archive, monkeypatch):
    install(archive)
    before = everything(paths.own_packages())
    rename = Path.rename

    def fail(self, target):
        if Path(target).name == NAME and "installing" in str(self):
            raise OSError(28, "No space left on device")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fail)
    with pytest.raises(PackageNotUsable, match="No space left on device"):
        install(archive)
    assert everything(paths.own_packages()) == before


# Files that are refused


@pytest.mark.parametrize("data", [b"", b"hello", b"%PDF-1.7", b"<html>" * 100, b"\x1f\x8b" * 50])
def test_what_is_no_archive_is_refused(tmp_path, data):
    file = tmp_path / "x.argosmodel"
    file.write_bytes(data)
    refused(file, "is not an Argos package")


def test_what_is_not_there_is_refused(tmp_path):
    with pytest.raises(ModelNotFound, match="There is no file"):
        install(tmp_path / "x.argosmodel")
    refused(tmp_path, "cannot be opened: Is a directory")


@pytest.mark.parametrize("share", [0.01, 0.5, 0.99])
def test_an_archive_cut_short_is_refused(archive, tmp_path, share):
    file = tmp_path / "cut.argosmodel"
    file.write_bytes(archive.read_bytes()[: int(archive.stat().st_size * share)])
    refused(file, "is damaged: it is cut short")


def test_a_bad_checksum_is_refused(tiny_package, tmp_path):
    file = make_archive(tiny_package, tmp_path / "bits.argosmodel", method=zipfile.ZIP_STORED)
    raw = bytearray(file.read_bytes())
    raw[len(raw) // 2] ^= 0x10
    file.write_bytes(raw)
    refused(file, "a part of it does not match its checksum")


def test_damage_anywhere_is_told_in_a_sentence(archive, tmp_path):
    """Bytes overwritten all over the archive: installed whole or refused, never anything else."""
    raw = archive.read_bytes()
    file = tmp_path / "bits.argosmodel"
    places = [*range(0, 200, 7), *range(200, len(raw) - 600, len(raw) // 20), *range(len(raw) - 600, len(raw), 11)]
    said = []
    for place in places:
        file.write_bytes(raw[:place] + b"\xa5\x5a" + raw[place + 2 :])
        try:
            install(file)
        except PackageNotUsable as error:
            said.append(error.happened)
        assert not damaged()
    assert len(said) > len(places) / 3
    assert not [sentence for sentence in said if "Error" in sentence or not sentence.endswith(".")]


def test_an_archive_of_something_else_is_refused(tmp_path):
    file = tmp_path / "letters.argosmodel"
    with zipfile.ZipFile(file, "w") as packed:
        packed.writestr("letters/a.txt", "a")
    refused(file, "“letters” in it has no metadata.json")
    with zipfile.ZipFile(file, "w"):
        pass
    refused(file, "it holds 0 packages")


def test_a_stray_folder_beside_the_package_is_refused(tiny_package, tmp_path):
    file = with_members(tmp_path / "two.argosmodel", tiny_package, [("stray/model/model.bin", b"x")])
    refused(file, "“stray” in it has no metadata.json")


def test_two_packages_in_one_file_are_refused(tiny_package, tmp_path):
    file = with_members(tmp_path / "two.argosmodel", tiny_package, [("other/metadata.json", b"{}")])
    refused(file, "it holds 2 packages")


def link(name, target="/etc/passwd"):
    info = zipfile.ZipInfo(name)
    info.create_system = 3
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    return info, target


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("../outside", "written outside the package"),
        (f"{NAME}/../../outside", "written outside the package"),
        ("/tmp/outside", "written outside the package"),
        ("..\\outside", "written outside the package"),
        (f"{NAME}\\..\\..\\outside", "written outside the package"),
        ("C:\\outside", "written outside the package"),
        ("C:outside", "written outside the package"),
        (f"{NAME}/metadata.json:stream", "written outside the package"),
        (f"{NAME}/METADATA.json", "twice"),
    ],
)
def test_a_member_that_leaves_the_folder_is_refused(tiny_package, tmp_path, name, said):
    refused(with_members(tmp_path / "evil.argosmodel", tiny_package, [(name, b"x")]), said)
    assert not list(tmp_path.parent.rglob("outside"))
    assert not list(paths.own_packages().parent.rglob("outside"))


@pytest.mark.parametrize("name", [f"{NAME}/model/model.bin", f"{NAME}/link", "link"])
def test_a_link_is_refused(tiny_package, tmp_path, name):
    file = with_members(tmp_path / "link.argosmodel", tiny_package, [link(name)], skip=["model.bin"])
    refused(file, "is a link or a device")


def test_an_archive_that_unfolds_without_end_is_refused(tiny_package, tmp_path, monkeypatch):
    file = with_members(tmp_path / "bomb.argosmodel", tiny_package, [(f"{NAME}/zeros", bytes(200 * 1024**2))])
    assert file.stat().st_size < 6 * 1024**2
    refused(file, "more than 20 times its size")
    monkeypatch.setattr(package_file, "LARGEST_UNPACKED", 1024**2)
    refused(file, "more than 2 GiB")


def test_many_members_are_refused(tiny_package, tmp_path):
    members = [(f"{NAME}/{number}", b"") for number in range(10_001)]
    refused(with_members(tmp_path / "many.argosmodel", tiny_package, members), "10,000 files")


def test_a_member_larger_than_it_says_is_refused(tmp_path):
    file = tmp_path / "liar.argosmodel"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("p/zeros", bytes(50 * 1024**2))
    raw = bytearray(file.read_bytes())
    for place in (22, raw.rindex(b"PK\x01\x02") + 24):  # both places where the size is written
        raw[place : place + 4] = struct.pack("<I", 1000)
    file.write_bytes(raw)
    refused(file, "is damaged")


@pytest.mark.parametrize(
    "numbers",
    [
        {"disks": 2},
        {"disk": 7},
        {"start": 2**63},
        {"start": 2**64 - 1, "size": 2**64 - 1},
        {"size": 2**63 - 1},
        {"entries": 2**63},
        {"record": 2**63},
        {"record": 2**64 - 1},
        {"record": 0},
    ],
    ids=str,
)
def test_an_odd_end_of_a_large_archive_is_told(archive, tmp_path, numbers):
    """Archives of over 4 GB have a second end with larger numbers (zip64), which may say anything."""
    data = archive.read_bytes()
    body, end = data[:-22], data[-22:]
    entries, size, start = struct.unpack("<HLL", end[10:20])
    said = {"entries": entries, "size": size, "start": start, "disk": 0, "disks": 1, "record": len(body)} | numbers
    record = struct.pack(
        "<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, *[said["entries"]] * 2, said["size"], said["start"]
    )
    locator = struct.pack("<4sLQL", b"PK\x06\x07", said["disk"], said["record"], said["disks"])
    small = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    file = tmp_path / "zip64.argosmodel"
    file.write_bytes(body + record + locator + small)
    told = []
    try:
        install(file)
    except PackageNotUsable as error:
        told.append(error.happened)
    assert all("is damaged: " in one for one in told)
    assert not damaged()


def test_a_locked_archive_is_refused(archive, tmp_path):
    raw = bytearray(archive.read_bytes())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = raw.find(mark)
        while place >= 0:
            raw[place + offset] |= 1
            place = raw.find(mark, place + 4)
    file = tmp_path / "locked.argosmodel"
    file.write_bytes(raw)
    refused(file, "locked with a password")


@pytest.mark.parametrize(
    ("metadata", "said"),
    [
        ({"from_code": "en", "to_code": "id", "from_name": "English", "to_name": "Indonesian"}, "from English (en)"),
        ({"from_code": "de", "from_name": "German"}, "from German (de)"),
        ({"type": "sbd"}, "of the type “sbd”"),
    ],
)
def test_another_pair_is_refused(tmp_path, metadata, said):
    package = make_package(tmp_path, name="other", **metadata)
    refused(make_archive(package, tmp_path / "other.argosmodel"), said, named="other")


@pytest.mark.parametrize("part", ["metadata.json", "sentencepiece.model", "model/model.bin", "shared_vocabulary.json"])
def test_a_package_without_one_of_its_parts_is_refused(tiny_package, tmp_path, part):
    refused(with_members(tmp_path / "x.argosmodel", tiny_package, [], skip=[part]), named=NAME)


def test_a_package_that_cannot_translate_is_refused(archive, monkeypatch):
    """The last thing tried before it is installed is a sentence."""
    program = (
        "from translation.engine.runtime import model; from translation.engine.models import trial\n"
        "model.Model._decode = lambda *_: 1 / 0\ntrial.main({folder!r}, {languages!r})"
    )
    monkeypatch.setattr(trial, "UNPACKED", program)
    refused(archive, "not translate a sentence", named=NAME)


def test_a_folder_that_cannot_be_written_is_told(archive):
    paths.own_packages().parent.mkdir(parents=True)
    paths.own_packages().write_text("a file where the folder should be")
    with pytest.raises(PackageNotUsable, match="could not be written"):
        install(archive)


# A process that is killed, and two at once


def test_what_a_killed_install_left_is_not_listed_and_taken_away_next_time(archive, tiny_package):
    program = (
        "import os, sys; from pathlib import Path; from translation.engine.models import packages\n"
        "packages.trying = lambda folder: os._exit(9)\n"
        "list(packages.install(Path(sys.argv[1])))"
    )
    done = subprocess.run([sys.executable, "-c", program, str(archive)], cwd=ROOT, check=False, env=os.environ)
    assert done.returncode == 9
    left = [entry.name for entry in paths.own_packages().iterdir() if entry.name != ".lock"]
    assert len(left) == 1
    assert left[0].startswith(".installing-")
    assert (installed(), damaged()) == ([], [])
    package = install(archive)
    assert installed() == [package]
    assert {entry.name for entry in paths.own_packages().iterdir()} == {".lock", NAME}


def test_what_was_moved_aside_by_a_killed_install_comes_back(archive, tmp_path):
    package = install(archive)
    package.folder.rename(package.folder.with_name(f".replaced-{NAME}"))
    with pytest.raises(ModelNotFound):
        install(tmp_path / "nothing")
    assert installed() == [package]


def test_two_installs_at_once_do_not_meet(archive):
    with writing(paths.own_packages()), pytest.raises(PackageNotUsable, match="Another window or command"):
        install(archive)
    assert install(archive)


# Listing, choosing and removing


def test_nothing_installed():
    assert (installed(), damaged()) == ([], [])
    with pytest.raises(ModelNotFound, match="dwibaca models list --available"):
        choose()
    with pytest.raises(ModelNotFound, match="“starter” is installed"):
        choose("starter")
    assert not paths.data_folder().exists(), "looking makes no folders"


def test_the_shared_folder_is_read_and_left_alone(tmp_path, tiny_package, monkeypatch):
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(tmp_path / "argos"))
    shutil.copytree(tiny_package, tmp_path / "argos" / "translate-id_en-1_9")
    make_package(tmp_path / "argos", name="translate-de_en", from_code="de")
    (package,) = installed()
    assert package.origin is Origin.SHARED
    assert damaged() == [], "another pair is another program's business"
    before = everything(tmp_path / "argos")
    with pytest.raises(PackageNotRemovable, match="Remove it with the program that installed it"):
        remove("translate-id_en-1_9")
    assert everything(tmp_path / "argos") == before


def test_the_best_is_indonesian_ours_and_new(tmp_path, tiny_package, no_starter, monkeypatch):
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(tmp_path / "argos"))
    own = paths.own_packages()
    starter = make_package(no_starter, name=contents.STARTER)
    assert choose().name == "Starter (bundled) 1.0" == load_model(starter).name
    make_package(own, name="malay", from_code="ms", from_name="Malay", package_version="9")
    assert choose().folder == starter
    make_package(tmp_path / "argos", name="shared", package_version="3")
    assert choose().name == "Indonesian to English 3"
    make_package(own, name="nine", package_version="1.9")
    make_package(own, name="ten", package_version="1.10")
    assert choose().folder == own / "ten"
    assert [package.origin for package in installed()] == [Origin.OWN] * 3 + [Origin.SHARED, Origin.BUNDLED]
    for name in ("starter (bundled)", "Starter (bundled) 1.0", "Starter (bundled) 0.9"):  # another one was chosen
        assert choose(name).folder == open_package(name).folder == starter
    assert choose("Indonesian to English 1.9").folder == own / "nine"


def test_packages_are_found_by_name_or_folder(archive):
    package = install(archive)
    for name in ("Indonesian to English 1.0", " indonesian to english 1.0", NAME, NAME.upper()):
        assert choose(name) == package == open_package(name)
    with pytest.raises(ModelNotFound, match=r"Choose one of these: “Indonesian to English 1\.0”"):
        choose("Nusantara")


def test_no_two_have_the_same_name(tiny_package):
    for name in ("one", "two"):
        shutil.copytree(tiny_package, paths.own_packages() / name)
    names = [package.name for package in installed()]
    assert names == ["Indonesian to English 1.0", "Indonesian to English 1.0 (two)"]
    assert choose(names[1]).folder.name == "two"


def test_damaged_ones_are_passed_over_and_named(archive, tiny_package):
    package = install(archive)
    own = paths.own_packages()
    (own / "stray").mkdir()
    (own / "notes.txt").write_text("")
    cut = shutil.copytree(tiny_package, own / "cut") / "model" / "model.bin"
    cut.write_bytes(cut.read_bytes()[:5000])
    assert installed() == [package]
    assert {entry.folder.name: entry.reason.happened for entry in damaged()} == {
        "stray": "The folder “stray” holds no translation model: it has neither a model.bin nor a metadata.json.",
        "cut": "The package “cut” is damaged: its model file is cut short.",
    }
    with pytest.raises(PackageNotUsable, match="“cut” is damaged"):
        choose("cut")
    remove("cut").let_go()
    remove("stray").let_go()
    assert damaged() == []
    assert installed() == [package]


def test_one_that_may_not_be_read_is_named_and_the_others_are_used(archive, tiny_package, monkeypatch):
    package = install(archive)
    shut = shutil.copytree(tiny_package, paths.own_packages() / "shut")
    is_file = Path.is_file

    def refuses(path):  # the superuser, who may run the tests, can read everything
        if path.is_relative_to(shut):
            raise PermissionError(13, "Permission denied", str(path))
        return is_file(path)

    monkeypatch.setattr(Path, "is_file", refuses)
    assert installed() == [package]
    assert [str(entry.reason.happened) for entry in damaged()] == [
        "The package “shut” cannot be read: Permission denied."
    ]
    with pytest.raises(PackageNotUsable, match="Check that you may read everything in"):
        open_package(str(shut))


def test_a_removed_package_is_gone_and_others_are_not(archive, bpe_package, tmp_path):
    install(archive)
    other = install(make_archive(bpe_package, tmp_path / "b.argosmodel"))
    remove("Indonesian to English 1.0").let_go()
    assert installed() == [other]
    with pytest.raises(ModelNotFound):
        remove("Indonesian to English 1.0")


def hidden():
    """What lies hidden among our packages."""
    return sorted(entry.name for entry in paths.own_packages().iterdir() if entry.name.startswith((".r", ".i")))


def test_a_removed_package_comes_back_until_it_is_let_go_of(archive, bpe_package, tmp_path):
    package = install(archive)
    before = everything(package.folder)
    removed = remove(package.name)
    assert installed() == []
    removed.bring_back()
    assert installed() == [package]
    assert everything(package.folder) == before
    assert hidden() == []
    removed = remove(package.name)
    install(make_archive(bpe_package, tmp_path / "b.argosmodel"))
    tidy()
    assert hidden(), "what may come back is not taken away by what is installed meanwhile"
    removed.bring_back()
    assert package in installed()
    removed = remove(package.name)
    removed.let_go()
    removed.let_go()
    assert hidden() == []


def test_a_removed_package_does_not_come_back_over_another(archive):
    package = install(archive)
    removed = remove(package.name)
    install(archive)
    again = remove(package.name)
    install(archive)
    for each in (removed, again):
        with pytest.raises(StoreNotWritten, match="Another model was installed"):
            each.bring_back()
        each.let_go()
    assert installed() == [package]
    assert hidden() == []


def test_what_a_killed_program_had_removed_is_gone_at_the_next_start(archive):
    package = install(archive)
    program = (
        "import os, sys; from translation.engine.models.packages import remove\nheld = remove(sys.argv[1]); os._exit(9)"
    )
    done = subprocess.run([sys.executable, "-c", program, package.name], cwd=ROOT, check=False, env=os.environ)
    assert done.returncode == 9
    assert (installed(), len(hidden())) == ([], 2)
    tidy()
    assert hidden() == []


def test_a_model_in_use_can_be_removed_and_replaced(archive):
    package = install(archive)
    model = load_model(package.folder)
    removed = remove(package.name)
    assert model.translate_batch(["Banjir."])[0][0].text == "Flood."
    install(archive)
    removed.let_go()
    assert model.translate_batch(["Banjir."])[0][0].text == "Flood."


def test_an_installation_that_is_stopped_leaves_nothing(archive):
    for phase in (Phase.UNPACKING, Phase.TRYING, Phase.INSTALLING):
        work = packages.install(archive)
        while next(work).phase is not phase:
            pass
        work.close()
        assert (installed(), hidden()) == ([], [])
        assert not list(paths.own_packages().glob("*id*"))


def test_a_package_from_another_language_than_was_promised_is_refused(archive):
    with pytest.raises(PackageNotUsable, match="is from Indonesian to English, not from Malay"):
        finish(packages.install(archive, source_language="ms"))
    assert installed() == []


def test_the_starter_cannot_be_removed(no_starter):
    make_package(no_starter, name=contents.STARTER)
    with pytest.raises(PackageNotRemovable, match="came with the program"):
        remove("starter (bundled)")
    for short in ("starter", "Starter (bundled) 1.0", "translate-id_en-starter"):
        with pytest.raises(PackageNotRemovable, match="came with the program"):
            remove(short)


def test_a_short_name_is_enough_where_only_one_model_has_it():
    own = paths.own_packages()
    for name, version in (("one", "1.0"), ("two", "2.0")):
        make_package(own, name=name, package_version=version)
    with pytest.raises(ModelNotFound, match=r"Several models are called “indonesian to english”\.") as caught:
        remove("indonesian to english")
    assert "Indonesian to English 2.0" in caught.value.advice
    remove("two").let_go()
    remove("indonesian to english").let_go()
    assert installed() == []


def test_of_several_installed_ones_the_one_with_the_better_score_translates(no_starter):
    no_starter.mkdir(parents=True)
    shutil.copy(ROOT / "resources" / "models.toml", paths.resources())
    own = paths.own_packages()
    for family, identity in (("opus", "opus-mt-id-en"), ("nllb", "nllb-200-distilled-600m-int8")):
        make_model(own, family, description={"name": family, "version": "1", "catalogue_id": identity})
    make_package(own, name="translate-id_en-9_9", package_version="9.9")
    assert choose().catalogue_id == "nllb-200-distilled-600m-int8", "an official Argos model of any version is worse"
    assert choose("opus-mt-id-en").name == "opus", "a model of the catalogue is called by its id too"
    remove("nllb-200-distilled-600m-int8").let_go()
    assert choose().name == "opus"


# Opening what a reader names


def test_a_package_folder_or_file_can_be_used_without_installing_it(archive, tiny_package, monkeypatch):
    for path in (tiny_package, archive):
        package = open_package(str(path))
        assert package.origin is Origin.OPENED
        assert load_model(package.folder).translate_batch(["Banjir."])[0][0].text == "Flood."
    monkeypatch.chdir(archive.parent)
    assert open_package(archive.name).origin is Origin.OPENED
    assert installed() == []


@pytest.mark.parametrize(
    ("name", "error"),
    [
        ("", ModelNotFound),
        ("Nusantara", ModelNotFound),
        ("a" * 5000, ModelNotFound),
        ("a\0b", ModelNotFound),
        ("missing.argosmodel", PackageNotUsable),
        ("some/where", PackageNotUsable),
        (str(ROOT), PackageNotUsable),
        (__file__, PackageNotUsable),
    ],
)
def test_what_cannot_be_opened_is_told(name, error):
    with pytest.raises(error):
        open_package(name)


def test_a_file_opened_for_one_run_is_gone_after_it(archive, tmp_path):
    program = "import sys; from translation.engine.models.packages import open_package; print(open_package(sys.argv[1]).folder)"
    done = subprocess.run(
        [sys.executable, "-c", program, str(archive)],
        cwd=ROOT, check=True, env=os.environ | {"TMPDIR": str(tmp_path)}, capture_output=True, text=True,
    )  # fmt: skip
    assert done.stdout.startswith(str(tmp_path))
    assert list(tmp_path.iterdir()) == []
