"""A server on loopback that answers as badly as it is told to: raw bytes, slowly, halfway, or not at all.

``Answer`` is one scripted answer; a path has a list of them, of which the last is repeated. All that was asked is kept.
"""

import contextlib
import socket
import ssl
import threading
import time
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

PAGE = (
    "<!DOCTYPE html><html><head><title>Jembatan gantung dibuka kembali</title></head><body><article><h1>Jembatan gantung dibuka"
    " kembali</h1>"
    + "".join(
        f"<p>Paragraf {number} menceritakan jembatan gantung di atas sungai yang diperbaiki warga desa sejak bulan lalu, "
        "lalu dibuka kembali untuk pejalan kaki pada hari Senin pagi.</p>"
        for number in range(1, 6)
    )
    + "</article></body></html>"
).encode()


@dataclass(frozen=True)
class Answer:
    """What is sent for one request. ``length`` overrides the header; ``None`` leaves it out."""

    body: bytes = PAGE
    status: str = "200 OK"
    headers: tuple[tuple[str, str], ...] = (("Content-Type", "text/html; charset=utf-8"),)
    length: int | str | None = ""
    raw: bytes | None = None  # sent as it is, in place of everything above
    before: float = 0.0  # seconds before the first byte
    piece: int = 0  # bytes at a time; 0 is all at once
    every: float = 0.0  # seconds between the pieces
    cut_after: int | None = None  # bytes of the whole answer, after which the connection ends
    stall_after: int | None = None  # bytes after which nothing more comes, and the connection stays

    def bytes(self) -> bytes:
        """The answer as it goes over the line."""
        if self.raw is not None:
            return self.raw
        length = len(self.body) if self.length == "" else self.length
        lines = [f"HTTP/1.1 {self.status}", *(f"{name}: {value}" for name, value in self.headers)]
        if length is not None:
            lines.append(f"Content-Length: {length}")
        return "\r\n".join([*lines, "Connection: close", "", ""]).encode("latin-1") + self.body


@dataclass
class Asked:
    """One request that came: its method, path, and headers with names in lower case."""

    method: str
    path: str
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""


def redirect(target, status="302 Found", **named):
    return Answer(b"", status, (("Location", target), *named.pop("headers", ())), **named)


class FaultyServer:
    """Answers by path: ``server["/x"] = Answer(...)`` or a list of them, or a function of what was asked."""

    def __init__(self, *, family=socket.AF_INET, certificate: Path | None = None):
        self._answers: dict[str, Any] = {}
        self._counts: dict[str, int] = defaultdict(int)
        self.asked: list[Asked] = []
        self._ended = threading.Event()
        self._context = None
        if certificate is not None:
            self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self._context.load_cert_chain(certificate)
        self._listening = socket.socket(family)
        self._listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self._listening.bind(("::1" if family == socket.AF_INET6 else "127.0.0.1", 0))
        self._listening.listen(32)
        self._listening.settimeout(0.1)
        self.port = self._listening.getsockname()[1]
        self._threads = [threading.Thread(target=self._listen, daemon=True)]
        self._threads[0].start()

    def __setitem__(self, path, answers):
        self._answers[path] = answers if callable(answers) or isinstance(answers, list) else [answers]

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self._ended.set()
        self._listening.close()
        for thread in self._threads:
            thread.join(5)

    def url(self, path="/", host="127.0.0.1"):
        scheme = "https" if self._context else "http"
        return f"{scheme}://{host}:{self.port}{path}"

    def paths(self):
        return [asked.path for asked in self.asked]

    def _listen(self):
        while not self._ended.is_set():
            try:
                line, _ = self._listening.accept()
            except TimeoutError:
                continue
            except OSError:
                return
            thread = threading.Thread(target=self._serve, args=(line,), daemon=True)
            self._threads.append(thread)
            thread.start()

    def _serve(self, line):
        with contextlib.suppress(OSError), line:
            line.settimeout(10)
            if self._context is not None:
                line = self._context.wrap_socket(line, server_side=True)
            asked = self._read(line)
            if asked is None:
                return
            self.asked.append(asked)
            self._send(line, self._answer(asked))
            line.close()

    def _read(self, line):
        data = b""
        while b"\r\n\r\n" not in data:
            piece = line.recv(65536)
            if not piece:
                return None
            data += piece
        head, _, body = data.partition(b"\r\n\r\n")
        first, *lines = head.decode("latin-1").split("\r\n")
        method, path, _ = first.split(" ", 2)
        headers = {name.lower(): value.strip() for name, _, value in (one.partition(":") for one in lines)}
        while len(body) < int(headers.get("content-length", 0)):
            body += line.recv(65536)
        return Asked(method, path, headers, body)

    def _answer(self, asked):
        scripted = self._answers.get(asked.path, self._answers.get(asked.path.partition("?")[0]))
        if scripted is None:
            return Answer(b"<html><body>404</body></html>", "404 Not Found")
        if callable(scripted):
            return scripted(asked)
        place = self._counts[asked.path]
        self._counts[asked.path] += 1
        return scripted[min(place, len(scripted) - 1)]

    def _send(self, line, answer):
        self._ended.wait(answer.before)
        data = answer.bytes()
        end = min(filter(lambda one: one is not None, (answer.cut_after, answer.stall_after, len(data))))
        step = answer.piece or max(1, end)
        for start in range(0, end, step):
            line.sendall(data[start : min(end, start + step)])
            if answer.every and self._ended.wait(answer.every):
                return
        if answer.stall_after is not None:
            until = time.monotonic() + 60
            while time.monotonic() < until and not self._ended.wait(0.1):
                pass
        with contextlib.suppress(OSError):
            line.shutdown(socket.SHUT_WR)
