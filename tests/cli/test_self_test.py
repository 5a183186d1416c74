"""The installation tries itself: it passes here, notices what is missing, and leaves nothing behind."""

import dataclasses
import sys
import tempfile
from importlib import metadata
from pathlib import Path

import pytest

from translation import paths
from translation.cli import self_test
from translation.library import listing


@pytest.fixture
def own_temporary_folder(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    return tmp_path / "temporary"


def beside_the_cache():
    """Everything in the home folder but what is made again at any time, such as the compiled dictionary."""
    return {file for file in Path.home().rglob("*") if not file.is_relative_to(Path.home() / ".cache")}


def failed(model):
    return [check.what for check in self_test.checks(str(model)) if not check.passed]


def test_it_passes_and_leaves_nothing_behind(tiny_package, own_temporary_folder):
    before = beside_the_cache()
    assert failed(tiny_package) == []
    assert list(own_temporary_folder.iterdir()) == []
    assert not paths.library().exists()
    assert beside_the_cache() == before


def test_it_notices_an_article_that_is_not_found_in_the_library(tiny_package, monkeypatch):
    monkeypatch.setattr(listing, "find", lambda *_: [])
    assert failed(tiny_package) == [
        "it is kept in a library, and found there by its words",
        "what is kept is what was read",
    ]


def test_it_notices_a_sentence_that_is_missing_on_paper(tiny_package, monkeypatch):
    from translation.export.pdf import pdf

    whole = pdf.as_pdf

    def shortened(documents, options, images):
        article = documents[0]
        return whole([dataclasses.replace(article, rows=article.rows[:-1])], options, images)

    monkeypatch.setattr(pdf, "as_pdf", shortened)
    assert [what for what in failed(tiny_package) if "PDF" in what]


def test_it_notices_a_paper_that_is_none(tiny_package, monkeypatch):
    from translation.export.pdf import text_layer

    def nothing(_):
        raise ValueError

    monkeypatch.setattr(text_layer, "texts_of_pages", nothing)
    assert failed(tiny_package) == ["the PDF has 0 pages, and on them every sentence in both languages"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the store of this system is another")
def test_it_notices_a_place_for_secrets_that_was_left_out(tiny_package, monkeypatch):
    monkeypatch.setattr(metadata, "entry_points", lambda **_: ())
    assert failed(tiny_package) == ["this system's place for secrets (SecretService) is known to keyring"]


def test_it_notices_that_keyring_would_lack_something():
    assert self_test._is_known("chainer", ())
    assert not self_test._is_known("chainer", ("a_module_that_was_left_out",))
    assert not self_test._is_known("Another", ())


def test_it_notices_that_the_other_tokenizer_cannot_be_loaded(monkeypatch):
    assert self_test._bpe_works()
    monkeypatch.setitem(sys.modules, "argostranslate.tokenizer", None)
    assert not self_test._bpe_works()


def test_in_a_package_every_distribution_has_its_text(tiny_package, tmp_path, monkeypatch):
    (tmp_path / "resources").mkdir()
    (tmp_path / "LICENSES.md").write_text("MIT and others")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(self_test, "_distributions", lambda: ["lxml", "jaraco.classes", "argos_translate_lt"])
    monkeypatch.setattr(paths, "resources", lambda: tmp_path / "resources")
    for name in ("lxml", "jaraco-classes", "argos-translate-lt"):
        assert not self_test._licences()
        (tmp_path / "licences" / name).mkdir(parents=True)
        assert not self_test._licences(), "an empty folder is no licence"
        (tmp_path / "licences" / name / "LICENSE").write_text("Free.")
    assert self_test._licences()
