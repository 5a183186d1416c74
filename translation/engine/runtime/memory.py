"""How much memory this computer has and can give, as the system itself says."""

import ctypes
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

PROC, CGROUP = Path("/proc"), Path("/sys/fs/cgroup")
HOST_VM_INFO64, VM_COUNT = 4, 38  # of macOS: <mach/host_info.h>; the length of vm_statistics64 in 32-bit numbers


@dataclass(frozen=True, slots=True)
class Memory:
    """Bytes of memory: all, and what programs can still take without swapping."""

    total: int
    available: int


def system_memory() -> Memory | None:
    """The memory of this computer, or of the container that the program runs in; ``None`` if it cannot be told."""
    ways: dict[str, Callable[[], Memory | None]] = {"linux": linux_memory, "win32": _windows, "darwin": _macos}
    with suppress(OSError, ValueError, AttributeError, IndexError):
        return ways[sys.platform]() if sys.platform in ways else None
    return None


def linux_memory(proc: Path = PROC, cgroup: Path = CGROUP) -> Memory | None:
    """The memory of a Linux system, less if the control groups that this process is in allow less.

    Raises OSError and ValueError for files of another form.
    """
    said = dict(line.split(":", 1) for line in (proc / "meminfo").read_text().splitlines() if ":" in line)
    if "MemAvailable" not in said:
        return None
    total, available = (int(said[name].split()[0]) * 1024 for name in ("MemTotal", "MemAvailable"))
    for folder in _groups(proc, cgroup):
        with suppress(OSError, ValueError):
            limit, used = _limit_of(folder)
            if limit < total:
                total, available = limit, min(available, max(0, limit - used))
    return Memory(total, available)


def _groups(proc: Path, cgroup: Path) -> list[Path]:
    """The folders of the control groups that limit this process's memory, and of those above them."""
    found = []
    with suppress(OSError):
        for line in (proc / "self" / "cgroup").read_text().splitlines():
            _, kinds, path = line.split(":", 2)
            if kinds in ("", "memory"):
                root = cgroup / kinds
                inside = root / path.strip("/")
                found += [place for place in (inside, *inside.parents) if place.is_relative_to(root)]
    return found or [cgroup, cgroup / "memory"]


def _limit_of(folder: Path) -> tuple[int, int]:
    """The limit of a control group and what it uses, without files that the system can drop.

    Raises OSError if the group has no limit, and ValueError.
    """
    new = (folder / "memory.max").is_file()
    names = ("memory.max", "memory.current") if new else ("memory.limit_in_bytes", "memory.usage_in_bytes")
    limit, used = ((folder / name).read_text().strip() for name in names)
    dropped = 0
    with suppress(OSError):
        rows = dict(line.split() for line in (folder / "memory.stat").read_text().splitlines())
        dropped = int(rows.get("inactive_file", 0))
    return (sys.maxsize if limit == "max" else int(limit)), max(0, int(used) - dropped)


class _MemoryStatus(ctypes.Structure):
    """``MEMORYSTATUSEX`` of Windows."""

    _fields_ = (
        ("length", ctypes.c_uint32),
        ("load", ctypes.c_uint32),
        *((name, ctypes.c_uint64) for name in ("total", "available", *"abcde")),
    )


def _windows() -> Memory | None:
    if sys.platform != "win32":
        return None
    status = _MemoryStatus(length=ctypes.sizeof(_MemoryStatus))
    if not ctypes.windll.kernel32.GlobalMemoryStatusEx(ctypes.byref(status)):
        return None
    return Memory(status.total, status.available)


def _macos() -> Memory | None:
    system = ctypes.CDLL(None)
    pages, count = (ctypes.c_uint32 * VM_COUNT)(), ctypes.c_uint32(VM_COUNT)
    system.mach_host_self.restype = ctypes.c_uint32
    host = ctypes.c_uint32(system.mach_host_self())
    if system.host_statistics64(host, HOST_VM_INFO64, pages, ctypes.byref(count)):
        return None
    size = os.sysconf("SC_PAGE_SIZE")
    free, inactive = pages[0], pages[2]
    return Memory(size * os.sysconf("SC_PHYS_PAGES"), size * (free + inactive))
