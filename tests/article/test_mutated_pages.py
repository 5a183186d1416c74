"""A small part of the campaign of mutated pages, and that the campaign would see a mistake."""

import pytest

from tests.campaigns import campaign_pages


@pytest.mark.parametrize("start", range(0, 120, 20))
def test_a_mutated_page_ends_in_an_article_or_an_error_for_readers(start):
    pages = campaign_pages.own_pages()
    ends = [
        campaign_pages.read(campaign_pages.mutated(pages, number, seed=7)[1]) for number in range(start, start + 20)
    ]
    assert "article" in ends


def test_the_campaign_would_see_a_mistake(monkeypatch, capsys):
    def mistaken(data):
        raise ZeroDivisionError(len(data))

    monkeypatch.setattr(campaign_pages, "read", mistaken)
    monkeypatch.setattr(campaign_pages, "FOLDERS", campaign_pages.FOLDERS[:1])
    mistakes, _ = campaign_pages.figures(3)
    assert (mistakes.value, mistakes.passed) == (3, False)
    assert "ZeroDivisionError" in capsys.readouterr().err
