"""A damaged library rescued: a job with a journal, which goes on at the next start wherever it was stopped.

What can be read of the damaged file, and what the backups have, goes into a new file. The damaged one stays in its
place until that is whole, and is kept beside it then.
"""

import contextlib
import json
import sqlite3
from collections.abc import Generator, Iterator, Sequence
from datetime import datetime
from pathlib import Path

from translation.disk.database import DAMAGE, Connection, code_of, connect, is_full
from translation.errors import LibraryNotOpened, NotKept, ReaderError
from translation.library.merging.annotations import Row, plausible_annotation, put_annotations
from translation.library.merging.collections import merge_collections
from translation.library.merging.entries import merge_entries
from translation.library.merging.put import put
from translation.library.merging.theirs import Theirs
from translation.library.merging.words import merge_words
from translation.library.safety.backups import STAMP, backups, free
from translation.library.safety.complete import complete
from translation.library.safety.other_file import opened
from translation.library.search_index import enter, unindexed
from translation.library.storage.life import Counters, count_on, counters
from translation.library.storage.schema import migrate
from translation.library.storage.store import (
    journal_of,
    told,
    transaction,
)
from translation.system_errors import reason_of
from translation.texts import Text, as_json, from_json, sentences

THE_RESCUED = Text("What is being rescued")
ROOM = Text("Make room on the drive; at the next start it goes on where it stopped.")
MOST_NAMED = 5  # articles in a sentence
MARKED = """
CREATE TABLE IF NOT EXISTS rescued (
    source TEXT NOT NULL, number INTEGER NOT NULL, outcome TEXT NOT NULL, title TEXT NOT NULL,
    PRIMARY KEY (source, number)
) STRICT
"""
JOURNAL = "CREATE TABLE IF NOT EXISTS job (aside TEXT NOT NULL, said TEXT NOT NULL DEFAULT '') STRICT"


def rescue(path: Path) -> Generator[str, None, Text]:
    """Make a library of what can be read of a damaged one and of its backups; what to tell.

    The damaged file is put aside when the new one is whole. Closed or killed in the middle, or without room, the job is
    gone on with by another call. Raises LibraryNotOpened and NotKept where it cannot go on now.
    """
    with _journal(path) as journal:
        aside, said = _begun(journal, path)
        if not said:
            said = yield from _collected(path, aside)
            with told(THE_RESCUED):
                journal.execute("UPDATE job SET said = ?", (json.dumps(as_json(said)),))
        _put_in_place(path, path.with_name(aside))
    journal_of(path).unlink(missing_ok=True)
    return said


@contextlib.contextmanager
def _journal(path: Path) -> Iterator[Connection]:
    """The job's journal, which nobody else can open meanwhile."""
    try:
        with contextlib.closing(sqlite3.connect(journal_of(path), timeout=0, isolation_level=None)) as journal:
            journal.execute("PRAGMA locking_mode = EXCLUSIVE")
            try:
                journal.execute(JOURNAL)
            except sqlite3.DatabaseError as error:
                if code_of(error) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
                    raise LibraryNotOpened(
                        Text("Another window or command is rescuing your library."), Text("Wait until that is done.")
                    ) from error
                raise _stopped(error) from error
            journal.execute("BEGIN EXCLUSIVE")
            journal.execute("COMMIT")
            yield journal
    except sqlite3.DatabaseError as error:
        raise _stopped(error) from error


def _stopped(error: BaseException) -> ReaderError:
    reason = Text("The disk is full.") if is_full(error) else Text("{reason}.", reason=error)
    return NotKept(sentences(Text("Your library is damaged and is not rescued yet."), reason), ROOM)


def _begun(journal: Connection, path: Path) -> tuple[str, Text]:
    """The name that the damaged file will have, and what is to be said if all but putting it aside is done."""
    found = journal.execute("SELECT aside, said FROM job").fetchone()
    if found is None:
        stem = f"{path.stem}-damaged-{datetime.now().astimezone():{STAMP}}"
        found = (free(path.parent, stem, path.suffix).name, "")
        journal.execute("INSERT INTO job (aside) VALUES (?)", found[:1])
    return found[0], _kept(found[1])


