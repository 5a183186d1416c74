"""The format of an Argos package folder: ``metadata.json``, a tokenizer and a CTranslate2 ``model/``.

The format is described by ``argostranslate.package`` and read here with our own code.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from translation import paths
from translation.engine.models.model_layout import TextFormats, read_shapes
from translation.errors import PackageNotUsable
from translation.system_errors import reason_of
from translation.texts import Text

STARTER = "translate-id_en-starter"
SOURCES = {"id": Text("Indonesian"), "ms": Text("Malay")}
TARGET = "en"
TOKENIZERS = ("sentencepiece.model", "bpe.model")
LARGEST_JSON = 1_000_000  # bytes
LONGEST_NAME = 80
LONGEST_TOKEN = 500  # characters, or bytes; those of real models have up to 40
LARGEST_VOCABULARY = 50_000_000  # bytes
INSTALL_AGAIN = Text("Get the package again and install it, or choose another model.")


@dataclass(frozen=True, slots=True)
class Contents:
    """The verified contents of a package folder: its identity and the paths of its parts.

    ``target_prefix`` is the token that the decoder starts from, ``""`` for none. ``end_token`` and ``unknown_token``
    are the vocabulary's names for the end of a sentence and for unknown tokens.
    """

    name: str
    version: str
    source_language: str
    target_language: str
    target_prefix: str
    tokenizer: Path
    model: Path
    end_token: str
    unknown_token: str


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


def read_contents(folder: Path) -> Contents:
    """The contents of an Argos package folder. The model file is checked but not loaded.

    Raises PackageNotUsable if a part is missing, damaged or unreadable, or the package is for other languages.
    """
    with reading(folder):
        metadata = read_metadata(folder)
        if not is_of_our_languages(metadata):
            raise PackageNotUsable(
                Text(
                    "The package “{name}” is {what}, not from Indonesian or Malay to English.",
                    name=folder.name,
                    what=purpose(metadata),
                ),
                Text("Choose a package from Indonesian (id) or Malay (ms) to English (en)."),
            )
        check_vocabularies(folder, read_model_shapes(folder))
        # Models converted by older versions have no config.json; CTranslate2 then takes the same names.
        config = read_json(folder, "model/config.json") if (folder / "model" / "config.json").is_file() else {}
        return Contents(
            name=display_name(folder, metadata),
            version=word(metadata, "package_version"),
            source_language=word(metadata, "from_code"),
            target_language=word(metadata, "to_code"),
            target_prefix=word(metadata, "target_prefix"),
            tokenizer=tokenizer_file(folder),
            model=folder / "model",
            end_token=word(config, "eos_token") or "</s>",
            unknown_token=word(config, "unk_token") or "<unk>",
        )


def read_metadata(folder: Path) -> dict[str, object]:
    """The package's metadata. Raises PackageNotUsable if it is missing or unreadable."""
    with reading(folder):
        there = (folder / "metadata.json").is_file()
    if not there:
        raise PackageNotUsable(
            Text("The folder “{name}” is not an Argos package: it has no metadata.json.", name=folder.name),
            Text("Choose the folder or .argosmodel file of a translation package."),
        )
    return read_json(folder, "metadata.json")


