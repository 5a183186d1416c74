"""Installation of a model from the index: download, trial, installation, and then removal of older versions."""

from collections.abc import Sequence

from translation.engine.models.offers.downloads import LIMITS, discard, download
from translation.engine.models.offers.index import Index, Offer, is_newer
from translation.engine.models.packages import Origin, Package, install, installed, remove
from translation.engine.models.progress import Work
from translation.errors import PackageNotUsable, StoreNotWritten
from translation.network.client import Limits, Network


def download_and_install(offer: Offer, network: Network | None, *, limits: Limits = LIMITS) -> Work[Package]:
    """Download an offer and install it; once it works, our older versions of it are removed.

    Closing it or losing the connection keeps the partial download. Raises ModelNotDownloaded, and PackageNotUsable for
    an unusable package, which is deleted.
    """
    file = yield from download(offer, network, limits=limits)
    try:
        package = yield from install(file, source_language=offer.source_language)
    except StoreNotWritten:
        raise
    except PackageNotUsable:
        discard(offer)
        raise
    discard(offer)
    for older in outdated(package, installed()):
        remove(older.folder.name).let_go()
    return package


def outdated(package: Package, packages: Sequence[Package]) -> list[Package]:
    """Our packages that this one replaces: older versions of the same package."""
    return [
        other
        for other in packages
        if other.origin is Origin.OWN
        and other.folder != package.folder
        and without_version(other) == without_version(package)
        and is_newer(package.version, other.version)
    ]


def without_version(package: Package | Offer) -> tuple[str, str, str]:
    """A package's name without its version."""
    name = package.name.removesuffix(package.version).strip().casefold()
    return name, package.source_language, package.target_language


def newer(package: Package, index: Index) -> Offer | None:
    """The newer version of one of our own packages in the index, if there is one."""
    versions = [
        offer
        for offer in index.offers
        if without_version(offer) == without_version(package) and is_newer(offer.version, package.version)
    ]
    return versions[0] if versions and package.origin is Origin.OWN else None