def _kept(said: str) -> Text:
    """The report in the journal, whose own text may be from an earlier version."""
    try:
        return sentences(from_json(json.loads(said)) if said else "")
    except ValueError:
        return sentences(said)


def _collected(path: Path, aside: str) -> Generator[str, None, Text]:
    """The new library made beside the damaged one; what came of it."""
    made = _new_file(path)
    connection = _opened_new(made)
    with contextlib.closing(connection):
        with told(THE_RESCUED):
            connection.execute(MARKED)
        found = yield from _taken(connection, path, "the damaged file", is_older=False)
        last = found or Counters()
        for file in [one.file for one in reversed(backups(path))]:
            more = yield from _taken(connection, file, f"the backup “{file.name}”", is_older=True)
            last = last.behind(more or Counters())
        yield "Looking through what was rescued …"
        homeless = _put_the_rest(connection, path)
        with told(THE_RESCUED):
            gaps = complete(connection)
            for number in unindexed(connection):
                with transaction(connection):
                    enter(connection, number)
            report = _report(connection, path.with_name(aside), gaps, homeless, is_readable=found is not None)
            with transaction(connection, durable=True):
                count_on(connection, last)
                connection.execute("DROP TABLE rescued")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return report


def _opened_new(made: Path) -> Connection:
    """The new library as far as it has come; begun anew if that cannot be read."""
    try:
        return _made(made)
    except DAMAGE as error:
        if is_full(error):
            raise _stopped(error) from error
    for ending in ("", "-wal", "-shm"):
        Path(f"{made}{ending}").unlink(missing_ok=True)
    try:
        return _made(made)
    except DAMAGE as error:
        raise _stopped(error) from error


