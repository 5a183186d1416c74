"""Downloads that resume after a pause, a crash or a lost connection: an Argos package, or a model's files as one.

A partial download is a ``.part`` file beside a record of its origin (address, ETag or date, length). It is resumed with
a range request (RFC 9110, 14) if the file is still the same, otherwise restarted. A published checksum is verified
during the download. Only one process at a time downloads a model.

The files of a model of the catalogue come into a folder of their own, those that are not complete into another.
"""

import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from translation import paths
from translation.disk.own_files import taken
from translation.engine.models.json_cache import read_note, write_note
from translation.engine.models.offers.addresses import host_of, trusting
from translation.engine.models.offers.catalogue import LARGEST_FILE, CatalogueModel, as_table, from_table
from translation.engine.models.offers.fetching import ROOM, TRY_LATER, check_room, fetch, is_same, needed, not_written
from translation.engine.models.offers.index import ALLOW_NETWORK, LARGEST_PACKAGE, Offer
from translation.engine.models.offers.partial_download import PartialDownload
from translation.engine.models.progress import Step, Work
from translation.errors import ModelNotDownloaded
from translation.network.client import Limits, Network
from translation.texts import Text

LIMITS = Limits(whole=None, bytes=LARGEST_PACKAGE, least_per_minute=20_000)
PARTS = ".parts"  # what the name of a folder of partial downloads ends in
MOST_CHANGES = 2  # times that files may change while others come
Wanted = Offer | CatalogueModel


@dataclass(frozen=True, slots=True)
class Unfinished:
    """An unfinished download: its bytes so far, and the total, 0 if unknown."""

    offer: Wanted
    received: int
    total: int


def download(offer: Wanted, network: Network | None, *, limits: Limits = LIMITS) -> Work[Path]:
    """Download or resume an Argos package, or the files of a model; the result is its file or folder.

    Yields the progress. Closing it keeps the partial download. Raises ModelNotDownloaded.
    """
    if network is None:
        raise ModelNotDownloaded(Text("The network is not to be used."), ALLOW_NETWORK)
    with held(offer) as folder:
        try:
            if isinstance(offer, Offer):
                return (yield from _package(offer, folder, trusting(network, offer.listed_at), limits))
            network = trusting(network, offer.listed_at, offer.mirror)
            return (yield from _folder(offer, folder, network, replace(limits, bytes=LARGEST_FILE)))
        except OSError as error:
            raise not_written(folder, error) from error


def unfinished() -> list[Unfinished]:
    """The unfinished downloads that can be resumed."""
    found = []
    for file in sorted(paths.downloads().glob("*.json")):
        note = read_note(file)
        with suppress(TypeError, OSError, KeyError, ValueError):
            found.append(_begun_model(note) if "model" in note else _begun_package(note, file))
    return found


def discard(offer: Wanted) -> None:
    """Delete the partial download of an offer. Raises ModelNotDownloaded while another process downloads it."""
    if not paths.downloads().is_dir():
        return
    with held(offer) as folder:
        for name in (f"{offer.file_name}.part", offer.file_name, f"{offer.file_name}.json"):
            with suppress(OSError):
                (folder / name).unlink(missing_ok=True)
        if isinstance(offer, CatalogueModel):
            for name in (offer.file_name, offer.file_name + PARTS):
                shutil.rmtree(folder / name, ignore_errors=True)


@contextmanager
def held(offer: Wanted) -> Iterator[Path]:
    """The folder of downloads, with a lock on this offer. Raises ModelNotDownloaded."""
    folder = paths.downloads()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = (folder / f".{offer.file_name}.lock").open("a+b")
    except OSError as error:
        raise not_written(folder, error) from error
    with lock:
        if not taken(lock):
            raise ModelNotDownloaded(
                Text("Another window or command is downloading this model."),
                Text("Wait until it is done, then look again."),
            )
        yield folder


def offer_in(note: dict[str, Any]) -> Offer:
    """The offer in a record. Raises TypeError, KeyError and ValueError if it contains none."""
    said = note["offer"]
    values = {field.name: said[field.name] for field in fields(Offer)}
    kinds = {name: tuple if name == "links" else type(value) for name, value in asdict(EMPTY).items()}
    values["links"] = tuple(str(link) for link in said["links"])
    if any(type(value) is not kinds[name] for name, value in values.items()):
        raise ValueError("this is no offer")
    return Offer(**values)


EMPTY = Offer("", "", "", "", "", ())


def _begun_package(note: dict[str, Any], file: Path) -> Unfinished:
    offer = offer_in(note)
    part = file.with_suffix("")
    whole = part if part.exists() else part.with_name(f"{part.name}.part")
    return Unfinished(offer, whole.stat().st_size, int(note.get("total") or offer.size))


