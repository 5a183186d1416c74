"""The inbox in the window: listed by day, filtered, searched, marked by keys, each mark undone."""

import time
from datetime import datetime

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication, QPushButton, QStyleOptionViewItem

from gui.base import languages
from gui.base.reading_setup import ReadingSetup
from gui.base.stores.following_queue import FollowingQueue
from gui.base.stores.settings_store import SettingsStore
from gui.following.inbox.labels import small_line, time_of
from gui.following.inbox.menu import CopiesMenu, entry_menu
from gui.following.inbox.panel import InboxPanel
from gui.following.runner import NewsRunner
from tests.fakes import UpperCaser
from tests.gui.following.outlets import file, follow, stock, stored
from translation import paths
from translation.errors import SourceNotRead
from translation.following import marks, rules
from translation.following.inbox import Box, entries
from translation.following.rules import Effect, Rule
from translation.following.update import Updated
from translation.palette import DARK
from translation.texts import Text

KEY = Qt.Key


@pytest.fixture
def make_inbox(qtbot, lanes):
    def make():
        languages.install(QApplication.instance(), "en")
        settings_store = SettingsStore(paths.settings_file())
        queue = FollowingQueue(lanes, paths.following())
        runner = NewsRunner(queue, lambda: ReadingSetup(UpperCaser, 2, None), settings_store)
        panel = InboxPanel(queue, runner)
        panel.trouble.connect(pytest.fail)
        qtbot.addWidget(panel, before_close_func=lambda _: lanes.close())
        panel.resize(340, 640)
        with qtbot.waitExposed(panel):
            panel.show()
        qtbot.waitUntil(lambda: panel.model.has_come or not panel.empty.isHidden())
        return panel

    return make


@pytest.fixture
def numbers():
    return stock(4, sources=("Warta Nusa", "Kabar Timur"))


@pytest.fixture
def panel(qtbot, make_inbox, numbers):
    panel = make_inbox()
    qtbot.waitUntil(lambda: panel.model.rowCount() == 4 and len(panel.facts.sources) == 2)
    return panel


def listed(panel):
    return [panel.model.entry(row).id for row in range(panel.model.rowCount())]


def choose(box, words):
    at = box.findText(words)
    assert at >= 0, [box.itemText(row) for row in range(box.count())]
    box.setCurrentIndex(at)
    box.activated.emit(at)


def press_button(note, words):
    next(one for one in note.findChildren(QPushButton) if one.text() == words).click()


def press(qtbot, panel, key, row=None, modifier=Qt.KeyboardModifier.NoModifier):
    if row is not None:
        panel.list.setCurrentIndex(panel.model.index(row))
    panel.list.setFocus()
    qtbot.keyClick(panel.list, key, modifier)


def test_everything_is_listed_counted_and_drawn(qtbot, panel, numbers):
    assert listed(panel) == numbers
    qtbot.waitUntil(lambda: panel.count.text() == "4 articles")
    panel.set_colours(DARK)
    assert not panel.list.grab().isNull()
    heights = {panel.list.visualRect(panel.model.index(row)).height() for row in range(4)}
    assert len(heights) > 1  # the first of a day has its heading


def test_without_sources_it_says_how_to_begin_and_makes_no_file(qtbot, make_inbox):
    panel = make_inbox()
    assert panel.empty.title.text() == "You follow nothing yet"
    with qtbot.waitSignal(panel.sources_wanted):
        panel.empty.button.click()
    assert not paths.following().exists()


def test_a_source_that_was_not_asked_yet_is_asked_by_a_button(qtbot, make_inbox):
    follow("https://situs.example/rss")
    panel = make_inbox()
    qtbot.waitUntil(lambda: panel.empty.title.text() == "Nothing new")
    panel.empty.button.click()  # the network is not to be used
    qtbot.waitUntil(lambda: "The network is not to be used." in panel.note.text.text())
    with qtbot.waitSignal(panel.settings_wanted) as asked:
        press_button(panel.note, "Networ&k…")
    assert asked.args == ["network"]


