"""The reading view with 600 paragraphs beside a bare QTextBrowser with the same tables; the window while it is at work.

Each thing is done by turns in ours and in the bare one, and what counts is the processor's time in the window's thread:
then the figure, the ratio of the medians, says little of what else the machine does.
"""

import gc
import itertools
import os
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QTextBrowser, QTextEdit

from gui.base.services import services
from gui.base.stores.session_store import SessionStore
from gui.base.stores.settings_store import SettingsStore
from gui.find.search_text import SearchText
from gui.jobs import GarbageCollection, Jobs
from gui.main_window import MainWindow
from gui.reading.reading_state import Reading, SentencePosition
from gui.reading.view.bilingual_view import BilingualView
from gui.reading.view.text_formats import Look, Side, TextFormats
from tests.bench.figures import Figure
from tests.gui.articles import long_article, long_row
from translation import palette, paths
from translation.document import Block, Kind
from translation.settings import ReadingLayout

PARAGRAPHS, TURNS = 600, 9
SIZE = (1120, 700)
BAR = 1.3
LOOK = Look(ReadingLayout.SIDE, palette.LIGHT, "DejaVu Serif", 12)
SENTENCES = 100
ARTICLES = 200


def figures() -> Iterator[Figure]:
    """Ratios to the bare view, then milliseconds and growth of the whole window."""
    with tempfile.TemporaryDirectory() as home:
        for name in ("HOME", "USERPROFILE", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "LOCALAPPDATA"):
            os.environ[name] = home
        yield from _figures()


def _figures() -> Iterator[Figure]:
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    collection = GarbageCollection(application)
    for name, ours, bare in _beside_bare():
        print(f"{name}: ours {ours * 1000:.1f} ms, bare {bare * 1000:.1f} ms", file=sys.stderr)
        yield Figure(f"{PARAGRAPHS} paragraphs, {name} ÷ bare", ours / bare, BAR, "×")
    first, counted = _found()
    yield Figure("first hit of find", first * 1000, 5, "ms")
    yield Figure("2,000 hits counted", counted * 1000, 20, "ms")
    yield Figure(f"GUI thread held longest, {SENTENCES} sentences", _longest_hold(application) * 1000, 50, "ms")
    yield Figure(f"growth over {ARTICLES} articles", _growth(application), 10, "%")
    collection.stop()


class Bare(QTextBrowser):
    """The same document, one table a block with our formats, and nothing of ours that keeps it."""

    def __init__(self, text: str, paragraphs: int) -> None:
        super().__init__()
        self.resize(*SIZE)
        self.document().setDefaultFont(LOOK.font)
        self.show()
        shapes = TextFormats(LOOK)
        table_shape, paragraph, self._characters = shapes.of(Block(Kind.PARAGRAPH, ""))
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        self.tables = []
        for _ in range(paragraphs):
            table = cursor.insertTable(1, 2, table_shape)
            for column, words in enumerate((text, "…")):
                cell = table.cellAt(0, column)
                cell.setFormat(shapes.cells[column])
                inside = cell.firstCursorPosition()
                inside.setBlockFormat(paragraph)
                inside.insertText(words, self._characters)
            self.tables.append(table)
            cursor.movePosition(QTextCursor.MoveOperation.End)
            cursor.setBlockFormat(shapes.thin)
        cursor.endEditBlock()

    def fill(self, row: int, text: str) -> None:
        cell = self.tables[row].cellAt(0, 1)
        cursor = cell.firstCursorPosition()
        cursor.beginEditBlock()
        cursor.setPosition(cell.lastCursorPosition().position(), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text, self._characters)
        cursor.endEditBlock()

    def light_up(self, row: int) -> None:
        selections = []
        for column in (0, 1):
            selection = QTextEdit.ExtraSelection()
            cursor = self.tables[row].cellAt(0, column).firstCursorPosition()
            cursor.setPosition(cursor.position() + 80, QTextCursor.MoveMode.KeepAnchor)
            shape = QTextCharFormat()
            shape.setBackground(QColor("#fbe6a2"))
            selection.cursor, selection.format = cursor, shape
            selections.append(selection)
        self.setExtraSelections(selections)


def _beside_bare() -> Iterator[tuple[str, float, float]]:
    """What is done, and the medians of the seconds that ours and the bare view take for it."""
    article = long_article(PARAGRAPHS)
    text, block = article.blocks[0].text, long_row(article)
    target = block.target or ""
    # The views stay: what a view costs when it goes belongs to neither.
    ours_made, bare_made = [], []

    def ours_shown() -> None:
        view = BilingualView(LOOK)
        view.resize(*SIZE)
        view.show()
        view.show_reading(Reading(article))
        view.grab()
        ours_made.append(view)

    def bare_shown() -> None:
        view = Bare(text, PARAGRAPHS + 1)
        view.grab()
        bare_made.append(view)

    yield "first paint", *_by_turns(ours_shown, bare_shown, 5)
    view, bare = ours_made[-1], bare_made[-1]
    reading = Reading(article)
    view.show_reading(reading)
    view.grab()
    rows = itertools.count(1)

    def ours_filled() -> None:
        row = next(rows)
        reading.fill(row, block)
        view.fill(row)
        view.grab()

    bare_rows = itertools.count(1)

    def bare_filled() -> None:
        bare.fill(next(bare_rows), target)
        bare.grab()

    yield "one row filled", *_by_turns(ours_filled, bare_filled, 40)
    for row in range(next(rows), PARAGRAPHS + 1):
        reading.fill(row, block)
        view.fill(row)
        bare.fill(row, target)
    turns = itertools.cycle((2, 3))
    yield (
        "a pair lit up",
        *_by_turns(
            lambda: _drawn(view, lambda: view.choose(SentencePosition(next(turns), 1), show=False)),
            lambda: _drawn(bare, lambda: bare.light_up(next(turns))),
            40,
        ),
    )
    sizes, bare_sizes = itertools.cycle((13.0, 12.0)), itertools.cycle((13.0, 12.0))
    yield (
        "zoom",
        *_by_turns(
            lambda: _drawn(view, lambda: view.set_look(replace(LOOK, points=next(sizes)))),
            lambda: _drawn(bare, lambda: bare.document().setDefaultFont(replace(LOOK, points=next(bare_sizes)).font)),
            6,
        ),
    )
    yield "jump to the end and back", *_by_turns(lambda: _jump(view), lambda: _jump(bare), TURNS)
    for made in (*ours_made, *bare_made):
        made.close()


