"""How much memory there is, from the files and calls of the systems; and what is refused for want of it."""

import sys

import pytest

from translation.engine.runtime import memory, weights
from translation.engine.runtime.memory import Memory, linux_memory, system_memory
from translation.engine.runtime.plan import Plan
from translation.engine.runtime.weights import check_memory
from translation.errors import PackageNotUsable

MEMINFO = (
    "MemTotal:       16000000 kB\nMemFree:          500000 kB\nMemAvailable:    8000000 kB\nHugePages_Total:   0\n"
)
WHOLE = Memory(16_000_000 * 1024, 8_000_000 * 1024)


@pytest.fixture
def system(tmp_path):
    """The files of a Linux system: a function that writes one."""

    def write(name, text):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)

    write("proc/meminfo", MEMINFO)
    return write


def found(tmp_path):
    return linux_memory(tmp_path / "proc", tmp_path / "cgroup")


def test_a_computer_says_what_it_has(system, tmp_path):
    assert found(tmp_path) == WHOLE


def test_a_container_has_less(system, tmp_path):
    system("proc/self/cgroup", "0::/user.slice/app\n")
    system("cgroup/user.slice/memory.max", "2000000000\n")
    system("cgroup/user.slice/memory.current", "1500000000\n")
    system("cgroup/user.slice/memory.stat", "anon 1\ninactive_file 700000000\n")
    system("cgroup/user.slice/app/memory.max", "max\n")
    system("cgroup/user.slice/app/memory.current", "5\n")
    assert found(tmp_path) == Memory(2_000_000_000, 1_200_000_000), "files can be dropped from memory"


def test_a_container_of_the_older_kind_has_less(system, tmp_path):
    system("proc/self/cgroup", "11:cpu:/x\n7:memory:/docker/abc\n")
    system("cgroup/memory/docker/abc/memory.limit_in_bytes", "3000000000\n")
    system("cgroup/memory/docker/abc/memory.usage_in_bytes", "1000000000\n")
    assert found(tmp_path) == Memory(3_000_000_000, 2_000_000_000)


@pytest.mark.parametrize("limit", ["max", "9223372036854771712", "not a number", ""])
def test_a_group_without_a_limit_changes_nothing(system, tmp_path, limit):
    system("cgroup/memory.max", limit)
    system("cgroup/memory.current", "1\n")
    assert found(tmp_path) == WHOLE


@pytest.mark.parametrize("said", ["", "MemTotal: many kB\nMemAvailable: 1 kB\n", "MemTotal: 5 kB\n"])
def test_a_system_that_does_not_tell_refuses_nothing(system, tmp_path, said, monkeypatch):
    system("proc/meminfo", said)
    monkeypatch.setattr(memory, "linux_memory", lambda: linux_memory(tmp_path / "proc", tmp_path))
    monkeypatch.setattr(sys, "platform", "linux")
    assert system_memory() is None
    monkeypatch.setattr(sys, "platform", "plan9")
    assert system_memory() is None


@pytest.mark.skipif(sys.platform not in ("linux", "win32", "darwin"), reason="another system")
def test_this_computer_tells():
    told = system_memory()
    assert told is not None
    assert 10**8 < told.available <= told.total < 10**14


def plan(needed, size=2 * 10**9, device="cpu"):
    return Plan(device, None, 1, 4, 320, needed, size)


@pytest.mark.parametrize(
    ("needed", "said"),
    [
        (5 * 10**9, r"“NLLB” needs about 5\.0 GB of memory, and 4\.0 GB are free now\. Close other programs"),
        (9 * 10**9, r"“NLLB” needs about 9\.0 GB of memory, and this computer has 8\.0 GB\. Choose a smaller model\."),
    ],
)
def test_a_large_model_that_does_not_fit_is_refused_with_the_figures(monkeypatch, needed, said):
    monkeypatch.setattr(weights, "system_memory", lambda: Memory(8 * 10**9, 4 * 10**9))
    with pytest.raises(PackageNotUsable, match=said):
        check_memory("NLLB", plan(needed))


def test_what_fits_or_is_small_or_runs_elsewhere_is_not_refused(monkeypatch):
    monkeypatch.setattr(weights, "system_memory", lambda: Memory(8 * 10**9, 4 * 10**9))
    check_memory("NLLB", plan(4 * 10**9))
    check_memory("starter", plan(5 * 10**9, size=10**8))
    check_memory("NLLB", plan(5 * 10**9, device="cuda"))
    monkeypatch.setattr(weights, "system_memory", lambda: None)
    check_memory("NLLB", plan(5 * 10**9))
