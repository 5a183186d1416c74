"""Every scene in every language, size, scale and theme: drawn, and checked while it is there.

A window is made once for a scene, a language and a size of letters; sizes, scales and themes change while it is open, as
they do for a reader. Places do not depend on colours, so they are checked once for a size, and colours once for a theme.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from tests.screenshots import geometry, painted
from tests.screenshots.scenes import ENOUGH, SCENES, Scene
from tests.screenshots.stage import SCALES, SIZES, put_on_screen, settle, wait, window_for
from translation import openers
from translation.settings import Settings

if TYPE_CHECKING:
    from gui.main_window import MainWindow
    from translation.openers import OpenModel

THEMES = ("light", "dark", "sepia", "contrast")
LANGUAGES = ("en", "id")
LETTERS = ("usual", "large")  # as the system has them, and twice as large (WCAG 2.2, 1.4.4)
PATIENCE = 2.0  # seconds until what is still wrong counts: some parts find their places one after the other


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which pictures; without a folder they are checked and not kept."""

    scenes: tuple[str, ...]
    languages: tuple[str, ...]
    letters: tuple[str, ...]
    folder: Path | None


def draw(wanted: Wanted) -> dict[str, list[str]]:
    """Draw the pictures into their folder; every fault, with the pictures that have it."""
    application = QApplication(["dwibaca"])
    application.setApplicationDisplayName("Dwibaca")
    open_model = openers.ModelOpener()
    found: dict[str, list[str]] = {}
    if wanted.folder is not None:
        wanted.folder.mkdir(parents=True, exist_ok=True)
    for letters in wanted.letters:
        with _letters(application, letters) as points:
            for name in wanted.scenes:
                for language in wanted.languages:
                    settings = {"language": language, "font_points": points}
                    with _set(application, SCENES[name], open_model, settings) as (window, drawn):
                        start = f"{name}-{language}"
                        for picture, faults in _taken(window, drawn, wanted.folder, start, letters):
                            print(picture, *faults, sep="\n    ", flush=True)
                            for fault in faults:
                                found.setdefault(fault, []).append(picture)
    return found


@contextmanager
def _letters(application: QApplication, letters: str) -> Iterator[float]:
    """Give the window letters of this size; the points of the article's."""
    usual, font = application.font(), application.font()
    factor = 1 if letters == "usual" else 2
    font.setPointSizeF(usual.pointSizeF() * factor)
    application.setFont(font)
    yield Settings().font_points * factor
    application.setFont(usual)


@contextmanager
def _set(
    application: QApplication, scene: Scene, open_model: "OpenModel", settings: dict[str, object]
) -> "Iterator[tuple[MainWindow, QWidget]]":
    """A window in which the scene is set, and what of it is to be drawn."""
    chosen = {
        "theme": "light", "layout": scene.layout, "welcomed": not scene.first, "keep_articles": scene.keeps,
        "library_shown": False, "inbox_shown": False, "notes_shown": False,
    }  # fmt: skip
    with window_for(application, open_model, SIZES[-1], {**settings, **chosen}) as window:
        put_on_screen(window, SIZES[-1], 1)
        window.begin([])
        tab = window.tabs.shown
        if scene.source:
            tab.open(scene.source)
        wait(lambda: tab.done >= ENOUGH or not tab.busy)
        drawn = scene.act(window) or window
        wait(lambda: not tab.busy)
        settle()
        yield window, drawn
        if drawn is not window:
            drawn.close()


def _taken(
    window: "MainWindow", drawn: QWidget, folder: Path | None, start: str, letters: str
) -> Iterator[tuple[str, list[str]]]:
    """Draw it in every size, scale and theme: the name of each picture, and what is wrong in it."""
    at_first = drawn.size()
    change = window.services.settings_store.change
    for scale in SCALES if letters == "usual" and folder is not None else SCALES[:1]:
        for size in SIZES:
            put_on_screen(window, size, scale)
            if drawn is not window:
                drawn.resize(at_first)
                put_on_screen(drawn, size, scale)
            settle()
            places = _settled_faults(drawn)
            for theme in THEMES if letters == "usual" and (folder or size == SIZES[0]) else THEMES[:1]:
                change(theme=theme)
                settle(40)
                picture = drawn.grab()
                faults = [*places, *painted.faint(drawn, picture.toImage())]
                places = []
                name = f"{start}-{theme}-{size[0]}x{size[1]}@{scale}{'' if letters == 'usual' else letters}"
                if folder is not None:
                    picture.save(str(folder / f"{name}.png"))
                yield name, faults
    change(theme=THEMES[0])


def _settled_faults(drawn: QWidget) -> list[str]:
    until = time.monotonic() + PATIENCE
    while (faults := geometry.faults(drawn)) and time.monotonic() < until:
        settle(100)
    return faults
