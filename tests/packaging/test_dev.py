"""Making the program ready: the environment, the system's libraries, and the commands themselves."""

import ast
import json
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import dev
import environment
import pytest
import system

ROOT = Path(__file__).resolve().parents[2]
RUN = ("requirements.txt",)
TEST = ("requirements.txt", "requirements-dev.txt")


@pytest.fixture
def project(tmp_path):
    root = tmp_path / "project"
    root.mkdir()
    (root / "requirements.txt").write_text("one==1.0\n")
    (root / "requirements-dev.txt").write_text("two==2.0  # for the tests\n")
    return root


@pytest.fixture
def calls(monkeypatch):
    """Environments are really made, but nothing is fetched: pip is played by a folder in site-packages."""
    made = []

    def call(command, failure):
        made.append(command)
        if "venv" in command:
            venv.create(command[-1], with_pip=False, symlinks=True)
        else:
            python = Path(command[0])
            for place in (python.parent.parent / "lib").glob("python3.*/site-packages"):
                (place / "one").mkdir(exist_ok=True)

    monkeypatch.setattr(environment, "_call", call)
    return made


def installed(calls):
    """What pip was asked to install: names of requirement files, call by call."""
    return [[Path(name).name for name in call if name.endswith(".txt")] for call in calls if "-r" in call]


def test_the_environment_is_made_once(project, calls):
    python = environment.ready(project, RUN)
    assert subprocess.run([python, "-c", ""]).returncode == 0
    assert installed(calls) == [["requirements.txt"]]
    assert all("--no-deps" in call for call in calls if "-r" in call)
    calls.clear()
    assert environment.ready(project, RUN) == python
    assert calls == []


def test_only_what_is_lacking_is_installed(project, calls):
    environment.ready(project, RUN)
    environment.ready(project, TEST)
    assert installed(calls) == [["requirements.txt"], ["requirements-dev.txt"]]
    (project / "requirements.txt").write_text("one==1.1\n")
    environment.ready(project, TEST)
    assert installed(calls)[2:] == [["requirements.txt"]]


def test_a_comment_installs_nothing(project, calls):
    environment.ready(project, TEST)
    calls.clear()
    (project / "requirements-dev.txt").write_text("# what the tests need\ntwo==2.0\n")
    environment.ready(project, TEST)
    assert calls == []


def python_gone(folder):
    (folder / "bin" / "python").unlink()


def python_replaced(folder):
    (folder / "bin" / "python").unlink()
    (folder / "bin" / "python").symlink_to("/bin/true")


def package_gone(folder):
    shutil.rmtree(next((folder / "lib").glob("python3.*/site-packages/one")))


def stamp_gone(folder):
    (folder / environment.STAMP).unlink()


def stamp_spoilt(folder):
    (folder / environment.STAMP).write_text('{"finished": tr')


def all_gone(folder):
    shutil.rmtree(folder)


def a_file_instead(folder):
    shutil.rmtree(folder)
    folder.write_text("")


@pytest.mark.parametrize(
    "fault", [python_gone, python_replaced, package_gone, stamp_gone, stamp_spoilt, all_gone, a_file_instead]
)
def test_a_broken_environment_is_built_anew(project, calls, fault):
    environment.ready(project, RUN)
    calls.clear()
    fault(project / ".venv")
    python = environment.ready(project, RUN)
    assert subprocess.run([python, "-c", ""]).returncode == 0
    assert installed(calls) == [["requirements.txt"]]


def test_a_moved_environment_is_built_anew(project, calls):
    environment.ready(project, RUN)
    calls.clear()
    moved = project.rename(project.with_name("moved"))
    environment.ready(moved, RUN)
    assert installed(calls) == [["requirements.txt"]]


def test_a_newer_pip_is_no_fault(project, calls):
    place = next((environment.ready(project, RUN).parent.parent / "lib").glob("python3.*/site-packages"))
    stamp = json.loads((project / ".venv" / environment.STAMP).read_text())
    (place / "pip-99.dist-info").mkdir()
    assert not [name for name in stamp["content"] if name.startswith("pip")]
    calls.clear()
    environment.ready(project, RUN)
    assert calls == []


