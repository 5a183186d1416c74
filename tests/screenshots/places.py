"""Scenes of the library, the start page, the export and the search in the settings."""

import contextlib
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from gui.exporting.dialog import ExportDialog
from gui.library.collections_dialog import CollectionsDialog
from gui.library.versions_dialog import VersionsDialog
from gui.settings.dialog import SettingsDialog
from tests.gui.library.shelf import picture
from tests.screenshots.stage import wait
from translation.document import Article, BilingualBlock, BilingualDocument, Block, Kind, SentencePair
from translation.library import articles, marks, pictures
from translation.library.articles import save
from translation.library.collections import lasting_names, new_collection, put
from translation.library.storage.store import open_library
from translation.library.versions import Version

if TYPE_CHECKING:
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
    wait(lambda: panel.model.has_come and panel.model.rowCount() >= len(SHELF))
    panel.list.choose(1)


def empty(window: "MainWindow") -> None:
    """A search in the library that finds nothing."""
    library(window)
    window.library.panel.field.search_for("gajah terbang")
    wait(lambda: window.library.panel.stack.currentWidget() is window.library.panel.empty)


def start(window: "MainWindow") -> None:
    """The start page with an address in the clipboard."""

    fill(window.services.library_queue.file)
    for number in range(3):
        window.services.session_store.remember(f"https://lama.example/{number}", f"Berita lama nomor {number}")
    QGuiApplication.clipboard().setText("https://koran.example/baca/2026/11/30/jembatan-gantung-dibuka-kembali")
    window.menu_actions["new_tab"].trigger()
    page = window.tabs.shown.panes.start_page
    wait(lambda: len(page.buttons) > 6)  # type: ignore[union-attr]


def export(window: "MainWindow") -> QWidget:
    """The export dialog with its first page."""

    wait(lambda: not window.tabs.shown.busy)
    window.menu_actions["export"].trigger()
    wait(lambda: any(one.isVisible() for one in window.findChildren(ExportDialog)))
    dialog = next(one for one in window.findChildren(ExportDialog) if one.isVisible())
    wait(lambda: not dialog.preview.waiting)
    return dialog


def settings_search(window: "MainWindow") -> QWidget:
    """What a search in the settings finds."""

    window.menu_actions["settings"].trigger()
    dialog = next(one for one in window.findChildren(SettingsDialog) if one.isVisible())
    dialog.page_list.field.setText("proxy")
    return dialog


def versions(window: "MainWindow") -> QWidget | None:

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


def collections(window: "MainWindow") -> QWidget | None:

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
