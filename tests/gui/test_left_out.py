"""Text that was left out of an article: told above it, shown by a button, taken in when the reader wants it."""

from PySide6.QtWidgets import QApplication, QPushButton

from gui.reading.extraction_dialog import ExtractionDialog
from tests.gui.windows import read, window

TEXT = [f"Kalimat nomor {n} dari artikel ini cukup panjang untuk menjadi sebuah alinea yang utuh." for n in range(14)]
LEFT = "Jembatan itu dibangun pada tahun 1998, dan sudah tiga kali rusak diterjang arus sungai yang deras. " * 3
PAGE = (
    "<html lang='id'><title>Jembatan Diperbaiki</title><article><h1>Jembatan Diperbaiki</h1>"
    + "".join(f"<p>{text}</p>" for text in TEXT[:9])
    + f"<aside><p>{LEFT}</p></aside>"
    + "".join(f"<p>{text}</p>" for text in TEXT[9:])
    + "</article>"
)


def test_what_was_left_out_is_a_click_away(qtbot):
    made = window(qtbot)
    tab = read(qtbot, made, PAGE)
    assert "was left out" in tab.notice.text.text()
    assert LEFT[:40].upper() not in tab.view.toPlainText().upper()
    (button,) = [one for one in tab.notice.findChildren(QPushButton) if one.text() == "Show It…"]
    button.click()
    (dialog,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, ExtractionDialog)]
    dialog.use.click()
    qtbot.waitUntil(lambda: not tab.busy and LEFT[:40].upper() in tab.view.toPlainText().upper())
    assert "was left out" not in tab.notice.text.text()
