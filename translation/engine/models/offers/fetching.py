"""Fetching one file: its addresses in turn, each with retries, going on where the last try stopped."""

import errno
import shutil
from collections.abc import Generator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from translation.engine.models.offers.addresses import host_of
from translation.engine.models.offers.partial_download import OTHER_MIRROR, CannotResume, PartialDownload, WrongFile
from translation.engine.models.progress import Work
from translation.errors import FetchFailure, ModelNotDownloaded, NotFetched
from translation.network.client import Client, Limits, Network, Received
from translation.network.waiting import rest
from translation.system_errors import reason_of
from translation.texts import Text, sentences

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
ROOM = 50_000_000  # bytes that must stay free beside a download


def fetch(
    part: PartialDownload, links: Sequence[str], network: Network, limits: Limits, *, kept: bool = False
) -> Work[None]:
    """Download the missing bytes of a file from the first address that works.

    ``kept`` is true if other files of the same download have come. Raises ModelNotDownloaded.
    """
    check_room(part.folder, needed(part))
    failed: NotFetched | WrongFile | None = None
    with Client(network, limits=limits, cookies=False) as client:
        for url in links:
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
    kept = kept or part.position > 0
    if isinstance(failed, WrongFile):
        raise ModelNotDownloaded(failed.happened, failed.advice) from failed
    advice = failed.advice if failed.why in OWN_ADVICE else OTHER_MIRROR if failed.why not in AGAIN else TRY_LATER
    parts = [*([] if failed.why in AGAIN and kept else [advice]), *([KEPT] if kept else [])]
    raise ModelNotDownloaded(failed.happened, sentences(*parts)) from failed


def is_same(part: PartialDownload, network: Network, limits: Limits) -> Work[bool]:
    """False if the server has another file by now than the one that came from it, as its size and ETag or date tell.

    True if it says nothing of the kind, or does not answer.
    """
    etag, modified = part.validators
    told: dict[str, str] = {}

    def begin(_: int, head: Any) -> None:  # noqa: ANN401 - a mapping of the network's
        told.update(etag=head.get("etag", ""), modified=head.get("last-modified", ""))
        raise CannotResume  # the head is all that was wanted

    if not part.url or not (etag or modified):
        return True
    asked = {**HEADERS, "Range": "bytes=0-0"}
    with Client(network, limits=limits, cookies=False) as client, suppress(NotFetched, CannotResume):
        yield from _told(client.get(part.url, headers=asked, begin=begin), part, host_of(part.url))
    if etag and told.get("etag"):
        return etag == told["etag"]
    return not modified or not told.get("modified") or modified == told["modified"]


def _from(client: Client, url: str, part: PartialDownload, pause: float) -> Work[None]:
    """Download the missing bytes from one address, with retries where sensible. Raises NotFetched and WrongFile."""
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
    """One request for the missing bytes. Raises NotFetched, WrongFile and CannotResume."""

    def begin(status: int, head: Any) -> None:  # noqa: ANN401 - a mapping of the network's
        part.begin(url, status, head)
        check_room(part.folder, needed(part))

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


def needed(part: PartialDownload) -> int:
    """The bytes that the rest of a file takes on the disk; a package is unpacked beside it."""
    if not part.missing or not part.remote.is_package:
        return part.missing
    return part.missing + part.total + part.total // 4


def check_room(folder: Path, size: int) -> None:
    """Raise ModelNotDownloaded if the disk has no room for so many bytes."""
    try:
        free = shutil.disk_usage(folder).free
    except OSError:
        return
    if size > free:
        raise ModelNotDownloaded(
            Text(
                "There is not enough room for it: {needed} MB are needed, and {free} MB are free.",
                needed=megabytes(size),
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
