"""Jobs of ``dwibaca library`` on the whole library as a file: back up, restore, rescue, import."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from translation import paths
from translation.cli.library.own import telling
from translation.cli.progress import Progress
from translation.cli.terminal import DONE, FAILED, put, say
from translation.network.waiting import finish

if TYPE_CHECKING:
    from translation.library.storage.store import Connection


def backup(connection: "Connection", chosen: argparse.Namespace) -> int:
    """Copy the library into a file. Returns the exit code; raises ReaderError."""
    from translation.library.safety import backups

    if chosen.file is None:
        put(f"{backups.backup(connection, paths.library())}\n")
    else:
        backups.copy_to(connection, Path(chosen.file).expanduser(), force=chosen.force)
        put(f"{chosen.file}\n")
    return DONE


def restore(connection: "Connection", chosen: argparse.Namespace) -> int:
    """Go back to a backup, or list those there are. Returns the exit code; raises ReaderError."""
    from translation.library.safety import startup
    from translation.library.safety.backups import backups

    if chosen.file is None:
        for saved in backups(paths.library()):
            put(f"{saved.file}\n")
        say("Name the one to go back to.")
        return DONE
    before = startup.restore(connection, paths.library(), chosen.file.expanduser())
    say(f"Restored. What was there before is kept as “{before}”.")
    return DONE


def rescue(connection: "Connection", _: argparse.Namespace) -> int:
    """Look through the whole library, and save what can be read. Returns the exit code; raises ReaderError."""
    from translation.library.safety import startup
    from translation.library.safety.rescue import rescue as rescued

    # One that was begun has been gone on with already, or the library cannot be written.
    if startup.is_whole(connection, thorough=True):
        say("Your library is whole.")
        return DONE
    connection.close()
    told = finish(rescued(paths.library()), telling(progress := Progress()))
    progress.clear()
    say(told)
    return DONE


def import_(connection: "Connection", chosen: argparse.Namespace) -> int:
    """Take in the articles of another library. Returns the exit code; raises ReaderError."""
    from translation.library.safety.startup import take_in

    progress = Progress()
    progress.start(str(chosen.file))
    merged = finish(take_in(connection, chosen.file.expanduser()), lambda _: None)
    progress.clear()
    say(f"{merged.added} new, {merged.known} that were here already, {merged.unreadable} that cannot be read.")
    if merged.words:
        say(f"{merged.words} new in My Words.")
    if merged.notes:
        say(f"{merged.notes} new highlights and notes.")
    if merged.collections:
        say(f"{merged.collections} new collections.")
    if merged.entries:
        say(f"{merged.entries} new or changed among your own entries.")
    return FAILED if merged.unreadable else DONE
