"""The tests stand on their own: no display, no network, nobody's home."""

import errno
import http.server
import os
import socket
import subprocess
import sys
import threading
import urllib.request
from pathlib import Path

import pytest


def test_there_is_no_display():
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"


def test_names_do_not_resolve():
    with pytest.raises(socket.gaierror):
        socket.getaddrinfo("example.org", 443)
    with pytest.raises(OSError, match="no network"):
        urllib.request.urlopen("https://example.org/", timeout=5)


@pytest.mark.parametrize(
    ("family", "address"), [(socket.AF_INET, ("192.0.2.1", 80)), (socket.AF_INET6, ("2001:db8::1", 80))]
)
def test_other_machines_cannot_be_reached(family, address):
    with socket.socket(family) as connection:
        with pytest.raises(OSError, match="no network"):
            connection.connect(address)
        assert connection.connect_ex(address) == errno.ENETUNREACH


def test_this_machine_can_be_reached():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), http.server.BaseHTTPRequestHandler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        for host in ("127.0.0.1", "localhost"):
            with socket.create_connection((host, server.server_port), timeout=5):
                pass
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def test_nobodys_home_is_touched(own_home):
    program = (
        "from translation.paths import data_folder, shared_packages; print(data_folder(), shared_packages(), sep='\\n')"
    )
    root = Path(__file__).resolve().parents[1]
    done = subprocess.run([sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=True)
    assert all(Path(line).is_relative_to(own_home) for line in done.stdout.splitlines())
