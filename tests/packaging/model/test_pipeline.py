"""All steps on a toy language, by the commands that a person types: from pools to a package that translates."""

import importlib.util
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest
from model.evaluate import read_lines, score, translate
from model.package import shape_of
from model.rows import BACK
from model.rows import read as read_rows

from tests.packaging.model import toy
from translation.engine.families.contents import starter_folder

ROOT = Path(__file__).resolve().parents[3]
STEPS = ROOT / "packaging" / "model"
STEPS_ENOUGH = 150


def training_python():
    """An interpreter that has torch: this one, or that of the environment for training."""
    if importlib.util.find_spec("torch"):
        return sys.executable
    folder = ROOT / ".venv.train"
    found = [python for python in (folder / "bin" / "python", folder / "Scripts" / "python.exe") if python.exists()]
    return str(found[0]) if found else None


def step(*arguments, python=sys.executable, code=0):
    """Runs a step; what it printed."""
    done = subprocess.run(
        [python, str(STEPS), *map(str, arguments)],
        capture_output=True,
        text=True,
        env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"},
    )
    assert done.returncode == code, done.stderr
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def prepared(tmp_path_factory):
    """A folder with pools, their recipe, a text to score, and what was prepared."""
    folder = tmp_path_factory.mktemp("toy")
    recipe = toy.make_pools(folder / "pools")
    toy.make_lines(folder)
    told = step("prepare", folder / "pools", folder / "data", "--preset", "toy", "--recipe", recipe)
    assert "reports" in told
    return folder


@pytest.mark.timeout(400)  # a quarter of a minute of work, on a machine that does much else at once
def test_from_pools_to_a_package_that_translates(prepared, tmp_path):
    python = training_python()
    if python is None:
        pytest.skip("torch is not installed here: requirements-train.txt says how to get it")
    train = ["train", prepared / "data", tmp_path / "run", "--preset", "toy", "--recipe", prepared / "pools.toml"]
    train += ["--threads", 1, "--minutes", 5]
    step(*train, "--steps", STEPS_ENOUGH - 60, python=python)
    told = step(*train, "--steps", 60, "--finish", 5, python=python)
    assert f"from step {STEPS_ENOUGH - 60}\n" in told, "it goes on from where it stopped"
    package = tmp_path / "translate-id_en-toy"
    weights = [tmp_path / "run" / name for name in ("ema.npz", "last.npz")]
    step("export", *weights, "--subwords", prepared / "data" / "sp.model", "--out", package, "--version", "1.0")
    told = step("evaluate", package, prepared / "text")
    assert "translate-id_en-toy on text: 60 lines" in told
    lines = read_lines(prepared / "text")
    learnt = score(translate(package, lines.sources, beam=2), lines.references)
    assert learnt.chrf > 60, "sentences that it has not seen"
    step("pack", package, tmp_path / "toy.argosmodel")
    # What was exported starts another training, which is there already.
    again = [*train[:2], tmp_path / "again", *train[3:], "--from", package, "--steps", 5]
    step(*again, python=python)
    step(
        "export",
        tmp_path / "again" / "last.npz",
        "--subwords",
        prepared / "data" / "sp.model",
        "--out",
        package,
        "--version",
        "1.1",
    )
    assert score(translate(package, lines.sources, beam=2), lines.references).chrf > 50
    assert "stands where" in step(*again, "--preset", "cpu", python=python, code=1), "it has another shape"


@pytest.mark.timeout(400)
def test_two_processes_learn_side_by_side_and_the_state_before_the_cooling_stays(prepared, tmp_path):
    python = training_python()
    if python is None:
        pytest.skip("torch is not installed here: requirements-train.txt says how to get it")
    run = tmp_path / "run"
    train = ["train", prepared / "data", run, "--preset", "toy", "--recipe", prepared / "pools.toml", "--processes", 2]
    told = step(*train, "--minutes", 5, "--steps", STEPS_ENOUGH, python=python)
    assert f"step {STEPS_ENOUGH}, " in told
    before = (run / "state.pt").read_bytes()
    told = step(*train, "--minutes", 0.3, "--cool", 0.3, python=python)
    assert f"from step {STEPS_ENOUGH}\n" in told
    (cooled,) = run.glob("cooled-*.npz")
    assert cooled.read_bytes() == (run / "ema.npz").read_bytes()
    told = step(*train, "--minutes", 5, "--steps", 1, python=python)
    after = re.search(r"from step (\d+)\n", told)
    assert after
    assert STEPS_ENOUGH < int(after[1]) <= STEPS_ENOUGH + 20, "it goes on from where the rate began to fall"
    assert before != (run / "state.pt").read_bytes()
    package = tmp_path / "translate-id_en-toy"
    step("export", cooled, "--subwords", prepared / "data" / "sp.model", "--out", package, "--version", "1.0")
    lines = read_lines(prepared / "text")
    assert score(translate(package, lines.sources, beam=2), lines.references).chrf > 60


