"""The parts of ``dwibaca models`` that look for models and download them."""

import argparse
import sys
from collections.abc import Generator
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, TypeVar

from translation import paths
from translation.cli.progress import Progress, in_words
from translation.cli.terminal import DONE, FAILED, chosen_settings, put, say, tell
from translation.errors import CatalogueNotRead, IndexNotRead, ModelNotDownloaded, ModelNotFound, ReaderError
from translation.network.client import Received
from translation.network.waiting import finish
from translation.secrets.password_store import PasswordStore
from translation.settings import Settings, accepting, licences_of, network_of, write_settings
from translation.texts import Text

if TYPE_CHECKING:
    from translation.engine.models.offers.catalogue import Catalogue
    from translation.engine.models.offers.downloads import Wanted
    from translation.engine.models.offers.index import Index
    from translation.engine.models.packages import Package
    from translation.engine.models.progress import Step
    from translation.network.client import Network

T = TypeVar("T")
LEAST_SIZE = 100_000  # bytes that are told as megabytes
WITHOUT_OPTION = Text("Repeat the command without --no-network.")
UNKNOWN = "-"  # in the place of a size or speed that nobody knows


def available(chosen: argparse.Namespace) -> int:
    """Print all models, the best first, those that do not suit this machine last."""
    from translation.engine.models.inventory import look_around
    from translation.engine.models.offers.fit import Fit

    settings, index = chosen_settings(), index_or_none(chosen)
    _measure_starter(settings)
    shelf = finish(look_around(settings.model, settings.threads, index, catalogue_of(chosen)), lambda _: None)
    lacking = {Fit.FITS: "", Fit.MEMORY: "too little memory", Fit.ROOM: "too little room on the disk"}
    for row in shelf.rows:
        if row.damaged is not None:
            continue
        state = ["installed" if row.package is not None else "", "recommended" if row.recommended else ""]
        state += [lacking[row.fit], "update" if row.update else "", "download not finished" if row.begun else ""]
        licence = row.licence
        cells = (
            row.offer.file_name if row.model is not None and row.offer is not None else row.name,
            f"{'+'.join(row.languages)}→en",
            f"BLEU {row.figures.bleu:.1f}" if row.figures.bleu else UNKNOWN,
            f"{'about ' if row.model and not row.model.size and row.offer else ''}{megabytes(row.size)}",
            f"{row.seconds:.0f} s" if row.seconds is not None else UNKNOWN,
            licence.name if licence is not None else UNKNOWN,
            ", ".join(filter(None, state)),
        )
        put("\t".join(cells).rstrip() + "\n")
    say("Languages, score on FLORES-200, size, seconds for an article of 40 sentences (estimated), licence.")
    best = next((row for row in shelf.offers if row.recommended), None) or next(iter(shelf.offers), None)
    if best is not None and best.offer is not None:
        name = best.offer.file_name if best.model is not None else best.name
        say(f'“dwibaca models download "{name}"” downloads and installs one.')
    return DONE


def download(chosen: argparse.Namespace) -> int:
    """Download a model or a package and install it; returns the exit code. Raises ReaderError."""
    offer = begun_with(chosen.name) if not chosen.index else None
    offer = offer or _model(chosen) or _package(chosen)
    if not _accepted(offer, accept=chosen.accept_licence):
        return FAILED
    try:
        obtain(offer, network_for(chosen, chosen_settings()))
    except ModelNotDownloaded as error:
        if not chosen.no_network:
            raise
        raise ModelNotDownloaded(error.happened, WITHOUT_OPTION) from error
    return DONE


def _measure_starter(settings: Settings) -> None:
    """Measure the starter model once, by which the others' times are estimated."""
    from translation.engine.models.packages import Origin, installed
    from translation.engine.models.speed import known, measure

    for package in installed():
        if package.origin is Origin.BUNDLED and known(package, settings.threads) is None:
            finished(measure(package, settings.threads), package.name)


def begun_with(name: str) -> "Wanted | None":
    """The offer with this name and an unfinished download, which resumes without a list."""
    from translation.engine.models.offers.downloads import unfinished
    from translation.engine.models.offers.index import Offer, names_of, plain

    for begun in unfinished():
        offer = begun.offer
        names = names_of(offer) if isinstance(offer, Offer) else {plain(offer.id), plain(offer.name)}
        if plain(name) in names:
            return offer
    return None


def _index(chosen: argparse.Namespace) -> "Index":
    """The index, or after a message the last one fetched. Raises IndexNotRead."""
    from translation.engine.models.offers.index import look

    settings = chosen_settings()
    try:
        index = finished(look(network_for(chosen, settings), chosen.index or settings.index), "the list of models")
    except IndexNotRead as error:
        if not chosen.no_network:
            raise
        happened = Text("The list of Argos packages was never fetched, and is not now because of --no-network.")
        raise IndexNotRead(happened, WITHOUT_OPTION) from error
    if index.trouble is not None:
        if not chosen.no_network:
            tell(index.trouble)
        because = " It was not fetched anew because of --no-network." * chosen.no_network
        say(f"This is the list as it was {_ago(index.age)}.{because}")
    return index


def index_or_none(chosen: argparse.Namespace) -> "Index | None":
    """The index of Argos packages; without one the reason is told, and the catalogue is all there is."""
    try:
        return _index(chosen)
    except IndexNotRead as error:
        if chosen.no_network:  # that was asked for
            say(f"{error.happened} Only the models that Dwibaca knows are looked at.")
        else:
            tell(error)
        return None


