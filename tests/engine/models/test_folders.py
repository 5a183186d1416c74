"""A folder with a model of any family becomes an installed one, or nothing changes."""

import shutil
from collections import namedtuple

import pytest

from tests.tiny_models import FAMILIES, make_model
from translation import paths
from translation.engine.families.contents import Family
from translation.engine.models import installation, packages
from translation.engine.models.installation import install_folder
from translation.engine.models.progress import Phase
from translation.engine.runtime.loading import load_model
from translation.engine.runtime.memory import Memory
from translation.errors import PackageNotUsable, StoreNotWritten
from translation.network.waiting import finish


@pytest.fixture(autouse=True)
def no_starter(monkeypatch, tmp_path):
    monkeypatch.setattr("translation.engine.models.packages.starter_folder", lambda: tmp_path / "none")


@pytest.mark.parametrize("family", FAMILIES)
def test_a_folder_is_copied_and_listed(tiny_models, family):
    phases = []
    package = finish(install_folder(tiny_models[family]), lambda step: phases.append(step.phase))
    assert [*dict.fromkeys(phases)] == [Phase.CHECKING, Phase.TRYING, Phase.COPYING, Phase.INSTALLING]
    assert package.folder == paths.own_packages() / tiny_models[family].name
    assert package.family is Family(family)
    assert packages.installed() == [package]
    assert (tiny_models[family] / "model.bin").is_file()
    assert load_model(package.folder).translate_batch(["Banjir."])[0][0].text


def test_an_argos_folder_is_installed_like_any_other(tiny_package):
    package = finish(install_folder(tiny_package))
    assert (package.family, package.name) == (Family.ARGOS, "Indonesian to English 1.0")
    assert load_model(package.folder).translate_batch(["Banjir."])[0][0].text == "Flood."
    assert not (package.folder / "model.json").exists()


def test_a_prepared_folder_is_moved(tmp_path):
    prepared = make_model(tmp_path, "nllb", description={"name": "NLLB small", "catalogue_id": "nllb-600m"})
    package = finish(install_folder(prepared, move=True))
    assert not prepared.exists()
    assert (package.name, package.catalogue_id) == ("NLLB small", "nllb-600m")


def test_a_prepared_folder_on_another_disk_is_copied_and_then_removed(tmp_path, monkeypatch):
    monkeypatch.setattr(installation, "_renamed", lambda *_: False)
    prepared = make_model(tmp_path, "nllb")
    assert finish(install_folder(prepared, move=True)).folder.is_dir()
    assert not prepared.exists()


def test_links_are_followed_and_the_weights_of_other_programs_left_out(tiny_models, tmp_path):
    """As in the cache of huggingface_hub: a snapshot's folder holds links to its files."""
    folder = tmp_path / "models--some--nllb-ct2" / "snapshots" / "abc"
    folder.mkdir(parents=True)
    for file in tiny_models["nllb"].iterdir():
        (folder / file.name).symlink_to(file)
    for other in ("pytorch_model.bin", "model.safetensors", ".gitattributes"):
        (folder / other).write_bytes(b"not for us")
    (folder / "README.md").write_text("A model.")
    package = finish(install_folder(folder))
    assert (package.name, package.folder.name) == ("nllb-ct2", "nllb-ct2")
    names = sorted(file.name for file in package.folder.iterdir())
    assert names == [
        "README.md", "config.json", "model.bin", "model.json", "sentencepiece.bpe.model", "shared_vocabulary.json",
    ]  # fmt: skip
    assert not any(file.is_symlink() for file in package.folder.iterdir())


def test_what_was_said_of_it_is_remembered(tiny_models, tmp_path):
    folder = shutil.copytree(tiny_models["opus"], tmp_path / "mine")
    package = finish(install_folder(folder, languages=["ms"]))
    assert packages.installed() == [package]
    assert package.source_languages == ("ms",)
    assert not (folder / "model.json").exists(), "the reader's own folder stays as it was"


@pytest.mark.parametrize("part", ["model.bin", "sentencepiece.bpe.model", "shared_vocabulary.json"])
def test_a_folder_that_lacks_a_file_is_refused(tiny_models, tmp_path, part):
    folder = shutil.copytree(tiny_models["nllb"], tmp_path / "mine")
    (folder / part).unlink()
    with pytest.raises(PackageNotUsable, match="“mine”"):
        finish(install_folder(folder, move=True))
    assert folder.is_dir()
    assert packages.installed() == []


def test_a_damaged_model_does_not_replace_one_that_works(tiny_models, tmp_path):
    before = finish(install_folder(tiny_models["nllb"]))
    folder = shutil.copytree(tiny_models["nllb"], tmp_path / before.folder.name)
    (folder / "sentencepiece.bpe.model").write_bytes(b"\x0a" * 500)
    with pytest.raises(PackageNotUsable, match=r"its sentencepiece\.bpe\.model cannot be read"):
        finish(install_folder(folder))
    assert load_model(before.folder).translate_batch(["Banjir."])[0][0].text == "Flood."


def test_room_on_the_disk_is_looked_for_before(tiny_models, monkeypatch):
    usage = namedtuple("usage", "total used free")(10**9, 10**9 - 200, 200)
    monkeypatch.setattr(installation.shutil, "disk_usage", lambda _: usage)
    with pytest.raises(StoreNotWritten, match=r"not enough room .* 0 MB are free"):
        finish(install_folder(tiny_models["nllb"]))
    assert packages.installed() == []


def test_a_copy_that_is_stopped_leaves_nothing(tiny_models, monkeypatch):
    monkeypatch.setattr(installation, "CHUNK", 100_000)
    work = install_folder(tiny_models["nllb"])
    while next(work).phase is not Phase.COPYING:
        pass
    work.close()
    assert [entry.name for entry in paths.own_packages().iterdir() if entry.is_dir()] == []


def test_a_move_that_fails_gives_the_folder_back(tmp_path, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(installation, "put", full)
    prepared = make_model(tmp_path, "nllb")
    with pytest.raises(StoreNotWritten):
        finish(install_folder(prepared, move=True))
    assert (prepared / "model.bin").is_file()


@pytest.mark.parametrize(
    ("name", "installed"), [("NLLB 600", "NLLB-600"), ("NLLB (mine)", "nllb-id_en"), ("häus/..", "nllb-id_en")]
)
def test_a_folder_with_an_odd_name_gets_a_safe_one(tiny_models, tmp_path, name, installed):
    folder = shutil.copytree(tiny_models["nllb"], tmp_path / name.removesuffix("/.."))
    (folder / "below").mkdir()
    package = finish(install_folder(folder / "below" / ".." if name.endswith("..") else folder))
    assert package.folder == paths.own_packages() / installed


def test_the_best_family_is_chosen_that_fits_this_computer(tiny_models, tiny_package, monkeypatch):
    for folder in (tiny_package, tiny_models["opus"], tiny_models["m2m"]):
        finish(install_folder(folder))
    assert packages.choose().family is Family.OPUS
    finish(install_folder(tiny_models["nllb"]))
    assert packages.choose().family is Family.NLLB
    needs = {"nllb-200-tiny-ct2": 9 * 10**9}
    sizes = packages.size_and_memory
    monkeypatch.setattr(packages, "size_and_memory", lambda folder: (sizes(folder)[0], needs.get(folder.name, 0)))
    monkeypatch.setattr(packages, "system_memory", lambda: Memory(8 * 10**9, 10**9))
    assert packages.choose().family is Family.OPUS
    monkeypatch.setattr(packages, "system_memory", lambda: Memory(16 * 10**9, 10**9))
    assert packages.choose().family is Family.NLLB, "what is free now changes"
