"""Downloads of packages that resume after a pause, a crash or a lost connection.

A partial download is a ``.part`` file beside a record of its origin (address, ETag or date, length). It is resumed with
a range request (RFC 9110, 14) if the file is still the same, otherwise restarted. The index's checksum is verified
during the download. Only one process at a time downloads a package.
"""

import errno
import shutil
from collections.abc import Generator, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from translation import paths
from translation.engine.models.json_cache import read_note
from translation.engine.models.offers.index import ALLOW_NETWORK, LARGEST_PACKAGE, Offer, host_of, trusting
from translation.engine.models.offers.partial_download import OTHER_MIRROR, CannotResume, PartialDownload, WrongFile
from translation.engine.models.progress import Work
from translation.errors import FetchFailure, ModelNotDownloaded, NotFetched
from translation.network.client import Client, Limits, Network, Received
from translation.network.waiting import rest
from translation.own_files import taken
from translation.system_errors import reason_of
from translation.texts import Text, sentences

LIMITS = Limits(whole=None, bytes=LARGEST_PACKAGE, least_per_minute=20_000)
TRIES = 4  # from one address, without much coming
MOST_TRIES = 50  # from one address, whatever comes
MUCH = 256 * 1024  # bytes of one try that make it a success of sorts
AGAIN = {FetchFailure.BROKEN, FetchFailure.TIMEOUT, FetchFailure.REFUSED, FetchFailure.TROUBLE, FetchFailure.BUSY}
OWN_ADVICE = {
    FetchFailure.NO_NETWORK,
    FetchFailure.TLS,
    FetchFailure.PROXY,
    FetchFailure.PRIVATE,
    FetchFailure.SIGN_IN,
    FetchFailure.BUSY,
}  # of the network: it fits
HEADERS = {"Accept": "*/*", "Accept-Encoding": "identity"}  # a range counts the bytes as they are sent
KEPT = Text("What has come is kept: try again to go on from there.")
TRY_LATER = Text("Wait a little, and try again.")


@dataclass(frozen=True, slots=True)
class Unfinished:
    """An unfinished download: its bytes so far, and the total, 0 if unknown."""

    offer: Offer
    received: int
    total: int


def download(offer: Offer, network: Network | None, *, limits: Limits = LIMITS) -> Work[Path]:
    """Download or resume the file of an offer, with the size and checksum in the index.

    Yields the progress. Closing it keeps the partial download. Raises ModelNotDownloaded.
    """
    if network is None:
        raise ModelNotDownloaded(Text("The network is not to be used."), ALLOW_NETWORK)
    network = trusting(network, offer.listed_at)
    with held(offer) as folder:
        try:
            with PartialDownload(folder, offer) as part:
                yield from part.look()
                yield part.step()
                if not part.is_whole:
                    yield from _from_mirrors(part, offer, network, limits)
                return part.finish()
        except OSError as error:
            raise not_written(folder, error) from error


def unfinished() -> list[Unfinished]:
    """The unfinished downloads that can be resumed."""
    found = []
    for file in sorted(paths.downloads().glob("*.json")):
        note = read_note(file)
        with suppress(TypeError, OSError, KeyError, ValueError):
            offer = offer_in(note)
            part = file.with_suffix("")
            whole = part if part.exists() else part.with_name(f"{part.name}.part")
            found.append(Unfinished(offer, whole.stat().st_size, int(note.get("total") or offer.size)))
    return found


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


def discard(offer: Offer) -> None:
    """Delete the partial download of an offer. Raises ModelNotDownloaded while another process downloads it."""
    if not paths.downloads().is_dir():
        return
    with held(offer) as folder:
        for name in (f"{offer.file_name}.part", offer.file_name, f"{offer.file_name}.json"):
            with suppress(OSError):
                (folder / name).unlink(missing_ok=True)


@contextmanager
def held(offer: Offer) -> Iterator[Path]:
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