def catalogue_of(chosen: argparse.Namespace) -> "Catalogue":
    """The catalogue: fetched where the settings name another one, or after a message the one that is at hand."""
    from translation.engine.models.offers.catalogue import catalogue, fetch

    settings = chosen_settings()
    if settings.catalogue and not chosen.no_network:
        try:
            work = fetch(network_for(chosen, settings), settings.catalogue, settings.mirror)
            return finished(work, "the catalogue of models")
        except CatalogueNotRead as error:
            tell(error)
    return catalogue(settings.catalogue, settings.mirror)


def network_for(chosen: argparse.Namespace, settings: Settings) -> "Network | None":
    """The network as the settings have it, ``None`` if it is not to be used."""
    return None if chosen.no_network else network_of(settings, PasswordStore())


def _model(chosen: argparse.Namespace) -> "Wanted | None":
    """The model of the catalogue with this id or name."""
    from translation.engine.models.offers.catalogue import catalogue
    from translation.engine.models.offers.index import plain

    settings = chosen_settings()
    models = catalogue(settings.catalogue, settings.mirror).models
    return next((one for one in models if plain(chosen.name) in (plain(one.id), plain(one.name))), None)


def _package(chosen: argparse.Namespace) -> "Wanted":
    """The Argos package with this name. Raises ModelNotFound, with the names that are near."""
    import difflib

    from translation.engine.models.offers.catalogue import catalogue
    from translation.engine.models.offers.index import find

    settings = chosen_settings()
    ids = [model.id for model in catalogue(settings.catalogue, settings.mirror).models]
    near = difflib.get_close_matches(chosen.name.lower(), ids, n=3, cutoff=0.4)
    advice = Text("Did you mean {names}?", names=", ".join(f"“{name}”" for name in near)) if near else None
    try:
        return find(_index(chosen), chosen.name)
    except (ModelNotFound, IndexNotRead) as error:
        if advice is None or (chosen.no_network and isinstance(error, IndexNotRead)):
            raise
        raise ModelNotFound(Text("There is no model named “{name}”.", name=chosen.name), advice) from error


def _accepted(offer: "Wanted", *, accept: bool) -> bool:
    """True if a model's licence has no conditions, or the reader accepts them; that is asked once for each licence."""
    from translation.engine.models.offers.catalogue import CatalogueModel

    settings = chosen_settings()
    if not isinstance(offer, CatalogueModel) or offer.licence.commercial or offer.licence.name in licences_of(settings):
        return True
    licence = offer.licence
    say(f"“{offer.name}” is not for commercial use ({licence.name}, {licence.address}).")
    say(licence.words.get("en", ""))
    if not accept:
        if not sys.stdin.isatty():
            say("Repeat the command with --accept-licence to accept that.")
            return False
        say("Do you accept that? [y/N]")
        if sys.stdin.readline().strip().lower() not in ("y", "yes"):
            return False
    write_settings(paths.settings_file(), replace(settings, licences=accepting(settings, licence.name)))
    return True


def obtain(offer: "Wanted", network: "Network | None") -> None:
    """Download an offer and install it. Raises ReaderError."""
    from translation.engine.models.installation import download_and_install

    try:
        tell_installed(finished(download_and_install(offer, network), offer.name))
    except KeyboardInterrupt:
        say("\nWhat has come is kept: the same command goes on with it.")
        raise


def tell_installed(package: "Package") -> None:
    """Say what was installed, and which model is used."""
    say("Installed:")
    put(f"{package.name}\n")
    settings = chosen_settings()
    used = used_model(settings)
    if used is not None and used != package:
        say(f'“{used.name}” is used all the same; “dwibaca models use "{package.name}"” changes that.')


def used_model(settings: Settings) -> "Package | None":
    """The model that is used, ``None`` if there is none."""
    from translation.engine.models.packages import choose

    try:
        return choose(settings.model)
    except ReaderError:
        return None


def finished(work: "Generator[Step | Received, None, T]", what: str) -> T:
    """The result of a generator, with its progress on a terminal."""
    progress = Progress()
    progress.start(what)
    try:
        return finish(work, lambda step: progress.draw(_told(step)))
    finally:
        progress.clear()


def _told(step: "Step | Received") -> str:
    """The progress on one line."""
    if isinstance(step, Received):
        return f"{step.bytes // 1000} kB from {step.host} …"
    said = step.phase.value
    if step.total:
        of = f"{step.done / 1e6:.1f} of {step.total / 1e6:.1f} MB" if step.total >= LEAST_SIZE else ""
        said = " ".join(filter(None, (said, of, f"{100 * step.done // step.total}%")))
    elif step.done:
        said = f"{said} {step.done / 1e6:.1f} MB"
    part = f"file {step.part} of {step.parts}" if step.parts > 1 else ""
    said = ", ".join(filter(None, (said, part, in_words(step.seconds_left))))
    return f"{said} from {step.host}" if step.host else said


def megabytes(size: int) -> str:
    """A size in megabytes, or a dash."""
    return f"{size / 1e6:.1f} MB" if size else UNKNOWN


def _ago(age: timedelta) -> str:
    if age < timedelta(minutes=2):
        return "a moment ago"
    if age < timedelta(hours=2):
        return f"{age // timedelta(minutes=1)} minutes ago"
    if age < timedelta(days=2):
        return f"{age // timedelta(hours=1)} hours ago"
    return f"{age.days} days ago"
