"""What translates, opened when it is first needed: a model or a server."""

import functools
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from translation.errors import ReaderError

if TYPE_CHECKING:  # the engine is entered when there is work: the window should be there at once
    from translation.engine.pairs import Translator
    from translation.engine.runtime.devices import Device
    from translation.engine.runtime.model import Model
    from translation.network.client import Network

OpenModel = Callable[[], "Translator"]


class ModelOpener:
    """Opens a model once, at its first call: by name, folder or file, or the best one installed.

    ``threads`` is how many threads of the processor it uses, 0 for what suits the machine. The call raises
    ModelNotFound and PackageNotUsable. It reads little; the weights are loaded when something is translated.
    ``preview`` is the name of a quicker model for previews.
    """

    def __init__(
        self,
        name: str = "",
        *,
        compute_type: str | None = None,
        threads: int = 0,
        device: "Device | str" = "automatic",
        preview: str = "",
    ) -> None:
        self._name, self._compute_type, self._threads, self._device = name, compute_type, threads, device
        self._quick = ModelOpener(preview, threads=threads) if preview else None
        self._model: Model | None = None
        self._lock = threading.Lock()

    def __call__(self) -> "Model":
        """The model."""
        from translation.engine.models.packages import open_tried
        from translation.engine.runtime.devices import Device
        from translation.engine.runtime.loading import open_model

        with self._lock:
            if self._model is None:
                folder = open_tried(self._name).folder
                self._model = open_model(
                    folder,
                    compute_type=self._compute_type,
                    threads=self._threads,
                    device=Device(self._device),
                    quick=self._quick,
                )
            return self._model

    def unload(self, *, idle: float = 0.0) -> None:
        """Give the memory of the model back if it was not used for ``idle`` seconds; it is loaded again when needed."""
        if self._model is not None:
            self._model.unload(idle=idle)
        if self._quick is not None:
            self._quick.unload(idle=idle)


def server_opener(address: str, network: "Network") -> OpenModel:
    """A function that opens a LibreTranslate server instead of a model; texts translated with it leave this machine."""

    @functools.cache
    def open_server() -> "Translator":
        from translation.engine.libretranslate import LibreTranslate

        return LibreTranslate(address, network)

    return open_server


def once(open_model: OpenModel) -> OpenModel:
    """The same opener, asked once: a model that cannot be opened is not tried a second time."""

    @functools.cache
    def outcome() -> "Translator | ReaderError":
        try:
            return open_model()
        except ReaderError as error:
            return error

    def opened() -> "Translator":
        found = outcome()
        if isinstance(found, ReaderError):
            raise found
        return found

    return opened