def _from_mirrors(part: PartialDownload, offer: Offer, network: Network, limits: Limits) -> Work[None]:
    """Download the missing bytes from the first address that works. Raises ModelNotDownloaded."""
    check_room(part, part.missing)
    failed: NotFetched | WrongFile | None = None
    with Client(network, limits=limits, cookies=False) as client:
        for url in offer.links:
            try:
                yield from _from(client, url, part, network.pause)
            except (NotFetched, WrongFile) as error:
                failed = error
                if isinstance(error, NotFetched) and error.why is FetchFailure.NO_NETWORK:
                    break
            else:
                return
    if failed is None:
        raise ModelNotDownloaded(Text("The list of models names no address for it."), TRY_LATER)
    if isinstance(failed, WrongFile):
        raise ModelNotDownloaded(failed.happened, failed.advice) from failed
    advice = failed.advice if failed.why in OWN_ADVICE else OTHER_MIRROR if failed.why not in AGAIN else TRY_LATER
    parts = [*([] if failed.why in AGAIN and part.position else [advice]), *([KEPT] if part.position else [])]
    raise ModelNotDownloaded(failed.happened, sentences(*parts)) from failed


def _from(client: Client, url: str, part: PartialDownload, pause: float) -> Work[None]:
    """Download the missing bytes from one address, with retries where sensible. Raises NotFetched and NotIt."""
    failures = restarts = 0
    for _ in range(MOST_TRIES):
        before, resumed = part.position, part.position > 0
        try:
            yield from _try(client, url, part)
            part.check()
        except CannotResume:
            part.empty()
            restarts += 1
            if restarts > 2:
                raise WrongFile(Text("{host} sends something else each time.", host=host_of(url)), TRY_LATER) from None
        except WrongFile:
            part.empty()
            if not resumed:
                raise
            # what was here before may have been the damaged half
        except NotFetched as error:
            failures = 1 if part.position - before >= MUCH else failures + 1
            if error.why not in AGAIN or failures >= TRIES:
                raise
            yield from rest(pause * 2 ** (failures - 1), tell=lambda: part.step(host_of(url)))
        else:
            return
    raise WrongFile(Text("{host} breaks off again and again.", host=host_of(url)), KEPT)


def _try(client: Client, url: str, part: PartialDownload) -> Work[None]:
    """One request for the missing bytes. Raises NotFetched, NotIt and Anew."""

    def begin(status: int, head: Any) -> None:  # noqa: ANN401 - a mapping of the network's
        part.begin(url, status, head)
        check_room(part, part.missing)

    asked = client.get(url, headers={**HEADERS, **part.range_from(url)}, begin=begin, take=part.take)
    part.open()
    try:
        yield from _told(asked, part, host_of(url))
        yield part.step(host_of(url))
    except NotFetched as error:
        if error.response is None or error.response.status != 416:
            raise
        # There is nothing after what is here: it is the whole, or another file.
        if not part.is_all(error.response.headers.get("content-range", "")):
            raise CannotResume from error
    finally:
        part.close()


def _told(work: Generator[Received, None, object], part: PartialDownload, host: str) -> Work[None]:
    """The network's steps converted to ours."""
    try:
        for _ in work:
            yield part.step(host)
    finally:
        work.close()


def check_room(part: PartialDownload, missing: int) -> None:
    """Raise ModelNotDownloaded if the disk has no room for the missing bytes and the unpacked package."""
    whole = part.position + missing
    needed = missing + (whole + whole // 4 if missing else 0)
    try:
        free = shutil.disk_usage(part.folder).free
    except OSError:
        return
    if missing and needed > free:
        raise ModelNotDownloaded(
            Text(
                "There is not enough room for it: {needed} MB are needed, and {free} MB are free.",
                needed=megabytes(needed),
                free=megabytes(free),
            ),
            Text("Make room on the disk, and try again."),
        )


def megabytes(size: int) -> int:
    """Bytes as whole megabytes, at least one."""
    return max(1, round(size / 1_000_000))


def not_written(folder: Path, error: OSError) -> ModelNotDownloaded:
    """The error for a failed write."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return ModelNotDownloaded(Text("The disk is full."), sentences(Text("Make room on it."), KEPT))
    return ModelNotDownloaded(
        Text("“{folder}” could not be written: {reason}.", folder=folder, reason=reason_of(error)),
        Text("Check that you may write there."),
    )
