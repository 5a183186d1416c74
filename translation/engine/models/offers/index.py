"""The index of Argos packages: the downloadable packages, with the last index as a fallback.

It is a JSON list with an object for each package: ``package_version``, ``argos_version``, ``from_code``, ``from_name``,
``to_code``, ``to_name``, ``links``, often ``code`` and ``type``, seldom ``size`` and ``sha256``. Where Argos Translate
looks for it stands in its ``settings.py``; a mirror may give its links relative to the index's own address.
"""

import hashlib
import json
import re
from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from translation import paths
from translation.engine.families.argos import SOURCES, is_of_our_languages, purpose
from translation.engine.families.contents import word
from translation.engine.models.json_cache import read_note, write_note
from translation.engine.models.offers.addresses import RemoteFile, fetchable, host_of, trusting
from translation.errors import FetchFailure, IndexNotRead, ModelNotFound, NotFetched, PackageNotUsable
from translation.network.client import Client, Limits, Network, Received
from translation.texts import Text, sentences

USUAL = "https://raw.githubusercontent.com/argosopentech/argospm-index/main/index.json"
LIMITS = Limits(bytes=5_000_000)  # Argos's own has about 30 kB
MOST_ENTRIES = 10_000
LARGEST_PACKAGE = 2 * 1024**3  # bytes
LOOK_AT_ADDRESS = Text("Look at the address of the list of Argos packages, under “Network” in the settings.")
CAN_INSTALL_FILES = Text("A model that was downloaded as a file can still be installed.")
ALLOW_NETWORK = Text("Allow it under “Network” in the settings, or install a model from a file.")
SAFE = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.+-]{0,79}")
CHECKSUM = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Offer:
    """A package of the index. ``name`` is what it will be called when it is installed, ``code`` what Argos calls it.

    ``links`` are its addresses, best first. ``size`` in bytes is 0 and ``sha256`` ``""`` if the index has none.
    ``listed_at`` is the index's address.
    """

    name: str
    code: str
    source_language: str
    target_language: str
    version: str
    links: tuple[str, ...]
    size: int = 0
    sha256: str = ""
    listed_at: str = ""

    @property
    def file_name(self) -> str:
        """The name of its file, stable between runs of the program."""
        version = self.version.replace(".", "_")
        name = f"{self.code}-{version}" if SAFE.fullmatch(f"{self.code}-{version}") else "package"
        return f"{name}.argosmodel"

    @property
    def files(self) -> tuple[RemoteFile, ...]:
        """Its file: the package."""
        return (RemoteFile(self.file_name, self.links, self.size, self.sha256, is_package=True),)


@dataclass(frozen=True, slots=True)
class Index:
    """The downloadable packages, Indonesian first, then newest first.

    ``others`` are packages for other languages, with their languages. ``fetched`` is the time of the download;
    ``trouble`` is the reason why no newer index was fetched.
    """

    offers: tuple[Offer, ...]
    others: tuple[tuple[str, str], ...]
    address: str
    fetched: datetime
    trouble: IndexNotRead | None = None

    @property
    def age(self) -> timedelta:
        """The time since it was fetched."""
        return max(timedelta(), datetime.now(UTC) - self.fetched)


def look(network: Network | None, address: str = "") -> Generator[Received, None, Index]:
    """The index at an address (by default the usual one), or else the last one from there, with the error.

    Raises IndexNotRead if neither is available.
    """
    try:
        return (yield from fetch(network, address))
    except IndexNotRead as error:
        if (kept := last(address)) is None:
            raise
        return replace(kept, trouble=error)


def fetch(network: Network | None, address: str = "") -> Generator[Received, None, Index]:
    """Fetch the index at an address and cache it. Raises IndexNotRead; the cached one then stays."""
    address = full_address(address)
    if network is None:
        raise IndexNotRead(Text("The network is not to be used."), ALLOW_NETWORK)
    try:
        with Client(trusting(network, address), limits=LIMITS, cookies=False) as client:
            response = yield from client.get(address, headers={"Accept": "application/json, */*;q=0.5"})
    except NotFetched as error:
        advice = (
            LOOK_AT_ADDRESS
            if error.why in (FetchFailure.MISSING, FetchFailure.GONE, FetchFailure.ADDRESS, FetchFailure.NO_NAME)
            else error.advice
        )
        raise IndexNotRead(error.happened, sentences(advice, CAN_INSTALL_FILES)) from error
    entries = entries_in(response.data, host_of(address))
    index = made_of(entries, address, datetime.now(UTC))
    write_note(kept_in(address), {"address": address, "fetched": index.fetched.isoformat(), "index": entries})
    return index


def last(address: str = "") -> Index | None:
    """The cached index of an address, or ``None``."""
    address = full_address(address)
    note = read_note(kept_in(address))
    entries = note.get("index")
    if note.get("address") != address or not isinstance(entries, list):
        return None
    try:
        fetched = datetime.fromisoformat(str(note.get("fetched")))
    except ValueError:
        return None
    if fetched.tzinfo is None:
        return None
    return made_of([entry for entry in entries if isinstance(entry, dict)], address, fetched)


