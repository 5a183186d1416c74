"""The window as a reader uses it: opening, tabs, keys, sentences, errors, what comes back at the next start."""

import threading

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QKeySequence, QTextDocument
from PySide6.QtWidgets import QApplication, QDialog, QPushButton

from gui.exporting.dialog import ExportDialog
from gui.reading.reading_state import SentencePosition
from gui.reading.sentences.edit_dialog import EditDialog
from gui.reading.sentences.sentence_menu import Rewording, SentenceMenu
from gui.window.actions import ActionSpec, Submenu
from gui.window.menus.own_keys import IN_THE_ARTICLE, IN_THE_INBOX, IN_THE_LIBRARY, IN_THE_NOTES
from gui.window.menus.table import MENUS
from tests.fakes import UpperCaser
from tests.gui.windows import TEXT, read, settled, window
from translation import paths
from translation.errors import ModelNotFound, PageNotLoaded
from translation.settings import ReadingLayout, Settings, Theme


def entries(within=MENUS):
    for entry in within:
        if isinstance(entry, ActionSpec):
            yield entry
        elif isinstance(entry, Submenu):
            yield from entries(entry.entries)


def test_a_text_is_read_and_translated(qtbot):
    made = window(qtbot)
    tab = read(qtbot, made)
    assert made.windowTitle() == "Jembatan Dibangun – Dwibaca"
    assert tab.reading.pair(SentencePosition(1, 1)).target == "WARGA SENANG DENGAN KABAR ITU."
    assert "WARGA SENANG" in tab.view.toPlainText()
    assert (
        made.status.text()
        == "7 sentences · 5 doubtful; the others are unchecked machine translation · translated on this computer by “upper-caser”"
    )
    assert "5 of 7 sentences (71%)" in made.status.toolTip()
    assert not made.progress.isVisible()
    assert not made.address.stop_button.isEnabled()


def test_a_file_and_a_file_address_are_the_same(qtbot, tmp_path):
    page = tmp_path / "halaman satu.txt"
    page.write_text(TEXT, "utf-8")
    made = window(qtbot)
    for source in (str(page), QUrl.fromLocalFile(str(page)).toString(), f"  {page}\n"):
        made.open(source)
        assert settled(qtbot, made).source == str(page)


def test_a_second_article_opens_in_a_tab_of_its_own_and_an_entered_address_in_the_shown_one(qtbot, tmp_path):
    page = tmp_path / "lain.txt"
    page.write_text(TEXT.replace("Jembatan", "Pasar", 1), "utf-8")
    made = window(qtbot)
    read(qtbot, made)
    made.open(str(page))
    settled(qtbot, made)
    assert made.tabs.count() == 2
    made.address.field.setText(str(page))
    qtbot.keyClick(made.address.field, Qt.Key.Key_Return)
    settled(qtbot, made)
    assert made.tabs.count() == 2


def test_every_key_in_the_list_does_what_stands_beside_it(qtbot):
    done = []
    made = window(qtbot)
    made.tabs.add(show=False)
    tab = read(qtbot, made)
    for words in ("One.", "Two."):  # so that there is something to undo and to redo
        tab.edits.put_own(SentencePosition(1, 0), words)
    tab.edits.undo()
    tab.view.choose(SentencePosition(1, 0))
    made.activateWindow()
    made.tabs.shown.view.setFocus()
    for entry in entries():
        action = made.menu_actions[entry.name]
        action.setEnabled(True)
        action.triggered.disconnect()
        action.triggered.connect(lambda _=False, name=entry.name: done.append(name))
    for entry in entries():
        for keys in entry.keys:
            done.clear()
            qtbot.keySequence(made.tabs.shown.view, QKeySequence(keys))
            assert done == [entry.name], keys


def test_no_key_is_given_twice_and_the_help_lists_them_all(qtbot):
    made = window(qtbot)
    given = [QKeySequence(keys).toString() for entry in entries() for keys in entry.keys]
    assert len(given) == len(set(given))
    listed = [row for _, rows in made.menu_actions.listed() for row in rows]
    own = (IN_THE_ARTICLE, IN_THE_NOTES, IN_THE_LIBRARY, IN_THE_INBOX)
    assert len(listed) == sum(1 for entry in entries() if entry.keys) + sum(map(len, own))
    assert all(what and keys for what, keys in listed)


