"""The catalogue: the one that ships, one from an address, and what a damaged or hostile one may not do."""

import tomllib
from dataclasses import replace

import pytest

from tests.faulty_server import Answer, FaultyServer
from translation import paths
from translation.engine.models.offers.catalogue import (
    CHECKSUM,
    FAMILIES,
    as_table,
    catalogue,
    fetch,
    from_table,
    read,
)
from translation.errors import CatalogueNotRead
from translation.network.client import Network
from translation.network.waiting import finish

SHIPPED = (paths.resources() / "models.toml").read_bytes()
MODEL = """
format = 1
bases = ["https://models.example/", "http://other.example"]
[licences.Free]
commercial = true
en = "Do as you like."
[[models]]
id = "tiny"
name = "Tiny"
family = "nllb"
source_languages = ["id", "xx", "ms"]
licence = "Free"
memory = 1000
files = [
    {{ name = "model.bin", path = "a/model.bin", size = 10, sha256 = "{sum}" }},
    {{ name = "config.json", path = "a/config.json" }},
]
"""
SUM = "a" * 64


def tiny(**said):
    """The one model of a catalogue, with lines of its table put in or replaced."""
    lines = MODEL.format(sum=SUM).splitlines()
    for name, value in said.items():
        at = next((n for n, line in enumerate(lines) if line.startswith(f"{name} = ") and n > 6), len(lines))
        end = at + 4 if name == "files" else at + 1
        lines[at:end] = [f"{name} = {value}"]
    return read("\n".join(lines).encode())


# The one that ships


def test_the_catalogue_that_ships_has_every_model_that_it_describes():
    said = tomllib.loads(SHIPPED.decode())
    found = catalogue()
    assert [model.id for model in found.models] == [table["id"] for table in said["models"]]
    assert set(found.packages) == {"translate-id_en-starter", "translate-id_en"}
    assert {model.family for model in found.models} == set(FAMILIES)
    assert (found.address, found.trouble) == ("", None)


@pytest.mark.parametrize("model", catalogue().models, ids=lambda model: model.id)
def test_each_says_honestly_what_is_known_of_it(model):
    assert set(model.licence.words) == set(model.about) == {"en", "id"}, "both languages of the window"
    assert model.licence.address.startswith("https://")
    assert model.memory > model.about_size > 0
    assert model.figures.relative_time > 1
    for score in model.figures.scores:
        assert 0 < score.bleu < 60
        assert score.set.startswith("FLORES-200")
        assert score.source
    for file in model.files:
        assert len(file.links) == 2, "a mirror"
        assert all(link.startswith("https://") and link.endswith(f"/{file.name}") for link in file.links)
        assert file.sha256 == "" or CHECKSUM.fullmatch(file.sha256)
        assert bool(file.size) or not model.verified or model.unchecked
    if model.verified:  # what cannot change under its address
        assert all("/resolve/main/" not in link for file in model.files for link in file.links)
        assert next(file for file in model.files if file.name == "model.bin").sha256
    else:
        assert len(model.unchecked) == len(model.files)


def test_better_models_have_better_scores_and_only_nllb_is_not_for_commerce():
    found = {model.id: model for model in catalogue().models}
    argos = catalogue().packages["translate-id_en"]
    assert catalogue().packages["translate-id_en-starter"].bleu < argos.bleu < found["opus-mt-id-en"].figures.bleu
    assert found["opus-mt-id-en"].figures.bleu < found["nllb-200-distilled-600m-int8"].figures.bleu
    assert {model.family for model in found.values() if not model.licence.commercial} == {"nllb"}
    assert found["madlad400-3b-int8"].figures.bleu == 0, "nobody has published one"


# What is read


def test_a_model_has_its_files_with_the_mirrors_addresses():
    (model,) = tiny().models
    assert model.source_languages == ("id", "ms")
    file, config = model.files
    assert file.links == ("https://models.example/a/model.bin", "http://other.example/a/model.bin")
    assert (file.size, file.sha256, config.size, config.sha256) == (10, SUM, 0, "")
    assert (model.size, model.about_size, model.unchecked) == (0, 10, ("config.json",))
    assert model.licence.words == {"en": "Do as you like."}
    assert model.description()["catalogue_id"] == "tiny"