def find(index: Index, name: str) -> Offer:
    """The newest offer with this name (with or without a version), Argos code or language code.

    Raises ModelNotFound, and PackageNotUsable for a package for other languages.
    """
    wanted = plain(name)
    for offer in index.offers:
        if wanted in names_of(offer):
            return offer
    for offer in index.offers:
        if wanted in {plain(offer.name.removesuffix(offer.version)), plain(offer.code), offer.source_language}:
            return offer
    for other, what in index.others:
        if wanted in (plain(other), plain(other.rpartition(" ")[0])):
            raise PackageNotUsable(
                Text("The package “{name}” is {what}, not from Indonesian or Malay to English.", name=other, what=what),
                Text("Choose a package from Indonesian (id) or Malay (ms) to English (en)."),
            )
    there = ", ".join(f"“{offer.name}”" for offer in index.offers)
    advice = Text("Choose one of these: {names}.", names=there) if there else CAN_INSTALL_FILES
    raise ModelNotFound(Text("The list of models has none named “{name}”.", name=name), advice)


def names_of(offer: Offer) -> set[str]:
    """The names that a reader may use for this version."""
    stem = offer.file_name.removesuffix(".argosmodel")
    return {plain(offer.name), plain(stem), plain(f"{offer.code} {offer.version}")}


def plain(name: str) -> str:
    """A name normalised for comparison."""
    return " ".join(name.split()).casefold()


def is_newer(version: str, than: str) -> bool:
    """True if a version is newer."""
    return numbers_of(version) > numbers_of(than)


def numbers_of(version: str) -> list[int]:
    """A version as a sortable value."""
    return [int(part[:18]) for part in re.findall(r"\d+", version)]


def full_address(address: str) -> str:
    """The index's own address; Argos's settings name the folder that it lies in."""
    address = address.strip() or USUAL
    return f"{address}index.json" if address.endswith("/") else address


def kept_in(address: str) -> Path:
    """The file that an address's last index is kept in."""
    return paths.cache_folder() / f"models-{hashlib.sha256(address.encode()).hexdigest()[:16]}.json"


def entries_in(data: bytes, host: str) -> list[dict[str, Any]]:
    """The objects of an index. Raises IndexNotRead if it is not an index."""
    try:
        value = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        what = Text("a web page") if data.lstrip()[:1] == b"<" else Text("no JSON")
        raise IndexNotRead(
            Text("What {host} sent is {what}, not a list of models.", host=host, what=what), LOOK_AT_ADDRESS
        ) from error
    entries = [entry for entry in value if isinstance(entry, dict)] if isinstance(value, list) else []
    if len(entries) > MOST_ENTRIES or not any("from_code" in entry for entry in entries):
        raise IndexNotRead(Text("What {host} sent is JSON, but not a list of models.", host=host), LOOK_AT_ADDRESS)
    return entries


def made_of(entries: Sequence[Mapping[str, Any]], address: str, fetched: datetime) -> Index:
    """The index of these entries, without those that are invalid or cannot be downloaded."""
    offers, others = [], []
    for entry in entries:
        ours = is_of_our_languages(dict(entry))
        if ours and (offer := offer_of(entry, address)) is not None:
            offers.append(offer)
        elif not ours and word(dict(entry), "from_code"):
            others.append((called(dict(entry)), purpose(dict(entry))))
    order = list(SOURCES)
    offers.sort(key=lambda offer: numbers_of(offer.version), reverse=True)
    offers.sort(key=lambda offer: order.index(offer.source_language))
    return Index(tuple(offers), tuple(others), address, fetched)


def offer_of(entry: Mapping[str, Any], address: str) -> Offer | None:
    """The offer of an entry, ``None`` if it has no usable address."""
    said = dict(entry)
    links = entry.get("links")
    given = [links] if isinstance(links, str) else links if isinstance(links, list) else []
    addresses = [full for link in given if isinstance(link, str) and (full := fetchable(link, address))]
    if not addresses:
        return None
    source, target = word(said, "from_code"), word(said, "to_code")
    size = entry.get("size")
    checksum = word(said, "sha256").lower()
    return Offer(
        called(said),
        word(said, "code") or f"translate-{source}_{target}",
        source,
        target,
        word(said, "package_version"),
        tuple(dict.fromkeys(addresses)),
        size if type(size) is int and 0 < size <= LARGEST_PACKAGE else 0,
        checksum if CHECKSUM.fullmatch(checksum) else "",
        address,
    )


def called(entry: dict[str, object]) -> str:
    """The name that a package will have once it is installed."""
    source, target = (word(entry, f"{side}_name") or word(entry, f"{side}_code") for side in ("from", "to"))
    name = word(entry, "name") or word(entry, "package_name") or f"{source} to {target}"
    return f"{name} {word(entry, 'package_version')}".strip()
