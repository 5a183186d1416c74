"""Nobody else can read what the reader's own is, and what killed processes left is found and removed."""

import contextlib
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from tests.conftest import ROOT
from translation import paths
from translation.cli import main as cli
from translation.disk import own_files
from translation.disk.files import write_bytes, write_text
from translation.library.safety import backups
from translation.library.storage import store
from translation.settings import Settings, write_settings

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="modes of files are the system's own there")

LONG_AGO = time.time() - 100_000


def mode(path):
    return path.stat().st_mode & 0o777


@pytest.fixture(autouse=True)
def usual_mask():
    before = os.umask(0o022)
    yield
    os.umask(before)


@pytest.fixture
def temporary(monkeypatch, tmp_path):
    """The system's temporary folder, with nothing of other tests in it."""
    folder = tmp_path / "tmp"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def test_the_library_its_backups_and_the_settings_are_for_this_account_alone():
    with contextlib.closing(store.open_library(paths.library())) as connection:
        made = backups.backup(connection, paths.library())
        assert mode(Path(f"{paths.library()}-wal")) == 0o600
    write_settings(paths.settings_file(), Settings(model="x"))
    assert {mode(file) for file in (paths.library(), made, paths.settings_file())} == {0o600}
    folders = {paths.library().parent, made.parent, paths.settings_file().parent}
    assert {mode(folder) for folder in folders} == {0o700}


def test_those_that_are_there_already_become_so_at_the_next_start(temporary):
    with contextlib.closing(store.open_library(paths.library())) as connection:
        made = backups.backup(connection, paths.library())
    write_settings(paths.settings_file(), Settings(model="x"))
    paths.session_file().parent.mkdir(parents=True)
    paths.session_file().write_text("{}")
    files = [paths.library(), made, paths.settings_file(), paths.session_file()]
    for file in files:
        file.chmod(0o644)
        file.parent.chmod(0o755)
    assert cli.main(["library", "list"]) == 0
    assert {mode(file) for file in files} == {0o600}
    assert {mode(file.parent) for file in files} == {0o700}


def test_a_library_elsewhere_leaves_its_folder_as_it_is(tmp_path):
    tmp_path.chmod(0o755)
    store.open_library(tmp_path / "library.sqlite").close()
    assert mode(tmp_path / "library.sqlite") == 0o600
    assert mode(tmp_path) == 0o755


def test_what_is_exported_has_the_usual_mode(tmp_path):
    write_bytes(tmp_path / "a.pdf", b"a")
    assert mode(tmp_path / "a.pdf") == 0o644
    write_text(tmp_path / "b", "b", private=True)
    assert mode(tmp_path / "b") == 0o600


def left(folder, *names):
    """Files and folders as killed processes leave them, long ago."""
    made = []
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if name.endswith("/"):
            path.mkdir(exist_ok=True)
            (path / "library.sqlite").write_bytes(b"a whole copy")
            (path / own_files.LOCK).touch()
        else:
            path.write_bytes(b"a part")
        os.utime(path, (LONG_AGO, LONG_AGO))
        made.append(path)
    return made


def test_what_was_left_behind_is_removed_at_the_next_start(temporary):
    store.open_library(paths.library()).close()
    data = paths.library().parent
    gone = [
        *left(data, ".dwibaca-x1.part", "backups/.dwibaca-y.part", "backups/.dwibaca-y.part-journal"),
        *left(paths.settings_file().parent, ".dwibaca-z.part"),
        *left(paths.cache_folder(), ".dwibaca-q.part"),
        *left(temporary, "dwibaca-abc/", "dwibaca-model-d/"),
    ]  # fmt: skip
    stay = [
        *left(paths.downloads(), "translate-id_en.argosmodel.part"),
        *left(temporary, "other-abc/", "dwibaca.txt"),
    ]
    fresh = data / ".dwibaca-new.part"
    fresh.write_bytes(b"being written now")
    own_files.tidy_up()
    assert [path for path in gone if path.exists()] == []
    assert all(path.exists() for path in (*stay, fresh, paths.library()))


def test_what_is_being_written_is_not(temporary):
    beside, folder = left(paths.library().parent, ".dwibaca-b.part"), left(temporary, "dwibaca-used/")
    hold = (
        "import sys, pathlib\nfrom translation.disk import own_files\nfrom contextlib import ExitStack\n"
        "stack = ExitStack()\nstack.enter_context(own_files.locked(pathlib.Path(sys.argv[1])))\n"
        "lock = open(sys.argv[2] + '/.lock', 'a+b'); own_files.taken(lock)\nprint('held', flush=True)\nsys.stdin.read()"
    )
    command = [sys.executable, "-c", hold, str(beside[0]), str(folder[0])]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout.readline() == b"held\n"
        own_files.tidy_up()
        assert beside[0].exists()
        assert folder[0].exists()
        holder.kill()
    own_files.tidy_up()
    assert not beside[0].exists()
    assert not folder[0].exists()


