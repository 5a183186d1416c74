"""The catalogue of models: which there are beside Argos packages, how good and how large they are, and their licences.

It is ``resources/models.toml``, or a newer one of the same form from an address in the settings, which is fetched on
request only. What it says comes from outside: everything is checked, and shown as plain text.
"""

import functools
import hashlib
import re
import tomllib
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from translation import paths
from translation.disk.files import write_bytes
from translation.engine.models.offers.addresses import RemoteFile, fetchable, trusting
from translation.errors import CatalogueNotRead, FileNotWritten, NotFetched
from translation.network.client import Client, Limits, Network, Received
from translation.texts import Text

FORMAT = 1
FAMILIES = ("nllb", "m2m", "opus", "madlad")
LANGUAGES = ("id", "ms", "jv", "su")
TARGET = "en"
LIMITS = Limits(bytes=1_000_000)
MOST_MODELS, MOST_FILES, MOST_BASES, MOST_SCORES = 200, 20, 10, 10
LONGEST_NAME, LONGEST_TEXT = 80, 2000
LARGEST_FILE = 64 * 2**30  # bytes
MOST_MEMORY = 2**50  # bytes
SAFE_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.+-]{0,79}")
CHECKSUM = re.compile(r"[0-9a-f]{64}")
LOOK_AT_ADDRESS = Text("Look at the address of the catalogue, under “Network” in the settings.")
ALLOW_NETWORK = Text("Allow it under “Network” in the settings.")
Words = Mapping[str, str]  # a text by its language


@dataclass(frozen=True, slots=True)
class Score:
    """A published BLEU on a test set, 0 to 100, with chrF2 if it is published (else 0), and where it is published."""

    set: str
    bleu: float
    chrf: float = 0.0
    source: str = ""


@dataclass(frozen=True, slots=True)
class Licence:
    """A licence in plain words, by language; ``commercial`` is false if commercial use is forbidden."""

    name: str
    commercial: bool = True
    words: Words = field(default_factory=dict)
    address: str = ""


@dataclass(frozen=True, slots=True)
class Figures:
    """What is known of a model's quality and speed. ``scores`` has the one to compare by first.

    ``relative_time`` is the time of a translation, where the starter model takes 1, 0 if unknown; ``estimated`` if it
    was computed, not measured.
    """

    scores: tuple[Score, ...] = ()
    relative_time: float = 0.0
    estimated: bool = False

    @property
    def bleu(self) -> float:
        """The score to compare by, 0 if none is published."""
        return self.scores[0].bleu if self.scores else 0.0


