"""Filters are words in the search field: put there and taken out by a menu, and nothing else is touched."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.library.filter_menu import FilterMenu, filters, has_filter, with_filter, without_filter, without_filters
from translation.library.query import understand

NAMES = st.text(st.characters(exclude_categories=("C", "Z"), exclude_characters='"'), min_size=1, max_size=12)


def test_colours_are_filters():
    assert filters("color:yellow colour:blue color:mauve has:notes") == [
        ("color", "yellow"), ("colour", "blue"), ("has", "notes"),
    ]  # fmt: skip
    assert without_filters("beras color:yellow colour:blue has:highlights") == "beras "


def test_filters_are_told_from_words():
    assert filters('jembatan tag:desa site:"Warta Nusa" is:starred after:2024-05 foo:bar tag: is:blue') == [
        ("tag", "desa"),
        ("site", "Warta Nusa"),
        ("is", "starred"),
        ("after", "2024-05"),
    ]


def test_words_stay_as_they_are():
    text = '"jembatan baru" tag:desa ber* is:unread c++'
    assert without_filters(text) == '"jembatan baru" ber* c++'
    assert without_filter(text, "tag") == '"jembatan baru" ber* is:unread c++'
    assert without_filter(text, "tag", "kota") == text
    assert has_filter(text, "tag", "DESA")


@given(NAMES, NAMES)
def test_a_filter_that_was_put_there_is_understood_and_goes_again(first, second):
    name = f"{first} {second}"
    text = with_filter("jembatan", "tag", name)
    assert understand(text, unfinished=True).tags == (name,)
    assert has_filter(text, "tag", name)
    assert without_filter(text, "tag", name).strip() == "jembatan"


@pytest.fixture
def field():
    return {"text": ""}


@pytest.fixture
def menu(qtbot, field):
    menu = FilterMenu(lambda: field["text"])
    qtbot.addWidget(menu)
    menu.chosen.connect(lambda text: field.update(text=text))
    menu.fill([("desa", 3), ("R&D", 1)], [("situs0.example", 5), ("situs1.example", 4)])
    return menu


def action(menu, words):
    return next(one for one in menu.actions() if one.text().replace("&&", "§").replace("&", "").startswith(words))


def test_a_flag_is_put_in_and_taken_out(menu, field):
    action(menu, "Starred").trigger()
    assert field["text"] == "is:starred "
    menu.aboutToShow.emit()
    assert action(menu, "Starred").isChecked()
    assert not action(menu, "Unread").isChecked()
    action(menu, "Starred").trigger()
    assert field["text"] == ""


def test_tags_add_up_and_a_site_takes_the_others_place(menu, field):
    field["text"] = "jembatan"
    action(menu.tags, "desa").trigger()
    action(menu.tags, "R§D").trigger()
    action(menu.sites, "situs0").trigger()
    action(menu.sites, "situs1").trigger()
    assert field["text"] == "jembatan tag:desa tag:R&D site:situs1.example "


def test_dates_take_each_others_place(menu, field):
    action(menu.dates, "Last 7").trigger()
    assert understand(field["text"]).since == date.today() - timedelta(days=6)
    menu.choose_dates(date(2024, 5, 1), date(2024, 5, 31))
    wanted = understand(field["text"])
    assert (wanted.since, wanted.until) == (date(2024, 5, 1), date(2024, 6, 1))
    action(menu, "No Filter").trigger()
    assert field["text"] == ""


def test_nothing_to_filter_by_is_not_offered(menu):
    menu.fill((), [("situs", 1)])
    assert not menu.tags.isEnabled()
    assert menu.sites.isEnabled()
