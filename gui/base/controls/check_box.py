"""A check box whose text goes on in the next line where there is no room: Qt's own would be cut off."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

SLACK = 1  # pixels that a layout rounds away


class CheckBox(QCheckBox):
    """Asks for room for its text in one line, and for no less than its longest word."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._words = ""
        self.setText(text)

    def setText(self, text: str) -> None:
        """Set what it says, in one line."""
        self._words = text
        super().setText(self._wrapped(self.width()))
        self.updateGeometry()

    def text(self) -> str:
        """What it says, without the line breaks."""
        return self._words

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the text anew."""
        super().resizeEvent(event)
        wrapped = self._wrapped(self.width())
        if wrapped != super().text():
            super().setText(wrapped)

    def sizeHint(self) -> QSize:
        """All in one line."""
        return QSize(self._beside + self._long(self._words), self._height(1))

    def minimumSizeHint(self) -> QSize:
        """As wide as the longest word."""
        return QSize(self._beside + max(map(self._long, self._words.split()), default=0), self._height(1))

    def hasHeightForWidth(self) -> bool:
        """Its height depends on its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines."""
        return self._height(self._wrapped(width).count("\n") + 1)

    @property
    def _beside(self) -> int:
        """The width of the box itself and of the room around it."""
        return super().sizeHint().width() - max(map(self._long, super().text().split("\n")))

    def _height(self, lines: int) -> int:
        one = super().sizeHint().height() - super().text().count("\n") * self.fontMetrics().lineSpacing()
        return one + (lines - 1) * self.fontMetrics().lineSpacing()

    def _long(self, words: str) -> int:
        return self.fontMetrics().horizontalAdvance(words.replace("&&", "\0").replace("&", "").replace("\0", "&"))

    def _wrapped(self, width: int) -> str:
        room, lines = width - self._beside + SLACK, [""]
        for word in self._words.split():
            longer = f"{lines[-1]} {word}".lstrip()
            if lines[-1] and self._long(longer) > room:
                lines.append(word)
            else:
                lines[-1] = longer
        return "\n".join(lines)
