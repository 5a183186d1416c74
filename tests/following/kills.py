"""Following and reading ahead in a process that is killed, and what must hold afterwards; all of it on this machine."""

import contextlib
import signal
from collections.abc import Callable
from pathlib import Path

from tests.fakes import UpperCaser
from translation.following.formats.items import SourceKind
from translation.following.inbox import ReadAhead, Wanted, entries
from translation.following.marks import hide, keep, mark_read
from translation.following.sources import add_source
from translation.following.storage.store import Connection, open_following
from translation.following.update import update
from translation.library.articles import load, number_of
from translation.library.storage.store import open_library
from translation.network.waiting import finish
from translation.tasks.ahead import read_ahead

MARKS: dict[str, Callable[[Connection, list[int]], object]] = {"read": mark_read, "kept": keep, "hidden": hide}
PAGE = "<html><head><title>Judul {0}</title></head><body><article><h1>Judul {0}</h1>{1}</article></body></html>"
PARAGRAPH = "<p>Warga desa nomor {0} menunggu air bersih sejak hari ke-{1}, dan kepala desa berjanji membantu mereka segera.</p>"
PAGES = 4


def follow(folder: Path) -> None:
    """Let a list of addresses grow, enter what is new and mark it, and write down each mark as soon as it is kept."""
    with opened(folder) as connection, (folder / "told.txt").open("a", buffering=1) as told:
        add_source(connection, SourceKind.LIST, str(folder / "list.txt"))
        for number in range(10**9):
            with (folder / "list.txt").open("a") as addresses:
                addresses.write(
                    "".join(f"Judul {number} {one}: https://satu.example/{number}-{one}\n" for one in range(5))
                )
            new = finish(update(connection, None)).new
            for name, mark in zip(MARKS, MARKS.values(), strict=True):
                if new:
                    mark(connection, [new[-1]])
                    told.write(f"{name} {new[-1]}\n")
                new = new[:-1]


def is_followed(folder: Path) -> None:
    """Every address is in the inbox once, and every mark that was told is there."""
    with opened(folder) as connection:
        check(connection)
        if not (folder / "list.txt").exists():
            return
        finish(update(connection, None))  # nobody holds the lock
        listed = [line.rpartition(" ")[2] for line in (folder / "list.txt").read_text().splitlines()]
        whole = {address for address in listed if not address.endswith("-")}
        found = [url for (url,) in connection.execute("SELECT url FROM entry")]
        if len(found) != len(set(found)) or whole - set(found):
            raise AssertionError(f"{len(found) - len(set(found))} twice, {len(whole - set(found))} lost")
        told = (folder / "told.txt").read_text().split("\n")[:-1] if (folder / "told.txt").exists() else []
        for name, number in (line.split() for line in told):
            if connection.execute(f"SELECT {name} FROM entry WHERE id = ?", (number,)).fetchone()[0] is None:
                raise AssertionError(f"{number} is not {name} any more")


def save_pages(folder: Path) -> None:
    """A folder of saved pages that is followed and read ahead."""
    (folder / "pages").mkdir()
    for number in range(PAGES):
        text = "".join(PARAGRAPH.format(number, day) for day in range(8))
        (folder / "pages" / f"{number}.html").write_text(PAGE.format(number, text))
    with opened(folder) as connection:
        add_source(connection, SourceKind.FOLDER, str(folder / "pages"), ahead=True)
        finish(update(connection, None))


def read(folder: Path) -> None:
    """Read ahead, then wait for the end."""
    with opened(folder) as connection:
        finish(read_ahead(connection, None, UpperCaser, lambda: open_library(folder / "library.sqlite")))
    signal.pause()


def is_read(folder: Path) -> None:
    """The next run goes on: every article is there once and translated."""
    with opened(folder) as connection:
        check(connection)
        finish(read_ahead(connection, None, UpperCaser, lambda: open_library(folder / "library.sqlite")))
        found = entries(connection, Wanted(), count=99)
        with contextlib.closing(open_library(folder / "library.sqlite")) as library:
            for entry in found:
                if entry.ahead is not ReadAhead.DONE or load(library, number_of(library, entry.article)).left:
                    raise AssertionError(f"{entry.title} is {entry.ahead}: {entry.reason}")
        if len({entry.article for entry in found}) != PAGES:
            raise AssertionError("an article is missing")


def check(connection: Connection) -> None:
    """The file is whole: its pages, its references, its index, and one entry of each story leads."""
    if connection.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
        raise AssertionError("the file is not whole")
    if connection.execute("PRAGMA foreign_key_check").fetchall():
        raise AssertionError("something refers to nothing")
    connection.execute("INSERT INTO found (found, rank) VALUES ('integrity-check', 1)")
    leading = "SELECT count(*) FROM entry WHERE hidden IS NULL AND left_out = 0 GROUP BY story HAVING sum(leads) <> 1"
    if connection.execute(leading).fetchall():
        raise AssertionError("a story has no leader, or two")


def opened(folder: Path) -> contextlib.closing[Connection]:
    """The file of what is followed, in a folder of the test's."""
    return contextlib.closing(open_following(folder / "following.sqlite"))
