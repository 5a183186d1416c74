"""The boxes of filters."""

import pytest

from gui.base.paged.filters import FilterBoxes, refill


@pytest.fixture
def filters(qtbot):
    filters = FilterBoxes(2)
    qtbot.addWidget(filters)
    for box in filters.boxes:
        refill(box, [("All", None), ("One", 1), ("Two", 2)])
    return filters


def test_what_was_chosen_stays_chosen_while_it_is_offered(filters):
    box = filters.boxes[0]
    box.setCurrentIndex(2)
    refill(box, [("All", None), ("Two", 2)])
    assert box.currentData() == 2
    refill(box, [("All", None), ("One", 1)])
    assert box.currentIndex() == 0


def test_filters_are_set_and_cleared(qtbot, filters):
    assert not filters.are_set
    filters.boxes[1].setCurrentIndex(1)
    assert filters.are_set
    with qtbot.waitSignal(filters.changed):
        filters.clear()
    assert not filters.are_set


def test_a_choice_is_told(qtbot, filters):
    with qtbot.waitSignal(filters.changed):
        filters.boxes[1].activated.emit(1)
