"""The recipe: it reads, it means the pools that are there, and the model card owns up to all of it."""

import re
from pathlib import Path

from model.recipe import read_recipe
from model.rows import lines_of

ROOT = Path(__file__).resolve().parents[3]
CARD = ROOT / "resources" / "models" / "translate-id_en-starter" / "README.md"


def test_every_source_has_a_count_a_weight_and_a_licence():
    for source in (source for pool in read_recipe().pools for source in pool.sources):
        assert source.pairs > 0, source
        assert 0 < source.weight <= 5, source
        assert source.licence, source


def test_the_card_names_every_source_with_its_licence():
    card = CARD.read_text("utf-8")
    rows = dict(re.findall(r"^\| ([^|]+?) \| [\d,]+ \| ([^|]+?) \|$", card, re.MULTILINE))
    sources = {source.name: source.licence for pool in read_recipe().pools for source in pool.sources}
    assert {name: rows.get(name) for name in sources} == sources


def test_the_pools_are_those_that_the_recipe_means(shared):
    recipe = read_recipe()
    for pool in recipe.pools:
        lines = lines_of(shared / "corpora", pool)
        assert len(lines) == sum(source.pairs for source in pool.sources)
    assert len(lines_of(shared / "corpora", recipe.english)) >= recipe.english_pairs


def test_the_presets_are_shapes_that_a_network_can_have():
    for name, preset in read_recipe().presets.items():
        assert preset.shape.d % preset.shape.heads == 0, name
        assert preset.shape.vocab > 256, "bytes are pieces too"