def test_a_mirror_of_the_readers_own_comes_first():
    (model,) = read(MODEL.format(sum=SUM).encode(), "", "http://10.1.1.1:8000/hf/").models
    assert model.files[0].links[0] == "http://10.1.1.1:8000/hf/a/model.bin"
    assert model.mirror == "http://10.1.1.1:8000/hf/"


def test_a_download_resumes_without_the_catalogue():
    (model,) = tiny().models
    again = from_table(as_table(model))
    assert again == replace(model, figures=again.figures, about={})
    for model in catalogue().models:
        assert from_table(as_table(model)).files == model.files


@pytest.mark.parametrize(
    "said",
    [
        {"id": '"../up"'}, {"id": '""'}, {"id": "7"}, {"family": '"gpt"'}, {"source_languages": '["de"]'},
        {"source_languages": '"id"'}, {"licence": '"None"'}, {"files": "[]"}, {"files": "7"},
        {"files": '[{ name = "config.json", path = "a" }]'},
        {"files": '[{ name = "model.bin", path = "a" }, { name = "MODEL.BIN", path = "b" }]'},
        {"files": '[{ name = "model.bin", path = "a" }, { name = "../x", path = "b" }]'},
        {"files": '[{ name = "model.bin", path = "a" }, { name = "a/b", path = "b" }]'},
        {"files": '[{ name = "model.bin", path = "a" }, { name = ".hidden", path = "b" }]'},
        {"files": '[{ name = "model.bin", links = ["ipfs:x", "file:///etc/passwd"] }]'},
        {"files": '[{ name = "model.bin", links = 7 }]'},
    ],
    ids=str,
)  # fmt: skip
def test_a_model_that_is_described_wrongly_is_left_out(said):
    assert tiny(**said).models == ()


@pytest.mark.parametrize(
    "said",
    [{"memory": "-1"}, {"memory": '"much"'}, {"memory": "1e300"}, {"memory": "true"}, {"memory": str(2**80)}],
    ids=str,
)
def test_a_figure_that_is_none_is_unknown(said):
    (model,) = tiny(**said).models
    assert model.memory == 0


def test_scores_that_are_none_are_left_out():
    (model,) = tiny(
        scores='[{ set = "a", bleu = 900 }, 7, { set = "b", bleu = "x" }, { set = "c", bleu = 12.5 }]'
    ).models
    assert [score.set for score in model.figures.scores] == ["c"]


def test_what_it_says_stays_on_one_line():
    (model,) = tiny(name='"Tiny\\n\\u0007 \\u202e model"').models
    assert model.name == "Tiny model"


@pytest.mark.parametrize(
    "data", [b"", b"<html>", b"format = 2", b"\xff\xfe", b"a = [" * 5000, b"format = 1\n" + b"x" * 2_000_000]
)
def test_what_is_no_catalogue_is_refused_with_a_sentence(data):
    with pytest.raises(CatalogueNotRead) as caught:
        read(data)
    assert caught.value.happened.endswith(".")
    assert caught.value.advice.endswith(".")


def test_a_catalogue_of_nothing_but_its_form_has_no_models():
    for more in ("", "models = 7", "models = [7, 8]", "licences = 7", "packages = [[]]", "bases = 7"):
        assert read(f"format = 1\n{more}".encode()).models == ()


# One from an address


def test_another_one_is_fetched_on_request_and_kept():
    with FaultyServer() as server:
        server["/models.toml"] = Answer(MODEL.format(sum=SUM).encode())
        address = server.url("/models.toml")
        assert catalogue(address).address == "", "nothing came from there yet: the one that ships"
        assert server.asked == []
        assert [model.id for model in finish(fetch(Network(), address)).models] == ["tiny"]
        assert [model.id for model in catalogue(address).models] == ["tiny"]
        assert catalogue(address).address == address
        server["/models.toml"] = Answer(b"<html>")
        with pytest.raises(CatalogueNotRead, match="no catalogue"):
            finish(fetch(Network(), address))
        assert [model.id for model in catalogue(address).models] == ["tiny"], "the last one stays"
        server["/models.toml"] = Answer(b"", "404 Not Found")
        with pytest.raises(CatalogueNotRead):
            finish(fetch(Network(), address))
        assert len(server.asked) == 3
    with pytest.raises(CatalogueNotRead, match="not to be used"):
        finish(fetch(None, address))
