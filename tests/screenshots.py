"""Pictures of the window as a reader sees it, to be looked at: ``make screenshots``.

Each is drawn off the screen, in themes, languages, sizes and scales that hardly anybody has all of. They lie in
``build/screenshots`` afterwards; nothing is compared, a person judges them. ``make screenshots ARGS="readme"`` generates
the pictures in README instead.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QApplication, QWidget

    from gui.main_window import MainWindow
    from gui.models.dialog import ModelsDialog
    from translation.openers import OpenModel

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "build" / "screenshots"
SIZES = ((800, 600), (1280, 720), (1920, 1200))
SCALES = ("1", "2")
THEMES = ("light", "dark", "sepia", "contrast")
LANGUAGES = ("en", "id")
PATIENCE = 60.0  # seconds for one picture
ENOUGH = 40  # sentences of an article that is not translated to its end
SENTENCE = "Pemerintah daerah menyatakan bahwa pembangunan jembatan itu akan selesai tahun depan. "


def main(arguments: list[str]) -> int:
    """Draw all pictures, or those whose scene is named; the exit code."""
    if arguments[:1] == ["readme"]:
        from tests import readme_pictures

        return readme_pictures.main(arguments[1:])
    parser = argparse.ArgumentParser(prog="screenshots.py", description=__doc__.splitlines()[0])
    parser.add_argument("scenes", nargs="*", help=f"of {', '.join(SCENES)}; all without one; or readme")
    parser.add_argument("--out", type=Path, default=FOLDER)
    parser.add_argument("--scale", choices=SCALES, help="one scale alone, in this process")
    chosen = parser.parse_args(arguments)
    if chosen.scale is None:
        codes = [
            subprocess.run(
                [sys.executable, "-m", "tests.screenshots", *arguments, "--scale", scale],
                cwd=ROOT,
                env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": scale},
            ).returncode
            for scale in SCALES
        ]
        return max(codes)
    chosen.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="dwibaca-") as home:
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
            os.environ[name] = home
        for file in draw(chosen.scenes or list(SCENES), chosen.out, chosen.scale):
            print(file, flush=True)
    return 0


@dataclass(frozen=True, slots=True)
class Scene:
    """What is done in a window before its picture is taken; ``act`` gives the widget to draw, the window without one.

    ``source`` is what it opens; it is the first start where ``first`` says so, and the article is kept where it
    ``keeps`` it.
    """

    source: str | bytes
    act: "Callable[[MainWindow], QWidget | None]" = lambda window: None
    layout: str = "side"
    first: bool = False
    keeps: bool = False  # the article is in the library


def _lit(window: "MainWindow") -> None:
    from gui.reading.reading_state import SentencePosition

    window.tabs.shown.view.choose(SentencePosition(2, 1), show=False)


def _notes(window: "MainWindow") -> None:
    """Highlights in every colour, notes beside the text or over it, and the bar at a selection."""
    from gui.reading.reading_state import SentencePosition
    from gui.reading.view.text_formats import Side
    from translation.annotations import Colour

    tab = window.tabs.shown
    wait(lambda: not tab.busy and tab.lasting != "")
    answered: list[object] = []
    window.services.library_queue.ask(lambda _: True, answered.append)
    wait(lambda: answered != [])  # and so is what an earlier picture has marked
    if any(one.annotation.note for one in tab.notes.placed) or tab.reading is None:
        return
    for place, colour, note in (
        ((2, 1), Colour.YELLOW, "Why the United States, and not Russia?\nSee https://example.org/csto."),
        ((3, 0), Colour.GREEN, ""),
        ((3, 1), Colour.PINK, "Compare with the article of Tuesday."),
        ((4, 0), Colour.UNDERLINE, ""),
    ):
        tab.view.choose(SentencePosition(*place))
        tab.notes.mark(colour)
        if note:
            tab.notes.type_note(tab.view.current_mark, note)
    tab.notes.keep()
    end = SentencePosition(5, 1)
    words = tab.reading.pair(end).source.split()
    tab.view.choose(None)
    tab.view.verticalScrollBar().setValue(0)
    tab.view.setTextCursor(tab.view._span(end, Side.SOURCE, 0, len(" ".join(words[:3]))))
    tab.view.settled.emit()
    tab.notes.mark(Colour.BLUE)
    tab.view.choose(SentencePosition(3, 1), show=False)
    if not tab.beside.pane.isVisible():
        tab.notes.write()


def _all_notes(window: "MainWindow") -> None:
    _notes(window)
    window.menu_actions["all_notes"].trigger()
    wait(lambda: window.notes.panel.model.rowCount() > 0)


def _find_words(window: "MainWindow") -> None:
    from gui.reading.reading_state import SentencePosition

    window.tabs.shown.view.choose(SentencePosition(5, 0))
    window.tabs.shown.finding.open()
    window.tabs.shown.find_bar.field.setText("Armenia")
    window.tabs.shown.finding.look()


def _word_card(window: "MainWindow") -> None:
    from gui.reading.reading_state import SentencePosition
    from gui.reading.view.text_formats import Side
    from gui.reading.view.word_view import WordPlace
    from gui.words.card.lookups import WordLookups

    tab, place = window.tabs.shown, SentencePosition(2, 1)
    window.services.dictionary.prepare()
    wait(lambda: window.services.dictionary.ready and not tab.busy)
    words, reading = tab.findChild(WordLookups), tab.reading
    if words is None or reading is None:
        raise RuntimeError("there is no article")
    words.offer(says=True, adds=True)
    text = reading.pair(place).source
    tab.view.choose(place)
    tab.view.word_wanted.emit(WordPlace(place, Side.SOURCE, text.index("menghentikan")))
    settle()


def _fail(window: "MainWindow") -> None:
    window.open("https://berita.invalid/2024/05/06/jembatan", here=True)


def _dialog(name: str) -> "Callable[[MainWindow], QWidget | None]":
    def act(window: "MainWindow") -> "QWidget | None":
        from PySide6.QtWidgets import QDialog

        window.menu_actions[name].trigger()
        return next((child for child in window.findChildren(QDialog) if child.isVisible()), None)

    return act


def _place(name: str) -> "Callable[[MainWindow], QWidget | None]":
    """A scene of ``tests/screenshot_places.py``, which is loaded with the window and not before."""

    def act(window: "MainWindow") -> "QWidget | None":
        from tests import screenshot_places

        drawn: QWidget | None = getattr(screenshot_places, name)(window)
        return drawn

    return act


def _settings_page(name: str) -> "Callable[[MainWindow], QWidget | None]":
    def act(window: "MainWindow") -> "QWidget | None":
        from gui.settings.dialog import SettingsDialog

        window.menu_actions["settings"].trigger()
        dialog = next(one for one in window.findChildren(SettingsDialog) if one.isVisible())
        dialog.stack.setCurrentIndex(dialog.pages.index(getattr(dialog, name)))
        if name == "network":
            dialog.network.settings_store.change(proxy="http://ani@proxy.example:3128", allowed_hosts="nas.local")
            dialog.network.hosts.setText("nas.local http://10.0.0.7")
            dialog.network.hosts.editingFinished.emit()
        return dialog

    return act


def _sign_ins(window: "MainWindow") -> "QWidget | None":
    from translation.secrets.sign_ins import Hidden, SignIn, password_secret

    known = (SignIn("https://koran.example", "ani@surat.example"), SignIn("https://www.berita.example:8443"))
    window.services.password_store.keep_for_now("https://majalah.example", password_secret("ani", Hidden("-")))
    dialog = _settings_page("sign_ins")(window)
    window.services.settings_store.change(sign_ins=known, proxy="http://ani@proxy.example:3128")
    return dialog


def _sign_in(window: "MainWindow") -> "QWidget | None":
    from gui.settings.sign_in_dialog import SignInDialog

    dialog = SignInDialog(parent=window)
    dialog.show()
    dialog.site.setText("koran.example")
    dialog.kind.setCurrentIndex(1)
    dialog.cookie.setText("Cookie: session=1; user=2")
    return dialog


def _not_read(window: "MainWindow") -> None:
    from translation.errors import SecretNotRead
    from translation.secrets.password_store import SAID, Trouble

    happened, advice = SAID[Trouble.LOCKED]
    assert advice is not None
    window.show_error(SecretNotRead(happened, advice, "https://koran.example"))


def _models(window: "MainWindow") -> "ModelsDialog":
    """The models' window with a list that was fetched, from a page of the test's own."""
    from gui.models.dialog import ModelsDialog as Models
    from translation.engine.models.json_cache import write_note
    from translation.engine.models.offers.index import USUAL, kept_in

    entries = [
        {
            "package_version": version, "from_code": code, "from_name": name, "to_code": "en", "to_name": "English",
            "code": f"translate-{code}_en", "links": [f"https://models.example/{code}"], "size": 61_000_000,
        }
        for code, name, version in (("id", "Indonesian", "1.9"), ("ms", "Malay", "1.9"))
    ]  # fmt: skip
    fetched = datetime.now(UTC) - timedelta(days=3)
    write_note(kept_in(USUAL), {"address": USUAL, "fetched": fetched.isoformat(), "index": entries})
    window.menu_actions["models"].trigger()
    dialog = window.findChild(Models)
    assert isinstance(dialog, Models)
    wait(lambda: dialog.list.rows != [] and any(row.recommended and row.seconds for row in dialog.list.rows))
    dialog.list.choose_offer()
    return dialog


def _licence(window: "MainWindow") -> "QWidget | None":
    """The question before the first download of a model that is not for commercial use."""
    from gui.models.licence_dialog import LicenceDialog

    dialog = _models(window)
    dialog.list.choose("nllb-200-distilled-600m-int8")
    dialog.details.install.click()
    question = dialog.findChild(LicenceDialog)
    assert isinstance(question, LicenceDialog)
    return question


def _begun(window: "MainWindow") -> "QWidget | None":
    """A download of several files that was paused in its largest one."""
    from translation import paths
    from translation.engine.models.json_cache import write_note
    from translation.engine.models.offers.catalogue import as_table, catalogue

    model = catalogue().model("nllb-200-distilled-600m-int8")
    assert model is not None
    parts = paths.downloads() / f"{model.id}.parts"
    parts.mkdir(parents=True, exist_ok=True)
    with (parts / "model.bin.part").open("wb") as file:
        file.truncate(240_000_000)  # nothing but a hole
    write_note(paths.downloads() / f"{model.id}.json", {"model": as_table(model)})
    dialog = _models(window)
    dialog.list.choose(model.id)
    return dialog


def _versions(window: "MainWindow") -> "QWidget | None":
    from datetime import UTC, datetime

    from gui.library.versions_dialog import VersionsDialog
    from translation.document import Article, BilingualBlock, BilingualDocument, Block, Kind, SentencePair
    from translation.library.versions import Version

    def version(number: int, *sentences: tuple[str, str]) -> Version:
        rows = tuple(BilingualBlock(Block(Kind.PARAGRAPH, one), (SentencePair(one, two),)) for one, two in sentences)
        title = BilingualBlock(
            Block(Kind.TITLE, "Gempa di Cianjur"), (SentencePair("Gempa di Cianjur", "Quake in Cianjur"),)
        )
        article = Article("Gempa di Cianjur", tuple(row.block for row in rows), language="id")
        made = BilingualDocument(article, (title, *rows), "Tiny")
        return Version(number, number, datetime(2026, 11, 20 + number, 2, 30, tzinfo=UTC), made)

    panic = ("Warga panik dan berlarian ke luar rumah.", "Residents panicked and ran out of their houses.")
    power = ("Listrik padam di tiga kecamatan.", "The power is out in three districts.")
    hurt = ("Tiga orang luka ringan akibat gempa itu.", "Three people were slightly hurt in the quake.")
    more = ("Tujuh orang luka, dua di antaranya berat.", "Seven people were hurt, two of them seriously.")
    new = ("Presiden akan meninjau lokasi besok.", "The president will visit the site tomorrow.")
    more_hurt = ("Tujuh orang luka ringan akibat gempa itu.", "Seven people were slightly hurt in the quake.")
    versions = [
        version(1, panic, hurt, power),
        version(2, more_hurt, power, panic, new),
        version(3, more, power, panic, new),
    ]
    dialog = VersionsDialog("Gempa di Cianjur", versions, window)
    dialog.show()
    dialog.list.setCurrentRow(1)
    return dialog


def _collections(window: "MainWindow") -> "QWidget | None":
    import contextlib

    from gui.library.collections_dialog import CollectionsDialog
    from translation.document import Article, BilingualBlock, BilingualDocument, Block, Kind, SentencePair
    from translation.library.articles import save
    from translation.library.collections import lasting_names, new_collection, put
    from translation.library.storage.store import open_library

    titles = [
        ("Banjir Rendam Tiga Desa di Demak", "Floods Inundate Three Villages in Demak"),
        ("Tanggul Sungai Wulan Jebol", "Wulan River Dike Breached"),
        ("Pengungsi Mulai Pulang", "Displaced People Begin to Return"),
    ]
    with contextlib.closing(open_library(window.services.library_queue.file)) as connection:
        numbers = []
        for title, english in titles:
            row = BilingualBlock(Block(Kind.TITLE, title), (SentencePair(title, english),))
            article = Article(title, (), site="Warta", url=f"https://warta.example/{title.replace(' ', '-')}")
            numbers.append(save(connection, BilingualDocument(article, (row,), "Tiny")))
        names = lasting_names(connection, numbers)
        if not connection.execute("SELECT 1 FROM collection").fetchone():
            made = new_collection("Banjir di Demak", names).noted(names[1], "Ask the district office about the date.")
            put(connection, made)
            put(connection, new_collection("Pemilu 2029"))
    window.menu_actions["collections"].trigger()
    (dialog,) = window.findChildren(CollectionsDialog)
    wait(lambda: dialog.articles.count() == len(titles))
    dialog.articles.setCurrentRow(1)
    return dialog


LONG = ("Jembatan Itu\n\n" + "\n\n".join(SENTENCE * 3 for _ in range(600))).encode()


def _inbox(action: str = "") -> "Callable[[MainWindow], QWidget | None]":
    """The inbox with news of our own, or a window that one of its actions opens."""

    def act(window: "MainWindow") -> "QWidget | None":
        import contextlib

        from PySide6.QtCore import Qt

        from gui.following.dialog import FollowingDialog
        from gui.following.rules.dialog import RulesDialog
        from tests.gui.following import newsstand

        following = window.services.following
        with contextlib.closing(following.open_following()) as connection:
            if not connection.execute("SELECT 1 FROM source").fetchone():
                newsstand.fill(connection)
        panel = window.following.dock.panel
        window.services.settings_store.change(inbox_shown=True)
        window.resizeDocks([window.following.dock], [360], Qt.Orientation.Horizontal)
        wait(lambda: panel.model.rowCount() > 0 and bool(panel.facts.sources))
        panel.be_ready()
        if not action:
            return None
        window.menu_actions[action].trigger()
        dialog = next(one for one in window.findChildren(FollowingDialog) if one.isVisible())
        settle()
        for _ in range(2):  # what it asks at first, and what follows from the answer
            answered: list[object] = []
            following.ask(lambda _: True, answered.append)
            wait(partial(bool, answered))
            settle()
        if isinstance(dialog, RulesDialog):
            wait(lambda: bool(dialog.preview.text()))
        return dialog

    return act


SCENES: dict[str, Scene] = {
    "first": Scene("", first=True),
    "sample": Scene("", _lit),
    "find": Scene("", _find_words),
    "word_card": Scene("", _word_card),
    "stacked": Scene("", _lit, layout="stacked"),
    "long": Scene(LONG, lambda window: window.tabs.shown.stop()),
    "error": Scene("", _fail),
    "library": Scene("", _place("library")),
    "library_empty": Scene("", _place("empty")),
    "start": Scene("", _place("start")),
    "export": Scene("", _place("export")),
    "settings": Scene("", _dialog("settings")),
    "settings_search": Scene("", _place("settings_search")),
    "network": Scene("", _settings_page("network")),
    "server": Scene("", _settings_page("server")),
    "sign_ins": Scene("", _sign_ins),
    "sign_in": Scene("", _sign_in),
    "not_read": Scene("", _not_read),
    "models": Scene("", _models),
    "models_begun": Scene("", _begun),
    "models_licence": Scene("", _licence),
    "notes": Scene("", _notes, keeps=True),
    "notes_stacked": Scene("", _notes, layout="stacked", keeps=True),
    "all_notes": Scene("", _all_notes, keeps=True),
    "collections": Scene("", _collections),
    "versions": Scene("", _versions),
    "inbox": Scene("", _inbox()),
    "sources": Scene("", _inbox("sources")),
    "rules": Scene("", _inbox("rules")),
    "reading_ahead": Scene("", _inbox("reading_ahead"), keeps=True),
    "digest": Scene("", _inbox("digest"), keeps=True),
    "shortcuts": Scene("", _dialog("shortcuts")),
    "about": Scene("", _dialog("about")),
}


def draw(names: list[str], out: Path, scale: str) -> Iterator[Path]:
    """The file of each picture, as it is written."""
    from PySide6.QtWidgets import QApplication

    from translation import openers

    application = QApplication(["dwibaca"])
    application.setApplicationDisplayName("Dwibaca")
    open_model = openers.ModelOpener()
    for name in names:
        for language in LANGUAGES:
            for theme in THEMES:
                for size in SIZES:
                    picture = _draw(application, SCENES[name], open_model, language, theme, size)
                    file = out / f"{name}-{theme}-{language}-{size[0]}x{size[1]}@{scale}.png"
                    picture.save(str(file))
                    yield file


def _draw(
    application: "QApplication",
    scene: Scene,
    open_model: "OpenModel",
    language: str,
    theme: str,
    size: tuple[int, int],
) -> "QPixmap":
    chosen = {"language": language, "theme": theme, "layout": scene.layout, "welcomed": not scene.first}
    with window_for(application, open_model, size, {**chosen, "keep_articles": scene.keeps}) as window:
        window.begin([])
        tab = window.tabs.shown
        if scene.source:
            tab.open(scene.source)
        wait(lambda: tab.done >= ENOUGH or not tab.busy)
        drawn = scene.act(window) or window
        wait(lambda: not tab.busy)
        settle()
        return drawn.grab()


@contextmanager
def window_for(
    application: "QApplication", open_model: "OpenModel", size: tuple[int, int], settings: Mapping[str, Any]
) -> "Iterator[MainWindow]":
    """A window of this size with these settings, which is closed and gone afterwards."""
    from PySide6.QtCore import QEvent

    from gui.base import languages
    from gui.base.services import services
    from gui.base.stores.session_store import SessionStore
    from gui.base.stores.settings_store import SettingsStore
    from gui.jobs import Jobs
    from gui.main_window import MainWindow
    from gui.theme import themes
    from translation import paths

    settings_store = SettingsStore(paths.settings_file())
    settings_store.change(**{"language": "en", "theme": "light", "welcomed": True, "restore_tabs": False, **settings})
    themes.apply(application, settings_store.now.theme)
    languages.install(application, settings_store.now.language)
    window = MainWindow(services(Jobs(), settings_store, SessionStore(paths.session_file()), open_model=open_model))
    window.furnish()
    window.resize(*size)
    window.show()
    yield window
    window.close()
    window.deleteLater()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def wait(done: Callable[[], bool]) -> None:
    """Let the window live until something is done."""
    from PySide6.QtTest import QTest

    until = time.monotonic() + PATIENCE
    while not done():
        if time.monotonic() > until:
            raise TimeoutError("a picture was not ready in time")
        QTest.qWait(20)


def settle() -> None:
    """Let the window do what it puts off until it has been drawn."""
    from PySide6.QtTest import QTest

    QTest.qWait(150)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
