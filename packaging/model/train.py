"""The second step: a network learns from the rows for so many minutes, and can go on from where it stopped.

Beside ``state.pt`` it keeps the weights alone, to be read without torch: ``ema.npz``, averaged over the last tenth of
the run's steps, ``last.npz`` as they are, and ``cooled-STEP.npz``, the averages of runs whose learning rate has fallen.
Several of these share a start, so their mean is a model too.
"""

import time
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from system import NotReady

from model import batches, hinting, network, rows, subwords, weights
from model.group import ALONE, Group, together
from model.loss import Kind, cross_entropy
from model.network import Tensor
from model.prepare import ROWS, SUBWORDS
from model.recipe import Preset
from model.state import EMA, State, keep, keep_weights, open_training
from translation.engine.families.hints import FILE

COOLED = "cooled-{:07}.npz"
SMOOTHING = 0.1
LONGEST_MEMORY = 0.9995  # of the moving average, a step
SYNC = 20  # steps; the processes average their weights, and the average moves
LEAST_RATE = 0.03  # of the learning rate, at the very end


@dataclass(frozen=True, slots=True)
class Plan:
    """One run: how long, of that how long with a falling learning rate, how often it is kept; minutes all.

    In the last ``finish`` minutes only the rows that are meant for the end are learnt. With ``steps`` it ends after so
    many, if that comes sooner. ``processes`` learn side by side, each with ``threads``.
    """

    minutes: float
    cool: float = 0.0
    finish: float = 0.0
    steps: int = 0
    keep_every: float = 3.0
    processes: int = 1
    threads: int = 0
    compiled: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """The progress of a run: steps and target tokens so far, mean loss since the last report, tokens per second."""

    step: int
    seen: int
    loss: float
    rate: float
    speed: float
    minutes_left: float


def train(
    folder: Path, data: Path, preset: Preset, start: Path | None, plan: Plan
) -> Generator[Told | int, None, None]:
    """Learns until the clock says stop, keeping itself in ``folder``; tells how it goes once a minute.

    First it says from which step it goes on. Closing the generator keeps what was learnt. Raises NotReady.
    """
    folder.mkdir(parents=True, exist_ok=True)
    state = open_training(folder, data, preset, start)  # here too, so that what is wrong is told before processes start
    if plan.finish and not any(row.finish for row in rows.read(data / ROWS)):
        raise NotReady("None of the prepared rows is meant for the end of a training: leave out --finish.")
    (folder / SUBWORDS).write_bytes((data / SUBWORDS).read_bytes())
    if (data / FILE).is_file():
        (folder / FILE).write_bytes((data / FILE).read_bytes())
    yield state.step
    if plan.processes == 1:
        yield from _learn(ALONE, lambda: False, state, folder, data, plan)
    else:
        del state
        yield from together(plan.processes, _member, folder, data, preset, start, plan)


def _member(
    group: Group, is_over: Callable[[], bool], folder: Path, data: Path, preset: Preset, start: Path | None, plan: Plan
) -> Iterator[Told]:
    """One of several processes: each opens the same training, and draws its own rows."""
    torch.set_num_threads(plan.threads or 1)
    torch.manual_seed(group.rank)
    yield from _learn(group, is_over, open_training(folder, data, preset, start), folder, data, plan)


def _learn(
    group: Group, is_over: Callable[[], bool], state: State, folder: Path, data: Path, plan: Plan
) -> Iterator[Told]:
    run = _Run(group, state, folder, plan)
    try:
        for batch in _forever(data, state.preset, run):
            if run.is_due() and (run.meet(is_over) or run.is_enough()):
                break
            if told := run.told():
                yield told
            run.learn(batch, run.cooling())
    finally:
        run.end()
    yield run.account()


def _forever(data: Path, preset: Preset, run: "_Run") -> Iterator[batches.Batch]:
    """Epoch after epoch; when the finish begins, the running one is left for one of the rows that are meant for it."""
    all_rows, tokenizer, hints = rows.read(data / ROWS), subwords.load(data / SUBWORDS), hinting.hints_for(data)
    random = np.random.default_rng()  # every run, and every process, sees the rows in another order
    while True:
        finish = run.is_finish()
        epoch = batches.epoch(all_rows, tokenizer, preset.tokens, preset.alpha, random, finish=finish, hints=hints)
        for batch in epoch:
            yield batch
            if run.is_finish() != finish:
                break


