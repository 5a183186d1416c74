"""Lists of sources for other programs (OPML)."""

from pathlib import Path

from translation.disk.database import Connection
from translation.disk.files import write_text
from translation.following.formats.opml import as_opml
from translation.following.sources import LOCAL, sources


def export_list(connection: Connection, file: Path) -> int:
    """Write what is followed on the web into a list; how many there are. Raises FileNotWritten."""
    found = [one for one in sources(connection) if one.kind not in LOCAL]
    write_text(file, as_opml(found))
    return len(found)
