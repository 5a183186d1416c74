"""The second step: a network learns from the rows for so many minutes, and can go on from where it stopped.

``state.pt`` holds all that is needed to go on; ``ema.npz`` and ``last.npz`` hold the weights alone, averaged over the
last tenth of the steps and as they are, and are read without torch.
"""

import time
from collections.abc import Generator, Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from system import NotReady
from torch.nn import functional

from model import batches, network, rows, subwords, weights
from model.network import Tensor
from model.package import read as read_package
from model.prepare import ROWS, SUBWORDS
from model.recipe import Preset

STATE, EMA, LAST = "state.pt", "ema.npz", "last.npz"
SMOOTHING = 0.1
LONGEST_MEMORY = 0.9995  # of the moving average, a step
EMA_EVERY = 4  # steps; averaging costs time
LEAST_RATE = 0.03  # of the learning rate, at the very end


@dataclass(frozen=True, slots=True)
class Plan:
    """One run: how long, of that how long with a falling learning rate, how often it is kept; minutes all.

    In the last ``finish`` minutes only the rows that are meant for the end are learnt. With ``steps`` it ends after so
    many, if that comes sooner.
    """

    minutes: float
    cool: float
    finish: float
    steps: int = 0
    keep_every: float = 3.0
    threads: int = 0
    compiled: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """How a run is going: steps and target tokens so far, the mean loss since the last word, tokens a second."""

    step: int
    seen: int
    loss: float
    rate: float
    speed: float
    minutes_left: float


@dataclass(slots=True)
class State:
    """A training: its weights, their moving average, the optimiser, and how far it is."""

    preset: Preset
    weights: dict[str, Tensor]
    ema: dict[str, Tensor]
    optimiser: Any
    step: int = 0
    seen: int = 0
    spent: float = 0.0


def open_training(folder: Path, data: Path, preset: Preset, package: Path | None) -> State:
    """The training in a folder to go on with, or a new one: from a package's weights, or from nothing.

    Raises NotReady when what is there was made for another preset.
    """
    device = "cuda" if torch.cuda.is_available() else "cpu"
    vocab = subwords.load(data / SUBWORDS).vocab_size()  # little text makes fewer pieces than were asked for
    preset = replace(preset, shape=replace(preset.shape, vocab=vocab))
    try:
        if (folder / STATE).exists():
            return resume(folder / STATE, preset, device)
        start = read_package(package, preset.shape) if package else weights.fresh(preset.shape, seed=1)
        return begin(preset, device, start)
    except (ValueError, KeyError) as error:
        raise NotReady(f"{folder if (folder / STATE).exists() else package}: {error}") from error


def begin(preset: Preset, device: str, start: weights.Weights) -> State:
    """A training that starts with these weights."""
    tensors = {name: torch.from_numpy(values.copy()).to(device).requires_grad_() for name, values in start.items()}
    ema = {name: values.detach().clone() for name, values in tensors.items()}
    return State(preset, tensors, ema, _optimiser(tensors, preset))


def resume(file: Path, preset: Preset, device: str) -> State:
    """A training as it was kept. Raises ValueError when its network has another shape than the preset's."""
    kept = torch.load(file, map_location=device, weights_only=True)
    weights.check(kept["model"], preset.shape)
    tensors = {name: values.requires_grad_() for name, values in kept["model"].items()}
    state = State(preset, tensors, kept["ema"], _optimiser(tensors, preset), kept["step"], kept["seen"], kept["spent"])
    state.optimiser.load_state_dict(kept["optimiser"])
    return state


def _optimiser(tensors: dict[str, Tensor], preset: Preset) -> Any:  # noqa: ANN401
    return torch.optim.AdamW(
        list(tensors.values()), lr=preset.lr, betas=(0.9, 0.98), eps=1e-9, weight_decay=0.01, fused=True
    )


def keep(state: State, folder: Path) -> None:
    """Writes all of a training; what was there is replaced only by a whole file."""
    beside = folder / (STATE + ".new")
    plain = {name: values.detach() for name, values in state.weights.items()}
    torch.save(
        {
            "config": asdict(state.preset.shape),
            "model": plain,
            "ema": state.ema,
            "optimiser": state.optimiser.state_dict(),
            "step": state.step,
            "seen": state.seen,
            "spent": state.spent,
        },
        beside,
    )
    beside.replace(folder / STATE)
    for name, tensors in ((EMA, state.ema), (LAST, plain)):
        weights.write(folder / name, {key: of.float().cpu().numpy() for key, of in tensors.items()}, state.preset.shape)


