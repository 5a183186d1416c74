"""Weights become a package and come back; CTranslate2 computes what the network is meant to compute."""

import dataclasses
import json

import ctranslate2
import numpy as np
import pytest
from model import package, weights
from model.recipe import read_recipe

from translation.engine.families.contents import starter_folder
from translation.engine.runtime.loading import load_model

SHAPE = weights.Shape(vocab=40, d=16, ff=32, enc=2, dec=2, heads=2)
PIECES = ["<pad>", "<unk>", "<s>", "</s>", *(f"▁kata{number}" for number in range(36))]


@pytest.fixture
def made():
    """Weights in which nothing is zero or one, so that no part can be mistaken for another."""
    random = np.random.default_rng(5)
    return {name: random.normal(0, 0.4, size).astype(np.float32) for name, size in weights.layout(SHAPE)}


def expected(of, source, target):
    """The log-probability of each target token and the end, in plain numpy, as ``model/network.py`` has it."""

    def norm(name, x):
        x = (x - x.mean(-1, keepdims=True)) / np.sqrt(x.var(-1, keepdims=True) + 1e-5)
        return x * of[f"{name}.weight"] + of[f"{name}.bias"]

    def linear(name, x):
        return x @ of[f"{name}.weight"].T + of[f"{name}.bias"]

    def softmax(x):
        x = np.exp(x - x.max(-1, keepdims=True))
        return x / x.sum(-1, keepdims=True)

    def attention(name, x, memory=None, causal=False):
        y = norm(f"{name}.norm", x)
        memory = y if memory is None else memory
        q, k, v = (
            linear(f"{name}.{part}", z).reshape(len(z), SHAPE.heads, -1).swapaxes(0, 1)
            for part, z in (("q", y), ("k", memory), ("v", memory))
        )
        scores = q @ k.swapaxes(1, 2) / np.sqrt(q.shape[-1])
        if causal:
            scores += np.triu(np.full(scores.shape[1:], -np.inf), 1)
        return x + linear(f"{name}.o", (softmax(scores) @ v).swapaxes(0, 1).reshape(len(x), -1))

    def forward(name, x):
        return x + linear(f"{name}.w2", np.maximum(linear(f"{name}.w1", norm(f"{name}.norm", x)), 0))

    def embedded(numbers):
        return of["emb.weight"][numbers] * np.sqrt(SHAPE.d) + weights.positions(SHAPE.d)[: len(numbers)]

    x = embedded([*source, 3])
    for layer in range(SHAPE.enc):
        x = forward(f"enc.{layer}.1", attention(f"enc.{layer}.0", x))
    memory = norm("enc_norm", x)
    x = embedded([2, *target])
    for layer in range(SHAPE.dec):
        x = attention(f"dec.{layer}.0", x, causal=True)
        x = forward(f"dec.{layer}.2", attention(f"dec.{layer}.1", x, memory))
    probabilities = softmax(norm("dec_norm", x) @ of["emb.weight"].T + of["bias"])
    return np.log(probabilities[np.arange(len(target) + 1), [*target, 3]])


def test_ctranslate2_computes_the_network(made, tmp_path):
    package.save_model(tmp_path, made, SHAPE, PIECES, quantization=None)
    translator = ctranslate2.Translator(str(tmp_path), compute_type="float32")
    source, target = [5, 9, 4, 17, 30], [8, 8, 21, 6]
    (scored,) = translator.score_batch([[PIECES[n] for n in source]], [[PIECES[n] for n in target]])
    np.testing.assert_allclose(scored.log_probs, expected(made, source, target), atol=1e-4)


def test_the_reference_would_see_a_swap(made):
    other = {**made, "dec.1.1.k.weight": made["dec.1.1.v.weight"]}
    assert not np.allclose(expected(other, [5, 9], [8]), expected(made, [5, 9], [8]), atol=1e-3)


def test_eight_bits_lose_little(made, tmp_path):
    (tmp_path / "model").mkdir()
    package.save_model(tmp_path / "model", made, SHAPE, PIECES)
    found = package.read(tmp_path, SHAPE)
    for name, values in made.items():
        assert np.abs(found[name] - values).max() <= np.abs(values).max() / 127, name


def test_what_ships_comes_back_as_it_is(tmp_path):
    """The weights of the starter, read and saved again, give the same files: it can be trained further."""
    shape = read_recipe().presets["cpu"].shape
    again, starter = tmp_path / starter_folder().name, starter_folder()
    version = json.loads((starter / "metadata.json").read_text("utf-8"))["package_version"]
    package.save(again, package.read(starter, shape), shape, starter / "sentencepiece.model", version)
    for part in (
        "model/model.bin",
        "model/config.json",
        "model/shared_vocabulary.json",
        "sentencepiece.model",
        "hints.tsv",
    ):
        assert (again / part).read_bytes() == (starter / part).read_bytes(), part
    assert json.loads((again / "metadata.json").read_text("utf-8")) == package.metadata(version)
    assert load_model(again).translate_batch(["Terima kasih."])


def test_a_package_of_another_shape_is_refused():
    shape = read_recipe().presets["cpu"].shape
    with pytest.raises(ValueError, match="more layers"):
        package.read(starter_folder(), dataclasses.replace(shape, dec=1))
    with pytest.raises(ValueError, match="stands where"):
        package.read(starter_folder(), dataclasses.replace(shape, ff=512))


def test_a_package_says_its_shape():
    assert package.shape_of(starter_folder()) == read_recipe().presets["cpu"].shape


def test_saving_again_keeps_the_card_and_replaces_the_rest(tmp_path):
    shape = read_recipe().presets["cpu"].shape
    folder = tmp_path / "translate-id_en-next"
    folder.mkdir()
    (folder / "README.md").write_text("the card")
    (folder / "old.txt").write_text("")
    tokenizer = starter_folder() / "sentencepiece.model"
    package.save(folder, package.read(starter_folder(), shape), shape, tokenizer, "7.1")
    assert sorted(file.name for file in folder.iterdir()) == [
        "README.md",
        "hints.tsv",
        "metadata.json",
        "model",
        "sentencepiece.model",
    ]
    assert [file.name for file in tmp_path.iterdir()] == [folder.name]
    assert load_model(folder).name == "Indonesian to English 7.1"
