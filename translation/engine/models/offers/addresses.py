"""Files that can be downloaded, and their addresses."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from urllib.parse import urljoin, urlsplit

from translation.network.client import Network


@dataclass(frozen=True, slots=True)
class RemoteFile:
    """A file with its addresses, best first, under the ``name`` that it will have.

    ``size`` in bytes is 0 and ``sha256`` ``""`` where nobody has published them. ``is_package`` is true for an Argos
    package, which is an archive.
    """

    name: str
    links: tuple[str, ...]
    size: int = 0
    sha256: str = ""
    is_package: bool = False


def host_of(address: str) -> str:
    """The host of an address, or ``""``."""
    try:
        return (urlsplit(address).hostname or "").lower()
    except ValueError:
        return ""


def hosts_of(files: Iterable[RemoteFile]) -> list[str]:
    """The hosts of files, in the order in which they are tried."""
    return list(dict.fromkeys(host_of(link) for file in files for link in file.links))


def trusting(network: Network, *addresses: str) -> Network:
    """The network settings with these hosts allowed even in a private network, because the reader has named them."""
    return replace(network, allowed=network.allowed | {host_of(address) for address in addresses if address})


def fetchable(link: str, address: str) -> str:
    """The full address of a link that can be fetched, ``""`` for one of another kind (``ipfs:`` and the like)."""
    try:
        full = urljoin(address, link.strip())
        there = urlsplit(full)
        return full if there.scheme in ("http", "https") and there.hostname and full.isprintable() else ""
    except ValueError:
        return ""
