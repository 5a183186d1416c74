"""The placeholder for an empty list: a drawing, the reason, and what to do."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from gui.base.drawing import Drawing, Motif
from gui.base.plain_text import Heading, PlainLabel
from gui.base.texts import in_words
from gui.theme.metrics import WIDE
from translation.errors import ReaderError

LARGER = 1.15  # of the usual size


class EmptyState(QScrollArea):
    """A drawing, a title, a few sentences, and a button."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.title, self.text = Heading(LARGER), PlainLabel(wordWrap=True)
        for label in (self.title, self.text):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.drawing = Drawing()
        self.button = QPushButton()
        self.button.clicked.connect(lambda: self._act())
        self._act: Callable[[], object] = lambda: None
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(WIDE, 32, WIDE, 24)
        column.setSpacing(8)
        column.addWidget(self.drawing, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addSpacing(8)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.setWidget(inside)

    def tell(
        self,
        title: str,
        text: str,
        button: str = "",
        act: Callable[[], object] = lambda: None,
        *,
        motif: Motif = Motif.SEARCH,
    ) -> None:
        """Show the reason and advice; the button runs ``act`` and is hidden without a text."""
        self.drawing.show_motif(motif)
        self.title.setText(title)
        self.text.setText(text)
        self._act = act
        self.button.setText(button)
        self.button.setVisible(bool(button))

    def tell_error(self, error: ReaderError, button: str, act: Callable[[], object]) -> None:
        """Show what went wrong, and the button that tries it again."""
        words = f"{in_words(error.happened)} {in_words(error.advice)}"
        self.tell(in_words(error.title), words, button, act, motif=Motif.TROUBLE)
