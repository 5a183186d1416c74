"""Scenes of the library, the start page, the export and the search in the settings, for ``tests/screenshots.py``."""

import contextlib
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from tests import screenshots

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from gui.main_window import MainWindow

# Title, English title, site, tags, whether there is a picture, rows that were read, rows that are translated.
SHELF = (
    ("Jembatan gantung di Desa Sukamaju dibuka kembali setelah diperbaiki dua tahun oleh warga",
     "Suspension bridge in Sukamaju reopens after two years of repairs", "Koran Pagi", ("desa", "jembatan"), True, 4, 20),
    ("Harga beras turun", "Rice prices fall", "Majalah Tani", (), False, 0, 20),
    ("Nelayan menunggu angin timur", "Fishermen await the east wind", "Berita Laut", ("laut",), True, 0, 20),
    ("Perpustakaan kota membuka cabang keempat", "City library opens its fourth branch", "Koran Pagi",
     ("kota", "pendidikan dan kebudayaan"), False, 13, 8),
    ("Pasar terapung ramai lagi", "Floating market is busy again", "Warta Banua", (), True, 16, 20),
    ("مدينة قديمة على النهر", "Old city on the river", "Kabar Dunia", ("dunia",), False, 0, 20),
    ("Guru muda mengajar di pulau terluar", "Young teacher works on the outermost island", "Berita Laut", (), False, 20, 20),
)  # fmt: skip
ROWS = 20


def fill(file: "Path") -> None:
    """A library of a few articles: read, begun, unread, with pictures and tags; once."""
    from tests.gui.library.shelf import picture
    from translation.document import Article, BilingualBlock, BilingualDocument, Block, Kind, SentencePair
    from translation.library import articles, marks, pictures
    from translation.library.storage.store import open_library

    with contextlib.closing(open_library(file)) as connection:
        for number, (title, english, site, tags, has_picture, read, translated) in enumerate(SHELF):
            rows = [BilingualBlock(Block(Kind.TITLE, title), (SentencePair(title, english),))]
            for row in range(ROWS):
                words = f"Kalimat ke-{row} dari berita {number}."
                pair = SentencePair(words, f"Sentence {row} of news {number}." if row < translated else None)
                rows.append(BilingualBlock(Block(Kind.PARAGRAPH, words), (pair,)))
            url = f"https://{site.replace(' ', '').lower()}.example/{number}"
            article = Article(title, tuple(row.block for row in rows[1:]), site=site, url=url)
            at = datetime.now(UTC) - timedelta(hours=9 * number)
            saved = articles.save(connection, BilingualDocument(article, tuple(rows), "Tiny", at), at=at)
            marks.tag(connection, [saved], tags)
            if has_picture:
                pictures.set_image(connection, saved, picture())
            if read:
                marks.leave_at(connection, saved, read, finished=read == ROWS)
            if number == 1:
                marks.star(connection, [saved])


def library(window: "MainWindow") -> None:
    """The library beside the article, with one article chosen."""
    fill(window.services.library_queue.file)
    window.services.settings_store.change(library_shown=True)
    panel = window.library.panel
    panel.renew()
    screenshots.wait(lambda: panel.model.has_come and panel.model.rowCount() >= len(SHELF))
    panel.list.choose(1)


def empty(window: "MainWindow") -> None:
    """A search in the library that finds nothing."""
    library(window)
    window.library.panel.field.search_for("gajah terbang")
    screenshots.wait(lambda: window.library.panel.stack.currentWidget() is window.library.panel.empty)


def start(window: "MainWindow") -> None:
    """The start page with an address in the clipboard."""
    from PySide6.QtGui import QGuiApplication

    fill(window.services.library_queue.file)
    for number in range(3):
        window.services.session_store.remember(f"https://lama.example/{number}", f"Berita lama nomor {number}")
    QGuiApplication.clipboard().setText("https://koran.example/baca/2026/11/30/jembatan-gantung-dibuka-kembali")
    window.menu_actions["new_tab"].trigger()
    page = window.tabs.shown.panes.start_page
    screenshots.wait(lambda: len(page.buttons) > 6)  # type: ignore[union-attr]


def export(window: "MainWindow") -> "QWidget":
    """The export dialog with its first page."""
    from gui.exporting.dialog import ExportDialog

    screenshots.wait(lambda: not window.tabs.shown.busy)
    window.menu_actions["export"].trigger()
    screenshots.wait(lambda: any(one.isVisible() for one in window.findChildren(ExportDialog)))
    dialog = next(one for one in window.findChildren(ExportDialog) if one.isVisible())
    screenshots.wait(lambda: not dialog.preview.waiting)
    return dialog


def settings_search(window: "MainWindow") -> "QWidget":
    """What a search in the settings finds."""
    from gui.settings.dialog import SettingsDialog

    window.menu_actions["settings"].trigger()
    dialog = next(one for one in window.findChildren(SettingsDialog) if one.isVisible())
    dialog.page_list.field.setText("proxy")
    return dialog
