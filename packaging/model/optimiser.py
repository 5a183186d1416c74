"""How the weights move: Muon for the matrices of the layers, AdamW for all else.

Muon (Jordan et al. 2024) makes the mean gradient of a matrix orthogonal, so that all directions are learnt at the same
pace. Scaled as by Liu et al. 2025, its steps are as large as those of AdamW, and take the same learning rate.
"""

from collections.abc import Iterator, Mapping
from typing import Any

import torch

from model.network import Tensor

MOMENTUM = 0.95  # of Muon
BETAS, TINY = (0.9, 0.98), 1e-9  # of AdamW
DECAY = 0.01  # of the weights, a step at a learning rate of 1
SCALE = 0.2  # the usual root mean square of AdamW's steps
POLYNOMIAL = (3.4445, -4.7750, 2.0315)  # x, x³, x⁵; brings values between 0 and 1 near 1, if repeated (Jordan et al.)
REPEATS = 5


class Optimiser:
    """Both, for the weights of a network by their names."""

    def __init__(self, weights: Mapping[str, Tensor]) -> None:
        self._all = list(weights.values())
        self._matrices = [values for name, values in weights.items() if is_matrix(name, values)]
        self._means = [torch.zeros_like(values) for values in self._matrices]
        rest = [values for name, values in weights.items() if not is_matrix(name, values)]
        self._rest = torch.optim.AdamW(rest, betas=BETAS, eps=TINY, weight_decay=DECAY, fused=True)

    def step(self, rate: float) -> None:
        """Moves the weights by their gradients at a learning rate, and forgets the gradients."""
        for group in self._rest.param_groups:
            group["lr"] = rate
        self._rest.step()
        with torch.no_grad():
            for values, mean in zip(self._matrices, self._means, strict=True):
                mean.lerp_(values.grad, 1 - MOMENTUM)
                direction = orthogonal(values.grad.lerp(mean, MOMENTUM))
                values.mul_(1 - rate * DECAY).add_(direction, alpha=-rate * SCALE * max(values.shape) ** 0.5)
        for values in self._all:
            values.grad = None

    def memory(self) -> Iterator[Tensor]:
        """What it remembers of the gradients, which several processes average."""
        yield from self._means
        for state in self._rest.state.values():
            yield from (state["exp_avg"], state["exp_avg_sq"])

    def state_dict(self) -> dict[str, Any]:
        """What is kept, to go on with."""
        return {"means": self._means, "rest": self._rest.state_dict()}

    def load_state_dict(self, kept: Mapping[str, Any]) -> None:
        """Takes over what was kept. Raises ValueError or KeyError when it is of other weights."""
        for mean, values in zip(self._means, kept["means"], strict=True):
            mean.copy_(values)
        self._rest.load_state_dict(kept["rest"])


def is_matrix(name: str, values: Tensor) -> bool:
    """True for the matrices of the layers; the embeddings are a list of vectors, most of them without a gradient."""
    return values.ndim == 2 and name != "emb.weight"


def orthogonal(matrix: Tensor) -> Tensor:
    """About the nearest orthogonal matrix: its singular values lie between 0.7 and 1.2.

    Newton and Schulz's iteration, of which all but the first and last product concern the smaller side's square alone:
    for matrices four times as long as wide in half the time.
    """
    wide = matrix if matrix.shape[0] <= matrix.shape[1] else matrix.mT
    wide = wide / (wide.norm() + 1e-7)
    square = wide @ wide.mT
    first, third, fifth = POLYNOMIAL
    whole = factor = torch.eye(len(square), device=square.device)
    for repeat in range(REPEATS):
        if repeat:
            square = factor @ square @ factor
        factor = third * square + fifth * (square @ square)
        factor.diagonal().add_(first)
        whole = factor @ whole
    wide = whole @ wide
    return wide if matrix.shape[0] <= matrix.shape[1] else wide.mT