@pytest.mark.parametrize("step", ["venv", "--upgrade", "-r"])
@pytest.mark.parametrize("fault", [KeyboardInterrupt, system.NotReady])
def test_an_interrupted_installation_is_done_again(project, calls, monkeypatch, step, fault):
    whole = environment._call

    def interrupted(command, failure):
        if step in command:
            raise fault
        whole(command, failure)

    monkeypatch.setattr(environment, "_call", interrupted)
    with pytest.raises(fault):
        environment.ready(project, RUN)
    monkeypatch.setattr(environment, "_call", whole)
    calls.clear()
    environment.ready(project, RUN)
    assert any("venv" in call for call in calls), "what was half done is not built upon"
    assert installed(calls) == [["requirements.txt"]]


def test_a_command_that_fails_says_what_to_do(capfd):
    with pytest.raises(system.NotReady, match=r"^It broke\. .*network connection"):
        environment._call([sys.executable, "-c", "print('why'); raise SystemExit(3)"], "It broke.")
    assert "why" in capfd.readouterr().err, "standard output is the program's own"


def test_a_folder_that_cannot_be_written_says_so(project, monkeypatch):
    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(environment, "_create", refuse)
    with pytest.raises(system.NotReady, match="Permission denied"):
        environment.ready(project, RUN)


class Machine:
    """A Debian machine: which libraries it has, what apt-get was asked, and whether apt-get can."""

    def __init__(self, monkeypatch, *, root, family="debian", failures=0):
        self.asked = []
        self.installed = False
        self.failures = failures
        monkeypatch.setattr(sys, "platform", "linux")
        monkeypatch.setattr(os, "geteuid", lambda: 0 if root else 1000, raising=False)
        monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
        monkeypatch.setattr(system, "distribution", lambda: {family})
        monkeypatch.setattr(system, "apt", self.apt)

    def apt(self, command):
        self.asked.append(command)
        if self.failures:
            self.failures -= 1
            return False
        self.installed = self.installed or "install" in command
        return True

    def loads(self, soname):
        return self.installed or soname not in {"libEGL.so.1", "libglib-2.0.so.0", "libgthread-2.0.so.0"}


def test_root_gets_missing_libraries_installed(monkeypatch):
    machine = Machine(monkeypatch, root=True)
    system.require(system.OFFSCREEN, venv=False, loads=machine.loads)
    assert machine.asked == [["apt-get", "install", "-y", "-q", "--no-install-recommends", "libegl1", "libglib2.0-0"]]


def test_lists_are_fetched_where_there_are_none(monkeypatch):
    machine = Machine(monkeypatch, root=True, failures=1)
    system.require(system.OFFSCREEN, venv=False, loads=machine.loads)
    assert [command[1] for command in machine.asked] == ["install", "update", "install"]


def test_a_failing_installation_names_the_lines(monkeypatch):
    machine = Machine(monkeypatch, root=True, failures=9)
    with pytest.raises(system.NotReady, match=r"apt-get install -y libegl1 libglib2\.0-0"):
        system.require(system.OFFSCREEN, venv=False, loads=machine.loads)


def test_others_are_told_the_line(monkeypatch):
    machine = Machine(monkeypatch, root=False)
    with pytest.raises(system.NotReady, match=r"sudo apt-get install -y libegl1 libglib2\.0-0$"):
        system.require(system.OFFSCREEN, venv=False, loads=machine.loads)
    assert machine.asked == []


