"""All models in one list: what is installed, what could be had, how good it is, and how it suits this machine."""

from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from translation.engine.models.installation import newer, without_version
from translation.engine.models.offers.catalogue import Catalogue, CatalogueModel, Figures, Licence
from translation.engine.models.offers.downloads import Unfinished, Wanted, unfinished
from translation.engine.models.offers.fit import (
    MOST_FOR_PACKAGE,
    Candidate,
    Fit,
    Machine,
    expected_seconds,
    fit,
    recommended,
    seconds_for_article,
    this_machine,
)
from translation.engine.models.offers.index import Index, Offer, is_newer
from translation.engine.models.package_documents import size_of
from translation.engine.models.packages import Damaged, Origin, Package, choose, damaged, installed, tidy
from translation.engine.models.speed import known
from translation.errors import ModelNotFound, PackageNotUsable

STARTER_LICENCE = Licence("CC BY-SA 4.0", address="https://creativecommons.org/licenses/by-sa/4.0/")  # see its README


@dataclass(frozen=True, slots=True)
class Listed:
    """A model in the list: an installed one (``package``), one that can be downloaded (``offer``), or a damaged one.

    ``model`` is what the catalogue says of it. ``size`` and ``memory`` in bytes are 0 if unknown. ``seconds`` for an
    article are measured here if ``speed`` is known, otherwise expected, ``None`` if nothing tells.
    """

    name: str
    languages: tuple[str, ...] = ()
    version: str = ""
    size: int = 0
    memory: int = 0
    figures: Figures = field(default_factory=Figures)
    fit: Fit = Fit.FITS
    seconds: float | None = None
    speed: float | None = None
    used: bool = False
    recommended: bool = False
    package: Package | None = None
    update: Wanted | None = None
    offer: Wanted | None = None
    begun: Unfinished | None = None
    damaged: Damaged | None = None
    model: CatalogueModel | None = None

    @property
    def key(self) -> str:
        """The identity of a row, stable across refreshes."""
        if self.damaged is not None:
            return self.damaged.folder.name
        return self.offer.file_name if self.offer is not None else self.name

    @property
    def licence(self) -> Licence | None:
        """The licence, if the catalogue or the model itself names one."""
        if self.model is not None:
            return self.model.licence
        if self.package is not None and self.package.origin is Origin.BUNDLED:
            return STARTER_LICENCE
        return Licence(self.package.licence) if self.package is not None and self.package.licence else None

    @property
    def folder(self) -> Path | None:
        """The folder of an installed or damaged model."""
        here = self.package or self.damaged
        return here.folder if here is not None else None


@dataclass(frozen=True, slots=True)
class ModelInventory:
    """All models, best first, those that suit this machine before the others; the index, the catalogue, the machine."""

    rows: tuple[Listed, ...] = ()
    index: Index | None = None
    catalogue: Catalogue | None = None
    machine: Machine = field(default_factory=Machine)

    @property
    def held(self) -> list[Listed]:
        """The installed models."""
        return [row for row in self.rows if row.package is not None]

    @property
    def offers(self) -> list[Listed]:
        """The models that can be downloaded."""
        return [row for row in self.rows if row.offer is not None]


