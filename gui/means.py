"""What articles are read with."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from translation.library.store import OpenLibrary
    from translation.network import Network
    from translation.reader import OpenModel


@dataclass(frozen=True, slots=True)
class Means:
    """The model's opener, the beam, the network, the library, and whether pictures are shown.

    Without a library nothing of what is read is kept.
    """

    open_model: "OpenModel"
    beam: int
    network: "Network | None"  # None: nothing is to be fetched
    library: "OpenLibrary | None" = None
    pictures: bool = True
