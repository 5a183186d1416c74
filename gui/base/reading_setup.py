"""The setup for reading: model, beam, network, library."""

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from translation import paths

if TYPE_CHECKING:
    from gui.base.stores.settings_store import SettingsStore
    from translation.library.storage.store import OpenLibrary
    from translation.network.client import Network
    from translation.openers import OpenModel
    from translation.secrets.password_store import PasswordStore
    from translation.settings import Settings


LOOK_EVERY = 60_000  # milliseconds between two looks whether the model is idle
BETWEEN = 1.0  # seconds, more than there are between two batches of a translation in progress
IDLE = 600.0  # seconds without a translation after which it gives its memory back


@dataclass(frozen=True, slots=True)
class ReadingSetup:
    """The model's opener, the beam, the network, the library, and whether pictures are shown.

    Without a library nothing is saved. ``open_local`` opens the local model if ``open_model`` is a server.
    """

    open_model: "OpenModel"
    beam: int
    network: "Network | None"  # None: nothing is to be fetched
    library: "OpenLibrary | None" = None
    pictures: bool = True
    open_local: "OpenModel | None" = None

    def private(self) -> "ReadingSetup":
        """The setup for private reading: nothing is saved or sent, and no site gets a sign-in."""
        network = self.network
        if network is not None and network.secrets is not None:
            network = replace(network, secrets=network.secrets.in_private())
        return replace(self, network=network, library=None, open_model=self.open_local or self.open_model)


def _model_of(settings: "Settings") -> tuple[object, ...]:
    """What decides which model is opened, and how."""
    return settings.model, settings.threads, settings.device, settings.preview


class CurrentSetup:
    """The setup for reading according to the current settings. The model is opened once, when it is first needed."""

    def __init__(
        self,
        settings_store: "SettingsStore",
        password_store: "PasswordStore",
        open_model: "OpenModel | None" = None,
    ) -> None:
        self._settings_store, self._password_store = settings_store, password_store
        self._given, self._open_model = open_model, open_model
        self._model = _model_of(settings_store.now)
        settings_store.changed.connect(self._apply)
        self._idle = QTimer(settings_store, interval=LOOK_EVERY)
        self._idle.timeout.connect(self._rest)
        self._idle.start()

    def now(self) -> ReadingSetup:
        """The setup according to the current settings."""
        from translation import openers
        from translation.engine.families.contents import STARTER
        from translation.library.storage.store import open_library
        from translation.settings import network_of

        settings = self._settings_store.now
        if self._open_model is None:
            self._open_model = openers.ModelOpener(
                settings.model,
                threads=settings.threads,
                device=settings.device,
                preview=STARTER if settings.preview else "",
            )
        network = network_of(settings, self._password_store)
        open_model = self._open_model
        if settings.use_server and settings.server and network is not None:
            open_model = openers.server_opener(settings.server, network)
        library = partial(open_library, paths.library()) if settings.keep_articles else None
        return ReadingSetup(open_model, settings.beam, network, library, settings.pictures, self._open_model)

    def reopen_model(self) -> None:
        """Open the model again at its next use, because another may be selected now; its memory is given back.

        If it is translating, that work goes on, and its memory goes with it.
        """
        self.unload_model(idle=BETWEEN)
        self._open_model = self._given

    def unload_model(self, *, idle: float = 0.0) -> None:
        """Give the memory of the model back if it was not used for ``idle`` seconds; it is loaded again when needed."""
        from translation.openers import ModelOpener

        if isinstance(self._open_model, ModelOpener):
            self._open_model.unload(idle=idle)

    def _rest(self) -> None:
        self.unload_model(idle=IDLE)

    def _apply(self, settings: "Settings") -> None:
        before, self._model = self._model, _model_of(settings)
        if self._model != before:
            self.reopen_model()
