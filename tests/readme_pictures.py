"""The pictures in README, generated: ``make screenshots ARGS="readme"`` writes them to ``docs/pictures``.

The program runs as it is, offscreen, on the sample article and on pages written for the tests. The page at an address
comes through a proxy on this machine, so that nothing is fetched from the network.
"""

import os
import subprocess
import sys
import tempfile
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.screenshots import stage

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QApplication

    from gui.main_window import MainWindow
    from translation.openers import OpenModel

FOLDER = stage.ROOT / "docs" / "pictures"
PAGES = stage.ROOT / "tests" / "pages"
SCALE = "1.5"
PAGE = "pdf"  # the name of the picture that is no window's
MODEL = "Model"  # the text in a picture's file that names the model
COLOURS = 256  # in a picture's palette, which halves its file
SMALL, LARGE = (760, 600), (900, 560)  # pixels of a window, before SCALE
ADDRESS = "http://wartanusa.example/baca/jembatan-gantung"
# What the saved pages are called, and the pages of the tests that they are copies of; the last one is shown.
SAVED = {
    "bulu-tangkis.html": "torn-dateline.html",
    "perpustakaan.html": "central-zone.html",
    "jembatan.html": "links-inside-sentences.html",
    "gunung-sendowo.html": "lines-at-the-end.html",
}
TRANSLATED = 2  # sentences that are finished when the picture of an arriving article is taken
DOTS = 138  # an inch of the PDF's page


def main(arguments: list[str]) -> int:
    """Write all pictures into the folder that is named, or into ``docs/pictures``; the exit code."""
    from translation.engine.models.packages import choose

    if "QT_SCALE_FACTOR" not in os.environ:
        surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": SCALE}
        command = [sys.executable, "-m", "tests.readme_pictures", *arguments]
        return subprocess.run(command, cwd=stage.ROOT, env=surroundings).returncode
    folder = Path(arguments[0]).resolve() if arguments else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="dwibaca-") as home:
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
            os.environ[name] = home
        os.environ.pop("ARGOS_PACKAGES_DIR", None)
        for number, (name, page) in enumerate(SAVED.items()):
            text = (PAGES / page).read_text("utf-8")  # all of them call themselves the article /baca/1
            Path(home, name).write_text(text.replace('/baca/1"', f'/baca/1{number}"'), "utf-8")
        model = choose().name  # a test sees by it when the pictures are older than the model
        os.chdir(home)  # so that the window shows the pages' names and not where this machine has them
        for name, picture in pictures():
            file = folder / f"{name}.png"
            finished = _with_palette(picture)
            finished.setText(MODEL, model)
            finished.save(str(file))
            print(file, flush=True)
    return 0


def pictures() -> "Iterator[tuple[str, QImage]]":
    """The name and the picture of each file."""
    from PySide6.QtWidgets import QApplication

    from translation import openers

    application = QApplication(["dwibaca"])
    application.setApplicationDisplayName("Dwibaca")
    open_model = openers.ModelOpener()
    for picture in PICTURES:
        yield picture.name, picture.take(application, open_model)
    yield PAGE, _page(open_model)


@dataclass(frozen=True)
class Picture:
    """A window of ``size``, with ``settings``, in which ``open`` opens an article; taken when ``ready`` says so."""

    name: str
    size: tuple[int, int]
    open: "Callable[[MainWindow], None]"
    ready: "Callable[[MainWindow], bool]" = lambda window: not window.tabs.shown.busy
    act: "Callable[[MainWindow], object]" = lambda window: None
    settings: dict[str, Any] = field(default_factory=dict)
    is_held: bool = False  # the model waits after the first sentences

    def take(self, application: "QApplication", open_model: "OpenModel") -> "QImage":
        """Run the window and draw it."""
        held = HeldModel(open_model)
        with proxy() as address:
            settings = {"proxy": address, "keep_articles": False, **self.settings}
            with stage.window_for(application, held if self.is_held else open_model, self.size, settings) as window:
                self.open(window)
                stage.wait(lambda: self.ready(window))
                self.act(window)
                stage.settle()
                drawn = window.grab().toImage()
                held.go_on.set()
        return drawn


class HeldModel:
    """Opens a model that translates some sentences and then waits until ``go_on`` is set."""

    def __init__(self, open_model: "OpenModel") -> None:
        self._open_model, self._given = open_model, 0
        self._model: Any = None
        self.go_on = threading.Event()

    def __call__(self) -> Any:
        self._model = self._open_model()
        return self

    def __getattr__(self, name: str) -> Any:
        return getattr(self._model, name)

    def of_language(self, language: str) -> Any:
        """The same: the pictures are of an article in the model's main language."""
        return self

    def translate_batch(self, sentences: Any, **options: Any) -> Any:
        """Translate the first batches at once, the others when the picture has been taken."""
        if self._given >= TRANSLATED:
            self.go_on.wait(stage.PATIENCE)
        self._given += len(sentences)
        return self._model.translate_batch(sentences, **options)


@contextmanager
def proxy() -> Iterator[str]:
    """A proxy that has one page, whatever is asked for; its address."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = (PAGES / "headings-lists-tables.html").read_bytes()
            self.send_response(200 if self.path == ADDRESS else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def _choose(window: "MainWindow") -> None:
    from gui.reading.reading_state import SentencePosition

    window.tabs.shown.view.choose(SentencePosition(2, 1), show=False)


def _read_before(window: "MainWindow") -> None:
    """Fill the library, then open the saved page."""
    window.begin([next(iter(SAVED))])
    for name in SAVED:
        window.open(name, here=True)
        stage.wait(lambda: not window.tabs.shown.busy)


def _let_library_follow(window: "MainWindow") -> None:
    """Wait until the list shows what was saved last."""
    from PySide6.QtTest import QTest

    QTest.qWait(1500)


def _page(open_model: "OpenModel") -> "QImage":
    """The upper part of the PDF's first page."""
    from PySide6.QtGui import QImage

    from translation import paths, reader
    from translation.export.parts.options import Options
    from translation.export.pdf.pdf import first_page

    work = reader.read(str(paths.sample()), open_model)
    while True:
        try:
            next(work)
        except StopIteration as end:
            document = end.value
            break
    page = QImage.fromData(first_page([document], Options(), dots=DOTS))
    return page.copy(0, 0, page.width(), page.width() * SMALL[1] // SMALL[0])


def _with_palette(picture: "QImage") -> "QImage":
    """The picture in its most frequent colours, without dithering."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage

    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    pixels = memoryview(plain.constBits()).cast("I")
    palette = [colour for colour, _ in Counter(pixels).most_common(COLOURS)]
    return plain.convertToFormat(QImage.Format.Format_Indexed8, palette, Qt.ImageConversionFlag.ThresholdDither)


PICTURES = (
    Picture("side-by-side", LARGE, lambda window: window.begin([]), act=_choose),
    Picture(
        "address",
        SMALL,
        lambda window: window.open(ADDRESS, here=True),
        ready=lambda window: window.tabs.shown.done >= TRANSLATED,
        is_held=True,
    ),
    Picture(
        "saved-page",
        SMALL,
        _read_before,
        act=_let_library_follow,
        settings={"theme": "dark", "layout": "stacked", "keep_articles": True, "library_shown": True},
    ),
)

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
