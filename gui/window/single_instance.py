"""The single instance: a second start passes its arguments to the running window.

They meet at a local socket (on Windows a named pipe) for each account, session folder and display. The holder of the
lock beside it is the listener; a socket without a living holder is stale. The sender writes one line of JSON, and the
receiver acknowledges it with one word.
"""

import json
import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCryptographicHash, QDir, QElapsedTimer, QLockFile, QObject, QTimer, Signal

from translation import paths

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

CONNECTING = 300  # milliseconds
PATIENCE = 3000  # milliseconds: the sender waits for the answer, the receiver for the line
LARGEST = 1_000_000  # bytes of a line
TAKEN = b"taken\n"
TOKEN = "XDG_ACTIVATION_TOKEN"  # noqa: S105 - what lets a window of Wayland's come to the front; not secret
LONGEST_TOKEN = 1000
SCHEME = re.compile(r"[a-z][a-z0-9+.-]+:", re.IGNORECASE)  # of two letters at least: C: is a drive


class SingleInstance(QObject):
    """``asked`` is emitted in the running window with a later start's arguments: addresses and absolute paths.

    An empty list only brings the window to the front. The later start's activation token from the desktop, if any, is
    then in this process's environment, where Qt reads it.
    """

    asked = Signal(list)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place = _place()
        # A pipe of Windows' has a name of its own, in no folder.
        self._name = self._place.name if sys.platform == "win32" else str(self._place)
        self._lock = QLockFile(f"{self._place}.lock")
        self._lock.setStaleLockTime(0)  # stale is what a dead process holds, however old it is
        self._server: QLocalServer | None = None

    def hand_over(self, arguments: Sequence[str]) -> bool:
        """Pass the arguments to the running window; true if it accepted them."""
        if not _may_be_ours(self._place):
            return False
        from PySide6.QtNetwork import QLocalSocket

        message = {"arguments": [_absolute(argument) for argument in arguments], "token": os.environ.get(TOKEN, "")}
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(CONNECTING):
            return False
        socket.write(json.dumps(message).encode() + b"\n")
        clock = QElapsedTimer()
        clock.start()
        answer = b""
        while not answer.startswith(TAKEN) and (left := PATIENCE - clock.elapsed()) > 0:
            if not socket.waitForReadyRead(int(left)):
                break
            answer += bytes(socket.readAll().data())
        socket.abort()
        return answer.startswith(TAKEN)

    def listen(self) -> bool:
        """Become the window that later starts use; true if nobody else is."""
        from PySide6.QtNetwork import QLocalServer

        if not self._lock.tryLock(0):
            return False
        QLocalServer.removeServer(self._name)  # whoever listened there is dead: the lock is ours
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._receive)
        if self._server.listen(self._name):
            return True
        self.close()
        return False

    def close(self) -> None:
        """Stop listening; the next start opens its own window."""
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None
        self._lock.unlock()

    def _receive(self) -> None:
        while self._server is not None and (socket := self._server.nextPendingConnection()) is not None:
            _Visitor(socket, self)

    def take(self, message: dict[str, Any]) -> None:
        """Read a second start's message and pass it to the window."""
        if message["token"]:
            os.environ[TOKEN] = message["token"]
        self.asked.emit(message["arguments"])


class _Visitor(QObject):
    """Serve one connection: one line within a time limit; anything else closes it."""

    def __init__(self, socket: "QLocalSocket", instance: SingleInstance) -> None:
        super().__init__(instance)
        self._socket, self._instance = socket, instance
        self._heard = b""
        socket.setParent(self)
        socket.readyRead.connect(self._read)
        socket.disconnected.connect(self.deleteLater)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(self._give_up)
        self._patience.start()
        self._read()

    def _give_up(self) -> None:
        self._socket.abort()

    def _read(self) -> None:
        self._heard += bytes(self._socket.read(LARGEST).data())
        line, ended, _ = self._heard.partition(b"\n")
        if not ended and len(line) < LARGEST:
            return
        message = _understood(line)
        if message is None:
            self._give_up()
            return
        self._socket.readyRead.disconnect(self._read)
        self._socket.write(TAKEN)
        self._socket.flush()
        self._socket.disconnectFromServer()
        self._instance.take(message)


def _understood(line: bytes) -> dict[str, Any] | None:
    """A message of ours, or ``None`` for anything else."""
    try:
        message = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(message, dict):
        return None
    arguments, token = message.get("arguments"), message.get("token")
    if not isinstance(arguments, list) or not all(isinstance(argument, str) for argument in arguments):
        return None
    fit = isinstance(token, str) and token.isascii() and token.isprintable() and len(token) <= LONGEST_TOKEN
    return {"arguments": arguments, "token": token if fit else ""}


def _place() -> Path:
    """The path of the socket, different for each session folder (and thus account) and each display."""
    display = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY") or ""
    told = f"{paths.session_file()}\n{display}".encode(errors="surrogateescape")
    key = bytes(QCryptographicHash.hash(told, QCryptographicHash.Algorithm.Sha256).toHex().data()).decode()[:16]
    folder = os.environ.get("XDG_RUNTIME_DIR") or QDir.tempPath()
    if not Path(folder).is_dir():
        folder = QDir.tempPath()
    return Path(folder) / f"{paths.APPLICATION}-{key}"


def _may_be_ours(place: Path) -> bool:
    """True if a window may be listening at the socket, which no other account owns."""
    if sys.platform == "win32":
        return True  # the pipe's own list of who may use it says so
    try:
        return place.lstat().st_uid == os.getuid()
    except OSError:
        return False


def _absolute(argument: str) -> str:
    """An absolute path; anything else unchanged."""
    from translation.article.page.loading import is_address

    if not argument or is_address(argument) or SCHEME.match(argument):
        return argument
    return str(Path(argument).expanduser().absolute())
