"""Lists of sources for other programs (OPML), written; and what is said of one that was taken in."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from translation.disk.database import Connection
from translation.disk.files import write_text
from translation.following.formats.opml import as_opml
from translation.following.lists import TakenIn
from translation.following.sources import LOCAL, sources

MOST_NAMED = 5


def taken_in_words(taken: TakenIn) -> str:
    """What became of a list: what is new, what is followed already, and what could not be read."""
    said = [QCoreApplication.translate("SourcesDialog", "%n source(s) added.", "", len(taken.new))]
    if taken.known:
        said.append(QCoreApplication.translate("SourcesDialog", "%n you follow already.", "", taken.known))
    if taken.bad:
        names = ", ".join(taken.bad[:MOST_NAMED]) + (" …" if len(taken.bad) > MOST_NAMED else "")
        count = len(taken.bad)
        words = QCoreApplication.translate("SourcesDialog", "%n without an address on the web: {names}.", "", count)
        said.append(words.format(names=names))
    if taken.is_cut:
        said.append(QCoreApplication.translate("SourcesDialog", "The list is damaged: it is cut short."))
    return " ".join(said)


def export_list(connection: Connection, file: Path) -> int:
    """Write what is followed on the web into a list; how many there are. Raises FileNotWritten."""
    found = [one for one in sources(connection) if one.kind not in LOCAL]
    write_text(file, as_opml(found))
    return len(found)
