"""The network in plain PyTorch: a Transformer as functions of its named weights, as CTranslate2 computes it.

Layer norms before each part, one table of embeddings for both languages and the output (Vaswani et al. 2017; Press and
Wolf 2017; Wang et al. 2019 on norms first).
"""

from collections.abc import Mapping
from typing import Any

import torch
from torch.nn import functional

from model.subwords import PAD
from model.weights import Shape

Tensor = Any  # torch.Tensor where torch is installed; static checks run without it
Tensors = Mapping[str, Tensor]
UNLIKELY = -1e4  # of a place that must not be seen, before the softmax; bfloat16 holds it


def states(
    weights: Tensors, shape: Shape, positions: Tensor, source: Tensor, seen: Tensor, dropout: float = 0.0
) -> Tensor:
    """The decoder's states: what it is about to say at each place of the target it has seen."""
    mask = (source != PAD)[:, None, None, :]
    memory = _embedded(weights, shape, positions, source, dropout)
    for layer in range(shape.enc):
        memory = _attention(weights, f"enc.{layer}.0", shape, memory, None, mask, dropout)
        memory = _forward(weights, f"enc.{layer}.1", memory, dropout)
    memory = _norm(weights, "enc_norm", memory)
    state = _embedded(weights, shape, positions, seen, dropout)
    for layer in range(shape.dec):
        state = _attention(weights, f"dec.{layer}.0", shape, state, None, None, dropout)
        state = _attention(weights, f"dec.{layer}.1", shape, state, memory, mask, dropout)
        state = _forward(weights, f"dec.{layer}.2", state, dropout)
    return _norm(weights, "dec_norm", state)


def _embedded(weights: Tensors, shape: Shape, positions: Tensor, numbers: Tensor, dropout: float) -> Tensor:
    table = functional.embedding(numbers, weights["emb.weight"])
    return _dropped(table * shape.d**0.5 + positions[: numbers.shape[1]], dropout)


def _attention(
    weights: Tensors, name: str, shape: Shape, state: Tensor, memory: Tensor | None, mask: Tensor | None, dropout: float
) -> Tensor:
    """Attention of each position to ``memory`` or to its own sequence; without a mask only to earlier positions."""
    normed = _norm(weights, f"{name}.norm", state)
    from_ = normed if memory is None else memory
    query, key, value = (
        _heads(_linear(weights, f"{name}.{part}", of), shape)
        for part, of in (("q", normed), ("k", from_), ("v", from_))
    )
    mixed = _mixed(query, key, value, mask, dropout)
    return state + _dropped(_linear(weights, f"{name}.o", mixed.transpose(1, 2).flatten(2)), dropout)


def _mixed(query: Tensor, key: Tensor, value: Tensor, mask: Tensor | None, dropout: float) -> Tensor:
    """The values, mixed by how well their keys fit the query; on a processor written out.

    There a seventh of a step's time went into the backward pass of PyTorch's own; on a GPU that is the fast one.
    """
    if query.is_cuda:
        return functional.scaled_dot_product_attention(
            query, key, value, attn_mask=mask, is_causal=mask is None, dropout_p=dropout
        )
    scores = (query * query.shape[-1] ** -0.5) @ key.transpose(-1, -2)
    if mask is None:
        length = scores.shape[-1]
        scores = scores.masked_fill(torch.ones(length, length, dtype=torch.bool).triu(1), UNLIKELY)
    else:
        scores = scores.masked_fill(~mask, UNLIKELY)
    return _dropped(torch.softmax(scores, -1), dropout).to(value.dtype) @ value


def _heads(state: Tensor, shape: Shape) -> Tensor:
    return state.unflatten(2, (shape.heads, shape.d // shape.heads)).transpose(1, 2)


def _forward(weights: Tensors, name: str, state: Tensor, dropout: float) -> Tensor:
    inner = functional.relu(_linear(weights, f"{name}.w1", _norm(weights, f"{name}.norm", state)))
    return state + _dropped(_linear(weights, f"{name}.w2", _dropped(inner, dropout)), dropout)


def _linear(weights: Tensors, name: str, state: Tensor) -> Tensor:
    return functional.linear(state, weights[f"{name}.weight"], weights[f"{name}.bias"])


def _norm(weights: Tensors, name: str, state: Tensor) -> Tensor:
    weight = weights[f"{name}.weight"]
    return functional.layer_norm(state, weight.shape, weight, weights[f"{name}.bias"])


def _dropped(state: Tensor, dropout: float) -> Tensor:
    return functional.dropout(state, dropout) if dropout else state
