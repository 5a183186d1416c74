"""A CTranslate2 model's vocabularies beside its weights, checked without loading the model."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from translation.engine.families.contents import INSTALL_AGAIN
from translation.engine.families.model_layout import TextFormats, read_shapes
from translation.errors import PackageNotUsable
from translation.texts import Text

LONGEST_TOKEN = 500  # characters, or bytes; those of real models have up to 40
LARGEST = 50_000_000  # bytes
SIDES = (Text("source"), Text("target"))
TABLES = ("encoder/embeddings_0/weight", "decoder/embeddings/weight")
MARKER_ENDS = ("_Latn", "__", ">", "<<")  # how tokens end that name a language


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The number of tokens, and those that may name a language: ``ind_Latn``, ``__id__``, ``<2en>``, ``>>eng<<``."""

    size: int
    markers: frozenset[str]


def read_model_shapes(folder: Path) -> TextFormats:
    """The shapes of the variables of a package's model. Raises PackageNotUsable if it is missing or damaged."""
    file = model_file(folder)
    if not file.is_file():
        raise PackageNotUsable(
            Text(
                "The package “{name}” is damaged: it has no model ({file}).",
                name=folder.name,
                file=file.relative_to(folder).as_posix(),
            ),
            INSTALL_AGAIN,
        )
    try:
        return read_shapes(file)
    except (OSError, ValueError) as error:
        reason = error.args[0] if isinstance(error, ValueError) else Text("its model file cannot be read")
        raise PackageNotUsable(
            Text("The package “{name}” is damaged: {reason}.", name=folder.name, reason=reason), INSTALL_AGAIN
        ) from error


def model_file(folder: Path) -> Path:
    """The weights of a model folder: in ``model/`` for an Argos package, else in the folder itself."""
    return folder / "model.bin" if (folder / "model.bin").is_file() else folder / "model" / "model.bin"


def checked_vocabulary(folder: Path, model: Path, shapes: TextFormats) -> Vocabulary:
    """The source vocabulary of a model, after both were checked.

    Raises PackageNotUsable if one is missing, cannot be read, or has not the size of the model's embedding table:
    CTranslate2 does not check this and would read beyond the end of the table.
    """
    found = [read_vocabulary(folder, model, side) for side in SIDES]
    for side, table, vocabulary in zip(SIDES, TABLES, found, strict=True):
        size = vocabulary.size
        if shapes.get(table, shapes.get(table.replace("_0", ""), (size,)))[:1] != (size,):
            raise PackageNotUsable(
                Text(
                    "The package “{name}” is damaged: its {side} vocabulary does not belong to its model.",
                    name=folder.name,
                    side=side,
                ),
                INSTALL_AGAIN,
            )
    return found[0]


def read_vocabulary(folder: Path, model: Path, side: Text) -> Vocabulary:
    """The model's vocabulary of one side. Raises PackageNotUsable."""
    for name in (f"{side!s}_vocabulary", "shared_vocabulary"):
        for file in (model / f"{name}.json", model / f"{name}.txt"):
            if not file.is_file():
                continue
            try:
                status = file.stat()
                vocabulary = _read(file, status.st_size, status.st_mtime_ns)
            except (OSError, ValueError, RecursionError) as error:
                raise PackageNotUsable(
                    Text(
                        "The package “{name}” is damaged: its {side} vocabulary cannot be read.",
                        name=folder.name,
                        side=side,
                    ),
                    INSTALL_AGAIN,
                ) from error
            if vocabulary is None:
                raise PackageNotUsable(
                    Text(
                        "The package “{name}” is damaged: its {side} vocabulary has tokens that are no words.",
                        name=folder.name,
                        side=side,
                    ),
                    INSTALL_AGAIN,
                )
            return vocabulary
    raise PackageNotUsable(
        Text("The package “{name}” is damaged: it has no {side} vocabulary.", name=folder.name, side=side),
        INSTALL_AGAIN,
    )


@lru_cache(maxsize=32)
def _read(file: Path, size: int, changed: int) -> Vocabulary | None:
    """The vocabulary in a file, ``None`` if it has tokens that are no words. Raises OSError and ValueError.

    Kept, because every listing of the models looks into it, and a large one has a quarter of a million tokens.
    """
    with file.open("rb") as opened:
        data = opened.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise ValueError(f"{file.name} is too large")
    if file.suffix == ".json":
        found = json.loads(data)
        tokens: Iterable[object] = found if isinstance(found, list) else []
    else:  # as older versions of CTranslate2 wrote it
        tokens = data.removesuffix(b"\n").decode("utf-8", "replace").split("\n")
    count, markers = 0, set()
    for token in tokens:
        count += 1
        if isinstance(token, str):
            if len(token) > LONGEST_TOKEN:
                return None
            if token.endswith(MARKER_ENDS):
                markers.add(token)
    return Vocabulary(count, frozenset(markers))
