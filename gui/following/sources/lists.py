"""Lists of sources of other programs (OPML), read and written."""

from pathlib import Path

from translation.disk.database import Connection
from translation.disk.files import write_text
from translation.errors import SourceNotRead
from translation.following.formats.opml import as_opml, read_opml
from translation.following.sources import LOCAL, add_source, sources
from translation.system_errors import reason_of
from translation.text.decoding import decode
from translation.texts import Text


def import_list(connection: Connection, file: Path) -> tuple[list[int], int]:
    """Follow what a list names; the numbers of what is new, and how many are followed already.

    Raises SourceNotRead and NotKept.
    """
    try:
        text = decode(file.read_bytes())
    except (OSError, ValueError) as error:
        raise SourceNotRead(
            Text("“{path}” cannot be read: {reason}.", path=file, reason=reason_of(error)),
            Text("Check that it is there."),
        ) from error
    found = read_opml(text)
    added = [
        add_source(connection, one.kind, one.address, one.title, home=one.home, folder=one.folder) for one in found
    ]
    new = [source.id for source, is_new in added if is_new]
    return new, len(found) - len(new)


def export_list(connection: Connection, file: Path) -> int:
    """Write what is followed on the web into a list; how many there are. Raises FileNotWritten."""
    found = [one for one in sources(connection) if one.kind not in LOCAL]
    write_text(file, as_opml(found))
    return len(found)