@dataclass(frozen=True, slots=True)
class CatalogueModel:
    """A model of the catalogue: one download of several files.

    ``memory`` in bytes is what it needs when it translates, 0 if unknown; ``about_size`` a size of all files that need
    not be exact. ``verified`` is false if little of it is published. ``mirror`` is the reader's own address of its
    files, which is tried first.
    """

    id: str
    name: str
    family: str
    version: str
    source_languages: tuple[str, ...]
    files: tuple[RemoteFile, ...]
    licence: Licence
    figures: Figures = field(default_factory=Figures)
    memory: int = 0
    about_size: int = 0
    about: Words = field(default_factory=dict)
    verified: bool = True
    listed_at: str = ""
    mirror: str = ""

    @property
    def target_language(self) -> str:
        """The language that it translates to."""
        return TARGET

    @property
    def file_name(self) -> str:
        """The name of its download, stable between runs of the program."""
        return self.id

    @property
    def size(self) -> int:
        """The size of all files in bytes, 0 if one is unknown."""
        sizes = [file.size for file in self.files]
        return sum(sizes) if all(sizes) else 0

    @property
    def unchecked(self) -> tuple[str, ...]:
        """The names of the files whose checksum is not published."""
        return tuple(file.name for file in self.files if not file.sha256)

    def description(self) -> dict[str, Any]:
        """What ``model.json`` in its folder says of it."""
        return {
            "name": self.name,
            "family": self.family,
            "version": self.version,
            "source_languages": list(self.source_languages),
            "target_language": TARGET,
            "licence": self.licence.name,
            "catalogue_id": self.id,
        }


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All models, and figures of Argos packages by their code; ``address`` is ``""`` for the one that ships.

    ``trouble`` is the reason why no newer one was fetched.
    """

    models: tuple[CatalogueModel, ...]
    packages: Mapping[str, Figures]
    address: str = ""
    trouble: CatalogueNotRead | None = None

    def model(self, identity: str) -> CatalogueModel | None:
        """The model with this id."""
        return next((model for model in self.models if identity and model.id == identity), None)

    def of_package(self, name: str) -> Figures:
        """What is known of the Argos package with this code, or in a folder of this name."""
        codes = [code for code in self.packages if name == code or name.startswith(f"{code}-")]
        return self.packages[max(codes, key=len)] if codes else Figures()


def catalogue(address: str = "", mirror: str = "") -> Catalogue:
    """The catalogue that was fetched last from an address, else the one that ships.

    ``mirror`` is a base of addresses that is tried before those of the catalogue.
    """
    if address:
        with suppress(OSError, CatalogueNotRead):
            return read(kept_in(address).read_bytes(), address, mirror)
    return _shipped(paths.resources() / "models.toml", mirror)


@functools.cache
def _shipped(file: Path, mirror: str) -> Catalogue:
    return read(file.read_bytes(), "", mirror) if file.is_file() else Catalogue((), {})


def fetch(network: Network | None, address: str, mirror: str = "") -> Generator[Received, None, Catalogue]:
    """Fetch the catalogue at an address, and keep it. Raises CatalogueNotRead; the last one then stays."""
    if network is None:
        raise CatalogueNotRead(Text("The network is not to be used."), ALLOW_NETWORK)
    try:
        with Client(trusting(network, address), limits=LIMITS, cookies=False) as client:
            response = yield from client.get(address, headers={"Accept": "application/toml, text/plain, */*;q=0.5"})
    except NotFetched as error:
        raise CatalogueNotRead(error.happened, LOOK_AT_ADDRESS) from error
    found = read(response.data, address, mirror)
    with suppress(OSError, FileNotWritten):
        kept_in(address).parent.mkdir(parents=True, exist_ok=True)
        write_bytes(kept_in(address), response.data)
    return found


def kept_in(address: str) -> Path:
    """The file that an address's last catalogue is kept in."""
    return paths.cache_folder() / f"catalogue-{hashlib.sha256(address.encode()).hexdigest()[:16]}.toml"


