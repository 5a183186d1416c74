"""A package of 100 MB downloaded from loopback: memory and speed, beside a plain copy from a socket into a file.

The server is a process of its own. Each is timed in turn, in a process of its own, the median of five; ours does all that
it does for a reader, with notes, limits, progress and a size that is checked. The checksum is told apart: what SHA-256
itself takes depends on the processor.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from tests.bench.figures import Figure

RUNS = 5
SIZE = 100_000_000
ROOT = Path(__file__).resolve().parents[2]
SERVE = """
import contextlib, hashlib, os, socket, sys, threading
size = int(sys.argv[1])
data = (b"PK\\x03\\x04" + os.urandom(1_000_000) * (size // 1_000_000))[:size]
head = f"HTTP/1.1 200 OK\\r\\nContent-Length: {size}\\r\\nETag: a\\r\\nConnection: close\\r\\n\\r\\n".encode()
listening = socket.create_server(("127.0.0.1", 0))
print(listening.getsockname()[1], hashlib.sha256(data).hexdigest(), flush=True)
def serve(line):
    with line, contextlib.suppress(OSError):
        line.recv(65536)
        line.sendall(head + data)
while True:
    threading.Thread(target=serve, args=(listening.accept()[0],), daemon=True).start()
"""
PLAIN = """
import resource, socket, sys, time
port, target = int(sys.argv[1]), sys.argv[2]
began, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
with socket.create_connection(("127.0.0.1", port)) as line, open(target, "wb") as file:
    line.sendall(b"GET /a HTTP/1.1\\r\\nHost: a\\r\\n\\r\\n")
    while piece := line.recv(65536):
        file.write(piece)
print(time.perf_counter() - began, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""
OURS = """
import resource, sys, time
from translation.engine.models.offers.downloads import discard, download
from translation.engine.models.offers.index import Offer
from translation.network.client import Client, Network
from translation.network.waiting import finish
port, size, checksum = int(sys.argv[1]), int(sys.argv[3]), sys.argv[4]
at = f"http://127.0.0.1:{port}/"
offer = Offer("A 1", "a", "id", "en", "1", (at + "a",), size=size, sha256=checksum, listed_at=at)
warm = Offer("B 1", "b", "id", "en", "1", (at + "b",), size=1, listed_at=at)
try:
    finish(download(warm, Network()))  # what is loaded at first use; another size is refused at once
except Exception:
    pass
began, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
finish(download(offer, Network()))
print(time.perf_counter() - began, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
discard(offer)
"""


def figures() -> Iterator[Figure]:
    """The growth of the peak memory, and the speed as a part of the plain copy's."""
    with server() as (port, checksum), tempfile.TemporaryDirectory() as home:
        ways = {
            "plain": (PLAIN, port, f"{home}/plain"),
            "ours": (OURS, port, "", str(SIZE), ""),
            "checked": (OURS, port, "", str(SIZE), checksum),
        }
        rounds = [{name: run(*way, home=home) for name, way in ways.items()} for _ in range(RUNS)]
        taken = {name: [one[name] for one in rounds] for name in ways}  # a busy moment meets all of them
    seconds = {name: median(second for second, _ in runs) for name, runs in taken.items()}
    grown = max(kilobytes for name in ("ours", "checked") for _, kilobytes in taken[name]) / 1024
    print(", ".join(f"{name} {value:.3f} s" for name, value in seconds.items()), file=sys.stderr)
    yield Figure("memory that a download of 100 MB takes", grown, 8, "MB")
    yield Figure("its speed, of a plain socket copy's", 100 * seconds["plain"] / seconds["ours"], 80, "%", "higher")


@contextmanager
def server() -> Iterator[tuple[str, str]]:
    """A server of 100 MB in a process of its own: its port, and the checksum of what it gives."""
    with subprocess.Popen([sys.executable, "-c", SERVE, str(SIZE)], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        port, checksum = process.stdout.readline().split()
        yield port, checksum
        process.kill()


def run(program: str, *arguments: str, home: str) -> tuple[float, float]:
    """The seconds and kilobytes of one download in a process of its own."""
    places = dict.fromkeys(("XDG_DATA_HOME", "XDG_CACHE_HOME", "HOME"), home)
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        cwd=ROOT, env=os.environ | places, capture_output=True, text=True, check=True,
    )  # fmt: skip
    seconds, kilobytes = done.stdout.split()
    return float(seconds), float(kilobytes)
