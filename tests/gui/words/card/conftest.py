"""A window with an article and the dictionary at hand."""

import pytest

from tests.gui.windows import read, window

TEXT = """KPK Menahan Tersangka

Kejagung dan KPK menahan lima tersangka di rumah sakit itu. Mereka menahannya kemarin.

Warga menyapu jalan di desa itu, lalu para tersangka pergi ke desa.
"""


@pytest.fixture
def made(qtbot):
    made = window(qtbot, keep_articles=True)
    made.resize(1000, 700)
    read(qtbot, made, TEXT)
    made.services.dictionary.prepare()
    qtbot.waitUntil(lambda: made.services.dictionary.ready)
    return made