def test_other_systems_are_told_what_is_missing(monkeypatch):
    machine = Machine(monkeypatch, root=True, family="fedora")
    with pytest.raises(system.NotReady, match=r"dnf install -y 'libEGL\.so\.1\(\)\(64bit\)'"):
        system.require(system.OFFSCREEN, venv=False, loads=machine.loads)
    machine = Machine(monkeypatch, root=True, family="arch")
    with pytest.raises(system.NotReady, match=r"libEGL\.so\.1 .*hold them"):
        system.require(system.OFFSCREEN, venv=False, loads=machine.loads)
    assert machine.asked == []


def test_nothing_is_asked_where_all_is_there(monkeypatch):
    machine = Machine(monkeypatch, root=False)
    machine.installed = True
    system.require(system.OFFSCREEN | system.X11 | system.WAYLAND, venv=False, loads=machine.loads)
    monkeypatch.setattr(sys, "platform", "darwin")
    system.require(system.OFFSCREEN, venv=False, loads=lambda _: False)


def test_what_only_some_tests_need_is_installed_or_told(monkeypatch, capsys):
    machine = Machine(monkeypatch, root=True)
    system.offer(system.SECRET_SERVICE, "It")
    assert machine.asked == []  # all of it is there
    monkeypatch.setattr(shutil, "which", lambda name: None if name == "gnome-keyring-daemon" else f"/usr/bin/{name}")
    system.offer(system.SECRET_SERVICE, "It")
    assert machine.asked == [["apt-get", "install", "-y", "-q", "--no-install-recommends", "gnome-keyring"]]
    for other in ({"root": False}, {"root": True, "failures": 9}, {"root": True, "family": "fedora"}):
        Machine(monkeypatch, **other)
        monkeypatch.setattr(
            shutil, "which", lambda name: None if name == "gnome-keyring-daemon" else f"/usr/bin/{name}"
        )
        system.offer(system.SECRET_SERVICE, "It")
        assert "gnome-keyring" in capsys.readouterr().err


def test_a_python_without_ensurepip(monkeypatch):
    machine = Machine(monkeypatch, root=True)
    system.require({}, venv=True, can_make=lambda: machine.installed)
    assert machine.asked[0][-1] == system.venv_package()
    machine = Machine(monkeypatch, root=False)
    with pytest.raises(system.NotReady, match=rf"sudo apt-get install -y {system.venv_package()}$"):
        system.require({}, venv=True, can_make=lambda: machine.installed)
    Machine(monkeypatch, root=True, family="arch")
    with pytest.raises(system.NotReady, match="ensurepip"):
        system.require({}, venv=True, can_make=lambda: False)


def test_everything_missing_is_named_in_one_line(monkeypatch):
    machine = Machine(monkeypatch, root=False)
    line = rf"sudo apt-get install -y libegl1 libglib2\.0-0 {system.venv_package()}$"
    with pytest.raises(system.NotReady, match=line):
        system.require(system.OFFSCREEN, venv=True, loads=machine.loads, can_make=lambda: False)


def test_libraries_are_told_apart():
    assert not system.can_load("libdwibaca-is-no-library.so.9")
    assert system.can_load("libz.so.1")


@pytest.mark.parametrize(
    ("variables", "wanted", "unwanted"),
    [
        ({}, "libEGL.so.1", "libxcb-cursor.so.0"),
        ({"DISPLAY": ":0"}, "libxcb-cursor.so.0", "libwayland-client.so.0"),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "libwayland-client.so.0", "libxcb-cursor.so.0"),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, "libEGL.so.1", "libxcb-cursor.so.0"),
        ({"QT_QPA_PLATFORM": "wayland;xcb"}, "libxcb-cursor.so.0", "libgtk-3.so.0"),
    ],
)
def test_each_display_needs_its_own(variables, wanted, unwanted):
    libraries = system.libraries_for_display(variables)
    assert wanted in libraries
    assert unwanted not in libraries


