"""Processes that learn side by side and average what they have learnt every few steps (local SGD, Stich 2019).

Two of them on two cores learn from twice the tokens; two threads in one bring next to nothing for batches this small.
The first process tells how it goes and keeps the training; what goes wrong in any of them ends all.
"""

import multiprocessing
import os
import signal
import sys
import tempfile
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Event
from pathlib import Path
from typing import Any

import torch
import torch.distributed

from model.network import Tensor

PATIENCE = 600.0  # seconds for the processes to meet once more and end by themselves, on a machine that is busy


@dataclass(frozen=True, slots=True)
class Group:
    """The processes, from within one of them: which it is, and how many there are."""

    rank: int = 0
    size: int = 1

    def mean(self, tensors: list[Tensor]) -> None:
        """Puts the mean over all processes in the place of each tensor's values."""
        if self.size == 1:
            return
        flat = torch.cat([values.detach().flatten() for values in tensors])
        torch.distributed.all_reduce(flat)
        flat /= self.size
        start = 0
        for values in tensors:
            values.data.copy_(flat[start : start + values.numel()].view_as(values))
            start += values.numel()

    def total(self, count: float) -> float:
        """The sum of a number over all processes."""
        if self.size == 1:
            return count
        value = torch.tensor([count], dtype=torch.float64)
        torch.distributed.all_reduce(value)
        return float(value.item())


ALONE = Group()
Work = Callable[..., Iterator[Any]]


def together(size: int, work: Work, *arguments: object) -> Generator[Any, None, None]:
    """Run ``work(group, is_over, *arguments)`` in so many processes, and yield the values of the first.

    ``is_over()`` says, in each, that the generator here was closed; each process must then end after the same step.
    Raises RuntimeError when one of them fails.
    """
    context = multiprocessing.get_context("spawn")  # a forked torch can hang in its own threads
    over = context.Event()
    receiver, sender = context.Pipe(duplex=False)
    with tempfile.TemporaryDirectory(prefix="training-") as folder:
        meeting = (Path(folder) / "meeting").as_uri()
        processes = [
            context.Process(target=_member, args=(rank, size, meeting, over, sender, work, arguments), daemon=True)
            for rank in range(size)
        ]
        for process in processes:
            process.start()
        sender.close()
        try:
            yield from _received(receiver, processes)
        finally:
            over.set()
            for process in processes:
                process.join(PATIENCE)
                if process.is_alive():
                    process.kill()
        if failed := [process.exitcode for process in processes if process.exitcode]:
            raise RuntimeError(f"A process of the training ended with {failed[0]}.")


def _received(receiver: Connection, processes: list[Any]) -> Iterator[Any]:
    """The values from the first process, until it ends or another one fails."""
    while True:
        if receiver.poll(1.0):
            try:
                yield receiver.recv()
            except EOFError:
                return
        elif any(process.exitcode for process in processes):
            return


def _member(
    rank: int, size: int, meeting: str, over: Event, sender: Connection, work: Work, arguments: tuple[Any, ...]
) -> None:
    """One of the processes, from its beginning to its end."""
    for ending in (signal.SIGINT, signal.SIGTERM):  # what ends them all at once ends the parent, and it ends these
        signal.signal(ending, signal.SIG_IGN)
    if sys.platform == "linux":
        os.environ.setdefault("GLOO_SOCKET_IFNAME", "lo")  # they are all here, whatever this machine's name resolves to
    torch.distributed.init_process_group("gloo", init_method=meeting, rank=rank, world_size=size)
    parent = multiprocessing.parent_process()

    def is_over() -> bool:
        return over.is_set() or parent is None or not parent.is_alive()

    for told in work(Group(rank, size), is_over, *arguments):
        if rank == 0 and not is_over():
            sender.send(told)
    sender.close()
    torch.distributed.barrier()
    torch.distributed.destroy_process_group()
