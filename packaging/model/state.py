"""A training on its way: its weights, their average, its optimiser, in a file from which it can go on.

``state.pt`` is never one whose learning rate has fallen: who goes on learns at the whole rate again.
"""

from dataclasses import asdict, dataclass, replace
from pathlib import Path

import numpy as np
import torch
from system import NotReady

from model import package, subwords, weights
from model.growth import grown
from model.network import Tensor
from model.optimiser import Optimiser
from model.prepare import SUBWORDS
from model.recipe import Preset

STATE, EMA, LAST = "state.pt", "ema.npz", "last.npz"


@dataclass(slots=True)
class State:
    """A training: its weights, their moving average, the optimiser, and how far it is."""

    preset: Preset
    weights: dict[str, Tensor]
    ema: dict[str, Tensor]
    optimiser: Optimiser
    step: int = 0
    seen: int = 0
    spent: float = 0.0


def open_training(folder: Path, data: Path, preset: Preset, start: Path | None) -> State:
    """The training in a folder to go on with, or a new one: from a package's weights or a file's, or from nothing.

    Weights of a smaller network grow to the preset's. Raises NotReady when what is there was made for another preset.
    """
    device = "cuda" if torch.cuda.is_available() else "cpu"
    vocab = subwords.load(data / SUBWORDS).vocab_size()  # little text makes fewer pieces than were asked for
    preset = replace(preset, shape=replace(preset.shape, vocab=vocab))
    try:
        if (folder / STATE).exists():
            return resume(folder / STATE, preset, device)
        return begin(preset, device, _start(start, preset.shape))
    except (ValueError, KeyError) as error:
        raise NotReady(f"{folder if (folder / STATE).exists() else start}: {error}") from error


def _start(start: Path | None, shape: weights.Shape) -> weights.Weights:
    if start is None:
        return weights.fresh(shape, seed=1)
    values, before = package.weights_of(start)
    return grown(values, before, shape)


def begin(preset: Preset, device: str, start: weights.Weights) -> State:
    """A training that starts with these weights."""
    tensors = {
        name: torch.from_numpy(np.array(values, np.float32)).to(device).requires_grad_()
        for name, values in start.items()
    }
    ema = {name: values.detach().clone() for name, values in tensors.items()}
    return State(preset, tensors, ema, Optimiser(tensors))


def resume(file: Path, preset: Preset, device: str) -> State:
    """A training as it was kept. Raises ValueError when its network has another shape than the preset's."""
    kept = torch.load(file, map_location=device, weights_only=True)
    weights.check(kept["model"], preset.shape)
    tensors = {name: values.requires_grad_() for name, values in kept["model"].items()}
    state = State(preset, tensors, kept["ema"], Optimiser(tensors), kept["step"], kept["seen"], kept["spent"])
    state.optimiser.load_state_dict(kept["optimiser"])
    return state


def keep(state: State, folder: Path) -> None:
    """Writes all that is needed to go on; what was there is replaced only by a whole file."""
    beside = folder / (STATE + ".new")
    torch.save(
        {
            "config": asdict(state.preset.shape),
            "model": {name: values.detach() for name, values in state.weights.items()},
            "ema": state.ema,
            "optimiser": state.optimiser.state_dict(),
            "step": state.step,
            "seen": state.seen,
            "spent": state.spent,
        },
        beside,
    )
    beside.replace(folder / STATE)


def keep_weights(state: State, folder: Path) -> None:
    """Writes what can be exported: the average and the weights as they are."""
    for name, tensors in ((EMA, state.ema), (LAST, state.weights)):
        plain = {key: values.detach().float().cpu().numpy() for key, values in tensors.items()}
        weights.write(folder / name, plain, state.preset.shape)
