"""What is said of a model, in both languages of the window."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QApplication

from gui.base import languages
from gui.base.markdown_pane import MarkdownPane
from gui.models.details import Details
from gui.models.facts import Facts
from gui.models.labels import SOURCES, source_in_words
from translation import paths
from translation.engine.models.inventory import Listed
from translation.engine.models.offers.catalogue import catalogue
from translation.engine.models.offers.fit import Machine
from translation.engine.models.packages import Origin, installed


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


def test_the_starters_readme_is_formatted_and_one_from_outside_is_not(qtbot):
    (starter,) = (package for package in installed() if package.origin is Origin.BUNDLED)
    details = Details()
    qtbot.addWidget(details)
    details.resize(600, 700)
    details.show_row(Listed(starter.name, package=starter), Machine())
    details.show()
    assert details.own_papers.isVisible()
    assert not details.papers.isVisible()
    shown = details.own_papers.toPlainText()
    assert shown.startswith("The starter model\n")
    assert "| ---" not in shown
    assert "**" not in shown
    assert details.own_papers.height() > 400, "there is no empty room above it"
    assert details.own_papers.verticalScrollBar().value() == 0
    assert "Licence: CC BY-SA 4.0." in details.facts.text()
    details.show_row(Listed(starter.name, package=replace(starter, origin=Origin.OWN)), Machine())
    assert details.papers.isVisible()
    assert not details.own_papers.isVisible()
    assert "# The starter model" in details.papers.toPlainText()


def test_a_markdown_pane_loads_nothing_and_takes_no_html(qtbot, tmp_path):
    picture = tmp_path / "p.png"
    QImage(40, 40, QImage.Format.Format_RGB32).save(str(picture))
    pane = MarkdownPane()
    qtbot.addWidget(pane)
    pane.show_markdown(f"A ![p]({picture.as_uri()}) <b>bold</b>")
    pane.show()
    loaded = pane.document().resource(QTextDocument.ResourceType.ImageResource, QUrl(picture.as_uri()))
    assert loaded.isNull()
    assert "<b>bold</b>" in pane.toPlainText()
