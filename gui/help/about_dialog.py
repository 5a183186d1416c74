"""The About dialog: the program, the versions of its components, and their licences."""

from PySide6 import __version__ as binding_version
from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QPushButton, QTabWidget, QTextBrowser, QVBoxLayout, QWidget

from gui.base.dialog import Dialog
from gui.base.plain_text import PlainLabel
from gui.base.text_pane import TextPane
from translation.cli.report import licences, versions
from translation.version import VERSION


def versions_here(model: str) -> str:
    """The versions of all components including Qt; ``model`` is the name of the model in use."""
    qt = f"{qVersion()} ({QGuiApplication.platformName()})"
    return versions(model, [("Qt", qt), ("PySide6", binding_version)])


class AboutDialog(Dialog):
    """``model`` is the name of the translation model in use, ``""`` without one."""

    def __init__(self, model: str, parent: QWidget | None = None) -> None:
        super().__init__(600, 480, parent)
        self.about = PlainLabel(wordWrap=True)
        self.about.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.versions = TextPane(versions_here(model))
        self.licences = QTextBrowser(openLinks=False)
        self.licences.setMarkdown(licences())
        self.tabs = QTabWidget()
        for pane in (self.versions, self.licences):
            self.tabs.addTab(pane, "")
        self.copy = QPushButton()
        self.copy.clicked.connect(self.versions.copy_all)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        whole = QVBoxLayout(self)
        for part in (self.about, self.tabs, buttons):
            whole.addWidget(part)
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the window's language; versions and licences stay in English, for reports."""
        self.setWindowTitle(self.tr("About Dwibaca"))
        self.about.setText(
            self.tr(
                "Dwibaca {version} shows Indonesian news side by side with English. "
                "The translation is made on this computer; nothing that is read is sent anywhere, "
                "unless you let a server of your own translate."
            ).format(version=VERSION)
        )
        for pane, title in ((self.versions, self.tr("Versions")), (self.licences, self.tr("Licences"))):
            self.tabs.setTabText(self.tabs.indexOf(pane), title)
            pane.setAccessibleName(title)
        self.copy.setText(self.tr("&Copy Versions"))
