"""The base class of all dialogs."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QDialog, QWidget

USUAL_LINE = 16  # pixels of a line in the font that sizes are given for


class Dialog(QDialog):
    """A dialog that follows the window's language, sized by its font and the screen."""

    def __init__(self, width: int, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        scale = self.fontMetrics().height() / USUAL_LINE
        room = self.screen().availableGeometry().size() * 0.9
        self.resize(round(width * scale), round(height * scale))
        self.resize(self.size().boundedTo(room))

    def retranslate(self) -> None:
        """Set all texts in the window's language; each dialog overrides this."""

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate after a change of the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
