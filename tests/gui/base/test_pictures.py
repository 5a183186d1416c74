"""Pictures in the reading view: decoded within limits, and shown where they belong."""

import base64
import contextlib
import shutil
import struct
import time
import zlib

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage, QTextDocument

from gui.base.pictures import TALLEST, WIDEST, decode
from gui.jobs import at_once
from tests.gui.windows import settled, window
from translation.library.pictures import pictures_of, thumbnails

TEXT = (
    "<p>Jembatan sepanjang dua ratus meter itu dibuka oleh bupati pada Senin pagi di hadapan warga dari tiga desa. "
    "Warga menunggu sejak subuh untuk menyeberang pertama kali dengan berjalan kaki.</p>"
)
RED, BLUE = QColor(200, 40, 40), QColor(40, 40, 200)


def encoded(kind="PNG", width=64, height=48, colour=RED):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(colour)
    for x in range(0, width, 2):
        image.setPixelColor(x, height // 2, QColor((x * 37) % 256, (x * 91) % 256, (x * 13) % 256))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind)
    return bytes(buffer.data())


def png_of(width, height):
    """The beginning of a PNG that says it is this large."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = zlib.compress(bytes(width * 3 + 1) * 50)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def gif_of(*colours, size=40):
    """A GIF with a picture for each colour; every eighty pixels its decoder is told to begin anew (code 128)."""
    palette = b"".join(bytes((one.red(), one.green(), one.blue())) for one in colours).ljust(128 * 3, b"\0")
    frames = b""
    for number in range(len(colours)):
        codes = (b"\x80" + bytes([number]) * 80) * (size * size // 80) + b"\x81"
        blocks = [codes[start : start + 255] for start in range(0, len(codes), 255)]
        frames += b"\x2c" + struct.pack("<HHHHBB", 0, 0, size, size, 0, 7)
        frames += b"".join(bytes([len(block)]) + block for block in blocks) + b"\0"
    return b"GIF89a" + struct.pack("<HHBBB", size, size, 0xF6, 0, 0) + palette + frames + b"\x3b"


def turned(jpeg, orientation):
    """A JPEG that says by Exif how it is to be turned."""
    exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01" + struct.pack(">HHIHH", 0x0112, 3, 1, orientation, 0) + b"\0\0\0\0"
    return jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + jpeg[2:]


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_what_a_picture_is_tells_its_content(qapp, kind):
    image = decode(encoded(kind))
    assert (image.width(), image.height()) == (64, 48)
    assert abs(image.pixelColor(3, 3).red() - 200) < 12


def test_a_moving_one_shows_its_first_picture(qapp):
    image = decode(gif_of(BLUE, RED))
    assert (image.width(), image.height()) == (40, 40)
    assert image.pixelColor(20, 20) == BLUE


@pytest.mark.parametrize("size", [(3000, 2000), (5000, 200), (400, 6000)])
def test_a_large_one_is_made_to_fit(qapp, size):
    image = decode(encoded("JPEG", *size))
    assert image.width() <= WIDEST
    assert image.height() <= TALLEST
    assert abs(image.width() / image.height() - size[0] / size[1]) < 0.02 * size[0] / size[1]


def test_it_stands_upright(qapp):
    lying = turned(encoded("JPEG", 4000, 1000), 6)
    image = decode(lying)
    assert (image.width(), image.height()) == (600, TALLEST)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<!DOCTYPE html><html><body>Tidak ada</body></html>",
        b"<svg xmlns='http://www.w3.org/2000/svg' width='90' height='90'><rect width='90' height='90'/></svg>",
        encoded("JPEG")[:-200],
        encoded("JPEG")[:30],
        encoded("PNG")[:40],
        encoded("PNG", 1, 1),
        encoded("PNG", 600, 1),
        encoded("BMP"),
        png_of(60_000, 60_000),
        png_of(10_000, 5_000),
        b"RIFF\x10\0\0\0WEBPVP8 rusak",
        b"\x89PNG\r\n\x1a\n" + bytes(300),
    ],
    ids=["empty", "html", "svg", "cut", "cut-early", "cut-png", "dot", "line", "bmp", "bomb", "large", "webp", "zeros"],
)
@pytest.mark.qt_log_ignore("libpng|jpeg|webp|PNG|JPEG")
def test_what_is_not_sound_is_left_out(qapp, data):
    before = time.process_time()
    assert decode(data) is None
    assert time.process_time() - before < 5


def page(tmp_path, *, og="https://gambar.example/jembatan.jpg"):
    """A page saved whole, with a picture above its text and one in it."""
    shown = f"data:image/png;base64,{base64.b64encode(encoded(colour=BLUE, width=1000, height=600)).decode()}"
    (tmp_path / "Jembatan_files").mkdir(exist_ok=True)
    (tmp_path / "Jembatan_files" / "jembatan.jpg").write_bytes(encoded("JPEG", 900, 500))
    file = tmp_path / "Jembatan.html"
    file.write_text(
        f"""<html lang="id"><head><title>Jembatan Baru Dibuka</title><meta property="og:image" content="{og}"></head>
        <body><article><h1>Jembatan Baru Dibuka</h1><figure><img src="Jembatan_files/jembatan.jpg">
        <figcaption>Warga menyeberangi jembatan itu. (Foto: Rina)</figcaption></figure>{TEXT * 3}<figure><img src="{shown}">
        <figcaption>Rakit yang dulu dipakai anak sekolah.</figcaption></figure>{TEXT.replace("dua", "tiga") * 3}
        </article></body></html>""",
        "utf-8",
    )
    return file


def wait_for_lane(qtbot, made):
    """Wait until all jobs that were in the pictures' lane have ended."""
    ended = []
    made.services.jobs.start("pictures", at_once(lambda: None), owner="a test", on_done=ended.append)
    qtbot.waitUntil(lambda: bool(ended))


def shown_in(view):
    """The widths of the pictures in a view, each with the text of the row behind it."""
    found, block = [], view.document().begin()
    while block.isValid():
        for fragment in (part.fragment() for part in block):
            shape = fragment.charFormat()
            if shape.isImageFormat():
                name = shape.toImageFormat().name()
                image = view.document().resource(QTextDocument.ResourceType.ImageResource.value, name)
                after = block.next()
                while after.isValid() and not after.text().strip():
                    after = after.next()
                found.append((image.width(), after.text()))
        block = block.next()
    return found


def test_the_pictures_of_a_saved_page_stand_above_their_captions(qtbot, tmp_path):
    made = window(qtbot)
    made.open(str(page(tmp_path)))
    view = settled(qtbot, made).view
    qtbot.waitUntil(lambda: len(shown_in(view)) == 2)
    assert [(width, text[:5]) for width, text in shown_in(view)] == [(900, "Warga"), (1000, "Rakit")]


def test_they_come_and_go_with_the_setting(qtbot, tmp_path):
    made = window(qtbot, pictures=False)
    made.open(str(page(tmp_path)))
    view = settled(qtbot, made).view
    wait_for_lane(qtbot, made)
    assert shown_in(view) == []
    made.services.settings_store.change(pictures=True)
    qtbot.waitUntil(lambda: len(shown_in(view)) == 2)
    made.services.settings_store.change(pictures=False)
    qtbot.waitUntil(lambda: not shown_in(view))


def test_the_next_article_has_its_own(qtbot, tmp_path):
    made = window(qtbot)
    made.open(str(page(tmp_path)))
    view = settled(qtbot, made).view
    qtbot.waitUntil(lambda: len(shown_in(view)) == 2)
    text = tmp_path / "lain.txt"
    text.write_text("Pasar Dibuka\n\nPasar itu dibuka pagi tadi. Warga senang sekali.\n", "utf-8")
    made.open(str(text), here=True)
    settled(qtbot, made)
    qtbot.waitUntil(lambda: not shown_in(view) and not view._pictures)


def test_a_file_that_has_gone_leaves_the_article_as_it_is(qtbot, tmp_path):
    made = window(qtbot)
    file = page(tmp_path)
    made.open(str(file))
    tab = settled(qtbot, made)
    qtbot.waitUntil(lambda: len(shown_in(tab.view)) == 2)
    file.unlink()
    tab.pictures.look_again()
    wait_for_lane(qtbot, made)
    assert not tab.message.isVisible()
    assert len(shown_in(tab.view)) == 2


def test_a_closed_tab_gets_none(qtbot, tmp_path):
    made = window(qtbot)
    made.open(str(page(tmp_path)))
    settled(qtbot, made).pictures.look_again()
    made.tabs.close_tab(made.tabs.shown)
    wait_for_lane(qtbot, made)
    assert shown_in(made.tabs.shown.view) == []


def test_an_article_of_the_library_opens_where_it_was_left_with_its_picture(qtbot, tmp_path):
    file = page(tmp_path)
    made = window(qtbot)
    made.resize(620, 320)
    made.open(str(file))
    tab = settled(qtbot, made)
    tab.view.scroll_to(4)
    row, number = tab.row, tab.number
    assert row > 0
    with contextlib.closing(made.services.library_queue.open_library()) as connection:
        qtbot.waitUntil(lambda: len(pictures_of(connection, number, "")) == 2)
        assert thumbnails(connection, [number])
    made.close()
    file.unlink()
    shutil.rmtree(next(tmp_path.glob("*_files")))
    again = window(qtbot, keep_articles=False)  # what is kept can be read all the same
    again.open_kept(number)
    tab = settled(qtbot, again)
    assert tab.row == row
    qtbot.waitUntil(lambda: "\ufffc" in tab.view.toPlainText())
