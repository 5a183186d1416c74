"""A rescue is a job: killed, out of room or stopped it goes on, takes what the backups have, and says what is lost."""

import contextlib
import errno
import io
import os
import random
import signal
import sqlite3
import time

import pytest

from tests.library.documents import document, own
from tests.library.safety.test_startup import damaged, fill, run, titles
from translation.document import SentencePair
from translation.errors import LibraryNotOpened, NotKept, ReaderError
from translation.library import marks
from translation.library.articles import load, number_of, save
from translation.library.edits import reword
from translation.library.listing import count, find
from translation.library.query import Wanted, understand
from translation.library.safety import backups, other_file, rescue
from translation.library.safety import startup as safety
from translation.library.storage.store import is_pending, journal_of, open_library

ARTICLES = 46  # in the backup, and half as many after it
ALL = [f"Judul {number}" for number in range(ARTICLES * 3 // 2)]


@pytest.fixture
def file(tmp_path):
    """A damaged library, beside a backup that lacks its last third."""
    file = tmp_path / "data" / "library.sqlite"
    fill(file, range(ARTICLES))
    with contextlib.closing(open_library(file)) as connection:
        backups.backup(connection, file)
    fill(file, range(ARTICLES, len(ALL)))
    with contextlib.closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("UPDATE version SET content = x'00' WHERE article IN (3, 9)")
        connection.execute("DELETE FROM pair WHERE version = 5 AND row > 4")
    return file


@pytest.fixture
def forked():
    if not hasattr(os, "fork"):
        pytest.skip("there is no fork on Windows")

    def run_apart(job):
        child = os.fork()
        if not child:
            code = 1
            try:
                job()
                code = 0
            finally:
                os._exit(code)
        return child

    return run_apart


def ended(child):
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def test_a_rescue_that_was_killed_anywhere_goes_on(file, forked):
    """Each time after another step, and wherever it happens to be then; the damaged file stays till the end."""
    data, dice = file.read_bytes(), random.Random(3)
    for kill, steps in enumerate(range(2, 218, 9)):

        def work(steps=steps):
            for step, said in enumerate(job := rescue.rescue(file)):
                if step >= steps or said.startswith("Looking"):  # it shall not be done before it is killed
                    break
            signal.pause()
            job.close()

        child = forked(work)
        while not is_pending(file):  # the first one has to begin
            time.sleep(0.01)
        time.sleep(dice.uniform(0.01, 0.12))
        os.kill(child, signal.SIGKILL)
        assert ended(child) == -signal.SIGKILL
        assert file.read_bytes() == data
        if kill % 8 == 7:
            with contextlib.closing(open_library(file)) as connection:  # to be read meanwhile, not to be written
                assert count(connection, Wanted()) == len(ALL)
                with pytest.raises(NotKept, match="not rescued yet"):
                    marks.star(connection, [1])
    assert is_pending(file)
    steps, told = run(safety.prepare(file))
    assert "is not done yet" in steps[0]
    assert f"{len(ALL)} articles were rescued from it." in told
    assert titles(file) == ALL
    assert not is_pending(file)
    assert run(safety.prepare(file))[1] == ""
    (aside,) = file.parent.glob("library-damaged-*.sqlite")
    assert aside.read_bytes() == data
    assert sorted(one.suffix for one in file.parent.iterdir()) == ["", ".sqlite", ".sqlite"]


def test_a_rescue_killed_between_the_two_files_is_ended(file, forked, monkeypatch):
    replace = type(file).replace
    for after in range(4):
        moved = []

        def killed(self, to, after=after, moved=moved):
            if len(moved) == after:
                os._exit(9)
            moved.append(self)
            return replace(self, to)

        def work(killed=killed):
            monkeypatch.setattr(type(file), "replace", killed)
            run(rescue.rescue(file))

        if ended(forked(work)) == 0:
            break
        if not file.exists():
            with pytest.raises(LibraryNotOpened, match="not rescued yet"):
                open_library(file)
    assert "46 articles" in run(safety.prepare(file))[1] or not is_pending(file)
    assert titles(file) == ALL


def test_a_rescue_without_room_goes_on_when_there_is(file, forked):
    resource = pytest.importorskip("resource")
    data = file.read_bytes()

    def work():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        most = len(data) // 2
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
        try:
            run(safety.prepare(file))
        except ReaderError as error:
            os._exit(7 if isinstance(error, NotKept) and "disk is full" in str(error) else 8)

    for _ in range(2):  # at every start, until there is room
        journal_of(file).touch()
        assert ended(forked(work)) == 7
        assert file.read_bytes() == data
        assert is_pending(file)
    steps, _ = run(safety.prepare(file))
    assert "is not done yet" in steps[0]
    assert titles(file) == ALL


def test_two_at_once_are_told_of(file):
    first = rescue.rescue(file)
    next(first)
    with pytest.raises(LibraryNotOpened, match="is rescuing your library"):
        next(rescue.rescue(file))
    run(first)
    assert titles(file) == ALL


def test_rows_that_are_missing_are_taken_from_a_backup(file):
    with contextlib.closing(open_library(file)) as connection:
        whole = load(connection, 6).document
        name = load(connection, 5).lasting
    run(rescue.rescue(file))
    with contextlib.closing(open_library(file)) as connection:
        (number,) = (one.id for one in find(connection, understand('"judul 4"'), limit=99) if one.title == "Judul 4")
        rows = load(connection, number).document.rows
        assert [len(row.pairs) for row in rows] == [len(row.pairs) for row in whole.rows]
        assert all(row.target for row in rows)
        assert number_of(connection, name) == number


def test_the_readers_wordings_and_tags_are_taken_from_every_backup(tmp_path):
    file = tmp_path / "library.sqlite"
    fill(file, range(4))
    with contextlib.closing(open_library(file)) as connection:
        reword(connection, 1, 1, 0, own("The first wording."))
        backups.backup(connection, file)
        reword(connection, 2, 1, 0, own("The second wording."))
        marks.tag(connection, [2], ["air"])
        backups.backup(connection, file)
        reword(connection, 3, 1, 0, own("The third wording."))
        marks.star(connection, [4])
        connection.execute("DELETE FROM pair WHERE version = 2")
        connection.execute("UPDATE pair SET edited = NULL, edited_marks = NULL WHERE version = 1")
        connection.execute("DELETE FROM tag")
    assert "4 articles were rescued" in run(rescue.rescue(file))[1]
    with contextlib.closing(open_library(file)) as connection:
        for number, words in ((1, "first"), (2, "second"), (3, "third")):
            pair = load(connection, number).document.rows[1].pairs[0]
            assert (pair.target.strip(), pair.edited) == (f"The {words} wording.", True)
        assert [one.id for one in find(connection, understand("tag:air"))] == [2]
        assert [one.id for one in find(connection, understand("is:starred"))] == [4]


def test_what_nobody_has_is_told(tmp_path):
    file = tmp_path / "library.sqlite"
    fill(file, range(5))
    with contextlib.closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("DELETE FROM pair WHERE version = 2 AND row IN (3, 4)")
        connection.execute("UPDATE version SET content = x'00' WHERE id = 4")
        connection.execute("DELETE FROM pair WHERE version = 4")
    _, told = run(rescue.rescue(file))
    assert "4 articles were rescued from it. 1 article was lost. “Judul 3”." in told
    assert "2 sentences in 1 of them lost the translation" in told
    (report,) = tmp_path.glob("library-damaged-*.txt")
    assert report.read_text("utf-8").splitlines() == [
        "Article 4 could not be had: Judul 3.",
        "Article 2, Judul 1: 2 of its sentences have lost their translation.",
    ]
    with contextlib.closing(open_library(file)) as connection:
        rows = load(connection, 2).document.rows
        assert [row.block.text for row in rows] == ["".join(pair.source for pair in row.pairs) for row in rows]
        assert rows[3].pairs == (SentencePair(rows[3].block.text),)
        assert load(connection, 2).left == 2
        assert save(connection, document("Baru.", url="https://x.example/new")) == 6


def test_a_sentence_whose_letters_are_damaged_is_as_the_article_says(tmp_path):
    file = tmp_path / "library.sqlite"
    with contextlib.closing(open_library(file)) as connection:
        save(connection, made := document("Warga resah. ", "Petani senang.", title="Harga beras"))
        reword(connection, 1, 2, 0, own("Farmers rejoice."))
        connection.execute("UPDATE pair SET source = 'Peta# senXng.' WHERE row = 2")
    run(rescue.rescue(file))
    with contextlib.closing(open_library(file)) as connection:
        rows = load(connection, 1).document.rows
        assert [row.pairs[0].source for row in rows] == [row.pairs[0].source for row in made.rows]
        assert rows[2].pairs[0].target == "Farmers rejoice."


def test_an_article_that_was_deleted_since_the_backup_stays_so(tmp_path):
    file = tmp_path / "library.sqlite"
    fill(file, range(3))
    with contextlib.closing(open_library(file)) as connection:
        backups.backup(connection, file)
        marks.delete(connection, [2])
    run(rescue.rescue(file))
    with contextlib.closing(open_library(file)) as connection:
        assert [one.id for one in find(connection, understand("is:deleted"))] == [2]


def test_a_flipped_bit_deletes_no_article(tmp_path):
    """The kind of a value is in its row's head: a bit more makes 1.0 of NULL, or 1 of 0."""
    file = tmp_path / "library.sqlite"
    fill(file, range(5))
    with contextlib.closing(open_library(file)) as connection:
        backups.backup(connection, file)
        added = {one.title: one.added for one in find(connection, Wanted())}
    data = bytearray(file.read_bytes())
    flips = 0
    for title in ("Judul 1", "Judul 3"):
        place = data.find(title.encode())
        # Before the title: a head of serial types, in which those of the key and the title are known.
        for at in range(place - 60, place):
            if data[at] == 2 * len(title) + 13 and data[at + 14] == 0:
                data[at + 14] = 9  # deleted: NULL, now the constant 1
                flips += 1
                break
    assert flips == 2
    file.write_bytes(bytes(data))
    with contextlib.closing(sqlite3.connect(file)) as connection:
        deleted = connection.execute("SELECT title FROM article NOT INDEXED WHERE deleted = 1 ORDER BY id").fetchall()
        assert deleted == [("Judul 1",), ("Judul 3",)]
    run(rescue.rescue(file))
    with contextlib.closing(open_library(file)) as connection:
        assert find(connection, understand("is:deleted")) == []
        assert {one.title: one.added for one in find(connection, Wanted())} == added


@pytest.mark.parametrize("column", ["starred = 7", "added = 0", "opened = -1e300", "finished = 64", "opened = 1e12"])
def test_what_cannot_be_true_of_an_article_is_not_taken_over(tmp_path, column):
    file = tmp_path / "library.sqlite"
    fill(file, range(3))
    with contextlib.closing(open_library(file)) as connection:
        known = {one.title: (one.added, one.starred) for one in find(connection, Wanted())}
    with contextlib.closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute(f"UPDATE article SET {column} WHERE id = 2")
    run(rescue.rescue(file))
    with contextlib.closing(open_library(file)) as connection:
        found = {one.title: (one.added, one.starred) for one in find(connection, Wanted())}
    assert found.keys() == known.keys()
    assert {starred for _, starred in found.values()} == {False}
    assert all(abs((found[title][0] - known[title][0]).total_seconds()) < 5 for title in known)


@pytest.mark.parametrize("how", ["noise", "zeros", "header", "bits"])
def test_numbers_and_names_survive(tmp_path, how):
    file = tmp_path / "library.sqlite"
    fill(file, range(40))
    with contextlib.closing(open_library(file)) as connection:
        names = {number: load(connection, number).lasting for number in range(1, 41)}
        backups.backup(connection, file)
    file.write_bytes(damaged(file.read_bytes(), how))
    run(rescue.rescue(file))
    with contextlib.closing(open_library(file)) as connection:
        assert {number: load(connection, number).lasting for number in names} == names
        assert save(connection, document("Baru.", url="https://x.example/new")) > 40


def test_a_page_that_its_drive_cannot_read_costs_that_page_alone(tmp_path, monkeypatch):
    class Failing(io.FileIO):
        """A file with two bad pages."""

        def read(self, size=-1):
            bad = range(5 * 4096, 7 * 4096)
            if range(max(self.tell(), bad[0]), min(self.tell() + size, bad[-1] + 1)):
                raise OSError(errno.EIO, "Input/output error")
            return super().read(size)

    whole = random.Random(1).randbytes(200_001)
    (tmp_path / "whole").write_bytes(whole)
    opened = type(tmp_path).open
    monkeypatch.setattr(
        type(tmp_path), "open", lambda self, mode="r", **named: Failing(self) if mode == "rb" else opened(self, mode)
    )
    other_file._copy(tmp_path / "whole", tmp_path / "copy")
    monkeypatch.undo()
    assert (tmp_path / "copy").read_bytes() == whole[: 5 * 4096] + bytes(2 * 4096) + whole[7 * 4096 :]
