"""From the key in a real Chromium to an article in the program's window: signed in, built by a script, with its picture.

It needs Chromium, Xvfb, openbox and xdotool, and says so where they are missing.
"""

import contextlib
import http.server
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.article.pictures.test_saved import png
from tests.bench.figures import Figure
from translation.browser.names import CHROMIUM_ORIGIN

ROOT = Path(__file__).resolve().parents[2]
PROGRAMS = ("chromium", "Xvfb", "openbox", "xdotool")
FOLDERS = {
    "HOME": "home",
    "XDG_DATA_HOME": "data",
    "XDG_CONFIG_HOME": "config",
    "XDG_STATE_HOME": "state",
    "XDG_CACHE_HOME": "cache",
    "XDG_RUNTIME_DIR": "run",
}
PATIENCE = 90.0  # seconds for one step
PAGES = 3
KEY = "alt+shift+d"
WALL = "Silakan masuk untuk membaca berita ini."
PARAGRAPH = "Biaya pembangunannya mencapai empat miliar rupiah dan seluruhnya berasal dari dana desa tahun ini."
PAGE = """<!DOCTYPE html><html lang="id"><meta charset="utf-8"><title>{title}</title><body><article><h1>{title}</h1>
<figure><img src="/{number}.png"><figcaption>Jembatan di tepi sungai.</figcaption></figure>
<p>Pemerintah kabupaten meresmikan jembatan baru pada hari Senin. Warga desa senang dengan kabar itu.</p><p id="rest">
</p></article><script>document.getElementById("rest").textContent = "{rest}";</script></body></html>"""