def _drawn(view: QTextBrowser, change: Callable[[], None]) -> None:
    change()
    view.grab()


def _jump(view: QTextBrowser) -> None:
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    view.grab()
    bar.setValue(0)


def _by_turns(ours: Callable[[], Any], bare: Callable[[], Any], turns: int) -> tuple[float, float]:
    times: tuple[list[float], list[float]] = ([], [])
    for turn in range(2 * turns):
        began = time.thread_time()
        (ours, bare)[turn % 2]()
        times[turn % 2].append(time.thread_time() - began)
    return statistics.median(times[0]), statistics.median(times[1])


def _found() -> tuple[float, float]:
    """Seconds of the processor to the first hit and to all 2,400, in the texts of 600 paragraphs in two languages."""
    article = long_article(PARAGRAPHS)
    reading = Reading(article)
    for row in range(1, PARAGRAPHS + 1):
        reading.fill(row, long_row(article))
    firsts, alls = [], []
    for _ in range(TURNS):
        began = time.thread_time()
        haystack = SearchText(reading.rows, (Side.SOURCE, Side.TARGET), ReadingLayout.SIDE)
        next(haystack.spans("tahun depan"))
        firsts.append(time.thread_time() - began)
        began = time.thread_time()
        hits = haystack.hits("tahun depan")
        alls.append(time.thread_time() - began)
        assert len(hits) == 4 * PARAGRAPHS
    return statistics.median(firsts), statistics.median(alls)


class SlowServer:
    """One article on loopback that comes in pieces."""

    def __init__(self, html: str) -> None:
        pieces = [html.encode()[at : at + 2000] for at in range(0, len(html), 2000)]

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self.send_response(200)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.end_headers()
                for piece in pieces:
                    self.wfile.write(piece)
                    time.sleep(0.03)

            def log_message(self, *_: Any) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self.server.server_address[1]}/berita/jembatan"


def _page(sentences: int) -> str:
    text = Path(__file__).with_name("pasar_terapung.txt").read_text("utf-8")
    paragraphs = [line for line in text.splitlines() if line.strip()]
    body = "".join(f"<p>{line}</p>" for line in itertools.islice(itertools.cycle(paragraphs), sentences // 2))
    return f"<html><head><title>Pasar terapung</title></head><body><article><h1>Pasar terapung</h1>{body}</article></body></html>"


def _window() -> MainWindow:
    settings_store = SettingsStore(paths.settings_file())
    settings_store.change(welcomed=True, restore_tabs=False, allowed_hosts="127.0.0.1")  # where the page is served from
    window = MainWindow(services(Jobs(), settings_store, SessionStore(paths.session_file())))
    window.resize(*SIZE)
    window.show()
    window.furnish()
    return window


def _until(application: QApplication, done: Callable[[], bool], seconds: float = 120) -> None:
    end = time.monotonic() + seconds
    while not done():
        if time.monotonic() > end:
            raise TimeoutError("the window did not come to its end")
        application.processEvents()
        time.sleep(0.001)


def _longest_hold(application: QApplication) -> float:
    """The longest time, in seconds, that a timer of one millisecond had to wait while an article was read.

    The least of five readings: whatever else the machine does can only add to it.
    """
    window, server = _window(), SlowServer(_page(SENTENCES))
    holds = []
    for _ in range(5):
        ticks: list[float] = []
        timer = QTimer()
        timer.timeout.connect(lambda ticks=ticks: ticks.append(time.perf_counter()))
        timer.start(1)
        window.open(server.address)
        _until(application, lambda: not window.tabs.shown.busy)
        timer.stop()
        assert window.tabs.shown.total >= SENTENCES * 0.8, window.tabs.shown.message.text.text()
        holds.append(max(after - before for before, after in itertools.pairwise(ticks)))
    window.close()
    server.server.shutdown()
    return min(holds)


def _growth(application: QApplication) -> float:
    """How much larger the process gets, in per cent, while 200 articles are opened and closed in tabs of their own."""
    window = _window()
    sizes = []
    for number in range(ARTICLES):
        window.open(str(paths.sample()))
        _until(application, lambda: not window.tabs.shown.busy)
        window.tabs.close_tab(window.tabs.shown)
        if number in (ARTICLES // 5, ARTICLES - 1):
            _until(application, lambda: True)
            application.processEvents()
            gc.collect()
            sizes.append(_resident())
    window.close()
    return (sizes[-1] / sizes[0] - 1) * 100


def _resident() -> int:
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * 4096
