"""The question before the first download of a model that is not for commercial use."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from gui.base.controls.check_box import CheckBox
from gui.base.dialog import Dialog
from gui.base.plain_text import PlainLabel
from gui.models.labels import in_language
from translation.engine.models.offers.catalogue import CatalogueModel


class LicenceDialog(Dialog):
    """Shows the licence of a model in plain words; it is accepted with a tick and a button."""

    def __init__(self, model: CatalogueModel, parent: QWidget | None = None) -> None:
        super().__init__(520, 260, parent)
        self._model = model
        self.heading, self.words = PlainLabel(wordWrap=True), PlainLabel(wordWrap=True)
        font = self.heading.font()
        font.setBold(True)
        self.heading.setFont(font)
        self.agree = CheckBox()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.go, self.whole = QPushButton(autoDefault=False), QPushButton(autoDefault=False)
        self.buttons.addButton(self.go, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(self.whole, QDialogButtonBox.ButtonRole.HelpRole)
        self.whole.setVisible(bool(model.licence.address))
        self.agree.toggled.connect(self.go.setEnabled)
        self.go.setEnabled(False)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.whole.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(model.licence.address)))
        column = QVBoxLayout(self)
        for part in (self.heading, self.words, self.agree):
            column.addWidget(part)
        column.addStretch(1)
        column.addWidget(self.buttons)
        self.retranslate()
        self.agree.setFocus()

    def retranslate(self) -> None:
        """Set all texts in the window's language."""
        self.setWindowTitle(self.tr("Licence of a Model"))
        heading = self.tr("“{name}” is not for commercial use ({licence}).")
        self.heading.setText(heading.format(name=self._model.name, licence=self._model.licence.name))
        self.words.setText(in_language(self._model.licence.words))
        self.agree.setText(self.tr("I &accept this, also for other models with this licence"))
        self.go.setText(self.tr("&Download and Install"))
        self.whole.setText(self.tr("&Read the Whole Licence…"))