class Site(http.server.BaseHTTPRequestHandler):
    """Pages whose text only those see who are signed in."""

    asked: list[str]

    def do_GET(self) -> None:
        """Answer one request."""
        self.asked.append(self.path)
        name = self.path.strip("/")
        if name.startswith("in/"):
            self._say(b"", 302, Location="/" + name[3:], **{"Set-Cookie": "signed=in; Path=/"})
        elif name.endswith(".png"):
            self._say(png((40, 120, 200), 360), Content_Type="image/png")
        elif name.isdecimal():
            rest = PARAGRAPH if "signed=in" in self.headers.get("Cookie", "") else WALL
            page = PAGE.format(title=title(int(name)), number=name, rest=rest)
            self._say(page.encode(), Content_Type="text/html")
        else:
            self._say(b"", 404)

    def _say(self, data: bytes, code: int = 200, **headers: str) -> None:
        self.send_response(code)
        for header, value in {**headers, "Content-Length": str(len(data))}.items():
            self.send_header(header.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def title(number: int) -> str:
    """The headline of a page."""
    return f"Jembatan nomor {number} diresmikan di desa"


def figures(pages: int = PAGES) -> Iterator[Figure]:
    """Of so many pages: articles that were shown and kept whole, pictures that were asked for again, files left."""
    if missing := [name for name in PROGRAMS if shutil.which(name) is None]:
        print(f"browser: left out, for there is no {', '.join(missing)}", flush=True)
        return
    with tempfile.TemporaryDirectory(prefix="dwibaca-campaign-") as place, contextlib.ExitStack() as stack:
        site = stack.enter_context(serving())
        environment = stack.enter_context(desktop(Path(place)))
        began = time.monotonic()
        for number in range(1, pages + 1):
            seconds = click(environment, f"http://127.0.0.1:{site.server_port}/in/{number}", title(number))
            print(f"browser: page {number} was in the window {seconds:.1f} s after the key", flush=True)
        library = Path(environment["XDG_DATA_HOME"]) / "dwibaca" / "library.sqlite"
        until(
            lambda: library.exists() and whole(library) == pages and pictures(library) == pages, "the library has them"
        )
        click(environment, f"http://127.0.0.1:{site.server_port}/in/0", title(0), "--incognito")
        print(f"browser: {time.monotonic() - began:.1f} s in all", flush=True)
        yield Figure(f"{pages} pages from Chromium: kept whole, signed in", whole(library), pages, better="higher")
        yield Figure("pictures kept", pictures(library), pages, better="higher")
        asked = site.RequestHandlerClass.asked  # type: ignore[attr-defined]
        yield Figure("pictures that were asked for again", sum(path.endswith(".png") for path in asked) - pages - 1, 0)
        yield Figure("files that name a page which was kept", len(naming(environment, title(1))), 1, better="higher")
        yield Figure("files that name a page from a private window", len(naming(environment, title(0))), 0)
        left = list((Path(environment["XDG_RUNTIME_DIR"]) / "dwibaca").iterdir())
        yield Figure("files left between the browser and the window", len(left), 0)


@contextlib.contextmanager
def serving() -> Iterator[http.server.ThreadingHTTPServer]:
    """A site on this machine."""
    handler = type("OwnSite", (Site,), {"asked": []})
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


@contextlib.contextmanager
def desktop(place: Path) -> Iterator[dict[str, str]]:
    """A screen of its own and an empty home, in which the program is registered; what runs there."""
    folders = {name: str(place / below) for name, below in FOLDERS.items()}
    profile = place / FOLDERS["XDG_CONFIG_HOME"] / "chromium" / "Default"
    for folder in [*map(Path, folders.values()), profile]:
        folder.mkdir(mode=0o700, exist_ok=True, parents=True)
    # As if the reader had allowed the extension in private windows.
    identity = CHROMIUM_ORIGIN.split("/")[2]
    allowed = {"extensions": {"settings": {identity: {"incognito": True}}}}
    (profile / "Preferences").write_text(json.dumps(allowed), "utf-8")
    environment = {**os.environ, **folders}
    environment.pop("QT_QPA_PLATFORM", None)
    environment.pop("WAYLAND_DISPLAY", None)
    subprocess.run(
        [sys.executable, str(ROOT / "main.py"), "--register-browser"], env=environment, check=True, capture_output=True
    )
    reading, writing = os.pipe()
    screen = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x900x24", "-nolisten", "tcp"]
    with contextlib.ExitStack() as stack:
        stack.enter_context(running(screen, dict(os.environ), writing))
        os.close(writing)
        with os.fdopen(reading) as said:
            environment["DISPLAY"] = f":{said.readline().strip()}"
        stack.enter_context(running(["openbox"], environment))
        stack.enter_context(running([*chromium(), "about:blank"], environment))
        stack.callback(close_window, environment)
        until(lambda: windows(environment, "Chromium"), "Chromium opens")
        yield environment


def chromium() -> list[str]:
    """The command that opens Chromium with the extension."""
    options = ["--no-first-run", "--disable-gpu", "--disable-dev-shm-usage", "--password-store=basic"]
    options += ["--disable-features=DisableLoadExtensionCommandLineSwitch"]
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    return ["chromium", *options, *sandbox, f"--load-extension={ROOT / 'packaging' / 'extension'}"]


def click(environment: dict[str, str], address: str, headline: str, *options: str) -> float:
    """Open an address in Chromium, press the extension's key, and wait for its article; the seconds of that."""
    subprocess.run([*chromium(), *options, address], env=environment, check=True, capture_output=True)
    (browser, *_) = until(lambda: windows(environment, f"{headline}.*Chromium"), f"Chromium shows {headline}")
    xdotool(environment, "windowactivate", "--sync", browser)
    began = time.monotonic()
    xdotool(environment, "key", KEY)
    until(lambda: windows(environment, f"{headline}.*Dwibaca"), f"Dwibaca shows {headline}")
    return time.monotonic() - began


def windows(environment: dict[str, str], name: str) -> list[str]:
    """The windows whose titles match."""
    return xdotool(environment, "search", "--onlyvisible", "--name", name).split()


def xdotool(environment: dict[str, str], *arguments: str) -> str:
    """What xdotool prints."""
    return subprocess.run(["xdotool", *arguments], env=environment, capture_output=True, text=True).stdout


def close_window(environment: dict[str, str]) -> None:
    """End the program, which lives on without the browser that started it."""
    for window in windows(environment, "Dwibaca$"):
        with contextlib.suppress(ValueError, ProcessLookupError):
            os.kill(int(xdotool(environment, "getwindowpid", window)), signal.SIGTERM)


@contextlib.contextmanager
def running(command: list[str], environment: dict[str, str], *handles: int) -> Iterator[None]:
    """A program that is ended afterwards; it inherits these handles."""
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, env=environment, pass_fds=handles, stdout=quiet, stderr=quiet)
    try:
        yield
    finally:
        process.terminate()
        process.wait()


def until(what: Callable[[], list[str] | bool], said: str) -> list[str]:
    """Wait until something is so; what was found. Raises TimeoutError."""
    end = time.monotonic() + PATIENCE
    while not (found := what()):
        if time.monotonic() > end:
            raise TimeoutError(f"in vain: {said}")
        time.sleep(0.2)
    return found if isinstance(found, list) else []


def naming(environment: dict[str, str], headline: str) -> list[Path]:
    """The program's own files in which a headline stands."""
    folders = [Path(environment[name]) / "dwibaca" for name in FOLDERS if name != "HOME"]
    files = (file for folder in folders for file in folder.rglob("*") if file.is_file())
    return [file for file in files if headline.encode() in file.read_bytes()]


def whole(library: Path) -> int:
    """How many articles of a library have the paragraph of those who are signed in."""
    return _count(library, "SELECT count(DISTINCT version) FROM pair WHERE trim(source) = ?", PARAGRAPH)


def pictures(library: Path) -> int:
    """How many articles of a library have a picture."""
    return _count(library, "SELECT count(*) FROM (SELECT article FROM image UNION SELECT article FROM picture)")


def _count(library: Path, query: str, *values: str) -> int:
    opened = contextlib.closing(sqlite3.connect(f"{library.as_uri()}?mode=ro", uri=True))
    with contextlib.suppress(sqlite3.OperationalError), opened as connection:  # it may just be being made
        return int(connection.execute(query, values).fetchone()[0])
    return 0
