"""Pictures of an article at an address: they come after its text, from its site, and are kept with it."""

import contextlib

import pytest
from PySide6.QtGui import QColor

from tests.faulty_server import Answer, FaultyServer
from tests.gui.test_pictures import TEXT, encoded, shown_in, wait_for_lane
from tests.gui.windows import settled, window
from translation.library.pictures import pictures_of, thumbnails

JPEG = (("Content-Type", "image/jpeg"),)
BLUE = QColor(40, 40, 200)
LEAD, INSIDE = encoded("JPEG", 900, 500), encoded("JPEG", 640, 400, BLUE)


def page_with(lead="/foto/jembatan.jpg", inside="/foto/rakit.jpg", texts=3):
    return f"""<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>Jembatan Baru Dibuka</title>
    <meta property="og:image" content="{lead}"></head><body><article><h1>Jembatan Baru Dibuka</h1>
    <figure><img src="{lead}"><figcaption>Warga menyeberangi jembatan itu. (Foto: Rina)</figcaption></figure>
    {TEXT * texts}<figure><img src="{inside}"><figcaption>Rakit yang dulu dipakai anak sekolah.</figcaption></figure>
    {TEXT.replace("dua", "tiga") * texts}</article></body></html>""".encode()


@pytest.fixture
def server():
    with FaultyServer() as server:
        server["/berita"] = Answer(page_with())
        server["/foto/jembatan.jpg"] = Answer(LEAD, headers=(*JPEG, ("Set-Cookie", "kenal=saya; Path=/")))
        server["/foto/rakit.jpg"] = Answer(INSIDE, headers=JPEG)
        yield server


def opened(qtbot, server, **settings):
    made = window(qtbot, **{"allowed_hosts": "127.0.0.1", **settings})
    made.open(server.url("/berita"))
    return made, settled(qtbot, made)


def pictures_asked(server):
    return [path for path in server.paths() if path.startswith("/foto")]


def test_they_come_after_the_text_and_stand_above_their_captions(qtbot, server):
    _, tab = opened(qtbot, server)
    qtbot.waitUntil(lambda: len(shown_in(tab.view)) == 2)
    assert [(width, text[:5]) for width, text in shown_in(tab.view)] == [(900, "Warga"), (640, "Rakit")]
    assert server.paths() == ["/berita", "/foto/jembatan.jpg", "/foto/rakit.jpg"]


def test_they_are_kept_with_the_article_and_never_fetched_again(qtbot, server):
    made, tab = opened(qtbot, server)
    number = tab.number
    with contextlib.closing(made.desk.open_library()) as connection:
        qtbot.waitUntil(lambda: len(pictures_of(connection, number, "")) == 2)
        assert pictures_of(connection, number, "") == {
            server.url("/foto/jembatan.jpg"): LEAD,
            server.url("/foto/rakit.jpg"): INSIDE,
        }
        assert thumbnails(connection, [number])
    made.close()
    asked = len(server.asked)
    again = window(qtbot, allowed_hosts="127.0.0.1")
    again.open_kept(number)
    tab = settled(qtbot, again)
    qtbot.waitUntil(lambda: len(shown_in(tab.view)) == 2)
    assert len(server.asked) == asked
    tab.reload()
    settled(qtbot, again)
    qtbot.waitUntil(lambda: len(shown_in(tab.view)) == 2)
    wait_for_lane(qtbot, again)
    assert server.paths()[asked:] == ["/berita"]
