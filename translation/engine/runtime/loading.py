"""A model folder becomes a model that can translate."""

from collections.abc import Callable, Iterable
from pathlib import Path

from translation.engine.families.model_layout import read_variables
from translation.engine.families.recognition import read_contents, speech_of
from translation.engine.families.vocabulary import model_file, read_model_shapes
from translation.engine.runtime.devices import Device, graphics_cards
from translation.engine.runtime.model import Model
from translation.engine.runtime.plan import LARGE, Plan, plan_of
from translation.engine.runtime.weights import Weights
from translation.network.waiting import finish

CUDA, CPU = "cuda", "cpu"


def open_model(
    folder: Path,
    *,
    compute_type: str | None = None,
    threads: int = 0,
    device: Device = Device.AUTOMATIC,
    languages: Iterable[str] = (),
    quick: Callable[[], Model] | None = None,
) -> Model:
    """The model of a folder, ready to be spoken to; its weights are loaded when they are first needed.

    ``compute_type`` is one of CTranslate2's ("int8", "float32", ...); with ``None`` the model decides. ``threads`` is
    how many threads of the processor it uses, 0 for what suits it. ``languages`` are what it translates from, where its
    folder does not tell. ``quick`` opens a model for previews. Raises PackageNotUsable.
    """
    contents = read_contents(folder, languages)
    speech, shapes = speech_of(contents), read_model_shapes(folder)
    variables = read_variables(model_file(folder))
    vocabulary = shapes.get("decoder/embeddings/weight", (0,))[0]

    def plan(on: str) -> Plan:
        return plan_of(variables, vocabulary=vocabulary, device=on, compute_type=compute_type, threads=threads)

    first, second = plan(CPU), None
    # A small model has translated an article before a card's libraries are loaded.
    wanted = device is Device.GPU or (device is Device.AUTOMATIC and first.is_large)
    if wanted and graphics_cards():
        first, second = plan(CUDA), first
    stored = [shape[0] for name, shape in shapes.items() if name.endswith("position_encodings/encodings") and shape]
    return Model(contents, speech, Weights(contents, first, second), min(stored, default=0), quick=quick)


def load_model(
    folder: Path,
    *,
    compute_type: str | None = None,
    threads: int = 0,
    device: Device = Device.AUTOMATIC,
    languages: Iterable[str] = (),
) -> Model:
    """As ``open_model``, with the weights loaded."""
    model = open_model(folder, compute_type=compute_type, threads=threads, device=device, languages=languages)
    finish(model.ready())
    return model


def size_and_memory(folder: Path) -> tuple[int, int]:
    """The bytes of a model's weights, and those of memory that it needs on the processor, 0 for a small model.

    Raises PackageNotUsable.
    """
    file = model_file(folder)
    size = file.stat().st_size
    if size < LARGE:
        return size, 0
    vocabulary = read_model_shapes(folder).get("decoder/embeddings/weight", (0,))[0]
    return size, plan_of(read_variables(file), vocabulary=vocabulary).needed
