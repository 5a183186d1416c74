"""Operations on models, in lanes, so that none blocks the window."""

from collections.abc import Callable, Generator
from dataclasses import replace
from typing import Any

from gui.base.stores.settings_store import SettingsStore
from gui.jobs import Callback, Jobs, at_once, deliver, ignore
from translation.engine.models.inventory import look_around
from translation.engine.models.offers.catalogue import Catalogue, catalogue, fetch
from translation.engine.models.offers.index import Index, last, look
from translation.engine.models.package_store import Removed
from translation.engine.models.packages import Damaged, Package, choose, remove
from translation.engine.models.speed import check, measure
from translation.errors import CatalogueNotRead, ReaderError
from translation.network.client import Network, Received
from translation.settings import Settings

FETCHING, DOING = "download", "model"  # lanes


def look_for_lists(
    network: "Network | None", settings: "Settings"
) -> Generator[Received, None, tuple[Index, Catalogue]]:
    """Fetch the index, and the catalogue if the reader has named another; the last ones with an error where that fails.

    Raises IndexNotRead if there is no index.
    """
    listed = catalogue(settings.catalogue, settings.mirror)
    if settings.catalogue:
        try:
            listed = yield from fetch(network, settings.catalogue, settings.mirror)
        except CatalogueNotRead as error:
            listed = replace(listed, trouble=error)
    return (yield from look(network, settings.index)), listed


class ModelOperations:
    """The operations of the models' dialog. Each calls ``then`` with its result, or ``otherwise`` with an error."""

    def __init__(self, jobs: Jobs, settings_store: SettingsStore, network: "Callable[[], Network | None]") -> None:
        self._jobs, self._settings_store, self._network = jobs, settings_store, network
        self._removed: Removed | None = None
        self._was_chosen = ""

    def look_around(self, index: "Index | None", listed: Catalogue | None, then: Callback, otherwise: Callback) -> None:
        """Load the inventory, with the lists that were fetched last unless others are given; ``then`` gets it.

        Only the newest request is answered.
        """
        self._jobs.prefer(DOING, self)
        settings = self._settings_store.now
        index = index or last(settings.index)
        listed = listed or catalogue(settings.catalogue, settings.mirror)
        work = look_around(settings.model, settings.threads, index, listed)
        self._jobs.start(DOING, work, owner=self, on_done=then, on_error=otherwise)

    def look_for_models(self, then: Callback, otherwise: Callback) -> None:
        """Fetch the lists; ``then`` gets the index and the catalogue, or the last ones fetched."""
        owner = self.look_for_models
        self._jobs.prefer(FETCHING, owner)  # a download that runs waits a moment
        work = look_for_lists(self._network(), self._settings_store.now)
        self._jobs.start(FETCHING, work, owner=owner, on_done=then, on_error=otherwise)

    def measure_starter(self, package: Package, then: Callback) -> None:
        """Measure the starter model, by which the others' times are estimated."""
        work = measure(package, self._settings_store.now.threads)
        self._jobs.start(DOING, work, owner=self.measure_starter, on_done=then)

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
            deliver(then, name)

        self._do(lambda: remove(one.folder.name), removed, otherwise)

    def undo(self, then: Callback, otherwise: Callback) -> None:
        """Restore the package removed last."""
        removed, self._removed = self._removed, None
        if removed is None:
            return

        def back(_: object) -> None:
            if self._was_chosen:
                self._settings_store.change(model=self._was_chosen)
            deliver(then, None)

        self._do(removed.bring_back, back, otherwise)

    def let_go(self) -> None:
        """Delete the package removed last for good."""
        removed, self._removed = self._removed, None
        if removed is not None:
            self._do(removed.let_go, ignore, ignore)

    def _do(self, call: Callable[[], Any], then: Callback, otherwise: Callback) -> None:
        self._jobs.start(DOING, at_once(call), owner=call, on_done=then, on_error=otherwise)
