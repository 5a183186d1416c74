"""What can be followed at an address: its feeds, its news sitemap, or the links on the page itself."""

from collections.abc import Generator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urljoin

from translation.errors import FetchFailure, NoFeedHere, NotFetched, ReaderError, SourceNotRead
from translation.following.formats.items import Listing, SourceKind
from translation.following.formats.reading import read_listing
from translation.following.formats.sections import feeds_of
from translation.following.local import names_addresses
from translation.following.update import ACCEPT, LIMITS, listing_of
from translation.network.addresses import file_of
from translation.network.client import Client, Network
from translation.network.gate import Gate
from translation.network.response import Response
from translation.network.waiting import mapped
from translation.system_errors import reason_of
from translation.text.decoding import decode
from translation.texts import Text

USUAL_PLACES = ("/feed/", "/rss", "/rss.xml", "/sitemap-news.xml")  # where a page names none
MOST_TRIED = 3  # addresses that are asked beside the reader's own
ENOUGH = 3  # items


@dataclass(frozen=True, slots=True)
class Found:
    """Something that can be followed. ``items`` counts its articles now, ``None`` where it was not asked."""

    kind: SourceKind
    address: str
    title: str
    home: str = ""
    items: int | None = None


@dataclass(frozen=True, slots=True)
class Looking:
    """The progress of a search: the address that is being asked."""

    address: str


def find(address: str, network: Network | None, *, pause: float | None = None) -> Generator[Looking, None, list[Found]]:
    """What can be followed at an address, a file or a folder, the best first: never nothing.

    One host is asked a few times at most, with pauses between. Raises NotFetched, SourceNotRead.
    """
    if (local := _on_this_machine(address)) is not None:
        return [local]
    if not address.lower().startswith(("http://", "https://")):
        raise SourceNotRead(
            Text("“{address}” is no address on the web, and no file or folder that is there.", address=address),
            Text("Give the address of an outlet, such as antaranews.com, or choose a suggestion."),
        )
    if network is None:
        raise SourceNotRead(Text("The network is not to be used."), Text("Allow it under “Network” in the settings."))
    gate = Gate({}, robots=False, pause=pause)
    with Client(replace(network, gate=gate), limits=LIMITS, cookies=False, sign_ins=False) as client:
        yield Looking(address)
        response = yield from _asked(client, address)
        listing = read_listing(response.data, response.url, response.charset)
        if listing.kind is not SourceKind.SECTION:
            listing = yield from mapped(listing_of(client, response, None), lambda _: Looking(address))
            return [_found(listing, response.moved or address)]
        named = feeds_of(decode(response.data, response.charset), response.url)
        found = yield from _tried(client, response.url, named)
    if len(listing.items) >= ENOUGH or (listing.items and not found):
        found.append(_found(listing, response.url))
    if not found:
        raise NoFeedHere(
            Text("There is nothing on this page that can be followed: no feed, and no links to articles."),
            Text("Give the address of the outlet's front page, or of one of its sections."),
        )
    return found


def _tried(client: Client, page: str, named: list[tuple[str, str]]) -> Generator[Looking, None, list[Found]]:
    """The feeds that a page names, the first ones asked for what they hold; else those in the usual places."""
    found: list[Found] = []
    candidates = named or [(urljoin(page, place), "") for place in USUAL_PLACES]
    for number, (address, title) in enumerate(candidates):
        if named and number >= MOST_TRIED:
            found.append(Found(SourceKind.FEED, address, title))
            continue
        yield Looking(address)
        try:
            response = yield from _asked(client, address)
            listing = yield from _listed(client, response, address)
        except NotFetched as error:
            if error.why in (FetchFailure.NO_NETWORK, FetchFailure.RESTING, FetchFailure.BUSY):
                break
            continue
        except ReaderError:
            continue
        found.append(_found(listing, response.moved or address, title))
        if not named:
            break
    return found


def _asked(client: Client, address: str) -> Generator[Looking, None, Response]:
    work = client.get(address, headers={"Accept": ACCEPT}, sign_in=False)
    return (yield from mapped(work, lambda _: Looking(address)))


def _listed(client: Client, response: Response, address: str) -> Generator[Looking, None, Listing]:
    work = listing_of(client, response, SourceKind.FEED)
    return (yield from mapped(work, lambda _: Looking(address)))


def _found(listing: Listing, address: str, title: str = "") -> Found:
    return Found(listing.kind, address, listing.title or title, listing.home, len(listing.items))


def path_at(address: str) -> Path | None:
    """The file or folder that an address (``file:``) or a path names, if it is there."""
    with suppress(OSError, ValueError):
        named = file_of(address) if address.lower().startswith("file:") else address
        path = Path(named).expanduser()
        return path.absolute() if path.is_file() or path.is_dir() else None
    return None


def _on_this_machine(address: str) -> Found | None:
    path = path_at(address)
    if path is None:
        return None
    if path.is_dir():
        return Found(SourceKind.FOLDER, str(path), path.name)
    try:
        is_list = names_addresses(path)
    except (OSError, ValueError) as error:
        raise SourceNotRead(
            Text("“{path}” cannot be read: {reason}.", path=path, reason=reason_of(error)),
            Text("Check that it is there, and that its drive is connected."),
        ) from error
    if not is_list:
        raise SourceNotRead(
            Text("“{path}” is no list: it has no addresses on the web, and is no list of sources (OPML).", path=path),
            Text("Give a file with addresses, one a line."),
        )
    return Found(SourceKind.LIST, str(path), path.name)
