"""The menu of the list's sort orders."""

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from gui.base.labels import plain
from gui.base.languages import QT_TRANSLATE_NOOP
from gui.library.list.model import Query
from translation.library.listing import Sort

ORDERS = (
    (Sort.RELEVANCE, QT_TRANSLATE_NOOP("OrderMenu", "Best &Match")),
    (Sort.ADDED, QT_TRANSLATE_NOOP("OrderMenu", "&Newest")),
    (Sort.OPENED, QT_TRANSLATE_NOOP("OrderMenu", "Last &Opened")),
    (Sort.DATE, QT_TRANSLATE_NOOP("OrderMenu", "&Published")),
    (Sort.TITLE, QT_TRANSLATE_NOOP("OrderMenu", "&Title")),
    (Sort.SITE, QT_TRANSLATE_NOOP("OrderMenu", "&Site")),
    (Sort.DIFFICULTY, QT_TRANSLATE_NOOP("OrderMenu", "&Difficulty")),
)
RISING = (Sort.TITLE, Sort.SITE, Sort.DIFFICULTY)  # unless they are reversed


class OrderMenu(QMenu):
    """The menu of sort orders; a search by words is sorted by best match unless another order is chosen."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._usual, self._of_search = Sort.ADDED, Sort.RELEVANCE
        self._searching = False
        self._group = QActionGroup(self)
        self._sorts: dict[Sort, QAction] = {}
        for sort, _ in ORDERS:
            action = self._sorts[sort] = self.addAction("")
            action.setCheckable(True)
            self._group.addAction(action)
            action.triggered.connect(lambda _=False, sort=sort: self._choose(sort))
        self.addSeparator()
        self._reverse = self.addAction("")
        self._reverse.setCheckable(True)
        self._reverse.triggered.connect(lambda _=False: self.chosen.emit())
        self.offer_rank(False)
        self._retranslate()

    @property
    def sort(self) -> Sort:
        """The current order."""
        return self._of_search if self._searching else self._usual

    @property
    def query(self) -> Query:
        """All articles in this order."""
        return Query(sort=self.sort, descending=(self.sort not in RISING) ^ self._reverse.isChecked())

    @property
    def words(self) -> str:
        """The name of the order."""
        return plain(QCoreApplication.translate("OrderMenu", dict(ORDERS)[self.sort]))

    def offer_rank(self, searching: bool) -> None:
        """Offer the order by best match only during a search by words."""
        if not searching:
            self._of_search = Sort.RELEVANCE
        self._searching = searching
        self._sorts[Sort.RELEVANCE].setVisible(searching)
        self._reverse.setEnabled(self.sort is not Sort.RELEVANCE)
        self._sorts[self.sort].setChecked(True)

    def _choose(self, sort: Sort) -> None:
        if self._searching:
            self._of_search = sort
        if sort is not Sort.RELEVANCE:
            self._usual = sort
        self._reverse.setChecked(False)
        self.offer_rank(self._searching)
        self.chosen.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate after a change of the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        for sort, words in ORDERS:
            self._sorts[sort].setText(QCoreApplication.translate("OrderMenu", words))
        self._reverse.setText(self.tr("&Reverse Order"))
