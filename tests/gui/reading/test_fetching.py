"""Addresses in the window: how far a page is, stopping it, what can be done when it does not come, several at once."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from gui.messages.error_actions import is_worth_retrying, settings_page
from gui.settings.dialog import SettingsDialog
from tests.article.page.test_fetching import article, lines, pager
from tests.faulty_server import Answer, FaultyServer
from tests.gui.windows import settled, window
from translation.errors import FetchFailure, NotAnArticle, PageNotLoaded, PageNotReadable
from translation.texts import Text


@pytest.fixture
def site():
    with FaultyServer() as server:
        yield server


def opened(qtbot, site, path="/x", **settings):
    made = window(qtbot, allowed_hosts="127.0.0.1", **settings)
    made.open(site.url(path))
    return made


def failed(qtbot, made):
    tab = made.tabs.shown
    qtbot.waitUntil(lambda: tab.message.isVisible() and not tab.busy)
    return tab


def buttons(bar):
    return {button.text(): button for button in bar.findChildren(QPushButton) if not button.isHidden()}


def test_an_article_in_several_pages_is_read_and_its_pages_are_told(qtbot, site):
    site["/x"] = article(1, 2, 3, extra=pager(2, 3))
    site["/x?page=2"] = Answer(article(4, 5).body, before=0.6)
    site["/x?page=3"] = article(6, 7)
    made = opened(qtbot, site)
    qtbot.waitUntil(lambda: made.status.text() == "Reading page 2 of 3 from 127.0.0.1 …")
    assert made.address.stop_button.isEnabled()
    assert made.progress.isVisible()
    tab = settled(qtbot, made)
    assert [block.text for block in tab.article.blocks] == lines(1, 2, 3, 4, 5, 6, 7)
    qtbot.waitUntil(lambda: tab.number is not None)
    tab.translate()
    settled(qtbot, made)
    assert len(tab.article.blocks) == 7


def test_a_page_that_does_not_come_can_be_stopped_and_had_again(qtbot, site):
    site["/x"] = [Answer(before=30), article(1, 2, 3, 4)]
    made = opened(qtbot, site)
    qtbot.waitUntil(lambda: made.status.text() == "Waiting for 127.0.0.1 …")
    made.address.stop_button.click()
    tab = made.tabs.shown
    assert not tab.busy
    assert not made.progress.isVisible()
    assert "Stopped before the article was there." in tab.notice.text.text()
    assert not tab.message.isVisible()
    buttons(tab.notice)["Load It Again"].click()
    assert [block.text for block in settled(qtbot, made).article.blocks] == lines(1, 2, 3, 4)
    assert not tab.notice.isVisible()


def test_trouble_that_may_pass_can_be_tried_again(qtbot, site):
    site["/x"] = [*[Answer(b"", "403 No")], article(1, 2, 3, 4)]
    made = opened(qtbot, site)
    tab = failed(qtbot, made)
    assert {"Try Again", "Open in Browser", "Details…"} == set(buttons(tab.message))
    buttons(tab.message)["Try Again"].click()
    settled(qtbot, made)
    assert not tab.message.isVisible()


@pytest.mark.parametrize(
    ("status", "button", "page"), [("401 No", "Sign-ins…", "sign_ins"), ("402 No", "Sign-ins…", "sign_ins")]
)
def test_a_site_that_wants_a_sign_in_leads_to_where_it_is_given(qtbot, site, status, button, page):
    site["/x"] = Answer(b"", status)
    made = opened(qtbot, site)
    buttons(failed(qtbot, made).message)[button].click()
    dialog = made.findChild(SettingsDialog)
    assert dialog.pages[dialog.stack.currentIndex()] is getattr(dialog, page)
    made.tabs.shown.settings_wanted.emit("network")
    assert dialog.pages[dialog.stack.currentIndex()] is dialog.network
    dialog.close()


def test_a_paywall_leads_there_too(qtbot, site):
    data = json.dumps({"@type": "NewsArticle", "isAccessibleForFree": False})
    site["/x"] = article(1, 2, 3, 4, head=f"<script type='application/ld+json'>{data}</script>")
    made = opened(qtbot, site)
    tab = settled(qtbot, made)
    with qtbot.waitSignal(tab.settings_wanted) as wanted:
        buttons(tab.notice)["Sign-ins…"].click()
    assert wanted.args == ["sign_ins"]
    made.findChild(SettingsDialog).close()


@pytest.mark.parametrize(
    ("error", "again", "page"),
    [
        (PageNotLoaded(Text("a."), Text("b."), FetchFailure.TIMEOUT), True, ""),
        (PageNotLoaded(Text("a."), Text("b."), FetchFailure.PROXY), True, "network"),
        (PageNotLoaded(Text("a."), Text("b."), FetchFailure.PRIVATE), False, "network"),
        (PageNotLoaded(Text("a."), Text("b."), FetchFailure.GONE), False, ""),
        (PageNotLoaded(Text("a."), Text("b.")), False, ""),
        (NotAnArticle(Text("a."), Text("b."), FetchFailure.PAYMENT), True, "sign_ins"),
        (PageNotReadable(Text("a."), Text("b.")), True, ""),
        (RuntimeError("x"), False, ""),
    ],
)
def test_what_can_be_done_about_it(error, again, page):
    assert (is_worth_retrying(error), settings_page(error)) == (again, page)


def test_several_addresses_in_the_field_open_in_several_tabs(qtbot, site):
    site["/a"], site["/b"] = article(1, 2, 3, 4), article(5, 6, 7, 8)
    made = window(qtbot, allowed_hosts="127.0.0.1")
    made.address.field.setText(f"{site.url('/a?utm_source=wa')} {site.url('/b')}")
    qtbot.keyClick(made.address.field, Qt.Key.Key_Return)
    assert [tab.source for tab in made.tabs.all] == [site.url("/a"), site.url("/b")]
    assert made.tabs.currentIndex() == 0
    assert settled(qtbot, made).source == site.url("/a")
