"""What articles are read with."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from translation.library.store import OpenLibrary
    from translation.network import Network
    from translation.reader import OpenModel


@dataclass(frozen=True, slots=True)
class Means:
    """The model's opener, the beam, the network, the library, and whether pictures are shown.

    Without a library nothing of what is read is kept. ``open_local`` opens the model of this machine where
    ``open_model`` is a server.
    """

    open_model: "OpenModel"
    beam: int
    network: "Network | None"  # None: nothing is to be fetched
    library: "OpenLibrary | None" = None
    pictures: bool = True
    open_local: "OpenModel | None" = None

    def private(self) -> "Means":
        """The means to read something that is kept nowhere and sent nowhere; no site is told who reads it."""
        network = self.network
        if network is not None and network.secrets is not None:
            network = replace(network, secrets=network.secrets.in_private())
        return replace(self, network=network, library=None, open_model=self.open_local or self.open_model)
