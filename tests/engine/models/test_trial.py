"""A package is tried in a process of its own: whatever its files do to that, ours goes on and says what happened."""

import json
import subprocess
import sys
import time

import pytest

import main
from tests.conftest import ROOT
from tests.tiny_package import make_archive, make_package
from translation.engine.models import trial
from translation.engine.models.packages import Origin, damaged, install, installed
from translation.errors import PackageNotUsable
from translation.network.waiting import finish

CRASHES = {
    "a crash": ("import os; os.abort()", "ended the process that tried it"),
    "an end without a word": ("pass", "ended the process that tried it"),
    "what is no answer": ("print('[1, 2]')", "ended the process that tried it"),
    "a flood": ("import sys; sys.stdout.write('x' * 9000)", "ended the process that tried it"),
    "memory": (
        "from pathlib import Path; from translation.engine.models import trial; trial.ROOM = 2**28; trial._limit(Path({folder!r})); bytearray(2**31)",
        "ended the process that tried it",
    ),
}  # fmt: skip


@pytest.fixture
def package(tmp_path):
    return make_package(tmp_path, name="translate-id_en-tried")


def test_a_package_that_works_passes(package):
    finish(trial.trying(package))


@pytest.mark.parametrize(("program", "told"), CRASHES.values(), ids=CRASHES)
def test_what_ends_the_trial_is_told_as_damage(package, program, told, monkeypatch):
    monkeypatch.setattr(trial, "UNPACKED", program)
    with pytest.raises(PackageNotUsable, match=told):
        finish(trial.trying(package))


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such limits")
def test_memory_is_limited_in_the_child():
    program = "import sys, resource; from pathlib import Path; from translation.engine.models import trial; trial._limit(Path(sys.argv[1])); print(resource.getrlimit(resource.RLIMIT_AS)[0])"
    done = subprocess.run(
        [sys.executable, "-c", program, str(ROOT / "docs")], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert trial.ROOM <= int(done.stdout) < trial.ROOM + 10**9


def test_one_that_never_ends_is_stopped(package, monkeypatch):
    monkeypatch.setattr(trial, "UNPACKED", "import time; time.sleep(600)")
    monkeypatch.setattr(trial, "LONGEST", 0.5)
    with pytest.raises(PackageNotUsable, match="minutes to be tried"):
        finish(trial.trying(package))


def test_whoever_cancels_leaves_no_process(package, monkeypatch):
    monkeypatch.setattr(trial, "UNPACKED", "import time; time.sleep(600)")
    begun = []
    real = subprocess.Popen
    monkeypatch.setattr(
        trial.subprocess, "Popen", lambda *given, **more: begun.append(real(*given, **more)) or begun[0]
    )
    job = trial.trying(package)
    next(job)
    assert begun[0].poll() is None
    job.close()
    assert begun[0].poll() is not None


def test_what_is_wrong_with_it_is_said_as_before(package):
    (package / "model" / "model.bin").write_bytes(b"no model")
    with pytest.raises(PackageNotUsable, match="damaged"):
        finish(trial.trying(package))


def test_a_crashing_package_is_not_installed(package, tmp_path, monkeypatch):
    file = make_archive(package, tmp_path / "a.argosmodel")
    monkeypatch.setattr(trial, "UNPACKED", CRASHES["a crash"][0])
    with pytest.raises(PackageNotUsable, match="damaged"):
        finish(install(file))
    assert [one for one in installed() if one.origin is Origin.OWN] == damaged() == []


def test_in_a_bundle_the_program_itself_is_run(package, monkeypatch, capfdbinary):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert trial.command(package) == [sys.executable, "--try-model", str(package), ""]
    monkeypatch.setattr(trial, "_limit", lambda folder: None)
    assert main.main(["--try-model", str(package)]) == 0
    assert json.loads(capfdbinary.readouterr().out) == {"tried": True}


@pytest.mark.parametrize("name", ["source_vocabulary.json", "shared_vocabulary.json"])
def test_tokens_of_twenty_kilobytes_are_refused(tmp_path, name):
    package = make_package(tmp_path, name="translate-id_en-long")
    file = next(file for file in (package / "model").glob("*vocabulary.json"))
    tokens = json.loads(file.read_text("utf-8"))
    file.write_text(json.dumps([*tokens[:-1], "x" * 20_000]), "utf-8")
    began = time.monotonic()
    with pytest.raises(PackageNotUsable, match="tokens that are no words"):
        finish(install(make_archive(package, tmp_path / "a.argosmodel")))
    assert time.monotonic() - began < 60
