"""The optimiser moves matrices by orthogonal steps, all else as AdamW does; only where torch is installed."""

import pytest

torch = pytest.importorskip("torch", reason="requirements-train.txt says how to get torch")

from model import weights  # noqa: E402
from model.optimiser import DECAY, SCALE, Optimiser, is_matrix, orthogonal  # noqa: E402

SHAPE = weights.Shape(vocab=30, d=16, ff=64, enc=1, dec=1, heads=2)


def made(seed=1):
    return {name: torch.from_numpy(one).requires_grad_() for name, one in weights.fresh(SHAPE, seed).items()}


def give_gradients(tensors, seed):
    drawn = torch.Generator().manual_seed(seed)
    for values in tensors.values():
        values.grad = torch.randn(values.shape, generator=drawn)


@pytest.mark.parametrize("size", [(32, 32), (32, 128), (128, 32)])
def test_a_step_is_as_large_in_every_direction(size):
    torch.manual_seed(1)
    matrix = torch.randn(size) * torch.logspace(0, -1, size[1])
    left, before, right = torch.linalg.svd(matrix, full_matrices=False)
    along = left.mT @ orthogonal(matrix) @ right.mT
    assert before.max() / before.min() > 3
    assert torch.allclose(along, torch.diag(along.diagonal()), atol=1e-4), "its directions are those of the gradient"
    assert 0.6 < along.diagonal().min() <= along.diagonal().max() < 1.3


def test_matrices_move_by_the_scaled_orthogonal_gradient_and_the_rest_as_with_adamw():
    tensors, same = made(), made()
    optimiser = Optimiser(tensors)
    usual = torch.optim.AdamW(same.values(), lr=0.01, betas=(0.9, 0.98), eps=1e-9, weight_decay=DECAY)
    give_gradients(tensors, 1)
    give_gradients(same, 1)
    gradients = {name: values.grad.clone() for name, values in tensors.items()}
    optimiser.step(0.01)
    usual.step()
    assert is_matrix("enc.0.1.w1.weight", tensors["enc.0.1.w1.weight"])
    for name, values in tensors.items():
        assert values.grad is None
        if is_matrix(name, values):
            before = torch.from_numpy(weights.fresh(SHAPE, 1)[name])
            step = 0.01 * SCALE * max(before.shape) ** 0.5 * orthogonal(gradients[name])
            assert torch.allclose(values, before * (1 - 0.01 * DECAY) - step, atol=1e-5), name
        else:
            assert torch.allclose(values, same[name], atol=1e-6), name


def test_one_that_was_kept_goes_on_as_if_nothing_had_happened():
    whole, parts = made(), made()
    optimiser, first = Optimiser(whole), Optimiser(parts)
    give_gradients(whole, 1)
    give_gradients(parts, 1)
    optimiser.step(0.01)
    first.step(0.01)
    second = Optimiser(parts)
    second.load_state_dict(first.state_dict())
    give_gradients(whole, 2)
    give_gradients(parts, 2)
    optimiser.step(0.01)
    second.step(0.01)
    assert all(torch.equal(whole[name], parts[name]) for name in whole)


def test_all_that_it_remembers_is_averaged_by_processes():
    tensors = made()
    optimiser = Optimiser(tensors)
    give_gradients(tensors, 1)
    optimiser.step(0.01)
    matrices = sum(is_matrix(name, values) for name, values in tensors.items())
    assert len(list(optimiser.memory())) == matrices + 2 * (len(tensors) - matrices)


def test_a_training_with_another_optimiser_is_refused():
    with pytest.raises(KeyError):
        Optimiser(made()).load_state_dict({"state": {}, "param_groups": []})
