"""Pictures of an article at an address: they come after its text, from its site, and are kept with it."""

import contextlib

import pytest
from PySide6.QtGui import QColor

from gui.base.pictures import decode
from tests.faulty_server import Answer, FaultyServer
from tests.gui.base.test_pictures import TEXT, encoded, shown_in, wait_for_lane
from tests.gui.windows import settled, window
from translation import paths
from translation.library.pictures import pictures_of, thumbnails

JPEG = (("Content-Type", "image/jpeg"),)
BLUE = QColor(40, 40, 200)
LEAD, INSIDE = encoded("JPEG", 900, 500), encoded("JPEG", 640, 400, BLUE)


def paragraphs(count, word="jembatan"):
    return "".join(TEXT.replace("Jembatan", f"Untuk ke-{number} kalinya {word}") for number in range(1, count + 1))


def page_with(lead="/foto/jembatan.jpg", inside="/foto/rakit.jpg", texts=3):
    return f"""<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>Jembatan Baru Dibuka</title>
    <meta property="og:image" content="{lead}"></head><body><article><h1>Jembatan Baru Dibuka</h1>
    <figure><img src="{lead}"><figcaption>Warga menyeberangi jembatan itu. (Foto: Rina)</figcaption></figure>
    {paragraphs(texts)}<figure><img src="{inside}"><figcaption>Rakit yang dulu dipakai anak sekolah.</figcaption></figure>
    {paragraphs(texts, "sungai")}</article></body></html>""".encode()


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
    with contextlib.closing(made.services.library_queue.open_library()) as connection:
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


def test_one_that_fails_is_no_error_and_its_caption_stays(qtbot, server):
    server["/foto/jembatan.jpg"] = Answer(b"<html>dilarang</html>", "403 Forbidden")
    made, tab = opened(qtbot, server)
    qtbot.waitUntil(lambda: len(shown_in(tab.view)) == 1)
    wait_for_lane(qtbot, made)
    assert [text[:5] for _, text in shown_in(tab.view)] == ["Rakit"]
    assert "Warga menyeberangi jembatan itu." in tab.view.toPlainText()
    assert not tab.message.isVisible()
    server["/foto/jembatan.jpg"] = Answer(LEAD, headers=JPEG)
    tab.reload()
    qtbot.waitUntil(lambda: len(shown_in(tab.view)) == 2)
    assert pictures_asked(server) == ["/foto/jembatan.jpg", "/foto/rakit.jpg", "/foto/jembatan.jpg"]


@pytest.mark.parametrize("settings", [{"pictures": False}, {"pictures": True, "keep_articles": False}])
def test_they_are_fetched_if_the_reader_wants_them_and_kept_if_the_article_is(qtbot, server, settings):
    made, tab = opened(qtbot, server, **settings)
    if settings["pictures"]:
        qtbot.waitUntil(lambda: len(shown_in(tab.view)) == 2)
    wait_for_lane(qtbot, made)
    assert len(pictures_asked(server)) == (2 if settings["pictures"] else 0)
    made.close()
    assert not paths.library().exists() or LEAD[200:300] not in paths.library().read_bytes()


def test_a_private_tab_shows_them_and_keeps_none(qtbot, server):
    made = window(qtbot, allowed_hosts="127.0.0.1")
    made.menu_actions["private_tab"].trigger()
    made.open(server.url("/berita"))
    tab = settled(qtbot, made)
    qtbot.waitUntil(lambda: len(shown_in(tab.view)) == 2)
    assert set(tab.pictures.finder()().values()) == {LEAD, INSIDE}  # an export has them all the same
    made.close()
    files = [file for file in paths.library().parent.rglob("*") if file.is_file()]
    assert not [file for file in files if LEAD[200:300] in file.read_bytes()]


def test_a_page_that_is_opened_from_the_library_fetches_nothing(qtbot, server):
    made, tab = opened(qtbot, server, pictures=False)
    number = tab.number
    made.services.settings_store.change(pictures=True)
    qtbot.waitUntil(lambda: len(shown_in(tab.view)) == 2)  # the article is still the one that was fetched
    asked = len(server.asked)
    tab.open_kept(number)
    settled(qtbot, made)
    wait_for_lane(qtbot, made)
    assert len(server.asked) == asked


def test_a_tab_that_is_closed_lets_go_of_its_site(qtbot, server):
    server["/foto/jembatan.jpg"] = Answer(LEAD * 20, headers=JPEG, stall_after=4000)
    made, _ = opened(qtbot, server)
    qtbot.waitUntil(lambda: len(pictures_asked(server)) == 1)
    made.tabs.close_tab(made.tabs.shown)
    wait_for_lane(qtbot, made)  # which is free again long before the picture's time is up
    assert pictures_asked(server) == ["/foto/jembatan.jpg"]
    assert shown_in(made.tabs.shown.view) == []


def test_the_text_is_read_and_translated_while_a_picture_is_slow(qtbot, server):
    server["/foto/jembatan.jpg"] = Answer(LEAD, headers=JPEG, before=25)
    _, tab = opened(qtbot, server)  # which waits until all is translated
    assert tab.done == tab.total > 0
    assert shown_in(tab.view) == []


@pytest.mark.parametrize("row", [1, 2, 6, 13, 14, 15, 20])
def test_what_is_being_read_does_not_move_when_one_arrives(qtbot, server, row):
    server["/berita"] = Answer(page_with(texts=12))
    made, tab = opened(qtbot, server, pictures=False)
    made.resize(800, 400)
    tab.view.scroll_to(row, 5)
    held = tab.view.place_on_screen()
    before = tab.view.verticalScrollBar().value()
    made.services.settings_store.change(pictures=True)
    qtbot.waitUntil(lambda: len(shown_in(tab.view)) == 2)
    assert tab.view.place_on_screen() == held
    assert tab.view.verticalScrollBar().value() > before


def test_a_picture_that_comes_sets_no_other_row_anew(qtbot, server, monkeypatch):
    _, tab = opened(qtbot, server, pictures=False)
    monkeypatch.setattr(tab.view, "_typeset", lambda: pytest.fail("the whole article was set anew"))
    image = decode(INSIDE)
    tables = list(tab.view._sheet.tables)
    tab.view.show_picture(server.url("/foto/rakit.jpg"), image)
    assert [text[:5] for _, text in shown_in(tab.view)] == ["Rakit"]
    assert tab.view._sheet.tables == tables
