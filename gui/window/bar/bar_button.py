"""The buttons of the window's bars: an icon, a name for screen readers, a tooltip with its key."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from gui.theme.icons import icon
from gui.theme.metrics import ICON, USUAL_LINE


class BarButton(QToolButton):
    """A flat button with an icon, which grows with the font; ``follow`` lets it do what an action of the menu does."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, autoRaise=True)
        self.setIcon(icon(name))
        side = round(ICON * max(1.0, self.fontMetrics().height() / USUAL_LINE))
        self.setIconSize(QSize(side, side))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def follow(self, action: QAction) -> None:
        """Trigger this action, and be enabled, ticked and named like it; it says why it is turned off."""
        self.clicked.connect(action.trigger)
        action.changed.connect(lambda: self._take_on(action))
        self._take_on(action)

    def say(self, words: str, key: str = "") -> None:
        """Be called ``words``, for eyes and ears; the tooltip says the key too."""
        self.setAccessibleName(words)
        self.setToolTip(f"{words} ({key})" if key else words)

    def _take_on(self, action: QAction) -> None:
        self.setEnabled(action.isEnabled())
        self.setCheckable(action.isCheckable())
        self.setChecked(action.isChecked())
        self.say(action.iconText(), action.shortcut().toString(action.shortcut().SequenceFormat.NativeText))
        if not action.isEnabled() and action.whatsThis():
            self.setToolTip(f"{self.toolTip()}\n{action.whatsThis()}")


class Segments(QFrame):
    """Buttons of which one is chosen, side by side in one frame."""

    def __init__(self, names: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("segments")
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        self.buttons = [BarButton(name) for name in names]
        for button in self.buttons:
            button.setCheckable(True)
            row.addWidget(button)

    def follow(self, actions: Sequence[QAction]) -> None:
        """Let each button do what the action at its place does."""
        for button, action in zip(self.buttons, actions, strict=True):
            button.follow(action)
            button.clicked.connect(lambda _=False, button=button, action=action: button.setChecked(action.isChecked()))
