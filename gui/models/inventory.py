"""Background work for the list of models: the inventory, and the comparison of two models."""

import time
from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass, field

from translation import reader
from translation.document import Article, Block, Kind
from translation.engine.models.installation import newer, without_version
from translation.engine.models.offers.downloads import Unfinished, unfinished
from translation.engine.models.offers.index import Index, Offer, is_newer, last
from translation.engine.models.package_documents import size_of
from translation.engine.models.packages import Damaged, Package, choose, damaged, installed, tidy
from translation.engine.models.speed import known
from translation.errors import ModelNotFound, PackageNotUsable
from translation.settings import Settings


@dataclass(frozen=True, slots=True)
class InstalledModel:
    """An installed model: its size in bytes, its measured speed, a newer version."""

    package: "Package"
    size: int
    speed: float | None
    used: bool
    update: "Offer | None"


@dataclass(frozen=True, slots=True)
class ModelInventory:
    """All models: installed, damaged and downloadable ones, and the index."""

    held: "tuple[InstalledModel, ...]" = ()
    damaged: "tuple[Damaged, ...]" = ()
    offers: "tuple[Offer, ...]" = ()
    unfinished: "Mapping[str, Unfinished]" = field(default_factory=dict)  # by the name of the file
    index: "Index | None" = None


@dataclass(frozen=True, slots=True)
class Compared:
    """One model's translation of a paragraph so far, with its seconds; ``done`` if it is complete."""

    side: int
    text: str
    seconds: float
    done: bool = False


def look_around(settings: "Settings", index: "Index | None" = None) -> Generator[None, None, ModelInventory]:
    """The inventory of models; with the last index that was fetched unless one is given."""
    tidy()
    index = index or last(settings.index)
    packages = installed()
    yield
    try:
        used = choose(settings.model) if packages else None
    except (ModelNotFound, PackageNotUsable):
        used = None
    held = []
    for package in packages:
        update = newer(package, index) if index is not None else None
        speed = known(package, settings.threads)
        held.append(InstalledModel(package, size_of(package.folder), speed, package == used, update))
        yield
    begun = {one.offer.file_name: one for one in unfinished()}
    offers = available(packages, index, [one.offer for one in begun.values() if isinstance(one.offer, Offer)])
    return ModelInventory(tuple(held), tuple(damaged()), offers, begun, index)


def available(packages: "Sequence[Package]", index: "Index | None", begun: "Sequence[Offer]") -> "tuple[Offer, ...]":
    """The offers that are not installed in this version or a newer one, including unfinished downloads."""

    def is_here(offer: "Offer") -> bool:
        return any(
            without_version(package) == without_version(offer) and not is_newer(offer.version, package.version)
            for package in packages
        )

    listed = tuple(offer for offer in index.offers if not is_here(offer)) if index is not None else ()
    names = {offer.file_name for offer in listed}
    return (*(offer for offer in begun if offer.file_name not in names), *listed)


def compare(text: str, names: Sequence[str], threads: int, beam: int) -> Generator[Compared, None, None]:
    """Each model's translation of a text, as it arrives. Raises ModelNotFound, PackageNotUsable and others."""
    paragraphs = [" ".join(part.split()) for part in text.split("\n\n")]
    article = Article("", tuple(Block(Kind.PARAGRAPH, paragraph) for paragraph in paragraphs if paragraph))
    for side, name in enumerate(names):
        yield Compared(side, "", 0.0)
        open_model = reader.model_opener(name, threads=threads)
        open_model()  # how long it takes to load is not what is compared
        began = time.monotonic()
        work = reader.translate_article(article, open_model, beam=beam)
        rows: dict[int, str] = {}
        for step in work:
            rows[step.row] = "".join(pair.target or "" for pair in step.block.pairs)  # type: ignore[union-attr]
            yield Compared(side, _joined(rows), time.monotonic() - began)
        yield Compared(side, _joined(rows), time.monotonic() - began, done=True)


def _joined(rows: Mapping[int, str]) -> str:
    return "\n\n".join(text.strip() for _, text in sorted(rows.items()))
