"""The loss: cross entropy over the vocabulary with label smoothing (Szegedy et al. 2016).

Its gradient is made on the way forward, while the scores are there: they are the largest thing that a step makes, and
are neither kept nor made twice. They are multiplied as numbers of the given kind and summed as 32-bit numbers.
"""

from typing import Any

import torch

from model.network import Tensor

Kind = Any  # torch.dtype


class _SmoothedCrossEntropy(torch.autograd.Function):  # type: ignore[misc]
    @staticmethod
    def forward(
        ctx: Any,  # noqa: ANN401
        states: Tensor,
        table: Tensor,
        bias: Tensor,
        said: Tensor,
        smoothing: float,
        kind: Kind,
    ) -> Tensor:
        states_, table_ = states.to(kind), table.to(kind)
        scores = torch.addmm(bias.to(kind), states_, table_.t()).float()
        count, pieces = scores.shape
        highest = scores.amax(1, keepdim=True)
        right = scores.gather(1, said[:, None]).squeeze(1)
        every = scores.sum(1)
        likely = scores.sub_(highest).exp_()
        total = likely.sum(1, keepdim=True)
        surprise = (total.log() + highest).squeeze(1)
        loss = (surprise - (1 - smoothing) * right - smoothing * every / pieces).mean()
        gradient = likely.div_(total * count).sub_(smoothing / pieces / count)
        off = torch.full((count, 1), -(1 - smoothing) / count, device=scores.device)
        gradient.scatter_add_(1, said[:, None], off)
        gradient_ = gradient.to(kind)
        ctx.save_for_backward(gradient_ @ table_, (gradient_.t() @ states_).float(), gradient.sum(0))
        ctx.kind = states.dtype
        return loss

    @staticmethod
    def backward(ctx: Any, of_loss: Tensor) -> tuple[Tensor, Tensor, Tensor, None, None, None]:  # noqa: ANN401
        of_states, of_table, of_bias = ctx.saved_tensors
        return (of_states * of_loss).to(ctx.kind), of_table * of_loss, of_bias * of_loss, None, None, None


def cross_entropy(states: Tensor, table: Tensor, bias: Tensor, said: Tensor, smoothing: float, kind: Kind) -> Tensor:
    """The mean over all places of how much the pieces that were said surprised the network.

    ``states`` has a row for each place, ``said`` the number of the piece that stands there; ``kind`` is the type of the
    numbers that are multiplied.
    """
    loss: Tensor = _SmoothedCrossEntropy.apply(states, table, bias, said, smoothing, kind)
    return loss
