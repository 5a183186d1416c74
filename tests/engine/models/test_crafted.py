"""Models that were written to end the process that loads them: the program says that they are damaged, and goes on."""

import shutil
import subprocess
import sys

import pytest

from tests.conftest import ROOT
from tests.crafted_model import Model, crafted, far_attention
from tests.tiny_package import make_archive, make_package
from translation import openers, paths
from translation.cli import main as cli
from translation.engine.families.recognition import read_contents
from translation.engine.models import trial
from translation.engine.models.packages import Origin, damaged, install, installed
from translation.errors import PackageNotUsable
from translation.network.waiting import finish

TEXT = "Banjir di Desa\n\nPolisi menutup jalan karena banjir.\n"
LOAD = (
    "import sys; from pathlib import Path; from translation.engine.runtime.loading import load_model; "
    "load_model(Path(sys.argv[1]), threads=1).translate_batch(['Polisi menutup jalan karena banjir.'])"
)
ATTENTION = "layer_0/self_attention"


def no_heads(model: Model) -> None:
    """A division by zero."""
    for side in ("encoder", "decoder"):
        model.put(f"{side}/num_heads", "h", 0)


def far_rotation(model: Model) -> None:
    """More numbers turned than there are."""
    model.put(f"encoder/{ATTENTION}/rotary_dim", "i", 20_000)


CRASHING = (no_heads, far_attention, far_rotation)
CONTRADICTING = {
    "a matrix taller than what takes it": lambda m: m.shape("encoder/layer_0/ffn/linear_0/weight", 100_000, 192),
    "a matrix of another width": lambda m: m.shape("encoder/layer_0/ffn/linear_0/weight", 64, 4),
    "a matrix of nothing": lambda m: m.shape("encoder/layer_0/ffn/linear_0/weight", 0, 0),
    "a number in place of a matrix": lambda m: m.shape("encoder/layer_0/ffn/linear_0/weight"),
    "a size beyond 32 bits": lambda m: m.shape("encoder/layer_0/ffn/linear_0/weight", 65_536, 65_536),
    "positions beyond 32 bits": lambda m: m.shape("encoder/position_encodings/encodings", 2**26, 2**6),
    "a bias of one number": lambda m: m.shape("encoder/layer_0/ffn/linear_0/bias", 1),
    "a norm of one number": lambda m: m.shape("encoder/layer_0/self_attention/layer_norm/gamma", 1),
    "fewer queries than keys": lambda m: m.shape(f"decoder/{ATTENTION}/linear_0/weight", 3, 192),
    "keys of another size": lambda m: m.shape("decoder/layer_0/attention/linear_1/weight", 2, 192),
    "words that nobody knows": lambda m: m.shape("decoder/projection/weight", 100_000, 192),
    "fewer words than the vocabulary": lambda m: m.shape("decoder/projection/bias", 10),
    "tokens of another width": lambda m: m.shape("decoder/embeddings/weight", 242, 4),
    "tokens of three dimensions": lambda m: m.shape("encoder/embeddings_0/weight", 242, 192, 1),
    "a name for something else": lambda m: m.point("encoder/layer_0/ffn/linear_0/bias", "encoder/embeddings_0/weight"),
    "a name used twice": lambda m: m.variables.insert(0, m["decoder/num_heads"]),
    "a name for what is there": lambda m: m.aliases.append(("decoder/embeddings/weight", "decoder/num_heads")),
}


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    return make_package(tmp_path_factory.mktemp("sound"), name="translate-id_en-crafted")


@pytest.fixture
def package(sound, tmp_path):
    return shutil.copytree(sound, tmp_path / sound.name)


@pytest.mark.skipif(sys.platform == "win32", reason="a crash has another exit code there")
@pytest.mark.parametrize("change", CRASHING, ids=lambda change: change.__name__)
def test_a_model_that_ends_its_process_is_told_as_damaged(package, change):
    crafted(package, change)
    loaded = subprocess.run([sys.executable, "-c", LOAD, str(package)], cwd=ROOT, capture_output=True, check=False)
    assert loaded.returncode < 0, "it should end the process: nothing is tested otherwise"
    with pytest.raises(PackageNotUsable, match="damaged: loading its model ended the process that tried it"):
        finish(trial.trying(package))


@pytest.mark.parametrize("change", CONTRADICTING.values(), ids=CONTRADICTING)
def test_sizes_that_contradict_each_other_are_told_before_anything_is_loaded(package, change):
    read_contents(package)
    crafted(package, change)
    with pytest.raises(PackageNotUsable, match="damaged"):
        read_contents(package)


def test_it_is_not_installed(package, tmp_path, capsys):
    file = make_archive(crafted(package, far_attention), tmp_path / "a.argosmodel")
    assert cli.main(["models", "install", str(file)]) == 1
    assert "“translate-id_en-crafted” is damaged" in capsys.readouterr().err
    assert [one for one in installed() if one.origin is Origin.OWN] == damaged() == []


@pytest.mark.parametrize("packed", [True, False])
def test_one_that_is_only_opened_is_tried_before(package, tmp_path, packed, capsys):
    crafted(package, far_attention)
    file = make_archive(package, tmp_path / "a.argosmodel") if packed else package
    page = tmp_path / "page.txt"
    page.write_text(TEXT, "utf-8")
    assert cli.main(["translate", str(page), "--model", str(file)]) == 1
    assert "is damaged" in capsys.readouterr().err


def test_so_is_one_that_another_program_has_installed(package):
    paths.shared_packages().mkdir(parents=True)
    crafted(package, far_attention).rename(paths.shared_packages() / package.name)
    with pytest.raises(PackageNotUsable, match="is damaged"):
        openers.ModelOpener(package.name)()


def test_what_passed_is_tried_again_only_when_it_has_changed(package, monkeypatch):
    paths.shared_packages().mkdir(parents=True)
    there = package.rename(paths.shared_packages() / package.name)
    tried = []
    monkeypatch.setattr(trial, "trying", lambda folder: iter(tried.append(folder) or ()))
    for _ in range(2):
        openers.ModelOpener(package.name)()
    assert tried == [there]
    crafted(there, lambda model: model.shape("encoder/position_encodings/encodings", 100, 192))
    openers.ModelOpener(package.name)()
    assert tried == [there, there]


def test_one_that_failed_is_tried_each_time(package, monkeypatch):
    monkeypatch.setattr(trial, "UNPACKED", "import os; os.abort()")
    for _ in range(2):
        with pytest.raises(PackageNotUsable, match="damaged"):
            openers.ModelOpener(str(package))()


def test_our_own_and_the_bundled_are_not_tried_again(package, tmp_path, monkeypatch):
    finish(install(make_archive(package, tmp_path / "a.argosmodel")))
    monkeypatch.setattr(trial, "UNPACKED", "import os; os.abort()")
    assert openers.ModelOpener(package.name)().translate_batch(["banjir"])
    assert openers.ModelOpener("translate-id_en-starter")().translate_batch(["banjir"])
