"""A library is not lost: backups, copies, crashes, damage of several sorts, two programs at once."""

import contextlib
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from tests.library.documents import document, own
from translation.disk.database import PATIENCE
from translation.errors import FileNotWritten, LibraryDamaged, LibraryNotOpened, NotKept
from translation.library import marks, pictures
from translation.library.articles import load, save
from translation.library.edits import reword
from translation.library.listing import count, find
from translation.library.merging.merge import Merged
from translation.library.query import Wanted, understand
from translation.library.safety import backups, rescue
from translation.library.safety import startup as safety
from translation.library.storage.store import open_library

ROOT = Path(__file__).resolve().parents[3]
ARTICLES = 40


def fill(file, numbers=range(ARTICLES)):
    """Articles that take a few pages each."""
    with contextlib.closing(open_library(file)) as connection:
        for number in numbers:
            sentences = [f"Warga desa {number} menunggu air bersih sejak hari {i}. " * 8 for i in range(10)]
            save(connection, document(*sentences, title=f"Judul {number}", url=f"https://x.example/{number}"))


@pytest.fixture
def file(tmp_path):
    file = tmp_path / "data" / "library.sqlite"
    fill(file)
    return file


def run(work):
    steps = []
    while True:
        try:
            steps.append(next(work))
        except StopIteration as done:
            return steps, done.value


def titles(file):
    with contextlib.closing(open_library(file)) as connection:
        assert safety.is_whole(connection)
        return sorted(
            (one.title for one in find(connection, Wanted(), limit=99)), key=lambda title: int(title.split()[1])
        )


def test_a_quiet_start_says_nothing(file, tmp_path):
    assert run(safety.prepare(tmp_path / "none.sqlite")) == ([], "")
    assert run(safety.prepare(file)) == (["Your library is being checked and backed up …"], "")
    assert run(safety.prepare(file)) == ([], "")


def test_the_last_five_backups_stay(file, monkeypatch):
    with contextlib.closing(open_library(file)) as connection:
        made = []
        for number in range(7):
            monkeypatch.setattr(backups, "STAMP", f"2024-05-{number:02}")
            made.append(backups.backup(connection, file))
    assert [one.file for one in backups.backups(file)] == made[2:]
    assert titles(made[-1]) == titles(file)


def test_a_backup_is_gone_back_to(file):
    with contextlib.closing(open_library(file)) as connection, contextlib.closing(open_library(file)) as another:
        saved = backups.backup(connection, file)
        marks.delete(connection, range(1, 30))
        marks.purge(connection, range(1, 30))
        assert count(another, Wanted()) == ARTICLES - 29
        safety.restore(connection, file, saved)
        assert count(connection, Wanted()) == count(another, Wanted()) == ARTICLES
        assert len(find(another, understand("judul"), limit=99)) == ARTICLES
    assert len(backups.backups(file)) == 2


def test_what_is_no_backup_is_not_gone_back_to(file, tmp_path):
    (tmp_path / "text").write_text("no library " * 1000)
    torn = tmp_path / "torn"
    torn.write_bytes(damaged(file.read_bytes(), "noise"))
    with contextlib.closing(open_library(file)) as connection:
        for bad, error in (
            (tmp_path / "text", LibraryNotOpened),
            (tmp_path / "none", LibraryNotOpened),
            (torn, LibraryDamaged),
        ):
            with pytest.raises(error):
                safety.restore(connection, file, bad)
    assert len(titles(file)) == ARTICLES


def test_copies_that_cannot_be_made_are_told(file, tmp_path):
    with contextlib.closing(open_library(file)) as connection:
        with pytest.raises(FileNotWritten):
            backups.copy_to(connection, file / "x" / "y.dwibaca")
        (tmp_path / "taken").mkdir()
        with pytest.raises(FileNotWritten):
            backups.copy_to(connection, tmp_path / "taken")
    assert list(tmp_path.glob("*part*")) == []


