"""Operations on models, in lanes, so that none blocks the window."""

from collections.abc import Callable
from typing import Any

from gui.base.settings_store import SettingsStore
from gui.jobs import Callback, Jobs, at_once, ignore
from gui.models.inventory import look_around
from translation.engine.models.offers.index import Index, look
from translation.engine.models.package_store import Removed
from translation.engine.models.packages import Damaged, Package, choose, remove
from translation.engine.models.speed import check
from translation.errors import ReaderError
from translation.network.client import Network

FETCHING, DOING = "download", "model"  # lanes


class ModelOperations:
    """The operations of the models' dialog. Each calls ``then`` with its result, or ``otherwise`` with an error."""

    def __init__(self, jobs: Jobs, settings_store: SettingsStore, network: "Callable[[], Network | None]") -> None:
        self._jobs, self._settings_store, self._network = jobs, settings_store, network
        self._removed: Removed | None = None
        self._was_chosen = ""

    def look_around(self, index: "Index | None", then: Callback, otherwise: Callback) -> None:
        """Load the inventory; ``then`` gets it. Only the newest request is answered."""
        self._jobs.prefer(DOING, self)
        self._jobs.start(
            DOING, look_around(self._settings_store.now, index), owner=self, on_done=then, on_error=otherwise
        )

    def look_for_models(self, then: Callback, otherwise: Callback) -> None:
        """Fetch the index; ``then`` gets it, or the last one fetched."""
        owner = self.look_for_models
        self._jobs.prefer(FETCHING, owner)  # a download that runs waits a moment
        work = look(self._network(), self._settings_store.now.index)
        self._jobs.start(FETCHING, work, owner=owner, on_done=then, on_error=otherwise)

    def used(self) -> Package | None:
        """The model in use, or ``None``."""
        try:
            return choose(self._settings_store.now.model)
        except ReaderError:
            return None

    def use(self, package: Package, then: Callback) -> None:
        """Use this model from now on."""
        self._settings_store.change(model=package.name)
        then(package)

    def measure(self, package: Package, then: Callback, otherwise: Callback) -> None:
        """Verify a package and measure it; ``then`` gets its words per second."""
        work = check(package, self._settings_store.now.threads)
        self._jobs.start(DOING, work, owner=self.measure, on_done=then, on_error=otherwise)

    def remove(self, one: Package | Damaged, then: Callback, otherwise: Callback) -> None:
        """Remove one of our packages; ``then`` gets its name. It can be restored until the next removal or the end."""
        name = one.name if isinstance(one, Package) else one.folder.name

        def removed(what: "Removed") -> None:
            self.let_go()
            self._removed = what
            self._was_chosen = name if self._settings_store.now.model == name else ""
            if self._was_chosen:
                self._settings_store.change(model="")
            then(name)

        self._do(lambda: remove(one.folder.name), removed, otherwise)

    def undo(self, then: Callback, otherwise: Callback) -> None:
        """Restore the package removed last."""
        removed, self._removed = self._removed, None
        if removed is None:
            return

        def back(_: object) -> None:
            if self._was_chosen:
                self._settings_store.change(model=self._was_chosen)
            then(None)

        self._do(removed.bring_back, back, otherwise)

    def let_go(self) -> None:
        """Delete the package removed last for good."""
        removed, self._removed = self._removed, None
        if removed is not None:
            self._do(removed.let_go, ignore, ignore)

    def _do(self, call: Callable[[], Any], then: Callback, otherwise: Callback) -> None:
        self._jobs.start(DOING, at_once(call), owner=call, on_done=then, on_error=otherwise)