def _begun_model(note: dict[str, Any]) -> Unfinished:
    model = from_table(note["model"])
    place = paths.downloads() / model.file_name
    ways = [(place / file.name, _parts_of(place) / f"{file.name}.part") for file in model.files]
    received = sum(path.stat().st_size for pair in ways for path in pair if path.is_file())
    if not received:
        raise ValueError("nothing came")
    return Unfinished(model, received, max(received, model.size or model.about_size))


def _package(offer: Offer, folder: Path, network: Network, limits: Limits) -> Work[Path]:
    """Download an Argos package."""
    (file,) = offer.files
    with PartialDownload(folder, file, {"offer": asdict(offer)}) as part:
        yield from part.look()
        yield part.step()
        if not part.is_whole:
            yield from fetch(part, file.links, network, limits)
        return part.finish()


def _folder(model: CatalogueModel, folder: Path, network: Network, limits: Limits) -> Work[Path]:
    """Download the files of a model into a folder, which is complete once this returns."""
    place, record = folder / model.file_name, folder / f"{model.file_name}.json"
    for one in (place, _parts_of(place)):
        one.mkdir(exist_ok=True)
    write_note(record, {"model": as_table(model)})
    names = {file.name for file in model.files}
    for stray in [one for one in place.iterdir() if one.name not in names]:  # of another version of the catalogue
        stray.unlink()
    files = _Files(model, place, network, limits)
    try:
        with ExitStack() as stack:
            for file in model.files:
                files.parts.append(stack.enter_context(PartialDownload(_parts_of(place), file, {}, place=place)))
            yield from files.fetch_all()
    finally:
        if not any(part.position for part in files.parts):
            for one in (place, _parts_of(place)):
                shutil.rmtree(one, ignore_errors=True)
            record.unlink(missing_ok=True)
    return place


def _parts_of(place: Path) -> Path:
    return place.with_name(place.name + PARTS)


class _Files:
    """The files of a model under way, in the order in which they come."""

    def __init__(self, model: CatalogueModel, place: Path, network: Network, limits: Limits) -> None:
        self._model, self._place, self._network, self._limits = model, place, network, limits
        self._host = ""  # that gave the last file
        self.parts: list[PartialDownload] = []

    def fetch_all(self) -> Work[None]:
        """Fetch what is missing, and anew what has changed meanwhile. Raises ModelNotDownloaded."""
        for number, part in enumerate(self.parts):
            yield from self._told(part.look(), number)
        self._check_room()
        for _ in range(MOST_CHANGES + 1):
            for number, part in enumerate(self.parts):
                if not part.is_whole:
                    yield from self._told(self._fetch(part), number)
            changed = yield from self._changed()
            if not changed:
                for part in self.parts:
                    part.finish()
                return
            for part in changed:
                part.empty()
        raise ModelNotDownloaded(Text("The files of this model change while they are downloaded."), TRY_LATER)

    def _fetch(self, part: PartialDownload) -> Work[None]:
        # What gave the last file comes first: an address that did not answer is not waited for again.
        links = sorted(part.remote.links, key=lambda link: host_of(link) != self._host)
        yield part.step()
        kept = any(other.position for other in self.parts)
        yield from fetch(part, links, self._network, self._limits, kept=kept)
        self._host = host_of(part.url)

    def _changed(self) -> Work[list[PartialDownload]]:
        """The files that are others by now; one with a published checksum is what it should be."""
        found = []
        for number, part in enumerate(self.parts[:-1] if len(self.parts) > 1 else []):
            if not part.remote.sha256 and not (yield from self._asked(part, number)):
                found.append(part)
        return found

    def _asked(self, part: PartialDownload, number: int) -> Work[bool]:
        work = is_same(part, self._network, self._limits)
        try:
            while True:
                yield self._step(next(work), number)
        except StopIteration as done:
            return bool(done.value)
        finally:
            work.close()

    def _check_room(self) -> None:
        """Raise ModelNotDownloaded before anything is asked for if the disk has no room for all that is missing."""
        known = sum(map(needed, self.parts))
        about = self._model.about_size - sum(part.position for part in self.parts)
        check_room(self._place, max(known, about) + ROOM if max(known, about) > 0 else 0)

    def _told(self, work: Work[None], number: int) -> Work[None]:
        """The steps of one file as steps of all."""
        try:
            for step in work:
                yield self._step(step, number)
        finally:
            work.close()

    def _step(self, step: Step, number: int) -> Step:
        """A step of the file of this number as one of all files; the time left is that of this file and the rest."""
        rest = [part for at, part in enumerate(self.parts) if at != number]
        totals = [part.total or part.position if part.is_whole else part.total for part in rest]
        whole = sum(totals) + (step.total or 0) if all(totals) and step.total else self._model.about_size
        done = min(sum(part.position for part in rest) + step.done, whole or 2**63)
        left = step.seconds_left
        if left is not None and step.total and step.total > step.done:
            left = left * max(1.0, (whole - done) / (step.total - step.done))
        return replace(step, done=done, total=whole or None, seconds_left=left, part=number + 1, parts=len(self.parts))
