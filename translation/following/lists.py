"""Lists of sources of other programs are taken in (OPML)."""

from dataclasses import dataclass
from pathlib import Path

from translation.errors import SourceNotRead
from translation.following.formats.opml import read_opml
from translation.following.sources import add_source
from translation.following.storage.store import Connection
from translation.system_errors import reason_of
from translation.text.decoding import decode
from translation.texts import Text


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What became of a list: the numbers of the sources that are new, and how many are followed already.

    ``bad`` names those without an address on the web. ``is_cut`` is true if the list ends before its end.
    """

    new: tuple[int, ...]
    known: int
    bad: tuple[str, ...]
    is_cut: bool


def take_in(connection: Connection, file: Path) -> TakenIn:
    """Follow what a list names; nothing is asked. Raises SourceNotRead and NotKept."""
    try:
        text = decode(file.read_bytes())
    except (OSError, ValueError) as error:
        raise SourceNotRead(
            Text("“{path}” cannot be read: {reason}.", path=file, reason=reason_of(error)),
            Text("Check that it is there."),
        ) from error
    found = read_opml(text)
    added = [
        add_source(connection, one.kind, one.address, one.title, home=one.home, folder=one.folder)
        for one in found.sources
    ]
    new = tuple(source.id for source, is_new in added if is_new)
    return TakenIn(new, len(added) - len(new), found.bad, found.is_cut)
