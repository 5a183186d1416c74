"""Weights come when they are needed, tell how far they are, and go when they are not; a card that fails is replaced."""

import threading
import time

import pytest

from translation.engine.runtime import devices, loading, plan, weights
from translation.engine.runtime.devices import Device
from translation.engine.runtime.loading import load_model, open_model
from translation.engine.runtime.memory import Memory
from translation.errors import PackageNotUsable


@pytest.fixture
def large(monkeypatch):
    """Every model is a large one."""
    monkeypatch.setattr(plan, "LARGE", 1)


@pytest.fixture
def made(monkeypatch):
    """What CTranslate2 was asked for: the options of every translator that was made."""
    import ctranslate2

    asked = []

    class Watched:
        def Translator(self, folder, **options):
            asked.append(options)
            if options["device"] == "cuda":
                raise RuntimeError("Library libcublas.so.12 is not found or cannot be loaded")
            return ctranslate2.Translator(folder, **options)

        def get_cuda_device_count(self):
            return 1

    monkeypatch.setattr(weights, "library", Watched)
    monkeypatch.setattr(devices, "library", Watched)
    return asked


def said(model):
    return model.translate_batch(["Banjir."])[0][0].text


def test_opening_a_model_loads_nothing(tiny_package, made):
    model = open_model(tiny_package)
    assert model.tokens("Banjir.") > 0
    assert made == []
    assert said(model) == said(model) == "Flood."
    assert len(made) == 1


def test_a_large_model_tells_how_far_it_is(tiny_package, large, monkeypatch):
    monkeypatch.setattr(weights, "PIECE", 500_000)
    model = open_model(tiny_package)
    steps = list(model.ready())
    total = model._weights.plan.size
    assert [step.done for step in steps[:3]] == [0, 500_000, 1_000_000]
    assert steps[-1].done == total
    assert {(step.name, step.total) for step in steps if step.done < total} == {(model.name, total)}
    assert list(model.ready()) == [], "it is there"
    assert said(model) == "Flood."


def test_a_small_model_says_nothing_of_it(tiny_package):
    assert list(open_model(tiny_package).ready()) == []


def test_loading_can_be_stopped_and_begun_again(tiny_package, large, monkeypatch, made):
    monkeypatch.setattr(weights, "PIECE", 100_000)
    model = open_model(tiny_package)
    work = model.ready()
    next(work)
    next(work)
    work.close()
    assert made == []
    assert said(model) == "Flood."


def test_a_large_model_is_refused_when_memory_is_short(tiny_package, large, monkeypatch, made):
    monkeypatch.setattr(weights, "system_memory", lambda: Memory(10**12, 10**6))
    model = open_model(tiny_package, device=Device.PROCESSOR)
    for call in (lambda: list(model.ready()), lambda: said(model)):
        with pytest.raises(PackageNotUsable, match="GB of memory"):
            call()
    assert made == []
    monkeypatch.setattr(weights, "system_memory", lambda: Memory(10**12, 10**11))
    assert said(model) == "Flood.", "other programs were closed meanwhile"


def test_memory_is_given_back_and_taken_again(tiny_package, made):
    model = load_model(tiny_package)
    other = model.of_language("ms")
    model.unload()
    assert not model._weights.is_loaded
    assert said(other) == said(model) == "Flood."
    assert len(made) == 2


def test_a_model_that_was_just_used_is_not_idle(tiny_package, monkeypatch):
    model = load_model(tiny_package)
    model.unload(idle=60)
    assert model._weights.is_loaded
    later = time.monotonic() + 61
    monkeypatch.setattr(weights.time, "monotonic", lambda: later)
    model.unload(idle=60)
    assert not model._weights.is_loaded


def test_a_model_in_use_stays(tiny_package):
    model = load_model(tiny_package)
    begun, go_on = threading.Event(), threading.Event()

    def use():
        with model._weights.used():
            begun.set()
            go_on.wait(10)

    user = threading.Thread(target=use)
    user.start()
    begun.wait(10)
    model.unload()
    assert model._weights.is_loaded
    go_on.set()
    user.join()
    model.unload()
    assert not model._weights.is_loaded


@pytest.mark.parametrize("device", [Device.GPU, Device.AUTOMATIC])
def test_a_card_that_fails_is_replaced_by_the_processor_and_that_is_told(tiny_package, large, made, device):
    model = open_model(tiny_package, device=device)
    notes = [step.note for step in model.ready() if step.note]
    assert [options["device"] for options in made] == ["cuda", "cpu"]
    assert "libcublas.so.12" in notes[0]
    assert "so the processor translates" in notes[0]
    assert said(model) == "Flood."
    model.unload()
    assert said(model) == "Flood."
    assert [options["device"] for options in made] == ["cuda", "cpu", "cpu"], "it is not tried again"


def test_the_processor_alone_is_used_when_the_reader_says_so(tiny_package, large, made):
    assert said(open_model(tiny_package, device=Device.PROCESSOR)) == "Flood."
    assert [options["device"] for options in made] == ["cpu"]


def test_a_small_model_is_left_to_the_processor_unless_the_reader_wants_the_card(tiny_package, made):
    assert said(open_model(tiny_package)) == "Flood."
    assert [options["device"] for options in made] == ["cpu"]
    assert said(open_model(tiny_package, device=Device.GPU)) == "Flood."
    assert [options["device"] for options in made] == ["cpu", "cuda", "cpu"]


def test_a_card_that_works_is_used(tiny_package, monkeypatch, made):
    import ctranslate2

    class Working:
        def Translator(self, folder, **options):
            made.append(dict(options))
            return ctranslate2.Translator(folder, **options | {"device": "cpu", "compute_type": "default"})

    monkeypatch.setattr(weights, "library", Working)
    model = open_model(tiny_package, device=Device.GPU)
    assert [step.note for step in model.ready()] == []
    assert said(model) == "Flood."
    assert [(options["device"], options["compute_type"]) for options in made] == [("cuda", "auto")]


@pytest.mark.parametrize("count", [0, RuntimeError("CUDA driver version is insufficient")])
def test_without_a_card_the_processor_is_used_without_a_word(tiny_package, large, monkeypatch, made, count):
    class Without:
        def get_cuda_device_count(self):
            if isinstance(count, Exception):
                raise count
            return count

    monkeypatch.setattr(devices, "library", Without)
    assert devices.graphics_cards() == 0
    model = open_model(tiny_package, device=Device.GPU)
    assert [step.note for step in model.ready() if step.note] == []
    assert [options["device"] for options in made] == ["cpu"]


def test_a_damaged_model_is_refused_when_it_is_loaded_in_the_background_too(tiny_package, tmp_path, large, monkeypatch):
    class Broken:
        def Translator(self, *_, **__):
            raise MemoryError

    monkeypatch.setattr(weights, "library", Broken)
    with pytest.raises(PackageNotUsable, match="“translate-id_en-tiny” cannot be loaded"):
        list(open_model(tiny_package, device=Device.PROCESSOR).ready())


def test_what_a_model_needs_can_be_asked_before(tiny_package, monkeypatch):
    size = (tiny_package / "model" / "model.bin").stat().st_size
    assert loading.size_and_memory(tiny_package) == (size, 0)
    monkeypatch.setattr(loading, "LARGE", 1)
    assert size < loading.size_and_memory(tiny_package)[1] < size + 10**9