def test_one_library_is_taken_into_another(file, tmp_path):
    other = tmp_path / "other.dwibaca"
    fill(other, range(30, 50))
    with contextlib.closing(open_library(other)) as connection:
        marks.star(connection, [1, 20])
        marks.tag(connection, [1], ["x"])
        pictures.set_image(connection, 20, b"picture", address="a")
        pictures.set_picture(connection, 20, "b", b"inside")
        reword(connection, 1, 1, 0, own("My words."))
    before = other.read_bytes()
    with contextlib.closing(open_library(file)) as connection:
        steps, merged = run(safety.take_in(connection, other))
        assert (len(steps), merged) == (20, Merged(10, 10, 0))
        assert count(connection, Wanted()) == 50
        (both, new) = find(connection, understand("is:starred"))
        assert {both.title, new.title} == {"Judul 30", "Judul 49"}
        (edited,) = find(connection, understand('"my words" tag:x'))
        assert load(connection, edited.id).document.rows[1].pairs[0].edited
        (with_image,) = (one for one in find(connection, Wanted(), limit=99) if one.has_image)
        assert with_image.title == "Judul 49"
        assert pictures.pictures_of(connection, with_image.id, "") == {"a": b"picture", "b": b"inside"}
        assert run(safety.take_in(connection, other))[1] == Merged(0, 20, 0)
        assert count(connection, Wanted()) == 50
        assert all(len(load(connection, one.id).versions) == 1 for one in find(connection, Wanted(), limit=99))
        connection.execute("INSERT INTO found (found, rank) VALUES ('integrity-check', 1)")
    assert other.read_bytes() == before


def test_texts_that_differ_become_versions(file, tmp_path):
    other = tmp_path / "other.dwibaca"
    with contextlib.closing(open_library(other)) as connection:
        save(connection, document("Kata lain.", title="Judul lain", url="https://x.example/0"))
    with contextlib.closing(open_library(file)) as connection:
        run(safety.take_in(connection, other))
        (newest,) = find(connection, understand('"judul lain"'))
        assert len(load(connection, newest.id).versions) == 2
        assert load(connection, newest.id).document == document(
            "Kata lain.", title="Judul lain", url="https://x.example/0"
        )


def test_what_is_no_library_is_not_taken_in(file, tmp_path):
    for name, data in (("text", b"no library " * 999), ("empty", b""), ("torn", file.read_bytes()[:5000])):
        (tmp_path / name).write_bytes(data)
    with sqlite3.connect(tmp_path / "others") as connection:
        connection.execute("CREATE TABLE x (y)")
    connection.close()
    with contextlib.closing(open_library(file)) as connection:
        for name in ("text", "torn", "others", "none"):
            with pytest.raises(LibraryNotOpened):
                run(safety.take_in(connection, tmp_path / name))
        assert run(safety.take_in(connection, tmp_path / "empty"))[1].added == 0