def train(state: State, data: Path, folder: Path, plan: Plan) -> Generator[Told, None, None]:
    """Learns until the clock says stop, keeping itself in ``folder``; tells how it goes once a minute.

    Closing the generator keeps what was learnt.
    """
    if plan.threads:
        torch.set_num_threads(plan.threads)
    torch.set_float32_matmul_precision("high")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / SUBWORDS).write_bytes((data / SUBWORDS).read_bytes())
    learn = _Learner(state, plan)
    begun = told = kept = time.monotonic()
    spent, seen, first, losses = state.spent, state.seen, state.step, []
    try:
        for batch in _forever(rows.read(data / ROWS), subwords.load(data / SUBWORDS), state.preset, plan, begun):
            now = time.monotonic()
            left = plan.minutes - (now - begun) / 60
            if left <= 0 or (plan.steps and state.step - first == plan.steps):
                break
            losses.append(learn(batch, min(1.0, max(LEAST_RATE, left / plan.cool)) if plan.cool else 1.0))
            state.spent = spent + now - begun
            if now - told > 60:
                loss = float(torch.stack(losses).mean())
                rate, speed = learn.rate, (state.seen - seen) / (now - begun)
                yield Told(state.step, state.seen, loss, rate, speed, left)
                told, losses = now, []
            if now - kept > 60 * plan.keep_every:
                keep(state, folder)
                kept = now
    finally:
        keep(state, folder)
    if losses:
        speed = (state.seen - seen) / (time.monotonic() - begun)
        yield Told(state.step, state.seen, float(torch.stack(losses).mean()), learn.rate, speed, 0.0)


def _forever(
    all_rows: list[rows.Row],
    tokenizer: subwords.Processor,
    preset: Preset,
    plan: Plan,
    begun: float,
) -> Iterator[batches.Batch]:
    """Epoch after epoch; when the finish begins, the running one is left for one of the rows that are meant for it."""
    if plan.finish and not any(row.finish for row in all_rows):
        raise NotReady("None of the prepared rows is meant for the end of a training: leave out --finish.")
    random = np.random.default_rng()  # every run sees the rows in another order

    def is_finish() -> bool:
        return plan.minutes - (time.monotonic() - begun) / 60 < plan.finish

    while True:
        finish = is_finish()
        for batch in batches.epoch(all_rows, tokenizer, preset.tokens, preset.alpha, random, finish=finish):
            yield batch
            if is_finish() != finish:
                break


class _Learner:
    """One step of learning after another."""

    def __init__(self, state: State, plan: Plan) -> None:
        self.state = state
        self.rate = 0.0
        self._device = state.weights["bias"].device
        self._positions = torch.from_numpy(weights.positions(state.preset.shape.d)).to(self._device)
        self._states = torch.compile(network.states, dynamic=True) if plan.compiled else network.states

    def __call__(self, batch: batches.Batch, cooling: float) -> Tensor:
        """The loss of a batch, after having learnt from it."""
        state, preset = self.state, self.state.preset
        source, seen, said, kept = (
            torch.from_numpy(numbers).to(self._device, non_blocking=True)
            for numbers in (batch.source, batch.seen, batch.said, batch.kept)
        )
        self.rate = preset.lr * min(1.0, (state.step + 1) / preset.warmup) * cooling
        for group in state.optimiser.param_groups:
            group["lr"] = self.rate
        with torch.autocast(self._device.type, torch.bfloat16):
            decoded = self._states(state.weights, preset.shape, self._positions, source, seen, preset.dropout)
            scores = network.logits(state.weights, decoded.flatten(0, 1)[kept])
        loss = functional.cross_entropy(scores.float(), said.flatten()[kept], label_smoothing=SMOOTHING)
        state.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(list(state.weights.values()), 1.0)
        state.optimiser.step()
        state.step += 1
        state.seen += len(batch.kept)
        if state.step % EMA_EVERY == 0:
            self._average()
        return loss.detach()

    def _average(self) -> None:
        """Moves the average towards the weights: its memory grows with the training, to a tenth of the steps."""
        memory = min(LONGEST_MEMORY, (self.state.step + 1) / (self.state.step + 10)) ** EMA_EVERY
        with torch.no_grad():
            for name, values in self.state.weights.items():
                self.state.ema[name].lerp_(values.detach(), 1 - memory)