def test_layouts_and_themes_are_remembered_and_ticked(qtbot):
    made = window(qtbot)
    tab = read(qtbot, made)
    made.menu_actions["layout_stacked"].trigger()
    assert tab.view.look.layout is ReadingLayout.STACKED
    assert made.menu_actions["layout_stacked"].isChecked()
    made.menu_actions["theme_sepia"].trigger()
    assert tab.view.look.colours.base == "#f8f0df"
    made.close()
    again = window(qtbot)
    assert read(qtbot, again).view.look.layout is ReadingLayout.STACKED
    assert again.menu_actions["theme_sepia"].isChecked()
    again.menu_actions["theme_system"].trigger()
    assert again.services.settings_store.now.theme is Theme.SYSTEM


def test_the_text_is_made_larger_within_limits_in_every_tab(qtbot):
    made = window(qtbot)
    tab = read(qtbot, made)
    made.new_tab = made.commands.new_tab()
    for _ in range(40):
        made.menu_actions["larger"].trigger()
    assert tab.view.look.points == 60
    made.menu_actions["usual_size"].trigger()
    assert {each.view.look.points for each in made.tabs.all} == {Settings().font_points}


def test_find_counts_marks_and_goes_round(qtbot):
    made = window(qtbot)
    tab = read(qtbot, made)
    made.menu_actions["find"].trigger()
    qtbot.keyClicks(tab.find_bar.field, "jembatan")
    qtbot.waitUntil(lambda: tab.find_bar.count.text() == "1 of 6")
    for shown in ("2 of 6", "3 of 6"):
        made.menu_actions["find_next"].trigger()
        assert tab.find_bar.count.text() == shown
    for _ in range(3):
        made.menu_actions["find_previous"].trigger()
    assert tab.find_bar.count.text() == "6 of 6"
    tab.find_bar.where.setCurrentIndex(1)
    assert tab.find_bar.count.text() == "1 of 3"
    tab.find_bar.field.setText("tidak ada di sini")
    qtbot.waitUntil(lambda: tab.find_bar.count.text() == "Not found")
    made.menu_actions["escape"].trigger()
    assert tab.find_bar.isHidden()
    assert tab.view.extraSelections() == []


class Slow(UpperCaser):
    """A translator that waits at each batch until it may go on."""

    def translate_batch(self, sentences, **options):
        assert GATE.acquire(timeout=10)
        return super().translate_batch(sentences, **options)


GATE = threading.Semaphore(0)


def test_after_stop_nothing_arrives_and_what_is_there_stays(qtbot):
    made = window(qtbot, model=Slow)
    made.open(TEXT.encode())
    GATE.release()
    qtbot.waitUntil(lambda: made.tabs.shown.done >= 3)
    done = made.tabs.shown.done
    made.menu_actions["escape"].trigger()
    for _ in range(5):
        GATE.release()
    qtbot.wait(100)
    tab = made.tabs.shown
    assert (tab.done, tab.busy) == (done, False)
    assert made.status.text() == f"Stopped after {done} of 7 sentences."
    assert "PEMERINTAH MEMBANGUN" in tab.view.toPlainText()
    while GATE.acquire(blocking=False):
        pass


def test_the_tab_that_can_be_seen_goes_first(qtbot):
    while GATE.acquire(blocking=False):
        pass
    made = window(qtbot, model=Slow)
    made.open(TEXT.encode())
    first = made.tabs.shown
    made.open(TEXT.replace("desa", "kota").encode())
    second = made.tabs.shown
    for _ in range(9):
        GATE.release()
    qtbot.waitUntil(lambda: second.article is not None and not second.busy)
    assert first.busy or first.done
    for _ in range(9):
        GATE.release()
    qtbot.waitUntil(lambda: not first.busy)
    while GATE.acquire(blocking=False):
        pass


def test_an_error_says_what_happened_and_what_to_do_and_the_article_stays(qtbot):
    made = window(qtbot)
    tab = read(qtbot, made)
    tab.open("https://kompas.invalid/berita")
    qtbot.waitUntil(lambda: not tab.busy)
    said = tab.message.text.text()
    assert said.startswith("<b>The page could not be opened</b>")
    assert "no way to the internet" in said
    assert tab.message.isVisible()
    assert "WARGA SENANG" in tab.view.toPlainText()