def look_around(
    chosen: str, threads: int, index: Index | None, listed: Catalogue
) -> Generator[None, None, ModelInventory]:
    """The inventory of models, with those of an index and a catalogue; ``chosen`` is the name of the one to be used.

    ``threads`` is the number of threads whose measured speeds are told.
    """
    tidy()
    packages = installed()
    yield
    try:
        used = choose(chosen) if packages else None
    except (ModelNotFound, PackageNotUsable):
        used = None
    starter = next((one for one in packages if one.origin is Origin.BUNDLED), None)
    machine = this_machine(known(starter, threads) if starter is not None else None)
    rows = []
    for package in packages:
        speed = known(package, threads)
        rows.append(_installed(package, index, listed, machine, speed, used=package == used))
        yield
    begun = {one.offer.file_name: one for one in unfinished()}
    for offer in _wanted(packages, index, listed, begun):
        unfinished_one = begun.get(offer.file_name)
        if isinstance(offer, Offer):
            rows.append(_offered(offer, listed, machine, unfinished_one))
        else:  # what was written down of a download that was begun is not all that the catalogue says
            rows.append(_catalogued(listed.model(offer.id) or offer, machine, unfinished_one))
    best = recommended(Candidate(row.key, row.figures, row.fit, row.seconds) for row in rows)
    rows = [replace(row, recommended=bool(best) and row.key == best) for row in rows]
    rows += [Listed(one.folder.name, damaged=one) for one in damaged()]
    return ModelInventory(tuple(sorted(rows, key=_order)), index, listed, machine)


def update_of(package: Package, index: Index | None, listed: Catalogue) -> Wanted | None:
    """The newer version of an installed model, in the catalogue or the index of Argos packages."""
    model = listed.model(package.catalogue_id)
    if model is not None:
        return model if package.origin is Origin.OWN and is_newer(model.version, package.version) else None
    return newer(package, index) if index is not None else None


def _order(row: Listed) -> tuple[object, ...]:
    """What fits first, then what has the best score; damaged ones last."""
    return row.damaged is not None, row.fit is not Fit.FITS, -row.figures.bleu, row.offer is not None, row.name


def _installed(
    package: Package, index: Index | None, listed: Catalogue, machine: Machine, speed: float | None, *, used: bool
) -> Listed:
    model = listed.model(package.catalogue_id)
    figures = model.figures if model is not None else listed.of_package(package.folder.name)
    memory = model.memory if model is not None else package.needed_memory
    return Listed(
        package.name,
        package.source_languages,
        package.version,
        size_of(package.folder),
        memory,
        figures,
        fit(memory, 0, machine),
        seconds_for_article(speed) or expected_seconds(figures, machine),
        speed,
        used,
        package=package,
        update=update_of(package, index, listed),
        model=model,
    )


def _offered(offer: Offer, listed: Catalogue, machine: Machine, begun: Unfinished | None) -> Listed:
    figures = listed.of_package(offer.code)
    size = offer.size or (begun.total if begun is not None else 0)
    return Listed(
        offer.name,
        (offer.source_language,),
        offer.version,
        size,
        0,
        figures,
        fit(min(MOST_FOR_PACKAGE, size), _missing(size, begun), machine),
        expected_seconds(figures, machine),
        offer=offer,
        begun=begun,
    )


def _catalogued(model: CatalogueModel, machine: Machine, begun: Unfinished | None) -> Listed:
    size = model.size or model.about_size
    return Listed(
        model.name,
        model.source_languages,
        model.version,
        size,
        model.memory,
        model.figures,
        fit(model.memory or size, _missing(size, begun), machine),
        expected_seconds(model.figures, machine),
        offer=model,
        begun=begun,
        model=model,
    )


def _missing(size: int, begun: Unfinished | None) -> int:
    return size - (begun.received if begun is not None else 0)


def _wanted(
    packages: Sequence[Package], index: Index | None, listed: Catalogue, begun: Mapping[str, Unfinished]
) -> list[Wanted]:
    """What can be downloaded and is not installed in this version or a newer one, unfinished downloads included."""

    def is_here(offer: Offer) -> bool:
        return any(
            without_version(package) == without_version(offer) and not is_newer(offer.version, package.version)
            for package in packages
        )

    here = {package.catalogue_id for package in packages}
    found: list[Wanted] = [model for model in listed.models if model.id not in here]
    found += [offer for offer in index.offers if not is_here(offer)] if index is not None else []
    names = {offer.file_name for offer in found}
    return [*(one.offer for one in begun.values() if one.offer.file_name not in names), *found]
