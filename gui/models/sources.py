"""Where a model comes from: a download with its licence, a file, a folder, or what is dropped on the window."""

from collections.abc import Callable
from html import escape
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from gui.base.stores.settings_store import SettingsStore
from gui.models.licence_dialog import LicenceDialog
from gui.models.transfer import Transfer
from translation.engine.families.recognition import is_model
from translation.engine.models.offers.catalogue import CatalogueModel
from translation.engine.models.offers.downloads import Wanted
from translation.settings import accepting, licences_of

ENDING = ".argosmodel"


def packages_in(data: object) -> list[Path]:
    """The package files and the folders of models among dragged data."""
    urls = data.urls() if hasattr(data, "urls") else []
    files = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    return [file for file in files if file.suffix.lower() == ENDING or (file.is_dir() and is_model(file))]


class ModelSources(QObject):
    """Begins the transfers of a window; ``refused`` is emitted with the reason, as HTML, if one is under way."""

    refused = Signal(str)

    def __init__(self, settings_store: SettingsStore, transfer: Transfer, window: QWidget) -> None:
        super().__init__(window)
        self._settings_store, self._transfer, self._window = settings_store, transfer, window

    def fetch(self, offer: Wanted) -> None:
        """Download a model and install it; a licence that is not for commercial use is accepted before that, once."""
        accepted = licences_of(self._settings_store.now)
        if not isinstance(offer, CatalogueModel) or offer.licence.commercial or offer.licence.name in accepted:
            self._transfer.fetch(offer)
            return

        def accept() -> None:
            self._settings_store.change(licences=accepting(self._settings_store.now, offer.licence.name))
            self._transfer.fetch(offer)

        dialog = LicenceDialog(offer, self._window)
        dialog.accepted.connect(accept)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def choose_file(self) -> None:
        """Ask for a package file and install it."""
        kinds = self.tr("Argos packages (*{ending});;All files (*)").format(ending=ENDING)
        dialog = QFileDialog(self._window, self.tr("Install a model from a file"), str(Path.home()), kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._ask(dialog, self.install)

    def choose_folder(self) -> None:
        """Ask for a folder with a model and install a copy of it."""
        dialog = QFileDialog(self._window, self.tr("Add a folder with a model"), str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        self._ask(dialog, self.install)

    def install(self, file: Path) -> None:
        """Install a package file or a folder, unless a transfer is running."""
        if self._transfer.busy:
            said = self.tr("“{name}” is on its way. Install “{file}” when that is done.")
            self.refused.emit(escape(said.format(name=self._transfer.name, file=file.name)))
            return
        self._transfer.install(file)

    def _ask(self, dialog: QFileDialog, then: Callable[[Path], None]) -> None:
        dialog.fileSelected.connect(lambda name: then(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