def _made(file: Path) -> Connection:
    connection = connect(file)
    try:
        migrate(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _taken(connection: Connection, source: Path, name: str, *, is_older: bool) -> Generator[str, None, Counters | None]:
    """Every article of a file that can be read, each once; the file's counters, ``None`` where it cannot be read."""
    try:
        with opened(source) as other:
            there = Theirs(other)
            key = "" if not is_older else source.name
            done = {number for (number,) in connection.execute("SELECT number FROM rescued WHERE source = ?", (key,))}
            for at, number in enumerate(there.numbers):
                if number in done:
                    continue
                yield f"Rescuing from {name}: {at} of {len(there.numbers)} articles …"
                _take(connection, there, number, key, is_older=is_older)
            merge_words(connection, other, {} if is_older else there.words_on_pages, is_older=is_older)
            merge_entries(connection, other, {} if is_older else there.entries_on_pages, is_older=is_older)
            merge_collections(connection, other, {} if is_older else there.collections_on_pages, is_older=is_older)
            last = counters(other)
            top = Counters(
                max(there.numbers, default=0), max((max(each) for each in there.versions.values()), default=0)
            )
            return last.behind(top)
    except NotKept:
        raise
    except (ReaderError, *DAMAGE, OSError) as error:
        cause = error.__cause__ or error
        if is_full(cause):  # it is not that the file cannot be read
            raise _stopped(cause) from error
        return None
    return last


def _take(connection: Connection, there: Theirs, number: int, key: str, *, is_older: bool) -> None:
    mark = "INSERT OR REPLACE INTO rescued (source, number, outcome, title) VALUES (?, ?, ?, ?)"
    try:
        found = there.read(number)
        with transaction(connection, THE_RESCUED):
            new = put(connection, found, is_older=is_older)
            connection.execute(mark, (key, number, "new" if new else "known", ""))
    except ReaderError:
        raise
    except Exception:  # there is no end to what damaged bytes make of an article
        with transaction(connection, THE_RESCUED):
            connection.execute(mark, (key, number, "lost", there.title(number)))


def _put_the_rest(connection: Connection, path: Path) -> list[Row]:
    """Put notes to articles that were had from backups alone; those whose article is nowhere."""
    homeless = []
    with contextlib.suppress(ReaderError, *DAMAGE, OSError), opened(path) as other:
        for row in (row for rows in Theirs(other).annotations.values() for row in rows):
            note = plausible_annotation(row)
            if note is None or note["deleted"] is not None:
                continue
            if connection.execute("SELECT 1 FROM annotation WHERE lasting = ?", (note["lasting"],)).fetchone():
                continue
            found = connection.execute("SELECT id FROM article WHERE lasting = ?", (row["article_lasting"],)).fetchone()
            if found is None:
                homeless.append(note)
                continue
            with transaction(connection, THE_RESCUED):
                put_annotations(connection, found[0], [row])
    return homeless


def _report(
    connection: Connection, aside: Path, gaps: Sequence[tuple[int, int]], homeless: Sequence[Row], *, is_readable: bool
) -> Text:
    """The report of a rescue: what came from where, and what was lost; written in full beside the damaged file."""

    def count(where: str) -> int:
        return int(connection.execute(f"SELECT count(*) FROM rescued WHERE {where}").fetchone()[0])

    lost = connection.execute(
        "SELECT number, title FROM rescued WHERE source = '' AND outcome = 'lost' "
        "AND number NOT IN (SELECT id FROM article) ORDER BY number"
    ).fetchall()
    report: list[str] = [Text("Your library was damaged.")]
    rescued = count("source = '' AND outcome <> 'lost'")
    report.append(_rescued(rescued) if is_readable else Text("Nothing of it can be read."))
    if added := count("source <> '' AND outcome = 'new'"):
        report.append(_from_backups(added))
    lines = [f"Article {number} could not be had: {title or 'its title is lost, too'}." for number, title in lost]
    for article, missing in gaps:
        (title,) = connection.execute("SELECT title FROM article WHERE id = ?", (article,)).fetchone()
        lines.append(f"Article {article}, {title}: {missing} of its sentences have lost their translation.")
    lines += [" ".join(f"Its note: {note['note']} ({note['source']})".split()) for note in homeless]
    if lost:
        report += [_lost(len(lost)), _named(lost)]
    if gaps:
        report.append(_without_translation(sum(missing for _, missing in gaps), len(gaps)))
    if homeless:
        report.append(Text("Notes on articles that were lost are in “{file}”.", file=aside.with_suffix(".txt")))
    if lines:
        with contextlib.suppress(OSError):
            aside.with_suffix(".txt").write_text("\n".join(lines) + "\n", "utf-8")
    return sentences(*report, Text("The damaged file is kept as “{aside}”.", aside=aside))


def _named(lost: Sequence[tuple[int, str]]) -> str:
    titles = [f"“{title}”" for _, title in lost if title][:MOST_NAMED]
    return f"{', '.join(titles)}." if titles else ""


def _put_in_place(path: Path, aside: Path) -> None:
    """The damaged file aside and the new one in its place, or what is left of that to do."""
    made = _new_file(path)
    try:
        if not made.exists():
            return  # it is in its place already
        if not aside.exists():
            for ending in ("-wal", "-shm"):
                with contextlib.suppress(FileNotFoundError):
                    Path(f"{path}{ending}").replace(f"{aside}{ending}")
            path.replace(aside)
        for ending in ("-wal", "-shm"):  # it was closed: they are empty, or belong to the damaged one
            Path(f"{made}{ending}").unlink(missing_ok=True)
        made.replace(path)
    except OSError as error:
        raise LibraryNotOpened(
            Text("It is damaged, and cannot be put aside: {reason}.", reason=reason_of(error)),
            Text("Close all other windows of Dwibaca and try again."),
        ) from error


def _new_file(path: Path) -> Path:
    return path.with_name(f"{path.stem}-rescued{path.suffix}")


def _rescued(count: int) -> Text:
    if count == 1:
        return Text("1 article was rescued from it.")
    return Text("{count} articles were rescued from it.", count=count)


def _from_backups(count: int) -> Text:
    if count == 1:
        return Text("1 article was taken from backups.")
    return Text("{count} articles were taken from backups.", count=count)


def _lost(count: int) -> Text:
    return Text("1 article was lost.") if count == 1 else Text("{count} articles were lost.", count=count)


def _without_translation(count: int, articles: int) -> Text:
    if count == 1:
        return Text("1 sentence lost the translation; opening its article translates it again.")
    return Text(
        "{count} sentences in {articles} of them lost the translation; opening an article translates it again.",
        count=count,
        articles=articles,
    )