def damaged(data, how):
    """The bytes of a library, damaged in one of several ways."""
    dice = random.Random(7)
    data = bytearray(data)
    if how == "noise":  # a tenth of the pages, the roots of the tables not among them
        for page in dice.sample(range(40, len(data) // 4096), len(data) // 40960):
            data[page * 4096 : (page + 1) * 4096] = dice.randbytes(4096)
    elif how == "zeros":  # a stretch that the drive has lost
        middle = len(data) // 8192 * 4096
        data[middle : middle + 20 * 4096] = bytes(20 * 4096)
    elif how == "cut":  # half of it
        del data[len(data) // 2 :]
    elif how == "header":
        data[:4096] = dice.randbytes(4096)
    elif how == "bits":
        for _ in range(120):  # some of which hit more than texts and free room
            data[dice.randrange(40 * 4096, len(data))] ^= 1 << dice.randrange(8)
    elif how == "text":
        data[:] = b"This was a library once. " * 100
    return bytes(data)


@pytest.mark.parametrize("how", ["noise", "zeros", "cut", "header", "bits", "text"])
def test_a_damaged_library_is_rescued_as_far_as_it_can_be_read(file, how):
    with contextlib.closing(open_library(file)) as connection:
        backups.backup(connection, file)
    fill(file, range(ARTICLES, ARTICLES + 20))  # after the backup: only the damaged file has these
    file.write_bytes(data := damaged(file.read_bytes(), how))
    (file.parent / f"{file.name}-wal").write_bytes(b"what a crash leaves behind")
    steps, told = run(safety.prepare(file))
    assert steps
    assert "Your library was damaged." in told
    (aside,) = file.parent.glob("library-damaged-*.sqlite")
    assert str(aside) in told
    assert aside.read_bytes() == data
    there = titles(file)
    assert there[:ARTICLES] == [f"Judul {number}" for number in range(ARTICLES)]
    if how not in ("text", "cut"):  # what was cut off is gone
        assert len(there) > ARTICLES + 5
    with contextlib.closing(open_library(file)) as connection:
        for one in find(connection, Wanted(), limit=99):
            load(connection, one.id)
        assert find(connection, understand("menunggu"))
        connection.execute("INSERT INTO found (found, rank) VALUES ('integrity-check', 1)")
    assert run(safety.prepare(file)) == ([], "")


def test_damage_that_shows_while_reading_is_told(file):
    file.write_bytes(damaged(file.read_bytes(), "noise"))
    told = set()
    with contextlib.closing(open_library(file)) as connection:
        for number in range(1, ARTICLES + 1):
            for job in (lambda n=number: load(connection, n), lambda n=number: reword(connection, n, 1, 0, own("x"))):
                try:
                    job()
                except LibraryDamaged as error:
                    told.add(error.advice)
    assert len(told) == 1


def test_an_index_that_is_wrong_is_made_anew(file):
    with contextlib.closing(open_library(file)) as connection:
        connection.execute("DELETE FROM found_data WHERE id > 10")
    with contextlib.closing(open_library(file)) as connection:
        assert safety.is_whole(connection)
        assert len(find(connection, understand("menunggu"), limit=99)) == ARTICLES


def test_two_programs_write_at_once(file):
    program = (
        "import sys\nfrom pathlib import Path\nfrom tests.library.documents import document\n"
        "from translation.library.articles import save\nfrom translation.library.storage.store import open_library\n"
        "connection = open_library(Path(sys.argv[1]))\n"
        "for number in range(60):\n"
        "    save(connection, document('Warga senang.', title=f'Judul {number}', url=f'https://{sys.argv[2]}.example/{number}'))\n"
    )
    others = [
        subprocess.Popen(
            [sys.executable, "-c", program, str(file), name], cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT)}
        )
        for name in ("satu", "dua", "tiga")
    ]
    assert [other.wait() for other in others] == [0, 0, 0]
    with contextlib.closing(open_library(file)) as connection:
        assert count(connection, Wanted()) == ARTICLES + 180
        assert safety.is_whole(connection)


def test_who_waits_too_long_is_told(file, monkeypatch):
    monkeypatch.setattr("translation.disk.database.PATIENCE", 0.05)
    assert PATIENCE >= 1
    with contextlib.closing(open_library(file)) as one, contextlib.closing(open_library(file)) as other:
        one.execute("BEGIN IMMEDIATE")
        with pytest.raises(NotKept, match="is writing to it"):
            marks.star(other, [1])
        assert count(other, Wanted()) == ARTICLES
        assert find(other, understand("menunggu"))
        one.execute("ROLLBACK")
        marks.star(other, [1])


def test_a_full_disk_is_told_and_loses_nothing(file):
    with contextlib.closing(open_library(file)) as connection:
        connection.execute("PRAGMA max_page_count = 1")

        def until_it_is_full():
            for number in range(100, 200):
                save(connection, document("Warga senang. " * 500, url=f"https://x.example/{number}"))

        with pytest.raises(NotKept, match="The disk is full"):
            until_it_is_full()
        assert not connection.in_transaction
    assert len(titles(file)[:ARTICLES]) == ARTICLES


@pytest.mark.parametrize("in_journal", [False, True])
def test_without_a_byte_of_room_the_library_can_be_read(file, in_journal):
    """What stands in the journal, as a crash has left it, too."""
    pytest.importorskip("resource")
    fill_up = (
        "import os, sys\nfrom pathlib import Path\nfrom translation.library import marks\n"
        "from translation.library.storage.store import open_library\n"
        "connection = open_library(Path(sys.argv[1]))\nmarks.star(connection, [1])\nos._exit(0)\n"
    )
    read = (
        "import contextlib, resource, signal, sys\nfrom pathlib import Path\nfrom translation.errors import NotKept\n"
        "from translation.library import articles, listing, marks, query\n"
        "from translation.library.safety import startup\nfrom translation.library.storage import store\n"
        "file = Path(sys.argv[1])\nsignal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))\n"
        "work = startup.prepare(file)\n"
        "try:\n    while True:\n        next(work)\nexcept StopIteration as done:\n    print(done.value)\n"
        "for _ in range(2):\n"
        "    with contextlib.closing(store.open_library(file)) as connection:\n"
        "        print(len(listing.find(connection, query.understand('menunggu'))), end=' ')\n"
        "        print(len(listing.find(connection, query.understand('is:starred'))), end=' ')\n"
        "        print(articles.load(connection, 2).document.article.title)\n"
        "        try:\n            marks.star(connection, [2])\n"
        "        except NotKept as error:\n            print(error.happened)\n"
    )
    if in_journal:
        subprocess.run([sys.executable, "-c", fill_up, str(file)], cwd=ROOT, check=True)
        assert file.with_name(f"{file.name}-wal").stat().st_size
    done = subprocess.run(
        [sys.executable, "-B", "-c", read, str(file)], cwd=ROOT, capture_output=True, text=True, encoding="utf-8"
    )
    told, *lines = done.stdout.splitlines() or [""]
    assert "can be read, and nothing is saved. The disk is full." in told, done.stderr
    assert (
        lines
        == [
            f"40 {int(in_journal)} Judul 1",
            "The star is not saved in the library. The disk is full.",
        ]
        * 2
    ), done.stderr


@pytest.mark.skipif(not hasattr(os, "setuid"), reason="Windows has other permissions")
def test_a_folder_that_can_only_be_read_can_be_read():
    program = (
        "import os, sys\nfrom pathlib import Path\nfrom translation.errors import NotKept\n"
        "from translation.library import marks, listing, query\n"
        "from translation.library.storage import store\n"
        "if os.getuid() == 0:\n    os.setuid(65534)  # for root every folder can be written\n"
        "connection = store.open_library(Path(sys.argv[1]))\n"
        "print(len(listing.find(connection, query.understand('menunggu'))))\n"
        "try:\n    marks.star(connection, [1])\nexcept NotKept as error:\n    print(error.happened)\n"
    )
    with tempfile.TemporaryDirectory() as folder:  # where everybody may look
        file = Path(folder) / "library.sqlite"
        fill(file, range(3))
        file.chmod(0o444)
        Path(folder).chmod(0o555)
        try:
            done = subprocess.run(
                [sys.executable, "-B", "-c", program, str(file)],
                cwd=ROOT,
                capture_output=True,
                text=True,
                encoding="utf-8",
            )
        finally:
            Path(folder).chmod(0o755)
    assert done.stdout.splitlines() == [
        "3",
        "The star is not saved in the library. The library's file or folder can only be read.",
    ], done.stderr


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="a folder where nobody may write is found on Linux only")
def test_a_folder_where_nothing_can_be_made_is_told():
    with pytest.raises(LibraryNotOpened, match="/proc/self"):
        open_library(Path("/proc/self/dwibaca/library.sqlite"))
    with pytest.raises(LibraryNotOpened, match="/proc/self"):
        open_library(Path("/proc/self/library.sqlite"))