def test_filters_and_search_work_together(qtbot, panel, numbers):
    with file() as connection:
        marks.keep(connection, [numbers[2]])
        marks.mark_read(connection, [numbers[0]])
        rules.put_rule(connection, Rule(Effect.COLLECT, "kabar 3", name="Tiga"))
    panel.renew()
    qtbot.waitUntil(lambda: panel.filters.rule.isEnabled())
    for box, words, found in (
        (panel.filters.part, "Unread", numbers[1:]),
        (panel.filters.part, "Kept", [numbers[2]]),
        (panel.filters.part, "Read and unread", numbers),
        (panel.filters.source, "Kabar Timur (2)", [numbers[1], numbers[3]]),
        (panel.filters.rule, "Tiga", [numbers[3]]),
        (panel.filters.source, "All sources", [numbers[3]]),
        (panel.filters.rule, "No rule", numbers),
        (panel.filters.date, "Last 7 days", numbers),
    ):
        choose(box, words)
        qtbot.waitUntil(lambda found=found: listed(panel) == found)
    qtbot.keyClicks(panel.field, "kabar 2")
    qtbot.waitUntil(lambda: listed(panel) == [numbers[2]])
    qtbot.keyClicks(panel.field, " lain")
    qtbot.waitUntil(lambda: panel.empty.title.text() == "Nothing found" and panel.stack.currentWidget() is panel.empty)
    panel.empty.button.click()
    qtbot.waitUntil(lambda: listed(panel) == numbers)
    assert panel.field.text() == ""