def test_without_a_model_the_original_is_read_and_it_is_said(qtbot):
    def none():
        raise ModelNotFound("There is none.", "Install one.")

    made = window(qtbot, model=none)
    tab = read(qtbot, made)
    assert tab.notice.text.text().endswith("There is none. Install one.")
    assert made.status.text() == "Not translated: there is no translation model."


def test_a_mistake_of_our_own_is_told_with_its_details(qtbot):
    def broken():
        raise RuntimeError("<b>boom</b>")

    made = window(qtbot, model=broken)
    made.open(TEXT.encode())
    qtbot.waitUntil(lambda: made.tabs.shown.message.isVisible())
    assert "mistake of Dwibaca" in made.tabs.shown.message.text.text()
    made.tabs.shown.messages._show_details(RuntimeError("x"), "", "")
    dialog = next(child for child in made.tabs.shown.children() if isinstance(child, QDialog))
    assert dialog.isVisible()
    dialog.reject()


def test_a_sentence_is_copied_alone_or_with_its_pair(qtbot):
    made = window(qtbot)
    tab = read(qtbot, made)
    clipboard = QGuiApplication.clipboard()
    tab.view.choose(SentencePosition(1, 1))
    made.menu_actions["copy"].trigger()
    assert clipboard.text() == "WARGA SENANG DENGAN KABAR ITU."
    made.menu_actions["copy_pair"].trigger()
    assert clipboard.text() == "Warga senang dengan kabar itu.\nWARGA SENANG DENGAN KABAR ITU."
    capitals = QTextDocument.FindFlag.FindCaseSensitively
    tab.view.setTextCursor(tab.view.document().find("MEMBANGUN JEMBATAN", 0, capitals))
    made.menu_actions["copy"].trigger()
    assert clipboard.text() == "MEMBANGUN JEMBATAN"


def test_the_readers_own_english_is_kept_through_another_translation_and_another_start(qtbot):
    made = window(qtbot)
    tab = read(qtbot, made)
    place = SentencePosition(1, 1)
    tab.view.choose(place)
    made.menu_actions["edit_english"].trigger()
    dialog = made.findChild(EditDialog)
    assert dialog.original.text() == "Warga senang dengan kabar itu."
    dialog.field.setPlainText("Everybody  is glad. ")
    dialog.accept()
    assert tab.reading.pair(place).target == "Everybody is glad."
    assert tab.reading.pair(place).edited
    assert "Everybody is glad." in tab.view.toPlainText()
    made.menu_actions["translate_again"].trigger()
    settled(qtbot, made)
    assert tab.reading.pair(place).target == "Everybody is glad."
    number = tab.number
    made.close()
    again = window(qtbot)
    again.tabs.shown.open_kept(number)
    tab = settled(qtbot, again)
    assert tab.reading.pair(place).target == "Everybody is glad."
    assert tab.reading.pair(place).edited


class Numbered(UpperCaser):
    """A translator with as many hypotheses as it is asked for, numbered."""

    def translate_batch(self, sentences, *, hypotheses=1, **options):
        found = super().translate_batch(sentences, hypotheses=hypotheses, **options)
        return [
            [type(one)(f"{one.text} {number}", one.score - number, one.hit_limit) for number, one in enumerate(each)]
            for each in found
        ]


def test_other_translations_are_offered_and_one_takes_the_place(qtbot):
    made = window(qtbot, model=Numbered)
    tab = read(qtbot, made)
    place = SentencePosition(1, 1)
    rewording = Rewording(made.services.jobs, tab, made.services.current_setup.now().open_model)
    menu = SentenceMenu(rewording, place, "", made.menu_actions.by_name)
    qtbot.addWidget(menu)
    menu.others.aboutToShow.emit()
    qtbot.waitUntil(lambda: len(menu.others.actions()) > 1)
    said = [action.text() for action in menu.others.actions()]
    assert said[1] == "WARGA SENANG DENGAN KABAR ITU. 1"
    assert menu.others.actions()[0].isChecked()
    menu.others.actions()[1].trigger()
    assert tab.reading.pair(place).target == said[1]
    made.commands.carefully()
    tab.view.choose(place)
    made.menu_actions["carefully"].trigger()
    qtbot.waitUntil(lambda: tab.reading.pair(place).target == said[0])


