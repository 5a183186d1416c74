"""A digest: what was read of some days, of a rule or a source, goes to the export dialog as one file."""

import re

import pytest

from gui.exporting.dialog import ExportDialog
from gui.following.digest_dialog import DigestDialog
from tests.gui.following.outlets import HERE, TITLES, file, follow, outlet, stored
from tests.gui.windows import settled, window
from translation.export.formats import FORMATS, write
from translation.export.parts.options import Options
from translation.following import marks
from translation.following.rules import Effect, Rule, put_rule


@pytest.fixture
def made(qtbot, server):
    follow(outlet(server))
    with file() as connection:
        put_rule(connection, Rule(Effect.COLLECT, "beras", "Pangan"))
    made = window(qtbot, inbox_shown=True, **HERE)
    made.following.begin()
    made.following.runner.ask()
    panel = made.following.dock.panel
    qtbot.waitUntil(lambda: not made.following.runner.is_running and panel.model.rowCount() == 3)
    for row in range(2):
        made.following.open(panel.model.entry(row), apart=True)
        settled(qtbot, made)
        number = panel.model.entry(row).id
        qtbot.waitUntil(lambda number=number: stored(number).article != "")
    with file() as connection:
        connection.execute("UPDATE entry SET dated = unixepoch() - id")
        marks.keep(connection, [panel.model.entry(0).id])
    return made


def choose(box, words):
    at = box.findText(words)
    assert at >= 0, [box.itemText(row) for row in range(box.count())]
    box.setCurrentIndex(at)
    box.activated.emit(at)


def opened(qtbot, made):
    made.menu_actions["digest"].trigger()
    (dialog,) = made.findChildren(DigestDialog)
    qtbot.waitUntil(lambda: dialog.what.count() == 4)
    return dialog


def test_what_was_read_is_one_file_in_both_languages(qtbot, made, tmp_path):
    dialog = opened(qtbot, made)
    qtbot.waitUntil(
        lambda: dialog.count.text() == "2 articles are in your library. 1 more is not: mark it to be read ahead first."
    )
    dialog.export.click()
    qtbot.waitUntil(lambda: bool(made.findChildren(ExportDialog)))
    (export,) = made.findChildren(ExportDialog)
    documents = export._documents
    assert [document.article.title for document in documents] == [TITLES[0], TITLES[0]]
    target = tmp_path / "digest.html"
    write(FORMATS["html"], target, documents, Options(), {})
    written = target.read_text()
    assert "Jembatan gantung dibuka kembali" in written
    assert "JEMBATAN GANTUNG DIBUKA KEMBALI" in written
    export.close()


def test_of_a_rule_or_of_what_is_kept(qtbot, made):
    dialog = opened(qtbot, made)
    choose(dialog.what, "collected by “Pangan”")
    qtbot.waitUntil(lambda: dialog.count.text() == "1 article is in your library.")
    assert re.fullmatch(r"Pangan, \d+ \w+ 20\d\d", dialog.title)
    choose(dialog.days, "the last 7 days")
    choose(dialog.what, "from “Warta Nusa”")
    assert re.fullmatch(r"Warta Nusa, \d+ \w+ 20\d\d – \d+ \w+ 20\d\d", dialog.title)
    choose(dialog.days, "today")
    choose(dialog.what, "what you keep")
    qtbot.waitUntil(lambda: dialog.wanted.box == "kept" and dialog.count.text() == "1 article is in your library.")
    with file() as connection:
        connection.execute("UPDATE entry SET dated = dated - 5 * 86400")
    choose(dialog.days, "today and yesterday")
    qtbot.waitUntil(lambda: not dialog.export.isEnabled())
    choose(dialog.days, "the last 7 days")
    qtbot.waitUntil(dialog.export.isEnabled)
    dialog.close()
