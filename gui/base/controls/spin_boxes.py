"""Spin boxes whose text does not touch their edge: the sheet's padding does not reach it (Qt 6.11 ignores it)."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QDateEdit, QDoubleSpinBox, QSpinBox

from gui.base import languages

MARGIN = 6  # pixels, beside the two that Qt leaves


class NumberBox(QSpinBox):
    """A box for a whole number."""

    def __init__(self) -> None:
        super().__init__()
        self.lineEdit().setTextMargins(MARGIN, 0, 0, 0)


class DecimalBox(QDoubleSpinBox):
    """A box for a number with one decimal."""

    def __init__(self) -> None:
        super().__init__(decimals=1)
        self.lineEdit().setTextMargins(MARGIN, 0, 0, 0)

    def changeEvent(self, event: QEvent) -> None:
        """Write the number as the window's new language does."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.setLocale(languages.locale())


class DateBox(QDateEdit):
    """A box for a day."""

    def __init__(self) -> None:
        super().__init__()
        self.lineEdit().setTextMargins(MARGIN, 0, 0, 0)

    def changeEvent(self, event: QEvent) -> None:
        """Write the day as the window's new language does."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.setLocale(languages.locale())
