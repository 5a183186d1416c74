"""A quicker translator fills in until the better one is there; what it says is shown, but is not the translation."""

import pytest

from tests.fakes import UpperCaser
from translation import openers, reader
from translation.document import Article, Block, Kind, SentencePair
from translation.engine.families.contents import STARTER
from translation.engine.runtime import plan
from translation.engine.runtime.progress import Loading
from translation.engine.translate import translate
from translation.errors import TranslationFailed
from translation.library.storage.store import open_library
from translation.network.waiting import finish

LOADING = Loading("large", 1, 2)


def article(*texts, language="id"):
    return Article("Judul", tuple(Block(Kind.PARAGRAPH, text) for text in texts), language=language)


def quick():
    return UpperCaser(says=str.title, name="quick")


def large(**options):
    return UpperCaser(name="large", loads=(LOADING,), preview=quick(), **options)


def steps_of(work, send=()):
    """The steps of a generator and its result; ``send`` has what is sent after a step of this number."""
    found, wanted = [], None
    while True:
        try:
            found.append(work.send(wanted))
        except StopIteration as done:
            return found, done.value
        wanted = dict(send).get(len(found))


def test_the_preview_comes_before_the_model_is_loaded_and_is_replaced():
    model = large()
    steps, document = steps_of(translate(article("Hujan turun.", "Banjir."), model, preview=model.preview))
    at = steps.index(LOADING)
    assert {step.row: step.block.target for step in steps[:at]} == {0: "Judul", 1: "Hujan Turun.", 2: "Banjir."}
    assert all(step.preview for step in steps[:at])
    assert {step.row: step.block.target for step in steps[at + 1 :]} == {0: "JUDUL", 1: "HUJAN TURUN.", 2: "BANJIR."}
    assert not any(step.preview for step in steps[at + 1 :])
    assert (document.rows[1].target, document.model) == ("HUJAN TURUN.", "large")


def test_what_is_finished_has_no_preview():
    model, known = large(), {"Hujan turun.": SentencePair("Hujan turun.", "Rain fell.")}
    steps, _ = steps_of(translate(article("Hujan turun.", "Banjir."), model, finished=known, preview=model.preview))
    assert [step.row for step in steps if step != LOADING and step.preview] == [0, 2]
    known |= {text: SentencePair(text, text) for text in ("Judul", "Banjir.")}
    steps, _ = steps_of(translate(article("Hujan turun.", "Banjir."), model, finished=known, preview=model.preview))
    assert not any(step == LOADING or step.preview for step in steps)


def test_a_row_that_is_wanted_during_the_preview_is_translated_early():
    model = large()
    texts = [f"Orang ke-{number} pulang ke kota." for number in range(80)]
    steps, _ = steps_of(translate(article(*texts), model, preview=model.preview), send=[(5, 70)])
    rows = [step.row for step in steps[steps.index(LOADING) + 1 :]]
    assert rows.index(70) < rows.index(10)


def test_a_preview_that_fails_is_left_out():
    class Failing(UpperCaser):
        def translate_batch(self, sentences, **options):
            raise TranslationFailed("The model failed.", "Try again.")

    steps, document = steps_of(translate(article("Banjir."), large(), preview=Failing()))
    assert not any(step.preview for step in steps if step != LOADING)
    assert document.rows[1].target == "BANJIR."


def test_a_preview_is_in_a_language_that_the_quick_one_knows():
    model = large(source_languages=("id", "jv"))
    steps, _ = steps_of(translate(article("Banjir.", language="jv"), model, preview=model.preview))
    assert not any(step.preview for step in steps if step != LOADING)


@pytest.mark.parametrize("stop", [True, False])
def test_a_preview_is_never_saved(tmp_path, stop):
    page = tmp_path / "berita.txt"
    page.write_text("Jembatan Dibangun\n\nPemerintah membangun jembatan baru di desa itu.\n")
    work = reader.read(str(page), large, library=lambda: open_library(tmp_path / "library.sqlite"))
    previews = [step for step in work if getattr(step, "preview", False)] if not stop else []
    if stop:
        while not getattr(step := next(work), "preview", False):
            pass
        number = 1
        work.close()
        assert reader.so_far(article("x"), [step]).rows[0].target is None
    else:
        assert previews
        number = 1
    kept = finish(reader.reopen(number, None, lambda: open_library(tmp_path / "library.sqlite")))
    told = {pair.target for row in kept.rows for pair in row.pairs}
    assert told == ({None} if stop else {"JEMBATAN DIBANGUN", "PEMERINTAH MEMBANGUN JEMBATAN BARU DI DESA ITU."})


def test_only_a_large_model_has_a_preview(tiny_package, monkeypatch):
    opener = openers.ModelOpener(str(tiny_package), preview=STARTER)
    assert opener().preview is None
    monkeypatch.setattr(plan, "LARGE", 1)
    assert opener().preview.name.startswith("Starter")
    assert openers.ModelOpener(str(tiny_package))().preview is None
    assert openers.ModelOpener(str(tiny_package), preview="not there")().preview is None
