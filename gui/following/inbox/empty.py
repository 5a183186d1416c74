"""What the inbox says where it lists nothing, and of what rules keep from it."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from gui.base.drawing import Motif
from gui.following.inbox.filters import Facts
from gui.library.empty_state import EmptyState


class InboxEmpty(EmptyState):
    """Why nothing is listed, and what to do."""

    sources_wanted = Signal()
    all_wanted = Signal()
    news_wanted = Signal()
    left_out_wanted = Signal()

    def say_why(self, known: Facts, *, is_filtered: bool) -> None:
        """Say why nothing is listed of what is ``known``."""
        if not known.sources:
            words = self.tr(
                "Add the outlets that you read, and find here what is new in them, with titles in both languages. "
                "Nothing is fetched until you add one."
            )
            self.tell(
                self.tr("You follow nothing yet"), words, self.tr("&Add a Source…"), self.sources_wanted.emit,
                motif=Motif.BOOK,
            )  # fmt: skip
        elif is_filtered:
            words = self.tr("Nothing in the inbox has all of these words and passes the filters.")
            self.tell(self.tr("Nothing found"), words, self.tr("&Show All"), self.all_wanted.emit)
        elif known.left_out:
            words = self.tr("Articles that your rules leave out: {number}.").format(number=known.left_out)
            self.tell(self.tr("Nothing is left"), words, self.tr("&Show What Is Left Out"), self.left_out_wanted.emit)
        else:
            words = self.tr("What your sources have new is listed here once they were asked.")
            self.tell(self.tr("Nothing new"), words, self.tr("&Look for News"), self.news_wanted.emit)


class LeftOut(QToolButton):
    """How much rules keep from the inbox, with a menu that shows it or the rules."""

    left_out_wanted = Signal()
    rules_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoRaise(True)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._count = 0
        menu = QMenu(self)
        self.show_them = menu.addAction("", self.left_out_wanted.emit)
        self.show_rules = menu.addAction("", self.rules_wanted.emit)
        self.setMenu(menu)
        self._retranslate()

    def tell(self, count: int) -> None:
        """Say that so many are left out; hidden with none."""
        self._count = count
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate after a change of the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.setText(self.tr("Left out by rules: {number}").format(number=self._count))
        self.setVisible(bool(self._count))
        self.show_them.setText(self.tr("&Show What Is Left Out"))
        self.show_rules.setText(self.tr("&Rules…"))