def read_json(folder: Path, name: str) -> dict[str, object]:
    """The object in one of the package's JSON files. Raises PackageNotUsable if there is none."""
    try:
        with (folder / name).open("rb") as file:
            value = json.loads(file.read(LARGEST_JSON).decode("utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        raise PackageNotUsable(
            Text("The package “{name}” is damaged: its {file} cannot be read.", name=folder.name, file=name),
            INSTALL_AGAIN,
        ) from error
    if not isinstance(value, dict):
        raise PackageNotUsable(
            Text("The package “{name}” is damaged: its {file} describes nothing.", name=folder.name, file=name),
            INSTALL_AGAIN,
        )
    return value


def is_of_our_languages(metadata: dict[str, object]) -> bool:
    """True if a package with this metadata translates from Indonesian or Malay to English."""
    return (
        word(metadata, "type") in ("", "translate")
        and word(metadata, "from_code") in SOURCES
        and word(metadata, "to_code") == TARGET
    )


def word(metadata: dict[str, object], key: str) -> str:
    """The text or number under a key of the metadata, for display on one line; ``""`` for anything else."""
    value = metadata.get(key)
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return "".join(character for character in str(value) if character.isprintable()).strip()[:LONGEST_NAME]


def display_name(folder: Path, metadata: dict[str, object]) -> str:
    """The package's display name: its own name, or else its languages, with its version."""
    name = word(metadata, "name") or word(metadata, "package_name")
    if not name and folder == starter_folder():
        name = "Starter (bundled)"
    source = word(metadata, "from_name") or SOURCES[word(metadata, "from_code")]
    name = name or f"{source} to {word(metadata, 'to_name') or 'English'}"
    return f"{name} {word(metadata, 'package_version')}".strip()


def purpose(metadata: dict[str, object]) -> Text:
    """The languages of a package, from its metadata: “from German (de) to English (en)”."""
    kind = word(metadata, "type")
    if kind not in ("", "translate"):
        return Text("of the type “{kind}”", kind=kind)
    if not word(metadata, "from_code") or not word(metadata, "to_code"):
        return Text("for languages that it does not name")

    def language(side: str) -> str:
        name, code = word(metadata, f"{side}_name"), word(metadata, f"{side}_code")
        return f"{name} ({code})" if name else code

    return Text("from {source} to {target}", source=language("from"), target=language("to"))


def tokenizer_file(folder: Path) -> Path:
    """The package's tokenizer; if there are two, sentencepiece, as in Argos."""
    for name in TOKENIZERS:
        if (folder / name).is_file() and (folder / name).stat().st_size:
            return folder / name
    raise PackageNotUsable(
        Text(
            "The package “{name}” is damaged: it has neither a sentencepiece.model nor a bpe.model.", name=folder.name
        ),
        INSTALL_AGAIN,
    )


def read_model_shapes(folder: Path) -> TextFormats:
    """The shapes of the model's variables. Raises PackageNotUsable if the model is missing or damaged."""
    file = folder / "model" / "model.bin"
    if not file.is_file():
        raise PackageNotUsable(
            Text("The package “{name}” is damaged: it has no model (model/model.bin).", name=folder.name), INSTALL_AGAIN
        )
    try:
        return read_shapes(file)
    except (OSError, ValueError) as error:
        reason = error.args[0] if isinstance(error, ValueError) else Text("its model file cannot be read")
        raise PackageNotUsable(
            Text("The package “{name}” is damaged: {reason}.", name=folder.name, reason=reason), INSTALL_AGAIN
        ) from error


def check_vocabularies(folder: Path, shapes: TextFormats) -> None:
    """Raise PackageNotUsable if a vocabulary's size differs from the model's embedding table.

    CTranslate2 does not check this and would read beyond the end of the table.
    """
    tables = ((Text("source"), "encoder/embeddings_0/weight"), (Text("target"), "decoder/embeddings/weight"))
    for side, table in tables:
        size = vocabulary_size(folder, side)
        if shapes.get(table, shapes.get(table.replace("_0", ""), (size,)))[:1] != (size,):
            raise PackageNotUsable(
                Text(
                    "The package “{name}” is damaged: its {side} vocabulary does not belong to its model.",
                    name=folder.name,
                    side=side,
                ),
                INSTALL_AGAIN,
            )


def vocabulary_size(folder: Path, side: str) -> int:
    """The number of tokens in the model's vocabulary of one side ("source", "target"). Raises PackageNotUsable."""
    for name in (f"{side}_vocabulary", "shared_vocabulary"):
        file = folder / "model" / name
        try:
            if file.with_suffix(".json").is_file():
                tokens = json.loads(_vocabulary(file.with_suffix(".json")))
                tokens = tokens if isinstance(tokens, list) else []
            elif file.with_suffix(".txt").is_file():  # as older versions of CTranslate2 wrote it
                tokens = _vocabulary(file.with_suffix(".txt")).removesuffix(b"\n").split(b"\n")
            else:
                continue
            if any(isinstance(token, str | bytes) and len(token) > LONGEST_TOKEN for token in tokens):
                raise PackageNotUsable(
                    Text(
                        "The package “{name}” is damaged: its {side} vocabulary has tokens that are no words.",
                        name=folder.name,
                        side=side,
                    ),
                    INSTALL_AGAIN,
                )
            return len(tokens)
        except (OSError, ValueError, RecursionError) as error:
            raise PackageNotUsable(
                Text(
                    "The package “{name}” is damaged: its {side} vocabulary cannot be read.",
                    name=folder.name,
                    side=side,
                ),
                INSTALL_AGAIN,
            ) from error
    raise PackageNotUsable(
        Text("The package “{name}” is damaged: it has no {side} vocabulary.", name=folder.name, side=side),
        INSTALL_AGAIN,
    )


def _vocabulary(file: Path) -> bytes:
    """The bytes of a vocabulary; raises ValueError for one that is too large."""
    with file.open("rb") as opened:
        data = opened.read(LARGEST_VOCABULARY + 1)
    if len(data) > LARGEST_VOCABULARY:
        raise ValueError(f"{file.name} is too large")
    return data