def test_whether_there_is_a_display(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "platform", "linux")
    assert not system.has_display({})
    assert not system.has_display({"DISPLAY": "", "WAYLAND_DISPLAY": ""})
    assert not system.has_display({"DISPLAY": ":59999"}), "a server that does not answer is none"
    assert not system.has_display({"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)})
    (tmp_path / "wayland-0").touch()
    assert system.has_display({"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)})
    assert system.has_display({"QT_QPA_PLATFORM": "offscreen"})
    monkeypatch.setattr(sys, "platform", "darwin")
    assert system.has_display({})


def test_an_older_python_is_refused_with_a_sentence():
    source = (ROOT / "packaging" / "dev.py").read_text("utf-8")
    ast.parse(source, feature_version=(3, 7))
    pretend = f"import sys; sys.version_info = (3, 9, 2); exec({source!r})"
    done = subprocess.run([sys.executable, "-c", pretend], capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr.startswith("Dwibaca needs Python 3.11 or later, and this is Python 3.9.")
    assert "Traceback" not in done.stderr


@pytest.fixture
def no_preparation(monkeypatch):
    monkeypatch.setattr(environment, "ready", lambda root, requirements: Path(sys.executable))
    monkeypatch.setattr(system, "require", lambda libraries, *, venv: None)


def test_what_is_missing_is_a_sentence(monkeypatch, capsys):
    def refuse(*_, **__):
        raise system.NotReady("Type this line.")

    monkeypatch.setattr(environment, "ready", refuse)
    monkeypatch.setattr(system, "require", refuse)
    for job in ("run", "test", "bench"):
        assert dev.main([job]) == 1
        assert capsys.readouterr().err.endswith("Type this line.\n")


@pytest.mark.parametrize("failing", [None, "ruff", "mypy", "pytest"])
def test_the_exit_code_of_the_tests_is_honest(no_preparation, monkeypatch, capsys, failing):
    ran = []

    def run(command, **_):
        ran.append(command[2])
        return subprocess.CompletedProcess(command, 1 if command[2] == failing else 0)

    monkeypatch.setattr(subprocess, "run", run)
    assert dev.main(["test"]) == (1 if failing else 0)
    assert ran == ["ruff", "ruff", "mypy", "pytest"], "one failure does not hide another"
    assert ("Failed:" in capsys.readouterr().out) == bool(failing)


def test_the_table_says_plainly_what_missed(no_preparation, monkeypatch, tmp_path, capsys):
    bench = tmp_path / "tests" / "bench"
    bench.mkdir(parents=True)
    shutil.copy(ROOT / "tests" / "bench" / "figures.py", bench)
    figure = 'def figures():\n    from tests.bench.figures import Figure\n    yield Figure("{}", {}, 2.0, "s", "{}")\n'
    (bench.parent / "__init__.py").write_text("")
    (bench / "bench_good.py").write_text(figure.format("time of the good one", 1.5, "lower"))
    (bench / "bench_slow.py").write_text(figure.format("speed of the slow one", 1.5, "higher"))
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    assert dev.main(["bench"]) == 0
    out = capsys.readouterr().out
    assert "Python 3." in out
    good, slow = (line for line in out.splitlines() if "good one" in line or "slow one" in line)
    assert good.split()[-6:] == ["1.5", "s", "≤", "2", "s", "pass"]
    assert slow.split()[-6:] == ["1.5", "s", "≥", "2", "s", "MISS"]
    assert out.rstrip().endswith("1 missed its bar.")
    (bench / "bench_broken.py").write_text("def figures():\n    raise SystemExit(3)\n")
    assert dev.main(["bench"]) == 1
    assert "bench_broken: did not finish (exit code 3)" in capsys.readouterr().out
    assert dev.main(["bench", "good"]) == 0
    assert "slow" not in capsys.readouterr().out
    assert dev.main(["bench", "nonsense"]) == 1


def test_make_calls_nothing_else():
    make = (ROOT / "Makefile").read_text("utf-8")
    for job in ("run", "test", "bench"):
        assert f"\n{job}:\n\t@$(PYTHON) packaging/dev.py {job} $(ARGS)\n" in make
    assert "make test" in (ROOT / ".ci" / "run").read_text("utf-8")
