"""A model folder becomes a loaded model."""

import logging
import os
from collections.abc import Iterable
from pathlib import Path

from translation.engine.families.contents import INSTALL_AGAIN
from translation.engine.families.recognition import read_contents, speech_of
from translation.engine.families.vocabulary import read_model_shapes
from translation.engine.runtime.model import Model
from translation.errors import PackageNotUsable
from translation.texts import Text

MOST_WORKERS = 4


def load_model(
    folder: Path, *, compute_type: str | None = None, threads: int = 0, languages: Iterable[str] = ()
) -> Model:
    """The model of a folder, loaded and ready, on the processor.

    ``compute_type`` is one of CTranslate2's ("int8", "float32", ...); with ``None`` the model decides. ``threads`` is
    the number of batches decoded at once, 0 for one for each core, at most four. ``languages`` are what it translates
    from, where its folder does not tell. Raises PackageNotUsable.
    """
    import ctranslate2

    ctranslate2.set_log_level(logging.ERROR)  # it warns, on standard error, of weights it had to convert
    contents = read_contents(folder, languages)
    speech = speech_of(contents)
    chosen = {} if compute_type is None else {"compute_type": compute_type}
    workers = threads or min(MOST_WORKERS, os.cpu_count() or 1)
    try:
        # One thread a batch, and several batches: threads that share one wait for each other by spinning.
        translator = ctranslate2.Translator(
            str(contents.model), device="cpu", inter_threads=workers, intra_threads=1, **chosen
        )
    except Exception as error:
        # Whatever a damaged file makes it raise (RuntimeError, ValueError, MemoryError and more), it is not usable.
        if compute_type is not None and compute_type in str(error) + str(error.args):
            raise PackageNotUsable(
                Text(
                    "The model of “{name}” cannot be run as “{kind}” on this computer.",
                    name=contents.name,
                    kind=compute_type,
                ),
                Text("Choose another compute type, or leave it to the model."),
            ) from error
        raise PackageNotUsable(
            Text("The model of “{name}” cannot be loaded: {reason}.", name=folder.name, reason=error), INSTALL_AGAIN
        ) from error
    return Model(contents, speech, translator, positions(folder))


def positions(folder: Path) -> int:
    """The number of token positions on the model's shorter side; 0 if it computes positions as needed."""
    shapes = read_model_shapes(folder)
    stored = [shape[0] for name, shape in shapes.items() if name.endswith("position_encodings/encodings") and shape]
    return min(stored, default=0)