def test_a_killed_import_leaves_nothing_for_good(temporary, tmp_path):
    other = tmp_path / "other.sqlite"
    store.open_library(other).close()
    killed = "import os\nfrom pathlib import Path\nfrom translation.library.safety.other_file import opened\nwith opened(Path(os.environ['OTHER'])):\n    os._exit(9)"
    subprocess.run(
        [sys.executable, "-c", killed],
        cwd=ROOT,
        env={**os.environ, "OTHER": str(other), "TMPDIR": str(temporary)},
        check=False,
    )
    (folder,) = temporary.glob("dwibaca-*")
    assert (folder / "library.sqlite").exists()
    os.utime(folder, (LONG_AGO, LONG_AGO))
    own_files.tidy_up()
    assert list(temporary.glob("dwibaca-*")) == []


KILLED = """
import os, sys
from pathlib import Path
from translation.disk import files
os.fsync = lambda handle: os._exit(9)
files.write_bytes(Path(sys.argv[1]), b"an export")
"""


def killed_while_writing(file):
    done = subprocess.run([sys.executable, "-c", KILLED, str(file)], cwd=ROOT, check=False)
    assert done.returncode == 9
    (part,) = file.parent.glob(".dwibaca-*.part")
    (note,) = (paths.cache_folder() / own_files.NOTES).iterdir()
    return part, note


def test_the_next_start_removes_what_a_killed_export_left_in_a_folder_of_the_reader(tmp_path):
    part, note = killed_while_writing(tmp_path / "Reports ü" / "a.html")
    others = left(part.parent, ".film.part", ".dwibaca-notes.txt", "b.part", "index.json.x.part")
    own_files.tidy_up()
    assert part.exists()  # it may be in the making
    for file in (part, note):
        os.utime(file, (LONG_AGO, LONG_AGO))
    own_files.tidy_up()
    assert not part.exists()
    assert not note.exists()
    assert all(file.exists() for file in others)


def test_a_folder_that_is_gone_meanwhile_is_nothing_to_tell(tmp_path):
    part, note = killed_while_writing(tmp_path / "stick" / "a.html")
    part.unlink()
    part.parent.rmdir()
    os.utime(note, (LONG_AGO, LONG_AGO))
    own_files.tidy_up()
    assert not note.exists()


def test_a_note_that_is_none_is_removed(tmp_path):
    notes = paths.cache_folder() / own_files.NOTES
    for number, content in enumerate((b"", b"a\0b", b"/" * 9000, b"\xff\xfe", os.fsencode(tmp_path / "none"))):
        notes.mkdir(parents=True, exist_ok=True)
        (notes / f".dwibaca-{number}").write_bytes(content)
        os.utime(notes / f".dwibaca-{number}", (LONG_AGO, LONG_AGO))
    own_files.tidy_up()
    assert list(notes.iterdir()) == []


def test_nothing_is_noted_for_good_or_for_our_own_folders(tmp_path):
    write_bytes(tmp_path / "a.html", b"a")
    notes = paths.cache_folder() / own_files.NOTES
    assert list(notes.iterdir()) == []
    notes.rmdir()
    write_settings(paths.settings_file(), Settings(model="x"))
    assert not notes.exists()


def test_an_export_needs_no_place_for_its_note(tmp_path):
    paths.cache_folder().parent.mkdir(parents=True, exist_ok=True)
    paths.cache_folder().write_bytes(b"a file where the folder should be")
    write_bytes(tmp_path / "a.html", b"a")
    assert [file.name for file in tmp_path.iterdir()] == ["a.html"]


def test_another_programs_parts_beside_an_export_stay(tmp_path):
    others = left(tmp_path, ".film.part", ".a.html.part", "index.json.x.part")
    write_bytes(tmp_path / "a.html", b"a")
    with contextlib.closing(store.open_library(paths.library())) as connection:
        backups.copy_to(connection, tmp_path / "a.sqlite")
    assert all(file.exists() for file in others)


def test_a_backup_may_have_the_longest_name_that_there_is(tmp_path):
    with contextlib.closing(store.open_library(paths.library())) as connection:
        backups.copy_to(connection, tmp_path / ("a" * 255))
    assert mode(tmp_path / ("a" * 255)) == 0o600


def test_a_file_written_beside_others_removes_what_was_left_there(tmp_path):
    (part,) = left(tmp_path, ".dwibaca-old.part")
    write_bytes(tmp_path / "a.html", b"a")
    assert [file.name for file in tmp_path.iterdir()] == ["a.html"]
    assert not part.exists()
