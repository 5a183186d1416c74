"""A second start hands over to the running window: real processes, a real socket."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket

from gui.window import single_instance
from gui.window.single_instance import TOKEN, SingleInstance

ROOT = Path(__file__).resolve().parents[3]
RUNNING = """
import json, os, sys
from PySide6.QtCore import QCoreApplication
from gui.window.single_instance import SingleInstance
application = QCoreApplication([])
instance = SingleInstance()
instance.asked.connect(lambda given: print(json.dumps([given, os.environ.get("XDG_ACTIVATION_TOKEN")]), flush=True))
print(json.dumps(instance.listen()), flush=True)
application.exec()
"""
STARTING = """
import json, sys
from gui.window.single_instance import SingleInstance
print(json.dumps(SingleInstance().hand_over(sys.argv[1:])))
"""


@pytest.fixture(autouse=True)
def own_runtime_folder(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.delenv(TOKEN, raising=False)


def start(program, *arguments, **more):
    return subprocess.Popen(
        [sys.executable, "-c", program, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **more
    )


@pytest.fixture
def running():
    """A window's process that listens."""
    with start(RUNNING) as process:
        assert json.loads(process.stdout.readline()) is True
        yield process
        process.kill()


def hand_over(*arguments, **more):
    with start(STARTING, *arguments, **more) as process:
        out, errors = process.communicate(timeout=100)
    assert errors == ""
    return json.loads(out)


def heard_by(process):
    return json.loads(process.stdout.readline())


@pytest.fixture
def instance(qapp):
    """One that listens in this process."""
    instance = SingleInstance()
    assert instance.listen()
    yield instance
    instance.close()


def visit(instance):
    socket = QLocalSocket()
    socket.connectToServer(instance._name)
    assert socket.waitForConnected(1000)
    return socket


def test_a_second_start_hands_over(running):
    given = ["https://contoh.id/berita?a=1#b", "file:///tmp/a.html", "contoh.id/berita"]
    assert hand_over(*given)
    assert heard_by(running) == [given, None]


def test_a_path_is_told_as_seen_from_anywhere(running, tmp_path, own_home):
    (tmp_path / "berita.com").write_text("")
    assert hand_over("halaman.html", "sub/../a b é.mhtml", "berita.com", str(own_home / "x"), "~/y.html", cwd=tmp_path)
    expected = [
        tmp_path / "halaman.html",
        tmp_path / "sub" / ".." / "a b é.mhtml",
        tmp_path / "berita.com",
        own_home / "x",
        own_home / "y.html",
    ]
    assert heard_by(running) == [[str(path) for path in expected], None]


def test_nothing_given_asks_for_the_window(running):
    assert hand_over()
    assert heard_by(running) == [[], None]


def test_the_desktops_token_goes_along(running):
    assert hand_over(env={**os.environ, TOKEN: "abc-1"})
    assert heard_by(running) == [[], "abc-1"]


def test_many_at_once_are_all_heard(running):
    starts = [start(STARTING, f"https://contoh.id/{number}") for number in range(4)]
    for process in starts:
        assert json.loads(process.communicate(timeout=100)[0]) is True
    assert sorted(heard_by(running)[0][0] for _ in starts) == [f"https://contoh.id/{number}" for number in range(4)]


def test_only_one_listens(running):
    with start(RUNNING) as other:
        assert json.loads(other.stdout.readline()) is False
        other.kill()
    assert hand_over("https://contoh.id/")
    assert heard_by(running) == [["https://contoh.id/"], None]


def test_after_one_that_was_killed_the_next_listens(running, tmp_path):
    running.kill()
    running.wait()
    assert [path for path in tmp_path.iterdir() if path.is_socket()], "the dead one left its socket"
    assert hand_over("https://contoh.id/") is False
    with start(RUNNING) as next_one:
        assert json.loads(next_one.stdout.readline()) is True
        assert hand_over("https://contoh.id/")
        assert heard_by(next_one) == [["https://contoh.id/"], None]
        next_one.kill()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot halt a process like this")
def test_one_that_hangs_is_not_waited_for_long(running, monkeypatch):
    import signal

    monkeypatch.setattr(single_instance, "PATIENCE", 200)
    running.send_signal(signal.SIGSTOP)
    try:
        assert SingleInstance().hand_over(["https://contoh.id/"]) is False
    finally:
        running.send_signal(signal.SIGCONT)


def test_another_home_and_another_display_have_windows_of_their_own(running, tmp_path):
    assert hand_over(env={**os.environ, "HOME": str(tmp_path), "XDG_STATE_HOME": str(tmp_path)}) is False
    assert hand_over(env={**os.environ, "DISPLAY": ":77"}) is False


def test_where_there_is_none_that_is_known_at_once():
    instance = SingleInstance()
    before = time.perf_counter()
    assert instance.hand_over(["https://contoh.id/"]) is False
    assert time.perf_counter() - before < 0.1


@pytest.mark.skipif(sys.platform == "win32", reason="pipes have no owner to look at")
def test_what_another_account_put_there_is_left_alone(instance, monkeypatch):
    monkeypatch.setattr(os, "getuid", lambda: 12345)
    assert SingleInstance().hand_over([]) is False


@pytest.mark.parametrize(
    "garbage",
    [b"\n", b"GET / HTTP/1.1\r\n\r\n", b"\xff\xfe\0\n", b"[" * 100_000 + b"\n", b"[]\n", b'{"arguments": "a"}\n', b'{"arguments": [1]}\n', b"x" * 1_500_000],
)  # fmt: skip
def test_garbage_is_survived(qtbot, instance, garbage):
    told = []
    instance.asked.connect(told.append)
    socket = visit(instance)
    socket.write(garbage)
    qtbot.waitUntil(lambda: socket.state() == QLocalSocket.LocalSocketState.UnconnectedState)
    assert told == []
    assert not socket.readAll().data()
    still_hears(qtbot, instance, told)


def still_hears(qtbot, instance, told):
    socket = visit(instance)
    socket.write(b'{"arguments": ["a"], "token": "not\\nfit"}\n')
    qtbot.waitUntil(lambda: told == [["a"]])
    assert TOKEN not in os.environ


def test_a_slow_visitor_keeps_nobody_waiting(qtbot, instance, monkeypatch):
    monkeypatch.setattr(single_instance, "PATIENCE", 300)
    told = []
    instance.asked.connect(told.append)
    slow = visit(instance)
    slow.write(b'{"arguments": ')
    still_hears(qtbot, instance, told)
    qtbot.waitUntil(lambda: slow.state() == QLocalSocket.LocalSocketState.UnconnectedState)


def test_a_line_may_come_in_pieces(qtbot, instance):
    told = []
    instance.asked.connect(told.append)
    socket = visit(instance)
    for piece in (b'{"arguments": ["a', b'b"], "tok', b'en": ""}', b"\n"):
        socket.write(piece)
        socket.flush()
        qtbot.wait(20)
    qtbot.waitUntil(lambda: told == [["ab"]])


def test_one_that_leaves_early_is_forgotten(qtbot, instance):
    told = []
    instance.asked.connect(told.append)
    visit(instance).abort()
    still_hears(qtbot, instance, told)
    qtbot.waitUntil(lambda: not instance.findChildren(QLocalSocket))
