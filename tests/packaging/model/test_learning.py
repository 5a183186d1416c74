"""What the trainer writes out by hand is what PyTorch computes; only where torch is installed."""

from dataclasses import replace

import pytest

torch = pytest.importorskip("torch", reason="requirements-train.txt says how to get torch")

from model import network, train, weights  # noqa: E402
from model.growth import grown  # noqa: E402
from model.loss import cross_entropy  # noqa: E402

SHAPE = weights.Shape(vocab=300, d=16, ff=32, enc=2, dec=1, heads=2)


@pytest.mark.parametrize("kind", [torch.bfloat16, torch.float32])
def test_the_loss_and_its_gradients_are_those_of_pytorch(kind):
    torch.manual_seed(1)
    states = torch.randn(40, 16).bfloat16().float().requires_grad_()
    table = (torch.randn(300, 16) * 0.3).bfloat16().float().requires_grad_()
    bias = torch.zeros(300, requires_grad=True)
    said = torch.randint(300, (40,))
    ours = cross_entropy(states, table, bias, said, 0.1, kind)
    ours.backward()
    mine = [one.grad.clone() for one in (states, table, bias)]
    for one in (states, table, bias):
        one.grad = None
    theirs = torch.nn.functional.cross_entropy(states @ table.t() + bias, said, label_smoothing=0.1)
    theirs.backward()
    assert abs(ours.item() - theirs.item()) < 0.02
    for own, one in zip(mine, (states, table, bias), strict=True):
        assert torch.allclose(own, one.grad, atol=2e-3 * one.grad.abs().max().item() + 1e-4), "bfloat16 apart"


@pytest.mark.parametrize("masked", [True, False])
def test_attention_written_out_is_that_of_pytorch(masked):
    torch.manual_seed(1)
    query, key, value = (torch.randn(3, 2, 7, 8) for _ in range(3))
    mask = (torch.arange(7) < torch.tensor([7, 5, 3])[:, None])[:, None, None, :] if masked else None
    ours = network._mixed(query, key, value, mask, 0.0)
    theirs = torch.nn.functional.scaled_dot_product_attention(query, key, value, attn_mask=mask, is_causal=not masked)
    assert torch.allclose(ours, theirs, atol=1e-5)


def test_a_grown_network_says_what_it_said():
    def said(values, shape):
        tensors = {name: torch.from_numpy(one) for name, one in values.items()}
        positions = torch.from_numpy(weights.positions(shape.d))
        source, seen = torch.tensor([[5, 6, 7, 3], [8, 9, 3, 0]]), torch.tensor([[2, 10, 11], [2, 12, 0]])
        return network.states(tensors, shape, positions, source, seen)

    before = weights.fresh(SHAPE, seed=1)
    larger = replace(SHAPE, ff=64, enc=5, dec=3)
    assert torch.allclose(said(before, SHAPE), said(grown(before, SHAPE, larger), larger), atol=1e-5)


def test_the_faster_type_of_numbers_is_taken(monkeypatch):
    for slow, fast in ((torch.bfloat16, torch.float32), (torch.float32, torch.bfloat16)):
        monkeypatch.setattr(train, "_multiplying", lambda kind, slow=slow: 1.0 + (kind is slow))
        assert train.fastest(torch.device("cpu")) is fast


def test_a_multiplication_is_timed_in_each_type():
    assert all(train._multiplying(kind) > 0 for kind in (torch.bfloat16, torch.float32))