@pytest.mark.timeout(400)
def test_a_larger_network_grows_from_a_package(prepared, tmp_path):
    python = training_python()
    if python is None:
        pytest.skip("torch is not installed here: requirements-train.txt says how to get it")
    recipe = tmp_path / "larger.toml"
    toy_preset = (prepared / "pools.toml").read_text("utf-8").partition("[preset.toy]")
    recipe.write_text(
        f"{toy_preset[0]}[preset.toy]{toy_preset[2].replace('enc = 1', 'enc = 3').replace('ff = 128', 'ff = 256')}"
    )
    run, package = tmp_path / "run", tmp_path / "translate-id_en-toy"
    train = ["train", prepared / "data", run, "--preset", "toy", "--minutes", 5, "--recipe"]
    step(*train, prepared / "pools.toml", "--steps", STEPS_ENOUGH, python=python)
    export = ["--subwords", prepared / "data" / "sp.model", "--out", package, "--version", "1.0"]
    step("export", run / "last.npz", *export)
    lines = read_lines(prepared / "text")
    before = translate(package, lines.sources, beam=2)
    larger = [*train[:2], tmp_path / "larger", *train[3:], recipe, "--from", run / "last.npz"]
    told = step(*larger, "--steps", 5, python=python)
    assert "from step 0\n" in told
    step("export", tmp_path / "larger" / "last.npz", *export)
    assert shape_of(package).enc == 3
    grown = score(translate(package, lines.sources, beam=2), lines.references).chrf
    assert grown > score(before, lines.references).chrf - 15, "it begins with what the smaller one knows"


def test_what_ends_a_training_loses_nothing(prepared, tmp_path):
    python = training_python()
    if python is None or os.name != "posix":
        pytest.skip("torch is not installed here, or nothing can be ended gently")
    command = ["train", prepared / "data", tmp_path / "run", "--preset", "toy", "--minutes", 5, "--processes", 2]
    command += ["--recipe", prepared / "pools.toml"]
    training = subprocess.Popen(
        [python, str(STEPS), *map(str, command)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"},
    )
    with training:
        assert training.stdout.readline() == "from step 0\n"
        for _ in range(300):  # it has begun when the subwords are there and the processes have met
            if training.poll() is not None or (tmp_path / "run" / "sp.model").exists():
                break
            time.sleep(0.1)
        time.sleep(15)
        training.terminate()
        training.communicate(timeout=90)
    assert training.returncode == 130
    assert (tmp_path / "run" / "state.pt").exists()


def test_without_torch_the_steps_say_what_to_install(prepared, tmp_path):
    if importlib.util.find_spec("torch"):
        pytest.skip("torch is installed in the environment of the tests")
    told = step("train", prepared / "data", tmp_path, "--minutes", 1, code=1)
    assert "Training needs torch" in told
    assert "requirements-train.txt" in told


def test_what_is_missing_is_told_in_a_sentence(tmp_path):
    assert "Name the folder that holds the pools" in step("prepare", tmp_path, tmp_path / "out", code=1)
    assert "There is no" in step("evaluate", tmp_path, tmp_path / "nothing", code=1)


def test_sentences_that_two_packages_agree_on_become_rows(prepared, tmp_path):
    sentences = tmp_path / "indonesian.txt"
    sentences.write_text("Harga beras naik di seluruh Indonesia.\nPresiden membuka pasar baru di Surabaya.\n", "utf-8")
    starter = str(starter_folder())
    agree = ["agree", prepared / "data", sentences, "--packages", starter, starter, "--out", tmp_path / "out"]
    told = step(*agree, "--least", 99)
    assert "2 of 2 translated, 2 kept" in told
    found = read_rows(tmp_path / "out" / "rows.tsv")
    assert [row.source for row in found[-2:]] == sentences.read_text("utf-8").splitlines()
    assert "Surabaya" in found[-1].target
    assert found[:-2] == read_rows(prepared / "data" / "rows.tsv")


@pytest.mark.timeout(400)
def test_back_translation_is_one_command(prepared, tmp_path):
    python = training_python()
    if python is None:
        pytest.skip("torch is not installed here: requirements-train.txt says how to get it")
    english = tmp_path / "english.txt"
    english.write_text("".join(f"{pair[1]}\n" for pair in toy.pairs(40, seed=5)), "utf-8")
    back = ["back", prepared / "data", english, "--lines", prepared / "text", "--work", tmp_path / "work"]
    back += ["--out", tmp_path / "out", "--preset", "toy", "--recipe", prepared / "pools.toml"]
    told = step(*back, "--round", 0.5, "--cool", 0.1, "--tokens", 0.01, "--drawn", 0.25, python=python)
    assert "cooled: chrF2" in told
    assert "40 of 40 translated" in told
    found = [row for row in read_rows(tmp_path / "out" / "rows.tsv") if row.source.startswith(BACK)]
    assert len(found) > 20, told
    assert {row.target for row in found} <= set(english.read_text("utf-8").splitlines())
    again = step(*back, python=python)
    assert "translated" not in again, "nothing is done twice"
