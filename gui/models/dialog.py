"""The models' dialog: installed models, downloadable ones, and the current download."""

from collections.abc import Callable
from datetime import timedelta
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from gui.base.controls.flow import ButtonFlow
from gui.base.dialog import Dialog
from gui.base.plain_text import PlainLabel
from gui.base.stores.settings_store import SettingsStore
from gui.jobs import Jobs
from gui.messages.message_bar import Choice, MessageBar
from gui.messages.messages import error_as_html
from gui.models.compare_dialog import CompareDialog
from gui.models.details import Details
from gui.models.model_list import ModelList
from gui.models.operations import ModelOperations
from gui.models.sources import ModelSources, packages_in
from gui.models.transfer import Transfer
from gui.theme.metrics import GAP
from gui.theme.themes import colours
from translation.engine.models.inventory import Listed, ModelInventory
from translation.engine.models.offers.catalogue import Catalogue
from translation.engine.models.offers.index import Index
from translation.engine.models.packages import Origin, Package
from translation.errors import CatalogueNotRead, IndexNotRead
from translation.network.client import Network

WIDTH, HEIGHT = 980, 680
BESIDE = 96  # letters of a window that has room for the list and the details beside each other


class ModelsDialog(Dialog):
    """``models_changed`` is emitted when the model in use may have changed.

    ``network`` returns the network settings, ``paragraph`` a paragraph for comparing models; ``settings_wanted`` is
    emitted when the reader asks for the settings, ``library_wanted`` with the name of the model that is to translate
    the library again.
    """

    models_changed = Signal()
    settings_wanted = Signal()
    library_wanted = Signal(str)

    def __init__(
        self,
        jobs: Jobs,
        settings_store: SettingsStore,
        network: "Callable[[], Network | None]",
        paragraph: Callable[[], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(WIDTH, HEIGHT, parent)
        self.setModal(False)
        self.setAcceptDrops(True)
        self._jobs, self._settings_store, self._paragraph = jobs, settings_store, paragraph
        self._shelf = ModelInventory()
        self._wants_offer = self._is_measuring = False
        self.acts = ModelOperations(jobs, settings_store, network)
        self.list, self.details, self.transfer = ModelList(), Details(), Transfer(jobs, network)
        self.sources = ModelSources(settings_store, self.transfer, self)
        self.age = PlainLabel(wordWrap=True)
        self.look_button = QPushButton(autoDefault=False)
        self.told = MessageBar()
        self.told.set_colours(colours(settings_store.now.theme))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.from_file, self.from_folder, self.compare = (QPushButton(autoDefault=False) for _ in range(3))
        self._place_parts()
        self._connect()
        self.retranslate()

    def _place_parts(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.age, 1)
        top.addWidget(self.look_button, 0, Qt.AlignmentFlag.AlignTop)
        self._middle = QSplitter(Qt.Orientation.Horizontal)
        self._middle.setChildrenCollapsible(False)
        self._middle.addWidget(self.list)
        self._middle.addWidget(self.details)
        self._middle.setHandleWidth(GAP)
        self._middle.setSizes([WIDTH // 2, WIDTH // 2])
        more = ButtonFlow()
        more.fill([self.from_file, self.from_folder, self.compare])
        foot = QHBoxLayout()
        foot.addWidget(more, 1)
        foot.addWidget(self.buttons, 0, Qt.AlignmentFlag.AlignBottom)
        self.buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        whole = QVBoxLayout(self)
        whole.addLayout(top)
        whole.addWidget(self._middle, 1)
        for part in (self.told, self.transfer):
            whole.addWidget(part)
        whole.addLayout(foot)

    def _connect(self) -> None:
        self.buttons.rejected.connect(self.reject)
        self.look_button.clicked.connect(self.look_for_models)
        self.from_file.clicked.connect(self.sources.choose_file)
        self.from_folder.clicked.connect(self.sources.choose_folder)
        self.compare.clicked.connect(self.compare_models)
        self.list.looked_at.connect(self._look_at)
        self.list.itemActivated.connect(lambda *_: self._activate())
        details, acts = self.details, self.acts
        details.use_wanted.connect(lambda package: acts.use(package, self._use))
        details.measure_wanted.connect(lambda package: acts.measure(package, self._measured, self._fail))
        details.remove_wanted.connect(lambda one: acts.remove(one, self._removed, self._fail))
        details.install_wanted.connect(self.sources.fetch)
        details.discard_wanted.connect(self.transfer.discard)
        self.sources.refused.connect(lambda html: self.told.tell(html, warning=True))
        self.transfer.changed.connect(self._transfer_changed)
        self.transfer.installed.connect(self._installed)
        self._settings_store.changed.connect(self._obey)

    def showEvent(self, event: QShowEvent) -> None:
        """Load the inventory."""
        super().showEvent(event)
        self.look_around()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the details below the list where there is no room beside it."""
        super().resizeEvent(event)
        is_wide = self.width() >= BESIDE * self.fontMetrics().averageCharWidth()
        self._middle.setOrientation(Qt.Orientation.Horizontal if is_wide else Qt.Orientation.Vertical)

    # What there is

    def look_around(self) -> None:
        """Reload the inventory."""
        self.acts.look_around(self._shelf.index, self._shelf.catalogue, self._show, self._fail)

    def look_for_models(self) -> None:
        """Fetch the lists of downloadable models; only this and a download use the network here."""
        self.look_button.setEnabled(False)
        self._wants_offer = True
        self.age.setText(self.tr("The list of models is being fetched …"))
        self.acts.look_for_models(self._found, self._not_found)

    def _found(self, lists: tuple[Index, Catalogue]) -> None:
        index, listed = lists
        self.look_button.setEnabled(True)
        trouble = index.trouble or listed.trouble
        if trouble is not None:
            self._tell_trouble(trouble)
        else:
            self.told.hide()
        self.acts.look_around(index, listed, self._show, self._fail)

    def _not_found(self, error: BaseException) -> None:
        """Tell that the lists did not come; the models that the program knows are offered all the same."""
        self.look_button.setEnabled(True)
        self._tell_age()
        self._tell_trouble(error)
        # The catalogue comes before the index: it may be a new one.
        self.acts.look_around(self._shelf.index, None, self._show, self._fail)

    def _tell_trouble(self, error: BaseException) -> None:
        choices: list[Choice] = [(self.tr("Try Again"), self.look_for_models)]
        if isinstance(error, IndexNotRead | CatalogueNotRead):
            choices.append((self.tr("Settings…"), self.settings_wanted.emit))
        self.told.tell(error_as_html(error), warning=True, choices=choices)

    def _show(self, shelf: ModelInventory) -> None:
        self._shelf = shelf
        self.list.show_shelf(shelf)
        self.compare.setEnabled(len(shelf.held) > 0)
        self._tell_age()
        held = (row.package for row in shelf.held if row.package is not None)
        starter = next((package for package in held if package.origin is Origin.BUNDLED), None)
        if shelf.machine.starter or starter is None:
            self._offer_wanted()
        elif not self._is_measuring:  # once, so that the others' times can be estimated
            self._is_measuring = True
            self.acts.measure_starter(starter, self._measured)

    def _offer_wanted(self) -> None:
        if self._wants_offer and self.look_button.isEnabled() and self._shelf.offers:
            self._wants_offer = False
            self.list.choose_offer()

    def _tell_age(self) -> None:
        index = self._shelf.index
        if index is None:
            said = self.tr("These are the models that Dwibaca knows. Argos packages have not been looked up yet.")
        elif not index.offers:
            said = self.tr("The list has no Argos package from Indonesian or Malay to English.")
        else:
            said = self._age_in_words(index.age)
        self.age.setText(said)

    def _age_in_words(self, age: timedelta) -> str:
        if age < timedelta(hours=1):
            return self.tr("The list of Argos packages is less than an hour old.")
        if age < timedelta(days=2):
            return self.tr("The list of Argos packages is %n hour(s) old.", "", age // timedelta(hours=1))
        return self.tr("The list of Argos packages is %n day(s) old.", "", age // timedelta(days=1))

    def _look_at(self, row: Listed | None) -> None:
        begun = row.begun if row is not None else None
        busy_with = begun is not None and self.transfer.busy and begun.offer.name == self.transfer.name
        self.details.show_row(row, self._shelf.machine, is_begun=begun is not None and not busy_with)

    def _activate(self) -> None:
        """Handle Return on a row: use a model, install an offer."""
        for button in (self.details.use, self.details.install):
            if button.isVisibleTo(self) and button.isEnabled():
                button.click()
                return

    # What is done

    def compare_models(self) -> None:
        """Open the comparison of two models."""
        names = [row.name for row in self._shelf.held]
        row = self.list.row
        looked_at = row.name if row is not None and row.package is not None else ""
        first = next((row.name for row in self._shelf.held if row.used), names[0] if names else "")
        dialog = CompareDialog(names, (first, looked_at), self._paragraph(), self._jobs, self._settings_store, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    def _use(self, package: Package) -> None:
        said = self.tr("“{name}” translates from now on.").format(name=package.name)
        choices = self._library_choice(package)
        self.told.tell(escape(said), choices=choices)
        self.models_changed.emit()
        self.look_around()

    def _library_choice(self, package: Package) -> list[Choice]:
        return [(self.tr("Translate the Library Again…"), lambda: self.library_wanted.emit(package.name))]

    def _measured(self, _: float) -> None:
        self.look_around()

    def _removed(self, name: str) -> None:
        said = self.tr("“{name}” is removed.").format(name=name)
        self.told.tell(escape(said), choices=[(self.tr("Undo"), self._undo)])
        self.models_changed.emit()
        self.look_around()

    def _undo(self) -> None:
        def done(_: object) -> None:
            self.told.hide()
            self.models_changed.emit()
            self.look_around()

        self.acts.undo(done, self._fail)

    def _installed(self, package: Package) -> None:
        used = self.acts.used()
        said = self.tr("“{name}” is installed and translates from now on.").format(name=package.name)
        choices = self._library_choice(package)
        if used is None or used.folder != package.folder:
            said = self.tr("“{name}” is installed.").format(name=package.name)
            choices = [(self.tr("Use It"), lambda: self.acts.use(package, self._use))]
        self.told.tell(escape(said), choices=choices)
        self.models_changed.emit()
        self.acts.measure(package, self._measured, self._fail)
        self.look_around()

    def _transfer_changed(self) -> None:
        self.details.set_busy(busy=self.transfer.busy)
        if self.transfer.busy:
            self.told.hide()
        for button in (self.from_file, self.from_folder):
            button.setEnabled(not self.transfer.busy)
        if self.isVisible():
            self.look_around()

    def _fail(self, error: BaseException) -> None:
        self.told.tell(error_as_html(error), warning=True)
        self.look_around_quietly()

    def look_around_quietly(self) -> None:
        """Reload the inventory; a repeated failure is not reported again."""
        self.acts.look_around(self._shelf.index, self._shelf.catalogue, self._show, lambda _: None)

    def _obey(self, _: object) -> None:
        self.told.set_colours(colours(self._settings_store.now.theme))

    # Drops, language, the end

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept dragged package files and folders of models."""
        if packages_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Install the first of what was dropped."""
        event.acceptProposedAction()
        self.sources.install(packages_in(event.mimeData())[0])

    def done(self, result: int) -> None:
        """Close; a download is paused, and a removed model is deleted for good."""
        self.transfer.pause()
        self.acts.let_go()
        super().done(result)

    def retranslate(self) -> None:
        """Set all texts in the window's language."""
        self.setWindowTitle(self.tr("Models"))
        self.look_button.setText(self.tr("&Look for Models"))
        self.look_button.setToolTip(self.tr("Fetches the newest list of Argos packages"))
        self.from_file.setText(self.tr("Install from a &File…"))
        self.from_folder.setText(self.tr("&Add a Folder…"))
        self.from_folder.setToolTip(self.tr("Installs a copy of a folder with a model and its tokenizer"))
        self.compare.setText(self.tr("C&ompare…"))
        self._tell_age()
