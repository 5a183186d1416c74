"""A page that a browser has handed over is read like any other, and its file is gone."""

import pytest

from tests.article.pictures.test_saved import png
from tests.gui.windows import TEXT, read, settled, window
from translation import paths
from translation.browser.handed_pages import HandedPage, as_mhtml, put_aside

URL = "https://warta.example/jembatan"
PICTURE = "https://gambar.example/jembatan.png"


def page(title="Jembatan Dari Peramban"):
    paragraphs = "".join(f"<p>{part}</p>" for part in TEXT.split("\n\n")[1:])
    picture = f'<figure><img src="{PICTURE}"><figcaption>Jembatan itu.</figcaption></figure>'
    html = f"<!DOCTYPE html><html><body><article><h1>{title}</h1>{picture}{paragraphs}</article></body></html>"
    return as_mhtml(URL, html.encode(), [(PICTURE, png((40, 120, 200)))])


def handed(*, private=False):
    return str(put_aside(HandedPage(page(), private)))


def test_it_is_read_kept_and_its_file_deleted(qtbot):
    made = window(qtbot)
    made.take([handed()])
    tab = settled(qtbot, made)
    assert (tab.article.title, tab.article.url) == ("Jembatan Dari Peramban", URL)
    assert not tab.private
    qtbot.waitUntil(lambda: tab.number is not None)
    qtbot.waitUntil(lambda: PICTURE in tab.pictures.finder()())
    assert list(paths.handed_pages().iterdir()) == []


def test_what_is_open_stays_beside_it(qtbot):
    made = window(qtbot)
    read(qtbot, made)
    made.take([handed()])
    settled(qtbot, made)
    assert [tab.article.title for tab in made.tabs.all] == ["Jembatan Dibangun", "Jembatan Dari Peramban"]


def test_a_start_with_one_opens_it(qtbot):
    made = window(qtbot)
    made.begin([handed()])
    assert settled(qtbot, made).article.title == "Jembatan Dari Peramban"


@pytest.mark.parametrize("starts", [False, True])
def test_from_a_private_window_nothing_is_left(qtbot, starts):
    made = window(qtbot)
    source = handed(private=True)
    if starts:
        made.begin([source])
    else:
        read(qtbot, made)
        made.take([source])
    tab = settled(qtbot, made)
    assert tab.private
    assert tab.article.title == "Jembatan Dari Peramban"
    made.close()
    folders = {paths.data_folder(), paths.session_file().parent, paths.settings_file().parent, paths.cache_folder()}
    files = {file for folder in folders for file in folder.rglob("*") if file.is_file()}
    assert files
    assert [
        file for file in files if b"Dari Peramban" in file.read_bytes() or b"warta.example" in file.read_bytes()
    ] == []


def test_one_that_is_gone_is_told(qtbot):
    made = window(qtbot)
    source = handed()
    made.take([source])
    settled(qtbot, made)
    made.take([source])
    assert "no longer there" in made.tabs.shown.message.text.text()