def test_the_menu_says_why_a_sentence_is_doubtful_and_opens_links(qtbot, monkeypatch):
    opened = []
    monkeypatch.setattr(
        "gui.reading.sentences.sentence_menu.QDesktopServices.openUrl", lambda url: opened.append(url.toString())
    )
    made = window(qtbot)
    tab = read(qtbot, made)
    rewording = Rewording(made.services.jobs, tab, made.services.current_setup.now().open_model)
    menu = SentenceMenu(rewording, SentencePosition(1, 0), "https://example.org/a", made.menu_actions.by_name)
    qtbot.addWidget(menu)
    words = {action.text(): action for action in menu.actions()}
    (reason,) = words["Why This Is Doubtful"].menu().actions()
    assert reason.text().startswith("Words were left untranslated: PEMERINTAH")
    words["Open Link in Browser"].trigger()
    assert opened == ["https://example.org/a"]
    words["Copy Link"].trigger()
    assert QGuiApplication.clipboard().text() == "https://example.org/a"
    popped = []
    monkeypatch.setattr(SentenceMenu, "popup", lambda menu, where: popped.append(where))  # offscreen has no grabs
    tab.view.menu_wanted.emit(SentencePosition(1, 0), "", QPoint(10, 10))
    assert popped == [QPoint(10, 10)]
    assert tab.view.choice == SentencePosition(1, 0)


def test_what_is_pasted_is_an_address_a_file_or_the_text_itself(qtbot, tmp_path):
    page = tmp_path / "berita.txt"
    page.write_text(TEXT, "utf-8")
    made = window(qtbot)
    clipboard = QGuiApplication.clipboard()
    clipboard.setText(f'"{page}"')
    made.menu_actions["paste_and_open"].trigger()
    assert settled(qtbot, made).source == str(page)
    clipboard.setText(TEXT)
    made.menu_actions["paste_and_open"].trigger()
    assert settled(qtbot, made).source == TEXT.encode()
    clipboard.setText("https://satu.invalid/a\nhttps://dua.invalid/b")
    made.menu_actions["paste_and_open"].trigger()
    assert [tab.source for tab in made.tabs.all][2:] == ["https://satu.invalid/a", "https://dua.invalid/b"]
    clipboard.setText("  ")
    made.menu_actions["paste_and_open"].trigger()
    assert made.tabs.count() == 4


