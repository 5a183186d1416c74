"""The inbox comes a page at a time, by days, and is a proper model."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtGui import Qt

from gui.base.stores.following_queue import FollowingQueue
from gui.following.inbox.model import DAY, ENTRY, InboxModel
from tests.gui.following.outlets import file, stock
from translation import paths
from translation.following import marks
from translation.following.inbox import PAGE, Wanted

EVERYTHING = Wanted()


@pytest.fixture
def model(lanes):
    model = InboxModel(FollowingQueue(lanes, paths.following()))
    model.failed.connect(pytest.fail)
    return model


def come(qtbot, model, wanted=EVERYTHING):
    with qtbot.waitSignals([model.shown, model.counted]):
        model.want(wanted)
    return [model.entry(row).id for row in range(model.rowCount())]


def test_the_newest_comes_first_and_it_is_a_proper_model(qtbot, qtmodeltester, model):
    numbers = stock(5)
    assert come(qtbot, model) == numbers
    qtmodeltester.check(model, force_py=True)


def test_pages_are_added_as_they_are_wanted(qtbot, qtmodeltester, model):
    stock(PAGE + 5, gap=1.0)
    with qtbot.waitSignal(model.counted) as counted:
        model.want(Wanted())
    assert counted.args == [PAGE + 5]
    assert model.rowCount() == PAGE
    with qtbot.waitSignal(model.rowsInserted):
        model.fetchMore(QModelIndex())
        assert not model.canFetchMore(QModelIndex())  # it is on its way
    assert model.rowCount() == PAGE + 5
    assert not model.canFetchMore(QModelIndex())
    assert len({model.entry(row).id for row in range(model.rowCount())}) == PAGE + 5
    qtmodeltester.check(model, force_py=True)
    with qtbot.waitSignal(model.shown):
        model.renew()
    assert model.rowCount() == PAGE + 5  # as many as there were


def test_the_first_of_a_day_has_its_heading(qtbot, model):
    noon = datetime.now().replace(hour=12, minute=0, second=0, microsecond=0) - timedelta(days=3)
    stock(3, now=noon.timestamp(), gap=5 * 3600.0)
    come(qtbot, model)
    heads = [model.index(row).data(DAY) for row in range(3)]
    assert heads[0]
    assert heads[1] == ""
    model.take_out({model.entry(0).id})
    assert model.index(0).data(DAY) == heads[0]
    assert heads[0] in model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_row_says_its_titles_source_and_state(qtbot, model):
    stock(2)
    come(qtbot, model)
    model.name_sources({1: "Warta <b>Nusa</b>"})
    model.change({model.entry(0).id}, lambda entry: replace(entry, title_target="News", kept=True))
    said = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    for part in ("Kabar 0 dari desa", "News", "unread", "kept", "Warta <b>Nusa</b>"):
        assert part in said
    assert not Qt.mightBeRichText(model.index(0).data(Qt.ItemDataRole.ToolTipRole))
    assert model.index(0).data(ENTRY).kept
    assert model.index(7).data() is None


def test_rows_that_have_changed_are_read_again_where_they_are(qtbot, model):
    numbers = stock(3)
    come(qtbot, model)
    with file() as connection:
        marks.keep(connection, [numbers[1]])
    with qtbot.waitSignal(model.dataChanged):
        model.look_again({numbers[1]})
    assert model.entry(1).kept
    assert model.row_of(numbers[1]) == 1
