"""What is said of a model, in both languages of the window."""

import pytest
from PySide6.QtWidgets import QApplication

from gui.base import languages
from gui.models.facts import Facts
from gui.models.labels import SOURCES, source_in_words
from translation import paths
from translation.engine.models.inventory import Listed
from translation.engine.models.offers.catalogue import catalogue


@pytest.fixture
def indonesian(qapp):
    languages.install(QApplication.instance(), "id")
    yield
    languages.install(QApplication.instance(), "en")


def test_the_catalogues_sources_are_in_the_windows_language(indonesian):
    listed = (paths.resources() / "models.toml").read_text("utf-8")
    assert all(words in listed for words in SOURCES)
    scores = [score for model in catalogue().models for score in model.figures.scores]
    assert scores
    for score in scores:
        assert not any(words in source_in_words(score.source) for words in SOURCES), score
    assert source_in_words("measured by Dwibaca") == "diukur oleh Dwibaca"
    assert source_in_words("a.example (not reduced to int8)") == "a.example (tidak diperkecil ke int8)"
    assert source_in_words("evaluation of a university, 2020") == "evaluation of a university, 2020"


def test_a_second_host_is_told_as_the_one_that_is_asked_if_the_first_is_silent(qapp):
    languages.install(QApplication.instance(), "en")
    offer = next(model for model in catalogue().models if len(model.files[0].links) > 1)
    said = "\n".join(Facts().of(Listed(offer.name, offer=offer, model=offer), None))
    assert "It is downloaded from huggingface.co, or from hf-mirror.com if that does not answer." in said