class _Run:
    """One run of one process: its clock, its steps, and what it keeps."""

    def __init__(self, group: Group, state: State, folder: Path, plan: Plan) -> None:
        if plan.threads:
            torch.set_num_threads(plan.threads)
        torch.set_float32_matmul_precision("high")
        self.group, self.state, self.folder, self.plan = group, state, folder, plan
        self.learn = _Learner(state, plan)
        self._begun = self._told = self._kept = time.monotonic()
        self._spent, self._seen, self._first = state.spent, state.seen, state.step
        self._met = 0  # tokens of all processes so far in this run
        self._cools = False

    def left(self) -> float:
        """The minutes that are left."""
        return self.plan.minutes - (time.monotonic() - self._begun) / 60

    def is_finish(self) -> bool:
        """True if only the rows for the final phase are used now."""
        return self.left() < self.plan.finish

    def cooling(self) -> float:
        """The share of the learning rate that is left; never again the whole one once it has begun to fall."""
        return min(1.0, max(LEAST_RATE, self.left() / self.plan.cool)) if self.plan.cool else 1.0

    def is_due(self) -> bool:
        """True if the processes exchange weights before this step."""
        done = self.state.step - self._first
        return done > 0 and (done % SYNC == 0 or done == self.plan.steps)

    def is_enough(self) -> bool:
        """True if all requested steps are done."""
        return bool(self.plan.steps) and self.state.step - self._first >= self.plan.steps

    def meet(self, is_over: Callable[[], bool]) -> bool:
        """Averages over the processes, moves the average, keeps the training; whether it is time to stop."""
        state = self.state
        self.group.mean([*state.weights.values(), *state.optimiser.memory()])
        self._met = int(self.group.total(self.learn.seen))
        state.seen, state.spent = self._seen + self._met, self._spent + time.monotonic() - self._begun
        self._average()
        if self.group.rank == 0:
            if self.plan.cool and not self._cools and self.left() < self.plan.cool:
                keep(state, self.folder)
                self._cools = True
            if time.monotonic() - self._kept > 60 * self.plan.keep_every:
                self.keep()
        return self.group.total(float(self.left() <= 0 or is_over())) > 0

    def _average(self) -> None:
        """Moves the average towards the weights: its memory grows with the run, to a tenth of the steps."""
        done = self.state.step - self._first
        memory = min(LONGEST_MEMORY, (done + 1) / (done + 10)) ** SYNC
        with torch.no_grad():
            for name, values in self.state.weights.items():
                self.state.ema[name].lerp_(values.detach(), 1 - memory)

    def told(self) -> Told | None:
        """The progress, once a minute."""
        return self.account() if time.monotonic() - self._told > 60 else None

    def account(self) -> Told:
        """The progress."""
        now = time.monotonic()
        loss = float(torch.stack(self.learn.losses).mean()) if self.learn.losses else float("nan")
        self.learn.losses.clear()
        self._told = now
        speed = self._met / max(1e-9, now - self._begun)
        return Told(self.state.step, self.state.seen, loss, self.learn.rate, speed, max(0.0, self.left()))

    def keep(self) -> None:
        """Writes the training as it is; not over the one from before the learning rate fell."""
        if self.group.rank == 0:
            if not self._cools:
                keep(self.state, self.folder)
            keep_weights(self.state, self.folder)
            self._kept = time.monotonic()

    def end(self) -> None:
        """The last word: what was learnt is kept, and its average by the side where it has cooled down."""
        self.keep()
        if self.group.rank == 0 and self._cools and self.left() <= 0:
            cooled = self.folder / COOLED.format(self.state.step)
            cooled.write_bytes((self.folder / EMA).read_bytes())


class _Learner:
    """One step of learning after another."""

    def __init__(self, state: State, plan: Plan) -> None:
        self.state = state
        self.rate = 0.0
        self.seen = 0  # target tokens in this run, of this process
        self.losses: list[Tensor] = []
        self._device = state.weights["bias"].device
        self._positions = torch.from_numpy(weights.positions(state.preset.shape.d)).to(self._device)
        self._kind = fastest(self._device)
        self._states = torch.compile(network.states, dynamic=True) if plan.compiled else network.states

    def __call__(self, batch: batches.Batch, cooling: float) -> None:
        """Learns from a batch."""
        state, preset = self.state, self.state.preset
        source, seen, said, kept = (
            torch.from_numpy(numbers).to(self._device, non_blocking=True)
            for numbers in (batch.source, batch.seen, batch.said, batch.kept)
        )
        self.rate = preset.lr * min(1.0, (state.step + 1) / preset.warmup) * cooling
        with torch.autocast(self._device.type, torch.bfloat16, enabled=self._kind is torch.bfloat16):
            decoded = self._states(state.weights, preset.shape, self._positions, source, seen, preset.dropout)
        loss = cross_entropy(
            decoded.flatten(0, 1)[kept],
            state.weights["emb.weight"],
            state.weights["bias"],
            said.flatten()[kept],
            SMOOTHING,
            self._kind,
        )
        loss.backward()
        torch.nn.utils.clip_grad_norm_(list(state.weights.values()), 1.0)
        state.optimiser.step(self.rate)
        state.step += 1
        self.seen += len(batch.kept)
        self.losses.append(loss.detach())


def fastest(device: Any) -> Kind:  # noqa: ANN401
    """The type of numbers that the device multiplies fastest, by trying: bfloat16 or 32-bit ones.

    A processor without instructions for bfloat16 takes eight times as long for it.
    """
    if device.type == "cuda":
        return torch.bfloat16
    spent = {kind: min(_multiplying(kind) for _ in range(3)) for kind in (torch.bfloat16, torch.float32)}
    return min(spent, key=spent.__getitem__)


def _multiplying(kind: Kind) -> float:
    """The seconds that a multiplication of about a layer's size takes."""
    states, table = (torch.ones(size, dtype=kind) for size in ((1024, 256), (256, 1024)))
    begun = time.perf_counter()
    states @ table
    return time.perf_counter() - begun
