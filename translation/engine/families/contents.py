"""What a model folder holds, whatever its family; and how the folder's small files are read."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from translation import paths
from translation.errors import PackageNotUsable
from translation.system_errors import reason_of
from translation.texts import Text

STARTER = "translate-id_en-starter"
LANGUAGES = {"id": Text("Indonesian"), "ms": Text("Malay"), "jv": Text("Javanese"), "su": Text("Sundanese")}
TARGET = "en"
DESCRIPTION = "model.json"
LARGEST_JSON = 1_000_000  # bytes
LONGEST_NAME = 80
INSTALL_AGAIN = Text("Get the package again and install it, or choose another model.")


class Family(StrEnum):
    """A kind of model, which decides how a sentence is put to it."""

    ARGOS = "argos"
    NLLB = "nllb"
    M2M = "m2m"
    OPUS = "opus"
    MADLAD = "madlad"


@dataclass(frozen=True, slots=True)
class Contents:
    """The verified contents of a model folder: its identity and the paths of its parts.

    ``source_languages`` are those of ``LANGUAGES`` that it translates from, the main one first. ``tokenizer`` is that
    of the source, ``target_tokenizer`` that of the target, which may be the same file. ``model`` is the folder of
    ``model.bin``. ``end_token`` and ``unknown_token`` are the vocabulary's names for the end of a sentence and for
    unknown tokens; ``adds_end`` is true if CTranslate2 itself adds the end to a source. ``markers`` are those of the
    family's special tokens that the vocabulary has. With ``spaced_openings`` its texts have a space behind each opening
    mark (``openings.py``).
    """

    family: Family
    name: str
    version: str
    source_languages: tuple[str, ...]
    tokenizer: Path
    target_tokenizer: Path
    model: Path
    end_token: str
    unknown_token: str
    adds_end: bool
    target_prefix: str = ""
    spaced_openings: bool = False
    markers: frozenset[str] = frozenset()
    licence: str = ""
    catalogue_id: str = ""

    @property
    def source_language(self) -> str:
        """The main language that it translates from."""
        return self.source_languages[0]

    @property
    def target_language(self) -> str:
        """The language that it translates to."""
        return TARGET


@dataclass(frozen=True, slots=True)
class Description:
    """What a folder's ``model.json`` says; everything in it may be missing."""

    name: str = ""
    family: Family | None = None
    version: str = ""
    source_languages: tuple[str, ...] = ()
    licence: str = ""
    catalogue_id: str = ""


def starter_folder() -> Path:
    """The folder of the starter model that ships with the program, if it ships."""
    return paths.resources() / "models" / STARTER


@contextmanager
def reading(folder: Path) -> Iterator[None]:
    """Turn an OSError into PackageNotUsable."""
    try:
        yield
    except OSError as error:
        raise PackageNotUsable(
            Text("The package “{name}” cannot be read: {reason}.", name=folder.name, reason=reason_of(error)),
            Text("Check that you may read everything in {folder}, or choose another model.", folder=folder),
        ) from error


def read_description(folder: Path) -> Description:
    """What ``model.json`` says of a folder; an empty one if there is none.

    Raises PackageNotUsable if it cannot be read, or names another target than English.
    """
    if not (folder / DESCRIPTION).is_file():
        return Description()
    said = read_json(folder, DESCRIPTION)
    target = word(said, "target_language")
    if target not in ("", TARGET):
        raise PackageNotUsable(
            Text("The model “{name}” translates to {language}, not to English.", name=folder.name, language=target),
            Text("Choose a model that translates to English (en)."),
        )
    languages = said.get("source_languages")
    return Description(
        name=word(said, "name"),
        family=next((family for family in Family if family == said.get("family")), None),
        version=word(said, "version"),
        source_languages=tuple(
            language for language in LANGUAGES if isinstance(languages, list) and language in languages
        ),
        licence=word(said, "licence"),
        catalogue_id=word(said, "catalogue_id"),
    )


def read_config(model: Path) -> dict[str, object]:
    """CTranslate2's ``config.json`` in a model's folder; empty for models of older versions, which have none."""
    return read_json(model, "config.json") if (model / "config.json").is_file() else {}


def read_json(folder: Path, name: str) -> dict[str, object]:
    """The object in one of the folder's JSON files. Raises PackageNotUsable if there is none."""
    shown = folder.parent.name if folder.name == "model" else folder.name
    try:
        with (folder / name).open("rb") as file:
            value = json.loads(file.read(LARGEST_JSON).decode("utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        raise PackageNotUsable(
            Text("The package “{name}” is damaged: its {file} cannot be read.", name=shown, file=name), INSTALL_AGAIN
        ) from error
    if not isinstance(value, dict):
        raise PackageNotUsable(
            Text("The package “{name}” is damaged: its {file} describes nothing.", name=shown, file=name),
            INSTALL_AGAIN,
        )
    return value


def word(values: dict[str, object], key: str) -> str:
    """The text or number under a key, for display on one line; ``""`` for anything else."""
    value = values.get(key)
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return "".join(character for character in str(value) if character.isprintable()).strip()[:LONGEST_NAME]
