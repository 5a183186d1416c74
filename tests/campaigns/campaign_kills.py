"""A process killed in the midst of each job that writes what is the reader's own, and what the next start finds."""

import contextlib
import os
import random
import shutil
import signal
import sqlite3
import tempfile
import time
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from tests.bench.figures import Figure
from tests.fakes import UpperCaser
from tests.following import kills
from tests.library.documents import WHEN, document
from translation import paths, reader
from translation.annotations import Annotation, Colour, Language, Part
from translation.disk import own_files
from translation.disk.database import statements
from translation.disk.files import write_bytes
from translation.library import marks
from translation.library.annotations.kept import annotations_in, put, remove, restore
from translation.library.annotations.listing import find_annotations
from translation.library.articles import load, save
from translation.library.edits import reword
from translation.library.listing import find
from translation.library.query import understand
from translation.library.safety import backups, startup
from translation.library.safety import rescue as rescuing
from translation.library.storage.schema import MIGRATIONS
from translation.library.storage.store import Connection, open_library
from translation.library.vocabulary import own_entries
from translation.library.vocabulary.my_words import add_word, find_words
from translation.library.vocabulary.review import answer
from translation.session import OpenTab, Session, read_session, write_session
from translation.words.own.my_words import Answer, MyWord
from translation.words.own.own_entries import OwnEntry

KILLS = 200
ARTICLES = 12
LONGEST = 0.25  # seconds after which a job is killed at the latest
TEXT = "\n\n".join(
    f"Warga desa menunggu air bersih sejak hari ke-{day}. Kepala desa berjanji membantu mereka." for day in range(60)
)
OWN = "The reader's own wording."
NOTE = "The reader's own note."


@dataclass(frozen=True, slots=True)
class Job:
    """What runs until it is killed, in a folder with a library of twelve articles, and what must hold afterwards."""

    name: str
    work: Callable[[Path], object]
    holds: Callable[[Path], object]
    prepare: Callable[[Path], object] = lambda folder: None


def library(folder: Path) -> Path:
    return folder / "library.sqlite"


def again(work: Callable[[Connection, int], object]) -> Callable[[Path], None]:
    """Work on the open library, for ever."""

    def run(folder: Path) -> None:
        with contextlib.closing(open_library(library(folder))) as connection:
            for number in range(10**9):
                work(connection, number)

    return run


def made(folder: Path) -> None:
    """A library of twelve articles; the first has a wording and a note of the reader's own."""
    with contextlib.closing(open_library(library(folder))) as connection:
        for number in range(ARTICLES):
            sentences = [f"Warga desa {number} menunggu air bersih sejak hari {day}. " * 4 for day in range(8)]
            save(connection, document(*sentences, title=f"Judul {number}", url=f"https://x.example/{number}"))
        reworded(connection, 1, OWN)
        put(connection, 1, annotation(connection, "0" * 32, NOTE))


def annotation(connection: Connection, name: str, note: str) -> Annotation:
    """A highlight on a sentence of the first article."""
    (pair,) = load(connection, 1).document.rows[1].pairs
    part = Part(1, 0, pair.source.strip(), (pair.target or "").strip(), Language.SOURCE, 0, 5)
    return Annotation(name, (part,), WHEN, WHEN, Colour.YELLOW, note)


def reworded(connection: Connection, article: int, words: str) -> None:
    """Put the reader's own words in place of an article's second row."""
    (pair,) = load(connection, article).document.rows[1].pairs
    reword(connection, article, 1, 0, replace(pair, target=words, doubts=(), edited=True))


def deleted_and_back(connection: Connection, number: int) -> None:
    """Delete an article, and undo it."""
    marks.delete(connection, [number % ARTICLES + 1])
    marks.undelete(connection, [number % ARTICLES + 1])


def is_sound(folder: Path) -> None:
    """The library opens at a start, is whole, and has all twelve articles with the reader's wording and note."""
    run(startup.prepare(library(folder)))
    with contextlib.closing(open_library(library(folder))) as connection:
        if not startup.is_whole(connection, thorough=True):
            raise AssertionError("the library is not whole")
        there = {one.title for one in find(connection, understand("is:deleted"), limit=999)}
        there |= {one.title for one in find(connection, understand(""), limit=999)}
        missing = {f"Judul {number}" for number in range(ARTICLES)} - there
        if missing:
            raise AssertionError(f"{len(missing)} articles are gone")
        if OWN not in "".join(pair.target or "" for row in load(connection, 1).document.rows for pair in row.pairs):
            raise AssertionError("the reader's wording is gone")
        if NOTE not in [one.note for one in annotations_in(connection, 1)]:
            raise AssertionError("the reader's note is gone")