def read(data: bytes, address: str = "", mirror: str = "") -> Catalogue:
    """The catalogue in a TOML file, without the models that are described wrongly. Raises CatalogueNotRead."""
    try:
        said = tomllib.loads(data[: LIMITS.bytes].decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise CatalogueNotRead(Text("What came is no catalogue of models."), LOOK_AT_ADDRESS) from error
    if said.get("format") != FORMAT:
        raise CatalogueNotRead(
            Text("The catalogue is of a form that this version does not know."),
            Text("Install a newer version of Dwibaca, or name another catalogue."),
        )
    bases = [mirror, *_texts(said.get("bases"), MOST_BASES)] if mirror else _texts(said.get("bases"), MOST_BASES)
    licences = {name: _licence(name, table) for name, table in _table(said.get("licences")).items()}
    models: dict[str, CatalogueModel] = {}
    for table in _tables(said.get("models"), MOST_MODELS):
        with suppress(ValueError):
            model = replace(_model(table, bases, licences, address), mirror=mirror)
            models.setdefault(model.id, model)
    packages = {
        code: _figures(table) for table in _tables(said.get("packages"), MOST_MODELS) if (code := _word(table, "code"))
    }
    return Catalogue(tuple(models.values()), packages, address)


def as_table(model: CatalogueModel) -> dict[str, Any]:
    """A model as a table that ``from_table`` reads, to resume its download without the catalogue."""
    return {
        "id": model.id,
        "name": model.name,
        "family": model.family,
        "version": model.version,
        "source_languages": list(model.source_languages),
        "files": [
            {"name": file.name, "links": list(file.links), "size": file.size, "sha256": file.sha256}
            for file in model.files
        ],
        "licence": {"name": model.licence.name, "commercial": model.licence.commercial, **model.licence.words},
        "memory": model.memory,
        "about_size": model.about_size,
        "verified": model.verified,
        "listed_at": model.listed_at,
        "mirror": model.mirror,
    }


def from_table(value: object) -> CatalogueModel:
    """The model that ``as_table`` wrote down. Raises ValueError."""
    table = _table(value)
    said = _table(table.get("licence"))
    name = _word(said, "name")
    model = _model(
        {**table, "licence": name}, (), {name: _licence(name, said)}, _word(table, "listed_at", LONGEST_TEXT)
    )
    return replace(model, mirror=_word(table, "mirror", LONGEST_TEXT))


def _model(
    table: Mapping[str, Any], bases: Sequence[str], licences: Mapping[str, Licence], address: str
) -> CatalogueModel:
    """The model in a table. Raises ValueError if it cannot be downloaded or used."""
    identity, family, licence = _word(table, "id"), _word(table, "family"), _word(table, "licence")
    languages = tuple(one for one in _texts(table.get("source_languages"), len(LANGUAGES)) if one in LANGUAGES)
    tables = list(_tables(table.get("files"), MOST_FILES))
    files = tuple(_file(one, bases, address) for one in tables)
    names = {file.name.casefold() for file in files}
    if not is_safe(identity) or family not in FAMILIES or not languages or licence not in licences:
        raise ValueError(identity)
    if "model.bin" not in names or len(names) != len(files):
        raise ValueError(identity)
    return CatalogueModel(
        id=identity,
        name=_word(table, "name") or identity,
        family=family,
        version=_word(table, "version"),
        source_languages=languages,
        files=files,
        licence=licences[licence],
        figures=_figures(table),
        memory=_size(table, "memory", MOST_MEMORY),
        about_size=_size(table, "about_size") or sum(_size(one, "size") or _size(one, "about_size") for one in tables),
        about=_words(_table(table.get("about"))),
        verified=table.get("verified") is not False,
        listed_at=address,
    )


def _file(table: Mapping[str, Any], bases: Sequence[str], address: str) -> RemoteFile:
    """A file of a model. Raises ValueError if it has no address or no name that is one everywhere."""
    name, path, sha256 = _word(table, "name"), _word(table, "path", LONGEST_TEXT), _word(table, "sha256").lower()
    links = [*_texts(table.get("links"), MOST_BASES), *(f"{base.rstrip('/')}/{path}" for base in bases if path)]
    full = [link for one in links if (link := fetchable(one, address))]
    if not is_safe(name) or not full:
        raise ValueError(name)
    size = _size(table, "size")
    return RemoteFile(name, tuple(dict.fromkeys(full)), size, sha256 if CHECKSUM.fullmatch(sha256) else "")


def is_safe(name: str) -> bool:
    """True if a file may have this name on every system."""
    return SAFE_NAME.fullmatch(name) is not None and not name.endswith(".")


def _figures(table: Mapping[str, Any]) -> Figures:
    scores = [
        Score(_word(one, "set"), bleu, _number(one, "chrf"), _word(one, "source", LONGEST_TEXT))
        for one in _tables(table.get("scores"), MOST_SCORES)
        if 0 < (bleu := _number(one, "bleu")) <= 100
    ]
    return Figures(tuple(scores), _number(table, "relative_time"), table.get("estimated") is True)


def _licence(name: str, table: Mapping[str, Any]) -> Licence:
    address = fetchable(_word(table, "address", LONGEST_TEXT), "")
    return Licence(name[:LONGEST_NAME], table.get("commercial") is True, _words(table), address)


def _words(table: Mapping[str, Any]) -> Words:
    """The texts of a table by their language."""
    return {language: text for language in ("en", "id") if (text := _word(table, language, LONGEST_TEXT))}


def _table(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _tables(value: object, most: int) -> Iterator[Mapping[str, Any]]:
    for one in value[:most] if isinstance(value, list) else ():
        if isinstance(one, dict):
            yield one


def _texts(value: object, most: int) -> list[str]:
    return [one for one in value[:most] if isinstance(one, str) and one] if isinstance(value, list) else []


def _word(table: Mapping[str, Any], key: str, longest: int = LONGEST_NAME) -> str:
    """The text under a key, on one line; ``""`` for anything else."""
    value = table.get(key)
    text = value if isinstance(value, str) else ""
    return " ".join("".join(one if one.isprintable() else " " for one in text).split())[:longest]


def _number(table: Mapping[str, Any], key: str) -> float:
    """The number under a key, 0 for anything else."""
    value = table.get(key)
    usable = isinstance(value, int | float) and not isinstance(value, bool) and 0 < value < 1e6
    return float(value) if usable and value is not None else 0.0


def _size(table: Mapping[str, Any], key: str, most: int = LARGEST_FILE) -> int:
    """The bytes under a key, 0 for anything else."""
    value = table.get(key)
    return value if type(value) is int and 0 < value <= most else 0