def test_keys_mark_entries_and_each_mark_is_undone(qtbot, panel, numbers):
    press(qtbot, panel, KEY.Key_U, 0)
    assert panel.model.entry(0).read
    qtbot.waitUntil(lambda: stored(numbers[0]).read)
    press(qtbot, panel, KEY.Key_K)
    assert panel.model.entry(0).kept
    press(qtbot, panel, KEY.Key_Delete)
    assert listed(panel) == numbers[1:]
    assert panel.list.currentIndex().row() == 0
    assert "1 article hidden." in panel.note.text.text()
    qtbot.waitUntil(lambda: stored(numbers[0]).hidden)
    qtbot.waitUntil(lambda: panel.count.text() == "3 articles")
    for test in (
        lambda: listed(panel) == numbers and panel.count.text() == "4 articles" and panel.model.entry(0).kept,
        lambda: not panel.model.entry(0).kept and panel.model.entry(0).read,
        lambda: not panel.model.entry(0).read,
    ):
        panel.list.setCurrentIndex(panel.model.index(2))
        press(qtbot, panel, KEY.Key_Z, None, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(test)
        qtbot.waitUntil(lambda: panel.list.currentIndex().row() == 0)  # what has come back is chosen
    assert not stored(numbers[0]).hidden
    assert not panel.marks.can_undo


def test_what_is_hidden_is_shown_again_among_the_hidden(qtbot, panel, numbers):
    press(qtbot, panel, KEY.Key_Delete, 1)
    choose(panel.filters.part, "Hidden")
    qtbot.waitUntil(lambda: listed(panel) == [numbers[1]])
    press(qtbot, panel, KEY.Key_Delete, 0)
    qtbot.waitUntil(lambda: not stored(numbers[1]).hidden)
    assert "shown again" in panel.note.text.text()


def test_all_that_is_listed_is_marked_as_read_and_back(qtbot, panel, numbers):
    choose(panel.filters.source, "Kabar Timur (2)")
    qtbot.waitUntil(lambda: panel.model.rowCount() == 2)
    panel.read_button.click()
    qtbot.waitUntil(lambda: [stored(number).read for number in numbers] == [False, True, False, True])
    qtbot.waitUntil(lambda: panel.model.entry(0).read)
    press_button(panel.note, "&Undo")
    qtbot.waitUntil(lambda: not any(stored(number).read for number in numbers))


def test_return_opens_and_the_menu_names_every_key(qtbot, panel, numbers):
    with qtbot.waitSignal(panel.open_wanted) as opened:
        press(qtbot, panel, KEY.Key_Return, 1)
    assert (opened.args[0].id, opened.args[1]) == (numbers[1], False)
    with qtbot.waitSignal(panel.open_wanted) as opened:
        press(qtbot, panel, KEY.Key_Return, 1, Qt.KeyboardModifier.ShiftModifier)
    assert opened.args[1]
    with qtbot.waitSignal(panel.ahead_asked):
        press(qtbot, panel, KEY.Key_A)
    press(qtbot, panel, KEY.Key_C, None, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Kabar 1 dari desa\nhttps://situs1.example/1"
    press(qtbot, panel, KEY.Key_Slash)
    assert panel.field.hasFocus()
    qtbot.keyClick(panel.field, KEY.Key_Down)
    assert panel.list.hasFocus()
    menu = entry_menu(panel.chosen(), panel.act, panel)
    keys = {action.objectName(): action.shortcut().toString() for action in menu.actions() if action.objectName()}
    assert keys == {
        "open": "Return", "open_new": "Shift+Return", "private": "", "read": "U", "keep": "K", "hide": "Del",
        "ahead": "A", "copy": "Ctrl+C",
    }  # fmt: skip


def test_what_arrives_is_listed_and_what_is_chosen_stays_chosen(qtbot, panel, numbers):
    panel.list.setCurrentIndex(panel.model.index(2))
    stock(2, sources=("Pos Barat",), words="Baru {number}", gap=10.0, host="baru")
    panel.runner.arrived.emit(())
    qtbot.waitUntil(lambda: panel.model.rowCount() == 6)
    assert panel.model.entry(panel.list.currentIndex().row()).id == numbers[2]


def test_sources_that_did_not_answer_are_told_with_a_way_to_them(qtbot, panel):
    panel.runner.updated.emit(Updated(failed=2))
    assert "2 sources did not answer." in panel.note.text.text()
    with qtbot.waitSignal(panel.sources_wanted):
        press_button(panel.note, "&Sources…")
    panel.runner.updated.emit(Updated(offline=SourceNotRead(Text("There is <no> network."), Text("Connect."))))
    assert "There is &lt;no&gt; network." in panel.note.text.text()
    panel.runner.updated.emit(Updated(answered=2))
    assert panel.note.isHidden()


def test_a_damaged_file_is_told_where_the_list_would_be(qtbot, make_inbox):
    paths.following().parent.mkdir(parents=True, exist_ok=True)
    paths.following().write_bytes(b"not a database, but long enough to be looked at" * 100)
    panel = make_inbox()
    qtbot.waitUntil(lambda: panel.empty.title.text() == "Your sources could not be opened")
    assert "damaged" in panel.empty.text.text()


def test_it_speaks_indonesian_at_once(qtbot, panel):
    languages.install(QApplication.instance(), "id")
    qtbot.waitUntil(lambda: panel.filters.part.itemText(1) == "Belum dibaca")
    assert panel.field.placeholderText() == "Cari di kotak masuk"
    assert panel.filters.apply("").box is Box.INBOX


def test_leading_copies_are_counted_on_the_row(qtbot, make_inbox):
    same = "Harga beras di pasar induk naik lagi menjelang akhir tahun karena pasokan dari daerah terlambat"
    stock(2, sources=("Warta Nusa", "Kabar Timur"), words=same, gap=60.0)
    with file() as connection:
        assert len(entries(connection)) == 1
    panel = make_inbox()
    qtbot.waitUntil(lambda: panel.model.rowCount() == 1 and len(panel.facts.sources) == 2)
    assert "and 1 other" in panel.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    other = next(
        one for one in ("Warta Nusa", "Kabar Timur") if one not in small_line(panel.model.entry(0), panel.model.names)
    )
    assert f"Also in: {other}" in panel.model.index(0).data(Qt.ItemDataRole.ToolTipRole)
    panel.list.choose(0)
    panel._show_menu(QPoint(0, 0))
    (copies,) = panel.findChildren(CopiesMenu)
    qtbot.waitUntil(lambda: [one.text() for one in copies.actions()] == [other])
    with qtbot.waitSignal(panel.open_wanted) as wanted:
        copies.actions()[0].trigger()
    assert wanted.args[0].id != panel.model.entry(0).id


def test_the_foot_keeps_the_count_on_one_line_in_a_narrow_inbox(qtbot, panel, numbers):
    with file() as connection:
        rules.put_rule(connection, Rule(Effect.LEAVE_OUT, "kabar 3"))
    panel.renew()
    qtbot.waitUntil(lambda: not panel.left_out.isHidden() and panel.count.text() == "3 articles")
    panel.resize(panel.minimumSizeHint().width(), 500)
    QApplication.processEvents()
    assert panel.count.height() < 2 * panel.count.fontMetrics().height()
    assert panel.count.width() >= panel.count.fontMetrics().horizontalAdvance(panel.count.text())


def test_times_are_written_in_the_windows_language(qtbot, panel, numbers):
    moment = datetime(2026, 11, 30, 20, 57).astimezone()
    languages.install(QApplication.instance(), "id")
    assert time_of(moment) == "20.57"
    languages.install(QApplication.instance(), "en")
    assert "57" in time_of(moment)
    assert time_of(moment) != "20.57"


def test_ctrl_z_in_the_list_is_not_the_windows(qtbot, panel):
    press(qtbot, panel, KEY.Key_K, 0)
    qtbot.waitUntil(lambda: panel.marks.can_undo)
    qtbot.keySequence(panel.list, QKeySequence("Ctrl+Z"))
    qtbot.waitUntil(lambda: not panel.marks.can_undo)


def test_what_is_new_above_a_list_that_was_scrolled_is_offered(qtbot, make_inbox):
    numbers = stock(30, gap=60.0)
    panel = make_inbox()
    qtbot.waitUntil(lambda: panel.model.rowCount() == 30)
    qtbot.waitUntil(lambda: panel.list.verticalScrollBar().maximum() > 0)
    panel.list.scrollToBottom()
    (new,) = set(stock(1, words="Baru {number}", now=time.time() + 60, host="baru")) - set(numbers)
    panel.runner.updated.emit(Updated((new,), 1))
    assert "1 new article." in panel.note.text.text()
    press_button(panel.note, "&Show")
    qtbot.waitUntil(lambda: panel.model.entry(0).id == new)
    assert panel.list.verticalScrollBar().value() == 0


def test_rows_are_as_high_as_their_titles_need_in_every_width(qtbot, make_inbox):
    stock(2, words="Kereta cepat menambah perjalanan selama libur panjang nomor {number}")
    panel = make_inbox()
    qtbot.waitUntil(lambda: panel.model.rowCount() == 2)
    panel.resize(900, 640)
    qtbot.waitUntil(lambda: panel.list.visualRect(panel.model.index(1)).width() > 800)
    wide = panel.list.visualRect(panel.model.index(1)).top()
    panel.resize(240, 640)
    qtbot.waitUntil(lambda: panel.list.visualRect(panel.model.index(1)).top() > wide)


def test_a_title_that_just_fits_takes_one_line(qtbot, make_inbox):
    titles = ("Harga beras", "Kereta cepat menambah perjalanan selama libur panjang")
    stock(1, words=titles[0], sources=("Satu",), host="satu")
    stock(1, words=titles[1], sources=("Dua",), host="dua")
    panel = make_inbox()
    qtbot.waitUntil(lambda: panel.model.rowCount() == 2)
    option = QStyleOptionViewItem()

    def narrowest(title):
        """The width in which a title still takes one line."""
        row = next(one for one in range(2) if panel.model.entry(one).title == title)

        def height(width):
            option.rect = QRect(0, 0, width, 100)
            return panel.list.itemDelegate().sizeHint(option, panel.model.index(row)).height()

        return next(width for width in range(2000, 0, -1) if height(width - 1) > height(2000))

    bold = QFont(option.font)
    bold.setWeight(QFont.Weight.DemiBold)
    short, long = (QFontMetricsF(bold).horizontalAdvance(title) for title in titles)
    assert abs(narrowest(titles[1]) - narrowest(titles[0]) - (long - short)) <= 1


def test_what_rules_leave_out_is_told_with_a_way_to_it_and_to_them(qtbot, panel, numbers):
    assert panel.left_out.isHidden()
    with file() as connection:
        rules.put_rule(connection, Rule(Effect.LEAVE_OUT, "kabar 3"))
    panel.renew()
    qtbot.waitUntil(lambda: panel.left_out.text() == "Left out by rules: 1" and not panel.left_out.isHidden())
    with qtbot.waitSignal(panel.rules_wanted):
        panel.left_out.show_rules.trigger()
    panel.left_out.show_them.trigger()
    qtbot.waitUntil(lambda: listed(panel) == [numbers[3]])
    assert panel.left_out.isHidden()


def test_a_rule_that_leaves_nothing_says_so(qtbot, panel, numbers):
    with file() as connection:
        rules.put_rule(connection, Rule(Effect.ONLY, "kopi"))
    panel.renew()
    qtbot.waitUntil(lambda: panel.empty.title.text() == "Nothing is left" and not panel.empty.isHidden())
    assert panel.empty.text.text() == "Articles that your rules leave out: 4."
    panel.empty.button.click()
    qtbot.waitUntil(lambda: listed(panel) == numbers)