@pytest.mark.parametrize("as_link", [True, False])
def test_links_and_texts_can_be_dropped(qtbot, tmp_path, as_link):
    page = tmp_path / "berita.txt"
    page.write_text(TEXT, "utf-8")
    made, data = window(qtbot), QMimeData()
    if as_link:
        data.setUrls([QUrl.fromLocalFile(str(page))])
    else:
        data.setText(TEXT)
    made.dropEvent(
        QDropEvent(
            QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
    )
    assert settled(qtbot, made).source == (str(page) if as_link else TEXT.encode())


def test_tabs_turn_close_and_come_back_where_they_were_left(qtbot, tmp_path):
    pages = []
    for name in ("satu", "dua"):
        page = tmp_path / f"{name}.txt"
        page.write_text(TEXT.replace("Jembatan Dibangun", f"Judul {name}") + "\n\nKalimat lagi. " * 80, "utf-8")
        pages.append(str(page))
    made = window(qtbot)
    made.begin(pages)
    for tab in made.tabs.all:
        qtbot.waitUntil(lambda tab=tab: tab.article is not None and not tab.busy)
    made.menu_actions["next_tab"].trigger()
    assert made.tabs.currentIndex() == 0
    made.tabs.shown.view.scroll_to(40)
    row = made.tabs.shown.row
    assert row > 0
    made.resize(700, 500)
    made.close()
    again = window(qtbot)
    again.begin([])
    tab = settled(qtbot, again)
    assert again.size().toTuple() == (700, 500)
    assert [again.tabs.tabText(number) for number in range(2)] == ["Judul satu", "Judul dua"]
    assert again.tabs.currentIndex() == 0
    assert tab.row == row
    assert again.tabs.tab(1).article is None  # it is read when it is looked at
    again.tabs.turn(1)
    settled(qtbot, again)
    again.menu_actions["close_tab"].trigger()
    again.menu_actions["close_tab"].trigger()
    assert again.tabs.count() == 1
    assert again.tabs.shown.article is None


def test_what_was_open_at_an_address_is_not_fetched_by_itself(qtbot):
    from translation.session import OpenTab, Session, write_session

    tabs = (OpenTab("https://kompas.invalid/a", "Judul"),)
    write_session(paths.session_file(), Session(tabs=tabs))
    made = window(qtbot)
    made.begin([])
    assert not made.tabs.shown.busy
    assert "Judul" in made.tabs.shown.notice.text.text()
    made.close()
    assert window(qtbot).services.session_store.now.tabs == tabs


def test_nothing_is_kept_when_the_reader_wants_that(qtbot, tmp_path):
    page = tmp_path / "berita.txt"
    page.write_text(TEXT, "utf-8")
    made = window(qtbot, keep_articles=False, remember_recent=False, restore_tabs=False)
    made.open(str(page))
    settled(qtbot, made)
    made.close()
    assert not paths.library().exists()
    assert TEXT.split()[0] not in paths.session_file().read_text("utf-8")
    assert "berita.txt" not in paths.session_file().read_text("utf-8")


def test_recent_articles_are_listed_and_can_be_forgotten(qtbot, tmp_path):
    page = tmp_path / "berita.txt"
    page.write_text(TEXT, "utf-8")
    made = window(qtbot)
    made.open(str(page))
    settled(qtbot, made)
    menu = made.menu_actions.menus["recent"]
    menu.aboutToShow.emit()
    assert menu.actions()[0].text() == "Jembatan Dibangun"
    menu.actions()[0].trigger()
    settled(qtbot, made)
    assert made.tabs.count() == 2
    menu.actions()[-1].trigger()
    menu.aboutToShow.emit()
    assert menu.actions()[0].text() == "Nothing yet"


def test_the_first_start_says_what_this_is_once(qtbot):
    made = window(qtbot, welcomed=False)
    made.begin([])
    settled(qtbot, made)
    assert made.welcome.isVisible()
    assert "Armenia" in made.windowTitle()
    made.welcome.dismiss.click()
    assert not made.welcome.isVisible()
    assert made.services.settings_store.now.welcomed


def test_the_full_screen_has_nothing_but_the_article(qtbot):
    made = window(qtbot)
    read(qtbot, made)
    made.menu_actions["full_screen"].trigger()
    assert made.isFullScreen()
    assert made.address.isHidden()
    made.menu_actions["escape"].trigger()
    assert not made.isFullScreen()
    assert not made.address.isHidden()


def test_the_window_changes_its_language_while_it_is_open(qtbot):
    made = window(qtbot)
    read(qtbot, made)
    try:
        made.services.settings_store.change(language="id")
        qtbot.waitUntil(lambda: made.menuBar().actions()[0].text() == "&Berkas")
        assert made.address.open_button.text() == "Buka…"
    finally:
        made.services.settings_store.change(language="en")
    qtbot.waitUntil(lambda: made.menuBar().actions()[0].text() == "&File")


def test_each_dialog_of_the_menus_opens(qtbot):
    made = window(qtbot)
    read(qtbot, made)
    for name in ("settings", "manual", "shortcuts", "about", "wrong_text"):
        made.menu_actions[name].trigger()
        dialog = next(child for child in made.findChildren(QDialog) if child.isVisible())
        assert dialog.windowTitle()
        dialog.reject()
        qtbot.waitUntil(lambda: not any(child.isVisible() for child in made.findChildren(QDialog)))


def test_every_control_has_a_name(qtbot):
    from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QProgressBar, QTextEdit

    made = window(qtbot)
    read(qtbot, made)
    made.menu_actions["find"].trigger()
    for kind in (QAbstractButton, QComboBox, QLineEdit, QProgressBar, QTextEdit):
        for control in made.findChildren(kind):
            if control.objectName().startswith("qt_") or not control.isVisible():
                continue
            named = control.accessibleName() or (control.text() if hasattr(control, "text") else "")
            assert named or control.parent().accessibleName() or "Close" in type(control).__name__, control


def test_what_was_read_is_in_the_library_at_the_side_and_opens_from_there(qtbot):
    made = window(qtbot)
    assert not paths.library().exists()
    read(qtbot, made)
    number = made.tabs.shown.number
    made.menu_actions["library"].trigger()
    assert made.library.isVisible()
    assert made.menu_actions["library"].isChecked()
    qtbot.waitUntil(lambda: made.library.panel.model.rowCount() == 1)
    made.new_tab = made.commands.new_tab()
    made.library.panel.open_wanted.emit(number, False)
    assert made.tabs.shown.number == number  # the tab that has it
    made.tabs.close_tab(made.tabs.shown)
    made.library.panel.open_wanted.emit(number, False)
    tab = settled(qtbot, made)
    assert tab.reading.pair(SentencePosition(1, 1)).target == "WARGA SENANG DENGAN KABAR ITU."
    made.library.close()
    assert not made.menu_actions["library"].isChecked()
    made.menu_actions["library"].trigger()
    made.close()
    again = window(qtbot)
    again.begin([])
    assert again.library.isVisible()


def test_a_library_that_was_left_open_is_looked_through_before_it_is_read_from(qtbot):
    made = window(qtbot)
    read(qtbot, made)
    made.close()
    paths.library().write_bytes(b"not a library" * 100)
    again = window(qtbot)
    again.begin([])
    qtbot.waitUntil(lambda: again.tabs.shown.notice.isVisible() or again.tabs.shown.message.isVisible())
    assert list(paths.library().parent.glob("library*damaged*"))


def test_articles_of_the_library_leave_in_one_file(qtbot, tmp_path):
    made = window(qtbot, library_shown=True)
    texts = [TEXT.replace("Jembatan Dibangun", f"{name} Dibangun") for name in ("Jembatan", "Pasar")]
    numbers = [read(qtbot, made, text).number for text in texts]
    made.library.apply_settings(made.services.settings_store.now)
    made.library.panel.export_wanted.emit(numbers)
    qtbot.waitUntil(lambda: made.findChild(ExportDialog) is not None)
    dialog = made.findChild(ExportDialog)
    made.services.settings_store.change(export_format="md")
    dialog.write(tmp_path / "dua.md")
    qtbot.waitUntil((tmp_path / "dua.md").exists)
    written = (tmp_path / "dua.md").read_text("utf-8")
    assert "Jembatan Dibangun" in written
    assert "Pasar Dibangun" in written
    qtbot.waitUntil(lambda: not dialog.busy.isVisible())
    dialog.reject()


def test_the_tab_key_leads_from_the_bar_into_the_article_before_it_leads_to_the_foot(qtbot):
    made = window(qtbot)
    read(qtbot, made)
    made.better_model.show()
    for _ in range(2):
        order = [made.address.more_button]
        order[0].setFocus()
        while order[-1] is not made.better_model:
            qtbot.keyClick(order[-1], Qt.Key.Key_Tab)
            assert QApplication.focusWidget() not in order
            order.append(QApplication.focusWidget())
        assert made.tabs.shown.view in order
        made.tabs.add()
        read(qtbot, made)


def test_the_tab_key_leads_through_everything_from_above_to_below(qtbot):
    made = window(qtbot, welcomed=False)
    tab = read(qtbot, made)
    tab.source = "https://berita.invalid/"
    tab.show_error(PageNotLoaded("It cannot be found.", "Look again."))
    made.menu_actions["welcome"].trigger()
    made.menu_actions["find"].trigger()
    made.address.be_ready()
    order, here = [], QApplication.focusWidget()
    while here not in order:
        order.append(here)
        qtbot.keyClick(here, Qt.Key.Key_Tab)
        here = QApplication.focusWidget()
    bars = [made.address, made.welcome, tab.message, tab.notice, tab.view, tab.find_bar]
    reached = [next(bar for bar in bars if bar is each or bar.isAncestorOf(each)) for each in order]
    assert list(dict.fromkeys(map(bars.index, reached))) == sorted({bars.index(bar) for bar in reached})
    names = [each.text() for each in order if isinstance(each, QPushButton)]
    assert names == [
        "Open a &Saved Page…",
        "&Paste an Address",
        "Get a &Better Model…",
        "&Got It",
        "Open in Browser",
        "Details…",
    ]
    assert {tab.view, tab.find_bar.field, tab.find_bar.shut, tab.message._dismiss} <= set(order)
