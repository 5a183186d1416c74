"""The offer to open the address in the clipboard, which is read only when the start page asks for it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from gui.base.plain_text import unformatted

LONGEST = 8000  # characters of a text in which an address is looked for
MOST_LETTERS = 56  # of an address that are shown


def copied_address() -> str:
    """The address in the clipboard, if there is one alone; ``""`` for anything else."""
    from translation.article.page.pasted_addresses import addresses_in

    data = QGuiApplication.clipboard().mimeData()
    text = data.text() if data is not None and data.hasText() else ""
    # “Node.js” could be a site's name; the address of an article has a path.
    if "/" not in text or len(text) > LONGEST:
        return ""
    found = addresses_in(text)
    return found[0] if len(found) == 1 else ""


class ClipboardOffer(QPushButton):
    """A button with the address from the clipboard; ``wanted`` gives it. Nothing is fetched before it is pressed."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.address = ""
        self._room = 0
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: self.wanted.emit(self.address))
        self.hide()

    def fit(self, room: int) -> None:
        """Show as much of the address as fits into so many pixels."""
        if room != self._room:
            self._room = room
            self._tell()

    def look(self, known: Sequence[str] = ()) -> None:
        """Read the clipboard; what is ``known`` is listed already and not offered again."""
        found = copied_address()
        self.address = "" if found in known else found
        self._tell()
        self.setVisible(bool(self.address))

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate after a change of the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._tell()

    def _tell(self) -> None:
        words = self.tr("Open the copied address: {address}")
        metrics, short = self.fontMetrics(), self.address.partition("://")[2]
        room = min(MOST_LETTERS * metrics.averageCharWidth(), self._room - metrics.horizontalAdvance(words))
        shown = metrics.elidedText(short, Qt.TextElideMode.ElideMiddle, max(room, 12 * metrics.averageCharWidth()))
        self.setText(words.format(address=shown).replace("&", "&&"))
        self.setAccessibleName(words.format(address=self.address))
        self.setToolTip(unformatted(self.address))
