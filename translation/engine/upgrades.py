"""A model from the index to its place: downloaded, tried out, installed, and only then in the place of an older one."""

from collections.abc import Sequence

from translation.engine.downloads import LIMITS, discard, download
from translation.engine.index import Index, Offer, is_newer
from translation.engine.packages import Origin, Package, install, installed, remove
from translation.engine.steps import Work
from translation.errors import PackageNotUsable, StoreNotWritten
from translation.network import Limits, Network


def obtain(offer: Offer, network: Network | None, *, limits: Limits = LIMITS) -> Work[Package]:
    """Downloads an offer and installs it; our own older versions of it go when it works.

    When it is closed, or the line breaks off, what has come stays to be fetched on. Raises ModelNotDownloaded, and
    PackageNotUsable for what came and is no good; that is not kept.
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
    """Our own packages that this one takes the place of: older versions of the same."""
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
    """The newest version of an installed package that the index has, where that is newer; only for our own."""
    versions = [
        offer
        for offer in index.offers
        if without_version(offer) == without_version(package) and is_newer(offer.version, package.version)
    ]
    return versions[0] if versions and package.origin is Origin.OWN else None