def run(work: Iterator[object]) -> None:
    for _ in work:
        pass


def read(folder: Path) -> None:
    for number in range(10**9):
        run(
            reader.read(
                f"Judul baru {number}\n\n{TEXT}".encode(), UpperCaser, library=lambda: open_library(library(folder))
            )
        )


def go_back(folder: Path) -> None:
    for _ in range(10**9):
        with contextlib.closing(open_library(library(folder))) as connection:
            startup.restore(connection, library(folder), folder / "saved.sqlite")


def take_in(folder: Path) -> None:
    for _ in range(10**9):
        with contextlib.closing(open_library(library(folder))) as connection:
            run(startup.take_in(connection, folder / "other.sqlite"))


def with_copy(name: str) -> Callable[[Path], None]:
    def prepare(folder: Path) -> None:
        with contextlib.closing(open_library(library(folder))) as connection:
            backups.copy_to(connection, folder / name)

    return prepare


def damage(folder: Path) -> None:
    """A backup, then a library of which a part is noise."""
    with contextlib.closing(open_library(library(folder))) as connection:
        backups.backup(connection, library(folder))
    data = bytearray(library(folder).read_bytes())
    dice = random.Random(3)
    for page in dice.sample(range(30, len(data) // 4096), 4):
        data[page * 4096 : (page + 1) * 4096] = dice.randbytes(4096)
    library(folder).write_bytes(bytes(data))


def rescue(folder: Path) -> None:
    run(rescuing.rescue(library(folder)))
    signal.pause()


def is_rescued(folder: Path) -> None:
    """The next start goes on with the rescue; killed before it began, it is begun."""
    run(startup.prepare(library(folder)))
    with contextlib.closing(open_library(library(folder))) as connection:
        whole = startup.is_whole(connection, thorough=True)
    if not whole:
        run(rescuing.rescue(library(folder)))
    is_sound(folder)


def old(folder: Path) -> None:
    """A library as the first version wrote it, beside the one of today."""
    file = folder / "old.sqlite"
    with contextlib.closing(sqlite3.connect(file, isolation_level=None)) as connection:
        for statement in statements(MIGRATIONS[0]):
            connection.execute(statement)
        connection.execute("PRAGMA user_version = 1")


def migrate(folder: Path) -> None:
    for number in range(10**9):
        copy = folder / f"old-{number}.sqlite"
        shutil.copy(folder / "old.sqlite", folder / "copied")
        (folder / "copied").rename(copy)  # half a copy is no library of the first version
        open_library(copy).close()


def migrated(folder: Path) -> None:
    is_sound(folder)
    for file in folder.glob("old-*.sqlite"):
        open_library(file).close()


def store_session(folder: Path) -> None:
    for number in range(10**9):
        tabs = tuple(OpenTab(f"https://x.example/{one}", f"Judul {number}") for one in range(30))
        write_session(folder / "session.json", Session(tabs=tabs))


def has_session(folder: Path) -> None:
    if (folder / "session.json").exists():
        titles = {tab.title for tab in read_session(folder / "session.json").tabs}
        if len(titles) != 1:
            raise AssertionError("the session is a mixture of two")


def has_left_nothing(folder: Path) -> None:
    """What was left behind is found by a start a minute later, wherever it is."""
    for left in (*folder.rglob(".dwibaca-*"), *(paths.cache_folder() / own_files.NOTES).glob("*")):
        os.utime(left, (time.time() - 1000,) * 2)
    own_files.tidy_up()
    if left_over := [*folder.rglob(".dwibaca-*"), *(paths.cache_folder() / own_files.NOTES).glob("*")]:
        raise AssertionError(f"{left_over[0].name} stays")


def told_as_kept(keep: Callable[[Connection, str], object]) -> Callable[[Path], None]:
    """Work that writes down each name as soon as it was said to be kept."""

    def run(folder: Path) -> None:
        with (
            contextlib.closing(open_library(library(folder))) as connection,
            (folder / "told.txt").open("a", buffering=1) as told,
        ):
            for number in range(10**9):
                keep(connection, f"kata{number}")
                told.write(f"kata{number}\n")

    return run


def has_all_that_was_told(there: Callable[[Connection], Collection[str]]) -> Callable[[Path], None]:
    """The library is sound and has every name that was written down."""

    def holds(folder: Path) -> None:
        is_sound(folder)
        told = (folder / "told.txt").read_text().split("\n")[:-1] if (folder / "told.txt").exists() else []
        with contextlib.closing(open_library(library(folder))) as connection:
            if gone := set(told) - set(there(connection)):
                raise AssertionError(f"{len(gone)} of {len(told)} that were told as kept are gone")

    return holds


def answered(connection: Connection, word: str) -> None:
    """Keep a word and answer for it."""
    kept, _ = add_word(connection, MyWord(word, meaning="a word"))
    if answer(connection, kept.id, Answer.GOOD) is None:
        raise AssertionError("the answer was not kept")


def reviewed(connection: Connection) -> set[str]:
    """The words that were answered for."""
    return {word.headword for word in find_words(connection) if word.reviews}


def noted(connection: Connection, name: str) -> None:
    """Keep a note, change it, and remove and restore some."""
    put(connection, 1, annotation(connection, name, "first"))
    put(connection, 1, annotation(connection, name, name))
    if name.endswith(("3", "7")):
        remove(connection, [name])
        restore(connection, [name])


def found_notes(connection: Connection) -> set[str]:
    """The notes that are there and are found by what they say."""
    return {
        one.lasting
        for one in annotations_in(connection, 1)
        if one.note == one.lasting and find_annotations(connection, understand(f'"{one.note}"'))
    }


def write(folder: Path) -> None:
    for number in range(10**9):
        write_bytes(folder / "Reports" / "export.html", b"%d" % number * 2_000_000)


JOBS = (
    Job("reading", read, is_sound),
    Job("deleting", again(lambda c, n: marks.delete(c, [n % ARTICLES + 1])), is_sound),
    Job("undoing", again(deleted_and_back), is_sound),
    Job("editing", again(lambda c, n: reworded(c, 2, f"Wording {n}.")), is_sound),
    Job("backing up", again(lambda c, n: backups.copy_to(c, Path(c.execute("PRAGMA database_list").fetchone()[2]).parent / "backups" / f"library-{n % 7}.sqlite", force=True)), is_sound),
    Job("restoring", go_back, is_sound, with_copy("saved.sqlite")),
    Job("importing", take_in, is_sound, with_copy("other.sqlite")),
    Job("rescuing", rescue, is_rescued, damage),
    Job("migrating", migrate, migrated, old),
    Job("the session", store_session, has_session),
    Job("tagging", told_as_kept(lambda c, name: marks.tag(c, [len(name) % ARTICLES + 1], [name])), has_all_that_was_told(lambda c: [name for name, _ in marks.tags(c)])),
    Job("learning words", told_as_kept(answered), has_all_that_was_told(reviewed)),
    Job("writing entries", told_as_kept(lambda c, name: own_entries.put(c, OwnEntry(name, "a word"))), has_all_that_was_told(own_entries.entries)),
    Job("following", kills.follow, kills.is_followed),
    Job("reading ahead", kills.read, kills.is_read, kills.save_pages),
    Job("writing notes", told_as_kept(noted), has_all_that_was_told(found_notes)),
    Job("exporting", write, lambda folder: None),
)  # fmt: skip


def figures(kills: int = KILLS) -> Iterator[Figure]:
    """Of how many kills in each job something was lost, not whole, or left behind."""
    dice = random.Random(15)
    for job in JOBS:
        bad = []
        with tempfile.TemporaryDirectory(prefix="dwibaca-campaign-") as place:
            template = Path(place) / "template"
            template.mkdir()
            made(template)
            job.prepare(template)
            for number in range(kills):
                folder = Path(place) / str(number)
                shutil.copytree(template, folder)
                killed(job.work, folder, dice.uniform(0.0, LONGEST))
                try:
                    job.holds(folder)
                    has_left_nothing(folder)
                except Exception as error:
                    bad.append(f"{type(error).__name__}: {error}"[:200])
                shutil.rmtree(folder)
        for one in sorted(set(bad)):
            print(f"{job.name}: {bad.count(one)} × {one}", flush=True)
        yield Figure(f"{kills} kills while {job.name}: losses", len(bad), 0)


def killed(work: Callable[[Path], object], folder: Path, after: float) -> None:
    """Run work in a process of its own and kill it."""
    child = os.fork()
    if not child:
        with contextlib.suppress(BaseException), Path(os.devnull).open("w") as nothing:
            os.dup2(nothing.fileno(), 2)
            work(folder)
        os._exit(0)
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