def test_an_article_whose_text_is_lost_is_put_together_from_its_sentences(file):
    with contextlib.closing(sqlite3.connect(file)) as connection:
        before = load(connection, 1).document
        connection.execute("UPDATE version SET content = x'00' WHERE article = 1")
        connection.commit()
    run(rescue.rescue(file))
    with contextlib.closing(open_library(file)) as connection:
        assert count(connection, Wanted()) == ARTICLES
        (one,) = find(connection, understand('"judul 0"'))
        assert [row.pairs for row in load(connection, one.id).document.rows] == [row.pairs for row in before.rows]


def test_a_library_that_is_in_use_was_not_left_open(file):
    program = (
        "import os, sys\nfrom pathlib import Path\nfrom translation.library import marks\n"
        "from translation.library.storage.store import open_library\n"
        "connection = open_library(Path(sys.argv[1]))\nmarks.star(connection, [1])\n"
        "print('ready', flush=True)\nsys.stdin.read()\nos._exit(9)\n"
    )
    assert not safety.was_left_open(file)
    with subprocess.Popen(
        [sys.executable, "-c", program, str(file)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout.readline() == b"ready\n"
        assert not safety.was_left_open(file)
        other.stdin.close()
    steps, told = run(safety.prepare(file))
    assert steps[0] == "Dwibaca was not closed properly; your library is being checked …"
    assert not told
    with contextlib.closing(open_library(file)) as connection:
        assert find(connection, understand("is:starred"))


def test_a_file_of_no_bytes_is_filled_from_the_last_backup(file):
    with contextlib.closing(open_library(file)) as connection:
        backups.backup(connection, file)
    file.write_bytes(b"")
    assert "40 articles were taken from backups" in run(safety.prepare(file))[1]
    assert len(titles(file)) == ARTICLES


def test_a_letter_that_is_damaged_spoils_no_article(file):
    data = file.read_bytes()
    at = data.index(b"WARGA DESA 7 MENUNGGU")
    file.write_bytes(data[: at + 2] + b"\xff" + data[at + 3 :])
    with contextlib.closing(open_library(file)) as connection:
        assert "WA�GA DESA 7" in load(connection, 8).document.rows[1].target
        assert safety.is_whole(connection)
