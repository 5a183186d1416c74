"""Libraries that the tests of the panel look into: real files, made by the program's own functions or by plain SQL."""

import contextlib
import random
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage, QPainter

from translation.document import (
    Article,
    BilingualBlock,
    BilingualDocument,
    Block,
    Doubt,
    DoubtKind,
    Kind,
    Page,
    SentencePair,
)
from translation.library import articles
from translation.library.storage import store

START = datetime(2024, 5, 6, 7, 8, tzinfo=UTC)
TITLES = (
    ("Jembatan Gantung Dibuka", "Suspension Bridge Opens"),
    ("Harga Beras Turun", "Rice Prices Fall"),
    ("Nelayan Menunggu Angin", "Fishermen Await the Wind"),
)


def document(number, *, translated=True, doubtful=False):
    """The ``number``-th article of a library: a title and one sentence."""
    title, english = TITLES[number % len(TITLES)]
    doubts = (Doubt(DoubtKind.NUMBER, str(number)),) if doubtful else ()
    pairs = (
        SentencePair(f"{title} {number}", f"{english} {number}" if translated else None),
        SentencePair(f"Berita ke-{number} dari desa.", f"News number {number} from the village." if translated else None, doubts),
    )  # fmt: skip
    rows = (
        BilingualBlock(Block(Kind.TITLE, pairs[0].source), pairs[:1]),
        BilingualBlock(Block(Kind.PARAGRAPH, pairs[1].source), pairs[1:]),
    )
    article = Article(
        pairs[0].source,
        (rows[1].block,),
        site=f"situs{number % 2}.example",
        url=f"https://situs{number % 2}.example/berita/{number}",
        published=START + timedelta(days=number),
    )
    return BilingualDocument(article, rows, "upper-caser" if translated else "", START if translated else None)


def fill(file, count, **kind):
    """A library of so many articles, the last the newest; their numbers, the newest first."""
    with contextlib.closing(store.open_library(file)) as connection:
        numbers = [save(connection, number, **kind) for number in range(count)]
    return numbers[::-1]


def save(connection, number, **kind):
    made = document(number, **kind)
    html = "".join(f"<p>{row.block.text}</p>" for row in made.rows[1:])
    page = Page(f"<html><title>{made.article.title}</title><body><article><h1>{made.article.title}</h1>{html}</article></body></html>", made.article.url)  # fmt: skip
    return articles.save(connection, made, page, source=made.article.url, at=START + timedelta(hours=number))


def fill_fast(file, count):
    """A library of many articles that are only good for lists."""
    with contextlib.closing(store.open_library(file)) as connection:
        connection.execute("BEGIN")
        connection.executemany(
            "INSERT INTO article (key, lasting, title, title_target, site, url, published, dated, added, opened, sentences, "
            "translated, indexed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 30, ?, 1)",
            (
                (
                    f"k{number}", f"l{number}", f"Judul berita nomor {number}", f"Title of news number {number}",
                    f"situs{number % 40}.example", f"https://situs.example/{number}", 1.7e9 + 60 * number,
                    1.7e9 + 60 * number, 1.7e9 + 61 * number, 1.7e9 + 62 * number, 30 - number % 3,
                )
                for number in range(count)
            ),
        )  # fmt: skip
        connection.execute("COMMIT")


def picture(width=640, height=400, kind="PNG"):
    """The bytes of a picture that is red to the left and blue to the right."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("blue"))
    painter = QPainter(image)
    painter.fillRect(0, 0, width // 2, height, QColor("red"))
    painter.end()
    return _as_bytes(image, kind)


def noise(width=400, height=300):
    """The bytes of a picture that cannot be made small by its format."""
    data = random.Random(1).randbytes(4 * width * height)
    return _as_bytes(QImage(data, width, height, QImage.Format.Format_RGB32), "PNG")


def _as_bytes(image, kind):
    device = QBuffer()
    device.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(device, kind)
    return bytes(device.data().data())
